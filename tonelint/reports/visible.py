"""Makes signs visible that a terminal would obey: a draft may be shown, never replayed."""

from __future__ import annotations

import re
from typing import Any

# Controls, the C1 range, the signs that turn the direction of writing, lone surrogates.
UNSAFE = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"


def visible(text: str) -> str:
    r"""The text with every unsafe sign written as its code, such as \x1b; tabs and newlines as blanks."""
    line = text.replace("\t", " ").replace("\r\n", " ").replace("\n", " ")
    return line if line.isprintable() else re.sub(UNSAFE, _code, line)


def _code(found: re.Match[str]) -> str:
    number = ord(found[0])
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"


def json_line(value: Any) -> str:
    """A value as one line of JSON; signs that a terminal would obey are escaped."""
    import json  # here, because text for people needs none

    text = json.dumps(value, ensure_ascii=False, separators=(", ", ": "))
    if not text.isprintable():
        text = re.sub(UNSAFE, lambda found: f"\\u{ord(found[0]):04x}", text)
    return text + "\n"
