"""The line that tells how far a long run has come: on a terminal, after a while, and gone at the end."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO, StringIO
from pathlib import Path

import pytest

from tonelint import cli
from tonelint.commands import Streams, check, progress
from tonelint.drafts import read
from tonelint.drafts.asked import PLAINLY
from tonelint.model import Position, Reply
from tonelint.names import LANGUAGES

Told = Callable[..., str]


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Two files of a record a line, the second three times as long."""
    line = '{"id": "%d", "lang": "en", "reply": "I will call you on Monday."}\n'
    (tmp_path / "a.jsonl").write_text("".join(line % number for number in range(10, 20)), encoding="utf-8")
    (tmp_path / "b.jsonl").write_text("".join(line % number for number in range(20, 50)), encoding="utf-8")
    monkeypatch.setattr(progress, "_EVERY", 0.0)
    monkeypatch.setattr(check, "_A_WHILE", -1.0)
    for name in ("CI", "TERM"):
        monkeypatch.delenv(name, raising=False)
    return str(tmp_path)


@pytest.fixture
def told(library: str, monkeypatch: pytest.MonkeyPatch) -> Told:
    """What a run writes to a terminal besides its report."""

    def run(*options: str, stream: StringIO | None = None) -> str:
        err = stream or Terminal()
        monkeypatch.setattr("sys.stderr", err)
        assert cli.run(["check", library, *options]) == 0
        return err.getvalue()

    return run


def test_a_long_run_tells_how_far_it_is_and_takes_the_line_away(told: Told) -> None:
    first, *lines, last = told().split("\r\x1b[K")
    assert (first, last) == ("", "")
    assert lines[9].endswith(" 25 %  10 replies read")
    assert lines[-1] == "█" * 24 + " 100 %  40 replies read"
    shares = [int(line.split("%")[0].split()[-1]) for line in lines]
    assert shares == sorted(shares)


@pytest.mark.parametrize(("lang", "words"), [("fi", "luettu 40 vastausta"), ("nb", "40 svar lest")])
def test_it_speaks_the_users_language(told: Told, lang: str, words: str) -> None:
    assert words in told("--ui-lang", lang)
    assert lang in LANGUAGES


def test_nobody_is_told_who_does_not_look_on(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    assert told("--quiet") == ""
    assert told(stream=StringIO()) == ""
    for name, value in (("CI", "true"), ("TERM", "dumb")):
        monkeypatch.setenv(name, value)
        assert told() == ""
        monkeypatch.delenv(name)


def test_a_short_run_tells_nothing(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "_A_WHILE", 60.0)
    assert told() == ""


def test_standard_input_is_counted_without_a_share() -> None:
    err = Terminal()
    line = progress.Line(["-"], Streams(StringIO(), err, "en"))
    for found in read.replies(["-"], BytesIO(b"Hi."), None):
        line.tell(found, 1)
    assert err.getvalue() == "\r\x1b[K1 reply read"


def test_a_long_line_is_measured_by_columns_and_a_workbook_not_at_all(tmp_path: Path, library: str) -> None:
    whole = (tmp_path / "a.jsonl").read_text(encoding="utf-8")
    (tmp_path / "c.json").write_text(whole.replace("\n", " "), encoding="utf-8")
    (tmp_path / "d.xlsx").write_bytes(b"\n" * 5)

    assert progress._within(str(tmp_path / "c.json"), Position(1, len(whole) // 2)) == pytest.approx(0.5, abs=0.01)
    assert progress._within(str(tmp_path / "d.xlsx"), Position(3, 1)) == 0.0
    assert progress._within(f"{library}/gone.txt", Position(3, 1)) == 1.0


def test_the_line_goes_away_when_the_run_is_broken_off(library: str) -> None:
    err = Terminal()
    watched = check._watched(read.replies([library], None, None), [library], Streams(StringIO(), err), PLAINLY)
    assert isinstance(next(watched), Reply)
    watched.close()  # type: ignore[attr-defined]  # as an interrupt does
    assert err.getvalue().endswith("\r\x1b[K")
