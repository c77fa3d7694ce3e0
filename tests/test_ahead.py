"""The guide of a large library is compiled before it is judged, by processes that end when they have."""

from __future__ import annotations

from pathlib import Path

import pytest

from tonelint import ahead, linting, workers
from tonelint.benches import Wishes
from tonelint.errors import TonelintError
from tonelint.guides import cache
from tonelint.version import VERSION


@pytest.fixture(autouse=True)
def _little(little_library: Path, folder: Path) -> None:
    """No rules, and nothing compiled before."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TONELINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    path = tmp_path / "project" / "tonelint.yaml"
    path.parent.mkdir()
    path.write_text("languages: [en, nb]\n", encoding="utf-8")
    return path


@pytest.fixture
def library(guide: Path) -> Path:
    path = guide.parent / "replies.jsonl"
    path.write_text('{"lang": "en", "reply": "Hello there, I am on it."}\n' * 5_000, encoding="utf-8")
    return path


def compiled(guide: Path) -> list[str]:
    kept = cache.recall(str(guide), VERSION)
    assert kept is not None
    parts = {lang: (kept.book(lang), kept.cues(lang, "reply")) for lang in kept.languages}
    return [lang for lang, found in parts.items() if None not in found]


def test_every_language_of_the_guide_is_kept_and_nothing_of_it_stays_here(guide: Path, library: Path) -> None:
    ahead.compile_guides([str(library)], Wishes(), 2)
    assert compiled(guide) == ["en", "nb"]
    assert not ahead._own_benches.cache_info().currsize


def test_only_the_language_asked_for_is_compiled(guide: Path, library: Path) -> None:
    ahead.compile_guides([str(library.parent)], Wishes(lang="nb"), 2)
    assert compiled(guide) == ["nb"]


def test_a_few_drafts_start_no_process(guide: Path, folder: Path) -> None:
    draft = guide.parent / "draft.txt"
    draft.write_text("Hello there.\n", encoding="utf-8")
    ahead.compile_guides([str(guide.parent)], Wishes(), 2)
    assert not folder.exists()


def test_a_guide_that_is_compiled_starts_no_process(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ahead.compile_guides([str(library)], Wishes(), 2)
    monkeypatch.delattr(workers, "spread")
    ahead.compile_guides([str(library)], Wishes(), 2)


def test_a_guide_that_cannot_be_used_is_told_by_whoever_opens_it(guide: Path, library: Path) -> None:
    guide.write_text("languages: [en, nn]\n", encoding="utf-8")
    ahead.compile_guides([str(library)], Wishes(), 2)
    with pytest.raises(TonelintError, match="nn"):
        linting.lint_paths([str(library)], Wishes(jobs=2))


def test_what_is_not_there_is_told_by_whoever_reads_it(guide: Path) -> None:
    ahead.compile_guides([str(guide.parent / "none.txt"), "-"], Wishes(), 2)
    ahead.compile_guides([str(guide)], Wishes(guide="nowhere"), 2)
