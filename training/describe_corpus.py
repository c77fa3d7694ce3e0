"""What stands in corpus/, as the table that its README shows: `python training/describe_corpus.py`."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from tonelint.names import HEARD

FOLDER = Path(__file__).resolve().parent.parent / "corpus"
LANGUAGES = {"fi": "Finnish", "nb": "Norwegian Bokmål", "en": "English"}
SEVERITIES = ("low", "medium", "high")
READINGS = ("calm", "annoyed", "upset", "grieving", "playful", "confused")
CHANNELS = ("email", "chat", "social", "review", "sms", "letter", "macro", "ui_text")


class Label(NamedTuple):
    """A marked span of a reply, in code points, the family of its fault and how grave that is."""

    family: str
    start: int
    end: int
    severity: str


class Record(NamedTuple):
    """One reply of the corpus, with what it answers and where; `place` is empty where it is not told."""

    id: str
    lang: str
    channel: str
    customer: str
    reply: str
    labels: tuple[Label, ...]
    source: str
    place: str = ""


def rows(lang: str) -> Iterator[dict[str, Any]]:
    """The records of a language as they stand in its file."""
    with (FOLDER / f"{lang}.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def records(lang: str) -> list[Record]:
    """The records of a language."""
    return [Record(**{**row, "labels": tuple(Label(**label) for label in row["labels"])}) for row in rows(lang)]


class Prose(NamedTuple):
    """One piece of ordinary prose, in which nothing is marked."""

    id: str
    lang: str
    genre: str
    subject: str
    text: str
    source: str


def prose_rows(lang: str) -> Iterator[dict[str, Any]]:
    """The pieces of prose of a language as they stand in its file."""
    with (FOLDER / f"prose-{lang}.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def prose_table() -> str:
    """The sizes of the prose by language and together, in Markdown."""
    parts = [[Prose(**row) for row in prose_rows(lang)] for lang in LANGUAGES]
    parts.append([piece for part in parts for piece in part])
    told: list[tuple[str, Callable[[Sequence[Prose]], str]]] = [
        ("pieces", lambda part: f"{len(part):,}"),
        ("words", lambda part: f"{sum(len(piece.text.split()) for piece in part):,}"),
        ("genres", lambda part: f"{len({piece.genre for piece in part}):,}"),
    ]
    lines = _head(len(parts))
    lines += [f"| {name} | {' | '.join(tell(part) for part in parts)} |" for name, tell in told]
    return "\n".join(lines)


def customer_rows(lang: str) -> Iterator[dict[str, Any]]:
    """The customers' messages of a language of which readers told how they read, as they stand in their file."""
    with (FOLDER / f"customers-{lang}.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def customers_table() -> str:
    """How many messages read how, by language and together, in Markdown; the fairer of two readings counts."""
    parts = [list(customer_rows(lang)) for lang in LANGUAGES]
    parts.append([row for part in parts for row in part])
    lines = [*_head(len(parts)), f"| **messages** | {' | '.join(f'{len(part):,}' for part in parts)} |"]
    for mood in READINGS:
        counts = (sum(row["reads"][0] == mood for row in part) for part in parts)
        lines.append(f"| `{mood}` | {' | '.join(f'{count:,}' for count in counts)} |")
    return "\n".join([*lines, f"| two readings are fair | {' | '.join(map(_doubtful, parts))} |"])


def _doubtful(part: Sequence[dict[str, Any]]) -> str:
    return f"{sum(len(row['reads']) > 1 for row in part):,}"


def table() -> str:
    """The sizes of the corpus by language and together, in Markdown."""
    parts = [records(lang) for lang in LANGUAGES]
    parts.append([record for part in parts for record in part])
    lines = _head(len(parts))
    lines += [_line(name, tell, parts) for name, tell in _told()]
    return "\n".join(lines)


def _head(columns: int) -> list[str]:
    return [f"| | {' | '.join(LANGUAGES.values())} | together |", "| --- " + "| ---: " * columns + "|"]


def _line(name: str, tell: Callable[[Sequence[Record]], str], parts: Sequence[Sequence[Record]]) -> str:
    return f"| {name} | {' | '.join(tell(part) for part in parts)} |"


def _told() -> Iterator[tuple[str, Callable[[Sequence[Record]], str]]]:
    """The lines of the table: what each is called, and how it is told of a part of the corpus."""
    yield "**replies**", lambda part: f"{len(part):,}"
    yield "words", lambda part: f"{_words(part):,}"
    yield "with a customer's message", lambda part: _share(part, sum(bool(record.customer) for record in part))
    yield "without a mark", lambda part: _share(part, sum(not record.labels for record in part))
    yield "**marks**", lambda part: f"{len(_labels(part)):,}"
    yield "marks in 1,000 words", lambda part: f"{1000 * len(_labels(part)) / _words(part):.0f}"
    for family in HEARD:
        yield f"`{family}`", partial(_graded, family)
    for channel in CHANNELS:
        yield f"on `{channel}`", partial(_on, channel)


def _words(part: Sequence[Record]) -> int:
    return sum(len(record.reply.split()) for record in part)


def _labels(part: Sequence[Record]) -> list[Label]:
    return [label for record in part for label in record.labels]


def _share(part: Sequence[Record], some: int) -> str:
    return f"{some:,} ({100 * some / len(part):.0f} %)"


def _graded(family: str, part: Sequence[Record]) -> str:
    """How many marks a family has, and how many of each severity."""
    found = Counter(label.severity for label in _labels(part) if label.family == family)
    return f"{found.total():,} ({' · '.join(f'{found[severity]:,}' for severity in SEVERITIES)})"


def _on(channel: str, part: Sequence[Record]) -> str:
    return f"{sum(record.channel == channel for record in part):,}"


if __name__ == "__main__":
    print(table(), prose_table(), customers_table(), sep="\n\n")
