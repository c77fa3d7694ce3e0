"""Bytes of a mail → text, in the charset it names or in the nearest that fits; the latter is said."""

from __future__ import annotations

import codecs
import re

from tonelint.drafts.offsets import SAME, Offsets, Trace
from tonelint.errors import Problem

_MANY = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")
# What mailers call by these names is this, as the WHATWG's Encoding Standard has it for the web.
_MEANT = {"ascii": ("utf-8",), "iso8859-1": ("cp1252", "latin-1"), "cp1252": ("cp1252", "latin-1")}
_NO_TEXT = ("utf-7", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined")
_FALLBACKS = ("utf-8", "cp1252", "latin-1")  # the last takes any byte


def decode(data: bytes, label: str | None) -> tuple[str, Trace, Problem | None]:
    """The text, its map to the bytes, and what there is to say of the charset."""
    meant = _meant(label)
    name, text = next((name, text) for name in (*meant, *_FALLBACKS) if (text := _text(data, name)) is not None)
    said = None if name in meant or data.isascii() else _said(label, name, known=bool(meant))
    return text, _trace(data, text, name), said


def _meant(label: str | None) -> tuple[str, ...]:
    """The codecs that a label stands for, none where it is unknown."""
    if not label:
        return ("utf-8",)
    try:
        name = codecs.lookup(label.strip()).name
        bytes(4).decode(name)  # fails for codecs that make no text, such as rot13
    except (LookupError, ValueError):
        return ()
    return () if name in _NO_TEXT else _MEANT.get(name, (name,))


def _text(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (LookupError, ValueError):  # not a text encoding; not in this encoding
        return None


def _said(label: str | None, name: str, *, known: bool) -> Problem:
    told = {"utf-8": "UTF-8", "cp1252": "Windows-1252", "latin-1": "ISO 8859-1"}[name]
    hint = f"it was read as {told}; send or save it as UTF-8"
    if not label:
        return Problem("this mail does not say its charset, and it is not UTF-8", hint=hint)
    if known:
        return Problem(f'the text of this mail is not in the charset that it names, "{label}"', hint=hint)
    return Problem(f'this mail names a charset that is not known, "{label}"', hint=hint)


def _trace(data: bytes, text: str, name: str) -> Trace:
    if len(text) == len(data):
        return SAME
    if name != "utf-8":
        return _step_by_step(data, name)
    starts, sources = [0], [0]
    longer = 0
    for found in _MANY.finditer(data):
        starts.append(found.start() - longer + 1)
        sources.append(found.end())
        longer += found.end() - found.start() - 1
    return Offsets(starts, sources)


def _step_by_step(data: bytes, name: str) -> Trace:
    """For charsets of several bytes a sign: a sign begins behind the bytes that made the one before."""
    decoder = codecs.getincrementaldecoder(name)()
    sources: list[int] = []
    begun = 0
    for at in range(len(data)):
        made = decoder.decode(data[at : at + 1], at + 1 == len(data))
        sources += [begun] * len(made)
        begun = at + 1 if made else begun
    return Offsets(range(len(sources) + 1), [*sources, len(data)])
