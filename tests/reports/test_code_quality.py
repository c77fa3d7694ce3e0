"""The code quality report, as GitLab documents it: a list of issues with these keys and these severities."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tonelint.model import Fault, Finding, Report
from tonelint.names import Severity
from tonelint.reports.code_quality import as_code_quality

Make = Callable[..., Finding]
ANY = st.text(st.characters(codec="utf-8") | st.sampled_from('\x1b\r\n"\\'), max_size=12)
LINE = {"type": "integer", "minimum": 1}
# Written from GitLab's documentation of the report; nothing else is asked for, and nothing else may be there.
ISSUE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["description", "check_name", "fingerprint", "severity", "location"],
    "properties": {
        "description": {"type": "string"},
        "check_name": {"type": "string", "minLength": 1},
        "fingerprint": {"type": "string", "minLength": 1},
        "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
        "location": {
            "type": "object",
            "additionalProperties": False,
            "required": ["path", "lines"],
            "properties": {
                "path": {"type": "string", "pattern": r"^(?!\./)"},
                "lines": {"type": "object", "required": ["begin"], "properties": {"begin": LINE, "end": LINE}},
            },
        },
    },
}
VALIDATOR = Draft202012Validator({"type": "array", "items": ISSUE})


def issues(report: Report) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(as_code_quality(report))
    assert [error.message for error in VALIDATOR.iter_errors(found)] == []
    return found


def test_a_finding_is_an_issue(finding: Make) -> None:
    (issue,) = issues(Report("warm", 1, (finding(record="r-1", end_line=2),)))
    assert len(issue.pop("fingerprint")) > 30
    assert issue == {
        "description": "[r-1] Ei kerro milloin",
        "check_name": "haste/soon",
        "severity": "minor",
        "location": {"path": "ovi.txt", "lines": {"begin": 1, "end": 2}},
    }


@pytest.mark.parametrize(("severity", "theirs"), [("error", "major"), ("warning", "minor"), ("note", "info")])
def test_severities_are_told_in_their_words(finding: Make, severity: Severity, theirs: str) -> None:
    assert issues(Report("warm", 1, (finding(severity=severity),)))[0]["severity"] == theirs


@settings(deadline=None)
@given(st.lists(st.tuples(ANY, ANY), max_size=4))
def test_no_two_issues_share_a_fingerprint(finding: Make, texts: list[tuple[str, str]]) -> None:
    found = tuple(finding(record=record, message=told) for record, told in texts)
    faults = tuple(Fault(told, record) for record, told in texts)
    marks = [
        issue["fingerprint"] for issue in issues(Report("warm", 1, (*found, *found), errors=(*faults, Fault("x"))))
    ]
    assert len({*marks}) == len(marks) == 3 * len(texts) + 1


def test_what_could_not_be_read_blocks() -> None:
    first, second = issues(
        Report("warm", 0, (), errors=(Fault("a NUL byte", "a.txt", 7, 2, "is it text?"), Fault("x")))
    )
    assert (first["severity"], first["description"], first["location"]) == (
        "blocker", "a NUL byte; is it text?", {"path": "a.txt", "lines": {"begin": 7}},
    )  # fmt: skip
    assert second["location"] == {"path": ".", "lines": {"begin": 1}}


def test_no_finding_is_an_empty_list() -> None:
    assert as_code_quality(Report("warm", 5, ())) == "[]\n"
