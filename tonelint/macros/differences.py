"""In what two macros differ that are otherwise the same: the figure, the address or the no that one of them has otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from tonelint.macros.clues import COMMITTING, Clue, clues, same
from tonelint.macros.statements import NO, SHORT, Statement, statements
from tonelint.model import Reply
from tonelint.values import NamedTuple

# What comes and goes with a no.
_HELPERS = frozenset("do does did can will is are be have has kan kunne ole voi saa".split())
_CONTENT = 4  # letters; two words so long, each in one macro only, make two macros for two cases, and so do two names
_STEM = 3  # letters by which a word is known again in another form: Finnish verbs change behind a no
_SAME = 0.6  # of the words of a sentence that it shares with its like


class Difference(NamedTuple):
    """The kind of what differs, its span and value in the first macro, and its value in the other."""

    kind: str
    start: int
    end: int
    here: str
    there: str


def difference(one: Reply, other: Reply, lang: str) -> Difference | None:
    """The first thing in which two macros contradict each other; None where they do not, or speak of different cases.

    They speak of different cases where each has a word of its own that the other lacks, card here and invoice there, or
    a figure that is no promise: 2 kg here and 10 kg there.
    """
    here, there = _compared(
        statements(one.text, one.masked, one.attributes, lang),
        statements(other.text, other.masked, other.attributes, lang),
        lang,
    )
    mine, yours = _words(here), _words(there)
    no = NO[lang] | _HELPERS
    counted, other_counted = _counted(one.text, lang), _counted(other.text, lang)
    if _distinct(mine - yours - no, yours - mine - no) or (counted - other_counted and other_counted - counted):
        return None
    likes = _Likes(here, there)
    known = {(said.words, said.no, _values(said)) for said in there}
    return next(
        (
            found
            for said in here
            if (said.words, said.no, _values(said)) not in known
            for found in _against(said, likes.of(said))
        ),
        None,
    )


def _compared(
    here: Sequence[Statement], there: Sequence[Statement], lang: str
) -> tuple[Sequence[Statement], Sequence[Statement]]:
    """The sentences that say something; short ones only where nothing around them makes two cases, no heading and no name."""
    no = NO[lang] | _HELPERS
    mine, yours = _words(here), _words(there)
    if _distinct(mine - yours - no, yours - mine - no):
        return [said for said in here if not said.short], [said for said in there if not said.short]
    return [said for said in here if said.clues or not said.short], [
        said for said in there if said.clues or not said.short
    ]


def _distinct(mine: frozenset[str], yours: frozenset[str]) -> bool:
    """Whether each side has a word of its own, other than a form of one of the other's."""
    stems = _stems(mine) & _stems(yours)
    return all(
        any((len(word) >= _CONTENT or _is_name(word)) and word[:_STEM] not in stems for word in side)
        for side in (mine, yours)
    )


def _counted(text: str, lang: str) -> frozenset[str]:
    """The numbers of a text that promise nothing: weights, sizes, versions."""
    committed = [(clue.start, clue.end) for clue in clues(text, lang) if clue.kind in COMMITTING]
    return frozenset(
        found[0] for found in re.finditer(r"\d+", text) if not any(a <= found.start() < b for a, b in committed)
    )


def _is_name(word: str) -> bool:
    return word[0].isupper()


def _stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in words)


def _words(said: Sequence[Statement]) -> frozenset[str]:
    return frozenset[str]().union(*(one.words for one in said))


def _values(said: Statement) -> tuple[str, ...]:
    return tuple(clue.value for clue in said.clues)


class _Likes:
    """The sentences of two macros, by what the one is known by that another is compared with."""

    def __init__(self, here: Sequence[Statement], there: Sequence[Statement]) -> None:
        self._short = [_by_words(side) for side in (here, there)]
        self._long: dict[frozenset[str], Statement] = {}  # by stems, the first of those with the same
        for said in there:
            if not said.short:
                self._long.setdefault(_stems(said.words), said)
        self._holding: dict[str, list[int]] = {}  # the numbers of stems that hold one
        for number, stems in enumerate(self._long):
            for stem in stems:
                self._holding.setdefault(stem, []).append(number)
        self._stems = list(self._long)

    def of(self, said: Statement) -> Statement | None:
        """The sentence that this one is compared with; for a short one the only one in the very same words."""
        if not said.short:
            return self._likest(_stems(said.words))
        alike = [side.get((said.words, said.no), []) for side in self._short]
        return alike[1][0] if said.words and all(len(side) == 1 for side in alike) else None

    def _likest(self, stems: frozenset[str]) -> Statement | None:
        """The sentence that shares most words with this one, where it shares enough."""
        if stems and stems in self._long:
            return self._long[stems]
        # What shares enough lacks few of these, and so holds one of the rarest.
        rarest = sorted(stems, key=lambda stem: len(self._holding.get(stem, ())))
        some = rarest[: len(stems) - int(len(stems) * _SAME) + 1]
        numbers = sorted({number for stem in some for number in self._holding.get(stem, ())})
        best = max((self._stems[number] for number in numbers), key=lambda other: _shared(stems, other), default=None)
        return self._long[best] if best and _shared(stems, best) >= _SAME else None


def _by_words(side: Sequence[Statement]) -> dict[tuple[frozenset[str], int], list[Statement]]:
    """The short sentences, by their words and how many of these are a no."""
    found: dict[tuple[frozenset[str], int], list[Statement]] = {}
    for said in side:
        if said.short:
            found.setdefault((said.words, said.no), []).append(said)
    return found


def _shared(mine: frozenset[str], yours: frozenset[str]) -> float:
    return len(mine & yours) / (len(mine | yours) or 1)


def _against(said: Statement, other: Statement | None) -> Iterator[Difference]:
    if other is None or said.without is not other.without:
        return
    for kind in COMMITTING:
        mine, yours = _apart(said, other, kind)
        if mine and yours and (kind != "amount" or _in_one_currency(mine, yours)):
            yield Difference(kind, mine[0].start, mine[0].end, mine[0].told, yours[0].told)
    if len(said.words) >= SHORT and _values(said) == _values(other) and _denies(said, other):
        yield Difference("negation", said.start, said.end, "", "")


def _denies(said: Statement, other: Statement) -> bool:
    """Whether one says no where the other does not; beside another no, only in the very same words."""
    if said.no == 0 or other.no == 0:
        return said.no != other.no
    return abs(said.no - other.no) == 1 and _bare(said) == _bare(other)


def _bare(said: Statement) -> frozenset[str]:
    """The stems of a sentence without the words that come and go with a no."""
    return _stems(frozenset(word for word in said.words if not word.endswith("n't"))) - _stems(_HELPERS)


def _apart(said: Statement, other: Statement, kind: str) -> tuple[Sequence[Clue], Sequence[Clue]]:
    """What two sentences hold of a kind otherwise than each other; nothing where that cannot be told.

    Where they share a value, one figure may differ, in sentences alike in their words, where it stands in the same place
    and is a rule of the house: "it takes 3 days, and we answer within 2", but not "you have waited 3 days".
    """
    mine, yours = _of(said, kind), _of(other, kind)
    if not any(same(one, another) for one in mine for another in yours):
        return mine, yours
    if len(mine) != len(yours) or _stems(said.words) != _stems(other.words):
        return (), ()
    pairs = [(one, another) for one, another in zip(mine, yours, strict=True) if not same(one, another)]
    if len(pairs) != 1 or pairs[0][0].start not in said.ruled or pairs[0][1].start not in other.ruled:
        return (), ()
    return pairs[0][:1], pairs[0][1:]


def _in_one_currency(mine: Iterable[Clue], yours: Iterable[Clue]) -> bool:
    """Whether amounts can be compared at all; `€ 30` here and `£ 26` there are one price in two shops."""
    return not {clue.value.split()[0] for clue in mine}.isdisjoint(clue.value.split()[0] for clue in yours)


def _of(said: Statement, kind: str) -> Sequence[Clue]:
    return [clue for clue in said.clues if clue.kind == kind]
