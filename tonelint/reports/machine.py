"""For machines: the JSON report of version 1, and one concise line a finding."""

from __future__ import annotations

from typing import Any

from tonelint.model import Finding, LeftOut, Report, Suggestion
from tonelint.reports.visible import json_line, visible
from tonelint.version import VERSION

REPORT_VERSION = 1


def as_json(report: Report) -> str:
    """The report as one line of JSON; signs that a terminal would obey are escaped."""
    return json_line(_plain(report))


def _plain(report: Report) -> dict[str, Any]:
    return {
        "version": REPORT_VERSION,
        "tonelint": VERSION,
        "guide": report.guide,
        "findings": [_finding(finding) for finding in report.findings],
        "skipped": [skipped._asdict() for skipped in report.skipped],
        "errors": [fault._asdict() for fault in report.errors],
        "summary": {
            "replies": report.replies,
            "findings": len(report.findings),
            "error": report.count("error"),
            "warning": report.count("warning"),
            "note": report.count("note"),
            # Only where there are any, so that a report in named languages is what it always was.
            **({"unsure": report.unsure} if report.unsure else {}),
            **({"allowed": report.allowed} if report.allowed else {}),
            **({"known": report.known} if report.known else {}),
        },
        # The same: only libraries leave anything out.
        **({"left_out": [_left_out(one) for one in report.left_out]} if report.left_out else {}),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    fields = finding._asdict()
    del fields["reply"], fields["quotes"], fields["priority"]
    fields["suggestions"] = [_suggestion(one) for one in finding.suggestions]
    fields["evidence"] = dict(finding.evidence)
    if finding.quotes:  # only where the guide says something, so that a report without is what it always was
        fields["quotes"] = [quote._asdict() for quote in finding.quotes]
    if finding.reply.macro:
        fields["macro"] = finding.reply.macro._asdict()
        del fields["macro"]["place"]  # the finding has its own
    return fields


def _left_out(one: LeftOut) -> dict[str, Any]:
    """What was left out; only of columns their names, so that all else is what it always was."""
    fields = one._asdict()
    if not one.columns:
        del fields["columns"]
    return fields


def _suggestion(one: Suggestion) -> dict[str, Any]:
    """A better way to say it; of one that is safe also the code points of the reply whose place it takes."""
    return one._asdict() if one.safe else {"text": one.text, "safe": False}


def as_lines(report: Report) -> str:
    """A line a finding."""
    return "".join(f"{as_line(finding)}\n" for finding in report.findings)


def as_line(finding: Finding) -> str:
    """`path:line:column: severity: message [rule]` and the record: what editors and builds know from compilers."""
    record = f" ({finding.record})" if finding.record is not None else ""
    where = f"{finding.path}:{finding.line}:{finding.column}"
    return visible(f"{where}: {finding.severity}: {finding.message} [{finding.rule}]{record}")
