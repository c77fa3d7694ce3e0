"""What only the thread tells: a role of another kind than before, and a customer whom a reply walks past."""

from __future__ import annotations

import pytest

from tonelint.guides.cues import read_cues
from tonelint.matching import senses, threads
from tonelint.model import Turn
from tonelint.reading import Reading
from tonelint.reading.customer import Message

CUES = read_cues(
    """\
reply:
  salutation: {phrases: ["^ [hi|hello]"]}
  sign-off: {phrases: ["best wishes"]}
  introduction: {phrases: ["<THING> here"]}
  role-sea: {phrases: ["[ahoy|anchor]"]}
  role-kept: {phrases: ["hearty"]}
  role-space: {phrases: ["[orbit|splashdown]"]}
customer:
  roleplay: {phrases: ["[ahoy|captain]"]}
  anger: {phrases: ["[outrageous|scandal|liars]"]}
""",
    "signals/en.yaml",
    "en",
)
WALL = Turn("customer", "Outrageous scandal, the sauna is cold! Liars!", "Mary")
POOL = Turn("customer", "When does the pool open?", "Will")


def reading(text: str, turns: tuple[Turn, ...]) -> Reading:
    message = Message(turns[-1].text, "en", lambda: CUES["customer"], turns)
    read = Reading(text, "en", lambda: CUES["reply"], message)
    read.earlier = [Reading(one.text, "en", lambda: CUES["reply"]) for one in turns if one.role == "agent"]
    return read


@pytest.mark.parametrize(
    ("before", "customer", "reply", "changed"),
    [
        (("Ahoy!", "Up with the anchor!"), "Ahoy! When?", "Splashdown at nine.", True),
        (("Ahoy!", "Up with the anchor!"), "Ahoy! When?", "Ahoy, at nine.", False),
        (("Ahoy!", "Up with the anchor!"), "Ahoy! When?", "At nine.", False),
        (("Ahoy!", "Up with the anchor!"), "Are we in orbit?", "Splashdown at nine.", False),
        (("Ahoy!", "It sails, hearty."), "Ahoy! When?", "Splashdown at nine.", True),
        (("It sails, hearty.", "It sails, hearty."), "Ahoy! When?", "Splashdown at nine.", False),
        (("Ahoy!", "I'm looking."), "Ahoy! When?", "Splashdown at nine.", False),
        ((), "Ahoy! When?", "Splashdown at nine.", False),
    ],
    ids=[
        "another",
        "the same",
        "none",
        "the customer's own",
        "kept up in other words",
        "of no kind",
        "kept for one turn",
        "no turns",
    ],
)
def test_a_role_of_another_kind_than_two_turns_kept_is_noticed(
    before: tuple[str, ...], customer: str, reply: str, *, changed: bool
) -> None:
    turns = (*(Turn("agent", text) for text in before), Turn("customer", customer))
    assert bool(threads.other_role(reading(reply, turns))) is changed


@pytest.mark.parametrize(
    ("turns", "reply", "passed"),
    [
        ((WALL, POOL), "Hi Will, on Monday.", True),
        ((WALL, POOL), "Mary, I'm ringing you. Will, on Monday.", False),
        ((WALL, POOL), "The cold sauna is my fault. On Monday.", False),
        ((WALL, Turn("agent", "I'm on it."), POOL), "Hi Will, on Monday.", False),
        ((POOL, WALL), "Hi Mary, I'm on it.", False),
        ((WALL._replace(name=None), POOL), "Hi Will, on Monday.", False),
        ((WALL._replace(name="Will"), POOL), "Hi Will, on Monday.", False),
    ],
    ids=["passed", "named", "taken up", "answered before", "calm", "without a name", "the same person"],
)
def test_a_heated_customer_whom_a_reply_walks_past_is_noticed(
    turns: tuple[Turn, ...], reply: str, *, passed: bool
) -> None:
    assert bool(threads.passed_over(reading(reply, turns))) is passed


MARYS = Turn("agent", "The water is back.", "Mary")
HILL, STONE = WALL._replace(name="Mary Hill"), POOL._replace(name="Mary Stone")


@pytest.mark.parametrize(
    ("turns", "reply", "passed"),
    [
        ((WALL, POOL), "Hi Will, on Monday.\nMary", True),
        ((WALL, POOL), "Hi Will, on Monday.\nBest wishes, Mary", True),
        ((WALL, POOL), "Hi Will! Mary here. On Monday.", True),
        ((MARYS, WALL, POOL), "Hi Will, it opens on Monday, as our Mary said.", True),
        ((MARYS, WALL, POOL), "Hi Will and Mary, on Monday, and I'm ringing.\nMary", False),
        ((MARYS, WALL, POOL), "Will, on Monday. Mary, I'm ringing you.\nMary", False),
        ((HILL, STONE), "Hi Mary, on Monday.", True),
        ((HILL, STONE), "Mary Hill, I'm ringing you. Mary Stone, on Monday.", False),
        ((HILL, POOL._replace(name="Mary")), "Hi Mary, on Monday.", False),
    ],
    ids=[
        "signed by her namesake",
        "with best wishes of her namesake",
        "her namesake is here",
        "an agent is spoken of",
        "greeted beside her namesake",
        "called beside her namesake",
        "of two who share it",
        "both in full",
        "the same in short",
    ],
)
def test_a_name_that_an_agent_bears_or_two_customers_share_is_told_by_who_is_meant(
    turns: tuple[Turn, ...], reply: str, *, passed: bool
) -> None:
    assert bool(threads.passed_over(reading(reply, turns))) is passed


@pytest.mark.parametrize(
    ("customer", "reply", "missed"),
    [
        ("Ahoy captain! My chest is lost.", "Hi Will, the item is at the depot.", True),
        ("Ahoy captain! My chest is lost.", "Ahoy, it is at the depot.", False),
        ("Ahoy captain, where does my treasure chest sail?", "Your treasure is in Leeds.", False),
        ("Ahoy captain! My chest is lost.", "It is at the depot!", False),
        ("Ahoy captain! My chest is lost.", "It is at the depot 🙂.", False),
        ("My chest is lost.", "The item is at the depot.", False),
    ],
    ids=["missed", "a role", "a word of it", "lively", "a picture", "no play"],
)
def test_play_is_taken_up_by_a_word_of_it_or_by_being_lively(customer: str, reply: str, *, missed: bool) -> None:
    found = senses.find("role-left", reading(reply, (Turn("customer", customer),)))
    assert bool(found) is missed
