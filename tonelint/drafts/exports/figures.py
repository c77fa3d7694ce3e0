"""How often a macro was used, as exports and spreadsheets write it in English, Finnish and Norwegian → a whole number."""

from __future__ import annotations

import re

_BLANK = re.compile(r"\s+")  # also the narrow blanks that do not break, between thousands
_UNIT = re.compile(r"\s*(?:x|times?|uses?|kertaa|kerran|kpl|ganger|gang|stk)\.?$", re.IGNORECASE)
_THOUSANDS = re.compile(r"([1-9]\d{0,2}(?:[ ,.'’]\d{3})+)(?:[.,]\d{1,2})?")
_DECIMAL = re.compile(r"(\d+)[.,](\d+)")
_LARGEST = 2**63


def whole(value: object, written: str) -> int | None:
    """A number of times, from a value and what stands there of it: `1,200`, `1 200`, `1.200` and `3.0` count as people mean them.

    None where it is no number, or more than anything was ever used.
    """
    if isinstance(value, (int, float)):
        return _fit(value)
    text = _UNIT.sub("", _BLANK.sub(" ", written.strip()))
    if text.isdecimal():
        return _fit(int(text)) if len(text) < len(str(_LARGEST)) else None
    if found := _THOUSANDS.fullmatch(text):
        return _fit(int(re.sub(r"\D", "", found[1])))
    found = _DECIMAL.fullmatch(text)
    return _fit(float(f"{found[1]}.{found[2]}")) if found else None


def is_unclear(written: str) -> bool:
    """Whether what is no number was meant as one: a word with a figure, such as `1.2k`, and no sentence."""
    return any(map(str.isdigit, written)) and len(written.split()) == 1


def _fit(number: float) -> int | None:
    return round(number) if 0 <= number < _LARGEST else None
