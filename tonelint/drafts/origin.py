"""Where the characters of a reply stand in the raw file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import chain

from tonelint.model import Position

# Texts and not compiled, because only a reply with findings needs them.
_LINE = r"\r\n|\r|\n"
_ESCAPE = r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\."
_LONG = 1_000_000  # code points


class PlainOrigin:
    """A reply that is the file itself."""

    def __init__(self, text: str) -> None:
        """Take the whole text of the file."""
        self.text = text

    @cached_property
    def _starts(self) -> Sequence[int]:
        ends = (found.end() for found in re.finditer(_LINE, self.text))
        if len(self.text) < _LONG:
            return [0, *ends]
        from array import array  # here, because few files are that long; a list takes five times as much

        return array("Q", chain((0,), ends))

    def position(self, offset: int) -> Position:
        """Line and column of a code point of the file."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)


class JsonOrigin:
    """A reply that is a string in one line of JSON."""

    def __init__(self, line: int, raw: str, find: Callable[[str], int], end: int | None = None) -> None:
        """Take the line's number and text, what finds the string's first character when it is needed, and where it ends."""
        self.line, self.raw, self.find, self.end = line, raw, find, len(raw) if end is None else end

    @cached_property
    def _start(self) -> int:
        return self.find(self.raw)

    @cached_property
    def _escapes(self) -> tuple[list[int], list[int]]:
        """Behind each escape: the reply's code point, and the place in the raw line."""
        plain: list[int] = []
        raw: list[int] = []
        longer = 0  # by how much the raw text is longer so far
        for found in re.compile(_ESCAPE).finditer(self.raw, self._start, self.end):
            longer += len(found[0]) - 1
            raw.append(found.end())
            plain.append(found.end() - self._start - longer)
        return plain, raw

    def position(self, offset: int) -> Position:
        """Line and column of the reply's code point in the raw line, escapes counted as written."""
        plain, raw = self._escapes
        before = bisect_right(plain, offset)
        at = raw[before - 1] + offset - plain[before - 1] if before else self._start + offset
        return Position(self.line, at + 1)


class PieceOrigin:
    """A reply that is a piece of the file as it stands."""

    def __init__(self, file: PlainOrigin, start: int) -> None:
        """Take the file and the code point where the piece begins."""
        self.file, self.start = file, start

    def position(self, offset: int) -> Position:
        """Line and column of the reply's code point in the file."""
        return self.file.position(self.start + offset)


class Excerpt(PlainOrigin):
    """A piece of a file that knows where it stood there, so that the file need not be kept."""

    def __init__(self, text: str, first: Position) -> None:
        """Take the piece and the place of its first code point."""
        super().__init__(text)
        self.first = first

    def position(self, offset: int) -> Position:
        """Line and column in the file of a code point of the piece."""
        line, column = super().position(offset)
        return Position(self.first.line + line - 1, column + (self.first.column - 1 if line == 1 else 0))


class WrittenOrigin:
    """A reply that is written otherwise in the file: escaped, folded, indented; `style` is one of `spelling`'s writings."""

    def __init__(self, file: PlainOrigin, places: Callable[[str], Sequence[int]], style: str) -> None:
        """Take the file, what finds in its text the place of each code point of the reply and of its end, and the writing."""
        self.file, self._find, self.style = file, places, style

    @cached_property
    def _places(self) -> Sequence[int]:
        from array import array  # here, because few drafts stand in a file that writes them otherwise

        return array("I", self._find(self.file.text))  # a list takes ten times as much, and libraries have many

    def position(self, offset: int) -> Position:
        """Line and column of the reply's code point in the file."""
        return self.file.position(self._places[offset])

    def behind(self, offset: int) -> Position:
        """Line and column right behind the sign before a place (1 or more), and not where a folded line goes on."""
        start, end = self._places[offset - 1], self._places[offset]
        written = self.file.text[start:end]
        bare = written.rstrip()
        if bare and "\n" in written[len(bare) :]:
            end = start + len(bare.removesuffix("\\"))
        return self.file.position(end)


def json_places(start: int, end: int, raw: str) -> list[int]:
    """Where each code point of the JSON string between two quotes stands in the raw text, and the closing quote."""
    places: list[int] = []
    at = start + 1
    for found in re.compile(_ESCAPE).finditer(raw, at, end - 1):
        places.extend(range(at, found.start() + 1))
        at = found.end()
    return [*places, *range(at, end)]
