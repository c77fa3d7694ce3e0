"""The bytes of a mail's part → the bytes that were encoded in them, and where each came from."""

from __future__ import annotations

import binascii
import re
from itertools import chain

from tonelint.drafts.offsets import SAME, Builder, Offsets, Trace
from tonelint.errors import fail

_PLAIN = ("", "7bit", "8bit", "binary")
_ESCAPE = re.compile(rb"=(?:([0-9A-Fa-f]{2})|[ \t]*+(?:\r?\n|\Z))")
_LETTERS = re.compile(rb"[A-Za-z0-9+/]+")
_FOREIGN = re.compile(rb"[^A-Za-z0-9+/=\s]")
_PADDING = re.compile(rb"=[=\s]*")


def decode(body: bytes, encoding: str) -> tuple[bytes, Trace]:
    """The decoded bytes and their map to the raw ones; `encoding` is what Content-Transfer-Encoding says.

    Raises TonelintError where the encoding is unknown or the text breaks off.
    """
    name = encoding.strip().lower()
    if name in _PLAIN:
        return body, SAME
    if name == "quoted-printable":
        return _quoted_printable(body)
    if name == "base64":
        return _base64(body)
    hint = "mails are written as 7bit, 8bit, quoted-printable or base64"
    raise fail(f'no encoding "{name}" is known for mails', hint=hint)


def is_damaged(body: bytes, encoding: str) -> bool:
    """Whether base64 holds signs that are none of its letters; they are skipped, and what follows may be no text."""
    return encoding.strip().lower() == "base64" and bool(_FOREIGN.search(body))


def _quoted_printable(body: bytes) -> tuple[bytes, Trace]:
    """Escapes become bytes, soft line breaks nothing; an equals sign that begins neither stays."""
    built, at = Builder(b""), 0
    for found in _ESCAPE.finditer(body):
        built.copy(body[at : found.start()], at)
        if found[1]:
            built.copy(bytes.fromhex(found[1].decode()), found.start())
        at = found.end()
    built.copy(body[at:], at)
    return built.done(len(body))


def _base64(body: bytes) -> tuple[bytes, Trace]:
    """Three bytes came from four letters; what is no letter is skipped, and text may follow on padding."""
    decoded: list[bytes] = []
    sources: list[int] = []
    at = 0
    while at < len(body):
        padding = _PADDING.search(body, at)
        end = padding.start() if padding else len(body)
        places = list(chain.from_iterable(range(*found.span()) for found in _LETTERS.finditer(body, at, end)))
        if len(places) % 4 == 1:
            raise fail("this base64 text breaks off", hint="is the file whole?")
        letters = b"".join(found[0] for found in _LETTERS.finditer(body, at, end))
        piece = binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))
        decoded.append(piece)
        # A last group may be of one or two bytes, so each byte has its own place.
        sources += [places[number // 3 * 4] for number in range(len(piece))]
        at = padding.end() if padding else len(body)
    return b"".join(decoded), Offsets(range(len(sources) + 1), [*sources, len(body)])
