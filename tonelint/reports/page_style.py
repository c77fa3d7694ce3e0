"""How a page looks: by day and by night, on a phone, a desk, and paper."""

STYLE = """\
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --card: #ffffff; --ink: #22211e; --soft: #625d53; --line: #e0dbd0;
  --accent: #0b5c63; --yes: #1c6b3c; --yes-paper: #edf6ef; --no: #9c2f23; --no-paper: #fbefec;
  --warn: #7f5600; --chip: #f0ede5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #181a1b; --card: #212426; --ink: #ebe7df; --soft: #aaa599; --line: #383c3f;
    --accent: #7fd0d6; --yes: #8ad3a2; --yes-paper: #1c2c22; --no: #f0a093; --no-paper: #33211f;
    --warn: #e5bd6a; --chip: #2d3134;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 0 1.15rem 4rem; max-width: 46rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: anywhere; hyphens: auto; hyphenate-limit-chars: 12 5 4;
}
h1, h2, h3, h4, h5, p, ul, dl, dd, table { margin: 0; padding: 0; }
h1, h2, .lead { font-family: "Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif", Georgia, serif; }
h1, h2, h3, h4, h5, .lead { text-wrap: balance; line-height: 1.25; }
h1 { font-size: clamp(2.2rem, 9vw, 3.4rem); letter-spacing: -0.02em; }
h2 { font-size: 1.75rem; padding-top: .9rem; border-top: 3px solid var(--accent); }
h3 { font-size: 1.1rem; margin-top: 1.6rem; }
h4, h5 { font-size: 1rem; }
header { padding: 3rem 0 1.5rem; }
.subtitle { color: var(--soft); font-size: 1.2rem; margin-top: .4rem; }
.lead { font-size: 1.4rem; }
.lead + p { margin-top: 1rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .45rem; list-style: none; }
nav a { display: block; padding: .3rem .75rem; background: var(--chip); border-radius: 1rem; font-size: .9375rem; }
a { color: var(--accent); text-decoration: none; }
a:hover, a:focus-visible, td a, dd a { text-decoration: underline; text-underline-offset: .18em; text-decoration-thickness: 1px; }
section { margin-top: 3rem; scroll-margin-top: 1rem; }
section > * + * { margin-top: 1rem; }
main p + p { margin-top: .6rem; }
.list ul, .values { padding-left: 1.15rem; }
.list li { margin-top: .3rem; }
.pair li + li { margin-top: .6rem; }
li::marker { color: var(--accent); }
.cards { display: grid; gap: 1rem; }
article { background: var(--card); border: 1px solid var(--line); border-radius: .7rem; padding: 1.1rem 1.2rem 1.2rem; }
article > * + * { margin-top: .7rem; }
article > :is(h3, h4) { margin-top: 0; font-size: 1.15rem; }
dl { display: grid; gap: .5rem; }
dl > div { display: grid; gap: 0 1rem; }
dt { color: var(--soft); font-size: .9375rem; }
.values { list-style: none; padding: 0; }
.samples { display: flex; flex-wrap: wrap; gap: .3rem .4rem; list-style: none; padding: .1rem 0; }
.samples li { background: var(--chip); border-radius: .35rem; padding: 0 .5rem; }
small { color: var(--soft); font-size: .85em; }
.pair { display: grid; gap: .7rem; }
.pair > div, .talk > div { border-left: 4px solid; border-radius: .35rem; padding: .65rem .9rem .75rem; }
.pair .list ul { list-style: none; padding: 0; }
.pair h4, .pair h5, .talk h4, .talk h5 { font-size: .9375rem; margin: 0 0 .2rem; }
.yes, .good { background: var(--yes-paper); border-color: var(--yes) !important; }
.no, .bad { background: var(--no-paper); border-color: var(--no) !important; }
.customer { background: var(--chip); border-color: var(--soft) !important; }
:is(.yes, .good) :is(h4, h5) { color: var(--yes); }
:is(.no, .bad) :is(h4, h5) { color: var(--no); }
:is(.yes, .good) :is(h4, h5)::before { content: "\\2713\\00a0\\00a0" / ""; }
:is(.no, .bad) :is(h4, h5)::before { content: "\\2715\\00a0\\00a0" / ""; }
.talk { display: grid; gap: .6rem; }
.talk p, .pair li { white-space: pre-line; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
section > h3 + table { margin-top: .3rem; }
#rules table ~ table th { padding: 0; border: 0; color: transparent; font-size: 1px; line-height: 1px; }
th { text-align: left; color: var(--soft); font-weight: normal; font-size: .9375rem; }
th, td { padding: .45rem .9rem .45rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { padding-bottom: .2rem; vertical-align: bottom; }
td:last-child, th:last-child { padding-right: 0; width: 5.3rem; }
#rules td { line-height: 1.4; }
.error td:last-child { color: var(--no); font-weight: 600; }
.warning td:last-child { color: var(--warn); }
:is(.note, .allow) td:last-child { color: var(--soft); }
tr:target { background: var(--chip); }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9375rem; }
@media (min-width: 38rem) {
  dl > div { grid-template-columns: 11rem 1fr; }
  .pair:has(> :nth-child(2)) { grid-template-columns: 1fr 1fr; }
  td:last-child, th:last-child { width: 6.5rem; }
}
@media (min-width: 72rem) {
  body { max-width: 66rem; display: grid; grid-template-columns: 14rem minmax(0, 46rem); column-gap: 4rem; align-content: start; }
  header, main, footer { grid-column: 2; }
  nav { grid-column: 1; grid-row: 2; position: sticky; top: 2rem; align-self: start; }
  nav ul { flex-direction: column; gap: .15rem; }
  nav a { background: none; padding: .15rem 0; }
  main > section:first-child { margin-top: 0; }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #000;
    --yes: #14522d; --yes-paper: #fff; --no: #7d1f15; --no-paper: #fff; --warn: #000; --chip: #fff;
  }
  @page { margin: 16mm; }
  html { font-size: 9.5pt; }
  body { display: block; max-width: none; padding: 0; font-size: 10pt; line-height: 1.45; }
  h1 { font-size: 26pt; }
  article { padding: .7rem .9rem; }
  nav { display: none; }
  header { padding-top: 0; }
  section { margin-top: 9mm; }
  .cards { display: block; }
  article + article { margin-top: 3.5mm; }
  .pair:has(> :nth-child(2)) { grid-template-columns: 1fr 1fr; }
  dl > div { grid-template-columns: 11rem 1fr; }
  article, .pair, .talk > div, tr, .list li { break-inside: avoid; }
  h1, h2, h3, h4, h5, dt, thead { break-after: avoid; }
  p { orphans: 3; widows: 3; }
  .samples li { border: 1px solid var(--line); }
  .customer, .yes, .no, .good, .bad { border-left-style: solid; }
  a { color: inherit; text-decoration: none !important; }
}
"""
