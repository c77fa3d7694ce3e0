"""Numbers written as words, in every form in which a macro counts with them: `kahden`, `tjuefire`, `forty-eight`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

# Finnish numerals in one case each; a compound puts all of its parts into the same case.
_WEAK = ("n", "ssa", "sta", "lla", "lta", "lle", "ksi")
_FRONT = str.maketrans("a", "ä")
_FINNISH = {  # nominative, partitive, illative, essive, and the stem of the other cases
    1: "yksi yhtä yhteen yhtenä yhde", 2: "kaksi kahta kahteen kahtena kahde", 3: "kolme kolmea kolmeen kolmena kolme",
    4: "neljä neljää neljään neljänä neljä", 5: "viisi viittä viiteen viitenä viide", 6: "kuusi kuutta kuuteen kuutena kuude",
    7: "seitsemän seitsemää seitsemään seitsemänä seitsemä", 8: "kahdeksan kahdeksaa kahdeksaan kahdeksana kahdeksa",
    9: "yhdeksän yhdeksää yhdeksään yhdeksänä yhdeksä", 10: "kymmenen kymmentä kymmeneen kymmenenä kymmene",
}  # fmt: skip
_SATA = "sata sataa sataan satana sada"
_TUHAT = "tuhat tuhatta tuhanteen tuhantena tuhanne"
_NORWEGIAN = {
    "én": 1, "ett": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7, "syv": 7, "åtte": 8, "ni": 9, "ti": 10,
    "elleve": 11, "tolv": 12, "tretten": 13, "fjorten": 14, "femten": 15, "seksten": 16, "sytten": 17, "atten": 18,
    "nitten": 19, "hundre": 100,
}  # fmt: skip
_NORWEGIAN_TENS = {
    "tjue": 20, "tyve": 20, "tretti": 30, "tredve": 30, "førti": 40, "femti": 50, "seksti": 60, "sytti": 70, "åtti": 80, "nitti": 90,
}  # fmt: skip
_ENGLISH = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

# Hundreds and thousands that stand behind their number as words of their own.
_GROUPED = {
    "nb": r"(?:(?P<n>{ones}|ett?|\d{{1,3}}) )?(?:(?P<hundred>hundre)(?: ?(?P<thousand>tusen))?|(?P<alone>tusen))",
    "en": r"(?:(?P<n>{ones}|an?|\d{{1,3}})[ -])?(?:(?P<hundred>hundred)(?:[ -](?P<thousand>thousand))?|(?P<alone>thousand))",
}
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


@cache
def numerals(lang: str) -> Mapping[str, int]:
    """What each numeral up to 99 comes to, and whole hundreds and thousands that are one word; articles are none."""
    return {"fi": _finnish, "nb": _norwegian, "en": _english}[lang]()


def counting(text: str, lang: str) -> set[str]:
    """The numerals of a text in small letters: of forty-five each part as well, as two-week holds one, too."""
    words = _WORD.findall(text.lower())
    return numerals(lang).keys() & {*words, *(part for word in words for part in word.split("-"))}


def grouped(text: str, lang: str) -> list[tuple[int, int, int]]:
    """Hundreds and thousands that are told in several words (`to hundre tusen`), each with its span in code points."""
    if lang not in _GROUPED or not any(word in text.lower() for word in ("hundre", "tusen", "thousand")):
        return []
    return [(_group(found, lang), *found.span()) for found in _groups(lang).finditer(text)]


def _group(found: re.Match[str], lang: str) -> int:
    word = (found["n"] or "").lower()
    number = int(word) if word.isdecimal() else numerals(lang).get(word, 1)
    return number * (100 if found["hundred"] else 1) * (1000 if found["thousand"] or found["alone"] else 1)


@cache
def _groups(lang: str) -> re.Pattern[str]:
    ones = "|".join(sorted((word for word, number in numerals(lang).items() if number < 100), key=len, reverse=True))
    return re.compile(rf"(?<![\w.,-]){_GROUPED[lang].format(ones=ones)}\b", re.IGNORECASE)


def _cases(written: str) -> list[str]:
    """A numeral in all cases, always in the same order."""
    *told, stem = written.split()
    front = not set(stem) & set("aou")
    return [*told, *(stem + (ending.translate(_FRONT) if front else ending) for ending in _WEAK)]


def _times(count: list[str], of: list[str], counted: str) -> list[str]:
    """So many tens, hundreds or thousands in all cases; in the first, what is counted stands in the partitive."""
    return [one + (other if place else counted) for place, (one, other) in enumerate(zip(count, of, strict=True))]


def _finnish() -> dict[str, int]:
    ones = {number: _cases(written) for number, written in _FINNISH.items()}
    found = dict(ones)
    for number in range(1, 10):
        found[10 + number] = [f"{word}toista" for word in ones[number]]
        ten = _times(ones[number], ones[10], "kymmentä") if number > 1 else ones[10]
        found[10 * number] = ten
        for last in range(1, 10) if number > 1 else ():
            found[10 * number + last] = [whole + one for whole, one in zip(ten, ones[last], strict=True)]
        found[100 * number] = _times(ones[number], _cases(_SATA), "sataa") if number > 1 else _cases(_SATA)
    for number, words in [*found.items()]:
        found[1000 * number] = _times(words, _cases(_TUHAT), "tuhatta") if number > 1 else _cases(_TUHAT)
    return {word: number for number, words in found.items() for word in words}


def _norwegian() -> dict[str, int]:
    ones = {word: number for word, number in _NORWEGIAN.items() if number < 10} | {"en": 1}
    tens = {ten + one: high + low for ten, high in _NORWEGIAN_TENS.items() for one, low in ones.items()}
    turned = {f"{one}og{ten}": high + low for ten, high in _NORWEGIAN_TENS.items() for one, low in ones.items()}
    found = {**_NORWEGIAN, **_NORWEGIAN_TENS, **tens, **turned}
    found |= {f"{one}hundre": 100 * number for one, number in ones.items() if one != "en"}
    return found | {"tusen": 1000} | {f"{word}tusen": 1000 * number for word, number in found.items()}


def _english() -> dict[str, int]:
    ones = {word: number for number, word in enumerate(_ENGLISH, 1)}
    tens = {word: 10 * number for number, word in enumerate(_ENGLISH_TENS, 2)}
    both = {f"{ten}-{one}": high + ones[one] for ten, high in tens.items() for one in _ENGLISH[:9]}
    return {**ones, **tens, **both, "dozen": 12, "hundred": 100, "thousand": 1000}
