"""Token patterns, looked for only in replies in which a rule's anchors occur: by spaCy's own Matcher where they ask for more than words."""

from __future__ import annotations

import json
from typing import Any
from weakref import WeakKeyDictionary

from tonelint.entry import Entry
from tonelint.matching import nlp
from tonelint.model import Match
from tonelint.reading import Reading

_docs: WeakKeyDictionary[Reading, Any] = WeakKeyDictionary()


def find(entry: Entry, reading: Reading, pipeline: str | None) -> list[Match]:
    """Every place within a sentence where one of the rule's patterns stands; nothing when it cannot be run."""
    if nlp.missing(entry, pipeline):
        return []
    spans = _plainly(entry, reading) if nlp.is_plain(entry.tokens) else _by_spacy(entry, reading, pipeline)
    inside = (span for span in spans if reading.sentence_at(span[0]) == reading.sentence_at(span[1] - 1))
    return [Match(start, end, {}) for start, end in inside]


def _plainly(entry: Entry, reading: Reading) -> list[tuple[int, int]]:
    from tonelint.matching import plain_tokens  # here, because few drafts hold what such a rule looks for

    words, spans = nlp.cut(reading)
    return [(spans[first][0], spans[last - 1][1]) for first, last in plain_tokens.match(words, entry.tokens)]


def _by_spacy(entry: Entry, reading: Reading, pipeline: str | None) -> list[tuple[int, int]]:
    doc = _docs.get(reading)
    if doc is None:
        doc = _docs[reading] = nlp.document(reading, pipeline)
    return nlp.match(doc, json.dumps(entry.tokens))
