"""What the page of a report looks like beyond what all pages share."""

REPORT_STYLE = """\
.skip { position: absolute; left: -200vw; padding: .5rem 1rem; background: var(--card); }
.skip:focus { left: 1rem; top: 1rem; z-index: 2; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
main:focus { outline: none; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .2rem; }
[hidden] { display: none !important; }
.soft, .facts, .place { color: var(--soft); font-size: .9375rem; }
.unread li, ul.soft li { margin: .3rem 0 0 1.15rem; }
ul.soft { padding: 0; }
code { font-family: ui-monospace, "SF Mono", "DejaVu Sans Mono", Consolas, monospace; font-size: .875em; }
.scroll { overflow-x: auto; }
.counts { table-layout: auto; }
.counts th, .counts td { width: auto !important; padding: .4rem .9rem .4rem 0; line-height: 1.4; }
.counts tbody th { width: 100% !important; color: var(--ink); font-size: 1rem; padding-bottom: .4rem; }
.counts .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.counts th:last-child, .counts td:last-child { padding-right: 0; }
#filter { display: grid; gap: .7rem 1rem; padding: .9rem 1.1rem 1rem; background: var(--chip); border-radius: .7rem; }
#filter label { display: grid; gap: .15rem; color: var(--soft); font-size: .9375rem; min-width: 0; }
#filter :is(input, select), button {
  font: inherit; font-size: 1rem; color: var(--ink); background: var(--card); border: 1px solid var(--soft);
  border-radius: .4rem; padding: .35rem .6rem; width: 100%; min-width: 0; min-height: 2.5rem;
}
button { width: auto; justify-self: start; cursor: pointer; color: var(--accent); }
#shown:empty { display: none; }
.cards { grid-template-columns: minmax(0, 1fr); }
.findings { list-style: none; }
.findings > li { padding-top: .9rem; margin-top: .9rem; border-top: 1px solid var(--line); }
.findings > li > * + * { margin-top: .45rem; }
.findings h4 { font-size: 1.0625rem; text-wrap: wrap; }
.severity { font-size: .8125rem; font-weight: 600; border: 1px solid; border-radius: .35rem; padding: .05rem .4rem; margin-right: .3rem; }
.severity.error { color: var(--no); }
.severity.warning { color: var(--warn); }
.severity.note { color: var(--soft); }
blockquote { margin: 0; padding: .6rem .9rem .65rem; border-left: 4px solid var(--line); background: var(--paper); border-radius: .35rem; white-space: pre-line; }
mark { background: var(--no-paper); color: var(--ink); border-bottom: 2px solid var(--no); padding: .05em .1em; }
.better { border-left: 4px solid var(--yes); background: var(--yes-paper); padding: .45rem .9rem .5rem; border-radius: .35rem; white-space: pre-line; }
.better b { color: var(--yes); }
article h3 { text-wrap: wrap; hyphens: none; }
article ul:not(.findings) { padding-left: 1.15rem; }
#families h4 { margin-top: .9rem; font-size: .9375rem; color: var(--soft); }
#families h4 + ul { margin-top: .2rem; }
#families article { scroll-margin-top: 1rem; }
#macros article { content-visibility: auto; contain-intrinsic-size: auto 24rem; }
@media (min-width: 38rem) {
  #filter { grid-template-columns: 1fr 1fr; }
  #filter > button { align-self: end; }
  #filter > p { grid-column: 1 / -1; }
}
@media print {
  #filter, button, .skip { display: none !important; }
  #macros article { content-visibility: visible; break-inside: auto; }
  .findings > li, .counts tr { break-inside: avoid; }
  mark { text-decoration: underline; border: 0; }
  blockquote, .better { background: none; }
}
"""
