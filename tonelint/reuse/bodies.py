"""What a reply says apart from whom it says it to: its runs of three words, as figures that give no word away.

Names, days, numbers and placeholders are left out, and so are the lines of a list: whoever sends the same
steps twice has done nothing wrong. Two replies are alike as far as they share such runs.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import compress
from zlib import crc32

from tonelint.reuse.days import is_day_or_number

RUN = 3  # words; Finnish says in three what English says in five
# Bounded, so that a thousand brackets that never close take no time; compiled where a text has one.
_SLOT = r"\{\{.{0,200}?\}\}|\{%.{0,200}?%\}|%?\{[^{}\n]{0,80}\}|\[[^\]\n]{0,80}\]|<<[^<>\n]{0,80}>>|<[^<>\n]{0,400}>|%\w{1,40}%"
_STEP = r"(?m)^[ \t]*(?:[-*•–]|\d+[.)])[ \t].*$"
_MARKS = ".,;:!?…\"'“”„‘’«»()–—-*_~"
_KNOWN = 200_000  # words whose figures are kept; the everyday words of a language are fewer

Body = frozenset[int]


class Hasher:
    """Turns texts into bodies; the bodies of two hashers can be compared where their salts are the same."""

    def __init__(self, salt: bytes = b"", *, lists: bool = False, days: bool = False) -> None:
        """Take up to 16 bytes that the figures are mixed with, so that nobody can look words up in a list of figures.

        With `lists` the lines of a list count as well, with `days` the days, months and numbers that are written as words.
        """
        self.salt, self._lists = salt, lists
        self._figures = _Figures(salt, days=days)

    def body(self, text: str) -> Body:
        """The runs of a reply, as figures below 2 ** 60."""
        return frozenset(self.runs(text))

    def runs(self, text: str) -> list[int]:
        """The runs of a stretch of text in order, one for each place where three words follow one another."""
        if any(sign in text for sign in "{[<%"):
            text = re.sub(_SLOT, " ", text)
        if "\n" in text and not self._lists:
            text = re.sub(_STEP, " ", text)
        numbers = self._numbers(text.split())
        return [a + b * 3 + c * 7 for a, b, c in zip(numbers, numbers[1:], numbers[2:], strict=False)]

    def _numbers(self, words: list[str]) -> list[int]:
        """The figures of those words that make a body; what is none of those has the figure 0 and falls out."""
        found = list(map(self._figures.__getitem__, words))
        return list(compress(found, found))


class _Figures(dict[str, int]):
    """The figure of each word met so far; of a new one it is worked out."""

    def __init__(self, salt: bytes, *, days: bool) -> None:
        super().__init__()
        self._days = days
        self._of = _salted(salt) if salt else _quick

    def __missing__(self, word: str) -> int:
        if len(self) > _KNOWN:
            self.clear()
        bare = word.strip(_MARKS)
        counts = bare[:1].islower() and (bare.isalpha() or not any(map(str.isdigit, bare)))
        counts = counts and (self._days or not is_day_or_number(bare))
        self[word] = figure = (self._of(bare.encode("utf-8", "surrogatepass")) or 1) if counts else 0
        return figure


def _quick(word: bytes) -> int:
    """A figure of 26 bits, so that those of three words added up are still quick to handle; none outlives its run."""
    return crc32(word) & 0x3FFFFFF


def _salted(salt: bytes) -> Callable[[bytes], int]:
    from hashlib import blake2b  # here, because few runs have a history, and it takes time to open

    def figure(word: bytes) -> int:
        return int.from_bytes(blake2b(word, digest_size=7, salt=salt).digest(), "little")

    return figure
