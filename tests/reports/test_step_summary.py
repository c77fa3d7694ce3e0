"""The summary of a run: Markdown that a reader of Markdown takes for what it is."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tonelint.model import Fault, Finding, Report
from tonelint.reports.step_summary import MOST, as_summary
from tonelint.reports.visible import visible

Make = Callable[..., Finding]
ANY = st.text(st.characters(codec="utf-8") | st.sampled_from("|\\`*_<>[]#\r\n$~"), max_size=12)


def tokens(text: str) -> list[Any]:
    return MarkdownIt("commonmark").enable("table").parse(text)


def cells(text: str) -> list[str]:
    """The texts of the cells in the body of the table, as a reader sees them."""
    found = tokens(text)
    body = False
    shown = []
    for token, inner in pairwise(found):
        body = token.type == "tbody_open" or (body and token.type != "tbody_close")
        if body and token.type == "td_open":
            shown.append("".join(child.content for child in inner.children or ()))
    return shown


def test_a_finding_is_a_row(finding: Make) -> None:
    text = as_summary(Report("warm", 2, (finding(record="r-1"),)))
    assert text.startswith("## tonelint: 1 warning in 2 replies.\n\n| Where | Severity | What | Rule |\n")
    assert cells(text) == ["ovi.txt:1:5 [r-1]", "warning", "Ei kerro milloin", "haste/soon"]


@settings(deadline=None)
@given(ANY, ANY)
def test_whatever_stands_in_a_cell_is_shown_as_it_stands(finding: Make, record: str, told: str) -> None:
    shown = cells(as_summary(Report("warm", 1, (finding(record=record, message=told),))))
    assert shown[2:] == [visible(told).strip(), "haste/soon"]
    assert shown[0] == f"ovi.txt:1:5 [{visible(record)}]"


def test_the_gravest_come_first_and_the_rest_is_counted(finding: Make) -> None:
    notes = (finding(severity="note"),) * MOST
    text = as_summary(Report("warm", 1, (*notes, finding(severity="error"))))
    assert len(cells(text)) == 4 * MOST
    assert cells(text)[1] == "error"
    assert "1 more is left out here." in text


def test_what_could_not_be_read_is_listed() -> None:
    faults = tuple(Fault(f"mistake {number}", "a|b.txt", 2) for number in range(MOST + 3))
    text = as_summary(Report("warm", 0, (), errors=faults))
    assert text.startswith("## tonelint\n\n**These could not be read or judged:**\n\n- a\\|b.txt:2 mistake 0\n")
    assert sum(token.type == "list_item_open" for token in tokens(text)) == MOST + 1
    assert "3 more are left out here." in text


def test_a_clean_run_says_so() -> None:
    assert as_summary(Report("warm", 3, ())) == "## tonelint: Nothing to change in 3 replies.\n\n"


@pytest.mark.parametrize(("lang", "head"), [("fi", "Missä"), ("nb", "Hvor"), ("en", "Where")])
def test_it_speaks_the_language_of_the_report(finding: Make, lang: str, head: str) -> None:
    assert f"| {head} |" in as_summary(Report("warm", 1, (finding(),), messages=lang))


def test_it_fits_into_what_github_takes(finding: Make) -> None:
    found = (finding(message="x" * 500, path="y" * 300, record="z" * 100),) * 5000
    report = Report("warm", 5000, found, errors=(Fault("x" * 500, "y" * 300),) * 5000)
    assert len(as_summary(report).encode()) < 2**20
