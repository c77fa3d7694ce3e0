"""What a reply says apart from whom it says it to: its runs of three words, as figures that give no word away.

Names, numbers and placeholders are left out, and so are the lines of a list: whoever sends the same
steps twice has done nothing wrong. Two replies are alike as far as they share such runs.
"""

from __future__ import annotations

import re
from hashlib import blake2b
from itertools import compress

RUN = 3  # words; Finnish says in three what English says in five
# Bounded, so that a thousand brackets that never close take no time.
_SLOT = re.compile(
    r"\{\{.{0,200}?\}\}|\{%.{0,200}?%\}|%?\{[^{}\n]{0,80}\}|\[[^\]\n]{0,80}\]|<<[^<>\n]{0,80}>>|<[^<>\n]{0,400}>|%\w{1,40}%"
)
_STEP = re.compile(r"^[ \t]*(?:[-*•–]|\d+[.)])[ \t].*$", re.MULTILINE)
_MARKS = ".,;:!?…\"'“”„‘’«»()–—-*_~"
_KNOWN = 200_000  # words whose figures are kept; the everyday words of a language are fewer

Body = frozenset[int]


class Hasher:
    """Turns texts into bodies; the bodies of two hashers can be compared where their salts are the same."""

    def __init__(self, salt: bytes = b"", *, lists: bool = False) -> None:
        """Take up to 16 bytes that the figures are mixed with, so that nobody can look words up in a list of figures.

        With `lists` the lines of a list count as well.
        """
        self.salt, self._lists = salt, lists
        self._figures: dict[str, int] = {}

    def body(self, text: str) -> Body:
        """The runs of a reply, as figures below 2 ** 60."""
        return frozenset(self.runs(text))

    def runs(self, text: str) -> list[int]:
        """The runs of a stretch of text in order, one for each place where three words follow one another."""
        if any(sign in text for sign in "{[<%"):
            text = _SLOT.sub(" ", text)
        if "\n" in text and not self._lists:
            text = _STEP.sub(" ", text)
        numbers = self._numbers(text.split())
        return [a + b * 3 + c * 7 for a, b, c in zip(numbers, numbers[1:], numbers[2:], strict=False)]

    def _numbers(self, words: list[str]) -> list[int]:
        """The figures of those words that make a body; what is none of those has the figure 0 and falls out."""
        try:
            found = list(map(self._figures.__getitem__, words))
        except KeyError:
            found = list(map(self._met, words))
        return list(compress(found, found))

    def _met(self, word: str) -> int:
        if word not in self._figures:
            if len(self._figures) > _KNOWN:
                self._figures.clear()
            self._figures[word] = self._figure(word)
        return self._figures[word]

    def _figure(self, word: str) -> int:
        bare = word.strip(_MARKS)
        if not bare or not bare[0].isalpha() or not bare[0].islower() or any(sign.isdigit() for sign in bare):
            return 0
        digest = blake2b(bare.encode(errors="surrogatepass"), digest_size=7, salt=self.salt).digest()
        return int.from_bytes(digest, "little") or 1
