"""The lines of a plain mail as they were written: line breaks alike, and flowed lines joined (RFC 3676)."""

from __future__ import annotations

import re

from tonelint.drafts.offsets import Builder, Trace

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_QUOTED = re.compile(r">*")
_SIGNATURE = "-- "


def plain(text: str) -> tuple[str, Trace]:
    """The text with every line break a line feed, and without a byte order mark."""
    built, at = Builder(""), 1 if text.startswith("\ufeff") else 0
    for found in re.finditer(r"\r\n?", text):
        built.copy(text[at : found.start()], at)
        built.copy("\n", found.start())
        at = found.end()
    built.copy(text[at:], at)
    return built.done(len(text))


def flowed(text: str, *, delete_space: bool = False) -> tuple[str, Trace]:
    """The same of a text in format=flowed: a line that ends in a blank goes on in the next of its depth.

    `delete_space` is the parameter DelSp: the blank at the end of such a line is not of the text.
    """
    built = Builder("")
    open_depth: int | None = None  # of the line before, where it goes on
    broken = 0  # where that line ends
    for found in _LINE.finditer(text):
        line = found[0].rstrip("\r\n")
        depth = _depth(line)
        inner = line[depth:]
        stuffed = inner.startswith(" ")
        inner, at = inner[stuffed:], found.start() + depth + stuffed
        if not found[0]:
            break
        soft = inner.endswith(" ") and inner != _SIGNATURE
        if open_depth != depth or inner == _SIGNATURE:
            built.copy("\n" if open_depth is not None else "", broken)
            built.copy(line[:depth], found.start())
            built.put(" " if depth else "", found.start())
        built.copy(inner[:-1] if soft and delete_space else inner, at)
        if not soft and len(found[0]) > len(line):
            built.copy("\n", found.start() + len(line))
        open_depth, broken = (depth if soft else None), found.start() + len(line)
    return built.done(len(text))


def _depth(line: str) -> int:
    found = _QUOTED.match(line)
    return found.end() if found else 0
