"""Columns that are called by the code of a language alone, such as FI, SV and sv-SE, and those that only look so, such as No."""

from __future__ import annotations

import re
from collections.abc import Collection

from tonelint.drafts.exports import locales

_NEAR = ("sv", "da")  # beside which NO is Norwegian
# A country that stands for what most of its customers speak, as in FI;SE;EN.
_OF_COUNTRY = {"se": "sv", "dk": "da"}
_ALONE = re.compile(r"([a-z]{2})(?:[-_][a-z]{2})?")


def other(name: str) -> str:
    """The code of a language without rules that a column is called by and by nothing else, in any letters; "" for others."""
    found = _ALONE.fullmatch(name.lower())
    if not found:
        return ""
    if found[1] == "se" and found[0] != "se":
        return "se"  # Northern Sámi, in a country
    code = _OF_COUNTRY.get(found[1], found[1])
    return code if locales.is_other_code(code) else ""


def is_neighbour(name: str) -> bool:
    """Whether a column is called by a language that stands beside Norwegian: sv, DA, SE; `Se` may be a word."""
    return other(name) in _NEAR and not name.istitle()


def is_word(name: str, beside: Collection[str], *, first: bool, texts: bool) -> bool:
    """Whether a column called by two letters may be called by a word or a country: No (1, 2, 3), Is, De, SE.

    `beside` are the columns called by a language that has rules; written as one of these, it is a language, too. `first` tells
    that it is the first column, where numbers stand, and `texts` that another column is called as texts are.
    """
    if any(_letters(one) == _letters(name) for one in beside):
        return False
    if name.lower() == "no":
        return first and name == "No" if beside else texts
    return name.istitle() or name.lower() == "is" or not beside


def _letters(name: str) -> tuple[int, bool, bool]:
    """How a code is written: in capitals, in small letters, or both."""
    code = name[:2] if _ALONE.fullmatch(name.lower()) else name
    return len(code), code.isupper(), code.islower()
