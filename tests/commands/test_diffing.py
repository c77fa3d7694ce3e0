"""A diff leads from one file to the other, however few lines of them are alike."""

from __future__ import annotations

import difflib
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.commands.diffing import lines, unified

LINES = st.lists(st.sampled_from("abcde"), max_size=25).map("\n".join)
HUNK = re.compile(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@\n")


def patched(before: list[str], diff: list[str]) -> list[str]:
    """What a diff makes of a file, as `patch` reads it."""
    made: list[str] = []
    at = 0
    for told in diff[2:]:
        if found := HUNK.fullmatch(told):
            start = int(found[1]) - (found[2] != "0")
            made += before[at:start]
            at = start
            continue
        line = told[1:].removesuffix("\n\\ No newline at end of file\n") if "\n\\ No" in told else told[1:]
        if told[0] in " -":
            assert before[at] == line
            at += 1
        if told[0] in " +":
            made.append(line)
    return made + before[at:]


@given(LINES, LINES)
def test_it_makes_one_file_of_the_other(before: str, after: str) -> None:
    diff = list(unified(lines(before), lines(after), "x"))
    assert bool(diff) == (before != after)
    assert "".join(patched(lines(before), diff)) == after


@given(st.lists(st.integers(0, 39), unique=True, max_size=6), st.booleans())
def test_it_is_what_everybody_writes_where_changes_are_few(places: list[int], taken: bool) -> None:
    before, places = [f"{n}\n" for n in range(200)], [2 * n for n in places] if not taken else [5 * n for n in places]
    after = [line if n not in places else f"new {line}" for n, line in enumerate(before) if not (taken and n in places)]
    wanted = list(difflib.unified_diff(before, after, "x", "x"))
    assert list(unified(before, after, "x")) == wanted


@pytest.mark.seconds(5)
def test_a_long_file_takes_no_time() -> None:
    before = ["{\n", "},\n"] * 100_000
    after = [*before[:150_000], "new\n", *before[150_001:]]
    assert len(list(unified(before, after, "x"))) == 11


@pytest.mark.skipif(not shutil.which("patch"), reason="patch is not installed")
@pytest.mark.parametrize("name", ["plain.txt", "a draft.txt", "my macros/a  draft.txt"])
def test_patch_finds_the_file_whatever_blanks_its_name_has(tmp_path: Path, name: str) -> None:
    place = tmp_path / name
    place.parent.mkdir(exist_ok=True)
    place.write_text("old\n", encoding="utf-8")
    diff = "".join(unified(["old\n"], ["new\n"], name))
    subprocess.run(["patch", "-p0", "-s", "-f"], input=diff, cwd=tmp_path, text=True, check=True)
    assert place.read_text(encoding="utf-8") == "new\n"


def test_a_name_without_blanks_ends_with_its_line() -> None:
    assert list(unified(["old\n"], ["new\n"], "x"))[:2] == ["--- x\n", "+++ x\n"]
