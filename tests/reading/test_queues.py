"""Queues: one on the phone is a contact, one for the bar is none."""

from __future__ import annotations

import pytest
from shipped import message


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "45 minuuttia jonossa vessaan."),
        ("fi", "Olin jonossa 45 min liukumäkeen ja satoi."),
        ("nb", "45 min i kø til do."),
        ("nb", "45 minutter i kø foran sklia!"),
        ("en", "45 mins in the queue for the loo."),
        ("en", "Waited 40 minutes in your queue for the bar."),
        ("en", "Half an hour in a queue for the slide!"),
    ],
)
def test_a_queue_without_a_phone_is_no_contact(lang: str, text: str) -> None:
    read = message(text, lang)
    assert not read.holds("used", "phone")
    assert not read.repeated


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Jonotin puhelimessa 45 minuuttia."),
        ("nb", "45 minutter i kø på telefonen."),
        ("en", "40 minutes in your queue and nobody answered."),
        ("en", "I was number 14 in the queue."),
        ("en", "I waited in the queue for 50 minutes to speak to someone."),
        ("en", "40 minutes in the phone queue."),
    ],
)
def test_a_queue_on_the_phone_is_one(lang: str, text: str) -> None:
    assert message(text, lang).holds("used", "phone")
