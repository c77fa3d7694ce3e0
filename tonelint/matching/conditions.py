"""Whether a match stands in the context that its rule asks for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from tonelint.entry import ALWAYS, Bounds, Condition, Earlier
from tonelint.model import Match
from tonelint.names import HEATS
from tonelint.phrase import FORM_KEYS
from tonelint.reading import Reading, signals

if TYPE_CHECKING:
    from tonelint.reading.customer import Message

_TEMPLATES = ("macro", "template", "ui_text", "system")  # words in the names of channels that hold macros
_SLOT = r"\{\{[^{}\n]{0,60}\}\}|%?\{[^{}\n]{1,40}\}|\[[^\]\n]{1,40}\]|%[A-Z_]{3,30}%|<<\w{1,30}>>"
_ANY = Bounds()
_SLOTS = 3  # as many different open slots make a text a template where nobody says what it is


def holds(context: Condition, reading: Reading, match: Match, channel: str | None) -> bool:
    """Whether every part of a context holds for a match."""
    return applies(context, reading, channel) and stands(context, reading, match)


def applies(context: Condition, reading: Reading, channel: str | None) -> bool:
    """Whether those parts of a context hold that are the same for every match of a reply, the cheapest asked first.

    What the customer's message reads as holds only where it is known.
    """
    return context == ALWAYS or (
        is_for(context, reading, channel)
        and (not context.customer or (reading.message is not None and _reads_as(reading.message, context.customer)))
        and (context.earlier is None or _was_written(context.earlier, reading))
        and (context.sentences == _ANY or _is_within(context.sentences, reading))
        and (context.direct is None or context.direct == _is_direct(reading))
    )


def is_for(context: Condition, reading: Reading, channel: str | None) -> bool:
    """Whether a reply goes where a context asks for, and is a macro or none as it asks."""
    return (not context.channel or _is_named(channel, context.channel, public=reading.public)) and (
        context.template is None or context.template == _is_template(reading, channel)
    )


def excused(by: Sequence[str], reading: Reading, match: Match) -> bool:
    """Whether one of the signals that excuse a rule stands in the sentence of a match, outside of it."""
    if not by:
        return False
    number = reading.sentence_at(match.start)
    return any(
        signals.has(reading, name, number, match.start, match.end)
        and (name != "cleared" or _is_relieved(reading, match))
        for name in by
    )


def _is_relieved(reading: Reading, match: Match) -> bool:
    from tonelint.matching import turns  # here, because few drafts speak of blame

    return turns.is_relieved(reading, match)


def stands(context: Condition, reading: Reading, match: Match) -> bool:
    """Whether a match stands where a context asks it to: the parts that `applies` leaves."""
    if context == ALWAYS:
        return True
    here = reading.sentence_at(match.start)
    if context.position is not None and not reading.is_in(context.position, here):
        return False
    if "tried" in context.customer and _is_of_another_thing(reading, match, context.customer["tried"]):
        return False
    asked = [
        (name, there, place)
        for place in ("near", "before", "opening", "reply")
        for there, names in zip((True, False), getattr(context, place), strict=True)
        for name in names
    ]
    # Forms come last, because hearing them takes longest.
    return all(
        signals.among(reading, name, _looked_at(place, reading, here), match.start, match.end) is there
        for name, there, place in sorted(asked, key=lambda one: one[0] in FORM_KEYS)
    )


def _is_of_another_thing(reading: Reading, match: Match, kind: str) -> bool:
    from tonelint.matching import another_thing  # here, because few customers tried something

    return another_thing.is_advised(reading, match, (kind,))


def _looked_at(place: str, reading: Reading, here: int) -> Sequence[int]:
    """The sentences that one part of a context looks at, for a match in the sentence `here`."""
    every = range(len(reading.passages))
    if place == "near":
        return every[here : here + 2]
    if place == "before":
        return every[:here]
    return [number for number in every if reading.is_in("opening", number)] if place == "opening" else every


def _is_named(channel: str | None, names: Sequence[str], *, public: bool | None = None) -> bool:
    """Whether a draft's channel is one of those named; who may read it is what was said, else what the channel tells."""
    low = (channel or "").strip().lower()
    if low and "public" in names and public is None:
        public = f"public {low}" in names or (f"private {low}" not in names and _is_open(low))
    return low in names or ("public" in names and bool(public))


def _is_open(channel: str) -> bool:
    from tonelint.matching import channels  # here, because most drafts do not say theirs

    return channels.is_open(channel)


def _is_within(bounds: Bounds, reading: Reading) -> bool:
    """Whether a reply has as many sentences as it may."""
    from tonelint.matching import prose  # here, because few rules count sentences

    least, most = bounds
    known = len(prose.with_words(reading))  # before anybody asks which of them greet and sign off
    if known < least:
        return False
    if not least and most is not None and known <= most:
        return True
    count = len(prose.sentences(reading))
    return least <= count and (most is None or count <= most)


def _is_direct(reading: Reading) -> bool:
    from tonelint.matching import direct  # here, because few rules ask

    return direct.is_direct(reading)


def _was_written(wanted: Earlier, reading: Reading) -> bool:
    """Whether agents' earlier turns hold what is wanted; never where there are none."""
    told = [turn for turn in reading.earlier if turn.same_day or not wanted.same_day]
    return (
        bool(told)
        and all(_is_held(told, name, wanted.turns) for name in wanted.has)
        and not any(signals.held(turn, name) for name in wanted.lacks for turn in told)
    )


def _is_held(turns: Sequence[Reading], name: str, least: int) -> bool:
    """Whether so many turns hold a signal; no more of them are read than it takes."""
    found = (turn for turn in turns if signals.held(turn, name))
    return len([*islice(found, least)]) == least


def _reads_as(message: Message, wanted: Mapping[str, Any]) -> bool:
    """Whether a customer's message reads as wanted; `annoyed` holds for what is upset as well."""
    for name, value in wanted.items():
        if name == "heat":
            level = message.heat.level
            fits = level == value if value == "calm" else HEATS.index(level) >= HEATS.index(value)
        elif name == "mood":
            fits = message.mood.name == value
        elif name == "asks":
            fits = value in {question.kind for question in message.questions}
        elif name in ("gave", "used", "tried"):
            fits = message.holds(name, value)
        else:
            fits = getattr(message, name) == value
        if not fits:
            return False
    return True


def _is_template(reading: Reading, channel: str | None) -> bool:
    answers = reading.message is not None or bool(reading.earlier)
    return reading.tool is not None or is_template(reading.written, channel, answers=answers)


def is_template(text: str, channel: str | None, *, answers: bool = False) -> bool:
    """Whether a text is a macro that nobody has filled in yet, rather than a reply on its way out.

    Many open slots tell so only where nobody said where the text goes: with a channel of people, or where it `answers`
    a customer, it is a reply that was forgotten to be filled in.
    """
    if channel or answers:
        return is_library(channel)
    return any(sign in text for sign in "{[%<") and len(set(re.findall(_SLOT, text))) >= _SLOTS


def is_library(channel: str | None) -> bool:
    """Whether a channel holds macros."""
    return channel is not None and any(name in channel.lower() for name in _TEMPLATES)
