"""Paths through values, as exports and guides write them: `items[]`, `draft.text`, `actions[field=subject].value`, `texts{}`."""

from __future__ import annotations

import re
from functools import cache

_STEP = re.compile(
    r"\[(?P<where>\w+)(?P<how>[=^])(?P<wanted>[^\]]*)\]|\[(?P<at>\d+)\]|(?P<each>\[\])|(?P<values>\{\})|(?P<key>[^.\[\]{}|=]+)"
)
_CONDITION = re.compile(r"(?P<path>.*?)=(?P<wanted>[^\]]*)")

_OPPOSITE = {"false": "true", "0": "1", "no": "yes"}

Step = tuple[str, str, str]  # what sort it is, and what it asks for


@cache
def steps(path: str) -> tuple[Step, ...]:
    """The steps of a path, in order; signs that are no part of any are left out."""
    found = list(_STEP.finditer(path))
    sorts = ((one, "begins" if one["how"] == "^" else one.lastgroup or "") for one in found)
    return tuple((sort, one["where"] or one[0], one["wanted"] or "") for one, sort in sorts)


def condition(text: str) -> tuple[str, str] | None:
    """The path and the value of a condition such as `active=false`; None where it is a path alone."""
    found = _CONDITION.fullmatch(text)
    return (found["path"], found["wanted"]) if found else None


def meant(text: str) -> str | None:
    """What somebody means who denies or compares as programs do (`!active`, `active == false`); None for a condition."""
    path, sign, wanted = text.partition("=")
    denied = path.startswith("!") or path.endswith("!")
    said, value = path.strip("! "), wanted.strip("= ")
    if not denied and (not sign or (path, wanted) == (said, value)):
        return None
    if not denied:
        return f"{said}={value}"
    return f"{said}={_OPPOSITE.get(value.lower(), 'false')}"


def slip(path: str) -> int | None:
    """The first sign that no path can have there; None where it is a path, as the empty one is."""
    at = 0
    while at < len(path):
        if path[at] == "." and 0 < at < len(path) - 1 and path[at - 1] != ".":
            at += 1
        found = _STEP.match(path, at)
        glued = found is not None and found["key"] is not None and at > 0 and path[at - 1] != "."
        if found is None or glued:
            return at
        at = found.end()
    return None
