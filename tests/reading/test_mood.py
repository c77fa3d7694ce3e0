"""What a customer's message reads as, how sure that is, and what tells it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.guides.cues import read_cues
from tonelint.names import MOODS
from tonelint.reading.customer import Message

CUES = read_cues(
    """\
customer:
  grief: {phrases: ["passed away", "funeral"], not: ["funeral museum"]}
  confusion: {phrases: ["do not understand", "lost"]}
  anger: {phrases: ["outrageous"]}
  loss: {phrases: ["broken"]}
  playful: {phrases: ["haha"]}
  roleplay: {phrases: ["ahoy", "captain"]}
""",
    "signals/en.yaml",
    "en",
)["customer"]


def message(text: str) -> Message:
    return Message(text, "en", lambda: CUES)


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("Where is my lamp?", "calm"),
        ("I do not understand the bill.", "confused"),
        ("Ahoy, captain! Where be my lamp?", "playful"),
        ("The dog ate the bill haha", "playful"),
        ("Outrageous!", "upset"),
        ("My mother passed away.", "grieving"),
        ("Does the bus stop at the funeral museum?", "calm"),
    ],
)
def test_a_message_reads_as_what_its_words_tell(text: str, mood: str) -> None:
    assert message(text).mood.name == mood


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("Outrageous! My mother passed away and you send a bill.", "grieving"),
        ("Haha, so at the funeral I opened your bill.", "grieving"),
        ("Outrageous, haha, captain!", "upset"),
        ("I do not understand, captain.", "confused"),
    ],
)
def test_grief_outranks_heat_and_heat_outranks_play(text: str, mood: str) -> None:
    assert message(text).mood.name == mood


def test_a_laugh_at_trouble_is_no_play() -> None:
    assert message("It came broken haha").mood.name == "calm"


def test_trouble_that_blames_nobody_is_no_heat_until_there_is_much_of_it() -> None:
    assert message("It came broken. The lid is broken too!!").mood.name == "calm"
    assert message("It came broken. Broken!! And broken again??").mood.name == "upset"


@pytest.mark.parametrize(
    "text", ["It came broken, broken, with a bump!! And so late!!", "Broken!! Broken!! Broken!!", "Outrageous!!"]
)
def test_no_message_is_upset_by_its_heat_and_calm_by_its_mood(text: str) -> None:
    read = message(text)
    assert (read.heat.level == "upset") <= (read.mood.name == "upset")


def test_trouble_of_some_heat_that_blames_nobody_is_annoyed_and_no_more() -> None:
    waited = read_cues(
        "customer:\n  loss: {phrases: [broken]}\n  waiting: {phrases: [still]}\n", "signals/en.yaml", "en"
    )
    read = Message("Still, still, it is broken.", "en", lambda: waited["customer"])
    assert read.heat.score == 1.5
    assert (read.heat.level, read.mood.name) == ("annoyed", "calm")


def test_more_signs_are_surer_and_every_sign_is_told_by_its_place() -> None:
    text = "My mother passed away and the funeral is on Friday."
    read = message(text).mood
    assert {name: [text[start:end] for start, end in spans] for name, spans in read.parts.items()} == {
        "grief": ["passed away", "funeral"]
    }
    assert message("My mother passed away.").mood.sure < read.sure < 1


def test_nobody_who_grieves_is_offered_a_game() -> None:
    read = message("Haha. Ahoy captain, my mother passed away.")
    assert not read.playful
    assert not read.roleplay
    assert message("Ahoy captain!").roleplay


@given(st.text())
def test_any_text_reads_as_something_and_is_never_certain(text: str) -> None:
    read = message(text).mood
    assert read.name in MOODS
    assert 0 < read.sure < 1
    assert all(0 <= start < end <= len(text) for spans in read.parts.values() for start, end in spans)
