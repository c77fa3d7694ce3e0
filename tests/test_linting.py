"""What a report says of findings about the whole reply, and which rules it lists as skipped."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tonelint import linting
from tonelint.benches import Wishes
from tonelint.model import Report

REST = """\
title: {fi: Vastauksesta puuttuu jotakin, nb: Svaret mangler noe, en: The reply lacks something}
instead: [On Friday.]
flag: [<<a>>, <<b>>]
pass: [c, d]
"""
PARTS = """\
at_least: 2
parts:
  - {name: day, weight: 1, when: {reply: {lacks: [time]}}, add: {fi: päivä, nb: en dag, en: a day}}
  - {name: figure, weight: 1, when: {reply: {lacks: [number]}}, add: {fi: luku, nb: et tall, en: a figure}}
  - {name: calm, weight: 1, when: {customer: {heat: calm}}, add: {fi: rauha, nb: ro, en: some peace}}
"""


@pytest.fixture
def guide(tmp_path: Path, little_library: Path) -> Path:
    """A guide whose only rules are those that `rule` writes beside it."""
    assert little_library.is_dir()
    path = tmp_path / "project" / "tonelint.yaml"
    (path.parent / "rules" / "en" / "canned-opener").mkdir(parents=True)
    path.write_text("languages: [en]\nown_rules: rules\n", encoding="utf-8")
    return path


def rule(guide: Path, name: str, body: str) -> None:
    (guide.parent / "rules" / "en" / "canned-opener" / f"{name}.yaml").write_text(body + REST, encoding="utf-8")


def lint(guide: Path, text: str, channel: str | None = None, messages: str | None = None) -> Report:
    path = guide.parent / "draft.txt"
    path.write_text(text, encoding="utf-8")
    return linting.lint_paths([str(path)], Wishes(str(guide), channel=channel, messages=messages))


@pytest.mark.parametrize(
    ("messages", "message"),
    [
        ("en", "The reply lacks something: a day, a figure"),
        ("fi", "Vastauksesta puuttuu jotakin: päivä, luku"),
        ("nb", "Svaret mangler noe: en dag, et tall"),
    ],
)
def test_a_finding_of_parts_says_what_to_add_in_the_language_of_messages(
    guide: Path, messages: str, message: str
) -> None:
    rule(guide, "sum", PARTS)
    (finding,) = lint(guide, "It comes. It is warm.", messages=messages).findings
    assert (finding.message, finding.text) == (message, "It comes.")
    assert finding.evidence == {"parts": ["day", "figure"], "weight": 2}


def test_only_the_parts_that_hold_are_told(guide: Path) -> None:
    rule(guide, "sum", PARTS.replace("at_least: 2", "at_least: 1"))
    (finding,) = lint(guide, "It comes on Friday.").findings
    assert finding.message == "The reply lacks something: a figure"


def test_what_is_said_of_the_whole_reply_stands_beside_a_phrase(guide: Path) -> None:
    rule(guide, "absent", "absent: {of: [time], in: reply}\n")
    rule(guide, "soon", "phrases: [very soon]\n")
    rule(guide, "long", "count: {of: words, in: sentence, more_than: 3}\n")
    found = [(one.rule.partition("/")[2], one.text) for one in lint(guide, "It comes very soon.").findings]
    assert found == [("absent", "It comes very soon."), ("long", "It comes very soon.")]


@pytest.mark.parametrize(
    "body",
    [
        "finds: customer-language\n",
        "absent: {of: [time], in: reply}\nwhen: {customer: {heat: upset}}\n",
        PARTS,
        PARTS + "when: {customer: {heat: upset}}\n",
    ],
    ids=["sense", "absent", "a part", "parts"],
)
def test_a_rule_that_needs_the_customers_message_is_skipped_without_one(guide: Path, body: str) -> None:
    rule(guide, "needy", body)
    rule(guide, "other", "absent: {of: [apology], in: reply}\n")
    assert [skipped.rule for skipped in lint(guide, "It comes.").skipped] == ["canned-opener/needy"]
    path = guide.parent / "replies.jsonl"
    path.write_text('{"customer": "Where is it?", "reply": "It comes."}\n', encoding="utf-8")
    assert linting.lint_paths([str(path)], Wishes(str(guide))).skipped == ()


def test_masked_stretches_are_no_words_and_placeholders_neither(guide: Path) -> None:
    rule(guide, "long", "count: {of: words, in: sentence, more_than: 4}\n")
    assert (
        lint(guide, "See [our own long page](https://x.example/a) or `some code here` by {{agent name}}.").findings
        == ()
    )
    assert len(lint(guide, "See our own long page.").findings) == 1


def test_a_rule_may_look_at_the_channel(guide: Path) -> None:
    rule(guide, "public", "phrases: [very soon]\nwhen: {channel: [public]}\n")
    assert len(lint(guide, "It comes very soon.", channel="Review").findings) == 1
    assert lint(guide, "It comes very soon.", channel="email").findings == ()
    assert lint(guide, "It comes very soon.").findings == ()


@pytest.mark.parametrize(("then", "found"), [("2026-05-04T09:00", 0), ("2026-05-05T08:58", 1), (None, 1)])
def test_a_greeting_in_mid_chat_counts_on_the_same_day(tmp_path: Path, then: str | None, found: int) -> None:
    turns = [
        {"role": "agent", "text": "Hi Ann!", **({"at": then} if then else {})},
        {"role": "customer", "text": "Is it here?", "at": "2026-05-05T09:00"},
    ]
    path = tmp_path / "thread.jsonl"
    path.write_text(
        json.dumps({"id": "a", "lang": "en", "channel": "chat", "turns": turns, "reply": "Hi Ann! It is."}),
        encoding="utf-8",
    )
    wishes = Wishes("warm", select=("canned-opener/greets-again",))
    assert len(linting.lint_paths([str(path)], wishes).findings) == found
