"""Strangers: words that are at home in another language, by which a closer look at languages is worth its time."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache

from tonelint.reading.passages import Passage

# Letters that a language does not write; æ and ø are no Finnish, ä and ö no Norwegian.
_LETTERS = {"fi": frozenset("æø"), "nb": frozenset("äö"), "en": frozenset("äöåæø")}


def any_in(passages: Iterable[tuple[int, Passage]], lang: str) -> bool:
    """Whether any sentence holds a word or letter that is a stranger to the language."""
    known, letters = _strangers(lang), _LETTERS[lang]
    return any(not known.isdisjoint(passage.places) or not letters.isdisjoint(passage.text) for _, passage in passages)


@cache
def _strangers(lang: str) -> frozenset[str]:
    """The words that training/learn_strangers.py found for a language."""
    with open(os.path.join(os.path.dirname(__file__), "data", "strangers.txt"), encoding="utf-8") as file:
        _, _, table = file.read().partition("\n\n")
    line = next(line for line in table.split("\n") if line.startswith(f"{lang} "))
    return frozenset(line.split(" ")[1:])
