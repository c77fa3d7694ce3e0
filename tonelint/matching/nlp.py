"""The only door to spaCy; behind it, because opening it takes longer than a whole draft."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.machinery import PathFinder
from typing import Any

from tonelint.entry import Entry
from tonelint.errors import fail
from tonelint.reading import Reading

_OF_WORDS = frozenset(("LOWER", "ORTH", "TEXT", "OP"))


def is_plain(patterns: Iterable[Iterable[Mapping[str, Any]]]) -> bool:
    """Whether token patterns ask for words alone, none of which must not stand there, and so need no spaCy."""
    return all(_OF_WORDS.issuperset(token) and token.get("OP") != "!" for pattern in patterns for token in pattern)


@cache
def installed(name: str = "spacy") -> bool:
    """Whether spaCy or a trained pipeline (a package or a folder) is there; does not wake it."""
    return os.path.isdir(name) if os.path.isabs(name) else PathFinder.find_spec(name) is not None


def missing(entry: Entry, pipeline: str | None) -> str | None:
    """Why the token patterns of a rule cannot be run; None when they can, or when it has none."""
    if not entry.tokens or is_plain(entry.tokens):
        return None
    if not installed():
        return "it needs spaCy, which is not installed"
    if entry.trained and pipeline is None:
        return "it needs a trained pipeline, and the guide names none"
    if entry.trained and not installed(str(pipeline)):
        return f"it needs the trained pipeline {os.path.basename(str(pipeline))}, which is not installed"
    return None


@cache
def _blank(lang: str) -> Any:
    import spacy

    return spacy.blank(lang)


@cache
def _trained(name: str) -> Any:
    import spacy

    try:
        return spacy.load(name)
    except (OSError, ValueError, ImportError) as error:
        reason = (str(error).splitlines() or ["unknown reason"])[0]
        raise fail(f"the trained pipeline {os.path.basename(name)} cannot be loaded: {reason}") from None


def document(reading: Reading, pipeline: str | None = None) -> Any:
    """A spaCy Doc of the reply, cut into our words with the signs between them as tokens.

    Our own words, so that soft hyphens, line breaks and typographic quotes hide nothing from a
    pattern either; `doc.user_data["spans"]` holds each token's span in code points. The forms that
    the reading heard stand in `token.morph`, or what a trained pipeline says where one is installed.
    """
    from spacy.tokens import Doc

    trained = _trained(pipeline) if pipeline and installed(pipeline) else None
    texts, spans = cut(reading)
    opens = {reading.words[first].start for first, last in reading.sentences if first < last}
    doc = Doc((trained or _blank(reading.lang)).vocab, words=texts)
    for token, (start, _) in zip(doc, spans, strict=True):
        token.is_sent_start = start in opens
    doc.user_data["spans"] = spans
    if trained is not None:
        return trained(doc)
    write_forms({start: token for token, (start, _) in zip(doc, spans, strict=True)}, reading)
    return doc


def cut(reading: Reading) -> tuple[list[str], list[tuple[int, int]]]:
    """The words of a reply and the signs between them, as token patterns see them, and the span of each in code points."""
    texts: list[str] = []
    spans: list[tuple[int, int]] = []
    last = 0
    for word in reading.words:
        signs = _signs(reading.text, last, word.start)
        texts += [*signs.values(), word.plain]
        spans += [*((offset, offset + 1) for offset in signs), (word.start, word.end)]
        last = word.end
    signs = _signs(reading.text, last, len(reading.text))
    texts += signs.values()
    spans += [(offset, offset + 1) for offset in signs]
    # A lone surrogate, as JSON may hold one, is no text for spaCy.
    return [text.encode("utf-8", "replace").decode() for text in texts], spans


def _signs(text: str, start: int, end: int) -> dict[int, str]:
    """The signs between two words by their places, without white space."""
    return {offset: text[offset] for offset in range(start, end) if not text[offset].isspace()}


def write_forms(tokens: Mapping[int, Any], reading: Reading) -> None:
    """Write the forms that the reading heard to `token.morph`; `tokens` stand by the code point they begin at."""
    from tonelint.reading.forms import FORMS

    feats = FORMS[reading.lang]
    for begin, passage in reading.passages:
        for word, form in zip(passage.words, passage.forms, strict=True):
            if form and begin + word.start in tokens:
                tokens[begin + word.start].set_morph(feats[form])


def annotate(doc: Any, reading: Reading) -> None:
    """Write forms and sentence starts to a Doc of somebody else's tokens, where nobody wrote them before."""
    tokens = {token.idx: token for token in doc}
    if not doc.has_annotation("SENT_START"):
        starts = {reading.span_of(number)[0] for number in range(len(reading.passages))}
        for start, token in tokens.items():
            token.is_sent_start = start in starts
    if not doc.has_annotation("MORPH"):
        write_forms(tokens, reading)


@cache
def _matcher(vocab: Any, patterns: str) -> Any:
    import json

    from spacy.matcher import Matcher

    matcher = Matcher(vocab, validate=True)
    matcher.add("rule", json.loads(patterns), greedy="LONGEST")
    return matcher


def match(doc: Any, patterns: str) -> list[tuple[int, int]]:
    """Where token patterns (as JSON) stand in the Doc, as spans of the reply in code points."""
    spans = doc.user_data["spans"]
    found = _matcher(doc.vocab, patterns)(doc)
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


def register(name: str, settings: dict[str, Any], attributes: dict[str, Any], factory: Callable[..., Any]) -> None:
    """Make a function the factory of a pipeline component.

    What the component finds is to be written to `doc._.<attribute>`; `attributes` tells what stands
    there until then.
    """
    from spacy.language import Language
    from spacy.tokens import Doc

    for attribute, default in attributes.items():
        if not Doc.has_extension(attribute):
            Doc.set_extension(attribute, default=default)
    Language.factory(name, default_config=settings, func=factory)
