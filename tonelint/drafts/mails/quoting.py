"""The text of a mail → the writer's own words, and the mails quoted in it, newest first.

Every line has a level: how many marks `>`, quotations and headers of earlier mails it stands behind. What stands at
level 0 is the writer's own, and each level below is an earlier mail.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate

from tonelint.drafts.mails import attribution, stamps
from tonelint.drafts.mails.attribution import UNKNOWN, Author
from tonelint.drafts.offsets import Builder, Offsets
from tonelint.values import NamedTuple

Span = tuple[int, int]

_MARKS = re.compile(r"(?:[ \t]{0,3}>)+[ \t]?")
_DEEPEST = 50  # levels; what is quoted more often counts as one


class Line(NamedTuple):
    """A line of a mail: where its words begin and end, and the words, and how deep it is quoted."""

    start: int
    end: int
    words: str
    depth: int


class Quoted(NamedTuple):
    """An earlier mail as it is quoted: its author, its text, and the map of it to the text it is quoted in."""

    author: Author
    text: str
    offsets: Offsets


class Split(NamedTuple):
    """The stretch with the writer's own words, what in it is quoted (spans), and the earlier mails, newest first."""

    start: int
    end: int
    between: tuple[Span, ...]
    quoted: tuple[Quoted, ...]


def split(text: str, quotations: Sequence[Span] = (), heads: Sequence[Span] = ()) -> Split:
    """Own words and quoted mails of a text; all places are its code points.

    `quotations` are stretches that HTML says are quoted, `heads` those where it says who is quoted.
    """
    lines = _lines(text, quotations)
    own: list[Line] = []
    aside: list[Span] = []
    mails: dict[int, list[Line]] = {}
    authors: dict[int, Author] = {}
    for line, level, author in _levels(lines, heads):
        if author is not None:
            authors.setdefault(level, author)
            aside.append((line.start, line.end))
        elif level:
            mails.setdefault(level, []).append(line)
            aside.append((line.start, line.end))
        elif line.words:
            own.append(line)
    start, end = (own[0].start, own[-1].end) if own else (0, 0)
    between = tuple(span for span in aside if start <= span[0] and span[1] <= end)
    return Split(start, end, between, tuple(_mails(mails, authors, text)))


def _mails(mails: Mapping[int, Sequence[Line]], authors: Mapping[int, Author], text: str) -> Iterator[Quoted]:
    """The quoted mails that say anything; who is named where nothing is said is meant for the next."""
    named = UNKNOWN
    for level in sorted({*mails, *authors}):
        named = authors.get(level, named)
        if any(line.words for line in mails.get(level, ())):
            yield _quoted(named, mails[level], text)
            named = UNKNOWN


def _lines(text: str, quotations: Sequence[Span]) -> list[Line]:
    lines, at = [], 0
    steps = sorted([(start, 1) for start, _ in quotations] + [(end, -1) for _, end in quotations])
    depths = list(accumulate(step for _, step in steps))
    passed = 0
    for raw in text.split("\n"):
        while passed < len(steps) and steps[passed][0] <= at:
            passed += 1
        marks = _MARKS.match(raw)
        start = at + (marks.end() if marks else 0)
        depth = (depths[passed - 1] if passed else 0) + (marks[0].count(">") if marks else 0)
        lines.append(Line(start, at + len(raw), raw[start - at :].strip(), min(depth, _DEEPEST)))
        at += len(raw) + 1
    return lines


def _levels(lines: Sequence[Line], heads: Sequence[Span]) -> list[tuple[Line, int, Author | None]]:
    """Each line with its level; a line that says who is quoted comes with that author, at the level it speaks of."""
    found: list[tuple[Line, int, Author | None]] = []
    spoken = _spoken(lines, heads)
    words = [line.words for line in lines]
    above: list[int] = []  # at which depth the headers stand that a line stands behind
    at = 0
    while at < len(lines):
        line = lines[at]
        while line.words and above and line.depth < above[-1]:
            above.pop()
        head = attribution.block(words, at) if _may_head(line.words) else None
        if at in spoken and head is None:
            author, after, own_level = spoken[at]
        elif head:
            (author, after), own_level = head, True
        else:
            found.append((line, line.depth + len(above), None))
            at += 1
            continue
        if own_level and len(above) < _DEEPEST:
            above.append(line.depth)
        level = line.depth + len(above) + (not own_level)
        found += [(one, level, author) for one in lines[at:after]]
        at = after
    return found


def _may_head(words: str) -> bool:
    return words[-1:] in "-_:#=*–—" or ":" in words[:20] if words else False


def _spoken(lines: Sequence[Line], heads: Sequence[Span]) -> dict[int, tuple[Author, int, bool]]:
    """Where somebody is named as the author of what follows: who, the line behind, and whether no mark sets it off."""
    found: dict[int, tuple[Author, int, bool]] = {}
    for last, line in enumerate(lines):
        if not line.words.endswith(":") or len(line.words) > attribution.LONGEST:
            continue
        following = next((one for one in lines[last + 1 : last + 5] if one.words), None)
        deeper = following is not None and following.depth > line.depth
        author, first = _joined(lines, last, attribution.dated if deeper else None)
        if author is None:
            continue
        # Apple Mail writes who is quoted into the quotation.
        within = first > 0 and line.depth > lines[first - 1].depth
        # A day and an hour, too, are told by a mailer; people write "on Monday Laura wrote:".
        told = author.at is not None and (author.address or within or "T" in author.at)
        if deeper or (following is not None and told):
            found[first] = (author, last + 1, not deeper)
    for start, end in heads:
        _told(lines, start, end, found)
    return found


def _joined(
    lines: Sequence[Line], last: int, otherwise: Callable[[str], Author | None] | None
) -> tuple[Author | None, int]:
    """The author whom a line names, with up to two lines before it that it goes on from; and the first of them."""
    fallback: tuple[Author | None, int] = (None, last)
    text = ""
    for first in range(last, max(-1, last - 3), -1):
        line = lines[first]
        if not line.words or line.depth != lines[last].depth:
            break
        text = f"{line.words} {text}" if not line.words.endswith(("<", "(")) else line.words + text
        if len(text) > attribution.LONGEST:
            break
        author = attribution.spoken(text) or (otherwise(text) if otherwise else None)
        if author and author.at:
            return author, first
        if author and fallback[0] is None:
            fallback = (author, first)
    return fallback


def _told(lines: Sequence[Line], start: int, end: int, found: dict[int, tuple[Author, int, bool]]) -> None:
    """Lines that HTML says tell who is quoted, in words that are not known here."""
    inside = [number for number, line in enumerate(lines) if start <= line.start < end and line.words]
    if not inside or any(number in found for number in inside):
        return
    after = inside[-1] + 1
    following = next((one for one in lines[after : after + 5] if one.words), None)
    deeper = following is not None and following.depth > lines[inside[0]].depth
    told = " ".join(line.words for line in lines[inside[0] : after])[: attribution.LONGEST]
    stamp = stamps.find(told)
    found[inside[0]] = (Author(None, attribution.person(told).address, stamp.at if stamp else None), after, not deeper)


def _quoted(author: Author, lines: Sequence[Line], text: str) -> Quoted:
    """The text of an earlier mail put together from its lines."""
    built, before = Builder(""), None
    for line in _trimmed(lines):
        if before is not None and text.count("\n", before, line.start) > 1:
            built.copy("\n", before)  # something of somebody else's stood between
        before = line.end
        built.copy(text[line.start : line.end], line.start)
        built.copy("\n", line.end)
    said, offsets = built.done(lines[-1].end)
    return Quoted(author, said.rstrip("\n"), offsets)


def _trimmed(lines: Sequence[Line]) -> Sequence[Line]:
    """Without blank lines at either end."""
    filled = [number for number, line in enumerate(lines) if line.words]
    return lines[filled[0] : filled[-1] + 1] if filled else ()
