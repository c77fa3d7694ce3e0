"""What a guide and all it extends say together: one tree in the order of the keys, and its lines as YAML with their places."""

from __future__ import annotations

from collections.abc import Iterator

from tonelint.errors import Place
from tonelint.guides.guide import Guide
from tonelint.guides.keys import GUIDE
from tonelint.guides.shapes import TEXT, Shape, in_full, inner
from tonelint.guides.written import block, scalar
from tonelint.names import LANGUAGES
from tonelint.values import NamedTuple
from tonelint.yamlio import Node

At = tuple[str, ...]  # the keys that lead to a value, from the top of the guide

_WIDE = 72  # code points; a longer text is folded, so that its place stays beside it
_LONGEST_KEY = 1000  # code points; YAML asks for a ? before a longer one


class Line(NamedTuple):
    """A line of YAML, and where the value on it was written; None where it holds no value."""

    text: str
    place: Place | None = None


class Leaf(NamedTuple):
    """A value that holds no others (or an empty mapping or list): the keys that lead to it, and where it was written.

    Entries of a list are led to by their number, from 0.
    """

    at: At
    node: Node


def tree(guide: Guide) -> Node:
    """All that a guide says, whole: keys in their order, lists as lists, short forms written out, what it extends merged in."""
    pairs = {name: pair for name, pair in guide.tree.value.items() if name != "extends"}
    return _whole(guide.tree._replace(value=pairs), GUIDE)


def _whole(node: Node, shape: Shape) -> Node:
    if shape.kind == "listed":
        items = node.value if node.is_list else [node]
        return node._replace(value=[_whole(item, shape.of or TEXT) for item in items])
    node = in_full(node, shape)
    if node.is_map:
        known = {"block": tuple(shape.keys), "by-language": LANGUAGES}.get(shape.kind, tuple(node.value))
        pairs = {name: node.value[name] for name in known if name in node.value}
        return node._replace(value={name: (key, _whole(one, inner(shape, name))) for name, (key, one) in pairs.items()})
    return node._replace(value=str(node.value)) if shape.kind == "text" else node


def leaves(node: Node, at: At = ()) -> Iterator[Leaf]:
    """Every value of a tree in its order, with the keys that lead to it."""
    if not node.value or not (node.is_map or node.is_list):
        yield Leaf(at, node)
        return
    for name, value in ((key.value, one) for key, one in node.items()) if node.is_map else enumerate(node.value):
        yield from leaves(value, (*at, str(name)))


def lines(guide: Guide) -> Iterator[Line]:
    """The effective guide as YAML, which reads back to the same values, with the place of every value."""
    yield from _pairs(tree(guide), GUIDE, "")


def _pairs(node: Node, shape: Shape, indent: str) -> Iterator[Line]:
    for key, value in node.items():
        head = f"{indent}{scalar(key.value)}"
        if len(head) > _LONGEST_KEY:
            yield Line(f"{indent}? {scalar(key.value)}")
            head = indent
        yield from _under(f"{head}:", value, inner(shape, key.value), indent)


def _under(head: str, node: Node, shape: Shape, indent: str) -> Iterator[Line]:
    """What stands behind a key or the dash of a list."""
    short = _short(node, shape)
    if short is not None:
        yield from _under(head, short, inner(shape, shape.short), indent)
    elif node.is_map or node.is_list:
        yield from _gathered(head, node, shape, indent)
    else:
        yield from _value(head, node, indent)


def _short(node: Node, shape: Shape) -> Node | None:
    """What can stand for the whole of an entry; a mapping cannot, because it would be read as the entry."""
    found = node.get(shape.short) if shape.short and len(node.value) == 1 else None
    return None if found and found.is_map and _short(found, inner(shape, shape.short)) is None else found


def _gathered(head: str, node: Node, shape: Shape, indent: str) -> Iterator[Line]:
    if not node.value:
        # A word with nothing to say instead stands alone, as people write it.
        yield Line(head if shape.bare else f"{head} {'{}' if node.is_map else '[]'}", node.place)
        return
    yield Line(head)
    if node.is_map:
        yield from _pairs(node, shape, f"{indent}  ")
    else:
        for item in node.value:
            yield from _under(f"{indent}  -", item, shape.of or TEXT, f"{indent}  ")


def _value(head: str, node: Node, indent: str) -> Iterator[Line]:
    line = f"{head} {scalar(node.value)}"
    sign, folded = block(node.value, _WIDE) if isinstance(node.value, str) and _is_long(node.value, line) else ("", [])
    if not folded:
        yield Line(line, node.place)
        return
    yield Line(f"{head} {sign}", node.place)
    yield from (Line(f"{indent}  {text}" if text else "") for text in folded)


def _is_long(text: str, line: str) -> bool:
    return "\n" in text or len(line) > _WIDE
