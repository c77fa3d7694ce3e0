"""Praise and thanks for a harm are no praise; by the cues that tonelint ships."""

from __future__ import annotations

import pytest
from shipped import message


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Thanks a lot for ruining my holiday. Really great job!!!"),
        ("en", "Great, thanks for losing my parcel again. Fantastic service!"),
        ("en", "Thank you for breaking my vase."),
        ("en", "Thanks for ignoring me for a week."),
        ("en", "Thanks for cancelling my flight without telling me."),
        ("fi", "Mahtavaa, kolmas rikkinäinen lamppu. KIITOS!!!"),
        ("nb", "Kjempebra service, pakka forsvant igjen. Takk skal dere ha!"),
    ],
)
def test_thanks_for_a_harm_is_heated_and_no_praise(lang: str, text: str) -> None:
    read = message(text, lang)
    assert read.mood.name == "upset"
    assert not read.praise


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Thanks for not losing my parcel!"),
        ("en", "Thank you for cancelling my order so quickly."),
        ("en", "Thanks for cancelling my plan without any fees."),
        ("en", "Thanks for breaking the news so gently."),
        ("en", "Thanks for ignoring my typo!"),
        ("en", "Thanks for wasting no time."),
        ("fi", "Mahtavaa, kolmas lamppu tuli. Kiitos!"),
        ("fi", "Mahtavaa, taas toimii. Kiitos!"),
        ("nb", "Flott, feilen forsvant igjen. Takk!"),
        ("nb", "Kjempebra service igjen. Takk skal dere ha!"),
    ],
)
def test_thanks_in_earnest_are_calm(lang: str, text: str) -> None:
    read = message(text, lang)
    assert not read.spans("sarcasm")
    assert read.mood.name == "calm"
