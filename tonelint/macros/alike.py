"""Figures among which those that say the same as another are found without asking each of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property

from tonelint.macros.clues import Clue, same
from tonelint.macros.stretches import hours

_TENTH = 0.1  # stretches that people take for the same are closer to each other than this
_WORKING = {"h": "wd", "wd": "h"}  # 24 hours may be a working day, which is longer


class Alike:
    """The figures of a text, as `same` tells them apart."""

    def __init__(self, clues: Iterable[Clue]) -> None:
        self._clues = {(clue.kind, clue.value, clue.figure, clue.unit): clue for clue in clues}
        self._values = {(kind, value) for kind, value, _, _ in self._clues}

    def holds(self, clue: Clue) -> bool:
        """Whether a figure here says the same to people; only deadlines and shares do so with another value."""
        if (clue.kind, clue.value) in self._values:
            return True
        return clue.kind in ("deadline", "percentage") and any(same(clue, one) for one in self._near(clue))

    def units(self, kind: str) -> frozenset[str]:
        """What amounts or measures are told in: their currencies, or units."""
        return self._units.get(kind, frozenset())

    @cached_property
    def _units(self) -> dict[str, frozenset[str]]:
        told = [(kind, value.split()[0]) for kind, value in self._values if kind in ("amount", "measure")]
        return {name: frozenset(unit for kind, unit in told if kind == name) for name in ("amount", "measure")}

    def _near(self, clue: Clue) -> Iterator[Clue]:
        size, scale = _size(clue), _scale(clue)
        low, high = (size - 1, size + 1) if scale == "%" else (size * (1 - _TENTH), size / (1 - _TENTH))
        for other, (sizes, clues) in self._sizes.items():
            # Stretches in one unit are the same or not; shares have but one.
            if (other == scale) is (scale == "%"):
                yield from clues[bisect_left(sizes, low) : bisect_right(sizes, high)]
        yield from self._working.get((_WORKING.get(clue.unit, ""), clue.value.split()[0]), ())

    @cached_property
    def _sizes(self) -> dict[str, tuple[list[float], list[Clue]]]:
        """Deadlines and shares by their unit, from the least to the greatest."""
        found: dict[str, list[Clue]] = {}
        for clue in self._clues.values():
            if clue.kind in ("deadline", "percentage"):
                found.setdefault(_scale(clue), []).append(clue)
        ordered = {scale: sorted(clues, key=_size) for scale, clues in found.items()}
        return {scale: ([_size(clue) for clue in clues], clues) for scale, clues in ordered.items()}

    @cached_property
    def _working(self) -> dict[tuple[str, str], list[Clue]]:
        """Hours and working days by their number."""
        found: dict[tuple[str, str], list[Clue]] = {}
        for clue in self._clues.values():
            if clue.unit in _WORKING:
                found.setdefault((clue.unit, clue.value.split()[0]), []).append(clue)
        return found


def _scale(clue: Clue) -> str:
    return "%" if clue.kind == "percentage" else clue.value.split()[1]


def _size(clue: Clue) -> float:
    return float(clue.figure) if clue.kind == "percentage" else hours(*clue.value.split())[0]
