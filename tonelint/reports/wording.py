"""The few words of tonelint's own around the findings, in the three interface languages."""

from __future__ import annotations

from tonelint.model import NO_CUSTOMER

WORDS: dict[str, dict[str, str]] = {
    "fi": {
        "why": "miksi",
        "better": "paremmin",
        "voice": "äänemme",
        "as in": "Esimerkiksi:",
        "freedom": "päätät itse",
        "skipped": "ohitettiin",
        "no customer": "osa vastauksista tuli ilman asiakkaan viestiä",
        "error": "virhe|virhettä",
        "warning": "varoitus|varoitusta",
        "note": "huomio|huomiota",
        "unsure": "{replies}: kieli jäi epävarmaksi. Kerro se valitsimella --lang.",
        "clean": "Ei korjattavaa, tarkistettu {replies}.",
        "found": "{counts}, tarkistettu {replies}.",
        "replies": "{n} vastaus|{n} vastausta",
        "rules": "{n} sääntö|{n} sääntöä",
    },
    "nb": {
        "why": "hvorfor",
        "better": "bedre",
        "voice": "stemmen vår",
        "as in": "For eksempel:",
        "freedom": "fritt fram",
        "skipped": "hoppet over",
        "no customer": "ikke alle svar kom med kundens melding",
        "error": "feil|feil",
        "warning": "advarsel|advarsler",
        "note": "merknad|merknader",
        "unsure": "Språket er usikkert i {replies}. Oppgi det med --lang.",
        "clean": "Ingenting å bemerke i {replies}.",
        "found": "{counts} i {replies}.",
        "replies": "{n} svar|{n} svar",
        "rules": "{n} regel|{n} regler",
    },
    "en": {
        "why": "why",
        "better": "better",
        "voice": "our voice",
        "as in": "For example:",
        "freedom": "yours to decide",
        "skipped": "skipped",
        "no customer": NO_CUSTOMER,
        "error": "error|errors",
        "warning": "warning|warnings",
        "note": "note|notes",
        "unsure": "The language is uncertain in {replies}. Name it with --lang.",
        "clean": "Nothing to change in {replies}.",
        "found": "{counts} in {replies}.",
        "replies": "{n} reply|{n} replies",
        "rules": "{n} rule|{n} rules",
    },
}


def number(lang: str, word: str, count: int) -> str:
    """A count with its word in the right number: `1 reply`, `3 replies`."""
    one, many = WORDS[lang][word].split("|")
    text = one if count == 1 else many
    return text.format(n=count) if "{n}" in text else f"{count} {text}"
