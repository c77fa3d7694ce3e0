"""Sentences as figures: whatever changes from one macro to the next leaves them alike."""

from __future__ import annotations

import pytest

from tonelint.macros.facts import figure_of


@pytest.mark.parametrize("other", ["Hi {{name}}, 14 days.", "hi [Name], 30 days.", "Hi %name%, 2.5 days. "])
def test_numbers_and_placeholders_do_not_tell_two_sentences_apart(other: str) -> None:
    assert figure_of(other) == figure_of("Hi {name}, 3 days.")


def test_words_do() -> None:
    assert figure_of("Hi {name}, 3 days.") != figure_of("Hi {name}, 3 weeks.")


@pytest.mark.seconds(3)
@pytest.mark.parametrize("sign", ["[", "{", "{{", "%", "%a"])
def test_brackets_that_never_close_take_no_time(sign: str) -> None:
    assert figure_of(sign * 40_000)
