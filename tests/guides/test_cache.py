"""A compiled guide is kept, found again, and never trusted when anything about it has changed."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tonelint import linting
from tonelint.guides import cache, opening
from tonelint.guides.cache import Compiled
from tonelint.model import Mapped
from tonelint.version import VERSION

Rule = Callable[..., None]


@pytest.fixture(autouse=True)
def _little(little_library: Path, folder: Path) -> None:
    """No other rules than those written here, so that compiling takes no time, and nothing kept before."""


@pytest.fixture
def guide(tmp_path: Path, write_rule: Rule) -> Path:
    path = tmp_path / "project" / "tonelint.yaml"
    path.parent.mkdir()
    path.write_text("languages: [en]\nown_rules: rules\n", encoding="utf-8")
    write_rule(path, "en", "hello dear friend")
    return path


def open_guide(path: Path) -> Compiled:
    return opening.open_guide(str(path), VERSION)


def own(compiled: Compiled) -> set[str]:
    book = compiled.book("en")
    assert book is not None
    return {entry.name for entry in book.entries()}


def test_what_was_kept_is_the_same_as_what_was_compiled(guide: Path) -> None:
    fresh, kept = open_guide(guide), open_guide(guide)
    assert fresh.books
    assert not kept.books  # it came from the cache, where books are opened one by one
    assert (fresh.languages, fresh.names, fresh.key) == (kept.languages, kept.names, kept.key)
    one, other = fresh.books["en"], kept.book("en")
    assert other is not None
    assert one.entries() == other.entries()
    assert [one.phrase(n) for n in range(len(one.index.owners))] == [
        other.phrase(n) for n in range(len(one.index.owners))
    ]


def test_a_changed_rule_is_seen_at_once_even_with_its_old_size_and_time(guide: Path) -> None:
    open_guide(guide)
    file = guide.parent / "rules" / "en" / "canned-opener" / "hello.yaml"
    before = file.stat()
    file.write_text(file.read_text(encoding="utf-8").replace("hello dear", "howdy dear"), encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    book = open_guide(guide).book("en")
    assert book is not None
    assert "howdy" in book.index.words


def test_a_new_rule_is_seen_at_once(guide: Path, write_rule: Rule) -> None:
    open_guide(guide)
    write_rule(guide, "en", "another stock phrase", "second")
    assert own(open_guide(guide)) == {"canned-opener/hello", "canned-opener/second"}


def test_a_rule_that_went_is_gone_at_once(guide: Path) -> None:
    open_guide(guide)
    (guide.parent / "rules" / "en" / "canned-opener" / "hello.yaml").unlink()
    assert own(open_guide(guide)) == set()


def test_the_same_content_elsewhere_is_found_by_its_content(guide: Path, tmp_path: Path, folder: Path) -> None:
    own(open_guide(guide))
    books = {path.name for path in folder.glob("*.en")}
    moved = guide.parent.rename(tmp_path / "elsewhere") / "tonelint.yaml"
    assert not open_guide(moved).books
    assert {path.name for path in folder.glob("*.en")} == books != set()


def emptied(_: bytes) -> bytes:
    return b""


def halved(content: bytes) -> bytes:
    return content[: len(content) // 2]


def pickled(_: bytes) -> bytes:
    return b"\x80\x04K\x01."


def flip(content: bytes) -> bytes:
    return content[:-3] + bytes([content[-3] ^ 1]) + content[-2:]


@pytest.mark.parametrize(
    "damage",
    [emptied, halved, flip, pickled],
)
@pytest.mark.parametrize("kind", ["stamp", "guide", "en"])
def test_damage_is_noticed_and_mended(guide: Path, folder: Path, kind: str, damage: Callable[[bytes], bytes]) -> None:
    def told() -> list[tuple[str, str]]:
        return [(one.rule, one.text) for one in linting.lint("Oh hello dear friend!", guide=str(guide)).findings]

    assert told() == [("canned-opener/hello", "hello dear friend")]
    for path in folder.glob(f"*.{kind}"):
        path.write_bytes(damage(path.read_bytes()))
    assert told() == [("canned-opener/hello", "hello dear friend")]
    compiled = cache.recall(os.path.abspath(guide), VERSION)
    assert compiled is not None
    assert compiled.book("en") is not None


def test_damage_in_the_middle_is_mended_where_it_is_met(guide: Path, folder: Path) -> None:
    own(open_guide(guide))
    for path in folder.glob("*.en"):
        content = path.read_bytes().replace(b"hello dear friend", b"hello dead friend")
        path.unlink()
        path.write_bytes(content)
    found = linting.lint("Oh hello dear friend!", guide=str(guide)).findings
    assert [(one.rule, one.text) for one in found] == [("canned-opener/hello", "hello dear friend")]
    assert all(b"hello dear friend" in path.read_bytes() for path in folder.glob("*.en"))


def test_no_code_is_in_the_cache(guide: Path, folder: Path) -> None:
    compiled = open_guide(guide)
    assert own(compiled)
    assert compiled.cues("en", "customer")
    for path in folder.iterdir():
        path.read_text(encoding="utf-8")  # text, and nothing that could be unpickled
        assert path.suffix.partition("-")[0] in (".stamp", ".guide", ".en", ".fi", ".nb")


def test_a_folder_that_cannot_be_written_is_no_mistake(guide: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TONELINT_CACHE_DIR", str(guide / "no-folder-at-all"))
    assert own(open_guide(guide)) == {"canned-opener/hello"}


def test_no_cache_keeps_nothing(guide: Path, folder: Path) -> None:
    opening.open_guide(str(guide), VERSION, cached=False)
    assert not folder.exists()


def test_the_cache_does_not_grow_for_ever(guide: Path, folder: Path) -> None:
    folder.mkdir()
    for number in range(150):
        (folder / f"{number:064}.en").write_text("", encoding="utf-8")
        os.utime(folder / f"{number:064}.en", (1, 1))
    own(open_guide(guide))
    assert len(list(folder.iterdir())) <= 100


def test_files_of_others_in_the_cache_folder_are_left_alone(guide: Path, folder: Path) -> None:
    folder.mkdir()
    for number in range(150):
        (folder / f"{number:03}.guide").write_text("mine", encoding="utf-8")
        os.utime(folder / f"{number:03}.guide", (1, 1))
    own(open_guide(guide))
    assert len(list(folder.glob("???.guide"))) == 150


def test_what_changes_while_it_is_read_is_not_kept(guide: Path, folder: Path) -> None:
    file = guide.parent / "rules" / "en" / "canned-opener" / "hello.yaml"
    stamps = [(str(file), [0, 0, 0])]
    cache.keep(str(guide), VERSION, stamps, open_guide(guide)._replace(key="0" * 64))
    assert not list(folder.glob(f"{'0' * 64}.*"))


def test_cues_are_kept_beside_the_rules_and_mended_like_them(guide: Path, folder: Path, little_library: Path) -> None:
    (little_library / "rules" / "signals").mkdir()
    file = little_library / "rules" / "signals" / "en.yaml"
    file.write_text("reply:\n  owner: {phrases: [I promise]}\n", encoding="utf-8")
    assert open_guide(guide).kept_cues["en"]["reply"].names == (("owner", True),)
    kept = open_guide(guide)
    cues = kept.cues("en", "reply")
    assert not kept.kept_cues
    assert cues is not None
    assert "promise" in cues.index.words
    for path in folder.glob("*.en-reply"):
        path.write_bytes(b"")
    assert kept.cues("en", "reply") is None
    file.write_text("reply:\n  owner: {phrases: [I vow]}\n", encoding="utf-8")
    changed = open_guide(guide).cues("en", "reply")
    assert changed is not None
    assert "vow" in changed.index.words


def test_two_folders_with_a_guide_of_the_same_name_are_not_confused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, lang in (("one", "fi"), ("two", "nb")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "tonelint.yaml").write_text(f"languages: [{lang}]", encoding="utf-8")
        monkeypatch.chdir(tmp_path / name)
        assert opening.open_guide("tonelint.yaml", VERSION).languages == (lang,)
    monkeypatch.chdir(tmp_path / "one")
    assert opening.open_guide("tonelint.yaml", VERSION).languages == ("fi",)


def test_exports_that_the_guide_describes_are_kept(guide: Path) -> None:
    with guide.open("a", encoding="utf-8") as file:
        file.write("exports: {ours: [body, chat.text]}\n")
    assert open_guide(guide).exports == open_guide(guide).exports == (Mapped("ours", ("body", "chat.text")),)
