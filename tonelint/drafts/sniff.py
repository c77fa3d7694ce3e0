"""Which files of a folder, where JSON and YAML may be anything, are worth reading."""

from __future__ import annotations

import re

SNIFFED = 65_536  # bytes in which a file has to show what it is
_TALK = rb"""(?:messages|turns)["']?[ \t]*:\s*(?:#[^\n]*\n\s*)*[-\[]"""


def is_conversation(content: bytes) -> bool:
    """Whether a file that may be anything holds a list of messages."""
    return bool(re.search(_TALK, content[:SNIFFED]))
