"""JUnit XML, which nearly every build server shows as tests: a suite a file, a test a finding."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from tonelint.model import Fault, Finding, Report
from tonelint.reports.naming import named
from tonelint.reports.spoken_mistakes import told_in
from tonelint.reports.visible import visible
from tonelint.values import NamedTuple

_NO_XML = re.compile("[\ufffe\uffff]")  # XML has no place for these, and `visible` leaves them


class _Test(NamedTuple):
    """One test: its suite and name, and how it went: "failure", "error", "skipped", or "" where it passed."""

    suite: str
    name: str
    outcome: str = ""
    message: str = ""
    details: str = ""


def as_junit(report: Report, grave: Iterable[str] = ("error", "warning")) -> str:
    """Findings of a grave severity as failures and the others as skipped, what could not be read as errors."""
    tests = [
        *(_of_fault(fault, report.messages) for fault in report.errors),
        *(_of_finding(finding, grave) for finding in report.findings),
    ]
    if not tests:  # a report without a test is an error to some servers
        tests = [_Test("tonelint", f"replies: {report.replies}")]
    tests = _told_apart(sorted(tests, key=lambda test: test.suite))
    suites = [(name, list(of_it)) for name, of_it in groupby(tests, lambda test: test.suite)]
    inner = "".join(_suite(name, of_it) for name, of_it in suites)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return f'{head}<testsuites name="tonelint" {_counts(tests)}>\n{inner}</testsuites>\n'


def _told_apart(tests: Iterable[_Test]) -> list[_Test]:
    """The tests with a number behind a name that was there before: servers know a test by its class and name.

    Lines would do that too, and every test would be another one as soon as a line is added above.
    """
    seen: dict[tuple[str, str], int] = {}
    found = []
    for test in tests:
        key = test.suite, test.name
        seen[key] = seen.get(key, 0) + 1
        found.append(test._replace(name=f"{test.name} ({seen[key]})") if seen[key] > 1 else test)
    return found


def _of_finding(finding: Finding, grave: Iterable[str]) -> _Test:
    name = f"{finding.rule} {named(finding)}".rstrip()
    outcome = "failure" if finding.severity in grave else "skipped"
    where = f"{finding.path}:{finding.line}:{finding.column} {named(finding)}".rstrip()
    details = "\n".join(visible(line) for line in (where, finding.why, *(one.text for one in finding.suggestions[:1])))
    return _Test(finding.path, name, outcome, f"{finding.severity}: {finding.message}", details)


def _of_fault(fault: Fault, lang: str) -> _Test:
    where = ":".join(str(part) for part in (fault.path, fault.line, fault.column) if part is not None)
    return _Test(fault.path or "tonelint", "readable", "error", told_in(fault, lang), visible(where))


def _counts(tests: list[_Test]) -> str:
    kinds = {"tests": len(tests)} | {
        key: sum(test.outcome == outcome for test in tests)
        for key, outcome in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped"))
    }
    return " ".join(f'{key}="{count}"' for key, count in kinds.items())


def _suite(name: str, tests: list[_Test]) -> str:
    return f"<testsuite name={_attribute(name)} {_counts(tests)}>\n{''.join(map(_case, tests))}</testsuite>\n"


def _case(test: _Test) -> str:
    head = f"<testcase classname={_attribute(test.suite)} name={_attribute(test.name)}"
    if not test.outcome:
        return f"{head}/>\n"
    told = f"<{test.outcome} message={_attribute(test.message)}"
    details = escape(_NO_XML.sub("\ufffd", test.details))
    told += f">{details}</{test.outcome}>" if details else "/>"
    return f"{head}>{told}</testcase>\n"


def _attribute(text: str) -> str:
    return quoteattr(_NO_XML.sub("\ufffd", visible(text)))
