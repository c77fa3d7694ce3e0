"""The tone of words: forms bring that of their word, names and figures have their own, and what is not known has none."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.matching import ear, grams, tones
from tonelint.reading import sounds
from tonelint.reading.passages import cut


def code(word: str, lang: str) -> str:
    tone = tones.of(word, lang)
    return tones.CODES[tone - 1] if tone else "-"


@pytest.mark.parametrize(
    ("lang", "word", "told"),
    [
        ("fi", "edellyttää", "F"), ("fi", "pahoittelemme", "c"), ("fi", "lähetän", "a"), ("fi", "mahtavaa", "w"), ("fi", "ja", "-"),
        ("nb", "iverksette", "F"), ("nb", "beklager", "c"), ("nb", "ringer", "a"), ("nb", "og", "-"),
    ],
)  # fmt: skip
def test_a_word_brings_the_tone_that_a_reader_told(lang: str, word: str, told: str) -> None:
    assert code(word, lang) == told


@pytest.mark.parametrize(
    ("lang", "forms"),
    [
        ("fi", ("paketti", "paketin", "paketissa")),
        ("fi", ("hyvitämme", "hyvitän")),
        ("nb", ("pakke", "pakken", "pakker")),
    ],
)
def test_the_forms_of_a_word_bring_its_tone(lang: str, forms: tuple[str, ...]) -> None:
    (tone,) = {tones.of(form, lang) for form in forms}
    assert tone != tones.NONE


@pytest.mark.parametrize("lang", tones.LEARNT)
def test_names_slots_and_figures_have_a_tone_of_their_own(lang: str) -> None:
    own = {tones.of(word, lang) for word in (sounds.NAME, sounds.SLOT, "000", "0.0")}
    assert len(own) == 3
    assert min(own) > len(tones.CODES)


@pytest.mark.parametrize("lang", tones.LEARNT)
def test_the_table_is_as_large_as_its_places_are(lang: str) -> None:
    assert len(tones.table(lang)) == 2 << tones.BITS


@given(st.text(max_size=12), st.sampled_from(tones.LEARNT))
def test_any_word_has_a_tone_within_bounds_or_none(word: str, lang: str) -> None:
    assert 0 <= tones.of(word, lang) < tones.EDGE < 1 << tones.TONE_BITS


def test_hardly_a_strange_word_is_taken_for_another() -> None:
    # A share of many words is promised, and no single one: who searches finds some.
    chance = random.Random(7)  # noqa: S311  # the same words every time is the point
    words = {"".join(chance.choices("abcdefghijklmnopqrstuvwxyzäö", k=chance.randint(8, 14))) for _ in range(3000)}
    assert sum(tones.of(word, "fi") != tones.NONE for word in words) < len(words) / 50


@pytest.mark.parametrize("lang", ["fi", "nb", "en"])
@pytest.mark.parametrize("text", ["Asia viedään eteenpäin, kun ehditään.", "Vi ser på saken i morgen.", "Ann sent 3 of {{x}} today."])  # fmt: skip
def test_what_a_sentence_weighs_is_the_same_word_by_word_and_as_a_whole(lang: str, text: str) -> None:
    (_, passage), *_ = cut(text, lang)
    known = ear.learnt(lang)
    found = grams.grams(passage, known.common, lang)
    assert len(found.blocks) == len(known.shares) == (3 if lang in tones.LEARNT else 2)
    whole = grams.tally(found, lambda numbers: sum(known.weights[number] for number in numbers), known.shares)
    assert ear.loudness(passage, lang) == pytest.approx(whole * known.scale + known.bias)
