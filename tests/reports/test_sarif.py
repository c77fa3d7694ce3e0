"""SARIF 2.1.0: held against the schema of OASIS, and against what code scanning asks for besides."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.fingerprints import fingerprints
from tonelint.model import Fault, Finding, Report, Skipped, Spoke
from tonelint.reports.sarif import SCHEMA, as_sarif

Make = Callable[..., Finding]
Mistakes = Callable[[str, Any], list[str]]
NAME = "sarif-schema-2.1.0.json"
WORDS = st.text(st.characters(codec="utf-8") | st.sampled_from('\x1b\r\n\t\u2028"\\<#%'), max_size=12)


def run(report: Report) -> dict[str, Any]:
    (one,) = json.loads(as_sarif(report))["runs"]
    return dict(one)


def test_the_schema_is_kept_to_the_letter() -> None:
    content = (Path(__file__).parent / "schemas" / NAME).read_bytes()
    assert (
        hashlib.sha256(content).hexdigest() == "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"
    )  # as others who keep it state
    assert json.loads(content)["id"] == SCHEMA


@settings(deadline=None, max_examples=40)
@given(WORDS, WORDS, WORDS)
def test_any_report_is_valid(finding: Make, mistakes_by: Mistakes, path: str, record: str, told: str) -> None:
    report = Report(
        told, 3,
        (finding(path=path, record=record, message=told, why=told), finding(severity="note"), finding(severity="error")),
        (Skipped("a/b", told),), (Fault(told, path, 3, 1, told), Fault(told, path), Fault(told)), "nb",
        rules=(Spoke("haste/soon", "haste", told, told, "allow", (told,)),),
    )  # fmt: skip
    assert mistakes_by(NAME, json.loads(as_sarif(report))) == []


def test_an_empty_report_is_a_valid_run_without_results(mistakes_by: Mistakes) -> None:
    log = json.loads(as_sarif(Report("warm", 0, ())))
    assert mistakes_by(NAME, log) == []
    assert (log["version"], log["$schema"], log["runs"][0]["results"]) == ("2.1.0", SCHEMA, [])


def test_a_result_points_at_raw_characters_and_at_its_record(finding: Make) -> None:
    one = run(Report("warm", 1, (finding(path="lib/ø ö.jsonl", record="r-1", line=3, end_line=4),)))
    (location,) = one["results"][0]["locations"]
    assert one["columnKind"] == "unicodeCodePoints"
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "lib/%C3%B8%20%C3%B6.jsonl", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 3, "startColumn": 5, "endLine": 4, "endColumn": 19},
    }
    assert location["logicalLocations"] == [
        {"name": "r-1", "fullyQualifiedName": "lib/ø ö.jsonl#r-1", "kind": "object"}
    ]


def test_a_result_without_a_record_has_no_logical_place(finding: Make) -> None:
    (result,) = run(Report("warm", 1, (finding(path="/a/b.txt"),)))["results"]
    assert "logicalLocations" not in result["locations"][0]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "file:///a/b.txt"}


def test_a_rule_tells_what_the_guide_says_of_it(finding: Make) -> None:
    spoke = Spoke("haste/soon", "haste", "No day", "They *wait*", "note", ("I <write> on Tuesday.",))
    one = run(Report("warm", 1, (finding(severity="error", message="No day: add one"),), rules=(spoke,)))
    (rule,) = one["tool"]["driver"]["rules"]
    assert (rule["id"], rule["shortDescription"]["text"], rule["fullDescription"]["text"]) == (
        "haste/soon", "No day", "They *wait*",
    )  # fmt: skip
    assert rule["defaultConfiguration"] == {"level": "note"}
    assert rule["properties"] == {"tags": ["tone-of-voice", "haste"], "problem.severity": "recommendation"}
    assert "- I <write> on Tuesday." in rule["help"]["text"]
    assert "They \\*wait\\*" in rule["help"]["markdown"]
    assert "- I &lt;write&gt; on Tuesday." in rule["help"]["markdown"]
    assert "```yaml\nrules:\n  haste/soon: allow\n```" in rule["help"]["markdown"]
    (result,) = one["results"]
    assert (result["level"], result["message"]["text"], result["ruleIndex"]) == ("error", "No day: add one", 0)


def test_every_result_leads_to_its_rule(finding: Make) -> None:
    found = tuple(finding(rule=name) for name in ("b/b", "a/a", "b/b", "c/c"))
    spoke = tuple(Spoke(name, "x", "t", "w", "note") for name in ("c/c", "a/a"))
    one = run(Report("warm", 1, found, rules=spoke))
    rules = one["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["a/a", "b/b", "c/c"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in one["results"])


def test_results_are_known_again_by_file_and_without_it(finding: Make) -> None:
    found = (finding(), finding(path="b.txt"), finding())
    marks = [result["partialFingerprints"] for result in run(Report("warm", 1, found))["results"]]
    assert [mark["tonelint/v1"] for mark in marks] == fingerprints(found)
    assert [mark["primaryLocationLineHash"] for mark in marks] == fingerprints(found, by_file=True)


def test_what_could_not_be_read_is_a_notification() -> None:
    faults = (Fault("no such file", "x.txt", hint='did you mean "y.txt"?'), Fault("a NUL byte", "z.txt", 2, 7))
    (invocation,) = run(Report("warm", 0, (), errors=faults))["invocations"]
    first, second = invocation["toolExecutionNotifications"]
    assert invocation["executionSuccessful"] is False
    assert (first["level"], first["message"]["text"]) == ("error", 'no such file; did you mean "y.txt"?')
    assert second["locations"][0]["physicalLocation"]["region"] == {"startLine": 2, "startColumn": 7}


def test_rules_that_could_not_run_are_told_once_a_reason() -> None:
    skipped = (Skipped("a/b", "no spaCy"), Skipped("c/d", "no customer"), Skipped("e/f", "no spaCy"))
    (invocation,) = run(Report("warm", 1, (), skipped))["invocations"]
    assert [one["message"]["text"] for one in invocation["toolConfigurationNotifications"]] == [
        "skipped: a/b, e/f (no spaCy)",
        "skipped: c/d (no customer)",
    ]
    assert invocation["executionSuccessful"] is True


@pytest.mark.parametrize("lang", ["fi", "nb", "en"])
def test_no_word_of_a_draft_stands_in_it(finding: Make, lang: str) -> None:
    log = as_sarif(Report("warm", 1, (finding(),), messages=lang))
    assert "korjataan pian" not in log
    assert "Ovi korjataan pian" not in log
