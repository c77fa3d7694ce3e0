"""The commonest ways to be angry are heard in all languages, and their neighbours, jokes and bare faults are not."""

from __future__ import annotations

import pytest
from shipped import message


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Oon ihan vihanen."),
        ("fi", "Eikö siellä ketään kiinnosta?"),
        ("fi", "Tää on aivan hullua. 90 euroa!"),
        ("fi", "Multa palo hermot tähän."),
        ("fi", "Olen saanut tästä tarpeekseni."),
        ("fi", "Mitä helvettiä?"),
        ("fi", "Surkeeta touhua."),
        ("nb", "Dette er helt sinnssykt. 900 kroner!"),
        ("nb", "Jeg er skikkelig irritert på dere."),
        ("nb", "Er det ingen som bryr seg?"),
        ("nb", "Nå har jeg fått nok!"),
        ("nb", "Skam dere!"),
        ("nb", "Jeg blir gal av dette."),
        ("nb", "Kødder dere?"),
        ("fi", "Kiehun täällä raivosta."),
        ("fi", "Tärisen kiukusta."),
        ("fi", "Veri kiehuu, kun luen laskuanne."),
        ("nb", "Jeg koker av sinne."),
        ("nb", "Det koker i meg."),
        ("nb", "Vi skjelver av raseri."),
        ("en", "I'm boiling with rage."),
        ("en", "We were shaking with anger."),
        ("en", "Your letter made my blood boil."),
        ("en", "This is insane. £90!"),
        ("en", "I'm so pissed off."),
        ("en", "Does anyone even care?"),
        ("en", "You can't be serious."),
        ("en", "Your delivery times are a joke."),
        ("en", "What a joke."),
        ("en", "Rubbish service."),
    ],
)
def test_common_anger_is_heard(lang: str, text: str) -> None:
    assert message(text, lang).heat.parts.get("anger")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Tää on ihan hullua! Voitin arvonnan, kiitos paljon!"),
        ("fi", "Ootteko te pihalla torstaina?"),
        ("fi", "Kaivo porattiin ihan syvältä."),
        ("nb", "Dette er helt sinnssykt! Tusen takk til alle!"),
        ("fi", "Keitto kiehuu yli. Miten säädän liettä?"),
        ("fi", "Tärisen kylmästä, onko teillä vilttejä?"),
        ("nb", "Gryta koker over. Hvordan senker jeg varmen?"),
        ("nb", "Jeg skjelver av kulde, har dere pledd?"),
        ("nb", "Jeg skjelver av spenning!"),
        ("en", "The kettle is boiling with the lid open."),
        ("en", "I'm shaking with excitement!"),
        ("nb", "Det er ingen vits i å sende den på nytt."),
        ("nb", "Huden er irritert, har dere en krem?"),
        ("nb", "Takk, jeg har fått nok informasjon."),
        ("en", "This is insane! I love it!"),
        ("en", "How hard is it to assemble?"),
        ("en", "I'm mad about your lamps."),
        ("en", "Can you tell me a joke?"),
        ("en", "It was just a joke, sorry."),
    ],
)
def test_joy_questions_and_jokes_are_no_anger(lang: str, text: str) -> None:
    assert not message(text, lang).heat.parts.get("anger")


@pytest.mark.parametrize("text", ["Ha ha, the app told me a joke!", "Haha your robot had a joke for me 😄"])
def test_a_joke_that_is_told_is_play(text: str) -> None:
    assert message(text, "en").mood.name != "upset"


@pytest.mark.parametrize(
    ("lang", "text"),
    [("fi", "Hukkasitte mun repun."), ("nb", "Dere mista sekken min."), ("en", "They broke my shelf.")],
)
def test_what_somebody_here_lost_or_broke_is_a_loss(lang: str, text: str) -> None:
    assert message(text, lang).heat.parts.get("loss")


@pytest.mark.parametrize("text", ["Jeg får ikke logget inn.", "Appen virker ikke.", "Kommer ikke inn på siden."])
def test_a_fault_that_is_only_reported_is_no_heat(text: str) -> None:
    assert message(text, "nb").heat.level == "calm"


def test_a_fault_weighs_beside_other_heat() -> None:
    assert "loss" in message("Appen virker ikke. Helt elendig!", "nb").heat.parts
