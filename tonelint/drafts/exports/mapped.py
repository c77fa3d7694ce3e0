"""Exports that a guide describes → shapes like those of the helpdesks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import islice

from tonelint.drafts.exports import paths
from tonelint.drafts.exports.recognise import Export
from tonelint.drafts.exports.shapes import Body, Shape
from tonelint.drafts.nodes import Node
from tonelint.model import Mapped


def shapes(described: Sequence[Mapped]) -> tuple[Shape, ...]:
    """The shapes of the exports that a guide describes, in its order."""
    return _shapes(tuple(described))


@cache
def _shapes(described: tuple[Mapped, ...]) -> tuple[Shape, ...]:
    return tuple(map(_shape, described))


def _shape(one: Mapped) -> Shape:
    """A macro is known by its text, and by its id and its title where the guide says where they are."""
    also = tuple(path for path in (one.id, one.title) if path)
    return Shape(
        one.name,
        one.name,
        (),
        tuple((Body(body, one.form),) for body in one.bodies),
        (one.each,) if one.each else (),
        bare=not one.each,
        id=one.id,
        title=one.title,
        locale=one.lang,
        inactive=(one.inactive,) if one.inactive else (),
        usage=one.usage,
        exactly=tuple((body, *also) for body in one.bodies),
    )


def unmet(root: Node, export: Export) -> tuple[str, ...]:
    """The paths to texts that lead nowhere in any macro of a file; a macro alone in its file tells nothing of the others."""
    missing = tuple(body.path for twins in export.shape.bodies for body in twins)
    if len(missing) == 1 or len([*islice(export.items(root), 2)]) == 1:
        return ()
    for met in export.items(root):
        missing = tuple(path for path in missing if next(paths.find(met.node, path), None) is None)
        if not missing:
            break
    return missing
