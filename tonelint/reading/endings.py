"""What an ending alone says, before any company is asked: shapes and look-alikes, drawn up by hand.

`kind` names the shape of a word; the tagger weighs it with everything else, and its neighbours see it too.
"""

from __future__ import annotations

import re
from functools import lru_cache

_V = "aeiouyäö"

# Finnish passive: a vowel before -taan, -daan; -llaan is nearly always a case with its owner (matkallaan).
_PRESENT = re.compile(rf"(?:[{_V}]t|[{_V}h]d|ll|nn|rr)(?:aan|ään)$")
_PRESENT_AFTER_S = re.compile(
    r"(?:nous|pääs|pes|juos|ratkais|julkais|rangais|katso|havai|epäil|tarkiste|nais|purs)t(?:aan|ään)$"
)
_PLURAL_PARTITIVE = re.compile(
    r"[ieo]it(?:aan|ään)$|(?:päätään|työtään|suosiotaan|pöytään)$"
    r"|^(?:[mk]itään|keitään|ketään|päitään|suutaan|vetään|kanadaan|(?:syöttö)?aitaan|(?:maailman|sisällis)?sotaan)$"
)
_TULLAAN = re.compile(r"(?:tu|o|kuu|luu|kuo|nie|[^i]e)ll(?:aan|ään)$")
_MATKALLAAN = re.compile(r"(?:(?:miel|ed|vier|kiel|its|kesk|perhe|hetk|käd|n)ellään|(?:ud|s|ne|kall)ellaan)$")
_CONDITIONAL = re.compile(rf"(?:[{_V}]tt|[{_V}hlnrs]t)(?:ai|äi)siin$")
_PAST_AFTER_CONSONANT = re.compile(
    rf"(?:tul|ol|kuul|luul|men|pan|teh|näh|nous|pääs|pes|juos|pur|sur|niel|kuol|[{_V}]l|rangais|ratkais|julkais)tiin$"
)
_PAST = re.compile(rf"[{_V}]tt?iin$")
_RAKENNETTIIN = re.compile(r"[aeuiyöä]nnettiin$")
# Loans and other nouns that go into something: pakettiin, chattiin.
_PAKETTIIN = re.compile(
    r"(?:net|pake|chat|chät|tike|marke|budje|set|salaa|robo|pulpe|amma|pat|tot|kvarte|formaa|kabine|bufe|balet)t*iin$"
    r"|(?:koti|tauti|siisti|muisti|äiti|posti|listi)in$"
)

# Other Finnish look-alikes: tilanne is no "your", aikaa no "do!", sitte no "you".
_TILANNE = re.compile(
    r"^(?:[st]inne|tänne|tuonne|tonne|[mj][io]nne|muuanne|h?j?anne|sus?z?anne|marianne|joanne|yvonne|cayenne|penne|bonne|"
    r"(?:pe)?rinne|asenne|tunne|kanne|vanne|jänne|mennenne|selänne)$|(?:tila|rake|luo|kää|liike|ravi|luri|ntu|vastaka)nne$"
)
_AIKAA = re.compile(
    r"(?:[kr]k(?:aa|ää)|hkaa|aikaa|poikaa|vikaa|sikaa|[hr]uokaa|liikaa|hakaa|vaakaa|(?<!huo)matkaa|(?<!h)jatkaa|alkaa|"
    r"velkaa|selkää|pelkää|sulkaa|hylkää|hauskaa|tuskaa|ranskaa|[tv]iskaa|yskää|[jp]ätkää|pitkää|eikää|vodkaa)$"
    r"|^(?:kaa|kää|mukaa|takaa|kaukaa|likaa|makaa|jakaa|ikää|(?:epä)?vakaa)$"
)

# Norwegian: verbs in -s that are not passive, short passives, and genitives.
_DEPONENT = frozenset(
    "alles begges deres hennes noens hverandres finnes fins fantes funnes synes syntes trives trivdes lykkes lyktes "
    "mislykkes mislyktes minnes mintes møtes møttes ses sees enes ferdes føles føltes kjennes kjentes høres hørtes omgås "
    "ryktes skilles skiltes skjemmes slåss treffes treftes trenges trengtes undres skyldes skyldtes spørs spørres eldes "
    "grønnes kappes brytes snakkes følges hjelpes samles kysses angres blues aldres forundres felles ellers annerledes "
    "innbyrdes særdeles således likeledes fremdeles aldeles ansattes manges andres foreldres fedres attes ens".split()
)
_SHORT = frozenset(
    "tas gis fås nås slås dras bes sies stås gås sys vedtas oppgis fratas antas påbys forbys oppnås foreslås forstås "
    "inntas opptas mottas utgis angis avgis foretas overtas iakttas unngås påstås utgås begås foregås".split()
)
_SENDES = re.compile(r"(?:send|vend|fjern|vern|tjen)es$")
_GENITIVE = re.compile(r"(?:enes|ernes|endes|ies|ames|omes)$")
_LONG = re.compile(r"[a-zæøå]{2}es$")
_PARTICIPLE = re.compile(r"(?:er|e|t|[dgkplnrsv])t$|(?:dd|vd|gd)$")
_TYNGST = re.compile(r"(?:[^aeiouyæøå]s|[^l]es|[iu]el|iv)t$")  # superlatives and neuter adjectives
_NEUTER = frozenset(
    "svært kvitt natt helt raskt tett sent trygt flott rart stort hvitt svart det litt mitt sitt ditt alt godt nytt rett lett mest først sist klart varmt kaldt fort ett".split()
)


@lru_cache(maxsize=20_000)
def kind(low: str, lang: str) -> str:
    """The name of the shape of a word, given in lower case and without clitics; "" for none.

    Finnish: `present`, `past` and `conditional` passives, `-nne`, `-kaa`, and their look-alikes.
    Norwegian: `s`, `deponent`, `genitive`, `participle`. After the rules that were measured for this project.
    """
    if lang == "fi":
        return _passive(low) or _address(low)
    return _norwegian(low) if lang == "nb" else ""


def _passive(low: str) -> str:
    if low.endswith(("aan", "ään")) and _PRESENT.search(low):
        if _PLURAL_PARTITIVE.search(low):
            return "partitive"
        case = low.endswith(("llaan", "llään")) and (not _TULLAAN.search(low) or bool(_MATKALLAAN.search(low)))
        return "case" if case else "present"
    if low.endswith(("staan", "stään", "otaan")) and _PRESENT_AFTER_S.search(low):
        return "present"
    if low.endswith("siin"):
        return "conditional" if _CONDITIONAL.search(low) else ""
    if not low.endswith("tiin"):
        return ""
    if _PAST_AFTER_CONSONANT.search(low) or _RAKENNETTIIN.search(low):
        return "past"
    return "into" if _PAKETTIIN.search(low) else "past" if _PAST.search(low) else ""


def _address(low: str) -> str:
    if low.endswith("nne"):
        return "tilanne" if _TILANNE.search(low) else "-nne"
    if low.endswith(("kaa", "kää")):
        return "aikaa" if _AIKAA.search(low) else "-kaa"
    return ""


def _norwegian(low: str) -> str:
    if low in _DEPONENT:
        return "deponent"
    if low in _SHORT or _SENDES.search(low):
        return "s"
    if _LONG.search(low):
        return "genitive" if _GENITIVE.search(low) else "s"
    return "participle" if _PARTICIPLE.search(low) and low not in _NEUTER and not _TYNGST.search(low) else ""
