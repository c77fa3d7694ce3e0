"""What went before a message, told in it and by the turns of its conversation."""

from __future__ import annotations

import pytest

from tonelint.guides.cues import read_cues
from tonelint.model import Turn
from tonelint.reading.before import answers, theirs
from tonelint.reading.customer import Message

CUES = read_cues(
    """\
words:
  ROUTER: ["router|hub"]
  THINGS: ["it|the <ROUTER>"]
customer:
  undone: {phrases: ["[not|did i] restarted"]}
  contacted: {phrases: ["third time"]}
  used-phone: {phrases: ["i rang"]}
  tried-restart: {phrases: ["restarted (<THINGS>)"]}
  order-number: {phrases: ["order"]}
""",
    "signals/en.yaml",
    "en",
)["customer"]


def message(text: str, *turns: Turn) -> Message:
    return Message(text, "en", lambda: CUES, turns)


def test_channels_steps_and_contact_are_told_in_words() -> None:
    read = message("I rang, I restarted it, this is the third time.")
    assert list(read.told.used) == ["phone"]
    assert list(read.told.tried) == ["restart"]
    assert read.repeated
    assert read.holds("used", "phone")
    assert not read.holds("used", "email")


def test_what_was_not_done_takes_back_what_was_tried() -> None:
    assert list(message("I have restarted the hub.").told.tried) == ["restart"]
    assert message("I have not restarted the hub.").told.tried == {}


def test_a_class_of_words_may_name_one_before_it() -> None:
    text = "I restarted the router."
    (span,) = message(text).told.tried["restart"]
    assert text[slice(*span)] == "restarted the router"


def test_a_first_message_tells_of_nothing() -> None:
    read = message("Where is my lamp?")
    assert not read.repeated
    assert read.told == ({}, {}, [])


def test_what_earlier_turns_hold_counts_too() -> None:
    turns = (Turn("customer", "Order 88231. I restarted it."), Turn("agent", "Order 555?"), Turn("customer", "Well?"))
    read = message("Well?", *turns)
    assert read.holds("gave", "order-number")
    assert read.holds("tried", "restart")
    assert "order-number" not in read.gave
    assert not read.repeated


def test_what_the_agent_wrote_is_not_the_customers() -> None:
    read = message("Well?", Turn("agent", "Order 88231, have you restarted it?"), Turn("customer", "Well?"))
    assert not read.holds("gave", "order-number")
    assert not read.holds("tried", "restart")


@pytest.mark.parametrize(
    ("then", "now", "used"),
    [("e-mail", "chat", "email"), ("Facebook", "email", "social"), ("voice", "chat", "phone"), ("chat", "chat", None), ("pigeon", "chat", None)],
)  # fmt: skip
def test_an_earlier_channel_was_used(then: str, now: str, used: str | None) -> None:
    turns = (Turn("customer", "Hi", channel=then), Turn("agent", "Hello"), Turn("customer", "So?", channel=now))
    read = message("So?", *turns)
    assert read.before.used == ({used} if used else set())
    assert read.repeated is (then != now)


@pytest.mark.parametrize(("now", "again"), [("2026-11-20T12:00", False), ("2026-11-22T09:00", True), (None, False)])
def test_who_wrote_on_an_earlier_day_is_in_touch_again(now: str | None, again: bool) -> None:
    turns = (
        Turn("customer", "Hi", at="2026-11-20T10:00"),
        Turn("agent", "Hello"),
        Turn("note", "A difficult one."),
        Turn("customer", "So?", at=now),
    )
    assert message("So?", *turns).repeated is again


@pytest.mark.seconds(5)
def test_a_long_conversation_costs_no_more_than_its_latest_turns() -> None:
    turns = [Turn("customer" if n % 2 else "agent", f"order {n:05} " * 20) for n in range(10_000)]
    assert message("So?", *turns).holds("gave", "order-number")


def test_what_the_first_turn_gave_is_remembered_however_much_was_written_since() -> None:
    since = [Turn("customer" if n % 2 else "agent", "And now?") for n in range(60)]
    assert message("So?", Turn("customer", "My order 88231 is late."), *since).holds("gave", "order-number")
    assert not message("So?", since[1], Turn("customer", "Order 88231."), *since).holds("gave", "order-number")


WALL = (
    Turn("customer", "Where is my lamp? I rang. Order 88231.", "Laura Smith"),
    Turn("agent", "Hi Laura, I'll send a new one today.", "Mika"),
    Turn("customer", "And my sofa?", "Pekka"),
)


def test_what_another_customer_gave_and_did_is_not_theirs() -> None:
    read = message("And my sofa?", *WALL)
    assert not read.past
    assert not read.holds("used", "phone")
    assert not read.repeated


def test_what_agents_wrote_to_another_customer_was_not_written_to_this_one() -> None:
    assert answers(WALL) == []
    more = (*WALL, Turn("agent", "Tuesday at nine."), Turn("customer", "Thanks!", "Laura"))
    assert [turn.text for turn in answers(more)] == ["Hi Laura, I'll send a new one today."]


def test_an_answer_that_calls_a_customer_by_name_is_to_them_wherever_it_stands() -> None:
    more = (
        *WALL,
        Turn("agent", "Laura, it left."),
        Turn("agent", "Pekka, on Tuesday."),
        Turn("customer", "OK", "pekka"),
    )
    assert [turn.text for turn in answers(more)] == ["Pekka, on Tuesday."]


@pytest.mark.parametrize("name", [None, "Laura", "laura.smith@post.example"])
def test_where_one_customer_writes_under_any_form_of_their_name_all_of_it_is_theirs(name: str | None) -> None:
    turns = (*WALL[:2], Turn("customer", "And?", name))
    assert list(theirs(turns)) == list(turns)


def own_turns(*turns: tuple[str, str, str]) -> list[str]:
    """The texts of the turns that are the last customer's, of role, name and text each."""
    return [turn.text for turn in theirs([Turn(role, text, name) for role, name, text in turns])]


def test_two_people_of_one_first_name_are_told_apart_by_the_other_name() -> None:
    turns = (
        ("customer", "Anna Virta", "My order is 4471."),
        ("agent", "Mika", "Hi Anna, on its way."),
        ("customer", "Anna Koski", "Mine too?"),
    )
    assert own_turns(*turns) == ["Mine too?"]
    called = (*turns, ("agent", "Mika", "Anna Virta, it is here."), ("customer", "Anna Koski", "And mine?"))
    assert own_turns(*called) == ["Mine too?", "And mine?"]
    answered = (*turns, ("agent", "Mika", "Hi Anna! Which order?"), ("customer", "Anna Koski", "It is 5512."))
    assert own_turns(*answered) == ["Mine too?", "Hi Anna! Which order?", "It is 5512."]


@pytest.mark.parametrize("short", ["Anna", "Anna V.", "anna virta"])
def test_a_name_written_short_is_the_same_persons(short: str) -> None:
    first, last = ("customer", "Anna Virta", "My order is 4471."), ("customer", short, "Well?")
    other = ("customer", "Olli", "Mine is 5512.")
    assert own_turns(first, other, last) == ["My order is 4471.", "Well?"]


def test_a_first_name_that_two_people_bear_is_nobodys_in_particular() -> None:
    turns = [("customer", name, name) for name in ("Anna Virta", "Anna Koski", "Anna")]
    assert own_turns(*turns) == ["Anna"]
