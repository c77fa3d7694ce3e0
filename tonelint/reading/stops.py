"""Full stops that end no sentence: those of abbreviations, ordinals, dates, initials and the numbers of a list."""

from __future__ import annotations

from tonelint.reading.times import MONTHS
from tonelint.words import Word

# After these a full stop ends nothing; lower case, without their last full stop.
_ABBREVIATIONS = {
    "fi": frozenset(
        "esim mm ns ks vrt klo os puh tel nro alv sis ko em huom terv yst lat ven ransk saks engl prof toht".split()
    ),
    "nb": frozenset(
        "eks bl ca kl nr tlf ev evt mht pga jf iht pkt str st inkl ekskl kap hr fr dr prof anm mvh".split()
    ),
    "en": frozenset(
        "eg ie mr mrs ms dr st vs approx tel ext ft prof gen capt lt gov rev attn esp incl col sen blvd".split()
    ),
}
# After these it ends a sentence only when a capital follows.
_ENDINGS = {
    "fi": frozenset("jne tms ym yms yht kpl eur milj mrd kk min pst krs".split()),
    "nb": frozenset("osv dvs fl kr pst mill mrd stk mnd mva".split()),
    "en": frozenset("etc inc ltd co corp jr sr min max dept".split()),
}
# After these, none but a figure carries the sentence on.
_BEFORE_FIGURES = frozenset("no nos pp sec jan feb mar apr jun jul aug sep sept oct okt nov dec des pos".split())
_MONTHS = frozenset(MONTHS["nb"])
_IN_A_MONTH = ("kuuta", "kuun")  # `3. Toukokuuta`
# Any word of letters that is none of these ends its sentence where a stop and a capital follow, in any language.
OPEN = frozenset().union(*_ABBREVIATIONS.values())


def ends_nothing(text: str, words: list[Word], first: int, number: int, lang: str) -> bool:
    """Whether the full stop between the word before `number` and that word ends no sentence.

    `first` is the word with which the sentence begins; words are counted from 0.
    """
    low, following = words[number - 1].plain.lower(), words[number].plain[:1]
    if low in _ABBREVIATIONS[lang]:
        return True
    if low[0].isdigit():
        return _is_ordinal(low, words[number].plain, lang, opens=first == number - 1)
    if len(low) == 1 and low.isalpha():
        return not following.isupper() or _is_initial(text, words, first, number)
    if following.isdigit():
        return low in _BEFORE_FIGURES or low in _ENDINGS[lang]
    return following.islower() and low in _ENDINGS[lang]


def _is_ordinal(figure: str, following: str, lang: str, *, opens: bool) -> bool:
    """Whether a figure with a full stop is a date (`17. mai`, `3. 5.`), an ordinal, or the number of a list's line."""
    if opens and len(figure) < 3:
        return True
    if lang == "en":
        return False
    if following[0].isdigit():
        return len(figure) < 3
    low = following.lower()
    return following[0].islower() or low in _MONTHS or low.endswith(_IN_A_MONTH)


def _is_initial(text: str, words: list[Word], first: int, number: int) -> bool:
    """Whether a lone letter before a full stop and a capital is short for a word (`e.g.`, `J. Puro`, `a.` in a list)."""
    letter = words[number - 1]
    if text[letter.start - 1 : letter.start] == ".":
        return letter.plain not in "ml"  # `p.m.` and `o.l.` end many a sentence
    return first == number - 1 or (letter.plain.isupper() and words[number - 2].plain[:1].isupper())
