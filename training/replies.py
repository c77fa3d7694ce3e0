"""Labelled replies to learn the ear from: JSONL in, sentences with what readers said of them out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple

from tonelint.drafts.mask import mask
from tonelint.examples import language as examples_language
from tonelint.guides import library, rulebook
from tonelint.guides.marked import Example
from tonelint.guides.rulebook import Collection
from tonelint.guides.rules import Rule
from tonelint.matching import prose
from tonelint.names import HEARD, LANGUAGES
from tonelint.reading import Reading
from tonelint.reading.customer import Message
from tonelint.shelf import Cues

ROOT = Path(__file__).resolve().parent.parent
OURS = "written for this project"
PROSE = "prose"
# Parts of the corpus that were written to take the place of real replies and neutral texts; beside these they make the
# ear too quiet, or too sure. Of real English replies there are few, and two of the parts help them.
STAND_INS = re.compile(r"own-(?:en-[kl]|(?:fi|nb)-[i-l])-|prose-..-d-")
PASSED = {
    "fi": 3.0,
    "nb": 3.0,
}  # what a rule passes counts more, somebody was once scolded for it; in English nothing was gained
ARGUABLE = 0.25  # what a label that readers may argue about counts, beside 1 for the others


class Sentence(NamedTuple):
    """One sentence: its number in the reply, whether readers object to it, how much that counts, and the families."""

    number: int
    fault: bool
    weight: float
    families: tuple[int, ...]


class Labelled(NamedTuple):
    """One reply as it is read, where it came from, and its sentences with words."""

    name: str
    source: str
    reading: Reading
    sentences: tuple[Sentence, ...]


@cache
def _collection() -> Collection:
    return rulebook.collect(library.guide_file("warm"), LANGUAGES)


@cache
def _cues() -> dict[str, dict[str, Cues]]:
    return rulebook.cues(_collection().guide)


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a JSONL file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def read(row: dict[str, Any], lang: str) -> Reading:
    """A reply as a reader takes it in, with the customer's message where there is one."""
    customer = row.get("customer")
    answers = message(customer, lang) if customer else None
    return Reading(mask(row["reply"]), lang, partial(_cue, lang, "reply"), answers)


def message(text: str, lang: str) -> Message:
    """A customer's message as a reader takes it in."""
    return Message(text, lang, partial(_cue, lang, "customer"))


def _cue(lang: str, part: str) -> Cues:
    return _cues()[lang][part]


def labelled(row: dict[str, Any], lang: str, counts: float = 1.0) -> Labelled:
    """A record with its sentences and what their labels say; how much the record counts."""
    reading = read(row, lang)
    sentences = tuple(_sentence(reading, number, row.get("labels", ()), counts) for number in prose.with_words(reading))
    return Labelled(row["id"], row.get("source", OURS), reading, sentences)


def _sentence(reading: Reading, number: int, labels: Any, counts: float) -> Sentence:
    start, end = reading.span_of(number)
    here = [label for label in labels if label["start"] < end and start < label["end"]]
    sure = any(label["severity"] != "low" for label in here)
    families = tuple(sorted({HEARD.index(label["family"]) for label in here}))
    return Sentence(number, bool(here), counts if sure or not here else counts * ARGUABLE, families)


def corpus(lang: str, *, alone: bool) -> list[Labelled]:
    """The replies of this repository; what stands in for those of others only where they are learnt from `alone`."""
    found = rows(ROOT / "corpus" / f"{lang}.jsonl")
    return [labelled(row, lang) for row in found if alone or not STAND_INS.match(row["id"])]


def prose_of(lang: str, *, alone: bool) -> list[Labelled]:
    """The ordinary prose of this repository, in which nothing is marked; all of it where it is learnt from `alone`."""
    found = (row for row in rows(ROOT / "corpus" / f"prose-{lang}.jsonl") if alone or not STAND_INS.match(row["id"]))
    return [labelled({"id": row["id"], "reply": row["text"], "source": PROSE}, lang) for row in found]


def told_by_rules(lang: str) -> list[Labelled]:
    """The examples of the rules: what they pass or advise is good, and what those flag that warn is not.

    A flag is of the family whose ear confirms the rule's.
    """
    known = _collection().rules
    heard = {
        name: one.family for one in reversed(known) if one.hears and one.lang == lang for name in one.hears.confirms
    }
    return _advised(lang) + [
        labelled(_row(rule, example, f"{kind} {number}", heard.get(rule.family, "")), lang, counts)
        for rule in known
        if rule.lang in (lang, "any") and not rule.hears and not rule.absent and not rule.composite
        for kind, examples, counts in (("flag", _flags(rule, heard), 1.0), ("pass", rule.silent, PASSED.get(lang, 1.0)))
        for number, example in enumerate(examples)
        if examples_language(example, rule) == lang
    ]


def _advised(lang: str) -> list[Labelled]:
    """The better ways to say it that rules offer."""
    return [
        labelled({"id": f"{rule.address} instead {number}", "reply": text, "source": "rules"}, lang)
        for rule in _collection().rules
        for number, text in enumerate(rule.instead.get(lang, ()))
    ]


def _flags(rule: Rule, heard: Mapping[str, str]) -> tuple[Example, ...]:
    """The flags of a rule that warns of what the ear hears too."""
    return rule.flag if rule.severity in ("error", "warning") and rule.family in heard else ()


def _row(rule: Rule, example: Example, number: str, family: str) -> dict[str, Any]:
    labels = [{"start": start, "end": end, "severity": "medium", "family": family} for start, end in example.spans]
    return {
        "id": f"{rule.address} {number}",
        "reply": example.text,
        "customer": example.customer,
        "labels": labels,
        "source": "rules",
    }


def elsewhere(folder: Path, lang: str) -> list[Labelled]:
    """Replies and neutral texts that lie outside the repository, under licences of their own."""
    found = [row for row in rows(folder / f"train_{lang}.jsonl") if not row["source"].startswith(OURS)]
    found += rows(folder / f"background_{lang}.jsonl")
    return [labelled(row, lang) for row in found]
