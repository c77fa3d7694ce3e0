"""What a macro commits to, in figures that can be compared: deadlines, amounts, percentages, numbers, links, telephones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tonelint.macros import telephones
from tonelint.macros.numerals import counting, grouped, numerals
from tonelint.macros.stretches import TOLD, Stretch, are_alike, joined, spelt, units, value
from tonelint.values import NamedTuple
from tonelint.words import DOMAIN, TOPS

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
        """The value as people know it: `2 w` where somebody wrote two weeks, and `20 °C` of what is measured."""
        if self.kind == "measure":
            unit = self.value.split()[0]
            return f"{self.figure} {_SIGNS.get(unit, unit)}"
        return f"{self.figure} {self.unit}" if self.unit in TOLD else self.value


# How many times a figure is meant: 10k, 10 tuhatta, 1,5 million.
_TIMES = (
    r"k\b|[ \u00a0]?(?:tuhat(?:ta)?|tuhannen|tusen|thousand|miljoonaa?|miljoonan|milj\.|million(?:er)?|mill\.)(?!\w)"
)
_BARE = r"\d{1,3}(?:[ \u00a0\u2009\u202f.,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)"
_FIGURE = rf"(?:{_BARE})(?:{_TIMES})?"
_RANGE = r"(?: ?[-–—] ?| (?:tai|eller|or|to|til) )"
_MONTH = (
    r"(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu\w*"
    r"|jan(?:uary?|uar)?|feb(?:ruary?|ruar)?|mar(?:ch|s)|apr(?:il)?|ma[iy]|jun[ei]|jul[yi]|aug(?:ust)?"
    r"|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cs](?:ember)?"
)
_CURRENCIES = {
    "€": r"€|euro\w{0,6}|eur\b|e\b", "£": r"£|pounds?\b|pund\b|punta\w{0,3}|quid\b|gbp\b",
    "$": r"\$|dol+ar\w{0,4}|usd\b", "kr": r"kr\b\.?|kroner\b|kroon\w*|kruunu\w{0,4}|nok\b|,-",
    "SEK": r"sek\b", "DKK": r"dkk\b", "CHF": r"chf\b", "PLN": r"pln\b|zł", "¢": r"sent(?:ti|in|illä|tiä)\b|snt\b|cents?\b|øre\b",
}  # fmt: skip
# What is weighed and measured; another country has other units.
_MEASURES = {
    "km": r"km|kilomet\w{1,5}", "m": r"m|met(?:er|re)\w{0,3}|metri\w{0,3}", "cm": r"cm|sent(?:ti|i)met\w{1,5}|centimet\w{1,3}",
    "mm": r"mm|mil+imet\w{1,5}", "mile": r"mi|miles?|mailia|mailin|engelske mil", "mil": r"mil", "ft": r"ft|feet|foot|jalkaa|fot",
    "inch": r"inch\w{0,2}|[\"”″]|tuumaa?|tuuman|tommers?", "kg": r"kg|kilo\w{0,6}", "g": r"g|gram\w{0,4}", "lb": r"lbs?",
    "oz": r"oz|ounces?|unssia", "l": r"l|lit(?:er|re|ra)\w{0,3}", "gal": r"gal(?:lons?)?", "dl": r"dl|desi\w{0,6}", "ml": r"ml",
    "celsius": r"°\s?c", "fahrenheit": r"°\s?f", "gb": r"gb|gt|giga\w{0,7}", "mb": r"mb|mt|mega\w{0,7}",
}  # fmt: skip
_SIGNS = {"celsius": "°C", "fahrenheit": "°F", "inch": "″", "gb": "GB", "mb": "MB", "mile": "mi"}
_DEGREES = r"°|astetta|asteen|asteessa|grader|degrees"  # nobody knows whose
# Behind these a number is an hour, a number to dial, or a day.
_DATED = re.compile(
    rf"(?:\b(?:klo|kello|kl\.?|klokk[ae]n?|ring|soita|puh\.?|tlf\.?|tel\.?|telefon|phone|call|dial)|\b(?:{_MONTH})\.?) (?:numeroon |nummer |us on |me on )?$",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?:https?://|\bwww\.)[^\s<>\"'”»{}]*[^\s<>\"'”»{}.,;:!?)\]]", re.IGNORECASE)
_TOP, _DOMAIN = re.compile(rf"\.(?:{TOPS})\b"), re.compile(DOMAIN)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_SLOT = re.compile(
    r"\{\{.{0,200}?\}\}|\{%.{0,200}?%\}|\{[^{}\n]{0,80}\}|\[[^\]\n]{0,80}\]|<<[^<>\n]{0,80}>>|%\w{1,40}%"
)
_STEP = re.compile(r"^[ \t]*\d{1,2}[.)][ \t]", re.MULTILINE)
_ANY_NUMBER, _DIGITS = re.compile(_FIGURE), re.compile(r"\d+")
_OWN, _COUNTRY = 7, 3  # digits of a telephone number at least, and of the code of a country at most
_BEGINS = re.compile(r"[\d€£$+(]")
_BEFORE = re.compile(r"(?<!\w)(kr|nok|eur|usd|gbp|sek|dkk|chf|pln)\.? $", re.IGNORECASE)


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
    if _TOP.search(text):
        found += (_domain(one) for one in _DOMAIN.finditer(text))
        text = _DOMAIN.sub(_blank, text)
    found += _figures(_STEP.sub(_blank, text), lang)
    found += (_stretch(one) for one in spelt(text, lang))
    return [*_joined(_apart(sorted(found, key=lambda clue: (clue.start, -clue.end))), text, lang)]


def numbers(text: str, lang: str) -> frozenset[str]:
    """Every number of a text, in digits or as a word, whatever it counts."""
    bare = _SLOT.sub(_blank, text)
    found = {_plain(written) for written in (*_ANY_NUMBER.findall(bare), *_DIGITS.findall(bare))}
    return frozenset(found | _worded(bare, lang))


def _worded(text: str, lang: str) -> set[str]:
    """The numbers of a text that are written as words."""
    several = grouped(text, lang)
    for _, start, end in several:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return {str(numerals(lang)[word]) for word in counting(text, lang)} | {str(number) for number, _, _ in several}


def loose(text: str, lang: str) -> frozenset[str]:
    """The numbers of a text that stand beside nothing we know, in digits or as a word; one is too often none."""
    bare = _STEP.sub(_blank, _SLOT.sub(_blank, text))
    found = {
        _plain(one["figure"])
        for one in _figure(lang).finditer(bare)
        if one.lastgroup == "number" and not one["upto"] and not _is_dated(bare, one.start())
    }
    return frozenset((found | _worded(bare, lang)) - {"1"})


def same(one: Clue, other: Clue) -> bool:
    """Whether two figures say the same to people: 12 months and a year, 24 hours and a working day, 33 % and a third, a telephone with and without its country."""
    if one.kind != other.kind or one.value == other.value:
        return one.kind == other.kind
    if one.kind == "phone":
        return _is_one_number(one.value, other.value) or _is_one_number(other.value, one.value)
    if one.kind == "percentage":
        here, there = float(one.figure), float(other.figure)
        return abs(here - there) < 1 and not (here.is_integer() and there.is_integer())
    if one.kind == "deadline" and {one.unit, other.unit} == {"h", "wd"}:
        return one.value.split()[0] == other.value.split()[0]
    return one.kind == "deadline" and are_alike(one.value, other.value)


def dialled(number: str) -> str:
    """A telephone number as its digits; a nought in brackets is none of it behind the code of a country."""
    return re.sub(r"\D", "", number.replace("(0)", "") if "+" in number else number)


def _is_one_number(abroad: str, home: str) -> bool:
    """Whether one number is the other behind the code of a country, without the nought that is dialled inside of it."""
    if abroad.startswith("0") and not abroad.startswith("00"):
        return False
    whole, own = abroad.lstrip("0"), home.lstrip("0")
    return len(own) >= _OWN and len(own) <= len(whole) <= len(own) + _COUNTRY and whole.endswith(own)


def _apart(found: list[Clue]) -> list[Clue]:
    """Those that do not lie inside another: the week of `two weeks` is not one week."""
    kept: list[Clue] = []
    for clue in found:
        if not kept or clue.start >= kept[-1].end:
            kept.append(clue)
    return kept


def _joined(found: list[Clue], text: str, lang: str) -> Iterator[Clue]:
    """The clues, those that tell one stretch in two units as one: `1 h 30 min`, and `an hour and 30 minutes`."""
    before: Clue | None = None
    for clue in found:
        whole = joined(before, clue, text, lang)
        if before and not (whole and whole.start == before.start):
            yield before
        before = _stretch(whole) if whole else clue
    if before:
        yield before


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _address(link: str) -> str:
    """A link as it is compared: without scheme, www and a last slash."""
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", link.lower()).rstrip("/")


def _domain(found: re.Match[str]) -> Clue:
    """A bare address; one with a capital and nothing behind it may be the name of a company, of which nothing is asked."""
    kind = "link" if found[0] == found[0].lower() or "/" in found[0] else "domain"
    return Clue(kind, _address(found[0]), *found.span())


def _figures(text: str, lang: str) -> Iterator[Clue]:
    pattern, at = _figure(lang), 0
    while begins := _BEGINS.search(text, at):
        if called := telephones.at(text, begins.start()):
            yield Clue("phone", dialled(called[0]), *called.span())
            at = called.end()
            continue
        found = pattern.match(text, begins.start())
        at = found.end() if found else begins.end()
        if found and (clue := _figure_told(text, found)):
            yield clue


def _figure_told(text: str, found: re.Match[str]) -> Clue | None:
    """What a figure is; None of a date, an hour, or a number below ten of nothing in particular."""
    kind, (start, end) = found.lastgroup or "", found.span()
    if kind == "phone":
        return Clue("phone", dialled(found[0]), start, end)
    if kind in ("date", "clock"):
        return None
    figure = _plain(_meant(found["figure"], found["upto"]))
    if sign := found["sign"] or found["after"]:
        return Clue("amount", f"{_currency(sign)} {figure}", start, end, figure)
    if kind == "percent":
        return Clue("percentage", f"{figure} %", start, end, figure)
    if kind.startswith("u_"):
        figures = (figure, _plain(found["upto"])) if found["upto"] else (figure,)
        return _stretch(Stretch(figures, kind.removeprefix("u_"), start, end))
    if kind.startswith("m_"):
        return Clue("measure", f"{kind.removeprefix('m_')} {figure}", start, end, figure)
    if kind != "number" or _is_dated(text, start):
        return None
    if before := _BEFORE.search(text, max(0, start - 5), start):
        return Clue("amount", f"{_currency(before[1])} {figure}", before.start(), end, figure)
    is_bare = len(found["figure"].rstrip("kK")) > 1 and not found["upto"]  # a screen has 4K, and a run is a 5k
    return Clue("number", figure, start, end, figure) if is_bare else None


def _meant(figure: str, upto: str | None) -> str:
    """The first figure of a range as it is meant: of 10–20k the ten are thousands, too."""
    times = re.search(r"[^\W\d_].*", upto or "")
    return f"{figure}{times[0]}" if times and figure[-1].isdigit() else figure


def _is_dated(text: str, start: int) -> bool:
    return bool(_DATED.search(text, max(0, start - 30), start))


@cache
def _figure(lang: str) -> re.Pattern[str]:
    """Everything that begins with a digit, a currency or a plus; what is a date or an hour is found and not told."""
    currency = "|".join(_CURRENCIES.values())
    measures = "|".join(rf"(?P<m_{name}>(?:{words})(?![\w]))" for name, words in _MEASURES.items())
    return re.compile(
        r"(?<![\w.,:/])(?:"
        rf"(?P<date>\d{{1,2}}[./]\d{{1,2}}[./](?:\d{{2,4}})?(?!\d)|\d{{4}}-\d\d-\d\d|\d{{1,2}}(?:st|nd|rd|th|\.)? ?(?:of )?(?:{_MONTH})\b(?:,? \d{{4}})?)"
        r"|(?P<clock>\d{1,2}[:.][0-5]\d(?!\d)(?! ?[€£$%]| ?(?:kr|euro|e)\b)|\d{1,2} ?(?:[-–] ?\d{1,2} ?)?[ap]\.?m\b)"
        r"|(?P<phone>\+(?:\d{1,3} ?\(0\) ?)?\d[\d ()-]{6,15}\d(?!\d)|\(?0\d{1,3}\)?(?:[ -]\d{2,4}){2,4}(?!\d)|\d{2}(?: \d{2}){3}(?!\d)|\d{3}[ -]\d{2}[ -]?\d{3}(?!\d)|\d{3}-\d{3}-\d{4}|\(\d{3}\) ?\d{3}-\d{4})"
        rf"|(?=(?P<sign>[€£$])?) ?[€£$]? ?(?P<figure>{_FIGURE})(?:{_RANGE}(?P<upto>{_FIGURE}))?"
        rf"(?:[ \u00a0\u2009\u202f-]?(?:(?P<percent>%|prosent\w{{0,6}}|per ?cent\b|pct\b|pros\b)|(?P<after>{currency})|{units(lang)}|{measures}|(?P<degrees>{_DEGREES}))|(?P<number>(?![\w/:-]|[.,]\d)))"
        r")",
        re.IGNORECASE,
    )  # fmt: skip


def _stretch(found: Stretch) -> Clue:
    figures = found.figures
    return Clue("deadline", value(figures, found.unit), found.start, found.end, "–".join(figures), found.unit)


def _plain(figure: str) -> str:
    """A number as Python writes it, whatever stood between its thousands and before its pennies, and whole where it is told in thousands."""
    times = re.search(r"[a-z]", figure, re.IGNORECASE)
    bare = re.sub(r"[ \u00a0\u2009\u202f]", "", figure[: times.start()] if times else figure)
    bare = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", bare).replace(",", ".")
    each = (1_000_000 if times[0] in "mM" else 1000) if times else 1
    return f"{float(bare) * each:.15g}" if len(bare) < 16 else bare


def _currency(sign: str) -> str:
    return next((name for name, words in _CURRENCIES.items() if re.match(words, sign.strip(), re.IGNORECASE)), sign)
