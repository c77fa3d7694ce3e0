"""Passages: the sentences of a reply with their words, each read once however often it comes again."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, lru_cache

from tonelint import words
from tonelint.phrase import CLASSES_OF, ENDING, FORM_CLASSES
from tonelint.reading import sentences
from tonelint.words import Word


class Passage:
    """One sentence: its text with the signs around its words, and the words.

    `start` is where its text begins in its block; the words are placed in that block too.
    """

    def __init__(self, text: str, start: int, inside: list[Word], lang: str) -> None:
        """Take the sentence apart no further than it is already."""
        self.text, self.start, self.words, self.lang = text, start, inside, lang
        self._standing: dict[str, list[int]] = {}

    @cached_property
    def length(self) -> int:
        """How many words it has as people count them: `don't` is one; pictures, placeholders and masked stretches are none."""
        return sum([word.plain[:1].isalnum() and not word.tail for word in self.words])

    @cached_property
    def has_words(self) -> bool:
        """Whether it holds a word, and not signs alone."""
        return any(word.plain[:1].isalnum() for word in self.words)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """For each word form, the numbers of the words of this sentence that have it."""
        found: dict[str, list[int]] = {}
        for number, word in enumerate(self.words):
            for form in word.forms:
                found.setdefault(form, []).append(number)
        return found

    @cached_property
    def places_by_ending(self) -> dict[str, list[int]]:
        """The same with the last letters of words (`~taan`)."""
        found = dict(self.places)
        for number, word in enumerate(self.words):
            found.setdefault(f"~{word.plain[-ENDING:].lower()}", []).append(number)
        return found

    @cached_property
    def places_by_form(self) -> dict[str, list[int]]:
        """The same with the classes of grammatical forms (`<PASSIVE>`), for which forms have to be heard."""
        found = dict(self.places_by_ending)
        for number, form in enumerate(self.forms):
            for name in CLASSES_OF.get(form, ()):
                found.setdefault(name, []).append(number)
        return found

    def standing_in(self, name: str) -> list[int]:
        """The numbers of the words that stand in a class of forms (`<PASSIVE>`); what cannot is not listened to."""
        if "places_by_form" in self.__dict__:
            return self.places_by_form.get(name, [])
        if name not in self._standing:
            from tonelint.reading import forms

            self._standing[name] = forms.standing_in(FORM_CLASSES[name.strip("<>")], self.words, self.lang)
        return self._standing[name]

    @cached_property
    def forms(self) -> list[str]:
        """For each word the name of its grammatical form, "" for none; see `tonelint.reading.forms`."""
        from tonelint.reading import forms  # here, because a draft whose rules ask for no form does without

        return forms.heard(self.words, self.lang)

    def form_at(self, place: int) -> str:
        """The form of one word; the others are not listened to."""
        if "forms" in self.__dict__:
            return self.forms[place]
        from tonelint.reading import forms

        return forms.heard_at(self.words, place, self.lang)


def cut(text: str, lang: str) -> Iterator[tuple[int, Passage]]:
    """Each sentence of a text with the place where its block begins; signs without a word may be one too."""
    for begin, end in sentences.blocks(text):
        for passage in _of_block(text[begin:end], lang):
            yield begin, passage


@lru_cache(maxsize=4_000)
def _of_block(block: str, lang: str) -> tuple[Passage, ...]:
    """The sentences of a block; stock sentences come again and again, so they are kept while tonelint runs."""
    inside = words.cut(block, lang)
    ranges = sentences.split(block, inside, lang)
    spans = sentences.stretches(block, inside, ranges)
    return tuple(
        Passage(block[start:end], start, inside[first:last], lang)
        for (start, end), (first, last) in zip(spans, ranges or [sentences.Sentence(0, 0)], strict=True)
    )


def forget() -> None:
    """Let go of the sentences that were kept."""
    _of_block.cache_clear()
