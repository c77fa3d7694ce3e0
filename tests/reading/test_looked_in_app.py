"""Who says that they have looked in the app is known to have; who asks where to look is not."""

from __future__ import annotations

import pytest
import shipped


@pytest.mark.parametrize(
    ("lang", "text", "tried"),
    [
        ("en", "I've checked the app twice and the ticket isn't in there.", True),
        ("en", "I looked all over your app for it.", True),
        ("en", "Where in the app do I look?", False),
        ("en", "I haven't looked in the app yet.", False),
        ("fi", "Etsin sitä sovelluksesta jo kahdesti.", True),
        ("fi", "Sovelluksesta katsoin jo, eikä lippua ole.", True),
        ("fi", "En ole vielä katsonut sovelluksesta.", False),
        ("nb", "Jeg har ikke sett i appen ennå.", False),
        ("fi", "Mistä kohdasta sovellusta sen näkee?", False),
        ("nb", "Jeg har lett i appen to ganger.", True),
        ("nb", "I appen har jeg sett allerede.", True),
        ("nb", "Hvor i appen ser jeg det?", False),
        ("nb", "Så hvor finner jeg billetten i appen?", False),
        ("nb", "Billetten kom ikke, jeg har sjekket appen tre ganger.", True),
        ("fi", "Ei olla vielä katsottu sovelluksesta.", False),
    ],
)
def test_who_has_looked_in_the_app_is_known(lang: str, text: str, *, tried: bool) -> None:
    message = shipped.message(text, lang)
    assert message.holds("tried", "look-in-app") is tried
