"""What files and texts are that may be anything: which are worth reading, and which hold conversations or mails."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from tonelint.drafts.decode import SNIFFED
from tonelint.drafts.nodes import Node

LOOKED_AT = 200  # items of a list; the first macros of a library may have no text
_TALK = rb"""(?:messages|turns)["']?[ \t]*:\s*(?:#[^\n]*\n\s*)*[-\[]"""
# Patterns are compiled where they are met; a file needs one or two of them.
# What only a list of messages has: who wrote one of them, in YAML, with its text beside.
_WRITER = r"""(?m)(?:^[ \t-]*|[{,][ \t]*)["']?(?:from|role)["']?[ \t]*:[ \t]*["']?([^\W\d_][\w -]{0,30}?)["']?[ \t]*(?:[,}\r\n]|$)"""
_WRITTEN = r"""(?m)(?:^[ \t-]*|[{,][ \t]*)["']?(?:text|content)["']?[ \t]*:"""
_ITEM = r"(?m)^[ \t]*(?:-[ \t]|.*\[[ \t]*\{)"
_RECORD = r"""\[\s*\{[^{}]*"(?:from|role)"\s*:|[{,]\s*"(?:reply|messages|turns|customer)"\s*:"""
_JSON = r"""(?s)\s*(?:\[\s*)?\{\s*"[^"\n]{1,80}"\s*:.*[\]}][\s,;]*|\s*\[\s*\]\s*"""
_HEADERS = rb"(?:From [^\n]*\n)?((?:[!-9;-~]+[ \t]*:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*)+)(?:\r?\n|\Z)"
_SENDER = rb"(?mi)^From[ \t]*:[^\n]*@"
_POSTED = rb"(?mi)^(?:To|Date|Subject|Message-ID|MIME-Version)[ \t]*:"


def is_conversation(content: bytes) -> bool:
    """Whether a file that may be anything holds a list of messages."""
    return bool(re.search(_TALK, content[:SNIFFED]))


def holds_messages(root: Node) -> bool:
    """Whether a value is, or lists, what only conversations have."""
    listed = [root] if root.listed is None else root.listed
    return any(one.get(key) for one in islice(listed, LOOKED_AT) for key in ("messages", "turns", "from", "role"))


def nearly_holds_messages(root: Node) -> bool:
    """Whether a value lists messages under some other key than conversations do, which is a slip of the pen."""
    listed = [root] if root.listed is None else root.listed
    pairs = (one.value.values() for one in islice(listed, LOOKED_AT) if isinstance(one.value, dict))
    return any(value.listed and _are_messages(value.listed) for pair in pairs for _, value in pair)


def _are_messages(listed: Sequence[Node]) -> bool:
    kinds = (("from", "role"), ("text", "content"))
    return all(any(one.get(key) for key in keys) for one in islice(listed, LOOKED_AT) for keys in kinds)


def lists_messages(text: str) -> bool:
    """Whether a text surely is YAML that lists messages: a customer or an agent wrote one, by the words that we know."""
    from tonelint.drafts.talks import roles  # here, because a folder is sniffed without

    head = text[:SNIFFED]
    listed = re.search(_ITEM, head) and re.search(_WRITTEN, head)
    return bool(listed) and any(roles.role_of(word) for word in re.findall(_WRITER, head))


def is_record(text: str) -> bool:
    """Whether a text in JSON has a key of ours that holds a draft or a conversation."""
    return bool(re.search(_RECORD, text[:SNIFFED]))


def is_written_as_json(text: str) -> bool:
    """Whether a text is data from its first sign to its last: nobody writes a draft so, not even in broken JSON."""
    return bool(re.fullmatch(_JSON, text))


def is_mail(content: bytes) -> bool:
    """Whether a text begins with the headers of a mail, its sender's address among them; a lone "Subject: …" is none."""
    headers = re.match(_HEADERS, content.removeprefix(b"\xef\xbb\xbf")[:SNIFFED])
    return bool(headers and re.search(_SENDER, headers[1]) and re.search(_POSTED, headers[1]))
