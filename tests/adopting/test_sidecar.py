"""The sidecar: what is allowed in files that hold no comments."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tonelint import linting
from tonelint.benches import Wishes
from tonelint.errors import TonelintError
from tonelint.model import Report

Lint = Callable[..., Report]
SORRY = "We apologise for any inconvenience."
NAME = "tonelint-allow.yaml"


def told(report: Report) -> list[tuple[str, str]]:
    return [(one.path, one.rule) for one in report.findings if one.severity != "note"]


@pytest.mark.parametrize(
    ("entry", "left"),
    [
        ("{file: a.json, rule: canned-apology, because: legal}", 0),
        ("{file: a.json, macro: 1, rule: canned-apology, because: legal}", 1),
        ("{file: '*.json', macro: Macro 2, rule: [bounce, canned-apology], because: legal}", 1),
        ("{macro: [1, 2], rule: canned-apology/any-inconvenience, because: legal, until: 2999-01-01}", 0),
        ("{file: b.json, rule: canned-apology, because: legal}", 2),
        ("{file: '*/a.json', rule: canned-apology, because: legal}", 2),
    ],
)
def test_an_entry_allows_by_file_macro_and_rule(lint: Lint, zendesk: Callable[..., str], entry: str, left: int) -> None:
    report = lint({NAME: f"- {entry}\n", "a.json": zendesk(SORRY, SORRY)}, select=("canned-apology",))
    assert (len(report.findings), report.allowed) == (left, 2 - left)


def test_it_is_found_upward_and_names_files_from_where_it_lies(lint: Lint, zendesk: Callable[..., str]) -> None:
    allow = "- {file: macros/a.json, rule: canned-apology, because: legal}\n"
    assert told(lint({NAME: allow, "macros/a.json": zendesk(SORRY)})) == []


def test_another_one_can_be_named(lint: Lint, zendesk: Callable[..., str]) -> None:
    files = {NAME: "- {file: a.json, rule: bounce, because: x}\n", "a.json": zendesk(SORRY)}
    files["tonelint-other.yaml"] = "- {file: a.json, rule: canned-apology, because: legal}\n"
    assert told(lint(files, allow="tonelint-other.yaml")) == []


def test_what_is_not_needed_is_told_in_the_sidecar(lint: Lint, zendesk: Callable[..., str]) -> None:
    allow = "- file: a.json\n  macro: Gone\n  rule: canned-apology\n  because: legal\n"
    report = lint({NAME: allow, "a.json": zendesk("It leaves at four. Mika")}, select=("canned-apology", "allowance"))
    (finding,) = report.findings
    assert (finding.path, finding.line, finding.column, finding.end_column) == (NAME, 3, 9, 23)
    assert (finding.rule, finding.text) == ("allowance/unused", "canned-apology")


@pytest.mark.parametrize(
    "entry", ["{macro: Gone, rule: bounce, because: x}", "{file: '*.json', rule: bounce, because: x}"]
)
def test_what_may_be_needed_in_files_that_nobody_named_is_not_called_unused(
    lint: Lint, zendesk: Callable[..., str], entry: str
) -> None:
    assert told(lint({NAME: f"- {entry}\n", "a.json": zendesk("It leaves at four. Mika")})) == []


def test_one_that_is_over_is_told_and_allows_nothing(lint: Lint, zendesk: Callable[..., str]) -> None:
    allow = "- {file: a.json, rule: canned-apology, because: legal, until: 2026-11-21}\n"
    report = lint({NAME: allow, "a.json": zendesk(SORRY)}, today="2026-11-22")
    assert told(report) == [("a.json", "canned-apology/any-inconvenience"), (NAME, "allowance/expired")]


@pytest.mark.parametrize("name", ["./a.json", "sub/../a.json", "./[ab].json"])
def test_a_file_may_be_named_in_more_than_one_way(lint: Lint, zendesk: Callable[..., str], name: str) -> None:
    allow = f"- {{file: '{name}', rule: canned-apology, because: legal}}\n"
    assert told(lint({NAME: allow, "a.json": zendesk(SORRY)})) == []


def test_a_file_may_be_named_from_the_root(lint: Lint, zendesk: Callable[..., str], tmp_path: Path) -> None:
    allow = f"- {{file: '{tmp_path}/a.json', rule: canned-apology, because: legal}}\n"
    assert told(lint({NAME: allow, "a.json": zendesk(SORRY)})) == []


@pytest.mark.parametrize("name", ["gone.json", "A.json", "sub", "sub/", "/nowhere/a.json", "sub/gone.json"])
def test_an_entry_for_a_file_that_is_not_there_is_unused(lint: Lint, zendesk: Callable[..., str], name: str) -> None:
    allow = f"- {{file: {name}, rule: [bounce, canned], because: legal}}\n"
    files = {NAME: allow, "a.json": zendesk("It leaves at four. Mika"), "sub/b.json": zendesk("It is here. Mika")}
    assert told(lint(files)) == [(NAME, "allowance/unused")] * 2
    assert told(lint(files, select=("allowance", "canned"))) == [(NAME, "allowance/unused")]


def test_an_entry_for_a_file_that_was_not_read_is_not_called_unused(lint: Lint, zendesk: Callable[..., str]) -> None:
    allow = "- {file: b.csv, rule: bounce, because: legal}\n- {file: tonelint-b.csv, rule: bounce, because: legal}\n"
    files = {NAME: allow, "a.json": zendesk("It leaves at four. Mika"), "tonelint-b.csv": "not read"}
    assert told(lint(files)) == [(NAME, "allowance/unused")]


@pytest.mark.parametrize("where", ["file: gone.json", "file: '*.csv'", "macro: Gone", "file: a.json"])
def test_one_that_is_over_is_told_wherever_it_was_for(lint: Lint, zendesk: Callable[..., str], where: str) -> None:
    allow = f"- {{{where}, rule: canned-apology, because: legal, until: 2026-11-21}}\n"
    report = lint({NAME: allow, "a.json": zendesk("It leaves at four. Mika")}, today="2026-11-22")
    assert told(report) == [(NAME, "allowance/expired")]


def test_what_was_not_asked_for_is_not_called_unused_beside_its_file(lint: Lint, zendesk: Callable[..., str]) -> None:
    allow = "- {file: a.json, macro: Gone, rule: bounce, because: legal}\n"
    files = {NAME: allow, "a.json": zendesk("It leaves at four. Mika")}
    assert told(lint(files, select=("allowance", "canned"))) == []
    assert told(lint(files, select=("allowance", "bounce"))) == [(NAME, "allowance/unused")]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: b\n", "1:1: what is allowed has to be a list of entries; begin each with a dash: - rule: bounce"),
        ("- {file: a, rule: b}\n", "1:3: an entry of what is allowed has no because"),
        (
            "- rule: b\n  because: c\n",
            "1:3: this entry names no file and no macro; write file: or macro: beside the rule",
        ),
        (
            "- {file: a, rule: b, because: c, untl: d}\n",
            '1:34: no key "untl" in an entry of what is allowed; did you mean "until"?',
        ),
        ("- {file: a, rule: b, because: c, until: 1.2.2027}\n", '1:41: "1.2.2027" is no day; write it as 2027-01-31'),
        ("- {file: a, rule: [], because: c}\n", "1:19: rule has to be a text"),
    ],
)
def test_mistakes_have_their_places(lint: Lint, text: str, problem: str) -> None:
    with pytest.raises(TonelintError) as error:
        lint({NAME: text, "a.txt": "Hi."})
    assert str(error.value) == f"{NAME}:{problem}"


def test_an_unknown_rule_is_a_mistake_told_once(lint: Lint, zendesk: Callable[..., str]) -> None:
    report = lint({NAME: "- {file: a.json, rule: 'bounse', because: x}\n", "a.json": zendesk(SORRY, SORRY)})
    faults = [(one.path, one.line, one.column, one.message, one.hint) for one in report.errors]
    assert faults == [(NAME, 1, 25, 'no rule and no family "bounse"', 'did you mean "bounce"?')]


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a project with a good draft in a folder below."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "m.txt").write_text("Your parcel leaves at four. Mika\n", encoding="utf-8")
    return tmp_path


def test_a_sidecar_that_nobody_looks_for_is_told_and_not_passed_over(draft: Path) -> None:
    (draft / "tonelint-allow.yml").write_text("[]\n", encoding="utf-8")
    with pytest.raises(TonelintError) as raised:
        linting.lint_paths(["a/m.txt"], Wishes(lang="en"))
    (problem,) = raised.value.problems
    told = problem.place and problem.place.path, problem.hint
    assert told == ("tonelint-allow.yml", "name it tonelint-allow.yaml, or take it away")
    (draft / "tonelint-allow.yml").unlink()
    assert not linting.lint_paths(["a/m.txt"], Wishes(lang="en")).errors


@pytest.mark.parametrize("name", ["tonelint-allow", "tonelint"])
def test_a_good_file_holds_whatever_ends_in_yml_beside_it(draft: Path, name: str) -> None:
    (draft / f"{name}.yaml").write_text("extends: warm\n" if name == "tonelint" else "[]\n", encoding="utf-8")
    (draft / f"{name}.yml").write_text("lint:\n  script: [make lint]\n", encoding="utf-8")
    report = linting.lint_paths(["a/m.txt"], Wishes(lang="en"))
    assert report.replies == 1
    assert report.guide == ("tonelint.yaml" if name == "tonelint" else "warm")


def test_a_sidecar_that_nobody_looks_for_is_told_beside_the_one_that_holds(draft: Path) -> None:
    (draft / "tonelint-allow.yaml").write_text("[]\n", encoding="utf-8")
    (draft / "tonelint-allow.yml").write_text("# ours\n- file: a/m.txt\n  rule: bounce\n", encoding="utf-8")
    with pytest.raises(TonelintError):
        linting.lint_paths(["a/m.txt"], Wishes(lang="en"))


def test_a_job_of_the_name_of_a_guide_stops_no_run(draft: Path) -> None:
    (draft / "tonelint.yml").write_text("tonelint:\n  script: [tonelint check a]\n", encoding="utf-8")
    assert linting.lint_paths(["a/m.txt"], Wishes(lang="en")).guide == "warm"
