"""A library in Markdown: under each heading a reply, in a fence or as a quotation; all around it is for colleagues.

A text with one such reply or none is a draft like any other, unless the user says that it is a library and it holds
nothing else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from tonelint.drafts.asked import Source
from tonelint.drafts.exports import read as exports
from tonelint.drafts.exports.recognise import Export
from tonelint.drafts.exports.shapes import Body, Shape
from tonelint.drafts.mask import REMARK
from tonelint.drafts.nodes import Node
from tonelint.drafts.offsets import SAME, Builder
from tonelint.drafts.origin import PlainOrigin
from tonelint.drafts.remarks import beside
from tonelint.model import Found

_LINE = re.compile(r"(?P<text>[^\r\n]*)(?P<end>\r\n|\r|\n|\Z)")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(?P<title>.*?)[ \t]*#*[ \t]*$")
_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})[ \t]*(?P<info>[\w+-]*)[^`]*$")
_UNDERLINED = re.compile(  # a heading of which the line below tells that it is one
    r" {0,3}(?P<title>[^\s#>*+|`~-][^\r\n]*)(?:\r\n|\r|\n) {0,3}(?:={2,}|-{3,})[ \t]*(?:\r\n|\r|\n|\Z)"
)
_QUOTE = re.compile(r" {0,3}>[ ]?")
_PROSE = ("", "text", "txt", "plain", "plaintext", "md", "markdown", "mdx", "html", "email", "mail", "reply", "macro")
_FEWEST = 2  # replies under headings of their own that make a library

_SHAPE = Shape(
    "markdown-library",
    "a library in Markdown",
    (),
    ((Body("text", "markdown"),),),
    id="",
    title="title",
)


class _Block(NamedTuple):
    """A fence or a quotation, and the heading above it."""

    kind: str
    title: str
    heading: int
    text: Node


def replies(text: str, source: Source) -> Iterator[Found] | None:
    """The replies of a library; None where the text is none."""
    chosen = _chosen([one for one in _blocks(text) if one.text.value.strip()])
    headings = {one.heading for one in chosen}
    if len(headings) < _FEWEST and not (headings and source.asked.form and _is_all(text, chosen)):
        return None
    before = Counter[int]()
    items = []
    for block in chosen:
        before[block.heading] += 1
        items.append(_item(block, before[block.heading]))
    root = Node(items, 0, len(text), "")
    file = PlainOrigin(text)
    found = exports.replies(root, Export(_SHAPE, "[]"), source, file)
    if REMARK not in text:
        return found
    spans = ((one.text.start, one.text.end) for one in chosen)
    return beside.attached(found, file, source.path, beside.MARKDOWN, spans)


def _chosen(blocks: list[_Block]) -> list[_Block]:
    """The replies: fences, and quotations where no fence stands under their heading.

    Beside fences, one quotation is a remark to colleagues.
    """
    fenced = {one.heading for one in blocks if one.kind == "fence"}
    quoted = {one.heading for one in blocks} - fenced
    if fenced and len(quoted) < _FEWEST:
        quoted = set()
    return [one for one in blocks if one.kind == "fence" or one.heading in quoted]


def _is_all(text: str, blocks: list[_Block]) -> bool:
    """Whether a text has nothing but headings and these blocks: no word that an agent may write around a quotation."""
    at, rest = 0, ""
    for block in blocks:
        rest += text[at : block.text.start]
        at = block.text.end
    rest = _UNDERLINED.sub("", (rest + text[at:]).lstrip(), count=1)
    return all(_HEADING.match(line) or _FENCE.match(line) for line in rest.splitlines() if line.strip())


def _item(block: _Block, number: int) -> Node:
    """A reply as a macro; of several under one heading the later ones are numbered."""
    place = Node("", block.text.start, block.text.start, "")
    title = Node(f"{block.title} ({number})" if number > 1 else block.title, block.heading, block.heading, "")
    return Node({"title": (place, title), "text": (place, block.text)}, block.text.start, block.text.end, "")


def _blocks(text: str) -> Iterator[_Block]:
    """The fences of prose and the quotations that stand under a heading, in order."""
    title, heading, at = "", -1, 0
    is_fresh = True  # whether the line before is blank or complete, so that a paragraph begins here
    while at < len(text):
        line = _line(text, at)
        if found := _FENCE.match(line["text"]):
            start, at = line.end(), line.end()
            end, at = _closing(text, at, found["fence"])
            if heading >= 0 and found["info"].lower() in _PROSE:
                yield _Block("fence", title, heading, Node(text[start:end], start, end, "text", trace=SAME))
        elif _QUOTE.match(line["text"]):
            quoted, at = _quoted(text, at)
            if heading >= 0:
                yield _Block("quote", title, heading, quoted)
        elif told := _heading(text, line, is_fresh=is_fresh):
            heading = at
            title, at = told
        else:
            is_fresh, at = not line["text"].strip(), line.end()
            continue
        is_fresh = True


def _heading(text: str, line: re.Match[str], *, is_fresh: bool) -> tuple[str, int] | None:
    """The title of a heading that begins with this line, and the place behind it; an underlined one begins afresh."""
    if found := _HEADING.match(line["text"]):
        return found["title"], line.end()
    found = _UNDERLINED.match(text, line.start()) if is_fresh else None
    return (found["title"].rstrip(), found.end()) if found else None


def _line(text: str, at: int) -> re.Match[str]:
    found = _LINE.match(text, at)
    assert found  # noqa: S101  # every place begins a line, be it an empty one
    return found


def _closing(text: str, at: int, fence: str) -> tuple[int, int]:
    """Where the text in a fence ends, and the place behind the fence; one that is never closed runs to the end."""
    while at < len(text):
        line = _line(text, at)
        bare = line["text"].strip()
        if bare.startswith(fence) and not bare.strip(fence[0]):
            return at, line.end()
        at = line.end()
    return len(text), len(text)


def _quoted(text: str, start: int) -> tuple[Node, int]:
    """A quotation without its marks, each sign with its place."""
    built = Builder("")
    at = start
    while at < len(text):
        line = _line(text, at)
        mark = _QUOTE.match(line["text"])
        if mark is None:
            break
        built.copy(text[at + mark.end() : line.end()], mark.end() + at - start)
        at = line.end()
    value, trace = built.done(at - start)
    return Node(value, start, at, "text", trace=trace), at
