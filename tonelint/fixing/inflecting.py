"""The same ending on another word, and whether the words around still fit; silent wherever a dictionary would be needed."""

from __future__ import annotations

import re

# Finnish words that never change before an ending: they end in a single vowel but not -e or -i, and what stands before
# that is neither k, p nor t, which would weaken. A plural, or an -a before i, is left to a person.
_STEADY = re.compile(r".*[aeiouyäö][bcdfghjlmnrsvwz]{1,3}[aouyäö]", re.IGNORECASE)
_CASES = {
    "": "",
    "t": "t",
    "n": "n",
    "ssa": "ssA",
    "sta": "stA",
    "lla": "llA",
    "lta": "ltA",
    "lle": "lle",
    "ksi": "ksi",
    "na": "nA",
    "tta": "ttA",
}
_OWNERS = ("", "ni", "si", "mme", "nne")
_BACK, _FRONT = frozenset("aou"), frozenset("äöy")
# Norwegian words whose ending tells how they bend: the same ones on both sides bend alike.
_CLASSES = ("else", "het", "sjon", "ing", "isme")
# Words that do not bend with a noun behind them; any other may be its article or its adjective.
_FREE = frozenset(
    "i på til med for av om fra ved uten under etter mot og eller men å vi jeg du dere som at kan vil skal må ikke".split()
)
_PRONOUNS = frozenset(
    "minä sinä hän me te he jeg du han hun vi dere de den det deg oss i you he she it we they us them someone".split()
)
# English words of which -s or -ing makes another word than the rule does.
_IRREGULAR = frozenset(
    "man woman child person foot tooth mouse goose ox sheep fish staff information advice news be have do go series".split()
)
_VOWEL = re.compile(r"(?!eu|one\b|uni|use|us[ae]|ur[ai])[aeiou]|hour|honest|heir", re.IGNORECASE)


def inflected(say: str, stem: str, ending: str, lang: str) -> str | None:
    """`say` with the ending that stood behind `stem`; None where its form is not certain."""
    return {"fi": _finnish, "nb": _norwegian, "en": _english}[lang](say, stem, ending)


def agrees(before: str, was: str, becomes: str, lang: str) -> bool:
    """Whether the word before still fits: an article or what else bends with a noun may not."""
    if becomes.lower() in _PRONOUNS:
        return False  # "as a subscriber" is not "as a you"
    if lang == "en" and before in ("a", "an"):
        return bool(_VOWEL.match(was)) == bool(_VOWEL.match(becomes))
    if lang == "nb" and before and before not in _FREE:
        return _class_of(was) is not None and _class_of(was) == _class_of(becomes)
    return True


def _finnish(say: str, stem: str, ending: str) -> str | None:
    if not (_STEADY.fullmatch(stem) and _STEADY.fullmatch(say)) or stem[-2] in "aeiouyäö":
        return None
    back, was_back = _is_back(say), _is_back(stem)
    if back is None or was_back is None:
        return None
    for owner in _OWNERS:
        bare = ending.removesuffix(owner) if owner else ending
        case = _case(bare, stem, back=was_back, owned=bool(owner))
        if ending.endswith(owner) and case is not None:
            vowel = say[-1] if case == "V" else ""
            told = {"V": vowel, "Vn": say[-1] + "n", "A": "A"}.get(case, case)
            return say + told.replace("A", "a" if back else "ä") + owner
    return None


def _case(bare: str, stem: str, *, back: bool, owned: bool) -> str | None:
    """The ending with A for what harmony chooses and V for the last vowel again; None where it is not one of ours."""
    if bare == stem[-1] + "n" and not owned:
        return "Vn"
    if owned and bare == stem[-1] and stem[-1] not in "aä":
        return "V"  # into one's own: palveluumme
    if bare == ("a" if back else "ä") and not owned:
        return "A"
    plain = bare.replace("ä", "a")
    if plain not in _CASES or bare != _CASES[plain].replace("A", "a" if back else "ä"):
        return None
    return None if owned and plain in ("n", "t", "ksi") else _CASES[plain]


def _is_back(word: str) -> bool | None:
    """Whether a word takes a and not ä in its endings; None where it has both kinds of vowels."""
    signs = frozenset(word.lower())
    if signs & _BACK and signs & _FRONT:
        return None
    return bool(signs & _BACK)


def _class_of(word: str) -> str | None:
    base = re.sub(r"(?:ene|er|en|r|n)$", "", word)
    return next(
        (
            one
            for one in _CLASSES
            for form in (word, base, base + "e")
            if form.endswith(one) and len(form) > len(one) + 1
        ),
        None,
    )


def _norwegian(say: str, stem: str, ending: str) -> str | None:
    """Both words have to be made by the same ending, which tells their gender and their plural."""
    same = next((one for one in _CLASSES if stem.endswith(one) and say.endswith(one)), None)
    if same is None:
        return None
    known = ("n", "r", "ne") if same.endswith("e") else ("en", "er", "ene")
    return say + ending if ending in known else None


def _english(say: str, stem: str, ending: str) -> str | None:
    if {say.lower(), stem.lower()} & _IRREGULAR or say.endswith("men"):
        return None
    if ending == "s" and not re.search(r"(?:[sxzo]|ch|sh|[^aeiou]y|fe?)$", say):
        return say + "s"
    # Where two consonants end a word, nothing is doubled and nothing dropped.
    return say + "ing" if ending == "ing" and re.search(r"[^aeiou][bdfghklmnprst]$", say) else None
