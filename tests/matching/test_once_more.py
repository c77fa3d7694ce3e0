"""Once more: what the customer gave, told or did before, and is asked or told to give, tell or do again."""

from __future__ import annotations

import pytest

from tonelint.guides.cues import read_cues
from tonelint.matching import once_more
from tonelint.model import Turn
from tonelint.reading import Reading
from tonelint.reading.customer import Message

CUES = read_cues(
    """\
reply:
  salutation: {phrases: ["^ [hi|hello]"]}
  owner: {phrases: ["i will"]}
  again: {phrases: ["once more"]}
  asks-for: {phrases: ["[send|need|when did]", "please"]}
  asks-whether-done: {phrases: ["have you"]}
  asks-for-story: {phrases: ["tell me what happened"]}
  thing-address: {phrases: ["the address"]}
  thing-time: {phrases: ["did it happen"]}
  thing-number: {phrases: ["<THING> number"]}
  thing-plate: {phrases: ["the plate"]}
  thing-photo: {phrases: ["photo"]}
customer:
  photo: {phrases: ["photo attached"]}
  contacted: {phrases: ["third letter"]}
  done: {phrases: ["i have"]}
""",
    "signals/en.yaml",
    "en",
)
LONG = "The lift is dead and my mother of eighty one sits on the sixth floor since Monday."


def found(name: str, reply: str, *customer: str) -> list[str]:
    turns = tuple(Turn("customer" if place % 2 == 0 else "agent", text) for place, text in enumerate(customer))
    message = Message(customer[-1], "en", lambda: CUES["customer"], turns)
    read = Reading(reply, "en", lambda: CUES["reply"], message)
    return [reply[match.start : match.end] for match in once_more.find(name, read)]


@pytest.mark.parametrize(
    ("customer", "reply", "marked"),
    [
        ("It is 7 Brook Lane.", "Hi! Just send the address.", ["send the address"]),
        ("It is 7 Brook Lane.", "Hi! Send the address once more.", []),
        ("It is dark.", "Hi! Just send the address.", []),
        ("It burst at 21:40.", "Hi! When did it happen?", ["did it happen"]),
        ("It burst today.", "Hi! When did it happen?", []),
        ("Meter AB-4471 stands still.", "Hi! We need the meter number.", ["need the meter number"]),
        ("Meter AB-4471 stands still.", "Hi! We need the policy number.", []),
        ("I paid for AB12 CDE.", "Hi! Please send the plate.", ["send the plate"]),
        ("A crack, photo attached.", "Hi! Please send a photo.", ["send a photo"]),
        ("A crack, photo attached.", "Hi! Please send a photo of the underside.", []),
    ],
    ids=[
        "an address", "once more", "no address", "an hour", "no hour", "a number", "another number", "a plate",
        "a photo", "a photo of something else",
    ],
)  # fmt: skip
def test_what_was_given_is_not_asked_for(customer: str, reply: str, marked: list[str]) -> None:
    assert found("asked-again", reply, customer) == marked


def test_two_things_that_were_given_are_one_finding_that_names_both() -> None:
    turns = (Turn("customer", "Meter AB-4471 stands still, photo attached."),)
    message = Message(turns[0].text, "en", lambda: CUES["customer"], turns)
    read = Reading("Hi! Please send the meter number and a photo.", "en", lambda: CUES["reply"], message)
    (match,) = once_more.find("asked-again", read)
    assert match.evidence["things"] == ["number", "photo"]
    assert read.text[match.start : match.end] == "Please send the meter number and a photo."


@pytest.mark.seconds(5)
def test_a_message_without_a_blank_is_looked_through_at_once() -> None:
    assert not found("asked-again", "We need the meter number.", "a" * 30_000)


def test_what_an_earlier_turn_gave_is_given() -> None:
    assert found("asked-again", "Please send the address.", "It is 7 Brook Lane.", "Thanks.", "And?")


@pytest.mark.parametrize(
    ("customer", "marked"),
    [
        ((LONG, "Thanks.", "And now?"), ["tell me what happened"]),
        (("Hello?",), []),
        (("My third letter on this lift, and on that lift only.",), ["tell me what happened"]),
    ],
    ids=["told in an earlier turn", "nothing told", "not the first letter"],
)
def test_a_story_that_was_told_is_not_asked_for(customer: tuple[str, ...], marked: list[str]) -> None:
    assert found("story-again", "Could you tell me what happened?", *customer) == marked


def test_a_question_about_something_in_the_story_is_a_good_one() -> None:
    assert (
        found("story-again", "Could you tell me what happened to the mother on the sixth floor?", LONG, "Ok.", "?")
        == []
    )


@pytest.mark.parametrize(
    ("reply", "heard"),
    [
        ("Please clean the filter and replace the seal.", True),
        ("Tighten the pedal, clean the filter.", True),
        ("Have you cleaned the filter?", True),
        ("Please send a drawing of the pump and the filter.", False),
        ("I will clean the filter and replace the seal.", False),
        ("Please clean the filter once more.", False),
    ],
    ids=["the same deeds", "a bare deed", "asked whether", "something else", "the writer's own deed", "once more"],
)
def test_advice_that_was_followed_is_heard(reply: str, *, heard: bool) -> None:
    customer = "I have cleaned the filter, replaced the seal and tightened the pedal."
    assert bool(found("done-again", reply, customer)) is heard
