"""Of many findings in one reply the three that matter most come first."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import tonelint
from tonelint.model import Finding
from tonelint.reports.foremost import by_reply, foremost

Run = Callable[..., subprocess.CompletedProcess[str]]
DRAFT = "Thank you for contacting us. We apologize for any inconvenience. Your feedback is important to us. I will pass this on to the relevant team. Please call our other department."


@pytest.fixture(scope="module")
def finding() -> Finding:
    return tonelint.lint(DRAFT, lang="en").findings[0]


def chosen(finding: Finding, *weights: tuple[str, int]) -> list[tuple[str, int]]:
    many = [finding._replace(severity=severity, priority=priority) for severity, priority in weights]  # type: ignore[arg-type]
    return [(one.severity, one.priority) for one in foremost(many)]


def test_the_gravest_are_shown_in_the_order_of_the_guide(finding: Finding) -> None:
    many = (("note", 0), ("warning", 2), ("warning", 0), ("error", 2), ("warning", 1))
    assert chosen(finding, *many) == [("warning", 0), ("warning", 1), ("error", 2)]


def test_no_error_is_hidden_behind_warnings(finding: Finding) -> None:
    many = (("warning", 0), ("error", 3), ("warning", 0), ("error", 1), ("warning", 0))
    assert chosen(finding, *many) == [("warning", 0), ("error", 1), ("error", 3)]


def test_a_note_is_shown_where_there_is_room(finding: Finding) -> None:
    assert chosen(finding, ("note", 3), ("warning", 3)) == [("warning", 3), ("note", 3)]


def test_the_order_is_the_guides(tmp_path: Path) -> None:
    families = {}
    for order in ("solve, voice", "voice, solve"):
        path = tmp_path / "tonelint.yaml"
        path.write_text(f"extends: warm\npriorities: [{order}]\n", encoding="utf-8")
        found = tonelint.lint(DRAFT, lang="en", guide=str(path)).findings
        families[order] = [one.family for one in foremost(found)]
    assert families["solve, voice"][0] in ("forwarding-stub", "bounce")
    assert families["voice, solve"][0] == "canned-opener"


def test_findings_are_told_apart_by_reply() -> None:
    found = tonelint.lint(DRAFT, lang="en").findings
    assert [len(one) for one in by_reply(found)] == [len(found)]


def test_who_answers_a_customer_sees_three_and_how_many_more(tonelint: Run, tmp_path: Path) -> None:
    record = {"id": "a", "lang": "en", "customer": "Where is my kettle?", "reply": DRAFT}
    (tmp_path / "r.jsonl").write_text(json.dumps(record), encoding="utf-8")
    shown = tonelint("check", "r.jsonl")
    every = tonelint("check", "r.jsonl", "--all")
    concise = tonelint("check", "r.jsonl", "--format", "concise")
    assert shown.returncode == every.returncode == 1
    assert shown.stdout.count("why: ") == 3
    assert every.stdout.count("why: ") == len(concise.stdout.splitlines()) > 3
    more = every.stdout.count("why: ") - 3
    assert f"{more} finding{'s' * (more > 1)} more in this reply. With --all you see them." in shown.stdout
    assert shown.stdout.splitlines()[-1] == every.stdout.splitlines()[-1]


def test_a_macro_that_answers_nobody_yet_is_told_in_whole(tonelint: Run) -> None:
    done = tonelint("check", "-", "--lang", "en", stdin=DRAFT)
    assert done.stdout.count("why: ") > 3
    assert "--all" not in done.stdout
