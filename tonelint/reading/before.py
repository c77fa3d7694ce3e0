"""What went before a customer's message: written elsewhere, written again, tried already.

The message tells it in words, and the earlier turns of its conversation by their channels and days.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence

from tonelint.model import Turn
from tonelint.names import TRIED, USED
from tonelint.reading.cues import Span
from tonelint.reading.named import joined
from tonelint.reading.spans import overlaps
from tonelint.values import NamedTuple

Name = tuple[str, ...]  # the words of a customer's name, in small letters

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
    known = people(turns) if last else {}
    if last is None or len({*known.values()}) < 2:
        return turns
    own = known.get(last.name or "", ())
    kept: list[Turn] = []
    answered = own  # whose message an agent has before them
    for turn in turns:
        if turn.role == "customer":
            answered = known.get(turn.name or "", own)
        called = called_by_name(turn.text, {*known.values()}) if turn.role == "agent" else set()
        if own in called or (not called and answered == own):
            kept.append(turn)
    return kept


def answers(turns: Sequence[Turn]) -> list[Turn]:
    """What agents wrote to the customer who wrote last."""
    return [turn for turn in theirs(turns) if turn.role == "agent"]


def people(turns: Sequence[Turn]) -> dict[str, Name]:
    """The customers by their names as written; in full where they write it elsewhere."""
    written = {turn.name: _words(turn.name) for turn in turns if turn.role == "customer" and turn.name}
    told = {name: words for name, words in written.items() if words}
    return {name: _in_full(words, {*told.values()}) for name, words in told.items()}


def _in_full(words: Name, names: Collection[Name]) -> Name:
    """The one name of which another is short: `Laura` and `Laura H` of `Laura Hill`."""
    longer = [name for name in names if name != words and _is_short_of(words, name)]
    return longer[0] if len(longer) == 1 else words


def _is_short_of(words: Name, name: Name) -> bool:
    begun = len(words) <= len(name) and words[0] == name[0]
    return begun and all(full.startswith(short) for short, full in zip(words, name, strict=False))


def called_by_name(text: str, names: Collection[Name]) -> set[Name]:
    """The people whom a message calls by name: by the first one, and where two of them share it, by another as well."""
    said = {*_words(text)}
    first = Counter(name[0] for name in names)
    return {name for name in names if name[0] in said and (first[name[0]] == 1 or said.intersection(name[1:]))}


def _words(text: str) -> Name:
    return tuple(re.findall(r"\w+", text.casefold()))


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
