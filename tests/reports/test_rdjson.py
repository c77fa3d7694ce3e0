"""rdjson: held against reviewdog's own schema, columns in bytes."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.model import Fault, Finding, Report
from tonelint.names import Severity
from tonelint.reports.rdjson import as_rdjson

Make = Callable[..., Finding]
Mistakes = Callable[[str, Any], list[str]]
ANY = st.text(st.characters(codec="utf-8") | st.sampled_from('\x1b\r\n"\\'), max_size=12)


def diagnostics(report: Report, line: str | None = None) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(as_rdjson(report, lambda _, __: line))["diagnostics"]
    return found


def test_a_finding_is_a_diagnostic(finding: Make) -> None:
    assert diagnostics(Report("warm", 1, (finding(record="r-1"),)), "Ovi korjataan pian.\n") == [
        {
            "message": "[r-1] Ei kerro milloin\nLukija odottaa turhaan",
            "location": {
                "path": "ovi.txt",
                "range": {"start": {"line": 1, "column": 5}, "end": {"line": 1, "column": 19}},
            },
            "severity": "WARNING",
            "code": {"value": "haste/soon"},
        }
    ]


@pytest.mark.parametrize(("severity", "theirs"), [("error", "ERROR"), ("warning", "WARNING"), ("note", "INFO")])
def test_severities_are_told_in_their_words(finding: Make, severity: Severity, theirs: str) -> None:
    assert diagnostics(Report("warm", 1, (finding(severity=severity),)))[0]["severity"] == theirs


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), min_size=1), st.data())
def test_columns_count_bytes(finding: Make, text: str, data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(text)))
    last = data.draw(st.integers(first, len(text)))
    found = finding(column=first + 1, end_column=last + 1)
    (one,) = diagnostics(Report("warm", 1, (found,)), text)
    start, end = (one["location"]["range"][key]["column"] - 1 for key in ("start", "end"))
    assert text.encode()[start:end].decode() == text[first:last]


def test_where_the_line_is_not_at_hand_lines_are_told_alone(finding: Make) -> None:
    (one,) = diagnostics(Report("warm", 1, (finding(end_line=2),)))
    assert one["location"]["range"] == {"start": {"line": 1}, "end": {"line": 2}}


@settings(deadline=None, max_examples=50)
@given(ANY, ANY, ANY)
def test_any_report_is_valid(finding: Make, mistakes_by: Mistakes, path: str, record: str, told: str) -> None:
    found = (finding(path=path, record=record, message=told), finding(why=""))
    report = Report(told, 1, found, errors=(Fault(told, path, 3, 1), Fault(told)))
    for line in (None, "Ovi korjataan pian."):
        text = as_rdjson(report, lambda _, __, line=line: line)  # type: ignore[misc]
        assert mistakes_by("rdjson-0.21.2.json", json.loads(text)) == []


def test_what_could_not_be_read_is_an_error_at_its_line() -> None:
    first, second = diagnostics(Report("warm", 0, (), errors=(Fault("a NUL byte", "a.txt", 7, 2, "text?"), Fault("x"))))
    assert (first["message"], first["severity"]) == ("a NUL byte; text?", "ERROR")
    assert first["location"] == {"path": "a.txt", "range": {"start": {"line": 7}}}
    assert second["location"] == {"path": ""}
