"""The rules of one guide for one language, compiled: what a guide hands to the matchers.

A book is a shelf of phrases with the rules they belong to; a rule is read only with its phrase.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from tonelint.entry import Entry, read_entry
from tonelint.names import AFTERWARDS, PLACEHOLDERS
from tonelint.phrase import Phrase
from tonelint.shelf import Index, Shelf, as_json, dump_index, dump_phrase, read_index, read_phrase, shelve
from tonelint.values import NamedTuple


class Head(NamedTuple):
    """What a book says of itself.

    `allowed` are phrases that no rule may object to, `finders` the numbers of the rules that are
    looked for without phrases, `composites` of those made of parts, `tokened` of those with token
    patterns, `mute` of those among finders and composites that say nothing without the customer's message, `slotted`
    of those among finders that look at placeholders;
    `needs_customer` are the names of all that ask for it, and `needs_turns` of those that ask what was written
    before, so that no rule has to be read to list them; `library` are the numbers of the rules that speak of a library
    of macros as a whole;
    `pipeline` is the trained spaCy pipeline that the guide names for this language.
    """

    lang: str
    allowed: tuple[Phrase, ...] = ()
    finders: tuple[int, ...] = ()
    composites: tuple[int, ...] = ()
    tokened: tuple[int, ...] = ()
    mute: tuple[int, ...] = ()
    needs_customer: tuple[str, ...] = ()
    needs_turns: tuple[str, ...] = ()
    slotted: tuple[int, ...] = ()
    library: tuple[int, ...] = ()
    pipeline: str | None = None


class Book(Shelf):
    """The compiled rules of one language; `entry` and `phrase` are read when they are needed."""

    def __init__(self, head: Head, index: Index, entries: Sequence[str], phrases: Sequence[str]) -> None:
        """Take the head, the index, and the rules and phrases as JSON texts, one each."""
        super().__init__(index, phrases)
        self.lang, self.allowed, self.finders, self.composites, self.tokened = head[:5]
        self.mute, self.needs_customer, self.pipeline = frozenset(head.mute), head.needs_customer, head.pipeline
        self.needs_turns, self.slotted, self.library = head.needs_turns, frozenset(head.slotted), head.library
        self.head = head
        self._entry_lines = entries
        self._entries: dict[int, Entry] = {}
        self._numbered: dict[str, int] = {}

    def __len__(self) -> int:
        """How many rules the book holds."""
        return len(self._entry_lines)

    def entry(self, number: int) -> Entry:
        """The rule with this number."""
        found = self._entries.get(number)
        if found is None:
            found = self._entries[number] = read_entry(json.loads(self._entry_lines[number]))
            self._numbered[found.name] = number
        return found

    def number(self, entry: Entry) -> int:
        """The number of a rule of this book that was read."""
        return self._numbered[entry.name]

    def entries(self) -> list[Entry]:
        """All rules in order."""
        return [self.entry(number) for number in range(len(self))]

    def names(self) -> list[str]:
        """The names of all rules in order, none of which is read."""
        return [line.split('"', 2)[1] for line in self._entry_lines]

    def finding(self, sense: str) -> list[Entry]:
        """The rules that name a sense under `finds`; no other rule is read."""
        said = as_json(sense)
        numbers = [number for number, line in enumerate(self._entry_lines) if said in line]
        return [entry for entry in map(self.entry, numbers) if entry.finds == sense]

    def dump(self) -> list[str]:
        """The book as JSON texts: its head first, then a line a rule, then a line a phrase."""
        head: list[Any] = [*self.head]
        head[1] = [*map(dump_phrase, self.allowed)]
        return [as_json([head, dump_index(self.index), len(self)]), *self._entry_lines, *self._phrase_lines]


def load(lines: Sequence[str]) -> Book:
    """The book that `dump` wrote; raises ValueError, TypeError or KeyError when it is damaged."""
    (lang, allowed, *numbers, pipeline), index, count = json.loads(lines[0])
    finders, composites, tokened, mute, customer, turns, slotted, library = map(tuple, numbers)
    free = tuple(map(read_phrase, allowed))
    head = Head(lang, free, finders, composites, tokened, mute, customer, turns, slotted, library, pipeline)
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
    entries = [entry for entry, _ in rules]

    def those(fits: Callable[[Entry], object]) -> tuple[int, ...]:
        return tuple(number for number, entry in enumerate(entries) if fits(entry))

    library = those(lambda entry: entry.of_library)
    found = those(
        lambda entry: (
            (entry.finds and entry.finds not in AFTERWARDS)
            or entry.forms
            or entry.counts
            or entry.absent
            or entry.hears
        )
    )
    finders = tuple(number for number in found if number not in library)
    composites = those(lambda entry: entry.composite)
    head = Head(
        lang,
        tuple(allowed),
        finders,
        composites,
        those(lambda entry: entry.tokens),
        tuple(number for number in (*finders, *composites) if entries[number].mute),
        tuple(entry.name for entry in entries if entry.needs_customer and entry.severity != "allow"),
        tuple(entry.name for entry in entries if entry.needs_turns and entry.severity != "allow"),
        those(lambda entry: entry.finds in PLACEHOLDERS),
        library,
        pipeline,
    )
    return Book(head, index, list(map(as_json, entries)), texts)
