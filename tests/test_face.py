"""Law 6: the public names, the exit codes and the version of the JSON report are promises."""

from __future__ import annotations

import doctest

import click
import pytest

import tonelint
from tonelint import cli, commands
from tonelint.reports import machine


def test_the_public_names_are_exactly_these() -> None:
    assert tonelint.__all__ == ["Finding", "Guide", "Report", "Severity", "TonelintError", "lint", "load_guide"]
    assert all(getattr(tonelint, name) for name in tonelint.__all__)
    assert set(tonelint.__all__) < set(dir(tonelint))


def test_an_unknown_public_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="lnit"):
        tonelint.lnit  # noqa: B018  # asking for it is the point


def test_the_exit_codes_are_exactly_these() -> None:
    codes = (commands.CLEAN, commands.FOUND, commands.MISTAKE, commands.OURS, commands.INTERRUPTED)
    assert codes == (0, 1, 2, 3, 130)


def test_the_json_report_is_of_version_1() -> None:
    assert machine.REPORT_VERSION == 1


def test_the_commands_are_exactly_these() -> None:
    assert cli.main.list_commands(click.Context(cli.main)) == [
        "baseline",
        "check",
        "explain",
        "guide",
        "history",
        "new",
        "read",
        "rules",
        "test",
    ]


def test_the_docstring_of_the_package_is_true() -> None:
    assert doctest.testmod(tonelint).failed == 0


def test_lint_works_in_one_line() -> None:
    report = tonelint.lint("Thank you for your feedback. I will pass this on to the relevant team.", guide="warm")
    assert {finding.family for finding in report.findings} == {"canned-opener", "forwarding-stub"}


def test_load_guide_reads_a_guide_by_name() -> None:
    assert tonelint.load_guide("irreverent").brand[0] == "Loopwave"
    with pytest.raises(tonelint.TonelintError, match="did you mean"):
        tonelint.load_guide("irreverant")
