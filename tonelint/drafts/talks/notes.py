"""Which lines of a transcript are notes: `System: …` and `Internal: …` are, `Note: …` may as well stand in a message."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tonelint.drafts.talks import roles
from tonelint.drafts.talks.labels import Label

# What nobody calls a line of their own message by.
_SURE = frozenset(
    "internal system internt intern internnotat notat systemmelding sisäinen järjestelmä järjestelmäviesti muistiinpano".split()
)
# How colleagues tell of a customer: `Note: customer rang twice`, and no `Note: customer service is closed`.
_OF_CUSTOMER = r"\s*(?i:(?:the |our )?(?:customer|client|caller|guest)(?! (?:service|support|care))|asiakas|asiakka\w+|kunden?s?)\b"
_LINE = r"\s*([^\s][^\n]*)"  # the first that says something


def is_one(label: Label, text: str) -> bool:
    """Whether a note begins at a label, which is a word for one."""
    if not _is_told(label):
        return bool(re.compile(_OF_CUSTOMER).match(text, label.end))
    found = re.compile(_LINE).match(text, label.end)
    return found is None or not _is_thing(found[1])


def without_last(found: Sequence[Label]) -> list[Label]:
    """The labels, but for a `Note: …` below which nobody speaks any more: there it may be the agent's own sentence."""
    last = max((number for number, one in enumerate(found) if not _is_note(one)), default=-1)
    return [one for number, one in enumerate(found) if number <= last or _is_told(one)]


def _is_told(label: Label) -> bool:
    name = " ".join((label.name or "").casefold().split())
    return " " in name or name in _SURE


def _is_thing(line: str) -> bool:
    """Whether a line names something and says nothing: `System: Windows 11`, `Internal: 35 cm`."""
    words = line.split()
    return words[0][0].isdigit() or all(any(map(_stands_out, word)) for word in words)


def _stands_out(sign: str) -> bool:
    return sign.isupper() or sign.isdigit()


def _is_note(label: Label) -> bool:
    return roles.role_and_name(label.name or "")[0] == "note"
