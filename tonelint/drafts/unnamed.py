"""Texts without a name that says how they are written, such as standard input.

What surely is a conversation, a record, an export or a mail is read so; anything else stays a draft.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from tonelint.drafts import sniff
from tonelint.drafts.asked import Source
from tonelint.drafts.decode import SNIFFED
from tonelint.model import Found


def mails(source: Source) -> Iterator[Found] | None:
    """The replies of a mail or a mailbox; None where this is none."""
    if not sniff.is_mail(source.content):
        return None
    from tonelint.drafts import mail  # here, because few texts look like one

    asked = source.asked
    return mail.read(source.content, source.path, agents=source.agents(), draft=asked.draft, all_turns=asked.all_turns)


def replies(text: str, source: Source) -> Iterator[Found] | None:
    """The replies of a conversation, of records or of an export; None where a text surely holds none of them."""
    from tonelint.drafts import data  # here, because most texts are drafts

    if text.lstrip()[:1] not in ("{", "["):
        return data.from_yaml(source) if sniff.lists_messages(text) else None
    if text.rstrip()[-1] in "]}":
        from tonelint.drafts.exports import named

        if found := named.unnamed(source):
            return found
    if not sniff.is_record(text) and not sniff.is_written_as_json(text):
        return None
    if _is_lines(text):
        from tonelint.drafts import jsonl

        return jsonl.read(text, source.path, source.asked)
    return data.from_json(source)


def holds_more(text: str) -> bool:
    """Whether a text is a mail, a conversation or a record, and so more than what one person says in it."""
    if sniff.is_mail(text[:SNIFFED].encode(errors="replace")):
        return True
    data = sniff.is_record(text) if text.lstrip()[:1] in ("{", "[") else sniff.lists_messages(text)
    return data or _is_by_several(text)


def _is_by_several(text: str) -> bool:
    """Whether a text is a transcript in which more than one person speaks."""
    from tonelint.drafts.talks import recognise  # here, because the customer's message seldom stands in a file

    talk = recognise.recognised(Source("", b""), text, markdown=False)
    talk = talk or recognise.between_two(text, markdown=False)
    return talk is not None and len({one.key for one in talk.said if one.key}) > 1


def _is_lines(text: str) -> bool:
    """Whether the first line is a record by itself, be it the only one."""
    first, _, more = text.strip().partition("\n")
    try:
        return isinstance(json.loads(first), dict) and bool(more or sniff.is_record(text))
    except (ValueError, RecursionError):
        return False
