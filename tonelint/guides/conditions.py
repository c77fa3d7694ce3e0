"""The contexts a rule asks for: what stands under its `when` and its `raise`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from tonelint.entry import ALWAYS, Bounds, Condition, Earlier, Wanted
from tonelint.errors import Place
from tonelint.guides.schema import Checker
from tonelint.names import (
    ADDRESSES,
    GAVE,
    HEATS,
    LANGUAGES,
    LENGTHS,
    MOODS,
    POSITIONS,
    QUESTIONS,
    REGISTERS,
    SIGNALS,
    TRIED,
    USED,
    Severity,
)
from tonelint.phrase import CLASSES_IN, FORM_KEYS
from tonelint.yamlio import Node

KEYS = (
    "position", "template", "near", "reply", "customer", "channel", "sentences", "before", "opening", "earlier", "direct",
)  # fmt: skip
EARLIER_KEYS = ("has", "lacks", "turns", "same_day")
WANTED_KEYS = ("has", "lacks")
BOUNDS_KEYS = ("at_least", "at_most")
_CHOICES = {
    "mood": MOODS,
    "heat": HEATS,
    "register": REGISTERS,
    "length": LENGTHS,
    "address": ADDRESSES,
    "asks": QUESTIONS,
    "gave": GAVE,
    "used": USED,
    "tried": TRIED,
}
_YES_OR_NO = ("playful", "praise", "roleplay", "played", "repeated", "unkept")
CUSTOMER_KEYS = (*_CHOICES, *_YES_OR_NO)


def read_condition(node: Node | None, what: str, lang: str, check: Checker) -> Condition:
    """The context that a mapping describes, in a rule for `lang`; mistakes go to `check`."""
    if node is None:
        return ALWAYS
    parts = {key: value for key, (_, value) in check.mapping(node, what, KEYS).items()}
    near, reply, before, opening = (
        _wanted(parts.get(key), key, lang, check) for key in ("near", "reply", "before", "opening")
    )
    return Condition(
        position=check.choice(parts["position"], "position", POSITIONS) if "position" in parts else None,
        template=check.yes_or_no(parts["template"], "template") if "template" in parts else None,
        near=near,
        reply=reply,
        customer=_customer(parts.get("customer"), check),
        channel=_channel(parts.get("channel"), check),
        sentences=_bounds(parts.get("sentences"), check),
        before=before,
        opening=opening,
        earlier=_earlier(parts.get("earlier"), lang, check),
        direct=check.yes_or_no(parts["direct"], "direct") if "direct" in parts else None,
    )


def read_raises(node: Node | None, lang: str, check: Checker) -> tuple[tuple[Severity, Condition], ...]:
    """Severities with the contexts in which they hold, in the order given; of several for one severity any is enough."""
    found = []
    for key, value in (check.mapping(node, "raise") if node else {}).values():
        severity = check.severity(key)
        for each in value.value if value.is_list and value.value else [value]:
            context = read_condition(each, f"raise to {key.value}", lang, check)
            refuse_none(context, "raise", key.place, check)
            if severity:
                found.append((cast("Severity", severity), context))
    return tuple(found)


def refuse_none(context: Condition, what: str, place: Place, check: Checker) -> None:
    """Tell that no context is given where one is needed."""
    if context == ALWAYS:
        check.problem(f"{what} needs a context", place, f"one or more of: {', '.join(KEYS)}")


def read_names(node: Node | None, lang: str, check: Checker) -> tuple[str, ...]:
    """The names of signals and form classes in a list, or one alone."""
    items = (node.value if node.is_list else [node]) if node else ()
    return tuple(name for item in items if (name := read_name(item, lang, check)))


def read_name(node: Node, lang: str, check: Checker) -> str | None:
    """The name of a signal, or of a class of forms (`<PASSIVE>`)."""
    if isinstance(node.value, str) and node.value.startswith("<"):
        return read_class(node, lang, check)
    return check.choice(node, "a signal", SIGNALS)


def read_class(node: Node, lang: str, check: Checker) -> str | None:
    """The name of a class of forms, which the rule's language has; all of them, for a rule for any."""
    name = check.choice(node, "a form class", sorted(FORM_KEYS))
    lacking = [one for one in (LANGUAGES if lang == "any" else (lang,)) if name and name not in CLASSES_IN[one]]
    for one in lacking:
        check.problem(
            f"there is no {name} in {one}", node.place, f"the classes in {one} are {', '.join(CLASSES_IN[one])}"
        )
    return None if lacking else name


def _wanted(node: Node | None, what: str, lang: str, check: Checker) -> Wanted:
    if node is None:
        return Wanted()
    pairs = check.mapping(node, what, WANTED_KEYS)
    has, lacks = (read_names(pairs[key][1], lang, check) if key in pairs else () for key in WANTED_KEYS)
    if not has and not lacks:
        check.problem(f"{what} asks for nothing", node.place, 'list signals under "has" or "lacks"')
    return Wanted(has, lacks)


def _earlier(node: Node | None, lang: str, check: Checker) -> Earlier | None:
    if node is None:
        return None
    parts = {key: value for key, (_, value) in check.mapping(node, "earlier", EARLIER_KEYS).items()}
    has, lacks = (read_names(parts.get(key), lang, check) for key in WANTED_KEYS)
    turns = check.whole(parts["turns"], "turns", 1) if "turns" in parts else None
    same_day = check.yes_or_no(parts["same_day"], "same_day") if "same_day" in parts else False
    if node.is_map and not parts.keys() & set(WANTED_KEYS) and not same_day:
        check.problem("earlier asks for nothing", node.place, 'list signals under "has" or "lacks"')
    return Earlier(has, lacks, turns or 1, bool(same_day))


def _customer(node: Node | None, check: Checker) -> Mapping[str, Any]:
    found: dict[str, Any] = {}
    for key, value in (check.mapping(node, "customer", CUSTOMER_KEYS) if node else {}).values():
        if key.value in _CHOICES:
            found[key.value] = check.choice(value, key.value, _CHOICES[key.value])
        else:
            found[key.value] = check.yes_or_no(value, key.value)
    return found


def _channel(node: Node | None, check: Checker) -> tuple[str, ...]:
    names = tuple(text.strip().lower() for text, _ in check.texts(node, "channel")) if node else ()
    if node and node.is_list and not node.value:
        check.problem("channel asks for nothing", node.place, "name one or more channels, such as [public, chat]")
    return names


def _bounds(node: Node | None, check: Checker) -> Bounds:
    if node is None:
        return Bounds()
    pairs = check.mapping(node, "sentences", BOUNDS_KEYS)
    least, most = (check.whole(pairs[key][1], key, 1) if key in pairs else None for key in BOUNDS_KEYS)
    if node.is_map and not pairs:
        check.problem("sentences asks for nothing", node.place, 'write "at_least" or "at_most"')
    if least and most and least > most:
        check.problem(f"no reply has {least} sentences or more and {most} at most", node.place)
    return Bounds(least or 0, most)
