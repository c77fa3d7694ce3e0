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

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


@cache
def numerals(lang: str) -> Mapping[str, int]:
    """What each numeral up to 99 comes to, and a hundred; the articles of Norwegian and English are none."""
    return {"fi": _finnish, "nb": _norwegian, "en": _english}[lang]()


def counting(text: str, lang: str) -> set[str]:
    """The numerals of a text in small letters: of forty-five each part as well, as two-week holds one, too."""
    words = _WORD.findall(text.lower())
    return numerals(lang).keys() & {*words, *(part for word in words for part in word.split("-"))}


def _cases(number: int) -> list[str]:
    """A numeral up to ten in all cases, always in the same order."""
    *told, stem = _FINNISH[number].split()
    front = not set(stem) & set("aou")
    return [*told, *(stem + (ending.translate(_FRONT) if front else ending) for ending in _WEAK)]


def _finnish() -> dict[str, int]:
    ones = {number: _cases(number) for number in _FINNISH}
    found = {word: number for number, words in ones.items() for word in words}
    for number in range(1, 10):
        found |= {f"{word}toista": 10 + number for word in ones[number]}
        tens = [one + ten for one, ten in zip(ones[number], ones[10], strict=True)] if number > 1 else []
        tens = [ten.replace("kymmenen", "kymmentä") if place == 0 else ten for place, ten in enumerate(tens)]
        found |= dict.fromkeys(tens, 10 * number)
        for last in range(1, 10):
            found |= {ten + one: 10 * number + last for ten, one in zip(tens, ones[last], strict=False)}
    return found | {"sata": 100, "sadan": 100, "sataa": 100, "sadassa": 100}


def _norwegian() -> dict[str, int]:
    ones = {word: number for word, number in _NORWEGIAN.items() if number < 10} | {"en": 1}
    tens = {ten + one: high + low for ten, high in _NORWEGIAN_TENS.items() for one, low in ones.items()}
    turned = {f"{one}og{ten}": high + low for ten, high in _NORWEGIAN_TENS.items() for one, low in ones.items()}
    return {**_NORWEGIAN, **_NORWEGIAN_TENS, **tens, **turned}


def _english() -> dict[str, int]:
    ones = {word: number for number, word in enumerate(_ENGLISH, 1)}
    tens = {word: 10 * number for number, word in enumerate(_ENGLISH_TENS, 2)}
    both = {f"{ten}-{one}": high + ones[one] for ten, high in tens.items() for one in _ENGLISH[:9]}
    return {**ones, **tens, **both, "dozen": 12, "hundred": 100}
