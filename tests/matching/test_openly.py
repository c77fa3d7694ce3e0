"""What does not belong where everybody reads."""

from __future__ import annotations

import pytest

from tonelint.guides.cues import read_cues
from tonelint.matching import openly
from tonelint.model import Turn
from tonelint.reading import Reading
from tonelint.reading.customer import Message

CUES = read_cues(
    """\
reply:
  in-private: {phrases: ["[message|dm] us"]}
  answer: {phrases: ["[yes|open|happy to]"]}
  reason: {phrases: ["because"]}
customer:
  own-affair: {phrases: ["my"]}
  order-number: {phrases: ["order <NUM>"]}
""",
    "signals/en.yaml",
    "en",
)


def reading(text: str, customer: str | None = None, name: str | None = None) -> Reading:
    turns = (Turn("customer", customer or "", name),)
    message = Message(customer, "en", lambda: CUES["customer"], turns) if customer is not None else None
    return Reading(text, "en", lambda: CUES["reply"], message)


@pytest.mark.parametrize(
    ("customer", "reply", "noticed"),
    [
        ("Is the pool warm?", "Message us and we are happy to help.", True),
        ("Is the pool warm?", "Yes, and message us for the times.", False),
        ("Is the pool warm?", "It is open. Message us for more.", False),
        ("Is the pool warm?", "DM us because it needs names.", False),
        ("Is my card here?", "Message us.", False),
        ("The pool is warm.", "Message us.", False),
        (None, "Message us.", False),
        ("Is the pool warm?", "It is.", False),
    ],
    ids=["moved", "yes first", "answered", "a reason", "own affair", "no question", "no customer", "no invitation"],
)
def test_a_question_for_all_is_answered_before_it_is_moved(customer: str | None, reply: str, *, noticed: bool) -> None:
    assert bool(openly.question_moved(reading(reply, customer))) is noticed


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("Sent to kate77@gmail.com.", None, ["kate77@gmail.com"]),
        ("Sent to kate.berg@firm.example.", "Kate Berg", ["kate.berg@firm.example"]),
        ("Write to help@firm.example.", "Kate Berg", []),
        ("Write to katering@firm.example.", "Kate Berg", []),
        ("No sign at all.", "Kate Berg", []),
    ],
)
def test_a_mailbox_of_somebodys_own_is_told_from_a_companys(text: str, name: str | None, found: list[str]) -> None:
    noticed = openly.details(reading(text, "Hello", name))
    assert [text[one.start : one.end] for one in noticed] == found


def test_what_the_customer_gave_and_the_reply_repeats_is_noticed_without_telling_it() -> None:
    text = "Found it, 55-1203 is on the van, and 55-12034 is not."
    (found,) = openly.details(reading(text, "Where is order 55-1203?"))
    assert text[found.start : found.end] == "55-1203"
    assert found.evidence == {"kind": "order-number"}
