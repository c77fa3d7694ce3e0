"""Token patterns that ask for nothing but words (LOWER, ORTH, TEXT), found as spaCy finds them and without it: it takes longer to wake than a draft to judge."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

Test = Callable[[str], bool]


class _Token(NamedTuple):
    """A token of a pattern: what its word has to pass, whether it may be missing, and whether it may come again."""

    tests: tuple[Test, ...]
    optional: bool
    again: bool


def match(words: Sequence[str], patterns: Sequence[Sequence[Mapping[str, Any]]]) -> list[tuple[int, int]]:
    """Where patterns stand among the words, as ranges of words; of those that overlap the longest, then the first."""
    read = [tuple(map(_token, pattern)) for pattern in patterns]
    met = {(start, end) for pattern in read for start in range(len(words)) for end in _ends(words, start, pattern)}
    kept: list[tuple[int, int]] = []
    for start, end in sorted(met, key=lambda one: (one[0] - one[1], one[0])):
        if all(end <= first or last <= start for first, last in kept):
            kept.append((start, end))
    return sorted(kept)


def _ends(words: Sequence[str], start: int, pattern: tuple[_Token, ...]) -> Iterator[int]:
    """Where a pattern that begins at a word may end; never where it began."""
    waiting = _reached({0}, pattern)
    for at in range(start, len(words)):
        waiting = _reached(
            {
                number
                for token in waiting
                if token < len(pattern) and all(test(words[at]) for test in pattern[token].tests)
                for number in ((token, token + 1) if pattern[token].again else (token + 1,))
            },
            pattern,
        )
        if len(pattern) in waiting:
            yield at + 1
        if not waiting:
            return


def _reached(tokens: set[int], pattern: tuple[_Token, ...]) -> set[int]:
    """The tokens that may come next: those given, and those behind what may be missing."""
    found = set(tokens)
    for number, token in enumerate(pattern):
        if number in found and token.optional:
            found.add(number + 1)
    return found


def _token(told: Mapping[str, Any]) -> _Token:
    tests = [_test(key, name, value) for key, wanted in told.items() if key != "OP" for name, value in _wanted(wanted)]
    times = told.get("OP", "1")
    return _Token(tuple(tests), times in ("?", "*"), times in ("*", "+"))


def _wanted(wanted: Any) -> Iterable[tuple[str, Any]]:
    return wanted.items() if isinstance(wanted, Mapping) else (("IN", [wanted]),)


def _test(key: str, name: str, value: Any) -> Test:
    low = key == "LOWER"
    if name == "REGEX":
        search = _expression(value).search
        return lambda word: bool(search(word.lower() if low else word))
    inside = name == "IN"
    return lambda word: ((word.lower() if low else word) in value) is inside


@lru_cache(maxsize=100)
def _expression(text: str) -> re.Pattern[str]:
    return re.compile(text)
