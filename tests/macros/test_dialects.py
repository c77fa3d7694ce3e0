"""Placeholders of two helpdesks in one file: told where nobody says whose it is, and never where agents fill them in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tonelint.macros.facts import Facts
from tonelint.macros.library import told
from tonelint.reports.speech.library import detail

Made = Callable[..., Facts]
OURS, THEIRS = "Hi {{contact.firstname}}, it left.", "Hi {!Contact.FirstName}, it is here."


def heard(library: list[Facts]) -> list[tuple[str, dict[str, Any]]]:
    """What stands where the finding is, and its evidence."""
    found = [one for one in told(library) if one.sense == "dialect-by-macro"]
    return [(one.facts.reply.text[one.match.start : one.match.end], dict(one.match.evidence)) for one in found]


def test_the_rarer_dialect_is_told_once_with_a_macro_that_has_the_other(made: Made) -> None:
    library = [made(THEIRS, "1"), made(OURS, "2"), made(OURS, "3"), made(THEIRS, "4"), made(OURS, "5")]
    evidence = {"few": "{!Contact.FirstName}", "most": "{{contact.firstname}}", "other": ["2 (a.json:1)"]}
    assert heard(library) == heard(library[::-1]) == [("{!Contact.FirstName}", evidence)]


def test_a_macro_with_both_is_told_by_itself(made: Made) -> None:
    found = heard([made(f"{OURS} {THEIRS}")])
    assert found == [("{!Contact.FirstName}", {"few": "{!Contact.FirstName}", "most": "{{contact.firstname}}"})]
    assert detail("dialect-by-macro", found[0][1], "en").endswith("no helpdesk fills in both")


def test_every_dialect_besides_is_told(made: Made) -> None:
    library = [made(OURS, "1"), made(OURS, "2"), made(THEIRS, "3"), made("Hi %{ticket.name.first}!", "4")]
    assert [span for span, _ in heard(library)] == ["{!Contact.FirstName}", "%{ticket.name.first}"]


def test_files_of_two_helpdesks_may_lie_side_by_side(made: Made) -> None:
    assert heard([made(OURS, "1", file="a.csv"), made(THEIRS, "1", file="b.csv")]) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hi [NAME]!",
        "Hi {name}!",
        "Order #{number}.",
        "It costs ${amount}.",
        "Hi {{{Recipient.FirstName}}}!",
        "Hi [[name]]!",
    ],
)
def test_what_agents_fill_in_is_no_dialect(made: Made, text: str) -> None:
    assert heard([made(OURS, "1"), made(text, "2"), made(THEIRS.replace("{!", "{{").replace("}", "}}"), "3")]) == []
