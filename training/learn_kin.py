"""Learns which words are used alike: `python training/learn_kin.py [LANGUAGE …]` → tonelint/matching/data/kin-<lang>.bin.

English words are told by the classes (Brown et al. 1992, Class-based n-gram models) that spacy-lookups-data (MIT)
holds: a thousand leaves of a tree, whose neighbours are alike as well. A Finnish or Norwegian word has the
class of the English word that stands for it in service, as `glosses-<lang>.txt` has it, written by us; an inflected
form that of its lemma, and a compound that of its head. Which forms are in the table is decided by how often they
occur (wordfreq) after those of corpus/. The same packages give the same bytes.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections.abc import Iterable
from importlib import resources
from pathlib import Path

import simplemma
import wordfreq

from tonelint.matching import kin

HERE = Path(__file__).resolve().parent
CORPUS, DATA = HERE.parent / "corpus", HERE.parent / "tonelint" / "matching" / "data"
FORMS = 60_000  # of a language, most frequent first; with them each second place of the table is taken
HEAD = 4  # letters of the shortest word that a compound may end in
NO_WORD = "-"  # of names and what has no meaning
# British endings and the American ones that English was mostly learnt from.
SPELLINGS = {
    "ise": "ize", "ised": "ized", "ises": "izes", "ising": "izing", "isation": "ization",
    "our": "or", "ours": "ors", "oured": "ored", "lled": "led", "lling": "ling", "tre": "ter", "ence": "ense",
}  # fmt: skip


def english() -> dict[str, int]:
    """The kin of English words in lower case; numbered along the tree, so that cousins are neighbours."""
    packed = resources.files("spacy_lookups_data") / "data" / "en_lexeme_cluster.json.gz"
    leaves: dict[str, int] = json.loads(gzip.decompress(packed.read_bytes()))
    # A leaf is the way to it from the root, the first turn in the least bit.
    ordered = sorted({leaf for leaf in leaves.values() if leaf}, key=lambda leaf: f"{leaf:b}"[::-1])
    number = {leaf: place for place, leaf in enumerate(ordered, 1)}
    if len(number) > kin.LARGEST:
        raise SystemExit(f"{len(number)} classes are more than the table can tell apart")
    found = {word: number[leaf] for word, leaf in leaves.items() if leaf and word == word.lower()}
    for word, leaf in leaves.items():  # words that are mostly capital there
        if leaf and word[1:] == word[1:].lower():
            found.setdefault(word.lower(), number[leaf])
    return found


def of_english(word: str, known: dict[str, int]) -> int:
    """The kin of an English word in either spelling."""
    if word in known:
        return known[word]
    spelt = (word.removesuffix(ending) + other for ending, other in SPELLINGS.items() if word.endswith(ending))
    return next((known[one] for one in spelt if one in known), kin.UNKNOWN)


def glosses(lang: str) -> dict[str, str]:
    """The English word that stands for each, as written in `glosses-<lang>.txt`."""
    lines = (HERE / f"glosses-{lang}.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines)


def of_lemma(lemma: str, meant: dict[str, str], known: dict[str, int]) -> int:
    """The kin of a Finnish or Norwegian lemma: its own, or of the longest word that it ends in."""
    heads = [lemma, *(lemma[start:] for start in range(2, len(lemma) - HEAD + 1))] if lemma not in meant else [lemma]
    for head in heads:
        gloss = meant.get(head, NO_WORD)
        if gloss != NO_WORD and (found := of_english(gloss, known)):
            return found
    return kin.UNKNOWN


def forms(lang: str) -> list[str]:
    """The words of a language that have a place in the table, those of corpus/ first, then by how often they occur."""
    texts = []
    for name, key in ((f"{lang}.jsonl", "reply"), (f"prose-{lang}.jsonl", "text")):
        texts += [json.loads(line)[key] for line in (CORPUS / name).read_text(encoding="utf-8").splitlines()]
    own = sorted({word.lower() for text in texts for word in re.findall(r"[^\W\d_]+", text)})
    frequent = [word for word in wordfreq.top_n_list(lang, 2 * FORMS) if word.isalpha()]
    return list(dict.fromkeys([*own, *frequent]))


def kin_of_all(lang: str) -> dict[str, int]:
    """Each form with its kin."""
    known = english()
    if lang == "en":
        found = {form: of_english(form, known) for form in forms(lang)}
    else:
        meant = glosses(lang)
        found = {}
        for form in forms(lang):
            lemma = form if form in meant else simplemma.lemmatize(form, lang=lang).lower()
            found[form] = of_lemma(lemma, meant, known)
    return dict([(form, number) for form, number in found.items() if number][:FORMS])


def table(found: Iterable[tuple[str, int]]) -> bytes:
    """The file: each word in its place or the one beside it, unless both are taken."""
    held = [0] * (1 << kin.BITS)
    for word, number in found:
        place, check = kin.places(word)
        free = next((where for where in (place, place ^ 1) if not held[where]), None)
        if free is not None:
            held[free] = check << kin.KIN_BITS | number
    return b"".join(one.to_bytes(2, "little") for one in held)


def main() -> None:
    """Learn each language and tell how many words found a place."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("languages", nargs="*", default=kin.LEARNT)
    for lang in asked.parse_args().languages:
        found = kin_of_all(lang)
        (DATA / f"kin-{lang}.bin").write_bytes(table(found.items()))
        kin.table.cache_clear()
        right = sum(kin.of(word, lang) == number for word, number in found.items())
        print(f"{lang}: {len(found)} words, {right} of them found again")


if __name__ == "__main__":
    main()
