"""Forms: every word that stands in a form of these classes."""

from __future__ import annotations

from collections.abc import Sequence

from tonelint.model import Match
from tonelint.phrase import CLASSES_OF
from tonelint.reading import Reading
from tonelint.words import Word


def find(classes: Sequence[str], reading: Reading) -> list[Match]:
    """Each word in one of the classes, with the class it was heard in."""
    return [
        Match(begin + start, begin + end, {"form": heard[0]})
        for begin, passage in reading.passages
        for place, form in enumerate(passage.forms)
        if (heard := [name for name in classes if name in CLASSES_OF.get(form, ())])
        for start, end in [_whole(passage.words, place)]
    ]


def _whole(words: Sequence[Word], place: int) -> tuple[int, int]:
    """Where a word begins and ends; a contraction such as `I'll` is never torn."""
    first = place - 1 if place and words[place].tail else place
    last = first + 1 if first + 1 < len(words) and words[first + 1].tail else first
    return words[first].start, words[last].end
