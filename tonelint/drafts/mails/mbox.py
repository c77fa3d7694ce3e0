"""A mailbox: the mails in a file one after the other, each behind a line that begins with "From "."""

from __future__ import annotations

import re

from tonelint.drafts.offsets import Builder, Trace

# Behind a blank line, and with headers below it: a sentence that begins so is no envelope.
_ENVELOPE = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\n]*\n(?=[!-9;-~]+[ \t]*:)")
_ESCAPED = re.compile(rb"^>(?=>*From )", re.MULTILINE)


def mails(content: bytes) -> list[tuple[int, int]]:
    """Where each mail begins and ends, in bytes, envelopes left out; a file without any is one mail."""
    found = list(_ENVELOPE.finditer(content))
    ends = [*(one.start() for one in found[1:]), len(content)]
    return [(one.end(), end) for one, end in zip(found, ends, strict=True)] if found else [(0, len(content))]


def unescaped(body: bytes) -> tuple[bytes, Trace]:
    """The body of a mail without the mark that a mailbox sets before its lines with "From "."""
    built, at = Builder(b""), 0
    for found in _ESCAPED.finditer(body):
        built.copy(body[at : found.start()], at)
        at = found.end()
    built.copy(body[at:], at)
    return built.done(len(body))
