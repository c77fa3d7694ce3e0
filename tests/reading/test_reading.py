"""A reading: each part computed once, when it is asked for, and all parts agree."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tonelint.names import LANGUAGES
from tonelint.reading import Reading

SCRAPS = st.lists(
    st.sampled_from(["Ovi", "avain", "don't", "ks", "12.30", "3", " ", " ", " ", ". ", "! ", "? ", "… ", ", ", "\n", "\n\n", "\r\n", "- ", "!!", "“", ")", "😀", "…", ":"]),
    max_size=40,
).map("".join)  # fmt: skip
TEXTS = st.text() | SCRAPS
LANGS = st.sampled_from(LANGUAGES)


def test_nothing_is_computed_until_it_is_asked_for() -> None:
    reading = Reading("Avain on pöydällä. Ovi on auki.", "fi")
    assert set(vars(reading)) == {
        "text",
        "lang",
        "message",
        "shaped",
        "cued",
        "held",
        "names",
        "body",
        "sent",
        "earlier",
        "public",
        "written",
        "tool",
        "library",
        "told_in",
        "_open_cues",
    }
    assert not reading.shaped
    assert not reading.cued
    assert len(reading.words) == 6
    assert "sentences" not in vars(reading)


def test_what_was_computed_once_is_kept() -> None:
    reading = Reading("Avain on pöydällä. Ovi on auki.", "fi")
    assert reading.words is reading.words
    assert reading.sentences is reading.sentences
    assert reading.passages is reading.passages
    assert reading.passages[0][1].places is reading.passages[0][1].places


@settings(deadline=None)
@given(TEXTS, LANGS)
def test_every_word_knows_its_sentence(text: str, lang: str) -> None:
    reading = Reading(text, lang)
    for number, sentence in enumerate(reading.sentences):
        for word in reading.words[sentence.first : sentence.last]:
            assert reading.sentence_at(word.start) == number


@settings(deadline=None)
@given(TEXTS, LANGS)
def test_the_passages_hold_every_word_once_and_in_order(text: str, lang: str) -> None:
    reading = Reading(text, lang)
    moved = [(begin + word.start, begin + word.end) for begin, passage in reading.passages for word in passage.words]
    assert moved == [(word.start, word.end) for word in reading.words]


@settings(deadline=None)
@given(TEXTS, LANGS)
def test_a_passage_is_a_sentence(text: str, lang: str) -> None:
    reading = Reading(text, lang)
    for (_, passage), (first, last) in zip(reading.passages, reading.sentences, strict=True):
        assert [word.plain for word in passage.words] == [word.plain for word in reading.words[first:last]]


@settings(deadline=None)
@given(TEXTS, LANGS)
@example("!!!", "fi")
@example("", "nb")
@example(" \n", "nb")
@example("Ovi! " + "x" * 1000 + " ...", "en")
def test_passages_leave_out_nothing_but_white_space(text: str, lang: str) -> None:
    last, outside = 0, ""
    for begin, passage in Reading(text, lang).passages:
        start = begin + passage.start
        end = start + len(passage.text)
        assert last <= start
        assert text[start:end] == passage.text
        outside += text[last:start]
        last = end
    assert (outside + text[last:]).strip() == ""


@settings(deadline=None)
@given(TEXTS, LANGS)
def test_the_words_of_a_passage_stand_in_its_text(text: str, lang: str) -> None:
    for _, passage in Reading(text, lang).passages:
        for word in passage.words:
            assert passage.start <= word.start < word.end <= passage.start + len(passage.text)


@settings(deadline=None)
@given(TEXTS, LANGS)
def test_places_are_exactly_the_words_that_have_a_form(text: str, lang: str) -> None:
    for _, passage in Reading(text, lang).passages:
        listed = {(form, number) for form, numbers in passage.places.items() for number in numbers}
        assert listed == {(form, number) for number, word in enumerate(passage.words) for form in word.forms}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ovi on auki!! Tule sisään.", ["Ovi on auki!!", "Tule sisään."]),
        ("“Tule sisään.” Ovi on auki…", ["“Tule sisään.”", "Ovi on auki…"]),
        ("Ovi\n\n* Avain *", ["Ovi", "* Avain *"]),
        ("Hei Sari, ovi on auki", ["Hei Sari,", "ovi on auki"]),
        ("!!!", ["!!!"]),
    ],
)
def test_a_passage_is_a_sentence_with_the_signs_around_it(text: str, expected: list[str]) -> None:
    assert [passage.text for _, passage in Reading(text, "fi").passages] == expected


def test_what_stands_before_the_first_word_belongs_to_the_first_sentence() -> None:
    reading = Reading("… “Ovi on auki. Tule sisään.", "fi")
    assert [reading.sentence_at(offset) for offset in (0, 2, 3, 15, 20)] == [0, 0, 0, 0, 1]


@pytest.mark.parametrize("text", ["", " \n", "...", "{{}}"])
def test_a_text_without_words_has_no_words_but_all_its_signs(text: str) -> None:
    reading = Reading(text, "en")
    assert reading.words == []
    assert "".join(passage.text for _, passage in reading.passages) == text.strip()
    assert reading.sentence_at(0) == 0
