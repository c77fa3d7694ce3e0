"""From a tree of words to a network of states, and to the anchors without which it cannot match."""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter
from typing import Any

from tonelint.lexicon import RARE
from tonelint.notation.spelling import Kind, Options, Word
from tonelint.phrase import ENDING, FORM_CLASSES, GAP, Edge, NotationError
from tonelint.values import NamedTuple

# A step of a phrase: ["w", forms, stop] one word, ["c", class, endings] a word of a class, ["g"] a gap,
# ["s", here, there] try here and then there, ["j", there], ["^"], ["$"]; every one filled up to three.
Step = list[Any]
_DONE: Step = [".", "", ""]
_SIDEWAYS = frozenset("sjg")  # steps that can be passed without a word
MOST_STEPS = 600
# Per cent of words that stand in a form or have an ending, roughly; nearly any given word is a better anchor.
_FORM, _ENDING = 5.0, 2.0
_PLACES = 4

# ── from words to steps ─────────────────────────────────────────────────────────────────────


def _emit(items: tuple[Any, ...], out: list[Step]) -> None:
    for item in items:
        if isinstance(item, Word):
            out.append(["w", item.forms, item.stop])
        elif isinstance(item, Kind):
            out.append(["c", item.name, item.endings])
        elif isinstance(item, Options):
            _emit_any(item, out)
        else:
            out.append(["g" if item == "…" else item, "", ""])


def _emit_any(choice: Options, out: list[Step]) -> None:
    jumps: list[Step] = []
    # The longest way first: an optional word that is there belongs to the finding.
    for number, option in enumerate(choice.options):
        last = number == len(choice.options) - 1
        fork: Step = ["s", len(out) + 1, 0]
        if not last:
            out.append(fork)
        _emit(option, out)
        if not last:
            jump: Step = ["j", 0, 0]
            out.append(jump)
            jumps.append(jump)
            fork[2] = len(out)
    for jump in jumps:
        jump[1] = len(out)


# ── anchors ─────────────────────────────────────────────────────────────────────────────────


class Anchor(NamedTuple):
    """Forms of which every match must hold one, after `least` to `most` words; `cost` is how common they are.

    `given` says whether they are given words alone, for which no form has to be heard and no ending looked at.
    """

    forms: frozenset[str]
    least: int
    most: int
    cost: float
    given: bool


class Outlook(NamedTuple):
    """What a sequence of words needs: the sets of forms of which it must hold one, from left to right, and its least and most words."""

    anchors: list[Anchor]
    least: int
    most: int


def outlook(items: tuple[Any, ...], common: Mapping[str, float]) -> Outlook:
    """The outlook of a sequence; `common` tells how often a word occurs (per cent of words)."""
    found: list[Anchor] = []
    least = most = 0
    for item in items:
        if isinstance(item, Word):
            found.append(Anchor(item.forms, least, most, _cost(item.forms, common), given=True))
            least += 1
            most += 1
        elif isinstance(item, Options):
            anchor, low, high = _outlook_of_each(item, common)
            if anchor:
                found.append(anchor._replace(least=least + anchor.least, most=most + anchor.most) if most else anchor)
            least += low
            most += high
        elif isinstance(item, Kind):
            found += _anchors_of_class(item, least, most)
            least += 1
            most += 1
        elif item == "…":
            most += GAP
    return Outlook(found, least, most)


def _anchors_of_class(item: Kind, least: int, most: int) -> list[Anchor]:
    if item.name in FORM_CLASSES:
        return [Anchor(frozenset([f"<{item.name}>"]), least, most, _FORM, given=False)]
    if item.endings and min(map(len, item.endings)) >= ENDING:
        endings = frozenset([f"~{ending[-ENDING:]}" for ending in item.endings])
        return [Anchor(endings, least, most, _ENDING, given=False)]
    return []


def _outlook_of_each(choice: Options, common: Mapping[str, float]) -> tuple[Anchor | None, int, int]:
    """The rarest forms of every option together, None where one of them can do without; the least and most words."""
    inner = [outlook(option, common) for option in choice.options]
    least, most = min([one.least for one in inner]), max([one.most for one in inner])
    if not all(one.anchors for one in inner):
        return None, least, most
    rarest = [min(one.anchors, key=_by_cost) for one in inner]
    forms, before, at_most, costs, given = zip(*rarest, strict=True)
    together = frozenset().union(*forms)
    return Anchor(together, min(before), max(at_most), round(sum(costs), _PLACES), all(given)), least, most


_by_cost = attrgetter("cost")


def _cost(forms: frozenset[str], common: Mapping[str, float]) -> float:
    """How common these forms are together; rounded, because a sum hangs on its order, and a set has none."""
    if common.keys().isdisjoint(map(str.lower, forms)):  # nearly always
        return round(len(forms) * RARE, _PLACES)
    return round(sum([common.get(form.lower(), RARE) for form in forms]), _PLACES)


class _Network:
    """Turns steps into states: for each, the ways on in the order in which they are to be tried."""

    def __init__(self, steps: list[Step]) -> None:
        self.steps = [*steps, _DONE]
        self.numbers = {(0, GAP): 0}  # for each step, and how many words a gap there may still take, its state
        self.reached = [(0, GAP)]

    def states(self) -> list[list[Edge]]:
        """The ways on from each state, the start first."""
        return [self.ways_on(step, left) for step, left in self.reached]  # which grows meanwhile

    def edge(self, kind: str, one: Any, other: Any, step: int, left: int = GAP) -> Edge:
        """A way to the state before a step."""
        if kind == ".":
            return [kind, "", "", 0]
        number = self.numbers.setdefault((step, left), len(self.reached))
        if number == len(self.reached):
            self.reached.append((step, left))
        return [kind, one, other, number]

    def ways_on(self, step: int, left: int) -> list[Edge]:
        """The edges that can be reached without taking a word."""
        kind, one, other = self.steps[step]
        if kind not in _SIDEWAYS:  # nearly always
            return [self.edge(kind, one, other, step + 1)]
        edges: list[Edge] = []
        waiting, seen = [step], set()
        while waiting:
            at = waiting.pop()
            if at < 0:
                edges.append(self.edge("g", "", "", ~at, (left if ~at == step else GAP) - 1))
            elif at not in seen:
                seen.add(at)
                kind, one, other = self.steps[at]
                if kind == "s":
                    waiting += (other, one)
                elif kind == "j":
                    waiting.append(one)
                elif kind == "g":
                    # The shortest gap first, so that a finding is no longer than its words.
                    waiting += (~at, at + 1) if left or at != step else (at + 1,)
                else:
                    edges.append(self.edge(kind, one, other, at + 1))
        return edges


def network(items: tuple[Any, ...]) -> list[list[Edge]]:
    """The states of a tree of words, the start first; raises NotationError where it is too long."""
    steps: list[Step] = []
    _emit(items, steps)
    if len(steps) > MOST_STEPS:
        raise NotationError("this phrase is too long to be one", 0, "write it as several phrases")
    return _Network(steps).states()


def first_forms(states: list[list[Edge]]) -> frozenset[str]:
    """The forms with which a match can begin; none when it may begin with any word."""
    forms: set[str] = set()
    todo, seen = [0], set()
    while todo:
        number = todo.pop()
        if number in seen:
            continue
        seen.add(number)
        for kind, given, _, after in states[number]:
            if kind in ("^", "$"):
                todo.append(after)
            elif kind == "w":
                forms.update(given)
            else:
                return frozenset()
    return frozenset(forms)
