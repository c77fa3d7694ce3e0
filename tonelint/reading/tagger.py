"""The linear tagger behind `tonelint.reading.forms`: weights from a data file, added up.

What a word's letters say for or against a form is the same wherever the word stands, so it is added
up once and kept; most words cannot be in any form, and are done with at a glance.
"""

import os
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from tonelint.reading import features
from tonelint.values import NamedTuple
from tonelint.words import Word

_DATA = os.path.join(os.path.dirname(__file__), "data")


class Form(NamedTuple):
    """One form of a language: what each feature says for or against it, in sixteenths of a logit.

    A word whose own features weigh less than `floor` is not in this form in any company.
    """

    name: str
    bias: int
    floor: int
    weights: dict[str, int]


class Learnt(NamedTuple):
    """What was learnt of a language.

    `never` holds endings of words that are in no form; `gates` tells which forms, by number, an ending
    allows; `stems` which stems of each sort are known.
    """

    forms: list[Form]
    never: frozenset[str]
    gates: dict[str, list[int]]
    stems: dict[str, frozenset[str]]


@lru_cache
def learnt(lang: str) -> Learnt:
    """The data file of a language, as `training/learn_forms.py` wrote it."""
    with open(os.path.join(_DATA, f"forms-{lang}.txt"), encoding="utf-8") as file:
        parts = [part.split("\n") for part in file.read().split("\n\n")]
    lists = {head: frozenset(lines[0].split(" ")) for head, *lines in parts if " " not in head}
    forms: list[Form] = []
    gates: dict[str, list[int]] = {}
    for head, endings, known, weights in (part for part in parts if " " in part[0]):
        for ending in endings.split(" "):
            gates.setdefault(ending, []).append(len(forms))
        name, bias, floor = head.split(" ")
        weighed = dict(zip(known.split(" "), map(int, weights.split(" ")), strict=True))
        forms.append(Form(name, int(bias), int(floor), weighed))
    return Learnt(forms, lists.pop("never"), gates, lists)


def form(words: Sequence[Word], place: int, lang: str) -> str:
    """The likeliest form of a word in its sentence, "" when none is likelier than not."""
    likely = _likely(words[place].plain, lang)
    if not likely:
        return ""
    forms, _, _, stems = learnt(lang)
    around = features.around(words, place, lang, stems)
    beside = [step for step in features.STEPS if 0 <= place + step < len(words)]
    best, most = "", 0
    for number, own in likely:
        total = own + _weight(around, forms[number].weights)
        total += sum([_beside(words[place + step].plain, step, number, lang) for step in beside])
        if total > most:
            best, most = forms[number].name, total
    return best


def may_be(plain: str, names: AbstractSet[str], lang: str) -> bool:
    """Whether the ending of a word allows it to be in one of these forms, in whatever company."""
    forms = learnt(lang).forms
    return any(forms[number].name in names for number in _possible(features.ends(plain, lang), lang))


def _possible(ends: Sequence[features.End], lang: str) -> set[int]:
    """The numbers of the forms that endings allow."""
    _, never, gates, _ = learnt(lang)
    if ends[-1].tail[-features.NEVER :] in never:
        return set()
    return {number for end in ends for number in gates.get(end.tail[-features.GATE :], ())}


@lru_cache(maxsize=20_000)
def _likely(plain: str, lang: str) -> list[tuple[int, int]]:
    """The numbers of the forms that a word may be in, with what its own letters say for each."""
    ends = features.ends(plain, lang)
    possible = _possible(ends, lang)
    if not possible:
        return []
    forms, _, _, stems = learnt(lang)
    own = features.own(plain, ends, lang, stems)
    weights = ((number, _weight(own, forms[number].weights)) for number in sorted(possible))
    return [(number, weight + forms[number].bias) for number, weight in weights if weight >= forms[number].floor]


@lru_cache(maxsize=50_000)
def _beside(plain: str, step: int, number: int, lang: str) -> int:
    """What a word says for a form, by number, of the word from which it stands `step` words off."""
    return _weight(features.beside(plain, step, lang), learnt(lang).forms[number].weights)


def _weight(found: Iterable[str], weights: dict[str, int]) -> int:
    return sum([weights[feature] for feature in found if feature in weights])
