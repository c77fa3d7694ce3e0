"""Composites: parts that each weigh something, and speak when enough of them hold in one reply."""

from __future__ import annotations

from collections.abc import Mapping

from tonelint.entry import Composite, Part
from tonelint.matching import conditions, prose
from tonelint.model import Match
from tonelint.reading import Reading


def find(composite: Composite, reading: Reading, spoke: Mapping[str, int], channel: str | None) -> list[Match]:
    """The sentence it is shown in, where the parts that hold weigh enough; `spoke` tells where each family spoke first."""
    shown = _shown(composite, reading, spoke)
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
        if (
            conditions.holds(part.when, reading, at, channel)
            if _takes_looking(part)
            else not spoke.keys().isdisjoint(part.families)
        ):
            held.add(part.name)
            weight += part.weight
    if weight < composite.enough:
        return []
    names = [part.name for part in composite.parts if part.name in held]
    return [prose.mark(reading, shown, {"parts": names, "weight": weight})]


def _shown(composite: Composite, reading: Reading, spoke: Mapping[str, int]) -> int | None:
    """The first sentence where a family spoke that it is shown at, else the first that is no salutation; None without words."""
    places = [spoke[family] for family in composite.shown_at if family in spoke]
    return reading.sentence_at(min(places)) if places else prose.first(reading)


def _takes_looking(part: Part) -> bool:
    """Whether the reply has to be looked at to tell if a part holds."""
    return not part.families
