"""Losses of people: who lost somebody is heard as grieving, however they put it, and who lost a mitten is not."""

from __future__ import annotations

import pytest
from shipped import message


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "I lost my three-year-old son in the spring, and his name is still on your letters."),
        ("en", "We buried Mum on Saturday. The phone is in her name."),
        ("en", "My husband of thirty years is gone."),
        ("en", "Dad only has a few weeks left."),
        ("en", "The doctors give her two months."),
        ("en", "I hear that my cancer is back."),
        ("fi", "Mieheni on poissa kolmenkymmenen vuoden jälkeen."),
        ("fi", "Siskoni päätyi itsemurhaan."),
        ("fi", "Lääkärit antavat isälle kuukausia."),
        ("nb", "Jeg mistet den tre år gamle sønnen min i vår."),
        ("nb", "Broren min ble drept i en trafikkulykke."),
        ("nb", "Vi begravde mamma på lørdag."),
        ("nb", "Mannen min er borte etter tretti år."),
        ("nb", "Legene gir ham noen måneder."),
    ],
)
def test_a_loss_of_somebody_is_grief(lang: str, text: str) -> None:
    assert message(text, lang).mood.name == "grieving"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "I gave him a few days to answer."),
        ("en", "My doctor gave me two weeks at home."),
        ("en", "My phone has only days left to live lol"),
        ("fi", "Tällä tuolilla on elinaikaa viikko."),
        ("en", "She has two months left on her pass."),
        ("en", "We buried the cable on Friday."),
        ("en", "My husband is gone to work, so ring me instead."),
        ("fi", "Vaimoni on poissa kotoa maanantain."),
        ("fi", "Lääkäri antoi minulle pari viikkoa sairauslomaa."),
        ("nb", "Kona mi er borte til mandag."),
        ("nb", "Legen har gitt meg noen uker sykmelding."),
        ("nb", "Vi begravde kabelen på fredag."),
    ],
)
def test_what_only_sounds_like_it_is_none(lang: str, text: str) -> None:
    assert message(text, lang).mood.name != "grieving"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Unbelievable. I won!"),
        ("fi", "Uskomatonta. Minä voitin!"),
        ("nb", "Ikke til å tro. Jeg vant!"),
        ("en", "So tired of waiting for spring! Which seeds can go out now?"),
        ("nb", "Jeg er så lei av å vente på våren! Hvilke frø kan jeg så nå?"),
        ("en", "I am irritated by wool. Do you have it in cotton?"),
        ("fi", "Villa ärsyttää ihoani. Onko samaa puuvillana?"),
        ("nb", "Batteriet er dødt. Hvilken type skal jeg kjøpe?"),
    ],
)
def test_joy_in_strong_words_a_season_and_wool_are_no_anger(lang: str, text: str) -> None:
    assert message(text, lang).heat.level == "calm"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Unbelievable. You cancelled it again."),
        ("fi", "Uskomatonta. Taas peruttu."),
        ("en", "I'm so tired of waiting for you."),
        ("en", "I'm tired of waiting for the Christmas lights I ordered."),
        ("nb", "Jeg er så lei av å vente på snøen som aldri blir brøytet."),
        ("nb", "Jeg er så lei av å vente på dere."),
        ("fi", "Minua ärsyttää tämä jono."),
    ],
)
def test_the_same_words_at_us_are_anger(lang: str, text: str) -> None:
    assert message(text, lang).heat.level != "calm"
