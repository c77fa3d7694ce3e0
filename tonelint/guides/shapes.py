"""Shapes: what may stand under a key of a guide, as data. Validation, merging and the JSON Schema are all made from them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from tonelint import steps
from tonelint.errors import Place
from tonelint.guides.schema import Checker
from tonelint.names import LANGUAGES, SEVERITIES
from tonelint.values import NamedTuple
from tonelint.yamlio import Node


class Said(NamedTuple):
    """A text of a guide and where it stands."""

    text: str
    place: Place


class Key(NamedTuple):
    """A key: what it is for, in a sentence, and the shape of what stands under it."""

    tells: str
    shape: Shape
    needed: bool = False


class Shape(NamedTuple):
    """What may stand somewhere in a guide.

    `kind` is one of the readers below. `keys` are those of a block, where `short` names the one that a
    bare value stands for (and `bare` tells that nothing at all may stand there); `of` is the shape of what
    a list, a mapping of names or one of languages holds. Over what is inherited, `adds` tells that what a guide lists
    comes on top, and `alone` that a bare value stands in place of all of it.
    """

    kind: str
    of: Shape | None = None
    keys: Mapping[str, Key] = {}
    options: tuple[str, ...] = ()
    least: int = 0
    most: int | None = None
    adds: bool = False
    short: str = ""
    bare: bool = False
    alone: bool = False


# What somebody writes who takes the key for that of a language.
_LOCALE = re.compile(r"(?i:(?:fi|nb|nn|no|en|sv|da|de)(?:[-_][a-z]{2})?|suomi|finnish|norsk|norwegian|english)")
TEXT = Shape("text")
PATH = Shape("path")
CONDITION = Shape("path", options=("=",))
LANGUAGE_PATH = Shape("path", options=LANGUAGES)
YES_NO = Shape("yes-no")
DATE = Shape("date")
LANGUAGE = Shape("choice", options=LANGUAGES)
SEVERITY = Shape("choice", options=SEVERITIES)


def choice(*options: str) -> Shape:
    """One word out of a few."""
    return Shape("choice", options=options)


def whole(least: int, most: int | None = None) -> Shape:
    """A whole number."""
    return Shape("whole", least=least, most=most)


def listed(of: Shape = TEXT, *, adds: bool = False) -> Shape:
    """A list; a single value counts as a list of one."""
    return Shape("listed", of, adds=adds)


def block(keys: Mapping[str, Key], short: str = "", *, bare: bool = False) -> Shape:
    """A mapping of the keys given; `short` is the one that a bare value stands for."""
    return Shape("block", keys=keys, short=short, bare=bare)


def named(of: Shape) -> Shape:
    """A mapping whose keys the company chooses."""
    return Shape("named", of)


def by_language(of: Shape) -> Shape:
    """A mapping from languages."""
    return Shape("by-language", of)


# A text for people: one for all languages, or one for each.
TOLD = Shape("block", keys={lang: Key(f"In the language {lang}.", TEXT) for lang in LANGUAGES}, short="en", alone=True)


def told_in(told: Mapping[str, Said], lang: str) -> str:
    """A text for people in a language, or in the one that there is."""
    return (told.get(lang) or next(iter(told.values()))).text


def read(node: Node, shape: Shape, what: str, check: Checker) -> Any:
    """What stands at a node, or None where it is not what it has to be; `what` names it in problems.

    Texts come as `Said`, lists as tuples, blocks as dicts of what is there, mappings of names as tuples of
    a `Said` and a value, mappings of languages as dicts.
    """
    return _READERS[shape.kind](node, shape, what, check)


def _text(node: Node, _: Shape, what: str, check: Checker) -> Said | None:
    text = check.text(node, what)
    return None if text is None else Said(text, node.place)


def _path(node: Node, shape: Shape, what: str, check: Checker) -> Said | None:
    """A path through values; a condition may also hold the value that it is to lead to."""
    text = check.text(node, what)
    if text is None:
        return None
    if shape == CONDITION and (better := steps.meant(text)):
        check.problem(f'"{text}" is no condition', node.place, f'did you mean "{better}"?')
        return None
    if shape == LANGUAGE_PATH and _LOCALE.fullmatch(text):
        hint = "write the key that tells it, such as locale; where all is in one language, say --lang"
        check.problem(f'"{text}" is a language, and no path to one', node.place, hint)
        return None
    compared = steps.condition(text) if shape == CONDITION else None
    at = steps.slip(compared[0] if compared else text)
    if at is None:
        return Said(text, node.place)
    quoted = bool(node.raw and node.raw[2])
    place = node.place._replace(column=(node.place.column or 1) + at + quoted)
    check.problem(f'"{text}" is no path', place, "such as items[], text.html or fields[name=body].value")
    return None


def _choice(node: Node, shape: Shape, what: str, check: Checker) -> str | None:
    return check.choice(node, _NAMES.get(shape.options, what), shape.options)


_NAMES = {LANGUAGES: "a language", SEVERITIES: "a severity"}


def _yes_no(node: Node, _: Shape, what: str, check: Checker) -> bool | None:
    return check.yes_or_no(node, what)


def _whole(node: Node, shape: Shape, what: str, check: Checker) -> int | None:
    return check.whole(node, what, shape.least, shape.most)


def _date(node: Node, _: Shape, what: str, check: Checker) -> dt.date | None:
    try:
        return dt.date.fromisoformat(node.value if isinstance(node.value, str) else "")
    except ValueError:
        check.problem(f"{what} has to be a date", node.place, "year, month and day, such as 2027-03-31")
        return None


def _listed(node: Node, shape: Shape, what: str, check: Checker) -> tuple[Any, ...]:
    nodes = node.value if node.is_list else [node]
    found = [read(item, shape.of or TEXT, f"each entry of {what}", check) for item in nodes]
    return tuple(value for value in found if value is not None)


def _block(node: Node, shape: Shape, what: str, check: Checker) -> dict[str, Any] | None:
    if shape.short and not node.is_map:
        if shape.bare and node.value is None:
            return {}
        key = shape.keys[shape.short]
        value = read(node, key.shape, f"{shape.short} of {what}", check)
        return None if value is None else {shape.short: value}
    if not node.is_map:
        check.problem(f"{what} has to be a mapping of keys and values", node.place)
        return None
    pairs = check.mapping(node, what, shape.keys)
    if shape.alone and not node.value:
        check.problem(f"{what} needs a language before each text", node.place, 'write it under "fi", "nb" or "en"')
        return None
    for name, key in shape.keys.items():
        if key.needed and name not in pairs:
            check.problem(f"{what} has no {name}", node.place)
    found = {name: read(value, shape.keys[name].shape, name, check) for name, (_, value) in pairs.items()}
    whole = all(found.get(name) is not None for name, key in shape.keys.items() if key.needed)
    return {name: value for name, value in found.items() if value is not None} if whole else None


def _named(node: Node, shape: Shape, what: str, check: Checker) -> tuple[tuple[Said, Any], ...]:
    pairs = check.mapping(node, what).values()
    found = [(Said(key.value, key.place), read(value, shape.of or TEXT, key.value, check)) for key, value in pairs]
    return tuple((name, value) for name, value in found if value is not None)


def _by_language(node: Node, shape: Shape, what: str, check: Checker) -> dict[str, Any]:
    found = check.by_language(node, what, lambda value, name: read(value, shape.of or TEXT, name, check))
    return {lang: value for lang, value in found.items() if value is not None}


_READERS = {
    "text": _text,
    "path": _path,
    "choice": _choice,
    "yes-no": _yes_no,
    "whole": _whole,
    "date": _date,
    "listed": _listed,
    "block": _block,
    "named": _named,
    "by-language": _by_language,
}


def merged(base: Node, own: Node, shape: Shape) -> Node:
    """What a guide says on top of what it inherits: mappings grow, lists that add come after, all else is replaced.

    Every part keeps its own place.
    """
    if shape.kind == "listed" and shape.adds:
        return Node([*_items(base), *_items(own)], own.place)
    if shape.alone and not own.is_map:
        return own
    base, own = in_full(base, shape), in_full(own, shape)
    if not (base.is_map and own.is_map):
        return own
    pairs = dict(base.value)
    for name, (key, value) in own.value.items():
        pairs[name] = (key, merged(pairs[name][1], value, inner(shape, name)) if name in pairs else value)
    return Node(pairs, own.place)


def inner(shape: Shape, name: str) -> Shape:
    """The shape of what stands under a key."""
    return shape.keys[name].shape if name in shape.keys else shape.of or TEXT


def in_full(node: Node, shape: Shape) -> Node:
    """A bare value as the block that it is short for."""
    if not shape.short or node.is_map:
        return node
    return node._replace(value={} if node.value is None else {shape.short: (Node(shape.short, node.place), node)})


def _items(node: Node) -> list[Node]:
    return node.value if node.is_list else [node]
