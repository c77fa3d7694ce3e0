"""How far a long run has come, in one line of the terminal that is gone when the report comes."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import lru_cache
from shutil import get_terminal_size
from time import monotonic

from tonelint.commands import Streams
from tonelint.drafts import read
from tonelint.drafts.asked import PLAINLY, Asked
from tonelint.model import Found, Position, Reply
from tonelint.reports.speech import speech
from tonelint.reports.speech.progress import WORDS
from tonelint.values import NamedTuple

_EVERY = 0.1  # seconds between two lines; nobody reads faster
_WIDE = 24  # signs of the bar
_CLEAR = "\r\x1b[K"


class Line:
    """The line: how many replies were read, and how much of all files that is."""

    def __init__(self, names: Iterable[str], streams: Streams, asked: Asked = PLAINLY) -> None:
        """Take what was named on the command line, where to write, and how the drafts are read."""
        self.streams, self.speak = streams, speech(WORDS, streams.language())
        self.shares = _shares(names, asked)
        self.share, self.told_at = 0.0, 0.0

    def tell(self, found: Found, count: int) -> None:
        """Write the line anew, for so many replies and the one just read, where the last line is old enough."""
        if monotonic() - self.told_at < _EVERY:
            return
        self.told_at = monotonic()
        if isinstance(found, Reply) and found.path in self.shares:
            before, own = self.shares[found.path]
            self.share = max(self.share, before + own * _within(found.path, found.origin.position(0)))
        self.streams.err.write(_CLEAR + self._text(count)[: get_terminal_size().columns - 1])
        self.streams.err.flush()

    def clear(self) -> None:
        """Take the line away."""
        self.streams.err.write(_CLEAR)
        self.streams.err.flush()

    def _text(self, count: int) -> str:
        replies = self.speak.say("replies", n=count)
        if not self.shares:  # standard input ends when it ends
            return self.speak.say("read", replies=replies)
        full = int(self.share * _WIDE)
        bar = "█" * full + "░" * (_WIDE - full)
        return f"{bar} {int(self.share * 100):>3} %  {self.speak.say('read', replies=replies)}"


def _shares(names: Iterable[str], asked: Asked) -> dict[str, tuple[float, float]]:
    """For each file how much of all bytes stands before it, and how much is its own."""
    sizes = {path: os.path.getsize(path) for path in read.files(names, asked) if os.path.isfile(path)}
    whole, before, found = sum(sizes.values()) or 1, 0, {}
    for path, size in sizes.items():
        found[path] = before / whole, size / whole
        before += size
    return found


class _Size(NamedTuple):
    """A file by its bytes and its lines."""

    bytes: int
    lines: int


def _within(path: str, position: Position) -> float:
    """How far into a file a place is, 0 to 1: by its line, or by its column in a file that is one long line.

    It is a guess, for columns count characters and files bytes; of a workbook nobody can tell.
    """
    if path.lower().endswith(".xlsx"):
        return 0.0
    size = _size(path)
    done = position.line / size.lines if size.lines > 1 else position.column / max(1, size.bytes)
    return min(1.0, done)


@lru_cache(maxsize=1)
def _size(path: str) -> _Size:
    try:
        with open(path, "rb") as file:
            content = file.read()
    except OSError:  # it was there when it was read
        return _Size(0, 0)
    return _Size(len(content), content.count(b"\n"))
