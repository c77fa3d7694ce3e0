"""HTML → the text that a person reads, and where each character of it stood.

Paragraphs, headings, lists, tables and quotations stand apart by a blank line, other blocks by a line break, as in
a browser. Each item of a list begins with a dash, also where it would be numbered: readers tell items by it, and a
figure that nobody wrote would be read as the writer's. Cells are apart by a tab. Links keep their words and lose
their address. Scripts, styles, comments and what is hidden are left out, and so are pictures.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from typing import NamedTuple

from tonelint.drafts.offsets import Builder, Offsets
from tonelint.drafts.tags import Tag, Text, meaning, tags

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_APART = frozenset("p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre".split())
_BLOCKS = _APART | frozenset(
    "address article aside body center dd details dialog div dt fieldset figcaption figure footer form header hr html "
    "li main nav section summary tr".split()
)
_UNSEEN = frozenset(
    "head script style title template object svg math textarea select iframe noembed noframes xmp".split()
)
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_PIECE = re.compile(r"[ \t\r\n\f]+|\xa0|&|[^\s\xa0&]+(?: [^\s\xa0&]+)*|[^&]")
_BLANKS = str.maketrans({"\xa0": " "})


class Element(NamedTuple):
    """A stretch of the text that stood in an element that was asked for, by the name it was asked for by."""

    name: str
    start: int
    end: int


class Page(NamedTuple):
    """The text of a page, its map to the HTML, and the elements that were asked for, in order of their beginning."""

    text: str
    offsets: Offsets
    elements: tuple[Element, ...]


def read(page: str, tell: Collection[str] = ()) -> Page:
    """The text of an HTML page or a piece of one.

    `tell` names elements as a style sheet does (`blockquote`, `#Signature`, `.gmail_quote`) whose stretches of the
    text are to be told; an `x_` before an id or a class, which Outlook puts there, does not matter.
    """
    reader = _Reader(page, frozenset(tell))
    for token in tags(page):
        if isinstance(token, Text):
            reader.text(token)
        elif token.closes:
            reader.close(token)
        else:
            reader.open(token)
    return reader.done()


class _Open(NamedTuple):
    """An element that has begun."""

    name: str
    hidden: bool
    told: tuple[str, ...]
    start: int
    apart: int  # line breaks that it needs around it


class _Reader:
    """Writes the text while the tags go by."""

    def __init__(self, page: str, tell: frozenset[str]) -> None:
        self.page, self.tell = page, tell
        self.built = Builder("")
        self.length = 0
        self.breaks = 2  # line breaks at the end of what is written; the beginning counts as a blank line
        self.wanted = (0, 0)  # line breaks that the next word needs before it, and the tag they come from
        self.space: int | None = None  # where the blank stood that the next word needs before it
        self.dash: int | None = None  # the item that the next word begins
        self.stack: list[_Open] = []
        self.inside: Counter[str] = Counter()
        self.hidden = self.pre = 0
        self.elements: list[Element] = []

    def open(self, tag: Tag) -> None:
        apart = self._apart(tag)
        if tag.name == "br":
            self._line_break(tag.start)
        elif apart:
            self._want(apart, tag.start)
        elif tag.name in ("td", "th"):
            self._cell(tag)
        if tag.name == "li":
            self.dash = tag.start
        if tag.name not in _VOID:
            self._push(tag, apart)

    def close(self, tag: Tag) -> None:
        if not self.inside[tag.name]:
            return
        ended = self._pop()
        while ended.name != tag.name:
            ended = self._pop()
        self._want(ended.apart, tag.start)
        if tag.name == "li":
            self.dash = None

    def text(self, token: Text) -> None:
        if self.hidden:
            return
        at = token.start
        while at < token.end:
            found = _PIECE.match(self.page, at, token.end)
            assert found  # noqa: S101  # every sign begins a piece
            piece = found[0]
            if piece == "&" and not token.raw:
                at = self._entity(at, token.end)
                continue
            if piece[0] in " \t\r\n\f" and not self.pre:
                self.space = at if self.space is None else self.space
            elif piece[0] in "\r\n":
                self._preformatted(piece, at)
            else:
                self._write(piece.translate(_BLANKS), at, copy=True)
            at = found.end()

    def done(self) -> Page:
        while self.stack:
            self._pop()
        text, offsets = self.built.done(len(self.page))
        return Page(text, offsets, tuple(sorted(self.elements, key=lambda one: (one.start, -one.end))))

    def _push(self, tag: Tag, apart: int) -> None:
        told, hidden = self._told(tag)
        self.stack.append(_Open(tag.name, hidden, told, self.length, apart))
        self.inside[tag.name] += 1
        self.hidden += hidden
        self.pre += tag.name == "pre"

    def _pop(self) -> _Open:
        ended = self.stack.pop()
        self.inside[ended.name] -= 1
        self.hidden -= ended.hidden
        self.pre -= ended.name == "pre"
        self.elements += [Element(name, ended.start, self.length) for name in ended.told]
        return ended

    def _told(self, tag: Tag) -> tuple[tuple[str, ...], bool]:
        """By which names an element was asked for, and whether it is hidden."""
        unseen = tag.name in _UNSEEN
        told = (tag.name,) if tag.name in self.tell else ()
        if not tag.written:
            return told, unseen
        attributes = tag.attributes()
        hidden = "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style", "")))
        names = [f".{name.removeprefix('x_')}" for name in attributes.get("class", "").split()]
        names.append(f"#{attributes.get('id', '').removeprefix('x_')}")
        return (*told, *(name for name in names if name in self.tell)), unseen or hidden

    def _apart(self, tag: Tag) -> int:
        """The line breaks that an element needs around it; Outlook's paragraphs are its lines."""
        apart = tag.name in _APART and "MsoNormal" not in tag.written and not self.inside["li"]
        return (tag.name in _BLOCKS) + apart

    def _want(self, breaks: int, at: int) -> None:
        """A block begins or ends: the next word needs a line of its own, or a blank line before it."""
        if not breaks:
            return
        if breaks > self.wanted[0]:
            self.wanted = (breaks, self.wanted[1] if self.wanted[0] else at)
        self.space = None

    def _cell(self, tag: Tag) -> None:
        if not self.breaks and not self.wanted[0] and self.length:
            self._write("\t", tag.start)

    def _line_break(self, at: int) -> None:
        """A line break; where a block begins at once, it ends the line and makes no blank one."""
        if not self.hidden:
            self._flush()
            self.space = None
            self._add("\n", at, copy=False)
            self.breaks += 1

    def _preformatted(self, piece: str, at: int) -> None:
        for found in re.finditer(r"\r\n?|\n|[ \t\f]+", piece):
            if found[0][0] in "\r\n":
                self._line_break(at + found.start())
            else:
                self._write(found[0], at + found.start(), copy=True)

    def _entity(self, at: int, end: int) -> int:
        """Write what an entity stands for; where it ends."""
        text, length = meaning(self.page, at, end)
        if text:
            self._write(text.translate(_BLANKS), at, copy=length == 1)
        return at + length

    def _flush(self) -> None:
        """Write the line breaks that blocks asked for."""
        breaks, at = self.wanted
        for _ in range(breaks - self.breaks):
            self._add("\n", at, copy=False)
            self.breaks += 1
        self.wanted = (0, 0)

    def _write(self, piece: str, at: int, *, copy: bool = False) -> None:
        if self.hidden:
            return
        self._flush()
        if self.dash is not None:
            self._add("- ", self.dash, copy=False)
            self.breaks, self.dash, self.space = 0, None, None
        if piece == " " and self.breaks and not self.pre:
            self.breaks = 0  # a line that holds a hard blank only is a blank line
            return
        if self.space is not None and not self.breaks:
            self._add(" ", self.space, copy=True)
        self.space = None
        self._add(piece, at, copy=copy)
        self.breaks = 0

    def _add(self, piece: str, at: int, *, copy: bool) -> None:
        (self.built.copy if copy else self.built.put)(piece, at)
        self.length += len(piece)
