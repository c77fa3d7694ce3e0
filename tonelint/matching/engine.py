"""The loop: which rules may speak in a reply, what they find, and who speaks where they overlap."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from itertools import accumulate
from typing import NamedTuple

from tonelint.matching import conditions, senses
from tonelint.model import SEVERITIES, Match, Severity
from tonelint.reading import Reading, phrases, signals
from tonelint.rulebook import Book, Entry


class Hit(NamedTuple):
    """A rule, the place where it spoke, and how gravely it speaks there."""

    entry: Entry
    match: Match
    severity: Severity


class Selection(NamedTuple):
    """Which rules were asked for; names are families or rules, and no name in `select` means all."""

    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()

    def takes(self, entry: Entry) -> bool:
        """Whether a rule is to be run: not allowed by the guide, selected, and not ignored."""
        names = (entry.name, entry.family)
        if entry.severity == "allow" or self.ignore.intersection(names):
            return False
        return not self.select or bool(self.select.intersection(names))


ALL = Selection()


def judge(
    reading: Reading, book: Book, channel: str | None = None, selection: Selection = ALL, *, gated: bool = True
) -> list[Hit]:
    """Everything the book's rules find in a reply, each stretch of text by one rule only.

    `gated=False` runs every rule whether its anchors occur or not; the result is the same.
    """
    hits: list[Hit] = []
    matches = spoken(reading, book) if gated else _spoken_ungated(reading, book)
    for number in sorted({*matches, *book.finders}) if gated else range(len(book)):
        entry = book.entry(number)
        if selection.takes(entry):
            found = _found(entry, reading, book, matches.get(number, []), gated=gated)
            kept = _counted(entry, reading, found, channel)
            hits.extend(Hit(entry, match, _severity(entry, reading, match, channel)) for match in kept)
    return settle(_not_allowed(hits, book, reading))


def _found(entry: Entry, reading: Reading, book: Book, spoken: list[Match], *, gated: bool) -> list[Match]:
    """What a rule finds by its kind of match: its phrases, the tokens they wake, or a sense."""
    if entry.finds:
        return senses.find(entry.finds, reading)
    if entry.tokens and (spoken or not gated):
        from tonelint.matching import tokens  # here, because it may wake spaCy

        return tokens.find(entry, reading, book.pipeline)
    return spoken


def spoken(reading: Reading, book: Book) -> dict[int, list[Match]]:
    """Every place where a phrase of the book stands, by rule."""
    found: dict[int, list[Match]] = {}
    for begin, passage in reading.passages:
        here = begin + passage.start
        for number, start, end in phrases.spoken(passage, book):
            match = Match(here + start, here + end, {"phrase": book.phrase(number).source})
            found.setdefault(book.index.owners[number], []).append(match)
    return found


def _spoken_ungated(reading: Reading, book: Book) -> dict[int, list[Match]]:
    """The same as `spoken`, every phrase tried on the whole reply."""
    found: dict[int, list[Match]] = {}
    for number, owner in enumerate(book.index.owners):
        phrase = book.phrase(number)._replace(anchors=())
        spans = phrases.throughout(phrase, reading.passages)
        found.setdefault(owner, []).extend(Match(start, end, {"phrase": phrase.source}) for start, end in spans)
    return found


def _counted(entry: Entry, reading: Reading, matches: Iterable[Match], channel: str | None) -> list[Match]:
    """A rule's matches without what is excused or overlaps, and none when they are too few to count."""
    kept = _apart(
        [
            match
            for match in matches
            if conditions.holds(entry.when, reading, match, channel) and not _excused(entry, reading, match)
        ]
    )
    if len(kept) < entry.at_least:
        return []
    if entry.at_least > 1:
        last = kept[-1]
        return [last._replace(evidence={**last.evidence, "count": len(kept)})]
    return kept


class _Taken:
    """Stretches of text that are spoken for; none overlaps another."""

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.spans: list[tuple[int, int]] = []  # end of each stretch, and who took it

    def by(self, start: int, end: int) -> int | None:
        """Who took a stretch that overlaps this one, or None."""
        place = bisect_left(self.starts, end)
        if place and self.spans[place - 1][0] > start:
            return self.spans[place - 1][1]
        return None

    def take(self, start: int, end: int, owner: int) -> None:
        place = bisect_left(self.starts, start)
        self.starts.insert(place, start)
        self.spans.insert(place, (end, owner))


def _apart(matches: list[Match]) -> list[Match]:
    """The longest of a rule's own matches where they overlap."""
    if len(matches) < 2:
        return matches
    taken = _Taken()
    kept: list[Match] = []
    for match in sorted(matches, key=lambda match: (match.start - match.end, match.start)):
        if taken.by(match.start, match.end) is None:
            taken.take(match.start, match.end, len(kept))
            kept.append(match)
    return sorted(kept, key=lambda match: match.start)


def _severity(entry: Entry, reading: Reading, match: Match, channel: str | None) -> Severity:
    """How gravely a rule speaks here: the first of its contexts that holds says so, else the rule."""
    for severity, context in entry.raises:
        if conditions.holds(context, reading, match, channel):
            return severity
    return entry.severity


def _excused(entry: Entry, reading: Reading, match: Match) -> bool:
    if not entry.excused_by:
        return False
    number = reading.sentence_at(match.start)
    return any(signals.has(reading, name, number, match.start, match.end) for name in entry.excused_by)


def _not_allowed(hits: list[Hit], book: Book, reading: Reading) -> list[Hit]:
    """Leave out what lies inside words that the guide allows."""
    if not hits or not book.allowed:
        return hits
    free = sorted(span for phrase in book.allowed for span in phrases.throughout(phrase, reading.passages))
    starts = [start for start, _ in free]
    reach = list(accumulate((end for _, end in free), max))  # how far what began so far goes

    def is_free(match: Match) -> bool:
        begun = bisect_right(starts, match.start)
        return begun > 0 and reach[begun - 1] >= match.end

    return [hit for hit in hits if not is_free(hit.match)]


def settle(hits: list[Hit]) -> list[Hit]:
    """One finding for each stretch of text; the others stand in its evidence as `also`.

    Of findings that overlap, the most severe speaks; among equals the family that stands highest
    in families.yaml, then the longest span, the earliest, and the name. Sorted by place, then rule.
    """
    if len(hits) < 2:
        return hits
    spoken: list[Hit] = []
    also: dict[int, list[str]] = {}
    taken = _Taken()
    for hit in sorted(hits, key=_precedence):
        over = taken.by(hit.match.start, hit.match.end)
        if over is None:
            taken.take(hit.match.start, hit.match.end, len(spoken))
            spoken.append(hit)
        elif hit.entry.name != spoken[over].entry.name and hit.entry.name not in also.setdefault(over, []):
            also[over].append(hit.entry.name)
    done = [_with(hit, {"also": also[number]}) if also.get(number) else hit for number, hit in enumerate(spoken)]
    return sorted(done, key=lambda hit: (hit.match.start, hit.match.end, hit.entry.name))


def _precedence(hit: Hit) -> tuple[int, int, int, int, str]:
    start, end, _ = hit.match
    return (SEVERITIES.index(hit.severity), hit.entry.rank, start - end, start, hit.entry.name)


def _with(hit: Hit, evidence: Mapping[str, list[str]]) -> Hit:
    return hit._replace(match=hit.match._replace(evidence={**hit.match.evidence, **evidence}))
