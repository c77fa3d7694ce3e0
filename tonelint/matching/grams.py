"""What the learned ear goes by in the words of one sentence: numbers of features, hashed.

A word is heard as itself and by runs of three and four of its letters, so that inflected and unseen
words still say something; two words by their pair; and the build of a sentence by its common words,
with endings in place of the others. Names are all the same name, and figures the same figure.
"""

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
    told = heard(passage)
    return Grams([of_word(word) for word in told], pairs(told), build(told, common))


def heard(passage: Passage) -> list[str]:
    """The words of a sentence as the ear hears them."""
    return [heard_as(word, place) for place, word in enumerate(passage.words)]


def pairs(told: list[str]) -> list[int]:
    """The features between the words of a sentence and at its ends."""
    return _numbers([f"2{first} {second}" for first, second in itertools.pairwise(["^", *told, "$"])])


def build(told: list[str], common: frozenset[str]) -> list[int]:
    """The features of the build of a sentence."""
    parts = ["^", *[word if word in common else _sort(word) for word in told], "$"]
    two = [f"S{first} {second}" for first, second in itertools.pairwise(parts)]
    three = [f"S{first} {second} {third}" for first, second, third in zip(parts, parts[1:], parts[2:], strict=False)]
    return _numbers(two + three)


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
    return tuple(_numbers([f"1{word}", *runs]))


@lru_cache(maxsize=50_000)
def _sort(word: str) -> str:
    """What stands for a rarer word in the build of a sentence."""
    return "#" if word.startswith("0") else f"~{word[-_ENDING:]}"


def _numbers(features: list[str]) -> list[int]:
    try:
        return [crc32(feature.encode()) & _MASK for feature in features]
    except UnicodeEncodeError:  # half a sign, as JSON may hold one; to allow for it always would take twice as long
        return [crc32(feature.encode("utf-8", "surrogatepass")) & _MASK for feature in features]


def tally(found: Grams, weigh: Callable[[Iterable[int]], float], shares: tuple[float, float]) -> float:
    """What all features of a sentence weigh."""
    count, loud = sum(map(len, found.words)), sum(map(weigh, found.words))
    return weighed(count + len(found.pairs), loud + weigh(found.pairs), len(found.build), weigh(found.build), shares)


def weighed(count: int, loud: float, built: int, build_loud: float, shares: tuple[float, float]) -> float:
    """What a sentence weighs whose words and pairs have `count` features that weigh `loud`, and whose build has `built`.

    Both count by their `shares`, and each is divided by the root of how many there are, so that long sentences are not louder.
    """
    return shares[0] * loud / sqrt(max(1, count)) + shares[1] * build_loud / sqrt(max(1, built))
