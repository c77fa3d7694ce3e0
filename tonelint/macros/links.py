"""Where the links of a macro lead, which its text does not show: as clues that are compared like those of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from tonelint.macros.clues import Clue, clues, dialled
from tonelint.model import Attribute
from tonelint.placeholders import slots
from tonelint.words import fold

_MARKDOWN = re.compile(r"\[([^\]\n]{0,300})\]\(([^)\n]{0,500})\)")


def leads(attributes: tuple[Attribute, ...], lang: str) -> Iterator[Clue]:
    """The page, the mailbox, the telephone or the placeholder that the words of each link lead to, at their place."""
    for one in attributes:
        if one.name == "href":
            yield from _lead(one, unescape(one.written).strip(), lang)


def _lead(one: Attribute, address: str, lang: str) -> Iterator[Clue]:
    scheme, _, rest = address.partition(":")
    if scheme.lower() == "tel":
        yield Clue("phone", dialled(rest), one.start, one.end)
        return
    told = next((clue for clue in clues(address, lang) if clue.kind in ("link", "email")), None)
    if told:
        yield told._replace(start=one.start, end=one.end)
    elif slots.may_hold(address) and slots.found(address):
        yield Clue("placeholder", address, one.start, one.end)  # a link, and nobody knows where to
    elif address.startswith("/"):
        yield Clue("link", address.lower(), one.start, one.end)  # a page of the same site


def in_markdown(text: str) -> tuple[Attribute, ...]:
    """Where links in Markdown lead that hold placeholders, which no clue of the text tells."""
    if "](" not in text or "{" not in text:
        return ()
    return tuple(
        Attribute("href", link[2], *link.span(1), link.start(2)) for link in _MARKDOWN.finditer(text) if "{" in link[2]
    )


def asked(attributes: tuple[Attribute, ...]) -> tuple[str, ...]:
    """The placeholders in addresses, as they are compared."""
    return tuple(
        fold(one.written[slot.start : slot.end])
        for one in attributes
        if one.name == "href" and slots.may_hold(one.written)
        for slot in slots.found(one.written)
    )
