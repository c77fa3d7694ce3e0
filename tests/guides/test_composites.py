"""Rules made of parts are read strictly, and are the same after they were kept."""

from __future__ import annotations

import pytest

from tonelint.entry import Composite, Condition, Part, Wanted
from tonelint.errors import TonelintError
from tonelint.guides.compiling import compile_book
from tonelint.guides.families import read_families
from tonelint.guides.rules import Rule, read_rule
from tonelint.rulebook import load

SPOKEN = "{fi: a, nb: b, en: c}"
ADD = {"fi": "nimi", "nb": "et navn", "en": "a name"}
FAMILIES = read_families(
    "".join(
        f"{name}:\n  group: x\n  severity: note\n  title: {SPOKEN}\n  why: {SPOKEN}\n  remedy: {SPOKEN}\n"
        for name in ("lack", "canned")
    ),
    "families.yaml",
)
RULE = f"""\
parts:
  - name: no-name
    when: {{reply: {{lacks: [name]}}}}
    weight: 2
    add: {{fi: nimi, nb: et navn, en: a name}}
  - {{name: canned, families: [canned], weight: 1, add: {SPOKEN}}}
at_least: 3
title: {SPOKEN}
instead: [On Friday.]
flag: [<<a>>, <<b>>]
pass: [c, d]
"""


def rule(text: str = RULE) -> Rule:
    return read_rule(text, "rules/en/lack/it.yaml", FAMILIES)


def test_parts_are_read_with_the_weight_that_is_enough() -> None:
    assert rule().at_least == 1  # what is enough is no count of matches
    assert rule().composite == Composite(
        3,
        (
            Part("no-name", 2, ADD, Condition(reply=Wanted((), ("name",)))),
            Part("canned", 1, {"fi": "a", "nb": "b", "en": "c"}, families=("canned",)),
        ),
    )


def test_parts_are_the_same_after_they_were_kept() -> None:
    book = compile_book("en", [rule()], FAMILIES, {})
    again = load(book.dump())
    assert again.entry(0).composite == rule().composite
    assert (again.composites, again.finders, again.needs_customer) == ((0,), (), ())


def test_where_it_is_shown_is_read_and_kept() -> None:
    shown = rule(RULE + "shown_at: [lack, canned]\nelsewhere: note\n")
    assert shown.composite
    assert (shown.composite.shown_at, shown.composite.elsewhere) == (("lack", "canned"), "note")
    book = compile_book("en", [shown], FAMILIES, {})
    assert load(book.dump()).entry(0).composite == shown.composite


def test_a_part_that_looks_at_the_customer_is_known_by_the_book() -> None:
    text = RULE.replace("{reply: {lacks: [name]}}", "{customer: {heat: upset}}")
    assert compile_book("en", [rule(text)], FAMILIES, {}).needs_customer == ("lack/it",)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("at_least: 3\n", "", "it.yaml:2:3: parts need at_least; the sum of weights"),
        ("at_least: 3", "at_least: 0", "at_least has to be a whole number from 1 up"),
        ("at_least: 3", "at_least: 4", "it.yaml:7:11: all parts together weigh 3, which never is at_least 4"),
        ("weight: 2", "weight: -2", "it.yaml:4:13: weight has to be a whole number from 1 up"),
        ("    weight: 2\n", "", "it.yaml:2:5: a part has no weight"),
        (", en: a name", "", "it.yaml:5:10: add is missing in en"),
        ("name: canned,", "name: no-name,", 'two parts are called "no-name"'),
        ("families: [canned]", "families: [caned]", 'a family cannot be "caned"; did you mean "canned"?'),
        ("families: [canned]", "families: []", "families asks for nothing"),
        ("families: [canned]", "famlies: [canned]", 'no key "famlies" in a part; did you mean "families"?'),
        ("families: [canned],", "", "it.yaml:6:5: a part holds by when or by families; give it exactly one"),
        ("families: [canned]", "families: [canned], when: {position: opening}", "a part holds by when or by families"),
        ("when: {reply: {lacks: [name]}}", "when: {}", "it.yaml:3:11: when needs a context"),
        ("lacks: [name]", "lacks: [nmae]", 'a signal cannot be "nmae"; did you mean "name"?'),
        ("at_least: 3", "at_least: 3\nshown_at: [caned]", 'a family cannot be "caned"; did you mean "canned"?'),
        ("at_least: 3", "at_least: 3\nshown_at: []", "shown_at asks for nothing"),
        ("at_least: 3", "at_least: 3\nelsewhere: note", "elsewhere belongs beside shown_at"),
        (
            "at_least: 3",
            "at_least: 3\nshown_at: [canned]\nelsewhere: noet",
            'a severity cannot be "noet"; did you mean "note"?',
        ),
        ("at_least: 3", "at_least: 3\nwithin: reply", "within belongs to a rule with phrases or forms"),
    ],
)
def test_a_slip_is_told_with_its_place(old: str, new: str, expected: str) -> None:
    assert old in RULE
    with pytest.raises(TonelintError) as caught:
        rule(RULE.replace(old, new, 1))
    assert any(expected in str(problem) for problem in caught.value.problems), caught.value


@pytest.mark.parametrize("parts", ["{name: x}", "[]"])
def test_parts_are_a_list(parts: str) -> None:
    with pytest.raises(TonelintError, match="parts has to be a list of mappings"):
        rule(RULE[RULE.index("at_least") :] + f"parts: {parts}\n")


def test_a_severity_that_the_guide_states_holds_wherever_it_is_shown() -> None:
    shown = rule(RULE + "shown_at: [canned]\nelsewhere: note\n")
    for severities, milder in (({}, "note"), ({"lack": "error"}, None)):
        composite = compile_book("en", [shown], FAMILIES, severities).entry(0).composite
        assert composite
        assert composite.elsewhere == milder
