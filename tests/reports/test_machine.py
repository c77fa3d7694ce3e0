"""Reports for machines: the JSON of version 1, and one concise line a finding."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.drafts.origin import PlainOrigin
from tonelint.model import Fault, Finding, Reply, Report, Skipped, Suggestion
from tonelint.names import Severity
from tonelint.reports.machine import as_json, as_lines
from tonelint.reports.visible import visible
from tonelint.version import VERSION

ANY = st.text(st.characters(codec="utf-8") | st.sampled_from('\x1b\x07\r\n\t\x9b\u202e\u2066\u2028\u200e\u061c"\\'))


def finding(**changed: Any) -> Finding:
    text = "Ovi korjataan pian."
    reply = Reply(text, text, "ovi.txt", PlainOrigin(text))
    return Finding(
        "ovi.txt", None, "haste/soon", "haste", "warning", "fi", "Ei kerro milloin", "Lukija odottaa turhaan",
        4, 18, text[4:18], 1, 5, 1, 19, (Suggestion("Ovi korjataan tiistaina."),), {"phrase": "korjataan pian"}, reply,
    )._replace(**changed)  # fmt: skip


def loaded(report: Report) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(as_json(report))
    return data


def test_the_json_report_has_the_shape_of_version_1() -> None:
    report = Report(
        "warm", 2, (finding(),), (Skipped("a/b", "no spaCy"),), (Fault("no such file", "x.txt", hint="look"),)
    )
    assert loaded(report) == {
        "version": 1,
        "tonelint": VERSION,
        "guide": "warm",
        "findings": [
            {
                "path": "ovi.txt", "record": None, "rule": "haste/soon", "family": "haste", "severity": "warning",
                "lang": "fi", "message": "Ei kerro milloin", "why": "Lukija odottaa turhaan", "start": 4, "end": 18,
                "text": "korjataan pian", "line": 1, "column": 5, "end_line": 1, "end_column": 19,
                "suggestions": [{"text": "Ovi korjataan tiistaina.", "safe": False}],
                "evidence": {"phrase": "korjataan pian"},
            }
        ],
        "skipped": [{"rule": "a/b", "reason": "no spaCy"}],
        "errors": [{"message": "no such file", "path": "x.txt", "line": None, "column": None, "hint": "look"}],
        "summary": {"replies": 2, "findings": 1, "error": 0, "warning": 1, "note": 0},
    }  # fmt: skip


def test_replies_of_unsure_language_are_counted_where_there_are_any() -> None:
    assert "unsure" not in loaded(Report("warm", 3, ()))["summary"]
    assert loaded(Report("warm", 3, (), unsure=2))["summary"]["unsure"] == 2


def test_the_summary_counts_each_severity() -> None:
    severities: list[Severity] = ["error", "note", "warning", "note"]
    report = Report("warm", 3, tuple(finding(severity=severity) for severity in severities))
    assert loaded(report)["summary"] == {"replies": 3, "findings": 4, "error": 1, "warning": 1, "note": 2}


def test_an_empty_report_is_whole() -> None:
    data = loaded(Report("warm", 0, ()))
    assert (data["findings"], data["skipped"], data["errors"]) == ([], [], [])


@settings(deadline=None)
@given(ANY)
def test_any_text_comes_back_from_json_as_it_was(text: str) -> None:
    found = finding(text=text, message=text, record=text, evidence={"phrase": text})
    (read_back,) = loaded(Report(text, 1, (found,)))["findings"]
    assert [read_back[key] for key in ("text", "message", "record")] == [text] * 3
    assert read_back["evidence"] == {"phrase": text}


@settings(deadline=None)
@given(ANY)
def test_the_json_report_is_one_line_and_moves_no_terminal(text: str) -> None:
    output = as_json(Report("warm", 1, (finding(message=text),), (), (Fault(text),)))
    assert output.endswith("}\n")
    assert visible(output[:-1]) == output[:-1]


def test_letters_of_our_languages_stay_readable_in_json() -> None:
    assert "Käyttö på øya – “näin” 😀" in as_json(Report("warm", 1, (finding(message="Käyttö på øya – “näin” 😀"),)))


def test_half_a_sign_can_be_written_and_read_back() -> None:
    output = as_json(Report("warm", 1, (finding(text="a\ud83db"),)))
    assert json.loads(output.encode("utf-8"))["findings"][0]["text"] == "a\ud83db"


@pytest.mark.parametrize(
    ("record", "line"),
    [
        (None, "ovi.txt:1:5: warning: Ei kerro milloin [haste/soon]\n"),
        ("r-1", "ovi.txt:1:5: warning: Ei kerro milloin [haste/soon] (r-1)\n"),
        ("", "ovi.txt:1:5: warning: Ei kerro milloin [haste/soon] ()\n"),
    ],
)
def test_a_concise_line_is_place_severity_rule_and_message(record: str | None, line: str) -> None:
    assert as_lines(Report("warm", 1, (finding(record=record),))) == line


# How editors and builds look for what compilers say: the matcher "gcc" of VS Code and of GitHub's workflows, and the
# expression "gnu" of Emacs, of which this is the part that matters here.
GCC = re.compile(r"^(.*?):(\d+):(\d*):?\s+(?:fatal\s+)?(warning|error):\s+(.*)$")
GNU = re.compile(r"^([^\n :]+):(\d+):(\d+): *(?:(error|warning|note)\b)?")


@pytest.mark.parametrize("severity", ["error", "warning"])
@pytest.mark.parametrize("record", [None, "r-1", "error: 1"])
def test_a_concise_line_is_known_to_problem_matchers(severity: Severity, record: str | None) -> None:
    line = as_lines(Report("warm", 1, (finding(record=record, severity=severity),))).rstrip("\n")
    found = GCC.match(line)
    assert found
    assert found.groups()[:4] == ("ovi.txt", "1", "5", severity)
    assert found[5].startswith("Ei kerro milloin [haste/soon]")
    gnu = GNU.match(line)
    assert gnu
    assert gnu.groups() == ("ovi.txt", "1", "5", severity)


@settings(deadline=None)
@given(st.lists(ANY, max_size=3))
def test_every_finding_is_exactly_one_line(texts: list[str]) -> None:
    found = tuple(finding(path=text, record=text, message=text) for text in texts)
    assert len(as_lines(Report("warm", 1, found)).splitlines()) == len(texts)


def test_no_finding_is_no_line() -> None:
    assert as_lines(Report("warm", 5, ())) == ""
