"""Which words and sentences of a reply count as its own, and where a finding about all of it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tonelint.model import Match
from tonelint.reading import Reading, signals

_LONGEST_GREETING = 8  # words; a longer sentence only begins with one


def with_words(reading: Reading) -> list[int]:
    """The numbers of the sentences that hold a word."""
    return [number for number, (_, passage) in enumerate(reading.passages) if passage.has_words]


def is_salutation(reading: Reading, number: int) -> bool:
    """Whether a sentence greets, and does no more."""
    short = len(reading.passages[number][1].words) <= _LONGEST_GREETING
    return short and signals.carries(reading, "salutation", number)


def is_frame(reading: Reading, number: int) -> bool:
    """Whether a sentence is a salutation or a sign-off."""
    return is_salutation(reading, number) or signals.carries(reading, "sign-off", number)


def sentences(reading: Reading) -> list[int]:
    """The numbers of the sentences with words that are neither salutation nor sign-off; told once."""
    if reading.body is None:
        reading.body = [number for number in with_words(reading) if not is_frame(reading, number)]
    return reading.body


def first(reading: Reading) -> int | None:
    """The first sentence that is no salutation; the first one where all are; None without any word."""
    numbers = with_words(reading)
    return next((number for number in numbers if not is_salutation(reading, number)), numbers[0] if numbers else None)


def mark(reading: Reading, number: int, evidence: Mapping[str, Any]) -> Match:
    """A match on a whole sentence, without the white space around it."""
    return Match(*reading.span_of(number), evidence)
