"""HTML → the text that a person reads, and where each character of it stood.

Paragraphs, headings, lists, tables and quotations stand apart by a blank line, other blocks by a line break, as in
a browser. Each item of a list begins with a dash, also where it would be numbered: readers tell items by it, and a
figure that nobody wrote would be read as the writer's. Cells are apart by a tab. Links keep their words, and their
address is told beside the text. Scripts, styles, comments and what is hidden are left out, and so are pictures.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable

from tonelint.drafts.offsets import Offsets
from tonelint.drafts.page_text import PageText
from tonelint.drafts.tags import Tag, Text, meaning, tags
from tonelint.model import Attribute
from tonelint.values import NamedTuple

_VOID = frozenset("area attribute base br col embed hr img input link meta param source track wbr".split())
_APART = frozenset("p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre".split())
_BLOCKS = _APART | frozenset(
    "address article aside body center dd details dialog div dt fieldset figcaption figure footer form header hr html "
    "li main nav section summary tr".split()
)
_UNSEEN = frozenset(
    "head script style title template object svg math textarea select iframe noembed noframes xmp".split()
)
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_HIDING = re.compile(rf"hidden|{_HIDDEN.pattern}", re.IGNORECASE)
_PIECE = re.compile(r"[ \t\r\n\f]+|\xa0|&|[^\s\xa0&]+(?: [^\s\xa0&]+)*|[^&]")


class Element(NamedTuple):
    """A stretch of the text that stood in an element that was asked for, by the name it was asked for by."""

    name: str
    start: int
    end: int


class Page(NamedTuple):
    """The text of a page, its map to the HTML, and the elements that were asked for, in order of their beginning.

    `attributes` are where its links lead, and what else stands in tags and reaches the customer.
    """

    text: str
    offsets: Offsets
    elements: tuple[Element, ...]
    attributes: tuple[Attribute, ...] = ()


def read(page: str, tell: Collection[str] = (), *, lines: bool = False) -> Page:
    """The text of an HTML page or a piece of one; with `lines` its line breaks are seen, as in a text with a few tags.

    `tell` names elements as a style sheet does (`blockquote`, `#Signature`, `.gmail_quote`) whose stretches of the
    text are to be told; an `x_` before an id or a class, which Outlook puts there, does not matter.
    """
    reader = _Reader(page, frozenset(tell), lines=lines)
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
    attributes: tuple[Attribute, ...]


class _Reader:
    """Keeps what is open while the tags go by, and has the text written."""

    def __init__(self, page: str, tell: frozenset[str], *, lines: bool) -> None:
        self.page, self.tell, self.lines = page, tell, lines
        self.by_attribute = any(name[:1] in ".#" for name in tell)
        self.written = PageText()
        self.stack: list[_Open] = []
        self.inside: Counter[str] = Counter()
        self.hidden = 0
        self.elements: list[Element] = []
        self.attributes: list[Attribute] = []

    def open(self, tag: Tag) -> None:
        apart = self._apart(tag)
        if not self.hidden:
            self.written.block(apart, tag.start)
            if tag.name == "br":
                self.written.line_break(tag.start)
            elif tag.name == "li":
                self.written.item(tag.start)
            elif tag.name in ("td", "th"):
                self.written.cell(tag.start)
            elif tag.name == "attribute":
                self.written.words(_slot(tag), tag.start, copy=False)
        at = self.written.length
        kept: tuple[Attribute, ...] = ()
        if tag.written and not self.hidden:
            kept = tuple(Attribute(name, value, at, at, place) for name, value, place in tag.kept())
        if tag.name in _VOID:
            self.attributes += kept
        else:
            told, hidden = self._told(tag)
            self.stack.append(_Open(tag.name, hidden, told, at, apart, () if hidden else kept))
            self.inside[tag.name] += 1
            self.hidden += hidden

    def close(self, tag: Tag) -> None:
        if not self.inside[tag.name]:
            return
        ended = self._pop()
        while ended.name != tag.name:
            ended = self._pop()
        if not self.hidden:
            self.written.block(ended.apart, tag.start)
        if tag.name == "li":
            self.written.item(None)

    def text(self, token: Text) -> None:
        at = len(self.page) if self.hidden else token.start
        while at < token.end:
            found = _PIECE.match(self.page, at, token.end)
            assert found  # noqa: S101  # every sign begins a piece
            piece, length = found[0], len(found[0])
            if piece == "&" and not token.raw:
                meant, length = meaning(self.page, at, token.end)
                if meant:
                    self.written.words(meant, at, copy=length == 1)
            elif piece[0] not in " \t\r\n\f":
                self.written.words(piece, at)
            elif self.lines or self.inside["pre"]:
                self.written.preformatted(piece, at)
            else:
                self.written.blank(at)
            at += length

    def done(self) -> Page:
        while self.stack:
            self._pop()
        text, offsets = self.written.done(len(self.page))
        elements = sorted(self.elements, key=lambda one: (one.start, -one.end))
        return Page(text, offsets, tuple(elements), ordered(self.attributes, text))

    def _pop(self) -> _Open:
        ended = self.stack.pop()
        self.inside[ended.name] -= 1
        self.hidden -= ended.hidden
        self.elements += [Element(name, ended.start, self.written.length) for name in ended.told]
        self.attributes += [one._replace(end=self.written.length) for one in ended.attributes]
        return ended

    def _told(self, tag: Tag) -> tuple[tuple[str, ...], bool]:
        """By which names an element was asked for, and whether it is hidden."""
        unseen = tag.name in _UNSEEN
        told = (tag.name,) if tag.name in self.tell else ()
        if not tag.written or not (self.by_attribute or _HIDING.search(tag.written)):
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


def ordered(attributes: Iterable[Attribute], text: str) -> tuple[Attribute, ...]:
    """Attributes in the order of the page, each with the words that it belongs to and no blank around these."""
    return tuple(_trimmed(one, text) for one in sorted(attributes, key=lambda one: one.at))


def _trimmed(one: Attribute, text: str) -> Attribute:
    words = text[one.start : one.end]
    start = one.start + len(words) - len(words.lstrip())
    return one._replace(start=start, end=start + len(words.strip()))


def _slot(tag: Tag) -> str:
    """The placeholder that Intercom writes as an element, as it writes it in a text."""
    said = tag.attributes()
    fallback = f'|fallback:"{said["default"]}"' if said.get("default") else ""
    return f"{{{{{said.get('key', '')}{fallback}}}}}"
