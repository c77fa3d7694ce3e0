"""What is allowed where it stands is not told; what was allowed in vain, or for a time that is over, is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import datetime
from functools import lru_cache

from tonelint.adopting.sidecar import Sidecar
from tonelint.drafts import unseen
from tonelint.errors import rule_meant
from tonelint.matching import nlp
from tonelint.matching.engine import ALL, Selection
from tonelint.matching.overlap import Hit, settle
from tonelint.model import Allowance, Fault, Match, Position, Reply, Report, Use
from tonelint.names import AFTERWARDS, EXPIRED, IDLE, NEEDED, UNREAD, UNTOLD
from tonelint.rulebook import Book
from tonelint.values import NamedTuple

UNUSED, OVER = AFTERWARDS
_CLOSING = " \t.,!?:;…)]»”\"'’"  # may stand between the last word of a phrase and [sic], on either side


class Hush:
    """Tells which hits in a reply are allowed where they stand, and keeps in mind which allowances were needed."""

    def __init__(self, reply: Reply, sidecar: Sidecar | None, today: str | None) -> None:
        """Take the reply with its remarks, what is allowed beside it, and the day it is (None for the clock's)."""
        remarks = reply.remarks
        self.reply, self.text, self.sidecar = reply, reply.text, sidecar
        self.sics = tuple(zip(remarks.sics, remarks.marks, strict=True)) if remarks else ()
        told = (*(remarks.allowed if remarks else ()), *(sidecar.allowed(reply) if sidecar else ()))
        self.over = {one[0] for one in told if is_over(one[0], today)}
        self.allowed = [one for one in told if one[0] not in self.over]
        self.needed: set[tuple[Allowance, str]] = set()
        self.hits: list[Hit] = []

    def __call__(self, hit: Hit) -> bool:
        """Whether a hit is allowed here."""
        names = (hit.entry.name, hit.entry.family)
        match = self._shown(hit.match)
        needed = {
            (allowance, name)
            for allowance, start, end in self.allowed
            if start <= match.start <= end
            for name, _, _ in allowance.names
            if name in names
        }
        needed |= {(mark, mark.text) for sic, mark in self.sics if self._is_meant(match, sic)}
        if not needed:
            return False
        self.needed |= needed
        self.hits.append(hit)
        return True

    def _shown(self, match: Match) -> Match:
        """The match; of one in a tag, which stands behind the text, at the words that the tag is for."""
        if match.end <= len(self.text):
            return match
        one, _ = unseen.attribute(self.reply, match.start)
        return match._replace(start=one.start, end=one.end)

    @property
    def number(self) -> int:
        """How many findings there would have been."""
        return len(settle(self.hits))

    def uses(self, reply: Reply, book: Book, selection: Selection) -> Iterator[Use]:
        """What came of each allowance that is for this reply, and of those beside its file, until a reply needs them."""
        yield from ((allowance, "", EXPIRED, reply.path) for allowance in self.over)
        lacks = (reply.customer is None, not reply.turns)
        for allowance in {one[0] for one in self.allowed}:
            for name, _, _ in allowance.names:
                in_vain = not allowance.anywhere and _was_run(name, lacks, book, selection)
                came_to = NEEDED if (allowance, name) in self.needed else IDLE if in_vain else UNTOLD
                yield allowance, name, came_to, reply.path
        told = selection == ALL and _all_were_run(reply, book)  # any rule may need a [sic]
        own_words = reply.remarks.quoting if reply.remarks else ()
        for (_, mark), quoted in zip(self.sics, own_words, strict=True):
            needed, in_vain = (mark, mark.text) in self.needed, told and not quoted
            yield mark, mark.text, NEEDED if needed else IDLE if in_vain else UNTOLD, reply.path
        if self.sidecar:
            yield from (use for use in self.sidecar.idle(reply.path) if selection.names(use[1]))

    def _is_meant(self, match: Match, sic: int) -> bool:
        start, end = sorted((sic, match.end))
        is_near = match.start < sic and end - start <= len(_CLOSING)
        return is_near and not self.text[start:end].strip(_CLOSING)


def _all_were_run(reply: Reply, book: Book) -> bool:
    """Whether no rule was skipped: it is known what the reply answers, what was written before, and who may read it."""
    is_known = reply.customer is not None and bool(reply.turns)
    has_place = reply.channel is not None or reply.public is not None
    return is_known and has_place and not any(nlp.missing(one, book.pipeline) for one in map(book.entry, book.tokened))


def is_over(allowance: Allowance, today: str | None) -> bool:
    """Whether the last day of an allowance has passed."""
    return allowance.until is not None and allowance.until < (today or datetime.now().astimezone().date().isoformat())


def unattached(allowance: Allowance, selection: Selection, today: str | None) -> Iterator[Use]:
    """What comes of an allowance that no reply carries."""
    if is_over(allowance, today):
        yield allowance, "", EXPIRED, allowance.path
    else:
        for name, _, _ in allowance.names:
            yield allowance, name, IDLE if selection.names(name) else UNTOLD, allowance.path


def without_file(sidecar: Sidecar, selection: Selection, today: str | None) -> Iterator[Use]:
    """What comes of the entries of a sidecar that need no reply to be told: for a file that is not there, or over."""
    for allowance in {*sidecar.gone, *(one.allowance for one in sidecar.entries if is_over(one.allowance, today))}:
        yield from unattached(allowance, selection, today)


@lru_cache(maxsize=1000)
def _was_run(name: str, lacks: tuple[bool, bool], book: Book, selection: Selection) -> bool:
    """Whether a rule, or at least one of a family, could have spoken in a reply that lacks the customer's message or turns.

    So could one that this language does not have.
    """
    if not selection.names(name):
        return False
    lacking = {*(book.needs_customer if lacks[0] else ()), *(book.needs_turns if lacks[1] else ())}
    lacking |= {entry.name for entry in map(book.entry, book.tokened) if nlp.missing(entry, book.pipeline)}
    meant = {rule for rule in book.names() if name in (rule, rule.partition("/")[0])}
    return not meant or not meant <= lacking


class Told(NamedTuple):
    """What is to be told of an allowance: the sense that notices it, the allowance as a text of its own, where in it."""

    sense: str
    reply: Reply
    match: Match


class _Written(NamedTuple):
    """Where an allowance stands, as the origin of its own text."""

    allowance: Allowance

    def position(self, offset: int) -> Position:
        """The place of a name, of its end, or of the beginning or end of all of it."""
        for name, place, at in self.allowance.names:
            if at <= offset <= at + len(name):
                return Position(place.line, place.column + offset - at)
        return self.allowance.start if offset == 0 else self.allowance.end


def to_tell(report: Report, names_of: Callable[[str], Collection[str]]) -> Iterator[Told | Fault]:
    """Names that are no rule and no family, and what is unused or over, sorted by place.

    `names_of` tells what the guide for a file knows.
    """
    partly = {one.path for one in report.left_out if one.reason != UNREAD} | {fault.path for fault in report.errors}
    came_to: dict[Allowance, dict[str, set[str]]] = {}
    for allowance, name, what, path in report.uses:
        unsure = what == IDLE and allowance.beside and path in partly
        came_to.setdefault(allowance, {}).setdefault(name, set()).add(UNTOLD if unsure else what)
    for allowance, by_name in sorted(came_to.items(), key=lambda one: one[0][:3]):
        known = names_of(allowance.path)
        reply = Reply(allowance.text, allowance.text, allowance.path, _Written(allowance))
        if "" in by_name:
            yield Told(OVER, reply, Match(0, len(allowance.text), {"until": allowance.until}))
        if not allowance.names and by_name.get(allowance.text) == {IDLE}:
            yield Told(UNUSED, reply, Match(0, len(allowance.text), {"unused": allowance.text}))
        for name, place, at in allowance.names:
            if name not in known:
                yield Fault(f'no rule and no family "{name}"', allowance.path, *place, rule_meant(name, known))
            elif by_name.get(name) == {IDLE} and "" not in by_name:
                yield Told(UNUSED, reply, Match(at, at + len(name), {"unused": name}))
