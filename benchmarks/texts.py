"""The texts that benchmarks run on: made of this repository's own examples, the same on every machine."""

from __future__ import annotations

import json
import random
from functools import cache
from pathlib import Path

from tonelint.guides import library
from tonelint.guides.compiling import phrases_of
from tonelint.guides.rulebook import collect
from tonelint.guides.rules import Rule
from tonelint.names import LANGUAGES
from tonelint.reading import Reading, phrases

ROOT = Path(__file__).resolve().parent.parent
FAULTY = 12  # one sentence in so many is an example of a fault


@cache
def _rules() -> tuple[Rule, ...]:
    return collect(library.guide_file("warm"), LANGUAGES).rules


@cache
def sentences(lang: str) -> tuple[list[str], list[str]]:
    """Good sentences and faulty ones; those that wake spaCy are left to a measurement of their own."""
    rules = [rule for rule in _rules() if rule.lang == lang and not rule.tokens]
    good = [example.text for rule in rules for example in rule.silent]
    good += [text for rule in rules for text in rule.instead.get(lang, ())]
    good += [line for path in sorted((ROOT / "examples" / lang / "good").glob("*.txt")) for line in _lines(path)]
    faulty = [example.text for rule in rules for example in rule.flag]
    return _asleep(good, lang), _asleep(faulty, lang)


def _asleep(given: list[str], lang: str) -> list[str]:
    """The sentences in which no anchor of a rule with token patterns occurs."""
    anchors = [phrase for rule in _rules() if rule.lang == lang and rule.tokens for phrase in phrases_of(rule, lang)]
    return sorted(
        text
        for text in set(given)
        if not any(phrases.throughout(anchor, Reading(text, lang).passages) for anchor in anchors)
    )


def waking(lang: str) -> str:
    """A sentence that wakes spaCy."""
    return next(example.text for rule in _rules() if rule.lang == lang and rule.tokens for example in rule.flag)


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def reply(lang: str, words: int, chance: random.Random) -> str:
    """One reply of about so many words."""
    good, faulty = sentences(lang)
    text: list[str] = []
    while sum(len(part.split()) for part in text) < words:
        text.append(chance.choice(faulty if chance.randrange(FAULTY) == 0 else good))
    return " ".join(text)


def write_archive(folder: Path, count: int, words: int, *, fresh: bool = False) -> Path:
    """So many English replies as one JSONL, and in `folder/files` one file each; returns the JSONL.

    Sentences come again and again, as stock sentences do; `fresh` exchanges one word in five, so that hardly one stands twice.
    """
    chance = random.Random(20)  # noqa: S311  # the same texts every time is the point
    every = [word for part in sentences("en") for text in part for word in text.split()]
    files = folder / "files"
    files.mkdir(parents=True)
    archive = folder / "replies.jsonl"
    with archive.open("w", encoding="utf-8") as out:
        for number in range(count):
            text = reply("en", words, chance)
            if fresh:
                text = " ".join(exchanged(word, every, chance) for word in text.split(" "))
            record = {"id": f"r-{number}", "lang": "en", "channel": "email", "reply": text}
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
            (files / f"{number:05}.txt").write_text(text, encoding="utf-8")
    return archive


def exchanged(word: str, every: list[str], chance: random.Random) -> str:
    """A word, or in one case of five another in its place; names and words with signs stay."""
    return chance.choice(every) if word.isalpha() and word.islower() and chance.randrange(5) == 0 else word
