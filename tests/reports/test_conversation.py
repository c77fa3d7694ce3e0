"""The conversation as it was read: a line a message, in the language of messages, with nothing added."""

from __future__ import annotations

import pytest

from tonelint.drafts.talks.threads import MOODS
from tonelint.model import Turn
from tonelint.names import LANGUAGES, ROLES
from tonelint.noticed import Noticed
from tonelint.reports.conversation import _WORDS, pieces

TURNS = (
    Turn("customer", "Hvor er\n den?", "Espen", "2026-05-03T18:02", "wall", public=True),
    Turn("agent", "", "note", None, "calm", public=False),
    Turn("note", "x" * 300),
)


def shown(turns: tuple[Turn, ...], lang: str, **more: object) -> list[str]:
    noticed = Noticed("a.yaml", None, "nb", 1, "Her.", (), (), None, turns, **more)  # type: ignore[arg-type]
    return "".join(piece.text for piece in pieces(noticed, lang)).splitlines()


def test_each_message_has_its_number_role_name_time_channel_and_readers() -> None:
    assert shown(TURNS, "en", channel="wall", public=True, mood="upset") == [
        "   1  customer, Espen, 2026-05-03T18:02, wall, public: Hvor er den?",
        "   2  agent, note, calm, private: ",
        f"   3  note: {'x' * 99}…",
        "      draft, wall, public, upset",
    ]


@pytest.mark.parametrize(
    ("lang", "first", "last"),
    [
        (
            "fi",
            "   1  asiakas, Espen, 2026-05-03T18:02, wall, julkinen: Hvor er den?",
            "      luonnos, yksityinen, sureva",
        ),
        ("nb", "   1  kunde, Espen, 2026-05-03T18:02, wall, offentlig: Hvor er den?", "      utkast, privat, i sorg"),
    ],
)
def test_it_is_told_in_the_language_of_messages_and_names_stay_names(lang: str, first: str, last: str) -> None:
    lines = shown(TURNS, lang, public=False, mood="grieving")
    assert (lines[0], lines[-1]) == (first, last)
    assert "note, calm" in lines[1]


def test_every_role_and_mood_has_its_word() -> None:
    for lang in set(LANGUAGES) - {"en"}:
        assert {*ROLES, *MOODS, "draft", "public", "private"} == set(_WORDS[lang])
