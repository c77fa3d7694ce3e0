"""Somebody's own words are told from what a timetable says that people do."""

from __future__ import annotations

import pytest

from tonelint.drafts.talks import oneself


@pytest.mark.parametrize(
    "text",
    [
        *("I paid for two tickets.", "I've got no tickets.", "Both tickets are missing.", "The wrong size came, so I returned it.", "This is mine."),
        *("Maksoin kaksi lippua.", "Liput ovat kadoksissa.", "Lippuni puuttuvat.", "Tämä on minun.", "En löydä lippuja.", "Moi vain!"),
        *("Jeg betalte for to billetter.", "Billettene er borte.", "Hva med billetten min.", "Svar meg i dag."),
    ],
)  # fmt: skip
def test_who_says_i_complains_or_greets_speaks(text: str) -> None:
    assert oneself.speaks(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Doors open for you.", "Tea and cake in the hall.", "Leaves the bag at the desk.", "We check the bags.", "The late show begins."),
        *("Please bring your ticket.", "Lost property is open.", "Part I of the tour.", "Break of 10 min.", "Bar I closes."),
        *("Ovet avataan.", "Kahvia ja kakkua salissa.", "Laukut jätetään tiskille.", "Tarkastamme laukut.", "Myöhäinen esitys alkaa.", "Moni tulee bussilla."),
        *("Tuothan lippusi.", "Tauko 10 min.", "Juhani avaa oven.", "Makaroni ja keitto.", "Ikäraja min. 18 vuotta.", "Uni maistuu."),
        *("Dørene åpnes.", "Kaffe og en kake i salen.", "I salen serveres kake.", "I stedet for kake er det is.", "Vi sjekker veskene."),
        *("I god tid før start.", "Pause i 10 min.", "Aldersgrense min. 18 år.", "Den sene forestillingen begynner.", "Ta med billetten din."),
    ],
)  # fmt: skip
def test_what_is_done_at_a_time_is_nobodys_words(text: str) -> None:
    assert not oneself.speaks(text)
    assert not oneself.says_i(text)


def test_a_question_alone_says_no_i() -> None:
    assert oneself.speaks("Rowing, anyone?")
    assert not oneself.says_i("Rowing, anyone?")
