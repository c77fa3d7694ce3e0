"""`tonelint history` and `check --history`, as a user runs them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., subprocess.CompletedProcess[str]]

SENT = "Hi Oona, the lamp leaves our warehouse within 2 days, and you will get a message on your phone that morning."
DRAFT = "Hi Todd, the lamp leaves our warehouse within 7 days, and you will get a message on your phone that evening."


def found(done: subprocess.CompletedProcess[str]) -> list[str]:
    return [one["message"] for one in json.loads(done.stdout)["findings"] if "sent-to-others" in one["rule"]]


def test_a_draft_is_told_from_a_paste_by_what_was_sent(tonelint: Run, tmp_path: Path) -> None:
    (tmp_path / "sent.txt").write_text(SENT, encoding="utf-8")
    for times in ("1 reply", "2 replies"):
        done = tonelint("history", "add", "sent.db", "sent.txt")
        assert (done.returncode, done.stdout) == (0, f"The history holds {times}, 1 of them different.\n")
    options = ("--lang", "en", "--format", "json", "--select", "copy-paste-reuse")
    done = tonelint("check", "-", "--history", "sent.db", *options, stdin=DRAFT)
    assert found(done) == ["Others were sent this reply before: 2 times, 100 % the same"]
    assert not found(tonelint("check", "-", *options, stdin=DRAFT))
    assert b"warehouse" not in (tmp_path / "sent.db").read_bytes()


def test_a_check_counts_nothing_in(tonelint: Run, tmp_path: Path) -> None:
    (tmp_path / "sent.txt").write_text(SENT, encoding="utf-8")
    tonelint("history", "add", "sent.db", "sent.txt")
    before = (tmp_path / "sent.db").read_bytes()
    tonelint("check", "-", "--lang", "en", "--history", "sent.db", stdin=DRAFT)
    assert (tmp_path / "sent.db").read_bytes() == before


def test_what_cannot_be_read_counts_nothing_in(tonelint: Run, tmp_path: Path) -> None:
    (tmp_path / "sent.txt").write_text(SENT, encoding="utf-8")
    done = tonelint("history", "add", "sent.db", "sent.txt", "none.txt", "--ui-lang", "en")
    assert done.returncode == 2
    assert "none.txt: no such file" in done.stderr
    assert not (tmp_path / "sent.db").exists()


def test_a_history_that_is_not_there_is_a_mistake(tonelint: Run) -> None:
    done = tonelint("check", "-", "--lang", "en", "--history", "none.db", stdin=DRAFT)
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no history at none.db" in done.stderr


def test_across_a_file_of_conversations_the_second_customer_is_told(tonelint: Run, tmp_path: Path) -> None:
    rows = [
        {"id": name, "lang": "en", "customer": "Where is it?", "reply": text}
        for name, text in (("a", SENT), ("b", DRAFT))
    ]
    (tmp_path / "r.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    done = tonelint("check", "r.jsonl", "--format", "json", "--select", "copy-paste-reuse", "--jobs", "1")
    assert [one["record"] for one in json.loads(done.stdout)["findings"]] == ["b"]


def test_macros_that_answer_nobody_yet_are_no_pastes(tonelint: Run, tmp_path: Path) -> None:
    rows = [{"id": name, "lang": "en", "reply": text} for name, text in (("a", SENT), ("b", DRAFT))]
    (tmp_path / "r.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    done = tonelint("check", "r.jsonl", "--format", "json", "--select", "copy-paste-reuse")
    assert json.loads(done.stdout)["findings"] == []
