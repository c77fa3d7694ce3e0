"""The loop: which rules may speak in a reply, what they find, and who speaks where they overlap."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from itertools import accumulate
from typing import NamedTuple

from tonelint.matching import phrases
from tonelint.model import SEVERITIES, Match
from tonelint.reading import Passage, Reading, signals
from tonelint.rulebook import Book, Entry

_OPENING = 3  # sentences from the top, the greeting included
_CLOSING = 4  # sentences from the end, the signature included
_TEMPLATES = ("macro", "template", "ui_text", "system")  # words in the names of channels that hold macros
_SLOT = r"\{\{[^{}\n]{0,60}\}\}|%?\{[^{}\n]{1,40}\}|\[[^\]\n]{1,40}\]|%[A-Z_]{3,30}%|<<\w{1,30}>>"
_SLOTS = 3  # as many different open slots make a reply a template


_MEMORY = 20_000  # sentences whose matches are remembered while tonelint runs; they are never written anywhere


class Hit(NamedTuple):
    """A rule and the place where it spoke."""

    entry: Entry
    match: Match


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
    for number in sorted(matches) if gated else range(len(book)):
        entry = book.entry(number)
        if selection.takes(entry) and _applies(entry, reading, channel):
            found = matches.get(number, [])
            if entry.tokens and (found or not gated):
                from tonelint.matching import tokens  # here, because it may wake spaCy

                found = tokens.find(entry, reading)
            hits.extend(Hit(entry, match) for match in _counted(entry, reading, found))
    return settle(_not_allowed(hits, book, reading))


def spoken(reading: Reading, book: Book) -> dict[int, list[Match]]:
    """Every place where a phrase of the book stands, by rule.

    A phrase lies within one sentence, so a sentence that was read before is not searched again.
    """
    found: dict[int, list[Match]] = {}
    for begin, passage in reading.passages:
        known = book.memory.get(passage.text)
        if known is None:
            if len(book.memory) > _MEMORY:
                book.memory.clear()
            known = book.memory[passage.text] = _search(passage, book)
        for number, start, end in known:
            here = begin + passage.start
            match = Match(here + start, here + end, {"phrase": book.phrase(number).source})
            found.setdefault(book.index.owners[number], []).append(match)
    return found


def _search(passage: Passage, book: Book) -> list[tuple[int, int, int]]:
    """The phrases that stand in a sentence, with their places in it; only those whose anchors occur are tried."""
    index, forms = book.index, passage.places.keys()
    numbers = set().union(*(index.words[form] for form in index.words.keys() & forms))
    if not numbers.isdisjoint(index.paired):
        paired = set().union(*(index.also[form] for form in index.also.keys() & forms))
        numbers = {number for number in numbers if number in paired or number not in index.paired}
    present = {sign for sign in book.signs if sign in passage.text}
    numbers.update(number for signs, number in index.signs if present.issuperset(signs))
    return [
        (number, start - passage.start, end - passage.start)
        for number in sorted(numbers)
        for start, end in phrases.find_in(book.phrase(number), passage)
    ]


def _spoken_ungated(reading: Reading, book: Book) -> dict[int, list[Match]]:
    """The same as `spoken`, every phrase tried on the whole reply."""
    found: dict[int, list[Match]] = {}
    for number, owner in enumerate(book.index.owners):
        found.setdefault(owner, []).extend(phrases.find(book.phrase(number)._replace(anchors=()), reading))
    return found


def _counted(entry: Entry, reading: Reading, matches: Iterable[Match]) -> list[Match]:
    """A rule's matches without what is excused or overlaps, and none when they are too few to count."""
    kept = _apart(
        [match for match in matches if _in_position(entry, reading, match) and not _excused(entry, reading, match)]
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


def _applies(entry: Entry, reading: Reading, channel: str | None) -> bool:
    return entry.template is None or entry.template == is_template(reading.text, channel)


def is_template(text: str, channel: str | None) -> bool:
    """Whether a text is a macro that nobody has filled in yet, rather than a reply on its way out."""
    if channel and any(name in channel.lower() for name in _TEMPLATES):
        return True
    return any(sign in text for sign in "{[%<") and len(set(re.findall(_SLOT, text))) >= _SLOTS


def _in_position(entry: Entry, reading: Reading, match: Match) -> bool:
    if entry.position is None:
        return True
    number = reading.sentence_at(match.start)
    return number < _OPENING if entry.position == "opening" else number >= len(reading.sentences) - _CLOSING


def _excused(entry: Entry, reading: Reading, match: Match) -> bool:
    if not entry.excused_by:
        return False
    number = reading.sentence_at(match.start)
    return any(signals.has(reading, name, number, match.start, match.end) for name in entry.excused_by)


def _not_allowed(hits: list[Hit], book: Book, reading: Reading) -> list[Hit]:
    """Leave out what lies inside words that the guide allows."""
    if not hits or not book.allowed:
        return hits
    free = sorted((match.start, match.end) for phrase in book.allowed for match in phrases.find(phrase, reading))
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
    return (SEVERITIES.index(hit.entry.severity), hit.entry.rank, start - end, start, hit.entry.name)


def _with(hit: Hit, evidence: Mapping[str, list[str]]) -> Hit:
    return Hit(hit.entry, hit.match._replace(evidence={**hit.match.evidence, **evidence}))
