"""Whose the last mail of a thread is: a customer's is never a draft, and where it may be either's, tonelint asks."""

from __future__ import annotations

import pytest

from tonelint.drafts import mail
from tonelint.model import Fault, Reply

LAURA, MIKA = "Laura <laura@{}>", "Mika <mika@{}>"


def mailbox(*mails: tuple[str, str]) -> bytes:
    """Mails between people, each from the first to the second, all with one subject."""
    told = [f"From a\nFrom: {one}\nTo: {other}\nSubject: Lamp\n\nHi {at}\n\n" for at, (one, other) in enumerate(mails)]
    return "".join(told).encode()


def there_and_back(customer: str, agent: str, times: int = 3) -> bytes:
    """Mails that go to and fro, the first by the customer."""
    return mailbox(*[((customer, agent), (agent, customer))[at % 2] for at in range(times)])


def read(content: bytes, path: str = "m.mbox", **asked: object) -> Reply | Fault:
    (found,) = mail.read(content, path, **asked)  # type: ignore[arg-type]
    return found


@pytest.mark.parametrize(
    ("customer", "agent"),
    [
        ("Laura <laura@x.example>", "Mika <support@lamps.example>"),
        ("Laura <laura@x.example>", "asiakas.palvelu@lamput.fi"),
        ("Laura <laura@gmail.com>", "Mika <mika@lamps.example>"),
        ("Laura <laura@yahoo.co.uk>", "Mika <mika@lamps.co.uk>"),
        ("Ola <ola@online.no>", "Kari <kundeservice+12@lampe.no>"),
    ],
)
def test_a_customer_who_opened_the_thread_and_wrote_last_is_not_linted(customer: str, agent: str) -> None:
    content = there_and_back(customer, agent)
    found = read(content)
    assert isinstance(found, Fault)
    assert "who is no agent here" in found.message
    earlier = read(content, draft="2")
    assert isinstance(earlier, Reply)
    assert (earlier.text.strip(), earlier.customer) == ("Hi 1", "Hi 0")
    every = read(content, all_turns=True)
    assert isinstance(every, Reply)
    assert every.text.strip() == "Hi 1"


@pytest.mark.parametrize("times", [3, 5])
def test_between_equals_tonelint_asks_who_the_agent_is_and_takes_the_answer(times: int) -> None:
    content = there_and_back("Laura <laura@x.example>", "Mika <mika@y.example>", times)
    found = read(content)
    assert isinstance(found, Fault)
    assert (found.message, found.hint) == ("who is the agent: Mika or Laura?", "say it with --agent NAME")
    assert isinstance(read(content, agents=["Laura"]), Reply)
    for agent in ("Mika", "mika@y.example", "@y.example"):
        assert "no agent here" in getattr(read(content, agents=[agent]), "message", "")


@pytest.mark.parametrize(
    ("customer", "agent"),
    [
        ("Laura <laura@gmail.com>", "Mika <mika@lamps.example>"),
        ("Laura <laura@x.example>", "Mika <mika@lamps.example>"),
        ("Laura <laura@gmail.com>", "Mika <lamps@gmail.com>"),
        ("Laura <info@x.example>", "Mika <mika@lamps.example>"),
    ],
)
def test_the_answer_to_whoever_opened_the_thread_is_the_draft(customer: str, agent: str) -> None:
    for times in (2, 4):
        found = read(there_and_back(customer, agent, times))
        assert isinstance(found, Reply)
        assert found.turns[0].role == "customer"


def test_a_company_may_write_first() -> None:
    found = read(there_and_back("Mika <mika@lamps.example>", "Laura <laura@gmail.com>"))
    assert isinstance(found, Reply)
    assert [turn.role for turn in found.turns] == ["agent", "customer"]


@pytest.mark.parametrize(
    ("writer", "to", "is_draft"),
    [
        ("laura@gmail.com", "support@lamps.example", False),
        ("laura@gmail.com", "mika@lamps.example", True),
        ("lamps@gmail.com", "info@x.example", True),
        ("mika@lamps.example", "info@x.example", True),
        ("mika@lamps.example", "support@lamps.example", True),
    ],
)
def test_a_single_mail_is_a_draft_unless_it_goes_from_a_private_address_to_a_desk(
    writer: str, to: str, *, is_draft: bool
) -> None:
    found = read(f"From: {writer}\nTo: {to}\n\nHi\n".encode(), "m.eml")
    assert isinstance(found, Reply) is is_draft
    assert isinstance(read(f"From: {writer}\nTo: {to}\n\nHi\n".encode(), "m.eml", agents=[writer]), Reply)
