"""Leaving and switching are everyday matters; a threat sets a condition or names a competitor. By the shipped cues."""

from __future__ import annotations

import pytest

from tonelint.guides import library
from tonelint.guides.rulebook import collect, cues
from tonelint.model import LANGUAGES
from tonelint.reading.customer import Message

SHIPPED = cues(collect(library.guide_file("warm"), LANGUAGES).guide)


def message(text: str, lang: str) -> Message:
    return Message(text, lang, lambda: SHIPPED[lang]["customer"])


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Miten perun tilauksen?"),
        ("fi", "Perun tilauksen."),
        ("fi", "Kuinka irtisanon liittymän?"),
        ("fi", "Vaihdan pankkia, miten siirrän laskut?"),
        ("fi", "Jos vaihdan pankkia, siirtyvätkö laskut?"),
        ("fi", "Lähden pois kaupungista perjantaina, ehtiikö paketti?"),
        ("fi", "Perun tilauksen, jos se ei ole vielä lähtenyt."),
        ("fi", "Vaihdan toiseen kokoon."),
        ("en", "I'm leaving for Spain on Friday. Can you deliver before?"),
        ("en", "I'm leaving at five, can I collect it before?"),
        ("en", "I'm leaving you my number: 0400 123 456."),
        ("en", "I'm cancelling my plan. How?"),
        ("en", "I'm moving to Leeds, how do I move my contract?"),
        ("en", "I'm switching to the annual plan."),
        ("en", "Can I cancel if I haven't used it?"),
        ("en", "What time do you close today?"),
        ("nb", "Jeg sier opp abonnementet. Hvordan gjør jeg det?"),
        ("nb", "Jeg bytter bank, hvordan flytter jeg regningene?"),
        ("nb", "Jeg vurderer å bytte mobil, hva anbefaler dere?"),
        ("nb", "Kan jeg si opp hvis jeg ikke er fornøyd?"),
        ("nb", "Da sier jeg takk, så flytter vi i mai."),
    ],
)
def test_who_asks_or_tells_of_leaving_threatens_nobody(lang: str, text: str) -> None:
    read = message(text, lang)
    assert (read.heat.level, read.mood.name) == ("calm", "calm")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Irtisanon sopimukseni jos tätä ei korjata"),
        ("fi", "Jos ette vastaa tänään, irtisanon sopimuksen."),
        ("fi", "Perun tilauksen, ellei se tule huomenna."),
        ("fi", "Siirryn kilpailijalle!"),
        ("en", "I'm leaving you for a competitor!"),
        ("en", "I'm cancelling my plan if this isn't fixed."),
        ("en", "If you don't fix this I'm leaving."),
        ("en", "Fix it or I'm cancelling my subscription."),
        ("en", "I'm taking my business elsewhere."),
        ("nb", "Jeg sier opp avtalen hvis dette ikke blir fikset."),
        ("nb", "Hvis dere ikke svarer i dag, sier jeg opp avtalen."),
        ("nb", "Fiks dette, ellers bytter jeg bank!"),
        ("nb", "Jeg bytter til en konkurrent!"),
    ],
)
def test_who_leaves_unless_it_is_mended_or_for_a_competitor_threatens(lang: str, text: str) -> None:
    read = message(text, lang)
    assert read.spans("threat")
    assert read.mood.name == "upset"
