"""A glad customer is no heated one, by the cues that tonelint ships; a thanks with a sting still is."""

from __future__ import annotations

import pytest
import shipped

from tonelint.model import Turn
from tonelint.reading.customer import Message

FURIOUS = {
    "fi": "MISSÄ pöytä on?!! Olen raivoissani, pilasitte juhlat",
    "nb": "HVOR er bordet?!! Jeg er rasende, dere ødela festen",
    "en": "WHERE is the table?!! I'm furious, you ruined the party",
}


def message(text: str, lang: str, before: str = "") -> Message:
    turns = (Turn("customer", before), Turn("agent", "14:00"), Turn("customer", text)) if before else ()
    return shipped.message(text, lang, turns)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "JES!!! Kahvinkeitin toimii taas!!!"),
        ("fi", "Paketti tuli!!! IHAN UPEAA!!!"),
        ("fi", "HYVÄÄ PÄÄSIÄISTÄ!!! Onko teillä mämmiä?"),
        ("fi", "kiitti!!"),
        ("fi", "Saimme kissanpennun!! 🎉"),
        ("fi", "SUURKIITOS!!! Istuu kuin valettu"),
        ("fi", "Todella hienoa, kiitos!!"),
        ("fi", "Onpa kaunis!!!"),
        ("fi", "Toimii kuin unelma!!!"),
        ("fi", "Vihdoinkin!!! Se on täällä!!!"),
        ("nb", "JA!!! Kaffetrakteren virker igjen!!!"),
        ("nb", "Pakken kom!!! SÅ RASKT!!!"),
        ("nb", "GOD PÅSKE!!! Har dere marsipan?"),
        ("nb", "tusen takk!!"),
        ("nb", "Vi henter kattunge i morgen!! 🎉"),
        ("nb", "KJEMPERASKT!!!"),
        ("nb", "SÅ FINT!!!"),
        ("nb", "Gratulerer med dagen til dere!!!"),
        ("nb", "Kjolen har kommet!!! SÅ FIN"),
        ("nb", "Jeg er så utrolig glad!!!"),
        ("nb", "Det funket!!! Lyset er på"),
        ("nb", "Nå virker alt som det skal!!!"),
        ("en", "YAY!!! The kettle works again!!!"),
        ("en", "IT CAME!!! Everything is here, THANK YOU!!!"),
        ("en", "HAPPY EASTER!!! Do you sell marzipan?"),
        ("en", "cheers Noor!!"),
        ("en", "We adopted a kitten!! 🎉"),
        ("fi", "VIHDOINKIN TULI!!!"),
        ("fi", "Sain paketin tänään, kiitos!!!"),
        ("fi", "Ootte ihan huippuja!!!"),
        ("nb", "Fikk den i dag, tusen takk!!!"),
    ],
)
def test_joy_thanks_and_good_wishes_are_no_heat_however_loud(lang: str, text: str) -> None:
    assert message(text, lang).heat.level == "calm"
    assert message(text, lang).mood.name == "calm"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "KIITOS!!! Keitin ei edelleenkään toimi!!! KUKAAN ei vastaa!!!"),
        ("fi", "PAKETTI TULI!!! VÄÄRÄ VÄRI!!!"),
        ("fi", "Kiitos paljon, nyt koko kesäloma on pilalla!!!"),
        ("fi", "HYVÄÄ PÄÄSIÄISTÄ!!! MISSÄ KEITTIMENI ON???"),
        ("nb", "TAKK!!! Trakteren virker fortsatt ikke!!! INGEN svarer!!!"),
        ("nb", "PAKKEN KOM!!! FEIL FARGE!!!"),
        ("nb", "Takk skal dere ha, nå er hele sommerferien ødelagt!!!"),
        ("nb", "GOD PÅSKE!!! HVOR ER TRAKTEREN MIN???"),
        ("en", "THANKS!!! The kettle still doesn't work!!! NOBODY answers!!!"),
        ("en", "IT CAME!!! WRONG COLOUR!!!"),
        ("en", "Thanks a lot, now the whole summer is ruined!!!"),
        ("en", "HAPPY EASTER!!! WHERE IS MY KETTLE???"),
    ],
)
def test_thanks_with_a_sting_and_good_news_with_a_but_are_as_heated_as_they_are_loud(lang: str, text: str) -> None:
    assert message(text, lang).mood.name == "upset"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Kiitos, se tuli ja mahtuu olohuoneeseen."),
        ("fi", "Se löytyi naapurilta."),
        ("nb", "Takk, det kom og passer i stua."),
        ("nb", "Alt er på plass nå."),
        ("en", "Thanks, it came and fits the room."),
        ("en", "Found it, the neighbour had it."),
    ],
)
def test_who_was_furious_and_has_what_they_waited_for_is_calm(lang: str, text: str) -> None:
    turned = message(text, lang, FURIOUS[lang])
    assert turned.heat.level == "calm"
    assert turned.heat.score == 0


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Kiitos, mutta pöytä on yhä kateissa."),
        ("fi", "Kello on neljä."),
        ("nb", "Takk, men bordet er fortsatt borte."),
        ("nb", "Klokka er fire."),
        ("en", "Thanks, but the table is still missing."),
        ("en", "It is four o'clock."),
    ],
)
def test_who_was_furious_and_still_waits_has_not_cooled_down(lang: str, text: str) -> None:
    assert message(text, lang, FURIOUS[lang]).heat.level != "calm"


@pytest.mark.parametrize(
    ("lang", "told", "asked"),
    [
        ("fi", "Se toimii nyt.", "Toimiiko se nyt?"),
        ("nb", "Nå virker den.", "Nå virker den?"),
        ("en", "It works now.", "It works now?"),
    ],
)
def test_what_is_asked_is_not_told_as_solved(lang: str, told: str, asked: str) -> None:
    assert message(told, lang).solved
    assert not message(asked, lang).solved


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Tuli taas uusi lasku!!! ONKO TÄMÄ VITSI"),
        ("fi", "HALUAN RAHAT TILILLE NYT!!!"),
        ("fi", "Netti toimii välillä!!! HYVÄ FIRMA!!!"),
        ("fi", "Paketti tuli märkänä!!! VOI LUOJA!!!"),
        ("fi", "Hyvää päivää. HALUAN RAHANI TAKAISIN!!!"),
        ("nb", "Det kom nok en faktura!!! ER DETTE EN VITS"),
        ("fi", "Se sama lasku tuli taas!!! MITÄ TEETTE"),
        ("fi", "Uuni toimi hyvin ennen huoltoa!!! NYT SE ON KYLMÄ"),
        ("fi", "Paketti tuli särkyneenä!!! MITÄ TEETTE"),
        ("fi", "Jes, taas uusi lasku!!! MIKÄ TÄMÄ ON"),
        ("nb", "JEG VIL HA PENGENE PÅ KONTO!!!"),
        ("nb", "Nå er det slutt!!! HVOR ER PENGENE MINE"),
        ("nb", "Pakken kom helt bulkete!!! HVA GJØR DERE"),
        ("nb", "Hurra, ny faktura!!! HVA ER DETTE"),
        ("nb", "Purringen har kommet i dag!!! HVA ER DETTE"),
        ("nb", "God dag. JEG VIL HA PENGENE TILBAKE!!!"),
        ("fi", "VIHDOINKIN TULI KARHUKIRJE!!! MITÄ TEETTE"),
        ("fi", "Paketti tuli liian myöhään!!! MITÄ TEETTE"),
        ("fi", "Olette mahtavia, kolmas lasku samasta asiasta!!! MITÄ TEETTE"),
        ("fi", "Sain potkut, kiitos teidän!!! MITÄ TEETTE"),
        ("nb", "Kjolen har kommet, for trang!!! HVA GJØR DERE"),
    ],
)
def test_what_came_wrong_or_is_only_wanted_is_no_joy(lang: str, text: str) -> None:
    assert message(text, lang).heat.level == "upset"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Toivon, että se toimii perjantaina."),
        ("fi", "Kiitos huonosta palvelusta."),
        ("nb", "Jeg håper den virker nå."),
        ("nb", "Den virker billig."),
        ("nb", "Nå virker dere trøtte."),
        ("nb", "Jeg fant den billigere i byen."),
    ],
)
def test_what_is_hoped_for_or_only_seems_so_is_no_good_news(lang: str, text: str) -> None:
    assert not message(text, lang).glad
