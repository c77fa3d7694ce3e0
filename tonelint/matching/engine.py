"""The loop: which rules may speak in a reply, and what they find."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate

from tonelint.entry import Condition, Entry, Hears
from tonelint.matching import agreement, conditions, kinds
from tonelint.matching.overlap import Hit, apart, left, settle
from tonelint.model import Match
from tonelint.names import RARE_SENSES, Severity
from tonelint.reading import Reading, phrases
from tonelint.rulebook import Book
from tonelint.values import NamedTuple


class Selection(NamedTuple):
    """Which rules were asked for; names are families or rules, and no name in `select` means all."""

    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()

    def takes(self, entry: Entry) -> bool:
        """Whether a rule is to be run: not allowed by the guide, selected, and not ignored."""
        return (entry.severity != "allow" or bool(entry.raises)) and self.names(entry.name)

    def names(self, rule: str) -> bool:
        """Whether a rule, told by its name alone, is selected and not ignored."""
        if not self.select and not self.ignore:
            return True
        both = (rule, rule.partition("/")[0])
        return self.ignore.isdisjoint(both) and (not self.select or not self.select.isdisjoint(both))


ALL = Selection()


def judge(
    reading: Reading,
    book: Book,
    channel: str | None = None,
    selection: Selection = ALL,
    *,
    gated: bool = True,
    hushed: Callable[[Hit], bool] | None = None,
) -> list[Hit]:
    """Everything the book's rules find in a reply, each stretch of text by one rule only.

    `gated=False` runs every rule whether its anchors occur or not; the result is the same. What is `hushed` leaves its
    place to others that say more than it did.
    """
    mute = book.mute if reading.message is None and gated else frozenset()
    if "{" not in reading.written and "[" not in reading.written and gated:
        mute |= book.slotted  # without one of these signs no placeholder stands there
    composites = [book.entry(number) for number in book.composites if number not in mute]
    composites = [entry for entry in composites if selection.takes(entry)]
    # Families that a composite asks for are heard even where nobody selected them; they are not told then.
    asked = {family for entry in composites if entry.composite for family in entry.composite.families}
    hits: list[Hit] = []
    ears: list[Hears] = []
    matches = kinds.spoken(reading, book) if gated else kinds.spoken_ungated(reading, book)
    for number in sorted({*matches, *book.finders} - mute) if gated else range(len(book)):
        entry = book.entry(number)
        if entry.of_library:
            continue
        heard = selection.takes(entry) or (entry.family in asked and ALL.takes(entry))
        if entry.hears and selection.takes(entry):
            ears.append(entry.hears)
        if heard and not entry.composite:
            found = _found(entry, reading, book, matches.get(number, []), channel, gated=gated)
            hits.extend(_hits(entry, reading, found, channel))
    hits = agreement.heard_fairly(_not_allowed(hits, book, reading), reading, book, matches)
    hits = agreement.not_consoling(hits, reading)
    hits = agreement.doubted(hits, reading, frozenset(name for one in ears if one.doubts for name in one.confirms))
    # Where each family spoke first: the latest hits are noted first, and the earlier ones over them.
    ordered = sorted(hits, key=lambda hit: -hit.match.start) if composites else ()
    spoke = {hit.entry.family: hit.match.start for hit in ordered}
    hits = [hit for hit in hits if selection.takes(hit.entry)]
    for entry in composites:
        if entry.composite and conditions.applies(entry.when, reading, channel):
            from tonelint.matching import composites as kind  # here, because few guides have one

            hits.extend(_hits(entry, reading, kind.find(entry.composite, reading, spoke, channel), channel))
    hits = agreement.confirmed(hits) + of_library(reading, book, channel, selection)
    return settle(left(hits, hushed) if hushed else hits)


def _found(
    entry: Entry, reading: Reading, book: Book, spoken: list[Match], channel: str | None, *, gated: bool
) -> list[Match]:
    """What a rule finds in a reply that it is for; what costs less is asked first."""
    if entry.absent or ((entry.counts or entry.finds in RARE_SENSES) and _looks_back(entry.when)):
        # What a reply lacks or holds shows in it; whom it is for may have to be told from all that was written before.
        if not conditions.is_for(entry.when, reading, channel):
            return []
        found = kinds.find(entry, reading, book, spoken, gated=gated)
        return found if found and conditions.applies(entry.when, reading, channel) else []
    fits = conditions.applies(entry.when, reading, channel)
    return kinds.find(entry, reading, book, spoken, gated=gated) if fits else []


def _looks_back(context: Condition) -> bool:
    """Whether a context asks for what was written before the customer's message."""
    return context.earlier is not None or "played" in context.customer


def judge_ways(
    readings: Sequence[Reading],
    book: Book,
    channel: str | None = None,
    selection: Selection = ALL,
    *,
    hushed: Callable[[Hit], bool] | None = None,
) -> list[Hit]:
    """Everything found in any of the ways in which a reply may be sent; what several of them hold is found once."""
    first, *others = (
        _told_there(
            judge(reading, book, channel, selection, hushed=_only_there(hushed, reading.told_in)), reading.told_in
        )
        for reading in readings
    )
    if not others:
        return first
    found = {
        (hit.match.start, hit.match.end, hit.entry.name): hit for hits in (*reversed(others), first) for hit in hits
    }
    return [found[key] for key in sorted(found)]


def _told_there(hits: list[Hit], places: Sequence[tuple[int, int]] | None) -> list[Hit]:
    """The hits with words in some places, where nothing else is told."""
    if places is None:
        return hits
    return [hit for hit in hits if _is_there(hit, places)]


def _is_there(hit: Hit, places: Sequence[tuple[int, int]]) -> bool:
    return not hit.entry.points and any(hit.match.start < end and start < hit.match.end for start, end in places)


def _only_there(
    hushed: Callable[[Hit], bool] | None, places: Sequence[tuple[int, int]] | None
) -> Callable[[Hit], bool] | None:
    """What is hushed, asked only of what would be told: an allowance is not needed for anything else."""
    if hushed is None or places is None:
        return hushed
    return lambda hit: _is_there(hit, places) and hushed(hit)


def of_library(reading: Reading, book: Book, channel: str | None = None, selection: Selection = ALL) -> list[Hit]:
    """What the book's rules say of a macro that only its library as a whole shows; nothing where that was not looked at."""
    entries = [book.entry(number) for number in book.library] if reading.library else []
    return [
        hit
        for entry in entries
        if selection.takes(entry) and conditions.applies(entry.when, reading, channel)
        for hit in _hits(entry, reading, kinds.of_library(entry, reading, book), channel)
    ]


def _hits(entry: Entry, reading: Reading, matches: Iterable[Match], channel: str | None) -> Iterator[Hit]:
    """A rule's matches that stand where it speaks, without what is excused or overlaps, as gravely as it speaks there."""
    kept = [match for match in matches if _speaks(entry, reading, _at(entry, match))]
    for match in _counted(entry, reading, apart(kept)):
        severity = _severity(entry, reading, _at(entry, match), channel)
        if severity != "allow":
            yield Hit(entry, match, severity)


def _at(entry: Entry, match: Match) -> Match:
    """What contexts look outside of: a match, or nothing where a match only points."""
    return match._replace(end=match.start) if entry.points else match


def _speaks(entry: Entry, reading: Reading, match: Match) -> bool:
    return conditions.stands(entry.when, reading, match) and not conditions.excused(entry.excused_by, reading, match)


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


def _severity(entry: Entry, reading: Reading, match: Match, channel: str | None) -> Severity:
    """How gravely a rule speaks here: the first of its contexts that holds says so, else the rule."""
    for severity, context in entry.raises:
        if conditions.holds(context, reading, match, channel):
            return severity
    if entry.composite and entry.composite.elsewhere and "shown_at" not in match.evidence:
        return entry.composite.elsewhere
    surely = entry.hears is not None and entry.hears.warns is not None and match.evidence["sure"] >= entry.hears.warns
    return "warning" if surely and entry.severity == "note" else entry.severity


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
