"""What a text may mean besides its figures: one of a unit, a half, the whole; and numbers that nothing was made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tonelint.macros.clues import Clue, loose
from tonelint.macros.stretches import UNITS, unit_of, value
from tonelint.values import NamedTuple

# Shares of a whole by their names, in per cent.
_SHARES = {
    "fi": {
        "50": r"puol\w*", "25": r"neljänne\w+|neljäsos\w+|vart\w+", "75": r"neljännestä|neljäsosaa", "33": r"kolmanne\w+|kolmasos\w+",
        "67": r"kolmannesta|kolmasosaa", "20": r"viidenne\w+|viidesos\w+", "10": r"kymmenes\w*|kymmenyks\w+", "100": r"kok[ao]\w*|kok\w+naan|kaik\w+|täy\w+|täys\w*|tupla\w*|kaksinkert\w+",
        "0": r"ilmai\w+|maksu(?:ton|tta|ttom\w+)|veloitukset\w+|ilman|ei|nolla\w*",
    },
    "nb": {
        "50": r"halv\w*", "25": r"fjerdedel\w*|kvart\w*", "75": r"fjerdedel\w*", "33": r"tredjedel\w*|tredel\w*", "67": r"tredjedel\w*|tredel\w*",
        "20": r"femtedel\w*|femdel\w*", "10": r"tidel\w*|tiendedel\w*", "100": r"hel[et]?|fullt?|fulle|alt|alle|dobbel\w*|dobl\w*", "0": r"gratis|fri(?:tt|e)?|uten|ingen|ikke|null",
    },
    "en": {
        "50": r"half|halves|halve[sd]?", "25": r"quarters?", "75": r"quarters?", "33": r"thirds?", "67": r"thirds?", "20": r"fifths?", "10": r"tenths?",
        "100": r"whole|full\w*|all|entire\w*|double\w*|twice", "0": r"free|without|no|not|zero|nothing",
    },
}  # fmt: skip
# How often something is, and the day that comes, by the unit that they name.
_TIMES = {
    "fi": {"d": r"huomenna|huomis\w+|päivittäi\w+", "w": r"viikoittai\w+", "mo": r"kuukausit\w+", "3mo": r"vuosineljän\w+|kvartaal\w+", "y": r"vuosit\w+"},
    "nb": {"d": r"i morgen|daglig\w*", "w": r"ukentlig\w*", "mo": r"månedlig\w*", "3mo": r"kvartal\w*", "y": r"årlig\w*"},
    "en": {"d": r"tomorrow|daily|overnight", "w": r"weekly", "mo": r"monthly", "3mo": r"quarter\w*", "y": r"yearly|annual\w*"},
}  # fmt: skip
_VAGUE = {
    "fi": r"par(?:i|in|ia|issa)|muutam\w+|use(?:a|an|ita|issa)|moni\w*|mone[nt]\w*|tusina\w*|puol\w*|tupla\w*|kaksinkert\w+|\w{3,}(?:vuoti|viikkoi|päiväi|kuukauti|tunti[ns])\w+",
    "nb": r"et par|noen få|noen|flere|dusin\w*|halv\w*|dobbel\w*|dobl\w*|\w{2,}(?:årig|års|dagers|ukers|måneders|timers)\w*|(?:helg|natt)\w{0,3}",
    "en": r"couple|few|several|pair|dozens?|half|double\w*|twice|weekends?|nights?",
}
_GREETING = re.compile(
    r"\b(?:hyvää|mukavaa|kivaa|ihanaa|kaunista|aurinkoista|hauskaa|rauhallista|iloista|leppoisaa|god|fin|nydelig|hyggelig|flott|strålende|good|nice|great|lovely|wonderful)\W+(?:\w+\W+)?$",
    re.IGNORECASE,
)


class Asides(NamedTuple):
    """Figures that a text may mean without a number, numbers with no known unit, and whether some are told vaguely."""

    clues: tuple[Clue, ...]
    loose: frozenset[str]
    vague: bool


def asides(text: str, lang: str, told: Sequence[Clue]) -> Asides:
    """What a text may mean besides the clues that are `told` of it; it excuses figures of other versions and makes no finding."""
    bare = list(text)
    for clue in told:
        bare[clue.start : clue.end] = " " * (clue.end - clue.start)
    left = "".join(bare)
    found = (*_single(left, lang), *_shares(left, lang))
    return Asides(found, loose(left, lang), bool(_vague(lang).search(left)))


def _single(text: str, lang: str) -> Iterator[Clue]:
    """A unit of time without a number may be one of it: a year, the first month."""
    for found in _bare_units(lang).finditer(text):
        if not _GREETING.search(text, max(0, found.start() - 20), found.start()):
            yield _one(unit_of(found[0], lang), "1", found)
    for found in _named(lang).finditer(text):
        for name in (name for name, words in _TIMES[lang].items() if re.fullmatch(words, found[0], re.IGNORECASE)):
            yield _one(name.lstrip("3"), "3" if name == "3mo" else "1", found)


def _one(unit: str, figure: str, found: re.Match[str]) -> Clue:
    return Clue("deadline", value((figure,), unit), *found.span(), figure, unit)


def _shares(text: str, lang: str) -> Iterator[Clue]:
    for share, words in _SHARES[lang].items():
        found = re.search(rf"\b(?:{words})\b", text, re.IGNORECASE)
        if found:
            yield Clue("percentage", f"{share} %", *found.span(), share)


@cache
def _bare_units(lang: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(UNITS[lang].values())})\b", re.IGNORECASE)


@cache
def _named(lang: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_TIMES[lang].values())})\b", re.IGNORECASE)


@cache
def _vague(lang: str) -> re.Pattern[str]:
    return re.compile(rf"½|\b(?:{_VAGUE[lang]})\b", re.IGNORECASE)
