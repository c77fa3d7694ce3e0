"""Exports in the file that they come in, when the user names the shape or a record tells it."""

from __future__ import annotations

import os
from collections.abc import Iterator

from tonelint.drafts import data, nodes
from tonelint.drafts.asked import Source
from tonelint.drafts.exports import csv_rows, lines
from tonelint.drafts.exports import read as exports
from tonelint.drafts.nodes import SlipError
from tonelint.drafts.origin import PlainOrigin
from tonelint.model import Found

_READERS = {
    ".json": data.from_json,
    ".yaml": data.from_yaml,
    ".yml": data.from_yaml,
    ".csv": csv_rows.read,
    ".tsv": csv_rows.read,
}


def read(source: Source) -> Iterator[Found]:
    """The replies of a file that the user says is such an export, be it JSON, JSON Lines, YAML or a table."""
    suffix = os.path.splitext(source.path)[1].lower()
    if suffix in _READERS:
        return _READERS[suffix](source)
    begin = source.text().lstrip()[:1]
    if suffix in (".jsonl", ".ndjson"):
        return lines.records(source) or iter(())
    if begin and begin in "[{":
        return data.from_json(source)
    return (csv_rows.read if csv_rows.is_table(source.text()) else data.from_yaml)(source)


def unnamed(source: Source) -> Iterator[Found] | None:
    """The replies of an export in JSON that was piped in and has no name; None where the text is none."""
    text = source.text()
    try:
        root = nodes.from_json(text)
    except SlipError:
        return lines.records(source)
    export = exports.recognised(root, source)
    return exports.replies(root, export, source, PlainOrigin(text)) if export else None
