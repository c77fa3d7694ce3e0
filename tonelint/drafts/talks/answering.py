"""Drafts that are told apart from what they answer: in files of their own, or handed over in Python."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tonelint.drafts import forms, unnamed
from tonelint.drafts.asked import Asked
from tonelint.drafts.talks import threads
from tonelint.drafts.talks.conversation import Before
from tonelint.model import Fault, Found, Reply, Turn


def as_asked(found: Iterable[Found], asked: Asked, customer: Iterable[Found]) -> Iterator[Found]:
    """The replies as answers to the one message of `customer`, for those to read whom the user named; faults as they are."""
    message = None if asked.customer is None else _only(customer, asked.customer)
    if isinstance(message, Fault):
        yield message
        return
    for reply in found:
        if not isinstance(reply, Reply):
            yield reply
        elif message is not None and (reply.turns or reply.customer is not None):
            place = reply.origin.position(0)
            hint = "leave --customer out"
            yield Fault("this draft comes with what the customer wrote", reply.path, place.line, place.column, hint)
        else:
            public = reply.public if asked.public is None else asked.public
            yield reply._replace(public=public, customer=reply.customer if message is None else message)


def _only(found: Iterable[Found], name: str) -> str | Fault:
    """What the customer wrote."""
    listed = [*found]
    if len(listed) != 1 or not isinstance(listed[0], (Reply, Fault)):
        return Fault("--customer takes one file with what the customer wrote", name)
    if isinstance(listed[0], Fault):
        return listed[0]
    if _is_other_form(name) or unnamed.holds_more(listed[0].text):
        hint = "check that file itself, or save the customer's words as a text of their own"
        return Fault("--customer takes a text, and this file holds more than the customer's words", name, hint=hint)
    return listed[0].text


def _is_other_form(name: str) -> bool:
    """Whether a file is of a form that we read as something else than text."""
    suffix = os.path.splitext(name)[1].lower()
    return any(suffix in forms.FORMS[form].suffixes for form in forms.FORMS if form not in ("text", "markdown"))


def with_turns(reply: Reply, turns: Iterable[Turn | Mapping[str, Any]], customer: str | None) -> Reply:
    """The reply with the messages before it; raises TonelintError where one of them cannot be used."""
    before = Before()
    told = [turn if isinstance(turn, Turn) else threads.turn_of(turn) for turn in turns]
    if told and customer is not None and customer not in [turn.text for turn in told if turn.role == "customer"]:
        told.append(Turn("customer", customer))
    for turn in told:
        before.add(turn)
    message = before.customer if customer is None else customer
    public = before.public if reply.public is None else reply.public
    return reply._replace(customer=message, turns=tuple(told), channel=reply.channel or before.channel, public=public)
