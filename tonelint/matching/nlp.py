"""The only door to spaCy; behind it, because opening it takes longer than a whole draft."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.machinery import PathFinder
from typing import Any

from tonelint.reading import Reading


def installed() -> bool:
    """Whether spaCy is there; does not wake it."""
    return PathFinder.find_spec("spacy") is not None


@cache
def _blank(lang: str) -> Any:
    import spacy

    return spacy.blank(lang)


def document(reading: Reading) -> Any:
    """A spaCy Doc of the reply, cut into our words with the signs between them as tokens.

    Our own words, so that soft hyphens, line breaks and typographic quotes hide nothing from a
    pattern either; `doc.user_data["spans"]` holds each token's span in code points.
    """
    from spacy.tokens import Doc

    texts: list[str] = []
    spans: list[tuple[int, int]] = []
    last = 0
    opens = {reading.words[first].start for first, last in reading.sentences if first < last}
    for word in reading.words:
        for offset, sign in enumerate(reading.text[last : word.start], last):
            if not sign.isspace():
                texts.append(sign)
                spans.append((offset, offset + 1))
        texts.append(word.plain)
        spans.append((word.start, word.end))
        last = word.end
    for offset, sign in enumerate(reading.text[last:], last):
        if not sign.isspace():
            texts.append(sign)
            spans.append((offset, offset + 1))
    doc = Doc(_blank(reading.lang).vocab, words=texts)
    for token, (start, _) in zip(doc, spans, strict=True):
        token.is_sent_start = start in opens
    doc.user_data["spans"] = spans
    return doc


@cache
def _matcher(lang: str, patterns: str) -> Any:
    import json

    from spacy.matcher import Matcher

    matcher = Matcher(_blank(lang).vocab, validate=True)
    matcher.add("rule", json.loads(patterns), greedy="LONGEST")
    return matcher


def match(doc: Any, lang: str, patterns: str) -> list[tuple[int, int]]:
    """Where token patterns (as JSON) stand in the Doc, as spans of the reply in code points."""
    spans = doc.user_data["spans"]
    found = _matcher(lang, patterns)(doc)
    return sorted((spans[first][0], spans[last - 1][1]) for _, first, last in found)


def faults(patterns: list[list[dict[str, Any]]]) -> list[str]:
    """What spaCy finds wrong with token patterns, in its own words; empty when nothing is."""
    from spacy.errors import MatchPatternError
    from spacy.matcher import Matcher

    try:
        Matcher(_blank("en").vocab, validate=True).add("rule", patterns)
    except MatchPatternError as error:
        return [line.strip("- ").strip() for line in str(error).splitlines()[1:] if line.strip()]
    except ValueError as error:
        return [str(error)]
    return []


def register(name: str, settings: dict[str, Any], attribute: str, factory: Callable[..., Any]) -> None:
    """Make a function the factory of a pipeline component.

    What the component finds is to be written to `doc._.<attribute>`, an empty tuple until then.
    """
    from spacy.language import Language
    from spacy.tokens import Doc

    if not Doc.has_extension(attribute):
        Doc.set_extension(attribute, default=())
    Language.factory(name, default_config=settings, func=factory)
