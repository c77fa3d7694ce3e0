"""Learns the word forms of `tonelint.reading.forms`: `python training/learn_forms.py TREEBANKS [LANGUAGE …] [--check]`.

One logistic regression a form, over the features of `tonelint.reading.features`, from treebanks and from
sentences of our own (`service-fi.txt` and so on), where service speaks as treebanks seldom do. The same
treebanks and sentences give the same bytes. With `--check`, five-fold figures are printed as well.

What is written is text, in parts with a blank line between. Each begins with a line for its name: `never`
and the endings that no form has; a sort of stems and the known ones; a form with its bias and its floor,
then the endings that it may have, its features, and their weights in sixteenths of a logit.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import gold
import numpy as np
import seen
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from tonelint.reading import features

DATA = Path(features.__file__).parent / "data"
UNIT = 16  # a weight of this much is one logit
STRENGTH = 3.0  # scikit-learn's C, with an L1 penalty, which leaves few features and is best where words are few
# Where words are many an L2 penalty is better; the weightiest features are kept, and learnt again without the others.
LARGE = {"en": 1.0}
KEPT = 1.3  # features for each word that stands in the form
OFTEN = 2  # how often a feature occurs at least
COMMON = 20  # how often an ending occurs without ever standing in a form, before its words are passed over
RARE = 0.004  # an ending that this share of a form's words has, or fewer, is not looked at
WEAKEST = 0.01  # this share of the words found is let go, because their own letters hardly speak for the form
FOLDS = 5
BLOCK = 20  # sentences that follow one another stay in one fold
# What is added to a bias, in logits: set by five-fold figures, for the recall or the precision that is wanted.
SHIFT = {
    ("fi", "passive"): 0.4,
    ("fi", "passive-participle"): 0.8,
    ("fi", "necessive"): 0.25,
    ("fi", "necessive-verb"): -0.25,
    ("fi", "sina-verb"): -0.75,
    ("fi", "sina-suffix"): -0.75,
    ("fi", "sina-imperative"): -1.4,
    ("fi", "te-imperative"): -0.25,
    ("nb", "bli-passive"): 0.25,
    ("nb", "imperative"): -0.5,
    ("en", "imperative"): -0.25,
}


class Corpus(NamedTuple):
    """Every word as a row: its features in columns (its own, and its company's), its endings, name and fold."""

    features: list[str]
    own: Any
    company: Any
    gates: list[list[str]]
    tails: list[str]
    names: Any
    folds: Any


def corpus(told: list[gold.Told], folds: list[int], lang: str, stems: seen.Stems) -> Corpus:
    """The words of sentences, each of which has its fold."""
    rows = [row for one in told for row in _rows(one, lang, stems)]
    counts = Counter(feature for row in rows for feature in {*row[0], *row[1]})
    known = sorted(feature for feature, count in counts.items() if count >= OFTEN)
    columns = {feature: number for number, feature in enumerate(known)}
    return Corpus(
        known,
        _matrix([own for own, *_ in rows], columns),
        _matrix([company for _, company, *_ in rows], columns),
        [[end.tail[-features.GATE :] for end in ends] for *_, ends in rows],
        [ends[-1].tail[-features.NEVER :] for *_, ends in rows],
        np.array([name for one in told for name in one.names]),
        np.array([fold for one, fold in zip(told, folds, strict=True) for _ in one.words]),
    )


def _rows(told: gold.Told, lang: str, stems: seen.Stems) -> list[tuple[set[str], set[str], list[features.End]]]:
    """For each word of a sentence its own features, those of its company, and how it ends."""
    rows = []
    for place, word in enumerate(told.words):
        ends = features.ends(word.plain, lang)
        company = set(features.around(told.words, place, lang, stems.proven))
        for step in features.STEPS:
            if 0 <= place + step < len(told.words):
                company |= features.beside(told.words[place + step].plain, step, lang)
        rows.append((features.own(word.plain, ends, lang, stems.without(ends[-1].form, lang)), company, ends))
    return rows


def _matrix(rows: list[set[str]], known: dict[str, int]) -> Any:
    columns = [sorted(known[name] for name in row if name in known) for row in rows]
    ends = np.cumsum([0, *map(len, columns)])
    flat = np.fromiter((column for row in columns for column in row), dtype=np.int32, count=int(ends[-1]))
    return csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(rows), len(known)))


def fit(rows: Any, wanted: Any, lang: str) -> tuple[Any, float]:
    """One form against everything else: the weight of each feature, nought for most, and the bias."""
    if lang not in LARGE:
        model = _regression(STRENGTH, sparse=1).fit(rows, wanted)
        return model.coef_[0], float(model.intercept_[0])
    first = _regression(LARGE[lang], sparse=0).fit(rows, wanted)
    importance = np.abs(first.coef_[0]) * np.sqrt(np.asarray(rows.sum(axis=0)).ravel())
    kept = np.sort(np.argsort(-importance, kind="stable")[: round(KEPT * wanted.sum())])
    again = _regression(LARGE[lang], sparse=0).fit(rows[:, kept], wanted)
    weights = np.zeros(rows.shape[1])
    weights[kept] = again.coef_[0]
    return weights, float(again.intercept_[0])


def _regression(strength: float, sparse: int) -> LogisticRegression:
    return LogisticRegression(solver="liblinear", C=strength, l1_ratio=sparse, random_state=0, max_iter=1000)


def learn(folder: Path, lang: str, *, check: bool) -> str:
    """The text of the data file of a language."""
    stems = seen.stems(folder, lang)
    told = list(gold.read(folder, gold.TRAIN[lang], lang))
    service = seen.service(lang)
    folds = [number // BLOCK % FOLDS for number in range(len(told))] + [FOLDS] * len(service)
    words = corpus(told + service, folds, lang, stems)
    names = sorted(name for name in set(words.names) if name and not name.endswith("-pronoun"))
    parts = [f"never\n{' '.join(_never(words))}"]
    parts += [f"{sort}\n{' '.join(sorted(known))}" for sort, known in sorted(stems.by.items())]
    parts += [_part(words, name, lang) for name in names]
    if check:
        report(np.column_stack([across(words, name, lang) for name in names]), words, names)
    return "\n\n".join(parts)


def _part(words: Corpus, name: str, lang: str) -> str:
    """What is written of one form."""
    endings = _endings(words, name)
    asked = _allowed(words, endings)
    wanted = words.names[asked] == name
    weights, bias = fit(words.own[asked] + words.company[asked], wanted, lang)
    weights = np.rint(weights * UNIT).astype(int)
    bias = round((bias + SHIFT.get((lang, name), 0.0)) * UNIT)
    alone = words.own[asked] @ weights
    found = wanted & (alone + words.company[asked] @ weights + bias > 0)
    kept = np.flatnonzero(weights)
    print(f"{lang} {name}: {wanted.sum()} words, {len(kept)} features, {len(asked) / len(words.names):.1%} looked at")
    return "\n".join(
        (
            f"{name} {bias} {int(np.quantile(alone[found], WEAKEST))}",
            " ".join(sorted(endings)),
            " ".join(words.features[number] for number in kept),
            " ".join(str(weights[number]) for number in kept),
        )
    )


def _never(words: Corpus) -> list[str]:
    """The longer endings that are common, but that no word in any form was seen with."""
    common = Counter(words.tails)
    formed = {tail for tail, name in zip(words.tails, words.names, strict=True) if name}
    return sorted(tail for tail, count in common.items() if count >= COMMON and tail not in formed)


def _endings(words: Corpus, name: str) -> set[str]:
    """The endings that words of a form have more than once in a while."""
    ours = [gates for gates, other in zip(words.gates, words.names, strict=True) if other == name]
    counts = Counter(gate for gates in ours for gate in gates)
    return {gate for gate, count in counts.items() if count > RARE * len(ours)}


def _allowed(words: Corpus, endings: set[str]) -> Any:
    """The rows of the words that have one of these endings."""
    return np.flatnonzero([not endings.isdisjoint(gates) for gates in words.gates])


def across(words: Corpus, name: str, lang: str) -> Any:
    """The score of each word by models that did not see its fold; far below nought for words not looked at."""
    scores = np.full(len(words.names), -99.0)
    allowed = _allowed(words, _endings(words, name))
    for fold in range(FOLDS):
        others, ours = allowed[words.folds[allowed] != fold], allowed[words.folds[allowed] == fold]
        weights, bias = fit(words.own[others] + words.company[others], words.names[others] == name, lang)
        scores[ours] = (words.own[ours] + words.company[ours]) @ weights + bias + SHIFT.get((lang, name), 0.0)
    return scores


def report(scores: Any, words: Corpus, names: list[str]) -> None:
    """Precision, recall and count of each form across the folds; sentences of our own and pronouns are not counted."""
    counted = words.folds < FOLDS
    best = np.where(scores.max(axis=1) > 0, np.array(names)[scores.argmax(axis=1)], "")
    groups = {group: set(members) & set(names) for group, members in gold.groups(names).items()}
    for group, members in groups.items():
        found, wanted = np.isin(best, sorted(members)) & counted, np.isin(words.names, sorted(members)) & counted
        right = (found & wanted).sum()
        print(f"  {group:20} {right / max(1, found.sum()):6.1%} {right / max(1, wanted.sum()):6.1%} {wanted.sum():5}")


def main(folder: Path, languages: list[str], *, check: bool) -> None:
    """Write the data file of each language."""
    for lang in languages:
        text = learn(folder, lang, check=check)
        (DATA / f"forms-{lang}.txt").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    given = [argument for argument in sys.argv[1:] if argument != "--check"]
    main(Path(given[0]), given[1:] or sorted(gold.TRAIN), check="--check" in sys.argv)
