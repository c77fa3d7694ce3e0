"""A guide that the cache does not have is read whole, and compiled only as far as somebody asks."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tonelint import linting
from tonelint.errors import TonelintError
from tonelint.guides import cache, opening
from tonelint.guides.cache import Compiled
from tonelint.version import VERSION

Rule = Callable[..., None]
ENGLISH, NORWEGIAN = "Oh hello dear friend!", "Nei hei kjære gode venn!"


@pytest.fixture(autouse=True)
def _little(little_library: Path, folder: Path) -> None:
    """No other rules than those written here, and nothing compiled before."""


@pytest.fixture
def guide(tmp_path: Path, write_rule: Rule) -> Path:
    path = tmp_path / "project" / "tonelint.yaml"
    path.parent.mkdir()
    path.write_text("languages: [en, nb]\nown_rules: rules\n", encoding="utf-8")
    write_rule(path, "en", "hello dear friend")
    write_rule(path, "nb", "kjære gode venn")
    return path


def found(guide: Path, text: str, lang: str) -> list[str]:
    return [one.text for one in linting.lint(text, lang=lang, guide=str(guide)).findings]


def recalled(guide: Path) -> Compiled:
    compiled = cache.recall(str(guide), VERSION)
    assert compiled is not None
    return compiled


def test_only_the_language_of_the_draft_is_compiled_and_the_others_when_their_turn_comes(guide: Path) -> None:
    assert found(guide, ENGLISH, "en") == ["hello dear friend"]
    assert recalled(guide).book("en") is not None
    assert recalled(guide).book("nb") is None
    assert found(guide, NORWEGIAN, "nb") == ["kjære gode venn"]
    assert recalled(guide).book("nb") is not None


@pytest.mark.parametrize(
    ("phrase", "mistake"),
    [("kjære [gode venn", "never closed"), ("<SKATT> gode venn", "no class"), ("kjære …", "at the edge")],
)
def test_a_mistake_in_a_language_that_nobody_writes_is_told_at_once(
    guide: Path, phrase: str, mistake: str, write_rule: Rule
) -> None:
    write_rule(guide, "nb", phrase)
    with pytest.raises(TonelintError, match=mistake) as caught:
        found(guide, ENGLISH, "en")
    place = caught.value.problems[0].place
    assert place is not None
    assert place.path.endswith("rules/nb/canned-opener/hello.yaml")
    assert (place.line, place.column is not None) == (2, True)
    assert cache.recall(str(guide), VERSION) is None


def test_a_mistake_made_before_a_language_was_ever_compiled_is_told(guide: Path, write_rule: Rule) -> None:
    found(guide, ENGLISH, "en")
    write_rule(guide, "nb", "kjære [gode venn")
    for text, lang in ((NORWEGIAN, "nb"), (ENGLISH, "en")):
        with pytest.raises(TonelintError, match="never closed"):
            found(guide, text, lang)


def test_a_guide_that_changed_since_it_was_opened_is_an_error_and_never_half_of_each(
    guide: Path, write_rule: Rule
) -> None:
    found(guide, ENGLISH, "en")
    opened = recalled(guide)
    write_rule(guide, "nb", "kjære snille venn")
    with pytest.raises(TonelintError, match="changed while it was used"):
        opening.again(str(guide), VERSION, opened)


def test_what_is_damaged_and_cannot_be_written_anew_is_compiled(
    guide: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found(guide, ENGLISH, "en")
    opened = recalled(guide)
    for path in folder.glob("*.en"):
        path.write_bytes(b"[]\n{")
    monkeypatch.setattr(cache, "write", refuse)
    book = opening.again(str(guide), VERSION, opened).books["en"]
    assert book.phrase(0).source == "hello dear friend"


def refuse(path: str, *_: object) -> None:
    raise OSError(28, "no room", path)


def test_what_changes_before_it_is_compiled_is_not_kept(guide: Path, folder: Path, write_rule: Rule) -> None:
    opened = opening.open_guide(str(guide), VERSION)
    write_rule(guide, "en", "hello my friends")
    book = opened.book("en")
    assert book is not None
    assert book.phrase(0).source == "hello dear friend"
    assert not list(folder.glob("*.en"))


def test_two_that_compile_at_once_do_each_other_no_harm(guide: Path, folder: Path) -> None:
    one = opening.open_guide(str(guide), VERSION)
    for path in folder.iterdir():
        path.unlink()  # as if the other had looked before anything was kept
    other = opening.open_guide(str(guide), VERSION)
    books = [one.book("en"), other.book("nb"), other.book("en"), one.book("nb"), recalled(guide).book("en")]
    names = [[entry.name for entry in book.entries()] for book in books if book is not None]
    assert names == [["canned-opener/hello"]] * 5


def test_nothing_is_kept_of_a_language_whose_cache_cannot_be_written(guide: Path, folder: Path) -> None:
    opened = opening.open_guide(str(guide), VERSION)
    for path in folder.iterdir():
        path.unlink()
    os.rmdir(folder)
    assert opened.book("en") is not None
    assert not folder.exists()
