"""`--output FILE` and `baseline --out FILE` take the place of an earlier one, and of nothing else."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tonelint.commands import FORMATS, earlier
from tonelint.errors import TonelintError

Run = Callable[..., subprocess.CompletedProcess[str]]
MACRO = "# Late\n\n> Your lamp left the warehouse this morning.\n"
EXPORT = '[{"id": 1, "title": "Late", "actions": [{"field": "comment_value", "value": "Your lamp leaves today."}]}]'
CONTENTS = (
    ("late.md", MACRO),
    ("z.json", EXPORT),
    ("tonelint.yaml", "extends: warm\n"),
    ("a.txt", "2 errors in your reply were put right.\n"),
    ("page.html", "<!DOCTYPE html><html><title>Lamps</title><p>Your lamp leaves today.</p></html>"),
    ("t.csv", "title,body\nLate,Your lamp leaves today.\n"),
    ("b.json", '{"version": 1, "findings": []}\n'),
    ("t.sarif", '{"$schema": "sarif", "runs": [{"tool": {"driver": {"name": "another"}}}]}'),
    ("j.xml", '<?xml version="1.0"?>\n<testsuites name="pytest"/>\n'),
)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    for name, text in CONTENTS:
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", [name for name, _ in CONTENTS])
def test_nothing_but_an_earlier_report_gives_way_to_a_report(library: Path, name: str) -> None:
    place = str(library / name)
    with pytest.raises(TonelintError, match=r"this is no report of tonelint's, and a report would take its place"):
        earlier.refuse_unless_report(place)
    assert not earlier.is_report(place)


@pytest.mark.parametrize("name", [name for name, _ in CONTENTS if name != "b.json"])
def test_nothing_but_an_earlier_baseline_gives_way_to_a_baseline(library: Path, name: str) -> None:
    with pytest.raises(TonelintError, match=r"this is no baseline of tonelint's, and a baseline would take its place"):
        earlier.refuse_unless_baseline(str(library / name))


@pytest.mark.parametrize(
    "text",
    [
        "", " \n", '{"version": 1, "findings": []}\n', '{"version": 1, "findings": [\n{"rule": "a/b", "mark": "1", "count": 1}\n]}',
        '{\n  "version": 1,\n  "findings": [\n    {\n      "rule": "a/b",',
        '{"version": 1, "findings": [\n<<<<<<< HEAD\n{"rule": "a/b"', '<<<<<<< HEAD\n{"version": 1, "findings": []}\n',
    ],
)  # fmt: skip
def test_a_baseline_is_written_anew_even_where_a_merge_left_two(tmp_path: Path, text: str) -> None:
    (tmp_path / "b").write_text(text, encoding="utf-8")
    earlier.refuse_unless_baseline(str(tmp_path / "b"))


@pytest.mark.parametrize("lang", ["fi", "nb", "en"])
@pytest.mark.parametrize(
    ("said", "quiet"), [("Palaamme asiaan.", True), ("Palaamme asiaan.", False), ("Moi Anna.", False)]
)
def test_every_format_knows_its_own(tonelint: Run, tmp_path: Path, said: str, lang: str, *, quiet: bool) -> None:
    (tmp_path / "a.txt").write_text(said, encoding="utf-8")
    wanted = [part for form in FORMATS for part in ("--output", f"{form}:out.{form}")]
    more = ["--quiet"] if quiet else ["--max-warnings", "0"]
    for _ in range(2):
        done = tonelint("check", "a.txt", "--lang", "fi", "--ui-lang", lang, *wanted, *more, cwd=tmp_path)
        assert (done.returncode, done.stderr) == ("Moi" not in said, "")
    written = [form for form in FORMATS if (tmp_path / f"out.{form}").stat().st_size]
    assert [form for form in written if not earlier.is_report(str(tmp_path / f"out.{form}"))] == []


@pytest.mark.parametrize("name", ["late.md", "z.json", "tonelint.yaml"])
@pytest.mark.parametrize("drafts", [".", "*"])
def test_a_macro_or_a_guide_is_left_as_it_is_and_nothing_is_judged(
    tonelint: Run, library: Path, name: str, drafts: str
) -> None:
    for options in (["--output", f"markdown:{name}"], ["--output", f"json:./{name}"]):
        done = tonelint("check", drafts, "--lang", "en", *options, cwd=library)
        assert (done.returncode, done.stdout) == (2, "")
        assert "would take its place; name another file" in done.stderr
    done = tonelint("baseline", drafts, "--out", name, cwd=library)
    assert (done.returncode, done.stdout) == (2, "")
    assert (library / name).read_text(encoding="utf-8") == dict(CONTENTS)[name]


def test_a_link_to_a_macro_is_followed(tonelint: Run, library: Path) -> None:
    os.symlink("late.md", library / "report.md")
    done = tonelint("check", "z.json", "--lang", "en", "--output", "markdown:report.md", cwd=library)
    assert done.returncode == 2
    done = tonelint("baseline", "z.json", "--out", "report.md", cwd=library)
    assert done.returncode == 2
    assert (library / "late.md").read_text(encoding="utf-8") == MACRO


def test_an_earlier_report_may_be_named_with_the_drafts_as_the_shell_does(tonelint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Moi Anna.", encoding="utf-8")
    names: list[str] = []
    for _ in range(2):
        names = sorted(one.name for one in tmp_path.iterdir())
        done = tonelint("check", *names, "--lang", "fi", "--output", "json:r.json", cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
    assert names == ["a.txt", "r.json"]


def test_a_folder_with_a_report_alone_holds_nothing_to_lint(tonelint: Run, tmp_path: Path) -> None:
    (tmp_path / "m").mkdir()
    for _ in range(2):
        done = tonelint("check", "m", "--output", "markdown:m/r.md", cwd=tmp_path)
        assert done.returncode == 2
        assert done.stderr.startswith("m: there is nothing to lint in th")
