"""Deeds: what is promised and what stayed undone are told to be the same by their stems."""

from __future__ import annotations

import pytest

from tonelint.reading.deeds import deeds


@pytest.mark.parametrize(
    ("lang", "promise", "missing", "deed"),
    [
        ("fi", "Soitan illalla.", "Ei soitettu.", "ring"),
        ("fi", "Palautan rahasi.", "Rahoja ei näy.", "pay"),
        ("nb", "Jeg skriver i kveld.", "Jeg har ikke fått svar.", "write"),
        ("nb", "Hun kommer i kveld.", "Hun dukket ikke opp.", "come"),
        ("en", "I'll ring tonight.", "There was no call.", "ring"),
        ("en", "We'll ship it.", "It never arrived.", "send"),
    ],
)
def test_a_deed_is_the_same_in_a_promise_and_where_it_is_missed(
    lang: str, promise: str, missing: str, deed: str
) -> None:
    assert deed in deeds(promise, lang) & deeds(missing, lang)


@pytest.mark.parametrize(
    ("lang", "text"), [("fi", "Pöytä on ruskea."), ("nb", "Bordet er brunt."), ("en", "A red one.")]
)
def test_what_is_no_deed_has_no_kind(lang: str, text: str) -> None:
    assert not deeds(text, lang)
