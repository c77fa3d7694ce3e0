"""The contexts a rule asks for: what stands under its `when` and its `raise`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from tonelint.guides.schema import Checker
from tonelint.model import ADDRESSES, HEATS, POSITIONS, QUESTIONS, REGISTERS, SIGNALS, Severity
from tonelint.rulebook import ALWAYS, Condition, Wanted
from tonelint.yamlio import Node

KEYS = ("position", "template", "near", "reply", "customer")
WANTED_KEYS = ("has", "lacks")
_CHOICES = {"heat": HEATS, "register": REGISTERS, "address": ADDRESSES, "asks": QUESTIONS}
_YES_OR_NO = ("playful", "praise")
CUSTOMER_KEYS = (*_CHOICES, *_YES_OR_NO)


def read_condition(node: Node | None, what: str, check: Checker) -> Condition:
    """The context that a mapping describes; mistakes go to `check`."""
    if node is None:
        return ALWAYS
    parts = {key: value for key, (_, value) in check.mapping(node, what, KEYS).items()}
    return Condition(
        position=check.choice(parts["position"], "position", POSITIONS) if "position" in parts else None,
        template=check.yes_or_no(parts["template"], "template") if "template" in parts else None,
        near=_wanted(parts.get("near"), "near", check),
        reply=_wanted(parts.get("reply"), "reply", check),
        customer=_customer(parts.get("customer"), check),
    )


def read_raises(node: Node | None, check: Checker) -> tuple[tuple[Severity, Condition], ...]:
    """Severities with the contexts in which they hold, in the order given."""
    found = []
    for key, value in (check.mapping(node, "raise") if node else {}).values():
        severity = check.severity(key)
        context = read_condition(value, f"raise to {key.value}", check)
        if context == ALWAYS:
            check.problem("raise needs a context", key.place, f"one or more of: {', '.join(KEYS)}")
        if severity:
            found.append((cast("Severity", severity), context))
    return tuple(found)


def read_signals(node: Node | None, check: Checker) -> tuple[str, ...]:
    """The names of signals in a list, or one alone."""
    items = (node.value if node.is_list else [node]) if node else ()
    return tuple(name for item in items if (name := check.choice(item, "a signal", SIGNALS)))


def _wanted(node: Node | None, what: str, check: Checker) -> Wanted:
    if node is None:
        return Wanted()
    pairs = check.mapping(node, what, WANTED_KEYS)
    has, lacks = (read_signals(pairs[key][1], check) if key in pairs else () for key in WANTED_KEYS)
    if not has and not lacks:
        check.problem(f"{what} asks for nothing", node.place, "list signals under has: or lacks:")
    return Wanted(has, lacks)


def _customer(node: Node | None, check: Checker) -> Mapping[str, Any]:
    found: dict[str, Any] = {}
    for key, value in (check.mapping(node, "customer", CUSTOMER_KEYS) if node else {}).values():
        if key.value in _CHOICES:
            found[key.value] = check.choice(value, key.value, _CHOICES[key.value])
        else:
            found[key.value] = check.yes_or_no(value, key.value)
    return found
