"""Exports that are written as JSON Lines, a macro or a page of them in each line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from tonelint.drafts import nodes
from tonelint.drafts.asked import Source
from tonelint.drafts.exports import read as exports
from tonelint.drafts.nodes import SlipError
from tonelint.drafts.origin import PlainOrigin
from tonelint.model import Found


def records(source: Source) -> Iterator[Found] | None:
    """The replies of an export that is written as JSON Lines, and which lines are broken; None where it is none."""
    file = PlainOrigin(source.text())
    told = exports.shape_named(source) is not None
    broken: list[SlipError] = []
    root = nodes.from_lines(file.text, broken)
    faults = (slip.fault(source.path, file) for slip in broken)
    if export := exports.recognised(root, source):
        return chain(exports.replies(root, export, source, file), faults)
    if not told:
        return None
    fault = exports.near_miss(root, source, file)
    return chain((fault,) if fault and not broken else (), faults)
