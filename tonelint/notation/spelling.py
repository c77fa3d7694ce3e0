"""From a tree of signs to a tree of words: what is glued together is spelled out."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from tonelint import words
from tonelint.notation.signs import Choice, Sign, Text
from tonelint.phrase import NotationError
from tonelint.values import NamedTuple

_MOST_SPELLINGS = 4000  # of one glued stretch; more is a slip of the pen, not a phrase


class Word(NamedTuple):
    """One word with the forms it may have, behind a stop such as the slash of "he/she"."""

    forms: frozenset[str]
    stop: str = ""


class Options(NamedTuple):
    """Sequences of which one is to stand here, in the order in which they are tried."""

    options: tuple[tuple[Any, ...], ...]


class Kind(NamedTuple):
    """Any word of a class that has one of these endings; none are given where any will do."""

    name: str
    endings: tuple[str, ...]


class Speller:
    """Turns a tree of signs into a tree of words, spelling out what is glued together."""

    def __init__(self, lang: str, classes: Mapping[str, Sequence[str]], *, exact: bool) -> None:
        self.lang, self.classes, self.exact = lang, classes, exact

    def sequence(self, items: tuple[Any, ...]) -> tuple[Any, ...]:
        """The words of a sequence of items."""
        if len(items) == 1:  # nearly every option
            item = items[0]
            if not isinstance(item, Text):
                return self.cluster([item])
            if not item.text.isspace():
                return self.literal(item.text, item.offset)
        return tuple([word for cluster in _clusters(items) for word in self.cluster(cluster)])

    def cluster(self, items: list[Any]) -> tuple[Any, ...]:
        """The words of a stretch that has no white space at its own level."""
        first = items[0]
        if len(items) == 1 and isinstance(first, Text):
            return self.literal(first.text, first.offset)
        if isinstance(first, Sign):
            return self.sign(first, items[1:])
        if any(isinstance(item, Sign) for item in items):
            raise NotationError("put a space on both sides of … ^ $ and of a class", _offset(items[-1]))
        if len(items) == 1 and isinstance(first, Choice):
            options = tuple([self.sequence(option) for option in first.options])
            return (merge((*options, ()) if first.optional else options),)
        return (merge(tuple(self.literal(text, _offset(first)) for text in _spellings(items))),)

    def sign(self, sign: Sign, rest: list[Any]) -> tuple[Any, ...]:
        """A gap or edge, or the words of a class, with what is glued to them."""
        if sign.kind in "…^$":
            return (sign.kind, *(self.cluster(rest) if rest else ()))
        if f"<{sign.kind}>" in (words.CAPS, words.EMOJI, words.EMAIL):
            return (Word(frozenset([f"<{sign.kind}>"])), *(self.cluster(rest) if rest else ()))
        endings = _spellings(rest)
        named = self.classes.get(sign.kind)
        if named:
            return (merge(tuple(self.literal(name + end, sign.offset) for name in named for end in endings)),)
        return (Kind(sign.kind, () if "" in endings else tuple(end.lower() for end in endings)),)

    def literal(self, text: str, offset: int) -> tuple[Any, ...]:
        """The words of a text."""
        found = _literal(text, self.lang, exact=self.exact)
        if not found and text.strip():
            raise NotationError(f'"{text.strip()}" has no word in it', offset, "write signs as re:…")
        return found


@lru_cache(maxsize=20_000)
def _literal(text: str, lang: str, *, exact: bool) -> tuple[Word, ...]:
    """The words of a text; everyday words and their endings come in many phrases, so they are kept."""
    plain = words.fold(text) if text.isalpha() else ""
    if plain.isalpha() and plain.lower() not in words.TWO_IN_ONE:  # nearly every one
        return (Word(_forms(plain, words.forms(plain, lang) if lang == "en" else (), lang, exact=exact)),)
    found = words.cut(text, lang)
    return tuple(
        Word(_forms(word.plain, word.forms, lang, exact=exact), word.stop if number else "")
        for number, word in enumerate(found)
    )


def _forms(plain: str, known: Iterable[str], lang: str, *, exact: bool) -> frozenset[str]:
    """The forms under which a word of the phrase is found; in English some of those that are known of it."""
    if exact:
        return frozenset([plain])
    low = plain.lower()
    if lang != "en":
        return frozenset([low])
    own = frozenset([form for form in known if form[0] != "<"])  # this emoji, not any
    return own | {"'s"} if low == "is" else own


def _offset(item: Any) -> int:
    return int(item.offset)


def _clusters(items: tuple[Any, ...]) -> Iterable[list[Any]]:
    """Stretches of items with no white space between them."""
    cluster: list[Any] = []
    for item in items:
        blank = isinstance(item, Text) and item.text.isspace()
        sign = isinstance(item, Sign) and item.kind in "…^$"
        if cluster and (blank or sign):
            yield cluster
            cluster = []
        if sign:
            yield [item]
        elif not blank:
            cluster.append(item)
    if cluster:
        yield cluster


def _spellings(items: Sequence[Any]) -> list[str]:
    """Every string that a glued stretch can stand for, each once."""
    if items and _count(items) > _MOST_SPELLINGS:
        raise NotationError("too many spellings glued together", _offset(items[0]), "put a space between the groups")
    return list(dict.fromkeys(_spell(items)))


def _count(items: Sequence[Any]) -> int:
    """How many strings a glued stretch can stand for."""
    number = 1
    for item in items:
        if isinstance(item, Choice):
            number *= sum(_count(option) for option in item.options) + item.optional
    return number


def _spell(items: Sequence[Any]) -> list[str]:
    parts: list[list[str]] = []
    for item in items:
        if isinstance(item, Sign):
            raise NotationError("put a space on both sides of … ^ $ and of a class", item.offset)
        if isinstance(item, Text):
            parts.append([item.text])
        else:
            texts = [text for option in item.options for text in _spell(option)]
            parts.append([*texts, ""] if item.optional else texts)
    return ["".join(combination) for combination in itertools.product(*parts)]


def merge(options: tuple[tuple[Any, ...], ...]) -> Any:
    """Alternatives, with those that are one plain word drawn together into one set of forms."""
    forms: set[str] = set()
    longer: dict[tuple[Any, ...], None] = {}
    for option in options:
        if len(option) == 1 and isinstance(option[0], Word) and not option[0].stop:
            forms |= option[0].forms
        else:
            longer[option] = None
    rest = list(longer)
    # The longer options are tried before a single word, and that before nothing at all.
    if forms:
        rest.insert(-1 if () in rest[-1:] else len(rest), (Word(frozenset(forms)),))
    return rest[0][0] if len(rest) == 1 and len(rest[0]) == 1 else Options(tuple(rest))
