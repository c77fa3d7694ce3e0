"""A promise made earlier in a thread that was not kept, and of which the reply says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tonelint.matching import prose
from tonelint.model import Match
from tonelint.reading import Reading, signals, times
from tonelint.reading.customer import Message
from tonelint.reading.facts import Echoes

_TURNS = 4  # of agents, back from the latest; an older promise is another story
_TOLD = (
    "reports-back",
    "finds-out",
    "plain-answer",
    "answer",
    "time",
    "number",
    "repair",
)  # what came of it is told, or will be
_WORD = r"[^\W\d_]{4,}"
_OWNED = ("own-word", "responsibility", "harm")  # who names the promise, or the fault, has not stepped over it


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
    if not recalled or any(days.hears(word) for word in reading.words):
        return []
    return [prose.mark(reading, shown, {"promised": sorted(days.named)})]


def _is_passed_by(reading: Reading, message: Message) -> bool:
    """Whether the customer asks what came of it, and the reply tells nothing done, no time and no amount, nor speaks of anything that was spoken of."""
    if not message.spans("promise-asked") or any(signals.held(reading, name) for name in _TOLD):
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
