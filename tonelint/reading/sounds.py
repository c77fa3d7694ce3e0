"""How the words of a sentence sound to what was learnt of them: numbers of features, hashed.

A word is heard as itself and by runs of three and four of its letters, so that inflected and unseen
words still say something; two words by their pair. Names are all the same name, and figures the same figure.
"""

import itertools
from functools import lru_cache
from zlib import crc32

from tonelint.reading.passages import Passage
from tonelint.words import Word

BITS = 18  # of a feature's number; about 100,000 features share 262,144 numbers
NAME, SLOT = "<name>", "<slot>"  # as any name and any open slot are heard
_LONGEST = 60  # letters of a word that are heard; anything longer is no word
_RUNS = (3, 4)  # letters; five told no more, and took half as long again
MASK = (1 << BITS) - 1
_POLITE = frozenset("te teidän teitä teille teiltä teillä teistä teihin sinä sinun sinua sinulle de dem deres".split())


def heard(passage: Passage) -> list[str]:
    """The words of a sentence as the ear hears them; not the emoji at its end, which smile behind anything."""
    last = len(passage.words)
    while last and not any(map(str.isalnum, passage.words[last - 1].plain)):
        last -= 1
    return [heard_as(word, place) for place, word in enumerate(passage.words[:last])]


def pairs(told: list[str]) -> list[int]:
    """The features between the words of a sentence and at its ends."""
    return numbers([f"2{first} {second}" for first, second in itertools.pairwise(["^", *told, "$"])])


def heard_as(word: Word, place: int) -> str:
    """A word as the ear hears it at its place in the sentence."""
    low, plain = word.forms[0], word.plain
    if not low.isalpha():
        if plain[:1] in "{[%<$#*" and len(plain) > 2:
            return SLOT
        if any(char.isdigit() for char in low):
            return "".join("0" if char.isdigit() else char for char in low)
    if place and plain[:1].isupper() and not plain.isupper() and low not in _POLITE:
        return NAME
    return low


@lru_cache(maxsize=50_000)
def of_word(word: str) -> tuple[int, ...]:
    """The features of a word by itself."""
    text = f" {word[:_LONGEST]} "
    runs = [f"c{text[start : start + length]}" for length in _RUNS for start in range(len(text) - length + 1)]
    return tuple(numbers([f"1{word}", *runs]))


def numbers(features: list[str]) -> list[int]:
    """The numbers of features by their names."""
    try:
        return [crc32(feature.encode()) & MASK for feature in features]
    except UnicodeEncodeError:  # half a sign, as JSON may hold one; to allow for it always would take twice as long
        return [crc32(feature.encode("utf-8", "surrogatepass")) & MASK for feature in features]
