"""Senses: kinds of match that a rule names under `finds`, told by the reading and not by words."""

from __future__ import annotations

from tonelint.model import Match
from tonelint.reading import Reading, strangers


def find(name: str, reading: Reading) -> list[Match]:
    """Everything in a reply that a sense notices."""
    return SENSES[name](reading)


def _other_language(reading: Reading) -> list[Match]:
    """Longer passages that read as another language than the reply's, as whole sentences."""
    if not strangers.any_in(reading.passages, reading.lang):
        return []
    from tonelint.reading import language  # here, because few replies hold a stranger

    return [
        Match(*_whole(reading, start, end), {"language": heard.lang, "sure": round(heard.sure, 2)})
        for start, end, heard in language.passages(reading.text)
        if heard.lang not in ("", reading.lang)
    ]


def _whole(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The sentences in which a stretch begins and ends, from the first to the last."""
    return reading.span_of(reading.sentence_at(start))[0], reading.span_of(reading.sentence_at(end - 1))[1]


SENSES = {"other-language": _other_language}
