"""Where a sentence that takes the blame off a customer turns, and puts it back (`Not your fault, but you should …`)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tonelint.model import Match
from tonelint.reading import Reading, signals

# A turn that comes back to the customer; what speaks of ourselves or of others behind it blames no customer.
_TURN: Mapping[str, re.Pattern[str]] = {
    "fi": re.compile(
        r"(?:;|\b(?:mutta|paitsi|joskin|tosin|jos(?= olisit))\b)(?!.{0,30}\b(?:me|meidän|meillä|minä|\w{2,20}mme)\b)"
        r"(?=.{0,80}\b(?:sinu\w*|teidän|teillä|teiltä|teissä|olisi\w*|\w{2,30}it(?:te)?)\b)",
        re.IGNORECASE,
    ),
    "nb": re.compile(
        r"(?:;|\b(?:men|bortsett fra|unntatt|(?:hvis|dersom|om)(?= du hadde))\b)"
        r"(?!.{0,30}\b(?:vi|vår|vårt|våre|oss|jeg)\b)(?=.{0,80}\b(?:du|deg|din|ditt|dine|dere|deres)\b)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:;|\b(?:but|though|although|except|if(?= you(?:['’]d| had)))\b)"
        r"(?!.{0,30}\b(?:we|our|ours|us|i|my)\b)(?=.{0,80}\b(?:you|your|yours)\b)",
        re.IGNORECASE,
    ),
}


def is_relieved(reading: Reading, match: Match) -> bool:
    """Whether relief in the sentence of a match, or in the next, takes its blame back: with no turn between the two."""
    here = reading.sentence_at(match.start)
    found = [span for number in (here, here + 1) if number < len(reading.passages) for span in _relief(reading, number)]
    return any(
        (start < match.start or end > match.end) and not _turns(reading, start, match.end) for start, end in found
    )


def clears(reading: Reading, match: Match) -> bool:
    """Whether the sentence that a match stands in takes the blame off the customer, and does not turn."""
    here = reading.sentence_at(match.start)
    return any(not _turns(reading, start, match.end) for start, _ in _relief(reading, here))


def _relief(reading: Reading, sentence: int) -> list[tuple[int, int]]:
    return signals.spans(reading, "cleared", sentence)


def _turns(reading: Reading, start: int, end: int) -> bool:
    return start < end and _TURN[reading.lang].search(reading.text[start:end]) is not None
