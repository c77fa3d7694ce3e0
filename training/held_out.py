"""The sentences of six languages in the treebanks, those to learn from and those held out."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import treebank

LEARNT = {
    "fi": ("fi_ftb-ud-dev", "fi_tdt-ud-dev"),
    "nb": ("no_bokmaal-ud-dev",),
    "en": ("en_ewt-ud-train", "en_ewt-ud-dev"),
}
HELD_OUT = {
    "fi": ("fi_ftb-ud-test", "fi_tdt-ud-test", "fi_ood-ud-test", "fi_pud-ud-test"),
    "nb": ("no_bokmaal-ud-test",),
    "en": ("en_ewt-ud-test",),
}
# Of these there is one file each; a block in five is held out.
DIVIDED = {"sv": "sv_talbanken-ud-dev", "da": "da_ddt-ud-dev", "nn": "no_nynorsk-ud-dev"}
BLOCK = 40  # sentences in a row, so that hardly any document lies on both sides
FIFTH = 5


class Split(NamedTuple):
    """The sentences of one language, as they were written."""

    learnt: list[str]
    held_out: list[str]


def split(treebanks: Path) -> dict[str, Split]:
    """Both sides of each language, from a folder of CoNLL-U files; raises OSError when one is missing."""
    whole = {lang: Split(_texts(treebanks, LEARNT[lang]), _texts(treebanks, HELD_OUT[lang])) for lang in LEARNT}
    return whole | {lang: _divided(_texts(treebanks, [name])) for lang, name in DIVIDED.items()}


def _divided(texts: list[str]) -> Split:
    outside = [number // BLOCK % FIFTH == FIFTH - 1 for number in range(len(texts))]
    return Split(
        [text for text, out in zip(texts, outside, strict=True) if not out],
        [text for text, out in zip(texts, outside, strict=True) if out],
    )


def _texts(treebanks: Path, names: tuple[str, ...] | list[str]) -> list[str]:
    return [sentence.text for name in names for sentence in treebank.read(treebanks / f"{name}.conllu")]
