"""Composites: parts that each weigh something, and speak when enough of them hold in one reply."""

from __future__ import annotations

from collections.abc import Mapping

from tonelint.entry import Composite, Part
from tonelint.matching import conditions, prose
from tonelint.model import Match
from tonelint.reading import Reading


def find(composite: Composite, reading: Reading, spoke: Mapping[str, int], channel: str | None) -> list[Match]:
    """The sentence it is shown in, where the parts that hold weigh enough; `spoke` tells where each family spoke first."""
    family, shown = _shown(composite, reading, spoke)
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
    where = {"shown_at": family} if family else {}
    return [prose.mark(reading, shown, {"parts": names, "weight": weight, **where})]


def _shown(composite: Composite, reading: Reading, spoke: Mapping[str, int]) -> tuple[str | None, int | None]:
    """The family that spoke first of those it is shown at, and in which sentence.

    Where none did, it is the first sentence that is no salutation, or None without words.
    """
    spoken = [family for family in composite.shown_at if family in spoke]
    if not spoken:
        return None, prose.first(reading)
    first = min(spoken, key=spoke.__getitem__)
    return first, reading.sentence_at(spoke[first])


def _takes_looking(part: Part) -> bool:
    """Whether the reply has to be looked at to tell if a part holds."""
    return not part.families
