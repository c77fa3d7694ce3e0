"""Files are written whole, where a link leads, with the rights they had."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from tonelint import whole


def test_a_link_is_followed_and_a_file_keeps_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    (tmp_path / "link").symlink_to(target)
    whole.write(str(tmp_path / "link"), "ä\ud83d\n")
    assert (tmp_path / "link").is_symlink()
    assert target.read_bytes() == "ä\\ud83d\n".encode()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_what_is_no_file_is_written_to_as_it_stands() -> None:
    whole.write(os.devnull, "x")
    assert not os.path.isfile(os.devnull)


def test_a_pipe_without_a_name_of_its_own_is_written_to() -> None:
    reading, writing = os.pipe()
    try:
        whole.write(f"/dev/fd/{writing}", "ä")
        assert os.read(reading, 10) == "ä".encode()
    finally:
        os.close(reading)
        os.close(writing)


def test_folders_are_made_on_the_way(tmp_path: Path) -> None:
    whole.write(str(tmp_path / "a" / "b" / "r"), "x")
    assert [str(one.relative_to(tmp_path)) for one in tmp_path.rglob("r*")] == ["a/b/r"]


def test_what_is_in_the_way_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(NotADirectoryError):
        whole.write(str(tmp_path / "file" / "r"), "x")
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


def test_adding_leaves_what_others_wrote(tmp_path: Path) -> None:
    whole.add(str(tmp_path / "r"), "ä")
    whole.add(str(tmp_path / "r"), "b")
    assert (tmp_path / "r").read_text(encoding="utf-8") == "äb"
