"""Signals: the facts near a phrase that make it fine."""

from __future__ import annotations

import pytest

from tonelint.model import SIGNALS
from tonelint.reading import Reading
from tonelint.reading.signals import has, is_time
from tonelint.words import Word, cut


def word(text: str, lang: str) -> Word:
    (only,) = cut(text, lang)
    return only


def carries(name: str, text: str, lang: str = "fi", span: str = "") -> bool:
    """Whether the first sentence or the one after it carries the signal, outside the span."""
    start = text.index(span)
    return has(Reading(text, lang), name, 0, start, start + len(span))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "perjantaina"), ("fi", "Maanantaihin"), ("fi", "TÄNÄÄN"), ("fi", "kesäkuun"), ("fi", "14.30"), ("fi", "24.12"),
        ("fi", "huo\u00admenna"), ("nb", "fredag"), ("nb", "Lørdagen"), ("nb", "mai"), ("nb", "midnatt"),
        ("nb", "08:15"), ("en", "Tuesday"), ("en", "tomorrow"), ("en", "9am"), ("en", "o’clock"), ("en", "24.12.2025"),
    ],
)  # fmt: skip
def test_days_dates_and_hours_are_times(lang: str, text: str) -> None:
    assert is_time(word(text, lang), lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "pian"), ("fi", "perjantaipullo"), ("fi", "12"), ("fi", "kuukausi"), ("nb", "snart"), ("nb", "kveld"), ("nb", "dagen"),
        ("nb", "perjantaina"), ("en", "am"), ("en", "PM"), ("en", "soon"), ("en", "mondayish"), ("en", "may"),
    ],
)  # fmt: skip
def test_other_words_are_no_times(lang: str, text: str) -> None:
    assert not is_time(word(text, lang), lang)


@pytest.mark.parametrize(
    ("name", "lang", "text"),
    [
        ("time", "fi", "Uuni tulee perjantaina."),
        ("number", "fi", "Uuni maksaa 300 euroa."),
        ("number", "en", "It is order A7."),
        ("name", "nb", "Jeg ringte Kari om ovnen."),
        ("name", "en", "Then Sam's oven broke."),
        ("reason", "fi", "Uuni on kylmä, koska sulake paloi."),
        ("reason", "nb", "Den er kald fordi sikringen gikk."),
        ("reason", "en", "It is cold because the fuse blew."),
    ],
)
def test_each_signal_is_told_by_its_words(name: str, lang: str, text: str) -> None:
    assert carries(name, text, lang)


@pytest.mark.parametrize("name", SIGNALS)
def test_an_empty_phrase_carries_no_signal(name: str) -> None:
    assert not carries(name, "Uuni tulee joskus myöhemmin.")


@pytest.mark.parametrize("name", ["time", "number", "name"])
def test_specifics_are_any_time_number_or_name(name: str) -> None:
    texts = {"time": "Uuni tulee huomenna.", "number": "Uuni maksaa 300.", "name": "Uunin tuo teille Pekka."}
    assert carries("specifics", texts[name])


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Uuni tulee kahden viikon sisällä."),
        ("nb", "Ovnen kommer innen tre dager."),
        ("nb", "Ovnen kommer i kveld."),
        ("en", "It comes within two days."),
        ("en", "It comes this evening."),
        ("en", "It comes on 3 May."),
    ],
)
def test_a_span_with_a_bound_is_a_time(lang: str, text: str) -> None:
    assert carries("time", text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Uuni tulee muutaman päivän sisällä."),
        ("nb", "Ovnen kommer innen noen dager."),
        ("nb", "Ha en fin kveld."),
        ("en", "It comes within a few days."),
        ("en", "Have a nice evening."),
        ("en", "It may come."),
    ],
)
def test_a_vague_span_is_no_time(lang: str, text: str) -> None:
    assert not carries("time", text, lang)


def test_the_name_under_a_reply_is_no_fact() -> None:
    assert not carries("name", "Uuni tulee pian.\n\nTerveisin Pekka Puro")


def test_a_reason_alone_is_no_specific() -> None:
    assert not carries("specifics", "Uuni on kylmä, koska sulake paloi.")


def test_a_signal_in_the_next_sentence_counts() -> None:
    assert carries("time", "Uuni tulee pian. Tuomme sen perjantaina.")


def test_a_signal_two_sentences_on_does_not_count() -> None:
    assert not carries("time", "Uuni tulee pian. Odota vielä. Tuomme sen perjantaina.")


def test_a_signal_in_the_sentence_before_does_not_count() -> None:
    reading = Reading("Soitin perjantaina. Uuni tulee pian.", "fi")
    assert not has(reading, "time", 1, 20, 35)


def test_a_signal_inside_the_phrase_itself_does_not_count() -> None:
    assert not carries("time", "Uuni tulee huomenna.", span="tulee huomenna")
    assert carries("time", "Uuni tulee huomenna aamulla.", span="tulee huomenna")


@pytest.mark.parametrize("text", ["Pekka tuo sen teille.", "Uunin VIKA löytyi jo eilen.", "Soita heti numeroon SOS."])
def test_a_first_word_and_a_shout_are_no_names(text: str) -> None:
    assert not carries("name", text)


@pytest.mark.parametrize("text", ["Then I called you.", "We sent you a PDF.", "It is all OK."])
def test_english_capitals_that_name_nobody_are_no_names(text: str) -> None:
    assert not carries("name", text, "en")
