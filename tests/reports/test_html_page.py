"""A page in HTML: one file that asks nobody for anything, and shows what it was given as text."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.pages import (
    Bullets,
    Card,
    Cards,
    Fact,
    Facts,
    Line,
    Page,
    Pair,
    Prose,
    Row,
    Section,
    Table,
    Talk,
    Turn,
)
from tonelint.reports.html_page import html_page
from tonelint.reports.visible import visible


def everywhere(text: str) -> Page:
    """A page with a text at every place that takes one."""
    line = Line(text, "en", text, "bounce")
    list_, facts = Bullets(text, (line,)), Facts((Fact(text, (line, line), samples=True), Fact(text, (line,))))
    pair, talk = Pair(list_, list_), Talk((Turn("customer", text, line), Turn("good", text, Line(text))))
    table = Table(text, (text, text), (Row((line, line), "bounce", "error"),))
    blocks = (Prose(text, lead=True), Prose(text), list_, facts, pair, talk, table)
    cards = Cards(text, (Card(text, (Prose(text), facts, pair, talk)),))
    return Page("nb", text, text, text, (Section("who", text, (*blocks, cards)),), text)


HOSTILE = "</style><script src='//x'>alert(1)</script> \"&amp;' <img onerror=x> --> \x1b\u202e"


@settings(deadline=None, max_examples=50)
@given(st.text(min_size=1).filter(str.strip) | st.just(HOSTILE))
def test_whatever_a_guide_says_is_shown_and_never_obeyed(seen: Any, text: str) -> None:
    plain, read = seen(html_page(everywhere("x"))), seen(html_page(everywhere(text.replace("\n", " "))))
    assert read.names == plain.names
    assert (read.open, read.wrong) == ([], [])
    # A parser reads odd line ends as one; what counts is that nothing of the text is gone.
    wanted = "".join(visible(text.replace("\n", " ")).split())
    assert [one for one in read.texts if "".join(one.split()) not in (wanted, f"{wanted}:{wanted}")] == []


def test_a_page_fetches_nothing_and_runs_nothing(seen: Any) -> None:
    read = seen(html_page(everywhere("https://example.org")))
    links = [value for name, value in read.attributes if name in ("href", "src", "action", "srcset")]
    assert all(link and link.startswith("#") for link in links)
    assert {"script", "link", "img", "iframe"}.isdisjoint(read.names)
    style = html_page(everywhere("x")).partition("<style>")[2].partition("</style>")[0]
    assert not re.search(r"url\(|@import|https?:", style)
    assert any(value and value.startswith("default-src 'none'") for _, value in read.attributes)


def test_every_link_leads_somewhere_on_the_page(seen: Any) -> None:
    read = seen(html_page(everywhere("x")))
    names = [value for name, value in read.attributes if name == "id"]
    links = {value for name, value in read.attributes if name == "href"}
    assert links == {"#who", "#rule-bounce"} <= {f"#{name}" for name in names}
    assert len(names) == len(set(names))


def test_a_line_that_leads_to_nothing_here_is_no_link() -> None:
    page = Page("en", "A", "", "Contents", (Section("who", "Who", (Bullets("", (Line("b", to="bounce"),)),)),), "end")
    assert "<li>b</li>" in html_page(page)


def test_what_stands_in_another_language_says_so() -> None:
    assert '<span lang="en">x</span>' in html_page(everywhere("x"))
    assert html_page(everywhere("x")).startswith('<!DOCTYPE html>\n<html lang="nb">')


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_runs_over_the_edge_in_a_browser(in_browser: Callable[..., str], width: int) -> None:
    long = "Lähetysseurantajärjestelmävirheilmoitus palautuslomakkeelleen " * 3
    script = "const d = page.documentElement; return d.scrollWidth + ' of ' + d.clientWidth"
    assert in_browser(html_page(everywhere(long)), script, width) == f"{width} of {width}"
