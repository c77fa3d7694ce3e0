"""What a rule finds by its kind of match; each kind is imported when a rule of it is run."""

from __future__ import annotations

from tonelint.entry import Entry
from tonelint.matching import senses
from tonelint.model import Match
from tonelint.names import AFTERWARDS, REUSED
from tonelint.reading import Reading, phrases
from tonelint.rulebook import Book

_TIES_BEFORE, _TIES_BEHIND = frozenset("@#/\\.-_~:"), frozenset("@/\\.-_~:+")


def find(entry: Entry, reading: Reading, book: Book, spoken: list[Match], *, gated: bool) -> list[Match]:
    """Every match of a rule that is no composite; `spoken` are the places where its phrases stand."""
    if entry.finds in AFTERWARDS:
        return []
    if entry.finds in REUSED:
        if not reading.sent:
            return []
        from tonelint.matching import reuse  # here, because few drafts were sent before

        return reuse.find(REUSED[entry.finds], reading, book.allowed)
    if entry.finds:
        return senses.find(entry.finds, reading)
    if entry.tokens:
        if gated and not spoken:
            return []
        from tonelint.matching import tokens  # here, because it may wake spaCy

        return _in_prose(tokens.find(entry, reading, book.pipeline), reading.text)
    if entry.forms:
        from tonelint.matching import forms

        return forms.find(entry.forms, reading)
    if entry.counts:
        from tonelint.matching import counts

        return counts.find(entry.counts, reading)
    if entry.absent:
        from tonelint.matching import absences

        return absences.find(entry.absent, reading)
    if entry.hears:
        from tonelint.matching import ear

        return ear.find(entry.family, entry.hears.sure, reading)
    return _in_prose(spoken, reading.text)


def _in_prose(matches: list[Match], text: str) -> list[Match]:
    """The matches without those in addresses, file names and the like; a glance tells that nearly none can stand in one."""
    if not any(_is_tied(match, text) for match in matches):
        return matches
    from tonelint.matching import addresses

    return [match for match in matches if not (_is_tied(match, text) and addresses.cut(match, text))]


def _is_tied(match: Match, text: str) -> bool:
    """Whether no blank parts a match from a sign that ties words to more than a sentence."""
    after = text[match.end : match.end + 2]
    return text[match.start - 1 : match.start] in _TIES_BEFORE or (
        after[:1] in _TIES_BEHIND and bool(after[1:].strip())
    )


def of_library(entry: Entry, reading: Reading, book: Book) -> list[Match]:
    """Every match of a rule that speaks of a library of macros as a whole."""
    if entry.finds not in reading.library:
        return []
    from tonelint.matching import library  # here, because most drafts are no macros

    return library.find(entry.finds, reading, book.allowed)


def spoken(reading: Reading, book: Book) -> dict[int, list[Match]]:
    """Every place where a phrase of the book stands, by rule."""
    found: dict[int, list[Match]] = {}
    for begin, passage in reading.passages:
        here = begin + passage.start
        for number, start, end in phrases.spoken(passage, book):
            match = Match(here + start, here + end, {"phrase": book.phrase(number).source})
            found.setdefault(book.index.owners[number], []).append(match)
    return found


def spoken_ungated(reading: Reading, book: Book) -> dict[int, list[Match]]:
    """The same as `spoken`, every phrase tried on the whole reply."""
    found: dict[int, list[Match]] = {}
    for number, owner in enumerate(book.index.owners):
        phrase = book.phrase(number)._replace(anchors=())
        spans = phrases.throughout(phrase, reading.passages)
        found.setdefault(owner, []).extend(Match(start, end, {"phrase": phrase.source}) for start, end in spans)
    return found
