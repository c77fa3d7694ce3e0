"""Learns how displeased customers sound: `python training/learn_displeasure.py [--check] [LANGUAGE …]`.

From the customers' messages of corpus/ that readers told calm, annoyed or upset (`corpus/customers-<lang>.jsonl`). Two
regressions a level over the words, as for the ear (`learn_ear.py`), averaged; what they say of a message is told
by models that never saw it, five in turn. From that and from the signs around the words a second regression learns how likely
a reader hears at least annoyance, or anger. Where two labels are equally fair, the first is learnt from at half its weight.
`--check` prints figures of messages that were never seen and writes nothing. The same
corpus gives the same bytes.

What is written is a line of JSON, then one byte for each level of each number.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import replies
from learn_ear import PARTS, learn_uneven, part_of
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from tonelint.names import LANGUAGES
from tonelint.reading import displeasure, heat, mood
from tonelint.reading.customer import Message
from tonelint.reading.displeasure import LEVELS

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
DATA = Path(__file__).resolve().parent.parent / "tonelint" / "reading" / "data"
SHARE = 8.0  # of the words beside the bias, as for the ear
STRENGTH, AROUND_STRENGTH = 1.0, 0.3  # scikit-learn's C
HALF = 0.5  # the weight of a message that two labels fit
BYTE = 127
STEPS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
_SOUNDS = {"annoyed": ("annoyed", "upset"), "upset": ("upset",)}  # the labels of at least each level


class Told(NamedTuple):
    """One message with the labels that readers found fair, the fairer first."""

    name: str
    message: Message
    labels: tuple[str, ...]


class Model(NamedTuple):
    """What was learnt: for each level the weights and bias of words and of the signs around them, and the signs' names."""

    words: list[Any]
    bias: list[float]
    names: list[str]
    around: list[Any]
    around_bias: list[float]


def read(lang: str) -> list[Told]:
    """The messages of a language of which readers told how they read."""
    answered = {row["id"]: row.get("customer", "") for row in replies.rows(CORPUS / f"{lang}.jsonl")}
    return [
        Told(row["id"], replies.message(row.get("customer") or answered[row["id"]], lang), tuple(row["reads"]))
        for row in replies.rows(CORPUS / f"customers-{lang}.jsonl")
    ]


def matrix(found: Sequence[Told]) -> Any:
    """The features of the words of all messages, a row each."""
    values: list[float] = []
    columns: list[int] = []
    starts = [0]
    for one in found:
        numbers = displeasure.numbers(one.message)
        columns += numbers
        values += [SHARE / np.sqrt(max(1, len(numbers)))] * len(numbers)
        starts.append(len(columns))
    rows = csr_matrix((values, columns, starts), shape=(len(found), 1 << displeasure.BITS))
    rows.sum_duplicates()
    return rows


def targets(found: Sequence[Told], level: str) -> tuple[Any, Any]:
    """Whether each message sounds at least so displeased, and how much it counts."""
    told = [[label in _SOUNDS[level] for label in one.labels] for one in found]
    sure = [1.0 if len(set(labels)) == 1 else HALF for labels in told]
    return np.array([float(labels[0]) for labels in told]), np.array(sure)


def learn_words(rows: Any, sounds: Any, weights: Any) -> tuple[Any, float]:
    """The weight of each feature and the bias: two regressions, averaged."""
    plain = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=1).fit(rows, sounds, sample_weight=weights)
    uneven, bias = learn_uneven(rows, sounds, weights)
    return (plain.coef_[0] + uneven) / 2, (float(plain.intercept_[0]) + bias) / 2


def unseen(rows: Any, sounds: Any, weights: Any, parts: Any) -> Any:
    """What the words of each message weigh for models that never saw it."""
    loud = np.zeros(len(sounds))
    for part in sorted(set(parts)):
        own = parts == part
        words, bias = learn_words(rows[~own], sounds[~own], weights[~own])
        loud[own] = rows[own] @ words + bias
    return loud


def learn(found: Sequence[Told], rows: Any, parts: Any) -> Model:
    """A model of all messages."""
    told = {level: targets(found, level) for level in LEVELS}
    words = [learn_words(rows, *told[level]) for level in LEVELS]
    loud = {f"words {level}": unseen(rows, *told[level], parts) for level in LEVELS}
    around, names = surroundings(found, loud)
    second = [_second(around, *told[level]) for level in LEVELS]
    return Model(
        [weights for weights, _ in words], [bias for _, bias in words], names,
        [weights for weights, _ in second], [bias for _, bias in second],
    )  # fmt: skip


def surroundings(found: Sequence[Told], loud: dict[str, Any]) -> tuple[Any, list[str]]:
    """What the words of each message weigh and what stands around them, a row each, and the names of the columns."""
    signs = [displeasure.signs(one.message, heat.parts(one.message)) for one in found]
    names = [*loud, *signs[0]]
    rows = [[*[loud[name][number] for name in loud], *row.values()] for number, row in enumerate(signs)]
    return np.array(rows), names


def _second(around: Any, sounds: Any, weights: Any) -> tuple[Any, float]:
    model = LogisticRegression(C=AROUND_STRENGTH, solver="liblinear", random_state=1, max_iter=3000)
    model.fit(around, sounds, sample_weight=weights)
    return model.coef_[0], float(model.intercept_[0])


def checked(found: Sequence[Told], rows: Any, parts: Any) -> dict[str, Any]:
    """How likely each message sounds displeased to models that never saw it, for each level."""
    sure = {level: np.zeros(len(found)) for level in LEVELS}
    for part in range(PARTS):
        own = parts == part
        seen = [one for one, held in zip(found, own, strict=True) if not held]
        held = [one for one, is_held in zip(found, own, strict=True) if is_held]
        model = learn(seen, rows[~own], parts[~own])
        loud = {
            f"words {level}": rows[own] @ model.words[place] + model.bias[place] for place, level in enumerate(LEVELS)
        }
        around, _ = surroundings(held, loud)
        for place, level in enumerate(LEVELS):
            sure[level][own] = 1 / (1 + np.exp(-(around @ model.around[place] + model.around_bias[place])))
    return sure


def tell(found: Sequence[Told], sure: dict[str, Any]) -> None:
    """Print how often each level was told rightly and how much of it was heard, beside the cues alone."""
    for level in LEVELS:
        fair = np.array([any(label in _SOUNDS[level] for label in one.labels) for one in found])
        owed = np.array([one.labels[0] in _SOUNDS[level] for one in found])
        by_cues = [mood.heat(heat.parts(one.message), joking=bool(one.message.spans("playful"))) for one in found]
        cues = np.array([one.level in _SOUNDS[level] for one in by_cues])
        rates = [("cues", cues), *[(f"{step:.1f}", sure[level] >= step) for step in STEPS]]
        told = (f"{name} {_share(fair & on, on)}/{_share(owed & on, owed)}" for name, on in rates)
        print(f"  {level} ({owed.sum()} of {len(found)}): {'  '.join(told)}")


def _share(of: Any, among: Any) -> str:
    return f"{of.sum() / max(1, among.sum()):.2f}"


def write(lang: str, model: Model) -> int:
    """Write the data file of a language; gives its size in bytes."""
    bytes_, scales = zip(*[_bytes(weights) for weights in model.words], strict=True)
    around = zip(model.names, *model.around, strict=True)
    head = {
        "share": SHARE,
        "scale": scales,
        "bias": [round(bias, 5) for bias in model.bias],
        "around": {name: [round(float(weight), 5) for weight in told] for name, *told in around},
        "around_bias": [round(bias, 5) for bias in model.around_bias],
    }
    text = json.dumps(head, separators=(",", ":")) + "\n"
    whole = np.stack(bytes_, axis=1).tobytes()
    return (DATA / f"displeasure-{lang}.bin").write_bytes(text.encode() + whole)


def _bytes(weights: Any) -> tuple[Any, float]:
    """Weights as one byte each, the few largest cut, and what one of these is worth."""
    largest = float(np.quantile(np.abs(weights[weights != 0]), 0.9995))
    scale = float(f"{largest / BYTE:.6g}")
    return np.clip(np.rint(weights / scale), -BYTE, BYTE).astype(np.int8), scale


def main() -> None:
    """Learn each language and tell how well it goes."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("languages", nargs="*", default=LANGUAGES)
    asked.add_argument("--check", action="store_true", help="print the figures and write nothing")
    args = asked.parse_args()
    for lang in args.languages:
        found = read(lang)
        rows, parts = matrix(found), np.array([part_of(one.name) for one in found])
        print(f"{lang}: {len(found)} messages")
        if args.check:
            tell(found, checked(found, rows, parts))
        else:
            print(f"  {write(lang, learn(found, rows, parts))} bytes")


if __name__ == "__main__":
    main()
