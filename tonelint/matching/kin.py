"""Which words are used alike: the kin of a word, by which the ear understands words that it never met in a reply.

*Selvitetään* says nothing to who has learnt *tutkitaan* only; their kin is the same. Kin is known of English words, from how
they are used at large, and of others by the English word that they mean (`training/learn_kin.py`). Finnish goes by it,
which has more forms of a word than any corpus of replies holds; in Norwegian and English it told nothing more.
"""

import mmap
import os
from functools import lru_cache
from zlib import crc32

NAME, SLOT = "<name>", "<slot>"  # as the ear hears any name and any open slot
LEARNT = ("fi",)  # the languages whose ear goes by it
# A word stands in its own place of the table or in the one beside it; each holds two bytes.
BITS = 17
# Of these; the others tell whose it is, so that about a strange word in 70 is taken for another.
KIN_BITS = 10
LARGEST = 1007
NEAR = 16  # neighbouring kins that are cousins: they are numbered along the tree in which they were found
UNKNOWN = 0
_NAMES, _SLOTS, _FIGURES, EDGE = range(LARGEST + 1, LARGEST + 5)
_DATA = os.path.join(os.path.dirname(__file__), "data")


@lru_cache
def table(lang: str) -> mmap.mmap:
    """The data file of a language: two bytes a place, least first."""
    with open(os.path.join(_DATA, f"kin-{lang}.bin"), "rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)  # of which a draft touches a few pages


def of(word: str, lang: str) -> int:
    """The kin of a word as the ear hears it, from 1 to `LARGEST`; names, slots and figures have their own, and others none."""
    if word in (NAME, SLOT):
        return _NAMES if word == NAME else _SLOTS
    if word.startswith("0"):
        return _FIGURES
    known = table(lang)
    place, check = places(word)
    for where in (place, place ^ 1):
        held = known[2 * where] | known[2 * where + 1] << 8
        if held and held >> KIN_BITS == check:
            return held & ((1 << KIN_BITS) - 1)
    return UNKNOWN


def places(word: str) -> tuple[int, int]:
    """The place of a word in the table, and the number that tells it from others there."""
    number = crc32(word.encode("utf-8", "surrogatepass"))
    return number & ((1 << BITS) - 1), number >> (32 - (16 - KIN_BITS))
