"""Figures of one version of a macro that its other versions lack, or have otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tonelint.macros.asides import asides
from tonelint.macros.clues import Clue, same
from tonelint.macros.facts import Facts

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


def odd_figure(mine: Facts, others: Sequence[Facts]) -> Unlike | None:
    """A figure that no other version has, else one that all others have and this one lacks, where these are two or more."""
    return _odd(mine, others) or (_lacking(mine, others) if len(others) > 1 else None)


def _odd(mine: Facts, others: Sequence[Facts]) -> Unlike | None:
    for kind in _KINDS:
        lost = _lost(kind, mine, others)
        for place, other in enumerate(others if lost else ()):
            own, has = _unexcused(lost, mine, _lost(kind, other, [mine]), other)
            if own and _is_mistake(own, mine, has, other):
                told = (own[0].told, *(has[0].told for _ in "1" if len(own) == len(has) == 1))
                return Unlike(place, told, own[0].start, own[0].end)
    return None


def _lacking(mine: Facts, others: Sequence[Facts]) -> Unlike | None:
    first, *more = others
    for clue in _clues(first):
        shared = all(any(same(clue, one) for one in _clues(other)) for other in more)
        if clue.kind in _KINDS and shared and _is_lost(clue, [mine]):
            own, _ = _unexcused([clue], first, [], mine)
            if own and _is_mistake(own, first, (), mine):
                return Unlike(0, ("", clue.told))
    return None


def _clues(facts: Facts) -> Sequence[Clue]:
    return facts.version.clues if facts.version else ()


def _numbers(facts: Facts) -> frozenset[str]:
    return facts.version.numbers if facts.version else frozenset()


def _lost(kind: str, mine: Facts, others: Sequence[Facts]) -> list[Clue]:
    """The figures of a version that stand in no other."""
    return [clue for clue in _clues(mine) if clue.kind == kind and _is_lost(clue, others)]


def _is_lost(clue: Clue, others: Sequence[Facts]) -> bool:
    """Whether a figure stands nowhere in other texts, neither as it was written nor as what is the same to people."""
    return all(_numbers(other).isdisjoint(clue.figures) for other in others) and not any(
        same(clue, one) for other in others for one in _clues(other)
    )


def _unexcused(
    own: Sequence[Clue], mine: Facts, has: Sequence[Clue], other: Facts
) -> tuple[Sequence[Clue], Sequence[Clue]]:
    """The figures for which the other text has no words either; where there are as many as here, they stand for one another."""
    if len(own) == len(has):
        return own, has
    return _unsaid(own, other), _unsaid(has, mine)


def _unsaid(some: Sequence[Clue], facts: Facts) -> list[Clue]:
    said = asides(facts.reply.text, facts.lang, _clues(facts)).clues
    return [clue for clue in some if not any(same(clue, one) for one in said)]


def _is_mistake(own: Sequence[Clue], mine: Facts, has: Sequence[Clue], other: Facts) -> bool:
    """Whether the first figure of this version is missing in the other one, or is another one there."""
    if not _is_comparable(own[0], has, other):
        return False
    return len(own) == len(has) or own[0].kind == "number" or not _may_be_told(own[0].kind, mine, other)


def _may_be_told(kind: str, mine: Facts, other: Facts) -> bool:
    """Whether the other text may tell a figure in words or units that nobody here understands."""
    beside = asides(other.reply.text, other.lang, _clues(other))
    vague = beside.vague and kind != "percentage"  # shares that have a name are known, and half is not 30 %
    return vague or bool(_lost("measure", other, [mine])) or bool(beside.loose - _numbers(mine))


def _is_comparable(own: Clue, theirs: Sequence[Clue], other: Facts) -> bool:
    """Whether a figure that another version lacks is a mistake.

    A price may be told in another currency or be nothing, a weight be told in another unit, a number or a single week
    as a word, and a year be left out.
    """
    if own.kind in ("amount", "measure"):
        unit = own.value.split()[0]
        found = [clue for clue in _clues(other) if clue.kind == own.kind]
        return all(clue.value.split()[0] == unit for clue in found) and (bool(found) or _is_asked(own))
    if own.kind == "number" and not theirs:
        return float(own.value) > _SPELT and not _is_year(own)
    return (own.figure != "1" or bool(theirs)) and not (own.kind == "number" and _is_year(own))


def _is_asked(own: Clue) -> bool:
    """Whether a figure is money to pay, which every version has to tell."""
    return own.kind == "amount" and own.figure != "0"


def _is_year(clue: Clue) -> bool:
    return len(clue.figure) == 4 and clue.figure.startswith(("19", "20"))
