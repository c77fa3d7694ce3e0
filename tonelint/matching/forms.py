"""Forms: every word that stands in a form of these classes."""

from __future__ import annotations

from collections.abc import Sequence

from tonelint.model import Match
from tonelint.reading import Reading
from tonelint.reading.passages import Passage
from tonelint.words import Word


def find(classes: Sequence[str], reading: Reading) -> list[Match]:
    """Each word in one of the classes, with the class it was heard in."""
    return [
        Match(begin + start, begin + end, {"form": name})
        for begin, passage in reading.passages
        for place, name in sorted(_standing(passage, classes).items())
        for start, end in [_whole(passage.words, place)]
    ]


def _standing(passage: Passage, classes: Sequence[str]) -> dict[int, str]:
    """The words of a sentence in one of the classes, by number, and the first of the classes that each is in."""
    return {place: name for name in reversed(classes) for place in passage.standing_in(name)}


def _whole(words: Sequence[Word], place: int) -> tuple[int, int]:
    """Where a word begins and ends; a contraction such as `I'll` is never torn."""
    first = place - 1 if place and words[place].tail else place
    last = first + 1 if first + 1 < len(words) and words[first + 1].tail else first
    return words[first].start, words[last].end
