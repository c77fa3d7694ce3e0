"""Absences: what a reply, or its opening, does not hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tonelint.reading import forms

Judged = Callable[..., list[tuple[str, dict[str, Any]]]]

NO_TIME = "lack/time\nabsent: {of: [time, promise], in: reply}\n"
OPENING = "lack/time\nabsent: {of: [time], in: opening}\n"


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("It comes.  It is warm. \n", "It is warm."),
        ("It comes.\n\n😊", "It comes."),
        ("It comes on Friday. It is warm.", None),
        ("We will see. It is warm.", None),
        ("Hi Sam!", "Hi Sam!"),
        ("", None),
        ("!!! 😊 {{name}}", None),
    ],
)
def test_the_last_sentence_with_words_is_marked_where_nothing_of_it_stands(
    judged: Judged, text: str, marked: str | None
) -> None:
    evidence = {"absent": ["time", "promise"]}
    assert judged(text, NO_TIME) == ([(marked, evidence)] if marked else [])


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Hi Sam! It comes. It is warm. Good. On Friday.", "It comes."),
        ("Hi Sam! It comes on Friday. It is warm.", None),
        ("It comes. It is warm. On Friday.", None),
    ],
)
def test_the_opening_is_marked_at_the_first_sentence_after_the_greeting(
    judged: Judged, text: str, marked: str | None
) -> None:
    assert [one for one, _ in judged(text, OPENING)] == ([marked] if marked else [])


def test_a_form_may_be_what_is_absent(judged: Judged) -> None:
    rule = "lack/i\nabsent: {of: [<I>, time], in: reply}\n"
    assert judged("The oven is warm.", rule) == [("The oven is warm.", {"absent": ["<I>", "time"]})]
    assert judged("I warmed the oven.", rule) == []


def test_forms_are_not_heard_where_a_signal_settles_it(judged: Judged, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "heard", lambda *_: pytest.fail("forms were heard"))
    assert judged("Nobody hears this sentence, on Friday.", "lack/i\nabsent: {of: [<I>, time], in: reply}\n") == []


def test_the_sentence_that_is_marked_counts_for_the_context(judged: Judged) -> None:
    rule = NO_TIME + "when: {reply: {has: [apology]}}\n"
    assert len(judged("We are sorry.", rule)) == 1
    assert judged("We are fine.", rule) == []
