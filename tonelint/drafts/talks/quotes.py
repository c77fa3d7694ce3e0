"""Words of the customer's that a draft quotes: by their marks or as lines of their own, they stand in a message before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tonelint.model import Match, Reply

Span = tuple[int, int]

_QUOTED = re.compile(r"[\"“”„][^\"“”„\n]{2,400}[\"“”]|[«»][^«»\n]{2,400}[«»]|(?<!\w)['‘’][^'‘’\n]{2,400}['’](?!\w)")
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n")
_MOST = 500  # lines of the customer's that are looked for, the longest first
_OWN_WORDS = 4  # of a line that is known again; fewer may be anybody's
_EDGES = " .,!?…\"“”„«»'‘’"


def within(match: Match, said: Iterable[Span]) -> bool:
    """Whether a match lies in words that are the customer's."""
    return any(start <= match.start and match.end <= end for start, end in said)


def spans(reply: Reply) -> list[Span]:
    """Where a reply quotes what the customer wrote before it: between marks, these included, or whole lines word for word."""
    texts = [reply.customer or "", *(turn.text for turn in reply.turns if turn.role == "customer")]
    quoted = [*_QUOTED.finditer(reply.masked)]
    said = " \n ".join(map(_plain, texts)) if quoted else ""
    return [*(found.span() for found in quoted if _stands_in(_plain(found[0]), said)), *_repeated(reply.masked, texts)]


def _repeated(draft: str, texts: Iterable[str]) -> Iterator[Span]:
    """Where paragraphs and lines of the customer's stand in a draft as lines of their own, as below "Laura wrote:"."""
    whole = " ".join(draft.casefold().split())
    parts = {" ".join(part.split()) for text in texts for part in (*_PARAGRAPH.split(text), *text.split("\n"))}
    for part in sorted(parts, key=lambda part: (-len(part), part))[:_MOST]:
        if part.count(" ") + 1 >= _OWN_WORDS and part.casefold() in whole:
            words = r"\s+".join(map(re.escape, part.split()))
            pattern = rf"(?:^|:)[ \t]*({words})[ \t]*\r?$"
            yield from (found.span(1) for found in re.finditer(pattern, draft, re.IGNORECASE | re.MULTILINE))


def _stands_in(words: str, said: str) -> bool:
    return bool(words) and bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", said))


def _plain(text: str) -> str:
    """A text by which its quotation is known again."""
    return " ".join(text.casefold().split()).strip(_EDGES)
