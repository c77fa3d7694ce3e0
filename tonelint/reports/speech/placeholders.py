"""What a finding about a placeholder adds to its title: what was written, and what was meant."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tonelint.reports.speech import Catalogue, speech

WORDS: Catalogue = {
    "fi": {
        "meant": "tarkoititko {known}?",
        "misspelt": "{slot}, tarkoititko {known}?",
        "unknown": "järjestelmässä {desk} ei ole paikkamerkkiä {slot}",
        "elsewhere": "{slot} on järjestelmän {other} paikkamerkki",
        "foreign": "{slot} ei toimi järjestelmässä {desk}",
        "here": "{told}, {desk} tuntee sen nimellä {known}",
        "bare": "{slot} voi jäädä tyhjäksi, kirjoita {known}",
        "nameless": "{slot} voi jäädä tyhjäksi, tervehdi mieluummin ilman nimeä",
        "inflected": "paikkamerkin {slot} perässä on pääte {ending}",
        "lacks": "{lacks} puuttuu",
        "alone": "sitä ei ole aloitettu missään",
    },
    "nb": {
        "meant": "mente du {known}?",
        "misspelt": "{slot}, mente du {known}?",
        "unknown": "{slot} finnes ikke i {desk}",
        "elsewhere": "{slot} hører til {other}",
        "foreign": "{slot} virker ikke i {desk}",
        "here": "{told}, i {desk} heter det {known}",
        "bare": "{slot} kan bli stående tom, så skriv {known}",
        "nameless": "{slot} kan bli stående tom, så hils heller uten navn",
        "inflected": "{slot} med endelsen {ending}",
        "lacks": "{lacks} mangler",
        "alone": "begynnelsen mangler",
    },
    "en": {
        "meant": "did you mean {known}?",
        "misspelt": "{slot}, did you mean {known}?",
        "unknown": "{slot} is nothing that {desk} has",
        "elsewhere": "{slot} is what {other} has",
        "foreign": "{slot} does not work in {desk}",
        "here": "{told}, in {desk} it is {known}",
        "bare": "{slot} may be empty, write {known}",
        "nameless": "{slot} may be empty, so greet without a name",
        "inflected": "{slot} with the ending {ending}",
        "lacks": "{lacks} is missing",
        "alone": "nothing was begun before it",
    },
}


def told(finds: str, evidence: Mapping[str, Any], lang: str) -> str:
    """What the evidence of a sense for placeholders says, in one clause; `finds` is the sense."""
    kind, say = finds.removesuffix("-placeholder"), speech(WORDS, lang).say
    if kind == "broken":
        key = "meant" if evidence.get("known") else "lacks" if evidence.get("lacks") else "alone"
        return say(key, **evidence)
    if kind == "bare":
        return say("bare" if evidence["known"] else "nameless", **evidence)
    if kind not in ("unknown", "foreign"):
        return say(kind, **evidence)
    first = say("elsewhere" if evidence["other"] else kind, **evidence)
    return say("here", told=first, **evidence) if evidence["known"] else first
