"""Markdown with tags and entities as a person reads it; what is code, a placeholder or an address stays."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.drafts import tagged
from tonelint.drafts.offsets import Seen
from tonelint.drafts.origin import PlainOrigin

SCRAPS = st.lists(
    st.sampled_from(["<b>", "</b>", "<br>", "<p>", "</p>", "<", ">", "<a href='x'>", "</a>", "&nbsp;", "&amp;", "&auml;", "&", ";", "`", "```", "\n", "\r\n", "\\\\", "ovi", " ", "<navn>", "[ovi](/a)", "ä"])
).map("".join)  # fmt: skip


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Ovi&nbsp;on <b>auki</b> &amp; valo p&auml;&auml;ll&#228;", "Ovi\xa0on auki & valo päällä"),
        ("<p>Døra er åpen.</p><p>Lyset er på.</p>", "Døra er åpen.\nLyset er på."),
        ("The door<br>is open<br/>\ntoday\\\nand\\\r\non", "The door\nis open\ntoday\nand\r\non"),
        ("`<b>` is <i>bold</i> ```&nbsp;```", "`<b>` is bold ```&nbsp;```"),
        ("Hei <navn>, se <https://x.no/?a=1&b=2> <u>nå</u>", "Hei <navn>, se <https://x.no/?a=1&b=2> nå"),
        ("1 <b 2 <i>ja</i>", "1 <b 2 ja"),
        ("<details><summary>Steps</summary>\nOne</details>", "Steps\nOne"),
        ("AT&T &nbsp", None),
        ("a < b > c & d \\ e", None),
        ("", None),
    ],
)
def test_markdown_is_read_as_a_reader_sees_it(written: str, read: str | None) -> None:
    page = tagged.read(written)
    assert (page.text if page else None) == (read if read != written else None)


@settings(max_examples=400)
@given(SCRAPS)
def test_each_sign_is_told_from_where_it_begins_to_where_it_ends(written: str) -> None:
    page = tagged.read(written)
    if page is None:
        return
    seen = Seen(page.offsets, PlainOrigin(written), written, lines=True, markdown=True)
    assert page.offsets.at(len(page.text)) == len(written)
    for at, sign in enumerate(page.text):
        stands = written[page.offsets.at(at) : seen.end(at + 1)]
        assert stands == sign or (sign == "\n" and stands[0] == "<") or (stands[0] == "&" and unescape(stands) == sign)


def test_links_in_tags_keep_their_address() -> None:
    page = tagged.read('Se <b>her</b>: <a href="https://x.no">siden <i>vår</i></a> <img src="y.png">')
    assert page is not None
    told = [(one.name, one.written, page.text[one.start : one.end]) for one in page.attributes]
    assert told == [("href", "https://x.no", "siden vår"), ("src", "y.png", "")]


@pytest.mark.parametrize("part", ["<", "<b ", "<b a='", "</b>", "<a href=x>", "&", "&amp;", "\\\n", "`<b>"])
def test_no_run_of_marks_takes_long(part: str) -> None:
    tagged.read(part * (100_000 // len(part)) + ">")


@pytest.mark.seconds(3)
@pytest.mark.parametrize("closing", ["</b>", "</a>"])
def test_links_that_stay_open_are_not_looked_through_at_each_closing_tag(closing: str) -> None:
    page = tagged.read("<a href=x>b" * 20_000 + closing * 20_000)
    assert page is not None
    assert len(page.attributes) == 20_000
