"""What stands in code is no prose, in pages, in Markdown and in text with tags; placeholders in it are seen."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

import pytest

from tonelint.drafts.mask import mask
from tonelint.model import Reply

One = Callable[..., Reply]
ELEMENTS = ("code", "kbd", "pre", "samp", "tt", "var")


def in_export(body: str) -> tuple[str, str]:
    """A macro of Zendesk's with this HTML in it, and the name of its file."""
    macro = {"id": 1, "title": "T", "actions": [{"field": "comment_value_html", "value": body}]}
    return json.dumps({"macros": [macro]}), "m.json"


@pytest.mark.parametrize("name", ELEMENTS)
def test_code_in_a_page_is_no_prose(one_reply: One, name: str) -> None:
    reply = one_reply(
        *in_export(f"<p>Aja ensin <b>tämä</b>: <{name} class='x'>avaa <i>ovi</i>!!</{name}> ja odota.</p>")
    )
    assert "avaa ovi!!" in reply.text
    assert len(reply.masked) == len(reply.text)
    assert [word in reply.masked for word in ("avaa", "ovi", "!!", "Aja", "odota")] == [False, False, False, True, True]


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize("element", ELEMENTS)
def test_code_in_tags_of_a_draft_is_no_prose(one_reply: One, name: str, element: str) -> None:
    reply = one_reply(f"Aja <{element}>avaa ovi!!\nheti</{element.upper()}> ja odota.\n", name)
    assert [word in reply.masked for word in ("avaa", "!!", "heti", "Aja", "odota")] == [
        False,
        False,
        False,
        True,
        True,
    ]
    assert len(reply.masked) == len(reply.text)


@pytest.mark.parametrize("element", ELEMENTS)
def test_code_in_tags_of_a_library_in_markdown_is_no_prose(one_reply: One, element: str) -> None:
    text = f"# Ovi\n\n> Hei, <b>Anna</b>! Aja <{element}>avaa ovi!!</{element}> ja odota.\n"
    reply = one_reply(text, "a.md", form="markdown")
    assert reply.macro
    assert [word in reply.masked for word in ("avaa", "!!", "Aja", "odota")] == [False, False, True, True]


@pytest.mark.parametrize(
    "page",
    [
        "<pre>Hei! Avaa ovi ja odota.</pre>", "<div>\n<pre>Hei!\n\nAvaa ovi ja odota.</pre></div>", "<p></p><pre>Avaa ovi ja odota.</pre><br>",
        "<pre>Hei!</pre><pre>Avaa ovi ja odota.</pre>",
    ],
)  # fmt: skip
def test_a_macro_that_stands_in_pre_as_a_whole_is_the_reply(one_reply: One, page: str) -> None:
    assert "Avaa ovi ja odota." in one_reply(*in_export(page)).masked


def test_code_within_a_reply_in_pre_is_code(one_reply: One) -> None:
    masked = one_reply(*in_export("<pre>Hei! Aja <code>avaa ovi</code> ja odota.</pre>")).masked
    assert ("avaa" in masked, "odota" in masked) == (False, True)


@pytest.mark.parametrize(
    "page", ["<p>Koodi: <code>{{ticket.id}}</code></p>", "<p>Koodi:</p><pre>x {{ticket.id}} y</pre>"]
)
def test_a_placeholder_in_code_is_seen(one_reply: One, page: str) -> None:
    masked = one_reply(*in_export(page)).masked
    assert "{{ticket.id}}" in masked
    assert "x" not in masked.replace("ticket", "")


@pytest.mark.parametrize(
    "text",
    ["Koodisi on <code>. Avaa ovi.", "Avaa ovi </code> nyt.", "Koodi <var>, avaa ovi <kbd>", "<coded>avaa ovi</coded>", "a <code> Avaa ovi </kbd>"],
)  # fmt: skip
def test_what_nobody_closed_is_no_code(text: str) -> None:
    assert mask(text) == text


@pytest.mark.seconds(3)
@pytest.mark.parametrize(
    "piece", ["<code>", "</code>", "<code></pre>", "<code>a</code>", "<code {", "<pre><kbd>a</pre>"]
)
def test_a_text_of_nothing_but_tags_takes_no_longer(piece: str) -> None:
    text = piece * (190_000 // len(piece))
    assert len(mask(text)) == len(text)


def test_nothing_in_code_is_changed_by_a_table_either(one_reply: One) -> None:
    told = io.StringIO()
    csv.writer(told).writerows([["title", "body"], ["T", "<p>Aja <code>sudo !!</code> heti!!</p>"]])
    masked = one_reply(told.getvalue(), "m.csv").masked
    assert masked.count("!!") == 1
