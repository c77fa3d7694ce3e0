"""A text of a macro → the reply to judge, as its reader sees it."""

from __future__ import annotations

import re

from tonelint.drafts import html
from tonelint.drafts.exports.places import origin_of
from tonelint.drafts.exports.walk import Text
from tonelint.drafts.mask import LARGEST, mask
from tonelint.drafts.offsets import Seen
from tonelint.drafts.origin import PlainOrigin
from tonelint.model import Macro, Reply

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
    written, origin = text.written, origin_of(text.node, file)
    blocks = text.body.form == "html" and len(written) <= LARGEST and bool(_BLOCKS.search(written))
    if blocks or (text.body.form == "html" and len(written) <= LARGEST and _INLINE.search(written)):
        page = html.read(written, lines=not blocks)
        written, origin = page.text, Seen(page.offsets, origin, written, not blocks)
    if not written.strip():
        return None
    masked = mask(written, markdown=text.body.form == "markdown") if len(written) <= LARGEST else written
    return Reply(
        written,
        masked,
        path,
        origin,
        text.lang,
        text.body.channel,
        record(text.macro),
        macro=text.macro,
        beside=text.beside,
    )


def record(macro: Macro) -> str:
    """What findings call a text: the macro's id, its title, the language and the field."""
    title = macro.title or ""
    title = f'"{title if len(title) <= _LONGEST else title[: _LONGEST - 1] + "…"}"' if title else ""
    return " ".join(filter(None, (macro.id, title, macro.locale and f"({macro.locale})", macro.field)))
