"""Wherever a text of an export stands, its place is that of the raw characters: those there say what the text says."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tonelint.drafts import read
from tonelint.drafts.asked import Asked
from tonelint.drafts.offsets import Seen, behind
from tonelint.model import Position, Reply

WORDS = st.text(
    st.sampled_from("aäø e\"'\\,;:#-|>&\t😀") | st.characters(codec="utf-8", exclude_categories=["C", "Z"]),
    min_size=1,
    max_size=12,
)
LINES = st.lists(WORDS.map(str.strip).filter(bool), min_size=1, max_size=4)
# In Markdown a backslash at the end of a line breaks it, and stands for nothing else.
UNBROKEN = LINES.filter(lambda lines: not any(line.endswith("\\") for line in lines))
BREAKS = st.sampled_from(["\n", "\r\n"])


def reply_in(text: str, name: str) -> Reply:
    found = list(read.replies(["-"], io.BytesIO(text.encode()), name, Asked()))
    (reply,) = (one for one in found if isinstance(one, Reply))
    assert found == [reply]
    return reply


def offset_of(raw: str, place: Position) -> int:
    """The code point of a place, lines counted as editors do."""
    starts = [0]
    for at, sign in enumerate(raw):
        if sign == "\n" or (sign == "\r" and raw[at + 1 : at + 2] != "\n"):
            starts.append(at + 1)
    return starts[place.line - 1] + place.column - 1


def raw_of(raw: str, reply: Reply, start: int, end: int) -> str:
    """What stands in the file at the place of a stretch of a reply."""
    return raw[offset_of(raw, reply.origin.position(start)) : offset_of(raw, behind(reply.origin, end))]


def every_sign_is_where_it_says(raw: str, reply: Reply, decoded: Callable[[str], str]) -> None:
    """Each sign that is no blank stands by itself at its place, in whatever writing."""
    for at, sign in enumerate(reply.text):
        if not sign.isspace():
            alone = raw_of(raw, reply, at, at + 1)
            assert decoded(alone).strip() == sign, (at, sign)
            assert alone == alone.strip(), alone
            if isinstance(reply.origin, Seen):  # tags decode to nothing, and so are not seen above
                assert len(alone) == 1 or alone[0] in "&\\\"'", alone
            for end in (len(reply.text) // 2, len(reply.text)):
                rest = decoded(raw_of(raw, reply, at, end)) if end > at else ""
                assert "".join(rest.split()) == "".join(reply.text[at:end].split())


def from_json(raw: str) -> str:
    return str(json.loads(f'"{raw}"'))


def from_html(raw: str) -> str:
    """What a stretch of HTML says, tags left out."""
    said = raw
    while "<" in said and ">" in said[said.index("<") :]:
        start = said.index("<")
        said = said[:start] + said[said.index(">", start) + 1 :]
    return html.unescape(said)


def paragraphs(lines: list[str]) -> str:
    """Lines as HTML: some signs as entities, words in bold, a paragraph or a break between them."""
    told = [
        html.escape(line, quote=True).replace("ä", "&auml;").replace("ø", "&#248;").replace("e", "<b>e</b>")
        for line in lines
    ]
    return f"<p>{'</p><p>'.join(told[:2])}<br/>{'<br>'.join(told[2:])}</p>"


@settings(max_examples=150)
@given(LINES, st.booleans(), st.booleans(), st.sampled_from([None, 2]))
@example(["ä😀\\", '"'], True, True, None)
def test_html_in_a_string_of_json(lines: list[str], as_html: bool, ascii_only: bool, indent: int | None) -> None:
    field, value = ("comment_value_html", paragraphs(lines)) if as_html else ("comment_value", "\n".join(lines))
    macro = {"id": 1, "title": "Ää\n", "actions": [{"field": field, "value": value}]}
    raw = json.dumps({"macros": [macro]}, ensure_ascii=ascii_only, indent=indent)
    reply = reply_in(raw, "m.json")
    every_sign_is_where_it_says(raw, reply, (lambda one: from_html(from_json(one))) if as_html else from_json)


@settings(max_examples=100)
@given(LINES)
def test_tags_and_entities_in_markdown(lines: list[str]) -> None:
    plain = [line.replace("`", "'") for line in lines]  # in code, entities and tags are none
    written = [html.escape(line, quote=True).replace("ä", "&auml;").replace("e", "<b>e</b>") for line in plain]
    raw = json.dumps([{"short_code": "x", "content": "<br>\n".join(written)}])
    every_sign_is_where_it_says(raw, reply_in(raw, "m.json"), lambda one: from_html(from_json(one)))


@settings(max_examples=150)
@given(UNBROKEN, st.booleans(), st.sampled_from(["|", ">", '"', "'"]))
def test_html_in_yaml(lines: list[str], as_html: bool, style: str) -> None:
    value = paragraphs(lines) if as_html else "\n".join(lines)
    raw = yaml.dump(
        [{"isenabled": 1, "title": "Ää", "response": value}], default_style=style, width=30, allow_unicode=True
    )
    reply = reply_in(raw, "m.yaml")
    written = re.search(r"response\W*?:\s+(\S)", raw)
    style = written[1] if written else style  # what cannot be written as a block comes in quotes

    def decoded(piece: str) -> str:
        if style == '"' and not piece.startswith("\\\n"):
            piece = str(yaml.safe_load('"' + piece.replace("\n", " ") + '"')) if "\\" in piece else piece
        elif style == "'":
            piece = piece.replace("''", "'")
        return from_html(piece) if as_html or "&" in piece else piece

    every_sign_is_where_it_says(raw, reply, decoded)


@settings(max_examples=150)
@given(LINES, st.booleans(), st.sampled_from(",;\t"), BREAKS)
@example(['"', '""ä'], True, ";", "\r\n")
@example(["<", ">"], False, ",", "\n")
def test_html_in_a_cell_over_several_lines(lines: list[str], as_html: bool, delimiter: str, ends: str) -> None:
    value = paragraphs(lines) if as_html else ends.join(lines)
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=delimiter, lineterminator=ends)
    writer.writerows([["Title", "Text", "Lang"], ['a "b"\nc', value, "en"]])
    raw = written.getvalue()
    reply = reply_in(raw, "m.csv")

    def decoded(piece: str) -> str:
        piece = piece.replace('""', '"')
        return from_html(piece) if as_html or "&" in piece else piece

    every_sign_is_where_it_says(raw, reply, decoded)


@settings(max_examples=100)
@given(LINES)
def test_json_in_a_cell(lines: list[str]) -> None:
    written = io.StringIO(newline="")
    actions = json.dumps([{"field": "comment_value_html", "value": paragraphs(lines)}])
    csv.writer(written).writerows([["title", "active", "actions_json"], ["a", "True", actions]])
    raw = written.getvalue()
    every_sign_is_where_it_says(raw, reply_in(raw, "m.csv"), lambda one: from_html(from_json(one.replace('""', '"'))))


def quoted(lines: list[str], ends: str) -> tuple[str, list[Reply]]:
    """A library in Markdown whose first macro has these lines, and its macros."""
    told = ends.join(f"> {line}" for line in lines)
    raw = f"# A{ends}{told}{ends}{ends}# B{ends}> b"
    found = read.replies(["-"], io.BytesIO(raw.encode()), "m.md", Asked())
    return raw, [one for one in found if isinstance(one, Reply)]


@settings(max_examples=100)
@given(UNBROKEN, BREAKS)
def test_a_quotation_in_markdown(lines: list[str], ends: str) -> None:
    raw, found = quoted(lines, ends)
    assert len(found) == 2
    every_sign_is_where_it_says(raw, found[0], lambda one: re.sub(r"(?<=[\r\n])> ", "", one))


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("lines", "text"), [(["0\\"], "0\\"), (["\\"], "\\"), (["0\\", "1"], "0\n1"), (["0\\", "", "1"], "0\\\n\n1")]
)
def test_a_backslash_breaks_a_line_where_another_follows(lines: list[str], text: str, ends: str) -> None:
    _, found = quoted(lines, ends)
    assert [reply.text.replace("\r\n", "\n").strip() for reply in found] == [text, "b"]


@pytest.mark.parametrize(
    ("name", "raw", "span", "written"),
    [
        ("a.json", '[{"short_code": "x", "content": "Hei\\n\\u00e4\\u00e4ni, kiitos"}]', "ääni", "\\u00e4\\u00e4ni"),
        ("b.json", '[{"label": 1}, {"id": 1, "title": "t", "content_html": "<p>Kiitos &amp; <b>hei</b></p>"}]', "Kiitos & hei", "Kiitos &amp; <b>hei"),
        ("c.yaml", "- isenabled: 1\n  title: t\n  response: >\n    Kiitos\n    viestist&auml;si.\n", "Kiitos viestistäsi", "Kiitos\n    viestist&auml;si"),
        ("d.csv", '\ufefftitle;text\r\nt;"Sanoit\r\n""kiitos"" taas"\r\n', '"kiitos"', '""kiitos""'),
    ],
)  # fmt: skip
def test_a_span_over_several_signs_stands_where_it_says(name: str, raw: str, span: str, written: str) -> None:
    reply: Any = reply_in(raw, name)
    start = reply.text.replace("\r\n", "\n").find(span) if span not in reply.text else reply.text.find(span)
    assert start >= 0, reply.text
    assert raw_of(raw.removeprefix("\ufeff"), reply, start, start + len(span)) == written
