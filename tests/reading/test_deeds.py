"""Next steps are heard whatever the deed is: leave to do it, a bid, or `you …` with the order of things."""

from __future__ import annotations

import pytest
import shipped

from tonelint.reading import signals

TOLD = [
    ("nb", "Du kan gå i land nå og gjøre opp etterpå."),
    ("nb", "Dere kan sykle over brua med en gang."),
    ("nb", "Hopp inn, og vis denne samtalen til sjåføren."),
    ("nb", "Da setter du deg bare inn og betaler senere."),
    ("nb", "Du spiser først og betaler etterpå."),
    ("nb", "Bare kjør inn og parker bak smia."),
    ("nb", "Lån en regnfrakk av Ruben."),
    ("fi", "Saat ajaa sisään ja maksaa vasta lähtiessäsi."),
    ("fi", "Menet vain portista ja maksat myöhemmin."),
    ("fi", "Pääset mukaan nyt ja maksat perillä."),
    ("fi", "Ehdit syödä ennen elokuvaa."),
    ("fi", "Ajakaa pihaan ja pysäköikää tallin taakse."),
    ("en", "Climb in and settle up afterwards."),
    ("en", "You're free to park by the stable."),
    ("en", "You eat first and pay when you leave."),
    ("en", "Borrow a raincoat from Ruben."),
    ("en", "You may step in and pay afterwards."),
]
NOTHING = [
    ("nb", "Du kan glede deg til turen."),
    ("nb", "Dere kan stole på oss."),
    ("nb", "Et rent seil er viktig for oss."),
    ("nb", "Mange gikk om bord i går."),
    ("fi", "Saat nauttia palvelustamme."),
    ("fi", "Purjeen puhdistus on meille tärkeää."),
    ("fi", "Tuo matka on suosittu."),
    ("en", "Board games are popular here."),
    ("en", "You can trust us."),
    ("en", "Parking matters to us all."),
]


def held(text: str, lang: str, name: str) -> bool:
    return signals.held(shipped.reply(text, lang), name)


@pytest.mark.parametrize(("lang", "text"), TOLD)
def test_a_customer_who_is_told_what_to_do_has_a_next_step(lang: str, text: str) -> None:
    assert held(text, lang, "next-step")


@pytest.mark.parametrize(("lang", "text"), NOTHING)
def test_what_tells_nobody_what_to_do_is_no_next_step(lang: str, text: str) -> None:
    assert not held(text, lang, "next-step")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nb", "Gå inn og betal etterpå."),
        ("nb", "Du går inn nå."),
        ("fi", "Mene sisään ja maksa perillä."),
        ("fi", "Ajat vain sisään ja maksat myöhemmin."),
        ("en", "Walk in and pay later."),
        ("en", "Eat first."),
    ],
)
def test_a_bid_with_its_order_answers_what_they_may_and_must(lang: str, text: str) -> None:
    assert held(text, lang, "answer")


@pytest.mark.parametrize(
    ("lang", "text"), [("nb", "Du kan hoppe av nå."), ("fi", "Voit lähteä nyt."), ("en", "You can row out now.")]
)
def test_leave_to_do_it_now_tells_when(lang: str, text: str) -> None:
    assert held(text, lang, "tells-when")
