"""What the learned ear goes by in the words of one sentence: numbers of features, hashed.

A word is heard as itself and by runs of three and four of its letters, so that inflected and unseen
words still say something; two words by their pair; and the build of a sentence by its common words,
with endings in place of the others. Names are all the same name, and figures the same figure.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from functools import lru_cache
from math import sqrt
from typing import NamedTuple
from zlib import crc32

from tonelint.reading.passages import Passage
from tonelint.words import Word

BITS = 18  # of a feature's number; about 100,000 features share 262,144 numbers
_RUNS = (3, 4)  # letters; five told no more, and took half as long again
_ENDING = 3  # letters that stand for a rarer word
_MASK = (1 << BITS) - 1
_SLOT, NAME = "<slot>", "<name>"
_POLITE = frozenset("te teidän teitä teille teiltä teillä teistä teihin sinä sinun sinua sinulle de dem deres".split())


class Grams(NamedTuple):
    """The features of a sentence: those of each word, those between words, and those of its build."""

    words: list[tuple[int, ...]]
    pairs: list[int]
    build: list[int]


def grams(passage: Passage, common: frozenset[str]) -> Grams:
    """Every feature of a sentence; `common` are the words that stand for themselves in its build."""
    told = [heard_as(word, place) for place, word in enumerate(passage.words)]
    ends = ["^", *told, "$"]
    build = ["^", *(word if word in common else _sort(word) for word in told), "$"]
    pairs = [_number(f"2{first} {second}") for first, second in itertools.pairwise(ends)]
    shape = [_number(f"S{first} {second}") for first, second in itertools.pairwise(build)]
    shape += [_number(f"S{' '.join(three)}") for three in zip(build, build[1:], build[2:], strict=False)]
    return Grams([of_word(word) for word in told], pairs, shape)


def heard_as(word: Word, place: int) -> str:
    """A word as the ear hears it at its place in the sentence."""
    low, plain = word.forms[0], word.plain
    if not low.isalpha():
        if plain[:1] in "{[%<$#*" and len(plain) > 2:
            return _SLOT
        if any(char.isdigit() for char in low):
            return "".join("0" if char.isdigit() else char for char in low)
    if place and plain[:1].isupper() and not plain.isupper() and low not in _POLITE:
        return NAME
    return low


@lru_cache(maxsize=50_000)
def of_word(word: str) -> tuple[int, ...]:
    """The features of a word by itself."""
    text = f" {word} "
    runs = [f"c{text[start : start + length]}" for length in _RUNS for start in range(len(text) - length + 1)]
    return (_number(f"1{word}"), *map(_number, runs))


@lru_cache(maxsize=50_000)
def _sort(word: str) -> str:
    """What stands for a rarer word in the build of a sentence."""
    return "#" if word.startswith("0") else f"~{word[-_ENDING:]}"


def _number(feature: str) -> int:
    try:
        return crc32(feature.encode()) & _MASK
    except UnicodeEncodeError:  # half a sign, as JSON may hold one; to allow for it always would take twice as long
        return crc32(feature.encode("utf-8", "surrogatepass")) & _MASK


def tally(found: Grams, weigh: Callable[[Iterable[int]], float], shares: tuple[float, float]) -> float:
    """What all features of a sentence weigh, those of words and those of its build by their `shares`.

    Each of the two is divided by the root of how many there are, so that long sentences are not louder.
    """
    count = sum(map(len, found.words)) + len(found.pairs)
    loud = sum(map(weigh, found.words)) + weigh(found.pairs)
    words = shares[0] * loud / sqrt(max(1, count))
    return words + shares[1] * weigh(found.build) / sqrt(max(1, len(found.build)))
