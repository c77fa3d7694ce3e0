"""Texts as YAML that reads back to the same text: on one line, or as a block."""

from __future__ import annotations

import json
import re
import textwrap

_JOINER = "\u200d"  # holds emoji together, and is seen
# What every YAML reader takes for a text: it begins with a letter and holds nothing that could be punctuation of YAML.
_PLAIN = re.compile(r"[^\W\d_](?:[^:#]|:(?! |$)|(?<! )#)*$")
_DAY = re.compile(r"\d{4}-\d\d-\d\d$")
# Words that one YAML reader or another takes for a truth or for nothing.
_TAKEN = frozenset("true false null yes no on off y n".split())


def block(text: str, wide: int) -> tuple[str, list[str]]:
    """The sign and the lines, up to so many code points, of a block that reads back to the text; no lines where none surely does."""
    if not all(map(_is_seen, text.replace("\n", ""))) or text.startswith((" ", "\n")) or text.endswith("\n\n"):
        return "", []
    if "\n" not in text:
        folded = textwrap.wrap(text, wide, break_long_words=False, break_on_hyphens=False)
        return (">-", folded) if " ".join(folded) == text and len(folded) > 1 else ("", [])
    written = text.removesuffix("\n").split("\n")
    if any(line.endswith(" ") for line in written):  # an editor takes blanks away at the end of a line
        return "", []
    return ("|" if text.endswith("\n") else "|-"), written


def scalar(value: object) -> str:
    """A text, a number or a truth on one line of YAML, quoted where it would be read as something else."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    if not all(map(_is_seen, value)):
        return "".join(sign if _is_seen(sign) else _escaped(sign) for sign in json.dumps(value, ensure_ascii=False))
    plain = _PLAIN.match(value) and value.lower() not in _TAKEN and not value.endswith(" ")
    if plain or _DAY.match(value):
        return value
    return "'{}'".format(value.replace("'", "''")) if '"' in value or "\\" in value else f'"{value}"'


def _is_seen(sign: str) -> bool:
    return sign.isprintable() or sign == _JOINER


def _escaped(sign: str) -> str:
    return f"\\u{ord(sign):04x}" if ord(sign) < 0x10000 else f"\\U{ord(sign):08x}"
