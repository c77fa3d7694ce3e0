"""Exclamations that admire, and the kin somebody lost, by the cues that tonelint ships."""

from __future__ import annotations

import pytest
from shipped import message


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Vitsi mikä hieno takka!"),
        ("fi", "Vitsi kun nojatuoli tuli nopeasti!"),
        ("fi", "Helvetti miten hyvä piirakka!"),
        ("nb", "Herregud så raske dere er!"),
        ("nb", "Fanken så fin peis!"),
        ("nb", "Hva i all verden, peisen er her alt!"),
        ("en", "Damn, that was fast!"),
        ("en", "Holy crap, it's here already!"),
        ("en", "Ridiculously good pies!"),
    ],
)
def test_an_exclamation_before_praise_is_no_anger(lang: str, text: str) -> None:
    assert not message(text, lang).spans("anger")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Vitsi miten hidas takan asennus!"),
        ("fi", "Koko takkakauppa on vitsi."),
        ("fi", "Helvetti kun ei lämpene."),
        ("nb", "Herregud så treg montør!"),
        ("nb", "Faen, peisen er knust!"),
        ("en", "Damn, that was slow!"),
        ("en", "Fucking great, another delay."),
        ("en", "What the hell, it's late already!"),
    ],
)
def test_an_exclamation_before_blame_is_still_anger(lang: str, text: str) -> None:
    assert message(text, lang).spans("anger")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Menetin vauvani maaliskuussa."),
        ("fi", "Menetin anoppini, ja hänellä oli teidän liittymänne."),
        ("fi", "Olemme menettäneet lapsemme."),
        ("fi", "Siskoni menetti miehensä."),
        ("fi", "Menetin äidin viime viikolla."),
        ("nb", "Jeg mista mora mi i mars."),
        ("nb", "Vi mistet vår sønn."),
        ("nb", "Jeg mistet min kjære mann."),
        ("nb", "Søster mistet mannen sin."),
        ("en", "I lost my uncle, who had a contract with you."),
        ("en", "We lost our little boy."),
        ("en", "I lost both my parents this spring."),
        ("en", "We lost a baby in March."),
    ],
)
def test_who_lost_one_of_their_own_grieves(lang: str, text: str) -> None:
    assert message(text, lang).mood.name == "grieving"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Menetin tätini osoitteen."),
        ("fi", "Menetin ystäväni puhelinnumeron."),
        ("nb", "Jeg mistet min billett."),
        ("nb", "Jeg mistet datteren min sin lue."),
        ("en", "We lost our baby monitor."),
        ("en", "I lost my nephew's hat."),
        ("en", "I lost a friend's umbrella."),
    ],
)
def test_who_lost_a_thing_of_theirs_does_not(lang: str, text: str) -> None:
    assert message(text, lang).mood.name != "grieving"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Vitsi miten nopeasti te rahani veitte!"),
        ("fi", "Perkele miten nopea: jo neljäs viikko."),
        ("nb", "Faen så fint, peisen røk på første dag"),
        ("nb", "Herregud så raske dere er til å trekke penger"),
        ("en", "Damn, that was fast: cracked after one day."),
        ("en", "Damn, you're quick to take money and slow to give it back."),
    ],
)
def test_praise_that_goes_on_behind_swearing_is_anger(lang: str, text: str) -> None:
    assert message(text, lang).spans("anger")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nb", "Jeg mistet datteren min i brannen i butikken."),
        ("nb", "Jeg mistet faren min i køen til operasjon."),
        ("en", "I lost my mum in the shop fire."),
        ("en", "I lost my dad in the queue for surgery."),
        ("en", "I lost my dear old aunt in May."),
        ("fi", "Hän menetti koiransa."),
    ],
)
def test_a_place_where_somebody_died_hides_no_grief(lang: str, text: str) -> None:
    assert message(text, lang).mood.name == "grieving"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nb", "Jeg mistet datteren min i butikken, og ingen hjalp."),
        ("nb", "Jeg mistet mora til skruen."),
        ("fi", "Menetin mummini salaattireseptin."),
        ("en", "I lost my son in the shop, and nobody helped."),
    ],
)
def test_who_was_lost_for_a_while_or_owned_the_thing_is_not_grieved_for(lang: str, text: str) -> None:
    assert message(text, lang).mood.name != "grieving"
