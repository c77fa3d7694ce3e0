"""The few words of tonelint's own around the findings, in the three interface languages."""

from __future__ import annotations

from tonelint.model import NO_CUSTOMER, NO_TURNS

WORDS: dict[str, dict[str, str]] = {
    "fi": {
        "why": "miksi",
        "better": "paremmin",
        "voice": "äänemme",
        "as in": "Esimerkiksi:",
        "freedom": "päätät itse",
        "fresh": "omaa tässä",
        "reused": "{times}, {alike} % samoin sanoin",
        "times": "kerran|{n} kertaa",
        "history": "Historiassa on {replies}, joista erilaisia {bodies}.",
        "bodies": "{n}|{n}",
        "skipped": "ohitettiin",
        "no customer": "osa vastauksista tuli ilman asiakkaan viestiä",
        "no turns": "osa vastauksista tuli ilman aiempaa keskustelua",
        "error": "virhe|virhettä",
        "warning": "varoitus|varoitusta",
        "note": "huomio|huomiota",
        "unsure": "{replies}: kieli jäi epävarmaksi. Kerro se valitsimella --lang.",
        "more": "Tässä vastauksessa on vielä {findings}. Näet kaikki valitsimella --all.",
        "findings": "{n} huomautus|{n} huomautusta",
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
        "fresh": "nytt her",
        "reused": "{times}, {alike} % likt",
        "times": "{n} gang|{n} ganger",
        "history": "Historikken har {replies}, {bodies}.",
        "bodies": "{n} av dem forskjellige|{n} av dem forskjellige",
        "skipped": "hoppet over",
        "no customer": "noen svar kom uten kundens melding",
        "no turns": "noen svar kom uten samtalen så langt",
        "error": "feil|feil",
        "warning": "advarsel|advarsler",
        "note": "merknad|merknader",
        "unsure": "Språket er usikkert i {replies}. Oppgi det med --lang.",
        "more": "{findings} til i dette svaret. Med --all ser du alle.",
        "findings": "{n} merknad|{n} merknader",
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
        "fresh": "fresh in it",
        "reused": "{times}, {alike} % the same",
        "times": "once|{n} times",
        "history": "The history holds {replies}, {bodies}.",
        "bodies": "{n} of them different|{n} of them different",
        "skipped": "skipped",
        "no customer": NO_CUSTOMER,
        "no turns": NO_TURNS,
        "error": "error|errors",
        "warning": "warning|warnings",
        "note": "note|notes",
        "unsure": "The language is uncertain in {replies}. Name it with --lang.",
        "more": "{findings} more in this reply. With --all you see them.",
        "findings": "{n} finding|{n} findings",
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
