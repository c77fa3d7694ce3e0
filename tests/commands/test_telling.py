"""`tonelint explain` tells in words what a rule looks for and when it speaks."""

from __future__ import annotations

import pytest

from tonelint.commands.telling import _SENSES, told
from tonelint.guides.families import read_families
from tonelint.guides.rules import read_rule
from tonelint.model import SENSES

SPOKEN = "{fi: a, nb: b, en: c}"
FAMILIES = read_families(
    f"lack:\n  group: x\n  severity: note\n  title: {SPOKEN}\n  why: {SPOKEN}\n  remedy: {SPOKEN}\n", "families.yaml"
)
PARTS = """\
parts:
  - {name: no-name, weight: 2, when: {reply: {lacks: [name]}}, add: {fi: nimi, nb: et navn, en: a name}}
  - {name: lacking, weight: 1, families: [lack], add: {fi: asia, nb: saken, en: the matter}}
at_least: 2
"""


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("forms: [<I>, <WE>]", ["It finds every word in one of these forms: <I>, <WE>."]),
        (
            "forms: [<I>]\nat_least: 3\nwithin: sentence",
            ["It finds every word in one of these forms: <I>.", "It speaks once in each sentence that has 3 or more."],
        ),
        (
            "count: {of: words, in: sentence, more_than: {fi: 26, nb: 32, en: 35}}",
            ["It counts words and speaks where a sentence holds more than 26 (fi), 32 (nb), 35 (en)."],
        ),
        (
            "count: {of: promise, in: reply, more_than: 3, share: 60}",
            [
                "It counts promise and speaks where the reply, greeting and sign-off left out, holds more than 3, and 60 % of its sentences or more hold one."
            ],
        ),
        ("absent: {of: [name, <I>], in: opening}", ["It speaks where the opening holds no name and no <I>."]),
        (
            PARTS,
            [
                "It speaks where those of its parts that hold weigh 2 or more together:",
                "    2  no-name: where the reply holds no name (adds: et navn)",
                "    1  lacking: where a rule of lack spoke (adds: saken)",
            ],
        ),
        (
            "finds: customer-language\nwhen: {channel: [chat]}",
            [
                "It finds a customer's message that is surely in another language than the reply.",
                "It speaks only on the channel chat.",
            ],
        ),
    ],
)
def test_each_kind_is_told_in_words(body: str, lines: list[str]) -> None:
    rest = f"title: {SPOKEN}\ninstead: {{en: [On Friday.]}}\nflag: [<<a>>, <<b>>]\npass: [c, d]\n"
    assert list(told(read_rule(f"{body}\n{rest}", "rules/any/lack/it.yaml", FAMILIES), "nb")) == lines


def test_every_sense_is_told_in_words() -> None:
    assert tuple(_SENSES) == SENSES
