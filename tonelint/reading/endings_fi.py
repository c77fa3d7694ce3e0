"""What a Finnish ending alone says: passives, forms of address, and their look-alikes, drawn up by hand.

The expressions are texts, each compiled when a word comes that it is for; all of them would take two milliseconds.
"""

from __future__ import annotations

import re

_V = "aeiouyäö"

# Finnish passive: a vowel before -taan, -daan; -llaan is nearly always a case with its owner (matkallaan).
_PRESENT = rf"(?:[{_V}]t|[{_V}h]d|ll|nn|rr)(?:aan|ään)$"
_PRESENT_AFTER_S = r"(?:nous|pääs|pes|juos|ratkais|julkais|rangais|katso|havai|epäil|tarkiste|nais|purs)t(?:aan|ään)$"
_PLURAL_PARTITIVE = (
    r"[ieo]it(?:aan|ään)$|(?:päätään|työtään|suosiotaan|pöytään)$"
    r"|^(?:[mk]itään|keitään|ketään|päitään|suutaan|vetään|kanadaan|(?:syöttö)?aitaan|(?:maailman|sisällis)?sotaan)$"
)
_TULLAAN = r"(?:tu|o|kuu|luu|kuo|nie|[^i]e)ll(?:aan|ään)$"
_MATKALLAAN = r"(?:(?:miel|ed|vier|kiel|its|kesk|perhe|hetk|käd|n)ellään|(?:ud|s|ne|kall)ellaan)$"
_CONDITIONAL = rf"(?:[{_V}]tt|[{_V}hlnrs]t)(?:ai|äi)siin$"
_PAST_AFTER_CONSONANT = (
    rf"(?:tul|ol|kuul|luul|men|pan|teh|näh|nous|pääs|pes|juos|pur|sur|niel|kuol|[{_V}]l|rangais|ratkais|julkais)tiin$"
)
_PAST = rf"[{_V}]tt?iin$"
_RAKENNETTIIN = r"[aeuiyöä]nnettiin$"
# Loans and other nouns that go into something: pakettiin, chattiin.
_PAKETTIIN = (
    r"(?:net|pake|chat|chät|tike|marke|budje|set|salaa|robo|pulpe|amma|pat|tot|kvarte|formaa|kabine|bufe|balet)t*iin$"
    r"|(?:koti|tauti|siisti|muisti|äiti|posti|listi)in$"
)

# Other Finnish look-alikes: tilanne is no "your", aikaa no "do!", sitte no "you".
_TILANNE = (
    r"^(?:[st]inne|tänne|tuonne|tonne|[mj][io]nne|muuanne|h?j?anne|sus?z?anne|marianne|joanne|yvonne|cayenne|penne|bonne|"
    r"(?:pe)?rinne|asenne|tunne|kanne|vanne|jänne|mennenne|selänne)$|(?:tila|rake|luo|kää|liike|ravi|luri|ntu|vastaka)nne$"
)
_AIKAA = (
    r"(?:[kr]k(?:aa|ää)|hkaa|aikaa|poikaa|vikaa|sikaa|[hr]uokaa|liikaa|hakaa|vaakaa|(?<!huo)matkaa|(?<!h)jatkaa|alkaa|"
    r"velkaa|selkää|pelkää|sulkaa|hylkää|hauskaa|tuskaa|ranskaa|[tv]iskaa|yskää|[jp]ätkää|pitkää|eikää|vodkaa)$"
    r"|^(?:kaa|kää|mukaa|takaa|kaukaa|likaa|makaa|jakaa|ikää|(?:epä)?vakaa)$"
)


def kind(low: str) -> str:
    """The name of the shape of a word, "" for none; see `tonelint.reading.endings`."""
    return _passive(low) or _address(low)


def _passive(low: str) -> str:
    if low.endswith(("aan", "ään")) and re.search(_PRESENT, low):
        if re.search(_PLURAL_PARTITIVE, low):
            return "partitive"
        case = low.endswith(("llaan", "llään")) and (not re.search(_TULLAAN, low) or bool(re.search(_MATKALLAAN, low)))
        return "case" if case else "present"
    if low.endswith(("staan", "stään", "otaan")) and re.search(_PRESENT_AFTER_S, low):
        return "present"
    if low.endswith("siin"):
        return "conditional" if re.search(_CONDITIONAL, low) else ""
    if not low.endswith("tiin"):
        return ""
    if re.search(_PAST_AFTER_CONSONANT, low) or re.search(_RAKENNETTIIN, low):
        return "past"
    return "into" if re.search(_PAKETTIIN, low) else "past" if re.search(_PAST, low) else ""


def _address(low: str) -> str:
    if low.endswith("nne"):
        return "tilanne" if re.search(_TILANNE, low) else "-nne"
    if low.endswith(("kaa", "kää")):
        return "aikaa" if re.search(_AIKAA, low) else "-kaa"
    return ""
