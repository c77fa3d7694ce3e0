"""A change to what a person sees of a page → a change to its HTML that leaves every element whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonelint.drafts import html, tagged
from tonelint.drafts.offsets import Seen
from tonelint.drafts.spelling import seen
from tonelint.drafts.tags import Tag, tags, written_at
from tonelint.model import Edit

# What may go with a sentence; `o:p` is Outlook's. A picture, a link, a list or a placeholder is not ours to take.
_LIGHT = frozenset("b br div em font i mark o:p p small span strong u wbr".split())
_VOID = ("br", "wbr")
# What editors leave beside the words of an element.
_BLANK = r"(?:\s|&nbsp;|&#160;|&#[xX][aA]0;|<br\s?/?>|<o:p>\s?</o:p>)"
_CLOSES = r"</(?:[a-zA-Z]+|o:p)\s*>"
_OPENING = re.compile(rf"<(?!br\b)[a-zA-Z][^<>]*>{_BLANK}{{0,20}}\Z")
_CLOSING = re.compile(rf"{_BLANK}{{0,20}}{_CLOSES}")
# What editors write for a blank line, beside a paragraph: an element in which nothing but a blank is seen, a break, or a
# hard blank that stands alone.
_SEEN_BLANK = r"(?:&nbsp;|&#160;|&#[xX][aA]0;|\xa0|<br\s?/?>)"
_BLANK_LINE = (
    rf"(?:(?:<(?!br\b)[a-zA-Z][^<>]*>\s{{0,20}}){{1,3}}{_SEEN_BLANK}{_BLANK}{{0,20}}(?:{_CLOSES}\s{{0,20}}){{1,3}}"
    rf"|{_SEEN_BLANK}\s{{0,20}})"
)
_LINES_BEFORE = re.compile(rf"{_BLANK_LINE}{{1,4}}\Z")
_LINES_BEHIND = re.compile(rf"\s{{0,20}}{_BLANK_LINE}{{1,4}}")
_DEEPEST = 6  # elements around a sentence that go with it


def in_page(edit: Edit, origin: Seen) -> Edit | None:
    """The change in the HTML; None where elements would be torn, or the page would say something else than it is to say."""
    shown = _shown(origin.page, origin)
    wanted = shown[: edit.start] + edit.text + shown[edit.end :]
    for start, end in _stretches(edit, shown, origin):
        one = Edit(start, end, seen(edit.text))
        page = origin.page[:start] + one.text + origin.page[end:]
        if _is_whole(origin.page[start:end]) and _shown(page, origin) == wanted:
            return one
    return None


def _shown(page: str, origin: Seen) -> str:
    """What is seen of a page that is written as that of an origin is."""
    if not origin.markdown:
        return html.read(page, lines=origin.lines).text
    found = tagged.read(page)
    return found.text if found else page


def _stretches(edit: Edit, shown: str, origin: Seen) -> Iterator[tuple[int, int]]:
    """What may be taken out of the HTML for a change, the least first."""
    said = shown[edit.start : edit.end]
    start = edit.start + len(said) - len(said.lstrip())
    end = edit.end - (len(said) - len(said.rstrip()))
    if start >= end:
        yield origin.trace.at(edit.start), origin.trace.at(edit.end)
        return
    first, last = origin.trace.at(start), origin.trace.at(end - 1)
    if origin.page[last] not in ("&", shown[end - 1]):
        return  # written in a way of which the end is not known
    last += written_at(origin.page, last)
    if end < edit.end:
        yield first, origin.trace.at(edit.end)
    if edit.start < start:
        before = origin.trace.at(edit.start - 1) + 1 if edit.start else 0
        yield before, last
    if edit.start == start and edit.end == end:
        yield first, last
    around = list(_around(origin.page, first, last))
    yield from reversed(around)  # no element is left behind empty
    for one in (*reversed(around), (first, last)):
        yield from _with_blank_lines(origin.page, *one)


def _around(page: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The elements that hold a stretch and nothing else, from the innermost on, each also with the blanks behind it."""
    for _ in range(_DEEPEST):
        opening, closing = _OPENING.search(page, max(0, start - 1000), start), _CLOSING.match(page, end)
        if not opening or not closing:
            return
        start, end = opening.start(), closing.end()
        behind = len(page[end:]) - len(page[end:].lstrip())
        before = start - len(page[:start].rstrip())
        yield (start - before, end) if end + behind == len(page) else (start, end + behind)
        yield start, end


def _with_blank_lines(page: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch with the blank lines behind it, with those before it, and with both."""
    behind, before = _LINES_BEHIND.match(page, end), _LINES_BEFORE.search(page, max(0, start - 1000), start)
    if behind:
        yield start, behind.end()
    if before:
        yield before.start(), end
    if behind and before:
        yield before.start(), behind.end()


def _is_whole(piece: str) -> bool:
    """Whether a piece of a page opens what it closes, and holds nothing but words and what dresses them."""
    opened: list[str] = []
    if "<!" in piece or "<?" in piece:
        return False
    for token in tags(piece):
        if not isinstance(token, Tag):
            continue
        if token.name not in _LIGHT:
            return False
        if token.name in _VOID:
            continue
        if not token.closes:
            opened.append(token.name)
        elif not opened or opened.pop() != token.name:
            return False
    return not opened
