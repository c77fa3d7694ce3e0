"""Displeasure is heard in how a message sounds, where no cue names it; where the words are not known, nothing is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shipped import message

from tonelint.names import LANGUAGES, UPSET
from tonelint.reading import displeasure, heat, sounds
from tonelint.reading.displeasure import BITS, LEVELS

MOST = 150_000  # bytes that a language may take
QUIETLY = {
    "fi": "Asentaja ei tullut tänäänkään. Olen ottanut töistä vapaata jo kahdesti tämän takia.",
    "nb": "Dere lovte å ordne dette forrige uke. Ingen har gitt lyd fra seg, og krana lekker fortsatt. Jeg går nok til noen andre.",
    "en": "Fourth email about the same tap, and still nobody has answered. Shall I ring a plumber myself?",
}
CALMLY = {
    "fi": "Hei! Muutamme kesällä, ja haluaisin tilata sohvan kuljetuksen. Onnistuuko lauantaina?",
    "nb": "Hei! Vi flytter til sommeren og vil gjerne bestille frakt av sofaen. Går det på en lørdag?",
    "en": "Hi! We are moving in the summer and would like to book transport for the sofa. Would a Saturday do?",
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_was_learnt_is_small_and_has_a_weight_for_all_that_is_asked(lang: str) -> None:
    known = displeasure.learnt(lang)
    assert len(known.weights) == len(LEVELS) << BITS < MOST
    told = message(CALMLY[lang], lang)
    asked = displeasure.signs(told, heat.parts(told))
    assert known.around.keys() == {*asked, *(f"words {level}" for level in LEVELS)}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_who_is_let_down_again_and_again_without_a_loud_word_is_upset(lang: str) -> None:
    told = message(QUIETLY[lang], lang)
    assert told.mood.name == "upset"
    assert told.heat.score >= UPSET
    assert all(told.text[start:end].isalpha() for start, end in told.heat.parts["tone"])
    assert told.heat.parts["tone"] == sorted(told.heat.parts["tone"]) != []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_who_asks_for_something_sounds_content(lang: str) -> None:
    told = message(CALMLY[lang], lang)
    sound = displeasure.of(told, heat.parts(told))
    assert sound is not None
    assert sound.upset < sound.annoyed < 0.5
    assert told.heat.level == "calm"


@pytest.mark.parametrize(("lang", "other"), [(one, two) for one in LANGUAGES for two in LANGUAGES if one != two])
def test_a_message_in_another_language_is_not_judged_by_its_sound(lang: str, other: str) -> None:
    told = message(QUIETLY[other], lang)
    assert displeasure.of(told, heat.parts(told)) is None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_words_no_sound(lang: str) -> None:
    told = message("?!", lang)
    assert displeasure.of(told, heat.parts(told)) is None


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200), st.sampled_from(LANGUAGES))
def test_whatever_is_written_its_displeasure_is_likely_or_not(text: str, lang: str) -> None:
    told = message(text, lang)
    sound = displeasure.of(told, heat.parts(told))
    assert sound is None or all(0 <= how <= 1 for how in sound)
    assert all(0 <= start < end <= len(text) for start, end in displeasure.loudest(told))


def test_the_features_of_a_message_are_those_of_its_words_and_of_their_pairs() -> None:
    told = message("No. No tap.", "en")
    expected = [*sounds.of_word("no") * 2, *sounds.of_word("tap"), *sounds.pairs(["no"]), *sounds.pairs(["no", "tap"])]
    assert sorted(displeasure.numbers(told)) == sorted(number % (1 << BITS) for number in expected)
