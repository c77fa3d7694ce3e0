"""Names of placeholders: a slip is told, a company's own field is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.placeholders import names, slots
from tonelint.placeholders.desks import Desk
from tonelint.placeholders.known import ALL, DESKS

WORD = st.text("abcde", max_size=6)


@pytest.mark.parametrize("desk", ALL, ids=lambda desk: desk.label)
def test_a_desk_knows_its_own_names_and_means_nothing_else_by_them(desk: Desk) -> None:
    for name in desk.names:
        assert names.knows(desk, name)
        assert names.meant(desk, name) is None
        assert names.is_of(desk, name)
    assert set(desk.roles.values()) <= desk.names | {"number"}
    assert set(desk.dialects) <= set(slots.DIALECTS)


def test_a_shape_of_exports_is_of_one_desk() -> None:
    assert len(DESKS) == sum(len(desk.shapes) for desk in ALL)
    assert {"zendesk", "zendesk-csv", "helpscout"} <= DESKS.keys()


def test_a_name_is_known_behind_each_of_those_who_share_it() -> None:
    assert {"ticket.requester.email", "ticket.assignee.email", "current_user.email"} <= DESKS["zendesk"].names
    assert "current_user.organization.name" in DESKS["zendesk"].names
    assert "ticket.assignee.organization.name" not in DESKS["zendesk"].names
    assert "helpdesk_name" in DESKS["freshdesk"].names


@pytest.mark.parametrize("desk", ALL, ids=lambda desk: desk.label)
def test_every_name_is_read_whole_in_its_own_dialect(desk: Desk) -> None:
    for name in desk.names:
        told = [(slot.dialect, slot.name) for slot in slots.found(f"Hi {slots.write(desk.dialects[0], name)}!")]
        assert told == [(desk.dialects[0], name)]


@pytest.mark.parametrize(
    ("tool", "name", "meant"),
    [
        ("zendesk", "ticket.requestor.first_name", "ticket.requester.first_name"),
        ("zendesk", "ticket.requester.firstname", "ticket.requester.first_name"),
        ("zendesk", "Ticket.Id", "ticket.id"),
        ("zendesk", "tickt.requester.name", "ticket.requester.name"),
        ("zendesk", "current_user.frist_name", "current_user.first_name"),
        ("zendesk", "ticket.ticket_field_4711", None),
        ("zendesk", "dc.refund", None),
        ("zendesk", "ticket.requester.custom_fields.lemmikki", None),
        ("zendesk", "ticket.organization.custom_fields.taso", None),
        ("freshdesk", "Ticket.Requester.FirstName", None),
        ("freshdesk", "ticket.cf_color", None),
        ("gorgias", "ticket.customer.integrations.shopify.orders[0].name", None),
        ("gorgias", "ticket.customer.first_name", "ticket.customer.firstname"),
        ("chatwoot", "contact.custom_attribute.size", None),
        ("osticket", "ticket.name.frist", "ticket.name.first"),
        ("osticket", "ticket.dept.manager.name", None),
        ("salesforce", "Contact.Shoe_Size__c", None),
        ("intercom", "favourite_shoe", None),
        ("skrivestotte", "bruker.fornan", "bruker.fornavn"),
        ("skrivestotte", "bruker.fornamn", "bruker.fornavn"),
        ("skrivestotte", "brukar.fornavn", "brukar.fornamn"),
        ("skrivestotte", "saksbehandler.nav", "saksbehandler.navn"),
        ("osticket", "ticket.nam.first", "ticket.name.first"),
        ("osticket", "staff.nam.first", "staff.name.first"),
        ("zendesk", "current_user.nam", "current_user.name"),
        ("zendesk", "ticket.brand.nam", "ticket.brand.name"),
        ("zendesk", "ticket.group.nmae", "ticket.group.name"),
        ("zendesk", "ticket.brand.subdomain", None),
        ("zendesk", "ticket.urk", "ticket.url"),
        ("zendesk", "ticket.i", None),
        ("zendesk", "dc.nam", None),
        ("zammad", "ticket.organization.zip", None),
        ("intercom", "user.age", None),
        ("intercom", "nam", None),
    ],
)
def test_only_a_slip_is_taken_for_another_name(tool: str, name: str, meant: str | None) -> None:
    assert names.meant(DESKS[tool], name) == meant


def test_what_another_desk_has_is_told_with_what_it_is_called_here() -> None:
    assert names.elsewhere(DESKS["zendesk"], "contact.first_name") == ("Chatwoot", "ticket.requester.first_name")
    assert names.elsewhere(DESKS["zendesk"], "Contact.FirstName", "bang") == (
        "Salesforce",
        "ticket.requester.first_name",
    )
    assert names.elsewhere(DESKS["zendesk"], "contact.shoe_size") is None


@pytest.mark.parametrize(
    "name",
    [
        "ticket.requester.first_name",
        "nimi",
        "etunimi",
        "kundenavn",
        "customer.fullName",
        "ticket.name.first",
        "user.name",
    ],
)
def test_names_of_people_are_told_by_their_name(name: str) -> None:
    assert names.is_person(name)


@pytest.mark.parametrize(
    "name",
    ["ticket.brand.name", "company.name", "helpdesk_name_x", "ticket.id", "brand_name", "username", "ticket.title"],
)
def test_names_of_other_things_are_none(name: str) -> None:
    assert not names.is_person(name)


@given(WORD, WORD)
def test_a_distance_is_one(one: str, other: str) -> None:
    far = names.distance(one, other)
    assert far == names.distance(other, one)
    assert (far == 0) == (one == other)
    assert abs(len(one) - len(other)) <= far <= max(len(one), len(other))
    assert names.distance(f"{one}x", f"{other}x") == far


@given(st.text("abcde", min_size=2, max_size=6), st.integers(0, 4))
def test_two_swapped_letters_are_one_slip(word: str, at: int) -> None:
    at = min(at, len(word) - 2)
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    assert names.distance(word, swapped) <= 1


@pytest.mark.parametrize(
    ("tool", "name", "agent"),
    [
        ("chatwoot", "agent.name", True),
        ("intercom", "author.first_name", True),
        ("intercom", "teammate.first_name", True),
        ("helpscout", "user.firstName", True),
        ("intercom", "user.first_name", False),
        ("helpscout", "customer.firstName", False),
        ("chatwoot", "contact.name", False),
        ("discourse", "name", False),
    ],
)
def test_who_writes_is_told_from_who_is_greeted(tool: str, name: str, agent: bool) -> None:
    assert names.is_agent(DESKS[tool], name) == agent
