"""Where a text came from: small maps from one stage of reading to the one before it, chained and never searched."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import AnyStr, Generic, Protocol

from tonelint.model import Origin, Position
from tonelint.values import NamedTuple

LINE = re.compile(rb"\r\n|\r|\n")


class Trace(Protocol):
    """Knows for each place of a text the place it was made from."""

    def at(self, offset: int) -> int:
        """The place in the earlier text for a place in the later one (0 to its length)."""


class Offsets(NamedTuple):
    """Stretches copied as they were: each begins at `starts[n]`, and came from `sources[n]` onwards."""

    starts: Sequence[int]
    sources: Sequence[int]

    def at(self, offset: int) -> int:
        """The source of a place."""
        piece = bisect_right(self.starts, offset) - 1
        return self.sources[piece] + offset - self.starts[piece]


SAME = Offsets((0,), (0,))


def shifted(by: int) -> Offsets:
    """The map of a text cut out of another, `by` from its beginning."""
    return Offsets((0,), (by,))


class Builder(Generic[AnyStr]):
    """Writes a text piece by piece and keeps where each piece came from."""

    def __init__(self, empty: AnyStr) -> None:
        """Take the empty text or the empty bytes, whichever is to be written."""
        self._empty: AnyStr = empty
        self._pieces: list[AnyStr] = []
        self._starts, self._sources = [0], [0]
        self._length = 0

    def copy(self, piece: AnyStr, source: int) -> None:
        """Add a piece that stands at `source` as it is."""
        self._mark(source)
        self._pieces.append(piece)
        self._length += len(piece)

    def put(self, piece: AnyStr, source: int) -> None:
        """Add a piece all of which came from one place, such as an entity or a tag."""
        for at in range(len(piece)):
            self.copy(piece[at : at + 1], source)

    def done(self, end: int) -> tuple[AnyStr, Offsets]:
        """The text and its map; `end` is where the source ends."""
        self._mark(end)
        return self._empty.join(self._pieces), Offsets(self._starts, self._sources)

    def _mark(self, source: int) -> None:
        if self._sources[-1] + self._length - self._starts[-1] == source:
            return
        if self._starts[-1] == self._length:
            self._sources[-1] = source
        else:
            self._starts.append(self._length)
            self._sources.append(source)


class RawOrigin:
    """The raw bytes of a part of a file; columns count code points where they are UTF-8, else bytes."""

    def __init__(self, raw: bytes, line: int) -> None:
        """Take the bytes, which begin a line, and the number of that line in the file."""
        self.raw, self.line = raw, line

    @cached_property
    def _starts(self) -> list[int]:
        return line_starts(self.raw)

    def position(self, offset: int) -> Position:
        """Line and column of the sign that holds the byte at `offset`."""
        line = bisect_right(self._starts, offset)
        decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")  # leaves out half a sign at the end
        return Position(self.line + line - 1, len(decoder.decode(self.raw[self._starts[line - 1] : offset])) + 1)


class Through(NamedTuple):
    """A text made from another whose places are known; `style` is one of `spelling`'s writings."""

    trace: Trace
    origin: Origin
    style: str = ""

    def position(self, offset: int) -> Position:
        """Line and column in the raw file."""
        return self.origin.position(self.trace.at(offset))

    def behind(self, offset: int) -> Position:
        """Line and column right behind the sign before a place (1 or more), as far as that can be told."""
        last, after = self.trace.at(offset - 1), self.trace.at(offset)
        return behind(self.origin, after) if after == last + 1 else self.origin.position(after)


class Seen(NamedTuple):
    """What a person sees of a page of HTML, or of a piece of one; `lines` as `html.read` takes it.

    `markdown` tells a text in Markdown with a few tags, which `tagged.read` reads.
    """

    trace: Trace
    origin: Origin
    page: str
    lines: bool
    markdown: bool = False

    def position(self, offset: int) -> Position:
        """Line and column in the raw file."""
        return self.origin.position(self.trace.at(offset))

    def behind(self, offset: int) -> Position:
        """Line and column right behind the sign before a place (1 or more), where tags and blanks may follow unseen."""
        return behind(self.origin, self.end(offset))

    def end(self, offset: int) -> int:
        """The place in the page right behind the sign before a place."""
        from tonelint.drafts.tags import written_at  # here, because mails are read without it

        last, after = self.trace.at(offset - 1), self.trace.at(offset)
        return after if after == last + 1 else last + written_at(self.page, last)

    def within(self, at: int) -> Position:
        """Line and column in the raw file of a place in the page."""
        return self.origin.position(at)


class Joined(NamedTuple):
    """Texts set one after the other: where each begins, and its own origin."""

    starts: Sequence[int]
    origins: Sequence[Origin]

    def position(self, offset: int) -> Position:
        """Line and column in the raw file."""
        part = bisect_right(self.starts, offset) - 1
        return self.origins[part].position(offset - self.starts[part])

    def behind(self, offset: int) -> Position:
        """Line and column right behind the sign before a place (1 or more)."""
        part = bisect_right(self.starts, offset - 1) - 1
        return behind(self.origins[part], offset - self.starts[part])


def behind(origin: Origin, offset: int) -> Position:
    """Line and column right behind the sign before a place (1 or more), where its origin can tell; else of the next sign."""
    told: Position = getattr(origin, "behind", origin.position)(offset)
    return told


def line_starts(content: bytes) -> list[int]:
    """The byte at which each line of a file begins."""
    return [0, *(found.end() for found in LINE.finditer(content))]
