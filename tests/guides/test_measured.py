"""The figures that come with the library are whole and of families that exist."""

from __future__ import annotations

import json
from pathlib import Path

from tonelint.guides import library, measured, rulebook
from tonelint.names import AFTERWARDS, HEARD, LANGUAGES

ANEW = "python benchmarks/accuracy.py --write-measured, then python docs/build.py"


def test_every_family_with_words_has_its_figures() -> None:
    collection = rulebook.collect(library.guide_file("warm"), LANGUAGES)
    with_words = {rule.family for rule in collection.rules if not rule.hears and rule.finds not in AFTERWARDS}
    assert set(measured.shipped().families) == with_words, ANEW


def test_figures_stand_in_every_language_and_are_possible() -> None:
    told = measured.shipped()
    assert tuple(told.replies) == tuple(told.rules) == LANGUAGES
    for name, family in told.families.items():
        assert set(family.labels) <= set(HEARD), name
        assert tuple(family.figures) == LANGUAGES, name
        for one in family.figures.values():
            assert 0 <= one.right <= one.found, name
            assert 0 <= one.caught <= one.owed, name


def test_the_corpus_that_was_measured_is_the_one_that_is_here() -> None:
    corpus = Path(library.root()) / "corpus"
    sizes = {lang: len((corpus / f"{lang}.jsonl").read_text(encoding="utf-8").splitlines()) for lang in LANGUAGES}
    assert dict(measured.shipped().replies) == sizes, ANEW


def test_the_file_is_written_as_it_is_read() -> None:
    text = Path(library.measured_file()).read_text(encoding="utf-8")
    assert measured.as_text(json.loads(text)) == text


def test_a_library_without_figures_has_none(little_library: Path) -> None:
    assert not (little_library / "rules" / "measured.json").exists()
    assert measured.shipped() == measured.NOTHING
