"""Hotstrings of AutoHotkey: `::abbreviation::text`, or the text in brackets on the lines below."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonelint.drafts.asked import Source
from tonelint.drafts.exports import read as exports
from tonelint.drafts.exports.recognise import Export
from tonelint.drafts.exports.shapes import Body, Shape
from tonelint.drafts.mask import names_us
from tonelint.drafts.nodes import Node
from tonelint.drafts.offsets import Builder
from tonelint.drafts.origin import PlainOrigin
from tonelint.drafts.remarks import beside
from tonelint.model import Fault, Found

_HOTSTRING = re.compile(r"^[ \t]*:[^:\r\n]*:(?P<name>(?:[^:\r\n]|:(?!:))+)::(?P<text>[^\r\n]*)", re.MULTILINE)
_BLOCK = re.compile(r"\s*\([^\r\n]*\r?\n(?P<text>.*?)\r?\n?^[ \t]*\)", re.DOTALL | re.MULTILINE)
_SIGN = re.compile(r"`(?P<code>.)|\{Enter\}|(?P<sign>.)", re.DOTALL | re.IGNORECASE)
_MEANT = {"n": "\n", "r": "", "t": "\t", "s": " "}
_COMMENT = re.compile(r"[ \t];.*")

_SHAPE = Shape("autohotkey", "AutoHotkey hotstrings", (), ((Body("text", "plain"),),), id="", title="name")


def read(source: Source) -> Iterator[Found]:
    """The texts of a file of hotstrings; those that run code are none."""
    text = source.text()
    items = [*_items(text)]
    if not items:
        if not source.met:
            yield Fault("there is no macro in this file", source.path, hint="such as ::abbreviation::text")
        return
    file = PlainOrigin(text)
    found = exports.replies(Node(items, 0, len(text), ""), Export(_SHAPE, "[]"), source, file)
    spans = ((one.value["text"][1].start, one.value["text"][1].end) for one in items)
    yield from beside.attached(found, file, source.path, beside.AUTOHOTKEY, spans) if names_us(text) else found


def _items(text: str) -> Iterator[Node]:
    for found in _HOTSTRING.finditer(text):
        start, end = found.span("text")
        block = None if found["text"].strip() else _BLOCK.match(text, end)
        if block:
            start, end = block.span("text")
        else:
            end -= sum(map(len, _COMMENT.findall(found["text"])))
        if text[start:end].strip() in ("", "{"):
            continue
        name = Node(found["name"], found.start("name"), found.end("name"), "")
        yield Node({"name": (name, name), "text": (name, _text(text, start, end))}, found.start(), end, "")


def _text(text: str, start: int, end: int) -> Node:
    built = Builder("")
    for sign in _SIGN.finditer(text, start, end):
        code = sign["code"]
        meant = sign["sign"] or ("\n" if code is None else _MEANT.get(code, code))
        built.copy(meant, sign.start() - start)
    value, trace = built.done(end - start)
    return Node(value, start, end, "ahk", trace=trace)
