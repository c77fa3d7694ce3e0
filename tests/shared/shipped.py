"""What tonelint ships, compiled once for all tests that read by it: messages and replies as its cues hear them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tonelint.guides import library
from tonelint.guides.rulebook import collect, cues
from tonelint.model import Turn
from tonelint.names import LANGUAGES
from tonelint.reading import Reading
from tonelint.reading.customer import Message
from tonelint.shelf import Cues


@cache
def _cues() -> dict[str, dict[str, Cues]]:
    return cues(collect(library.guide_file("warm"), LANGUAGES).guide)


def message(text: str, lang: str, turns: Sequence[Turn] = ()) -> Message:
    """A customer's message by the cues of its language; `turns` is the conversation so far, oldest first."""
    return Message(text, lang, lambda: _cues()[lang]["customer"], turns)


def reply(text: str, lang: str, answers: Message | None = None) -> Reading:
    """A reply by the cues of its language, and the message that it answers."""
    return Reading(text, lang, lambda: _cues()[lang]["reply"], answers)
