"""Learns to tell the languages of `tonelint.reading.language`: `python training/learn_languages.py TREEBANKS [REPLIES]`.

One multinomial logistic regression over the clues of words, without a bias, so that a text without a clue is
as likely one language as another. It learns from the treebanks, from `neighbours.txt` and, where a folder
with `train_fi.jsonl` and so on is given, from replies. The same input gives the same bytes.

What is written is text: a notice, a blank line, then each clue and the signs of its weights, one a language.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import held_out
import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from tonelint.drafts.mask import mask
from tonelint.reading.language import KNOWN, UNIT, ZERO, clues, telling

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "tonelint" / "reading" / "data" / "languages.txt"
STRENGTH = 0.3  # scikit-learn's C; 0.1 and 1 told as well, but this one knew best how sure it was
OFTEN = 3  # in how many pieces a clue occurs at least
KEPT = 10_000  # clues; half as many again told no better
NEIGHBOUR = 3.0  # what a sentence of `neighbours.txt` counts: it alone tells which service words are shared
# Of the replies, those of this source only: the others are of few senders, and Norwegian ones of one office; learnt
# from, they make its every word speak for Bokmål, and then its letters in Nynorsk are taken for Bokmål.
WRITTEN = "written for this project"
REPLY = 0.1  # what a sentence of a reply counts beside one of a treebank: service speaks of little
PIECES = (2, 4, 7)  # words of the pieces that longer sentences are cut into, because much of service is short
BOKMAL = 1.2  # what Bokmål counts beside any other language: a draft is far more often in it than in its neighbours
UNMARKED = 0.1  # this share of Finnish is learnt as it looks without its dots
DOTLESS = str.maketrans("äöå", "aoa")
LARGEST = 46  # the farthest that a sign may lie from the one for nothing, to stay a letter or mark of ASCII
NOTICE = """\
# How much each clue (a word between < and >, or three or four letters) speaks for fi nb en sv da nn, a sign each.
# Learnt by training/learn_languages.py from Universal Dependencies treebanks, Finnish TDT and FTB, Norwegian Bokmaal and
# Nynorsk, English EWT, Swedish Talbanken and Danish DDT, and from replies. Licence of this file: CC BY-SA 4.0.

"""


class Piece(NamedTuple):
    """Some words in a row, the number of their language, and what they count."""

    words: list[str]
    lang: int
    weight: float


def texts(treebanks: Path, replies: Path | None) -> Iterator[tuple[str, str, float]]:
    """Language, text and weight of all there is to learn from, none of it held out."""
    for lang, side in held_out.split(treebanks).items():
        yield from ((lang, text, 1.0) for text in side.learnt)
    for line in (HERE / "neighbours.txt").read_text(encoding="utf-8").splitlines():
        lang, _, text = line.partition(" ")
        if lang in KNOWN:
            yield lang, text, NEIGHBOUR
    for path in sorted(replies.glob("train_*.jsonl")) if replies else ():
        for line in path.read_text(encoding="utf-8").splitlines():
            reply = json.loads(line)
            if reply["source"] == WRITTEN:
                for sentence in re.split(r"(?<=[.!?…])\s+|\n+", mask(reply["reply"])):
                    yield reply["lang"], sentence, REPLY


def pieces(treebanks: Path, replies: Path | None) -> Iterator[Piece]:
    """Every text whole, and the longer ones in short pieces too."""
    chance = random.Random(1)  # noqa: S311  # the same pieces every time is the point
    for lang, text, weight in texts(treebanks, replies):
        told = [word for _, _, word in telling(text, ())]
        for words in _cut(told, chance):
            dotless = lang == "fi" and chance.random() < UNMARKED
            plain = [word.translate(DOTLESS) for word in words] if dotless else words
            yield Piece(plain, KNOWN.index(lang), weight)


def _cut(words: list[str], chance: random.Random) -> Iterator[list[str]]:
    if words:
        yield words
    at = 0
    while len(words) > max(PIECES) + 1 and at < len(words):
        size = chance.choice(PIECES)
        yield words[at : at + size]
        at += size


def counts(learnt: list[Piece]) -> tuple[Any, list[str]]:
    """How often each clue (a column, named in the list) occurs in each piece (a row)."""
    columns: dict[str, int] = {}
    found: list[int] = []
    ends = [0]
    for piece in learnt:
        found.extend(columns.setdefault(clue, len(columns)) for word in piece.words for clue in clues(word))
        ends.append(len(found))
    matrix = csr_matrix((np.ones(len(found)), found, ends), shape=(len(learnt), len(columns)))
    matrix.sum_duplicates()
    return matrix, list(columns)


def fit(matrix: Any, learnt: list[Piece]) -> Any:
    """Weights in logits, one row a language; each counts as much as any other, but for Bokmål."""
    langs = np.array([piece.lang for piece in learnt])
    weights = np.array([piece.weight for piece in learnt])
    weights *= (weights.sum() / len(KNOWN) / np.bincount(langs, weights=weights))[langs]
    weights[langs == KNOWN.index("nb")] *= BOKMAL
    model = LogisticRegression(C=STRENGTH, max_iter=60, tol=1e-3, fit_intercept=False)
    return model.fit(matrix, langs, sample_weight=weights).coef_


def learn(learnt: list[Piece]) -> dict[str, str]:
    """The clues worth keeping, with their weights as signs."""
    matrix, names = counts(learnt)
    often = np.bincount(matrix.indices, minlength=matrix.shape[1])
    kept = np.flatnonzero(often >= OFTEN)
    first = fit(matrix[:, kept], learnt)
    worth = (first.max(axis=0) - first.min(axis=0)) * np.sqrt(often[kept])
    kept = np.sort(kept[np.argsort(-worth, kind="stable")[:KEPT]])
    weights = np.clip(np.rint(fit(matrix[:, kept], learnt) * UNIT), -LARGEST, LARGEST).astype(int)
    return {names[at]: "".join(chr(ZERO + weight) for weight in weights[:, number]) for number, at in enumerate(kept)}


def main() -> None:
    """Learn and write the data file."""
    replies = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    table = learn(list(pieces(Path(sys.argv[1]), replies)))
    clues = sorted(table)
    OUT.write_text(f"{NOTICE}{' '.join(clues)}\n{''.join(map(table.__getitem__, clues))}\n", encoding="utf-8")
    print(f"{len(clues)} clues, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
