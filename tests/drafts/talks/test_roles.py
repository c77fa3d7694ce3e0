"""Who writes, by the words that people and exports use."""

from __future__ import annotations

import pytest

from tonelint.drafts.talks.called import KNOWN
from tonelint.drafts.talks.roles import near, role_and_name, role_of
from tonelint.names import ROLES


def test_every_word_stands_for_a_role_and_every_role_for_itself() -> None:
    assert set(KNOWN.values()) == set(ROLES)
    assert [role_of(role) for role in ROLES] == list(ROLES)


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("End-User", "customer"),
        ("end_user", "customer"),
        ("ASIAKAS", "customer"),
        ("kunde", "customer"),
        ("kundebehandler", "agent"),
        ("customer  service", "agent"),
        ("chatbot", "bot"),
        ("internal note", "note"),
        ("Pasient", "customer"),
        ("Brukeren", "customer"),
        ("Tenant", "customer"),
        ("Soittaja", "customer"),
        ("Kysyjä", "customer"),
        ("Selger", "agent"),
        ("Customer Service Representative", "agent"),
        ("CSR", "agent"),
        ("Palveluneuvoja", "agent"),
        ("Kundesenteret", "agent"),
        ("Kunderådgiveren", "agent"),
        ("Asiakaspalveluvirkailija", "agent"),
        ("Vierailija", "customer"),
        ("Sluttbrukeren", "customer"),
        ("Chatboten", "bot"),
        ("Sisäinen kommentti", "note"),
        ("Intern kommentar", "note"),
        ("Operatør", None),  # whose network it is
        ("Laura", None),
        ("", None),
    ],
)
def test_well_known_words_are_understood_and_names_are_not(word: str, role: str | None) -> None:
    assert role_of(word) == role


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("Asiakas", ("customer", None)),
        ("Laura (customer)", ("customer", "Laura")),
        ("Kunde (Kari Nordmann)", ("customer", "Kari Nordmann")),
        ("Agent Mika", ("agent", "Mika")),
        ("Mika / asiakaspalvelu", ("agent", "Mika")),
        ("Mika, Customer Service", ("agent", "Mika")),
        ("Customer 1", ("customer", None)),
        ("Visitor 88123456", ("customer", None)),
        ("Agent #2", ("agent", None)),
        ("Asiakaspalvelu 0101234", (None, "Asiakaspalvelu 0101234")),
        ("Customer says", ("customer", None)),
        ("Asiakas kirjoittaa", ("customer", None)),
        ("Kundebehandler Kari svarer", ("agent", "Kari")),
        ("You wrote", (None, "You")),
        ("Note 1", (None, "Note 1")),
        ("Customer number", (None, "Customer number")),
        ("Customer name", (None, "Customer name")),
        ("Kundens ordre", (None, "Kundens ordre")),
        ("Asiakkaan osoite", (None, "Asiakkaan osoite")),
        ("Our price", (None, "Our price")),
        ("Kundens første melding", ("customer", None)),
        ("Ostajan arvostelu", ("customer", None)),
        ("Suggested reply", ("agent", None)),
        ("Laura", (None, "Laura")),
        ("Kari-Anne", (None, "Kari-Anne")),
    ],
)
def test_a_label_tells_a_role_a_name_or_both(label: str, told: tuple[str | None, str | None]) -> None:
    assert role_and_name(label) == told


@pytest.mark.parametrize(
    "word",
    ["manager", "owner", "omistaja", "Toimitusjohtaja", "myyntipäällikkö", "eier", "daglig leder", "butikksjef"],
)
def test_who_leads_a_place_is_no_customer_spelt_badly(word: str) -> None:
    assert near(word) == 'did you mean "agent"?'


@pytest.mark.parametrize("word", ["host", "hotel", "cust", "shop", "butikk", "admin"])
def test_a_word_that_is_only_a_little_like_a_role_gets_the_roles(word: str) -> None:
    assert near(word) == "one of: customer, agent, bot, note"


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("agnt", "agent"),
        ("kustomer", "customer"),
        ("asikas", "asiakas"),
        ("kundbehandler", "kundebehandler"),
        ("suport", "support"),
    ],
)
def test_slips_of_the_pen_in_any_language_get_the_word(word: str, meant: str) -> None:
    assert near(word) == f'did you mean "{meant}"?'


def test_a_slip_gets_the_nearest_word_and_anything_else_the_roles() -> None:
    assert near("custmer") == 'did you mean "customer"?'
    assert near("xyzzy") == "one of: customer, agent, bot, note"
