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
    text = f"{customer}: {SAID}\n{agent}: {ANSWER}\n{note}: {NOTED}\n"
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


@pytest.mark.parametrize(
    ("customer", "agent", "answer"),
    [
        ("Customer", "Agent", "It is on the van. Set the lamp up like this:\nSystem: restart it once a week.\n\nCalm down, you idiot. Mika"),
        ("Asiakas", "Asiakaspalvelija", "Valikossa on kaksi kohtaa.\nUlkoinen: säätää pihan valot.\nSisäinen: säätää huoneen lämmön.\n\nRauhoitu nyt. Mika"),
        ("Asiakas", "Asiakaspalvelija", "Kohtia on kaksi.\nUlkoinen: säätää pihan valot.\nSisäinen: säätää huoneen lämmön."),
        ("Kunde", "Kundebehandler", "Det koster lite.\nIntern: pakking for ti kroner.\nDu betaler bare frakten. Hilsen Mika"),
        ("Laura", "Agent", "Hei!\nNotat: kjelen er fra 2019.\nSå ringer jeg deg. Mika"),
        ("Customer", "Agent", "You see this:\nSystem message: the disk is full."),
    ],
)  # fmt: skip
def test_what_stands_below_such_a_line_of_the_agents_is_the_draft(
    read_as: Read, customer: str, agent: str, answer: str
) -> None:
    assert told(read_as(f"{customer}: {SAID}\n{agent}: {answer}\n")) == (answer, SAID, ["customer"])


@pytest.mark.parametrize(
    ("customer", "agent", "said"),
    [
        ("Customer", "Agent", "I am trying this:\nSystem: restart\nNothing works, I am furious!!"),
        ("Customer", "Agent", "My computer says this:\nSystem: the disk is not found."),
        ("Asiakas", "Asiakaspalvelija", "Laite ei toimi.\nJärjestelmä: levyä ei löydy.\nMitä teen nyt? Olen raivoissani!"),
        ("Kunde", "Kundebehandler", "Maskinen sier dette:\nSystem: finner ikke disken.\nJeg er rasende!"),
    ],
)  # fmt: skip
def test_what_customers_say_around_a_line_of_the_system_is_heard(
    read_as: Read, customer: str, agent: str, said: str
) -> None:
    assert told(read_as(f"{customer}: {said}\n{agent}: {ANSWER}\n")) == (ANSWER, said, ["customer"])
