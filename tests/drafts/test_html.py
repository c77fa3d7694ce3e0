"""HTML as a person reads it: words in their lines, nothing unseen, and each sign traced to what wrote it."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tonelint.drafts import html
from tonelint.drafts.offsets import Seen
from tonelint.drafts.origin import PlainOrigin
from tonelint.drafts.tags import Tag, Text, meaning, tags

SCRAPS = st.lists(
    st.sampled_from(["<", ">", "</", "<!--", "-->", "<![CDATA[", "<?", "&", "&amp", "&auml;", "&#228;", "&#x1F600;", "&#0;", "&notit;", "<p>", "</p>", "<div class=a>", "</div>", "<br>", "<li>", "<ul>", "<pre>", "</pre>", "<td>", "<script>", "</script>", "<style", "<a href='", '<b x="', "'", '"', "=", "/", " ", "\n", "\u00a0", "ovi", "ä", "<span hidden>", "<blockquote>", "</blockquote>"])
).map("".join)  # fmt: skip


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("Ovi  on\n auki", "Ovi on auki"),
        ("<p>Ovi</p><p>auki</p>", "Ovi\n\nauki"),
        ("<p>Ovi<p>auki", "Ovi\n\nauki"),
        ("<div>Ovi</div><div>auki</div>", "Ovi\nauki"),
        ("<div>Ovi</div>\r\n  <div> auki </div>", "Ovi\nauki"),
        ("<div>Ovi<br></div><div>auki</div>", "Ovi\nauki"),
        ("<div>Ovi</div><div><br></div><div>auki</div>", "Ovi\n\nauki"),
        ("<p class=MsoNormal>Ovi<o:p></o:p></p><p class=MsoNormal>auki</p>", "Ovi\nauki"),
        ('<p class="MsoNormal">Ovi</p><p class="MsoNormal">&nbsp;</p><p class="MsoNormal">auki</p>', "Ovi\n\nauki"),
        ("Ovi<br>on<br/>auki", "Ovi\non\nauki"),
        ("<b>O</b>vi <i>on</i> <u> auki</u>", "Ovi on auki"),
        ("<ul><li>yksi</li><li><p>kaksi</p></li></ul>ja", "- yksi\n- kaksi\n\nja"),
        ("<ol><li>yksi<li><div>kaksi</div></ol>", "- yksi\n- kaksi"),
        ("<li></li>ovi", "ovi"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>", "a\tb\nc"),
        ("<pre>a\r\n  b\n\nc</pre>", "a\n  b\n\nc"),
        ('Katso <a href="https://x.fi/?a=1>2">sivulta</a>.', "Katso sivulta."),
        ("<head><title>T</title><style>p{}</style></head><script>if(a<b)x()</script>ovi", "ovi"),
        ("a<!-- <p>ei</p> -->b<!doctype html>c<?xml ei?>d<![if !mso]>e<![endif]>f<!-->g", "abcdefg"),
        ('<div style="DISPLAY : none">ei</div><span hidden>ei</span>ovi<img alt="ei">', "ovi"),
        ("Hinta&nbsp;5&euro; &lt;ovi&gt; &#228;&#x1F600;&#128;", "Hinta 5€ <ovi> ä😀€"),
        ("a &amp b &notit; &ovi; & &; &#; AT&T", "a & b ¬it; &ovi; & &; &#; AT&T"),
        ("1 < 2 <3 sinä > minä", "1 < 2 <3 sinä > minä"),
        ("ovi <a href='auki", "ovi <a href='auki"),
        ("<textarea>ei</textarea>ovi<xmp>ei</xmp>", "ovi"),
        ("<P>OVI</P>", "OVI"),
        ("</div></p>ovi</span>", "ovi"),
        ("", ""),
    ],
)  # fmt: skip
def test_a_page_is_read_as_a_browser_shows_it(page: str, text: str) -> None:
    assert html.read(page).text == text


@settings(max_examples=400)
@example("<li><br><")
@example("<pre><li> \n a")
@given(SCRAPS)
def test_any_page_is_read_and_every_place_is_in_it(page: str) -> None:
    read = html.read(page, {"blockquote", ".a"})
    places = [read.offsets.at(at) for at in range(len(read.text) + 1)]
    assert all(0 <= place <= len(page) for place in places)
    assert places == sorted(places)
    assert places[-1] == len(page)
    assert "\r" not in read.text
    for name, start, end in read.elements:
        assert name in ("blockquote", ".a")
        assert 0 <= start <= end <= len(read.text)


@settings(max_examples=400)
@given(SCRAPS)
def test_every_sign_is_where_it_is_written(page: str) -> None:
    read = html.read(page)
    for at, sign in enumerate(read.text):
        written = page[read.offsets.at(at) :]
        if sign == "\n":
            assert written[0] in "<\r\n"
        elif sign == "\t":
            assert written[0] == "\t" or written.startswith("<td")
        elif sign == " ":
            assert written[0] in " \t\r\n\f\u00a0&" or written.startswith("<li")
        elif not written.startswith(sign):
            assert written.startswith("<li") or sign in unescape(written[:9])


@settings(max_examples=400)
@given(SCRAPS)
@example("<ul><li>ovi &amp; lukko&auml;</li></ul>\n")
@example("<p>Hei <i>ovi</i></p> <br> ")
def test_a_stretch_ends_where_its_last_sign_is_written(page: str) -> None:
    read = html.read(page)
    seen = Seen(read.offsets, PlainOrigin(page), page, lines=False)
    for at, sign in enumerate(read.text):
        if not sign.isspace() and sign != "-":
            written = page[read.offsets.at(at) : seen.end(at + 1)]
            assert written == sign or (written.startswith("&") and sign in unescape(written))


@settings(max_examples=300)
@given(SCRAPS)
def test_tags_and_texts_come_in_order_and_overlap_nowhere(page: str) -> None:
    at = 0
    for token in tags(page):
        assert isinstance(token, Tag | Text)
        assert at <= token.start <= token.end <= len(page)
        at = token.end


@settings(max_examples=200)
@given(st.sampled_from(["&auml;", "&amp", "&#228;", "&#x41;", "&ampx;", "&notin;", "&AMP;x", "&nope", "&", "&#xD800;"]))
def test_an_entity_means_what_python_says(written: str) -> None:
    text, length = meaning(written, 0, len(written))
    assert text + written[length:] == unescape(written)


def test_elements_are_told_by_tag_class_and_id() -> None:
    page = 'Oma<div class="x_gmail_quote z"><p id="x_Who">Laura:</p><blockquote class=q>Hei</blockquote></div>'
    read = html.read(page, {"blockquote", ".gmail_quote", "#Who", ".absent"})
    told = [(name, read.text[start:end].strip()) for name, start, end in read.elements]
    assert told == [(".gmail_quote", "Laura:\n\nHei"), ("#Who", "Laura:"), ("blockquote", "Hei")]


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ('Katso <a class=x href="https://x.fi/?a=1&amp;b=2"> <b>sivulta</b> </a>.', [("href", "https://x.fi/?a=1&amp;b=2", "sivulta")]),
        ("<p>Ovi</p><p><A HREF='/a' title=\"b'c\">auki</A></p>", [("href", "/a", "auki"), ("title", "b'c", "auki")]),
        ("Ovi <img src=%{a.b} alt='Ovi'>auki", [("src", "%{a.b}", ""), ("alt", "Ovi", "")]),
        ('<a href="">a</a><a name="b">b</a><p style="c">c</p>', []),
        ('<div hidden><a href="x">a</a></div><a hidden href="y">b</a><!-- <a href="z"> -->', []),
        ('<a href="x">a', [("href", "x", "a")]),
        ('<a data-href="y" href="x" href="z">a</a>', [("href", "x", "a")]),
    ],
)  # fmt: skip
def test_what_tags_say_is_told_beside_the_words_that_it_is_for(page: str, told: list[tuple[str, str, str]]) -> None:
    read = html.read(page)
    assert [(one.name, one.written, read.text[one.start : one.end]) for one in read.attributes] == told
    assert all(page.startswith(one.written, one.at) for one in read.attributes)


@settings(max_examples=300)
@given(SCRAPS)
def test_what_any_tag_says_stands_where_it_is_told(page: str) -> None:
    read = html.read(page)
    for one in read.attributes:
        assert page.startswith(one.written, one.at)
        assert 0 <= one.start <= one.end <= len(read.text)


def test_of_two_attributes_by_one_name_the_first_counts() -> None:
    (tag, *_) = tags("<a ID=x Class='b c' id=y hidden>")
    assert isinstance(tag, Tag)
    assert tag.attributes() == {"id": "x", "class": "b c", "hidden": ""}


@pytest.mark.seconds(30)
@pytest.mark.parametrize(
    "part",
    ["<!--", "<a ", '<a b="', "<a b='\">", "<", "&", "</", "<![x[", "<div>", "<style>", "<a></b>", "<p>", "&#", "&a", "<li>", "<pre> \n", "<a =", "<td>", "\u00a0", "<blockquote>", "<a a=b c"],
)  # fmt: skip
def test_no_run_of_marks_takes_long(part: str) -> None:
    html.read(part * (100_000 // len(part)), {"blockquote"})
