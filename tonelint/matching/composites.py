"""Composites: parts that each weigh something, and speak when enough of them hold in one reply."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from tonelint.entry import Composite, Part
from tonelint.matching import conditions, prose
from tonelint.model import Match
from tonelint.reading import Reading


def find(composite: Composite, reading: Reading, families: AbstractSet[str], channel: str | None) -> list[Match]:
    """The first sentence that is no salutation, where the parts that hold weigh enough; `families` are those that spoke."""
    shown = prose.first(reading)
    if shown is None:
        return []
    start, _ = reading.span_of(shown)
    at = Match(start, start, {})
    held: set[str] = set()
    weight, open_weight = 0, sum(part.weight for part in composite.parts)
    for part in sorted(composite.parts, key=_takes_looking):
        if weight + open_weight < composite.enough:
            return []
        open_weight -= part.weight
        if conditions.holds(part.when, reading, at, channel) if _takes_looking(part) else families & {*part.families}:
            held.add(part.name)
            weight += part.weight
    if weight < composite.enough:
        return []
    names = [part.name for part in composite.parts if part.name in held]
    return [prose.mark(reading, shown, {"parts": names, "weight": weight})]


def _takes_looking(part: Part) -> bool:
    """Whether the reply has to be looked at to tell if a part holds."""
    return not part.families
