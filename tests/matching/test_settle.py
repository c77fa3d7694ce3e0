"""Precedence: who speaks where findings overlap, and that none of the others is lost."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.entry import Absent, Composite, Count, Entry, Hears
from tonelint.matching.overlap import Hit, left, settle
from tonelint.model import Match
from tonelint.names import SEVERITIES


def hit(name: str, start: int, end: int, **changed: Any) -> Hit:
    entry = Entry(name, name[0], "en", 0, "warning", {}, {})._replace(**changed)
    return Hit(entry, Match(start, end, {}), entry.severity)


def also(hits: list[Hit]) -> list[tuple[str, list[str]]]:
    return [(one.entry.name, list(one.match.evidence.get("also", []))) for one in hits]


def test_a_guides_own_word_outranks_the_one_it_inherits() -> None:
    own = hit("vocabulary/b", 0, 4, word="b", stated=True, severity="note")
    base = hit("vocabulary/a", 0, 9, word="a", stated=True, severity="error", inherited=1)
    first = hit("vocabulary/c", 2, 9, word="c", stated=True, severity="error", inherited=2)
    elsewhere = hit("vocabulary/d", 20, 24, word="d", stated=True, inherited=1)
    for hits in ([own, base, first, elsewhere], [elsewhere, first, base, own]):
        assert also(settle(hits)) == [("vocabulary/b", []), ("vocabulary/d", [])]
    assert also(settle([base, first])) == [("vocabulary/a", [])]


def test_an_own_word_takes_nothing_from_other_rules() -> None:
    own = hit("vocabulary/b", 0, 4, word="b", stated=True)
    graver = hit("a/a", 0, 9, severity="error")
    inherited = hit("vocabulary/c", 0, 4, word="c", stated=True, inherited=1)
    assert also(settle([own, graver, inherited])) == [("a/a", ["vocabulary/b"])]


def word(start: int, end: int, **changed: Any) -> Hit:
    return hit("vocabulary/w", start, end, **({"word": "w", "stated": True} | changed))


@pytest.mark.parametrize("longer", [{}, {"rank": 9}, {"severity": "error"}, {"stated": True, "rank": 9}])
def test_a_word_of_a_guide_does_not_hide_the_longer_words_around_it(longer: dict[str, Any]) -> None:
    phrase = hit("a/a", 0, 9, fix="remove", **longer)
    for hits in ([phrase, word(2, 5)], [word(2, 5), phrase]):
        assert also(settle(hits)) == [("a/a", ["vocabulary/w"])]


@pytest.mark.parametrize(
    "other",
    [
        hit("a/a", 0, 9),
        hit("a/a", 2, 5, fix="remove"),
        hit("a/a", 3, 9, fix="remove"),
        hit("a/a", 0, 9, fix="remove", severity="note"),
        hit("a/a", 0, 9, fix="remove", counts=Count("words", "sentence", 9)),
        hit("a/a", 0, 9, fix="remove", finds="repeated-sentence"),
        hit("a/a", 0, 9, fix="remove", hears=Hears(70)),
    ],
    ids=["no fix", "same words", "reaches beyond", "less grave", "counted", "noticed", "only heard"],
)
def test_a_word_of_a_guide_speaks_before_all_that_is_no_longer_phrase_around_it(other: Hit) -> None:
    assert also(settle([other, word(2, 5)])) == [("vocabulary/w", ["a/a"])]


def test_a_word_of_a_guide_speaks_where_the_longer_words_give_way_to_others() -> None:
    graver = hit("b/b", 6, 12, severity="error")
    assert also(settle([hit("a/a", 0, 9, fix="remove"), graver, word(2, 5)])) == [
        ("vocabulary/w", []),
        ("b/b", ["a/a"]),
    ]


@pytest.mark.parametrize(
    ("first", "second", "speaks"),
    [
        (hit("a/a", 0, 5), hit("b/b", 2, 9, severity="error"), "b/b"),
        (hit("a/a", 0, 5, rank=2), hit("b/b", 2, 4, rank=1), "b/b"),
        (hit("a/a", 0, 5), hit("b/b", 2, 9), "b/b"),
        (hit("b/b", 0, 5), hit("a/a", 2, 7), "b/b"),
        (hit("b/b", 0, 5), hit("a/a", 0, 5), "a/a"),
        (hit("a/a", 0, 5, severity="note", rank=0), hit("b/b", 4, 5, rank=9), "b/b"),
    ],
    ids=["severity", "family", "length", "place", "name", "severity before family"],
)
def test_of_overlapping_findings_the_first_in_precedence_speaks(first: Hit, second: Hit, speaks: str) -> None:
    other = {"a/a": "b/b", "b/b": "a/a"}[speaks]
    assert also(settle([first, second])) == [(speaks, [other])]
    assert also(settle([second, first])) == [(speaks, [other])]


def names_left(*hits: Hit) -> list[str]:
    """What is left where the rule a/a is let be."""
    return [one.entry.name for one in left([*hits], lambda one: one.entry.name == "a/a")]


@pytest.mark.parametrize("other", [hit("b/b", 2, 5), hit("b/b", 0, 9, rank=1), hit("b/b", 4, 9, severity="note")])
def test_who_lets_words_be_lets_be_what_their_finding_spoke_for(other: Hit) -> None:
    assert names_left(hit("a/a", 0, 9), other) == names_left(other, hit("a/a", 0, 9)) == []


@pytest.mark.parametrize(
    ("allowed", "other"),
    [
        (hit("a/a", 0, 9), hit("b/b", 5, 12)),
        (hit("a/a", 2, 9), hit("b/b", 0, 5)),
        (hit("a/a", 0, 9), hit("b/b", 9, 12)),
        (hit("a/a", 0, 9), hit("b/b", 2, 5, severity="error")),
        (hit("a/a", 0, 9), hit("b/b", 2, 5, absent=Absent(("name",), "reply"))),
        (hit("a/a", 0, 9, counts=Count("words", "sentence", 9)), hit("b/b", 2, 5)),
        (hit("a/a", 0, 9, finds="repeated-sentence"), hit("b/b", 2, 5)),
    ],
    ids=["behind", "before", "beside", "graver", "whole reply", "counted", "noticed"],
)
def test_what_says_more_than_what_is_let_be_is_left(allowed: Hit, other: Hit) -> None:
    assert names_left(allowed, other) == names_left(other, allowed) == ["b/b"]


def test_what_was_let_be_behind_a_graver_finding_takes_nothing_with_it() -> None:
    graver, other = hit("c/c", 0, 4, severity="error"), hit("b/b", 6, 9, severity="note")
    assert names_left(hit("a/a", 2, 9), graver, other) == ["c/c", "b/b"]


def test_findings_that_only_touch_both_speak() -> None:
    assert also(settle([hit("b/b", 5, 9), hit("a/a", 0, 5)])) == [("a/a", []), ("b/b", [])]


@pytest.mark.parametrize(
    "whole",
    [{"absent": Absent(("time",), "reply")}, {"composite": Composite(1, ())}, {"counts": Count("words", "reply", 9)}],
    ids=["absent", "parts", "count in reply"],
)
@pytest.mark.parametrize("severity", ["error", "note"])
def test_what_is_said_of_the_whole_reply_stands_beside_the_others(whole: dict[str, Any], severity: str) -> None:
    one, other = hit("a/a", 0, 9, severity=severity, **whole), hit("b/b", 2, 5)
    also_whole = hit("c/c", 0, 9, **whole)
    assert also(settle([also_whole, other, one])) == [("a/a", []), ("c/c", []), ("b/b", [])]
    assert settle([one, other, also_whole]) == settle([also_whole, other, one])


def test_a_count_in_a_sentence_settles_like_any_other() -> None:
    sentence = hit("a/a", 0, 9, counts=Count("words", "sentence", 9))
    assert also(settle([sentence, hit("b/b", 2, 5)])) == [("a/a", ["b/b"])]


HITS = st.lists(
    st.builds(
        lambda name, start, length, severity, rank: hit(name, start, start + length, severity=severity, rank=rank),
        st.sampled_from(["a/a", "b/b", "c/c", "d/d"]), st.integers(0, 12), st.integers(1, 6),
        st.sampled_from(SEVERITIES[:3]), st.integers(0, 2),
    )
)  # fmt: skip


@settings(deadline=None)
@given(HITS)
def test_settled_findings_are_sorted_and_apart_and_none_is_lost(hits: list[Hit]) -> None:
    settled = settle(hits)
    last = 0
    for one in settled:
        assert one.match.start >= last
        last = one.match.end
    for one in hits:
        over = [kept for kept in settled if kept.match.start < one.match.end and one.match.start < kept.match.end]
        assert any(one.entry.name in (kept.entry.name, *kept.match.evidence.get("also", [])) for kept in over)


@settings(deadline=None)
@given(HITS, st.randoms(use_true_random=False))
def test_the_order_in_which_rules_ran_does_not_matter(hits: list[Hit], chance: Any) -> None:
    unique = list({(one.entry.name, one.match.start, one.match.end): one for one in hits}.values())
    shuffled = unique[:]
    chance.shuffle(shuffled)
    places = [(one.entry.name, one.match[:2]) for one in settle(unique)]
    assert [(one.entry.name, one.match[:2]) for one in settle(shuffled)] == places
