"""Words that are set off, in bold, in quotation marks or in a link: a button or a menu may be called so."""

from __future__ import annotations

import re

from tonelint.drafts.offsets import Seen
from tonelint.model import Origin

_MOST = 4  # words; more of them are rather said than shown on a button
# Quotation marks as entities, which a draft in Markdown or text shows as they are written.
_ENTITY = (
    r"&(?:amp;)?(?:quot|apos|[lrb]dquo|[lr]squo|sbquo|[lr]s?aquo|#(?:34|39|171|187|82(?:1[6-9]|2[0-2]))"
    r"|#[xX](?:22|27|[aAbB][bB]|201[89a-eA-E]));"
)
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
        rf"(?<!\w){_ENTITY}((?:(?!{_ENTITY})[^\n]){{1,200}}){_ENTITY}",
    )
)
_INSIDE = r"((?:(?!</?\1[\s>]).){1,400})</\1\s*>"
_BOLD = r"font-weight\s*:\s*(?:bold|[6-9]00)|font-style\s*:\s*italic|text-decoration[\w-]*\s*:\s*underline"
_ELEMENTS = tuple(
    re.compile(written + _INSIDE, re.IGNORECASE | re.DOTALL)
    for written in (
        r"<(b|strong|em|i|u|a|q|button|mark|kbd|code)(?:\s[^<>]*)?>",
        rf"<([a-z]\w{{0,9}})\s[^<>]{{0,400}}?style\s*=[^<>]{{0,400}}?(?:{_BOLD})[^<>]{{0,400}}>",
    )
)
_TAG = re.compile(r"<[^<>]*>")


def is_label(text: str, origin: Origin | None, start: int, end: int) -> bool:
    """Whether what stands from `start` to `end` is a run of a few words that are set off, or stands in one."""
    return _is_within(_RUNS, text, start, end) or (isinstance(origin, Seen) and _is_in_element(origin, start, end))


def _is_in_element(origin: Seen, start: int, end: int) -> bool:
    return _is_within(_ELEMENTS, origin.page, origin.trace.at(start), origin.trace.at(end - 1) + 1)


def _is_within(runs: tuple[re.Pattern[str], ...], text: str, start: int, end: int) -> bool:
    """Whether a stretch stands in a run of a few words."""
    return any(
        found.start(found.lastindex or 0) <= start and end <= found.end(found.lastindex or 0)
        for run in runs
        for found in run.finditer(text)
        if found.start() <= start and len(_TAG.sub(" ", found[found.lastindex or 0]).split()) <= _MOST
    )
