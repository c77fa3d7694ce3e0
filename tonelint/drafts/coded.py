"""Code in HTML, and in Markdown or text with tags: what stands in it is no prose, and stays as it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from tonelint.values import NamedTuple
from tonelint.words import OPAQUE

CODE = frozenset("code kbd pre samp tt var".split())
_TAG = r"(?i)<(/?)(code|kbd|pre|samp|tt|var)(?:\s[^<>]{0,300})?>"
_ANY_TAG, _SEEN, _WORD = r"<[^<>]*>", r"[^\r\n]", r"[^\W_]"


class Stretch(NamedTuple):
    """What stands in an element for code, in code points of the text, by the element's name."""

    name: str
    start: int
    end: int


class Elements:
    """The elements for code of a text, as its tags come; one that nobody closes is none, for it may be a placeholder."""

    def __init__(self) -> None:
        """Begin with none."""
        self.found: list[Stretch] = []
        self._begun: list[tuple[str, int]] = []
        self._open: Counter[str] = Counter()

    def open(self, name: str, at: int) -> None:
        """An element begins, its words right here."""
        self._begun.append((name, at))
        self._open[name] += 1

    def close(self, name: str, at: int) -> None:
        """An element ends, and with it those inside."""
        while self._open[name]:
            begun, start = self._begun.pop()
            self._open[begun] -= 1
            if begun == name:
                self.found.append(Stretch(name, start, at))
                return


def written(text: str) -> list[Stretch]:
    """The code of a text in which the tags stand as they were written."""
    elements = Elements()
    for tag in re.finditer(_TAG, text):
        if tag[1]:
            elements.close(tag[2].lower(), tag.start())
        else:
            elements.open(tag[2].lower(), tag.end())
    return elements.found


def blanked(text: str, stretches: Iterable[tuple[str, int, int]]) -> str:
    """The text with code filled in, but for placeholders, which reach the customer filled; as long as it was.

    Some helpdesks lay out a whole macro as `pre`: where nothing is said outside of it, it is the reply.
    """
    found = [Stretch(*one) for one in stretches if one[0] in CODE]
    blocks = _filled(text, [one for one in found if one.name == "pre"], " ")
    if blocks != text and re.search(_WORD, re.sub(_ANY_TAG, "", blocks)):
        text = blocks
    return _filled(text, [one for one in found if one.name != "pre"], OPAQUE)


def _filled(text: str, stretches: Sequence[Stretch], sign: str) -> str:
    """The text with the outermost stretches filled; what was filled already stays."""
    pieces, at = [], 0
    for _, start, end in sorted(stretches, key=lambda one: (one.start, -one.end)):
        if start >= at and text[start:end].strip():
            pieces += [text[at:start], _but_slots(text[start:end], sign)]
            at = end
    return "".join([*pieces, text[at:]])


def _but_slots(code: str, sign: str) -> str:
    from tonelint.placeholders import slots  # here, because most code has none

    filled, last = "", 0
    for slot in slots.found(code) if slots.may_hold(code) else ():
        filled += re.sub(_SEEN, sign, code[last : slot.start]) + code[slot.start : slot.end]
        last = slot.end
    return filled + re.sub(_SEEN, sign, code[last:])
