"""Figures of one version of a macro that its other versions lack, or have otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from tonelint.macros.alike import Alike
from tonelint.macros.asides import Asides, asides
from tonelint.macros.clues import Clue
from tonelint.macros.facts import Facts
from tonelint.values import NamedTuple

_KINDS = ("deadline", "percentage", "amount", "measure", "number")
_SPELT = 30  # a higher number is hardly written as a word


class Unlike(NamedTuple):
    """The place of the other version among the others, the figures here and there, and the span of the one here.

    `start` and `end` are 0 where nothing of this version stands for it.
    """

    other: int
    told: tuple[str, ...]
    start: int = 0
    end: int = 0


class Side:
    """A version as it is compared: what all its figures are asked of is read once, and only where one is asked of it."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self.clues: Sequence[Clue] = facts.version.clues if facts.version else ()
        self.numbers: frozenset[str] = facts.version.numbers if facts.version else frozenset()

    @cached_property
    def told(self) -> Alike:
        """Its figures, to be looked for."""
        return Alike(self.clues)

    @cached_property
    def beside(self) -> Asides:
        """What its text may mean besides."""
        return asides(self._facts.reply.text, self._facts.lang, self.clues)

    @cached_property
    def said(self) -> Alike:
        """The figures that it may mean besides, to be looked for."""
        return Alike(self.beside.clues)


def odd_figure(mine: Side, others: Sequence[Side]) -> Unlike | None:
    """A figure that no other version has, else one that all others have and this one lacks, where these are two or more."""
    return _odd(mine, others) or (_lacking(mine, others) if len(others) > 1 else None)


def _odd(mine: Side, others: Sequence[Side]) -> Unlike | None:
    for kind in _KINDS:
        lost = _lost(kind, mine, others)
        for place, other in enumerate(others if lost else ()):
            own, has = _unexcused(lost, mine, _lost(kind, other, [mine]), other)
            if own and _is_mistake(own, mine, has, other):
                told = (own[0].told, *(has[0].told for _ in "1" if len(own) == len(has) == 1))
                return Unlike(place, told, own[0].start, own[0].end)
    return None


def _lacking(mine: Side, others: Sequence[Side]) -> Unlike | None:
    first, *more = others
    for clue in first.clues:
        shared = clue.kind in _KINDS and all(other.told.holds(clue) for other in more)
        if shared and _is_lost(clue, [mine]):
            own, _ = _unexcused([clue], first, [], mine)
            if own and _is_mistake(own, first, (), mine):
                return Unlike(0, ("", clue.told))
    return None


def _lost(kind: str, mine: Side, others: Sequence[Side]) -> list[Clue]:
    """The figures of a version that stand in no other."""
    return [clue for clue in mine.clues if clue.kind == kind and _is_lost(clue, others)]


def _is_lost(clue: Clue, others: Sequence[Side]) -> bool:
    """Whether a figure stands nowhere in other texts, neither as it was written nor as what is the same to people."""
    return all(other.numbers.isdisjoint(clue.figures) for other in others) and not any(
        other.told.holds(clue) for other in others
    )


def _unexcused(
    own: Sequence[Clue], mine: Side, has: Sequence[Clue], other: Side
) -> tuple[Sequence[Clue], Sequence[Clue]]:
    """The figures for which the other text has no words either; where there are as many as here, they stand for one another."""
    if len(own) == len(has):
        return own, has
    return _unsaid(own, other), _unsaid(has, mine)


def _unsaid(some: Sequence[Clue], side: Side) -> list[Clue]:
    return [clue for clue in some if not side.said.holds(clue)]


def _is_mistake(own: Sequence[Clue], mine: Side, has: Sequence[Clue], other: Side) -> bool:
    """Whether the first figure of this version is missing in the other one, or is another one there."""
    if not _is_comparable(own[0], has, other):
        return False
    return len(own) == len(has) or own[0].kind == "number" or not _may_be_told(own[0].kind, mine, other)


def _may_be_told(kind: str, mine: Side, other: Side) -> bool:
    """Whether the other text may tell a figure in words or units that nobody here understands."""
    vague = other.beside.vague and kind != "percentage"  # shares that have a name are known, and half is not 30 %
    return vague or bool(_lost("measure", other, [mine])) or not other.beside.loose <= mine.numbers


def _is_comparable(own: Clue, theirs: Sequence[Clue], other: Side) -> bool:
    """Whether a figure that another version lacks is a mistake.

    A price may be told in another currency or be nothing, a weight be told in another unit, a number or a single week
    as a word, and a year be left out.
    """
    if own.kind in ("amount", "measure"):
        units = other.told.units(own.kind)
        return units == {own.value.split()[0]} if units else _is_asked(own)
    if own.kind == "number" and not theirs:
        return float(own.value) > _SPELT and not _is_year(own)
    return (own.figure != "1" or bool(theirs)) and not (own.kind == "number" and _is_year(own))


def _is_asked(own: Clue) -> bool:
    """Whether a figure is money to pay, which every version has to tell."""
    return own.kind == "amount" and own.figure != "0"


def _is_year(clue: Clue) -> bool:
    return len(clue.figure) == 4 and clue.figure.startswith(("19", "20"))
