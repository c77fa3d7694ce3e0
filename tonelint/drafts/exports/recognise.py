"""Which helpdesk's export a file is, told by its shape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice

from tonelint.drafts.exports import locales, paths, sentences
from tonelint.drafts.exports.helpdesks import BY_NAME, SHAPES
from tonelint.drafts.exports.paths import Met
from tonelint.drafts.exports.shapes import Shape
from tonelint.drafts.nodes import Node
from tonelint.drafts.sniff import LOOKED_AT
from tonelint.errors import did_you_mean
from tonelint.values import NamedTuple

_WORD = re.compile(r"\w+")
_COMMON = ("data", "items", "records", "results", "{}")  # envelopes that say nothing of what is in them
_SENTENCE = 4  # words; what else has a name and a content, such as the tags of a page, mostly has fewer
# All that a macro has of which nobody doubts what it is: a title, a text and its language, and what goes by itself.
_PLAINLY = frozenset("id key title name body content locale lang language tags category".split())
ANYWHERE = frozenset({"id", "name", "title", "type=macro"})  # keys that say nothing of what they belong to


class Export(NamedTuple):
    """A shape, and the path that its items stand at in a file."""

    shape: Shape
    path: str

    def items(self, root: Node) -> Iterator[Met]:
        """The macros in order, with the key that each stands under, if it does."""
        return paths.find(root, self.path)


class Near(NamedTuple):
    """The shape that a file is nearest to, and the keys that it lacks for that."""

    shape: Shape
    lacks: tuple[str, ...]


def recognised(root: Node, shapes: Iterable[Shape] = SHAPES) -> Export | None:
    """The first shape that an item of this value has."""
    for shape in shapes:
        for path in shape.envelopes():
            if any(_fits(met.node, shape) for met in islice(paths.find(root, path), LOOKED_AT)):
                return Export(shape, path)
        if shape.alone and _is_bare_list(root, shape):
            return Export(shape, "[]")
    return None


def _is_bare_list(root: Node, shape: Shape) -> bool:
    """Whether a list in JSON holds what an API gives and nothing besides; without ids also sentences, or it may be anything."""
    items = [*islice(root.listed or (), LOOKED_AT)]
    if not items or not all(_fits(one, shape) and shape.alone and {*one.value} <= {*shape.alone} for one in items):
        return False
    told = [one.get(twins[0].path) for one in items for twins in shape.bodies]
    texts = [one.value for one in told if one and one.style == "json" and isinstance(one.value, str)]
    has_ids = all(any(paths.holds(one, key) for key in shape.id.split("|")) for one in items)
    talking = sum(len(text.split()) >= _SENTENCE for text in texts)
    return len(texts) == len(items) and (has_ids or 2 * talking > len(texts))


def plainly(root: Node) -> Export | None:
    """A macro or a list of them, each a title, a text and its language, that anybody could have written; most are sentences.

    In tables columns tell as much, and have more names.
    """
    items = [root] if root.listed is None else [*islice(root.listed, LOOKED_AT)]
    if not items or not all(_is_plain_macro(one) for one in items):
        return None
    texts = (str(text.value) for one in items for name in ("content", "body") if (text := one.get(name)))
    return Export(BY_NAME["macros"], "" if root.listed is None else "[]") if sentences.mostly(texts) else None


def _is_plain_macro(item: Node) -> bool:
    if not isinstance(item.value, dict) or not _PLAINLY.issuperset(item.value) or not _fits(item, BY_NAME["macros"]):
        return False
    texts = [text for name in ("content", "body") if (text := item.get(name))]
    if not all(isinstance(text.value, str) and text.style not in ("cell", "quoted") for text in texts):
        return False
    told = next((one for name in ("locale", "lang", "language") if (one := item.get(name))), None)
    return told is not None and isinstance(told.value, str) and locales.language(told.value) is not None


def as_told(root: Node, shape: Shape) -> Export | None:
    """The export that the user says this is: by its shape, else by where any text of it stands."""
    found = recognised(root, (shape,))
    if found:
        return found
    bare = ("[]", "") if shape.name in BY_NAME else ()  # a list in an envelope is what the guide says of its own
    for path in (*shape.envelopes(), *bare):
        if any(_has_text(met.node, shape) for met in islice(paths.find(root, path), LOOKED_AT)):
            return Export(shape, path)
    return None


def is_something_else(root: Node, export: Export) -> bool:
    """Whether a value only shares plain keys with an export: under those of the texts stand lists, mappings and numbers alone."""
    shape = export.shape
    if not all(need.isidentifier() for line in shape.lines() for need in line):
        return False
    found = (_at_texts(met.node, shape) for met in islice(export.items(root), LOOKED_AT))
    told = [node.value for nodes in found for node in nodes]
    return any(value is not None for value in told) and not any(isinstance(value, str) for value in told)


def _has_text(item: Node, shape: Shape) -> bool:
    """Whether any text of a shape stands in an item."""
    return any(isinstance(node.value, str) for node in _at_texts(item, shape))


def _at_texts(item: Node, shape: Shape) -> Iterator[Node]:
    """Whatever stands in an item where its texts should."""
    return (
        met.node
        for part in paths.find(item, shape.parts)
        for twins in shape.bodies
        for body in twins
        for met in paths.find(part.node, body.path)
    )


def nearest(root: Node) -> Near | None:
    """The shape of which the items have most, but not all; at least its envelope, or a key that not everything has."""
    best: tuple[float, Near] | None = None
    for shape in SHAPES:
        for path in shape.envelopes():
            met = next(paths.find(root, path), None)
            if met is None or not isinstance(met.node.value, dict):
                continue
            share, lacks = max(_shares(met.node, shape))
            share += path in shape.lists and not path.startswith(_COMMON)
            if share > (best[0] if best else 0):
                best = (share, Near(shape, lacks))
    return best[1] if best else None


def may_be_anything(root: Node, near: Near | None) -> bool:
    """Whether there are only names and texts, as many helpdesks and much else have, and no key that is nearly one of theirs."""
    first = root if root.listed is None else next(iter(root.listed), root)
    if not isinstance(first.value, dict) or not _fits(first, BY_NAME["macros"]):
        return False
    keys = [*first.value]
    return not any(did_you_mean(lack, keys) for lack in (near.lacks if near else ()))


def _fits(item: Node, shape: Shape) -> bool:
    return any(all(paths.holds(item, need) for need in line) for line in shape.lines())


def _shares(item: Node, shape: Shape) -> Iterator[tuple[float, tuple[str, ...]]]:
    """How much of each line of needs a mapping has (0 to 1; 0 where anything has it), and what it lacks."""
    for line in shape.lines():
        lacks = tuple(need for need in line if not paths.holds(item, need))
        is_telling = not ANYWHERE.issuperset({*line} - {*lacks})
        yield (1 - len(lacks) / len(line)) * is_telling, lacks


def is_empty(root: Node) -> bool:
    """Whether this is the envelope of an export with nothing in it."""
    lists = {path for shape in SHAPES for path in shape.lists if path.endswith("[]")}
    return any(
        met.node.listed is not None and not met.node.listed
        for path in lists
        for met in paths.find(root, path.removesuffix("[]"))
    )


def may_be(head: bytes, own: tuple[Shape, ...] = ()) -> bool:
    """Whether the beginning of a file names all the keys of some shape, ours or one that a guide describes."""
    return any(all(key in head for key in keys) for shapes in (SHAPES, own) for keys in _keys(shapes))


@cache
def _keys(shapes: tuple[Shape, ...]) -> tuple[tuple[bytes, ...], ...]:
    lines = (line for shape in shapes for line in shape.lines())
    return tuple(tuple(word.encode() for need in line for word in _WORD.findall(need)) for line in lines)
