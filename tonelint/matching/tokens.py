"""Token patterns: spaCy's own Matcher, run only on replies in which a rule's anchors occur."""

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
    doc = _docs.get(reading)
    if doc is None:
        doc = _docs[reading] = nlp.document(reading, pipeline)
    spans = nlp.match(doc, json.dumps(entry.tokens))
    inside = (span for span in spans if reading.sentence_at(span[0]) == reading.sentence_at(span[1] - 1))
    return [Match(start, end, {}) for start, end in inside]
