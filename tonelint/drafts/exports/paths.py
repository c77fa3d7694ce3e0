"""Paths through values, as `shapes` writes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain

from tonelint import steps
from tonelint.drafts.nodes import Node
from tonelint.steps import Step
from tonelint.values import NamedTuple

# What says no where a truth is asked for, in English, Finnish and Norwegian, and as spreadsheets write it.
_DENIALS = frozenset(("", "0", "0.0", "false", "no", "n", "off", "none", "null", "epätosi", "ei", "usann", "nei", "av"))


class Met(NamedTuple):
    """A value that a path led to, and the last key of a mapping's `{}` on the way."""

    node: Node
    key: str | None = None


def find(node: Node, path: str) -> Iterator[Met]:
    """The values that a path leads to from here; the empty path leads to the value itself."""
    found: Iterable[Met] = (Met(node),)
    for step in steps.steps(path):
        found = chain.from_iterable(map(partial(_next, step=step), found))
    return iter(found)


def first(node: Node, paths: str) -> Node | None:
    """The first value that is not null and that one of the paths, apart by `|`, leads to."""
    found = (met.node for path in filter(None, paths.split("|")) for met in find(node, path))
    return next((one for one in found if one.value is not None), None)


def holds(node: Node, condition: str) -> bool:
    """Whether a path leads somewhere, or to a value that is so."""
    compared = steps.condition(condition)
    return any(True for _ in find(node, condition)) if compared is None else _is_so(node, *compared)


def holds_true(node: Node, condition: str) -> bool:
    """Whether a path leads to something that is no "no", or to a value that is so: a draft is none where it says false."""
    compared = steps.condition(condition)
    if compared is None:
        return any(_affirms(met.node) for met in find(node, condition))
    return _is_so(node, *compared)


def _is_so(node: Node, path: str, wanted: str) -> bool:
    return any(" ".join(said(met.node).lower().split()) == wanted.lower() for met in find(node, path))


def _affirms(node: Node) -> bool:
    """Whether a value is anything but nothing, naught or a word for no."""
    if node.listed is not None or isinstance(node.value, dict):
        return bool(node.value)
    return " ".join(said(node).lower().split()) not in _DENIALS


def said(node: Node) -> str:
    """A word, number or truth as it is compared and shown; nothing of null, lists and mappings."""
    if isinstance(node.value, bool):
        return str(node.value).lower()
    if isinstance(node.value, (str, int, float)):
        return node.written or str(node.value)
    return ""


def _next(met: Met, step: Step) -> Iterator[Met]:
    """What one step of a path leads to."""
    sort, asked, wanted = step
    value = met.node.value
    if sort == "key":
        if isinstance(value, dict) and asked in value:
            yield Met(value[asked][1], met.key)
    elif sort == "values":
        if isinstance(value, dict):
            yield from (Met(inner, key) for key, (_, inner) in value.items())
    elif (listed := met.node.listed) is None:
        return
    elif sort == "each":
        yield from (Met(one, met.key) for one in listed)
    elif sort in ("wanted", "begins"):
        for one in listed:
            field = one.get(asked)
            if field and (field.value == wanted or (sort == "begins" and said(field).startswith(wanted))):
                yield Met(one, met.key)
    elif int(asked[1:-1]) < len(listed):
        yield Met(listed[int(asked[1:-1])], met.key)
