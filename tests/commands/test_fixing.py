"""`--fix` and `--diff` from the command line: what is written, what is shown, and how they end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tonelint import cli

BEFORE = "Hi Ann,\n\nThank you for your feedback. The lamp leaves the store tonight!!!\n\nBest,\nMina\n"
AFTER = "Hi Ann,\n\nThe lamp leaves the store tonight!\n\nBest,\nMina\n"
Caught = pytest.CaptureFixture[str]


def run(*arguments: str) -> int:
    return cli.run(
        [
            "check",
            "--lang",
            "en",
            "--ui-lang",
            "en",
            "--format" if "--diff" not in arguments else "-q",
            *(() if "--diff" in arguments else ("concise",)),
            *arguments,
        ]
    )


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(BEFORE, encoding="utf-8")
    path.chmod(0o640)
    return path


def test_a_draft_is_put_right_and_what_is_left_is_told(draft: Path, capsys: Caught) -> None:
    assert run("--fix", str(draft)) == 0
    told = capsys.readouterr()
    assert draft.read_text(encoding="utf-8") == AFTER
    assert draft.stat().st_mode & 0o777 == 0o640
    assert told.err == "Put right 2 places in 1 file.\n"
    assert "feedback" not in told.out
    assert os.listdir(draft.parent) == ["draft.txt"]


def test_a_diff_can_be_applied_and_writes_nothing(draft: Path, capsys: Caught) -> None:
    assert run("--diff", str(draft)) == 1
    told = capsys.readouterr().out
    assert draft.read_text(encoding="utf-8") == BEFORE
    assert told.startswith(f"--- {draft}\n+++ {draft}\n@@ -")
    assert [line for line in told.splitlines()[3:] if line[0] in "+-"] == [
        "-Thank you for your feedback. The lamp leaves the store tonight!!!",
        "+The lamp leaves the store tonight!",
    ]
    run("--fix", str(draft))
    assert run("--diff", str(draft)) == 0
    assert capsys.readouterr().out == ""


def test_a_diff_wins_over_a_fix_in_whatever_order(draft: Path, capsys: Caught) -> None:
    assert run("--diff", str(draft)) == 1
    shown = capsys.readouterr()
    for both in (("--fix", "--diff"), ("--diff", "--fix")):
        assert run(*both, str(draft)) == 1
        assert capsys.readouterr() == shown
    assert draft.read_text(encoding="utf-8") == BEFORE


def test_a_diff_deep_in_a_file_tells_its_lines(tmp_path: Path, capsys: Caught) -> None:
    lines = [json.dumps({"id": n, "reply": "The key is in the box."}) for n in range(40)]
    lines[30] = json.dumps({"id": 30, "reply": "The key is in the box!!"})
    path = tmp_path / "r.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    run("--diff", str(path))
    assert "\n@@ -28,7 +28,7 @@\n" in capsys.readouterr().out


def test_the_last_line_without_an_end_is_told_as_diffs_do(tmp_path: Path, capsys: Caught) -> None:
    path = tmp_path / "d.txt"
    path.write_text("The key is in the box!!", encoding="utf-8")
    run("--diff", str(path))
    end = "\n\\ No newline at end of file\n"
    assert f"-The key is in the box!!{end}+The key is in the box!{end}" in capsys.readouterr().out


def test_what_comes_in_by_a_pipe_goes_out_put_right() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tonelint", "check", "--fix", "--lang", "en", "-"],
        input=BEFORE.replace("\n", "\r\n").encode(),
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
        check=False,
    )
    assert done.stdout == AFTER.replace("\n", "\r\n").encode()
    assert b"1 reply" in done.stderr


def test_a_rule_that_is_not_asked_for_fixes_nothing(draft: Path) -> None:
    assert run("--fix", "--ignore", "canned-opener", str(draft)) == 0
    assert "Thank you for your feedback." in draft.read_text(encoding="utf-8")


def test_a_file_changed_meanwhile_is_left(draft: Path, capsys: Caught, monkeypatch: pytest.MonkeyPatch) -> None:
    from tonelint.fixing import files

    fixed = files.fixed

    def meanwhile(*given: object) -> files.Fixed:
        done = fixed(*given)  # type: ignore[arg-type]
        draft.write_text("Somebody else wrote this.", encoding="utf-8")
        return done

    monkeypatch.setattr(files, "fixed", meanwhile)
    assert run("--fix", str(draft)) == 2
    assert draft.read_text(encoding="utf-8") == "Somebody else wrote this."
    assert "was changed while it was read" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--diff", "--statistics"), "--diff writes no report"),
        (("--fix", "--all-turns"), "--all-turns takes what was sent"),
        (("--fix", "--customer", "-"), "more than once"),
    ],
)
def test_what_does_not_go_together_is_refused(draft: Path, capsys: Caught, options: tuple[str, ...], told: str) -> None:
    assert run(*options, str(draft)) == 2
    assert told in capsys.readouterr().err
    assert draft.read_text(encoding="utf-8") == BEFORE


def test_json_tells_what_is_safe_and_where(draft: Path, capsys: Caught) -> None:
    cli.run(["check", "--lang", "en", "--format", "json", str(draft)])
    found = json.loads(capsys.readouterr().out)["findings"]
    safe = [one for finding in found for one in finding["suggestions"] if one["safe"]]
    assert [(one["text"], BEFORE[one["start"] : one["end"]]) for one in safe] == [
        ("", "Thank you for your feedback. "),
        ("!", "!!!"),
    ]


def test_the_guides_own_words_take_their_form(tmp_path: Path) -> None:
    guide = "extends: warm\nvocabulary: {avoid: {fi: {'palvelu{,n,ssa,un}': ohjelma}}}\n"
    (tmp_path / "tonelint.yaml").write_text(guide, encoding="utf-8")
    draft = tmp_path / "d.txt"
    draft.write_text("Avasin sinulle palvelun. Palvelussa näet laskusi.", encoding="utf-8")
    cli.run(["check", "--fix", "--lang", "fi", str(draft)])
    assert draft.read_text(encoding="utf-8") == "Avasin sinulle ohjelman. Ohjelmassa näet laskusi."


@pytest.mark.parametrize(
    ("lang", "before", "after"),
    [
        ("fi", "Palvelun osoite on palvelu.fi/ohje tai a@palvelu.fi, ks. palvelu.pdf.", "Ohjelman osoite on palvelu.fi/ohje tai a@palvelu.fi, ks. palvelu.pdf."),
        ("nb", "Saken ligger på sak.no og i /sak/sak.pdf.", "Saken ligger på sak.no og i /sak/sak.pdf."),
        ("fi", "Palvelun nimi on [Palvelu](https://x.example/p) tai palvelu-sivu.", "Ohjelman nimi on [Palvelu](https://x.example/p) tai palvelu-sivu."),
        ("nb", "Sak ligger i menyen Sak og i [sak](https://x.example/s).", "Mappe ligger i menyen Sak og i [sak](https://x.example/s)."),
        ("en", "Your ticket is under **Ticket** or [ticket](https://x.example/t).", "Your case is under **Ticket** or [ticket](https://x.example/t)."),
        ("en", "The ticket @ticket sent is in ticket.xlsx, #ticket.", "The case @ticket sent is in ticket.xlsx, #ticket."),
    ],
)  # fmt: skip
def test_addresses_labels_and_file_names_stay(tmp_path: Path, lang: str, before: str, after: str) -> None:
    guide = "vocabulary: {avoid: {fi: {'palvelu{,n}': ohjelma}, nb: {sak: mappe}, en: {ticket: case}}}\n"
    (tmp_path / "g.yaml").write_text(f"extends: warm\n{guide}", encoding="utf-8")
    (tmp_path / "a.txt").write_text(before, encoding="utf-8")
    cli.run(["check", "--fix", "--lang", lang, "--guide", str(tmp_path / "g.yaml"), str(tmp_path / "a.txt")])
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == after


def test_what_is_left_is_told_with_its_macro(tmp_path: Path, capsys: Caught) -> None:
    texts = {
        "comment_value": "Hi Ann,\n\n- Thank you for your feedback.\n- The lamp leaves at 9.",
        "comment_value_html": "<p>Hi Ann,</p><p>Thank you for your feedback. The lamp leaves at 9.</p>",
    }
    actions = [{"field": field, "value": text} for field, text in texts.items()]
    path = tmp_path / "m.json"
    path.write_text(json.dumps({"macros": [{"id": 7, "title": "Lamps", "actions": actions}]}), encoding="utf-8")
    run("--fix", str(path))
    (told,) = [line for line in capsys.readouterr().err.splitlines() if "left as it was" in line]
    assert told.endswith('[canned-opener/thanks-for-feedback] (7 "Lamps" comment_value_html)')


@pytest.mark.parametrize(
    ("lang", "word", "stock", "rest"),
    [
        ("fi", "palautettasi", "Arvostamme palautettasi.", "Kattilan takuu on voimassa vielä vuoden."),
        ("nb", "henvendelse", "Takk for din henvendelse.", "Klokka går igjen, for jeg byttet batteriet."),
        ("en", "feedback", "Thank you for your feedback.", "The clock runs again, because I changed its battery."),
    ],
)
def test_a_word_of_the_guide_keeps_no_stock_sentence(
    tmp_path: Path, lang: str, word: str, stock: str, rest: str
) -> None:
    guide = tmp_path / "g.yaml"
    guide.write_text(f"extends: warm\nvocabulary: {{avoid: {{{lang}: {{{word}: wish}}}}}}\n", encoding="utf-8")
    draft = tmp_path / "d.txt"
    draft.write_text(f"Ann,\n\n{stock} {rest}\n\nMina\n", encoding="utf-8")
    run("--fix", "--guide", str(guide), "--lang", lang, str(draft))
    assert draft.read_text(encoding="utf-8") == f"Ann,\n\n{rest}\n\nMina\n"
