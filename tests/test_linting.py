"""What a report says of findings about the whole reply, and which rules it lists as skipped."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tonelint import linting
from tonelint.benches import Wishes
from tonelint.errors import TonelintError
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
    assert lint(guide, "See [it](https://x.example/a) or `some code here` by {{agent name}}.").findings == ()
    assert len(lint(guide, "See our own long page.").findings) == 1


def test_a_rule_may_look_at_the_channel(guide: Path) -> None:
    rule(guide, "public", "phrases: [very soon]\nwhen: {channel: [public]}\n")
    assert len(lint(guide, "It comes very soon.", channel="Review").findings) == 1
    assert lint(guide, "It comes very soon.", channel="email").findings == ()
    assert lint(guide, "It comes very soon.").findings == ()


@pytest.mark.parametrize(
    ("channel", "public", "found"),
    [(None, True, 1), ("email", True, 1), ("review", False, 0), ("review", None, 1), (None, None, 0), (None, False, 0)],
)
def test_who_may_read_it_is_what_was_said_else_what_the_channel_tells(
    guide: Path, channel: str | None, public: bool | None, found: int
) -> None:
    rule(guide, "public", "phrases: [very soon]\nwhen: {channel: [public]}\n")
    report = linting.lint("It comes very soon.", guide=str(guide), channel=channel, public=public)
    assert len(report.findings) == found


@pytest.mark.parametrize(
    ("channel", "public", "found"), [("wall", None, 1), ("wall", False, 0), ("forum", None, 0), ("forum", True, 1)]
)
def test_what_was_said_outranks_what_the_guide_says_of_a_channel(
    guide: Path, channel: str, public: bool | None, found: int
) -> None:
    guide.write_text(
        "languages: [en]\nown_rules: rules\nchannels: {wall: {public: true}, forum: {public: false}}\n",
        encoding="utf-8",
    )
    rule(guide, "public", "phrases: [very soon]\nwhen: {channel: [public]}\n")
    report = linting.lint("It comes very soon.", guide=str(guide), channel=channel, public=public)
    assert len(report.findings) == found


TURNS: tuple[dict[str, Any], ...] = (
    {"from": "customer", "text": "Very soon, you say?", "channel": "wall", "public": True},
    {"from": "agent", "text": "Yes."},
    {"role": "kunde", "text": "Where is it?!"},
)


def test_a_reply_from_python_may_come_with_its_conversation(guide: Path) -> None:
    rule(guide, "soon", "phrases: [very soon]\nwhen: {channel: [wall]}\n")
    (finding,) = linting.lint("It comes very soon.", guide=str(guide), turns=TURNS).findings
    assert (finding.reply.customer, finding.reply.public, len(finding.reply.turns)) == ("Where is it?!", True, 3)
    (finding,) = linting.lint("It comes very soon.", guide=str(guide), channel="wall", customer="Hm?").findings
    assert (finding.reply.customer, finding.reply.turns) == ("Hm?", ())
    (finding,) = linting.lint("Very soon.", guide=str(guide), turns=TURNS, customer="Where is it?!").findings
    assert len(finding.reply.turns) == 3


def test_a_turn_that_is_none_is_an_error(guide: Path) -> None:
    with pytest.raises(TonelintError, match='no role "agnt" in a conversation; did you mean "agent"'):
        linting.lint("It comes.", guide=str(guide), turns=[{"from": "agnt", "text": "a"}])


def test_the_customers_words_are_not_linted_where_a_draft_quotes_them(guide: Path) -> None:
    rule(guide, "soon", "phrases: [very soon]\n")
    for text, found in (('You ask what "very soon" means.', 0), ("You ask what very soon means.", 1)):
        assert len(linting.lint(text, guide=str(guide), turns=TURNS).findings) == found
    assert len(linting.lint('We said "very soon".', guide=str(guide)).findings) == 1


def test_the_agents_of_a_transcript_may_be_named_in_the_guide(guide: Path) -> None:
    guide.write_text(
        "languages: [en]\nown_rules: rules\nbrand: {name: Loop}\npersona: {names: {Captain Mo: Moira}}\n",
        encoding="utf-8",
    )
    rule(guide, "soon", "phrases: [very soon]\n")
    for name in ("Captain Mo", "Moira", "Loop"):
        for cached in (False, True, True):
            path = guide.parent / "talk.txt"
            path.write_text(f"[18:02] Ana: Very soon?\n[18:04] {name}: It comes very soon.\n", encoding="utf-8")
            report = linting.lint_paths([str(path)], Wishes(str(guide), cached=cached))
            assert [(one.line, one.reply.customer) for one in report.findings] == [(2, "Very soon?")]


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


def test_a_report_tells_the_rules_that_spoke_at_the_severity_of_the_guide(guide: Path) -> None:
    rule(guide, "whole", PARTS)
    rule(guide, "silent", "phrases: [abracadabra]\n")
    (spoke,) = lint(guide, "It will come.", messages="nb").rules
    assert (spoke.rule, spoke.family) == ("canned-opener/whole", "canned-opener")
    assert (spoke.title, spoke.instead) == ("Svaret mangler noe", ("On Friday.",))
    assert spoke.severity == "warning"
    assert spoke.why


def test_the_rules_that_spoke_are_the_same_for_every_number_of_workers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linting, "_BATCH", 2)
    texts = ("Kiitos palautteestanne.", "Takk for din henvendelse.", "Thank you for your feedback.") * 2
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    alone, shared = (linting.lint_paths([str(tmp_path)], Wishes("warm", jobs=jobs)) for jobs in (1, 2))
    assert {one.rule for one in alone.rules} == {one.rule for one in alone.findings}
    assert alone.rules == shared.rules


SLOT = "Hi {{ticket.requester.first_name}}, your kiln is warm. Kim"


def slots_told(folder: Path, *, cached: bool = False, **wishes: Any) -> list[str]:
    found = linting.lint_paths([str(folder)], Wishes(lang="en", select=("template-residue",), cached=cached, **wishes))
    return [Path(finding.path).name for finding in found.findings]


def test_the_guide_of_a_folder_says_that_its_drafts_are_macros(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TONELINT_CACHE_DIR", str(tmp_path / "cache"))
    for folder, channel in (("macros", "channel: macro\n"), ("replies", "")):
        (tmp_path / "all" / folder).mkdir(parents=True)
        (tmp_path / "all" / folder / "a.md").write_text(SLOT, encoding="utf-8")
        (tmp_path / "all" / folder / "tonelint.yaml").write_text(f"extends: warm\n{channel}", encoding="utf-8")
    (tmp_path / "all" / "replies" / "a.md").rename(tmp_path / "all" / "replies" / "b.md")
    for _ in ("compiled", "remembered"):
        assert slots_told(tmp_path / "all", cached=True) == ["b.md"]
    assert slots_told(tmp_path / "all", channel="email") == ["a.md", "b.md"]
    assert slots_told(tmp_path / "all", channel="macro") == []


@pytest.mark.parametrize(
    "record", [{"reply": SLOT, "channel": "email"}, {"reply": SLOT, "customer": "Where is my kiln?"}]
)
def test_what_says_its_channel_or_answers_somebody_is_no_macro_by_the_guide(
    tmp_path: Path, record: dict[str, str]
) -> None:
    (tmp_path / "tonelint.yaml").write_text("extends: warm\nchannel: macro\n", encoding="utf-8")
    (tmp_path / "a.jsonl").write_text(json.dumps(record), encoding="utf-8")
    assert slots_told(tmp_path) == ["a.jsonl"]
