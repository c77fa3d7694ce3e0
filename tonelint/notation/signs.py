"""From the signs of a phrase to a tree: text, choices, gaps, classes, each with its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tonelint.phrase import FORM_CLASSES, NotationError
from tonelint.values import NamedTuple

CLASSES = ("NAME", "NUM", "TIME", "BRAND", "TEAM", "THING", "CAPS", "EMOJI", "EMAIL", *FORM_CLASSES)
_DEEPEST = 20  # brackets within brackets


class Text(NamedTuple):
    """Part of a word, white space, or plain words with a blank between two."""

    text: str
    offset: int


class Choice(NamedTuple):
    """What stands in brackets: its options, each a sequence, and whether it may be left out."""

    options: tuple[tuple[Any, ...], ...]
    optional: bool
    offset: int


class Sign(NamedTuple):
    """A gap, a sentence start or end, or a class of words."""

    kind: str  # "…", "^", "$" or a class name
    offset: int


# Plain words in brackets, as most brackets hold them, are taken in one go.
_WORDS = r"[^\W_]+(?:[ '-][^\W_]+)*"
_PLAIN = rf"(?:{_WORDS})(?:\|{_WORDS})*"
# A class, a sign, plain words in brackets, a stretch of white space, a stretch of anything else, or a lone sign of no meaning.
_TOKEN = re.compile(
    rf"<([A-Z]+)>|…|\.\.\.|\[({_PLAIN})\]|\(({_PLAIN})\)|[\[\](){{}}|^$]|\s+|[^\[\](){{}}|^$<….\s]+|.", re.DOTALL
)
_CLOSES = {"[": "]", "(": ")"}


class Reader:
    """Reads one phrase from left to right into a tree; `own` are classes of words besides those of the notation."""

    def __init__(self, phrase: str, own: Mapping[str, Choice] | None = None) -> None:
        self.own = own or {}
        # Each with its offset, the name of the class that it is, and the plain words that it holds in brackets.
        self.tokens = [(found[0], found.start(), found[1], found[2] or found[3]) for found in _TOKEN.finditer(phrase)]
        self.at = 0

    def choice(self, close: str | None, offset: int, depth: int = 0) -> tuple[tuple[Any, ...], ...]:
        """The options up to a closing bracket, or to the end of the phrase."""
        if depth > _DEEPEST:
            raise NotationError(f"brackets more than {_DEEPEST} deep", offset)
        options = [self.sequence(close, depth)]
        while self.at < len(self.tokens) and self.tokens[self.at][0] == "|":
            self.at += 1
            options.append(self.sequence(close, depth))
        if close is not None:
            if self.at >= len(self.tokens):
                raise NotationError(f'this bracket is never closed with "{close}"', offset)
            self.at += 1
        return tuple(options)

    def sequence(self, close: str | None, depth: int) -> tuple[Any, ...]:
        """The items up to the next option or closing bracket."""
        items: list[Any] = []
        while self.at < len(self.tokens):
            token, offset, name, plain = self.tokens[self.at]
            if token in ("|", close):
                break
            self.at += 1
            if plain:
                items.append(_plain_choice(token, offset, plain, depth + 1))
            elif token in _CLOSES:
                items.append(Choice(self.choice(_CLOSES[token], offset, depth + 1), token == "(", offset))
            elif token == "{":
                items.append(self.endings(offset))
            elif token in ("]", ")", "}"):
                raise NotationError(f'"{token}" closes a bracket that was never opened', offset)
            elif token in ("…", "...", "^", "$"):
                items.append(Sign("…" if token == "..." else token, offset))
            elif name in self.own:
                items.append(self.own[name]._replace(offset=offset))
            elif name:
                items.append(_class(name, offset, (*CLASSES, *self.own)))
            else:
                items.append(Text(token, offset))
        return tuple(items)

    def endings(self, offset: int) -> Choice:
        """The endings between braces."""
        inside = ""
        while self.at < len(self.tokens):
            token, where, _, _ = self.tokens[self.at]
            self.at += 1
            if token == "}":
                return Choice(tuple((Text(text, offset),) for text in inside.split(",")), False, offset)
            if token[0] in "[]({|)":
                raise NotationError(f'"{token[0]}" has no place inside {{…}}: endings are plain text', where)
            inside += token
        raise NotationError('this bracket is never closed with "}"', offset)


def _plain_choice(token: str, offset: int, words: str, depth: int) -> Choice:
    """Plain words in brackets; a text may hold several of them, with a blank between two."""
    if depth > _DEEPEST:
        raise NotationError(f"brackets more than {_DEEPEST} deep", offset)
    return Choice(tuple([(Text(text, offset),) for text in words.split("|")]), token[0] == "(", offset)


def _class(name: str, offset: int, known: tuple[str, ...]) -> Sign:
    if name not in CLASSES:
        raise NotationError(f"no class <{name}>", offset, f"the classes are {', '.join(known)}")
    return Sign(name, offset)
