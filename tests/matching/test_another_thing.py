"""Another thing: a step that was tried on one device is no repeated advice for a different one."""

from __future__ import annotations

import pytest

from tonelint.guides.cues import read_cues
from tonelint.matching import another_thing
from tonelint.model import Match
from tonelint.reading import Reading
from tonelint.reading.customer import Message

CUES = read_cues(
    """\
reply:
  answer: {phrases: ["yes"]}
customer:
  tried-restart: {phrases: ["restarted"]}
  device: {phrases: ["[phone|tablet]"]}
  undone: {phrases: ["not restarted"]}
""",
    "signals/en.yaml",
    "en",
)


@pytest.mark.parametrize(
    ("customer", "reply", "another"),
    [
        ("I restarted my phone, the scale is gone.", "Please restart the scale.", True),
        ("I restarted my phone, the scale is gone.", "As for the scale: restart it.", True),
        ("I restarted my phone, the scale is gone.", "Please restart the phone.", False),
        ("I restarted my phone, the scale is gone.", "Please restart it.", False),
        ("I restarted my phone, the scale is gone.", "Please restart it, is the scale back?", False),
        ("I restarted it, the scale is gone.", "Please restart the scale.", False),
        ("I restarted my phone and I restarted the tablet, the scale is gone.", "Please restart the tablet.", False),
        ("The scale is gone.", "Please restart the scale.", False),
    ],
    ids=["another", "named before", "the same", "nothing named", "named behind", "on nothing told", "one of two", "untried"],
)  # fmt: skip
def test_a_step_is_for_another_thing_where_both_say_for_which(customer: str, reply: str, *, another: bool) -> None:
    message = Message(customer, "en", lambda: CUES["customer"])
    start = reply.index("restart")
    match = Match(start, start + len("restart"), {})
    read = Reading(reply, "en", lambda: CUES["reply"], message)
    assert another_thing.is_advised(read, match, ("restart",)) is another
