"""JSON too long to be held as values all at once: its lists are read item by item, each time they are gone through.

What is left of an export of a hundred megabytes is then the text and the places of its items.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from json import JSONDecodeError, JSONDecoder
from typing import overload

from tonelint.drafts import json_mistakes, nodes
from tonelint.drafts.nodes import Node, SlipError

LONG = 1_000_000  # code points from which on it is worth the trouble
_SPACE = re.compile(r"[ \t\r\n]*")
_DECODER = JSONDecoder()


class Items(Sequence[Node]):
    """The items of a list, each read when it is asked for."""

    def __init__(self, text: str, starts: Sequence[int], twins: list[SlipError] | None) -> None:
        """Take valid JSON, where in it each item begins, and the list for keys that stand twice, as `from_json` does."""
        self.text, self.starts, self.twins = text, starts, twins

    def __len__(self) -> int:
        """How many there are."""
        return len(self.starts)

    @overload
    def __getitem__(self, at: int) -> Node: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Node]: ...
    def __getitem__(self, at: int | slice) -> Node | Sequence[Node]:
        """The item in this place, read anew."""
        if isinstance(at, slice):
            return Items(self.text, self.starts[at], self.twins)
        try:
            return nodes.value_at(self.text, self.starts[at], self.twins)
        except RecursionError:
            raise SlipError("this is not JSON that can be read", self.starts[at]) from None


def from_json(text: str, twins: list[SlipError] | None = None) -> Node:
    """Read JSON as `nodes.from_json` does, a long one bit by bit; raises SlipError, also when its items are gone through."""
    if len(text) < LONG:
        return nodes.from_json(text, twins)
    try:
        return _read(text, twins)
    except JSONDecodeError as error:
        raise SlipError(f"this is not JSON: {json_mistakes.said(error)}", json_mistakes.place(error)) from None
    except RecursionError:
        raise SlipError("this is not JSON that can be read", 0) from None


def _read(text: str, twins: list[SlipError] | None) -> Node:
    start = _past(text, 0)
    if text[start : start + 1] == "{":
        node = _mapping(text, start, twins)
    elif text[start : start + 1] == "[":
        node = _list(text, start, twins)
    else:
        _, end = _DECODER.raw_decode(text, start)
        node = Node(None, start, end)
    if _past(text, node.end) < len(text):
        raise JSONDecodeError("Extra data", text, _past(text, node.end))
    return node


def _mapping(text: str, start: int, twins: list[SlipError] | None) -> Node:
    """A mapping, the lists in which are read item by item."""
    found: dict[str, tuple[Node, Node]] = {}
    at = _past(text, start + 1)
    while text[at : at + 1] != "}":
        if text[at : at + 1] != '"':
            raise JSONDecodeError("Expecting property name enclosed in double quotes", text, at)
        name, end = _DECODER.raw_decode(text, at)
        key = Node(name, at, end)
        at = _past(text, end)
        if text[at : at + 1] != ":":
            raise JSONDecodeError("Expecting ':' delimiter", text, at)
        value = _value(text, _past(text, at + 1), twins)
        found[nodes.name_for(key, found, twins)] = (key, value)
        at = _next(text, value.end, "}")
    return Node(found, start, at + 1)


def _list(text: str, start: int, twins: list[SlipError] | None) -> Node:
    starts: list[int] = []
    at = _past(text, start + 1)
    while text[at : at + 1] != "]":
        _, end = _DECODER.raw_decode(text, at)
        starts.append(at)
        at = _next(text, end, "]")
    return Node(Items(text, starts, twins), start, at + 1)


def _value(text: str, at: int, twins: list[SlipError] | None) -> Node:
    if text[at : at + 1] == "[":
        return _list(text, at, twins)
    _DECODER.raw_decode(text, at)  # raises where it is not valid
    return nodes.value_at(text, at, twins)


def _next(text: str, at: int, closing: str) -> int:
    """The place of the next member, or of the bracket that closes."""
    at = _past(text, at)
    if text[at : at + 1] == closing:
        return at
    if text[at : at + 1] != ",":
        raise JSONDecodeError("Expecting ',' delimiter", text, at)
    at = _past(text, at + 1)
    if text[at : at + 1] == closing:
        raise JSONDecodeError("Expecting value", text, at)
    return at


def _past(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at
