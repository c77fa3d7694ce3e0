"""Bytes → text, or the first byte that is none."""

from __future__ import annotations

import codecs

from tonelint.errors import Place, TonelintError, fail

SNIFFED = 65_536  # bytes in which a file has to show what it is
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def encoding_of(content: bytes) -> tuple[bytes, str]:
    """The byte order mark of a file, b"" where it has none, and how the rest of it is encoded."""
    return next(((mark, name) for mark, name in _MARKS if content.startswith(mark)), (b"", "utf-8"))


def beginning(content: bytes) -> bytes:
    """How a file begins, in UTF-8 whatever it is encoded in, without its mark."""
    mark, encoding = encoding_of(content)
    head = content[len(mark) : len(mark) + SNIFFED]
    return head if encoding == "utf-8" else head.decode(encoding, "ignore").encode("utf-8", "ignore")


def decode(content: bytes, path: str) -> str:
    """The text of a file: UTF-8, or what its byte order mark says; the mark is taken off.

    Raises TonelintError naming the byte, line and column that cannot be read.
    """
    mark, encoding = encoding_of(content)
    body = content[len(mark) :]
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(body, encoding, error, path, len(mark)) from None
    nul = text.find("\0")
    if nul >= 0:
        hint = "save it as UTF-8" if text.count("\0") * 3 > len(text) else "is this a text file?"
        raise fail("a NUL byte, which no text holds", _place(text[:nul], path), hint)
    return text


def _undecodable(body: bytes, encoding: str, error: UnicodeDecodeError, path: str, ahead: int) -> TonelintError:
    before = body[: error.start].decode(encoding, "replace")
    byte = body[error.start] if error.start < len(body) else 0
    name = encoding.upper().replace("-LE", "").replace("-BE", "")
    message = f"byte 0x{byte:02X} at offset {error.start + ahead} is not {name}"
    return fail(message, _place(before, path), "save the file as UTF-8")


def _place(before: str, path: str) -> Place:
    """Line and column of what follows this text."""
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return Place(path, len(lines), len(lines[-1]) + 1)
