"""Which of our languages a reply is written in, told by its commonest words and letters."""

from __future__ import annotations

from collections.abc import Iterable

from tonelint import words
from tonelint.lexicon import COMMON

_LETTERS = {"fi": "äö", "nb": "æøå", "en": ""}
_ENDINGS = {
    "fi": (
        "mme",
        "nne",
        "tte",
        "ssa",
        "ssä",
        "sta",
        "stä",
        "lla",
        "llä",
        "lle",
        "aan",
        "ään",
        "uun",
        "kin",
        "taan",
        "tään",
    ),
    "nb": ("else", "het", "lig", "ene", "sjon", "ingen", "elsen"),
    "en": ("ing", "tion", "ly", "ed", "ight", "ould"),
}
_OWN = {
    "fi": frozenset("hei moi kiitos terveisin asia tilaus meidän teidän sinun valitettavasti ystävällisin".split()),
    "nb": frozenset("hei takk hilsen vennlig din ditt dine deg oss dere dessverre".split()),
    "en": frozenset("hi hello thanks thank regards sorry".split()),
}
_ENOUGH = 400  # words; the rest of a longer reply would not change the answer


def guess(text: str, among: Iterable[str]) -> str:
    """The likeliest of the given languages; the first of them when nothing speaks for any."""
    languages = list(among)
    if len(languages) == 1:
        return languages[0]
    scores = dict.fromkeys(languages, 0.0)
    for number, found in enumerate(words.WORD.finditer(text)):
        if number == _ENOUGH:
            break
        low = found[0].lower()
        for lang in languages:
            scores[lang] += _weight(low, lang)
    return max(languages, key=lambda lang: scores[lang])


def _weight(word: str, lang: str) -> float:
    """How much one lower-case word speaks for a language."""
    weight = 1.0 if word in COMMON[lang] or word in _OWN[lang] else 0.0
    if any(letter in _LETTERS[lang] for letter in word if not letter.isascii()):
        weight += 0.7
    if len(word) > 4 and word.endswith(_ENDINGS[lang]):
        weight += 0.4
    return weight
