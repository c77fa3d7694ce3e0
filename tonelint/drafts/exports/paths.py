"""Paths through values, as `shapes` writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tonelint.drafts.nodes import Node

_STEP = re.compile(
    r"\[(?P<where>[^\]=]+)=(?P<wanted>[^\]]*)\]|\[(?P<at>\d+)\]|(?P<each>\[\])|(?P<values>\{\})|(?P<key>[^.\[{]+)"
)
_CONDITION = re.compile(r"(?P<path>.*?)=(?P<wanted>[^\]]*)")


class Met(NamedTuple):
    """A value that a path led to, and the last key of a mapping's `{}` on the way."""

    node: Node
    key: str | None = None


def find(node: Node, path: str) -> Iterator[Met]:
    """The values that a path leads to from here; the empty path leads to the value itself."""
    yield from _walk(Met(node), _steps(path))


def first(node: Node, paths: str) -> Node | None:
    """The first value that is not null and that one of the paths, apart by `|`, leads to."""
    found = (met.node for path in filter(None, paths.split("|")) for met in find(node, path))
    return next((one for one in found if one.value is not None), None)


def holds(node: Node, condition: str) -> bool:
    """Whether a path leads somewhere, or to a value that is so."""
    compared = _CONDITION.fullmatch(condition)
    if compared is None:
        return any(True for _ in find(node, condition))
    return any(said(met.node).lower() == compared["wanted"].lower() for met in find(node, compared["path"]))


def said(node: Node) -> str:
    """A word, number or truth as it is compared and shown; nothing of null, lists and mappings."""
    if isinstance(node.value, bool):
        return str(node.value).lower()
    if isinstance(node.value, (str, int, float)):
        return node.written or str(node.value)
    return ""


@cache
def _steps(path: str) -> tuple[dict[str, str | None], ...]:
    return tuple(found.groupdict() for found in _STEP.finditer(path))


def _walk(met: Met, steps: tuple[dict[str, str | None], ...]) -> Iterator[Met]:
    if not steps:
        yield met
        return
    for inner in _next(met, steps[0]):
        yield from _walk(inner, steps[1:])


def _next(met: Met, step: dict[str, str | None]) -> Iterator[Met]:
    """What one step of a path leads to."""
    value = met.node.value
    if step["key"] and (inner := met.node.get(step["key"])):
        yield Met(inner, met.key)
    elif step["values"] and isinstance(value, dict):
        yield from (Met(inner, key) for key, (_, inner) in value.items())
    elif isinstance(value, list):
        if step["each"]:
            yield from (Met(one, met.key) for one in value)
        elif step["where"]:
            known = ((one, one.get(step["where"])) for one in value)
            yield from (Met(one, met.key) for one, field in known if field and said(field) == step["wanted"])
        elif step["at"] and int(step["at"]) < len(value):
            yield Met(value[int(step["at"])], met.key)
