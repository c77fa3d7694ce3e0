"""How well signals are heard, on replies that were written and labelled for this project.

`python benchmarks/signals.py [tune|report] [fi|nb|en] [--misses]`: one half of the replies was used to
tune the cues, the other only to report. A signal counts as heard in a sentence when one of its spans
begins there.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from labels import Score, cues

from tonelint.names import LANGUAGES, SIGNALS
from tonelint.reading import Reading, signals
from tonelint.reading.customer import Message
from tonelint.shelf import Cues

REPLIES = Path(__file__).resolve().parent.parent / "tests" / "reading" / "replies"
READS = ("heat", "playful", "praise", "register", "address")


class Labelled(NamedTuple):
    """A labelled sentence: its place in the reply and its signals."""

    start: int
    end: int
    names: frozenset[str]


def exchanges(half: str, lang: str) -> list[dict[str, Any]]:
    """The labelled exchanges of one half in one language."""
    found: list[dict[str, Any]] = yaml.safe_load((REPLIES / f"{half}-{lang}.yaml").read_text(encoding="utf-8"))
    return found


def laid_out(exchange: dict[str, Any]) -> tuple[str, list[Labelled]]:
    """The reply as one text, and its labelled sentences."""
    text, labelled, gap = "", [], ""
    for sentence in exchange["reply"]:
        text += (sentence.get("before") or gap) if text else ""
        names = set(sentence["signals"])
        names |= {"specifics"} if names & set(signals.SPECIFICS) else set()
        labelled.append(Labelled(len(text), len(text) + len(sentence["text"]), frozenset(names)))
        text += sentence["text"]
        gap = sentence.get("after") or " "
    return text, labelled


def heard(
    exchange: dict[str, Any], lang: str, known: dict[str, dict[str, Cues]]
) -> Iterator[tuple[Labelled, str, set[str]]]:
    """Each labelled sentence with its text and the signals that were heard in it."""
    text, labelled = laid_out(exchange)
    message = Message(exchange["customer"], lang, lambda: known[lang]["customer"])
    reading = Reading(text, lang, lambda: known[lang]["reply"], message)
    spans = [
        (start, name)
        for number in range(len(reading.passages))
        for name, stands in signals.noticed(reading, number).items()
        for start, _ in stands
    ]
    for one in labelled:
        yield one, text[one.start : one.end], {name for start, name in spans if one.start <= start < one.end}


def of_replies(half: str, lang: str, known: dict[str, dict[str, Cues]]) -> dict[str, Score]:
    """For each signal, how well it is heard in the sentences of a half."""
    right, found, wanted = Counter[str](), Counter[str](), Counter[str]()
    for exchange in exchanges(half, lang):
        for one, _, names in heard(exchange, lang, known):
            right.update(names & one.names)
            found.update(names)
            wanted.update(one.names)
    return {name: Score(right[name], found[name], wanted[name]) for name in SIGNALS}


def of_messages(half: str, lang: str, known: dict[str, dict[str, Cues]]) -> dict[str, Score]:
    """How well the customers' messages are read: for each reading right, told and labelled."""
    right, found, wanted = Counter[str](), Counter[str](), Counter[str]()
    for exchange in exchanges(half, lang):
        message = Message(exchange["customer"], lang, lambda: known[lang]["customer"])
        told = {**{name: getattr(message, name) for name in READS}, "heat": message.heat.level}
        for name in READS:
            right[name] += told[name] == exchange["reads"][name]
            found[name] += 1
            wanted[name] += 1
        asked, labelled = Counter(one.kind for one in message.questions), Counter(exchange["reads"]["questions"])
        right["questions"] += (asked & labelled).total()
        found["questions"] += asked.total()
        wanted["questions"] += labelled.total()
        told_facts, named = _facts(exchange, message)
        right["facts"] += named
        found["facts"] += named + told_facts
        wanted["facts"] += len(exchange["facts"])
    return {name: Score(right[name], found[name], wanted[name]) for name in (*READS, "questions", "facts")}


def _facts(exchange: dict[str, Any], message: Message) -> tuple[int, int]:
    """How many words were taken for a fact outside the labelled ones, and how many labelled ones were heard."""
    low = exchange["customer"].lower()
    places = [(low.find(str(fact).lower()), len(str(fact))) for fact in exchange["facts"]]
    inside = [[start <= place < start + size for start, size in places] for place, _ in message.facts]
    return sum(not any(row) for row in inside), sum(any(column) for column in zip(*inside, strict=True))


def main(arguments: list[str]) -> None:
    """Print a table for each half and language asked for."""
    halves = [half for half in ("tune", "report") if half in arguments] or ["tune", "report"]
    languages = [lang for lang in LANGUAGES if lang in arguments] or list(LANGUAGES)
    known = cues(languages)
    for half in halves:
        for lang in languages:
            print(f"\n{half} {lang}: precision, recall, labelled")
            for name, score in {**of_replies(half, lang, known), **of_messages(half, lang, known)}.items():
                print(f"  {name:<16} {score.precision:.2f} {score.recall:.2f} {score.wanted:>4}")
            if "--misses" in arguments and half == "tune":
                _tell_misses(lang, known)


def _tell_misses(lang: str, known: dict[str, dict[str, Cues]]) -> None:
    """What was heard wrongly or not at all in the tuning half; the other half is never shown."""
    for exchange in exchanges("tune", lang):
        for one, text, names in heard(exchange, lang, known):
            if names != one.names:
                extra = " ".join(f"+{name}" for name in sorted(names - one.names))
                missed = " ".join(f"-{name}" for name in sorted(one.names - names))
                print(f"  {exchange['id']} {extra} {missed}: {text}")
        message = Message(exchange["customer"], lang, lambda: known[lang]["customer"])
        told = {**{name: getattr(message, name) for name in READS}, "heat": message.heat.level}
        told["questions"] = [one.kind for one in message.questions]
        wrong = {name: (told[name], exchange["reads"][name]) for name in told if told[name] != exchange["reads"][name]}
        if wrong:
            print(f"  {exchange['id']} read as {wrong} {message.heat}: {exchange['customer']}")


if __name__ == "__main__":
    main(sys.argv[1:])
