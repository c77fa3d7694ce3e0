"""Shouting: a raised voice in capitals, and not the names of ports, banks and formats."""

from __future__ import annotations

import pytest

from tonelint.reading.customer import Message


def shouted(text: str, lang: str) -> list[str]:
    return [text[start:end] for start, end in Message(text, lang).heat.parts.get("shouting", [])]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The label says DSL, not LAN, and the cable is HDMI."),
        ("en", "It's the VHF one, NOT the UHF one, that I ordered."),
        ("en", "Is the IBAN on the SEPA form wrong, or the BIC?"),
        ("en", "We have an IKEA desk and two ASUS laptops with SCART."),
        ("en", "Is the lamp OK TO USE in the rain? Please answer ASAP."),
        ("en", "The list says OK TO SHIP since May."),
        ("nb", "Står det OK Å BRUKE på lampa, eller OK TIL BRUK?"),
        ("fi", "Tarrassa lukee OK KÄYTTÄÄ, vai luenko väärin?"),
        ("nb", "Jeg mente IKKE SMS, men MMS, så vidt jeg husker."),
        ("nb", "Skal det stå IBAN eller SWIFT på skjemaet fra NAV?"),
        ("nb", "Boksen har HDMI, IKKE SCART, ser det ut til."),
        ("fi", "Tarkoitin MMS, EI SMS, siinä ohjeessa."),
        ("fi", "Tarvitaanko lomakkeeseen IBAN vai BIC, ja maksetaanko ALV?"),
        ("fi", "Laatikossa lukee DSL EIKÄ LAN, jos oikein näen."),
    ],
)
def test_acronyms_and_what_sets_them_against_each_other_are_not_shouted(lang: str, text: str) -> None:
    assert shouted(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "I want my MONEY back, do you hear me.", ["MONEY"]),
        ("en", "That is NOT what I ordered from you.", ["NOT"]),
        ("en", "NOBODY told us that the TV and the DVD were gone.", ["NOBODY"]),
        ("en", "Do NOT tell me that MY BOAT SANK, it was yours.", ["NOT", "MY", "BOAT"]),
        ("en", "It is NOT OK TO USE my card for it.", ["NOT"]),
        ("en", "Oh, it is OK TO USE MY CARD for it?", ["TO", "USE", "MY", "CARD"]),
        ("en", "It is OK to use, but NOBODY says so.", ["NOBODY"]),
        ("nb", "Dette er IKKE det vi bestilte av dere.", ["IKKE"]),
        ("nb", "Jeg vil ha PENGENE tilbake for DVD-en nå.", ["PENGENE"]),
        ("nb", "INGEN har sagt noe om SMS til oss.", ["INGEN"]),
        ("fi", "Tämä EI ole se, mitä me tilasimme.", ["EI"]),
        ("fi", "Haluan RAHAT takaisin DVD:stä nyt heti.", ["RAHAT"]),
        ("fi", "KUKAAN ei kertonut, että SMS puuttui.", ["KUKAAN"]),
    ],
)
def test_words_in_capitals_are_shouted_though_acronyms_stand_by(lang: str, text: str, words: list[str]) -> None:
    assert shouted(text, lang) == words


def test_a_short_word_is_shouted_along_with_a_long_one() -> None:
    assert shouted("Then the WHOLE BOAT SANK in front of us.", "en") == ["WHOLE", "BOAT"]
