"""The commands: plain functions that take plain values, write to the streams given and return an exit code."""

from __future__ import annotations

from typing import NamedTuple, TextIO

FORMATS = ("text", "concise", "json")
INPUTS = ("text", "markdown", "jsonl", "yaml", "json", "transcript")  # the forms that drafts come in
FAIL_ON = ("error", "warning", "note", "never")
CLEAN, FOUND, MISTAKE, OURS, INTERRUPTED = 0, 1, 2, 3, 130


class Streams(NamedTuple):
    """Where a command writes: what was asked for, and what went wrong.

    `messages` is the language and `guide` the guide that the user named, if any: mistakes are told by them.
    """

    out: TextIO
    err: TextIO
    messages: str | None = None
    guide: str | None = None
