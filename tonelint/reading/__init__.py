"""What a reader notices in a reply; each part computed once, and only when a rule asks."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from tonelint import words
from tonelint.reading import sentences


class Passage:
    """One sentence: its words, and its text with the signs around them.

    `start` is where its text begins in the reply; the words keep their places in the reply.
    """

    def __init__(self, text: str, start: int, inside: list[words.Word], lang: str) -> None:
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

    @cached_property
    def words(self) -> list[words.Word]:
        """Every word in order."""
        return words.cut(self.text, self.lang)

    @cached_property
    def sentences(self) -> list[sentences.Sentence]:
        """The sentences in order, as ranges of words that leave none out."""
        return sentences.split(self.text, self.words, self.lang)

    @cached_property
    def passages(self) -> list[Passage]:
        """Each sentence with its words and the signs around them; one without words when there are only signs."""
        spans = sentences.stretches(self.text, self.words, self.sentences)
        ranges = self.sentences or [sentences.Sentence(0, 0)]
        return [
            Passage(self.text[start:end], start, self.words[first:last], self.lang)
            for (start, end), (first, last) in zip(spans, ranges, strict=True)
        ]

    @cached_property
    def _starts(self) -> list[int]:
        return [self.words[sentence.first].start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence in which a code point stands, 0 before the first."""
        return max(0, bisect_right(self._starts, offset) - 1)
