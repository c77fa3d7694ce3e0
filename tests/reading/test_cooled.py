"""Anger that is told as past, with thanks beside, is no heat now; by the cues that tonelint ships."""

from __future__ import annotations

import pytest
from shipped import message


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "It came!! I was so furious on Friday but it's here and it's gorgeous. Thank you!"),
        ("fi", "Olin eilen tosi vihainen, mutta Mika korjasi sen viidessä minuutissa. Kiitos paljon!"),
        ("fi", "Suutuin ensin, mutta nyt se toimii. Kiitos!"),
        ("fi", "Otti päähän eilen, mutta Mika korjasi sen. Kiitos paljon!"),
        ("nb", "Vi var kjempesure i går, men nå virker den. Takk!"),
        ("nb", "Den kom!!! Jeg var rasende på fredag, men nå henger den der og er nydelig. Takk!"),
    ],
)
def test_who_was_furious_and_gives_thanks_is_calm(lang: str, text: str) -> None:
    read = message(text, lang)
    assert (read.heat.level, read.mood.name) == ("calm", "calm")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "I was furious yesterday, but now I am livid. Thanks for nothing."),
        ("en", "I was angry on Friday, but you never answered. Thanks."),
        ("fi", "Olin eilen vihainen, mutta nyt olen raivoissani. Kiitos paljon."),
        ("fi", "Olin eilen vihainen, mutta se on yhä rikki. Kiitos paljon!"),
        ("nb", "Jeg var sint i går, men dere har fortsatt ikke svart. Takk!"),
    ],
)
def test_who_was_furious_and_has_no_reason_to_be_glad_still_is(lang: str, text: str) -> None:
    assert message(text, lang).spans("cooled")
    assert message(text, lang).mood.name == "upset"
