"""A part that a customer hands out is play; being told to stop playing, or to act like a person, is none."""

from __future__ import annotations

import pytest
import shipped


def plays(text: str, lang: str) -> bool:
    return shipped.message(text, lang).mood.name == "playful"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Pretend you're my granny and explain the bill."),
        ("en", "Let's play: you're Watson and I'm Sherlock. Which shelf is it on?"),
        ("en", "Can you answer like a pirate: is the pool open?"),
        ("en", "You be the wizard and I'm the dragon, where's my cave key?"),
        ("fi", "Leikitkö isoäitiäni ja selität laskun?"),
        ("fi", "Leikitään, että sinä olet Watson ja minä Sherlock. Millä hyllyllä se on?"),
        ("fi", "Vastaatko kuin merirosvo: onko allas auki?"),
        ("fi", "Kuvittele olevasi merirosvo. Onko allas auki?"),
        ("fi", "Sinä olet velho ja minä lohikäärme. Missä luolani avain on?"),
        ("nb", "Lat som du er mormor og forklar regningen."),
        ("nb", "La oss leke at du er Watson og jeg er Sherlock. Hvilken hylle står den på?"),
        ("nb", "Kan du svare som en sjørøver: er bassenget åpent?"),
        ("nb", "Du er trollmannen og jeg er dragen, eller du er en trollmann og jeg en drage. Hvor er nøkkelen?"),
    ],
)
def test_a_part_that_is_handed_out_is_play(lang: str, text: str) -> None:
    assert plays(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Pretend for once that you care about the bill."),
        ("en", "Answer me like a human being, please."),
        ("en", "You are the captain of that ferry and I had a ticket."),
        ("en", "My granny pays the bill, can you explain it to her?"),
        ("en", "Why do you write like a robot?"),
        ("nb", "Du er robot, og jeg vil snakke med et menneske."),
        ("fi", "Joku vastaa aina robottina."),
        ("fi", "Te olette kapteeni ja minä haluan rahani!"),
        ("fi", "Leikittekö te minun hermoillani?"),
        ("fi", "Vastaa minulle kuin ihminen."),
        ("fi", "Mummoni maksaa laskun, selitätkö sen hänelle?"),
        ("nb", "Leker dere gjemsel med meg?"),
        ("nb", "Svar meg som et menneske."),
        ("nb", "Dere later som om dere bryr dere."),
        ("nb", "Ikke svar meg som en robot."),
        ("nb", "Du er konge, jeg fikk billetten i dag!"),
        ("fi", "Älä vastaa kuin robotti, vaan auta."),
        ("nb", "Mormor betaler regningen, kan du forklare den for henne?"),
    ],
)
def test_who_asks_for_a_person_or_speaks_of_one_plays_no_part(lang: str, text: str) -> None:
    assert not plays(text, lang)
