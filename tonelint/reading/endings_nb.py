"""What a Norwegian ending alone says: passives in -s, participles, and their look-alikes, drawn up by hand."""

from __future__ import annotations

import re

# Verbs in -s that are not passive, short passives, and genitives.
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


def kind(low: str) -> str:
    """The name of the shape of a word, "" for none; see `tonelint.reading.endings`."""
    if low in _DEPONENT:
        return "deponent"
    if low in _SHORT or _SENDES.search(low):
        return "s"
    if _LONG.search(low):
        return "genitive" if _GENITIVE.search(low) else "s"
    return "participle" if _PARTICIPLE.search(low) and low not in _NEUTER and not _TYNGST.search(low) else ""
