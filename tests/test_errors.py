"""Errors: one kind, with its places and a hint, and every problem in it."""

from __future__ import annotations

import pytest

from tonelint.errors import Place, Problem, TonelintError, did_you_mean, fail, rule_meant


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        (Problem("no such thing"), "no such thing"),
        (Problem("no such thing", Place("a.yaml")), "a.yaml: no such thing"),
        (Problem("no such thing", Place("a.yaml", 3)), "a.yaml:3: no such thing"),
        (Problem("no such thing", Place("a.yaml", 3, 7)), "a.yaml:3:7: no such thing"),
        (Problem("no such thing", None, "look again"), "no such thing; look again"),
        (Problem("no such thing", Place("ä b.yaml", 1, 1), "look again"), "ä b.yaml:1:1: no such thing; look again"),
    ],
)
def test_a_problem_reads_as_place_message_and_hint(problem: Problem, text: str) -> None:
    assert str(problem) == text


def test_a_place_that_is_only_a_path_ends_without_figures() -> None:
    assert str(Problem("is odd", Place("guide.yaml"))).startswith("guide.yaml: ")


def test_an_error_carries_every_problem_in_order() -> None:
    first, second = Problem("one", Place("a", 1, 1)), Problem("two", Place("a", 2, 1))
    error = TonelintError(first, second)
    assert error.problems == (first, second)
    assert str(error).splitlines() == ["a:1:1: one", "a:2:1: two"]


def test_fail_makes_an_error_of_one_problem() -> None:
    error = fail("cannot be", Place("x", 2, 4), "write it so")
    assert error.problems == (Problem("cannot be", Place("x", 2, 4), "write it so"),)


def test_an_error_can_be_caught_by_its_name() -> None:
    with pytest.raises(TonelintError, match=r"^x: cannot be$"):
        raise fail("cannot be", Place("x"))


@pytest.mark.parametrize(
    ("name", "near"),
    [("warnig", "warning"), ("sevrity", "severity"), ("phrase", "phrases"), ("forwarding-stubb", "forwarding-stub")],
)
def test_a_slip_of_the_pen_is_told_the_word_meant(name: str, near: str) -> None:
    known = ["warning", "severity", "phrases", "forwarding-stub"]
    assert did_you_mean(name, known) == f'did you mean "{near}"?'


@pytest.mark.parametrize("name", ["", "zzz", "lentokone"])
def test_a_word_like_no_other_gets_no_guess(name: str) -> None:
    assert did_you_mean(name, ["warning", "severity"]) is None


def test_known_words_may_come_one_by_one() -> None:
    assert did_you_mean("nots", (word for word in ("note", "error"))) == 'did you mean "note"?'


def test_nothing_known_gives_no_guess() -> None:
    assert did_you_mean("note", []) is None


RULES = [
    "canned-apology",
    "canned-apology/any-inconvenience",
    "bureaucratic-lexis",
    "bureaucratic-lexis/any-advance",
    "fi-only/any-inconvenience-at-all",
]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("bureaucratic-lexis/any-inconvenience", "canned-apology/any-inconvenience"),
        ("any-inconvenience", "canned-apology/any-inconvenience"),
        ("en/bureaucratic-lexis/any-inconvenience", "canned-apology/any-inconvenience"),
        ("canned-apology/any-inconveniencee", "canned-apology/any-inconvenience"),
        ("bureaucratic-lexis/any-advanse", "bureaucratic-lexis/any-advance"),
        ("canned-apolgy", "canned-apology"),
    ],
)
def test_a_rule_that_moved_is_offered_by_its_second_name(name: str, meant: str) -> None:
    assert rule_meant(name, iter(RULES)) == f'did you mean "{meant}"?'


@pytest.mark.parametrize("name", ["", "/", "zzz/qqq"])
def test_a_rule_like_no_other_gets_no_guess(name: str) -> None:
    assert rule_meant(name, RULES) is None
