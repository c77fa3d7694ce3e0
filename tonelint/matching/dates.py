"""Days and seasons of years gone by in a macro: hours of a Christmas long past, a campaign that is over."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from functools import cache

from tonelint.model import Match
from tonelint.reading import Reading
from tonelint.reading.times import MONTHS

_CASES = {"fi": r"\w{0,4}", "nb": "", "en": ""}  # what may stand behind the name of a month
# Feasts speak for themselves; a season may be when the shop was founded, and needs a word of what goes on in it.
_FEASTS = {
    "fi": r"joulu(?!kuu)\w{0,6}|pääsiäi\w{2,6}|juhannu\w{1,5}|vap(?:pu|un|puna|uksi)|uu(?:si|den|tena) vuo\w{2,4}|loppiai\w{2,4}",
    "nb": r"jul(?:a|en|e\w{0,12})?|påske\w{0,8}|pinse\w{0,6}|nyttår\w{0,8}|sankthans\w{0,4}|romjul\w{0,3}",
    "en": r"christmas|xmas|easter|new year'?s?(?: (?:eve|day))?|thanksgiving|boxing day|black friday|bank holiday|holiday season",
}
_SEASONS = {
    "fi": r"kesä(?!kuu)\w{0,4}|syksy\w{0,3}|talvi\w{0,3}|talve\w{1,4}|kevä\w{2,5}",
    "nb": r"sommer\w{0,10}|høst\w{0,8}|vinter\w{0,8}|vår(?:en)?",
    "en": r"summer|autumn|winter|spring",
}
_GOING_ON = {
    "fi": r"auki|avoin\w*|suljet\w*|kiinni|aukiol\w*|kampanj\w*|tarjou\w*|alenn\w*|asti|saakka|mennessä|voimassa|aikatau\w*|toimitu\w*",
    "nb": r"åpent?|åpne?[tr]?|åpnings\w*|stengt|stenger|kampanje\w*|tilbud\w*|salg\w*|frem til|fram til|innen|gjelder|levering\w*",
    "en": r"open\w*|clos\w*|hours|campaign|offer\w*|sale|discount\w*|until|by|valid|deliver\w*|schedule",
}
_HOURS = r" \d{1,2}(?:[.:]\d\d)? ?(?:to|til|[-–]|[ap]\.?m)\b"  # from nine to five is no since
# What is told of the past on purpose: since when something holds, laws, and when a page was written.
_SINCE = {
    "fi": r"(?:alkaen|ennen|päivätty|lähtien|jälkeen|asetu\w*|laki|lain|lakia|päivitetty|voimaan|perustet\w*|annettu|julkaist\w*|syntyn\w*|ostet\w*|ostanut|myyt\w*|valmistet\w*|välillä)",
    "nb": rf"(?:fra(?!{_HOURS})|før|datert|per|pr|siden|etter|lov\w*|forskrift\w*|oppdatert|trådte|stiftet|grunnlagt|publisert|født|kjøpt|solgt\w*|produsert\w*|mellom)",
    "en": rf"(?:from(?!{_HOURS})|before|per|since|after|as of|act|law|regulation|updated|effective|founded|established|published|dated|born|bought|purchased|sold|made|between)",
}
_DATE = r"(?P<d>\d{1,2})(?P<s>[./])(?P<m>\d{1,2})(?P=s)(?P<y>20\d\d)(?!\d)|(?P<iso>20\d\d-\d\d-\d\d)(?!\d)"
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_WIDTH = 40  # code points on each side in which it is told that a date is past on purpose


def find(reading: Reading, today: str | None = None) -> list[Match]:
    """Whole dates, feasts and seasons of a year before this one; of this year, days that are over and were set as an end.

    `today` is YYYY-MM-DD, by default the day of the run.
    """
    today = today or time.strftime("%Y-%m-%d")
    if not any(year[0] <= today[:4] for year in _YEAR.finditer(reading.text)):
        return []
    return [Match(start, end, {"date": told}) for start, end, told in _past(reading, today)]


def _past(reading: Reading, today: str) -> Iterator[tuple[int, int, str]]:
    since = re.compile(rf"\b{_SINCE[reading.lang]}\b", re.IGNORECASE)
    going_on = re.compile(rf"\b(?:{_GOING_ON[reading.lang]})\b", re.IGNORECASE)
    for begin, passage in reading.passages:
        for found in _dated(reading.lang).finditer(passage.text):
            told = _told(found, reading.lang)
            beside = passage.text[max(0, found.start() - _WIDTH) : found.end() + _WIDTH]
            goes_on = bool(going_on.search(passage.text))
            over = told[:4] < today[:4] or (goes_on and len(told) > len("2026") and told < today)
            if over and (not found["season"] or goes_on) and not since.search(beside):
                start = begin + passage.start
                yield start + found.start(), start + found.end(), told


@cache
def _dated(lang: str) -> re.Pattern[str]:
    """A whole date, or a feast or a season with its year."""
    month = rf"(?:{'|'.join(MONTHS[lang])}){_CASES[lang]}"
    spelt = rf"(?P<d2>\d{{1,2}})(?:st|nd|rd|th|\.)? (?:of )?(?P<m2>{month}),? (?P<y2>20\d\d)(?!\d)"
    turned = rf"|\b(?P<m3>{month}) (?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y3>20\d\d)(?!\d)" if lang == "en" else ""
    named = rf"\b(?:(?P<feast>{_FEASTS[lang]})|(?P<season>{_SEASONS[lang]})),? (?:of )?(?P<y4>20\d\d)(?![\d/–-])"
    return re.compile(rf"(?<![\d./])(?:{_DATE}|{spelt}{turned}|{named})", re.IGNORECASE)


def _told(found: re.Match[str], lang: str) -> str:
    """The date as ISO 8601 writes it, the year alone of a feast or a season."""
    part = {name: value for name, value in found.groupdict().items() if value}
    if "iso" in part:
        return part["iso"]
    if "y4" in part:
        return part["y4"]
    number = "2" if "y2" in part else "3" if "y3" in part else ""
    year, month, day = part[f"y{number}"], part[f"m{number}"], part[f"d{number}"]
    if not month.isdigit():
        names = enumerate(MONTHS[lang], 1)
        month = str(next(place for place, name in names if month.lower().startswith(name.lower())))
    elif part.get("s") == "/" and lang == "en" and int(month) > 12:
        month, day = day, month
    return f"{year}-{int(month):02}-{int(day):02}"
