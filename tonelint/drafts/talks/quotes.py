"""Words of the customer's that a draft quotes: they are told by their marks, and by standing in a message before it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tonelint.model import Match, Reply

Span = tuple[int, int]

_QUOTED = re.compile(r"[\"“”„][^\"“”„\n]{2,400}[\"“”]|[«»][^«»\n]{2,400}[«»]|(?<!\w)['‘’][^'‘’\n]{2,400}['’](?!\w)")
_EDGES = " .,!?…\"“”„«»'‘’"


def within(match: Match, said: Iterable[Span]) -> bool:
    """Whether a match lies in words that are the customer's."""
    return any(start <= match.start and match.end <= end for start, end in said)


def spans(reply: Reply) -> list[Span]:
    """Where a reply quotes what the customer wrote before it, the marks included."""
    quoted = [*_QUOTED.finditer(reply.masked)]
    if not quoted:
        return []
    texts = [reply.customer or "", *(turn.text for turn in reply.turns if turn.role == "customer")]
    said = " \n ".join(map(_plain, texts))
    return [found.span() for found in quoted if _stands_in(_plain(found[0]), said)]


def _stands_in(words: str, said: str) -> bool:
    return bool(words) and bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", said))


def _plain(text: str) -> str:
    """A text by which its quotation is known again."""
    return " ".join(text.casefold().split()).strip(_EDGES)
