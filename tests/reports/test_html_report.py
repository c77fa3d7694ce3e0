"""The page for team leads: one file that shows all findings as text, and that people can search."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.drafts.origin import PlainOrigin
from tonelint.model import Fault, Finding, Macro, Quote, Reply, Report, Spoke, Suggestion
from tonelint.names import LANGUAGES
from tonelint.reports.html_family import Told
from tonelint.reports.html_finding import around
from tonelint.reports.html_report import as_html
from tonelint.reports.page_style import STYLE
from tonelint.reports.report_script import SCRIPT

Make = Callable[..., Finding]
Browser = Callable[..., str]
HOSTILE = "</script></style><img src=x onerror=alert(1)>\"'&amp;<!-- ]]> {n} \x1b\u202e"
FAMILIES = {"haste": Told("Kiire", "Lukija odottaa", "Kerro päivä")}


def page(*findings: Finding, **more: Any) -> str:
    return as_html(Report("warm", len(findings) or 3, findings, **more), FAMILIES)


def everywhere(make: Make, text: str) -> str:
    """A page with a text at every place that takes one."""
    macro = Macro("zendesk", text, text, text, text, 12)
    said = Reply(f"{text} {text}", text, text, PlainOrigin(text), macro=macro)
    found = make(
        path=text, record=text, rule=text, family=text, message=text, why=text, text=text, start=0, end=len(text),
        reply=said, suggestions=(Suggestion(text),), quotes=(Quote("voice", text, text, text),),
    )  # fmt: skip
    rules = (Spoke(text, text, text, text, "warning"),)
    return page(
        found, found._replace(reply=said._replace(macro=None)), rules=rules, errors=(Fault(text, text, 1, 2, text),)
    )


@settings(deadline=None, max_examples=60)
@given(
    st.text(min_size=1, max_size=160).filter(str.strip)
    | st.sampled_from([HOSTILE, HOSTILE.upper(), "</SCRIPT >", "--><script>"])
)
def test_no_text_ever_becomes_markup(finding: Make, seen: Any, text: str) -> None:
    # A longer text is no example of a family, and the page has fewer elements.
    plain, read = seen(everywhere(finding, "x")), seen(everywhere(finding, text))
    assert read.names == plain.names
    assert (read.open, read.wrong) == ([], [])
    assert [name for name, _ in read.attributes] == [name for name, _ in plain.attributes]


def test_the_page_runs_one_script_and_fetches_nothing(finding: Make, seen: Any) -> None:
    text = everywhere(finding, HOSTILE)
    read = seen(text)
    policy = next(value for _, value in read.attributes if value and value.startswith("default-src"))
    digest = base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
    assert policy.startswith("default-src 'none'; ")
    assert policy.endswith(f"script-src 'sha256-{digest}'")
    assert re.findall(r"<script>(.*?)</script>", text, re.DOTALL) == [SCRIPT]
    assert {"link", "img", "iframe"}.isdisjoint(read.names)
    assert all(value.startswith("#") for name, value in read.attributes if name in ("href", "src"))
    assert not any(name.startswith("on") or name == "style" for name, _ in read.attributes)


def test_a_finding_is_told_with_its_sentence_reason_rewrites_and_place(finding: Make) -> None:
    text = page(finding(record="r-1", suggestions=tuple(map(Suggestion, ("Yksi.", "Kaksi.", "Kolme.")))))
    assert '<blockquote lang="fi">Ovi <mark>korjataan pian</mark>.</blockquote>' in text
    assert "Lukija odottaa turhaan" in text
    assert [one in text for one in ("Yksi.", "Kaksi.", "Kolme.")] == [True, True, False]
    assert "<code>ovi.txt:1:5</code>" in text
    assert "<h3>r-1</h3>" in text
    assert "1 warning in 1 reply." in text


def test_macros_come_by_weight_with_their_names_and_uses(finding: Make) -> None:
    said = finding().reply
    rare, often = (
        finding(reply=said._replace(macro=Macro("zendesk", str(uses), f"M{uses}", "fi", "body", uses)))
        for uses in (3, 9000)
    )
    text = page(rare, often)
    assert text.index("<h3>M9000</h3>") < text.index("<h3>M3</h3>")
    assert "<code>9000</code> · used 9,000 times · 1 warning · <code>ovi.txt</code>" in text
    assert "These macros were used 9,003 times." in text
    assert "times how often the macro was used" in text
    assert "<code>ovi.txt:1:5 body fi</code>" in text


def test_a_family_is_told_with_its_reason_and_most_frequent_wordings(finding: Make) -> None:
    text = page(*[finding(line=line) for line in (1, 2, 3)], finding(text="heti kun\n ehdimme"))
    about = text[text.index('<article id="family-haste">') :]
    assert "<h3>Kiire</h3>" in about
    assert "4 findings · 1 macro or reply" in about
    assert "Kerro päivä" in about
    assert '<span lang="fi">korjataan pian</span> <small>3 times</small>' in about
    assert '<li><span lang="fi">heti kun ehdimme</span></li>' in about


def test_a_family_of_the_guides_own_is_told_by_its_rules(finding: Make) -> None:
    rule = Spoke("own/rule", "own", "Rule", "Because we say so", "warning")
    about = page(finding(family="own"), rules=(rule,))
    assert '<article id="family-own">\n<h3>own</h3>' in about
    assert "<p>Because we say so</p>" in about


def test_a_clean_run_says_so_and_has_nothing_to_search(seen: Any) -> None:
    text = page()
    assert "Nothing to change in 3 replies." in text
    assert {"script", "form", "article"}.isdisjoint(seen(text).names)


def test_what_could_not_be_read_comes_first_and_in_the_readers_language() -> None:
    text = page(errors=(Fault("no such file", "a.json", None, None, 'did you mean "b.json"?'),), messages="nb")
    assert text.index('<section id="unread">') < text.index('<section id="summary">')
    assert "<code>a.json</code> denne filen finnes ikke; " in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_speaks_one_language_and_leaves_no_slot_open(finding: Make, lang: str) -> None:
    text = page(finding(), messages=lang)
    assert text.startswith(f'<!DOCTYPE html>\n<html lang="{lang}">')
    body = re.sub(r"<(style|script)>.*?</\1>", "", text, flags=re.DOTALL)
    assert set(re.findall(r"\{\w+\}", body)) == {"{shown}", "{places}"}


def test_every_link_and_label_leads_somewhere(finding: Make, seen: Any) -> None:
    read = seen(page(finding(), finding(family="own"), errors=(Fault("x"),)))
    names = [value for name, value in read.attributes if name == "id"]
    assert len(names) == len(set(names))
    assert {value for name, value in read.attributes if name == "href"} <= {f"#{name}" for name in names}
    levels = [int(name[1]) for name in read.names if re.fullmatch("h[1-6]", name)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_same_report_gives_the_same_page(finding: Make) -> None:
    assert page(finding(), finding(family="own")) == page(finding(), finding(family="own"))


@given(st.text(st.sampled_from("ab \n\r"), min_size=1, max_size=900), st.data())
def test_a_passage_keeps_its_span_whole_and_stays_short(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, len(text)))
    before, span, after = around(text, start, end)
    lined = text.replace("\r\n", "\n").replace("\r", "\n")
    for part, side in ((before.removeprefix("… "), "before"), (after.removesuffix(" …"), "after")):
        assert len(part) <= 160, side
        assert "\r" not in part
    if end - start <= 480 and "\r" not in text:
        assert span == text[start:end]
        assert (before.removeprefix("… ") + span + after.removesuffix(" …")) in lined


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "papers"),
    [
        ("ink", "paper card chip no-paper yes-paper"), ("soft", "paper card chip"), ("accent", "paper card chip"),
        ("no", "card no-paper"), ("yes", "card yes-paper"), ("warn", "card"),
    ],
)  # fmt: skip
def test_every_text_stands_out_from_what_is_behind_it(scheme: int, ink: str, papers: str) -> None:
    colours = dict(re.findall(r"--([\w-]+): (#\w{6})", re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)[scheme]))
    for paper in papers.split():
        dark, light = sorted((luminance(colours[ink]), luminance(colours[paper])))
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, paper)  # WCAG 2.2, level AA


@pytest.mark.seconds(8)
def test_a_library_of_ten_thousand_findings_is_a_page_that_a_browser_can_lay_out_bit_by_bit(finding: Make) -> None:
    macros = [
        finding().reply._replace(macro=Macro("zendesk", str(at), f"M{at}", None, "body", at)) for at in range(5000)
    ]
    text = page(*[finding(reply=reply, line=line) for reply in macros for line in (1, 2)])
    assert len(text) < 15_000_000
    assert "#macros article { content-visibility: auto;" in text


NAMES = ("alfa", "bravo", "charlie")


def library(make: Make) -> str:
    said = make().reply
    macros = [said._replace(macro=Macro("zendesk", name, f"Makro {name}", None, "body", 5)) for name in NAMES]
    return page(
        make(reply=macros[0]),
        make(reply=macros[0], severity="note", family="own", message="Toinen"),
        make(reply=macros[1], lang="nb", message="Tredje"),
        make(reply=macros[2], severity="error", message="Neljäs"),
    )


SHOWN = """
const set = (name, value) => {{ page.forms[0].elements[name].value = value; }};
{steps}
page.forms[0].dispatchEvent(new view.Event("submit", {{cancelable: true}}));
return [...page.querySelectorAll("#macros article")].filter((one) => !one.hidden).map((card) =>
  card.querySelector("h3").textContent.split(" ")[1][0]
  + [...card.querySelectorAll("li[data-family]")].filter((one) => !one.hidden).length).join(" ")
  + " | " + page.getElementById("shown").textContent;
"""


@pytest.mark.parametrize(
    ("steps", "shown"),
    [
        ("", "c1 a2 b1 | Findings shown: 4. Macros or replies: 3."),
        ("set('words', 'TOINEN')", "a1 | Findings shown: 1. Macros or replies: 1."),
        ("set('words', 'bravo MAKRO')", "b1 | Findings shown: 1. Macros or replies: 1."),
        ("set('severity', 'warning')", "a1 b1 | Findings shown: 2. Macros or replies: 2."),
        ("set('family', 'own')", "a1 | Findings shown: 1. Macros or replies: 1."),
        ("set('lang', 'nb')", "b1 | Findings shown: 1. Macros or replies: 1."),
        ("set('words', 'nowhere')", " | Findings shown: 0. Macros or replies: 0."),
        ("page.querySelector('[data-only=own]').click()", "a1 | Findings shown: 1. Macros or replies: 1."),
    ],
)
def test_a_search_shows_what_fits_and_says_how_much(finding: Make, in_browser: Browser, steps: str, shown: str) -> None:
    assert in_browser(library(finding), SHOWN.format(steps=steps)) == shown


def test_every_field_of_the_search_has_a_label(finding: Make, in_browser: Browser) -> None:
    script = (
        "return [...page.querySelectorAll('input, select')].map((one) => one.labels[0].firstChild.textContent).join()"
    )
    assert in_browser(library(finding), script) == "Search,Severity,Subject,Language"


def test_no_script_of_a_draft_runs(finding: Make, in_browser: Browser) -> None:
    script = "return typeof view.ran + page.querySelectorAll('img').length + !page.getElementById('filter').hidden"
    text = everywhere(finding, "<img src=x onerror='ran = 1'></script><script>ran = 1</script>")
    assert in_browser(text, script) == "undefined0true"


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_runs_over_the_edge(finding: Make, in_browser: Browser, width: int) -> None:
    long = "Lähetysseurantajärjestelmävirheilmoitus/palautuslomakkeelleen_" * 3
    script = "const d = page.documentElement; return d.scrollWidth + ' of ' + d.clientWidth"
    assert in_browser(everywhere(finding, long), script, width) == f"{width} of {width}"
