"""The questions that a customer asks in earnest, each with the kind of answer it waits for."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tonelint.names import QUESTIONS
from tonelint.reading.cues import Span
from tonelint.reading.passages import Passage
from tonelint.values import NamedTuple

_AND = {"fi": (" ja", " sekä"), "nb": (" og", " samt"), "en": (" and", " &")}
Signals = Callable[[str], list[Span]]  # where a signal stands in a sentence


class Question(NamedTuple):
    """A question of the customer's: its kind (when, why, yes-no …) and the sentence that asks it."""

    kind: str
    start: int
    end: int


def asked(text: str, lang: str, sentences: Iterable[tuple[int, Passage, Signals]]) -> list[Question]:
    """The questions of a message, in order; each sentence comes with the place of its block and its signals."""
    found = []
    for begin, passage, signals in sentences:
        asks = passage.text.rstrip("\"'”»)").endswith("?") or signals("asks")
        if asks and not signals("rhetorical"):
            start = begin + passage.start
            end = start + len(passage.text)
            found += [Question(kind, start, end) for kind in _kinds(text, signals, lang)]
    return found


def _kinds(text: str, signals: Signals, lang: str) -> list[str]:
    """The kinds of the questions in a sentence: that of the first question word, and of each that follows an `and`.

    Who asks for a degree (`How warm is it?`) asks what it is like: neither a step, a place nor a yes would answer.
    """
    heard = sorted((span, kind) for kind in QUESTIONS for span in signals(f"asks-{kind}"))
    more = [kind for (start, _), kind in heard[1:] if text[:start].rstrip().lower().endswith(_AND[lang])]
    other = "what" if signals("asks-degree") else "yes-no"
    return list(dict.fromkeys([heard[0][1] if heard else other, *more]))
