"""Values with their places in the raw file, and JSON read as such."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from itertools import count
from json.decoder import scanstring  # type: ignore[attr-defined]  # it is there, and its types are not
from typing import Any

from tonelint.drafts import json_mistakes
from tonelint.drafts.offsets import Trace
from tonelint.model import Fault, Origin
from tonelint.values import NamedTuple

SPACE = " \t\r\n"


class SlipError(ValueError):
    """What is wrong in a file, at which of its code points, and what would help."""

    def __init__(self, message: str, at: int, hint: str | None = None) -> None:
        super().__init__(message)
        self.message, self.at, self.hint = message, at, hint

    def fault(self, path: str, file: Origin) -> Fault:
        """The mistake with its place in a file."""
        place = file.position(self.at)
        return Fault(self.message, path, place.line, place.column, self.hint)


class Node(NamedTuple):
    """A value and the code points of the raw file where it stands.

    A mapping holds (key node, value node) by key, a list holds nodes. `written` is what stands there of a value
    without quotes, None of any other. `trace` knows the place of each of its signs between `start` and `end`, where
    the style does not tell it.
    """

    value: Any
    start: int
    end: int
    style: str = "json"
    written: str | None = None
    trace: Trace | None = None

    @property
    def listed(self) -> Sequence[Node] | None:
        """The values of a list, None where this is none."""
        return None if isinstance(self.value, (str, dict)) or not isinstance(self.value, Sequence) else self.value

    def get(self, key: str) -> Node | None:
        """The value under a key of a mapping, None where there is none or this is no mapping."""
        pair = self.value.get(key) if isinstance(self.value, dict) else None
        return pair[1] if pair else None


OriginOf = Callable[[Node], Origin]


def from_json(text: str, twins: list[SlipError] | None = None) -> Node:
    """Read JSON; raises SlipError at the first mistake.

    Where `twins` is given, a key that stands twice goes in there, and its value is kept under another name.
    """
    try:
        json.loads(text)
        return value_at(text, _past(text, 0), twins)
    except SlipError:
        raise
    except json.JSONDecodeError as error:
        raise SlipError(f"this is not JSON: {json_mistakes.said(error)}", json_mistakes.place(error)) from None
    except (ValueError, RecursionError):
        raise SlipError("this is not JSON that can be read", 0) from None


def from_lines(text: str, broken: list[SlipError] | None = None) -> Node:
    """Read JSON Lines as a list; raises SlipError at the first mistake.

    Where `broken` is given, what is wrong with a line goes in there, and the other lines are read.
    """
    found: list[Node] = []
    at = 0
    for line in text.split("\n"):
        try:
            if line.strip():
                found.append(_line(text, line, at))
        except SlipError as slip:
            if broken is None:
                raise
            broken.append(slip)
        at += len(line) + 1
    return Node(found, 0, len(text))


def _line(text: str, line: str, at: int) -> Node:
    try:
        json.loads(line)
        return value_at(text, _past(text, at))
    except SlipError:
        raise
    except json.JSONDecodeError as error:
        raise SlipError(
            f"this line is not JSON: {json_mistakes.said(error)}", at + json_mistakes.place(error)
        ) from None
    except (ValueError, RecursionError):
        raise SlipError("this line is not JSON that can be read", at) from None


def from_python(value: Any) -> Node:
    """Values that were never in a file."""
    if isinstance(value, dict):
        pairs = {str(key): (Node(str(key), 0, 0), from_python(inner)) for key, inner in value.items()}
        return Node(pairs, 0, 0)
    return Node([from_python(one) for one in value] if isinstance(value, (list, tuple)) else value, 0, 0)


_DECODER = json.JSONDecoder()


def value_at(text: str, at: int, twins: list[SlipError] | None = None) -> Node:
    """The value that begins at a place of a text that is valid JSON; `twins` as `from_json` takes them."""
    sign = text[at]
    if sign == '"':
        value, end = scanstring(text, at + 1)
        return Node(value, at, end)
    if sign == "{":
        return _mapping(text, at, twins)
    if sign == "[":
        return _list(text, at, twins)
    value, end = _DECODER.raw_decode(text, at)
    return Node(value, at, end)


def name_for(key: Node, found: Collection[str], twins: list[SlipError] | None) -> str:
    """The name that a key is kept under; raises SlipError for one that stands there already, unless `twins` takes it."""
    if key.value not in found:
        return str(key.value)
    slip = SlipError(f'the key "{key.value}" stands here twice', key.start)
    if twins is None:
        raise slip
    twins.append(slip)
    return next(name for number in count(2) if (name := f"{key.value} ({number})") not in found)


def _list(text: str, start: int, twins: list[SlipError] | None) -> Node:
    found: list[Node] = []
    at = _past(text, start + 1)
    while text[at] != "]":
        node = value_at(text, at, twins)
        found.append(node)
        at = _past(text, node.end, f"{SPACE},")
    return Node(found, start, at + 1)


def _mapping(text: str, start: int, twins: list[SlipError] | None) -> Node:
    found: dict[str, tuple[Node, Node]] = {}
    at = _past(text, start + 1)
    while text[at] != "}":
        name, end = scanstring(text, at + 1)
        key = Node(name, at, end)
        node = value_at(text, _past(text, end, f"{SPACE}:"), twins)
        found[name if name not in found else name_for(key, found, twins)] = (key, node)
        at = _past(text, node.end, f"{SPACE},")
    return Node(found, start, at + 1)


def _past(text: str, at: int, signs: str = SPACE) -> int:
    while text[at] in signs:
        at += 1
    return at
