"""A conversation on the command line: which message is linted, what it answers, who may read it, and what cannot be told."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
TALK = """\
messages:
  - {from: customer, name: Ana, channel: chat, text: "Where is it?! Third time I ask."}
  - {from: agent, id: first, name: Mika, text: Thank you for your feedback.}
  - {from: customer, name: Ana, text: "Any inconvenience, you say?"}
draft: >-
  Hi Ana, you wrote "any
  inconvenience". It is on the van.
  We apologise for any inconvenience.
meta: {lang: en}
"""


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "talk.yaml"
    path.write_text(TALK, encoding="utf-8")
    return path


def found(done: subprocess.CompletedProcess[str], family: str) -> list[tuple[int, int, str]]:
    findings = json.loads(done.stdout)["findings"]
    return [(one["line"], one["column"], one["text"]) for one in findings if one["family"] == family]


@pytest.mark.parametrize(
    ("options", "openers", "apologies"),
    [
        ([], [], [8]),
        (["--draft", "first"], [3], []),
        (["--draft", "2"], [3], []),
        (["--all-turns"], [3], [8]),
    ],
)
def test_only_what_was_asked_for_is_linted_at_its_place_in_the_file(
    tonelint: Run, talk: Path, options: list[str], openers: list[int], apologies: list[int]
) -> None:
    done = tonelint("check", talk.name, "--format", "json", *options)
    lines = TALK.splitlines()
    for family, expected in (("canned-opener", openers), ("canned-apology", apologies)):
        places = found(done, family)
        assert [line for line, _, _ in places] == expected
        assert all(lines[line - 1][column - 1 :].startswith(text.split("\n")[0]) for line, column, text in places)


def test_a_draft_and_its_customer_come_in_two_files(tonelint: Run, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("We have passed it on.", encoding="utf-8")
    done = tonelint(
        "read", "draft.txt", "--lang", "en", "--customer", "-", "--channel", "chat", "--public", stdin="Where is it?"
    )
    assert done.stdout.splitlines()[1:3] == ["   1  customer: Where is it?", "      draft, chat, public"]
    assert done.returncode == 0
    checked = tonelint("check", "-", "--customer", "draft.txt", stdin="Hei Laura, se tulee. – Mika")
    assert "it needs what the customer wrote" not in checked.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["check", "-", "--customer", "-"], "Standard input holds the draft or the customer's message"),
        (["check", "-", "--customer", "a.txt", "--customer", "b.txt"], "--customer takes one file, and stands here more"),
        (["check", "-", "--history", "a", "--history", "a"], "--history takes one file, and stands here more than once"),
        (["read", "-", "--customer", "a", "--customer", "b", "--ui-lang", "fi"], "--customer käy vain yksi tiedosto"),
        (["check", "-", "--history", "a", "--history", "b", "--ui-lang", "nb"], "--history tar én fil"),
        (["check", "talk.yaml", "--draft", "1", "--all-turns"], "--draft names one message and --all-turns asks for all"),
        (["check", "talk.yaml", "--draft", "1", "--ui-lang", "fi"], 'viestiä "1" ei kirjoittanut asiakaspalvelija'),
        (["check", "talk.yaml", "--draft", "9", "--ui-lang", "nb"], 'talk.yaml:1:1: samtalen har ingen melding "9"'),
        (["read", "talk.yaml", "--input-format", "transcript"], "no line of this file says who speaks"),
        (["check", "talk.yaml", "--input-format", "mail-bag"], "mail-bag"),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("talk")
def test_what_cannot_be_done_is_told_in_a_line(tonelint: Run, arguments: list[str], told: str) -> None:
    done = tonelint(*arguments)
    assert told in done.stderr
    assert done.returncode == 2


def test_a_transcript_asks_for_its_agent_and_takes_the_answer(tonelint: Run, tmp_path: Path) -> None:
    (tmp_path / "chat.txt").write_text(
        "[18:02] Ana: Where?\n[18:03] Mika: Thank you for your feedback.\n", encoding="utf-8"
    )
    done = tonelint("check", "chat.txt")
    assert done.stderr == "chat.txt:1:14: who is the agent: Ana or Mika?; say it with --agent NAME\n"
    done = tonelint(
        "check", "chat.txt", "--agent", "Mika", "--lang", "en", "--format", "json", "--select", "canned-opener"
    )
    assert found(done, "canned-opener") == [(2, 15, "Thank you for your feedback")]


def test_many_conversations_are_the_same_for_one_process_and_many(tonelint: Run, tmp_path: Path) -> None:
    record = {"turns": [{"from": "customer", "text": "Where?"}], "reply": "Thank you for your feedback."}
    (tmp_path / "many.jsonl").write_text(
        "".join(f"{json.dumps({'id': n, **record})}\n" for n in range(600)), encoding="utf-8"
    )
    one, two = (tonelint("check", "many.jsonl", "--lang", "en", "--format", "json", "--jobs", jobs) for jobs in "12")
    assert (one.stdout, one.returncode) == (two.stdout, 1)
    assert len(found(one, "canned-opener")) == 600
