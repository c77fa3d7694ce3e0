"""Which export a table is, be it in a text or in a workbook."""

from __future__ import annotations

from collections.abc import Sequence

from tonelint.drafts.asked import Source
from tonelint.drafts.exports import headers
from tonelint.drafts.exports import read as exports
from tonelint.drafts.exports.recognise import Export
from tonelint.drafts.nodes import Node


def export(rows: Node, names: Sequence[str], source: Source, *, titled: bool) -> Export | None:
    """The export that rows are by their keys, else by the usual names of columns; None where they are none.

    `titled` asks for a column with titles besides. Where the user names a helpdesk, usual names are not enough. Exports
    of helpdesks have no column twice: where one stands twice, somebody made the table, and its texts are found by names.
    """
    found = exports.recognised(rows, source)
    if exports.shape_named(source) or (found and source.exports()):
        return found
    usual = _loosely(names, titled=titled)
    return (usual or found) if headers.is_any_twice(names) else (found or usual)


def _loosely(names: Sequence[str], *, titled: bool) -> Export | None:
    shape = headers.shape_of(names)
    return Export(shape, "[]") if shape and (shape.title or not titled) else None
