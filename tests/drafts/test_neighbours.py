"""Who misspells the name of a file is offered one that exists, and no other that only ends alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from tonelint.drafts import neighbours


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("zz.json", "env.sh", "replies-fi.json", "old/replies-fi.json", "old/notes.md", "old/lamp.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


@pytest.mark.parametrize("name", ["nope.json", "en.cvs", "a.sh", "macros.json", "old/b.md", "none/replies-fi.json", ""])
def test_a_file_that_only_ends_alike_is_not_offered(name: str) -> None:
    assert neighbours.hint(name) is None


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("replies-fi.jsn", "replies-fi.json"),
        ("replies_fi.json", "replies-fi.json"),
        ("replis-fi.jsn", "replies-fi.json"),
        ("zz.yaml", "zz.json"),
        ("old/replies-fi.jsn", "old/replies-fi.json"),
        ("./old/note.md", "./old/notes.md"),
        ("old/lamp.yml", "old/lamp.yaml"),
        ("old/notes", "old/notes.md"),
        ("old/note", "old/notes.md"),
        ("old/", None),
    ],
)
def test_what_is_offered_can_be_given_as_it_is(name: str, meant: str | None) -> None:
    assert neighbours.hint(name) == (meant and f'did you mean "{meant}"?')
    assert meant is None or Path(meant).exists()


def test_the_folder_of_an_absolute_name_stays(folder: Path) -> None:
    assert neighbours.hint(str(folder / "zzz.json")) == f'did you mean "{folder / "zz.json"}"?'
