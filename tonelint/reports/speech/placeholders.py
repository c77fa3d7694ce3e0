"""What a finding about a placeholder adds to its title: what was written, and what was meant."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tonelint.reports.speech import Catalogue, speech

WORDS: Catalogue = {
    "fi": {
        "meant": "tarkoititko {known}?",
        "misspelt": "{slot}, tarkoititko {known}?",
        "unknown": "{slot} ei ole {desk}-merkki",
        "elsewhere": "{slot} on {other}-merkki",
        "foreign": "{slot} ei toimi järjestelmässä {desk}",
        "here": "{told}, ja {desk}-merkki on {known}",
        "bare": "{slot} voi olla tyhjä, kirjoita {known}",
        "inflected": "{slot} ja pääte {ending}",
        "lacks": "{lacks} puuttuu",
        "alone": "mikään ei ala ennen tätä",
    },
    "nb": {
        "meant": "mente du {known}?",
        "misspelt": "{slot}, mente du {known}?",
        "unknown": "{slot} finnes ikke i {desk}",
        "elsewhere": "{slot} hører til {other}",
        "foreign": "{slot} virker ikke i {desk}",
        "here": "{told}, i {desk} heter det {known}",
        "bare": "{slot} kan bli stående tom, så skriv {known}",
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
    if kind not in ("unknown", "foreign"):
        return say(kind, **evidence)
    first = say("elsewhere" if evidence["other"] else kind, **evidence)
    return say("here", told=first, **evidence) if evidence["known"] else first
