"""What a guide and all it extends say together: one tree in the order of the keys, and its lines as YAML with their places."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator
from typing import NamedTuple

from tonelint.errors import Place
from tonelint.guides.guide import Guide
from tonelint.guides.keys import GUIDE
from tonelint.guides.shapes import TEXT, Shape
from tonelint.model import LANGUAGES
from tonelint.yamlio import Node

At = tuple[str, ...]  # the keys that lead to a value, from the top of the guide

_WIDE = 72  # code points; a longer text is folded, so that its place stays beside it
_LONGEST_KEY = 1000  # code points; YAML asks for a ? before a longer one
_JOINER = "\u200d"  # holds emoji together, and is seen
# What every YAML reader takes for a text: it begins with a letter and holds nothing that could be punctuation of YAML.
_PLAIN = re.compile(r"[^\W\d_](?:[^:#]|:(?! |$)|(?<! )#)*$")
_DAY = re.compile(r"\d{4}-\d\d-\d\d$")
# Words that one YAML reader or another takes for a truth or for nothing.
_TAKEN = frozenset("true false null yes no on off y n".split())


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
    if shape.kind == "block" and not node.is_map:
        short = {} if node.value is None else {shape.short: (node._replace(value=shape.short), node)}
        node = node._replace(value=short)
    if node.is_map:
        known = {"block": tuple(shape.keys), "by-language": LANGUAGES}.get(shape.kind, tuple(node.value))
        pairs = {name: node.value[name] for name in known if name in node.value}
        return node._replace(value={name: (key, _whole(one, inner(shape, name))) for name, (key, one) in pairs.items()})
    return node._replace(value=str(node.value)) if shape.kind == "text" else node


def inner(shape: Shape, name: str) -> Shape:
    """The shape of what stands under a key."""
    return shape.keys[name].shape if name in shape.keys else shape.of or TEXT


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
    short = node.get(shape.short) if shape.short and len(node.value) == 1 else None
    if short is not None:
        yield from _under(head, short, inner(shape, shape.short), indent)
    elif node.is_map or node.is_list:
        yield from _gathered(head, node, shape, indent)
    else:
        yield from _value(head, node, indent)


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
    sign, block = _block(node.value) if isinstance(node.value, str) and _is_long(node.value, line) else ("", [])
    if not block:
        yield Line(line, node.place)
        return
    yield Line(f"{head} {sign}", node.place)
    yield from (Line(f"{indent}  {text}" if text else "") for text in block)


def _is_long(text: str, line: str) -> bool:
    return "\n" in text or len(line) > _WIDE


def _block(text: str) -> tuple[str, list[str]]:
    """The sign and the lines of a block that reads back to the text; no lines where none surely does."""
    if not all(map(_is_seen, text.replace("\n", ""))) or text.startswith((" ", "\n")) or text.endswith("\n\n"):
        return "", []
    if "\n" not in text:
        folded = textwrap.wrap(text, _WIDE, break_long_words=False, break_on_hyphens=False)
        return (">-", folded) if " ".join(folded) == text and len(folded) > 1 else ("", [])
    written = text.removesuffix("\n").split("\n")
    if any(line.endswith(" ") for line in written):  # an editor takes blanks away at the end of a line
        return "", []
    return ("|" if text.endswith("\n") else "|-"), written


def scalar(value: object) -> str:
    """A text, a number or a truth on one line of YAML, quoted where it would be read as something else."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    if not all(map(_is_seen, value)):
        return "".join(sign if _is_seen(sign) else _escaped(sign) for sign in json.dumps(value, ensure_ascii=False))
    plain = _PLAIN.match(value) and value.lower() not in _TAKEN and not value.endswith(" ")
    if plain or _DAY.match(value):
        return value
    return "'{}'".format(value.replace("'", "''")) if '"' in value or "\\" in value else f'"{value}"'


def _is_seen(sign: str) -> bool:
    return sign.isprintable() or sign == _JOINER


def _escaped(sign: str) -> str:
    return f"\\u{ord(sign):04x}" if ord(sign) < 0x10000 else f"\\U{ord(sign):08x}"
