"""Macros that are nearly the same, in clusters; names, numbers and placeholders do not tell two of them apart."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, groupby, pairwise

from tonelint.macros.facts import Facts, figures

ALIKE = 0.75  # of the runs of each of two macros that stand in the other
_LONG = 8  # runs; of shorter macros all of them have to stand in the other
SHORTEST = 5  # runs, about seven words; "Your money is on its way" may well be the subject of several
_KEYS = 16  # runs by which likes are looked for; of two that are alike a few of the lowest are the same
_SHARED = 3  # of these at least; fewer are chance, or a greeting
_COMMON = 8  # bodies with a run that are compared each with each; of more each is compared with the next
_PARTS = 4  # in which runs are looked at, so that the list of a large library stays small
_SHIFT = 32  # bits of a run


def clusters(library: Sequence[Facts]) -> list[list[int]]:
    """The numbers of macros that are alike, directly or by way of others; each cluster in order, of two or more.

    The order of the library does not change which macros come together.
    """
    by_body: dict[bytes, list[int]] = {}
    for number, one in enumerate(library):
        if len(one.body) >= SHORTEST * array("I").itemsize:
            by_body.setdefault(one.body, []).append(number)
    bodies = sorted(by_body)
    joined = _Joined(len(bodies))
    for here, there in _likely(bodies):
        # Asked again for each run that two share; to remember a million pairs would take more than all else here.
        if joined.first(here) != joined.first(there) and _are_alike(bodies[here], bodies[there]):
            joined.join(here, there)
    found = ([number for body in group for number in by_body[bodies[body]]] for group in joined.groups())
    apart = (sorted(cluster) for cluster in found)
    return sorted(cluster for cluster in apart if len({library[number].owner for number in cluster}) > 1)


def _likely(bodies: Sequence[bytes]) -> Iterator[tuple[int, int]]:
    """The pairs of bodies that share a run, once for each."""
    for part in range(_PARTS):
        keys = ((run, number) for number, body in enumerate(bodies) for run in figures("I", body)[:_KEYS])
        held = sorted(run << _SHIFT | number for run, number in keys if run % _PARTS == part)
        for _, together in groupby(held, key=lambda key: key >> _SHIFT):
            numbers = [key & (1 << _SHIFT) - 1 for key in together]
            yield from combinations(numbers, 2) if len(numbers) <= _COMMON else pairwise(numbers)


def _are_alike(one: bytes, other: bytes) -> bool:
    """Whether two bodies are alike, the cheapest asked first."""
    if not ALIKE * len(one) <= len(other) <= len(one) / ALIKE:
        return False
    mine, yours = figures("I", one), figures("I", other)
    return len(set(mine[:_KEYS]).intersection(yours[:_KEYS])) >= _SHARED and is_alike(mine, yours)


def is_alike(one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether each of two bodies holds so much of the other that they are the same macro again."""
    longer = max(len(one), len(other))
    wanted = ALIKE * longer if min(len(one), len(other)) >= _LONG else longer
    return min(len(one), len(other)) >= wanted and len(set(one).intersection(other)) >= wanted


class _Joined:
    """Numbers that belong together, by way of one another."""

    def __init__(self, count: int) -> None:
        self._first = list(range(count))

    def join(self, one: int, other: int) -> None:
        low, high = sorted((self.first(one), self.first(other)))
        self._first[high] = low

    def first(self, number: int) -> int:
        while self._first[number] != number:
            self._first[number] = number = self._first[self._first[number]]
        return number

    def groups(self) -> Iterable[list[int]]:
        found: dict[int, list[int]] = {}
        for number in range(len(self._first)):
            found.setdefault(self.first(number), []).append(number)
        return found.values()
