"""Words that keep a role up: an everyday word does so in the company of another, and not alone."""

from __future__ import annotations

import pytest
import shipped

from tonelint.reading import signals


def kept(text: str, lang: str) -> bool:
    return signals.held(shipped.reply(text, lang), "role-kept")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Joe is at the helm of our workshop and looks at it today."),
        ("en", "Put the tablet in its docking station overnight."),
        ("en", "I have no clue yet, and I suspect the cable."),
        ("en", "Please spell your street for me."),
        ("nb", "Jeg har prøvd to ganger nå."),
        ("nb", "Det nye dekket er på lager i hele landet."),
        ("nb", "Skatten trekkes av lønna di."),
        ("nb", "Pakken har et nytt spor i sporingen."),
        ("fi", "Tilin haltija saa koodin tänään."),
        ("fi", "Lasti on satamavarastolla tiistaina."),
        ("fi", "Hinta laskeutuu ensi viikolla."),
        ("fi", "Lautan miehistö vaihtuu illalla."),
    ],
)
def test_an_everyday_word_alone_keeps_no_role_up(lang: str, text: str) -> None:
    assert not kept(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Your cargo is on deck by nightfall."),
        ("en", "The clue leads to a second suspect."),
        ("en", "It leaves at dawn, captain."),
        ("en", "By the dragon's spell, it is mended."),
        ("nb", "Lasten er i havna ved daggry."),
        ("nb", "Sporet leder til en ny ledetråd."),
        ("nb", "Den går ved daggry, kaptein."),
        ("nb", "Dragen i hulen ga den fra seg."),
        ("fi", "Lasti on ruumassa aamulla."),
        ("fi", "Se lähtee aamulla, kapteeni."),
        ("fi", "Ratsu odottaa linnan portilla."),
        ("fi", "Johtolanka löytyi hyllyn takaa."),
    ],
)
def test_two_words_of_a_role_or_an_unmistakable_one_keep_it_up(lang: str, text: str) -> None:
    assert kept(text, lang)
