"""Whether a [sic] may stand in somebody else's words, where it says what it always said: so they wrote it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

# A mark of quotation, but no apostrophe within a word; an entity that may be one; emphasis; a line that begins with >.
_MARK = re.compile(r"""["“”„‟«»‹›‘‚‛`*_~]|(?<!\w)['’]|['’](?!\w)|&#?\w+;|^[ \t]*>""", re.MULTILINE)
_ELEMENT = re.compile(r"<(?!(?:p|br)\b)[a-z]", re.IGNORECASE)  # any but paragraphs and line breaks may quote
_BLANK_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*")


def told(text: str, places: Sequence[int]) -> list[bool]:
    """For each of these places, whether its paragraph holds a mark of quotation or emphasis, or the text an element."""
    if not places or _ELEMENT.search(text):
        return [True for _ in places]
    begins = [0, *(found.end() for found in _BLANK_LINE.finditer(text))]
    ends = [*begins[1:], len(text)]
    numbers = [bisect_right(begins, place) - 1 for place in places]
    marked = {number: bool(_MARK.search(text, begins[number], ends[number])) for number in set(numbers)}
    return [marked[number] for number in numbers]
