"""What of a draft was sent before, and what of it is fresh."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from tonelint.matching import prose
from tonelint.model import Match, Reuse
from tonelint.phrase import Phrase
from tonelint.reading import Reading, phrases
from tonelint.reuse.bodies import Hasher

_COPIED = 0.7  # of a reply's words; where more than 30 % are fresh somebody has read the message (rule catalogue, 5)
_OLD = 0.5  # of a sentence's runs; with so many it is the old sentence with a word changed
_TOLD = 4  # runs of a sentence that is told apart from others; what is shorter everybody says
_SAME = 0.5  # of the runs of two sentences; with so many they are one, with a word or two changed
_SHOWN = 3  # fresh sentences that are told


def find(where: str, reading: Reading, exempt: Sequence[Phrase] = ()) -> list[Match]:
    """The first copied sentence of a reply that was sent before, with how often, how alike and what is fresh.

    Sentences with words that the guide allows (`exempt`: a legal line, say) count neither as copied nor as fresh.
    """
    sent = next((one for one in reading.sent if one.where == where), None)
    if sent is None:
        return []
    judged = _judged(reading, exempt)
    copied = [number for number in judged if _is_copied(reading, number, sent)]
    old, every = _words(reading, copied), _words(reading, judged)
    if not copied or old < _COPIED * every:
        return []
    fresh = [_text(reading, number) for number in judged if number not in copied]
    evidence = {"times": sent.times, "alike": round(100 * old / every), "fresh": fresh[:_SHOWN]}
    return [prose.mark(reading, copied[0], evidence)]


def again(reading: Reading) -> list[Match]:
    """The sentences of a reply that an agent wrote earlier in the thread in nearly the same words."""
    hasher = _hasher(b"", days=True)
    told = [frozenset(hasher.runs(passage.text)) for turn in reading.earlier for _, passage in turn.passages]
    old = [runs for runs in told if len(runs) >= _TOLD]
    return [
        prose.mark(reading, number, {})
        for number in (prose.sentences(reading) if old else ())
        if len(runs := frozenset(hasher.runs(_text(reading, number)))) >= _TOLD
        and any(len(runs & other) >= _SAME * max(len(runs), len(other)) for other in old)
    ]


def _judged(reading: Reading, exempt: Iterable[Phrase]) -> list[int]:
    """The sentences that are neither greeting nor sign-off, nor hold exempt words, and have a run of words at all."""
    free = {
        reading.sentence_at(start) for phrase in exempt for start, _ in phrases.throughout(phrase, reading.passages)
    }
    return [
        number
        for number in prose.sentences(reading)
        if number not in free and _hasher(b"").runs(_text(reading, number))
    ]


def _is_copied(reading: Reading, number: int, sent: Reuse) -> bool:
    runs = _hasher(sent.salt, days=sent.where == "thread").runs(_text(reading, number))
    return sum(run in sent.runs for run in runs) >= _OLD * len(runs)


def _words(reading: Reading, numbers: Iterable[int]) -> int:
    return sum(reading.passages[number][1].length for number in numbers)


def _text(reading: Reading, number: int) -> str:
    return reading.text[slice(*reading.span_of(number))].strip()


@lru_cache(maxsize=4)
def _hasher(salt: bytes, *, days: bool = False) -> Hasher:
    """What hashes as the reply was marked: within a thread another day is news, so that it counts there."""
    return Hasher(salt, days=days)
