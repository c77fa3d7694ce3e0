"""A library of macros from the command line: what only all of it shows, for every order of files and number of workers."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tonelint import cli, linting

RULES = ("contradiction", "near-duplicate", "stock-sentence", "past-date", "other-figure", "missing-language")
KEPT = ("--select", "macro-twins,language-gap,worn-macro", "--fail-on", "never")
DAYS = "Hi! You can send the shoes back within {} days of the parcel reaching you. Put the receipt in the box."


@pytest.fixture(autouse=True)
def _few_rules(library_of: Callable[..., None]) -> None:
    """Guides compile at once where the library holds no more than what is tried here."""
    library_of(*RULES)


def macro(number: int, text: str, **more: Any) -> dict[str, Any]:
    return {
        "id": 360000 + number,
        "title": f"Macro {number}",
        "actions": [{"field": "comment_value", "value": text}],
        **more,
    }


def write(path: Path, *macros: dict[str, Any]) -> str:
    path.write_text(json.dumps({"macros": macros}, indent=1), encoding="utf-8")
    return str(path)


def findings(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    assert cli.run(["check", "--lang", "en", *arguments, "--format", "json"]) in (0, 1)
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["findings"]
    return found


def test_a_contradiction_names_the_other_macro_and_stands_at_its_figure(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = write(tmp_path / "z.json", macro(1, DAYS.format(14)), macro(2, DAYS.format(30)), macro(3, "Hi! It came."))
    (found,) = findings(capsys, path, *KEPT)
    assert (found["rule"], found["severity"], found["text"]) == ("macro-twins/contradiction", "warning", "14 days")
    line = Path(path).read_text(encoding="utf-8").split("\n")[found["line"] - 1]
    assert line[found["column"] - 1 : found["end_column"] - 1] == "14 days"
    assert f'14 days here, 30 days there: 360002 "Macro 2" comment_value ({path}:19)' in found["message"]


def test_versions_of_entries_that_share_a_context_are_compared_one_by_one(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for lang, days in (("fi", "Sinulla on {} päivää aikaa."), ("nb", "Du har {} dager på deg.")):
        entries = "\n".join(
            f'msgctxt "email"\nmsgid "{name}"\nmsgstr "{days.format(count)}"\n'
            for name, count in (("shoes", 5 if lang == "nb" else 7), ("tents", 9))
        )
        (tmp_path / f"{lang}.po").write_text(f'msgid ""\nmsgstr "Language: {lang}\\n"\n\n{entries}', encoding="utf-8")
    assert cli.run(["check", str(tmp_path / "fi.po"), str(tmp_path / "nb.po"), *KEPT, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)["findings"]
    assert {one["rule"] for one in found} == {"language-gap/other-figure"}
    assert found
    assert all("email | shoes" in one["record"] for one in found)


@pytest.mark.parametrize(
    ("lang", "words"), [("fi", "tässä 14 päivää, toisessa 30 päivää"), ("nb", "her 14 dager, der 30 dager")]
)
def test_it_is_told_in_the_users_language(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, lang: str, words: str
) -> None:
    path = write(tmp_path / "z.json", macro(1, DAYS.format(14)), macro(2, DAYS.format(30)))
    assert words in findings(capsys, path, *KEPT, "--messages", lang)[0]["message"]


def test_workers_and_the_order_of_files_change_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linting, "_BATCH", 4)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    sentence = "Show this message at the till when you next come by."
    own = (
        "The lamp is mended and the switch is a new one",
        "A key waits here for whoever comes to stay with you",
        "Your coat is sewn and the buttons sit as they should",
        "We sent that ticket to the address on the letter",
        "My van is late because of snow on the bridge",
        "It rains too hard for painting your fence now",
    )
    one = write(tmp_path / "a.json", *(macro(n, f"Hi! {text}. {sentence}") for n, text in enumerate(own)))
    other = write(tmp_path / "b.json", macro(7, DAYS.format(14)), macro(8, DAYS.format(30)), macro(9, DAYS.format(14)))
    alone = findings(capsys, one, other, *KEPT, "--jobs", "1")
    assert [found["rule"] for found in alone] == ["worn-macro/stock-sentence", "macro-twins/contradiction"]
    assert findings(capsys, one, other, *KEPT, "--jobs", "2") == alone
    assert findings(capsys, other, one, *KEPT, "--jobs", "2") == alone


def test_a_rule_of_the_library_is_ignored_and_set_as_any_other(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = write(tmp_path / "z.json", macro(1, DAYS.format(14)), macro(2, DAYS.format(30)))
    assert findings(capsys, path, *KEPT, "--ignore", "macro-twins/contradiction") == []
    guide = tmp_path / "tonelint.yaml"
    guide.write_text("extends: warm\nrules: {macro-twins: error}\n", encoding="utf-8")
    assert findings(capsys, path, *KEPT, "--guide", str(guide))[0]["severity"] == "error"
    guide.write_text("extends: warm\nrules: {macro-twins: allow}\n", encoding="utf-8")
    assert findings(capsys, path, *KEPT, "--guide", str(guide)) == []


def test_a_sentence_that_the_guide_allows_may_stand_everywhere(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    texts = (
        "The lamp is mended by our man",
        "A key waits here",
        "Your coat is sewn",
        "One ticket was sent",
        "My van is late",
    )
    legal = "The law gives you fourteen days to change your mind."
    path = write(tmp_path / "z.json", *(macro(n, f"Hi! {text}. {legal}") for n, text in enumerate(texts)))
    assert [found["rule"] for found in findings(capsys, path, *KEPT)] == ["worn-macro/stock-sentence"]
    guide = tmp_path / "tonelint.yaml"
    guide.write_text('extends: warm\nvocabulary: {allow: {en: ["change your mind"]}}\n', encoding="utf-8")
    assert findings(capsys, path, *KEPT, "--guide", str(guide)) == []


def test_versions_of_a_catalogue_are_compared_across_files(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for lang, text in (("fi", "Sinulla on 14 päivää aikaa."), ("nb", "Du har 30 dager på deg.")):
        head = f'msgid ""\nmsgstr "Language: {lang}\\n"\n\n'
        (tmp_path / f"{lang}.po").write_text(f'{head}msgid "You have {{n}} days."\nmsgstr "{text}"\n', encoding="utf-8")
    assert cli.run(["check", str(tmp_path / "fi.po"), str(tmp_path / "nb.po"), *KEPT, "--format", "json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)["findings"]
    assert (found["rule"], found["text"]) == ("language-gap/other-figure", "14 päivää")


def test_what_is_used_most_comes_first(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    rare = "Hi! The bulb of your lamp is on the shelf by the door. Take the grey box and leave the white one."
    often = "Hi! My colleague keeps your ticket at the desk until the train leaves. Ask for the small blue folder."
    macros = [macro(1, rare, usage_30d=1), macro(2, rare, usage_30d=2), macro(3, often, usage_30d=300), macro(4, often)]
    path = write(tmp_path / "z.json", *macros)
    cli.run(["check", path, "--lang", "en", *KEPT, "--format", "markdown"])
    out = capsys.readouterr().out
    assert out.index("used 300 times") < out.index("used 3 times")
    cli.run(["check", path, "--lang", "en", *KEPT, "--format", "concise", "--statistics"])
    assert "macro-twins/near-duplicate  (used 301 times)" in capsys.readouterr().out
