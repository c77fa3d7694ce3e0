"""`--output FORMAT:FILE`, and what a build of GitHub's or GitLab's gets of a report."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tonelint.commands import FORMATS
from tonelint.commands.outputs import Target, targets, write_all
from tonelint.errors import TonelintError

Run = Callable[..., subprocess.CompletedProcess[str]]
STUB = "Kiitos palautteestanne. Välitän viestinne eteenpäin."


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    place = tmp_path / "macros"
    place.mkdir()
    (place / "a.txt").write_text(STUB, encoding="utf-8")
    return place


def test_each_output_is_what_the_format_writes_to_the_screen(tonelint: Run, draft: Path) -> None:
    wanted = [part for form in FORMATS for part in ("--output", f"{form}:out/{form}.report")]
    done = tonelint("check", "a.txt", "--lang", "fi", *wanted, cwd=draft)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("a.txt:1:1  warning  canned-opener/")
    for form in FORMATS:
        shown = tonelint("check", "a.txt", "--lang", "fi", "--quiet", "--format", form, cwd=draft).stdout
        assert (draft / "out" / f"{form}.report").read_text(encoding="utf-8").startswith(shown)
    assert sorted(one.name for one in (draft / "out").iterdir()) == sorted(f"{form}.report" for form in FORMATS)


def test_two_runs_write_the_same_bytes(tonelint: Run, draft: Path) -> None:
    wanted = [part for form in FORMATS for part in ("--output", f"{form}:{form}")]

    def content(*options: str) -> list[bytes]:
        tonelint("check", "a.txt", "nowhere.txt", "--lang", "fi", *options, *wanted, cwd=draft)
        return [(draft / form).read_bytes() for form in FORMATS]

    assert content() == content() == content("--jobs", "2")


@pytest.mark.parametrize("form", [form for form in FORMATS if form not in ("text", "concise")])
def test_what_could_not_be_read_stands_in_every_format(tonelint: Run, draft: Path, form: str) -> None:
    done = tonelint("check", "a.txt", "nowhere.txt", "--lang", "fi", "--format", form, cwd=draft)
    assert done.returncode == 2
    assert "nowhere.txt" in done.stdout
    assert "no such file" in done.stdout
    assert "canned-opener" in done.stdout


def test_a_broken_guide_stands_in_the_files_and_is_told_with_its_lines(tonelint: Run, draft: Path) -> None:
    (draft / "tonelint.yaml").write_text("langs: [fi]\n", encoding="utf-8")
    done = tonelint("check", "a.txt", "--output", "sarif:r.sarif", "--output", "junit:r.xml", cwd=draft)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("tonelint.yaml:1:1: ")
    assert "1 | langs: [fi]" in done.stderr
    (run,) = json.loads((draft / "r.sarif").read_text(encoding="utf-8"))["runs"]
    assert run["invocations"][0]["executionSuccessful"] is False
    assert 'errors="1"' in (draft / "r.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (["report.sarif"], '"report.sarif" names no format and file; write FORMAT:FILE, such as sarif:report.sarif'),
        (["sarif:"], '"sarif:" names no format and file; write FORMAT:FILE, such as sarif:report.sarif'),
        (["sarf:a"], 'no format "sarf" for a; did you mean "sarif"?'),
        (["C:/a.sarif"], 'no format "C" for /a.sarif; one of: text, concise, json'),
        (["sarif:a", "json:./a"], "./a is named for two reports; give each --output a file of its own"),
    ],
)
def test_a_slip_is_told_before_anything_is_read(tonelint: Run, wanted: list[str], told: str) -> None:
    done = tonelint("check", "nowhere.txt", *[part for one in wanted for part in ("--output", one)])
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(told)


def test_a_report_is_no_draft_of_the_next_run_and_takes_no_drafts_place(tonelint: Run, draft: Path) -> None:
    for _ in range(2):
        done = tonelint("check", ".", "--lang", "fi", "--output", "json:r.json", "--output", "text:r.txt", cwd=draft)
        assert (done.returncode, done.stderr) == (1, "")
        assert done.stdout.endswith("2 warnings in 1 reply.\n")
    done = tonelint("check", "a.txt", "--output", "json:./a.txt", cwd=draft)
    assert done.stderr == "./a.txt is a draft, and the report would take its place; name another file\n"
    assert (done.returncode, (draft / "a.txt").read_text(encoding="utf-8")) == (2, STUB)


def test_a_file_name_may_hold_a_colon() -> None:
    assert list(targets(["json:a:b.json"]).values()) == [Target("json", "a:b.json")]
    with pytest.raises(TonelintError):
        targets([":a"])


@pytest.mark.parametrize("place", ["-", "/dev/stdout", "/dev/fd/1", "link"])
def test_standard_output_is_no_file(tonelint: Run, draft: Path, place: str) -> None:
    os.symlink("/dev/stdout", draft / "link")
    done = tonelint("check", "a.txt", "--lang", "fi", "--output", f"json:{place}", cwd=draft)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"{place} is no file: ")
    assert "--format json" in done.stderr
    assert sorted(os.listdir(draft)) == ["a.txt", "link"]


def test_nothing_that_is_thrown_away_is_refused(tonelint: Run, draft: Path) -> None:
    done = tonelint("check", "a.txt", "--lang", "fi", "--output", f"json:{os.devnull}", cwd=draft)
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.parametrize("lang", ["fi", "nb", "en"])
def test_beside_one_line_a_finding_what_was_not_read_is_told_on_the_other_stream(
    tonelint: Run, draft: Path, lang: str
) -> None:
    asked = ("check", ".", "--lang", "fi", "--ui-lang", lang)
    before = tonelint(*asked, "--format", "concise", cwd=draft)
    assert before.stderr == ""
    (draft / "tags.csv").write_text("tag,count\nred,1\nblue,2\n", encoding="utf-8")
    told = [line for line in tonelint(*asked, cwd=draft).stdout.splitlines() if "tags.csv" in line]
    for form in ("concise", "sarif", "junit"):
        done = tonelint(*asked, "--format", form, cwd=draft)
        assert (done.stderr.splitlines(), "tags.csv" in done.stdout) == (told, False)
    assert tonelint(*asked, "--format", "concise", cwd=draft).stdout == before.stdout
    assert tonelint(*asked, "--format", "concise", "--quiet", cwd=draft).stderr == ""
    assert tonelint(*asked, "--format", "json", cwd=draft).stderr == ""


def test_what_cannot_be_written_is_an_error_with_its_path_and_holds_up_nothing(tonelint: Run, draft: Path) -> None:
    (draft / "folder").mkdir()
    done = tonelint(
        "check", "a.txt", "--lang", "fi", "--output", "json:folder", "--output", "json:a.txt/x", "--output", "json:ok",
        cwd=draft,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "folder: the report could not be written: is a directory",
        "a.txt/x: the report could not be written: not a directory",
    ]
    assert "canned-opener" in done.stdout
    assert json.loads((draft / "ok").read_text(encoding="utf-8"))["summary"]["findings"] == 2


def test_a_report_that_fails_half_way_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "r").write_text("old", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    (problem,) = write_all([Target("json", str(tmp_path / "r"))], lambda _: "new")
    assert problem.message == "the report could not be written: no space left on device"
    assert [(one.name, one.read_text(encoding="utf-8")) for one in tmp_path.iterdir()] == [("r", "old")]


def test_a_workflow_gets_annotations_and_a_summary_unasked(tonelint: Run, draft: Path) -> None:
    page = draft / "summary.md"
    page.write_text("before\n", encoding="utf-8")
    env = {"GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(draft.parent), "GITHUB_STEP_SUMMARY": str(page)}
    (draft / "b.txt").write_text(STUB, encoding="utf-8")
    done = tonelint("check", "a.txt", str(draft / "b.txt"), "--lang", "fi", cwd=draft, **env)
    assert (done.returncode, done.stderr) == (1, "")
    lines = done.stdout.splitlines()
    # A path that is given in full stands before the others, and both are told from the root.
    assert [line.partition(",")[0] for line in lines[:4]] == [f"::warning file=macros/{name}.txt" for name in "bbaa"]
    assert lines[-1] == "4 warnings in 2 replies."
    text = page.read_text(encoding="utf-8")
    assert text.startswith("before\n## tonelint: 4 warnings in 2 replies.\n")
    assert (text.count("| macros/a.txt:1:1 |"), text.count("| macros/b.txt:1:1 |")) == (1, 1)


def test_a_workflow_gets_what_was_asked_for(tonelint: Run, draft: Path) -> None:
    page = draft / "summary.md"
    env = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(page)}
    done = tonelint("check", "a.txt", "--lang", "fi", "--format", "text", cwd=draft, **env)
    assert done.stdout.startswith("a.txt:1:1  warning  canned-opener/")
    assert not page.exists()


def test_a_workflow_is_told_of_a_broken_guide_beside_its_line(tonelint: Run, draft: Path) -> None:
    (draft / "tonelint.yaml").write_text("langs: [fi]\n", encoding="utf-8")
    done = tonelint("check", "a.txt", cwd=draft, GITHUB_ACTIONS="true")
    assert (done.returncode, done.stderr) == (2, "")
    assert done.stdout.startswith("::error file=tonelint.yaml,line=1,col=1,title=tonelint::")


def test_a_summary_that_cannot_be_written_is_an_error(tonelint: Run, draft: Path) -> None:
    done = tonelint("check", "a.txt", "--lang", "fi", cwd=draft, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(draft))
    assert (done.returncode, done.stderr) == (2, f"{draft}: the report could not be written: is a directory\n")


@pytest.mark.parametrize(("form", "rooted"), [("gitlab", True), ("sarif", True), ("json", False), ("rdjson", False)])
def test_paths_are_those_of_the_build(tonelint: Run, draft: Path, form: str, *, rooted: bool) -> None:
    options = ("--lang", "fi", "--format", form)
    text = tonelint("check", "a.txt", *options, cwd=draft, CI_PROJECT_DIR=str(draft.parent)).stdout
    assert ('"macros/a.txt"' in text, '"a.txt"' in text) == (rooted, not rooted)
    outside = tonelint("check", "./a.txt", *options, cwd=draft, CI_PROJECT_DIR=str(draft / "deeper")).stdout
    assert '"a.txt"' in outside or not rooted


@pytest.mark.parametrize("form", ["gitlab", "sarif", "github"])
def test_a_draft_named_from_the_root_of_the_disk_is_told_from_where_the_build_runs(
    tonelint: Run, draft: Path, form: str
) -> None:
    (draft.parent / ".git").mkdir()
    options = ("--lang", "fi", "--format", form)
    whole = str(draft / "a.txt")
    for folder, name, told in ((draft, whole, "a.txt"), (draft.parent, whole, "macros/a.txt")):
        assert _paths(tonelint("check", name, *options, cwd=folder).stdout) == {told}
    (draft / "deeper").mkdir()
    for name in (whole, "../a.txt"):
        assert _paths(tonelint("check", name, *options, cwd=draft / "deeper").stdout) == {"macros/a.txt"}


def _paths(report: str) -> set[str]:
    """Every path in a report for a build."""
    return {one for each in re.findall(r'"(?:path|uri)": ?"([^"]+\.txt)"|file=([^,]+),', report) for one in each if one}


def test_a_draft_outside_of_every_folder_of_the_build_keeps_its_path(
    tonelint: Run, draft: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    report = tonelint("check", str(draft / "a.txt"), "--lang", "fi", "--format", "gitlab", cwd=elsewhere).stdout
    assert _paths(report) == {str(draft / "a.txt")}


def test_standard_input_has_no_path_in_a_build(tonelint: Run, draft: Path) -> None:
    done = tonelint(
        "check", "-", "--lang", "fi", stdin=STUB, cwd=draft, GITHUB_ACTIONS="true", GITHUB_WORKSPACE=str(draft.parent)
    )
    assert done.stdout.startswith("::warning file=<stdin>,line=1,")


def test_the_reviewdog_gets_bytes_where_the_file_is_at_hand(tonelint: Run, draft: Path) -> None:
    def columns(*names: str, stdin: str = "") -> list[object]:
        text = tonelint("check", *names, "--lang", "fi", "--format", "rdjson", cwd=draft, stdin=stdin).stdout
        return [one["location"]["range"]["end"].get("column") for one in json.loads(text)["diagnostics"]]

    assert columns("a.txt") == [23, len(STUB.encode())]
    assert columns("-", stdin=STUB) == [None, None]


def test_statistics_go_with_what_people_read(tonelint: Run, draft: Path) -> None:
    done = tonelint("check", "a.txt", "--lang", "fi", "--statistics", cwd=draft, GITHUB_ACTIONS="true")
    assert done.stdout.splitlines()[-1].split()[:2] == ["1", "warning"]
    assert tonelint("check", "a.txt", "--statistics", "--format", "sarif", cwd=draft).returncode == 2


@pytest.mark.parametrize("name", ["out.json", "out.md"])
def test_the_file_that_the_screen_goes_to_is_no_draft(shell: Run, draft: Path, name: str) -> None:
    line = f"tonelint check {{}} --lang fi --format json > {name}; echo $?"
    for names in (".", "*"):
        assert shell(line.format(names), cwd=draft).stdout == "1\n"
        report = json.loads((draft / name).read_text(encoding="utf-8"))
        assert {one["path"].removeprefix("./") for one in report["findings"]} == {"a.txt"}
        assert "left_out" not in report


def test_another_empty_file_is_told_whatever_was_told_into_it_before(shell: Run, draft: Path) -> None:
    (draft / "a.txt").unlink()
    (draft / "a.csv").write_text("title,text (fi)\nA,Hei! Lamppu lähtee kuudelta. Mika\n", encoding="utf-8")
    done = shell("tonelint check . -q > out.json; echo $?; tonelint check . -q; echo $?", cwd=draft)
    assert done.stdout == "0\n2\n"
