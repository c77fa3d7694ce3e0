"""Facts: what a reply could echo of a customer's message, and whether a word of the reply does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tonelint.lexicon import COMMON
from tonelint.reading import times
from tonelint.reading.cues import Span
from tonelint.reading.passages import Passage
from tonelint.words import Word

_CONTENT = 4  # letters; shorter words are rarely what a message is about
_EVERYDAY = 0.08  # per cent of words; what is commoner is nobody's own
_STEM = 4  # letters that an echo shares at least with the word it echoes
_FIRST = 2  # letters of a compound at least before the part that echoes a word
_ADVERB = "lly"  # an English adverb is rarely what its first letters say: `eventually` is no event
_ENDING = 3  # letters that an inflected form may differ in at the end


def facts(words: Iterable[tuple[int, Passage, int, Word]], everyday: Iterable[Span], lang: str) -> Iterator[Span]:
    """The figures, times, and words that are not everybody's, in order.

    `words` are all words of a message, each with the place of its block, its sentence and its number there.
    """
    for begin, passage, place, word in likely(words, everyday, lang):
        if is_fact(passage, place, lang):
            yield begin + word.start, begin + word.end


def likely(
    words: Iterable[tuple[int, Passage, int, Word]], everyday: Iterable[Span], lang: str
) -> Iterator[tuple[int, Passage, int, Word]]:
    """Those of the words that are facts if their form does not say otherwise, which takes long to hear."""
    common = {place for start, end in everyday for place in range(start, end)}
    for begin, passage, place, word in words:
        if begin + word.start not in common and (_is_figure(word, lang) or is_content(word, lang)):
            yield begin, passage, place, word


def is_fact(passage: Passage, place: int, lang: str) -> bool:
    """Whether a likely fact is one: verbs and pronouns say who and what is done, not with what."""
    form = "" if _is_figure(passage.words[place], lang) else passage.form_at(place)
    return not form or form.endswith("-suffix")


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
    return len(word.plain) >= _CONTENT and word.plain[0].isalpha() and not is_everyday(word, lang)


def is_everyday(word: Word, lang: str) -> bool:
    """Whether a word is so common that it is nobody's own."""
    return max(COMMON[lang].get(form, 0) for form in word.forms) > _EVERYDAY


def _is_figure(word: Word, lang: str) -> bool:
    return any(map(str.isdigit, word.plain)) or times.is_time(word, lang)


class Echoes:
    """The customer's own words, in lower case, as a reply takes them up."""

    def __init__(self, named: Iterable[str], is_meant: Callable[[str], bool] | None = None) -> None:
        """Take the words, and what tells of one that was taken up whether it counts; what a reply asks about is remembered."""
        self.named = frozenset(named)
        self._is_meant = is_meant
        self._by_stem: dict[str, list[str]] = {}
        self._by_head: dict[str, list[str]] = {}  # the stems by their first letters
        for word in self.named:
            self._by_stem.setdefault(_stem(word), []).append(word)
        for stem in self._by_stem:
            self._by_head.setdefault(stem[:_STEM], []).append(stem)
        self._all_of_them = "\n".join(self.named)
        self._heard: dict[str, bool] = {}  # by lower-case word of the reply

    def hears(self, word: Word) -> bool:
        """Whether a word of the reply is one of these, in any form or as part of a compound."""
        low = word.forms[0]
        if low not in self._heard:
            near = self._near(low)
            self._heard[low] = any(map(self._is_meant, near)) if self._is_meant else any(True for _ in near)
        return self._heard[low]

    def _near(self, low: str) -> Iterator[str]:
        """The words that a word of the reply takes up."""
        if len(low) < _CONTENT and not low.isdigit():
            return
        yield from self._by_stem.get(low, ())
        if low.endswith(_ADVERB):
            return
        for start in (0, *range(_FIRST, len(low) - _STEM + 1)):
            for stem in self._by_head.get(low[start : start + _STEM], ()):
                if low.startswith(stem, start):
                    yield from self._by_stem[stem]
        own = _stem(low)
        if len(own) > _STEM and own in self._all_of_them:
            yield from (word for word in self.named if own in word)


def _stem(word: str) -> str:
    """The part of a word that its other forms keep."""
    return word if any(map(str.isdigit, word)) else word[: max(_STEM, len(word) - _ENDING)]
