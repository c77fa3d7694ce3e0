"""What the treebanks call each word form: the names of `tonelint.reading.forms` read off Universal Dependencies."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import treebank

from tonelint import words
from tonelint.words import Word

# What is learnt from; the test splits of TDT, Bokmaal and EWT are kept sealed.
TRAIN = {
    "fi": ("fi_tdt-ud-dev", "fi_ftb-ud-dev", "fi_ftb-ud-test", "fi_ood-ud-test", "fi_pud-ud-test"),
    "nb": ("no_bokmaal-ud-dev",),
    "en": ("en_ewt-ud-train", "en_ewt-ud-dev"),
}
TEST = {"fi": "fi_tdt-ud-test", "nb": "no_bokmaal-ud-test", "en": "en_ewt-ud-test"}
_MUST = ("pitää", "täytyä")
# Forms that a rule may ask for together.
_TOGETHER = {
    "any passive": ("passive", "passive-participle", "necessive"),
    "any te": ("te-verb", "te-imperative", "te-suffix", "te-pronoun"),
    "any sinä": ("sina-verb", "sina-imperative", "sina-suffix", "sina-pronoun"),
}


def groups(names: list[str]) -> dict[str, tuple[str, ...]]:
    """What figures are told of: each form alone, and in Finnish some together."""
    return {name: (name,) for name in names} | (_TOGETHER if "te-verb" in names else {})


class Told(NamedTuple):
    """A sentence in our words, the name of each word's form, and the places of English be- and get-passives."""

    words: list[Word]
    names: list[str]
    auxiliary: set[int]


def read(folder: Path, files: tuple[str, ...], lang: str) -> Iterator[Told]:
    """The sentences of treebanks, cut into our words; a word has the form of the token that ends in it."""
    for file in files:
        for sentence in treebank.read(folder / f"{file}.conllu"):
            yield _told(sentence, lang)


def _told(sentence: treebank.Sentence, lang: str) -> Told:
    cut = words.cut(sentence.text, lang)
    at = {offset: place for place, word in enumerate(cut) for offset in range(word.start, word.end)}
    names = [""] * len(cut)
    auxiliary = set()
    for number, token in enumerate(sentence.tokens):
        name = name_of(sentence, number, lang)
        place = at.get(token.end - 1)
        if name and place is not None:
            names[place] = name
            if any(other.relation == "aux:pass" for other in _below(sentence, number)):
                auxiliary.add(place)
    return Told(cut, names, auxiliary)


def name_of(sentence: treebank.Sentence, number: int, lang: str) -> str:
    """The name of a token's form, "" for none."""
    return {"fi": _finnish, "nb": _norwegian, "en": _english}[lang](sentence, number)


def _below(sentence: treebank.Sentence, number: int) -> Iterator[treebank.Token]:
    return (token for token in sentence.tokens if token.head == number)


def _finnish(sentence: treebank.Sentence, number: int) -> str:
    token = sentence.tokens[number]
    feats = token.feats
    if feats.get("Voice") == "Pass" and feats.get("VerbForm") in ("Fin", "Part"):
        return "passive" if feats["VerbForm"] == "Fin" else _participle(sentence, number)
    owner = feats.get("Person[psor]"), feats.get("Number[psor]", "")
    if owner[0] in ("1", "2") and owner[1]:
        return {"1Sing": "i", "1Plur": "we", "2Sing": "sina", "2Plur": "te"}[owner[0] + owner[1]] + "-suffix"
    if feats.get("Person") == "3" and _must(sentence, number):
        return "necessive-verb"
    if token.pos == "PRON" and feats.get("Person") == "2":
        return "sina-pronoun" if feats.get("Number") == "Sing" else "te-pronoun"
    if token.pos not in ("VERB", "AUX") or feats.get("Person") not in ("1", "2"):
        return ""
    if feats["Person"] == "1":
        return "i-verb" if feats.get("Number") == "Sing" else "we-verb"
    who = "sina" if feats.get("Number") == "Sing" else "te"
    return who + ("-imperative" if feats.get("Mood") == "Imp" else "-verb")


def _must(sentence: treebank.Sentence, number: int) -> bool:
    """Whether a verb says what must be done: pitää and täytyä as auxiliaries, tulla before an infinitive."""
    token = sentence.tokens[number]
    if token.lemma == "tulla":
        return any(
            other.feats.get("InfForm") == "1" and other.relation == "xcomp" for other in _below(sentence, number)
        )
    return token.lemma in _MUST and token.pos == "AUX"


def _participle(sentence: treebank.Sentence, number: int) -> str:
    """A passive participle in -va beside a form of `olla` says what must be done."""
    feats = sentence.tokens[number].feats
    plain = feats.get("PartForm") == "Pres" and feats.get("Case", "Nom") == "Nom" and feats.get("Number") != "Plur"
    must = plain and any(token.lemma == "olla" for token in _below(sentence, number))
    return "necessive" if must else "passive-participle"


def _norwegian(sentence: treebank.Sentence, number: int) -> str:
    token = sentence.tokens[number]
    if token.feats.get("Voice") == "Pass":
        return "s-passive"
    if token.relation == "aux:pass" and token.lemma == "bli":
        return "bli-passive"
    if any(other.relation == "aux:pass" and other.lemma == "bli" for other in _below(sentence, number)):
        return "passive-participle"
    return "imperative" if token.feats.get("Mood") == "Imp" else ""


def _english(sentence: treebank.Sentence, number: int) -> str:
    feats = sentence.tokens[number].feats
    if feats.get("Voice") == "Pass":
        return "passive"
    return "imperative" if feats.get("Mood") == "Imp" else ""
