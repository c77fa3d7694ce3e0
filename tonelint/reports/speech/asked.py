"""What was given already and is asked for again, where one sentence asks for several such things."""

from __future__ import annotations

from collections.abc import Iterable

from tonelint.reports.speech import Catalogue, speech

WORDS: Catalogue = {
    "fi": {
        "order-number": "tilausnumero",
        "serial-number": "sarjanumero",
        "photo": "kuva",
        "receipt": "kuitti",
        "phone": "puhelinnumero",
        "email": "sähköpostiosoite",
        "address": "osoite",
        "time": "ajankohta",
        "number": "numero",
        "name": "nimi",
        "plate": "rekisterinumero",
    },
    "nb": {
        "order-number": "ordrenummeret",
        "serial-number": "serienummeret",
        "photo": "bildet",
        "receipt": "kvitteringen",
        "phone": "telefonnummeret",
        "email": "e-postadressen",
        "address": "adressen",
        "time": "tidspunktet",
        "number": "nummeret",
        "name": "navnet",
        "plate": "registreringsnummeret",
    },
    "en": {
        "order-number": "the order number",
        "serial-number": "the serial number",
        "photo": "the photo",
        "receipt": "the receipt",
        "phone": "the phone number",
        "email": "the e-mail address",
        "address": "the address",
        "time": "when it happened",
        "number": "the number",
        "name": "the name",
        "plate": "the registration number",
    },
}


def told(things: Iterable[str], lang: str) -> str:
    """The things by their names: `the order number and the photo`."""
    speak = speech(WORDS, lang)
    return speak.all_of([speak.words[thing] for thing in things])
