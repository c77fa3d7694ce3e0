"""Sentences: where they begin and end, and that no word is left out or counted twice."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tonelint import words
from tonelint.model import LANGUAGES
from tonelint.reading.sentences import Sentence, split

SCRAPS = st.lists(
    st.sampled_from(["Hei", "God", "dear", "Ovi", "avain", "don't", "esim", "17", "p", " ", " ", " ", ".", "!", "?", "…", ",", "\n", "\r\n", "\r", "- ", "1. ", "“", ")", "😀", " " * 250])
).map("".join)  # fmt: skip


def sentences(text: str, lang: str) -> list[Sentence]:
    return split(text, list(words.cut(text, lang)), lang)


def told(text: str, lang: str) -> list[str]:
    """Each sentence from its first word to its last."""
    cut = list(words.cut(text, lang))
    return [text[cut[one.first].start : cut[one.last - 1].end] for one in split(text, cut, lang)]


@settings(deadline=None, max_examples=200)
@given(st.text() | SCRAPS, st.sampled_from(LANGUAGES))
@example("", "fi")
@example("!?", "nb")
def test_sentences_cover_every_word_exactly_once(text: str, lang: str) -> None:
    covered = [number for one in sentences(text, lang) for number in range(one.first, one.last)]
    assert covered == list(range(len(list(words.cut(text, lang)))))


@settings(deadline=None)
@given(SCRAPS, st.sampled_from(LANGUAGES))
def test_no_sentence_is_empty(text: str, lang: str) -> None:
    assert all(one.first < one.last for one in sentences(text, lang))


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fi", "Uuni on korjattu. Se lämpenee taas!", ["Uuni on korjattu", "Se lämpenee taas"]),
        ("fi", "Onko uuni kylmä? Kokeile uudelleen", ["Onko uuni kylmä", "Kokeile uudelleen"]),
        ("fi", "Toimiiko?! Hyvä… niin minäkin luulin", ["Toimiiko", "Hyvä", "niin minäkin luulin"]),
        ("nb", "«Er ovnen varm?» Ja. Den virker.", ["Er ovnen varm", "Ja", "Den virker"]),
        ("nb", "Ovnen virker igjen !! Bra", ["Ovnen virker igjen", "Bra"]),
        ("en", "The oven works (again). Enjoy it.", ["The oven works (again", "Enjoy it"]),
        ("en", 'He said "it works." Then he left.', ['He said "it works', "Then he left"]),
        ("en", "**It works.** Enjoy it.", ["It works", "Enjoy it"]),
        ("en", "It works ...then it stops", ["It works", "then it stops"]),
    ],
)
def test_a_sentence_ends_at_its_stop(lang: str, text: str, expected: list[str]) -> None:
    assert told(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Uuni on esim. kylmä"),
        ("fi", "Tuomme sen 3. kerrokseen klo 14.30"),
        ("fi", "Ks. sivu 4 ja vrt. kuva"),
        ("nb", "Det gjelder f.eks. ovnen og bl.a. døra"),
        ("nb", "Vi møtes 17. mai ved nr. 5"),
        ("en", "Ask Mr. Brown or Dr. Gray"),
        ("en", "It costs 4.50 at oven.example.com today"),
    ],
)
def test_a_full_stop_inside_a_sentence_ends_nothing(lang: str, text: str) -> None:
    assert told(text, lang) == [text]


@pytest.mark.parametrize(
    ("lang", "text", "greeting"),
    [
        ("fi", "Moi Sari, uuni on tulossa.", "Moi Sari"),
        ("fi", "Hei!\nUuni on tulossa.", "Hei"),
        ("fi", "Hyvä asiakas\nUuni on tulossa.", "Hyvä asiakas"),
        ("nb", "Hei Ola, ovnen er på vei.", "Hei Ola"),
        ("nb", "God dag\n\novnen er på vei.", "God dag"),
        ("en", "Good morning Kim, the oven is on its way.", "Good morning Kim"),
    ],
)
def test_a_greeting_is_a_sentence_of_its_own(lang: str, text: str, greeting: str) -> None:
    found = told(text, lang)
    assert (found[0], len(found)) == (greeting, 2)


def test_a_comma_far_behind_a_greeting_ends_nothing() -> None:
    assert len(told("Hei taas kaikille teille siellä kotona, uuni tulee", "fi")) == 1


@pytest.mark.parametrize(
    "text",
    ["Ota\n- avain\n- kuitti\n", "Ota\n* avain\n* kuitti\n", "Ota\n• avain\n• kuitti\n", "Ota\n1. Avain\n2. Kuitti\n", "Ota\n1) avain\n2) kuitti"],
)  # fmt: skip
def test_no_sentence_goes_from_one_line_of_a_list_to_the_next(text: str) -> None:
    assert [one for one in told(text, "fi") if "\n" in one] == []


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", " \n  ", ",\r\n"])
def test_a_wrapped_line_goes_on(newline: str) -> None:
    text = f"Uuni on tulossa{newline}huomenna teille"
    assert told(text, "fi") == [text]


@pytest.mark.parametrize("blank", ["\n\n", "\r\n\r\n", "\r\r", "\n \t\n", "\n\n\n"])
def test_a_blank_line_ends_a_sentence(blank: str) -> None:
    assert told(f"uuni on tulossa{blank}avain on ovessa", "fi") == ["uuni on tulossa", "avain on ovessa"]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_short_line_before_a_capital_stands_alone(newline: str) -> None:
    assert told(f"Avain on ovessa{newline}Pekka Puro", "fi") == ["Avain on ovessa", "Pekka Puro"]


def test_a_long_line_before_a_capital_is_a_wrap() -> None:
    text = "Uunin tuo teille kotiin huomenna aamupäivällä meidän oma\nPekka"
    assert told(text, "fi") == [text]


def test_words_far_apart_are_in_two_sentences() -> None:
    assert told("uuni" + " " * 300 + "avain", "fi") == ["uuni", "avain"]


@pytest.mark.parametrize("part", ["uuni. ", "uuni\n", "Hei, ", "e.g. ", "? ", "uuni …"])
def test_a_very_long_text_is_split_quickly(part: str) -> None:
    text = part * (300_000 // len(part))
    cut = list(words.cut(text, "en"))
    began = time.perf_counter()
    split(text, cut, "en")
    assert time.perf_counter() - began < 2
