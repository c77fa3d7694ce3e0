"""What a rule asks of its context is read strictly."""

from __future__ import annotations

import pytest

from tonelint.entry import ALWAYS, Bounds, Condition, Earlier, Wanted
from tonelint.guides.conditions import read_condition, read_names, read_raises
from tonelint.guides.schema import Checker
from tonelint.yamlio import parse


def problems(check: Checker) -> list[str]:
    return [str(problem) for problem in check.problems]


def test_every_part_of_a_context_is_read() -> None:
    check = Checker()
    text = (
        "position: closing\ntemplate: false\nnear: {has: [promise], lacks: [owner, time]}\nreply: {lacks: apology}\n"
        "customer: {heat: upset, playful: no, asks: when, register: formal, address: te, praise: false}\n"
    )
    read = read_condition(parse(text.replace("playful: no", "playful: false"), "r.yaml"), "when", "en", check)
    assert not check.problems
    assert read == Condition(
        "closing",
        False,
        Wanted(("promise",), ("owner", "time")),
        Wanted((), ("apology",)),
        {"heat": "upset", "playful": False, "asks": "when", "register": "formal", "address": "te", "praise": False},
    )


def test_a_context_may_ask_for_channel_length_and_other_places() -> None:
    check = Checker()
    text = "channel: [Public, our-own]\nsentences: {at_most: 3}\nbefore: {lacks: [<PASSIVE>]}\nopening: {has: [name]}\n"
    read = read_condition(parse(text, "r.yaml"), "when", "en", check)
    assert not check.problems
    assert read == Condition(
        channel=("public", "our-own"),
        sentences=Bounds(at_most=3),
        before=Wanted((), ("<PASSIVE>",)),
        opening=Wanted(("name",)),
    )


def test_a_context_may_ask_for_what_was_written_before() -> None:
    check = Checker()
    read = read_condition(parse("earlier: {has: apology, lacks: [owner], turns: 2}\n", "r.yaml"), "when", "en", check)
    assert not check.problems
    assert read == Condition(earlier=Earlier(("apology",), ("owner",), 2))


def test_earlier_turns_may_be_asked_for_of_the_same_day() -> None:
    check = Checker()
    read = read_condition(parse("earlier: {has: apology, same_day: true}\n", "r.yaml"), "when", "en", check)
    assert not check.problems
    assert read == Condition(earlier=Earlier(("apology",), (), 1, same_day=True))


@pytest.mark.parametrize(
    "text", ["earlier: {turns: 2}", "earlier: {has: [sorrow]}", "earlier: {has: apology, turns: 0}", "earlier: yes"]
)
def test_what_asks_for_nothing_earlier_is_a_mistake(text: str) -> None:
    check = Checker()
    read_condition(parse(text.replace("yes", "'yes'"), "r.yaml"), "when", "en", check)
    assert check.problems


def test_a_rule_for_any_asks_only_for_forms_that_every_language_has() -> None:
    check = Checker()
    assert read_names(parse("[time, <PASSIVE>, <PARTICIPLE>, <TE>]", "r.yaml"), "any", check) == ("time", "<PASSIVE>")
    assert [str(problem).partition(";")[0] for problem in check.problems] == [
        "r.yaml:1:19: there is no <PARTICIPLE> in en",
        "r.yaml:1:33: there is no <TE> in nb",
        "r.yaml:1:33: there is no <TE> in en",
    ]


def test_no_context_holds_always() -> None:
    assert read_condition(None, "when", "en", Checker()) == ALWAYS


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
        ("customer: {mood: greiving}", 'mood cannot be "greiving"; did you mean "grieving"?'),
        ("customer: {gave: order-nummer}", 'gave cannot be "order-nummer"; did you mean "order-number"?'),
        ("customer: {used: fone}", 'used cannot be "fone"'),
        ("customer: {tried: restarting}", 'tried cannot be "restarting"; did you mean "restart"?'),
        ("customer: {repeated: twice}", "repeated has to be true or false"),
        ("customer: {modo: upset}", 'no key "modo" in customer; did you mean "mood"?'),
        ("customer: {playful: often}", "playful has to be true or false"),
        ("[]", "when has to be a mapping"),
        ("channel: []", "r.yaml:1:10: channel asks for nothing"),
        ("channel: {chat: true}", "each entry of channel has to be a text"),
        ("sentences: {}", "r.yaml:1:12: sentences asks for nothing"),
        ("sentences: {at_mots: 3}", 'no key "at_mots" in sentences; did you mean "at_most"?'),
        ("sentences: {at_most: 0}", "at_most has to be a whole number from 1 up"),
        ("sentences: {at_least: 4, at_most: 3}", "no reply has 4 sentences or more and 3 at most"),
        ("before: {has: [tmie]}", 'a signal cannot be "tmie"; did you mean "time"?'),
        ("opening: {lack: [time]}", 'no key "lack" in opening; did you mean "lacks"?'),
        ("near: {has: [<PASIVE>]}", 'r.yaml:1:14: a form class cannot be "<PASIVE>"; did you mean "<PASSIVE>"?'),
        (
            "near: {has: [<TE>]}",
            "r.yaml:1:14: there is no <TE> in en; the classes in en are <PASSIVE>, <IMPERATIVE>, <I>, <WE>",
        ),
    ],
)
def test_a_slip_is_told_with_its_place(text: str, expected: str) -> None:
    check = Checker()
    read_condition(parse(text, "r.yaml"), "when", "en", check)
    assert any(expected in problem for problem in problems(check)), problems(check)


def test_a_severity_may_hold_in_any_of_several_contexts() -> None:
    check = Checker()
    text = "warning: [{customer: {heat: upset}}, {position: opening}]\nnote: {position: closing}\n"
    assert [(severity, context.position) for severity, context in read_raises(parse(text, "r.yaml"), "en", check)] == [
        ("warning", None),
        ("warning", "opening"),
        ("note", "closing"),
    ]
    assert not check.problems


def test_severities_are_raised_in_the_order_given() -> None:
    check = Checker()
    read = read_raises(parse("error: {customer: {heat: upset}}\nnote: {position: opening}\n", "r.yaml"), "en", check)
    assert not check.problems
    assert [severity for severity, _ in read] == ["error", "note"]
    assert read[1][1].position == "opening"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("grave: {position: opening}", 'a severity cannot be "grave"'),
        ("error: {}", "r.yaml:1:1: raise needs a context"),
        ("error: [{position: opening}, {}]", "r.yaml:1:1: raise needs a context"),
        ("error: []", "r.yaml:1:8: raise to error has to be"),
    ],
)
def test_a_raise_needs_a_severity_and_a_context(text: str, expected: str) -> None:
    check = Checker()
    read_raises(parse(text, "r.yaml"), "en", check)
    assert any(expected in problem for problem in problems(check)), problems(check)


def test_one_signal_may_stand_without_a_list() -> None:
    assert read_names(parse("time", "r.yaml"), "en", Checker()) == ("time",)
    assert read_names(parse("[time, owner]", "r.yaml"), "en", Checker()) == ("time", "owner")
    assert read_names(None, "en", Checker()) == ()
