"""What a reply says in its tags, read behind its text: placeholders are looked for there, too, and told at their place."""

from __future__ import annotations

from tonelint.drafts.offsets import Seen
from tonelint.model import Attribute, Position, Reply


def behind(reply: Reply) -> str:
    """What the attributes say, each on a line of its own; what is found there is found at places behind the text."""
    return "".join(f"\n{one.written}" for one in reply.attributes)


def attribute(reply: Reply, place: int) -> tuple[Attribute, int]:
    """The attribute that stands at a place behind the text, and how far into it that is."""
    begins = len(reply.text) + 1
    for one in reply.attributes[:-1]:
        if place <= begins + len(one.written):
            return one, place - begins
        begins += len(one.written) + 1
    return reply.attributes[-1], place - begins


def position(reply: Reply, place: int) -> Position:
    """Line and column in the raw file of a place behind the text."""
    one, into = attribute(reply, place)
    origin = reply.origin
    return origin.within(one.at + into) if isinstance(origin, Seen) else origin.position(one.at + into)
