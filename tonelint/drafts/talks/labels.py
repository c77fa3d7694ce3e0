"""How the lines of a transcript name who speaks and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tonelint.drafts.talks.stamps import STAMP

_NAME = r"[^\W\d_][^:\n\r!?;]{0,58}?"
_BREAK = r"(?=[ \t]|\r?$)"
# A time at the beginning of the line; without a name behind it, it is the chat itself that speaks.
_TIMED = re.compile(
    rf"^[ \t\u200e\u200f]*\[?(?P<at>{STAMP})\]?[ \t]*(?:[-–—][ \t]*)?(?:(?<=[ \t\]])\u200e?(?P<name>@?{_NAME})[ \t]*:{_BREAK}[ \t]*\u200e?)?",
    re.MULTILINE,
)
# A name with its time on a line of their own, or in brackets before the message.
_AFTER = re.compile(
    rf"^(?P<name>@?{_NAME}),?[ \t]+(?:\[(?P<at>{STAMP})\]|\((?P<at2>{STAMP})\)|(?P<at3>{STAMP}))[ \t]*(?::{_BREAK}[ \t]*|\r?$)",
    re.MULTILINE,
)
_BARE = re.compile(
    rf"^[ \t]*(?:\*\*|__)?(?P<name>@?{_NAME})(?:\*\*|__)?[ \t]*:(?:\*\*|__)?{_BREAK}[ \t]*", re.MULTILINE
)
KINDS = (("timed", _TIMED), ("after", _AFTER), ("bare", _BARE))


class Label(NamedTuple):
    """Who speaks, as written (None for the chat itself), when, and where the label begins and the message after it."""

    name: str | None
    at: str | None
    start: int
    end: int


def kind_at(text: str, start: int) -> str | None:
    """Which kind of label stands at the beginning of a line."""
    return next((kind for kind, pattern in KINDS if pattern.match(text, start)), None)


def labels(text: str, kind: str, start: int = 0) -> Iterator[Label]:
    """Every label of a kind, from a place on."""
    pattern = dict(KINDS)[kind]
    for found in pattern.finditer(text, start):
        groups = found.groupdict()
        at = next((groups[name] for name in ("at", "at2", "at3") if groups.get(name)), None)
        name = groups["name"].strip() if groups["name"] else None
        yield Label(name, at, found.start(), found.end())
