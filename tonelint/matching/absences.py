"""Absences: what a reply, or its opening, does not hold."""

from __future__ import annotations

from tonelint.entry import Absent
from tonelint.matching import prose
from tonelint.model import Match
from tonelint.phrase import FORM_KEYS
from tonelint.reading import Reading, signals


def find(absent: Absent, reading: Reading) -> list[Match]:
    """The last sentence, or the first after the greeting, where none of what is asked for stands in that part."""
    shown = prose.first(reading)
    if shown is None:
        return []
    every = range(len(reading.passages))
    asked = [number for number in every if absent.place == "reply" or reading.is_in("opening", number)]
    # Forms come last, because hearing them takes longest.
    for name in sorted(absent.of, key=FORM_KEYS.__contains__):
        if any(signals.carries(reading, name, number) for number in asked):
            return []
    if absent.place == "reply":
        shown = prose.with_words(reading)[-1]
    return [prose.mark(reading, shown, {"absent": list(absent.of)})]
