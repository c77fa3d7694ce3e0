"""A promise made earlier in a thread that was not kept, and of which the reply says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonelint.matching import prose
from tonelint.model import Match
from tonelint.reading import Reading, signals
from tonelint.reading.facts import Echoes

# A day of the week is a date that both sides remember; `tomorrow` is another day whenever it is said.
_WEEKDAY = re.compile(
    r"(?:\w{3,}s?(?<!to)day|\w{3}s?dag(?:en|s)?|(?:maanan|tiis|tors|perjan|lauan|sunnun)tai\w*|keskiviik\w*)$"
)
_OWNED = ("own-word", "responsibility", "harm")  # who names the promise, or the fault, has not stepped over it


def left(reading: Reading) -> list[Match]:
    """The first sentence after the greeting, where the customer says that a promise was not kept and the reply does not."""
    message, shown = reading.message, prose.first(reading)
    if message is None or shown is None:
        return []
    days = Echoes(_days(reading))
    promised = any(True for turn in reading.earlier for _ in _promising(turn))
    if not promised or any(signals.held(reading, name) for name in _OWNED):
        return []
    asked = _recalls(message.text, days) and message.heat.level != "calm" and not message.praise
    if not (message.spans("unkept") or asked) or any(days.hears(word) for word in reading.words):
        return []
    return [prose.mark(reading, shown, {"promised": sorted(days.named)})]


def _promising(turn: Reading) -> Iterator[int]:
    """The numbers of the sentences in which something is promised: said so, or somebody and a time stand together."""
    for number in range(len(turn.passages)):
        dated = signals.carries(turn, "owner", number) and signals.carries(turn, "time", number)
        if signals.carries(turn, "promise", number) or dated:
            yield number


def _days(reading: Reading) -> Iterator[str]:
    """The days of the week for which something was promised, in lower case."""
    for turn in reading.earlier:
        for number in _promising(turn):
            words = turn.passages[number][1].words
            yield from (word.forms[0] for word in words if _WEEKDAY.match(word.plain.lower()))


def _recalls(text: str, days: Echoes) -> bool:
    return any(stem in text.lower() for stem in days.named)
