"""Answers of another kind than the one asked for, by the cues and the rule that tonelint ships."""

from __future__ import annotations

import pytest

from tonelint import lint

ELSE = "answer-the-question/told-something-else"
WHEN = "answer-the-question/when-without-a-day"


def told(lang: str, customer: str, reply: str) -> list[str]:
    found = lint(reply, customer=customer, lang=lang, channel="email").findings
    return [finding.rule for finding in found if finding.rule.startswith("answer-the-question/")]


@pytest.mark.parametrize(
    ("lang", "customer", "reply"),
    [
        ("fi", "Mihin voin palauttaa saappaat?", "Saappaat voi palauttaa perjantaina."),
        ("fi", "Missä voin maksaa?", "Voit maksaa huomenna."),
        ("nb", "Hvor kan jeg levere støvlene?", "Støvlene kan leveres på fredag."),
        ("en", "Where can I collect the kayak?", "Hi Jo! Your kayak can be collected tomorrow. Sam"),
    ],
)
def test_a_day_is_no_place(lang: str, customer: str, reply: str) -> None:
    assert ELSE in told(lang, customer, reply)


@pytest.mark.parametrize(
    ("lang", "customer", "reply"),
    [
        ("fi", "Paljonko lisäkelkka maksaa?", "Kelkka saa painaa 9 kiloa."),
        ("nb", "Hva koster frakten?", "Frakten gjelder opptil 20 kilo."),
        ("en", "What does delivery cost?", "Delivery is for up to 20 kilos."),
    ],
)
def test_a_weight_is_no_price(lang: str, customer: str, reply: str) -> None:
    assert ELSE in told(lang, customer, reply)


@pytest.mark.parametrize(
    ("lang", "customer", "reply"),
    [
        ("fi", "Miksi vuoroni peruttiin?", "Vuorosi peruttiin. Rahat palautetaan."),
        ("nb", "Hvorfor ble kurset avlyst?", "Kurset ble avlyst. Pengene blir refundert."),
        ("en", "Why was the class cancelled?", "The class was cancelled. The money will be refunded."),
    ],
)
def test_money_that_comes_back_is_no_reason(lang: str, customer: str, reply: str) -> None:
    assert ELSE in told(lang, customer, reply)


@pytest.mark.parametrize(
    ("lang", "customer", "reply"),
    [
        ("fi", "Mistä voin noutaa kajakin?", "Kajakin voi noutaa huomenna kassalta."),
        ("fi", "Mistä voin noutaa kajakin?", "Kuljettaja tuo kajakin huomenna."),
        ("fi", "Missä voin maksaa?", "Voit maksaa huomenna kuljettajalle."),
        ("fi", "Mistä voin noutaa kajakin?", "Kajakkia ei voi noutaa vielä, se tulee huomenna."),
        ("nb", "Hvor kan jeg hente kajakken?", "Kajakken kan hentes i kassa i morgen."),
        ("nb", "Hvor kan jeg hente kajakken?", "Naboen har kajakken i dag."),
        ("nb", "Hvor kan jeg betale?", "Du kan betale sjåføren i morgen."),
        ("nb", "Hvor kan jeg hente kajakken?", "Vi kommer med kajakken i morgen."),
        ("en", "Where can I collect the kayak?", "The kayak can be collected at the till tomorrow."),
        ("en", "Where can I return the boots?", "The courier picks the boots up on Friday."),
        ("en", "Where can I pay?", "You can pay the driver tomorrow."),
        ("en", "Where can I collect the kayak?", "I'll find out and tell you today."),
        ("en", "Where is my kayak?", "Your kayak comes tomorrow."),
    ],
)
def test_any_word_that_may_be_a_place_answers_where(lang: str, customer: str, reply: str) -> None:
    assert told(lang, customer, reply) == []


@pytest.mark.parametrize(
    ("lang", "customer", "reply"),
    [
        ("fi", "Paljonko lisäkelkka maksaa?", "Viisikymmentä, kun kelkka painaa 9 kiloa."),
        ("fi", "Paljonko lisäkelkka maksaa?", "Kelkasta et maksa, jos se painaa 9 kiloa."),
        ("fi", "Mitä säilytys maksaa?", "Säilytys kuuluu lippuun, kun kelkka on alle 9 kg."),
        ("fi", "Paljonko kelkka saa painaa?", "Kelkka saa painaa 9 kiloa."),
        ("nb", "Hvor mye koster en ekstra kjelke?", "En hundrelapp for en kjelke på 9 kg."),
        ("nb", "Hvor mye koster en ekstra kjelke?", "En kjelke på 9 kilo er med i billetten."),
        ("nb", "Hvor mye er lov?", "En kjelke kan veie 9 kilo."),
        ("en", "How much does an extra sledge cost?", "Fifty for a sledge of 9 kilos."),
        ("en", "How much does an extra sledge cost?", "You don't pay for a sledge of 9 kilos."),
        ("en", "How much does an extra sledge cost?", "Your ticket comes with a sledge of 9 kg."),
        ("en", "How much does it weigh?", "It weighs 9 kilos."),
    ],
)
def test_money_in_any_words_answers_what_it_costs_and_a_weight_how_heavy_it_is(
    lang: str, customer: str, reply: str
) -> None:
    assert told(lang, customer, reply) == []


@pytest.mark.parametrize(
    ("lang", "customer", "reply"),
    [
        ("fi", "Miksi vuoroni peruttiin?", "Myrsky. Vuorosi peruttiin ja rahasi palautetaan."),
        ("fi", "Miksi vuoroni peruttiin?", "Peruit vuorosi, ja rahasi palautetaan."),
        ("nb", "Hvorfor ble kurset avlyst?", "Læreren ble syk, kurset ble avlyst og pengene blir refundert."),
        ("nb", "Hvorfor ble kurset avlyst?", "Du ba oss avlyse kurset, og pengene blir refundert."),
        ("en", "Why was the class cancelled?", "The teacher fell ill. The money will be refunded."),
        ("en", "Why was the class cancelled?", "You asked us to cancel the class, and the money will be refunded."),
    ],
)
def test_any_word_that_may_be_a_reason_answers_why(lang: str, customer: str, reply: str) -> None:
    assert told(lang, customer, reply) == []


def test_a_reply_to_two_questions_is_left_to_the_other_rules() -> None:
    asked = "Where can I collect the kayak? And when does the hall open?"
    assert ELSE not in told("en", asked, "Your kayak can be collected tomorrow.")


def test_who_comes_as_agreed_names_no_day_in_finnish_either() -> None:
    assert WHEN in told("fi", "Milloin asentaja tulee?", "Asentaja tulee sovitusti.")
    assert told("fi", "Milloin asentaja tulee?", "Asentaja tulee sovitusti tiistaina.") == []


@pytest.mark.parametrize(
    ("lang", "customer", "reply"),
    [
        ("fi", "Mistä saan lipun?", "Lippuja myydään netissä."),
        ("fi", "Mihin jätän avaimen?", "Tässä kartta: example.fi/avain"),
        ("nb", "Hvor kjøper jeg billetter?", "Billetter selges på nett."),
        ("nb", "Hvor legger jeg nøkkelen?", "Her er et kart: example.no/nokkel"),
        ("en", "Where can I buy tickets?", "Tickets are sold online every day."),
        ("en", "Where do I leave the key?", "Here's a map: example.com/key"),
    ],
)
def test_the_net_and_a_link_answer_where(lang: str, customer: str, reply: str) -> None:
    assert told(lang, customer, reply) == []
