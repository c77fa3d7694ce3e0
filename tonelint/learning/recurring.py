"""What comes again in a library: sentences, greetings, first and last sentences, sign-offs and who signs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from tonelint.learning.letters import Letter, Line
from tonelint.values import NamedTuple

_STOCK = 4  # words that a sentence shares with its likes; fewer recur by chance
_RECURS = 2  # replies


class Proposal(NamedTuple):
    """Something that recurs: its commonest wording, in how many replies, how many wordings, and the rule that objects."""

    text: str
    replies: int
    wordings: int = 1
    rule: str = ""


class Section(NamedTuple):
    """Proposals of one sort, the most frequent first."""

    sort: str
    proposals: list[Proposal]


def sections(letters: list[Letter], top: int) -> list[Section]:
    """What recurs in two replies or more, at most `top` of each sort."""
    return [Section(sort, _ranked(letters, lines, top)) for sort, lines in _SORTS]


def _stock(letter: Letter) -> Iterator[Line]:
    yield from (line for line in (*letter.body, *letter.wishes) if line.known >= _STOCK)


def _greeting(letter: Letter) -> Iterator[Line]:
    yield from (line for line in (letter.greeting,) if line)


def _opening(letter: Letter) -> Iterator[Line]:
    yield from (line for line in letter.body[:1] if line.known > 1)


def _closing(letter: Letter) -> Iterator[Line]:
    yield from letter.wishes
    yield from (line for line in (letter.last,) if line and line.known > 1)


def _sign_off(letter: Letter) -> Iterator[Line]:
    yield from (line for line in (letter.sign_off,) if line)


def _signed(letter: Letter) -> Iterator[Line]:
    yield from (Line(name, name.lower(), 1) for name in letter.signed)


_SORTS: tuple[tuple[str, Callable[[Letter], Iterable[Line]]], ...] = (
    ("stock", _stock),
    ("greetings", _greeting),
    ("first", _opening),
    ("last", _closing),
    ("sign-offs", _sign_off),
    ("signed", _signed),
)


def _ranked(letters: list[Letter], lines: Callable[[Letter], Iterable[Line]], top: int) -> list[Proposal]:
    """The lines that recur, by how many replies have one of the same pattern."""
    counts: Counter[str] = Counter()
    wordings: dict[str, Counter[str]] = {}
    rules: dict[str, Counter[str]] = {}
    for letter in letters:
        own = {line.pattern: line for line in lines(letter)}
        for pattern, line in own.items():
            counts[pattern] += 1
            wordings.setdefault(pattern, Counter())[line.text] += 1
            rules.setdefault(pattern, Counter())[line.rule] += 1
    found = [
        Proposal(_commonest(wordings[pattern]), count, len(wordings[pattern]), _commonest(rules[pattern]))
        for pattern, count in counts.items()
        if count >= _RECURS
    ]
    return sorted(found, key=lambda one: (-one.replies, one.text))[:top]


def _commonest(counted: Counter[str]) -> str:
    return min(counted, key=lambda text: (-counted[text], text))
