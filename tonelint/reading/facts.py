"""Facts: what a reply could echo of a customer's message, and whether a word of the reply does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tonelint.lexicon import COMMON
from tonelint.reading import times
from tonelint.reading.cues import Span
from tonelint.reading.passages import Passage
from tonelint.words import Word

_CONTENT = 4  # letters; shorter words are rarely what a message is about
_EVERYDAY = 0.08  # per cent of words; what is commoner is nobody's own
_STEM = 4  # letters that an echo shares at least with the word it echoes
_ENDING = 3  # letters that an inflected form may differ in at the end


def facts(words: Iterable[tuple[int, Passage, int, Word]], everyday: Iterable[Span], lang: str) -> Iterator[Span]:
    """The figures, times, and words that are not everybody's, in order.

    `words` are all words of a message, each with the place of its block, its sentence and its number there.
    """
    common = {place for start, end in everyday for place in range(start, end)}
    for begin, passage, place, word in words:
        if begin + word.start not in common and _is_fact(passage, place, word, lang):
            yield begin + word.start, begin + word.end


def own_words(
    words: Iterable[tuple[int, Passage, int, Word]], everyday: Iterable[Span], lang: str, start: int, end: int
) -> Iterator[str]:
    """The words of a stretch that could be taken up, verbs among them, in lower case and in the order of `words`."""
    common = {place for first, last in everyday for place in range(first, last)}
    for begin, _, _, word in words:
        here = begin + word.start
        if start <= here < end and here not in common and is_content(word, lang):
            yield word.forms[0]


def is_content(word: Word, lang: str) -> bool:
    """Whether a word says what a text is about: of some length, and not everybody's."""
    common = max(COMMON[lang].get(form, 0) for form in word.forms) > _EVERYDAY
    return len(word.plain) >= _CONTENT and word.plain[0].isalpha() and not common


def _is_fact(passage: Passage, place: int, word: Word, lang: str) -> bool:
    if any(char.isdigit() for char in word.plain) or times.is_time(word, lang):
        return True
    if not is_content(word, lang):
        return False
    form = passage.form_at(place)
    return not form or form.endswith("-suffix")  # verbs and pronouns say who and what is done, not with what


class Echoes:
    """The customer's own words, in lower case, as a reply takes them up."""

    def __init__(self, named: Iterable[str]) -> None:
        """Take the words; what a reply asks about is remembered."""
        self.named = frozenset(named)
        self._stems = frozenset(map(_stem, self.named))
        self._heard: dict[str, bool] = {}  # by lower-case word of the reply

    def hears(self, word: Word) -> bool:
        """Whether a word of the reply is one of these, in any form or as part of a compound."""
        low = word.forms[0]
        if low not in self._heard:
            self._heard[low] = self._is_echo(low)
        return self._heard[low]

    def _is_echo(self, low: str) -> bool:
        if len(low) < _CONTENT and not low.isdigit():
            return False
        if low in self._stems or any(stem in low for stem in self._stems if len(stem) >= _STEM):
            return True
        own = _stem(low)
        return len(own) > _STEM and any(own in word for word in self.named)


def _stem(word: str) -> str:
    """The part of a word that its other forms keep."""
    return word if any(char.isdigit() for char in word) else word[: max(_STEM, len(word) - _ENDING)]
