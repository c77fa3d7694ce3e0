"""Replies that were sent before, as bodies with counts, and how much of a draft is one of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from itertools import chain, repeat
from typing import Protocol

from tonelint.reuse.bodies import Body
from tonelint.values import NamedTuple

ALIKE = 0.4  # of a draft's runs that stood in one reply before; benchmarks/reuse.py shows what that finds
SAME = 0.75  # of a reply's runs; with so many it is the known one with a name more or a word changed
_LONG = 8  # runs; of a shorter reply all of them have to stand in the other
SHORTEST = 3  # runs, about five words; "Thank you, and have a lovely day" may go to everybody
_FEW = 40  # runs; of a longer reply a quarter is looked up
_QUARTER = 3  # a mask of bits: the runs that end in two zeros
COMMON = 64  # replies that hold a run; one that more of them hold tells none of them apart
_TENTH = 10  # of the runs looked up a tenth; what is alike holds four times as many, whichever quarter it was
CLOSEST = 6  # replies with most runs in common that are looked at


class Likeness(NamedTuple):
    """How often bodies like this one were sent before, which share of its runs stood in the likest (0 to 1), and that one."""

    times: int
    share: float
    body: Body


class Known(NamedTuple):
    """A body sent before: its number, how often it was sent, the share of a draft's runs that it holds, and its runs."""

    number: int
    times: int
    share: float
    body: Body


class Sent(Protocol):
    """Bodies sent before."""

    def nearest(self, body: Body) -> Likeness | None:
        """The body that holds most of this one, where it is alike, with how often all those were sent that are."""

    def add(self, body: Body) -> None:
        """Count a body in: once more where it is a known one with little changed, else as a new one."""


class Memory:
    """Bodies of this run."""

    def __init__(self) -> None:
        self._bodies: list[Body] = []
        self._times: list[int] = []
        self._talks: list[int | None] = []  # the conversation in which each was met last
        self._holding: defaultdict[int, list[int]] = defaultdict(list)  # the numbers of the bodies that hold a run

    def nearest(self, body: Body) -> Likeness | None:
        """The body that holds most of this one, where it is alike, with how often all those were sent that are."""
        return likeness(self._closest(body, looked_up(body)), body)

    def add(self, body: Body) -> None:
        """Count a body in: once more where it is a known one with little changed, else as a new one."""
        self.met(body)

    def met(self, body: Body, talk: int | None = None) -> Likeness | None:
        """Both at once: what it is alike to, before it is counted in.

        Where its conversation (`talk`) is known, those of the same one are no likeness, and count once together.
        """
        runs = looked_up(body)
        closest = self._closest(body, runs)
        told = likeness(self._elsewhere(closest, talk), body)
        if closest and closest[0].share >= SAME:
            self._count(closest[0].number, talk)
        elif len(body) >= SHORTEST:
            self._keep(body, runs, talk)
        return told

    def _elsewhere(self, closest: list[Known], talk: int | None) -> list[Known]:
        """Without what was counted in by the conversation itself."""
        if talk is None:
            return closest
        others = [one._replace(times=one.times - (self._talks[one.number] == talk)) for one in closest]
        return [one for one in others if one.times]

    def _count(self, number: int, talk: int | None) -> None:
        if talk is None or self._talks[number] != talk:
            self._times[number] += 1
            self._talks[number] = talk

    def _keep(self, body: Body, runs: Collection[int], talk: int | None) -> None:
        number = len(self._bodies)
        self._bodies.append(body)
        self._times.append(1)
        self._talks.append(talk)
        for run in runs:
            holding = self._holding[run]
            if len(holding) < COMMON:
                holding.append(number)

    def _closest(self, body: Body, runs: Collection[int]) -> list[Known]:
        """The bodies with most runs in common, the one that holds most of this one first."""
        shared = Counter(chain.from_iterable(map(self._holding.get, runs, repeat(()))))
        least = len(runs) // _TENTH
        likely = [number for number, count in shared.items() if count >= least]
        numbers = sorted(likely, key=lambda number: (-shared[number], number))[:CLOSEST]
        bodies = [(number, self._bodies[number]) for number in numbers]
        return ordered([Known(number, self._times[number], share_of(body, other), other) for number, other in bodies])


def ordered(known: list[Known]) -> list[Known]:
    """The likeliest first, and of two that are as likely the older one."""
    return sorted(known, key=lambda one: (-one.share, one.number))


def likeness(closest: list[Known], body: Body) -> Likeness | None:
    """What a draft is alike to, of the bodies closest to it: the first of them, and how often all were sent that it is alike to."""
    alike = [one for one in closest if is_alike(body, one.share)]
    return Likeness(sum(one.times for one in alike), alike[0].share, alike[0].body) if alike else None


def looked_up(body: Body) -> Collection[int]:
    """The runs by which a body is found again: all of a short one, a quarter of a long one, the same in every body."""
    return body if len(body) <= _FEW else [run for run in body if not run & _QUARTER]


def share_of(body: Body, other: Body) -> float:
    """Which share of a body's runs the other one holds."""
    return len(body & other) / len(body)


def is_alike(body: Body, share: float) -> bool:
    """Whether a draft with that share of its runs in another reply is that reply again."""
    return share >= (ALIKE if len(body) >= _LONG else 1) and len(body) >= SHORTEST
