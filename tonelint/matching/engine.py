"""The loop: which rules may speak in a reply, what they find, and who speaks where they overlap."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import NamedTuple

from tonelint.entry import Entry
from tonelint.matching import conditions, kinds
from tonelint.model import SEVERITIES, Match, Severity
from tonelint.reading import Reading, phrases, signals
from tonelint.rulebook import Book


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
    composites = [entry for number in book.composites if selection.takes(entry := book.entry(number))]
    # Families that a composite asks for are heard even where nobody selected them; they are not told then.
    asked = {family for entry in composites if entry.composite for family in entry.composite.families}
    hits: list[Hit] = []
    matches = kinds.spoken(reading, book) if gated else kinds.spoken_ungated(reading, book)
    for number in sorted({*matches, *book.finders}) if gated else range(len(book)):
        entry = book.entry(number)
        heard = selection.takes(entry) or (entry.family in asked and ALL.takes(entry))
        if heard and not entry.composite and conditions.applies(entry.when, reading, channel):
            found = kinds.find(entry, reading, book, matches.get(number, []), gated=gated)
            hits.extend(_hits(entry, reading, found, channel))
    hits = _not_allowed(hits, book, reading)
    spoke = {hit.entry.family for hit in hits}
    hits = [hit for hit in hits if selection.takes(hit.entry)]
    for entry in composites:
        if entry.composite and conditions.applies(entry.when, reading, channel):
            from tonelint.matching import composites as kind  # here, because few guides have one

            hits.extend(_hits(entry, reading, kind.find(entry.composite, reading, spoke, channel), channel))
    return settle(hits)


def _hits(entry: Entry, reading: Reading, matches: Iterable[Match], channel: str | None) -> Iterator[Hit]:
    """A rule's matches that stand where it speaks, without what is excused or overlaps, as gravely as it speaks there."""
    kept = [match for match in matches if _speaks(entry, reading, _at(entry, match))]
    for match in _counted(entry, reading, _apart(kept)):
        yield Hit(entry, match, _severity(entry, reading, _at(entry, match), channel))


def _at(entry: Entry, match: Match) -> Match:
    """What contexts look outside of: a match, or nothing where a match only points."""
    return match._replace(end=match.start) if entry.points else match


def _speaks(entry: Entry, reading: Reading, match: Match) -> bool:
    return conditions.stands(entry.when, reading, match) and not _excused(entry, reading, match)


def _counted(entry: Entry, reading: Reading, matches: list[Match]) -> list[Match]:
    """A rule's matches; of a rule that waits for many the last one, in the reply or in each sentence that has enough."""
    if entry.at_least == 1:
        return matches
    groups: dict[int, list[Match]] = {}
    for match in matches:
        groups.setdefault(reading.sentence_at(match.start) if entry.within == "sentence" else 0, []).append(match)
    return [
        group[-1]._replace(evidence={**group[-1].evidence, "count": len(group)})
        for group in groups.values()
        if len(group) >= entry.at_least
    ]


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
    """Leave out what lies inside words that the guide allows; nothing that is said of the whole reply does."""
    if not hits or not book.allowed:
        return hits
    free = sorted(span for phrase in book.allowed for span in phrases.throughout(phrase, reading.passages))
    starts = [start for start, _ in free]
    reach = list(accumulate((end for _, end in free), max))  # how far what began so far goes

    def is_free(match: Match) -> bool:
        begun = bisect_right(starts, match.start)
        return begun > 0 and reach[begun - 1] >= match.end

    return [hit for hit in hits if hit.entry.whole or not is_free(hit.match)]


def settle(hits: list[Hit]) -> list[Hit]:
    """One finding for each stretch of text; the others stand in its evidence as `also`.

    Of findings that overlap, the most severe speaks; among equals the family that stands highest
    in families.yaml, then the longest span, the earliest, and the name. What is said of the whole
    reply stands beside the others. Sorted by place, then rule.
    """
    if len(hits) < 2:
        return hits
    spoken: list[Hit] = []
    also: dict[int, list[str]] = {}
    taken = _Taken()
    for hit in sorted((hit for hit in hits if not hit.entry.whole), key=_precedence):
        over = taken.by(hit.match.start, hit.match.end)
        if over is None:
            taken.take(hit.match.start, hit.match.end, len(spoken))
            spoken.append(hit)
        elif hit.entry.name != spoken[over].entry.name and hit.entry.name not in also.setdefault(over, []):
            also[over].append(hit.entry.name)
    done = [_with(hit, {"also": also[number]}) if also.get(number) else hit for number, hit in enumerate(spoken)]
    done += [hit for hit in hits if hit.entry.whole]
    return sorted(done, key=lambda hit: (hit.match.start, hit.match.end, hit.entry.name))


def _precedence(hit: Hit) -> tuple[int, int, int, int, str]:
    start, end, _ = hit.match
    return (SEVERITIES.index(hit.severity), hit.entry.rank, start - end, start, hit.entry.name)


def _with(hit: Hit, evidence: Mapping[str, list[str]]) -> Hit:
    return hit._replace(match=hit.match._replace(evidence={**hit.match.evidence, **evidence}))
