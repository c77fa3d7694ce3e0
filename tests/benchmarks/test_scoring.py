"""Findings are held against marks as readers would: what is arguable is neither owed nor false."""

from __future__ import annotations

import pytest
import scoring
from scoring import Found, Judged, Mark, Rates

from tonelint.guides import library, rulebook
from tonelint.names import HEARD

TWO = (Mark("canned", 0, 10, "medium"), Mark("clinical", 20, 30, "high"))


def judged(*found: Found, marks: tuple[Mark, ...] = TWO, words: int = 10) -> Judged:
    return Judged(words, marks, found)


@pytest.mark.parametrize(
    ("replies", "expected"),
    [
        ([judged(Found("bounce", 50, 60))], Rates(1, 1, 1, 1)),
        ([judged()], Rates(0, 0, 0, 1)),
        ([judged(Found("bounce", 0, 1), marks=())], Rates(0, 1, 0, 0)),
        ([judged(Found("bounce", 0, 1), marks=(Mark("canned", 0, 9, "low"),))], Rates(0, 0, 0, 0)),
    ],
)
def test_a_reply_is_told_as_a_whole(replies: list[Judged], expected: Rates) -> None:
    assert scoring.of_replies(replies) == expected


@pytest.mark.parametrize(
    ("found", "anywhere", "family"),
    [
        (Found("canned-opener", 9, 12), Rates(1, 1, 1, 2), Rates(1, 1, 1, 2)),
        (Found("canned-opener", 10, 20), Rates(0, 1, 0, 2), Rates(0, 1, 0, 2)),
        (Found("bounce", 5, 25), Rates(1, 1, 2, 2), Rates(0, 1, 0, 2)),
        (Found("clinical", 5, 25), Rates(1, 1, 2, 2), Rates(1, 1, 1, 2)),
    ],
)
def test_a_span_is_right_where_it_meets_a_mark(found: Found, anywhere: Rates, family: Rates) -> None:
    assert scoring.of_spans([judged(found)]) == anywhere
    assert scoring.of_spans([judged(found)], scoring.same_family) == family


def test_an_arguable_mark_is_not_owed_and_a_finding_on_it_not_false() -> None:
    low = (Mark("canned", 0, 10, "low"),)
    assert scoring.of_spans([judged(Found("canned-closer", 0, 5), marks=low)]) == Rates(1, 1, 0, 0)


def test_a_label_leaves_out_what_is_right_about_another() -> None:
    shared, wrong = Found("dead-end", 20, 25), Found("dead-end", 12, 15)
    assert scoring.of_label([judged(shared, wrong)], "clinical") == Rates(1, 2, 1, 1)
    assert scoring.of_label([judged(shared, wrong)], "deflecting") == Rates(0, 1, 0, 0)
    assert scoring.of_label([judged(shared, wrong)], "canned") == Rates(0, 0, 0, 1)


def test_a_family_is_right_on_any_mark_and_owes_those_that_say_the_same() -> None:
    replies = [judged(Found("canned-opener", 0, 5), Found("canned-opener", 20, 25), Found("bounce", 0, 5))]
    assert scoring.of_family(replies, "canned-opener") == Rates(2, 2, 1, 1)
    assert scoring.of_family(replies, "bounce") == Rates(1, 1, 0, 0)
    assert scoring.of_family(replies, "self-reference") == Rates(0, 0, 0, 0)


def test_false_alarms_are_told_by_words_without_marks() -> None:
    replies = [judged(Found("bounce", 0, 5), marks=(), words=400), judged(marks=(), words=100), judged(words=9)]
    assert scoring.false_alarms(replies) == 2.0
    assert scoring.false_alarms([judged()]) is None


def test_rates_of_nothing_are_nothing() -> None:
    none = Rates(0, 0, 0, 0)
    assert (none.precision, none.recall, none.f1) == (0, 0, 0)
    half = Rates(1, 2, 1, 1)
    assert (half.precision, half.recall, round(half.f1, 3)) == (0.5, 1, 0.667)


def test_the_families_that_say_the_same_are_families() -> None:
    assert tuple(scoring.SAME) == HEARD
    known = rulebook.known_families(library.guide_file("warm"))
    assert {family for families in scoring.SAME.values() for family in families} <= set(known)
    assert scoring.labels_of("forced-fun") == ("passive-aggressive", "empty-empathy")
    assert scoring.labels_of("canned") == ("canned",)
    assert scoring.labels_of("self-reference") == ()
