"""What a macro commits to, in figures that can be compared: deadlines, amounts, percentages, numbers, links, telephones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

# What two macros may contradict each other in; a bare number may number anything.
COMMITTING = ("deadline", "amount", "percentage", "link", "email", "phone")


class Clue(NamedTuple):
    """A figure or an address: its kind, its value, alike however it was written, and its span in code points.

    Of a deadline the value is a number and a unit (`14 d`), of an amount the currency and a number (`€ 49.9`);
    `figure` is its number as it was written, without blanks between thousands, and `unit` that of a deadline.
    """

    kind: str
    value: str
    start: int
    end: int
    figure: str = ""
    unit: str = ""

    @property
    def figures(self) -> list[str]:
        """Its numbers, as they were written and as they are compared; none of an address."""
        compared = self.value.split() if self.figure else []
        return [*self.figure.split("–"), *(one for part in compared if part[0].isdigit() for one in part.split("–"))]

    @property
    def told(self) -> str:
        """The value as people know it: `2 w` where somebody wrote two weeks."""
        return f"{self.figure} {self.unit}" if self.unit in _TOLD else self.value


_FIGURE = r"\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)"
_RANGE = r"(?: ?[-–—] ?| (?:tai|eller|or|to|til) )"
_MONTH = (
    r"(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu\w*"
    r"|jan(?:uary?|uar)?|feb(?:ruary?|ruar)?|mar(?:ch|s)|apr(?:il)?|ma[iy]|jun[ei]|jul[yi]|aug(?:ust)?"
    r"|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cs](?:ember)?"
)
# Units of time by what they come to: a number of days or of months, or working days, which are no days.
_UNITS = {
    "fi": {
        "wd": r"(?:arki|työ|pankki)päiv\w{1,6}", "min": r"minuut\w{1,4}|min", "h": r"tun(?:ti|nin|tia|nissa|teina)|h",
        "d": r"päiv\w{1,5}|pv|vuorokau\w{1,5}|vrk", "w": r"viik\w{1,6}|vko?", "mo": r"kuukau\w{1,6}|kk",
        "y": r"vuo(?:si|den|tta|dessa)",
    },
    "nb": {
        "wd": r"(?:virke|arbeids|bank|hver)dag\w{0,3}", "min": r"minutt\w{0,3}|min", "h": r"time[rn]?e?|t",
        "d": r"dag(?:e[rn]e?)?|døgn\w{0,2}", "w": r"uke[rn]?e?", "mo": r"måned\w{0,3}|mnd", "y": r"år\w{0,2}",
    },
    "en": {
        "wd": r"(?:business|working|banking|work) days?|(?:week|work)days?", "min": r"minutes?|mins?", "h": r"hours?|hrs?|h",
        "d": r"days?", "2w": r"fortnights?", "w": r"weeks?", "mo": r"months?", "y": r"years?",
    },
}  # fmt: skip
_COMES_TO = {
    "min": (1, "min"),
    "h": (1, "h"),
    "d": (1, "d"),
    "w": (7, "d"),
    "2w": (14, "d"),
    "mo": (1, "mo"),
    "y": (12, "mo"),
    "wd": (1, "wd"),
}
_TOLD = ("min", "h", "d", "wd", "w", "mo", "y")  # units that a report has words for
_NUMBERS = {
    "fi": {
        "yhden": 1, "yhtä": 1, "kaksi": 2, "kahden": 2, "kahta": 2, "kahdessa": 2, "kolme": 3, "kolmen": 3, "kolmessa": 3,
        "neljä": 4, "neljän": 4, "neljässä": 4, "viisi": 5, "viiden": 5, "viidessä": 5, "kuusi": 6, "kuuden": 6,
        "kuudessa": 6, "seitsemän": 7, "kahdeksan": 8, "yhdeksän": 9, "kymmenen": 10, "kymmenessä": 10,
        "kaksitoista": 12, "kahdentoista": 12, "neljätoista": 14, "neljäntoista": 14, "kolmekymmentä": 30,
        "kolmenkymmenen": 30,
    },
    "nb": {
        "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7, "syv": 7, "åtte": 8, "ni": 9, "ti": 10, "tolv": 12,
        "fjorten": 14, "tjue": 20, "tretti": 30, "ett": 1, "én": 1,
    },
    "en": {
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "twelve": 12, "fourteen": 14, "twenty": 20, "thirty": 30,
    },
}  # fmt: skip
# Halves and quarters, which each language says in a way of its own: the figure and the unit that they come to.
_PARTS = {
    "fi": {
        r"puoli vuotta|puolen vuoden|puolessa vuodessa|puolivuot\w{2,5}": ("6", "mo"),
        r"puolitoista vuotta|puolentoista vuoden": ("1.5", "y"),
        r"puoli tuntia|puolen tunnin|puolessa tunnissa|puolituntinen": ("30", "min"),
        r"puolitoista tuntia|puolentoista tunnin": ("1.5", "h"),
        r"vart(?:ti|in|issa|tia)|neljännestun(?:ti|nin|nissa|tia)": ("15", "min"),
    },
    "nb": {
        r"(?:et )?halvt år|halvår\w{0,2}": ("6", "mo"),
        r"halvannet år": ("1.5", "y"),
        r"(?:en )?halv ?time\w?": ("30", "min"),
        r"halvannen time": ("1.5", "h"),
        r"et kvarter": ("15", "min"),
    },
    "en": {
        r"half a year|half-year": ("6", "mo"),
        r"(?:a|one) year and a half|one and a half years": ("1.5", "y"),
        r"half an hour|half-hour": ("30", "min"),
        r"an hour and a half|one and a half hours": ("1.5", "h"),
        r"(?:a )?quarter of an hour": ("15", "min"),
    },
}
_HALVED = {"fi": ("puol", "vart", "neljännes"), "nb": ("halv", "kvarter"), "en": ("half", "quarter")}
# One of a unit, where no number says so: "within a week", "innen en uke", "viikon kuluessa".
_ONE = {
    "fi": r"(?=\b(?P<one>(?:vuorokauden|viikon|kuukauden|tunnin|vuoden|päivän)) (?:sisällä|kuluessa|aikana|päästä|takuu))"
    r"|(?<=takuu on )(?P<one_of>vuoden|kuukauden)\b",
    "nb": r"\b(?:innen|om) (?:en|ett?) (?P<one>{units})\b",
    "en": r"\b(?:within|in) (?:an?|the) (?P<one>{units})\b",
}
_BOUNDS = {
    "fi": ("sisällä", "kuluessa", "aikana", "päästä", "takuu"),
    "nb": ("innen ", "om e"),
    "en": ("within ", "in a", "in the "),
}
_CURRENCIES = {
    "€": r"€|euro\w{0,6}|eur\b|e\b", "£": r"£|pounds?\b|quid\b|gbp\b", "$": r"\$|dollars?\b|usd\b",
    "kr": r"kr\b\.?|kroner\b|kroon\w*|kruunu\w{0,4}|nok\b|,-",
}  # fmt: skip
_LINK = re.compile(r"(?:https?://|\bwww\.)[^\s<>\"'”»{}]*[^\s<>\"'”»{}.,;:!?)\]]", re.IGNORECASE)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_SLOT = re.compile(
    r"\{\{.{0,200}?\}\}|\{%.{0,200}?%\}|\{[^{}\n]{0,80}\}|\[[^\]\n]{0,80}\]|<<[^<>\n]{0,80}>>|%\w{1,40}%"
)
_STEP = re.compile(r"^[ \t]*\d{1,2}[.)][ \t]", re.MULTILINE)
_ANY_NUMBER, _DIGITS = re.compile(_FIGURE), re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")
_BEGINS = re.compile(r"[\d€£$+(]")
_BEFORE = re.compile(r"(?<!\w)(kr|nok|eur)\.? $", re.IGNORECASE)


def clues(text: str, lang: str) -> list[Clue]:
    """The figures and addresses of a text, from left to right; dates, hours and the numbers of a list are none."""
    found: list[Clue] = []
    if "://" in text or "www." in text:
        found += (Clue("link", _address(one[0]), *one.span()) for one in _LINK.finditer(text))
        text = _LINK.sub(_blank, text)
    if "@" in text:
        found += (Clue("email", one[0].lower(), *one.span()) for one in _EMAIL.finditer(text))
        text = _EMAIL.sub(_blank, text)
    if any(sign in text for sign in "{[<%"):
        text = _SLOT.sub(_blank, text)
    found += _figures(_STEP.sub(_blank, text), lang)
    found += _spelt(text, lang)
    return _apart(sorted(found, key=lambda clue: (clue.start, -clue.end)))


def numbers(text: str, lang: str) -> frozenset[str]:
    """Every number of a text, in digits or as a word, whatever it counts."""
    bare = _SLOT.sub(_blank, text)
    found = {_plain(written) for written in (*_ANY_NUMBER.findall(bare), *_DIGITS.findall(bare))}
    words = _NUMBERS[lang].keys() & set(_WORD.findall(text.lower()))
    return frozenset(found | {str(_NUMBERS[lang][word]) for word in words})


def _apart(found: list[Clue]) -> list[Clue]:
    """Those that do not lie inside another: the week of `two weeks` is not one week."""
    kept: list[Clue] = []
    for clue in found:
        if not kept or clue.start >= kept[-1].end:
            kept.append(clue)
    return kept


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _address(link: str) -> str:
    """A link as it is compared: without scheme, www and a last slash."""
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", link.lower()).rstrip("/")


def _figures(text: str, lang: str) -> Iterator[Clue]:
    pattern, at = _figure(lang), 0
    while begins := _BEGINS.search(text, at):
        found = pattern.match(text, begins.start())
        at = found.end() if found else begins.end()
        if found and (clue := _figure_told(text, found)):
            yield clue


def _figure_told(text: str, found: re.Match[str]) -> Clue | None:
    """What a figure is; None of a date, an hour, or a number below ten of nothing in particular."""
    kind, (start, end) = found.lastgroup or "", found.span()
    if kind == "phone":
        return Clue("phone", re.sub(r"\D", "", found[0]), start, end)
    if sign := found["sign"] or found["after"]:
        return Clue("amount", f"{_currency(sign)} {_plain(found['figure'])}", start, end, _plain(found["figure"]))
    if kind == "percent":
        return Clue("percentage", f"{_plain(found['figure'])} %", start, end, _plain(found["figure"]))
    if kind.startswith("u_"):
        figures = [_plain(found["figure"]), *([_plain(found["upto"])] if found["upto"] else [])]
        return Clue(
            "deadline",
            _span_of(figures, kind.removeprefix("u_")),
            start,
            end,
            "–".join(figures),
            kind.removeprefix("u_"),
        )
    if kind != "number":
        return None
    figure = _plain(found["figure"])
    if before := _BEFORE.search(text, max(0, start - 5), start):
        return Clue(
            "amount", f"{_currency(before[1])} {_plain(found['figure'])}", before.start(), end, _plain(found["figure"])
        )
    return Clue("number", figure, start, end, figure) if found["figure"][1:] and not found["upto"] else None


@cache
def _figure(lang: str) -> re.Pattern[str]:
    """Everything that begins with a digit, a currency or a plus; what is a date or an hour is found and not told."""
    units = "|".join(rf"(?P<u_{name}>(?:{words})\b)" for name, words in _UNITS[lang].items())
    currency = "|".join(_CURRENCIES.values())
    return re.compile(
        r"(?<![\w.,:/])(?:"
        rf"(?P<date>\d{{1,2}}[./]\d{{1,2}}[./](?:\d{{2,4}})?(?!\d)|\d{{4}}-\d\d-\d\d|\d{{1,2}}(?:st|nd|rd|th|\.)? ?(?:of )?(?:{_MONTH})\b(?:,? \d{{4}})?)"
        r"|(?P<clock>\d{1,2}[:.][0-5]\d(?!\d)(?! ?[€£$%]| ?(?:kr|euro|e)\b)|\d{1,2} ?(?:[-–] ?\d{1,2} ?)?[ap]\.?m\b)"
        r"|(?P<phone>\+\d[\d ()-]{6,15}\d(?!\d)|\(?0\d{1,3}\)?(?:[ -]\d{2,4}){2,4}(?!\d)|\d{2}(?: \d{2}){3}(?!\d)|\d{3}[ -]\d{2}[ -]?\d{3}(?!\d)|\d{3}-\d{3}-\d{4})"
        rf"|(?=(?P<sign>[€£$])?) ?[€£$]? ?(?P<figure>{_FIGURE})(?:{_RANGE}(?P<upto>{_FIGURE}))?"
        rf"(?:[ \u00a0\u202f-]?(?:(?P<percent>%|prosent\w{{0,6}}|per ?cent\b)|(?P<after>{currency})|{units})|(?P<number>(?![\w/:-]|[.,]\d)))"
        r")",
        re.IGNORECASE,
    )  # fmt: skip


def _spelt(text: str, lang: str) -> Iterator[Clue]:
    """Deadlines whose number is a word."""
    low = text.lower()
    numbered, one = _written(lang)
    for found in numbered.finditer(text) if not _NUMBERS[lang].keys().isdisjoint(low.split()) else ():
        kind = (found.lastgroup or "").removeprefix("u_")
        figure = str(_NUMBERS[lang][found["word"].lower()])
        yield Clue("deadline", _span_of([figure], kind), *found.span(), figure, kind)
    for found in one.finditer(text) if any(word in low for word in _BOUNDS[lang]) else ():
        place = "one" if found["one"] else "one_of"
        word = found[place].lower()
        kind = next(name for name, words in _UNITS[lang].items() if re.fullmatch(words, word))
        yield Clue("deadline", _span_of(["1"], kind), *found.span(place), "1", kind)
    if any(word in low for word in _HALVED[lang]):
        for pattern, (figure, kind) in _PARTS[lang].items():
            for found in re.finditer(rf"\b(?:{pattern})\b", text, re.IGNORECASE):
                yield Clue("deadline", _span_of([figure], kind), *found.span(), figure, kind)


@cache
def _written(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    units = "|".join(rf"(?P<u_{name}>{words})" for name, words in _UNITS[lang].items())
    numbered = rf"\b(?P<word>{'|'.join(_NUMBERS[lang])})[ \u00a0-](?:{units})\b"
    one = _ONE[lang].replace("{units}", "|".join(_UNITS[lang].values()))
    return re.compile(numbered, re.IGNORECASE), re.compile(one, re.IGNORECASE)


def _span_of(figures: list[str], unit: str) -> str:
    """A stretch of time: weeks as days, years as months, whole days of hours as days, and parts of hours as minutes."""
    times, name = _COMES_TO[unit]
    told = [f"{float(figure) * times:g}" for figure in figures]
    if name == "h" and all(float(figure) % 24 == 0 for figure in told):
        told, name = [f"{float(figure) / 24:g}" for figure in told], "d"
    elif name == "h" and any(float(figure) % 1 for figure in told):
        told, name = [f"{float(figure) * 60:g}" for figure in told], "min"
    return f"{'–'.join(told)} {name}"


def _plain(figure: str) -> str:
    """A number as Python writes it, whatever stood between its thousands and before its pennies."""
    bare = re.sub(r"[ \u00a0\u202f]", "", figure)
    bare = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", bare).replace(",", ".")
    return f"{float(bare):g}" if len(bare) < 16 else bare


def _currency(sign: str) -> str:
    return next((name for name, words in _CURRENCIES.items() if re.match(words, sign.strip(), re.IGNORECASE)), sign)
