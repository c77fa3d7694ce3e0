"""Rules made of parts: what stands under `parts`, and the weight at which they speak."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import cast

from tonelint.entry import Composite, Part
from tonelint.guides.conditions import read_condition, refuse_none
from tonelint.guides.schema import Checker
from tonelint.names import Severity
from tonelint.yamlio import Node

_NEEDED = ("name", "weight", "add")
_EITHER = ("when", "families")


def read_composite(values: Mapping[str, Node], families: Iterable[str], lang: str, check: Checker) -> Composite | None:
    """What a rule states under `parts`, `at_least` (the weight that makes it speak), `shown_at` and `elsewhere`; None without parts."""
    node, enough, shown, milder = (values.get(key) for key in ("parts", "at_least", "shown_at", "elsewhere"))
    if node is None:
        return None
    if not node.is_list or not node.value:
        check.problem(
            "parts has to be a list of mappings", node.place, f"each with {', '.join(_NEEDED)}, when or families"
        )
        return None
    known = list(families)
    parts = [part for item in node.value if (part := _part(item, known, lang, check))]
    for name, times in Counter(part.name for part in parts).items():
        if times > 1:
            check.problem(f'two parts are called "{name}"', node.place)
    if enough is None:
        check.problem("parts need at_least", node.place, "the sum of weights that makes the rule speak")
        return None
    least, most = check.whole(enough, "at_least", 1), sum(part.weight for part in parts)
    if least and len(parts) == len(node.value) and least > most:
        check.problem(f"all parts together weigh {most}, which never is at_least {least}", enough.place)
    shown_at = _families(shown, "shown_at", known, check) if shown else ()
    elsewhere = check.severity(milder) if milder else None
    return Composite(least, tuple(parts), shown_at, cast("Severity | None", elsewhere)) if least else None


def _part(node: Node, families: list[str], lang: str, check: Checker) -> Part | None:
    values = check.values(node, "a part", _NEEDED, _EITHER)
    if not values:
        return None
    name, weight = check.text(values["name"], "name"), check.whole(values["weight"], "weight", 1)
    if sum(key in values for key in _EITHER) != 1:
        check.problem("a part holds by when or by families", node.place, "give it exactly one")
    when = read_condition(values.get("when"), "when", lang, check)
    if "when" in values:
        refuse_none(when, "when", values["when"].place, check)
    spoke = _families(values["families"], "families", families, check) if "families" in values else ()
    add = check.every_language(values["add"], "add", check.text)
    return Part(name, weight, add, when, spoke) if name and weight else None


def _families(node: Node, key: str, known: list[str], check: Checker) -> tuple[str, ...]:
    items = node.value if node.is_list else [node]
    if not items:
        check.problem(f"{key} asks for nothing", node.place, "list families, such as [canned-opener]")
    return tuple(name for item in items if (name := check.choice(item, "a family", known)))
