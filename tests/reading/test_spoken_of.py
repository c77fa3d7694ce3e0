"""An apology that is only spoken of is none, by the cues that tonelint ships."""

from __future__ import annotations

import pytest
import shipped

from tonelint.reading import signals


@pytest.mark.parametrize(
    ("lang", "text", "apologises"),
    [
        ("fi", "Neljäs anteeksipyyntö ei tuo pöytää. Vien sen sinulle itse.", False),
        ("fi", "En pyydä enää anteeksi, vaan tuon pöydän.", False),
        ("fi", "Saat uuden, anteeksi viive.", True),
        ("fi", "Anteeksi, ei ollut tarkoitus jättää pöytää varastoon.", True),
        ("nb", "Du får et nytt, beklager ventetida.", True),
        ("nb", "Beklager at bordet ikke kom.", True),
        ("en", "You're getting another, sorry for the wait.", True),
        ("en", "I can't say sorry enough.", True),
        ("en", "I couldn't be more sorry, and sorry doesn't cover it.", True),
        ("en", "Sorry, I can't say which table it was.", True),
        ("fi", "Anteeksi, pöytä jäi minulta varastoon.", True),
        ("nb", "Enda en unnskyldning flytter ikke bordet. Jeg kjører det til deg selv.", False),
        ("nb", "I stedet for å beklage en gang til kommer jeg med bordet.", False),
        ("nb", "Beklager, bordet ble stående igjen hos meg.", True),
        ("en", "Another sorry moves no table. I'm driving it over myself.", False),
        ("en", "Instead of one more apology, here is your table.", False),
        ("en", "Sorry, the table stayed here with me.", True),
        ("en", "My apologies, I forgot the table.", True),
    ],
)
def test_an_apology_that_is_only_spoken_of_does_not_count(lang: str, text: str, *, apologises: bool) -> None:
    assert signals.held(shipped.reply(text, lang), "apology") is apologises
