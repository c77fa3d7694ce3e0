"""A mistake in a guide is shown where it stands; of a draft no line is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from tonelint.commands.mistakes import told
from tonelint.errors import Place, Problem

LINES = "tonelint: 1\nextends: warm\nrules:\n  bounse: error\n"


def problem(path: Path, line: int | None, column: int | None = None) -> Problem:
    path.write_text(LINES, encoding="utf-8")
    return Problem("no such rule", Place(str(path), line, column), "look")


def test_the_line_of_a_mistake_is_shown_under_it_with_the_two_before(tmp_path: Path) -> None:
    file = tmp_path / "tonelint.yaml"
    assert told(problem(file, 4, 3)) == (
        f"{file}:4:3: no such rule; look\n    2 | extends: warm\n    3 | rules:\n    4 |   bounse: error\n      |   ^\n"
    )


@pytest.mark.parametrize(("name", "line"), [("draft.txt", 4), ("replies.jsonl", 1), ("tonelint.yaml", None)])
def test_of_a_draft_and_of_a_whole_file_no_line_is_shown(tmp_path: Path, name: str, line: int | None) -> None:
    assert told(problem(tmp_path / name, line)).count("\n") == 1


def test_a_file_that_cannot_be_read_again_costs_only_its_lines(tmp_path: Path) -> None:
    gone = problem(tmp_path / "tonelint.yaml", 4, 3)
    (tmp_path / "tonelint.yaml").unlink()
    assert told(gone).count("\n") == 1


def test_signs_that_a_terminal_obeys_are_shown_as_codes(tmp_path: Path) -> None:
    file = tmp_path / "tonelint.yaml"
    file.write_text("rules: \x1b[2J\n", encoding="utf-8")
    assert "\x1b" not in told(Problem("x", Place(str(file), 1, 1)))
