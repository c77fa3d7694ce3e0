"""Doubled signs: one is joy as often as anger, and counts only beside a complaint."""

from __future__ import annotations

import pytest
from shipped import message


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "moi, saako koiran ottaa mukaan??"),
        ("fi", "Moi!! Onko tätä sinisenä?"),
        ("nb", "hei, kan jeg ta med hunden??"),
        ("nb", "Den er her NÅ!! konge"),
        ("en", "hi, can I bring my dog??"),
        ("en", "Hi!! Do you have it in blue?"),
        ("en", "is it gluten free??"),
        ("fi", "ootteko auki tänään??"),
        ("nb", "har dere den i blått??"),
    ],
)
def test_one_doubled_sign_in_a_cheerful_line_is_no_heat(lang: str, text: str) -> None:
    assert message(text, lang).heat.level == "calm"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Missä paketti on???"),
        ("fi", "Ovi on rikki!!"),
        ("fi", "Miksi hinta nousi??"),
        ("fi", "Missä minun pakettini on??"),
        ("nb", "Når kommer pakka mi??"),
        ("en", "Where is my parcel??"),
        ("en", "I want my money back!!"),
        ("en", "The cabinet has a dent!!"),
        ("en", "Is anyone going to answer me??"),
        ("en", "Hello??"),
        ("en", "How is that possible??"),
        ("en", "Can I have an explanation??"),
        ("fi", "Onko tämä mahdollista??"),
        ("nb", "Er det mulig??"),
        ("en", "Can I get my refund??"),
        ("en", "Any news??"),
        ("en", "What happened to my order??"),
        ("en", "Hello!! Is anybody there?"),
        ("fi", "Saisinko rahani takaisin??"),
        ("fi", "Voisiko joku vastata??"),
        ("fi", "Haloo!! Onko siellä ketään?"),
        ("nb", "Får jeg pengene tilbake snart??"),
        ("nb", "Kan noen svare meg??"),
        ("nb", "Hallo!! Har dere glemt meg?"),
        ("nb", "Hvor er pakka?? Kommer den??"),
        ("nb", "Lampa lyser ikke!!"),
        ("en", "WHERE is my parcel??"),
        ("en", "Why is it dearer now??"),
        (
            "en",
            "Your letter says that my lesson is on Monday, and the text that came after it says Tuesday, so which of them is it??",
        ),
    ],
)
def test_a_doubled_sign_counts_beside_a_complaint_and_where_it_is_repeated(lang: str, text: str) -> None:
    assert message(text, lang).heat.level != "calm"
