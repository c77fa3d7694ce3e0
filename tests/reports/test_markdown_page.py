"""A page in Markdown: what it was given stands there as text, in tables, lists and quotes."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tonelint.pages import Bullets, Card, Cards, Fact, Facts, Line, Page, Pair, Prose, Row, Section, Table, Talk, Turn
from tonelint.reports.markdown_page import markdown_page
from tonelint.reports.visible import visible

markdown = pytest.importorskip("markdown_it", reason="no reader of Markdown here")


def everywhere(text: str) -> Page:
    line = Line(text)
    list_, facts = Bullets("", (line,)), Facts((Fact(text, (line,)),))
    pair, talk = Pair(Bullets(text, (line,)), Bullets(text, (line,))), Talk((Turn("good", text, line),))
    table = Table(text, (text, text), (Row((line, line)),))
    cards = Cards(text, (Card(text, (facts, pair)),))
    blocks = (Prose(text, lead=True), Prose(text), list_, facts, pair, talk, table, cards)
    return Page("en", text, text, "", (Section("who", text, blocks),), text)


def read(text: str) -> str:
    """A page as a reader of Markdown makes HTML of it."""
    made: str = markdown.MarkdownIt("commonmark").enable("table").render(text)
    return made


def tags(text: str) -> list[str]:
    return re.findall(r"</?\w+", read(markdown_page(everywhere(text))))


def words(text: str) -> str:
    return "".join(html.unescape(re.sub(r"<[^>]*>", "", read(markdown_page(everywhere(text))))).split())


_SIGNS = "#*_`[]()<>|~-+=.!&\\0123456789:/@$^ ab"


@settings(deadline=None, max_examples=200)
@given(st.text(st.sampled_from(_SIGNS), min_size=1, max_size=12).map(lambda text: f"a{text}b") | st.just("x"))
@example("- a")
@example("1. a")
@example("12) a")
@example("# a")
@example("---")
@example("===")
@example("> a")
@example("<script>a</script>")
@example("[a](http://b)")
@example("&amp; a")
@example("| a |")
def test_whatever_a_guide_says_is_shown_and_never_obeyed(text: str) -> None:
    assert tags(text) == tags("x")
    places = words("x").count("x")
    assert words(text).count("".join(visible(text).split())) >= places


def test_lines_of_a_reply_stay_lines() -> None:
    reply = Talk((Turn("good", "So", Line("Hei Espen.\n\nDu får den i kveld.\n")),))
    page = Page("nb", "A", "", "", (Section("who", "B", (reply,)),), "C")
    assert "> Hei Espen.<br><br>Du får den i kveld.\n" in markdown_page(page)


def test_do_and_dont_stand_side_by_side() -> None:
    pair = Pair(Bullets("Slik", (Line("a"), Line("b"))), Bullets("Ikke slik", (Line("c"),)))
    page = Page("nb", "A", "", "", (Section("who", "B", (pair,)),), "C")
    assert "| Slik | Ikke slik |\n| --- | --- |\n| a | c |\n| b |  |\n" in markdown_page(page)
