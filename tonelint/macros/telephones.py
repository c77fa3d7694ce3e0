"""Telephone numbers that look like other figures: told by a nought before a gap, or by a word such as call before them."""

from __future__ import annotations

import re

_GAP = "[ \u00a0\u202f]"
# A nought and a gap, or nine digits and more behind a nought: no price, no year and no postcode is written so.
_BY_SHAPE = (
    rf"\(?0\d{{1,4}}\)?{_GAP}\d{{5,8}}|0\d{{1,2}}-\d{{5,8}}|0[1-9]\d{{7,9}}"  # 040 1234567, 01632 960123, 0401234567
)
# These may as well be an order, an amount or a postcode.
_BY_WORD = rf"\d{{8}}|\d{{4}}{_GAP}\d{{4}}|0\d{{4}}"  # 21000000, 2100 0000, 02100
_CALL = (
    r"soit(?:a|taa|taessa|tamalla|takaa|at|elkaa)|puhelin\w*|puhelimitse|puh|tekstiviesti\w*|tavoit(?:at|atte|taa)|whatsapp\w*"
    r"|ring(?:e|er|es)?|\w*telefon\w*|tlf|kundeservice|kundesenter\w*|sentralbord\w*|mobil(?:en|nummer\w*|telefon\w*)?|når(?: du| dere)? (?:meg|oss)|nås|tekst|sms|kontakt|svarer"
    r"|call|phone|telephone|tel|ring|dial|reach(?:ed)?|mobile|text|fax|contact|landline"
)
_UPON = r"på|til|er|on|at|is|numero\w{0,5}|nummer\w{0,2}|number"
_CALLED = re.compile(
    rf"\b(?:{_CALL})(?:\b[^.!?:,;\d\n]{{0,30}}\b(?:{_UPON})|\b[^.!?:,;\d\n]{{0,20}}:|\.)? ?"
    rf"(?:[\d()+][\d ()\u00a0-]{{4,16}} (?:tai|eller|or) )?$",
    re.IGNORECASE,
)
# What else is numbered so; the number stands right behind it.
_ORDERED = re.compile(
    r"\b(?:(?:tilau(?:s|ksen|ksesi|ksenne)|lasku(?:n|si|nne)?|viite|isbn|ean)(?:[ -]?(?:numero(?:si|nne)?|nro))?"
    r"|(?:asiakas|jäsen|tuote|seuranta|lähetys|kolli)(?:numero(?:si|nne)?|nro)|\w*(?:tunnus|koodi)(?:si|nne)?"
    r"|(?:ordre|faktura|kunde|medlems?|vare|sporings|saks?|referanse|konto|kid)(?:[ -]?(?:nummer(?:et)?|nr)|e?[nr])?(?: din)?"
    r"|(?:order|invoice|account|customer|member|membership|tracking|item|case|ticket|reference|ref)(?: (?:number|code|no|id))?)"
    r"(?: (?:on|er|is))?[.:]? ?#?$",
    re.IGNORECASE,
)
_AROUND = r"(?<![\w.,:/-])(?:{})(?![\w/:-]|[.,]\d|{gap}\d)"
_SHAPED, _WORDED = (
    re.compile(_AROUND.replace("{}", shapes).replace("{gap}", _GAP)) for shapes in (_BY_SHAPE, _BY_WORD)
)
_BEFORE = 60  # code points in which the word stands


def at(text: str, start: int) -> re.Match[str] | None:
    """The telephone number that begins here; None where there is none, or where it is more likely the number of an order."""
    shaped = _SHAPED.match(text, start)
    found = shaped or _WORDED.match(text, start)
    before = max(0, start - _BEFORE)
    if not found or _ORDERED.search(text, before, start):
        return None
    return found if shaped or _CALLED.search(text, before, start) else None
