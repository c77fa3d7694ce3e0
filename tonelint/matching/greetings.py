"""Whether a placeholder is whom a macro greets, and what may stand there where the name is not known."""

from __future__ import annotations

import re

from tonelint.matching import prose
from tonelint.placeholders.slots import Slot
from tonelint.reading import Reading, signals

_OPENING = 3  # sentences in which a greeting stands
# What ends a greeting behind whom it greets: a sign, an emoji, the line. A word goes on: `Hi, {name} tells me`.
_ENDS = re.compile(r"(?:\*{1,3}|__?)?[ \t]*(?:[!.,:]|[^\x00-\x7f\w]|$)", re.MULTILINE)
_EMPHASIS = "*_ \t"
_HYVA = re.compile(r"hyvät?", re.IGNORECASE)  # much besides a greeting in other sentences
# Behind which greetings a word fits everybody whose name is not known. In Finnish none does: *Hei sinä* is brusque, as
# *Hei, du* is in Norwegian; *Dear there* is nothing at all.
_NAMELESS = {
    "nb": (re.compile(r"(?<![^\W_])(?:hei|heia|heisann|hallo)[ \t]*$", re.IGNORECASE), "du"),
    "en": (re.compile(r"(?<![^\W_])(?:hi|hiya|hey|heya|hello),?[ \t]*$", re.IGNORECASE), "there"),
}


def greets(reading: Reading, slot: Slot) -> bool:
    """Whether a slot stands in a greeting, or behind the comma of one that it ends."""
    number = reading.sentence_at(slot.start)
    if number >= _OPENING:
        return False
    if prose.is_salutation(reading, number) or signals.carries(reading, "salutation", number):
        return True
    return bool(_ENDS.match(reading.written, slot.end)) and _is_greeted_before(reading, slot, number)


def _is_greeted_before(reading: Reading, slot: Slot, number: int) -> bool:
    """Whether what stands before a slot greets, up to a comma that was taken for its end, or is a Finnish *Hyvä*."""
    before = reading.text[reading.span_of(number)[0] : slot.start].strip(_EMPHASIS)
    if before:
        return number == 0 and reading.lang == "fi" and bool(_HYVA.fullmatch(before))
    if number == 0 or not prose.is_salutation(reading, number - 1):
        return False
    hello = reading.text[reading.span_of(number - 1)[0] : slot.start]
    return hello.rstrip(_EMPHASIS).endswith(",")


def stand_in(reading: Reading, slot: Slot) -> str:
    """The word that fits in place of a name that is not known; "" where none does, and a greeting without one is better."""
    hello, word = _NAMELESS.get(reading.lang, (None, ""))
    before = reading.text[: slot.start].rstrip(_EMPHASIS)  # of bold type, too: `Hi **{name}**`
    return word if hello and hello.search(before) else ""
