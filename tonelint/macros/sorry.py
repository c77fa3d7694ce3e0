"""Whether a text says sorry in so many words, as its versions in other languages would have to."""

from __future__ import annotations

import re

from tonelint.reading import Reading, signals

NONE, FELT, SAID = range(3)
# Each language has other words for a pity: harmittaa, så leit, oops. What nobody could take for less are these.
_SAID = {
    "fi": r"pahoit\w+|pahoilla\w+|anteeks\w*|sori|sorit|sorry|valitan|valitamme",
    "nb": r"beklag(?:e|er|et|else|elser|elsen)?|unnskyld\w*|sorry|orsaker|tilgi\w*|lei (?:meg|oss)|er (?:\w+ )?lei",
    "en": r"sorry|apolog\w+|regret|regrets|forgive|pardon|excuse|my bad|mea culpa",
}


def said(reading: Reading) -> int:
    """NONE where a text does not apologise, FELT where it is only a pity to it, and SAID where it says sorry."""
    if not signals.held(reading, "apology"):
        return NONE
    words = re.compile(rf"\b(?:{_SAID[reading.lang]})\b", re.IGNORECASE)
    found = (span for number in range(len(reading.passages)) for span in signals.spans(reading, "apology", number))
    return SAID if any(words.search(reading.text, *span) for span in found) else FELT
