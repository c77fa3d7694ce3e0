"""A mistake in a guide is shown where it stands, of a draft no line is shown; and all in the language asked for."""

from __future__ import annotations

import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tonelint.commands import Streams
from tonelint.commands.mistakes import language, told
from tonelint.errors import Place, Problem

Run = Callable[..., subprocess.CompletedProcess[str]]

LINES = "tonelint: 1\nextends: warm\nrules:\n  bounse: error\n"


def problem(path: Path, line: int | None, column: int | None = None) -> Problem:
    path.write_text(LINES, encoding="utf-8")
    return Problem("no such rule", Place(str(path), line, column), "look")


def test_the_line_of_a_mistake_is_shown_under_it_with_the_two_before(tmp_path: Path) -> None:
    file = tmp_path / "tonelint.yaml"
    assert told(problem(file, 4, 3), "en") == (
        f"{file}:4:3: no such rule; look\n    2 | extends: warm\n    3 | rules:\n    4 |   bounse: error\n      |   ^\n"
    )


@pytest.mark.parametrize(("name", "line"), [("draft.txt", 4), ("replies.jsonl", 1), ("tonelint.yaml", None)])
def test_of_a_draft_and_of_a_whole_file_no_line_is_shown(tmp_path: Path, name: str, line: int | None) -> None:
    assert told(problem(tmp_path / name, line), "en").count("\n") == 1


def test_a_file_that_cannot_be_read_again_costs_only_its_lines(tmp_path: Path) -> None:
    gone = problem(tmp_path / "tonelint.yaml", 4, 3)
    (tmp_path / "tonelint.yaml").unlink()
    assert told(gone, "en").count("\n") == 1


def test_signs_that_a_terminal_obeys_are_shown_as_codes(tmp_path: Path) -> None:
    file = tmp_path / "tonelint.yaml"
    file.write_text("rules: \x1b[2J\n", encoding="utf-8")
    assert "\x1b" not in told(Problem("x", Place(str(file), 1, 1)), "en")


MISTAKEN = {
    "en": 'no key "bounse" in a guide',
    "fi": 'oppaassa ei ole avainta "bounse"',
    "nb": 'guiden har ingen nøkkel som heter "bounse"',
}


@pytest.mark.parametrize("lang", MISTAKEN)
@pytest.mark.parametrize("option", ["--ui-lang", "--messages"])
def test_the_language_asked_for_goes_before_all(tonelint: Run, tmp_path: Path, lang: str, option: str) -> None:
    (tmp_path / "tonelint.yaml").write_text("messages: nb\nbounse: 1\n", encoding="utf-8")
    for command in (["check", "-"], ["guide", "show"], ["test", "tonelint.yaml"]):
        done = tonelint(*command, option, lang, LC_ALL="fi_FI.UTF-8")
        assert (done.returncode, MISTAKEN[lang] in done.stderr) == (2, True), done.stderr


def test_else_the_guide_is_told_in_its_own_language(tonelint: Run, tmp_path: Path) -> None:
    (tmp_path / "tonelint.yaml").write_text("extends: brand.yaml\nbounse: 1\n", encoding="utf-8")
    (tmp_path / "brand.yaml").write_text("messages: nb\n", encoding="utf-8")
    assert MISTAKEN["nb"] in tonelint("check", "-", LC_ALL="fi_FI.UTF-8").stderr


def test_a_guide_that_is_no_yaml_still_says_its_language(tonelint: Run, tmp_path: Path) -> None:
    (tmp_path / "tonelint.yaml").write_text("messages: fi\nrules:\n\tbounse: off\n", encoding="utf-8")
    assert "sisennä välilyönneillä" in tonelint("guide", "check", "tonelint.yaml").stderr


def test_what_cannot_be_read_is_told_in_the_same_language(tonelint: Run) -> None:
    assert "tällaista tiedostoa ei ole" in tonelint("check", "gone.txt", "--ui-lang", "fi").stderr
    assert "denne filen finnes ikke" in tonelint("read", "gone.txt", LC_ALL="nb_NO.UTF-8").stderr
    assert "no such file" in tonelint("check", "gone.txt").stderr


def test_the_language_of_the_questions_is_that_of_their_mistakes(tonelint: Run) -> None:
    ask = ("guide", "new", "--answers", "-", "--lang", "fi")
    assert 'vastauksissa ei ole avainta "nmae"' in tonelint(*ask, stdin="nmae: Kulma\n").stderr
    for options in (("--ui-lang", "nb", *ask[2:]), (*ask[2:], "--ui-lang", "nb")):
        assert 'svarfilen har ingen nøkkel som heter "nmae"' in tonelint(*ask[:2], *options, stdin="nmae: K\n").stderr


def test_machines_read_english(tonelint: Run) -> None:
    done = tonelint("check", "gone.txt", "--format", "json", "--ui-lang", "fi")
    assert json.loads(done.stdout)["errors"][0]["message"] == "no such file"


def test_contradictions_are_told_in_the_language_of_the_guide(tonelint: Run) -> None:
    done = tonelint(
        "guide",
        "check",
        "-",
        stdin="messages: fi\nexperiments: {kesä: {until: 2020-01-01, words: {fi: [hellepäivä]}}}\n",
    )
    assert 'kokeilu "kesä" päättyi 2020-01-01' in done.stdout, done
    assert done.stdout.endswith("Yksi asia katsottavaksi.\n")


def test_a_slip_on_the_command_line_is_told_too(tonelint: Run) -> None:
    done = tonelint("check", "-", "--statistics", "--format", "json", "--ui-lang", "nb")
    assert (done.returncode, "maskiner teller selv" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("check", "-", "--statistic"), "Virhe: Valitsinta --statistic ei ole. Tarkoititko --statistics?"),
        (("explain", "--ui-lang"), "Virhe: Valitsimesta --ui-lang puuttuu arvo."),
        (("explain", "a", "b", "c"), "Virhe: Nämä ovat liikaa: b c"),
        (("--foo",), "Virhe: Valitsinta --foo ei ole."),
        (
            ("explain",),
            "Käyttö: tonelint explain [OPTIONS] RULE|FAMILY\nLisää kertoo tonelint explain --help.\n\nVirhe: ",
        ),
    ],
)
def test_so_is_what_stands_around_a_slip(tonelint: Run, arguments: tuple[str, ...], expected: str) -> None:
    done = tonelint(*arguments, LC_ALL="fi_FI.UTF-8")
    assert (done.returncode, expected in done.stderr) == (2, True), done.stderr
    assert "Error" not in done.stderr


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("check --ui-lang nb --no-such-option", "Valget --no-such-option finnes ikke"),
        ("check --no-such-option --messages=nb", "Valget --no-such-option finnes ikke"),
        ("check - --lang xx --ui-lang nb", "xx"),
        ("chekc --ui-lang nb", "check"),
        ("check --guide own.yaml --no-such-option", "Valget --no-such-option finnes ikke"),
        ("check --no-such-option --ui-lang", "Valitsinta --no-such-option ei ole"),
        ("check --no-such-option --ui-lang sv", "Valitsinta --no-such-option ei ole"),
    ],
)
def test_a_slip_is_told_in_the_language_that_the_rest_of_the_line_asks_for(
    tonelint: Run, tmp_path: Path, line: str, expected: str
) -> None:
    (tmp_path / "own.yaml").write_text("messages: nb\n", encoding="utf-8")
    done = tonelint(*line.split(), LC_ALL="fi_FI.UTF-8")
    assert (done.returncode, expected in done.stderr) == (2, True), done.stderr
    assert ("Feil: " in done.stderr) is not ("Valitsinta" in done.stderr)


def test_a_group_without_a_command_says_what_there_is(tonelint: Run) -> None:
    done = tonelint("guide", LC_ALL="fi_FI.UTF-8")
    assert (done.returncode, done.stderr.startswith("Usage: tonelint guide")) == (2, True), done.stderr


@pytest.mark.parametrize(
    ("env", "lang"),
    [
        ({"LC_ALL": "fi_FI.UTF-8", "LANG": "nb_NO"}, "fi"),
        ({"LC_ALL": "", "LC_MESSAGES": "nn_NO.UTF-8", "LANG": "fi_FI"}, "nb"),
        ({"LANG": "no"}, "nb"),
        ({"LANG": "fil_PH.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({}, "en"),
    ],
)
def test_else_it_is_the_locale(env: dict[str, str], lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for key in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(key, raising=False)
    for key, value in env.items():
        monkeypatch.setenv(key, value)
    assert language(Streams(io.StringIO(), io.StringIO())) == lang
