"""Whether a match stands in the context that its rule asks for."""

from __future__ import annotations

from typing import Any

import pytest

from tonelint.guides.cues import read_cues
from tonelint.matching.conditions import holds
from tonelint.model import Match
from tonelint.reading import Reading
from tonelint.reading.customer import Message
from tonelint.rulebook import ALWAYS, Condition, Wanted

CUES = read_cues(
    """\
reply:
  owner: {phrases: ["I [call|called]"]}
  apology: {phrases: ["sorry"]}
customer:
  anger: {phrases: ["outrageous", "scandal"]}
  playful: {phrases: ["haha"]}
  asks-when: {phrases: ["when"]}
""",
    "signals/en.yaml",
    "en",
)
REPLY = "Hello Sam. It comes soon. I called the baker on Friday. Bread needs time. It is warm. Sorry it was late."


def reading(text: str = REPLY, customer: str | None = None) -> Reading:
    message = None if customer is None else Message(customer, "en", lambda: CUES["customer"])
    return Reading(text, "en", lambda: CUES["reply"], message)


def match(text: str = "soon") -> Match:
    start = REPLY.index(text)
    return Match(start, start + len(text), {})


def test_no_context_holds_and_asks_for_nothing() -> None:
    read = reading()
    assert holds(ALWAYS, read, match(), None)
    assert not read.cued


@pytest.mark.parametrize(
    ("near", "held"),
    [
        (Wanted(has=("owner",)), True),
        (Wanted(has=("owner", "time")), True),
        (Wanted(has=("owner", "apology")), False),
        (Wanted(lacks=("apology",)), True),
        (Wanted(lacks=("apology", "time")), False),
        (Wanted(has=("owner",), lacks=("time",)), False),
    ],
)
def test_near_looks_at_the_sentence_and_the_next(near: Wanted, held: bool) -> None:
    assert holds(Condition(near=near), reading(), match(), None) is held


def test_near_does_not_look_back_nor_at_the_match_itself() -> None:
    assert not holds(Condition(near=Wanted(has=("owner",))), reading(), match("Bread"), None)
    assert not holds(Condition(near=Wanted(has=("owner",))), reading(), match("I called the baker on Friday"), None)


@pytest.mark.parametrize(
    ("reply", "held"),
    [(Wanted(has=("apology",)), True), (Wanted(lacks=("apology",)), False), (Wanted(has=("refusal",)), False), (Wanted(lacks=("refusal",)), True)],
)  # fmt: skip
def test_reply_looks_everywhere(reply: Wanted, held: bool) -> None:
    assert holds(Condition(reply=reply), reading(), match(), None) is held


@pytest.mark.parametrize(
    ("customer", "wanted", "held"),
    [
        ("Outrageous! A scandal!", {"heat": "upset"}, True),
        ("Outrageous! A scandal!", {"heat": "annoyed"}, True),
        ("Outrageous! A scandal!", {"heat": "calm"}, False),
        ("Thanks.", {"heat": "calm"}, True),
        ("Thanks.", {"heat": "annoyed"}, False),
        ("haha, when does it come?", {"playful": True, "asks": "when"}, True),
        ("haha, does it come?", {"playful": True, "asks": "when"}, False),
        ("haha, does it come?", {"playful": False}, False),
        ("Does it come?", {"asks": "yes-no"}, True),
        ("It comes.", {"register": "neutral", "address": "none", "praise": False}, True),
    ],
)
def test_customer_looks_at_what_the_customer_wrote(customer: str, wanted: dict[str, Any], held: bool) -> None:
    assert holds(Condition(customer=wanted), reading(customer=customer), match(), None) is held


def test_without_the_customers_message_nothing_is_guessed() -> None:
    assert not holds(Condition(customer={"heat": "calm"}), reading(), match(), None)


@pytest.mark.parametrize(("position", "held"), [("opening", True), ("middle", False), ("closing", False)])
def test_the_position_is_that_of_the_match(position: str, held: bool) -> None:
    assert holds(Condition(position=position), reading(), match("Hello"), None) is held


def test_all_parts_of_a_context_have_to_hold() -> None:
    assert holds(Condition("opening", False, Wanted(has=("owner",))), reading(), match(), None)
    assert not holds(Condition("closing", False, Wanted(has=("owner",))), reading(), match(), None)
    assert not holds(Condition("opening", True, Wanted(has=("owner",))), reading(), match(), None)
    assert holds(Condition("opening", True, Wanted(has=("owner",))), reading(), match(), "macro")
