"""The tone that a word brings to an answer, by which the ear understands words that it never met in a reply.

*Iverksette* says nothing to who has learnt *behandle* only; both sound like an office. What each of 19,200
words brings was told by readers (`corpus/tones-<lang>.tsv`), and their forms bring it too (`training/learn_tones.py`).
Finnish and Norwegian go by it, which have more forms and compounds than any corpus of replies holds.
"""

import mmap
import os
from functools import lru_cache
from zlib import crc32

from tonelint.reading.sounds import NAME, SLOT

# Bureaucratic, formal, stock courtesy, feeling, vague, blame and duty, refusal, other places, deeds, things, warm.
CODES = "Ffcevbnoakw"
LEARNT = ("fi", "nb")  # the languages whose ear goes by it; in English it told more of some sources and less of others
NONE = 0
_NAMES, _SLOTS, _FIGURES, EDGE = range(len(CODES) + 1, len(CODES) + 5)
# A word stands in its own place of the table or in the one beside it; each holds two bytes.
BITS = 17
TONE_BITS = 4  # of these; the others tell whose it is, so that about a strange word in 3,000 is taken for another
_DATA = os.path.join(os.path.dirname(__file__), "data")


@lru_cache
def table(lang: str) -> mmap.mmap:
    """The data file of a language: two bytes a place, least first."""
    with open(os.path.join(_DATA, f"tones-{lang}.bin"), "rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)  # of which a draft touches a few pages


def of(word: str, lang: str) -> int:
    """The tone of a word as the ear hears it, from 1; names, slots and figures have their own, and others none."""
    if word in (NAME, SLOT):
        return _NAMES if word == NAME else _SLOTS
    if word.startswith("0"):
        return _FIGURES
    known = table(lang)
    place, check = places(word)
    for where in (place, place ^ 1):
        held = known[2 * where] | known[2 * where + 1] << 8
        if held and held >> TONE_BITS == check:
            return held & ((1 << TONE_BITS) - 1)
    return NONE


def places(word: str) -> tuple[int, int]:
    """The place of a word in the table, and the number that tells it from others there."""
    number = crc32(word.encode("utf-8", "surrogatepass"))
    return number & ((1 << BITS) - 1), number >> (32 - (16 - TONE_BITS))
