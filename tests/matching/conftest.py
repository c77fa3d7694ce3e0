"""Rules written inline, compiled, kept, read again and run: what each kind of match finds in a reply."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tonelint.guides.compiling import compile_book
from tonelint.guides.cues import read_cues
from tonelint.guides.families import read_families
from tonelint.guides.rules import read_rule
from tonelint.matching.engine import ALL, Selection, judge
from tonelint.matching.overlap import Hit
from tonelint.reading import Reading
from tonelint.reading.customer import Message
from tonelint.rulebook import Book, load

SPOKEN = "{fi: a, nb: b, en: c}"
FAMILIES = read_families(
    "".join(
        f"{name}:\n  group: x\n  severity: warning\n  title: {SPOKEN}\n  why: {SPOKEN}\n  remedy: {SPOKEN}\n"
        for name in ("lack", "haste", "canned")
    ),
    "families.yaml",
)
REST = f"title: {SPOKEN}\ninstead: [On Friday.]\nflag: [<<a>>, <<b>>]\npass: [c, d]\n"
CUES = {
    lang: read_cues(
        """\
reply:
  salutation: {phrases: ["^ [hi|hei|hello]"]}
  sign-off: {phrases: ["^ [regards|terveisin|hilsen]"]}
  promise: {phrases: ["will", "lupaan"]}
  apology: {phrases: ["sorry"]}
  question: {phrases: ["which size"]}
  answer: {phrases: ["[yes|no]"]}
  owner: {phrases: ["i will"]}
customer:
  asks-when: {phrases: ["when"]}
  asks-how-much: {phrases: ["how much"]}
  asks-leave: {phrases: ["can i"]}
  asks-fact: {phrases: ["^ is the"]}
  anger: {phrases: ["outrageous", "scandal"]}
""",
        f"signals/{lang}.yaml",
        lang,
    )
    for lang in ("fi", "nb", "en")
}
Judged = Callable[..., list[tuple[str, dict[str, Any]]]]


def compiled(*rules: str, lang: str = "en") -> Book:
    """The book of rules written as `name: {...}` bodies, after it was kept and read again."""
    read = []
    for number, text in enumerate(rules):
        name, _, body = text.partition("\n")
        family, _, rule = name.partition("/")
        instead = REST if "any:" not in name else REST.replace("[On Friday.]", "{en: [On Friday.]}")
        folder = "any" if "any:" in name else lang
        path = f"rules/{folder}/{family.removeprefix('any:')}/{rule or f'r{number}'}.yaml"
        read.append(read_rule(instead + body, path, FAMILIES))
    return load(compile_book(lang, read, FAMILIES, {}).dump())


def heard(
    text: str,
    *rules: str,
    lang: str = "en",
    customer: str | None = None,
    channel: str | None = None,
    selection: Selection = ALL,
) -> list[Hit]:
    """What rules find in a reply; the same with and without the gate of anchors."""
    message = None if customer is None else Message(customer, lang, lambda: CUES[lang]["customer"])
    reading = Reading(text, lang, lambda: CUES[lang]["reply"], message)
    book = compiled(*rules, lang=lang)
    hits = judge(reading, book, channel, selection)
    assert hits == judge(reading, book, channel, selection, gated=False)
    return hits


@pytest.fixture
def judged() -> Judged:
    """Each finding's text and evidence."""

    def found(text: str, *rules: str, **given: Any) -> list[tuple[str, dict[str, Any]]]:
        return [
            (text[hit.match.start : hit.match.end], dict(hit.match.evidence)) for hit in heard(text, *rules, **given)
        ]

    return found


@pytest.fixture
def severities() -> Callable[..., list[tuple[str, str]]]:
    """The rules that spoke and how gravely, in the order of their findings."""

    def found(text: str, *rules: str, **given: Any) -> list[tuple[str, str]]:
        return [(hit.entry.name, hit.severity) for hit in heard(text, *rules, **given)]

    return found


@pytest.fixture
def names() -> Callable[..., list[str]]:
    """The rules that spoke, in the order of their findings."""

    def found(text: str, *rules: str, **given: Any) -> list[str]:
        return [hit.entry.name for hit in heard(text, *rules, **given)]

    return found
