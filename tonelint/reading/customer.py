"""What the customer's message reads like: how heated, how formal, what is asked and what is named.

It is never a fact about a person, only how a text reads, with the parts that it was told by. Cues
are phrases that writers own (`rules/signals/<lang>.yaml`, under `customer`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import NamedTuple

from tonelint.lexicon import COMMON
from tonelint.model import QUESTIONS
from tonelint.reading import passages, times
from tonelint.reading.cues import Span, cued
from tonelint.reading.passages import Passage
from tonelint.shelf import Cues, no_cues
from tonelint.words import CAPS, Word

# How much each part speaks for heat, and how often it counts; fitted by hand on half of our own labelled messages.
_HEAT = {
    "anger": (1.0, 2),
    "threat": (1.5, 1),
    "sarcasm": (1.0, 1),
    "repeated": (0.8, 2),
    "waiting": (0.5, 2),
    "wronged": (0.5, 2),
    "loss": (0.5, 2),
    "shouting": (0.7, 2),
    "exclaiming": (0.5, 2),
}
_ANNOYED, _UPSET = 0.5, 1.5
_SHOUT = 4  # letters; fewer are an acronym more often than a shout, unless the word is a common one
_CONTENT = 4  # letters; shorter words are rarely what a message is about
_EVERYDAY = 0.08  # per cent of words; what is commoner is nobody's own
_FACTS = 300  # words from the top that a reply may echo; a message that long is about all of them
_STEM = 4  # letters that an echo shares at least with the word it echoes
_ENDING = 3  # letters that an inflected form may differ in at the end
_AND = {"fi": (" ja", " sekä"), "nb": (" og", " samt"), "en": (" and", " &")}
_EXCLAIMING = re.compile(r"!{2,}|\?!|!\?|\?{2,}")
_ADDRESS = {
    "te-verb": "te", "te-imperative": "te", "te-suffix": "te", "te-pronoun": "te",
    "sina-verb": "sina", "sina-imperative": "sina", "sina-suffix": "sina", "sina-pronoun": "sina",
    "du": "du", "dere": "dere", "polite": "De",
}  # fmt: skip


class Heat(NamedTuple):
    """How upset a message reads: calm, annoyed or upset, a score from 0 up, and the spans of each part of it."""

    level: str
    score: float
    parts: dict[str, list[Span]]


class Question(NamedTuple):
    """A question of the customer's: its kind (when, why, yes-no …) and the sentence that asks it."""

    kind: str
    start: int
    end: int


class Message:
    """A customer's message as a reader takes it in; offsets are code points of its text."""

    def __init__(self, text: str, lang: str, cues: Callable[[], Cues] = no_cues) -> None:
        """Remember the text; nothing is computed yet."""
        self.text, self.lang, self._open_cues = text, lang, cues
        self._echoed: dict[str, bool] = {}  # by lower-case word of the reply

    @cached_property
    def _passages(self) -> list[tuple[int, Passage]]:
        return list(passages.cut(self.text, self.lang))

    @cached_property
    def _cued(self) -> list[dict[str, list[Span]]]:
        cues = self._open_cues()
        return [cued(passage, begin, cues).told for begin, passage in self._passages]

    def spans(self, name: str) -> list[Span]:
        """Where a signal of the message stands, from left to right."""
        return [span for found in self._cued for span in found.get(name, ())]

    def _words(self) -> Iterator[tuple[int, Passage, int, Word]]:
        for begin, passage in self._passages:
            for place, word in enumerate(passage.words):
                yield begin, passage, place, word

    @cached_property
    def heat(self) -> Heat:
        """How upset the message reads, with its parts."""
        parts = {name: _apart(self.spans(name)) for name in _HEAT}
        parts["shouting"] += self._shouted()
        parts["exclaiming"] += [found.span() for found in _EXCLAIMING.finditer(self.text)]
        score = sum(weight * min(len(parts[name]), most) for name, (weight, most) in _HEAT.items())
        if self.spans("playful") and not (parts["anger"] or parts["threat"]):
            score = 0.0  # who jokes and accuses nobody is not boiling
        level = "upset" if score >= _UPSET else "annoyed" if score >= _ANNOYED else "calm"
        return Heat(level, round(score, 2), {name: found for name, found in parts.items() if found})

    def _shouted(self) -> list[Span]:
        """Words in capitals."""
        return [
            (begin + word.start, begin + word.end)
            for begin, _, _, word in self._words()
            if CAPS in word.forms and (len(word.plain) >= _SHOUT or word.forms[0] in COMMON[self.lang])
        ]

    @property
    def playful(self) -> bool:
        """Whether the customer jokes in good humour."""
        return bool(self.spans("playful")) and self.heat.level != "upset"

    @property
    def praise(self) -> bool:
        """Whether something or somebody is praised."""
        return bool(self.spans("praise")) and self.heat.level != "upset"

    @cached_property
    def register(self) -> str:
        """How formal the message reads: formal, neutral or informal."""
        formal, informal = len(self.spans("formal")), len(self.spans("informal")) + self.text.lstrip()[:1].islower()
        if formal == informal:
            return "neutral"
        return "formal" if formal > informal else "informal"

    @cached_property
    def address(self) -> str:
        """Which second person the customer uses most: sina, te, du, dere, De, or none."""
        heard = Counter(_ADDRESS[form] for _, passage in self._passages for form in passage.forms if form in _ADDRESS)
        return heard.most_common(1)[0][0] if heard else "none"

    @cached_property
    def questions(self) -> list[Question]:
        """The questions asked in earnest, in order."""
        found = []
        for (begin, passage), signals in zip(self._passages, self._cued, strict=True):
            if "rhetorical" not in signals and (passage.text.rstrip("\"'”»)").endswith("?") or "asks" in signals):
                start = begin + passage.start
                end = start + len(passage.text)
                found += [Question(kind, start, end) for kind in _kinds(self.text, signals, self.lang)]
        return found

    @cached_property
    def facts(self) -> list[Span]:
        """What a reply could echo: figures, times, and words of the customer's that are not everybody's."""
        everyday = {place for start, end in _apart(sorted(self.spans("everyday"))) for place in range(start, end)}
        return [
            (begin + word.start, begin + word.end)
            for begin, passage, place, word in self._words()
            if begin + word.start not in everyday and self._is_fact(passage, place, word)
        ]

    def _is_fact(self, passage: Passage, place: int, word: Word) -> bool:
        if any(char.isdigit() for char in word.plain) or times.is_time(word, self.lang):
            return True
        common = max(COMMON[self.lang].get(form, 0) for form in word.forms) > _EVERYDAY
        form = passage.forms[place]
        named = not form or form.endswith("-suffix")  # verbs and pronouns say who and what is done, not with what
        return len(word.plain) >= _CONTENT and word.plain[0].isalpha() and not common and named

    @cached_property
    def _named(self) -> frozenset[str]:
        return frozenset(self.text[start:end].lower() for start, end in self.facts[:_FACTS])

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(_stem(word) for word in self._named)

    def echoes(self, word: Word) -> bool:
        """Whether a word of the reply is one of the customer's, in any form or as part of a compound."""
        low = word.forms[0]
        if low not in self._echoed:
            self._echoed[low] = self._is_echo(low)
        return self._echoed[low]

    def _is_echo(self, low: str) -> bool:
        if len(low) < _CONTENT and not low.isdigit():
            return False
        if low in self._stems or any(stem in low for stem in self._stems if len(stem) >= _STEM):
            return True
        own = _stem(low)
        return len(own) > _STEM and any(own in word for word in self._named)


def _apart(spans: list[Span]) -> list[Span]:
    """Spans without those that overlap one before them: two cues on one word are one sign."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _kinds(text: str, signals: dict[str, list[Span]], lang: str) -> list[str]:
    """The kinds of the questions in a sentence: that of the first question word, and of each that follows an `and`."""
    asked = sorted((span, kind) for kind in QUESTIONS for span in signals.get(f"asks-{kind}", ()))
    more = [kind for (start, _), kind in asked[1:] if text[:start].rstrip().lower().endswith(_AND[lang])]
    return list(dict.fromkeys([asked[0][1] if asked else "yes-no", *more]))


def _stem(word: str) -> str:
    """The part of a word that its other forms keep."""
    return word if any(char.isdigit() for char in word) else word[: max(_STEM, len(word) - _ENDING)]
