"""What the learned ear goes by around a sentence: its place, what is solid in it, its neighbours, the customer.

The same words hurt or help by the company they keep: "we will look into it" before a day and a name
is an answer, alone it is a shrug.
"""

from __future__ import annotations

from collections.abc import Sequence

from tonelint.reading import Reading, sounds, times

PLACES = ("first", "second", "last", "last-but-one", "short-reply")  # by which the family of a fault is told, too
_LOUDEST = 4.0  # how far a neighbour counts, in logits
_ALONE = -2.0  # what stands in for a neighbour that is not there
_SHORT = 3  # sentences
_LONG = 40  # words, from which on a sentence is no longer


def company(reading: Reading, numbers: Sequence[int], place: int, heard: Sequence[float]) -> dict[str, float]:
    """The features around one sentence, by name.

    `numbers` are the sentences of the reply that hold words, `place` tells which of them is meant, and
    `heard` what the words of each weigh, in logits.
    """
    here, last = numbers[place], len(numbers) - 1
    own, others = heard[place], [*heard[:place], *heard[place + 1 :]]
    text = reading.passages[here][1].text
    found = {
        "first": float(place == 0),
        "second": float(place == 1),
        "last": float(place == last),
        "last-but-one": float(place == last - 1),
        "short-reply": float(len(numbers) <= _SHORT),
        "words": min(len(reading.passages[here][1].words), _LONG) / 20,
        "asks": float("?" in text),
        "calls": float("!" in text),
        "heard": own,
        "unheard": min(own, 0.0),
        "heard-before": _bounded(heard[place - 1]) if place else _ALONE,
        "heard-next": _bounded(heard[place + 1]) if place < last else _ALONE,
        "loudest-other": _bounded(max(others, default=_ALONE)),
        "mean-of-others": _bounded(sum(others) / len(others)) if others else _ALONE,
    }
    own_signs = _solid(reading, here)
    found.update(dict.fromkeys(own_signs, 1.0))
    found["nothing-solid"] = float(not own_signs)
    if place < last:
        found.update({f"next:{name}": 1.0 for name in _solid(reading, numbers[place + 1])})
    if reading.message is not None:
        found[f"customer:{reading.message.heat.level}"] = 1.0
    return found


def _solid(reading: Reading, number: int) -> set[str]:
    """What of a sentence belongs to one case alone, told by the shapes of its words: cues would take too long here."""
    words = reading.passages[number][1].words
    heard = [sounds.heard_as(word, place) for place, word in enumerate(words)]
    signs = {
        "figure": any(word.startswith("0") for word in heard),
        "name": sounds.NAME in heard,
        "time": any(times.is_time(word, reading.lang) for word in words),
        "echo": reading.message is not None and any(map(reading.message.echoes, words)),
    }
    return {name for name, there in signs.items() if there}


def _bounded(logit: float) -> float:
    return max(-_LOUDEST, min(_LOUDEST, logit))
