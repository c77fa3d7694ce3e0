"""`tonelint explain` tells in words what a rule looks for and when it speaks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tonelint.commands.telling import names_told, told
from tonelint.commands.telling_figures import measured_told
from tonelint.guides.families import read_families
from tonelint.guides.rules import read_rule
from tonelint.matching import ear

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
        ("forms: [<I>, <WE>]", ["Regelen finner alle ord i en av disse formene: <I>, <WE>."]),
        (
            "forms: [<I>]\nat_least: 3\nwithin: sentence",
            [
                "Regelen finner alle ord i en av disse formene: <I>.",
                "Regelen sier fra én gang for hver setning med minst 3 treff.",
            ],
        ),
        (
            "count: {of: words, in: sentence, more_than: {fi: 26, nb: 32, en: 35}}",
            ["Regelen teller ord og sier fra når en setning har flere enn 26 (fi), 32 (nb), 35 (en)."],
        ),
        (
            "count: {of: promise, in: reply, more_than: 3, share: 60}",
            [
                "Regelen teller promise og sier fra når svaret, utenom hilsenene først og sist, har flere enn 3 og minst 60 prosent av setningene har en."
            ],
        ),
        ("absent: {of: [name, <I>], in: opening}", ["Regelen sier fra når begynnelsen av svaret mangler name og <I>."]),
        (
            PARTS,
            [
                "Regelen sier fra når delene som slår til, veier minst 2 til sammen:",
                "    2  no-name: når svaret mangler name (legg til: et navn)",
                "    1  lacking: når en regel i lack sa fra (legg til: saken)",
            ],
        ),
        (
            "finds: customer-language\nwhen: {channel: [chat]}",
            [
                "Regelen finner et svar som helt sikkert er på et annet språk enn kundens melding.",
                "Regelen sier bare fra når kanalen er chat.",
            ],
        ),
    ],
)
def test_each_kind_is_told_in_words(body: str, lines: list[str]) -> None:
    rest = f"title: {SPOKEN}\ninstead: {{en: [On Friday.]}}\nflag: [<<a>>, <<b>>]\npass: [c, d]\n"
    assert list(told(read_rule(f"{body}\n{rest}", "rules/any/lack/it.yaml", FAMILIES), "nb")) == lines


def test_what_a_rule_names_is_told_in_words_once() -> None:
    rest = f"title: {SPOKEN}\ninstead: {{en: [On Friday.]}}\nflag: [<<a>>, <<b>>]\npass: [c, d]\n"
    body = "forms: [<I>]\nexcused_by: [time]\nraise: {error: {reply: {lacks: [time]}}}"
    rule = read_rule(f"{body}\n{rest}", "rules/any/lack/it.yaml", FAMILIES)
    assert list(names_told(rule, "fi")) == [
        "Mitä nimet tarkoittavat:",
        "    <I>   minämuoto tai sana ”minä”",
        "    time  päivä tai kellonaika",
    ]
    bare = read_rule(f"phrases: [hello there]\n{rest}", "rules/any/lack/it.yaml", FAMILIES)
    assert list(names_told(bare, "fi")) == []


def measured_json(place: Path, **families: dict[str, object]) -> None:
    told = {"replies": {"fi": 700, "en": 900}, "rules": {"fi": 9, "en": 9}, "families": families}
    (place / "rules" / "measured.json").write_text(json.dumps(told), encoding="utf-8")


def test_a_family_tells_how_often_it_was_right(little_library: Path) -> None:
    figures = {"fi": [6, 7, 5, 50], "en": [0, 0, 0, 40]}
    measured_json(little_library, lack={"labels": ["canned", "clinical"], "figures": figures})
    assert list(measured_told("lack", (), "en")) == [
        "Measured by its errors and warnings in the 1,600 replies of corpus/; the writers of its rules had read them, so expect less of others:",
        "    fi  6 of 7 findings on words that readers had marked; 5 of 50 marks of canned or clinical were found",
        "    en  no finding",
    ]


def test_a_family_that_readers_were_not_asked_for_tells_no_marks(little_library: Path) -> None:
    measured_json(little_library, lack={"labels": [], "figures": {"fi": [1, 1, 0, 0]}})
    assert list(measured_told("lack", (), "en"))[1:] == ["    fi  1 of 1 finding on words that readers had marked"]


def test_a_family_that_was_not_measured_tells_nothing(little_library: Path) -> None:
    assert list(measured_told("lack", (), "en")) == []
    measured_json(little_library)
    assert list(measured_told("lack", (), "en")) == []


def test_a_learnt_family_tells_what_its_ear_found_in_replies_held_out() -> None:
    rest = f"title: {SPOKEN}\ninstead: [On Friday.]\nflag: [<<a>>, <<b>>]\npass: [c, d]\n"
    canned = FAMILIES["lack"]._replace(name="canned")
    heard = [
        read_rule(f"hears: {{sure: 72}}\n{rest}", f"rules/{lang}/canned/it.yaml", {"canned": canned})
        for lang in ("en", "fi")
    ]
    head, finnish, english = measured_told("canned", heard, "en")
    assert head == "What its ear finds was measured on replies that it had not seen:"
    one = ear.measured("fi", "canned", 72)
    assert finnish == (
        f"    fi  {one.right} of {one.found} findings on words that readers had marked, {one.same} of them on words "
        f"marked as canned; {one.caught} of {one.owed} sentences marked so were found"
    )
    assert english.startswith("    en  ")
