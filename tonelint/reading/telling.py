"""What a customer's text tells by its cues: where each signal stands, what is asked, and whether all is well."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property, partial

from tonelint.reading import passages, phrases, questions
from tonelint.reading.cues import Span, cued
from tonelint.reading.passages import Passage
from tonelint.reading.questions import Question
from tonelint.reading.spans import outside, overlaps
from tonelint.shelf import Cues, no_cues
from tonelint.words import Word

_SHORT, _LONG = 12, 120  # words of a one-liner at most, and of a long letter at least
_END = 4  # code points in which a sentence tells that it asks: `??!`


class Telling:
    """A text of a customer's with its signals; offsets are code points of the text, `lang` is the language of the cues."""

    def __init__(self, text: str, lang: str, cues: Callable[[], Cues] = no_cues) -> None:
        """Remember the text; nothing is computed yet."""
        self.text, self.lang, self._open_cues = text, lang, cues
        self._found: dict[str, list[Span]] = {}  # by the names of signals: where they stand

    @cached_property
    def passages(self) -> list[tuple[int, Passage]]:
        """Each sentence with the place where its block begins."""
        return list(passages.cut(self.text, self.lang))

    @cached_property
    def _cues(self) -> Cues:
        return self._open_cues()

    def sentences(self) -> Iterator[tuple[int, Passage, Callable[[str], list[Span]]]]:
        """Each sentence with the place of its block, and what tells where a signal stands in it."""
        for begin, passage in self.passages:
            yield begin, passage, partial(self._spans_in, begin, passage)

    def _spans_in(self, begin: int, passage: Passage, name: str) -> list[Span]:
        return cued(passage, begin, self._cues, name).told.get(name, [])

    def spans(self, name: str) -> list[Span]:
        """Where a signal of the message stands, from left to right; looked for once."""
        found = self._found.get(name)
        if found is None:
            may = name in self._awake or name in self._cues.by_form
            heard = (span for _, _, signals in self.sentences() for span in signals(name)) if may else ()
            found = self._found[name] = list(heard)
        return found

    @cached_property
    def _awake(self) -> frozenset[str]:
        """The signals whose cues may stand in the message: one look for the many that are asked for."""
        return frozenset(name for _, passage in self.passages for name in phrases.signals_of(passage, self._cues))

    def words(self) -> Iterator[tuple[int, Passage, int, Word]]:
        """Every word: the place of its block, its sentence, its number there, and it."""
        for begin, passage in self.passages:
            for place, word in enumerate(passage.words):
                yield begin, passage, place, word

    @cached_property
    def glad(self) -> bool:
        """Whether the message gives thanks, rejoices, or tells that all is well, and nothing in it takes that back."""
        told = self.spans("praise") or self._stated("glad") or self._stated("solved")
        return bool(told) and not outside(self.spans("soured"), self.spans("cooled"))

    @property
    def solved(self) -> bool:
        """Whether the message tells that what it was about has come, works or is settled."""
        return self.glad and bool(self._stated("solved"))

    def _stated(self, name: str) -> list[Span]:
        """Where a signal of the message stands outside its questions."""
        return [span for span in self.spans(name) if not overlaps(span, self.asked)]

    @cached_property
    def asked(self) -> list[Span]:
        """The sentences that end with a question mark."""
        whole = ((begin + passage.start, passage.text) for begin, passage in self.passages)
        return [(start, start + len(text)) for start, text in whole if "?" in text.rstrip()[-_END:]]

    @cached_property
    def length(self) -> str:
        """How long the message is: short (12 words at most), middling, or long (120 words or more)."""
        count = sum(len(passage.words) for _, passage in self.passages)
        return "short" if count <= _SHORT else "long" if count >= _LONG else "middling"

    @cached_property
    def questions(self) -> list[Question]:
        """The questions asked in earnest, in order."""
        return questions.asked(self.text, self.lang, self.sentences())
