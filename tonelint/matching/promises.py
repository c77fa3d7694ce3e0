"""A promise made earlier in a thread that was not kept, and of which the reply says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tonelint.matching import direct, prose
from tonelint.model import Match
from tonelint.reading import Reading, signals, times
from tonelint.reading.customer import Message
from tonelint.reading.facts import Echoes

_TURNS = 4  # of agents, back from the latest; an older promise is another story
# What came of it is told, or will be; a figure alone may be a price as well.
_TOLD = ("reports-back", "finds-out", "plain-answer", "answer", "time", "repair")
_WORD = r"[^\W\d_]{4,}"
# Who names the promise or the fault, or says why, has not stepped over it.
_OWNED = ("own-word", "responsibility", "harm", "reason")
_AHEAD = ("promise", "next-step")  # the same day, a week on


def left(reading: Reading) -> list[Match]:
    """The first sentence after the greeting, where the customer says that a promise was not kept and the reply does not."""
    message, shown = reading.message, prose.first(reading)
    if message is None or shown is None or message.solved:
        return []
    told = bool(message.spans("unkept")) or _is_passed_by(reading, message)
    if not told and (message.heat.level == "calm" or message.praise or not _weekdays(message.text, message.lang)):
        return []
    promised = [(turn, number) for turn in reading.earlier[-_TURNS:] for number in _promising(turn)]
    if not promised or any(signals.held(reading, name) for name in _OWNED):
        return []
    days = Echoes(_days(promised))
    recalled = told or any(day in message.text.lower() for day in days.named)
    if not recalled or _looks_back(reading, days):
        return []
    return [prose.mark(reading, shown, {"promised": sorted(days.named)})]


def _looks_back(reading: Reading, days: Echoes) -> bool:
    """Whether the reply speaks of a day for which something was promised, and not of the same day to come."""
    return any(
        days.hears(word)
        for number, (_, passage) in enumerate(reading.passages)
        if not any(signals.carries(reading, name, number) for name in _AHEAD)
        for word in passage.words
    )


def _is_told(reading: Reading) -> bool:
    """Whether a sentence tells what came of it, or will; opening hours and the receipt of a message do not."""
    return any(
        signals.carries(reading, name, number)
        for number in prose.sentences(reading)
        if not signals.carries(reading, "beside-the-point", number)
        for name in _TOLD
    )


def _is_passed_by(reading: Reading, message: Message) -> bool:
    """Whether the customer asks what came of it, and the reply tells nothing done and no time, nor speaks of anything that was spoken of."""
    if not message.spans("promise-asked") or _is_told(reading) or direct.is_direct(reading):
        return False
    if any(passage.standing_in("<PASSIVE>") for _, passage in reading.passages):
        return False  # `a thermostat is ordered` is news, too
    spoken = [one.text for one in (message, *message.past)] + [turn.text for turn in reading.earlier[-_TURNS:]]
    words = Echoes(word.lower() for text in spoken for word in re.findall(_WORD, text))
    own = message.contents([word for number in prose.sentences(reading) for word in reading.passages[number][1].words])
    return not any(words.hears(word) for word in own)


def _promising(turn: Reading) -> Iterator[int]:
    """The numbers of the sentences in which something is promised: said so, or somebody and a time stand together."""
    for number in range(len(turn.passages)):
        dated = signals.carries(turn, "owner", number) and signals.carries(turn, "time", number)
        if signals.carries(turn, "promise", number) or dated:
            yield number


def _days(promised: Iterable[tuple[Reading, int]]) -> Iterator[str]:
    """The days of the week for which something was promised, in lower case."""
    for turn, number in promised:
        yield from _weekdays(turn.passages[number][1].text, turn.lang)


def _weekdays(text: str, lang: str) -> list[str]:
    """The days of the week in a text, which both sides remember; `tomorrow` is another day whenever it is said."""
    return [word for word in re.findall(r"\w+", text.lower()) if word.startswith(times.weekdays(lang))]
