"""The learned ear: which sentences of a reply sound wrong to a reader, though no rule can name why.

A linear model over the words of a sentence, and a second one over that and its company. Both were learnt
by `training/learn_ear.py` from replies in which readers had marked what they objected to; here they
are only added up. A sentence whose words weigh little is not looked at more closely.
"""

import itertools
import json
import math
import mmap
import os
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any
from weakref import WeakKeyDictionary

from tonelint.matching import grams, prose, tones
from tonelint.matching.grams import Grams
from tonelint.model import Match
from tonelint.names import HEARD
from tonelint.reading import Reading, sounds
from tonelint.reading.passages import Passage
from tonelint.values import NamedTuple

_DATA = os.path.join(os.path.dirname(__file__), "data")
FAMILY_BITS = 16  # families are told by fewer numbers than whether anything is wrong at all
_FAMILY_MASK = (1 << FAMILY_BITS) - 1
_TOLD = 3  # words named as evidence
_FEW = 2  # words in which nothing is heard


class Heard(NamedTuple):
    """A sentence that sounds wrong: the span that carries it, which family it sounds like, and how sure that is.

    `sure` is the percentage of such sentences to which readers objected; `words` weighed most.
    """

    start: int
    end: int
    family: str
    sure: int
    words: tuple[str, ...]


class Ear(NamedTuple):
    """What was learnt of a language; weights are whole numbers, `scale` and `family_scale` make logits of them."""

    common: frozenset[str]
    shares: grams.Shares
    scale: float
    bias: float
    closer: float
    company: Mapping[str, float]
    company_bias: float
    family_scale: float
    family_bias: tuple[float, ...]
    family_places: Mapping[str, tuple[float, ...]]
    measured: Mapping[str, Any]
    weights: memoryview
    family_weights: memoryview


@lru_cache
def learnt(lang: str) -> Ear:
    """The data file of a language: a line of JSON, then the weights, one byte each."""
    with open(os.path.join(_DATA, f"ear-{lang}.bin"), "rb") as file:
        whole = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)  # a fifth of the time that reading takes
    begins = whole.find(b"\n") + 1
    head, rest = json.loads(whole[:begins]), memoryview(whole)[begins:].cast("b")
    common, shares = frozenset(head.pop("common")), tuple(head.pop("shares"))
    cut = 1 << sounds.BITS
    return Ear(common, shares, **head, weights=rest[:cut], family_weights=rest[cut:])


_heard: WeakKeyDictionary[Reading, list[Heard]] = WeakKeyDictionary()


def hear(reading: Reading) -> list[Heard]:
    """Every sentence that more readers than not would object to, from first to last; listened to once."""
    known = _heard.get(reading)
    if known is None:
        known = _heard[reading] = _listen(reading)
    return known


class Measured(NamedTuple):
    """How the ear did on replies it had not seen, for one family, when it has to be so sure.

    Of `found` sentences that sounded like the family, readers had marked `right`, and `same` as this very family;
    of the `owed` sentences that they had marked so, it `caught` so many.
    """

    found: int
    right: int
    same: int
    caught: int
    owed: int


def measured(lang: str, family: str, sure: int) -> Measured:
    """The figures of a family, at the step of certainty (in fives) below the one asked for."""
    figures = learnt(lang).measured[family]
    found, right, same, caught = figures["steps"][str(sure - sure % 5)]
    return Measured(found, right, same, caught, figures["owed"])


def find(family: str, sure: int, reading: Reading) -> list[Match]:
    """Every sentence that sounds like a family, at least so sure (a percentage)."""
    return [
        Match(heard.start, heard.end, {"sure": heard.sure, "words": list(heard.words)})
        for heard in hear(reading)
        if heard.family == family and heard.sure >= sure
    ]


def unheard(reading: Reading) -> frozenset[int]:
    """The numbers of the sentences whose words weigh so little that nobody listens closer."""
    closer = learnt(reading.lang).closer
    passages = enumerate(reading.passages)
    return frozenset(n for n, (_, passage) in passages if loudness(passage, reading.lang) < closer)


def _listen(reading: Reading) -> list[Heard]:
    ear = learnt(reading.lang)
    numbers = prose.with_words(reading)
    loud = [loudness(reading.passages[number][1], reading.lang) for number in numbers]
    found = []
    for place, logit in enumerate(loud):
        # A word alone is a slip of a list, and no sentence that could sound like anything; nor is it with a smile behind it.
        if logit >= ear.closer and _spoken(reading.passages[numbers[place]][1]) > _FEW:
            from tonelint.matching.company import company  # here, because most sentences are not looked at closely

            around = company(reading, numbers, place, loud)
            sure = probability(ear, around)
            if sure >= 0.5:
                found.append(_told(reading, numbers[place], sure, around, ear))
    return found


def _spoken(passage: Passage) -> int:
    """How many words of a sentence are made of letters or figures: an emoji is none."""
    return sum([any(map(str.isalnum, word.plain)) for word in passage.words])


# Weakly, so that a sentence is let go with its reply; a cache of its own held on to twenty thousand of them.
_loud: WeakKeyDictionary[Passage, float] = WeakKeyDictionary()


def loudness(passage: Passage, lang: str) -> float:
    """What the words of a sentence weigh, in logits; above 0 more readers object than not, if nothing else is known."""
    known = _loud.get(passage)
    if known is None:
        known = _loud[passage] = _weigh(passage, lang)
    return known


def _weigh(passage: Passage, lang: str) -> float:
    ear = learnt(lang)
    told = sounds.heard(passage)
    pairs, build = sounds.pairs(told), grams.build(told, ear.common)
    own = [_by_itself(word, lang) for word in told]
    blocks = [
        (len(pairs) + sum([one.many for one in own]), _sum(ear.weights, pairs) + sum([one.weight for one in own])),
        (len(build), _sum(ear.weights, build)),
    ]
    if lang in tones.LEARNT:
        beside = [*grams.tone_pairs([one.tone for one in own]), *grams.ENDS]
        loud = _sum(ear.weights, beside) + sum([one.tone_weight for one in own])
        blocks.append((len(beside) + len(own), loud))
    return grams.weighed(blocks, ear.shares) * ear.scale + ear.bias


class _Own(NamedTuple):
    """A word by itself: how many features it has, what they weigh together, its tone, and what that weighs."""

    many: int
    weight: int
    tone: int
    tone_weight: int


@lru_cache(maxsize=50_000)
def _by_itself(word: str, lang: str) -> _Own:
    weights, numbers = learnt(lang).weights, sounds.of_word(word)
    tone = tones.of(word, lang) if lang in tones.LEARNT else tones.NONE
    return _Own(len(numbers), _sum(weights, numbers), tone, weights[grams.of_tone(tone)])


def _sum(weights: memoryview, numbers: Iterable[int]) -> int:
    return sum([weights[number] for number in numbers])


def probability(ear: Ear, found: Mapping[str, float]) -> float:
    """How likely a reader objects to a sentence in such company."""
    known = ear.company
    logit = ear.company_bias + sum(known[name] * value for name, value in found.items() if name in known)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))


def _told(reading: Reading, number: int, sure: float, around: Mapping[str, float], ear: Ear) -> Heard:
    begin, passage = reading.passages[number]
    found = grams.grams(passage, ear.common, reading.lang)
    weights = _by_word(found, ear)
    weights += [0.0] * (len(passage.words) - len(weights))  # of emoji at the end
    first, last = _clause(passage, weights)
    start, end = reading.span_of(number)
    if first > 0:
        start = begin + passage.words[first].start
    if last < len(passage.words) - 1:
        end = begin + passage.words[last].end
    return Heard(start, end, family(found, around, ear), math.floor(100 * sure), _loudest(passage, weights))


def family(found: Grams, around: Mapping[str, float], ear: Ear) -> str:
    """The family that a sentence sounds most like, by its words and its place in the reply."""

    def weigh(k: int) -> float:
        kept = len(HEARD)
        weights = ear.family_weights
        loud = grams.tally(
            found, lambda numbers: sum([weights[(number & _FAMILY_MASK) * kept + k] for number in numbers]), ear.shares
        )
        return loud * ear.family_scale + sum(told[k] for name, told in ear.family_places.items() if around[name])

    logits = [weigh(k) + bias for k, bias in enumerate(ear.family_bias)]
    return HEARD[logits.index(max(logits))]


def _by_word(found: Grams, ear: Ear) -> list[float]:
    """What each word of a sentence weighs: its own features and its tone, and half of each pair that it stands in."""
    share, _, *more = (
        share / math.sqrt(max(1, len(block))) for share, block in zip(ear.shares, found.blocks, strict=True)
    )
    loud = [
        share * (_sum(ear.weights, own) + pairs)
        for own, pairs in zip(found.words, _halves(found.pairs, ear), strict=True)
    ]
    if not more:
        return loud
    brought = zip(loud, found.tones, _halves(found.tone_pairs, ear), strict=True)
    return [own + more[0] * (ear.weights[tone] + beside) for own, tone, beside in brought]


def _halves(pairs: list[int], ear: Ear) -> list[float]:
    """What half of the pairs on both sides of each word weigh."""
    weights = [ear.weights[number] / 2 for number in pairs]
    return [before + after for before, after in itertools.pairwise(weights)]


def _loudest(passage: Passage, weights: list[float]) -> tuple[str, ...]:
    """The words that weighed most, in their order; no names and figures."""
    able = [
        place
        for place, word in enumerate(passage.words)
        if weights[place] > 0 and sounds.heard_as(word, place).isalpha() and len(word.plain) > 1
    ]
    best = sorted(able, key=lambda place: -weights[place])[:_TOLD]
    return tuple(passage.words[place].plain for place in sorted(best))


def _clause(passage: Passage, weights: list[float]) -> tuple[int, int]:
    """The first and last word of what carries the fault: clauses at either end that speak against it are left out."""
    opens = [place for place in range(1, len(passage.words)) if _breaks(passage, place)]
    clauses = list(zip([0, *opens], [*opens, len(passage.words)], strict=True))
    loud = [sum(weights[first:last]) for first, last in clauses]
    while len(clauses) > 1 and loud[0] < 0 < max(loud):
        clauses, loud = clauses[1:], loud[1:]
    while len(clauses) > 1 and loud[-1] < 0 < max(loud):
        clauses, loud = clauses[:-1], loud[:-1]
    return clauses[0][0], clauses[-1][1] - 1


def _breaks(passage: Passage, place: int) -> bool:
    """Whether a clause begins with a word: a sign such as a comma stands before it."""
    here = passage.words[place].start - passage.start
    before = passage.words[place - 1].end - passage.start
    return any(sign in ",;:–—(" for sign in passage.text[before:here])
