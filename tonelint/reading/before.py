"""What went before a customer's message: written elsewhere, written again, tried already.

The message tells it in words, and the earlier turns of its conversation by their channels and days.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from tonelint.model import TRIED, USED, Turn
from tonelint.reading.cues import Span
from tonelint.reading.named import joined, overlaps

# Names of channels as systems write them, by the channel that a customer would call it.
_CALLED = {
    "phone": ("phone", "call", "voice", "telephone"),
    "email": ("email", "e-mail", "mail"),
    "chat": ("chat", "messaging", "whatsapp", "messenger", "bot"),
    "form": ("form", "web", "portal", "ticket"),
    "shop": ("shop", "store", "branch"),
    "social": ("social", "facebook", "instagram", "x", "twitter", "tweet", "comment", "forum", "tiktok", "linkedin"),
}


class Before(NamedTuple):
    """What a customer's earlier turns tell: kinds tried and used, and if they wrote of this on another day or channel."""

    tried: frozenset[str] = frozenset()
    used: frozenset[str] = frozenset()
    repeated: bool = False


class Told(NamedTuple):
    """What one message tells of before: spans by kind."""

    used: dict[str, list[Span]]
    tried: dict[str, list[Span]]
    contacted: list[Span]


def told(spans: Callable[[str], list[Span]]) -> Told:
    """The channels and steps that a message says were used and tried before, and where it speaks of earlier contact."""
    used = {kind: joined(found) for kind in USED if (found := done(spans, f"used-{kind}"))}
    tried = {kind: joined(found) for kind in TRIED if (found := done(spans, f"tried-{kind}"))}
    contacted = joined([*spans("contacted"), *(span for found in used.values() for span in found)])
    return Told(used, tried, contacted)


def done(spans: Callable[[str], list[Span]], name: str) -> list[Span]:
    """Where a message says that something was used or tried, but for what it says was not, or not by the customer."""
    found = spans(name)
    return [span for span in found if not overlaps(span, spans("undone"))] if found else []


def theirs(turns: Sequence[Turn]) -> Sequence[Turn]:
    """The turns of the customer who wrote last, and those in which agents answered them; all where nobody has a name.

    Below a post several customers may write, and what one of them gave or was told is not the others'.
    """
    last = next((turn for turn in reversed(turns) if turn.role == "customer"), None)
    if last is None or len({_first_name(turn) for turn in turns if turn.role == "customer"} - {""}) < 2:
        return turns
    own, others = _first_name(last), {_first_name(turn) for turn in turns if turn.role == "customer"} - {""}
    kept: list[Turn] = []
    answered = own  # whose message an agent has before them
    for turn in turns:
        if turn.role == "customer":
            answered = _first_name(turn) or own
        called = others.intersection(re.findall(r"\w+", turn.text.casefold())) if turn.role == "agent" else set()
        if own in called or (not called and answered == own):
            kept.append(turn)
    return kept


def answers(turns: Sequence[Turn]) -> list[Turn]:
    """What agents wrote to the customer who wrote last."""
    return [turn for turn in theirs(turns) if turn.role == "agent"]


def _first_name(turn: Turn) -> str:
    """A customer's first name in small letters, "" where none is known."""
    return next(iter(re.findall(r"\w+", (turn.name or "").casefold())), "")


def parted(turns: Sequence[Turn]) -> tuple[Sequence[Turn], Sequence[Turn]]:
    """A customer's earlier turns, and those that the reply answers: all since the last of somebody else's."""
    turns = theirs(turns)
    own = [turn for turn in turns if turn.role == "customer"]
    last = len(turns)
    while last and turns[last - 1].role in ("customer", "note"):
        last -= 1
    now = [turn for turn in turns[last:] if turn.role == "customer"]
    return own[: len(own) - len(now)], now


def before(turns: Sequence[Turn], heard: Sequence[Told]) -> Before:
    """What a customer's earlier turns hold; `heard` is what the latest of them tell of before."""
    past, now = parted(turns)
    days = {turn.day for turn in past if turn.at} - {turn.day for turn in now if turn.at}
    channels = elsewhere(turns)
    return Before(
        frozenset(kind for one in heard for kind in one.tried),
        frozenset({kind for one in heard for kind in one.used} | {called(name) for name in channels} - {""}),
        bool((days and any(turn.at for turn in now)) or (channels and any(turn.channel for turn in now)))
        or any(one.contacted for one in heard),
    )


def elsewhere(turns: Sequence[Turn]) -> frozenset[str]:
    """The channels, as systems call them, that a customer's earlier turns came by and the latest did not."""
    past, now = parted(turns)
    return frozenset({turn.channel for turn in past if turn.channel} - {turn.channel for turn in now if turn.channel})


def called(channel: str | None) -> str:
    """The channel that a customer would call a system's channel, "" for any other."""
    low = (channel or "").strip().lower()
    return next((kind for kind, names in _CALLED.items() if low in names), "")
