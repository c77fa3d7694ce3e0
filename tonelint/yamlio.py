"""The only door to YAML: strict, iterative, and it knows where everything stands.

Words mean what they say here: `no` and `off` are words and not false, `12:30` is no number, a key
stands once, and there are no aliases that could blow a small file up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from tonelint.errors import Place, fail
from tonelint.values import NamedTuple

_LARGEST = 1_000_000  # code points of one file; a guide for people is a hundredth of that
_LARGEST_STREAM = 20_000_000  # of a file of conversations
_DEEPEST = 40  # levels of nesting
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOTHING = ("", "~", "null")
_LONGEST_NUMBER = 100  # figures
_FIGURES = frozenset("+-0123456789")
_NUMBER = re.compile(r"[-+]?(?:0|[1-9]\d*)(?P<part>\.\d+)?$")


class Node(NamedTuple):
    """A value and its place; a mapping holds (key node, value node) pairs, a list holds nodes.

    `raw` tells where it begins in the file, in code points, and of a word or text also where it ends, and how it is
    written: plain (nothing), `'`, `"`, `|` or `>`.
    """

    value: Any
    place: Place
    raw: tuple[int, int, str] | None = None

    @property
    def is_map(self) -> bool:
        """Whether this is a mapping."""
        return isinstance(self.value, dict)

    @property
    def is_list(self) -> bool:
        """Whether this is a list."""
        return isinstance(self.value, list)

    def items(self) -> Iterator[tuple[Node, Node]]:
        """The pairs of a mapping in the order they were written."""
        return iter(self.value.values())

    def get(self, key: str) -> Node | None:
        """The value under a key of a mapping, or None."""
        pair = self.value.get(key)
        return pair[1] if pair else None

    def plain(self) -> Any:
        """The same as plain dicts, lists and values, without places."""
        if self.is_map:
            return {key.value: value.plain() for key, value in self.items()}
        if self.is_list:
            return [item.plain() for item in self.value]
        return self.value


def parse(text: str, path: str) -> Node:
    """Read one YAML document; raises TonelintError with the place of the first mistake.

    An empty document is an empty mapping.
    """
    if len(text) > _LARGEST:
        raise fail(f"this file has {len(text):,} characters, too many for a guide or a rule", Place(path))
    documents = _documents(text, path, many=False)
    return documents[0] if documents else Node({}, Place(path, 1, 1))


def parse_all(text: str, path: str) -> list[Node]:
    """Read every YAML document of a file, as `parse` reads one; those that hold nothing are left out."""
    if len(text) > _LARGEST_STREAM:
        raise fail(f"this file has {len(text):,} characters, too many for YAML", Place(path), "write it as JSON Lines")
    return [node for node in _documents(text, path, many=True) if node.value not in (None, {})]


def _documents(text: str, path: str, *, many: bool) -> list[Node]:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise fail("half a sign (a lone surrogate), which no text holds", _place_of(text, error.start, path)) from None
    try:
        return _build(text, path, many=many)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
        raise fail(f"this is not YAML: {error.problem or error.context}", place, _hint(text, place)) from None
    except yaml.YAMLError as error:
        raise fail(f"this is not YAML: {str(error).splitlines()[0]}", Place(path)) from None


def _place_of(text: str, offset: int, path: str) -> Place:
    lines = text[:offset].split("\n")
    return Place(path, len(lines), len(lines[-1]) + 1)


def _hint(text: str, place: Place) -> str | None:
    """The two slips that writers make most."""
    lines = text.splitlines()
    if not place.line or place.line > len(lines):
        return None
    line = lines[place.line - 1]
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "indent with spaces, not with tabs"
    return 'a text with ": " or that begins with [ { * & ! % @ ` needs quotes around it' if ":" in line else None


def _build(text: str, path: str, *, many: bool) -> list[Node]:
    """Put the parser's events together, without recursion, refusing aliases and twin keys; one node a document."""
    done_with: list[Node] = []
    stack: list[Node] = []
    keys: list[Node | None] = []
    root: Node | None = None
    for event in yaml.parse(text, Loader=_LOADER):
        kind = type(event)
        if isinstance(event, yaml.ScalarEvent):
            place, at = _place(event, path)
            # A key is the word that was written, also where it looks like a number or a truth.
            is_key = bool(stack) and keys[-1] is None and stack[-1].is_map
            value = _key(event, place) if is_key else _scalar(event, place)
            node = Node(value, place, (at, _index(event.end_mark), event.style or ""))
            root = _put(node, stack, keys, root)
        elif kind in _ENDS:
            done = stack.pop()
            keys.pop()
            root = _put(done, stack, keys, root)
        elif kind in _STARTS:
            place, at = _place(event, path)
            if len(stack) >= _DEEPEST:
                raise fail(f"more than {_DEEPEST} levels deep", place)
            stack.append(Node({} if kind is yaml.MappingStartEvent else [], place, (at, at, "")))
            keys.append(None)
        elif kind is yaml.AliasEvent:
            raise fail(
                "aliases (*name) are not read here", _place(event, path)[0], "write the value out where it is needed"
            )
        elif kind is yaml.DocumentStartEvent and root is not None:
            if not many:
                raise fail("a second document starts here", _place(event, path)[0], "one file holds one document")
            done_with.append(root)
            root = None
    return done_with if root is None else [*done_with, root]


_STARTS = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_ENDS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


def _place(event: yaml.Event, path: str) -> tuple[Place, int]:
    """Where an event starts, and how many code points stand before it."""
    mark = event.start_mark
    return (Place(path, mark.line + 1, mark.column + 1), mark.index) if mark else (Place(path), 0)


def _index(mark: Any) -> int:
    return mark.index if mark else 0


def _put(node: Node, stack: list[Node], keys: list[Node | None], root: Node | None) -> Node | None:
    """Hang a finished value on the one it stands in."""
    if not stack:
        return node
    parent = stack[-1]
    if parent.is_list:
        parent.value.append(node)
        return root
    key = keys[-1]
    if key is not None:
        parent.value[key.value] = (key, node)
        keys[-1] = None
        return root
    if not isinstance(node.value, str):
        raise fail("a key has to be a word", node.place, "quote it if it begins with { or [")
    if node.value in parent.value:
        first = parent.value[node.value][0].place
        hint = f"it was first written in line {first.line}"
        raise fail(f'the key "{node.value}" stands here twice', node.place, hint)
    keys[-1] = node
    return root


def _key(event: Any, place: Place) -> str:
    if event.implicit[0] and event.value in _NOTHING:
        raise fail("a key has to be a word", place)
    return str(event.value)


def _scalar(event: Any, place: Place) -> Any:
    """A plain word, number, true, false or null; everything quoted is text."""
    value = event.value
    if not event.implicit[0]:
        return value
    if value in _NOTHING:
        return None
    if value in ("true", "false"):
        return value == "true"
    if len(value) > _LONGEST_NUMBER and value.isdigit():
        raise fail("this number is too long", place, "put quotes around it if it is meant as a text")
    number = _NUMBER.match(value) if value[0] in _FIGURES else None
    if number:
        return float(value) if number["part"] else int(value)
    return value
