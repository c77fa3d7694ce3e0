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
  role-sea: {phrases: ["[ahoy|anchor]"]}
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
        (("Ahoy!", "I'm looking."), "Ahoy! When?", "Splashdown at nine.", False),
        ((), "Ahoy! When?", "Splashdown at nine.", False),
    ],
    ids=["another", "the same", "none", "the customer's own", "kept for one turn", "no turns"],
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
