"""The kin of words: alike words share it, names and figures have their own, and what is not known has none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.matching import ear, grams, kin
from tonelint.reading.passages import cut

FI = "fi"


@pytest.mark.parametrize("words", [("tutkitaan", "selvitetään"), ("kollega", "työkaveri"), ("maanantaina", "tiistaina"), ("ikävä", "valitettava")])  # fmt: skip
def test_words_that_are_used_alike_are_of_one_kin(words: tuple[str, str]) -> None:
    first, second = (kin.of(word, FI) for word in words)
    assert first == second != kin.UNKNOWN


@pytest.mark.parametrize("forms", [("paketti", "paketin", "paketit"), ("hyvitämme", "hyvitän")])
def test_the_forms_of_a_word_are_of_its_kin(forms: tuple[str, ...]) -> None:
    assert len({kin.of(form, FI) for form in forms}) == 1


def test_names_slots_and_figures_have_a_kin_of_their_own() -> None:
    own = {kin.of(word, FI) for word in (kin.NAME, kin.SLOT, "000", "0.0")}
    assert len(own) == 3
    assert min(own) > kin.LARGEST


def test_the_table_is_as_large_as_its_places_are() -> None:
    assert len(kin.table(FI)) == 2 << kin.BITS


@given(st.text(max_size=12))
def test_any_word_has_a_kin_within_bounds_or_none(word: str) -> None:
    assert 0 <= kin.of(word, FI) <= kin.EDGE


@given(
    st.lists(st.text("abcdefghijklmnopqrstuvwxyzäö", min_size=8, max_size=14), min_size=300, max_size=300, unique=True)
)
def test_hardly_a_strange_word_is_taken_for_another(words: list[str]) -> None:
    assert sum(kin.of(word, FI) != kin.UNKNOWN for word in words) < len(words) / 10


@pytest.mark.parametrize("lang", ["fi", "nb", "en"])
@pytest.mark.parametrize("text", ["Asia viedään eteenpäin, kun ehditään.", "Vi ser på saken i morgen.", "Ann sent 3 of {{x}} today."])  # fmt: skip
def test_what_a_sentence_weighs_is_the_same_word_by_word_and_as_a_whole(lang: str, text: str) -> None:
    (_, passage), *_ = cut(text, lang)
    known = ear.learnt(lang)
    found = grams.grams(passage, known.common, lang)
    assert len(found.blocks) == len(known.shares) == (3 if lang in kin.LEARNT else 2)
    whole = grams.tally(found, lambda numbers: sum(known.weights[number] for number in numbers), known.shares)
    assert ear.loudness(passage, lang) == pytest.approx(whole * known.scale + known.bias)
