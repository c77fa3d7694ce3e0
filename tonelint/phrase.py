"""A compiled phrase: what the notation makes, a book keeps and a matcher walks."""

from typing import Any

from tonelint.values import NamedTuple

# Classes of words told by their form: for each, the names that `tonelint.reading.forms` gives such words.
FORM_CLASSES: dict[str, frozenset[str]] = {
    "PASSIVE": frozenset(["passive", "s-passive", "bli-passive"]),
    "PARTICIPLE": frozenset(["passive-participle"]),
    "NECESSIVE": frozenset(["necessive", "necessive-verb"]),
    "IMPERATIVE": frozenset(["imperative", "sina-imperative", "te-imperative"]),
    "I": frozenset(["i", "i-verb", "i-pronoun"]),
    "WE": frozenset(["we", "we-verb", "we-pronoun"]),
    "TE": frozenset(["te-verb", "te-imperative", "te-suffix", "te-pronoun"]),
    "SINA": frozenset(["sina-verb", "sina-imperative", "sina-suffix", "sina-pronoun"]),
    "POLITE": frozenset(["polite"]),
}
FORM_KEYS = frozenset(f"<{name}>" for name in FORM_CLASSES)  # as these classes are looked up
_EVERYWHERE = ("<PASSIVE>", "<IMPERATIVE>", "<I>", "<WE>")
# The classes that each language has words for.
CLASSES_IN: dict[str, tuple[str, ...]] = {
    "fi": (*_EVERYWHERE, "<PARTICIPLE>", "<NECESSIVE>", "<TE>", "<SINA>"),
    "nb": (*_EVERYWHERE, "<PARTICIPLE>", "<POLITE>"),
    "en": _EVERYWHERE,
}
ENDING = 3  # letters of a word's end by which it is looked up, behind a "~", where a phrase gives no more of it
# For each form, the classes it belongs to, as they are looked up.
CLASSES_OF: dict[str, tuple[str, ...]] = {
    form: tuple(f"<{name}>" for name, forms in FORM_CLASSES.items() if form in forms)
    for form in frozenset().union(*FORM_CLASSES.values())
}
GAP = 4  # words that an ellipsis may stand for, at most

# One way on from a state: [kind, given, given, next state]. Kinds: "w" one of these forms behind this stop,
# "c" a word of this class with one of these endings, "g" any word, "^" and "$" the sentence's start and end, "." done.
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


def asks_for_forms(phrase: Phrase) -> bool:
    """Whether the forms of words have to be heard before the phrase can be looked for."""
    return any(kind == "c" and given in FORM_CLASSES for edges in phrase.states for kind, given, _, _ in edges)
