"""Workflow commands: read back as the runner of GitHub Actions reads them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.model import Fault, Finding, Report
from tonelint.names import Severity
from tonelint.reports.annotations import MOST, as_annotations
from tonelint.reports.visible import visible

Make = Callable[..., Finding]
ANY = st.text(st.characters(codec="utf-8") | st.sampled_from("\x1b\r\n\t:,%=\u2028"), max_size=12)
COMMAND = re.compile(r"::(?P<kind>\w+) (?P<properties>.*?)::(?P<data>.*)")
CODES = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}


def back(text: str) -> str:
    """As the runner reads it: the codes one after another, the sign of codes last."""
    for code, sign in CODES.items():
        text = text.replace(code, sign)
    return text


def read(line: str) -> tuple[str, dict[str, str], str] | None:
    """Kind, properties and message of a command; None for a line of the log."""
    found = COMMAND.fullmatch(line)
    if found is None:
        return None
    pairs = (pair.partition("=") for pair in found["properties"].split(","))
    return found["kind"], {key: back(value) for key, _, value in pairs}, back(found["data"])


def commands(report: Report) -> list[tuple[str, dict[str, str], str]]:
    return [one for line in as_annotations(report).splitlines() if (one := read(line))]


def test_a_finding_is_a_command_with_its_place(finding: Make) -> None:
    text = as_annotations(Report("warm", 1, (finding(),)))
    assert text == (
        "::warning file=ovi.txt,line=1,col=5,endColumn=19,title=haste/soon::"
        "Ei kerro milloin%0ALukija odottaa turhaan%0ABetter: Ovi korjataan tiistaina.\n"
    )


@pytest.mark.parametrize(("severity", "kind"), [("error", "error"), ("warning", "warning"), ("note", "notice")])
def test_a_severity_is_a_kind(finding: Make, severity: Severity, kind: str) -> None:
    assert [one[0] for one in commands(Report("warm", 1, (finding(severity=severity),)))] == [kind]


def test_a_finding_over_several_lines_has_no_columns(finding: Make) -> None:
    ((_, properties, _),) = commands(Report("warm", 1, (finding(end_line=3),)))
    assert properties == {"file": "ovi.txt", "line": "1", "endLine": "3", "title": "haste/soon"}


@settings(deadline=None)
@given(ANY, ANY, ANY)
def test_whatever_stands_in_it_comes_back_from_the_runner(finding: Make, path: str, record: str, told: str) -> None:
    found = finding(path=path, record=record, message=told or "x", why="", suggestions=())
    ((kind, properties, message),) = commands(Report("warm", 1, (found,)))
    assert kind == "warning"
    assert (properties["file"], properties["title"]) == (visible(path), f"haste/soon [{visible(record)}]")
    assert message == visible(told or "x")


@settings(deadline=None)
@given(st.lists(ANY, max_size=3))
def test_every_finding_and_fault_is_one_line_that_moves_no_terminal(finding: Make, texts: list[str]) -> None:
    found = tuple(finding(path=text, record=text, message=text) for text in texts)
    text = as_annotations(Report("warm", 1, found, errors=tuple(Fault(text, text, 1) for text in texts)))
    assert len(text.split("\n")) == 2 * len(texts) + 1
    assert all(visible(line) == line for line in text.split("\n"))


@pytest.mark.parametrize("count", [1, MOST, MOST + 1, 3 * MOST])
def test_no_kind_has_more_than_the_runner_keeps_and_nothing_is_lost(finding: Make, count: int) -> None:
    found = tuple(finding(line=number, end_line=number) for number in range(1, count + 1))
    report = Report("warm", 1, (*found, *(one._replace(severity="note") for one in found)))
    told = commands(report)
    for kind in ("warning", "notice"):
        assert sum(one[0] == kind for one in told) == min(count, MOST)
    lines = [line for line in as_annotations(report).splitlines() if not read(line)]
    assert len([one for one in told if "line" in one[1]]) + len(lines) == 2 * count
    more = [one[2] for one in told if "line" not in one[1]]
    assert more == (
        [f"GitHub shows ten of a kind. The other {count - MOST + 1} are in the log."] * 2 if count > MOST else []
    )


def test_what_could_not_be_read_comes_first_as_an_error(finding: Make) -> None:
    fault = Fault("a NUL byte", "b.txt", 2, 7, "is it text?")
    first, second = commands(Report("warm", 1, (finding(severity="error"),), errors=(fault,)))
    assert first == (
        "error",
        {"file": "b.txt", "line": "2", "col": "7", "title": "tonelint"},
        "a NUL byte; is it text?",
    )
    assert second[1]["title"] == "haste/soon"


def test_a_fault_without_a_place_is_told_all_the_same() -> None:
    assert commands(Report("warm", 0, (), errors=(Fault("no rule"),))) == [("error", {"title": "tonelint"}, "no rule")]
