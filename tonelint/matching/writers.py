"""Who writes in a conversation, by the names that writers give themselves: somebody new, or the same who says so again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonelint.model import Match
from tonelint.reading import Reading, signals

OF_THE_WRITER = ("introduction", "signed", "sign-off")  # where somebody gives their own name
_NAME = r"[\w'’-]+"  # one of somebody's names


def is_new(reading: Reading) -> bool:
    """Whether somebody says that they take over, or who they are by a name under which no agent wrote before."""
    if signals.held(reading, "takes-over"):
        return True
    known = {name for turn in reading.earlier for name in _names_of_writer(turn)}
    told = ("introduction", "signed") if known else ("introduction",)  # whose turns bear no name may sign the next
    return any(names[-1] not in known for signal in told for _, names in _given(reading, signal))


def greeted(reading: Reading) -> bool:
    """Whether the customer's latest message opens with a greeting, which it is kind to return."""
    return reading.message is not None and signals.carries(reading.instead(reading.message.text), "salutation", 0)


def introduced_again(reading: Reading) -> list[Match]:
    """The words with which somebody says who they are, who was the last to say so before; none where a greeting tells."""
    known = [names[-1] for turn in reading.earlier for _, names in _given(turn, "introduction")][-1:]
    met = any(signals.held(turn, "salutation") for turn in reading.earlier) and signals.held(reading, "salutation")
    if met or not known:
        return []
    # What the customers speak of too is a product or a place (`It is Trondheim.`).
    turns = reading.message.turns if reading.message else ()
    theirs = " ".join(turn.text for turn in turns if turn.role == "customer")
    own = (span for span, names in _given(reading, "introduction") if names[-1:] == known and names[-1] not in theirs)
    return [Match(*span, {}) for span in own][:1]


def _names_of_writer(turn: Reading) -> Iterator[str]:
    """The names of who wrote a turn: at its head, or else those they give themselves. Whom they speak of has not written."""
    if turn.writer:
        yield from re.findall(_NAME, turn.writer)
        return
    for signal in OF_THE_WRITER:
        for _, names in _given(turn, signal):
            yield from names


def _given(reading: Reading, signal: str) -> Iterator[tuple[tuple[int, int], list[str]]]:
    """Each place that carries a signal, with the capitalised words that stand in it, where some do."""
    for number in range(len(reading.passages)):
        for start, end in signals.spans(reading, signal, number):
            names = [word.plain for word in reading.words if start <= word.start < end and word.plain[:1].isupper()]
            if names:
                yield (start, end), names
