"""A few light words: to whom all is well, and where help begins with a question, the ear has no say."""

from __future__ import annotations

import pytest

from tonelint import lint
from tonelint.model import Finding

SOLVED = {"fi": "Nyt se toimii!", "nb": "Nå virker det!", "en": "It works now!"}
CALM = {"fi": "En pääse kirjautumaan.", "nb": "Jeg får ikke logget inn.", "en": "I can't log in."}
UPSET = {
    "fi": "Olen raivoissani!! Kolmas kerta, kun en pääse kirjautumaan!",
    "nb": "Jeg er rasende!! Tredje gang jeg ikke får logget inn!",
    "en": "I'm furious!! Third time I can't log in!",
}


def heard(reply: str, lang: str, customer: str) -> list[Finding]:
    found = lint(reply, lang=lang, channel="chat", customer=customer).findings
    return [one for one in found if "/sounds-" in one.rule]


@pytest.mark.parametrize(
    ("lang", "reply"),
    [
        ("fi", "Mahtavaa, että lähti pelaamaan!"),
        ("fi", "Kiva, että saatiin kuntoon!"),
        ("fi", "Hyvä juttu, että löytyi!"),
        ("fi", "Palaillaan, jos tulee vielä jotain."),
        ("nb", "Herlig at det ordnet seg!"),
        ("nb", "Godt å høre at det gikk bra!"),
        ("nb", "Vi snakkes hvis det dukker opp noe."),
        ("en", "So glad that did the trick!"),
        ("en", "Shout if it plays up again."),
    ],
)
def test_a_short_line_to_whom_all_is_well_is_left_alone(lang: str, reply: str) -> None:
    assert heard(reply, lang, SOLVED[lang]) == []


@pytest.mark.parametrize(
    ("lang", "reply"),
    [
        ("fi", "Hyvä juttu, että löytyi!"),
        ("nb", "Godt å høre at det gikk bra!"),
    ],
)
def test_the_same_line_where_nothing_is_well_is_heard(lang: str, reply: str) -> None:
    assert heard(reply, lang, CALM[lang])


@pytest.mark.parametrize(
    ("lang", "reply", "customer"),
    [
        ("fi", "Kiva, että saatiin kuntoon!", "Vihdoinkin se toimii. Häpeäisitte!!"),
        ("nb", "Herlig at det ordnet seg!", "Nå virker det. Skam dere!!"),
        ("fi", "Kiva, että saatiin kuntoon!", "Nyt se toimii! Miten tilaan toisen?"),
    ],
)
def test_to_whom_it_came_too_late_or_who_still_asks_it_is_heard(lang: str, reply: str, customer: str) -> None:
    assert heard(reply, lang, customer)


HELP = [
    ("fi", "Ikävä juttu, katsotaan. Mitä näytöllä lukee, kun yrität?"),
    ("nb", "Det er kjedelig, la oss se på det. Hva står det på skjermen når du prøver?"),
    ("nb", "Så kjedelig, la oss finne ut av det. Hvilken nettleser bruker du?"),
    ("en", "That's annoying, let's have a look. What does the screen say when you try?"),
]


@pytest.mark.parametrize(("lang", "reply"), HELP)
def test_a_word_of_feeling_that_begins_to_help_and_asks_is_left_alone(lang: str, reply: str) -> None:
    assert heard(reply, lang, CALM[lang]) == []


@pytest.mark.parametrize(
    ("lang", "reply", "customer"),
    [
        ("nb", "Det er kjedelig, la oss se på det.", CALM["nb"]),
        ("nb", "Det er kjedelig, la oss se på det. Hva står det på skjermen?", UPSET["nb"]),
        ("fi", "Ikävä juttu, katsotaan.", CALM["fi"]),
        ("fi", "Ikävä juttu, katsotaan. Mitä näytöllä lukee?", UPSET["fi"]),
    ],
)
def test_without_a_question_or_to_somebody_upset_it_is_heard(lang: str, reply: str, customer: str) -> None:
    assert [one.family for one in heard(reply, lang, customer)] == ["empty-empathy"]


def test_a_wish_that_names_where_somebody_goes_is_left_alone_and_another_is_not() -> None:
    customer = "Kiitos avusta!"
    assert heard("Ole hyvä! Hyvää matkaa mummolaan.", "fi", customer) == []
    assert heard("Ole hyvä! Hyvää matkaa seurassamme.", "fi", customer)
