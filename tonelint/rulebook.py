"""The rules of one guide for one language, compiled: what a guide hands to the matchers.

A book is a shelf of phrases with the rules they belong to; a rule is read only with its phrase.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from tonelint.model import Severity
from tonelint.phrase import Phrase
from tonelint.shelf import Index, Shelf, as_json, read_index, read_phrase, shelve


class Wanted(NamedTuple):
    """Signals that must all stand in a place, and signals of which none may."""

    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()


class Condition(NamedTuple):
    """The context a rule asks for: every part that is given has to hold.

    `near` looks at the sentence of the match and the next one, `reply` at all sentences, both
    outside the match; `customer` holds what the customer's message has to read as, by name.
    """

    position: str | None = None
    template: bool | None = None
    near: Wanted = Wanted()
    reply: Wanted = Wanted()
    customer: Mapping[str, Any] = {}


ALWAYS = Condition()


class Entry(NamedTuple):
    """One rule, ready to run, at the severity this guide gives it.

    `rank` is the precedence of its family, 0 the highest. A rule with `tokens` is woken only
    where one of its phrases occurs; a rule without them is found where its phrases are, and one
    with `finds` where the reading notices what it names. `raises` are severities for contexts,
    the first that holds counting; `trained` tells that its tokens need a trained pipeline.
    """

    name: str
    family: str
    lang: str
    rank: int
    severity: Severity
    title: Mapping[str, str]
    why: Mapping[str, str]
    tokens: tuple[tuple[Mapping[str, Any], ...], ...] = ()
    at_least: int = 1
    when: Condition = ALWAYS
    excused_by: tuple[str, ...] = ()
    raises: tuple[tuple[Severity, Condition], ...] = ()
    instead: tuple[str, ...] = ()
    finds: str | None = None
    trained: bool = False


class Head(NamedTuple):
    """What a book says of itself.

    `allowed` are phrases that no rule may object to, `finders` the numbers of the rules without
    phrases, `tokened` of those with token patterns, `needs_customer` of those that ask what the
    customer's message reads as; `pipeline` is the trained spaCy pipeline that the guide names for
    this language.
    """

    lang: str
    allowed: tuple[Phrase, ...] = ()
    finders: tuple[int, ...] = ()
    tokened: tuple[int, ...] = ()
    needs_customer: tuple[int, ...] = ()
    pipeline: str | None = None


class Book(Shelf):
    """The compiled rules of one language; `entry` and `phrase` are read when they are needed."""

    def __init__(
        self, head: Head, index: Index, entries: Sequence[str | bytes], phrases: Sequence[str | bytes]
    ) -> None:
        """Take the head, the index, and the rules and phrases as JSON texts, one each."""
        super().__init__(index, phrases)
        self.lang, self.allowed, self.finders, self.tokened, self.needs_customer, self.pipeline = head
        self.head = head
        self._entry_lines = entries
        self._entries: dict[int, Entry] = {}

    def __len__(self) -> int:
        """How many rules the book holds."""
        return len(self._entry_lines)

    def entry(self, number: int) -> Entry:
        """The rule with this number."""
        found = self._entries.get(number)
        if found is None:
            found = self._entries[number] = _entry(json.loads(self._entry_lines[number]))
        return found

    def entries(self) -> list[Entry]:
        """All rules in order."""
        return [self.entry(number) for number in range(len(self))]

    def dump(self) -> list[str | bytes]:
        """The book as JSON texts: its head first, then a line a rule, then a line a phrase."""
        return [as_json([self.head, self.index, len(self)]), *self._entry_lines, *self._phrase_lines]


def load(lines: Sequence[str | bytes]) -> Book:
    """The book that `dump` wrote; raises ValueError, TypeError or KeyError when it is damaged."""
    (lang, allowed, *numbers, pipeline), index, count = json.loads(lines[0])
    finders, tokened, needs_customer = map(tuple, numbers)
    head = Head(lang, tuple(map(read_phrase, allowed)), finders, tokened, needs_customer, pipeline)
    return Book(head, read_index(index), lines[1 : count + 1], lines[count + 1 :])


def bind(
    lang: str,
    rules: Iterable[tuple[Entry, Sequence[Phrase]]],
    allowed: Sequence[Phrase] = (),
    pipeline: str | None = None,
) -> Book:
    """Make a book of these rules and their phrases for one language, in their order."""
    rules = list(rules)
    index, texts = shelve(phrases for _, phrases in rules)
    finders = tuple(number for number, (entry, _) in enumerate(rules) if entry.finds)
    tokened = tuple(number for number, (entry, _) in enumerate(rules) if entry.tokens)
    needs_customer = tuple(number for number, (entry, _) in enumerate(rules) if entry.when.customer)
    head = Head(lang, tuple(allowed), finders, tokened, needs_customer, pipeline)
    return Book(head, index, [as_json(entry) for entry, _ in rules], texts)


def _entry(fields: list[Any]) -> Entry:
    entry = Entry(*fields)
    raises = tuple((severity, _condition(context)) for severity, context in entry.raises)
    return entry._replace(when=_condition(entry.when), raises=raises)


def _condition(fields: Sequence[Any]) -> Condition:
    position, template, near, reply, customer = fields
    return Condition(position, template, Wanted(*map(tuple, near)), Wanted(*map(tuple, reply)), customer)
