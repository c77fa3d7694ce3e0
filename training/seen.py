"""What training takes in besides running text: the stems of known words, and sentences of our own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import gold
import treebank

from tonelint import words
from tonelint.reading import stems as reading

HERE = Path(__file__).parent
_SIGNS = ".,:;!?"
TIMES = 4  # a sentence of our own counts as much as this many


class Stems(NamedTuple):
    """For each sort of stem, the stems and the words, in lower case, that bear witness to them."""

    by: dict[str, dict[str, set[str]]]
    proven: dict[str, set[str]]  # those with two witnesses, one of which may be the word that is asked about

    def without(self, bare: str, lang: str) -> dict[str, set[str]]:
        """What would be known of a word if it had never been seen, so that no word vouches for itself."""
        known: dict[str, set[str]] = {sort: set() for sort in self.by}
        for sort, _, stem in reading.readings(bare, lang):
            if self.by[sort].get(stem, set()) - {bare}:
                known[sort].add(stem)
        return known


def stems(folder: Path, lang: str) -> Stems:
    """The stems of verbs and nouns in the treebanks, and those listed in `stems-fi.txt` and so on."""
    by: dict[str, dict[str, set[str]]] = {sort: defaultdict(set) for sort in reading.SORTS[lang]}
    if not by:
        return Stems({}, {})
    witness = {"fi": _finnish, "nb": _norwegian}[lang]
    for file in gold.TRAIN[lang]:
        for sentence in treebank.read(folder / f"{file}.conllu"):
            for token in sentence.tokens:
                for sort, stem in witness(token):
                    by[sort][stem].add(token.form.lower())
    for line in (HERE / f"stems-{lang}.txt").read_text(encoding="utf-8").splitlines():
        sort, _, listed = line.partition(": ")
        for stem in listed.split():
            by[sort][stem].add("")
    proven = {sort: {stem for stem, known in listed.items() if len(known) > 1} for sort, listed in by.items()}
    return Stems(by, proven)


def _norwegian(token: treebank.Token) -> Iterator[tuple[str, str]]:
    """The stem that a Norwegian token proves: that of a verb, or of a neuter noun."""
    lemma = token.lemma.lower()
    if token.pos == "VERB":
        yield "verb", lemma.removesuffix("e") if len(lemma) > 2 else lemma
    elif token.pos == "NOUN" and token.feats.get("Gender") == "Neut":
        yield "noun", lemma


def _finnish(token: treebank.Token) -> Iterator[tuple[str, str]]:
    """The stems that a Finnish token proves."""
    low, feats = token.form.lower(), token.feats
    if token.pos in ("VERB", "AUX"):
        yield from _verbs(low, feats)
    if token.pos == "NOUN" and feats.get("Number") == "Sing" and "Person[psor]" not in feats:
        last = low.rpartition("-")[2]
        if feats.get("Case") == "Gen" and last.endswith("n"):
            yield "noun", last[:-1]
        elif feats.get("Case") == "Nom" and last.endswith(tuple("aeiouyäö")):
            yield "noun", last


def _verbs(low: str, feats: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The stems of a Finnish verb: that of its passive, or that which its persons share with its imperative."""
    ways = [(sort, ending, stem) for sort, ending, stem in reading.readings(low, "fi")]
    if feats.get("Voice") == "Pass" and feats.get("VerbForm") in ("Fin", "Part"):
        yield from ((sort, stem) for sort, _, stem in ways if sort == "passive")
    elif feats.get("Mood") == "Cnd":
        return
    elif feats.get("Person") in ("1", "2"):
        bare = feats.get("Mood") == "Imp" and feats.get("Number") == "Sing"
        yield from ((sort, stem) for sort, ending, stem in ways if sort == "verb" and (not ending) == bare)
    elif feats.get("Connegative") == "Yes":
        yield "verb", low


def service(lang: str) -> list[gold.Told]:
    """The sentences of our own, a line each; `ota/sina-imperative` is a word with the name of its form."""
    lines = (HERE / f"service-{lang}.txt").read_text(encoding="utf-8").splitlines()
    return [_told(line, lang) for line in lines] * TIMES


def _told(line: str, lang: str) -> gold.Told:
    text = ""
    names = {}
    for piece in line.split():
        word, _, name = piece.partition("/")
        text += f" {word}" if text else word
        names[len(text)] = name.rstrip(_SIGNS)
        text += name.removeprefix(names[len(text)])
    cut = words.cut(text, lang)
    return gold.Told(cut, [names.get(word.end, "") for word in cut], set())
