"""A page in HTML: one file that asks nobody for anything, and shows what it was given as text."""

from __future__ import annotations

import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

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

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --virtual-time-budget=1000"
).split()
_VOID = {"meta"}


def everywhere(text: str) -> Page:
    """A page with a text at every place that takes one."""
    line = Line(text, "en", text, "bounce")
    list_, facts = Bullets(text, (line,)), Facts((Fact(text, (line, line), samples=True), Fact(text, (line,))))
    pair, talk = Pair(list_, list_), Talk((Turn("customer", text, line), Turn("good", text, Line(text))))
    table = Table(text, (text, text), (Row((line, line), "bounce", "error"),))
    blocks = (Prose(text, lead=True), Prose(text), list_, facts, pair, talk, table)
    cards = Cards(text, (Card(text, (Prose(text), facts, pair, talk)),))
    return Page("nb", text, text, text, (Section("who", text, (*blocks, cards)),), text)


class Seen(HTMLParser):
    """What a browser would make of a page: its elements, its texts, and what was closed wrongly."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.texts: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.names: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes += attrs
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        if data.strip() and self.open[-1] != "style":
            self.texts.append(data)


HOSTILE = "</style><script src='//x'>alert(1)</script> \"&amp;' <img onerror=x> --> \x1b\u202e"


@settings(deadline=None, max_examples=50)
@given(st.text(min_size=1).filter(str.strip) | st.just(HOSTILE))
def test_whatever_a_guide_says_is_shown_and_never_obeyed(text: str) -> None:
    plain, seen = Seen(html_page(everywhere("x"))), Seen(html_page(everywhere(text.replace("\n", " "))))
    assert seen.names == plain.names
    assert (seen.open, seen.wrong) == ([], [])
    # A parser reads odd line ends as one; what counts is that nothing of the text is gone.
    wanted = "".join(visible(text.replace("\n", " ")).split())
    assert [read for read in seen.texts if "".join(read.split()) not in (wanted, f"{wanted}:{wanted}")] == []


def test_a_page_fetches_nothing_and_runs_nothing() -> None:
    seen = Seen(html_page(everywhere("https://example.org")))
    links = [value for name, value in seen.attributes if name in ("href", "src", "action", "srcset")]
    assert all(link and link.startswith("#") for link in links)
    assert {"script", "link", "img", "iframe"}.isdisjoint(seen.names)
    style = html_page(everywhere("x")).partition("<style>")[2].partition("</style>")[0]
    assert not re.search(r"url\(|@import|https?:", style)
    assert any(value and value.startswith("default-src 'none'") for _, value in seen.attributes)


def test_every_link_leads_somewhere_on_the_page() -> None:
    seen = Seen(html_page(everywhere("x")))
    names = [value for name, value in seen.attributes if name == "id"]
    links = {value for name, value in seen.attributes if name == "href"}
    assert links == {"#who", "#rule-bounce"} <= {f"#{name}" for name in names}
    assert len(names) == len(set(names))


def test_a_line_that_leads_to_nothing_here_is_no_link() -> None:
    page = Page("en", "A", "", "Contents", (Section("who", "Who", (Bullets("", (Line("b", to="bounce"),)),)),), "end")
    assert "<li>b</li>" in html_page(page)


def test_what_stands_in_another_language_says_so() -> None:
    assert '<span lang="en">x</span>' in html_page(everywhere("x"))
    assert html_page(everywhere("x")).startswith('<!DOCTYPE html>\n<html lang="nb">')


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_runs_over_the_edge_in_a_browser(tmp_path: Path, width: int) -> None:
    long = "Lähetysseurantajärjestelmävirheilmoitus palautuslomakkeelleen " * 3
    (tmp_path / "page.html").write_text(html_page(everywhere(long)), encoding="utf-8")
    # A window has a least width; a frame is as narrow as a phone. Its size is told in the title.
    script = "const d = frame.contentDocument.documentElement; document.title = d.scrollWidth + ' of ' + d.clientWidth"
    probe = (
        f'<iframe id="frame" src="page.html" style="width:{width}px;height:900px;border:0" onload="{script}"></iframe>'
    )
    (tmp_path / "probe.html").write_text(f"<!DOCTYPE html><title></title>{probe}", encoding="utf-8")
    command = [
        str(CHROMIUM), *FLAGS, f"--user-data-dir={tmp_path / 'profile'}", "--allow-file-access-from-files",
        "--hide-scrollbars", "--dump-dom", (tmp_path / "probe.html").as_uri(),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert f"<title>{width} of {width}</title>" in done.stdout
