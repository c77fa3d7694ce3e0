"""Token patterns that ask for nothing but words (LOWER, ORTH, TEXT), found as spaCy finds them and without it: it takes longer to wake than a draft to judge."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from tonelint.values import NamedTuple

Test = Callable[[str], bool]


class _Token(NamedTuple):
    """A token of a pattern: what its word has to pass, whether it may be missing, and whether it may come again."""

    tests: tuple[Test, ...]
    optional: bool
    again: bool


def match(words: Sequence[str], patterns: Sequence[Sequence[Mapping[str, Any]]]) -> list[tuple[int, int]]:
    """Where patterns stand among the words, as ranges of words; of those that overlap the longest, then the first."""
    met = {found for pattern in patterns for found in _found(words, tuple(map(_token, pattern)))}
    kept: list[tuple[int, int]] = []
    taken = bytearray(len(words))
    for start, end in sorted(met, key=lambda one: (one[0] - one[1], one[0])):
        if not taken[start] and not taken[end - 1]:  # what is kept is no shorter, and cannot lie between the two
            taken[start:end] = b"\1" * (end - start)
            kept.append((start, end))
    return sorted(kept)


def _found(words: Sequence[str], pattern: tuple[_Token, ...]) -> Iterator[tuple[int, int]]:
    """Wherever a pattern stands; it takes a word at least."""
    begun = _reached({0}, pattern)
    known: dict[tuple[frozenset[int], str], frozenset[int]] = {}  # the same words come again and again
    for start in range(len(words)):
        waiting = begun
        for at in range(start, len(words)):
            step = waiting, words[at]
            if step not in known:
                known[step] = _reached(_passed(*step, pattern), pattern)
            waiting = known[step]
            if len(pattern) in waiting:
                yield start, at + 1
            if not waiting:
                break


def _passed(waiting: Iterable[int], word: str, pattern: tuple[_Token, ...]) -> set[int]:
    """The tokens that may come behind a word, where some of these were waited for."""
    met = [number for number in waiting if number < len(pattern) and all(test(word) for test in pattern[number].tests)]
    return {number + 1 for number in met} | {number for number in met if pattern[number].again}


def _reached(tokens: set[int], pattern: tuple[_Token, ...]) -> frozenset[int]:
    """The tokens that may come next: those given, and those behind what may be missing."""
    found = set(tokens)
    for number, token in enumerate(pattern):
        if number in found and token.optional:
            found.add(number + 1)
    return frozenset(found)


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
