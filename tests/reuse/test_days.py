"""The words that tell a day or a number."""

from __future__ import annotations

import pytest

from tonelint.reuse.days import is_day_or_number


@pytest.mark.parametrize(
    "words",
    [
        "maanantaina keskiviikkona keskiviikoksi perjantai-iltana sunnuntaihin kesäkuuta marraskuussa elokuun",
        "kaksi kahden kahdessa kahteen kolmen kolmelta neljää viidessä viiteen kuutta seitsemältä kahdeksaan yhdeksän kymmenessä",
        "kaksitoista kahdentoista yhdeltätoista viisitoista kaksikymmentä kahdenkymmenen",
        "mandag fredagen lørdagskveld juni mai desember tre fem åtte elleve tjuefire tretti",
        "two three ten twelve twenty-four thirty",
    ],
)
def test_days_months_and_numbers_are_known(words: str) -> None:
    assert [word for word in words.split() if not is_day_or_number(word)] == []


@pytest.mark.parametrize(
    "words",
    [
        "yhdessä yhden yksi kuuta kuu viite viitteellä viikon päivässä tunnissa maanantie kolmas toista",
        "en et to uke dager tid timer fredelig marsvin julia sekser niste",
        "one to for day week often tent fourth seventh mayor",
    ],
)
def test_words_beside_them_are_none(words: str) -> None:
    assert [word for word in words.split() if is_day_or_number(word)] == []
