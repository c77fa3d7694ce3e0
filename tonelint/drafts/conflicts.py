"""What Git leaves in a file that it could not merge: both versions, between lines of marks. Neither is what will be sent."""

from __future__ import annotations

import re

from tonelint.drafts.asked import Source
from tonelint.errors import Place, fail

_LINE = re.compile(rb"^(?:<{7} |={7}\r?$|>{7} )", re.MULTILINE)
_OTHERS = ("json", "mail", "xlsx")  # where the reader tells it, where a mail may quote it, and where there are no lines


def refuse(source: Source, form: str) -> None:
    """Raise TonelintError where a conflict is left in a file.

    A draft that shows one in code is a draft, for it may tell a customer how to settle it; in a library, code may hold
    the text of a macro.
    """
    at = None if form in _OTHERS else _place(source.content)
    if at is None or (form in ("text", "markdown") and _is_shown(source.text())):
        return
    line = source.content.count(b"\n", 0, at) + 1
    raise fail("a merge conflict is left here", Place(source.path, line, 1))


def _place(content: bytes) -> int | None:
    """Where the three marks stand one after the other at the beginnings of lines; None where they do not."""
    begun, parted = None, False
    for mark in _LINE.finditer(content):
        sign = mark[0][:1]
        if sign == b"<":
            begun, parted = mark.start(), False
        elif sign == b"=":
            parted = begun is not None
        elif parted:
            return begun
    return None


def _is_shown(text: str) -> bool:
    """Whether a draft without headings has its marks in code alone."""
    from tonelint.drafts import markup  # here, because few drafts have code

    titled = re.search(r"(?m)^ {0,3}#{1,6} ", text)
    return not titled and _place(markup.without_code(text).encode("utf-8", "surrogatepass")) is None
