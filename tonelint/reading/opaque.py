"""Placeholders made opaque, because what stands in one is written for a helpdesk and tells nothing of a reply's language.

Any dialect is meant, those that agents fill in by hand among them: whatever stands in braces, and a few words in
square brackets. Where it is prose after all, the rest of the reply tells its language as well.
"""

from __future__ import annotations

import re

from tonelint.words import OPAQUE

# The expressions are texts, each compiled when a reply holds the sign that all of its kind have.
_SLOTS = {
    "{": r"\{%-?\s?comment\b(?s:.){1,1000}?endcomment\s?-?%\}"  # for colleagues, in whatever language
    # In what stands in for a missing value may stand a whole sentence, and a placeholder of its own.
    r"|\{[{%](?:[^{}]|\{[^{}\r\n]{0,80}\}){1,400}[}%]\}|(?:(?<=[%#$])\{|\{!)[^{}\r\n]{1,400}\}|\{[^{}\r\n]{1,80}\}",
    "[": r"\[\[[^\[\]\r\n]{1,400}\]\]|\[[^\[\]\r\n]{1,60}\]",
    "%": r"%%\w{1,60}%%|%[^\W\d]{3,30}%|%\([\w.]{1,60}\)s",
    "<<": r"<<[^<>\r\n]{1,60}>>",
    "*|": r"\*\|[\w:]{1,60}\|\*",
}


def opaque(text: str) -> str:
    """The text with its placeholders and template tags filled with the opaque sign; as long as it was."""
    for sign, pattern in _SLOTS.items():
        if sign in text:
            text = re.sub(pattern, _filled, text)
    return text


def _filled(found: re.Match[str]) -> str:
    return OPAQUE * len(found[0])
