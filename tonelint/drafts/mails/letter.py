"""One mail of a file → its sender, its words with their places, and what HTML says of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from itertools import accumulate

from tonelint.drafts.html import Element
from tonelint.drafts.mails import attribution, charset, flowed, mbox, mime, stamps, transfer
from tonelint.drafts.mails.attribution import Author
from tonelint.drafts.offsets import SAME, Joined, RawOrigin, Seen, Through, Trace
from tonelint.errors import Problem, fail
from tonelint.model import Origin
from tonelint.values import NamedTuple

# What mailers call quotations, who is quoted, and signatures.
_QUOTATIONS = ("blockquote", ".yahoo_quoted")
_HEADS = (".gmail_attr", ".moz-cite-prefix", "#divRplyFwdMsg", ".OutlookMessageHeader", "#reply-intro", "#replyHeader")
_SIGNATURES = (
    ".gmail_signature",
    ".moz-signature",
    "#Signature",
    "#ms-outlook-mobile-signature",
    "#ymail_android_signature",
)
_TELL = frozenset((*_QUOTATIONS, *_HEADS, *_SIGNATURES, ".gmail_quote"))
_MOST_ELEMENTS = 1000  # the outermost first; each is looked at beside each line
_ID = re.compile(r"<[^<>\s]+>")
_ENCRYPTED = "-----BEGIN PGP MESSAGE-----"
_LONGEST_VALUE = 2000  # code points of a header that are looked at


class Raw(NamedTuple):
    """A file of mails: its bytes, the byte at which each line begins, and whether it is a mailbox."""

    content: bytes
    lines: list[int]
    mailbox: bool = False


class Threaded(NamedTuple):
    """By what a mail belongs to others: its subject as written, its own id, and the ids of the mails before it."""

    subject: str = ""
    id: str | None = None
    after: tuple[str, ...] = ()


UNTHREADED = Threaded()


class Letter(NamedTuple):
    """A mail as it lies in a file: its text, where it came from, and what is known of it.

    `elements` are stretches of the text that HTML tells of; `said` is what there is to say of its charset. `to` are
    the addresses that it went to, `recipients` those that an answer goes to besides; `line` is where its headers begin.
    """

    author: Author
    recipients: frozenset[str]
    text: str
    origin: Origin
    elements: tuple[Element, ...]
    said: tuple[Problem, ...]
    to: tuple[str, ...] = ()
    thread: Threaded = UNTHREADED
    line: int = 1

    def quotations(self) -> list[tuple[int, int]]:
        """What HTML says is quoted."""
        return [(one.start, one.end) for one in self.elements if one.name in _QUOTATIONS]

    def heads(self) -> list[tuple[int, int]]:
        """Where HTML says who is quoted."""
        heads = [(one.start, one.end) for one in self.elements if one.name in _HEADS]
        quotes = [start for start, _ in self.quotations()]
        for quote in (one for one in self.elements if one.name == ".gmail_quote"):
            # Before its quotation a Gmail quote says who is quoted, in whatever language.
            first = next((start for start in quotes if start >= quote.start), None)
            if first is not None and quote.start < first < quote.end:
                heads.append((quote.start, first))
        return heads

    def signatures(self) -> list[tuple[int, int]]:
        """What HTML says is a signature."""
        return [(one.start, one.end) for one in self.elements if one.name in _SIGNATURES]


class _Text(NamedTuple):
    text: str
    origin: Origin
    elements: tuple[Element, ...]
    said: Problem | None


def letters(raw: Raw, start: int, end: int, depth: int = 0) -> Iterator[Letter]:
    """The mail between two places of a file, after the mails that are attached to it. Raises TonelintError."""
    whole = mime.mail(raw.content, start, end)
    contents = mime.contents(raw.content, whole, depth)
    for inner in contents.attached:
        yield from letters(raw, inner.start, inner.end, depth + 1)
    yield _letter(raw, whole.headers, contents.words)._replace(line=bisect_right(raw.lines, start))


def _letter(raw: Raw, headers: Message, parts: tuple[mime.Part, ...]) -> Letter:
    texts = [one for part in parts if (one := _read(raw, part)).text.strip()]
    text, origin, elements = _join(texts)
    if text.lstrip().startswith(_ENCRYPTED):
        raise fail("this mail is encrypted", hint="save it decrypted, or its words as .txt")
    author = attribution.header(_value(headers, "From"))._replace(at=stamps.header(_value(headers, "Date")))
    to, reply_to = (_addresses(headers, name) for name in ("To", "Reply-To"))
    said = tuple(one.said for one in texts if one.said)
    return Letter(author, frozenset((*to, *reply_to)), text, origin, elements, said, to, _threaded(headers))


def _addresses(headers: Message, name: str) -> tuple[str, ...]:
    return tuple(address.lower() for _, address in attribution.addresses([_value(headers, name)]) if address)


def _threaded(headers: Message) -> Threaded:
    own = _ID.search(_value(headers, "Message-ID"))
    after = _ID.findall(f"{_value(headers, 'References')} {_value(headers, 'In-Reply-To')}")
    return Threaded(_value(headers, "Subject"), own[0] if own else None, tuple(after))


def _value(headers: Message, name: str) -> str:
    """A header as a person reads it; one that cannot be decoded stays as it is written."""
    value = str(headers.get(name, ""))[:_LONGEST_VALUE]
    if "=?" not in value:
        return value
    try:
        return str(make_header(decode_header(value)))
    except (MessageError, LookupError, ValueError):
        return value


def _read(raw: Raw, part: mime.Part) -> _Text:
    """The text of a part, decoded step by step, each step with its map."""
    body = raw.content[part.start : part.end]
    kept, stored = mbox.unescaped(body) if raw.mailbox else (body, SAME)
    data, coded = transfer.decode(kept, mime.encoding(part))
    decoded, charted, said = charset.decode(data, part.headers.get_content_charset())
    if said and transfer.is_damaged(kept, mime.encoding(part)):
        raise fail("this base64 text is damaged", hint="save or send the mail once more")
    elements: tuple[Element, ...] = ()
    laid: Trace
    if part.kind == "text/html":
        from tonelint.drafts import html

        page = html.read(decoded, _TELL)
        text, laid, elements = page.text, page.offsets, page.elements[:_MOST_ELEMENTS]
    elif str(part.headers.get_param("format", "")).lower() == "flowed":
        text, laid = flowed.flowed(decoded, delete_space=str(part.headers.get_param("delsp", "")).lower() == "yes")
    else:
        text, laid = flowed.plain(decoded)
    origin: Origin = RawOrigin(body, bisect_right(raw.lines, part.start))
    for trace in (stored, coded, charted):
        origin = Through(trace, origin)
    shown = Seen(laid, origin, decoded, lines=False) if part.kind == "text/html" else Through(laid, origin)
    return _Text(text, shown, elements, said)


def _join(texts: list[_Text]) -> tuple[str, Origin, tuple[Element, ...]]:
    """The texts of several parts below one another; most mails have one."""
    starts = [0, *accumulate(len(one.text) + 1 for one in texts)]
    elements = tuple(
        Element(name, begin + start, begin + end)
        for one, begin in zip(texts, starts, strict=False)
        for name, start, end in one.elements
    )
    return "\n".join(one.text for one in texts), Joined(starts[:-1] or (0,), [one.origin for one in texts]), elements
