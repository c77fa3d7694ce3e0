"""Which lines of a transcript are notes: `System: …` between two messages or at the end; `Note: …` may stand in one."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from tonelint.drafts.talks import roles
from tonelint.drafts.talks.labels import Label

# What nobody calls a line of their own message by.
_SURE = frozenset(
    "internal system internt intern internnotat notat systemmelding sisäinen järjestelmä järjestelmäviesti muistiinpano".split()
)
# How colleagues tell of a customer: `Note: customer rang twice`, and no `Note: customer service is closed`.
_OF_CUSTOMER = r"\s*(?i:(?:the |our )?(?:customer|client|caller|guest)(?! (?:service|support|care))|asiakas|asiakka\w+|kunden?s?)\b"
_LINE = r"\s*([^\s][^\n]*)"  # the first that says something
_TO_NEXT = r"\s*[^\n]*\s*"  # that line and the blanks below it
_SECTION = r"[-–—=~_+#•]{2,}\s*\Z"  # the end of a label that rules a section off
_ABOVE = 200  # code points above a label, of which most are blanks if its line is not among them
_ENTRY = r"\s*[-*•]?\s*[^\W\d_][^:\n]{0,40}:\s"  # how a line of a list may begin


def is_one(label: Label, text: str) -> bool:
    """Whether a note begins at a label, which is a word for one."""
    if not _is_told(label):
        return bool(re.compile(_OF_CUSTOMER).match(text, label.end))
    found = re.compile(_LINE).match(text, label.end)
    return found is None or not _is_thing(found[1])


def among(text: str, found: Sequence[Label]) -> list[Label]:
    """The labels, but for lines of somebody's own message: a `Note: …` below which nobody speaks any more, a `System: …` within it."""
    last = max((number for number, one in enumerate(found) if not is_called(one)), default=-1)
    told = [one for number, one in enumerate(found) if number <= last or _is_told(one)]
    starts = {one.start for one in found}
    begins = {len(text)}  # where a message may begin right below a note
    kept: list[Label] = []
    for one in reversed(told):
        first = one is told[0]  # nobody speaks above it who could go on
        if first or not _is_line(one, text) or (_next(one, text) in begins and not _goes_on(one, text, starts)):
            kept.append(one)
            begins.add(_filled(text, one.start))
    return kept[::-1]


def is_called(label: Label) -> bool:
    """Whether a label is a word for a note."""
    return roles.role_and_name(label.name or "")[0] == "note"


def _is_line(label: Label, text: str) -> bool:
    """Whether a note can only be one line: `Internal: …` begins an entry of an agent's list as well."""
    name = " ".join((label.name or "").casefold().split())
    plain = name in _SURE or name == "system message"
    return plain and not re.search(_SECTION, text[label.start : label.end])


def _next(label: Label, text: str) -> int:
    """The place where the line below a note says something, or the end of the text."""
    found = re.compile(_TO_NEXT).match(text, label.end)
    return found.end() if found else len(text)


def _filled(text: str, at: int) -> int:
    found = re.compile(r"\s*").match(text, at)
    return found.end() if found else at


def _goes_on(label: Label, text: str, starts: Collection[int]) -> bool:
    """Whether the line above leads on to this one: it ends in a colon, or is an entry of the same list and nobody's label."""
    at = _filled(text, label.start)
    above = text[max(0, at - _ABOVE) : at]  # not all of it: a chat may hold ten thousand notes
    end = at - len(above) + len(above.rstrip())
    begin = text.rfind("\n", 0, end) + 1
    line = text[begin:end]
    return line.endswith(":") or (begin not in starts and bool(re.match(_ENTRY, line)))


def _is_told(label: Label) -> bool:
    name = " ".join((label.name or "").casefold().split())
    return " " in name or name in _SURE


def _is_thing(line: str) -> bool:
    """Whether a line names something and says nothing: `System: Windows 11`, `Internal: 35 cm`."""
    words = line.split()
    return words[0][0].isdigit() or all(any(map(_stands_out, word)) for word in words)


def _stands_out(sign: str) -> bool:
    return sign.isupper() or sign.isdigit()
