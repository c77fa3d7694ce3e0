"""Which form a word stands in: passive or active, who acts and who is spoken to.

A small linear tagger, learnt by `training/learn_forms.py` from Universal Dependencies treebanks, hears the
open classes; pronouns and the like are closed classes, and stand in tables. No form is a word's own:
it is heard in a sentence, so that `katsotaan yhdessä` and `me hoidetaan` are not passive.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from tonelint.reading import pronouns
from tonelint.words import Word

# The name of each form, and what Universal Dependencies call it.
FORMS: dict[str, dict[str, str]] = {
    "fi": {
        "passive": "Mood=Ind|VerbForm=Fin|Voice=Pass",  # käsitellään, otettiin, voitaisiin
        "passive-participle": "VerbForm=Part|Voice=Pass",  # on käsitelty, tehdyt, käsiteltävissä
        "necessive": "PartForm=Pres|VerbForm=Part|Voice=Pass",  # on toimitettava: the participle is marked
        "necessive-verb": "Mood=Nec|VerbForm=Fin",  # tulee toimittaa, pitää ilmoittaa: the first verb is marked
        "te-verb": "Number=Plur|Person=2|VerbForm=Fin",  # voitte, haluaisitteko
        "te-imperative": "Mood=Imp|Number=Plur|Person=2|VerbForm=Fin",  # ottakaa
        "te-suffix": "Number[psor]=Plur|Person[psor]=2",  # tilauksenne
        "te-pronoun": "Number=Plur|Person=2|PronType=Prs",  # te, teille
        "sina-verb": "Number=Sing|Person=2|VerbForm=Fin",  # voit, haluaisitko
        "sina-imperative": "Mood=Imp|Number=Sing|Person=2|VerbForm=Fin",  # soita
        "sina-suffix": "Number[psor]=Sing|Person[psor]=2",  # tilauksesi
        "sina-pronoun": "Number=Sing|Person=2|PronType=Prs",  # sinä, sulle
        "i-verb": "Number=Sing|Person=1|VerbForm=Fin",  # soitan, en
        "i-suffix": "Number[psor]=Sing|Person[psor]=1",  # mielestäni
        "i-pronoun": "Number=Sing|Person=1|PronType=Prs",  # minä, mulle
        "we-verb": "Number=Plur|Person=1|VerbForm=Fin",  # selvitämme, and me selvitetään
        "we-suffix": "Number[psor]=Plur|Person[psor]=1",  # kauppamme
        "we-pronoun": "Number=Plur|Person=1|PronType=Prs",  # me, meille
    },
    "nb": {
        "s-passive": "Voice=Pass",  # sendes, but not finnes or synes
        "bli-passive": "VerbType=Aux|Voice=Pass",  # blir sendt: the form of bli is marked
        "passive-participle": "VerbForm=Part|Voice=Pass",  # blir sendt: its participle
        "imperative": "Mood=Imp|VerbForm=Fin",  # send
        "polite": "Person=2|Polite=Form|PronType=Prs",  # De, Dem, Deres with a capital inside a sentence
        "man": "Person=3|PronType=Ind",  # man må
        "en": "Gender=Com|Person=3|PronType=Ind",  # en må, where it opens a clause
        "vennligst": "Polite=Form",
        "i": "Number=Sing|Person=1|PronType=Prs",  # jeg, meg, min
        "we": "Number=Plur|Person=1|PronType=Prs",  # vi, oss, vår
        "du": "Number=Sing|Person=2|PronType=Prs",  # du, deg, din
        "dere": "Number=Plur|Person=2|PronType=Prs",
    },
    "en": {
        "passive": "Tense=Past|VerbForm=Part|Voice=Pass",  # was sent, the form attached: the participle is marked
        "imperative": "Mood=Imp|VerbForm=Fin",  # send
        "contraction": "Style=Coll",  # we'll: the second half is marked
        "i": "Number=Sing|Person=1|PronType=Prs",  # I, me, my
        "we": "Number=Plur|Person=1|PronType=Prs",  # we, us, our
        "you": "Person=2|PronType=Prs",  # you, your
    },
}


_FAR = 5  # words between `me` and its verb, and between a suggestion and the word that makes it one
_TOGETHER = frozenset("yhdessä nyt vaikka".split())
_PRESENT = ("aan", "ään", "aanpa", "äänpä", "aanko", "äänkö")
_LET_US = frozenset("katsotaan sovitaan kokeillaan".split())  # where these open a clause, they suggest


def heard(words: Sequence[Word], lang: str) -> list[str]:
    """The name of the form that each word of one sentence stands in, "" for none; see `FORMS`."""
    return [heard_at(words, place, lang) for place in range(len(words))]


def heard_at(words: Sequence[Word], place: int, lang: str) -> str:
    """The name of the form that one word of a sentence stands in, "" for none."""
    return pronouns.closed(words, place, lang) or _open(words, place, lang)


def _open(words: Sequence[Word], place: int, lang: str) -> str:
    """The form of a word that belongs to no closed class."""
    from tonelint.reading import tagger  # here, because many a rule asks for pronouns alone

    name = tagger.form(words, place, lang)
    return _warm(words, place) if name == "passive" and lang == "fi" else name


def standing_in(names: AbstractSet[str], words: Sequence[Word], lang: str) -> list[int]:
    """The numbers of the words of one sentence that stand in one of these forms; of others no more is heard than it takes.

    Closed classes are told at a glance, and an open one only where a word's ending allows it.
    """
    learnt = names & FORMS[lang].keys() - pronouns.NAMES[lang]
    # A Finnish passive is a form of `me` where `me` stands before it.
    heard_first = learnt | {"passive"} if "we-verb" in learnt else learnt
    return [
        place
        for place in range(len(words))
        if (name := pronouns.closed(words, place, lang)) in names
        or (not name and learnt and _may_be(words[place], heard_first, lang) and _open(words, place, lang) in names)
    ]


def _may_be(word: Word, names: AbstractSet[str], lang: str) -> bool:
    from tonelint.reading import tagger

    return tagger.may_be(word.plain, names, lang)


def _warm(words: Sequence[Word], place: int) -> str:
    """What a Finnish passive is in its clause: `me hoidetaan` is we, `katsotaan yhdessä` is a suggestion and no form."""
    for before in range(place - 1, max(-1, place - 1 - _FAR), -1):
        if _apart(words, before + 1):
            break
        if words[before].plain.lower() in ("me", "mekin"):
            return "we-verb"
    low = words[place].plain.lower()
    if not _apart(words, place) or not low.endswith(_PRESENT):
        return "passive"
    following = {word.plain.lower() for word in words[place + 1 : place + 4]}
    suggests = low.endswith(("pa", "pä")) or low in _LET_US or not _TOGETHER.isdisjoint(following)
    return "" if suggests else "passive"


def _apart(words: Sequence[Word], place: int) -> bool:
    """Whether a sign, such as a comma, stands before a word, or nothing at all."""
    return place == 0 or bool(words[place].stop) or words[place].start - words[place - 1].end > 1
