"""Times: the days, dates, hours and bounded spans that a customer can count on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tonelint.words import Word

MONTHS = {
    "fi": tuple(
        "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu".split()
    ),
    "nb": tuple("januar februar mars april mai juni juli august september oktober november desember".split()),
    "en": tuple("January February March April May June July August September October November December".split()),
}
"""The months as a calendar has them, by language."""
_MONTHS_TOO = ("may", "march")  # names of months beside a figure, other words elsewhere
_SURE = {lang: tuple(one for one in map(str.lower, names) if one not in _MONTHS_TOO) for lang, names in MONTHS.items()}
# The days of the week with their endings, and the other words that name a time by themselves.
_DAYS = {
    "fi": (
        "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai",
        ("", "na", "hin", "ta", "sta", "n", "ksi"),
    ),
    "nb": ("mandag tirsdag onsdag torsdag fredag lørdag søndag", ("", "en", "s")),
    "en": ("monday tuesday wednesday thursday friday saturday sunday", ("",)),
}
_OTHERS = {
    "fi": "tänään huomenna huomiseen huomiseksi ylihuomenna eilen klo kello kellon viikonloppuna puoliltapäivin "
    "aamulla illalla iltapäivällä aamupäivällä keskiyöllä",
    "nb": "overmorgen kl klokka klokken midnatt",
    "en": "today tomorrow tonight noon midnight o'clock",
}
_CLOCK = r"\d{1,2}[.:]\d{2}(?:am|pm)?$|\d{1,2}(?:am|pm)$|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?$"
_MID = "mid-"  # `mid-June`; behind it, May and March are months
_MONEY = ("£", "$", "€")  # `£7.20` is no hour


@cache
def weekdays(lang: str) -> tuple[str, ...]:
    """How the days of the week begin, in small letters; in Finnish before their endings."""
    days = _DAYS[lang][0].replace("keskiviikko", "keskiviik")  # keskiviikon
    return tuple(days.split())


@cache
def _named(lang: str) -> frozenset[str]:
    """The words that name a time; looked up, because an expression of them takes a millisecond to compile."""
    days, endings = _DAYS[lang]
    return frozenset((*(day + end for day in days.split() for end in endings), *_SURE[lang], *_OTHERS[lang].split()))


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(_CLOCK)


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
_VAGUE = {
    "fi": frozenset("muutaman muutamien parin joidenkin lähimmän seuraavien".split()),
    "nb": frozenset("noen par få nærmeste neste kommende flere".split()),
    "en": frozenset("few couple several some coming next".split()),
}


def is_bounded(words: Sequence[Word], place: int, lang: str) -> bool:
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
    if low in ("am", "pm") or word.stop.endswith(_MONEY):
        return False
    if low[:1].isdigit():
        return bool(_clock().match(low))
    if low.startswith(_MID):
        return low.removeprefix(_MID) in (*_SURE[lang], *_MONTHS_TOO)
    return low in _named(lang) or (lang == "fi" and low.startswith(_SURE["fi"]) and low.isalpha())


# A mark such as `2/5` is written as a date is outside Finnish: near these words it is one, and where it stands alone.
_MARK = r"(?:[0-5]/5|(?:\d|10)/10)$"
_GIVES = {
    "nb": frozenset("en et ga gi gir gitt fikk får score poeng karakter karakteren vurdering terningkast".split()),
    "en": frozenset("a rate rated rating give gave given giving gets got score scored scores solid mark marks".split()),
}
_STARS = frozenset("star stars stjerne stjerner tähti tähteä".split())


def is_mark(words: Sequence[Word], place: int, lang: str) -> bool:
    """Whether a word is a mark that somebody gave (`2/5`, `9/10`), and no date."""
    if "/" not in words[place].plain or not re.match(_MARK, words[place].plain):
        return False
    beside = {word.forms[0] for word in words[max(0, place - 2) : place]}
    then = words[place + 1 : place + 2]
    if lang == "fi" or (then and then[0].forms[0] in _STARS) or not beside.isdisjoint(_GIVES[lang]):
        return True
    return place == 0 and (not then or then[0].start > words[place].end + 1)


def names_time(words: Sequence[Word], place: int, lang: str) -> bool:
    """Whether a word of a sentence names a day, a date or an hour, and is no mark (`2/5`)."""
    return is_time(words[place], lang) and not is_mark(words, place, lang)
