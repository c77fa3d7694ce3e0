"""Shelves: phrases behind an index, written once and read at every draft.

A shelf is plain JSON and lazy: the index from word forms to phrases is read whole, a phrase only
when its anchor occurs. Cues are the shelf of what signals are told by; the rules have a book.
"""

import json
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from sys import intern
from typing import Any

from tonelint.phrase import Phrase, asks_for_forms
from tonelint.values import NamedTuple


class Index(NamedTuple):
    """Which phrases may match, judged by what occurs in a reply.

    `words`: word form → phrases anchored there. `also`: word form → phrases that need one such
    form as well; `paired` are the phrases that do. `signs`: for each regular expression the signs
    that must all occur, and its phrase. `always`: phrases without anchors, tried everywhere.
    `owners`: for each phrase, the rule or signal it belongs to. Phrases are numbers; those of a word
    stand in one text with commas between them, which is read in half the time of a list.
    """

    words: dict[str, str]
    also: dict[str, str]
    paired: set[int]
    signs: list[tuple[list[str], int]]
    always: list[int]
    owners: list[int]


_EVERYDAY = frozenset(" .,:;!?-")  # signs that stand in most sentences, and so tell little


class Shelf:
    """Phrases behind their index; each is read when it is needed."""

    def __init__(self, index: Index, phrases: Sequence[str]) -> None:
        """Take the index, and the phrases as JSON texts."""
        self.index = index
        self._by_sign: dict[str, list[tuple[list[str], int]]] = {}
        for signs, number in index.signs:
            rarest = min("".join(signs), key=lambda sign: (sign in _EVERYDAY, sign))
            self._by_sign.setdefault(rarest, []).append((signs, number))
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
                numbers = self._numbers[listed] = tuple(map(int, listed.split(",")))
            found.update(numbers)
        return found

    def signed(self, text: str) -> list[int]:
        """The regular expressions whose signs all stand in a text."""
        here = self._by_sign.keys() & set(text)
        return [n for sign in here for signs, n in self._by_sign[sign] if all(one in text for one in signs)]

    def phrase(self, number: int) -> Phrase:
        """The phrase with this number."""
        found = self._phrases.get(number)
        if found is None:
            found = self._phrases[number] = read_phrase(json.loads(self._phrase_lines[number]))
        return found


class Cues(Shelf):
    """The phrases by which signals are told in one language.

    `names` tells for each owner in the index its signal, and whether its phrases speak for it or
    take a cue back; `by_form` holds the signals for which word forms have to be heard.
    """

    def __init__(
        self,
        index: Index,
        names: Sequence[tuple[str, bool]],
        phrases: Sequence[str],
        by_form: Iterable[str] = (),
    ) -> None:
        """Take the index, the signals in the order of their numbers, and the phrases as JSON texts."""
        super().__init__(index, phrases)
        self.names = tuple((name, bool(speaks)) for name, speaks in names)
        self.by_form = frozenset(by_form)
        # For a sentence, and whether its forms were heard: the phrases that may stand in it, by signal.
        self.woken: dict[tuple[str, bool], dict[str, list[int]]] = {}

    def dump(self) -> list[str]:
        """The cues as JSON texts: their head first, then a line a phrase."""
        return [as_json([dump_index(self.index), self.names, sorted(self.by_form)]), *self._phrase_lines]


def no_cues() -> Cues:
    """Nothing to tell signals by."""
    return bind_cues(())


def load_cues(lines: Sequence[str]) -> Cues:
    """The cues that `dump` wrote; raises ValueError, TypeError or KeyError when they are damaged."""
    index, names, by_form = json.loads(lines[0])
    return Cues(read_index(index), names, lines[1:], by_form)


def bind_cues(signals: Iterable[tuple[tuple[str, bool], Sequence[Phrase]]]) -> Cues:
    """Make cues of these signals and their phrases, in their order."""
    signals = list(signals)
    index, texts = shelve(phrases for _, phrases in signals)
    by_form = {name for (name, _), phrases in signals if any(map(asks_for_forms, phrases))}
    return Cues(index, [name for name, _ in signals], texts, by_form)


def shelve(owned: Iterable[Sequence[Phrase]]) -> tuple[Index, list[str]]:
    """The index over phrases that stand owner by owner, and the phrases as JSON texts."""
    index = Index({}, {}, set(), [], [], [])
    texts: list[str] = []
    for owner, phrases in enumerate(owned):
        for phrase in phrases:
            _enter(index, phrase, len(texts))
            index.owners.append(owner)
            texts.append(as_json(dump_phrase(phrase)))
    return index, texts


def _enter(index: Index, phrase: Phrase, number: int) -> None:
    if phrase.regex:
        index.signs.append((list(phrase.anchors), number))
        return
    if not phrase.anchors:
        index.always.append(number)
    for part, forms in ((index.words, phrase.anchors), (index.also, phrase.also)):
        for form in forms:
            part[form] = f"{part[form]},{number}" if form in part else str(number)
    if phrase.also:
        index.paired.add(number)


def dump_index(index: Index) -> list[Any]:
    """The index for JSON; its two large tables as texts without escapes, read in a third of the time that lists take."""
    words, also, *rest = index
    return [*([" ".join(table), " ".join(table.values())] for table in (words, also)), *rest]


def read_index(fields: Sequence[Any]) -> Index:
    """The index that stood as JSON; raises ValueError when it is damaged."""
    (words, also), (paired, signs, always, owners) = map(_table, fields[:2]), fields[2:]
    return Index(words, also, set(paired), signs, always, owners)


def _table(texts: Sequence[str]) -> dict[str, str]:
    forms, numbers = (text.split(" ") if text else () for text in texts)
    return dict(zip(forms, numbers, strict=True))


def as_json(value: Any) -> str:
    """A value as one line of JSON; sets become sorted lists."""
    return _JSON.encode(value)


_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=sorted)


def dump_phrase(phrase: Phrase) -> Sequence[Any]:
    """A phrase for JSON; its forms as texts with blanks between them, read in half the time that lists take."""
    states = [[(kind, _joined(given), *rest) for kind, given, *rest in edges] for edges in phrase.states]
    anchors = phrase.anchors if phrase.regex else _joined(phrase.anchors)  # a sign may be a blank
    return (
        phrase.source,
        anchors,
        phrase.before,
        states,
        phrase.exact,
        _joined(phrase.first),
        _joined(phrase.also),
        phrase.regex,
    )


def _joined(forms: Any) -> Any:
    return " ".join(sorted(forms)) if isinstance(forms, (frozenset, tuple)) else forms


def read_phrase(fields: list[Any]) -> Phrase:
    """The phrase that stood as JSON."""
    source, anchors, before, states, exact, first, also, regex = fields
    for edges in states:
        for edge in edges:
            if edge[0] == "w":
                edge[1] = frozenset(_forms(edge[1]))
            elif edge[0] == "c":
                edge[2] = tuple(edge[2])
    return Phrase(
        source,
        tuple(anchors if regex else _forms(anchors)),
        (before[0], before[1]),
        tuple(states),
        exact,
        frozenset(_forms(first)),
        tuple(_forms(also)),
        regex,
    )


def _forms(told: str) -> Iterable[str]:
    """The forms in a text; each is held once, because the same stand in many phrases."""
    return map(intern, told.split(" ")) if told else ()
