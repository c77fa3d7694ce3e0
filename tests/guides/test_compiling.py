"""A rule is compiled at the severity that the guide gives it, and its contexts with it."""

from __future__ import annotations

import pytest

from tonelint.entry import Condition
from tonelint.errors import TonelintError
from tonelint.guides.compiling import compile_book
from tonelint.guides.families import read_families
from tonelint.guides.rules import read_rule
from tonelint.rulebook import load

SPOKEN = "{fi: a, nb: b, en: c}"
FAMILIES = read_families(
    f"haste:\n  group: x\n  severity: note\n  title: {SPOKEN}\n  why: {SPOKEN}\n  remedy: {SPOKEN}\n", "families.yaml"
)
RULE = f"""\
title: {SPOKEN}
phrases: [at your earliest convenience]
when: {{near: {{lacks: [time]}}, position: closing}}
raise: {{error: {{customer: {{heat: upset}}}}}}
instead: [On Friday.]
flag:
  - reply: Write <<at your earliest convenience>>.
    customer: It is OUTRAGEOUS!!
    severity: error
  - Call <<at your earliest convenience>>.
pass: [Write on Friday., Call us.]
"""


@pytest.mark.parametrize(
    ("severities", "severity", "raised"),
    [({}, "note", True), ({"haste": "warning"}, "warning", False), ({"haste/soon": "note"}, "note", False)],
)
def test_what_the_guide_says_outranks_every_context(severities: dict[str, str], severity: str, raised: bool) -> None:
    rule = read_rule(RULE, "rules/en/haste/soon.yaml", FAMILIES)
    (entry,) = compile_book("en", [rule], FAMILIES, severities).entries()
    assert entry.severity == severity
    assert bool(entry.raises) is raised


def test_contexts_are_the_same_after_they_were_kept() -> None:
    rule = read_rule(RULE, "rules/en/haste/soon.yaml", FAMILIES)
    book = compile_book("en", [rule], FAMILIES, {}, pipeline="en_core_web_sm")
    again = load(book.dump())
    assert again.entries() == book.entries()
    assert again.pipeline == "en_core_web_sm"
    assert again.entry(0).raises == (("error", Condition(customer={"heat": "upset"})),)


def test_an_example_may_say_what_it_answers_and_how_gravely_the_rule_speaks() -> None:
    rule = read_rule(RULE, "rules/en/haste/soon.yaml", FAMILIES)
    assert (rule.flag[0].customer, rule.flag[0].severity, rule.flag[1].customer) == (
        "It is OUTRAGEOUS!!",
        "error",
        None,
    )
    assert rule.flag[0].spans == ((6, 34),)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("    severity: error", "    severity: grave", 'a severity cannot be "grave"'),
        ("    customer: It", "    custommer: It", 'no key "custommer" in each entry of flag; did you mean "customer"?'),
        ("raise: {error", "raise: {errorr", 'a severity cannot be "errorr"'),
        (
            "phrases: [at your earliest convenience]",
            "finds: other-langage",
            'finds cannot be "other-langage"; did you mean',
        ),
    ],
)
def test_a_slip_is_told(old: str, new: str, expected: str) -> None:
    assert old in RULE
    with pytest.raises(TonelintError) as caught:
        read_rule(RULE.replace(old, new), "rules/en/haste/soon.yaml", FAMILIES)
    assert any(expected in str(problem) for problem in caught.value.problems), caught.value
