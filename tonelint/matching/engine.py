"""The loop: which rules may speak in a reply, what they find, and who speaks where they overlap."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import Any, NamedTuple

from tonelint.entry import Entry, Hears
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
        return entry.severity != "allow" and self.names(entry.name)

    def names(self, rule: str) -> bool:
        """Whether a rule, told by its name alone, is selected and not ignored."""
        both = (rule, rule.partition("/")[0])
        return self.ignore.isdisjoint(both) and (not self.select or not self.select.isdisjoint(both))


ALL = Selection()
_CERTAIN = 90  # percent; where the ear is as sure as that, what excuses a rule's words does not excuse the sentence


def judge(
    reading: Reading, book: Book, channel: str | None = None, selection: Selection = ALL, *, gated: bool = True
) -> list[Hit]:
    """Everything the book's rules find in a reply, each stretch of text by one rule only.

    `gated=False` runs every rule whether its anchors occur or not; the result is the same.
    """
    mute = book.mute if reading.message is None and gated else frozenset()
    composites = [book.entry(number) for number in book.composites if number not in mute]
    composites = [entry for entry in composites if selection.takes(entry)]
    # Families that a composite asks for are heard even where nobody selected them; they are not told then.
    asked = {family for entry in composites if entry.composite for family in entry.composite.families}
    hits: list[Hit] = []
    ears: list[Hears] = []
    matches = kinds.spoken(reading, book) if gated else kinds.spoken_ungated(reading, book)
    for number in sorted({*matches, *book.finders} - mute) if gated else range(len(book)):
        entry = book.entry(number)
        heard = selection.takes(entry) or (entry.family in asked and ALL.takes(entry))
        if entry.hears and selection.takes(entry):
            ears.append(entry.hears)
        if heard and not entry.composite and conditions.applies(entry.when, reading, channel):
            found = kinds.find(entry, reading, book, matches.get(number, []), gated=gated)
            hits.extend(_hits(entry, reading, found, channel))
    hits = _not_heard(_not_allowed(hits, book, reading), reading, book, matches)
    hits = _doubted(hits, reading, frozenset(name for one in ears if one.doubts for name in one.confirms))
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


def _not_heard(hits: list[Hit], reading: Reading, book: Book, matches: Mapping[int, list[Match]]) -> list[Hit]:
    """Leave out what only the ear heard in words that a rule it confirms knows to be fine."""
    if not any(hit.entry.hears for hit in hits):
        return hits
    told = [hit for hit in hits if not hit.entry.hears]
    fine = [hit for number, found in matches.items() for hit in _fine(book.entry(number), reading, found)]
    return [
        hit
        for hit in hits
        if not hit.entry.hears
        or any(_agree(other, hit) for other in told)
        or not any(_agree(other, hit) for other in fine if other.entry.stated or hit.match.evidence["sure"] < _CERTAIN)
    ]


def _fine(entry: Entry, reading: Reading, matches: Iterable[Match]) -> Iterator[Hit]:
    """Words of a rule that are fine here: what excuses them stands near, or the guide allows the rule."""
    permitted = entry.stated and entry.severity == "allow"
    # The words that wake a token pattern are not yet what it finds.
    for match in matches if not entry.tokens and (permitted or entry.excused_by) else ():
        if permitted or _excused(entry, reading, match):
            yield Hit(entry, match, "allow")


def _doubted(hits: list[Hit], reading: Reading, families: frozenset[str]) -> list[Hit]:
    """The hits with warnings of these families as notes where the ear hears nothing at all in their sentences."""
    if not families or not any(_may_be_doubted(hit, families) for hit in hits):
        return hits
    from tonelint.matching import ear

    quiet = ear.unheard(reading)
    return [
        hit._replace(severity="note")
        if _may_be_doubted(hit, families) and reading.sentence_at(hit.match.start) in quiet
        else hit
        for hit in hits
    ]


def _may_be_doubted(hit: Hit, families: frozenset[str]) -> bool:
    return hit.severity == "warning" and not hit.entry.stated and not hit.entry.points and hit.entry.family in families


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

    def is_heard(match: Match) -> bool:
        return any(start < match.end and match.start < end for start, end in free)

    # What the ear hears is a whole sentence; allowed words anywhere in it are enough.
    return [
        hit for hit in hits if hit.entry.whole or not (is_heard(hit.match) if hit.entry.hears else is_free(hit.match))
    ]


def settle(hits: list[Hit]) -> list[Hit]:
    """One finding for each stretch of text; the others stand in its evidence as `also`.

    What the learned ear hears in words that a rule found is the rule's, if it confirms such rules. Of
    findings that overlap, the most severe speaks; among equals the family that stands highest
    in families.yaml, then the longest span, the earliest, and the name. What is said of the whole
    reply stands beside the others. Sorted by place, then rule.
    """
    hits = _confirmed(hits)
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


def _confirmed(hits: list[Hit]) -> list[Hit]:
    """The hits without what the ear heard in words of rules that it confirms, these as grave as the graver of the two."""
    heard = [hit for hit in hits if hit.entry.hears]
    if not heard:
        return hits
    kept = [hit for hit in hits if not hit.entry.hears]
    for ear in heard:
        places = [place for place, hit in enumerate(kept) if _agree(hit, ear)]
        for place in places:
            kept[place] = _graver(kept[place], ear)
        if not places:
            kept.append(ear)
    return kept


def _agree(hit: Hit, ear: Hit) -> bool:
    confirms = ear.entry.hears.confirms if ear.entry.hears else ()
    over = hit.match.start < ear.match.end and ear.match.start < hit.match.end
    return over and hit.entry.family in confirms and not hit.entry.whole


def _graver(hit: Hit, ear: Hit) -> Hit:
    """A rule's hit that the ear confirms; a severity that the guide states stays."""
    severity = hit.severity if hit.entry.stated else min(hit.severity, ear.severity, key=SEVERITIES.index)
    return _with(hit._replace(severity=severity), {"heard": ear.match.evidence["sure"]})


def _precedence(hit: Hit) -> tuple[int, int, int, int, str]:
    start, end, _ = hit.match
    return (SEVERITIES.index(hit.severity), hit.entry.rank, start - end, start, hit.entry.name)


def _with(hit: Hit, evidence: Mapping[str, Any]) -> Hit:
    return hit._replace(match=hit.match._replace(evidence={**hit.match.evidence, **evidence}))
