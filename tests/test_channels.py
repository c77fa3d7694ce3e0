"""A slip in the name of a channel is told; a name of the company's own is not."""

from __future__ import annotations

import pytest

from tonelint import channels


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        *(("makro", "macro"), ("Marco", "macro"), ("makrot", "macro"), ("templete", "template"), ("emial", "email")),
        *(("reveiw", "review"), ("sosial", "social"), ("Instagam", "instagram"), ("facebok", "facebook")),
    ],
)
def test_a_slip_names_the_channel_that_is_meant(name: str, meant: str) -> None:
    assert channels.slip(name) == f'did you mean "{meant}"?'


@pytest.mark.parametrize(
    "name",
    [
        *("macro", "Macros", "chat", "email", "e-mail", "gmail", "sms", "form", "forms", "credit", "letter", "privat"),
        *("social", "review", "reviews", "tweet", "facebook_wall", "whatsapp", "telegram", "web", "phone", "store"),
        *("asiakaspalvelu", "puhelin", "kirje", "tekstiviesti", "arvostelu", "epost", "brev", "telefon", "anmeldelse"),
    ],
)
def test_any_other_name_is_the_companys_own(name: str) -> None:
    assert channels.slip(name) is None
