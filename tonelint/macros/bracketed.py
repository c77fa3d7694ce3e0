"""Placeholders of several words in square brackets, told by what they are called: `[order number]`, `[asiakkaan nimi]`.

Prose may stand in square brackets, too, so a name of several words is one only where it ends as names of placeholders
do, or says that something is to be filled in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_SEVERAL = re.compile(
    r"(?<![\w\[])\[(?P<first>[^\W\d_]+)(?:[’'][^\W\d_]+)?(?: [^\W\d_][\w’'-]*){0,3} (?P<last>[^\W\d_][\w-]*)\](?![(\[\]])"
)
# In Finnish and Norwegian they end a longer word as well (`leveringsdato`). What often ends prose is none: day, price, reason.
_ENDS = re.compile(
    r"(?:name|number|nr|date|amount|code|id|address|e-?mail|phone|url|reference"
    r"|\w*(?:nimi|numero|nro|päivämäärä|pvm|summa|koodi|tunnus|osoite|sähköposti|puhelin|viite)"
    r"|\w*(?:navn|nummer|dato|tidspunkt|beløp|kode|adresse|e-?post|telefon|referanse))",
    re.IGNORECASE,
)
# Small, for what begins with a capital may be the name of a button: `press [Add to cart]`.
_FILLS = re.compile(r"insert|enter|add|fill|täytä|täydennä|kirjoita|sett|fyll|skriv|(?i:insert)")


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where they stand in a text, brackets included, in code points."""
    for one in _SEVERAL.finditer(text) if "[" in text else ():
        if _ENDS.fullmatch(one["last"]) or _FILLS.fullmatch(one["first"]):
            yield one.span()
