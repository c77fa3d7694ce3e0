"""Markdown with a few tags and entities → the text that a person reads, and where each character of it stood.

Markdown itself is left as it is, and so is all that stands in code. Tags that nobody writes into a reply are words: `<name>` may
be a placeholder, and `<https://…>` is a link.
"""

from __future__ import annotations

import re

from tonelint.drafts import markup
from tonelint.drafts.coded import CODE, Elements
from tonelint.drafts.html import Element, Page, ordered
from tonelint.drafts.offsets import Builder
from tonelint.drafts.tags import Tag, meaning, tag_at
from tonelint.model import Attribute

_INLINE = "a abbr b cite code del em font i img ins kbd mark q s samp small span strike strong sub sup u wbr"
_BLOCKS = "blockquote br center dd details div dl dt h1 h2 h3 h4 h5 h6 hr li ol p summary table tbody td th thead tr ul"
_SIGN = re.compile(
    rf"</?(?P<tag>{'|'.join((_INLINE + ' ' + _BLOCKS).split())})(?=[\s/>])"
    r"|&(?:#\d{1,9}|#[xX][\da-fA-F]{1,8}|[a-zA-Z][a-zA-Z\d]{1,31});"
    r"|\\(?=\r?\n[^\S\r\n]*\S)",  # a line break, where a line follows
    re.IGNORECASE,
)
_BREAKING = frozenset(_BLOCKS.split())


def may_hold(text: str) -> bool:
    """Whether a text can hold what is read here; few do."""
    return "<" in text or "&" in text or "\\\n" in text or "\\\r" in text


def read(text: str) -> Page | None:
    """The text without its tags, with entities as what they mean; None where it holds neither."""
    prose = markup.without_code(text) if "`" in text or "~~~" in text else text
    reader = _Reader(text)
    for found in _SIGN.finditer(prose):
        reader.take(found.start(), prose)
    return reader.done() if reader.at else None


class _Reader:
    """Copies what stands between tags, entities and line breaks."""

    def __init__(self, text: str) -> None:
        self.text, self.at, self.length = text, 0, 0
        self.built = Builder("")
        self.last = "\n"
        self.open: list[list[Attribute]] = []  # of each link that is open; they belong to the words up to its end
        self.attributes: list[Attribute] = []
        self.code = Elements()

    def take(self, start: int, prose: str) -> None:
        """Take what stands at a place, and what stands before it."""
        if start < self.at:
            return
        tag = self._tag_at(start, prose) if prose[start] == "<" else None
        if prose[start] == "<" and tag is None:
            return
        self._copy(start)
        if tag:
            self._tag(tag)
            self.at = tag.end
        elif prose[start] == "&":
            meant, length = meaning(prose, start, len(prose))
            self._put(meant, start)
            self.at = start + length
        else:
            self.at = start + 1

    def done(self) -> Page:
        self._copy(len(self.text))
        text, offsets = self.built.done(len(self.text))
        self.attributes += [one for begun in self.open for one in begun]
        return Page(text, offsets, tuple(Element(*one) for one in self.code.found), ordered(self.attributes, text))

    def _tag_at(self, start: int, prose: str) -> Tag | None:
        """The tag that begins here; None of a sign as in `1 <b 2`."""
        following = prose.find("<", start + 1)
        tag = tag_at(prose, start, len(prose) if following < 0 else following)
        return None if tag is None or "\n\n" in tag.written else tag

    def _tag(self, tag: Tag) -> None:
        if (
            tag.name in _BREAKING
            and self.last not in "\r\n"
            and self.text[tag.end : tag.end + 1] not in ("", "\r", "\n")
        ):
            self._put("\n", tag.start)
        if tag.name in CODE:
            (self.code.close if tag.closes else self.code.open)(tag.name, self.length)
        if tag.closes:
            if tag.name == "a" and self.open:
                self.attributes += [one._replace(end=self.length) for one in self.open.pop()]
            return
        kept = [Attribute(name, value, self.length, self.length, at) for name, value, at in tag.kept()]
        if kept and tag.name == "a":
            self.open.append(kept)
        else:
            self.attributes += kept

    def _copy(self, end: int) -> None:
        piece = self.text[self.at : end]
        if piece:
            self.built.copy(piece, self.at)
            self.length, self.last = self.length + len(piece), piece[-1]

    def _put(self, piece: str, at: int) -> None:
        if piece:
            self.built.put(piece, at)
            self.length, self.last = self.length + len(piece), piece[-1]
