"""Stretches of time: their units in each language, what they come to, and those whose number is written in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Protocol

from tonelint.macros.numerals import counting, grouped, numerals
from tonelint.values import NamedTuple

# Units of time by what they come to: a number of days or of months, or working days, which are no days.
UNITS = {
    "fi": {
        "s": r"sekun[tn]\w{1,6}", "wd": r"(?:arki|työ|pankki)päiv\w{1,6}", "min": r"minuut\w{1,4}|min", "h": r"tun(?:ti|nin|tia|nissa|teina|tiin|nista|niksi|teja|tien)|h",
        "d": r"päiv\w{1,5}|pv|vuorokau\w{1,5}|vrk", "w": r"viik\w{1,6}|vko?", "mo": r"kuukau\w{1,6}|kk",
        "y": r"vuo(?:si|den|tta|dessa|teen|deksi|desta|sia|sien)",
    },
    "nb": {
        "s": r"sekund(?:e[rn]e?)?s?", "wd": r"(?:virke|arbeids|bank|hver)dag\w{0,3}", "min": r"minutt\w{0,3}|min", "h": r"time[rn]?e?s?|t",
        "d": r"dag(?:e[rn]e?)?s?|døgn\w{0,2}", "w": r"uke[rn]?e?s?|uka", "mo": r"måned\w{0,3}|mnd", "y": r"år\w{0,2}",
    },
    "en": {
        "s": r"seconds|secs", "wd": r"(?:business|working|banking|work) days?|(?:week|work)days?", "min": r"minutes?|mins?", "h": r"hours?|hrs?|h",
        "d": r"days?", "2w": r"fortnights?", "w": r"weeks?|wks?", "mo": r"months?|mths?", "y": r"years?|yrs?",
    },
}  # fmt: skip
_COMES_TO = {"s": (1, "s"), "min": (1, "min"), "h": (1, "h"), "d": (1, "d"), "w": (7, "d"), "2w": (14, "d"), "mo": (1, "mo"), "y": (12, "mo"), "wd": (1, "wd")}  # fmt: skip
TOLD = ("min", "h", "d", "wd", "w", "mo", "y")
"""Units that a report has words for."""
_HOURS = {"s": 1 / 3600, "min": 1 / 60, "h": 1.0, "d": 24.0, "mo": 30.44 * 24, "wd": 24 * 7 / 5}
_MONTHLY, _EXACT = 0.09, 0.001  # by how much what people take for the same may differ: 28 days and 31 are a month
_HALVES = {"y": ("6", "mo"), "h": ("30", "min"), "d": ("12", "h")}  # half of a unit as people tell it
# Half of a unit (the t of `halvt` is no hour), one and a half of it, and so many and a half; `n` is their number, where there is one.
_HALVED = {
    "fi": (r"\b(?:(?P<n>\w+) ja )?puol(?:i|en|essa|een|ta)[ -]?(?:{units})", r"\b(?P<more>puol(?:i|en|ta|essa|een)(?:toista|satoista)|halvan(?:nen|nessa)) (?:{units})"),
    "nb": (r"\b(?:(?P<n>\w+) og )?(?:ett? |en )?halv(?:[te]?[ -]|(?!t\b))(?:{units})", r"\b(?P<more>halvanne[nt]) (?:{units})"),
    "en": (r"\b(?:(?P<n>\w+) and a )?half(?: an?|-an?)?[ -](?:{units})", r"\b(?P<more>\w+) (?:{units}) and a half\b"),
}  # fmt: skip
# The unit of which a unit is a part, and how many of it that takes; what stands between the two.
_GREATER = {"min": ("h", 60), "h": ("d", 24), "mo": ("y", 12), "s": ("min", 60)}
_AND = re.compile(r"[ \u00a0](?:(?:ja|og|and|&) )?")
# One of the greater unit, where no number says so: an hour and 30 minutes.
_ONE_MORE = {
    "fi": {"h": r"tun(?:ti|nin|nissa)", "y": r"vuo(?:si|den|dessa)"},
    "nb": {"h": r"en time", "y": r"et år"},
    "en": {"h": r"an hour", "y": r"a year"},
}
_SIGNED = r"(?<![\d.,/])(?P<n>\d{0,3})(?:½| ?(?<![/\d])1/2)[ -]?(?:{units})"
_HALF_SIGNS = {"fi": ("puol", "halvan"), "nb": ("halv",), "en": ("half",)}
_ONES = ("1", "a", "an", "en", "et")  # of one and a half: a year and a half
# Quarters of an hour, which each language says in a way of its own.
_QUARTERS = {
    "fi": {r"kolme varttia|kolmen vartin": "45", r"vart(?:ti|in|issa|tia)|neljännestun(?:ti|nin|nissa|tia)": "15", "puolituntinen": "30"},
    "nb": {r"tre kvarter": "45", r"ett? kvarter": "15"},
    "en": {r"three quarters of an hour": "45", r"(?:a )?quarter of an hour": "15"},
}  # fmt: skip
_QUARTER_SIGNS = {"fi": ("vart", "neljännest", "puolitunt"), "nb": ("kvarter",), "en": ("quarter",)}
# One of a unit, where no number says so: "within a week", "innen en uke", "viikon kuluessa".
_ONE = {
    "fi": r"(?=\b(?P<one>(?:vuorokauden|viikon|kuukauden|tunnin|vuoden|päivän)) (?:sisällä|kuluessa|aikana|päästä|takuu))"
    r"|(?<=takuu on )(?P<one_of>vuoden|kuukauden)\b",
    "nb": r"\b(?:innen|om) (?:en|ei|ett?) (?P<one>{units})\b(?! og | eller | til )",
    "en": r"\b(?:within (?:an?|the)|in an?) (?P<one>{units})\b(?! and a half| or | to )",
}
_BOUNDS = {
    "fi": ("sisällä", "kuluessa", "aikana", "päästä", "takuu"),
    "nb": ("innen ", "om e"),
    "en": ("within ", "in a"),
}
# What stands before the one unit of Finnish and makes it another: the next week, a couple of weeks.
_NOT_ONE = re.compile(
    r"(?:puolen|parin|muutaman|usean|monen|ensi|tämän|kuluvan|viime|seuraavan|edellisen|saman|koko|joka|loppu\w*|\w+toista|\w+kymmenen"
    r"|sadan|tuhannen|tai|\d+|½)\W{1,3}$",
    re.IGNORECASE,
)


class Stretch(NamedTuple):
    """So much of a unit, from `start` to `end` in code points; of a range two figures."""

    figures: tuple[str, ...]
    unit: str
    start: int
    end: int


def spelt(text: str, lang: str) -> Iterator[Stretch]:
    """The stretches of a text whose number is a word, a half or a quarter, or which are one of a unit."""
    low = text.lower()
    if counting(text, lang):
        yield from _numbered(text, lang)
    if any(word in low for word in _BOUNDS[lang]):
        yield from _ones(text, lang)
    if "½" in text or "1/2" in text or any(sign in low for sign in _HALF_SIGNS[lang]):
        yield from _halves(text, lang)
    if any(sign in low for sign in _QUARTER_SIGNS[lang]):
        for pattern, figure in _QUARTERS[lang].items():
            yield from (Stretch((figure,), "min", *one.span()) for one in _whole(pattern).finditer(text))


def _numbered(text: str, lang: str) -> Iterator[Stretch]:
    known = numerals(lang)
    several = {
        end: (str(number), start) for number, start, end in grouped(text, lang)
    }  # two hundred days are no hundred
    for found in _counted(lang).finditer(text):
        first, word = (found["first"] or "").lower(), found["word"].lower()
        if found.end("word") in several:
            figure, start = several[found.end("word")]
            yield Stretch((figure,), _unit(found), start, found.end())
        elif f"{first}-{word}" in known:
            yield Stretch((str(known[f"{first}-{word}"]),), _unit(found), *found.span())
        elif word in known:
            figures = (str(known[first]), str(known[word])) if first in known else (str(known[word]),)
            yield Stretch(figures, _unit(found), found.start("first" if first in known else "word"), found.end())


def _ones(text: str, lang: str) -> Iterator[Stretch]:
    for found in _singles(lang).finditer(text):
        place = "one" if found["one"] else "one_of"
        if lang != "fi" or not _NOT_ONE.search(text, max(0, found.start(place) - 20), found.start(place)):
            yield Stretch(("1",), unit_of(found[place], lang), *found.span(place))


def _halves(text: str, lang: str) -> Iterator[Stretch]:
    for found in (found for pattern in _halved(lang) for found in pattern.finditer(text)):
        told = found.groupdict()
        whole = _whole_of((told.get("n") or told.get("more") or "").lower(), lang)
        if whole or not told.get("more"):
            figure, unit = (f"{whole}.5", _unit(found)) if whole else _HALVES.get(_unit(found), ("0.5", _unit(found)))
            yield Stretch((figure,), unit, *found.span())


def _whole_of(word: str, lang: str) -> int:
    """What stands beside a half, as a number; 0 of none."""
    if word in _ONES or word.endswith("toista") or word.startswith("halvan"):
        return 1
    return int(word) if word.isdecimal() else numerals(lang).get(word, 0)


class _Told(Protocol):
    """A figure with a unit, from `start` to `end` in code points."""

    @property
    def figure(self) -> str: ...
    @property
    def unit(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def joined(before: _Told | None, found: _Told, text: str, lang: str) -> Stretch | None:
    """What a stretch comes to together with one in a greater unit right before it; None where it stands alone."""
    greater, times = _GREATER.get(found.unit, ("", 0))
    if not found.figure.isdecimal() or not greater or int(found.figure) >= times:
        return None
    if before and before.unit == greater and before.figure.isdecimal():
        if _AND.fullmatch(text, before.end, found.start):
            total = int(before.figure) * times + int(found.figure)
            return Stretch((str(total),), found.unit, before.start, found.end)
        return None
    if greater not in _ONE_MORE[lang]:
        return None
    told = _one_more(lang, greater).search(text, max(0, found.start - 20), found.start)
    return Stretch((str(times + int(found.figure)),), found.unit, told.start(), found.end) if told else None


@cache
def _one_more(lang: str, unit: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_ONE_MORE[lang][unit]}) (?:ja |og |and )?$", re.IGNORECASE)


def unit_of(word: str, lang: str) -> str:
    """Which unit a word is; "" of none."""
    return next((name for name, words in UNITS[lang].items() if re.fullmatch(words, word, re.IGNORECASE)), "")


def _unit(found: re.Match[str]) -> str:
    return next(name for name, word in found.groupdict().items() if word and name.startswith("u_")).removeprefix("u_")


def units(lang: str) -> str:
    """The units of a language as alternatives, each in a group that is named after it."""
    return "|".join(rf"(?P<u_{name}>(?:{words})\b)" for name, words in UNITS[lang].items())


@cache
def _counted(lang: str) -> re.Pattern[str]:
    word = r"[^\W\d_]{2,40}"
    to = r"(?: ?[-–—] ?| (?:tai|eller|or|to|til) |(?<=st[aä]) )"
    end = rf"(?P<word>{word}(?:-{word})?)[ \u00a0-](?:{units(lang)})"
    return re.compile(rf"\b(?:(?P<first>{word}){to})?{end}", re.IGNORECASE)


@cache
def _singles(lang: str) -> re.Pattern[str]:
    return re.compile(_ONE[lang].replace("{units}", "|".join(UNITS[lang].values())), re.IGNORECASE)


@cache
def _halved(lang: str) -> tuple[re.Pattern[str], ...]:
    patterns = (*_HALVED[lang], _SIGNED)
    return tuple(re.compile(pattern.replace("{units}", units(lang)), re.IGNORECASE) for pattern in patterns)


@cache
def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


def value(figures: tuple[str, ...], unit: str) -> str:
    """A stretch as it is compared: weeks as days, years as months, whole days of hours as days, whole minutes of seconds as minutes, parts of hours as minutes."""
    times, name = _COMES_TO[unit]
    told = [f"{float(figure) * times:g}" for figure in figures]
    if name == "s" and all(float(figure) % 60 == 0 for figure in told):
        told, name = [f"{float(figure) / 60:g}" for figure in told], "min"
    elif name == "h" and all(float(figure) % 24 == 0 for figure in told):
        told, name = [f"{float(figure) / 24:g}" for figure in told], "d"
    elif name == "h" and any(float(figure) % 1 for figure in told):
        told, name = [f"{float(figure) * 60:g}" for figure in told], "min"
    return f"{'–'.join(told)} {name}"


def are_alike(one: str, other: str) -> bool:
    """Whether two values are the same to people: 30 days are a month, 36 hours a day and a half, 5 working days a week."""
    (mine, unit), (yours, other_unit) = one.split(), other.split()
    if one == other or unit == other_unit:
        return one == other
    within = _MONTHLY if "mo" in (unit, other_unit) else _EXACT
    here, there = hours(mine, unit), hours(yours, other_unit)
    return len(here) == len(there) and all(abs(a - b) <= within * max(a, b) for a, b in zip(here, there, strict=True))


def hours(figures: str, unit: str) -> list[float]:
    """The figures of a value in hours; two of a range."""
    return [float(figure) * _HOURS[unit] for figure in figures.split("–")]
