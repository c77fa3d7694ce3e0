"""What is wrong with JSON and where, as a person would say it; Python's own words name what its reader expected."""

from __future__ import annotations

import re
from json import JSONDecodeError

# Compiled when something is wrong, which it seldom is.
_CONFLICT = r"<{7}|={7}|>{7}|\|{7}"
_COMMENT = r"//|/\*|#"
_QUOTE = "['\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb]"
_WORD = r"[^\W\d]\w*"
_SPACE = " \t\r\n"
# What Python's messages leave to the place that they put behind them.
_SAID = {
    "Unterminated string starting at": "the text that begins here has no closing quote",
    "Invalid control character at": "a text holds a bare line break, tab or the like; JSON writes them \\n and \\t",
    "Expecting ',' delimiter": "a comma is missing here",
    "Expecting ':' delimiter": "a colon is missing here",
    "Expecting value": "a value is missing here",
    "Expecting property name enclosed in double quotes": "a key needs double quotes around it",
    "Invalid \\escape": "a backslash stands before a sign that has none; a backslash itself is written \\\\",
    "Invalid \\uXXXX escape": "four digits of a code point belong behind \\u",
}
_IN_TEXTS = ("Unterminated", "Invalid")  # how mistakes begin that lie inside of a text in quotes


def said(error: JSONDecodeError) -> str:
    """What is wrong, as a message that needs no place behind it."""
    message = error.msg.partition(": ")[0]
    if message.startswith(_IN_TEXTS):
        return _SAID.get(message, message)
    rest = error.doc[error.pos :].lstrip(_SPACE)
    if _trailing(error) is not None:
        return "a comma with nothing behind it"
    return _met(rest, error.doc) or (_behind(rest) if message == "Extra data" else _lacking(message, rest))


def place(error: JSONDecodeError) -> int:
    """The code point where a person would look: the comma that is too much, the sign that should not be there."""
    comma = _trailing(error)
    if comma is not None:
        return comma
    rest = "" if error.msg.startswith(_IN_TEXTS) else error.doc[error.pos :]
    return error.pos + len(rest) - len(rest.lstrip(_SPACE)) if rest.strip(_SPACE) else error.pos


def _trailing(error: JSONDecodeError) -> int | None:
    """The place of a comma right before a bracket that closes; None where the mistake is another."""
    if error.doc[error.pos : error.pos + 1] == ",":  # as newer Pythons tell it
        return error.pos if re.match(r",[ \t\r\n]*[\]}]", error.doc[error.pos :]) else None
    before = error.doc[: error.pos].rstrip(_SPACE)
    closes = error.doc[error.pos :].lstrip(_SPACE)[:1] in ("]", "}")
    return len(before) - 1 if closes and before.endswith(",") else None


def _met(rest: str, text: str) -> str | None:
    """What people leave in a file that is no JSON, where the rest begins with it."""
    if not rest:
        return "it breaks off here" if text.strip(_SPACE) else "there is nothing in it"
    if re.match(_CONFLICT, rest):
        return "a merge conflict is left here"
    if re.match(_COMMENT, rest):
        return "a comment stands here, and JSON has none"
    return 'JSON has straight double quotes " and no others' if re.match(_QUOTE, rest) else None


def _behind(rest: str) -> str:
    """What stands behind a value that is complete."""
    if rest[0] in "[{":
        return "the JSON is complete before this, and a second piece begins here"
    return "the JSON is complete before this, and more follows"


def _lacking(message: str, rest: str) -> str:
    word = re.match(_WORD, rest)
    if message == "Expecting value" and word:
        return f'"{word[0]}" is no value in JSON; a text has double quotes around it'
    return _SAID.get(message, message)
