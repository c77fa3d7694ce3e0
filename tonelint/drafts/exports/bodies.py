"""A text of a macro → the reply to judge, as its reader sees it."""

from __future__ import annotations

import re

from tonelint.drafts import coded, html
from tonelint.drafts.exports.places import origin_of
from tonelint.drafts.exports.walk import Text
from tonelint.drafts.mask import LARGEST, has_remarks, mask
from tonelint.drafts.offsets import Seen, Through
from tonelint.drafts.origin import PlainOrigin
from tonelint.drafts.remarks import inside
from tonelint.model import Macro, Origin, Reply

_BLOCKS = re.compile(r"<(?:address|blockquote|br|div|dl|h[1-6]|hr|li|ol|p|pre|table|tr|ul)\b", re.IGNORECASE)
# Tags and entities inside a line; what else stands in angle brackets may be a placeholder.
_INLINE = re.compile(
    r"</?(?:a|attribute|b|code|del|em|font|i|img|ins|mark|s|small|span|strike|strong|style|sub|sup|u)(?=[\s/>])"
    r"|&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]+);",
    re.IGNORECASE,
)
_LONGEST = 60  # code points of a title that are shown


def reply(text: Text, file: PlainOrigin, path: str) -> Reply | None:
    """The reply; None where a person would see nothing."""
    written = Reply(text.written, text.written, path, origin_of(text.node, file), text.lang)
    taken = inside.take_out(written.text) if has_remarks(written.text) else None
    words, origin = written.text, written.origin
    if taken:
        words, origin = taken.text, Through(taken.trace, origin)
    page, seen = _page(words, text.body.form, origin) if len(words) <= LARGEST else (None, None)
    if page and seen:
        origin, words = seen, page.text
    if not words.strip():
        return None
    masked = mask(words, markdown=text.body.form == "markdown") if len(words) <= LARGEST else words
    if page and page.elements:
        masked = coded.blanked(masked, page.elements)
    return Reply(
        words,
        masked,
        path,
        origin,
        text.lang,
        text.body.channel,
        record(text.macro),
        macro=text.macro,
        beside=text.beside,
        remarks=inside.remarks(taken, written, seen=(page.text, page.offsets) if page else None)
        if taken and taken.cuts
        else None,
        attributes=page.attributes if page else (),
    )


def _page(words: str, form: str, origin: Origin) -> tuple[html.Page, Seen] | tuple[None, None]:
    """What a person sees of a text with tags or entities in it; nothing of one without."""
    if form == "html":
        blocks = bool(_BLOCKS.search(words))
        if blocks or _INLINE.search(words):
            page = html.read(words, coded.CODE, lines=not blocks)
            return page, Seen(page.offsets, origin, words, not blocks)
    elif form == "markdown":
        from tonelint.drafts import tagged  # here, because few libraries are in Markdown

        found = tagged.read(words) if tagged.may_hold(words) else None
        if found:
            return found, Seen(found.offsets, origin, words, lines=True, markdown=True)
    return None, None


def record(macro: Macro) -> str:
    """What findings call a text: the macro's id, its title, the language and the field, and nothing twice."""
    title = "" if macro.title == macro.id else macro.title or ""
    title = f'"{title if len(title) <= _LONGEST else title[: _LONGEST - 1] + "…"}"' if title else ""
    locale = f"({macro.locale})" if macro.locale and not _names(macro.field, macro.locale) else ""
    return " ".join(filter(None, (macro.id, title, locale, macro.field)))


def _names(field: str, locale: str) -> bool:
    """Whether a field says itself which language its texts are in, as a column called `Text (fi)` does."""
    return re.search(rf"(?<![^\W_]){re.escape(locale)}(?![^\W_])", field, re.IGNORECASE) is not None
