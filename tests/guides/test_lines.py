"""Lines of a cache file: the same lines again, each checked when it is read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.guides import lines
from tonelint.guides.lines import DamagedError


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("lines") / "some.lines"


def kept(path: Path, texts: list[str]) -> lines.Lines:
    path.unlink(missing_ok=True)  # what is mapped somewhere stays what it was
    path.write_bytes(lines.written(texts))
    return lines.read(str(path))


@settings(deadline=None)
@given(texts=st.lists(st.text(st.characters(codec="utf-8"))))
def test_lines_come_back_as_they_were_written(path: Path, texts: list[str]) -> None:
    found = kept(path, texts)
    assert [*found] == texts
    assert [*found[1:]] == texts[1:]
    assert len(found[:2]) == len(texts[:2])


@settings(deadline=None)
@given(texts=st.lists(st.text(st.characters(codec="utf-8")), min_size=1), data=st.data())
def test_a_changed_byte_is_noticed_by_whoever_reads_it(path: Path, texts: list[str], data: st.DataObject) -> None:
    content = bytearray(lines.written(texts))
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    path.unlink(missing_ok=True)
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r".*"):
        list(lines.read(str(path)))


@pytest.mark.parametrize("cut", [1, 9, 12, 30])
def test_a_file_that_was_cut_short_is_refused_at_once(path: Path, cut: int) -> None:
    content = lines.written(["one", "two", "three"])
    path.unlink(missing_ok=True)
    path.write_bytes(content[:-cut])
    with pytest.raises(ValueError, match=r".*"):
        lines.read(str(path))


def test_damage_in_a_line_that_nobody_reads_disturbs_nobody(path: Path) -> None:
    content = bytearray(lines.written(["one", "two", "three"]))
    content[-1] ^= 1
    path.unlink(missing_ok=True)
    path.write_bytes(content)
    found = lines.read(str(path))
    assert found[0] == "one"
    with pytest.raises(DamagedError):
        list(found)
