"""Strangers: where none stands, nobody looks closer at the language, and where one stands, somebody does."""

from __future__ import annotations

import pytest

from tonelint.names import LANGUAGES
from tonelint.reading import Reading, strangers

GOOD = {
    "fi": "Hei Laura, soitin terminaaliin, ja pakettisi lähtee tänään. Kerron heti, kun se on matkalla.",
    "nb": "Hei Laura, jeg ringte terminalen, og pakken din går i dag. Jeg sier fra når den er på vei.",
    "en": "Hi Laura, I called the terminal, and your parcel leaves today. I'll tell you when it is on its way.",
}
FOREIGN = {
    "sv": "Jag har ringt till terminalen och ditt paket går i dag, så du får det i morgon.",
    "da": "Jeg har ringet til terminalen, og din pakke bliver sendt af sted i dag, så du får den i overmorgen.",
    "nn": "Eg har ringt terminalen, og pakken din går frå oss i dag, så eg seier ifrå når han kjem.",
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_reply_in_its_own_language_holds_none(lang: str) -> None:
    assert not strangers.any_in(Reading(GOOD[lang], lang).passages, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("text", [*GOOD.values(), *FOREIGN.values()])
def test_a_sentence_of_another_language_holds_one(lang: str, text: str) -> None:
    assert strangers.any_in(Reading(text, lang).passages, lang) is (text != GOOD[lang])


def test_a_letter_of_another_language_is_enough() -> None:
    assert strangers.any_in(Reading("Smörgås", "nb").passages, "nb")
    assert not strangers.any_in(Reading("Smørbrød", "nb").passages, "nb")
