"""Whether a file in a folder breaks off or cannot be parsed, so that nobody knows whether it held replies."""

from __future__ import annotations

import json
import re

from tonelint.drafts.asked import Source
from tonelint.drafts.nodes import SlipError, from_lines

# A text in quotes, which stays as it is, or what configurations have besides JSON: comments, a comma before a bracket.
_COMMENT = re.compile(r'("(?:[^"\\\n]++|\\.)*+"?)|//[^\n]*|/\*.*?(?:\*/|\Z)', re.DOTALL)
_COMMA = re.compile(r'("(?:[^"\\\n]++|\\.)*+"?)|,(?=\s*[\]}])')


def is_broken_json(source: Source) -> bool:
    """Whether a file called .json is none; JSON with comments (tsconfig.json) and JSON Lines are whole.

    Raises TonelintError where it is no text.
    """
    if not source.path.lower().endswith(".json"):
        return False
    text = source.text()
    if _is_whole(text):
        return False
    return not (_is_whole(_COMMA.sub(_kept, _COMMENT.sub(_kept, text))) or _are_lines(text))


def _kept(found: re.Match[str]) -> str:
    return found[1] or " "


def _is_whole(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _are_lines(text: str) -> bool:
    try:
        return bool(from_lines(text).listed)
    except SlipError:
        return False
