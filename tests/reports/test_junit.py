"""JUnit XML: read back by a parser of its own, junitparser, and well-formed whatever stands in it."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st
from junitparser import Error, Failure, JUnitXml, Skipped, TestCase

from tonelint.model import Fault, Finding, Report
from tonelint.reports.junit import as_junit

Make = Callable[..., Finding]
ANY = st.text(st.characters(codec="utf-8") | st.sampled_from("\x00\x1b\r\n\t<>&\"']\ufffe\uffff\u2028"), max_size=12)


def cases(text: str) -> list[TestCase]:
    return [case for suite in JUnitXml.fromstring(text.encode()) for case in suite]


def outcome(case: TestCase) -> object:
    return case.result[0] if case.result else None


def test_findings_are_failures_of_the_suite_of_their_file(finding: Make) -> None:
    text = as_junit(Report("warm", 2, (finding(record="r-1"), finding(path="b.txt"))))
    suites = list(JUnitXml.fromstring(text.encode()))
    assert [(suite.name, suite.tests, suite.failures) for suite in suites] == [("ovi.txt", 1, 1), ("b.txt", 1, 1)][::-1]
    case = cases(text)[1]
    failure = outcome(case)
    assert (case.classname, case.name) == ("ovi.txt", "haste/soon [r-1]")
    assert isinstance(failure, Failure)
    assert failure.message == "warning: Ei kerro milloin"
    assert failure.text == "ovi.txt:1:5 [r-1]\nLukija odottaa turhaan\nOvi korjataan tiistaina."


def test_what_does_not_fail_the_run_is_skipped(finding: Make) -> None:
    report = Report("warm", 1, tuple(finding(severity=one) for one in ("error", "warning", "note")))
    kinds = [[type(outcome(case)) for case in cases(as_junit(report, grave))] for grave in (("error",), ())]
    assert kinds == [[Failure, Skipped, Skipped], [Skipped] * 3]
    assert [type(outcome(case)) for case in cases(as_junit(report))] == [Failure, Failure, Skipped]


def test_what_could_not_be_read_is_an_error_beside_the_findings_of_its_file(finding: Make) -> None:
    report = Report("warm", 1, (finding(),), errors=(Fault("a NUL byte", "ovi.txt", 2, 7), Fault("no rule")))
    text = as_junit(report)
    assert [suite.name for suite in JUnitXml.fromstring(text.encode())] == ["ovi.txt", "tonelint"]
    first, _, last = cases(text)
    error = outcome(first)
    assert isinstance(error, Error)
    assert (first.name, error.message, error.text) == ("readable", "a NUL byte", "ovi.txt:2:7")
    assert isinstance(outcome(last), Error)


def test_a_clean_run_is_one_test_that_passed() -> None:
    (case,) = cases(as_junit(Report("warm", 12, ())))
    assert (case.name, case.result) == ("replies: 12", [])


def test_no_two_tests_share_a_name_and_moved_lines_change_none(finding: Make) -> None:
    found = tuple(finding(line=line) for line in (1, 5, 9))
    moved = tuple(one._replace(line=one.line + 3) for one in found)
    names = [[case.name for case in cases(as_junit(Report("warm", 1, some)))] for some in (found, moved)]
    assert names[0] == names[1] == ["haste/soon", "haste/soon (2)", "haste/soon (3)"]


@settings(deadline=None)
@given(ANY, ANY, ANY)
def test_it_is_well_formed_and_counts_right(finding: Make, path: str, record: str, told: str) -> None:
    found = (finding(path=path, record=record, message=told, why=told), finding(severity="note"))
    root = ET.fromstring(as_junit(Report("warm", 1, found, errors=(Fault(told, path),))))  # noqa: S314
    for node in (root, *root.iter("testsuite")):
        inner = [node.findall(path) for path in (".//testcase", ".//failure", ".//error", ".//skipped")]
        assert [node.get(key) for key in ("tests", "failures", "errors", "skipped")] == [str(len(one)) for one in inner]
    assert [len([*root.iter(tag)]) for tag in ("testcase", "failure", "error", "skipped")] == [3, 1, 1, 1]
