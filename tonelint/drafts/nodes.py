"""Values with their places in the raw file, and JSON read as such."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, NamedTuple

from tonelint.model import Origin

SPACE = " \t\r\n"


class SlipError(ValueError):
    """What is wrong in a file, at which of its code points, and what would help."""

    def __init__(self, message: str, at: int, hint: str | None = None) -> None:
        super().__init__(message)
        self.message, self.at, self.hint = message, at, hint


class Node(NamedTuple):
    """A value and the code points of the raw file where it stands.

    A mapping holds (key node, value node) by key, a list holds nodes. `written` is what stands there of a value
    without quotes, None of any other.
    """

    value: Any
    start: int
    end: int
    style: str = "json"
    written: str | None = None

    def get(self, key: str) -> Node | None:
        """The value under a key of a mapping, None where there is none or this is no mapping."""
        pair = self.value.get(key) if isinstance(self.value, dict) else None
        return pair[1] if pair else None


OriginOf = Callable[[Node], Origin]


def from_json(text: str) -> Node:
    """Read JSON; raises SlipError at the first mistake."""
    try:
        json.loads(text)
        return _value(text, _past(text, 0))[0]
    except SlipError:
        raise
    except json.JSONDecodeError as error:
        raise SlipError(f"this is not JSON: {error.msg}", error.pos) from None
    except (ValueError, RecursionError):
        raise SlipError("this is not JSON that can be read", 0) from None


def from_python(value: Any) -> Node:
    """Values that were never in a file."""
    if isinstance(value, dict):
        pairs = {str(key): (Node(str(key), 0, 0), from_python(inner)) for key, inner in value.items()}
        return Node(pairs, 0, 0)
    return Node([from_python(one) for one in value] if isinstance(value, (list, tuple)) else value, 0, 0)


_DECODER = json.JSONDecoder()


def _value(text: str, at: int) -> tuple[Node, int]:
    """The value that begins here, and the place behind it; the text is valid JSON."""
    if text[at] == "{":
        return _mapping(text, at)
    if text[at] == "[":
        return _list(text, at)
    value, end = _DECODER.raw_decode(text, at)
    return Node(value, at, end), end


def _list(text: str, start: int) -> tuple[Node, int]:
    found: list[Node] = []
    at = _past(text, start + 1)
    while text[at] != "]":
        node, at = _value(text, at)
        found.append(node)
        at = _past(text, at, f"{SPACE},")
    return Node(found, start, at + 1), at + 1


def _mapping(text: str, start: int) -> tuple[Node, int]:
    found: dict[str, tuple[Node, Node]] = {}
    at = _past(text, start + 1)
    while text[at] != "}":
        key, at = _value(text, at)
        if key.value in found:
            raise SlipError(f'the key "{key.value}" stands here twice', key.start)
        node, at = _value(text, _past(text, at, f"{SPACE}:"))
        found[key.value] = (key, node)
        at = _past(text, at, f"{SPACE},")
    return Node(found, start, at + 1), at + 1


def _past(text: str, at: int, signs: str = SPACE) -> int:
    while text[at] in signs:
        at += 1
    return at
