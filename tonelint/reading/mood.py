"""Mood: how a customer's message reads, and how sure that is; never a fact about a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tonelint.names import ANNOYED, UPSET
from tonelint.reading.cues import Span
from tonelint.reading.spans import overlaps
from tonelint.values import NamedTuple

# How much each part speaks for heat, and how often it counts; fitted by hand on half of our own labelled messages.
_HEAT = {
    "anger": (1.0, 2),
    "threat": (1.5, 1),
    "sarcasm": (1.0, 1),
    "repeated": (0.8, 2),
    "waiting": (0.5, 2),
    "wronged": (0.5, 2),
    "loss": (0.5, 2),
    "shouting": (0.7, 2),
    "exclaiming": (0.5, 2),
}
HEATED = tuple(_HEAT)  # the parts of heat; shouting and exclaiming are told by signs, the others by cues
ACCUSED, _TOLD = 1.0, 1.8  # how hot it reads as upset, where somebody is accused and where only trouble is told
_COOLED = 0.5  # of a message's heat that the customer still feels in the next one; set by judgement
_ACCUSING = ("anger", "threat", "sarcasm", "shouting", "tone")
_SIGNED = ("shouting", "exclaiming")  # told by signs, which joy has as well
_PAST = ("repeated", "waiting", "sarcasm")  # what counts no longer once all is well
_TROUBLE = ("anger", "threat", "sarcasm", "wronged", "loss")  # what nobody laughs at in good humour
# What tells each of the other moods, the first that is told outranking those after it and heat where it stands.
_TOLD_BY = {
    "grieving": ("grief",),
    "upset": (*HEATED, "tone"),
    "confused": ("confusion", "contradiction"),
    "playful": ("roleplay", "playful"),
}
# For each mood the shares of messages rightly read so, by how much told it: one sign, two, three or more; of upset
# its score (below 1.5, below 2.5, above), and of calm how little heat there is. Measured on the tuning half
# (`benchmarks/messages.py tune --calibrate`), and no higher than on customers of `corpus/` that were read through.
SURE = {
    "grieving": (0.9, 0.95, 0.95),
    "upset": (0.7, 0.85, 0.85),
    "confused": (0.85, 0.9, 0.9),
    "playful": (0.75, 0.9, 0.9),
    "calm": (0.9, 0.8, 0.6),
}


class Heat(NamedTuple):
    """How upset a message reads: calm, annoyed or upset, a score from 0 up, and the spans of each part of it."""

    level: str
    score: float
    parts: dict[str, list[Span]]


class Mood(NamedTuple):
    """What a message reads as (one of MOODS), how sure that is from 0 to 1, and the spans of each part that tells it.

    `strength` is what the certainty goes by: 0, 1 or 2.
    """

    name: str
    sure: float
    parts: Mapping[str, Sequence[Span]]
    strength: int


def gladly(parts: Mapping[str, list[Span]], *, over: bool, asked: Sequence[Span]) -> dict[str, list[Span]]:
    """The parts of a glad message's heat, or all of them where there is trouble: capitals and exclamation marks are joy.

    Those in a question still count (`asked` are its places). Where it is `over`, for all is well or praised, neither
    the waiting for it does nor how many times it took.
    """
    past = _PAST if over else ()
    if any(parts[name] for name in _TROUBLE if name not in past):
        return dict(parts)
    still = {name: [span for span in parts[name] if overlaps(span, asked)] for name in _SIGNED}
    return {**parts, **still, **{name: [] for name in past}}


def heat(parts: Mapping[str, list[Span]], *, joking: bool, before: float = 0.0) -> Heat:
    """How heated a message is in which these parts were found; `joking` says whether something in it is playful.

    `before` is the score of the customer's message before this one: half of it is still there.
    """
    score = sum(weight * min(len(parts[name]), most) for name, (weight, most) in _HEAT.items()) + before * _COOLED
    if joking and not (parts["anger"] or parts["threat"]):
        score = 0.0  # who jokes and accuses nobody is not boiling
    found = {name: spans for name, spans in parts.items() if spans}
    level = "upset" if score >= UPSET and _boils(score, found) else "annoyed" if score >= ANNOYED else "calm"
    return Heat(level, round(score, 2), found)


def mood(heated: Heat, signs: Mapping[str, list[Span]]) -> Mood:
    """What a message reads as, by its heat and by the spans of the signals that tell the other moods."""
    parts = {**signs, **heated.parts}
    for name, told_by in _TOLD_BY.items():
        if _is(name, heated, signs):
            found = {part: parts[part] for part in told_by if parts.get(part)}
            strength = _strength(heated.score) if name == "upset" else min(2, sum(map(len, found.values())) - 1)
            return Mood(name, SURE[name][strength], found, strength)
    strength = 0 if not heated.score else 1 if heated.score < UPSET else 2
    return Mood("calm", SURE["calm"][strength], {}, strength)


def _is(name: str, heated: Heat, signs: Mapping[str, list[Span]]) -> bool:
    if name == "playful":  # a laugh at trouble is no play
        return bool(signs["roleplay"]) or (bool(signs["playful"]) and heated.parts.keys().isdisjoint(_TROUBLE))
    if name != "upset":
        return any(signs[part] for part in _TOLD_BY[name])
    return _boils(heated.score, heated.parts)


def _boils(score: float, parts: Mapping[str, Sequence[Span]]) -> bool:
    """Whether a message of this heat reads as upset: trouble that is only told takes more of it than an accusation."""
    accuses = any(part in parts for part in _ACCUSING) or ("repeated" in parts and "exclaiming" in parts)
    return score >= (ACCUSED if accuses else _TOLD)


def _strength(score: float) -> int:
    return 0 if score < UPSET else 1 if score < UPSET + 1 else 2
