"""A promise of an earlier turn that the customer misses and the reply steps over."""

from __future__ import annotations

import pytest

from tonelint.guides.cues import read_cues
from tonelint.matching import promises
from tonelint.model import Turn
from tonelint.reading import Reading
from tonelint.reading.customer import Message

CUES = read_cues(
    """\
reply:
  salutation: {phrases: ["^ [hi|hello]"]}
  promise: {phrases: ["[will|shall]"]}
  owner: {phrases: ["i"]}
  own-word: {phrases: ["i promised"]}
  responsibility: {phrases: ["my fault"]}
  reports-back: {phrases: ["they said"]}
  beside-the-point: {phrases: ["desk hours"]}
customer:
  unkept: {phrases: ["nobody [rang|came]"]}
  promise-asked: {phrases: ["did you ring"]}
  anger: {phrases: ["[outrageous|scandal|liars]"]}
  praise: {phrases: ["thank you"]}
""",
    "signals/en.yaml",
    "en",
)
RANG = "I'll ring you on Thursday."
NOBODY = "Nobody rang."


def reading(before: str, customer: str, reply: str) -> Reading:
    turns = (Turn("agent", before), Turn("customer", customer))
    read = Reading(reply, "en", lambda: CUES["reply"], Message(customer, "en", lambda: CUES["customer"], turns))
    read.earlier = [Reading(before, "en", lambda: CUES["reply"])]
    return read


@pytest.mark.parametrize(
    ("before", "customer", "reply", "noticed"),
    [
        (RANG, NOBODY, "Hi Ann, the sofa is at the depot.", True),
        (RANG, "Outrageous scandal, it was Thursday!", "The sofa is at the depot.", True),
        ("The sofa is red.", NOBODY, "The sofa is at the depot.", False),
        (RANG, NOBODY, "I promised to ring. It leaves now.", False),
        (RANG, NOBODY, "That was my fault. It leaves now.", False),
        (RANG, NOBODY, "On Thursday the line was down. It leaves now.", False),
        (RANG, NOBODY, "It will leave on Thursday. Mind the step.", True),
        (RANG, "Is it red?", "It is red.", False),
        (RANG, "Well, did you ring?", "Your bonus is a good thing.", True),
        (RANG, "Well, did you ring?", "The depot they said is shut.", False),
        (RANG, "Well, did you ring?", "A van comes tomorrow.", False),
        (RANG, "Well, did you ring?", "A van was ordered.", False),
        (RANG, "Well, did you ring?", "Our fine bonus club gives 300 points.", True),
        (RANG, "Well, did you ring?", "Our desk hours end tomorrow at noon as ever.", True),
        (RANG, "Well, did you ring?", "4711.", False),
        ("I'll ring the depot.", "Well, did you ring?", "The depot is shut.", False),
        ("The sofa is red.", "Well, did you ring?", "Your bonus was added.", False),
        (RANG, "Thank you for Thursday! Liars they are, the others.", "You are welcome.", False),
    ],
    ids=[
        "missed",
        "by its day",
        "none made",
        "named",
        "owned",
        "its day",
        "its day to come",
        "asked else",
        "asked after",
        "told",
        "a time",
        "a thing done",
        "a figure of another kind",
        "opening hours",
        "a figure that answers",
        "spoken of",
        "asked after nothing",
        "praised",
    ],
)
def test_a_promise_that_was_not_kept_is_to_be_named(before: str, customer: str, reply: str, *, noticed: bool) -> None:
    assert bool(promises.left(reading(before, customer, reply))) is noticed


def test_it_is_shown_after_the_greeting_and_tells_the_day() -> None:
    (found,) = promises.left(reading(RANG, NOBODY, "Hello. The sofa is at the depot."))
    assert found.start == len("Hello. ")
    assert found.evidence == {"promised": ["thursday"]}
