"""Placeholders of two helpdesks in one library, where nobody says which helpdesk it is written for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonelint.macros.facts import Facts
from tonelint.placeholders.samples import APART
from tonelint.placeholders.slots import Slot
from tonelint.values import NamedTuple


class Mixed(NamedTuple):
    """A text with a placeholder that the library's helpdesk cannot know, that placeholder, and one as most have it.

    `other` is a text that has the latter alone, `number` where none does; `numbers` are all texts with the former.
    """

    number: int
    few: Slot
    other: int
    most: Slot
    numbers: tuple[int, ...]


def mixed(library: Sequence[Facts]) -> Iterator[Mixed]:
    """For each file with two dialects the rarer one, at its first text; files may well be of two helpdesks."""
    files: dict[str, dict[str, list[int]]] = {}
    for number, one in enumerate(library):
        for slot in one.slots:
            files.setdefault(one.path, {}).setdefault(slot.dialect, []).append(number)
    for holders in files.values():
        most, *others = sorted(holders, key=lambda dialect: (-len(holders[dialect]), APART.index(dialect)))
        for few in others:
            number, rare = holders[few][0], frozenset(holders[few])
            other = next((one for one in holders[most] if one not in rare), number)
            there = library[other] if other != number else library[holders[most][0]]
            yield Mixed(number, _slot(library[number], few), other, _slot(there, most), tuple(holders[few]))


def _slot(facts: Facts, dialect: str) -> Slot:
    return next(slot for slot in facts.slots if slot.dialect == dialect)
