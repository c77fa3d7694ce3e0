"""What `tonelint explain` says of how a rule is found and when it speaks, in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tonelint.entry import Absent, Bounds, Composite, Condition, Part
from tonelint.guides.rules import Rule
from tonelint.matching.conditions import PUBLIC

_SENSES = {
    "other-language": "a longer passage in another language than the rest of the reply",
    "customer-language": "a customer's message that is surely in another language than the reply",
    "repeated-sentence": "a sentence of six words or more that stood in the reply before",
}
_PLACES = (
    ("near", "the same sentence or the next"),
    ("before", "what stands before the sentence"),
    ("opening", "the opening"),
    ("reply", "the reply"),
)


def told(rule: Rule, messages: str) -> Iterator[str]:
    """Everything that decides whether a rule speaks, in lines; what parts ask to add in the language of messages."""
    yield from _kind(rule, messages)
    context = context_told(rule.when)
    if context:
        yield f"It speaks only {context}."
    if rule.at_least > 1 and rule.within == "sentence":
        yield f"It speaks once in each sentence that has {rule.at_least} or more."
    elif rule.at_least > 1:
        yield f"It speaks once, when there are {rule.at_least} or more."
    if rule.excused_by:
        yield f"It says nothing where the same sentence or the next holds: {', '.join(rule.excused_by)}."
    for severity, raised in rule.raises:
        yield f"It is {'an' if severity == 'error' else 'a'} {severity} {context_told(raised)}."


def _kind(rule: Rule, messages: str) -> Iterator[str]:
    """What a rule looks for that is no phrase and no token."""
    if rule.finds:
        yield f"It finds {_SENSES[rule.finds]}."
    if rule.forms:
        yield f"It finds every word in one of these forms: {', '.join(rule.forms)}."
    if rule.counts:
        yield _counted(rule)
    if rule.absent:
        yield _absent(rule.absent)
    if rule.composite:
        yield from _parts(rule.composite, messages)


def _counted(rule: Rule) -> str:
    count = next(iter(rule.counts.values()))
    limits = {lang: one.more_than for lang, one in rule.counts.items()}
    if len({*limits.values()}) == 1:
        limit = str(count.more_than)
    else:
        limit = ", ".join(f"{number} ({lang})" for lang, number in limits.items())
    where = "a sentence" if count.place == "sentence" else "the reply, greeting and sign-off left out,"
    share = f", and {count.share} % of its sentences or more hold one" if count.share else ""
    return f"It counts {count.of} and speaks where {where} holds more than {limit}{share}."


def _absent(absent: Absent) -> str:
    return f"It speaks where the {absent.place} holds no {' and no '.join(absent.of)}."


def _parts(composite: Composite, messages: str) -> Iterator[str]:
    yield f"It speaks where those of its parts that hold weigh {composite.enough} or more together:"
    for part in composite.parts:
        yield f"    {part.weight}  {part.name}: {_part(part)} (adds: {part.add[messages]})"


def _part(part: Part) -> str:
    return f"where a rule of {' or '.join(part.families)} spoke" if part.families else context_told(part.when)


def context_told(context: Condition) -> str:
    """A context in words."""
    parts = []
    if context.channel:
        parts.append(f"on the channel {' or '.join(map(_channel, context.channel))}")
    if context.position:
        parts.append(f"in the {context.position} of a reply")
    if context.template is not None:
        parts.append(
            "in macros that nobody has filled in yet" if context.template else "outside macros still to be filled in"
        )
    if context.sentences != Bounds():
        parts.append(f"in a reply of {_bounds(context.sentences)}")
    for place, where in _PLACES:
        wanted = getattr(context, place)
        if wanted.has:
            parts.append(f"where {where} holds {' and '.join(wanted.has)}")
        if wanted.lacks:
            parts.append(f"where {where} holds no {' and no '.join(wanted.lacks)}")
    if context.customer:
        read = " and ".join(_reads_as(key, value) for key, value in context.customer.items())
        parts.append(f"where the customer's message {read}")
    return " and ".join(parts)


def _channel(name: str) -> str:
    return f"public ({', '.join(PUBLIC)})" if name == "public" else name


def _bounds(bounds: Bounds) -> str:
    least, most = bounds
    if most is None:
        return f"{least} sentence{'s' * (least > 1)} or more"
    if least:
        return f"{least} to {most} sentences" if least < most else f"exactly {least} sentence{'s' * (least > 1)}"
    return f"{most} sentence{'s' * (most > 1)} at most"


def _reads_as(key: str, value: Any) -> str:
    """What a customer's message is to read as, in words."""
    if key in ("playful", "praise"):
        return f"is {'' if value else 'not '}{'playful' if key == 'playful' else 'praise'}"
    if key == "asks":
        return f"asks {value}"
    if key == "address":
        return f"says {value}"
    return f"reads as {value}"
