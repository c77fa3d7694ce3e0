"""A compiled phrase: what the notation makes, a book keeps and a matcher walks."""

from __future__ import annotations

from typing import Any, NamedTuple

GAP = 4  # words that an ellipsis may stand for, at most

# One way on from a state: [kind, given, given, next state]. Kinds: "w" one of these forms behind this stop,
# "c" a word of this class with this ending, "g" any word, "^" and "$" the sentence's start and end, "." done.
Edge = list[Any]


class NotationError(ValueError):
    """A phrase that cannot be read; `offset` counts code points from the start of the phrase."""

    def __init__(self, message: str, offset: int = 0, hint: str | None = None) -> None:
        """Say what is wrong, where in the phrase, and what would help."""
        super().__init__(message)
        self.message, self.offset, self.hint = message, offset, hint


class Phrase(NamedTuple):
    """A compiled phrase.

    `anchors` are the word forms of which one must occur, `before` the least and the most words
    that may stand before it in the match, `first` the forms it can begin with (none: any word),
    `also` a second set of forms of which one must occur; `states` holds the ways on from each
    state, in the order in which they are tried. A regular expression has `regex` instead, and its
    anchors are signs of which each must occur in the text. `exact` compares case by case.
    """

    source: str
    anchors: tuple[str, ...]
    before: tuple[int, int]
    states: tuple[list[Edge], ...]
    exact: bool
    first: frozenset[str] = frozenset()
    also: tuple[str, ...] = ()
    regex: str = ""
