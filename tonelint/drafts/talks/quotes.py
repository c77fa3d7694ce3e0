"""Words of the customer's that a draft quotes: by their marks or as lines of their own, they stand in a message before it.

A customer may quote us, too ("you wrote: Thank you for your patience"). Where a draft says such a line again without any
mark, it is ours once more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tonelint.model import Match, Reply, Turn

Span = tuple[int, int]

# Patterns are compiled where they are met: most drafts quote nobody.
_SIGNS, _APOSTROPHES = frozenset('"“”„«»'), frozenset("'‘’")
_QUOTED = r"[\"“”„][^\"“”„\n]{2,400}[\"“”]|[«»][^«»\n]{2,400}[«»]|(?<!\w)['‘’][^'‘’\n]{2,400}['’](?!\w)"
_ONE_APOSTROPHE = dict.fromkeys(map(ord, _APOSTROPHES), "'")
_PARAGRAPH = r"\n[ \t\r]*\n"
_TOLD = r":[ \t]*\r?\n\s*(\S[^\n]*)"  # the line below one that ends in a colon
_MOST = 500  # lines of the customer's that are looked for, the longest first
_OWN_WORDS = 4  # of a line that is known again; fewer may be anybody's
_EDGES = " .,!?…\"“”„«»'‘’"


def within(match: Match, said: Iterable[Span]) -> bool:
    """Whether a match lies in words that are the customer's."""
    return any(start <= match.start and match.end <= end for start, end in said)


def spans(reply: Reply) -> list[Span]:
    """Where a reply quotes what the customer wrote before it: between marks, these included, or whole lines word for word."""
    texts = [reply.customer or "", *(turn.text for turn in reply.turns if turn.role == "customer")]
    quoted = [*re.finditer(_QUOTED, reply.masked)] if _may_quote(reply.masked) else []
    said = " \n ".join(map(_plain, texts)) if quoted else ""
    return [*(found.span() for found in quoted if _stands_in(_plain(found[0]), said)), *_repeated(reply, texts)]


def _may_quote(text: str) -> bool:
    """Whether a sign stands in a text with which a quotation may begin; an apostrophe within a word is none."""
    signs = set(text)
    if not _SIGNS.isdisjoint(signs):
        return True
    before = text.translate(_ONE_APOSTROPHE).split("'")[:-1] if not _APOSTROPHES.isdisjoint(signs) else []
    return any(not (part and (part[-1].isalnum() or part[-1] == "_")) for part in before)


def _repeated(reply: Reply, texts: Iterable[str]) -> Iterator[Span]:
    """Where paragraphs and lines of the customer's stand in a draft as lines of their own, as below "Laura wrote:".

    A line that they had from us counts below words that end in a colon, or beside others of theirs.
    """
    draft = reply.masked
    whole = " ".join(draft.casefold().split())
    parts = {" ".join(part.split()) for text in texts for part in _parts(text)}
    found: list[Span] = []
    doubtful: list[Span] = []
    ours: frozenset[str] | None = None
    for part in sorted(parts, key=lambda part: (-len(part), part))[:_MOST]:
        if part.count(" ") + 1 >= _OWN_WORDS and part.casefold() in whole:
            ours = _ours(reply) if ours is None else ours
            words = r"\s+".join(map(re.escape, part.split()))
            pattern = rf"(?:^|:)[ \t]*({words})[ \t]*\r?$"
            places = [one.span(1) for one in re.finditer(pattern, draft, re.IGNORECASE | re.MULTILINE)]
            (doubtful if part in ours else found).extend(places)
    yield from found
    yield from (one for one in doubtful if found or draft[: one[0]].rstrip().endswith(":"))


def _parts(text: str) -> list[str]:
    """The paragraphs and the lines of a message."""
    return [*re.split(_PARAGRAPH, text), *text.split("\n")]


def _ours(reply: Reply) -> frozenset[str]:
    """The paragraphs and lines of the customer's that they had from an agent: written to them before, or told below a colon."""
    turns = reply.turns or (Turn("customer", reply.customer or ""),)
    told: set[str] = set()
    agents, own = "", ""
    for turn in turns:
        said = _plain(turn.text)
        if turn.role == "agent":
            agents = f"{agents}\n{said}"
        elif turn.role == "customer":
            parts = [" ".join(part.split()) for part in _parts(turn.text) if part.strip()]
            told |= {part for part in parts if _stands_in(_plain(part), agents) and not _stands_in(_plain(part), own)}
            told |= {" ".join(one[1].split()) for one in re.finditer(_TOLD, turn.text)}
            own = f"{own}\n{said}"
    return frozenset(told)


def _stands_in(words: str, said: str) -> bool:
    return bool(words) and bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", said))


def _plain(text: str) -> str:
    """A text by which its quotation is known again."""
    return " ".join(text.casefold().split()).strip(_EDGES)
