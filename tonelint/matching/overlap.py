"""What rules found in a reply, and which finding speaks where they overlap."""

from bisect import bisect_left
from collections.abc import Callable, Mapping
from typing import Any, Self

from tonelint.entry import Entry
from tonelint.model import Match
from tonelint.names import SEVERITIES, Severity
from tonelint.values import NamedTuple


class Hit(NamedTuple):
    """A rule, the place where it spoke, and how gravely it speaks there."""

    entry: Entry
    match: Match
    severity: Severity

    def with_evidence(self, more: Mapping[str, Any]) -> Self:
        """The same with more evidence."""
        return self._replace(match=self.match._replace(evidence={**self.match.evidence, **more}))


class Told(NamedTuple):
    """What is found in a reply: its language, whether that was only guessed, and the hits.

    A macro that chooses between texts of several languages has `others`, one for each language more, and the
    languages of texts that are judged by nothing, `without` rules as they are.
    """

    lang: str
    guessed: bool
    hits: list[Hit]
    others: tuple["Told", ...] = ()
    without: tuple[str, ...] = ()

    @property
    def each(self) -> tuple["Told", ...]:
        """What is found in each of its languages."""
        return (self, *self.others)


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


def apart(matches: list[Match]) -> list[Match]:
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


def left(hits: list[Hit], hushed: Callable[[Hit], bool]) -> list[Hit]:
    """The hits without those that are hushed, and without what these spoke for: who lets a finding be lets its words be.

    What reaches beyond these words is left, what is graver, and what is said of the whole reply; so is all that stands in
    a sentence which was only the place to show something at.
    """
    quiet = [hushed(hit) for hit in hits]
    if not any(quiet):
        return hits
    shown = {_at(hit) for hit in settle(hits)}
    spoke = [hit for hit, one in zip(hits, quiet, strict=True) if one and _at(hit) in shown and not _only_marks(hit)]
    taken = _Taken()
    for number, hit in enumerate(spoke):
        taken.take(hit.match.start, hit.match.end, number)
    kept = [hit for hit, one in zip(hits, quiet, strict=True) if not one]
    return [hit for hit in kept if (by := taken.by(*hit.match[:2])) is None or not _is_within(hit, spoke[by])]


def _at(hit: Hit) -> tuple[int, int, str]:
    return hit.match.start, hit.match.end, hit.entry.name


def _only_marks(hit: Hit) -> bool:
    return hit.entry.points or hit.entry.finds is not None


def _is_within(hit: Hit, one: Hit) -> bool:
    """Whether a hit stands in the words of another that is as grave."""
    return (
        not hit.entry.whole
        and one.match.start <= hit.match.start
        and hit.match.end <= one.match.end
        and SEVERITIES.index(one.severity) <= SEVERITIES.index(hit.severity)
    )


def settle(hits: list[Hit]) -> list[Hit]:
    """One finding for each stretch of text; the others stand in its evidence as `also`.

    Of findings that overlap, the most severe speaks; among equals what the guide itself states, then what a rule can name rather
    than what is only heard, then the family that stands highest in families.yaml, then the longest span, the earliest, and the name. A
    word of a guide within longer words that are as grave and have a safe fix lets these speak: they go as a whole. What is said of the whole
    reply stands beside the others. Where two words of guides overlap, the one of the guide that extends the other speaks, however
    grave the other is. Sorted by place, then rule.
    """
    if len(hits) < 2:
        return hits
    if any(hit.entry.inherited for hit in hits):
        hits = _nearest_words(hits)
    spoken: list[Hit] = []
    also: dict[int, list[str]] = {}
    taken = _Taken()
    others = [hit for hit in hits if not hit.entry.word]
    for hit in sorted((hit for hit in hits if not hit.entry.whole), key=lambda hit: _precedence(hit, others)):
        over = taken.by(hit.match.start, hit.match.end)
        if over is None:
            taken.take(hit.match.start, hit.match.end, len(spoken))
            spoken.append(hit)
        elif hit.entry.name != spoken[over].entry.name and hit.entry.name not in also.setdefault(over, []):
            also[over].append(hit.entry.name)
    done = [hit.with_evidence({"also": also[number]}) if also.get(number) else hit for number, hit in enumerate(spoken)]
    done += [hit for hit in hits if hit.entry.whole]
    return sorted(done, key=lambda hit: (hit.match.start, hit.match.end, hit.entry.name))


def _nearest_words(hits: list[Hit]) -> list[Hit]:
    """The hits without inherited words in whose place a guide says otherwise."""
    words = [hit for hit in hits if hit.entry.word]
    return [hit for hit in hits if not any(_says_otherwise(one, hit) for one in words)]


def _says_otherwise(one: Hit, other: Hit) -> bool:
    (start, end, _), (begin, stop, _) = one.match, other.match
    return one.entry.inherited < other.entry.inherited and start < stop and begin < end


def _is_in_longer(hit: Hit, others: list[Hit]) -> bool:
    """Whether a word of a guide stands in a longer stretch of words that another rule objects to as gravely and can take out."""
    length = hit.match.end - hit.match.start
    return bool(hit.entry.word) and any(
        one.entry.fix and one.match.end - one.match.start > length and not _only_marks(one) and _is_within(hit, one)
        for one in others
    )


def _precedence(hit: Hit, others: list[Hit]) -> tuple[int, bool, bool, bool, int, int, int, str]:
    start, end, _ = hit.match
    only_heard = hit.entry.hears is not None
    return (
        SEVERITIES.index(hit.severity),
        _is_in_longer(hit, others),
        not hit.entry.stated,
        only_heard,
        hit.entry.rank,
        start - end,
        start,
        hit.entry.name,
    )
