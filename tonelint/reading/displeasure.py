"""Displeasure: how likely it is that a reader hears it in a customer's message, though no cue names it.

A linear model over the words of the message, and a second one over that and what the cues told. Both were learnt by
`training/learn_displeasure.py` from messages of which readers had told how they read (`corpus/customers-<lang>.jsonl`);
here they are only added up.
"""

import itertools
import json
import mmap
import os
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import exp, sqrt

from tonelint.reading import sounds
from tonelint.reading.cues import Span
from tonelint.reading.telling import Telling
from tonelint.values import NamedTuple
from tonelint.words import Word

LEVELS = ("annoyed", "upset")  # at least so displeased
BITS = 16  # of a feature's number; messages are few beside replies
_MASK = (1 << BITS) - 1
_DATA = os.path.join(os.path.dirname(__file__), "data")
_MOST = 3  # times that a signal counts
_EDGES = 1  # a sentence without a word still has its two ends, which are a pair
_LONG = 1.0  # the root of a hundred code points in tens; there are few longer messages to learn from
_TOLD = 3  # words named as evidence
_MET = 0.85  # of a message's features; of strangers' messages .88 to 1 had a weight, in another language .35 to .86
_SIGNALS = ("praise", "glad", "solved", "soured", "grief", "playful", "confusion", "unkept", "contacted")


class Learnt(NamedTuple):
    """What was learnt of a language: `scale` and `bias` make logits of the words' weights, one of each for each level.

    `around` holds what each sign around the words weighs for each level, beside the logits of the words (`words …`).
    """

    share: float
    scale: tuple[float, ...]
    bias: tuple[float, ...]
    around: Mapping[str, tuple[float, ...]]
    around_bias: tuple[float, ...]
    weights: memoryview


class Displeasure(NamedTuple):
    """How likely a reader hears at least annoyance, and anger, in a message, each from 0 to 1."""

    annoyed: float
    upset: float


@lru_cache
def learnt(lang: str) -> Learnt:
    """The data file of a language: a line of JSON, then the weights, one byte for each level of each number."""
    with open(os.path.join(_DATA, f"displeasure-{lang}.bin"), "rb") as file:
        whole = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    begins = whole.find(b"\n") + 1
    return Learnt(**json.loads(whole[:begins]), weights=memoryview(whole)[begins:].cast("b"))


def of(message: Telling, parts: Mapping[str, Sequence[Span]]) -> Displeasure | None:
    """How displeased a message sounds, None where it is hardly understood; `parts` is where each part of its heat stands."""
    known, told = learnt(message.lang), numbers(message)
    if not _is_understood(told, known):
        return None
    found = {**signs(message, parts), **_loud(told, known)}
    logits = [
        known.around_bias[level] + sum(known.around[name][level] * value for name, value in found.items())
        for level in range(len(LEVELS))
    ]
    return Displeasure(*[1 / (1 + exp(-max(-30.0, min(30.0, logit)))) for logit in logits])


def _is_understood(told: Sequence[int], known: Learnt) -> bool:
    """Whether enough of a message was met while learning: in another language half of it is, by chance."""
    count, weights = len(LEVELS), known.weights
    met = sum([any(weights[number * count : (number + 1) * count]) for number in told])
    return len(told) > _EDGES and met >= _MET * len(told)


def numbers(message: Telling) -> list[int]:
    """The features of a message's words, each as often as it stands there."""
    told = [sounds.heard(passage) for _, passage in message.passages]
    words = itertools.chain.from_iterable(map(sounds.of_word, itertools.chain.from_iterable(told)))
    return [number & _MASK for number in (*words, *itertools.chain.from_iterable(map(sounds.pairs, told)))]


def signs(message: Telling, parts: Mapping[str, Sequence[Span]]) -> dict[str, float]:
    """What stands around the words of a message: how often each part of heat and each signal, and how long it is."""
    return {
        **{f"heat {name}": float(min(_MOST, len(spans))) for name, spans in parts.items()},
        **{name: float(min(_MOST, len(message.spans(name)))) for name in _SIGNALS},
        "asks": float(bool(message.asked)),
        "exclaims": float("!" in message.text),
        "length": min(_LONG, sqrt(len(message.text)) / 10),
    }


def _loud(found: Sequence[int], known: Learnt) -> dict[str, float]:
    """What the words weigh for each level, in logits."""
    count, whole = len(LEVELS), known.share / sqrt(max(1, len(found)))
    return {
        f"words {level}": whole * known.scale[place] * sum([known.weights[number * count + place] for number in found])
        + known.bias[place]
        for place, level in enumerate(LEVELS)
    }


def loudest(message: Telling, level: str) -> list[Span]:
    """Where the words stand that by themselves speak most for a level of displeasure, from left to right."""
    weights = learnt(message.lang).weights[LEVELS.index(level) :: len(LEVELS)]
    weighed = [
        (_weight(word, place, weights), begin + word.start, begin + word.end)
        for begin, _, place, word in message.words()
        if word.plain.isalpha()
    ]
    best = sorted([one for one in weighed if one[0] > 0], reverse=True)[:_TOLD]
    return sorted((start, end) for _, start, end in best)


def _weight(word: Word, place: int, weights: memoryview) -> float:
    """What a word by itself weighs, by the weights of one level."""
    own = sounds.of_word(sounds.heard_as(word, place))
    return sum([weights[number & _MASK] for number in own]) / sqrt(len(own))
