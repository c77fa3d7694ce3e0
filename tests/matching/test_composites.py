"""Composites: parts weigh something, and what they lack is told when they weigh enough."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tonelint.matching import conditions
from tonelint.matching.engine import Selection

Judged = Callable[..., list[tuple[str, dict[str, Any]]]]

ADD = "add: {fi: x, nb: y, en: z}"
RULE = f"""\
lack/person
at_least: 3
parts:
  - {{name: no-time, weight: 2, when: {{reply: {{lacks: [time]}}}}, {ADD}}}
  - {{name: no-promise, weight: 1, when: {{reply: {{lacks: [promise]}}}}, {ADD}}}
  - {{name: canned, weight: 2, families: [canned, haste], {ADD}}}
"""
SOON = "haste/soon\nphrases: [very soon]\n"
THANKS = "canned/thanks\nphrases: [thank you so much]\n"
TEXT = "Hi Sam! It comes. Thank you so much."


@pytest.mark.parametrize(
    ("text", "parts", "weight"),
    [
        ("Hi Sam! It comes.", ["no-time", "no-promise"], 3),
        ("Hi Sam! It will come.", [], 0),
        ("Hi Sam! It will come. Thank you so much.", ["no-time", "canned"], 4),
        ("Hi Sam! It comes on Friday. Thank you so much.", ["no-promise", "canned"], 3),
        ("Hi Sam! It will come on Friday. Thank you so much.", [], 0),
        ("Hi Sam! It comes. Thank you so much.", ["no-time", "no-promise", "canned"], 5),
        ("😊", [], 0),
    ],
)
def test_parts_that_hold_are_told_when_they_weigh_enough(
    judged: Judged, text: str, parts: list[str], weight: int
) -> None:
    found = [evidence for _, evidence in judged(text, RULE, THANKS) if "parts" in evidence]
    assert found == ([{"parts": parts, "weight": weight}] if parts else [])


def test_the_first_sentence_after_the_greeting_is_marked(judged: Judged) -> None:
    assert [text for text, _ in judged("Hi Sam! It comes. Good.", RULE)] == ["It comes."]


def test_it_is_shown_where_a_family_named_for_that_spoke_first(judged: Judged) -> None:
    shown = RULE + "shown_at: [haste, canned]\n"
    for text, marked in (
        ("Hi Sam! It comes. Thank you so much. Very soon.", "Thank you so much."),
        ("Hi Sam! It comes. Very soon. Thank you so much.", "Very soon."),
        ("Hi Sam! It comes. Good.", "It comes."),
    ):
        assert [one for one, evidence in judged(text, shown, THANKS, SOON) if "parts" in evidence] == [marked]


def test_where_no_family_spoke_that_it_is_shown_at_it_is_milder(
    severities: Callable[..., list[tuple[str, str]]],
) -> None:
    milder = RULE + "shown_at: [canned]\nelsewhere: note\n"
    assert ("lack/person", "warning") in severities("It comes. Thank you so much.", milder, THANKS)
    assert ("lack/person", "note") in severities("It comes. Good.", milder, THANKS)


def test_a_context_outranks_where_it_is_shown(severities: Callable[..., list[tuple[str, str]]]) -> None:
    milder = RULE + "shown_at: [canned]\nelsewhere: note\nraise: {error: {position: opening}}\n"
    assert severities("It comes.", milder) == [("lack/person", "error")]


def test_a_family_is_heard_that_only_the_composite_asks_for(names: Callable[..., list[str]]) -> None:
    asked = RULE.replace("at_least: 3", "at_least: 5")
    for selection in (Selection(frozenset(["lack"])), Selection(frozenset(), frozenset(["canned"]))):
        assert names(TEXT, asked, THANKS, selection=selection) == ["lack/person"]


def test_a_rule_that_overlap_silences_did_speak(names: Callable[..., list[str]]) -> None:
    over = "lack/over\nphrases: [it comes very soon]\nseverity: error\n"
    asked = RULE.replace("at_least: 3", "at_least: 5")
    assert names("It comes very soon.", asked, over, SOON) == ["lack/over", "lack/person"]


def test_what_is_allowed_did_not_speak(names: Callable[..., list[str]]) -> None:
    asked = RULE.replace("at_least: 3", "at_least: 5")
    assert names(TEXT, asked, THANKS + "severity: allow\n") == []


def test_a_composite_does_not_hear_itself_or_another(names: Callable[..., list[str]]) -> None:
    own = f"canned/sum\nat_least: 2\nparts: [{{name: a, weight: 2, families: [canned], {ADD}}}]\n"
    other = f"canned/other\nat_least: 1\nparts: [{{name: b, weight: 1, when: {{reply: {{lacks: [time]}}}}, {ADD}}}]\n"
    assert names("It comes.", own, other) == ["canned/other"]


def test_a_part_may_look_at_what_the_customer_wrote(judged: Judged) -> None:
    rule = f"lack/cold\nat_least: 1\nparts: [{{name: cold, weight: 1, when: {{customer: {{heat: upset}}}}, {ADD}}}]\n"
    assert len(judged("It comes.", rule, customer="Outrageous! A scandal!")) == 1
    assert judged("It comes.", rule, customer="Hello.") == []
    assert judged("It comes.", rule) == []


def test_contexts_are_not_looked_at_once_the_rest_cannot_weigh_enough(
    judged: Judged, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conditions, "holds", lambda *_: pytest.fail("a context was looked at"))
    assert judged("It comes.", RULE.replace("at_least: 3", "at_least: 4")) == []
