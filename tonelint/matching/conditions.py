"""Whether a match stands in the context that its rule asks for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from tonelint.model import HEATS, Match
from tonelint.reading import Reading, signals
from tonelint.rulebook import ALWAYS, Condition

if TYPE_CHECKING:
    from tonelint.reading.customer import Message

_TEMPLATES = ("macro", "template", "ui_text", "system")  # words in the names of channels that hold macros
_SLOT = r"\{\{[^{}\n]{0,60}\}\}|%?\{[^{}\n]{1,40}\}|\[[^\]\n]{1,40}\]|%[A-Z_]{3,30}%|<<\w{1,30}>>"
_SLOTS = 3  # as many different open slots make a reply a template


def holds(context: Condition, reading: Reading, match: Match, channel: str | None) -> bool:
    """Whether every part of a context holds for a match; what the customer's message reads as, only if it is known."""
    if context == ALWAYS:
        return True
    sentence = reading.sentence_at(match.start)
    return (
        (context.position is None or reading.is_in(context.position, sentence))
        and (context.template is None or context.template == is_template(reading.text, channel))
        and (not context.customer or (reading.message is not None and _reads_as(reading.message, context.customer)))
        and all(signals.has(reading, name, sentence, match.start, match.end) for name in context.near.has)
        and not any(signals.has(reading, name, sentence, match.start, match.end) for name in context.near.lacks)
        and all(signals.anywhere(reading, name, match.start, match.end) for name in context.reply.has)
        and not any(signals.anywhere(reading, name, match.start, match.end) for name in context.reply.lacks)
    )


def _reads_as(message: Message, wanted: Mapping[str, Any]) -> bool:
    """Whether a customer's message reads as wanted; `annoyed` holds for what is upset as well."""
    for name, value in wanted.items():
        if name == "heat":
            level = message.heat.level
            fits = level == value if value == "calm" else HEATS.index(level) >= HEATS.index(value)
        elif name == "asks":
            fits = value in {question.kind for question in message.questions}
        else:
            fits = getattr(message, name) == value
        if not fits:
            return False
    return True


def is_template(text: str, channel: str | None) -> bool:
    """Whether a text is a macro that nobody has filled in yet, rather than a reply on its way out."""
    if channel and any(name in channel.lower() for name in _TEMPLATES):
        return True
    return any(sign in text for sign in "{[%<") and len(set(re.findall(_SLOT, text))) >= _SLOTS
