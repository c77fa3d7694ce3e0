"""Catalogues of gettext (.po): each translation is a text, in the language that the catalogue's head tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonelint.drafts.asked import Source
from tonelint.drafts.exports import read as exports
from tonelint.drafts.exports.recognise import Export
from tonelint.drafts.exports.shapes import Body, Shape
from tonelint.drafts.mask import names_us
from tonelint.drafts.nodes import Node, SlipError
from tonelint.drafts.offsets import Builder
from tonelint.drafts.origin import PlainOrigin
from tonelint.drafts.remarks import beside
from tonelint.model import Found

_LINE = re.compile(r"(?P<text>[^\r\n]*)(?P<end>\r\n|\r|\n|\Z)")
_ENTRY = re.compile(r'\s*(?:(?P<key>msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)\s+)?"(?P<text>(?:[^"\\]|\\.)*)"\s*$')
_ESCAPE = re.compile(r"\\(?P<code>[0-7]{1,3}|x[0-9A-Fa-f]{1,2}|.)|(?P<sign>[^\\])")
_MEANT = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_LANGUAGE = re.compile(r"^Language:[ \t]*(\S+)", re.MULTILINE | re.IGNORECASE)

_SHAPE = Shape(
    "gettext",
    "a catalogue of gettext",
    (),
    tuple((Body(name, "html"),) for name in ("msgstr", *(f"msgstr{number}" for number in range(6)))),
    id="",
    title="name",
    locale="language",
    inactive=("fuzzy=true",),
)


def read(source: Source) -> Iterator[Found]:
    """The translations of a catalogue; those marked fuzzy, which gettext does not show, count as switched off."""
    text = source.text()
    file = PlainOrigin(text)
    try:
        entries = [*_entries(text)]
    except SlipError as slip:
        yield slip.fault(source.path, file)
        return
    head = next((one.get("msgstr") for one in entries if _said(one, "msgid") == ""), None)
    told = _LANGUAGE.search(str(head.value)) if head else None
    language = Node(told[1] if told else None, 0, 0, "")
    for entry in entries:
        name = Node(_name(entry), 0, 0, "")
        entry.value.update(language=(language, language), name=(name, name))
    root = Node([one for one in entries if _said(one, "msgid")], 0, len(text), "")
    found = exports.replies(root, Export(_SHAPE, "[]"), source, file)
    yield from beside.attached(found, file, source.path, beside.GETTEXT, ()) if names_us(text) else found


def _name(entry: Node) -> str:
    """What an entry is known by: gettext tells entries of one text apart by their context, and those of one context by text."""
    return " | ".join(filter(None, (_said(entry, "msgctxt"), _said(entry, "msgid"))))


def _said(entry: Node, name: str) -> str:
    found = entry.get(name)
    return str(found.value) if found else ""


def _entries(text: str) -> Iterator[Node]:
    """The entries of a catalogue as mappings; raises SlipError at a line that is none of it."""
    entry: dict[str, tuple[Node, Node]] = {}
    fuzzy = False
    at = 0
    while at < len(text):
        line = _LINE.match(text, at)
        assert line  # noqa: S101  # every place begins a line, be it an empty one
        bare = line["text"].strip()
        if not bare or bare.startswith("#"):
            fuzzy = (fuzzy and bool(bare)) or (bare.startswith("#,") and "fuzzy" in bare)
            at = line.end()
            continue
        found = _ENTRY.match(line["text"])
        if not found or not found["key"]:
            raise SlipError("this line is no part of a catalogue", at, 'such as msgid "…" or msgstr "…"')
        name = found["key"].replace("[", "").replace("]", "")
        if name in ("msgctxt", "msgid") and "msgstr" in "".join(entry):
            yield _entry(entry)
            entry = {}
        value, at = _text(text, at + found.start("text"))
        entry[name] = (Node(name, at, at, ""), value)
        if fuzzy:
            entry["fuzzy"] = (value, Node(value=True, start=at, end=at, style=""))
        fuzzy = fuzzy and name not in entry.keys() - {"msgctxt", "msgid", "msgid_plural"}
    if entry:
        yield _entry(entry)


def _entry(values: dict[str, tuple[Node, Node]]) -> Node:
    first, last = next(iter(values.values()))[1], [*values.values()][-1][1]
    return Node(values, first.start, last.end, "")


def _text(text: str, start: int) -> tuple[Node, int]:
    """The text that begins behind these quotes and goes on in the lines below, and the place behind it."""
    built = Builder("")
    at, line_start = start, text.rfind("\n", 0, start) + 1
    while found := _ENTRY.match(line := _LINE.match(text, line_start)["text"]):  # type: ignore[index]
        if found["key"] and line_start > start:
            break
        for sign in _ESCAPE.finditer(found["text"]):
            built.copy(_meant(sign), line_start + found.start("text") + sign.start() - start)
        at = line_start + found.end("text")
        ends = _LINE.match(text, line_start)
        line_start = ends.end() if ends else len(text)
        if line_start >= len(text) or not line:
            break
    value, trace = built.done(at - start)
    return Node(value, start, at, "po", trace=trace), line_start


def _meant(sign: re.Match[str]) -> str:
    code = sign["code"]
    if code is None:
        return sign["sign"]
    if code[0] == "x" and len(code) > 1:
        return chr(int(code[1:], 16))
    return chr(int(code, 8)) if code.isdecimal() else _MEANT.get(code, code)
