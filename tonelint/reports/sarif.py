"""SARIF 2.1.0, which code scanning on GitHub and Azure DevOps reads, and many an editor."""

from __future__ import annotations

import os
from typing import Any
from urllib.parse import quote

from tonelint.fingerprints import fingerprints
from tonelint.model import Fault, Finding, Report, Spoke
from tonelint.reports.markdown_page import escaped
from tonelint.reports.speech import speech
from tonelint.reports.speech.rules import WORDS
from tonelint.reports.visible import json_line, visible
from tonelint.version import VERSION

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
# GitHub takes for a recommendation what nobody has to act on.
_PROBLEM = {"error": "error", "warning": "warning", "note": "recommendation", "allow": "recommendation"}


def as_sarif(report: Report) -> str:
    """The report as a SARIF log of one run; no word of a draft stands in it."""
    rules = _rules(report)
    places = {rule.rule: number for number, rule in enumerate(rules)}
    marks = zip(fingerprints(report.findings), fingerprints(report.findings, by_file=True), strict=True)
    run = {
        "tool": {
            "driver": {
                "name": "tonelint",
                "version": VERSION,
                "language": report.messages,
                "rules": [_rule(rule, report.messages) for rule in rules],
            }
        },
        "invocations": [_invocation(report)],
        "language": report.messages,
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": [
            _result(finding, places[finding.rule], *mark) for finding, mark in zip(report.findings, marks, strict=True)
        ],
        "properties": {"guide": report.guide, "replies": report.replies},
    }
    return json_line({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rules(report: Report) -> list[Spoke]:
    """Each rule that objected to something, by name; what the report does not tell of one, its finding does."""
    told = {
        one.rule: Spoke(one.rule, one.family, one.message, one.why, one.severity) for one in reversed(report.findings)
    }
    return [rule for _, rule in sorted({**told, **{one.rule: one for one in reversed(report.rules)}}.items())]


def _rule(rule: Spoke, lang: str) -> dict[str, Any]:
    return {
        "id": rule.rule,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why or rule.title},
        "help": _help(rule, lang),
        "defaultConfiguration": {"level": "none" if rule.severity == "allow" else rule.severity},
        "properties": {"tags": ["tone-of-voice", rule.family], "problem.severity": _PROBLEM[rule.severity]},
    }


def _help(rule: Spoke, lang: str) -> dict[str, str]:
    """Why, what to write instead and how to allow it, plainly and in Markdown."""
    say = speech(WORDS, lang).say
    allow = f"rules:\n  {rule.rule}: allow\n"
    why = rule.why or rule.title
    plain, marked = [why], [escaped(why)]
    if rule.instead:
        plain.append("\n".join([f"{say('instead')}:", *(f"- {text}" for text in rule.instead)]))
        marked.append("\n".join([f"**{say('instead')}:**\n", *(f"- {escaped(text)}" for text in rule.instead)]))
    plain.append(f"{say('allow it')}\n\n{allow}")
    marked.append(f"{say('allow it')}\n\n```yaml\n{allow}```\n")
    return {"text": "\n\n".join(plain), "markdown": "\n\n".join(marked)}


def _result(finding: Finding, rule: int, mark: str, mark_in_file: str) -> dict[str, Any]:
    region = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
    }
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": _artifact(finding.path), "region": region}}
    if finding.record is not None:
        name = visible(finding.record)
        whole = f"{visible(finding.path)}#{name}"
        location["logicalLocations"] = [{"name": name, "fullyQualifiedName": whole, "kind": "object"}]
    return {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": finding.severity,
        "message": {"text": finding.message},
        "locations": [location],
        # The first is the one that GitHub looks at; it keeps findings of files apart that are alike.
        "partialFingerprints": {"primaryLocationLineHash": mark_in_file, "tonelint/v1": mark},
        "properties": {"family": finding.family, "lang": finding.lang},
    }


def _artifact(path: str) -> dict[str, str]:
    uri = quote(os.fsencode(path))
    return {"uri": f"file://{uri}"} if path.startswith("/") else {"uri": uri, "uriBaseId": "%SRCROOT%"}


def _invocation(report: Report) -> dict[str, Any]:
    """Whether all could be read, what could not, and which rules could not run."""
    reasons: dict[str, list[str]] = {}
    for skipped in report.skipped:
        reasons.setdefault(skipped.reason, []).append(skipped.rule)
    return {
        "executionSuccessful": not report.errors,
        "toolExecutionNotifications": [_notification(fault) for fault in report.errors],
        "toolConfigurationNotifications": [
            {"level": "note", "message": {"text": f"skipped: {', '.join(rules)} ({reason})"}}
            for reason, rules in reasons.items()
        ],
    }


def _notification(fault: Fault) -> dict[str, Any]:
    told: dict[str, Any] = {"level": "error", "message": {"text": visible(fault.told)}}
    if fault.path is not None:
        place: dict[str, Any] = {"artifactLocation": _artifact(fault.path)}
        if fault.line is not None:
            column = {} if fault.column is None else {"startColumn": fault.column}
            place["region"] = {"startLine": fault.line, **column}
        told["locations"] = [{"physicalLocation": place}]
    return told
