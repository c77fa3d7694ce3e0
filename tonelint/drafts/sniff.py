"""Which files of a folder, where JSON and YAML may be anything, are worth reading; which values hold conversations."""

from __future__ import annotations

import re
from itertools import islice

from tonelint.drafts.nodes import Node

SNIFFED = 65_536  # bytes in which a file has to show what it is
LOOKED_AT = 200  # items of a list; the first macros of a library may have no text
_TALK = rb"""(?:messages|turns)["']?[ \t]*:\s*(?:#[^\n]*\n\s*)*[-\[]"""


def is_conversation(content: bytes) -> bool:
    """Whether a file that may be anything holds a list of messages."""
    return bool(re.search(_TALK, content[:SNIFFED]))


def holds_messages(root: Node) -> bool:
    """Whether a value is, or lists, what only conversations have."""
    listed = [root] if root.listed is None else root.listed
    return any(one.get(key) for one in islice(listed, LOOKED_AT) for key in ("messages", "turns", "from", "role"))
