"""Macros that speak to their reader otherwise than most of the library does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tonelint.macros.facts import Facts
from tonelint.values import NamedTuple

_FEWEST = 4  # macros whose address shows; fewer make no custom


class Voice(NamedTuple):
    """How a few macros speak, the numbers of these, how most do, and how many these are."""

    few: str
    numbers: tuple[int, ...]
    most: str
    macros: int


def voices(library: Sequence[Facts]) -> Iterator[Voice]:
    """For each language the address that is the rarer one, where there are two."""
    for lang in sorted({one.lang for one in library if one.address}):
        spoken = [number for number, one in enumerate(library) if one.lang == lang and one.address]
        counts = Counter(library[number].address for number in spoken)
        if len(counts) > 1 and len(spoken) >= _FEWEST:
            most, few = sorted(counts, key=lambda address: (-counts[address], address))
            yield Voice(few, tuple(n for n in spoken if library[n].address == few), most, counts[most])
