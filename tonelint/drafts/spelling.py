"""How a text is written in each notation, so that it can be put into a file that is written so."""

from __future__ import annotations

import html
import json
from collections.abc import Callable

from tonelint.model import Origin


def spelled(text: str, origin: Origin) -> str:
    """A text as it is written where a reply stands; what stands in none of our notations is written as it is."""
    style = getattr(origin, "style", "")
    raw: str = getattr(getattr(origin, "file", None) or getattr(origin, "origin", None), "text", "")
    if not style and hasattr(origin, "raw"):  # a record in a line
        style, raw = "json", str(origin.raw)
    for writing in style.split():
        text = _WRITINGS.get(writing, str)(text) if writing != "json" else _json(text, raw)
    return text


def seen(text: str) -> str:
    """A text as a page of HTML has it."""
    return html.escape(text, quote=False)


def _json(text: str, raw: str) -> str:
    r"""As the file writes letters beyond ASCII: with \\u where it has them so, else as they are."""
    return json.dumps(text, ensure_ascii="\\u" in raw and raw.isascii())[1:-1]


def _backslashed(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


# By the style of a value in YAML, and by what we call the cells of a table and the texts of other files.
_WRITINGS: dict[str, Callable[[str], str]] = {
    '"': _backslashed,
    "'": lambda text: text.replace("'", "''"),
    "quoted": lambda text: text.replace('"', '""'),
    "po": _backslashed,
    "ahk": lambda text: text.replace("`", "``"),
}
