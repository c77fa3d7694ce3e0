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
    # What asks for forms comes last, because hearing them takes longest.
    names = sorted(absent.of, key=lambda name: (name in FORM_KEYS, name in reading.cues.by_form))
    if any(_holds(reading, name, absent.place) for name in names):
        return []
    if absent.place == "reply":
        shown = prose.with_words(reading)[-1]
    return [prose.mark(reading, shown, {"absent": list(absent.of)})]


def _holds(reading: Reading, name: str, place: str) -> bool:
    """Whether a signal stands in the "reply", or in its "opening"."""
    if place == "reply":
        return signals.held(reading, name)
    every = range(len(reading.passages))
    return any(signals.carries(reading, name, number) for number in every if reading.is_in("opening", number))
