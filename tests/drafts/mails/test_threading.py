"""A mailbox of several threads: each is a conversation of its own, and its answer a draft of its own."""

from __future__ import annotations

import pytest

from tonelint.drafts import mail
from tonelint.model import Fault, Reply

DESK = "Mika <support@lamps.example>"


def one(
    text: str, by: str, to: str, subject: str | None = "", own: str = "", *, after: str = "", name: str = "In-Reply-To"
) -> str:
    """A mail of a mailbox."""
    told = {"From": by, "To": to, "Subject": subject, "Message-ID": own, name: after}
    head = "".join(f"{key}: {value}\n" for key, value in told.items() if value)
    return f"From a\n{head}X-A: 1\n\n{text}\n\n"


def read(*mails: str, **asked: object) -> list[tuple[str, str, list[str]]]:
    """Each reply: what it goes by, its text, and the turns before it; each fault's message."""
    found = mail.read("".join(mails).encode(), "m.mbox", **asked)  # type: ignore[arg-type]
    return [
        (item.record or "", item.text.strip(), [turn.text for turn in item.turns])
        if isinstance(item, Reply)
        else (str(item.line), item.message, [])
        for item in found
    ]


LAURA, PEKKA = "Laura <laura@x.example>", "Pekka <pekka@y.example>"
TWO = [("1", "Hi Laura", ["Lamp?"]), ("2", "Hi Pekka", ["Sofa?"])]


@pytest.mark.parametrize("header", ["In-Reply-To", "References"])
def test_an_answer_belongs_to_what_it_answers(header: str) -> None:
    found = read(
        one("Lamp?", LAURA, DESK, "Help", "<1@x>"),
        one("Sofa?", PEKKA, DESK, "Help", "<2@y>"),
        one("Hi Pekka", DESK, PEKKA, "Re: Help", "<3@l>", after="<2@y>", name=header),
        one("Hi Laura", "Mika <mika@mail.example>", LAURA, "Your lamp", "<4@l>", after="<1@x>", name=header),
    )
    assert found == TWO


@pytest.mark.parametrize(
    ("lamp", "answer", "sofa"),
    [
        ("Lamp", "Re: Lamp", "Sofa"),
        ("Lamp", "VS: [#12] lamp", "Lamp"),
        ("Lamp", "SV: Re: Lamp", ""),
        ("", "", ""),
        ("Help", "Re[2]: Help", "Help"),
    ],
)
def test_without_ids_a_thread_is_one_subject_between_the_same_two(lamp: str, answer: str, sofa: str) -> None:
    found = read(
        one("Lamp?", LAURA, DESK, lamp),
        one("Sofa?", PEKKA, "sales@lamps.example", sofa),
        one("Hi Laura", DESK, LAURA, answer),
        one("Hi Pekka", "Sanna <sanna@lamps.example>", PEKKA, f"Re: {sofa}"),
    )
    assert found == TWO


def test_two_matters_of_one_customer_are_two_threads() -> None:
    found = read(
        one("Lamp?", LAURA, DESK, "Lamp"),
        one("Hi Laura", DESK, LAURA, "Re: Lamp"),
        one("Sofa?", LAURA, DESK, "Sofa"),
        one("Hi Pekka", DESK, LAURA, "Re: Sofa"),
    )
    assert found == TWO


def test_mails_that_say_nothing_of_whom_they_go_to_are_one_thread() -> None:
    found = read(one("Lamp?", LAURA, ""), one("Hi Laura", DESK, ""), one("Sofa?", PEKKA, ""), one("Hi", DESK, PEKKA))
    assert found == [("", "Hi", ["Lamp?", "Hi Laura", "Sofa?"])]


def test_a_number_names_a_mail_of_each_thread_and_every_turn_says_which_thread() -> None:
    mails = [
        one("Lamp?", LAURA, DESK, "Lamp"),
        one("Hi Laura", DESK, LAURA, "Lamp"),
        one("Sofa?", PEKKA, DESK, "Sofa"),
        one("Hi Pekka", DESK, PEKKA, "Sofa"),
    ]
    assert read(*mails, draft="2") == TWO
    assert [record for record, _, _ in read(*mails, all_turns=True)] == ["1/2", "2/2"]


def test_a_customer_who_waits_is_told_and_never_linted() -> None:
    """In an inbox the company is who takes part in most threads; nobody there has answered."""
    waiting = [one("Lamp?", LAURA, DESK, "Lamp"), one("Sofa?", PEKKA, DESK, "Sofa")]
    answered = [one("Bed?", "Anu <anu@z.example>", DESK, "Bed"), one("Hi Anu", DESK, "anu@z.example", "Re: Bed")]
    told = [
        ("2", "the last mail is from laura@x.example, who is no agent here"),
        ("10", "the last mail is from pekka@y.example, who is no agent here"),
    ]
    assert [(line, text) for line, text, _ in read(*waiting)] == told
    assert [(line, text) for line, text, _ in read(*waiting, *answered)] == [*told, ("3", "Hi Anu")]


def test_one_customer_who_wrote_twice_is_not_linted() -> None:
    found = read(one("Lamp?", LAURA, DESK, "Lamp"), one("Sofa?", LAURA, DESK, "Sofa"))
    assert all("no agent here" in text for _, text, _ in found)
    unsure = read(one("Lamp?", LAURA, "mika@l.example", "Lamp"), one("Sofa?", LAURA, "mika@l.example", "Sofa"))
    assert all("who is the agent" in text for _, text, _ in unsure)
    assert len(found) == len(unsure) == 2


def test_what_an_outbox_holds_are_drafts() -> None:
    found = read(one("Hi Laura", DESK, LAURA, "Lamp"), one("Hi Pekka", DESK, PEKKA, "Sofa"))
    assert [(record, text) for record, text, _ in found] == [("1", "Hi Laura"), ("2", "Hi Pekka")]


@pytest.mark.seconds(20)
@pytest.mark.parametrize("subject", ["Help", None])
def test_thousands_of_threads_are_read(subject: str | None) -> None:
    mails = [
        one("Hi", *(pair if at % 2 else pair[::-1]), subject)
        for at in range(4_000)
        for pair in [(DESK, f"a{at // 2}@gmail.com")]
    ]
    found = list(mail.read("".join(mails).encode(), "m.mbox"))
    assert len(found) == 2_000
    assert not any(isinstance(item, Fault) for item in found)


def test_a_thread_without_a_word_is_told_at_its_line_and_hides_no_other() -> None:
    found = read(one("", DESK, LAURA, "Lamp"), one("Hi Pekka", DESK, PEKKA, "Sofa"))
    assert found == [("2", "there is no text in this mail", []), ("2", "Hi Pekka", [])]
