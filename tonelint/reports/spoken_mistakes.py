"""Mistakes in the agent's language: looked up and filled in where they are told, English where they are made.

A catalogue (`mistakes_fi.py`, `mistakes_nb.py`) maps an English template, `{}` for every part that is only known
when it happens, to what a colleague would say. There `{0}` is the first of those parts as it came, a name or a
number of the user's, and these are parts that hold words of ours:

    {0:phrase}            another whole message
    {0:is} {0:in} {0:of}  what the mistake is about ("a guide", a key), in the form that the sentence needs
    {0:list}              names with "and" between them
    {0:either}            names with "or" between them, of which one is asked for
    {0:number}            a figure with English commas

What a catalogue does not know is told in English. Nothing here is imported before there is a mistake to tell.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TypeVar

from tonelint.model import Fault
from tonelint.values import NamedTuple

_SLOT = re.compile(r"\{(\d)(?::([a-z]+))?\}")
_FORMS = ("is", "in", "of")
_Told = TypeVar("_Told", str, tuple[str, str, str])
_DEEPEST = 8  # phrases inside one another; ours are three deep, and a user's file can say anything


class Catalogue(NamedTuple):
    """The words of one language, the templates with the longest literal text first."""

    templates: tuple[tuple[tuple[str, ...], str], ...]
    nouns: tuple[tuple[tuple[str, ...], tuple[str, str, str]], ...]
    key: tuple[str, str, str]
    and_: str
    or_: str
    thousands: str


def spoken(text: str, lang: str) -> str:
    """A message or hint of ours in another language; as it came where that language has no words for it."""
    words = catalogue(lang)
    return _phrase(text, words, 0) if words else text


def told_in(fault: Fault, lang: str) -> str:
    """What is wrong with a draft, and what would help where that is known, in a language."""
    return "; ".join(spoken(text, lang) for text in (fault.message, fault.hint) if text)


@cache
def catalogue(lang: str) -> Catalogue | None:
    """The words of a language, opened when the first mistake is told in it; None for English."""
    if lang == "fi":
        from tonelint.reports import mistakes_fi as fi

        return Catalogue(_sorted(fi.TEMPLATES | fi.FOREIGN), _sorted(fi.NOUNS), fi.KEY, fi.AND, fi.OR, fi.THOUSANDS)
    if lang == "nb":
        from tonelint.reports import mistakes_nb as nb

        return Catalogue(_sorted(nb.TEMPLATES | nb.FOREIGN), _sorted(nb.NOUNS), nb.KEY, nb.AND, nb.OR, nb.THOUSANDS)
    return None


def slots(text: str, pieces: tuple[str, ...]) -> list[str] | None:
    """What stands between the literal pieces of a template, or None where the text is another one.

    Found by searching from left to right, which gives what an expression of lazy groups would; that one could
    take for ever on a text made to that end, and two hundred of them take a while to compile.
    """
    first, last = pieces[0], pieces[-1]
    if len(pieces) == 1:
        return [] if text == first else None
    if len(text) < len(first) + len(last) or not text.startswith(first) or not text.endswith(last):
        return None
    found, at, end = [], len(first), len(text) - len(last)
    for piece in pieces[1:-1]:
        here = text.find(piece, at, end)
        if here < 0:
            return None
        found.append(text[at:here])
        at = here + len(piece)
    return [*found, text[at:end]]


def _sorted(templates: dict[str, _Told]) -> tuple[tuple[tuple[str, ...], _Told], ...]:
    cut = [(tuple(template.split("{}")), told) for template, told in templates.items()]
    return tuple(sorted(cut, key=lambda one: -sum(map(len, one[0]))))


def _phrase(text: str, words: Catalogue, depth: int) -> str:
    for pieces, told in words.templates if depth < _DEEPEST else ():
        found = slots(text, pieces)
        if found is not None:
            return _filled(told, found, words, depth)
    return text


def _noun(text: str, form: int, words: Catalogue, depth: int) -> str:
    for pieces, forms in words.nouns if depth < _DEEPEST else ():
        found = slots(text, pieces)
        if found is not None:
            return _filled(forms[form], found, words, depth)
    return words.key[form].replace("{0}", text)


def _filled(told: str, found: list[str], words: Catalogue, depth: int) -> str:
    """A translation with its slots filled; what was filled in is not looked at again."""

    def fill(slot: re.Match[str]) -> str:
        text, kind = found[int(slot[1])], slot[2]
        if kind in _FORMS:
            return _noun(text, _FORMS.index(kind), words, depth + 1)
        if kind == "phrase":
            return _phrase(text, words, depth + 1)
        if kind == "list":
            return re.sub(r" and (no )?", f" {words.and_} ", text)
        if kind == "either":
            return text.replace(" or ", f" {words.or_} ")
        return text.replace(",", words.thousands) if kind == "number" else text

    return _SLOT.sub(fill, told)
