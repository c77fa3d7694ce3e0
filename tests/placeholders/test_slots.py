"""Slots: every dialect is read as its helpdesk writes it, anywhere in any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.placeholders.desks import Desk
from tonelint.placeholders.known import ALL
from tonelint.placeholders.slots import DIALECTS, Slot, found, write

PART = st.text("abcdefgxyzæøåä_", min_size=2, max_size=9).filter(lambda part: part[0] != "_" and part != "else")
LETTERS = st.text("abcdefgxyz", min_size=2, max_size=9)
SIGNS = st.lists(
    st.sampled_from(["{", "}", "%", "#", "$", "!", "[", "]", "{{", "}}", "{%", "%}", "name", ".", " ", "|", "if ", "else", "\n", "'", "(", ",fallback=", "ä"]),
    max_size=30,
).map("".join)  # fmt: skip


def only(text: str) -> tuple[str, str, str | None]:
    """The one slot of a text: dialect, name and fallback."""
    (slot,) = found(text)
    return slot.dialect, slot.name, slot.fallback


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Hi {{ticket.requester.first_name}},", ("double", "ticket.requester.first_name", None)),
        ("{{dc.refund_text}}", ("double", "dc.refund_text", None)),
        ('Hi {{ first_name | fallback: "there" }}!', ("double", "first_name", "there")),
        ("Hi {{user.name|fallback:'there'}}", ("double", "user.name", "there")),
        ("{{x | default: ''}}", ("double", "x", "")),
        ("{{-ticket.id}}", ("double", "ticket.id", None)),
        ("{{ticket.id-}}", ("double", "ticket.id", None)),
        ("{{- x | default: 'y' -}}", ("double", "x", "y")),
        ("{{ contact.first_name || 'there' }}", ("double", "contact.first_name", "there")),
        ('{{ order.date | date: "%d.%m." }}', ("double", "order.date", None)),
        ("{{ticket.customer.integrations.shopify.orders[0].name}}", ("double", "ticket.customer.integrations.shopify.orders[0].name", None)),
        ("{%customer.firstName,fallback=there%}", ("help-scout", "customer.firstName", "there")),
        ("{%customer.lastName,fallback=%}", ("help-scout", "customer.lastName", "")),
        ("{%customer.email%}", ("help-scout", "customer.email", None)),
        ("{!Contact.FirstName}", ("bang", "Contact.FirstName", None)),
        ("{{{Recipient.FirstName}}}", ("triple", "Recipient.FirstName", None)),
        ("%{ticket.name.first}", ("percent", "ticket.name.first", None)),
        ("%{my_name,fallback:me}", ("percent", "my_name", "me")),
        ("#{ticket.customer.firstname}", ("hash", "ticket.customer.firstname", None)),
        ("${caller_id.first_name}", ("dollar", "caller_id.first_name", None)),
        ("[[first_name|Dear Reader]]", ("double-square", "first_name", "Dear Reader")),
        ("Hei, [bruker.fornavn]", ("square", "bruker.fornavn", None)),
        ("Hei {etunimi}!", ("single", "etunimi", None)),
    ],
)  # fmt: skip
def test_a_dialect_is_read_with_its_fallback(text: str, wanted: tuple[str, str, str | None]) -> None:
    assert only(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Hi {{ name.name | default: 'name' | upcase }}", '{{name|| "name"}}', "{%customer.name,fallback=name %}",
        "%{name_name,fallback:name}", "[[name|name]]", "{{- name | fallback: 'name' -}}",
    ],
)  # fmt: skip
def test_the_place_of_a_fallback_is_known(text: str) -> None:
    (slot,) = found(text)
    assert slot.fallback == "name"
    assert text[slot.fallback_at : slot.fallback_at + 4] == "name"
    assert not text[slot.fallback_at + 4].isalnum()
    assert "name" in text[slot.start : slot.fallback_at]


@pytest.mark.parametrize(
    "text",
    [
        "[se her](https://example.org)", "{ }", "{{}}", "{{{}}}", "Press [Insert].", "{% if x.y %}", "{{#if name}}", "{{/if}}",
        "{{else}}", "[a.b](https://example.org)", "100 % {sure thing}", "",
    ],
)  # fmt: skip
def test_tags_links_and_prose_are_no_slots(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize("dialect", DIALECTS)
@given(before=st.sampled_from(["", "Hi ", "Hi,\n", "(", "ä", "x"]), first=LETTERS, rest=LETTERS)
def test_what_is_written_is_read_again(dialect: str, before: str, first: str, rest: str) -> None:
    name = f"{first}.{rest}"
    text = f"{before if dialect not in ('single', 'square') else before.removesuffix('x').removesuffix('ä')}{write(dialect, name)}, and more"
    (slot,) = found(text)
    assert (slot.dialect, slot.name, slot.fallback) == (dialect, name, None)
    assert text[slot.start : slot.end] == write(dialect, name)


@pytest.mark.parametrize("desk", [desk for desk in ALL if desk.fallback], ids=lambda desk: desk.label)
@given(name=st.tuples(LETTERS, LETTERS).map(".".join), word=st.sampled_from(["du", "there"]))
def test_a_fallback_that_is_advised_is_read_as_one(desk: Desk, name: str, word: str) -> None:
    written = desk.with_fallback(name, word)
    (slot,) = found(f"Hi {written}, hello")
    assert (slot.start, slot.end, slot.name, slot.fallback) == (3, 3 + len(written), name, word)


@settings(deadline=None)
@given(st.text() | SIGNS)
def test_slots_of_any_text_stand_in_order_inside_of_it(text: str) -> None:
    last = 0
    for slot in found(text):
        assert last <= slot.start < slot.end <= len(text)
        dialect = DIALECTS[slot.dialect]
        written = text[slot.start : slot.end]
        assert written.startswith(dialect.opens)
        assert written.endswith(dialect.closes)
        assert slot.name in written
        last = slot.end


@pytest.mark.seconds(5)
@pytest.mark.parametrize(
    "scrap", ["{", "{{", "{{{", "[", "[[", "%{", "{%a.", "{{a|", "{{a.b ", "[a.", "{%a.b,fallback="]
)
def test_a_long_text_of_broken_slots_is_read_in_no_time(scrap: str) -> None:
    assert all(isinstance(slot, Slot) for slot in found(scrap * 20_000))
