"""What a rule asks of its context is read strictly."""

from __future__ import annotations

import pytest

from tonelint.commands.rules import _told
from tonelint.guides.conditions import read_condition, read_raises, read_signals
from tonelint.guides.schema import Checker
from tonelint.rulebook import ALWAYS, Condition, Wanted
from tonelint.yamlio import parse


def problems(check: Checker) -> list[str]:
    return [str(problem) for problem in check.problems]


def test_every_part_of_a_context_is_read() -> None:
    check = Checker()
    text = (
        "position: closing\ntemplate: false\nnear: {has: [promise], lacks: [owner, time]}\nreply: {lacks: apology}\n"
        "customer: {heat: upset, playful: no, asks: when, register: formal, address: te, praise: false}\n"
    )
    read = read_condition(parse(text.replace("playful: no", "playful: false"), "r.yaml"), "when", check)
    assert not check.problems
    assert read == Condition(
        "closing",
        False,
        Wanted(("promise",), ("owner", "time")),
        Wanted((), ("apology",)),
        {"heat": "upset", "playful": False, "asks": "when", "register": "formal", "address": "te", "praise": False},
    )


def test_no_context_holds_always() -> None:
    assert read_condition(None, "when", Checker()) == ALWAYS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("place: opening", 'r.yaml:1:1: no key "place" in when'),
        ("position: top", 'r.yaml:1:11: position cannot be "top"'),
        ("template: maybe", "r.yaml:1:11: template has to be true or false"),
        ("near: {has: [tmie]}", 'r.yaml:1:14: a signal cannot be "tmie"; did you mean "time"?'),
        ("near: {}", "r.yaml:1:7: near asks for nothing"),
        ("reply: {have: [time]}", 'no key "have" in reply'),
        ("customer: {heat: furious}", 'heat cannot be "furious"'),
        ("customer: {mood: upset}", 'no key "mood" in customer'),
        ("customer: {playful: often}", "playful has to be true or false"),
        ("[]", "when has to be a mapping"),
    ],
)
def test_a_slip_is_told_with_its_place(text: str, expected: str) -> None:
    check = Checker()
    read_condition(parse(text, "r.yaml"), "when", check)
    assert any(expected in problem for problem in problems(check)), problems(check)


def test_severities_are_raised_in_the_order_given() -> None:
    check = Checker()
    read = read_raises(parse("error: {customer: {heat: upset}}\nnote: {position: opening}\n", "r.yaml"), check)
    assert not check.problems
    assert [severity for severity, _ in read] == ["error", "note"]
    assert read[1][1].position == "opening"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("grave: {position: opening}", 'a severity cannot be "grave"'),
        ("error: {}", "r.yaml:1:1: raise needs a context"),
    ],
)
def test_a_raise_needs_a_severity_and_a_context(text: str, expected: str) -> None:
    check = Checker()
    read_raises(parse(text, "r.yaml"), check)
    assert any(expected in problem for problem in problems(check)), problems(check)


def test_one_signal_may_stand_without_a_list() -> None:
    assert read_signals(parse("time", "r.yaml"), Checker()) == ("time",)
    assert read_signals(parse("[time, owner]", "r.yaml"), Checker()) == ("time", "owner")
    assert read_signals(None, Checker()) == ()


def test_explain_tells_a_context_in_words() -> None:
    context = Condition(
        "closing",
        False,
        Wanted(("promise",), ("owner", "time")),
        Wanted((), ("apology",)),
        {"heat": "upset", "playful": False, "asks": "when"},
    )
    assert _told(context) == (
        "in the closing of a reply and outside macros still to be filled in "
        "and where the same sentence or the next holds promise and where the same sentence or the next holds no owner and no time "
        "and where the reply holds no apology "
        "and where the customer's message reads as upset and is not playful and asks when"
    )
