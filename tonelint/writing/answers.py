"""Answers to the questions of a new guide: typed or read from YAML, checked alike, completed by the defaults."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from tonelint.errors import Place, TonelintError
from tonelint.guides import shapes
from tonelint.guides.schema import Checker
from tonelint.guides.shapes import Said
from tonelint.values import NamedTuple
from tonelint.writing.fitting import ANSWERS, look_over
from tonelint.writing.questions import QUESTIONS, WORDS, Question
from tonelint.yamlio import Node


class Answers(NamedTuple):
    """What a new guide is drafted from; `words` tells by language what is said instead of a word, None for nothing."""

    lang: str
    languages: tuple[str, ...]
    name: str
    forms: tuple[str, ...]
    meaning: str
    story: str
    mission: str
    traits: tuple[tuple[str, str | None], ...]
    address: str
    promises: str
    emoji: str
    humour: str
    freedoms: tuple[str, ...]
    words: Mapping[str, tuple[tuple[str, str | None], ...]]
    channels: tuple[tuple[str, int], ...]


def read_answers(node: Node, lang: str | None = None) -> Answers:
    """The answers at a node, what is missing taken from the defaults; raises TonelintError with every mistake.

    `lang` outranks the language that the answers name.
    """
    check = Checker()
    said = {
        "lang": "en",
        **(shapes.read(node, ANSWERS, "the answers", check) or {}),
        **({"lang": lang} if lang else {}),
    }
    look_over(node, said, check)
    if check.problems:
        raise TonelintError(*check.problems)
    return _answers(_completed(said))


def node_of(plain: Any) -> Node:
    """Plain values as if they had been read from a file of no name."""
    place = Place("")
    if isinstance(plain, dict):
        return Node({key: (Node(key, place), node_of(value)) for key, value in plain.items()}, place)
    return Node([node_of(item) for item in plain] if isinstance(plain, list) else plain, place)


def typed(question: Question, text: str, lang: str) -> Any:
    """What somebody typed as a plain value of the answers; lines stand on lines of their own."""
    return _TYPED[question.kind](text.strip(), question, lang)


def default(question: Question, lang: str, spoken: str | None = None) -> str:
    """What Enter takes, as it would be typed; `spoken` is the language that a question about words asks for."""
    return WORDS[spoken] if spoken else question.default[lang]


def _choice(text: str, question: Question, lang: str) -> str:
    options = {word.casefold(): value for word, value in question.options[lang].items()}
    return options.get(text.casefold(), text)


def _choices(text: str, question: Question, lang: str) -> list[str]:
    return [_choice(one, question, lang) for one in _cut(text, r"[,\s]+")]


def _cut(text: str, sign: str) -> list[str]:
    return [part.strip() for part in re.split(sign, text) if part.strip()]


_BUT_NOT = {"fi": r",\s*ei\s+", "nb": r",\s*ikke\s+", "en": r",\s*not\s+"}


def _traits(text: str, _: Question, lang: str) -> list[dict[str, str]]:
    pairs = [re.split(_BUT_NOT[lang], line, maxsplit=1) for line in _cut(text, r"\n")]
    return [dict(zip(("is", "is_not"), pair, strict=False)) for pair in pairs]


def _words(text: str, *_: object) -> dict[str, str | None]:
    pairs = [line.partition("=") for line in _cut(text, r"\n")]
    return {word.strip(): say.strip() or None for word, _, say in pairs}


def _channels(text: str, *_: object) -> dict[str, Any]:
    pairs = [re.match(r"(.*?)[\s:=]*(\d{1,6})?$", line) for line in _cut(text, r"\n")]
    return {pair[1]: int(pair[2]) if pair[2] else None for pair in pairs if pair}


_TYPED: Mapping[str, Callable[[str, Question, str], Any]] = {
    "text": lambda text, *_: text,
    "commas": lambda text, *_: _cut(text, ","),
    "lines": lambda text, *_: _cut(text, r"\n"),
    "choice": _choice,
    "choices": _choices,
    "traits": _traits,
    "words": _words,
    "channels": _channels,
}


def _answers(said: Mapping[str, Any]) -> Answers:
    """The answers in full."""
    languages = tuple(dict.fromkeys(said["languages"]))
    return Answers(
        lang=said["lang"],
        languages=languages,
        name=said["name"].text,
        forms=_each(said["forms"]),
        meaning=said["meaning"].text,
        story=said["story"].text,
        mission=said["mission"].text,
        traits=tuple((trait["is"].text, _text(trait.get("is_not"))) for trait in said["traits"]),
        address=said["address"],
        promises=said["promises"],
        emoji=said["emoji"],
        humour=said["humour"].text,
        freedoms=_each(said["freedoms"]),
        words={
            lang: tuple((word.text, _text(told.get("say"))) for word, told in said["words"][lang]) for lang in languages
        },
        channels=tuple((name.text, most) for name, most in said["channels"]),
    )


def _completed(said: Mapping[str, Any]) -> dict[str, Any]:
    """The answers with the defaults for what is missing; a name of one's own has no forms that we could know."""
    lang = said["lang"]
    plain = {one.key: typed(one, one.default[lang], lang) for one in QUESTIONS if one.kind != "words"}
    plain["words"] = {spoken: _words(text) for spoken, text in WORDS.items()}
    if "name" in said:
        plain["forms"] = []
    found: dict[str, Any] = shapes.read(node_of(plain), ANSWERS, "the answers", Checker())
    return {**found, **said, "words": {**found["words"], **said.get("words", {})}}


def _each(given: tuple[Said, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.text for one in given))


def _text(said: Said | None) -> str | None:
    return None if said is None else said.text
