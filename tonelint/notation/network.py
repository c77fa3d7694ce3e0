"""From a tree of words to a network of states, and to the anchors without which it cannot match."""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter
from typing import Any, NamedTuple

from tonelint.lexicon import RARE
from tonelint.notation.spelling import Kind, Options, Word
from tonelint.phrase import ENDING, FORM_CLASSES, GAP, Edge, NotationError

# A step of a phrase: ["w", forms, stop] one word, ["c", class, endings] a word of a class, ["g"] a gap,
# ["s", here, there] try here and then there, ["j", there], ["^"], ["$"]; every one filled up to three.
Step = list[Any]
_DONE: Step = [".", "", ""]
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


def span(items: tuple[Any, ...]) -> tuple[int, int]:
    """The least and the most words that a sequence of items takes."""
    least = most = 0
    for item in items:
        if isinstance(item, Options):
            spans = [span(option) for option in item.options] or [(0, 0)]
            least += min([low for low, _ in spans])
            most += max([high for _, high in spans])
        elif isinstance(item, str):
            most += GAP if item == "…" else 0
        else:
            least += 1
            most += 1
    return least, most


def anchors(items: tuple[Any, ...], common: Mapping[str, float]) -> list[Anchor]:
    """Every set of forms of which a match must hold one, from left to right."""
    found: list[Anchor] = []
    least = most = 0
    for item in items:
        anchor = _anchor_of(item, common)
        if anchor:
            forms, before, at_most, cost, given = anchor
            found.append(Anchor(forms, least + before, most + at_most, cost, given) if most else anchor)
        low, high = span((item,))
        least, most = least + low, most + high
    return found


def _anchor_of(item: Any, common: Mapping[str, float]) -> Anchor | None:
    if isinstance(item, Word):
        return Anchor(item.forms, 0, 0, _cost(item.forms, common), given=True)
    if isinstance(item, Options):
        return _anchor_of_each(item, common)
    if isinstance(item, Kind) and item.name in FORM_CLASSES:
        return Anchor(frozenset([f"<{item.name}>"]), 0, 0, _FORM, given=False)
    if isinstance(item, Kind) and item.endings and min(map(len, item.endings)) >= ENDING:
        endings = frozenset(f"~{ending[-ENDING:]}" for ending in item.endings)
        return Anchor(endings, 0, 0, _ENDING, given=False)
    return None


def _anchor_of_each(choice: Options, common: Mapping[str, float]) -> Anchor | None:
    """The rarest forms of every option together; None where one of them can do without."""
    if () in choice.options:
        return None
    rarest = []
    for option in choice.options:
        found = anchors(option, common)
        if not found:
            return None
        rarest.append(min(found, key=_by_cost))
    forms, least, most, costs, given = zip(*rarest, strict=True)
    return Anchor(frozenset().union(*forms), min(least), max(most), round(sum(costs), _PLACES), all(given))


_by_cost = attrgetter("cost")


def _cost(forms: frozenset[str], common: Mapping[str, float]) -> float:
    """How common these forms are together; rounded, because a sum hangs on its order, and a set has none."""
    if common.keys().isdisjoint(map(str.lower, forms)):  # nearly always
        return round(len(forms) * RARE, _PLACES)
    return round(sum([common.get(form.lower(), RARE) for form in forms]), _PLACES)


class _Network:
    """Turns steps into states: for each, the ways on in the order in which they are to be tried."""

    def __init__(self, steps: list[Step]) -> None:
        self.steps = steps
        self.numbers = {(0, GAP): 0}  # for each step, and how many words a gap there may still take, its state
        self.reached = [(0, GAP)]

    def states(self) -> list[list[Edge]]:
        """The ways on from each state, the start first."""
        return [self.ways_on(step, left) for step, left in self.reached]  # which grows meanwhile

    def state(self, step: int, left: int = GAP) -> int:
        """The number of the state before a step."""
        number = self.numbers.setdefault((step, left), len(self.reached))
        if number == len(self.reached):
            self.reached.append((step, left))
        return number

    def ways_on(self, step: int, left: int) -> list[Edge]:
        """The edges that can be reached without taking a word."""
        edges: list[Edge] = []
        waiting, seen = [step], set()
        while waiting:
            at = waiting.pop()
            if at < 0:
                edges.append(["g", "", "", self.state(~at, (left if ~at == step else GAP) - 1)])
            elif at not in seen:
                seen.add(at)
                kind, one, other = self.steps[at] if at < len(self.steps) else _DONE
                if kind == "s":
                    waiting += (other, one)
                elif kind == "j":
                    waiting.append(one)
                elif kind == "g":
                    # The shortest gap first, so that a finding is no longer than its words.
                    waiting += (~at, at + 1) if left or at != step else (at + 1,)
                else:
                    edges.append([kind, one, other, 0 if kind == "." else self.state(at + 1)])
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
