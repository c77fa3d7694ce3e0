"""What a reply says in its tags, read behind its text: placeholders are looked for there, too, and told at their place."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate

from tonelint.drafts.offsets import Seen
from tonelint.model import Attribute, Position, Reply


def behind(reply: Reply) -> str:
    """What the attributes say, each on a line of its own; what is found there is found at places behind the text."""
    return "".join(f"\n{one.written}" for one in reply.attributes)


def attribute(reply: Reply, place: int) -> tuple[Attribute, int]:
    """The attribute that stands at a place behind the text, and how far into it that is."""
    into = place - len(reply.text) - 1
    begins = _begins(_Kept(reply.attributes))
    number = max(0, bisect_right(begins, into) - 1)
    return reply.attributes[number], into - begins[number]


class _Kept:
    """Attributes that are known again as the very same ones; to compare thousands by what they say would take as long as to walk them."""

    def __init__(self, attributes: tuple[Attribute, ...]) -> None:
        self.attributes = attributes

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Kept) and self.attributes is other.attributes

    def __hash__(self) -> int:
        return id(self.attributes)


@lru_cache(maxsize=1)  # all findings of a reply are told before those of the next
def _begins(kept: _Kept) -> list[int]:
    """Where each attribute begins in what they say together, the first at 0."""
    return list(accumulate((len(one.written) + 1 for one in kept.attributes[:-1]), initial=0))


def position(reply: Reply, place: int) -> Position:
    """Line and column in the raw file of a place behind the text."""
    one, into = attribute(reply, place)
    origin = reply.origin
    return origin.within(one.at + into) if isinstance(origin, Seen) else origin.position(one.at + into)
