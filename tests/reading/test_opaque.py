"""Placeholders of every dialect are opaque, and all around them stays what it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.placeholders.slots import DIALECTS
from tonelint.reading.language import identify
from tonelint.reading.opaque import opaque
from tonelint.words import OPAQUE

SLOTS = [
    "{{ticket.requester.first_name}}",
    '{{ user.first_name | fallback: "there, my friend" }}',
    "{{#if ticket.requester.organization.name}}",
    "{{{Recipient.FirstName}}}",
    "{!Contact.FirstName}",
    "{!$User.FirstName}",
    "{%customer.firstName,fallback=there%}",
    "{% if ticket.requester.language == 'en' and ticket.requester.organization.name contains 'the whole company' %}",
    "{% comment %}This one is for those who come from the store.{% endcomment %}",
    "%{reply_to_name,fallback:there}",
    "%{reply_to_name,fallback:all of you who have been waiting with us for the lamp since the spring came to town}",
    '{!IF(ISBLANK(Contact.FirstName), "all of you who have been waiting with us for the lamp", Contact.FirstName)}',
    "[[ticket.requester.name|all of you who have been waiting with us for the lamp]]",
    '{{ticket.requester.name | default: "the person that {you} sent to us"}}',
    "{{ticket.requester.name || 'the person that you sent to us'}}",
    "#{ticket.customer.firstname}",
    "${order.number}",
    "[[customer first name]]",
    "[bruker.fornavn]",
    "[ORDER NUMBER]",
    "[first name of the customer]",
    "{first name}",
    "%%first_name%%",
    "%FIRST_NAME%",
    "%(first_name)s",
    "<<First Name>>",
    "*|FNAME|*",
]


@pytest.mark.parametrize("slot", SLOTS)
def test_no_word_of_a_placeholder_is_left(slot: str) -> None:
    hidden = opaque(f"Kello {slot} on kolme.")
    inside = hidden.removeprefix("Kello ").removesuffix(" on kolme.")
    assert len(inside) == len(slot)
    assert not any(sign.isalnum() for sign in inside)


@pytest.mark.seconds(3)
@pytest.mark.parametrize("part", ["{", "{{", "{{a{b}", "{%{", "%{a", "[[", "[[a", "{!", "}}", "{{{a}"])
def test_no_run_of_brackets_takes_long(part: str) -> None:
    opaque(part * (20_000 // len(part)))


def test_every_dialect_that_is_known_is_opaque() -> None:
    written = [f"{one.opens}ticket.customer{one.closes}" for one in DIALECTS.values()]
    assert not [one for one in written if "ticket" in opaque(one)]


@pytest.mark.parametrize(
    "text",
    [
        "Korting 20 % ja 30 % heti.",
        "a < b, c > d",
        "Hei | Moi",
        "{ei suljettu",
        "[ei suljettu",
        "100%\n{\nHei, tulen!\n}",
    ],
)
def test_what_is_no_placeholder_is_left_alone(text: str) -> None:
    assert opaque(text) == text


@given(st.text("{}[]%<>|*(ab .\n", max_size=60))
def test_no_place_is_moved(text: str) -> None:
    hidden = opaque(text)
    assert len(hidden) == len(text)
    assert all(new in (old, OPAQUE) for old, new in zip(text, hidden, strict=True))


TEXTS = {
    "fi": "Kiitos palautteestanne {}! {} {}",
    "nb": "Vi ses {}! Takk for tilbakemeldingen. {} {}",
    "en": "See you {}! The lamp left at nine. {} {}",
}


@pytest.mark.parametrize("slot", SLOTS)
@pytest.mark.parametrize("lang", TEXTS)
def test_the_words_of_a_placeholder_do_not_tell_a_language(lang: str, slot: str) -> None:
    assert identify(TEXTS[lang].format(slot, slot, slot)).lang == lang
