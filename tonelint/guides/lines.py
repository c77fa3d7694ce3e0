"""Lines in a file of the cache: each is read only when somebody asks for it, and checked when it is.

A draft needs a few dozen of the thousands of phrases in a guide, so most of the file is never touched.
The file holds a checksum, the lengths of all lines, and the lines, each behind a checksum of its own.
"""

from __future__ import annotations

import json
import mmap
import zlib
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import overload

_SUM = 8  # hexadecimal figures of a checksum


class DamagedError(ValueError):
    """A line is not what was written."""


class Lines(Sequence[str]):
    """The lines of a file, or some of them in a row."""

    def __init__(self, content: mmap.mmap, starts: Sequence[int], numbers: range) -> None:
        """Take the file, where each of its lines starts (and where the last ends), and which lines are meant."""
        self._content, self._starts, self._numbers = content, starts, numbers

    def __len__(self) -> int:
        """How many lines there are."""
        return len(self._numbers)

    @overload
    def __getitem__(self, place: int) -> str: ...

    @overload
    def __getitem__(self, place: slice) -> Lines: ...

    def __getitem__(self, place: int | slice) -> str | Lines:
        """A line, or lines in a row; raises DamagedError when a line is not what was written."""
        if isinstance(place, slice):
            return Lines(self._content, self._starts, self._numbers[place])
        number = self._numbers[place]
        line = self._content[self._starts[number] : self._starts[number + 1]]
        return _checked(line).decode()


def _checked(line: bytes) -> bytes:
    if line[:_SUM] != _sum(line[_SUM:]):
        raise DamagedError("damaged")
    return line[_SUM:]


def _sum(content: bytes) -> bytes:
    return f"{zlib.crc32(content):08x}".encode()


def written(lines: Iterable[str]) -> bytes:
    """The content of a file that holds these lines."""
    plain = [line.encode() for line in lines]
    lengths = json.dumps([_SUM + len(line) for line in plain], separators=(",", ":")).encode()
    return b"".join([_sum(lengths), lengths, b"\n", *(_sum(line) + line for line in plain)])


def read(path: str) -> Lines:
    """The lines that were written to a file; raises OSError, and ValueError when it is damaged."""
    with open(path, "rb") as file:
        content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    end = content.find(b"\n")
    lengths = json.loads(_checked(content[:end]))
    starts = list(accumulate(lengths, initial=end + 1))
    if starts[-1] != len(content):
        raise DamagedError("damaged")
    return Lines(content, starts, range(len(lengths)))
