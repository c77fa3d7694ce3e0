"""rdjson, the diagnostic format of reviewdog, which comments on pull requests of GitHub, GitLab, Gitea and others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tonelint.model import Fault, Finding, Report
from tonelint.reports.naming import named
from tonelint.reports.visible import json_line, visible

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO", "allow": "INFO"}
Line = Callable[[str, int], str | None]


def as_rdjson(report: Report, line: Line) -> str:
    """The report as one diagnostic result.

    Its columns count bytes, so `line` has to give the text of a line (of a file, from 1); where it gives None the
    diagnostic is about whole lines.
    """
    diagnostics = [*map(_fault, report.errors), *(_finding(finding, line) for finding in report.findings)]
    return json_line({"source": {"name": "tonelint"}, "diagnostics": diagnostics})


def _finding(finding: Finding, line: Line) -> dict[str, Any]:
    why = f"\n{finding.why}" if finding.why else ""
    return {
        "message": f"{named(finding)} {finding.message}{why}".lstrip(),
        "location": {"path": finding.path, "range": _range(finding, line)},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }


def _range(finding: Finding, line: Line) -> dict[str, Any]:
    first, last = line(finding.path, finding.line), line(finding.path, finding.end_line)
    if first is None or last is None:
        return {"start": {"line": finding.line}, "end": {"line": finding.end_line}}
    return {
        "start": {"line": finding.line, "column": _bytes(first, finding.column)},
        "end": {"line": finding.end_line, "column": _bytes(last, finding.end_column)},
    }


def _bytes(line: str, column: int) -> int:
    return len(line[: column - 1].encode("utf-8", "surrogateescape")) + 1


def _fault(fault: Fault) -> dict[str, Any]:
    place = {"range": {"start": {"line": fault.line}}} if fault.line is not None else {}
    return {
        "message": visible(fault.told),
        "location": {"path": fault.path or "", **place},
        "severity": "ERROR",
        "code": {"value": "tonelint"},
    }
