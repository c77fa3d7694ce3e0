"""The closed classes: pronouns, polite De, generic man, vennligst and contractions, by small tables.

Where a word has a double (`sinä päivänä`, `i vår`, `5 min`), its neighbours decide.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tonelint.words import Word


def _table(**members: str) -> dict[str, str]:
    return {word: name.replace("_", "-") for name, words in members.items() for word in words.split()}


_TABLES = {
    "fi": _table(
        te_pronoun="te tekin teidän teitä teille teillä teiltä teihin teissä teistä teidät",
        sina_pronoun="sinä sinäkin sinun sinua sinulle sinulla sinulta sinuun sinussa sinusta sinut sä säkin sun sua sut suhun",
        i_pronoun="minä minäkin minun minua minulle minulla minulta minuun minussa minusta minut mä mäkin mun mua multa muhun",
        we_pronoun="me mekin meidän meijän meitä meille meillä meiltä meihin meissä meistä meidät",
    ),
    "nb": _table(
        i="jeg meg min mi mitt mine",
        we="vi oss vår vårt våre",
        du="du deg din di ditt dine",
        dere="dere",
        man="man",
        vennligst="vennligst",
        polite="de dem deres",
        en="en",
    ),
    "en": _table(
        i="i me my mine myself",
        we="we us our ours ourselves",
        you="you your yours yourself yourselves y'all",
    ),
}
# The names of the closed classes of each language; an English contraction is told by its shape.
NAMES = {lang: frozenset(table.values()) | {"contraction"} for lang, table in _TABLES.items()}
_GENERIC = frozenset("må kan skal bør kunne".split())
_JOINING = frozenset("at hvis dersom når om og men".split())
_POLITE = ("De", "Dem", "Deres")
# After these an English 's is "is" or "has"; after any other word it is more likely an owner's.
_SUBJECTS = frozenset("it that there here he she what who where how when this let everything everyone nobody".split())


def closed(words: Sequence[Word], place: int, lang: str) -> str:
    """The name of a word that belongs to a closed class, "" for any other."""
    word = words[place]
    table = _TABLES[lang]
    name = table.get(word.forms[0], "")
    if not name and lang == "fi" and len(word.forms) > 1:  # spoken forms, and clitics
        name = next((table[form] for form in word.forms if form in table), "")
    return _DOUBLES[lang](words, place, name) if name or word.tail else ""


def _finnish(words: Sequence[Word], place: int, name: str) -> str:
    """`sinä päivänä` is that day, and TE stands for an office."""
    if words[place].plain == "TE":
        return ""
    following = _at(words, place + 1)
    return "" if words[place].forms[0] in ("sinä", "minä") and following.endswith(("na", "nä")) else name


def _norwegian(words: Sequence[Word], place: int, name: str) -> str:
    """Capital De inside a sentence is polite; `en` is anyone where it opens a clause before a modal."""
    low, before = words[place].plain.lower(), _at(words, place - 1)
    if name == "polite":
        polite = words[place].plain in _POLITE and place and not words[place].stop and not _named(words, place)
        return name if polite else ""
    if name == "en":
        opens = place == 0 or before in _JOINING or words[place].start - words[place - 1].end > 1
        return name if opens and _at(words, place + 1) in _GENERIC else ""
    spring = low == "vår" and before in ("i", "til") and (place + 1 == len(words) or bool(words[place + 1].stop))
    minutes = low == "min" and before[:1].isdigit()
    return "" if spring or minutes else name


def _named(words: Sequence[Word], place: int) -> bool:
    """Whether a capital De is part of a name (`De Gaulle`) or of a shout."""
    return _at(words, place + 1, lower=False)[:1].isupper()


def _english(words: Sequence[Word], place: int, name: str) -> str:
    """The tail of `we'll` and `it's`, but neither of `cannot` nor of `the customer's`; US is a country."""
    word = words[place]
    low = word.plain.lower()
    if word.tail and low != "not":
        return "contraction" if low != "'s" or _at(words, place - 1) in _SUBJECTS else ""
    abbreviated = (
        low == "i" and place + 1 < len(words) and words[place + 1].stop == "." and len(words[place + 1].plain) == 1
    )
    return "" if word.plain == "US" or abbreviated else name


def _at(words: Sequence[Word], place: int, *, lower: bool = True) -> str:
    if not 0 <= place < len(words):
        return ""
    return words[place].plain.lower() if lower else words[place].plain


_DOUBLES: dict[str, Callable[[Sequence[Word], int, str], str]] = {
    "fi": _finnish,
    "nb": _norwegian,
    "en": _english,
}
