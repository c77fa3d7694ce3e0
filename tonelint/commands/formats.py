"""The formats of a report: which module writes which, and what it has to know besides the report."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING

from tonelint.drafts.read import STDIN
from tonelint.model import Report

if TYPE_CHECKING:
    from tonelint.reports.html_family import Told

# Folders that a build checks out into; what it shows is found by the path from there.
_ROOTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
_FROM_ROOT = ("sarif", "github", "gitlab", "markdown")


def written(form: str, report: Report, grave: Iterable[str]) -> str:
    """The report in a format for machines or builds; a `grave` severity is one that fails the run."""
    if form in _FROM_ROOT:
        report = _from_root(report)
    # Each module is opened only where its format is asked for.
    match form:
        case "sarif":
            from tonelint.reports import sarif

            return sarif.as_sarif(report)
        case "github":
            from tonelint.reports import annotations

            return annotations.as_annotations(report)
        case "markdown":
            from tonelint.reports import step_summary

            return step_summary.as_summary(report)
        case "gitlab":
            from tonelint.reports import code_quality

            return code_quality.as_code_quality(report)
        case "junit":
            from tonelint.reports import junit

            return junit.as_junit(report, grave)
        case "rdjson":
            from tonelint.reports import rdjson

            return rdjson.as_rdjson(report, _line_reader())
        case "html":
            from tonelint.reports import html_report

            return html_report.as_html(report, _families(report.messages))
        case "concise":
            from tonelint.reports import machine

            return machine.as_lines(report)
        case _:
            from tonelint.reports import machine

            return machine.as_json(report)


def _families(lang: str) -> dict[str, Told]:
    """What the families that come with tonelint are about."""
    from tonelint.guides import library
    from tonelint.guides.rulebook import known_families
    from tonelint.reports.html_family import Told

    known = known_families(library.guide_file("warm"))
    return {name: Told(one.title[lang], one.why[lang], one.remedy[lang]) for name, one in known.items()}


def _from_root(report: Report) -> Report:
    """The report with paths as the build knows them: from the folder it checked out, with slashes."""
    root = next((os.environ[name] for name in _ROOTS if os.environ.get(name)), None)
    prefix = _inside(os.getcwd(), root) or "" if root else ""
    roots = [one for one in (root, os.getcwd(), _repository()) if one]

    def path(name: str) -> str:
        if name == STDIN:
            return name
        known = os.path.normpath(name if os.path.isabs(name) else os.path.join(prefix, name))
        if os.path.isabs(known) or known.startswith(os.pardir):
            known = next(filter(None, (_inside(name, one) for one in roots)), known)
        return known.replace(os.sep, "/")

    return report._replace(
        findings=tuple(finding._replace(path=path(finding.path)) for finding in report.findings),
        errors=tuple(fault._replace(path=path(fault.path)) if fault.path else fault for fault in report.errors),
    )


def _inside(path: str, root: str) -> str | None:
    """A path from a folder; None where it lies outside."""
    inside = os.path.relpath(os.path.realpath(path), os.path.realpath(root))
    return None if inside.split(os.sep)[0] == os.pardir else inside


def _repository() -> str | None:
    """The top of the work tree of Git that this folder lies in; None where it lies in none."""
    folder = os.getcwd()
    while not os.path.lexists(os.path.join(folder, ".git")):
        folder, below = os.path.dirname(folder), folder
        if folder == below:
            return None
    return folder


def _line_reader() -> Callable[[str, int], str | None]:
    """Reads lines of files by number, each file once; None where a file cannot be read so, as standard input cannot."""

    @cache
    def lines(path: str) -> list[str]:
        try:
            with open(path, encoding="utf-8-sig") as file:
                return file.readlines()
        except (OSError, ValueError):
            return []

    def line(path: str, number: int) -> str | None:
        known = lines(path)
        return known[number - 1] if number <= len(known) else None

    return line
