"""`tonelint explain` tells in words what a rule looks for and when it speaks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tonelint.commands.telling import _SENSES, measured_told, told
from tonelint.guides.families import read_families
from tonelint.guides.rules import read_rule
from tonelint.matching import ear
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
        (
            "forms: [<I>]\nwhen: {customer: {mood: grieving, gave: photo, repeated: true, roleplay: false}}",
            [
                "It finds every word in one of these forms: <I>.",
                "It speaks only where the customer's message reads as grieving and gave photo and says it is not the first and does not offer a role or a game.",
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


def measured_json(place: Path, **families: dict[str, object]) -> None:
    told = {"replies": {"fi": 700, "en": 900}, "rules": {"fi": 9, "en": 9}, "families": families}
    (place / "rules" / "measured.json").write_text(json.dumps(told), encoding="utf-8")


def test_a_family_tells_how_often_it_was_right(little_library: Path) -> None:
    figures = {"fi": [6, 7, 5, 50], "en": [0, 0, 0, 40]}
    measured_json(little_library, lack={"labels": ["canned", "clinical"], "figures": figures})
    assert list(measured_told("lack", ())) == [
        "Measured by its errors and warnings in the 1,600 replies of corpus/; the writers of its rules had read them, so expect less of others:",
        "    fi  6 of 7 findings on words that readers had marked; 5 of 50 marks of canned or clinical were found",
        "    en  no finding",
    ]


def test_a_family_that_readers_were_not_asked_for_tells_no_marks(little_library: Path) -> None:
    measured_json(little_library, lack={"labels": [], "figures": {"fi": [1, 1, 0, 0]}})
    assert list(measured_told("lack", ()))[1:] == ["    fi  1 of 1 finding on words that readers had marked"]


def test_a_family_that_was_not_measured_tells_nothing(little_library: Path) -> None:
    assert list(measured_told("lack", ())) == []
    measured_json(little_library)
    assert list(measured_told("lack", ())) == []


def test_a_learnt_family_tells_what_its_ear_found_in_replies_held_out() -> None:
    rest = f"title: {SPOKEN}\ninstead: [On Friday.]\nflag: [<<a>>, <<b>>]\npass: [c, d]\n"
    canned = FAMILIES["lack"]._replace(name="canned")
    heard = [
        read_rule(f"hears: {{sure: 72}}\n{rest}", f"rules/{lang}/canned/it.yaml", {"canned": canned})
        for lang in ("en", "fi")
    ]
    head, finnish, english = measured_told("canned", heard)
    assert head == "What its ear finds was measured on replies that it had not seen:"
    one = ear.measured("fi", "canned", 72)
    assert finnish == (
        f"    fi  {one.right} of {one.found} findings on words that readers had marked, {one.same} of them on words "
        f"marked as canned; {one.caught} of {one.owed} sentences marked so were found"
    )
    assert english.startswith("    en  ")
