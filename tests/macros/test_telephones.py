"""Telephone numbers are known by their shape or by a word before them, and what only looks like one is none."""

from __future__ import annotations

import pytest

from tonelint.drafts.origin import PlainOrigin
from tonelint.macros.clues import clues
from tonelint.macros.differences import difference
from tonelint.model import Reply

REST = {
    "fi": " Pane kuitti laatikkoon ja kirjoita kanteen, minä päivänä valo sammui ensimmäisen kerran.",
    "nb": " Legg kvitteringen i esken, og skriv på lokket hvilken dag lyset sluknet for første gang.",
    "en": " Put the receipt in the box, and write on the lid on which day the light went out first.",
}


@pytest.mark.parametrize(
    ("lang", "text", "numbers"),
    [
        ("fi", "Minut saa kiinni numerosta 0401234567.", ["0401234567"]),
        ("fi", "Numeroni on 0501234567, ja vastaan iltaan asti.", ["0501234567"]),
        ("fi", "Soita 040 1234567 tai 09 1234567.", ["0401234567", "091234567"]),
        ("fi", "Huolto: 040-1234567. Varaosat: 0800 12345.", ["0401234567", "080012345"]),
        ("fi", "Tilauspalvelumme 020 12345 auttaa.", ["02012345"]),
        ("nb", "Du når meg på 91234567, også på lørdag.", ["91234567"]),
        ("nb", "Ring verkstedet på 2100 0000.", ["21000000"]),
        ("nb", "Ordretelefonen er 21000000, og svaret kommer straks.", ["21000000"]),
        ("nb", "Ring 02100 eller 91234567.", ["02100", "91234567"]),
        ("nb", "Verkstedet svarer på tlf. 21000000.", ["21000000"]),
        ("en", "My desk is 07700 900123, and the workshop 01632 960123.", ["07700900123", "01632960123"]),
        ("en", "For orders: 0800 123456 or 07700900123.", ["0800123456", "07700900123"]),
        ("en", "Call the workshop on 01632 960123.", ["01632960123"]),
    ],
)
def test_a_number_to_dial_is_a_telephone_however_its_digits_are_grouped(
    lang: str, text: str, numbers: list[str]
) -> None:
    assert [(clue.kind, clue.value) for clue in clues(text, lang)] == [("phone", number) for number in numbers]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Tilausnumerosi on 0401234567."),
        ("fi", "Viite: 0401234567"),
        ("fi", "Koodisi on 0123456789."),
        ("fi", "Paketti menee osoitteeseen Kivitie 4, 02100 Espoo, ja tilauksesi 12345678 on siinä."),
        ("fi", "Soita, jos hinta ei ole 12345678 euroa."),
        ("nb", "Ordrenummeret er 12345678, og vi sender til 02100."),
        ("nb", "Ring oss om ordre 12345678."),
        ("nb", "Ring oss innen 14 dager, og oppgi 12345678."),
        ("nb", "KID: 012345678"),
        ("nb", "Prisen er 21000000 kroner."),
        ("en", "Call us about order 12345678."),
        ("en", "Order 07700 900123 left in 2025."),
        ("en", "Quote 12345678 when you call."),
        ("en", "The parcel weighs 0.5 kg, costs £1,000 and goes to 02100."),
    ],
)
def test_an_order_a_price_a_year_or_a_postcode_is_no_telephone(lang: str, text: str) -> None:
    assert "phone" not in {clue.kind for clue in clues(text, lang)}


@pytest.mark.parametrize(
    ("lang", "text", "numbers"),
    [
        ("fi", "Soita minulle numeroon {} ja kerro, mitä näet.", ("0401234567", "0407654321")),
        ("nb", "Ring meg på {} og fortell hva du ser.", ("91234567", "97654321")),
        ("en", "Ring me on {} and tell me what you see.", ("01632 960123", "01632 960456")),
    ],
)
def test_twins_with_two_telephones_contradict_each_other(lang: str, text: str, numbers: tuple[str, str]) -> None:
    here, there = (text.format(number) + REST[lang] for number in numbers)
    told = difference(Reply(here, here, "", PlainOrigin(here)), Reply(there, there, "", PlainOrigin(there)), lang)
    assert told
    assert (told.kind, told.here, told.there) == ("phone", *(number.replace(" ", "") for number in numbers))
