"""What a customer's message reads as, in a row for people."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tonelint.noticed import NoticedContact
from tonelint.reports import contacts


def contact(mood: str = "calm", sure: float = 0.8, photo: Sequence[tuple[int, int]] = ()) -> NoticedContact:
    gave = {"photo": photo}
    return NoticedContact(
        mood, sure, {}, "en", roleplay=False, repeated=False, named={}, gave=gave, used={}, tried={}, earlier={}
    )


@pytest.mark.parametrize(
    ("messages", "mood", "heat", "told"),
    [
        ("en", "calm", "calm", "calm, .8"),
        ("en", "calm", "annoyed", "annoyed at most, .8"),
        ("en", "upset", "annoyed", "annoyed at least, .8"),
        ("en", "upset", "upset", "heated, .8"),
        ("en", "confused", "annoyed", "confused, .8"),
        ("fi", "calm", "annoyed", "enintään harmistuneelta, 0,8"),
        ("fi", "upset", "annoyed", "vähintään harmistuneelta, 0,8"),
        ("nb", "calm", "annoyed", "ikke mer enn irritert, 0,8"),
        ("nb", "upset", "annoyed", "i det minste irritert, 0,8"),
        ("en", "annoyed", "annoyed", "annoyed, .8"),
        ("fi", "praising", "calm", "tyytyväiseltä, 0,8"),
    ],
)
def test_the_mood_says_nothing_else_than_the_heat(messages: str, mood: str, heat: str, told: str) -> None:
    _, row = contacts.pieces(contact(mood), "", messages, heat)
    assert row.text.strip() == told


def test_what_was_given_in_the_same_words_is_told_once() -> None:
    text = "my photo, again my photo"
    *_, row = contacts.pieces(contact(photo=[(0, 8), (16, 24)]), text, "en")
    assert row.text.strip() == "photo or attachment: my photo"


@pytest.mark.parametrize(("sure", "told"), [(0.7, "heated, .7"), (0.85, "heated, .85"), (1.0, "heated")])
def test_how_sure_a_mood_is_stands_beside_it_but_for_one_that_a_person_told(sure: float, told: str) -> None:
    label, mood = contacts.pieces(contact("upset", sure), "", "en")
    assert (label.text.strip(), mood.text.strip()) == ("reads as", told)
