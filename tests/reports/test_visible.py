"""Visible: a draft may be shown, and no sign in it may move a cursor, turn a line or break one."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.reports.visible import visible

ANY = st.text(st.characters() | st.sampled_from("\x1b\x07\r\n\t\x9b\u202e\u2066\u2028\u200f\ud83d"))
CONTROLS = [chr(number) for number in range(0x110000) if unicodedata.category(chr(number)) in ("Cc", "Cs", "Zl", "Zp")]
TURNING = [chr(number) for number in (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))]


@settings(deadline=None)
@given(ANY)
def test_no_control_sign_is_left(text: str) -> None:
    assert [
        sign for sign in visible(text) if sign in TURNING or unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp")
    ] == []


def test_every_control_sign_there_is_is_shown_as_a_blank_or_a_code() -> None:
    shown = visible("a".join(CONTROLS))
    assert [sign for sign in shown if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp")] == []


@pytest.mark.parametrize("sign", TURNING)
def test_no_sign_turns_the_direction_of_writing(sign: str) -> None:
    assert visible(f"a{sign}b") == f"a\\u{ord(sign):04x}b"


@settings(deadline=None)
@given(ANY)
def test_what_is_visible_stays_as_it_is(text: str) -> None:
    once = visible(text)
    assert visible(once) == once


@settings(deadline=None)
@given(st.text(st.characters(categories=("L", "N", "P", "Sm", "Sc", "So", "Zs"))))
def test_letters_figures_and_signs_of_writing_are_untouched(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ovi\ton\nauki\r\nnyt", "ovi on auki nyt"),
        ("\x1b[31mpunainen\x1b[0m", "\\x1b[31mpunainen\\x1b[0m"),
        ("\x1b]0;nimi\x07", "\\x1b]0;nimi\\x07"),
        ("yksi\rkaksi", "yksi\\x0dkaksi"),
        ("\x9b2J", "\\x9b2J"),
        ("ovi\u2028uuni", "ovi\\u2028uuni"),
        ("puoli \ud83d", "puoli \\ud83d"),
        ("pehmeä\u00adtavu 👩\u200d🔧", "pehmeä\u00adtavu 👩\u200d🔧"),
    ],
)
def test_a_sign_is_shown_as_its_code(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_what_is_shown_can_always_be_written_as_utf8() -> None:
    assert visible("".join(map(chr, range(0xD7FF, 0xE001)))).encode("utf-8")
