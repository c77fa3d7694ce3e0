"""Readings: a reply as a reader takes it in, with what is known of its customer, its thread and the ways of a macro."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tonelint.benches import Bench
from tonelint.matching import conditions
from tonelint.model import Reply, Turn
from tonelint.names import OURS
from tonelint.reading import Reading

if TYPE_CHECKING:
    from tonelint.ways import Ways


def has_ways(reply: Reply, channel: str | None) -> bool:
    """Whether a reply is a macro with something that is filled in or chosen when it is sent."""
    return ("{" in reply.masked or "[[" in reply.masked) and (reply.macro is not None or conditions.is_library(channel))


def every(bench: Bench, reply: Reply, lang: str, channel: str | None, ways: Ways | None = None) -> list[Reading]:
    """The reply in each of the ways in which a customer may read it: one, but for macros that choose between texts.

    `channel` is the one asked for, or the reply's; `ways` are known where the macro chooses by the customer's language.
    """
    read = of(bench, reply, lang)
    read.tool = reply.macro.tool if reply.macro else "" if conditions.is_library(channel) else None
    read.spoken = ways.spoken if ways else frozenset()
    if not has_ways(reply, channel):
        return [read]
    from tonelint.placeholders import branches  # here, because most drafts are no macros

    texts = ways.texts[lang] if ways else branches.ways(reply.masked)
    told = [read.instead(text) for text in texts]
    for filled in filter(None, map(branches.with_fallbacks, texts)):
        instead = read.instead(filled[0])
        instead.told_in = filled[1]
        told.append(instead)
    return told


def of(bench: Bench, reply: Reply, lang: str) -> Reading:
    """The reply as a reader takes it in who knows what the customer wrote, if anybody does."""
    message = None
    if reply.customer is not None:
        from tonelint.reading.customer import Message  # here, because most drafts come without one

        message = Message(reply.customer, lang, partial(bench.cues, lang, "customer"), reply.turns)
        message.stated = reply.mood
    read = Reading(reply.masked, lang, partial(bench.cues, lang, "reply"), message)
    read.public, read.sent = reply.public, reply.sent
    if reply.attributes:
        from tonelint.drafts import unseen  # here, because few drafts have tags

        read.written += unseen.behind(reply)
    if reply.turns:
        from tonelint.reading import before  # here, because most drafts come without a thread

        ours = before.answers(reply.turns)[-OURS:]
        read.earlier = [_earlier(bench, turn, reply.turns[-1], lang) for turn in ours]
    return read


def _earlier(bench: Bench, turn: Turn, latest: Turn, lang: str) -> Reading:
    """An agent's earlier turn as a reader takes it in."""
    read = Reading(turn.text, lang, partial(bench.cues, lang, "reply"))
    read.writer = turn.name
    read.same_day = None in (turn.day, latest.day) or turn.day == latest.day
    return read
