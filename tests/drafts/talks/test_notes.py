"""Notes and system lines in a transcript are nobody's words: neither the customer's nor the draft."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tonelint.model import Found, Reply

Read = Callable[..., list[Found]]
SIDES = [("Customer", "Agent"), ("Asiakas", "Aspa"), ("Kunde", "Kundebehandler"), ("Customer", "Mika"), ("Laura", "Agent")]  # fmt: skip
NOTES = ["System", "Internal", "System message", "Järjestelmä", "Järjestelmäviesti", "Sisäinen", "Muistiinpano", "Systemmelding", "Intern", "Internt", "Notat"]  # fmt: skip
SAID, ANSWER, NOTED = "Where is the kiln?", "It leaves at nine.", "Somebody else looks at this now."


def told(found: list[Found]) -> tuple[str, str | None, list[str]]:
    """The draft, what it answers, and who wrote before."""
    (reply,) = found
    assert isinstance(reply, Reply), reply
    return reply.text, reply.customer, [turn.role for turn in reply.turns]


@pytest.mark.parametrize(("customer", "agent"), SIDES)
@pytest.mark.parametrize("note", NOTES)
def test_a_note_below_the_answer_is_no_part_of_it(read_as: Read, customer: str, agent: str, note: str) -> None:
    text = f"{customer}: {SAID}\n{agent}: {ANSWER}\n{note}: {NOTED}\nIt was the second time.\n"
    assert told(read_as(text)) == (ANSWER, SAID, ["customer"])


@pytest.mark.parametrize(("customer", "agent"), SIDES)
@pytest.mark.parametrize("note", NOTES)
def test_a_note_between_the_two_is_not_the_customers(read_as: Read, customer: str, agent: str, note: str) -> None:
    text = f"{customer}: {SAID}\n{note}: {NOTED}\n{agent}: {ANSWER}\n"
    assert told(read_as(text)) == (ANSWER, SAID, ["customer", "note"])


@pytest.mark.parametrize(
    ("note", "noted"),
    [("Note", "Customer rang twice."), ("Note", "the client is upset"), ("Merknad", "Kunden har ringt to ganger."), ("Note", "Asiakkaalle soitettu.")],
)  # fmt: skip
def test_a_note_of_the_customer_is_one_above_the_answer_and_the_agents_sentence_below_it(
    read_as: Read, note: str, noted: str
) -> None:
    line = f"{note}: {noted}"
    assert told(read_as(f"Customer: {SAID}\n{line}\nAgent: {ANSWER}"))[1:] == (SAID, ["customer", "note"])
    assert told(read_as(f"Customer: {SAID}\nAgent: {ANSWER}\n{line}"))[0] == f"{ANSWER}\n{line}"


@pytest.mark.parametrize(
    "line",
    ["System: Windows 11", "System: macOS", "Järjestelmä: iOS 18.2", "Internal: 35 cm across",
     "Note: ring the bell twice", "Note: customer service said nine", "Merknad: ring to ganger"],
)  # fmt: skip
def test_a_thing_and_ones_own_remark_stay_in_the_message(read_as: Read, line: str) -> None:
    text = f"Customer: {SAID}\n{line}\nAgent: {ANSWER}\n{line}\n"
    assert told(read_as(text)) == (f"{ANSWER}\n{line}", f"{SAID}\n{line}", ["customer"])


@pytest.mark.parametrize(
    "text",
    [
        "System: the update is done.\nYou may log in again, Laura.",
        "Hi Laura\n\nInternal: the kiln is warm inside.\nNote: it cools slowly.",
        "Note: the shop is closed on Friday.\nRing us on Monday.",
        "Customer: Laura Smith\nAgent: Mika\nSystem: order 55 was sent\n\nThe kiln comes on Friday, Laura.",
        "Järjestelmä: päivitys on valmis.\nVoit kirjautua taas.",
    ],
)
def test_a_draft_with_such_lines_stays_one(read_as: Read, text: str) -> None:
    assert told(read_as(text)) == (text, None, [])


def test_people_are_asked_for_with_a_line_of_the_system_among_them_as_well(read_as: Read) -> None:
    text = "Laura: Where is it?\nMika: In Hull?\nSystem: Pia has joined this chat.\nPia: Is mine, too?"
    (fault,) = read_as(text)
    assert getattr(fault, "message", None) == "who is the agent: Laura or Mika or Pia?"
