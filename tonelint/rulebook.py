"""The rules of one guide for one language, compiled: what a guide hands to the matchers.

A book is written once and read at every draft, so it is plain JSON and lazy: the index from word
forms to phrases is read whole, a phrase only when its anchor occurs, a rule only with its phrase.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from tonelint.model import Severity
from tonelint.phrase import Phrase


class Entry(NamedTuple):
    """One rule, ready to run, at the severity this guide gives it.

    `rank` is the precedence of its family, 0 the highest. A rule with `tokens` is woken only
    where one of its phrases occurs; a rule without them is found where its phrases are.
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
    position: str | None = None
    template: bool | None = None
    excused_by: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()


class Index(NamedTuple):
    """Which phrases may match, judged by what occurs in a reply.

    `words`: word form → phrases anchored there. `also`: word form → phrases that need one such
    form as well; `paired` are the phrases that do. `signs`: for each regular expression the signs
    that must all occur, and its phrase. `owners`: for each phrase, its rule.
    """

    words: dict[str, list[int]]
    also: dict[str, list[int]]
    paired: set[int]
    signs: list[tuple[list[str], int]]
    owners: list[int]


class Book:
    """The compiled rules of one language; `entry` and `phrase` are read when they are needed."""

    def __init__(
        self,
        lang: str,
        index: Index,
        entries: Sequence[str | bytes],
        phrases: Sequence[str | bytes],
        allowed: Sequence[Phrase] = (),
    ) -> None:
        """Take the index, and the rules and phrases as JSON texts, one each."""
        self.lang, self.index, self.allowed = lang, index, tuple(allowed)
        self.signs = {sign for signs, _ in index.signs for sign in signs}
        self._entry_lines, self._phrase_lines = entries, phrases
        self._entries: dict[int, Entry] = {}
        self._phrases: dict[int, Phrase] = {}
        # For a sentence, the phrases that stand in it and their places there.
        self.memory: dict[str, list[tuple[int, int, int]]] = {}

    def __len__(self) -> int:
        """How many rules the book holds."""
        return len(self._entry_lines)

    def entry(self, number: int) -> Entry:
        """The rule with this number."""
        found = self._entries.get(number)
        if found is None:
            found = self._entries[number] = Entry(*json.loads(self._entry_lines[number]))
        return found

    def phrase(self, number: int) -> Phrase:
        """The phrase with this number."""
        found = self._phrases.get(number)
        if found is None:
            found = self._phrases[number] = _phrase(json.loads(self._phrase_lines[number]))
        return found

    def entries(self) -> list[Entry]:
        """All rules in order."""
        return [self.entry(number) for number in range(len(self))]

    def dump(self) -> list[str | bytes]:
        """The book as JSON texts: its head first, then a line a rule, then a line a phrase."""
        head = [self.lang, *self.index, self.allowed, len(self._entry_lines)]
        return [_json(head), *self._entry_lines, *self._phrase_lines]


def load(lines: Sequence[str | bytes]) -> Book:
    """The book that `dump` wrote; raises ValueError, TypeError or KeyError when it is damaged."""
    lang, words, also, paired, signs, owners, allowed, count = json.loads(lines[0])
    index = Index(words, also, set(paired), signs, owners)
    return Book(lang, index, lines[1 : count + 1], lines[count + 1 :], [_phrase(phrase) for phrase in allowed])


def bind(lang: str, rules: Iterable[tuple[Entry, Sequence[Phrase]]], allowed: Sequence[Phrase] = ()) -> Book:
    """Make a book of these rules and their phrases for one language, in their order."""
    index = Index({}, {}, set(), [], [])
    entries: list[str] = []
    texts: list[str] = []
    for entry, phrases in rules:
        for phrase in phrases:
            number = len(texts)
            texts.append(_json(phrase))
            index.owners.append(len(entries))
            if phrase.regex:
                index.signs.append((list(phrase.anchors), number))
            else:
                for form in phrase.anchors:
                    index.words.setdefault(form, []).append(number)
                for form in phrase.also:
                    index.also.setdefault(form, []).append(number)
                if phrase.also:
                    index.paired.add(number)
        entries.append(_json(entry))
    return Book(lang, index, entries, texts, allowed)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=sorted)


def _phrase(fields: list[Any]) -> Phrase:
    source, anchors, before, states, exact, first, also, regex = fields
    for edges in states:
        for edge in edges:
            if edge[0] == "w":
                edge[1] = frozenset(edge[1])
    return Phrase(
        source, tuple(anchors), (before[0], before[1]), tuple(states), exact, frozenset(first), tuple(also), regex
    )
