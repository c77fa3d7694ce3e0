"""Words that are set off, in bold, in quotation marks or in a link: a button or a menu may be called so."""

from __future__ import annotations

import re

from tonelint.drafts.offsets import Seen
from tonelint.model import Origin

_MOST = 4  # words; more of them are rather said than shown on a button
_RUNS = tuple(
    re.compile(written)
    for written in (
        r"\*\*([^*\n]+)\*\*",
        r"(?<![*\w])\*([^*\n]+)\*(?![*\w])",
        r"(?<!\w)__?([^_\n]+)__?(?!\w)",
        r'(?<!\w)"([^"\n]+)"',
        r"(?<!\w)'([^'\n]+)'(?!\w)",
        r"(?<!\w)[“„”]([^“”„\n]+)[“”]",
        r"(?<!\w)[‘‚’]([^‘’‚\n]+)[‘’]",
        r"«([^«»\n]+)»",
        r"(?<![\w.!?])»([^«»\n]+)[«»]",
        r"`([^`\n]+)`",
        r"\[([^\[\]\n]+)\]",
    )
)
_ELEMENT = re.compile(
    r"<(b|strong|em|i|u|a|q|button)(?:\s[^<>]*)?>((?:(?!</?\1[\s>]).){1,400})</\1\s*>", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(r"<[^<>]*>")


def is_label(text: str, origin: Origin | None, start: int, end: int) -> bool:
    """Whether what stands from `start` to `end` is a run of a few words that are set off, or stands in one."""
    return _is_within(_RUNS, text, start, end) or (isinstance(origin, Seen) and _is_in_element(origin, start, end))


def _is_in_element(origin: Seen, start: int, end: int) -> bool:
    return _is_within((_ELEMENT,), origin.page, origin.trace.at(start), origin.trace.at(end - 1) + 1)


def _is_within(runs: tuple[re.Pattern[str], ...], text: str, start: int, end: int) -> bool:
    """Whether a stretch stands in a run of a few words."""
    return any(
        found.start(found.lastindex or 0) <= start and end <= found.end(found.lastindex or 0)
        for run in runs
        for found in run.finditer(text)
        if found.start() <= start and len(_TAG.sub(" ", found[found.lastindex or 0]).split()) <= _MOST
    )
