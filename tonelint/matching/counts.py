"""Counts: sentences, or a reply, that hold more of something than a rule allows."""

from __future__ import annotations

from itertools import accumulate

from tonelint.entry import Count
from tonelint.matching import prose
from tonelint.model import Match
from tonelint.reading import Reading, signals


def find(count: Count, reading: Reading) -> list[Match]:
    """Each sentence that holds too many; of a reply that does, the sentence in which they become too many."""
    amounts = {number: _amount(count.of, reading, number) for number in prose.with_words(reading)}
    if count.place == "reply":
        return _in_reply(count, reading, amounts)
    return [
        prose.mark(reading, number, {"count": amount, "limit": count.more_than})
        for number, amount in amounts.items()
        if amount > count.more_than and (count.place == "any-sentence" or not prose.is_frame(reading, number))
    ]


def _in_reply(count: Count, reading: Reading, amounts: dict[int, int]) -> list[Match]:
    if sum(amounts.values()) <= count.more_than:
        return []  # before anybody asks which sentences greet and sign off
    told = {number: amounts[number] for number in prose.sentences(reading)}
    total = sum(told.values())
    if total <= count.more_than or not _are_shared(count.share, told):
        return []
    passed = next(
        number for number, so_far in zip(told, accumulate(told.values()), strict=True) if so_far > count.more_than
    )
    return [prose.mark(reading, passed, {"count": total, "limit": count.more_than})]


def _are_shared(share: int | None, told: dict[int, int]) -> bool:
    """Whether so many per cent of the sentences hold one."""
    return share is None or 100 * sum(map(bool, told.values())) >= share * len(told)


def _amount(what: str, reading: Reading, number: int) -> int:
    if what == "words":
        return reading.passages[number][1].length
    return len(signals.spans(reading, what, number))
