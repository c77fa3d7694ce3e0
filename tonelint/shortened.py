"""What findings keep of a macro once it was judged: a library has many, and a report shows a line or two of each."""

from __future__ import annotations

from tonelint.model import Position, Reply
from tonelint.values import NamedTuple


class Beginning(NamedTuple):
    """All that is kept of where a reply stood; its findings know their own places."""

    first: Position

    def position(self, _: int) -> Position:
        """Line and column of the reply's first code point."""
        return self.first


def shortened(reply: Reply) -> Reply:
    """The reply with what is shown of it, and without what it was judged by."""
    first = Beginning(reply.origin.position(0))
    return reply._replace(origin=first, masked="", turns=(), sent=(), beside=None, remarks=None)
