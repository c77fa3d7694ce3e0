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


def test_a_file_that_is_no_history_is_told_of_and_left_as_it_is(tonelint: Run, tmp_path: Path) -> None:
    (tmp_path / "z.db").touch()
    for _ in range(2):
        done = tonelint("check", "-", "--lang", "en", "--history", "z.db", stdin=DRAFT)
        assert done.returncode == 2
        assert "there is no history at z.db" in done.stderr
        assert (tmp_path / "z.db").read_bytes() == b""


def test_the_agent_of_a_chat_is_named_where_a_history_asks(tonelint: Run, tmp_path: Path) -> None:
    chat = f"[18:02] Laura: Where is my lamp?\n[18:04] Mika: {SENT}\n[18:05] Laura: Thank you so much!\n"
    (tmp_path / "chat.txt").write_text(chat, encoding="utf-8")
    asked = tonelint("history", "add", "sent.db", "chat.txt", "--ui-lang", "en")
    assert (asked.returncode, "say it with --agent NAME" in asked.stderr) == (2, True)
    done = tonelint("history", "add", "sent.db", "chat.txt", "--agent", "Mika", "--input-format", "transcript")
    assert (done.returncode, done.stdout) == (0, "The history holds 1 reply, 1 of them different.\n")


def test_what_is_piped_is_counted_in(tonelint: Run) -> None:
    line = json.dumps({"id": "a", "lang": "en", "customer": "Where is it?", "reply": SENT})
    done = tonelint("history", "add", "sent.db", "-", "--input-format", "jsonl", stdin=line)
    assert (done.returncode, done.stdout) == (0, "The history holds 1 reply, 1 of them different.\n")


def test_every_message_of_an_agents_counts_as_sent_whoever_wrote_last(tonelint: Run, tmp_path: Path) -> None:
    said = (("customer", "Where is it?"), ("agent", SENT), ("customer", "Thank you!"))
    ended = [{"from": who, "text": text} for who, text in said]
    (tmp_path / "t.jsonl").write_text(json.dumps({"id": "a", "lang": "en", "messages": ended}), encoding="utf-8")
    done = tonelint("history", "add", "sent.db", "t.jsonl")
    assert (done.returncode, done.stdout) == (0, "The history holds 1 reply, 1 of them different.\n")


def test_what_was_sent_once_is_told_in_words(tonelint: Run, tmp_path: Path) -> None:
    (tmp_path / "sent.txt").write_text(SENT, encoding="utf-8")
    tonelint("history", "add", "sent.db", "sent.txt")
    options = ("--lang", "en", "--format", "json", "--select", "copy-paste-reuse")
    done = tonelint("check", "-", "--history", "sent.db", *options, stdin=DRAFT)
    assert found(done) == ["Others were sent this reply before: once, 100 % the same"]
