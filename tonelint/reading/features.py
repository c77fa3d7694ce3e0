"""What the tagger looks at: a word's own letters, its neighbours, and where in its clause it stands.

Training and reading both ask here, so that they cannot disagree. A feature is a short string
without blanks: `=ota` is a whole word, `taan` its ending (`^` marks its beginning), `ota-` its
first letters, `#a` its writing, `:past` its kind, `verb+t` a known stem with an ending; `-1` and `+2` say
how far off a neighbour stands; `<be` and `be>` name the nearest word of a class to the left and to the
right in the same clause.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from tonelint import words as cutting
from tonelint.reading import endings, stems
from tonelint.values import NamedTuple
from tonelint.words import Word

Known = Mapping[str, AbstractSet[str]]  # the known stems of each sort
STEPS = (-2, -1, 1, 2)  # the neighbours whose letters count
_FAR = 5  # words; a class of words is looked for no further off
_ENDING = 7  # letters, the mark of the beginning included
_SIGNS = {-2: "-2", -1: "-1", 1: "+1", 2: "+2"}
_CLITICS = ("kin", "kaan", "kään", "han", "hän", "pa", "pä", "ko", "kö")
GATE = 2  # letters of the endings by which a form is told to be possible at all
NEVER = 4  # letters of the endings that tell that a word is in no form
_LONGEST = 60  # letters; what is longer is no word of a language
# Finnish endings come in two colours, `-taan` and `-tään`; for the tagger they are one.
_HARMONY = str.maketrans("äöy", "aou")


def _classes(**members: str) -> dict[str, str]:
    return {word: name for name, words in members.items() for word in words.split()}


_CLASSES = {
    "fi": _classes(
        no="ei en et emme ette eivät älä älkää eikä enkä etkä emmekä ettekä",
        be="on oli olisi ole olla ollut lienee ovat olivat olisivat ollaan onko oliko",
        we="me",
        i="minä mä mie",
        you="sinä sä sie",
        te="te",
        they="hän he se ne",
        that="joka jotka jonka jota että kun jos koska",
    ),
    "nb": _classes(
        bli="bli blir ble blei blitt bliver",
        modal="kan kunne må måtte skal skulle vil ville bør burde får å",
        have="har hadde ha hatt",
        be="er var være vært",
        av="av",
        please="vennligst",
    ),
    "en": _classes(
        be="be is are was were am 's 're 'm been being",
        get="get gets got getting gotten",
        have="have has had having 've",
        modal="will would can could may might shall should must 'll 'd to do does did",
        by="by",
        who="i you he she it we they who that which",
    ),
}
_SHOWN = {"nb": "participle"}  # the kind of word that is looked for to the right


class End(NamedTuple):
    """A word as it is compared, and its last letters."""

    form: str
    tail: str


def ends(plain: str, lang: str) -> list[End]:
    """A word as the tagger sees it; behind it a Finnish one without its clitics, where it has any."""
    low = seen(plain)
    whole = End(low, tail(low, lang))
    if lang != "fi" or not low.endswith(_CLITICS):
        return [whole]
    bare = min((form for form in cutting.forms(plain, lang) if low.startswith(form)), key=len, default=low)
    return [whole] if bare == low else [whole, End(bare, tail(bare, lang))]


def own(plain: str, met: list[End], lang: str, known: Known) -> set[str]:
    """The features of a word, given with what it `ends` in, that its neighbours do not change."""
    low, bare = met[0].form, met[-1].form
    found = {f"#{_writing(plain)}", f":{endings.kind(bare, lang)}", f"{low[:2]}-", f"{low[:3]}-", f"{low[:4]}-"}
    for form, last in met:
        found.update([f"={form}", *[last[-length:] for length in range(1, len(last) + 1)]])
    if known:
        found.update([f"{sort}+{ending}" for sort, ending in _family(bare, lang, known)])
    return found


def beside(plain: str, step: int, lang: str) -> set[str]:
    """The features that a word gives to the word from which it stands `step` words off."""
    low = seen(plain)
    last, sign = tail(low, lang), _SIGNS[step]
    return {f"{sign}={low}", sign + last[-1:], sign + last[-2:], sign + last[-3:]}


def around(words: Sequence[Word], place: int, lang: str, known: Known) -> list[str]:
    """The features of a place in its sentence: the signs about it, and the classes of words near it."""
    before = _sign(words, place)
    capital = words[place].plain[:1].isupper()
    found = [f"before{before}", f"after{_sign(words, place + 1)}"]
    if before:
        found.append("opensA" if capital else "opens")
    elif capital:
        found.append("inside")
    found += _to_the_left(words, place, _CLASSES[lang])
    return found + _to_the_right(words, place, lang, known)


def seen(plain: str) -> str:
    """A word as the tagger compares it: in lower case; figures, placeholders and endless strings are all alike."""
    first = plain[:1]
    if first.isdigit():
        return "0"
    if len(plain) > _LONGEST or first in "{[%<*$#":
        return "*"
    return plain.lower()


def tail(low: str, lang: str) -> str:
    """The last letters of a word, at most seven; `^` stands before the first letter of a short one."""
    last = low[-_ENDING:] if len(low) >= _ENDING else f"^{low}"
    return last.translate(_HARMONY) if lang == "fi" and ("y" in last or not last.isascii()) else last


def _family(low: str, lang: str, known: Known) -> set[tuple[str, str]]:
    """The sorts of the known stems that a word may be of, with its endings."""
    return {(sort, ending) for sort, ending, stem in stems.readings(low, lang) if stem in known[sort]}


def _writing(plain: str) -> str:
    """How a word is written: `a` small, `A` with a capital, `AA` all capitals, `?` otherwise."""
    if plain.islower():
        return "a"
    if plain.isupper() and len(plain) > 1:
        return "AA"
    return "A" if plain[:1].isupper() else "?"


def _sign(words: Sequence[Word], place: int) -> str:
    """The sign before a place: a stop, `,` for one that a phrase steps over, `|` at either end, "" for none."""
    if not 0 < place < len(words):
        return "|"
    word = words[place]
    if word.stop:
        return word.stop[-1]
    return "," if word.start - words[place - 1].end > 1 else ""


def _to_the_left(words: Sequence[Word], place: int, classes: Mapping[str, str]) -> list[str]:
    for step in range(1, min(_FAR, place) + 1):
        if words[place - step + 1].stop:
            break
        low = words[place - step].plain.lower()
        if low in classes:
            return [f"<{classes[low]}", f"<{classes[low]}{min(step, 3)}", f"<={low}"]
    return ["<"]


def _to_the_right(words: Sequence[Word], place: int, lang: str, known: Known) -> list[str]:
    shown, classes = _SHOWN.get(lang), _CLASSES[lang]
    for step in range(1, min(_FAR, len(words) - place - 1) + 1):
        if words[place + step].stop:
            break
        low = words[place + step].plain.lower()
        if shown and endings.kind(low, lang) == shown:
            return [
                f"{shown}>",
                f"{min(step, 3)}{shown}>",
                f"{low}>",
                f"{low[-3:]}>",
                *(f"{sort}+{ending}>" for sort, ending in _family(low, lang, known)),
            ]
        if not shown and low in classes:
            return [f"{classes[low]}>", f"{min(step, 3)}{classes[low]}>"]
    return [">"]
