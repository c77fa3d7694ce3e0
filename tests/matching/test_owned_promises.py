"""Replies that own a broken promise in their own words, by the cues that tonelint ships."""

from __future__ import annotations

import pytest
import shipped

from tonelint.matching import promises
from tonelint.model import Turn

PROMISED = {
    "fi": "Lähetän lasimestarin tiistaina.",
    "nb": "Jeg sender en glassmester tirsdag.",
    "en": "I'll send a glazier on Tuesday.",
}
MISSED = {"fi": "Kukaan ei tullut tiistaina.", "nb": "Ingen kom på tirsdag.", "en": "Nobody came on Tuesday."}


def left(lang: str, customer: str, reply: str) -> bool:
    turns = (Turn("agent", PROMISED[lang]), Turn("customer", customer))
    message = shipped.message(customer, lang, turns)
    read = shipped.reply(reply, lang, message)
    read.earlier = [shipped.reply(PROMISED[lang], lang)]
    return bool(promises.left(read))


@pytest.mark.parametrize(
    ("lang", "reply"),
    [
        ("fi", "Odotit koko aamun turhaan. Lasimestari on luonasi huomenna kello kymmenen."),
        ("fi", "Lasimestarilla oli väärä talo, koska kirjoitin numeron väärin. Hän tulee huomenna."),
        ("nb", "Du satt hjemme hele dagen, og ingen kom. Glassmesteren er hos deg i morgen klokka ti."),
        ("nb", "Glassmesteren fikk feil adresse, og det var min skrivefeil. Hun kommer i morgen."),
        ("fi", "Lähetän hänet saman tien."),
        ("nb", "Jeg sender henne med en gang."),
        ("en", "I'm sending her right now."),
        ("fi", "Hän soitti ovikelloa, ja portti oli lukossa."),
        ("nb", "Hun ringte på klokka ti, og porten var låst."),
        ("en", "She knocked at ten and found the gate locked."),
        ("fi", "Yritimme ovikelloa, eikä kukaan avannut."),
        ("nb", "Vi prøvde på døra, og ingen åpnet."),
        ("en", "We tried the bell and had to leave."),
        ("en", "You waited in and nobody came. The glazier is with you tomorrow at ten."),
        ("en", "The glazier had the wrong house, and that was my handwriting. She comes tomorrow."),
    ],
)
def test_who_says_what_the_customer_went_through_or_whose_slip_it_was_has_owned_it(lang: str, reply: str) -> None:
    assert not left(lang, MISSED[lang], reply)


@pytest.mark.parametrize(
    ("lang", "reply"),
    [
        ("fi", "Lasimestari tulee huomenna kello kymmenen."),
        ("nb", "Glassmesteren kommer i morgen klokka ti."),
        ("en", "The glazier comes tomorrow at ten."),
    ],
)
def test_a_new_promise_alone_steps_over_the_old_one(lang: str, reply: str) -> None:
    assert left(lang, MISSED[lang], reply)


@pytest.mark.parametrize(
    ("lang", "customer", "reply"),
    [
        ("fi", "Lupasit tiistain, ja kaikki on nyt kunnossa, kiitos!", "Hienoa!"),
        ("nb", "Du lovet tirsdag, og alt er i orden nå, takk!", "Så fint!"),
        ("en", "You promised Tuesday and it's all sorted, thanks!", "Lovely!"),
    ],
)
def test_a_promise_of_which_the_customer_says_that_it_was_kept_is_not_left(
    lang: str, customer: str, reply: str
) -> None:
    assert not left(lang, customer, reply)


@pytest.mark.parametrize(
    ("lang", "spoken", "customer", "missed"),
    [
        ("fi", "Soitan sinulle.", "Kukaan ei soittanut.", True),
        ("fi", "Soitan sinulle.", "Kaappi ei ole tullut.", False),
        ("fi", "Kaappi on ruskea.", "Kukaan ei soittanut.", False),
        ("nb", "Jeg ringer deg.", "Ingen ringte.", True),
        ("nb", "Jeg ringer deg.", "Skapet kom ikke.", False),
        ("nb", "Skapet er brunt.", "Ingen ringte.", False),
        ("en", "I'll ring you.", "Nobody rang.", True),
        ("en", "I'll ring you.", "The wardrobe never arrived.", False),
        ("en", "The wardrobe is brown.", "Nobody rang.", False),
        ("en", "I'll ring you.", "Thanks for ringing!", False),
    ],
)
def test_what_was_spoken_of_and_did_not_happen_is_unkept(
    lang: str, spoken: str, customer: str, *, missed: bool
) -> None:
    turns = (Turn("agent", spoken), Turn("customer", customer))
    assert shipped.message(customer, lang, turns).unkept is missed
