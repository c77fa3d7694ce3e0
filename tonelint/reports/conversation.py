"""The conversation before a draft, as it was read: who wrote what, when, where, and who may read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tonelint.model import Turn
from tonelint.noticed import Noticed
from tonelint.reports.layout import Piece

_LONGEST = 100  # code points of a message that are shown
_WORDS: Mapping[str, Mapping[str, str]] = {
    "fi": {
        "customer": "asiakas",
        "agent": "asiakaspalvelija",
        "bot": "botti",
        "note": "muistiinpano",
        "draft": "luonnos",
        "public": "julkinen",
        "private": "yksityinen",
        "calm": "rauhallinen",
        "annoyed": "harmistunut",
        "playful": "leikkisä",
        "praising": "kiittävä",
        "confused": "hämmentynyt",
        "upset": "tuohtunut",
        "grieving": "sureva",
    },
    "nb": {
        "customer": "kunde",
        "agent": "kundebehandler",
        "bot": "bot",
        "note": "notat",
        "draft": "utkast",
        "public": "offentlig",
        "private": "privat",
        "calm": "rolig",
        "annoyed": "irritert",
        "playful": "leken",
        "praising": "fornøyd",
        "confused": "forvirret",
        "upset": "opprørt",
        "grieving": "i sorg",
    },
    "en": {},
}


def pieces(noticed: Noticed, messages: str) -> Iterator[Piece]:
    """A line for each message before the draft, numbered as `--draft` counts, and one for where the draft goes."""
    words = _WORDS[messages]
    alone = (Turn("customer", noticed.customer.text),) if noticed.customer else ()
    for number, turn in enumerate(noticed.turns or alone, 1):
        yield Piece("quiet", f"{number:>4}  ")
        yield Piece("rule", _head(turn, words))
        yield Piece("plain", f": {_shown(turn.text)}\n")
    draft, public, mood = (words.get(one, one) for one in ("draft", _readers(noticed.public), noticed.mood or ""))
    yield Piece("quiet", f"      {', '.join(filter(None, (draft, noticed.channel, public, mood)))}\n")


def _head(turn: Turn, words: Mapping[str, str]) -> str:
    # A name or a channel is never translated, whatever it is called.
    public = _readers(turn.public)
    told = (words.get(turn.role, turn.role), turn.name, turn.at, turn.channel, words.get(public, public))
    return ", ".join(filter(None, told))


def _readers(public: bool | None) -> str:  # noqa: FBT001  # it is the value itself that is told
    return "" if public is None else "public" if public else "private"


def _shown(text: str) -> str:
    """The beginning of a message, on one line."""
    line = " ".join(text[: 2 * _LONGEST].split())
    return line if len(line) <= _LONGEST and len(text) <= 2 * _LONGEST else f"{line[: _LONGEST - 1]}…"
