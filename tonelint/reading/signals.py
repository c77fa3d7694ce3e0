"""Signals: what in a sentence makes a phrase near it fine, because something real is said."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from tonelint.words import Word

if TYPE_CHECKING:
    from tonelint.reading import Reading

_TIMES = {
    "fi": (
        r"(?:maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai)(?:na|hin|ta|sta|n|ksi)?(?:isin)?$"
        r"|(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu\w*$"
        r"|(?:tänään|huomenna|huomiseen|huomiseksi|ylihuomenna|eilen|klo|kello|kellon|viikonloppuna|puoliltapäivin|"
        r"aamulla|illalla|iltapäivällä|aamupäivällä|tunnissa|vartissa|minuutissa|vuorokaudessa|keskiyöllä)$"
    ),
    "nb": (
        r"(?:man|tirs|ons|tors|fre|lør|søn)dag(?:en|s)?$"
        r"|(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)$"
        r"|(?:overmorgen|kl|klokka|klokken|midnatt)$"
    ),
    "en": (
        r"(?:mon|tues|wednes|thurs|fri|satur|sun)day$"
        r"|(?:january|february|april|june|july|august|september|october|november|december)$"
        r"|(?:today|tomorrow|tonight|noon|midnight|o'clock|am|pm)$"
    ),
}
_CLOCK = r"\d{1,2}[.:]\d{2}(?:am|pm)?$|\d{1,2}(?:am|pm)$|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?$"
_REASONS = {
    "fi": frozenset("koska sillä jotta siksi syy syynä".split()),
    "nb": frozenset("fordi ettersom årsaken grunnen siden".split()),
    "en": frozenset("because since so reason".split()),
}


@cache
def _times(lang: str) -> re.Pattern[str]:
    return re.compile(f"{_CLOCK}|{_TIMES[lang]}")


# Spans that a customer can count on: "kahden viikon sisällä", "innen tre dager", "within two days".
_UNITS = {
    "fi": frozenset("minuutin tunnin vuorokauden päivän arkipäivän viikon kuukauden minuuttia tuntia".split()),
    "nb": frozenset("minutt minutter time timer døgn dag dager virkedag virkedager uke uker måned måneder".split()),
    "en": frozenset("minute minutes hour hours day days weekday weekdays week weeks month months".split()),
}
_BOUNDS = {
    "fi": frozenset("sisällä kuluessa päästä mennessä aikana".split()),
    "nb": frozenset("innen om".split()),
    "en": frozenset("within in".split()),
}
# Parts of a day are a time behind these words only: "i kveld", "this evening", but not "have a nice evening".
_PARTS = {
    "fi": frozenset(),
    "nb": frozenset("dag kveld morgen ettermiddag formiddag natt helgen helga".split()),
    "en": frozenset("morning afternoon evening weekend".split()),
}
_LEADING = {
    "fi": frozenset(),
    "nb": frozenset("i på til før etter innen".split()),
    "en": frozenset(
        "this tomorrow by every monday tuesday wednesday thursday friday saturday sunday yesterday".split()
    ),
}
_MONTHS_TOO = ("may", "march")  # names of months beside a figure, other words elsewhere
_VAGUE = {
    "fi": frozenset("muutaman muutamien parin joidenkin lähimmän seuraavien".split()),
    "nb": frozenset("noen par få nærmeste neste kommende flere".split()),
    "en": frozenset("few couple several some coming next".split()),
}


def _is_bounded(words: list[Word], place: int, lang: str) -> bool:
    """Whether a word is a unit of time with a bound beside it and nothing vague before it."""
    low = words[place].forms[0]
    if lang == "en" and low in _MONTHS_TOO:
        return any(word.plain.isdigit() for word in words[max(0, place - 1) : place + 2])
    if low in _PARTS[lang]:
        return place > 0 and words[place - 1].forms[0] in _LEADING[lang]
    if low not in _UNITS[lang]:
        return False
    before = [word.forms[0] for word in words[max(0, place - 3) : place]]
    beside = [word.forms[0] for word in words[place + 1 : place + 2]] if lang == "fi" else before
    return not _BOUNDS[lang].isdisjoint(beside) and _VAGUE[lang].isdisjoint(before)


def is_time(word: Word, lang: str) -> bool:
    """Whether the word names a day, a date or an hour (`am` only with a figure before it, as `9am`)."""
    low = word.plain.lower()
    if low in ("am", "pm"):
        return False
    return bool(_times(lang).match(low))


def _is_number(word: Word, _lang: str) -> bool:
    return any(char.isdigit() for char in word.plain)


def _is_reason(word: Word, lang: str) -> bool:
    return word.forms[0] in _REASONS[lang]


_TELLS: dict[str, Callable[[Word, str], bool]] = {"time": is_time, "number": _is_number, "reason": _is_reason}


def has(reading: Reading, name: str, sentence: int, start: int, end: int) -> bool:
    """Whether a sentence, or the one after it, carries the signal outside the span `start` to `end`.

    `time`: a day, date or hour. `number`: any figure. `name`: a capitalised word inside a
    sentence. `reason`: a word such as because. `specifics`: any of time, number and name.
    """
    if name == "specifics":
        return any(has(reading, one, sentence, start, end) for one in ("time", "number", "name"))
    for number in (sentence, sentence + 1):
        if number < len(reading.sentences):
            carriers = _carriers(reading, name, number)
            if bisect_left(carriers, start) > 0 or bisect_left(carriers, end) < len(carriers):
                return True
    return False


def _carriers(reading: Reading, name: str, number: int) -> list[int]:
    """Where the words begin that carry a signal in a sentence; looked for once."""
    known = reading.carriers.get((name, number))
    if known is None:
        first, last = reading.sentences[number]
        known = [
            reading.words[place].start for place in range(first, last) if _carries(reading, name, place, first, last)
        ]
        reading.carriers[name, number] = known
    return known


def _carries(reading: Reading, name: str, place: int, first: int, last: int) -> bool:
    word = reading.words[place]
    if name == "name":
        return place > first and last - first > _SIGNATURE and _is_name(word, reading.lang)
    if name == "time" and _is_bounded(reading.words, place, reading.lang):
        return True
    return _TELLS[name](word, reading.lang)


_SIGNATURE = 3  # words; the name in so short a sentence is the writer's own
_NOT_NAMES = {"en": frozenset(["i", "dm", "ok", "faq", "pdf", "url"])}


def _is_name(word: Word, lang: str) -> bool:
    """A capitalised word; two capitals in a row are an acronym, not a person."""
    plain = word.plain
    return plain[:1].isupper() and not plain.isupper() and word.forms[0] not in _NOT_NAMES.get(lang, frozenset())
