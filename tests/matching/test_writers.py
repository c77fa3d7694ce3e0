"""Who writes is told by the names that writers give themselves."""

from __future__ import annotations

import pytest

from tonelint.guides.cues import read_cues
from tonelint.matching import writers
from tonelint.model import Turn
from tonelint.reading import Reading
from tonelint.reading.customer import Message

CUES = read_cues(
    """\
reply:
  salutation: {phrases: ["^ [hi|hello]"]}
  sign-off: {phrases: ["best wishes"]}
  introduction: {phrases: ["<THING> here"]}
  takes-over: {phrases: ["taking over"]}
""",
    "signals/en.yaml",
    "en",
)


def reading(text: str, turns: tuple[Turn, ...]) -> Reading:
    message = Message(turns[-1].text, "en", lambda: CUES["customer"], turns)
    read = Reading(text, "en", lambda: CUES["reply"], message)
    read.earlier = [Reading(one.text, "en", lambda: CUES["reply"]) for one in turns if one.role == "agent"]
    for earlier, turn in zip(read.earlier, (one for one in turns if one.role == "agent"), strict=True):
        earlier.writer = turn.name
    return read


@pytest.mark.parametrize(
    ("writer", "before", "reply", "new"),
    [
        (None, "Toby here. Which pin?", "Ann here.", True),
        (None, "Toby here. Which pin?", "Toby here.", False),
        ("Toby Hale", "Which pin?", "Toby here.", False),
        ("Ann Lee", "I asked Toby. Toby here.", "Toby here.", True),
        (None, "Which pin?", "It is on the shelf.", False),
        (None, "Which pin?", "I am taking over. It is on the shelf.", True),
        (None, "Toby here. Which pin?", "It is on the shelf.\n\nBest wishes\nAnn", True),
        (None, "Toby here. Which pin?", "It is on the shelf.\n\nBest wishes\nToby", False),
        (None, "Which pin?", "It is on the shelf.\n\nBest wishes\nAnn", False),
    ],
    ids=[
        "another",
        "the same",
        "named above what they wrote",
        "only spoken of",
        "nobody says",
        "takes over without a name",
        "signs with another name",
        "signs as before",
        "signs for the first time",
    ],
)
def test_somebody_new_says_who_they_are(writer: str | None, before: str, reply: str, *, new: bool) -> None:
    turns = (Turn("agent", before, writer), Turn("customer", "Where is it?"))
    assert writers.is_new(reading(reply, turns)) is new


@pytest.mark.parametrize(
    ("before", "reply", "again"),
    [
        (("Toby here. Which pin?",), "Toby here. It is on the shelf.", True),
        (("Hi! Toby here. Which pin?",), "Toby here. It is on the shelf.", True),
        (("Toby here. Which pin?",), "Hi Will, it is on the shelf. Toby", False),
        (("Toby here. Which pin?",), "Ann here. It is on the shelf.", False),
        (("Toby here. Which pin?", "Ann here. Three of them."), "Toby here. It is on the shelf.", False),
        (("Which pin?",), "Toby here. It is on the shelf.", False),
        (("Hi! Toby here. Which pin?",), "Hi! Toby here. It is on the shelf.", False),
        (("Trondheim here.",), "Trondheim here too.", False),
    ],
    ids=["again", "though only now without a greeting", "signed", "another", "back", "new", "greeted twice", "a place"],
)
def test_who_gave_their_name_last_and_gives_it_again_is_noticed(
    before: tuple[str, ...], reply: str, *, again: bool
) -> None:
    turns = (*(Turn("agent", text) for text in before), Turn("customer", "Is it in Trondheim?"))
    assert bool(writers.introduced_again(reading(reply, turns))) is again
