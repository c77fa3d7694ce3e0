"""Topics: what the customer asked about and no sentence of the reply comes near."""

from __future__ import annotations

import pytest

from tonelint.guides.cues import read_cues
from tonelint.matching import topics
from tonelint.reading import Reading
from tonelint.reading.customer import Message

CUES = read_cues(
    """\
reply:
  salutation: {phrases: ["^ [hi|hello]"]}
  sign-off: {phrases: ["^ regards"]}
  in-private: {phrases: ["dm us"]}
  question: {phrases: ["which size"]}
  owner: {phrases: ["i have"]}
  harm: {phrases: ["sad that"]}
  refusal: {phrases: ["we cannot"]}
  time: {phrases: ["friday"]}
  number: {phrases: ["four"]}
  finds-out: {phrases: ["i will ask"]}
  retold: {phrases: ["i see"]}
  plain-answer: {phrases: ["^ [yes|no|both]"]}
  tells-cost: {phrases: ["free"]}
  tells-refund: {phrases: ["refund"]}
  tells-hours: {phrases: ["until <NUM>"]}
  beside-the-point: {phrases: ["we are open <NUM> to <NUM>", "was received on friday"]}
customer:
  asks-when: {phrases: ["when"]}
  asks-who: {phrases: ["who"]}
  asks-how-much: {phrases: ["how much"]}
  asks-cost: {phrases: ["does it cost"]}
  asks-refund: {phrases: ["get it back"]}
  asks-hours: {phrases: ["still open"]}
  asks-leave: {phrases: ["may i"]}
""",
    "signals/en.yaml",
    "en",
)
WHEN = "When does the sofa come? It is job 4471."
COST = "Can I get a key, and does it cost anything?"
CHOICE = "Is the concert on the 9th or the 10th?"


def left(name: str, customer: str, reply: str) -> bool:
    message = Message(customer, "en", lambda: CUES["customer"])
    return bool(topics.left(name, Reading(reply, "en", lambda: CUES["reply"], message)))


@pytest.mark.parametrize(
    ("reply", "open_"),
    [
        ("Hi! I have the sofa on my list.", True),
        ("Hi! I have it down as job 4471.", True),
        ("Hi! I have the list, and we are open 9 to 17.", True),
        ("Hi! I have news. It was received on Friday.", True),
        ("Hi! I have news. It comes on Friday.", False),
        ("Hi! I have the number 12.", False),
        ("Hi! I will ask the driver.", False),
        ("Hi! Which size?", False),
        ("Hi! It is blue.", False),
    ],
    ids=[
        "no day", "their own number", "opening hours", "when it came in", "a day", "a new number", "finds out",
        "asks back", "left to the plainer rule",
    ],
)  # fmt: skip
def test_a_day_is_left_open_where_no_sentence_tells_a_new_one(reply: str, *, open_: bool) -> None:
    assert left("day-left", WHEN, reply) is open_


@pytest.mark.parametrize(
    ("customer", "reply", "open_"),
    [
        (
            "The lift broke down on Monday. When do you come?",
            "Hi! I see it broke down on Monday. I have it listed.",
            True,
        ),
        (
            "The lift broke down on Monday. When do you come?",
            "Hi! I see it broke down on Monday. The fitter has Friday.",
            False,
        ),
        ("My neighbour spoke of Monday. When do you come?", "Hi! It is Monday.", False),
        ("It was to be mended on Monday. When is it mended?", "Hi! I see it is mended on Monday.", False),
        ("The lift broke down, and I am in on Monday. When do you come?", "Hi! The lift man is in on Monday.", False),
    ],
    ids=["told again", "and another day", "confirmed", "of what was asked", "the day they are free"],
)
def test_a_day_that_the_customer_told_is_no_answer_where_it_is_only_told_again(
    customer: str, reply: str, *, open_: bool
) -> None:
    assert left("day-left", customer, reply) is open_


@pytest.mark.parametrize(
    ("reply", "open_"),
    [("Yes, with the caretaker.", True), ("Yes, and it is free.", False), ("Yes, 12 pounds.", False)],
    ids=["a yes to the other question", "free", "a figure"],
)
def test_a_price_is_left_open_where_nobody_speaks_of_money(reply: str, *, open_: bool) -> None:
    assert left("cost-left", COST, reply) is open_


@pytest.mark.parametrize(
    ("reply", "open_"),
    [
        ("Lovely that you come.", True),
        ("DM us, and we see.", True),
        ("Sad that the concert was moved.", True),
        ("The 10th!", False),
        ("Both.", False),
        ("The concert is at seven.", False),
        ("Lovely. So. It. Is. Warm.", False),
    ],
    ids=[
        "neither",
        "moved to private",
        "regret alone",
        "one of them",
        "both",
        "the matter is taken up",
        "a long reply",
    ],
)
def test_a_choice_is_left_open_where_neither_is_named(reply: str, *, open_: bool) -> None:
    assert left("choice-left", CHOICE, reply) is open_


def test_what_concerns_one_customer_may_be_answered_in_private() -> None:
    assert not left("choice-left", "Is my concert on the 9th or the 10th?", "DM us, and we see.")


@pytest.mark.parametrize(
    ("customer", "reply", "open_"),
    [
        ("Which tent is lighter, the K2 or the R7?", "I have the K2 in my own cellar.", False),
        ("Does the tent come in S or XL?", "I have it down as XL.", False),
        ("Does the tent come in S or XL?", "M. Sam", True),
        ("Does the tent come in S or XL?", "S. Sam", False),
        ("Does the tent come in S or XL?", "I have a cellar.", True),
    ],
    ids=["a model", "a size", "a size that nobody named", "a size before a name", "neither"],
)
def test_a_short_name_is_a_choice(customer: str, reply: str, *, open_: bool) -> None:
    assert left("choice-left", customer, reply) is open_


def test_or_not_offers_no_choice() -> None:
    assert not left("choice-left", "Is the concert on the 9th or not?", "Lovely that you come.")


@pytest.mark.parametrize(
    ("name", "customer", "reply", "open_"),
    [
        ("refund-left", "You took March, do I get it back?", "The form is in the app.", True),
        ("refund-left", "You took March, do I get it back?", "A refund is on its way.", False),
        ("figure-left", "We are 4. How much wood is there?", "For four, sure.", True),
        ("figure-left", "We are 4. How much wood is there?", "For four, and 12 sacks.", False),
        ("figure-left", "It is the 12th. How much wood is there?", "There are two sacks.", False),
        ("hours-left", "I land at 21:50, are you still open?", "It is £9 by the blue signs.", True),
        ("hours-left", "I land at 21:50, are you still open?", "We wait until 23.", False),
        ("person-left", "Who brings it?", "Friday is fine.", True),
        ("person-left", "Who brings it?", "It is Carl.", False),
        ("leave-left", "May I paint the fence?", "Summer is short.", True),
        ("leave-left", "May I paint the fence?", "Yes.", False),
        ("leave-left", "May I paint the fence?", "Painting is fine.", False),
    ],
    ids=[
        "no refund",
        "a refund",
        "their own figure in words",
        "a new figure",
        "a part of their own figure",
        "no hours",
        "hours",
        "nobody",
        "a name",
        "no leave",
        "leave",
        "taken up",
    ],
)
def test_each_topic_is_told_by_what_answers_it(name: str, customer: str, reply: str, *, open_: bool) -> None:
    assert left(name, customer, reply) is open_
