"""What the learned ear goes by in the words of one sentence: numbers of features, hashed.

By what `reading.sounds` tells of its words and their pairs, and by the build of the sentence: its common words,
with endings in place of the others. Where it never met a word, it goes by the tone that the word brings, where that was learnt.
"""

import itertools
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from math import sqrt

from tonelint.matching import tones
from tonelint.reading.passages import Passage
from tonelint.reading.sounds import MASK, heard, numbers, of_word, pairs
from tonelint.values import NamedTuple

_ENDING = 3  # letters that stand for a rarer word
Shares = tuple[float, ...]  # of words with their pairs, of the build, and of tones where they were learnt


class Grams(NamedTuple):
    """The features of a sentence: of each word, between words, of its build; of each word's tone and between those."""

    words: list[tuple[int, ...]]
    pairs: list[int]
    build: list[int]
    tones: list[int]
    tone_pairs: list[int]

    @property
    def blocks(self) -> list[list[int]]:
        """What is weighed together: words with their pairs, the build, and tones with their pairs where they were learnt."""
        words = itertools.chain.from_iterable(self.words)
        brought = [[*self.tones, *self.tone_pairs, *ENDS]] if self.tone_pairs else []
        return [[*words, *self.pairs], self.build, *brought]


def grams(passage: Passage, common: frozenset[str], lang: str) -> Grams:
    """Every feature of a sentence; `common` are the words that stand for themselves in its build."""
    told = heard(passage)
    words = [of_word(word) for word in told]
    if lang not in tones.LEARNT:
        return Grams(words, pairs(told), build(told, common), [], [])
    brought = [tones.of(word, lang) for word in told]
    return Grams(words, pairs(told), build(told, common), [of_tone(one) for one in brought], tone_pairs(brought))


def build(told: list[str], common: frozenset[str]) -> list[int]:
    """The features of the build of a sentence."""
    parts = ["^", *[word if word in common else _sort(word) for word in told], "$"]
    two = [f"S{first} {second}" for first, second in itertools.pairwise(parts)]
    three = [f"S{first} {second} {third}" for first, second, third in zip(parts, parts[1:], parts[2:], strict=False)]
    return numbers(two + three)


@lru_cache(maxsize=50_000)
def _sort(word: str) -> str:
    """What stands for a rarer word in the build of a sentence."""
    return "#" if word.startswith("0") else f"~{word[-_ENDING:]}"


def of_tone(tone: int) -> int:
    """The feature of the tone of a word."""
    return _tone_number(tone, 0, 1)


def tone_pairs(brought: list[int]) -> list[int]:
    """The features between the tones of the words of a sentence, and of its ends."""
    return [_PAIRS[first][second] for first, second in itertools.pairwise([tones.EDGE, *brought, tones.EDGE])]


def _tone_number(first: int, second: int, sort: int) -> int:
    # Multiplied by a large odd number (Knuth's), so that neighbours do not share their features' numbers.
    return ((first * 1021 + second) * 8 + sort) * 2654435761 >> 9 & MASK


_PAIRS = [[_tone_number(first, second, 3) for second in range(tones.EDGE + 1)] for first in range(tones.EDGE + 1)]
ENDS = (_tone_number(tones.EDGE, 0, 1),) * 2  # in every sentence, and less among more: they tell how long it is


def tally(found: Grams, weigh: Callable[[Iterable[int]], float], shares: Shares) -> float:
    """What all features of a sentence weigh."""
    return weighed([(len(block), weigh(block)) for block in found.blocks], shares)


def weighed(blocks: Sequence[tuple[int, float]], shares: Shares) -> float:
    """What a sentence weighs, of how many features each block has and what they weigh together.

    Each block counts by its share, and is divided by the root of how many there are, so that long sentences are not louder.
    """
    return sum([share * loud / sqrt(max(1, count)) for (count, loud), share in zip(blocks, shares, strict=True)])
