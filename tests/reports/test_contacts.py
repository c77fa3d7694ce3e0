"""What a customer's message reads as, in a row for people."""

from __future__ import annotations

import pytest

from tonelint.noticed import NoticedContact
from tonelint.reports import contacts


@pytest.mark.parametrize(("sure", "told"), [(0.7, "heated, .7"), (0.85, "heated, .85"), (1.0, "heated")])
def test_how_sure_a_mood_is_stands_beside_it_but_for_one_that_a_person_told(sure: float, told: str) -> None:
    contact = NoticedContact(
        "upset", sure, {}, "en", roleplay=False, repeated=False, named={}, gave={}, used={}, tried={}, earlier={}
    )
    label, mood = contacts.pieces(contact, "", "en")
    assert (label.text.strip(), mood.text.strip()) == ("reads as", told)
