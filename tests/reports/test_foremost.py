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
    """What is shown of findings of such weights, each in words of its own."""
    many = [
        finding._replace(severity=severity, priority=priority, start=2 * place, end=2 * place + 1)  # type: ignore[arg-type]
        for place, (severity, priority) in enumerate(weights)
    ]
    return [(one.severity, one.priority) for one in foremost(many)]


def test_errors_and_warnings_are_shown_in_the_order_of_the_guide(finding: Finding) -> None:
    many = (("note", 0), ("error", 2), ("warning", 0), ("error", 2), ("warning", 1))
    assert chosen(finding, *many) == [("warning", 0), ("warning", 1), ("error", 2)]


def test_of_what_serves_the_same_the_graver_comes_first(finding: Finding) -> None:
    many = (("warning", 0), ("warning", 0), ("error", 0), ("error", 0))
    assert chosen(finding, *many) == [("error", 0), ("error", 0), ("warning", 0)]


def test_where_there_is_an_error_one_is_shown(finding: Finding) -> None:
    many = (("warning", 0), ("error", 3), ("warning", 0), ("error", 2), ("warning", 0))
    assert chosen(finding, *many) == [("warning", 0), ("warning", 0), ("error", 2)]


def test_a_question_left_open_is_not_hidden_behind_a_canned_apology() -> None:
    draft = "Thank you for contacting us! We apologise for any inconvenience caused. We sincerely apologise once more. Your feedback is important to us."
    customer = "Can I swap the lamp I ordered for a bigger one, or not?"
    found = foremost(tonelint.lint(draft, lang="en", customer=customer).findings)
    assert found[0].family == "answer-the-question"


def test_one_cause_takes_one_place(finding: Finding) -> None:
    again = finding._replace(rule=f"{finding.family}/once-more", start=finding.start, end=finding.end + 9)
    others = [finding._replace(family=name, rule=f"{name}/one", priority=3) for name in ("bounce", "hollow-apology")]
    assert [one.family for one in foremost([finding, again, *others])] == [finding.family, "bounce", "hollow-apology"]
    assert foremost([finding, again]) == [finding, again]


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
