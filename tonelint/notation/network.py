"""From a tree of words to a network of states, and to the anchors without which it cannot match."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from tonelint.lexicon import RARE
from tonelint.notation.spelling import Kind, Options, Word
from tonelint.phrase import ENDING, FORM_CLASSES, FORM_KEYS, GAP, Edge, NotationError

# A step of a phrase: ["w", forms, stop] one word, ["c", class, endings] a word of a class, ["g"] a gap,
# ["s", here, there] try here and then there, ["j", there], ["^"], ["$"].
Step = list[Any]
_MOST_STEPS = 600
# Per cent of words that stand in a form or have an ending, roughly; nearly any given word is a better anchor.
_FORM, _ENDING = 5.0, 2.0

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
            out.append(["g"] if item == "…" else [item])


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
            jump: Step = ["j", 0]
            out.append(jump)
            jumps.append(jump)
            fork[2] = len(out)
    for jump in jumps:
        jump[1] = len(out)


# ── anchors ─────────────────────────────────────────────────────────────────────────────────


class Anchor(NamedTuple):
    """Forms of which every match must hold one, after `least` to `most` words; `cost` is how common they are."""

    forms: frozenset[str]
    least: int
    most: int
    cost: float


def is_word(anchor: Anchor) -> bool:
    """Whether an anchor is given words alone, for which no form has to be heard and no ending looked at."""
    return FORM_KEYS.isdisjoint(anchor.forms) and not any(form[0] == "~" for form in anchor.forms)


def span(item: Any) -> tuple[int, int]:
    """The least and the most words that an item takes."""
    if isinstance(item, Options):
        spans = [[span(part) for part in option] for option in _options_of(item)]
        return min(sum(least for least, _ in one) for one in spans), max(sum(most for _, most in one) for one in spans)
    if isinstance(item, str):
        return (0, GAP) if item == "…" else (0, 0)
    return (1, 1)


def _options_of(item: Options) -> tuple[tuple[Any, ...], ...]:
    """The options of a choice, never none."""
    return item.options or ((),)


def _anchor(items: tuple[Any, ...], common: Mapping[str, float]) -> Anchor | None:
    """The rarest set of forms of which every match must hold one, and how far in it may stand."""
    return min(anchors(items, common), key=lambda anchor: anchor.cost, default=None)


def anchors(items: tuple[Any, ...], common: Mapping[str, float]) -> Iterable[Anchor]:
    """Every set of forms of which a match must hold one, from left to right."""
    least = most = 0
    for item in items:
        found = _anchor_of(item, common)
        if found:
            yield Anchor(found.forms, least + found.least, most + found.most, found.cost)
        low, high = span(item)
        least, most = least + low, most + high


def _anchor_of(item: Any, common: Mapping[str, float]) -> Anchor | None:
    if isinstance(item, Word):
        return Anchor(item.forms, 0, 0, sum(common.get(form.lower(), RARE) for form in item.forms))
    if isinstance(item, Kind) and item.name in FORM_CLASSES:
        return Anchor(frozenset([f"<{item.name}>"]), 0, 0, _FORM)
    if isinstance(item, Kind) and item.endings and min(map(len, item.endings)) >= ENDING:
        return Anchor(frozenset(f"~{ending[-ENDING:]}" for ending in item.endings), 0, 0, _ENDING)
    if isinstance(item, Options):
        inner = [_anchor(option, common) for option in item.options]
        if all(inner):
            found = [anchor for anchor in inner if anchor]
            return Anchor(
                frozenset().union(*(anchor.forms for anchor in found)),
                min(anchor.least for anchor in found),
                max(anchor.most for anchor in found),
                sum(anchor.cost for anchor in found),
            )
    return None


class Network:
    """Turns steps into states: for each, the ways on in the order in which they are to be tried."""

    def __init__(self, items: tuple[Any, ...]) -> None:
        """Lay the network of a tree of words; `states` is the result."""
        self.steps: list[Step] = []
        _emit(items, self.steps)
        if len(self.steps) > _MOST_STEPS:
            raise NotationError("this phrase is too long to be one", 0, "write it as several phrases")
        self.numbers: dict[tuple[int, int], int] = {}
        self.states: list[list[Edge]] = []
        self.state(0, GAP)

    def state(self, step: int, left: int) -> int:
        """The state before a step, made if need be; `left` is how many words a gap there may still take."""
        key = (step, left)
        if key not in self.numbers:
            self.numbers[key] = len(self.states)
            edges: list[Edge] = []
            self.states.append(edges)
            self.visit(step, left, edges, set())
        return self.numbers[key]

    def visit(self, step: int, left: int, edges: list[Edge], seen: set[int]) -> None:
        """Collect the edges that can be reached without taking a word."""
        if step in seen:
            return
        seen.add(step)
        if step == len(self.steps):
            edges.append([".", "", "", 0])
            return
        kind, *rest = self.steps[step]
        if kind in ("s", "j"):
            for there in rest:
                self.visit(there, GAP, edges, seen)
        elif kind == "g":
            # The shortest gap first, so that a finding is no longer than its words.
            self.visit(step + 1, GAP, edges, seen)
            if left:
                edges.append(["g", "", "", self.state(step, left - 1)])
        else:
            given = [*rest, "", ""][:2]
            edges.append([kind, *given, self.state(step + 1, GAP)])


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
