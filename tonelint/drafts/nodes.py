"""Values with their places in the raw file, and JSON read as such."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from itertools import count
from typing import Any, NamedTuple

from tonelint.drafts.offsets import Trace
from tonelint.model import Fault, Origin

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
        return _Reader(text, twins).value(_past(text, 0))[0]
    except SlipError:
        raise
    except json.JSONDecodeError as error:
        raise SlipError(f"this is not JSON: {error.msg}", error.pos) from None
    except (ValueError, RecursionError):
        raise SlipError("this is not JSON that can be read", 0) from None


def from_lines(text: str) -> Node:
    """Read JSON Lines as a list; raises SlipError at the first mistake."""
    found: list[Node] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            try:
                json.loads(line)
                found.append(_Reader(text, None).value(_past(text, at))[0])
            except SlipError:
                raise
            except json.JSONDecodeError as error:
                raise SlipError(f"this line is not JSON: {error.msg}", at + error.pos) from None
            except (ValueError, RecursionError):
                raise SlipError("this line is not JSON that can be read", at) from None
        at += len(line) + 1
    return Node(found, 0, len(text))


def from_python(value: Any) -> Node:
    """Values that were never in a file."""
    if isinstance(value, dict):
        pairs = {str(key): (Node(str(key), 0, 0), from_python(inner)) for key, inner in value.items()}
        return Node(pairs, 0, 0)
    return Node([from_python(one) for one in value] if isinstance(value, (list, tuple)) else value, 0, 0)


_DECODER = json.JSONDecoder()


class _Reader(NamedTuple):
    """Reads values of a text that is valid JSON, each with the place behind it."""

    text: str
    twins: list[SlipError] | None

    def value(self, at: int) -> tuple[Node, int]:
        if self.text[at] == "{":
            return self.mapping(at)
        if self.text[at] == "[":
            return self.list(at)
        value, end = _DECODER.raw_decode(self.text, at)
        return Node(value, at, end), end

    def list(self, start: int) -> tuple[Node, int]:
        found: list[Node] = []
        at = _past(self.text, start + 1)
        while self.text[at] != "]":
            node, at = self.value(at)
            found.append(node)
            at = _past(self.text, at, f"{SPACE},")
        return Node(found, start, at + 1), at + 1

    def mapping(self, start: int) -> tuple[Node, int]:
        found: dict[str, tuple[Node, Node]] = {}
        at = _past(self.text, start + 1)
        while self.text[at] != "}":
            key, at = self.value(at)
            name = self.new(key, found) if key.value in found else key.value
            node, at = self.value(_past(self.text, at, f"{SPACE}:"))
            found[name] = (key, node)
            at = _past(self.text, at, f"{SPACE},")
        return Node(found, start, at + 1), at + 1

    def new(self, key: Node, found: Collection[str]) -> str:
        """Another name for a key that stands here already."""
        slip = SlipError(f'the key "{key.value}" stands here twice', key.start)
        if self.twins is None:
            raise slip
        self.twins.append(slip)
        return next(name for number in count(2) if (name := f"{key.value} ({number})") not in found)


def _past(text: str, at: int, signs: str = SPACE) -> int:
    while text[at] in signs:
        at += 1
    return at
