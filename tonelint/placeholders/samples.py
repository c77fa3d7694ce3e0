"""Samples: a placeholder of each dialect in a text, by which it shows whether a library is written for one helpdesk."""

from __future__ import annotations

from tonelint.placeholders import slots
from tonelint.placeholders.known import DESKS
from tonelint.placeholders.slots import Slot

# No helpdesk reads two of these. What agents, or programs, may fill in besides is not among them: `[…]`, `{…}`, `{{{…}}}`.
APART = ("double", "bang", "help-scout", "percent", "hash", "dollar")
_BY_SIGN = ("percent", "hash", "dollar")  # a helpdesk's where the name has parts: `order #{number}` is anybody's
_FILLED = ("espanso", "autohotkey")  # these fill in slots of their own before a helpdesk sees the text


def sampled(text: str, tool: str) -> tuple[Slot, ...]:
    """The first placeholder of each dialect of APART in a masked text; none where the shape `tool` tells whose it is."""
    if tool in DESKS or tool in _FILLED or not slots.may_hold(text):
        return ()
    first: dict[str, Slot] = {}
    for slot in slots.found(text):
        if slot.name and slot.dialect in APART and (slot.dialect not in _BY_SIGN or "." in slot.name):
            first.setdefault(slot.dialect, slot)
    return tuple(first.values())
