"""What changes between two guides: values, rules, and what becomes of replies under them."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tonelint.entry import Entry
from tonelint.errors import Place
from tonelint.guides import effective
from tonelint.guides.effective import At
from tonelint.guides.guide import Guide
from tonelint.model import Finding, Position, Report
from tonelint.names import Severity
from tonelint.rulebook import Book
from tonelint.values import NamedTuple
from tonelint.yamlio import Node

_FLAGGED = ("error", "warning")
_BESIDE = ("own_rules", "pipeline")  # keys whose values are paths, told from the top of the disk
_NOWHERE = Node(None, Place(""))


class Value(NamedTuple):
    """A value that is added, gone or changed, and the keys that lead to it; None on the side where there is none.

    A list of which only the order differs is one value.
    """

    at: At
    old: Node | None
    new: Node | None

    @property
    def kind(self) -> str:
        """What became of it: added, gone or changed."""
        return "added" if self.old is None else "gone" if self.new is None else "changed"


class Ruled(NamedTuple):
    """A rule that appeared, is gone, or speaks otherwise, and its severities; None on the side where there is no such rule.

    With the same severity on both sides, its words, its limits or its contexts changed.
    """

    lang: str
    family: str
    name: str
    old: Severity | None
    new: Severity | None

    @property
    def kind(self) -> str:
        """What became of it: added, gone, severity, or changed in other ways."""
        if self.old is None or self.new is None:
            return "added" if self.old is None else "gone"
        return "changed" if self.old == self.new else "severity"


class Change(NamedTuple):
    """What a rule found in a reply, and how grave it was and is; None where the rule is silent there."""

    start: int
    end: int
    rule: str
    text: str
    old: Severity | None
    new: Severity | None


class Turned(NamedTuple):
    """A reply whose errors and warnings differ: where it stands, whether it was and is flagged, and by what."""

    path: str
    record: str | None
    place: Position
    was: bool
    now: bool
    changes: tuple[Change, ...]

    @property
    def kind(self) -> str:
        """What became of it: flagged, freed, or flagged for other reasons."""
        return "otherwise" if self.was == self.now else "flagged" if self.now else "freed"


def values(old: Guide, new: Guide) -> list[Value]:
    """The values that differ, in the order of the keys."""
    return list(_values(effective.tree(old), effective.tree(new), ()))


def _values(old: Node | None, new: Node | None, at: At) -> Iterator[Value]:
    either = new or old or _NOWHERE
    if either.is_list:
        yield from _listed(old or either._replace(value=[]), new or either._replace(value=[]), at)
        return
    before, after = _pairs(old), _pairs(new)
    if not before and not after and (old is None or new is None or old.value != new.value):
        yield Value(at, old, new)
    for name in {**before, **after}:
        yield from _values(before.get(name), after.get(name), (*at, name))


def _pairs(node: Node | None) -> dict[str, Node]:
    """What a mapping holds, by key; nothing where there is none."""
    return {key.value: value for key, value in node.items()} if node and node.is_map else {}


def _listed(old: Node, new: Node, at: At) -> Iterator[Value]:
    """The entries that only one of two lists has; the lists themselves where only their order differs."""
    before, after = ([_told(item, at) for item in node.value] for node in (old, new))
    gone, added = Counter(before) - Counter(after), Counter(after) - Counter(before)
    if before != after and not gone and not added:
        yield Value(at, old, new)
    yield from (Value(at, item, None) for item in _taken(old, gone, at))
    yield from (Value(at, None, item) for item in _taken(new, added, at))


def _taken(node: Node, which: Counter[Any], at: At) -> Iterator[Node]:
    for item in node.value:
        told = _told(item, at)
        if which[told]:
            which[told] -= 1
            yield item._replace(value=told)


def _told(item: Node, at: At) -> Any:
    """An entry of a list; a path as it is told from its guide, because the same guide may lie elsewhere."""
    if at[0] not in _BESIDE or not os.path.isabs(item.value):
        return item.value
    folder = os.path.dirname(os.path.realpath(item.place.path))
    return os.path.relpath(item.value, folder).replace(os.sep, "/")


def rules(old: Mapping[str, Book], new: Mapping[str, Book]) -> list[Ruled]:
    """The rules that differ between the books of two guides by language, sorted by name."""
    before, after = _entries(old), _entries(new)
    found = []
    for lang, name in sorted({*before, *after}, key=lambda rule: (rule[1], rule[0])):
        one, other = before.get((lang, name), {}), after.get((lang, name), {})
        entries = [next(iter(reads.values()))[0] if reads else None for reads in (one, other)]
        # A rule for any language is in several books; that there are more or fewer of them is no change of the rule.
        if all(entries) and all(_same(one[book], other[book]) for book in one.keys() & other.keys()):
            continue
        severities = [entry.severity if entry else None for entry in entries]
        found.append(Ruled(lang, name.partition("/")[0], name, *severities))
    return found


_Read = tuple[
    Entry, tuple[str, ...]
]  # a rule and its phrases as they are written: compiled, their words lie in any order


def _entries(books: Mapping[str, Book]) -> dict[tuple[str, str], dict[str, _Read]]:
    """The rules by language and name: for each book that holds them, how they are read there."""
    found: dict[tuple[str, str], dict[str, _Read]] = {}
    for lang, book in books.items():
        phrases: dict[int, list[str]] = {}
        for number, owner in enumerate(book.index.owners):
            phrases.setdefault(owner, []).append(book.phrase(number).source)
        for number, entry in enumerate(book.entries()):
            found.setdefault((entry.lang, entry.name), {})[lang] = (entry, tuple(phrases.get(number, ())))
    return found


def _same(one: _Read, other: _Read) -> bool:
    """Whether a rule judges the same; what the guide says beside it is a value of the guide."""
    before, after = (entry._replace(quotes=()) for entry, _ in (one, other))
    return before == after and one[1] == other[1]


def turned(old: Report, new: Report) -> list[Turned]:
    """The replies that both guides can judge and whose errors and warnings differ, sorted by place."""
    unjudged = unread(old) | unread(new)
    found: dict[tuple[str, Position], dict[tuple[int, int, str], list[Finding | None]]] = {}
    for side, report in enumerate((old, new)):
        for one in report.findings:
            reply = one.path, one.reply.origin.position(0)
            pair = found.setdefault(reply, {}).setdefault((one.start, one.end, one.rule), [None, None])
            pair[side] = one
    replies = [_turned(found[key].values()) for key in sorted(found.keys() - unjudged)]
    return [reply for reply in replies if reply.changes]


def unread(report: Report) -> set[tuple[str, Position]]:
    """Where the replies stand, or the lines, that could not be read or judged."""
    return {(one.path or "", Position(one.line or 1, one.column or 1)) for one in report.errors}


def _turned(pairs: Iterable[list[Finding | None]]) -> Turned:
    pairs = list(pairs)
    any_one = next(one for pair in pairs for one in pair if one)
    changes = sorted(change for pair in pairs if (change := _change(pair)))
    was, now = (any(one.severity in _FLAGGED for pair in pairs if (one := pair[side])) for side in (0, 1))
    return Turned(any_one.path, any_one.record, any_one.reply.origin.position(0), was, now, tuple(changes))


def _change(pair: list[Finding | None]) -> Change | None:
    """How gravely a rule spoke and speaks of some words, where that differs and an error or a warning is among it."""
    old, new = (one.severity if one else None for one in pair)
    if old == new or not {old, new}.intersection(_FLAGGED):
        return None
    one = pair[0] or pair[1]
    return Change(one.start, one.end, one.rule, one.text, old, new) if one else None
