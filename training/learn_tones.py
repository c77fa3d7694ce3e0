"""Learns the tone of words: `python training/learn_tones.py [LANGUAGE …]` → tonelint/matching/data/tones-<lang>.bin.

What a word brings to an answer is told in `corpus/tones-<lang>.tsv`, written by us; an inflected form has the tone of its
lemma, and a compound that of its head. Which forms are in the table is decided by how often they occur
(wordfreq) after those of corpus/. The same packages give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import simplemma
import wordfreq

from tonelint.matching import tones

HERE = Path(__file__).resolve().parent
CORPUS, DATA = HERE.parent / "corpus", HERE.parent / "tonelint" / "matching" / "data"
FREQUENT = 120_000  # forms that are looked at
FORMS = 50_000  # forms that are kept at most; with them the table is not too full
HEAD = 4  # letters of the shortest word that a compound may end in


def lexicon(lang: str) -> dict[str, int]:
    """The tone of each lemma that a reader judged, `tones.NONE` among them."""
    lines = (CORPUS / f"tones-{lang}.tsv").read_text(encoding="utf-8").splitlines()
    return {word: tones.CODES.find(code) + 1 for word, code in (line.split("\t") for line in lines)}


def of_lemma(lemma: str, known: Mapping[str, int]) -> int:
    """The tone of a lemma: its own, or of the longest word that it ends in."""
    if lemma in known:
        return known[lemma]
    heads = (lemma[start:] for start in range(2, len(lemma) - HEAD + 1))
    return next((known[head] for head in heads if head in known), tones.NONE)


def forms(lang: str) -> list[str]:
    """The words of a language that may have a place in the table, those of corpus/ first, then by how often they occur."""
    texts = []
    for name, key in ((f"{lang}.jsonl", "reply"), (f"prose-{lang}.jsonl", "text")):
        texts += [json.loads(line)[key] for line in (CORPUS / name).read_text(encoding="utf-8").splitlines()]
    own = sorted({word.lower() for text in texts for word in re.findall(r"[^\W\d_]+", text)})
    frequent = [word for word in wordfreq.top_n_list(lang, FREQUENT) if word.isalpha()]
    return list(dict.fromkeys([*own, *frequent]))


def tones_of_all(lang: str) -> dict[str, int]:
    """Each form with its tone."""
    known = lexicon(lang)
    told = ((form, of_lemma(_lemma(form, lang, known), known)) for form in forms(lang))
    return dict([(form, tone) for form, tone in told if tone][:FORMS])


def _lemma(form: str, lang: str, known: Mapping[str, int]) -> str:
    return form if form in known else simplemma.lemmatize(form, lang=lang).lower()


def table(found: Iterable[tuple[str, int]]) -> bytes:
    """The file: each word in its place or the one beside it, unless both are taken."""
    held = [0] * (1 << tones.BITS)
    for word, tone in found:
        place, check = tones.places(word)
        free = next((where for where in (place, place ^ 1) if not held[where]), None)
        if free is not None:
            held[free] = check << tones.TONE_BITS | tone
    return b"".join(one.to_bytes(2, "little") for one in held)


def main() -> None:
    """Learn each language and tell how many words found a place."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("languages", nargs="*", default=tones.LEARNT)
    for lang in asked.parse_args().languages:
        found = tones_of_all(lang)
        (DATA / f"tones-{lang}.bin").write_bytes(table(found.items()))
        tones.table.cache_clear()
        right = sum(tones.of(word, lang) == tone for word, tone in found.items())
        print(f"{lang}: {len(found)} words, {right} of them found again")


if __name__ == "__main__":
    main()
