"""The rules and cues of one guide for one language, compiled: what a guide hands to reader and matchers.

A shelf of phrases is written once and read at every draft, so it is plain JSON and lazy: the index
from word forms to phrases is read whole, a phrase only when its anchor occurs, a rule only with its
phrase. A book is the shelf of the rules; cues are the shelf of what signals are told by.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple

from tonelint.model import Severity
from tonelint.phrase import Phrase, asks_for_forms


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


class Index(NamedTuple):
    """Which phrases may match, judged by what occurs in a reply.

    `words`: word form → phrases anchored there. `also`: word form → phrases that need one such
    form as well; `paired` are the phrases that do. `signs`: for each regular expression the signs
    that must all occur, and its phrase. `always`: phrases without anchors, tried everywhere.
    `owners`: for each phrase, the rule or signal it belongs to. Phrases are numbers; those of a word
    stand in one text with blanks between them, which is read in half the time of a list.
    """

    words: dict[str, str]
    also: dict[str, str]
    paired: set[int]
    signs: list[tuple[list[str], int]]
    always: list[int]
    owners: list[int]


class Shelf:
    """Phrases behind their index; each is read when it is needed."""

    def __init__(self, index: Index, phrases: Sequence[str | bytes]) -> None:
        """Take the index, and the phrases as JSON texts."""
        self.index = index
        self.signs = {sign for signs, _ in index.signs for sign in signs}
        self._phrase_lines = phrases
        self._phrases: dict[int, Phrase] = {}
        self._numbers: dict[str, tuple[int, ...]] = {}
        # For a sentence and a signal ("" for all), the phrases that stand in it and their places there.
        self.memory: dict[tuple[str, str], list[tuple[int, int, int]]] = {}

    def anchored(self, words: dict[str, str], forms: AbstractSet[str]) -> set[int]:
        """The phrases that one part of the index (`words` or `also`) names for these word forms."""
        found: set[int] = set()
        for form in words.keys() & forms:
            listed = words[form]
            numbers = self._numbers.get(listed)
            if numbers is None:
                numbers = self._numbers[listed] = tuple(map(int, listed.split(" ")))
            found.update(numbers)
        return found

    def phrase(self, number: int) -> Phrase:
        """The phrase with this number."""
        found = self._phrases.get(number)
        if found is None:
            found = self._phrases[number] = _phrase(json.loads(self._phrase_lines[number]))
        return found


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
        return [_json([self.head, self.index, len(self)]), *self._entry_lines, *self._phrase_lines]


class Cues(Shelf):
    """The phrases by which signals are told in one language.

    `names` tells for each owner in the index its signal, and whether its phrases speak for it or
    take a cue back; `by_form` holds the signals for which word forms have to be heard.
    """

    def __init__(
        self,
        index: Index,
        names: Sequence[tuple[str, bool]],
        phrases: Sequence[str | bytes],
        by_form: Iterable[str] = (),
    ) -> None:
        """Take the index, the signals in the order of their numbers, and the phrases as JSON texts."""
        super().__init__(index, phrases)
        self.names = tuple((name, bool(speaks)) for name, speaks in names)
        self.by_form = frozenset(by_form)

    def owned(self, name: str) -> frozenset[int]:
        """The numbers of a signal's owners in the index."""
        return frozenset(number for number, (one, _) in enumerate(self.names) if one == name)

    def dump(self) -> list[str | bytes]:
        """The cues as JSON texts: their head first, then a line a phrase."""
        return [_json([self.index, self.names, sorted(self.by_form)]), *self._phrase_lines]


def no_cues() -> Cues:
    """Nothing to tell signals by."""
    return bind_cues(())


def load(lines: Sequence[str | bytes]) -> Book:
    """The book that `dump` wrote; raises ValueError, TypeError or KeyError when it is damaged."""
    (lang, allowed, *numbers, pipeline), index, count = json.loads(lines[0])
    finders, tokened, needs_customer = map(tuple, numbers)
    head = Head(lang, tuple(map(_phrase, allowed)), finders, tokened, needs_customer, pipeline)
    return Book(head, _index(index), lines[1 : count + 1], lines[count + 1 :])


def load_cues(lines: Sequence[str | bytes]) -> Cues:
    """The cues that `dump` wrote; raises ValueError, TypeError or KeyError when they are damaged."""
    index, names, by_form = json.loads(lines[0])
    return Cues(_index(index), names, lines[1:], by_form)


def bind(
    lang: str,
    rules: Iterable[tuple[Entry, Sequence[Phrase]]],
    allowed: Sequence[Phrase] = (),
    pipeline: str | None = None,
) -> Book:
    """Make a book of these rules and their phrases for one language, in their order."""
    rules = list(rules)
    index, texts = _shelve(phrases for _, phrases in rules)
    finders = tuple(number for number, (entry, _) in enumerate(rules) if entry.finds)
    tokened = tuple(number for number, (entry, _) in enumerate(rules) if entry.tokens)
    needs_customer = tuple(number for number, (entry, _) in enumerate(rules) if entry.when.customer)
    head = Head(lang, tuple(allowed), finders, tokened, needs_customer, pipeline)
    return Book(head, index, [_json(entry) for entry, _ in rules], texts)


def bind_cues(signals: Iterable[tuple[tuple[str, bool], Sequence[Phrase]]]) -> Cues:
    """Make cues of these signals and their phrases, in their order."""
    signals = list(signals)
    index, texts = _shelve(phrases for _, phrases in signals)
    by_form = {name for (name, _), phrases in signals if any(map(asks_for_forms, phrases))}
    return Cues(index, [name for name, _ in signals], texts, by_form)


def _shelve(owned: Iterable[Sequence[Phrase]]) -> tuple[Index, list[str]]:
    """The index over phrases that stand owner by owner, and the phrases as JSON texts."""
    index = Index({}, {}, set(), [], [], [])
    texts: list[str] = []
    for owner, phrases in enumerate(owned):
        for phrase in phrases:
            _enter(index, phrase, len(texts))
            index.owners.append(owner)
            texts.append(_json(phrase))
    return index, texts


def _enter(index: Index, phrase: Phrase, number: int) -> None:
    if phrase.regex:
        index.signs.append((list(phrase.anchors), number))
        return
    if not phrase.anchors:
        index.always.append(number)
    for part, forms in ((index.words, phrase.anchors), (index.also, phrase.also)):
        for form in forms:
            part[form] = f"{part[form]} {number}" if form in part else str(number)
    if phrase.also:
        index.paired.add(number)


def _index(fields: Sequence[Any]) -> Index:
    words, also, paired, signs, always, owners = fields
    return Index(words, also, set(paired), signs, always, owners)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=sorted)


def _entry(fields: list[Any]) -> Entry:
    entry = Entry(*fields)
    raises = tuple((severity, _condition(context)) for severity, context in entry.raises)
    return entry._replace(when=_condition(entry.when), raises=raises)


def _condition(fields: Sequence[Any]) -> Condition:
    position, template, near, reply, customer = fields
    return Condition(position, template, Wanted(*map(tuple, near)), Wanted(*map(tuple, reply)), customer)


def _phrase(fields: list[Any]) -> Phrase:
    source, anchors, before, states, exact, first, also, regex = fields
    for edges in states:
        for edge in edges:
            if edge[0] == "w":
                edge[1] = frozenset(edge[1])
            elif edge[0] == "c":
                edge[2] = tuple(edge[2])
    return Phrase(
        source, tuple(anchors), (before[0], before[1]), tuple(states), exact, frozenset(first), tuple(also), regex
    )
