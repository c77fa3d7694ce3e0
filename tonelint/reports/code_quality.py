"""The code quality report of GitLab, which shows findings beside the changed lines of a merge request."""

from __future__ import annotations

from typing import Any

from tonelint.fingerprints import fingerprints
from tonelint.model import Fault, Finding, Report
from tonelint.reports.naming import named
from tonelint.reports.visible import json_line, visible

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info", "allow": "info"}


def as_code_quality(report: Report) -> str:
    """What could not be read as blockers, then the findings, in one list."""
    marks = fingerprints(report.findings, by_file=True)
    faults = [_fault(fault, number) for number, fault in enumerate(report.errors, 1)]
    return json_line([*faults, *map(_finding, report.findings, marks)])


def _finding(finding: Finding, mark: str) -> dict[str, Any]:
    return {
        "description": f"{named(finding)} {finding.message}".lstrip(),
        "check_name": finding.rule,
        "fingerprint": mark,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": finding.path, "lines": {"begin": finding.line, "end": finding.end_line}},
    }


def _fault(fault: Fault, number: int) -> dict[str, Any]:
    # GitLab throws away what has no path, and what a merge request has no line for it shows in its list.
    return {
        "description": visible(fault.told),
        "check_name": "tonelint",
        "fingerprint": f"fault:{number}:{visible(fault.path or '')}",
        "severity": "blocker",
        "location": {"path": fault.path or ".", "lines": {"begin": fault.line or 1}},
    }
