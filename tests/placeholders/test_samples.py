"""A placeholder of each dialect is taken from a text, where it shows a helpdesk that nobody named."""

from __future__ import annotations

import pytest

from tonelint.placeholders.known import ALL
from tonelint.placeholders.samples import APART, sampled

TEXT = "Hi {{contact.firstname}}, {{contact.lastname}} {!Contact.FirstName} [NAME] {order} #{number} #{ticket.id}"


def test_the_first_of_each_dialect_is_taken() -> None:
    told = [(one.dialect, one.name) for one in sampled(TEXT, "csv")]
    assert told == [("double", "contact.firstname"), ("bang", "Contact.FirstName"), ("hash", "ticket.id")]


@pytest.mark.parametrize("tool", ["zendesk", "salesforce", "espanso", "autohotkey"])
def test_nothing_is_taken_where_the_file_tells_whose_it_is(tool: str) -> None:
    assert sampled(TEXT, tool) == ()


def test_no_helpdesk_reads_two_dialects_that_are_kept_apart() -> None:
    assert not [desk.label for desk in ALL if len(set(desk.dialects) & set(APART)) > 1]
