"""A rule is run against its own examples, in the company and on the channel that it asks for."""

from __future__ import annotations

import pytest

from tonelint.examples import verdicts
from tonelint.guides.families import read_families
from tonelint.guides.rules import Rule, read_rule

SPOKEN = "{fi: a, nb: b, en: c}"
FAMILIES = read_families(
    "".join(
        f"{name}:\n  group: x\n  severity: {severity}\n  title: {SPOKEN}\n  why: {SPOKEN}\n  remedy: {SPOKEN}\n"
        for name, severity in (("lack", "warning"), ("canned", "note"))
    ),
    "families.yaml",
)


def rule(name: str, body: str) -> Rule:
    return read_rule(f"title: {SPOKEN}\ninstead: [On Friday.]\n{body}", f"rules/en/{name}.yaml", FAMILIES)


SUM = rule(
    "lack/sum",
    f"at_least: 1\nparts: [{{name: stock, weight: 1, families: [canned], add: {SPOKEN}}}]\n"
    'flag: ["<<Thank you so much.>>", "<<It comes.>> Thank you so much."]\npass: [It comes., It is warm.]\n',
)
THANKS = rule(
    "canned/thanks",
    "phrases: [thank you so much]\nflag: [<<Thank you so much>>., <<thank you so much>>]\npass: [It comes., Good.]\n",
)


def test_a_rule_of_parts_hears_the_families_it_asks_for() -> None:
    assert [verdict.holds for verdict in verdicts([SUM], FAMILIES, None, [THANKS])] == [True] * 4
    assert [verdict.holds for verdict in verdicts([SUM, THANKS], FAMILIES)] == [True] * 8


def test_without_its_company_its_examples_do_not_hold() -> None:
    assert [verdict.holds for verdict in verdicts([SUM], FAMILIES)] == [False, False, True, True]


@pytest.mark.parametrize(("channel", "holds"), [("review", True), ("email", False)])
def test_an_example_may_say_which_channel_it_is_sent_on(channel: str, holds: bool) -> None:
    body = (
        "phrases: [very soon]\nwhen: {channel: [public]}\n"
        f"flag: [{{channel: {channel}, reply: It comes <<very soon>>.}}, {{channel: tweet, reply: <<very soon>>}}]\n"
        "pass: [It comes very soon., It is warm.]\n"
    )
    assert next(verdicts([rule("lack/soon", body)], FAMILIES)).holds is holds


@pytest.mark.parametrize(("becomes", "holds"), [("The lamp leaves the store tonight.", True), ("Thank you!", False)])
def test_a_fix_has_to_make_what_its_example_says(becomes: str, holds: bool) -> None:
    body = (
        "phrases: [thank you so much]\nfix: remove\nflag: [<<Thank you so much>>., <<thank you so much>>]\n"
        "pass: [It comes., Good.]\nfixed:\n  - was: Thank you so much. The lamp leaves the store tonight.\n"
        f"    becomes: {becomes}\n  - left: Thank you so much.\n"
    )
    found = [one for one in verdicts([rule("canned/thank-you", body)], FAMILIES) if one.kind == "fixed"]
    assert [one.holds for one in found] == [holds, True]
