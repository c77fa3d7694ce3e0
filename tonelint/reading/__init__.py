"""What a reader notices in a reply; each part computed once, and only when a rule asks."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property, lru_cache
from itertools import accumulate

from tonelint import words
from tonelint.reading import sentences
from tonelint.words import Word


class Passage:
    """One sentence: its text with the signs around its words, and the words.

    `start` is where its text begins in its block; the words are placed in that block too.
    """

    def __init__(self, text: str, start: int, inside: list[Word], lang: str) -> None:
        """Take the sentence apart no further than it is already."""
        self.text, self.start, self.words, self.lang = text, start, inside, lang

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """For each word form, the numbers of the words of this sentence that have it."""
        found: dict[str, list[int]] = {}
        for number, word in enumerate(self.words):
            for form in word.forms:
                found.setdefault(form, []).append(number)
        return found


class Reading:
    """One reply as a reader takes it in.

    `text` is the masked text of a reply in language `lang`; all offsets are its code points.
    """

    def __init__(self, text: str, lang: str) -> None:
        """Remember the text; nothing is computed yet."""
        self.text = text
        self.lang = lang
        # For a signal and a sentence, where the words begin that carry it.
        self.carriers: dict[tuple[str, int], list[int]] = {}

    @cached_property
    def passages(self) -> list[tuple[int, Passage]]:
        """Each sentence with the place where its block begins; signs without a word may be one too."""
        return [
            (begin, passage)
            for begin, end in sentences.blocks(self.text)
            for passage in _passages(self.text[begin:end], self.lang)
        ]

    @cached_property
    def words(self) -> list[Word]:
        """Every word in order, placed in the reply."""
        return [
            word._replace(start=begin + word.start, end=begin + word.end)
            for begin, passage in self.passages
            for word in passage.words
        ]

    @cached_property
    def sentences(self) -> list[sentences.Sentence]:
        """The passages as ranges of the reply's words."""
        ends = list(accumulate(len(passage.words) for _, passage in self.passages))
        return [sentences.Sentence(first, last) for first, last in zip([0, *ends], ends, strict=False)]

    @cached_property
    def _starts(self) -> list[int]:
        return [begin + passage.start for begin, passage in self.passages]

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence in which a code point stands, 0 before the first."""
        return max(0, bisect_right(self._starts, offset) - 1)


@lru_cache(maxsize=10_000)
def _passages(block: str, lang: str) -> tuple[Passage, ...]:
    """The sentences of a block; stock sentences come again and again, so they are kept while tonelint runs."""
    inside = words.cut(block, lang)
    ranges = sentences.split(block, inside, lang)
    spans = sentences.stretches(block, inside, ranges)
    return tuple(
        Passage(block[start:end], start, inside[first:last], lang)
        for (start, end), (first, last) in zip(spans, ranges or [sentences.Sentence(0, 0)], strict=True)
    )
