"""The contexts that a rule asks for, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from tonelint.entry import Bounds, Condition, Earlier
from tonelint.names import PUBLIC
from tonelint.reports.speech import Speech, speech
from tonelint.reports.speech.contexts import WORDS

_PLACES = ("near", "before", "opening", "reply")


def clauses(context: Condition, lang: str, families: Sequence[str] = ()) -> str:
    """A context, and `families` of which one spoke, as clauses of a language joined by "and"."""
    speak = speech(WORDS, lang)
    told = [speak.say("families", names=speak.any_of(families))] if families else []
    return speak.all_of([*told, *_clauses(context, speak)])


def lacking(place: str, names: Sequence[str], lang: str) -> str:
    """That none of these signals and form classes stands in a place, as a clause."""
    speak = speech(WORDS, lang)
    return speak.say(f"{place} lacks", names=speak.all_of(names))


def _clauses(context: Condition, speak: Speech) -> Iterator[str]:
    if context.channel:
        yield speak.say("channel", names=speak.any_of([*_channels(context.channel, speak)]))
    if context.position:
        yield speak.say(context.position)
    if context.template is not None:
        yield speak.say("template" if context.template else "no template")
    if context.direct is not None:
        yield speak.say("direct" if context.direct else "not direct")
    if context.sentences != Bounds():
        yield _bounds(context.sentences, speak)
    for key, value in context.customer.items():
        yield speak.say(_reads_as(key, value))
    if context.earlier:
        yield from _earlier(context.earlier, speak)
    for place in _PLACES:
        wanted = getattr(context, place)
        if wanted.has:
            yield speak.say(f"{place} has", names=speak.all_of(wanted.has))
        if wanted.lacks:
            yield lacking(place, wanted.lacks, speak.lang)


def _channels(names: Sequence[str], speak: Speech) -> Iterator[str]:
    """The channels of a context, the public ones as the guide has them."""
    told = [name.partition(" ")[::2] for name in names if name.startswith(("public ", "private "))]
    private = {name for said, name in told if said == "private"}
    public = [name for name in (*PUBLIC, *(name for said, name in told if said == "public")) if name not in private]
    for name in names:
        if name == "public":
            yield speak.say("public", names=", ".join(dict.fromkeys(public)))
        elif not name.startswith(("public ", "private ")):
            yield name


def _earlier(earlier: Earlier, speak: Speech) -> Iterator[str]:
    if earlier.has:
        often = "often" if earlier.turns > 1 else "today" if earlier.same_day else "has"
        yield speak.say(f"earlier {often}", names=speak.all_of(earlier.has), n=earlier.turns)
    if not earlier.has and not earlier.lacks:
        yield speak.say("earlier any")
    if earlier.lacks:
        yield lacking("earlier", earlier.lacks, speak.lang)


def _bounds(bounds: Bounds, speak: Speech) -> str:
    least, most = bounds
    if most is None:
        return speak.say("at least", n=least)
    if not least:
        return speak.say("at most", n=most)
    return speak.say("between", least=least, most=most) if least < most else speak.say("exactly", n=least)


def _reads_as(key: str, value: Any) -> str:
    """Under which key the words stand for what a customer's message is to read as."""
    if isinstance(value, bool):
        return key if value else f"no {key}"
    return f"{key} {value}"
