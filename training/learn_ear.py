"""Learns the ear of `tonelint.matching.ear`: `python training/learn_ear.py [--replies FOLDER] [--check] [LANGUAGE …]`.

From the replies in corpus/ and the examples of the rules, and with `--replies` from the real ones and the neutral texts in a folder besides
(`train_<lang>.jsonl`, `background_<lang>.jsonl`); what the corpus holds in place of those is then left out. The same
replies give the same bytes.

First the words: a logistic regression and one over features scaled by how unevenly they are spread (Wang &
Manning 2012, Baselines and bigrams), averaged, since each alone is right where the other is not. What they
say of a sentence is told by models that never saw its reply, five in turn; from that and from the company
of the sentence a second regression learns how likely a reader objects, so that its probabilities are those of
replies never seen. The family is told by the second kind alone, a regression for each, from the words and the place of the sentence.
`--check` prints figures and writes nothing; it judges the replies of each real source by a model that did not learn
from it, too, which takes some minutes more.

What is written is a line of JSON, then one byte a feature for the words, and six a feature for the families.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import replies
from replies import Labelled, Sentence
from scipy.sparse import csr_matrix, diags, hstack
from sklearn.linear_model import LogisticRegression

from tonelint.matching import ear as ears
from tonelint.matching import grams, tones
from tonelint.matching.company import PLACES, company
from tonelint.names import HEARD, LANGUAGES
from tonelint.reading import sounds

DATA = Path(__file__).resolve().parent.parent / "tonelint" / "matching" / "data"
SHARES, TONE_SHARE = (8.0, 6.0), (3.0,)  # of words and of the build of a sentence; of tones, where they were learnt
PARTS = 5
# How much more a real reply counts than one of ours where it is told how sure the ear may be; in English nothing was gained.
REAL = {"fi": 5.0, "nb": 5.0}
EVEN = 1.0  # added to every count before their ratio is taken
UNEVEN = 3.0  # the most that an uneven feature counts
STRENGTH, UNEVEN_STRENGTH, COMPANY_STRENGTH = 1.0, 0.5, 0.1  # scikit-learn's C
PLACE_SHARE = 2.0  # of the place of a sentence where its family is told, beside its words
COMMON = 300  # words that stand for themselves in the build of a sentence
BYTE = 127
STEPS = range(50, 100, 5)
FEW, LEFT_AT = 10, 0.7  # replies of a source that are worth leaving it out; how sure the ear has to be then
# A closer look costs ten times as much as the words; of what is found with one everywhere, this share may be missed.
SPEAKS, MISSED = 0.6, 0.03


class Model(NamedTuple):
    """All that was learnt: weights of words, of company, of families, and the common words."""

    common: frozenset[str]
    words: Any
    bias: float
    names: list[str]
    company: Any
    company_bias: float
    families: Any
    family_bias: Any
    closer: float


def pieces(found: Sequence[Labelled]) -> list[tuple[Labelled, Sentence]]:
    """Every sentence with its reply."""
    return [(one, sentence) for one in found for sentence in one.sentences]


def part_of(name: str) -> int:
    """In which of the parts a reply is held out; the same on every machine."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % PARTS


def common_words(found: Sequence[Labelled]) -> frozenset[str]:
    """The words that stand for themselves in the build of a sentence."""
    counted: Counter[str] = Counter()
    for one, sentence in pieces(found):
        words = one.reading.passages[sentence.number][1].words
        counted.update(sounds.heard_as(word, place) for place, word in enumerate(words))
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return frozenset(word for word, _ in ordered[:COMMON])


def shares(lang: str) -> tuple[float, ...]:
    """How much each block of features counts in a language."""
    return SHARES + (TONE_SHARE if lang in tones.LEARNT else ())


def matrix(found: Sequence[Labelled], common: frozenset[str]) -> Any:
    """The features of all sentences, a row each, weighed as `grams.tally` weighs them."""
    values, columns, starts = [], [], [0]
    for one, sentence in pieces(found):
        told = grams.grams(one.reading.passages[sentence.number][1], common, one.reading.lang)
        for numbers, share in zip(told.blocks, shares(one.reading.lang), strict=True):
            columns += numbers
            values += [share / math.sqrt(max(1, len(numbers)))] * len(numbers)
        starts.append(len(columns))
    rows = csr_matrix((values, columns, starts), shape=(len(starts) - 1, 1 << sounds.BITS))
    rows.sum_duplicates()
    return rows


def learn_words(rows: Any, faults: Any, weights: Any) -> tuple[Any, float]:
    """The weight of each feature and the bias: two regressions, averaged."""
    plain = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=1).fit(rows, faults, sample_weight=weights)
    uneven, bias = learn_uneven(rows, faults, weights)
    return (plain.coef_[0] + uneven) / 2, (float(plain.intercept_[0]) + bias) / 2


def learn_uneven(rows: Any, faults: Any, weights: Any) -> tuple[Any, float]:
    """The weight of each feature and the bias, those that are spread unevenly counting for more."""
    bad, good = EVEN + rows.T @ (weights * faults), EVEN + rows.T @ (weights * (1 - faults))
    spread = np.minimum(np.abs(np.log((bad / bad.sum()) / (good / good.sum()))), UNEVEN)
    model = LogisticRegression(C=UNEVEN_STRENGTH, solver="liblinear", random_state=1)
    model.fit(rows @ diags(spread), faults, sample_weight=weights)
    return spread * model.coef_[0], float(model.intercept_[0])


def companies(found: Sequence[Labelled], loud: Any, names: list[str] | None = None) -> tuple[Any, list[str]]:
    """The company of every sentence, a row each, and the names of its columns."""
    told, done = [], 0
    for one in found:
        numbers = [sentence.number for sentence in one.sentences]
        here = [float(logit) for logit in loud[done : done + len(numbers)]]
        done += len(numbers)
        told += [company(one.reading, numbers, place, here) for place in range(len(numbers))]
    names = names or sorted({name for row in told for name in row})
    return np.array([[row.get(name, 0.0) for name in names] for row in told]), names


def learn_company(rows: Any, faults: Any, weights: Any) -> tuple[Any, float]:
    """The weight of each feature of the company, and the bias."""
    mean, spread = rows.mean(0), rows.std(0) + 1e-9
    model = LogisticRegression(C=COMPANY_STRENGTH, max_iter=1000)
    model.fit((rows - mean) / spread, faults, sample_weight=weights)
    learnt = model.coef_[0] / spread
    return learnt, float(model.intercept_[0] - learnt @ mean)


def folded(rows: Any) -> Any:
    """The features under the fewer numbers by which families are told."""
    wide = rows.tocoo()
    few = csr_matrix(
        (wide.data, (wide.row, wide.col & ((1 << ears.FAMILY_BITS) - 1))), (wide.shape[0], 1 << ears.FAMILY_BITS)
    )
    few.sum_duplicates()
    return few


def placed(found: Sequence[Labelled], rows: Any) -> Any:
    """The features by which families are told: of the words under their fewer numbers, and the place of each sentence."""
    where = [
        [float(told[name]) for name in PLACES]
        for one in found
        for place in range(len(one.sentences))
        for told in [company(one.reading, [each.number for each in one.sentences], place, [0.0] * len(one.sentences))]
    ]
    return hstack([folded(rows), PLACE_SHARE * csr_matrix(np.array(where))]).tocsr()


def learn_families(found: Sequence[Labelled], rows: Any) -> tuple[Any, Any]:
    """What each feature says for each family, a row each, and their biases; learnt from the faulty sentences only."""
    told = [(row, family) for row, (_, one) in enumerate(pieces(found)) for family in one.families]
    faulty, family = rows[[row for row, _ in told]], np.array([family for _, family in told])
    learnt = [learn_uneven(faulty, (family == number) * 1.0, np.ones(len(told))) for number in range(len(HEARD))]
    return np.array([weights for weights, _ in learnt]), np.array([bias for _, bias in learnt])


class Checked(NamedTuple):
    """For each sentence what models say of it that never saw its reply: how likely a fault, and the likeliest family."""

    sure: Any
    family: Any


def learn(found: Sequence[Labelled]) -> tuple[Model, Checked]:
    """Learn everything, and tell how it does on replies it did not see."""
    common = common_words(found)
    rows = matrix(found, common)
    by_family = placed(found, rows)
    all_of_them = pieces(found)
    faults = np.array([float(one.fault) for _, one in all_of_them])
    weights = np.array([one.weight for _, one in all_of_them])
    parts = np.array([part_of(one.name) for one, _ in all_of_them])
    loud, family = np.zeros(len(faults)), [0] * len(faults)
    for part in range(PARTS):
        seen = parts != part
        coefficients, bias = learn_words(rows[seen], faults[seen], weights[seen])
        loud[~seen] = rows[~seen] @ coefficients + bias
        kept = [one for one in found if part_of(one.name) != part]
        told, base = learn_families(kept, by_family[seen])
        likeliest = np.argmax(by_family[~seen] @ told.T + base, axis=1)
        for row, number in zip(np.flatnonzero(~seen), likeliest, strict=True):
            family[row] = int(number)
    around, names = companies(found, loud)
    real = np.array([REAL.get(one.reading.lang, 1.0) if _is_real(one.source) else 1.0 for one, _ in all_of_them])
    sure = np.zeros(len(faults))
    for part in range(PARTS):
        seen = parts != part
        coefficients, bias = learn_company(around[seen], faults[seen], (weights * real)[seen])
        sure[~seen] = 1 / (1 + np.exp(-(around[~seen] @ coefficients + bias)))
    coefficients, bias = learn_words(rows, faults, weights)
    beside, beside_bias = learn_company(around, faults, weights * real)
    told, base = learn_families(found, by_family)
    closer = float(np.quantile(loud[sure >= SPEAKS], MISSED))
    model = Model(common, coefficients, bias, names, beside, beside_bias, told, base, closer)
    return model, Checked(sure, family)


def measured(found: Sequence[Labelled], checked: Checked) -> dict[str, Any]:
    """For each family and each step of certainty, in replies: how many were found, right, right in family, caught, and owed."""
    figures: dict[str, Any] = {}
    for number, name in enumerate(HEARD):
        rows = [
            (float(sure), one)
            for (reply, one), sure, family in zip(pieces(found), checked.sure, checked.family, strict=True)
            if family == number and sure >= STEPS[0] / 100 and reply.source != "rules"
        ]
        owed = sum(
            number in one.families and one.weight == 1 for reply, one in pieces(found) if reply.source != "rules"
        )
        steps = {
            str(step): [
                sum(sure >= step / 100 for sure, _ in rows),
                sum(sure >= step / 100 and one.fault for sure, one in rows),
                sum(sure >= step / 100 and number in one.families for sure, one in rows),
                sum(sure >= step / 100 and number in one.families and one.weight == 1 for sure, one in rows),
            ]
            for step in STEPS
        }
        figures[name] = {"owed": owed, "steps": steps}
    return figures


class Left(NamedTuple):
    """How a model does on the replies of a source that it never saw, at `LEFT_AT`: sentences, and words of clean replies."""

    replies: int
    found: int
    right: int
    caught: int
    owed: int
    false: int
    clean_words: int


def left_out(found: Sequence[Labelled]) -> dict[str, Left]:
    """Each real source judged by a model that learnt from all the others."""
    told = Counter(one.source for one in found)
    real = [
        name for name, times in sorted(told.items()) if times >= FEW and not _is_ours(name) and not _is_neutral(name)
    ]
    return {source: _judged(found, source) for source in real}


def _judged(found: Sequence[Labelled], source: str) -> Left:
    model, _ = learn([one for one in found if one.source != source])
    held = [one for one in found if one.source == source]
    loud = matrix(held, model.common) @ model.words + model.bias
    around, _ = companies(held, loud, model.names)
    sure = 1 / (1 + np.exp(-(around @ model.company + model.company_bias)))
    clean = [one for one in held if not any(sentence.fault for sentence in one.sentences)]
    at_all = [(one, sentence) for (one, sentence), how in zip(pieces(held), sure, strict=True) if how >= LEFT_AT]
    names = {one.name for one in clean}
    return Left(
        len(held),
        len(at_all),
        sum(sentence.fault for _, sentence in at_all),
        sum(sentence.fault and sentence.weight == 1 for _, sentence in at_all),
        sum(sentence.fault and sentence.weight == 1 for _, sentence in pieces(held)),
        sum(one.name in names for one, _ in at_all),
        sum(len(one.reading.text.split()) for one in clean),
    )


def _is_ours(source: str) -> bool:
    return source in ("rules", replies.PROSE) or source.startswith(replies.OURS)


def _is_real(source: str) -> bool:
    return not _is_ours(source) and not _is_neutral(source)


def _is_neutral(source: str) -> bool:
    return source.startswith("UD_")


def neutral(found: Sequence[Labelled], checked: Checked) -> str:
    """How often models that never saw them spoke in neutral texts, in 1,000 words, at some steps of certainty."""
    of = [_is_neutral(one.source) for one, _ in pieces(found)]
    words = sum(len(one.reading.text.split()) for one in found if _is_neutral(one.source))
    counts = {
        step: sum(sure >= step / 100 for sure, is_neutral in zip(checked.sure, of, strict=True) if is_neutral)
        for step in STEPS
    }
    return "  ".join(f"{step} {1000 * count / max(1, words):.2f}" for step, count in list(counts.items())[::2])


def write(lang: str, model: Model, figures: dict[str, Any]) -> int:
    """Write the data file of a language; gives its size in bytes."""
    words, scale = _bytes(model.words)
    families, family_scale = _bytes(model.families[:, : -len(PLACES)].T)
    places = PLACE_SHARE * model.families[:, -len(PLACES) :].T
    head = {
        "common": sorted(model.common),
        "shares": shares(lang),
        "scale": scale,
        "bias": round(model.bias, 5),
        "closer": round(model.closer, 3),
        "company": {name: round(float(weight), 5) for name, weight in zip(model.names, model.company, strict=True)},
        "company_bias": round(model.company_bias, 5),
        "family_scale": family_scale,
        "family_bias": [round(float(bias), 5) for bias in model.family_bias],
        "family_places": {
            name: [round(float(weight), 5) for weight in told] for name, told in zip(PLACES, places, strict=True)
        },
        "measured": figures,
    }
    DATA.mkdir(exist_ok=True)
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":")) + "\n"
    return (DATA / f"ear-{lang}.bin").write_bytes(text.encode() + words + families)


def _bytes(weights: Any) -> tuple[bytes, float]:
    """Weights as one byte each, the few largest cut, and what one of these is worth."""
    largest = float(np.quantile(np.abs(weights[weights != 0]), 0.9995))
    scale = float(f"{largest / BYTE:.6g}")
    return np.clip(np.rint(weights / scale), -BYTE, BYTE).astype(np.int8).tobytes(), scale


def main() -> None:
    """Learn each language and tell how well it goes."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("languages", nargs="*", default=LANGUAGES)
    asked.add_argument("--replies", type=Path, help="a folder of replies besides those in corpus/")
    asked.add_argument("--check", action="store_true", help="print the figures and write nothing")
    args = asked.parse_args()
    for lang in args.languages:
        alone = args.replies is None
        found = replies.corpus(lang, alone=alone) + replies.prose_of(lang, alone=alone) + replies.told_by_rules(lang)
        found += replies.elsewhere(args.replies, lang) if args.replies else []
        model, checked = learn(found)
        figures = measured(found, checked)
        print(f"{lang}: {len(found)} replies, {len(pieces(found))} sentences")
        for name, figure in figures.items():
            rates = (
                f"{step} {r / max(1, n):.2f}/{f / max(1, n):.2f} ({n})"
                for step, (n, r, f, _) in figure["steps"].items()
            )
            print(f"  {name:19} of {figure['owed']:4}  " + "  ".join(list(rates)[::2]))
        if args.replies:
            print(f"  in 1,000 words of neutral text  {neutral(found, checked)}")
        if args.check:
            for source, left in left_out(found).items():
                print(f"  without {source}: {_told(left)}")
        else:
            print(f"  {write(lang, model, figures)} bytes")


def _told(left: Left) -> str:
    right, caught = left.right / max(1, left.found), left.caught / max(1, left.owed)
    quiet = 1000 * left.false / max(1, left.clean_words)
    return (
        f"{left.replies} replies, {left.owed} faulty sentences, {caught:.2f} caught, {right:.2f} of {left.found} right, "
        f"{quiet:.1f} false in 1,000 words of clean replies"
    )


if __name__ == "__main__":
    main()
