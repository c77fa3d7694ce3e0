"""The language of a reply, told by its words and letters."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.model import LANGUAGES
from tonelint.reading.language import guess

KNOWN = [
    ("fi", "Pyykkikone korjattiin eilen ja se toimii taas."),
    ("fi", "Moi! Avain löytyi naapurilta."),
    ("fi", "Tuon sen teille perjantaina, jos sopii."),
    ("fi", "Valitettavasti ovi oli lukossa, joten palaamme huomenna."),
    ("nb", "Ovnen er reparert og virker som den skal."),
    ("nb", "Hei! Nøkkelen lå hos naboen."),
    ("nb", "Jeg kommer med den på fredag hvis det passer."),
    ("nb", "Dessverre var døra låst, så vi prøver igjen i morgen."),
    ("en", "The oven has been repaired and works again."),
    ("en", "Hi! Your key was at the neighbour's place."),
    ("en", "I can bring it on Friday if that suits you."),
    ("en", "Unfortunately the door was locked, so we will try again."),
]


@pytest.mark.parametrize(("lang", "text"), KNOWN)
def test_an_everyday_reply_is_told_by_its_language(lang: str, text: str) -> None:
    assert guess(text, LANGUAGES) == lang


@pytest.mark.parametrize(("lang", "text"), KNOWN)
def test_the_order_of_the_languages_does_not_matter_where_the_text_tells(lang: str, text: str) -> None:
    assert guess(text, reversed(LANGUAGES)) == lang


@pytest.mark.parametrize(("lang", "text"), KNOWN)
def test_a_shouted_reply_is_told_as_well(lang: str, text: str) -> None:
    assert guess(text.upper(), LANGUAGES) == lang


@pytest.mark.parametrize(("lang", "text"), KNOWN)
def test_decomposed_letters_and_soft_hyphens_change_nothing(lang: str, text: str) -> None:
    hyphened = text.replace("n", "\u00adn")
    assert guess(unicodedata.normalize("NFD", hyphened), LANGUAGES) == lang


@pytest.mark.parametrize("text", ["", "   ", "12.30 – 14", "👍", "{{}}", "Qwx"])
def test_the_first_language_is_taken_where_nothing_speaks_for_any(text: str) -> None:
    assert [guess(text, order) for order in (("fi", "nb", "en"), ("nb", "en"), ("en", "fi"))] == ["fi", "nb", "en"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_guide_of_one_language_needs_no_guess(lang: str) -> None:
    assert guess("Ovnen er reparert, and the key, avain, on tässä.", [lang]) == lang


@settings(deadline=None)
@given(st.text(), st.lists(st.sampled_from(LANGUAGES), min_size=1, max_size=3, unique=True))
def test_the_answer_is_always_one_of_those_asked_for(text: str, among: list[str]) -> None:
    assert guess(text, among) in among


def test_a_norwegian_reply_stays_norwegian_with_an_english_name_in_it() -> None:
    text = "Takk for sist! Du kan hente The Great Oven Book hos oss på lørdag, så legger jeg den klar."
    assert guess(text, LANGUAGES) == "nb"


def test_a_very_long_reply_is_told_by_its_beginning_and_at_once() -> None:
    text = "Ovnen er reparert og virker som den skal. " * 20_000
    began = time.perf_counter()
    assert guess(text, LANGUAGES) == "nb"
    assert time.perf_counter() - began < 0.2
