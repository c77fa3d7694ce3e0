"""The parts of a mail: which hold its words, which mails it carries, and where in the file they lie.

Headers are read by Python's own `email`; bodies are cut here, because `email` forgets where they stood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message
from email.parser import HeaderParser

from tonelint.drafts.mails import transfer
from tonelint.errors import fail
from tonelint.values import NamedTuple

DEEPEST = 20  # parts inside one another; a mail forwarded five times has ten
MOST_PARTS = 1000
LARGEST_PART = 5_000_000  # bytes of a part with words in it; a mail of that length has never been written by hand
LONGEST_HEAD = 200_000  # bytes

_HEADER = re.compile(rb"[!-9;-~]+[ \t]*:")
_ENVELOPE = re.compile(rb">?From [^\n]*\n")
_BLANK_LINE = re.compile(rb"\n\r?\n")
LONGEST_STUB = 400  # bytes of a sentence or two, perhaps with an address
_CODED = 4  # as many bytes as one may take as it is sent
_ELSEWHERE = re.compile(rb"(?i)html|browser|selaime|nettlese")
_WORDS = ("text/plain", "text/html")


class Part(NamedTuple):
    """A part of a mail: its headers, and where its body lies in the file, in bytes."""

    headers: Message
    start: int
    end: int

    @property
    def kind(self) -> str:
        """Such as text/plain."""
        return self.headers.get_content_type()


class Contents(NamedTuple):
    """What a mail holds: the parts with its words in order, and the mails attached to it."""

    words: tuple[Part, ...]
    attached: tuple[Part, ...]


def mail(content: bytes, start: int, end: int) -> Part:
    """The whole mail between two places of a file. Raises TonelintError where it begins with no header."""
    if envelope := _ENVELOPE.match(content, start, end):
        start = envelope.end()
    if not _HEADER.match(content, start, end):
        hint = "an .eml file begins with lines such as From: and Subject:; save a text without them as .txt"
        raise fail("this is no e-mail: it begins with no header", hint=hint)
    return _part(content, start, end)


def contents(content: bytes, whole: Part, depth: int = 0) -> Contents:
    """The parts of a mail that hold its words, plain before HTML, and the mails attached to it.

    `depth` is how deep the mail itself is attached to others. Raises TonelintError for parts that were announced and are not there, and for a mail stuffed beyond reason.
    """
    return _Walk(content).contents(whole, depth)


def encoding(part: Part) -> str:
    """The transfer encoding of a part, without what some mailers write behind it."""
    return str(part.headers.get("Content-Transfer-Encoding", "")).partition(";")[0].strip()


class _Walk:
    """One walk through the parts of a mail, which counts them."""

    def __init__(self, content: bytes) -> None:
        self.content, self.seen = content, 0

    def contents(self, part: Part, depth: int) -> Contents:
        self.seen += 1
        if depth > DEEPEST or self.seen > MOST_PARTS:
            raise fail(
                f"this mail has more than {DEEPEST} parts inside one another, or more than {MOST_PARTS} in all",
                hint="no mail is written so; save the message alone",
            )
        if part.kind.startswith("multipart/"):
            inner = [self.contents(child, depth + 1) for child in self._children(part)]
            words = self._best(inner) if part.kind == "multipart/alternative" else _all(one.words for one in inner)
            return Contents(words, _all(one.attached for one in inner))
        if part.kind == "message/rfc822":
            return Contents((), (part,))
        return Contents((part,) if _has_words(part) else (), ())

    def _best(self, choices: list[Contents]) -> tuple[Part, ...]:
        """Of the ways to say the same the plain one where it says anything but that there is another, else the first that does."""
        said = [one.words for one in choices if any(self._says(part) for part in one.words)]
        plain = [
            words
            for words in said
            if all(part.kind == "text/plain" for part in words) and not any(map(self._points_away, words))
        ]
        said = plain or [words for words in said if any(part.kind != "text/plain" for part in words)] or said
        return next(iter(said), ())

    def _points_away(self, part: Part) -> bool:
        """Whether a part only says that its words are elsewhere (`Your mail program does not show HTML`).

        A short answer that speaks of HTML is none the worse for being read from the other part.
        """
        if part.end - part.start > _CODED * LONGEST_STUB:
            return False
        data, _ = transfer.decode(self.content[part.start : part.end], encoding(part))
        return len(data.strip()) <= LONGEST_STUB and bool(_ELSEWHERE.search(data))

    def _says(self, part: Part) -> bool:
        data, _ = transfer.decode(self.content[part.start : part.end], encoding(part))
        return bool(data.strip(b"\r\n\t \xc2\xa0"))

    def _children(self, part: Part) -> Iterator[Part]:
        boundary = part.headers.get_boundary() or ""
        marks = re.compile(
            rb"^--" + re.escape(boundary.encode("utf-8", "replace")) + rb"(--)?[ \t]*+(?:\r?\n|\Z)", re.MULTILINE
        )
        start, digest = None, part.kind == "multipart/digest"
        for mark in marks.finditer(self.content, part.start, part.end) if boundary else ():
            if start is not None:
                yield _part(
                    self.content, start, max(start, _before_line_break(self.content, mark.start())), digest=digest
                )
            start = mark.end()
            if mark[1]:
                return
        if start is None:
            raise fail("this mail says that it has parts, and none is there", hint="was it cut off when it was saved?")
        yield _part(self.content, start, part.end, digest=digest)


def _part(content: bytes, start: int, end: int, *, digest: bool = False) -> Part:
    """A part with its headers read; one without headers is its body alone."""
    if not _HEADER.match(content, start, end):
        begin = re.compile(rb"\r?\n").match(content, start, end)
        return Part(_headers(b"", digest=digest), begin.end() if begin else start, end)
    blank = _BLANK_LINE.search(content, start, end)
    if (blank.start() if blank else end) - start > LONGEST_HEAD:
        raise fail(
            "the headers of this mail are too long to be read", hint="no mail is written so; save the message alone"
        )
    head = content[start : blank.start() if blank else end]
    return Part(_headers(head, digest=digest), blank.end() if blank else end, end)


def _headers(head: bytes, *, digest: bool) -> Message:
    try:
        text = head.decode()
    except UnicodeDecodeError:
        text = head.decode("latin-1")
    headers = HeaderParser().parsestr(text)
    if digest:
        headers.set_default_type("message/rfc822")
    return headers


def _has_words(part: Part) -> bool:
    """Whether a part is there to be read, and is no attachment."""
    if part.kind not in _WORDS or part.headers.get_content_disposition() == "attachment" or part.headers.get_filename():
        return False
    if part.end - part.start > LARGEST_PART:
        raise fail(f"a mail of {part.end - part.start:,} characters is none; up to {LARGEST_PART:,} are read")
    return True


def _before_line_break(content: bytes, at: int) -> int:
    """The place before the line break that belongs to a boundary."""
    at -= content[at - 1 : at] == b"\n"
    return at - (content[at - 1 : at] == b"\r")


def _all(parts: Iterator[tuple[Part, ...]] | list[tuple[Part, ...]]) -> tuple[Part, ...]:
    return tuple(part for some in parts for part in some)
