"""Who may read a channel is told by its name, in the words of all three languages."""

from __future__ import annotations

import pytest

from tonelint.matching.channels import is_open
from tonelint.names import PUBLIC

OPEN = """
    App Store; app store; app_store; app-store; AppStore; App Store -arvostelu; Google Play; google-play; Play Store;
    Google Maps; google review; Tripadvisor; Yelp; Facebook comments; Facebook wall; X; social media; community forum;
    foorumi; Foorumin ketju; keskustelupalsta; arvostelu; Google-arvostelu; arvostelut; kommentti; kommentit;
    Facebook-kommentti; Instagram kommentit; some; sosiaalinen media; sovelluskauppa; Suomi24; julkinen arvio;
    anmeldelse; anmeldelser; Google-anmeldelse; kommentar; kommentarer; kommentarfelt; Facebook-kommentar; omtale;
    sosiale medier; Facebook-innlegg; offentlig innlegg; appbutikken; app-butikk; offentlige kommentarer;
    diskusjonsforum; somepostaus; blogin postaus; julkaisut
    """
CLOSED = """
    Facebook message; Facebook PM; Instagram DM; X direct message; private comment; Twitter inbox; WhatsApp; email;
    Facebook yksityisviesti; Instagram-yksityisviesti; LinkedIn-viesti; Facebook yksityisviestit; Facebook-chatti;
    yksityisviesti; suoraviesti; Instagram suoraviestit; Facebook YV; sähköposti; puhelin; tekstiviesti;
    Facebook privatmelding; Facebook-melding; LinkedIn-melding; Instagram-meldinger; direktemelding; Facebook privat;
    Facebook e-post; Facebook-innboksen;
    e-post; telefon; post; chat; some other; box; story
    """


def named(names: str) -> list[str]:
    return [name.strip().lower() for name in names.split(";")]


@pytest.mark.parametrize("name", [*named(OPEN), *PUBLIC])
def test_what_anybody_may_read_is_public(name: str) -> None:
    assert is_open(name)


@pytest.mark.parametrize("name", named(CLOSED))
def test_what_goes_to_one_reader_and_what_is_not_known_is_not_public(name: str) -> None:
    assert not is_open(name)
