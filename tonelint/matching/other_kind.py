"""Answers of another kind than the one that was asked for: a day for a place, a weight for a price; where in doubt, none.

What answers is more than lists could hold. So a reply is told only where it says nothing besides the words of the one
question and something of another kind (`Your parcel can be collected tomorrow.`): any other word may be the answer.
"""

from __future__ import annotations

from collections.abc import Iterable

from tonelint.matching import prose
from tonelint.model import Match
from tonelint.reading import Reading, facts, signals
from tonelint.reading.customer import Message
from tonelint.reading.facts import Echoes
from tonelint.reading.questions import Question
from tonelint.reading.spans import overlaps
from tonelint.values import NamedTuple
from tonelint.words import Word


class Kind(NamedTuple):
    """What a question asks for: the `cue` in it, what answers it, and the signals of another kind, one of which is `told`.

    `beside` are signals whose words say nothing more about the matter. None of them leaves other words free.
    """

    cue: str
    answers: tuple[str, ...]
    told: tuple[str, ...]
    beside: tuple[str, ...] = ()


KINDS = {
    "where": Kind("asks-where-to", ("tells-place", "somewhere", "name", "number"), ("time",), ("may-fetch", "ready")),
    "how-much": Kind("asks-price", ("money", "tells-cost", "tells-amount", "plain-answer"), ("measure",)),
    "why": Kind("asks-why", ("reason", "responsibility", "number", "name"), ("repair",), ("tells-refund",)),
}
# Who asks back, finds out or does something themselves has not told another thing.
_PUT_OFF = ("question", "owner", "finds-out", "refusal", "alternative", "in-private", "not-so", "<I>", "<WE>")
_LONGEST = 2  # sentences; a longer reply had room to answer in words of its own
_SMALL = 3  # letters; what is shorter says nothing by itself
_PART = 4  # letters; a shorter end may be any word's


def left(reading: Reading) -> list[Match]:
    """The first sentence after the greeting, where one thing was asked and another kind of thing is told."""
    message, shown = reading.message, prose.first(reading)
    if message is None or shown is None or len(message.questions) != 1:
        return []
    asked, body = message.questions[0], prose.sentences(reading)
    kind = KINDS.get(asked.kind)
    if kind is None or not body or len(body) > _LONGEST or not _is_asked(kind, asked, message):
        return []
    if any(signals.carries(reading, name, number) for name in (*kind.answers, *_PUT_OFF) for number in body):
        return []
    return [prose.mark(reading, shown, {"left": [asked.kind]})] if _is_beside(kind, asked, reading, message) else []


def _is_asked(kind: Kind, asked: Question, message: Message) -> bool:
    """Whether a calm customer asks for this; who is upset or grieves needs more than the answer."""
    if message.heat.level == "upset" or message.mood.name == "grieving":
        return False
    return any(asked.start <= start < asked.end for start, _ in message.spans(kind.cue))


def _is_beside(kind: Kind, asked: Question, reading: Reading, message: Message) -> bool:
    """Whether a reply takes up a word of the question, tells another kind of thing, and says nothing more."""
    body, echoes = prose.sentences(reading), Echoes(message.own_words(asked.start, asked.end))
    told = _spans(reading, kind.told, body)
    words = [(reading.passages[number][0], word) for number in body for word in reading.passages[number][1].words]
    if not told or not any(_takes_up(word, echoes) for _, word in words):
        return False
    if kind.cue == "asks-price":  # a verb may say anything of a weight; any other figure may be the price
        return all(overlaps(span, told) for span in _spans(reading, ("number",), body))
    known = [*told, *_spans(reading, (*kind.beside, "apology"), body)]
    return not any(
        _says_more(word, echoes, reading.lang)
        for begin, word in words
        if not overlaps((begin + word.start, begin + word.end), known)
    )


def _takes_up(word: Word, echoes: Echoes) -> bool:
    """Whether a word is one of the question's, or the last part of one (`laukku` of `lisälaukku`)."""
    last = word.forms[0]
    return echoes.hears(word) or (len(last) > _PART and any(asked.endswith(last) for asked in echoes.named))


def _says_more(word: Word, echoes: Echoes, lang: str) -> bool:
    return len(word.plain) >= _SMALL and not echoes.hears(word) and not facts.is_everyday(word, lang)


def _spans(reading: Reading, names: Iterable[str], places: Iterable[int]) -> list[tuple[int, int]]:
    return [span for number in places for name in names for span in signals.spans(reading, name, number)]
