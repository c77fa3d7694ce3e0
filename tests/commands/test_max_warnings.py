"""`--max-warnings N`: how many warnings may pass, and what it leaves to `--fail-on`."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tonelint import cli
from tonelint.commands.check import Output
from tonelint.model import Finding, Report

WARNINGS = "Kiitos palautteestanne. Välitän viestinne eteenpäin."  # two of them


@pytest.fixture
def draft(tmp_path: Path) -> str:
    (tmp_path / "a.txt").write_text(WARNINGS, encoding="utf-8")
    return str(tmp_path / "a.txt")


def report_of(**counts: int) -> Report:
    made = [
        Finding("a", None, "x/y", "x", severity, "fi", "", "", 0, 0, "", 1, 1, 1, 1, (), {}, None)  # type: ignore[arg-type]
        for severity, count in counts.items()
        for _ in range(count)
    ]
    return Report("warm", 1, tuple(made))


@pytest.mark.parametrize(("most", "code"), [(0, 1), (1, 1), (2, 0), (9, 0)])
def test_so_many_warnings_pass_and_no_more(draft: str, most: int, code: int) -> None:
    assert cli.run(["check", draft, "--lang", "fi", "--max-warnings", str(most), "--format", "concise"]) == code


@pytest.mark.parametrize(
    ("fail_on", "most", "counts", "grave"),
    [
        ("warning", None, {"warning": 1}, {"error", "warning"}),
        ("warning", 1, {"warning": 1}, {"error"}),
        ("warning", 1, {"warning": 2}, {"error", "warning"}),
        ("error", 1, {"warning": 2}, {"error", "warning"}),
        ("error", 2, {"warning": 2, "error": 1}, {"error"}),
        ("note", 2, {"warning": 2, "note": 1}, {"error", "note"}),
        ("never", None, {"error": 1}, set()),
    ],
)
def test_warnings_are_its_own_and_the_rest_is_for_fail_on(
    fail_on: str, most: int | None, counts: dict[str, int], grave: set[str]
) -> None:
    assert set(Output(fail_on=fail_on, max_warnings=most).grave(report_of(**counts))) == grave


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fi", "2 varoitusta, mutta --max-warnings sallii 1."),
        ("nb", "2 advarsler, men --max-warnings tillater 1."),
        ("en", "2 warnings, and --max-warnings allows 1."),
    ],
)
def test_too_many_are_told_last(draft: str, lang: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    cli.run(["check", draft, "--lang", "fi", "--max-warnings", "1", "--ui-lang", lang])
    assert capsys.readouterr().out.splitlines()[-1] == told
    cli.run(["check", draft, "--lang", "fi", "--max-warnings", "2", "--ui-lang", lang])
    assert "--max-warnings" not in capsys.readouterr().out


def test_what_passes_is_no_failure_in_a_build(draft: str, capsys: pytest.CaptureFixture[str]) -> None:
    def failures(most: str) -> str | None:
        cli.run(["check", draft, "--lang", "fi", "--format", "junit", "--max-warnings", most])
        return ET.fromstring(capsys.readouterr().out).get("failures")  # noqa: S314  # our own report

    assert (failures("1"), failures("2")) == ("2", "0")


def test_it_cannot_go_with_a_run_that_never_fails(draft: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["check", draft, "--fail-on", "never", "--max-warnings", "3"]) == 2
    assert "leave one of them out" in capsys.readouterr().err


@pytest.mark.parametrize("most", ["-1", "many"])
def test_a_number_is_asked_for(draft: str, most: str) -> None:
    assert cli.run(["check", draft, "--max-warnings", most]) == 2


@pytest.mark.parametrize(("jobs", "code"), [("auto", 1), ("1", 1), ("2", 1), ("0", 2), ("all", 2)])
def test_as_many_processes_work_as_there_are_or_are_named(draft: str, jobs: str, code: int) -> None:
    assert cli.run(["check", draft, "--lang", "fi", "--jobs", jobs, "--format", "concise"]) == code
