"""What sounds like a death or a loss and is none, by the cues that tonelint ships."""

from __future__ import annotations

import pytest
from shipped import message


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Puhelimen akku kuoli eilen. Saako uuden?"),
        ("fi", "Missä on ”Hautajaiset ja muita juhlia”? Olin kolmannessa jaksossa."),
        ("fi", "Kuollut puhelin kädessä, mistä saan laturin?"),
        ("fi", "Näytöllä on kuolleita pikseleitä ja kuollut kulma."),
        ("nb", "Dødt batteri igjen. Får jeg et nytt?"),
        ("en", "Dead battery again. Can I have a new one?"),
        ("nb", "Hvor ble det av «Begravelsen»? Jeg var på tredje episode."),
        ("en", "It says two amounts and I'm lost. Which one do I pay?"),
        ("en", "Where did 'The Funeral' go? I was on episode 3!"),
        ("en", "The book 'Funeral for a friend' hasn't shown up."),
    ],
)
def test_a_battery_that_died_and_the_title_of_a_film_are_neither_grief_nor_loss(lang: str, text: str) -> None:
    read = message(text, lang)
    assert read.mood.name != "grieving"
    assert not read.spans("loss")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Äitini kuoli sunnuntaina. Miten suljen hänen liittymänsä ennen hautajaisia?"),
        ("nb", "Begravelsen til mamma er på fredag. Kan dere flytte leveringen?"),
        ("en", "It's my dad's funeral tomorrow and it's urgent: where's the suit?"),
    ],
)
def test_a_death_in_the_family_is_grief(lang: str, text: str) -> None:
    assert message(text, lang).mood.name == "grieving"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Kuollut isäni oli asiakkaanne."),
        ("nb", "Bestemor er død, og batteriet hennes står her."),
        ("en", "My dad died with a dead battery in his phone."),
    ],
)
def test_a_death_is_grief_or_loss_beside_any_battery(lang: str, text: str) -> None:
    read = message(text, lang)
    assert read.spans("loss") or read.spans("grief")


@pytest.mark.parametrize("text", ["Hvor er kista mi, kaptein?", "Kisten skal hentes fredag."])
def test_a_chest_is_no_coffin(text: str) -> None:
    assert not message(text, "nb").spans("grief")


def test_a_coffin_beside_a_word_of_death_is_grief() -> None:
    assert message("Kista til mamma skal til kapellet på fredag.", "nb").mood.name == "grieving"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "I lost my father's scarf on the night bus. Has anybody handed it in?"),
        ("en", "We lost our daughter’s blue bucket on your beach."),
        ("en", "I've lost my wife's login for the portal."),
        ("en", "I lost my nan's only brooch on the ferry."),
        ("en", "Lost my dog's collar in your park yesterday."),
        ("fi", "Menetin isäni kellon lautalla. Onko sitä löytynyt?"),
        ("fi", "Menetimme poikani uuden pipon uimahallissa."),
        ("fi", "Menetin vaimoni bussilipun."),
        ("nb", "Jeg mistet pappa sin klokke på ferja."),
        ("nb", "Vi har mista sønnen vår sin lue på bussen."),
    ],
)
def test_what_belongs_to_somebody_and_is_lost_is_no_grief(lang: str, text: str) -> None:
    assert message(text, lang).mood.name != "grieving"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Is the Black Widow mask in stock?"),
        ("en", "When does the hospice shop open on Saturdays?"),
        ("en", "That parking fine is a miscarriage of justice."),
        ("en", "Your plan was stillborn from day one."),
        ("fi", "Onko Musta leski -naamiota varastossa?"),
        ("fi", "Koko uudistus oli kuolleena syntynyt. Milloin vanha palaa?"),
        ("nb", "Det er dødfødt å stenge appen om natta."),
        ("nb", "Hele planen var dødfødt. Når kommer den gamle tilbake?"),
        ("nb", "Har dere drakten til Black Widow, den svarte enken?"),
    ],
)
def test_what_is_only_called_by_a_word_of_grief_is_none(lang: str, text: str) -> None:
    read = message(text, lang)
    assert read.mood.name != "grieving"
    assert not read.spans("loss")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "I lost my mother in March. How do I close her account?"),
        ("en", "I lost my husband's mother on Sunday and need to cancel."),
        ("en", "We lost my wife's younger brother last week."),
        ("en", "She held her stillborn daughter on Friday. Please stop the parcels."),
        ("en", "My father is in a hospice and cannot come to the phone."),
        ("fi", "Menetin äitini maaliskuussa. Miten suljen hänen tilinsä?"),
        ("fi", "Menetin isäni yllättäen. Miten suljen hänen tilinsä?"),
        ("fi", "Menetin vaimoni syövän vuoksi."),
        ("nb", "Jeg mistet mamma i mars. Hvordan sier jeg opp abonnementet hennes?"),
        ("nb", "Hun fødte en dødfødt sønn på fredag."),
    ],
)
def test_who_lost_somebody_still_grieves(lang: str, text: str) -> None:
    assert message(text, lang).mood.name == "grieving"
