"""Displeasure is heard in how a message sounds, where no cue names it; where the words are not known, nothing is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shipped import message

from tonelint.names import LANGUAGES
from tonelint.reading import displeasure, heat, mood, sounds
from tonelint.reading.displeasure import BITS, LEVELS

MOST = 150_000  # bytes that a language may take
QUIETLY = {
    "fi": "Kolmas kerta kun asentaja jättää tulematta. Kukaan ei edes soittanut.",
    "nb": "Jeg har tatt fri fra jobben to ganger nå. Montøren kom ikke, og ingen hos dere svarer på telefonen.",
    "en": "You told me on Monday that it was sorted. It wasn't, and nobody has called since. I have stopped believing anything you say.",
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
    assert told.heat.score >= mood.ACCUSED
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


@given(st.text(max_size=200), st.sampled_from(LANGUAGES), st.sampled_from(LEVELS))
def test_whatever_is_written_its_displeasure_is_likely_or_not(text: str, lang: str, level: str) -> None:
    told = message(text, lang)
    sound = displeasure.of(told, heat.parts(told))
    assert sound is None or all(0 <= how <= 1 for how in sound)
    assert all(0 <= start < end <= len(text) for start, end in displeasure.loudest(told, level))


def test_the_features_of_a_message_are_those_of_its_words_and_of_their_pairs() -> None:
    told = message("No. No tap.", "en")
    expected = [*sounds.of_word("no") * 2, *sounds.of_word("tap"), *sounds.pairs(["no"]), *sounds.pairs(["no", "tap"])]
    assert sorted(displeasure.numbers(told)) == sorted(number % (1 << BITS) for number in expected)


COUNTING = {
    "fi": "Kolmas kerta teillä ja kolmas kerta kun kaikki meni kuin tanssi.",
    "nb": "Tredje gang hos dere og tredje gang alt gikk som en drøm.",
    "en": "Third time with you and the third time it all went like a dream.",
}
SOBERLY = {
    "fi": "Paketti ei ole tullut vielä. Mistä löydän seurantanumeron?",
    "nb": "Pakken er borte. Hvor finner jeg sporingsnummeret?",
    "en": "My parcel is lost. Could you tell me the number?",
}
FURIOUSLY = {
    "fi": "Tämä on naurettavaa!! Kukaan ei vastaa viesteihini.",
    "nb": "Dette er latterlig!! Ingen svarer på mailene mine.",
    "en": "This is ridiculous!! Nobody answers my emails.",
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_praise_that_counts_its_times_sounds_upset_to_nobody(lang: str) -> None:
    assert message(COUNTING[lang], lang).heat == ("calm", 0.0, {})
    assert message(COUNTING[lang], lang).mood.name == "calm"


def test_who_jokes_about_it_and_who_mourns_are_not_judged_by_sound() -> None:
    joke = message("The fitter did not come today either, and nobody even rang. My cat demands an explanation.", "en")
    grief = message("My mother died in March. I have told you three times, and you still send her bills.", "en")
    for told, name in ((joke, "playful"), (grief, "grieving")):
        sound = displeasure.of(told, heat.parts(told))
        assert sound is not None
        assert sound.annoyed > 0.8
        assert "tone" not in told.heat.parts
        assert told.mood.name == name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_who_tells_a_loss_soberly_is_calm_but_not_calmer_than_who_tells_nothing(lang: str) -> None:
    told = message(SOBERLY[lang], lang)
    assert any(heat.parts(told).values())
    assert told.heat == ("calm", 0.0, {})
    after = heat.of(told, before=1.2)
    assert after.level == "annoyed"
    assert after == heat.of(message("", lang), before=1.2)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("stated", "level"), [("annoyed", "annoyed"), ("praising", "calm"), ("calm", "calm")])
def test_what_a_person_said_of_a_mood_is_not_overheard(lang: str, stated: str, level: str) -> None:
    assert heat.of(message(QUIETLY[lang], lang), stated=stated).level == level


@pytest.mark.parametrize("lang", LANGUAGES)
def test_who_a_person_said_is_confused_is_judged_by_cues_alone(lang: str) -> None:
    assert "tone" not in heat.of(message(QUIETLY[lang], lang), stated="confused").parts


def test_the_longest_word_costs_no_more_than_a_long_one() -> None:
    assert len(sounds.of_word("a" * 100_000)) == len(sounds.of_word("a" * 1_000)) < 200


@pytest.mark.parametrize("lang", LANGUAGES)
def test_anger_with_cues_needs_no_sound(lang: str) -> None:
    assert "tone" not in message(FURIOUSLY[lang], lang).heat.parts
