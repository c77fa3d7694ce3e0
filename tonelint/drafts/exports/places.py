"""Where the signs of an export's texts stand: each text keeps its own piece of the file, and a way through its writing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial

from tonelint.drafts.nodes import Node
from tonelint.drafts.offsets import Through, Trace
from tonelint.drafts.origin import Excerpt, PlainOrigin, WrittenOrigin, json_places
from tonelint.drafts.yaml_origin import places
from tonelint.model import Origin
from tonelint.values import NamedTuple


class Later:
    """The places of a text, found when the first of them is asked for, because few texts have findings."""

    def __init__(self, find: Callable[[], Sequence[int]]) -> None:
        """Take what finds the place of each code point, and of the end."""
        self._find = find

    @cached_property
    def _places(self) -> Sequence[int]:
        return self._find()

    def at(self, offset: int) -> int:
        """The place of a code point."""
        return self._places[offset]


class Chained(NamedTuple):
    """A way through two writings: a text in JSON in a cell of a table."""

    inner: Trace
    outer: Trace

    def at(self, offset: int) -> int:
        """The place of a code point in the outermost text."""
        return self.outer.at(self.inner.at(offset))


def origin_of(node: Node, file: PlainOrigin) -> Origin:
    """Where a text's signs stand, without holding on to the file."""
    piece = Excerpt(file.text[node.start : node.end], file.position(node.start))
    if node.trace is not None:
        return Through(node.trace, piece, node.style)
    if node.style == "json":
        return WrittenOrigin(piece, partial(json_places, 0, len(piece.text)), "json")
    find = partial(places, 0, len(piece.text), node.style, node.written or str(node.value))
    return WrittenOrigin(piece, find, node.style or "plain")
