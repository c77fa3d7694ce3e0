"""What sounds like swearing or anger in one sense of a word and is meant in another, by the cues that tonelint ships."""

from __future__ import annotations

import pytest
from shipped import message


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Onko mango kypsä jo kaupassa?"),
        ("fi", "Voi vitsi miten kaunis!"),
        ("fi", "Itkin ilosta, kun paketti tuli."),
        ("fi", "Pelkään, että koko on väärä. Voinko vaihtaa?"),
        ("nb", "Har dere den svarte lampa?"),
        ("nb", "Dere svarte raskt i går."),
        ("nb", "Det tar drøyt en time å kjøre dit."),
        ("nb", "Har dere åpent i det hele tatt i jula?"),
        ("nb", "Så utrolig hyggelig av dere!"),
        ("nb", "Vasen er knust. Kan jeg få en ny?"),
        ("nb", "Går det an å bytte størrelse?"),
        ("nb", "Hei, går det an å betale med Vipps?"),
        ("nb", "Hun ble så glad at hun gråt."),
        ("nb", "Har dere noe til en som er lei av kaffe?"),
        ("nb", "Jeg er redd for at skapet blir for bredt."),
        ("fi", "Mitä tapahtuu, jos en maksa ajoissa?"),
        ("fi", "Odotan innolla kirjaa, milloin se ilmestyy?"),
    ],
)
def test_a_colour_a_fruit_and_a_good_hour_are_no_anger(lang: str, text: str) -> None:
    read = message(text, lang)
    assert not read.spans("anger")
    assert read.mood.name == "calm"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Olen aivan kypsä tähän."),
        ("fi", "Onko tämä joku vitsi?"),
        ("nb", "Hva i svarte holder dere på med?"),
        ("nb", "Leser dere meldingene i det hele tatt?"),
        ("nb", "Så utrolig dårlig gjort."),
        ("nb", "Jeg er helt knust over dette."),
        ("nb", "Går det an å behandle folk sånn?"),
        ("nb", "Går det an!"),
        ("nb", "Hvordan går det an å sende feil vare to ganger?"),
        ("nb", "Jeg er så lei av dere."),
        ("fi", "En maksa tätä laskua!"),
        ("fi", "Alan olla aika kypsä tähän."),
        ("fi", "Oon tosi pettyny teihin."),
    ],
)
def test_anger_in_the_same_words_is_anger(lang: str, text: str) -> None:
    assert message(text, lang).spans("anger")
    assert message(text, lang).mood.name == "upset"
