"""Sentences that stand in many macros of a language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonelint.macros.facts import Facts, figure_of, figures
from tonelint.reading import passages
from tonelint.values import NamedTuple

SHARE = 0.1  # of the macros of a language
FEWEST = 5  # macros


class Stock(NamedTuple):
    """A sentence: the first macro that has it, where it stands there, in how many it stands, and all that do."""

    number: int
    start: int
    end: int
    holders: tuple[int, ...]
    macros: int
    of: int


def overused(library: Sequence[Facts], twins: Sequence[Sequence[int]]) -> Iterator[Stock]:
    """The sentences that stand in a tenth of a language's macros and in five or more; twins count as one macro."""
    told = {number: cluster[0] for cluster in twins for number in cluster}
    whose = [library[told.get(number, number)].owner for number in range(len(library))]
    for lang in sorted({one.lang for one in library}):
        spoken = [number for number, one in enumerate(library) if one.lang == lang]
        of = len({whose[number] for number in spoken})
        least = max(FEWEST, SHARE * of)
        holders = _holders(library, spoken, least)
        for figure, numbers in sorted(holders.items(), key=lambda item: (item[1][0], item[0])):
            macros = len({whose[number] for number in numbers})
            span = _span(library[numbers[0]], figure) if macros >= least else None
            if span:
                yield Stock(numbers[0], *span, tuple(numbers), macros, of)


def _holders(library: Sequence[Facts], spoken: Sequence[int], least: float) -> dict[int, list[int]]:
    """For each sentence that may stand often enough the macros that have it; of most sentences no list is made."""
    counts: dict[int, int] = {}
    for number in spoken:
        for figure in figures("Q", library[number].sentences):
            counts[figure] = counts.get(figure, 0) + 1
    found: dict[int, list[int]] = {figure: [] for figure, count in counts.items() if count >= least}
    for number in spoken:
        for figure in figures("Q", library[number].sentences):
            if figure in found:
                found[figure].append(number)
    return found


def _span(facts: Facts, figure: int) -> tuple[int, int] | None:
    """Where a sentence stands in a macro."""
    for begin, passage in passages.cut(facts.reply.masked, facts.lang):
        if figure_of(passage.text) == figure:
            start = begin + passage.start
            return start, start + len(passage.text)
    return None
