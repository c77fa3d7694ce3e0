"""Who wrote what a mail quotes: "On Monday, Laura wrote:" and the headers that Outlook sets above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from email.utils import getaddresses

from tonelint.drafts.mails import stamps
from tonelint.values import NamedTuple

LONGEST = 400  # code points of an attribution, broken lines joined
_VERB = re.compile(r"\b(?:wrote|kirjoitti|skrev)\b", re.IGNORECASE)
_LEAD = re.compile(r"^(?:on|den|på)\b|[,\s]+$|^[,\s]+|\b(?:at|klo|kello|kl\.?|on|den)$", re.IGNORECASE)
_FILLER = re.compile(r"\b(?:the following|følgende|seuraavaa|seuraavasti)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"[<(\[]?\s*(?:mailto:)?([\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+\w)\s*[>)\]]*")
_NOBODY = frozenset("i you he she we they it who sinä te hän me he jag jeg du dere han hun vi de".split())
_MOST_WORDS = 6  # of a name
_LONGEST_VALUE = 1000  # code points of a header in which people are looked for

_LABELS = {
    **dict.fromkeys(("from", "lähettäjä", "fra", "från"), "from"),
    **dict.fromkeys(("sent", "date", "lähetetty", "päivämäärä", "päiväys", "pvm", "sendt", "dato", "skickat"), "sent"),
    **dict.fromkeys(("to", "cc", "reply-to", "vastaanottaja", "kopio", "til", "kopi", "till"), "to"),
    **dict.fromkeys(("subject", "aihe", "emne", "ämne"), "subject"),
}
_LABEL = re.compile(r"[*_]{0,2}([^\W\d_][\w-]{1,15})[*_]{0,2}\s?:[*_]{0,2}\s*(.*)$")
_RULE = re.compile(r"_{5,}$|-{5,}$")
_SEPARATOR = re.compile(
    r"-{2,}\s*(?:original message|forwarded message|alkuperäinen viesti|välitetty viesti|edelleenlähetetty viesti|"
    r"opprinnelig melding|videresendt melding|ursprungligt meddelande)\s*-{2,}$"
    r"|(?:begin forwarded message|välitetty viesti alkaa|videresendt melding|start på videresendt melding):$",
    re.IGNORECASE,
)
# Where a helpdesk's notification says that the answer goes above, in whatever language: `##- Please type your reply above this line -##`.
_HELPDESK = re.compile(r"[#]{2}-\s?.{3,120}?\s?-[#]{2}$")
# Without words like these, in a language of ours or near to it, and without an author below, it is a heading.
_SAYS_ABOVE = re.compile(
    r"\b(?:repl(?:y|ies)|respon(?:d|se)|answers?|vasta\w*|svar\w*|antwort\w*|réponse|répon\w+|respuesta|responda)\b.*"
    r"\b(?:above|yläpuol\w*|over|ovenfor|ovanför|über|oberhalb|dessus|encima|arriba)\b",
    re.IGNORECASE,
)
_ANSWER_ABOVE = re.compile(
    r"[-=*–—]{2,}.{0,60}\b(?:above this line|tämän rivin yläpuolelle|over denne linj(?:en|a))\b.{0,20}[-=*–—]{2,}$",
    re.IGNORECASE,
)
_HOUR = re.compile(r"\d:\d\d|\b(?:klo|kello|kl\.?)\s*\d", re.IGNORECASE)
_LONGEST_BLOCK = 12  # lines of such headers, broken ones counted


class Author(NamedTuple):
    """Who wrote a quoted mail and when (ISO 8601), as far as it says so."""

    name: str | None = None
    address: str | None = None
    at: str | None = None


UNKNOWN = Author()


def spoken(line: str) -> Author | None:
    """The author whom a line names ("ma 3. toukok. 2026 klo 18.02 Laura (l@x) kirjoitti:"), or None where it is none."""
    line = " ".join(line.split())
    verb = _VERB.search(line)
    if not verb or not line.endswith(":") or len(line) > LONGEST:
        return None
    stamp = stamps.find(line)
    cuts = sorted([verb.span(), *([(stamp.start, stamp.end)] if stamp else [])])
    edges = [0, *(edge for cut in cuts for edge in cut), len(line) - 1]
    rests = [_bare(line[start:end]) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    people = [rest for rest in rests if rest]
    if len(people) != 1:
        return None
    author = person(people[0])
    named = author.address or (author.name and len(author.name.split()) <= _MOST_WORDS)
    if not named or (author.name or "").lower() in _NOBODY:
        return None
    return author._replace(at=stamp.at if stamp else None)


def dated(line: str) -> Author | None:
    """Address and time in a line of whatever language that ends in them, above what is quoted; else None."""
    stamp = stamps.find(line)
    found = _ADDRESS.search(line, stamp.end) if stamp else None
    if not stamp or not found or line[found.end() :].strip(" :"):
        return None
    return Author(None, found[1].lower(), stamp.at)


def person(text: str) -> Author:
    """Name and address of one person, in any of the ways in which mailers write them."""
    found = _ADDRESS.search(text)
    name = (text[: found.start()] if found else text).strip(" \t\"'<([,;")
    return Author(" ".join(name.split()) or None, found[1].lower() if found else None)


def header(value: str) -> Author:
    """Name and address in a header of a mail, already decoded."""
    name, address = next(iter(addresses([value])), ("", ""))
    return Author(name or None, address.lower() or None)


def addresses(values: Sequence[str]) -> list[tuple[str, str]]:
    """The names and addresses in headers, already decoded; none where remarks nest deeper than anybody writes them."""
    try:
        return getaddresses([value[:_LONGEST_VALUE] for value in values])
    except RecursionError:
        return []


def block(lines: Sequence[str], start: int) -> tuple[Author, int] | None:
    """The author whom the headers in lines from `start` name, and the first line behind them; None where there are none.

    A rule or a line such as "-----Original Message-----" before them belongs to them.
    """
    line = lines[start]
    if _ANSWER_ABOVE.match(line) or (_HELPDESK.match(line) and _SAYS_ABOVE.search(line)):
        return _below_line(lines, start + 1)
    if _HELPDESK.match(line) and (found := _below_line(lines, start + 1))[0].address:
        return found
    separated = bool(_SEPARATOR.match(lines[start]))
    ruled = separated or bool(_RULE.match(lines[start]))
    first = _filled(lines, start + 1) if ruled else start
    values, after = _labelled(lines, first)
    stamp = stamps.find(" ".join(values.get("sent", "").split()))
    timed = bool(stamp and "T" in stamp.at) or bool(_HOUR.search(values.get("sent", "")))
    # An address and a day, or an hour and a subject, tell them from a journey or a parcel ("From: Oslo, Date: 12.3., Subject: …").
    of_mail = "sent" in values and ("@" in values.get("from", "") or ("subject" in values and timed))
    if "from" in values and (separated or of_mail):
        return person(values["from"])._replace(at=stamp.at if stamp else None), after
    return (UNKNOWN, start + 1) if separated else None


def _below_line(lines: Sequence[str], start: int) -> tuple[Author, int]:
    """The author whom a helpdesk names below its line (`Laura (laura@a.example)`, and when below that), and the line behind."""
    first = _filled(lines, start)
    author = person(lines[first]) if first < len(lines) and len(lines[first]) <= LONGEST else UNKNOWN
    if not author.address or len((author.name or "").split()) > _MOST_WORDS:
        return UNKNOWN, start
    below = _filled(lines, first + 1)
    stamp = stamps.find(lines[below][:LONGEST]) if below < len(lines) else None
    return author._replace(at=stamp.at if stamp else None), below + 1 if stamp else first + 1


def _labelled(lines: Sequence[str], first: int) -> tuple[dict[str, str], int]:
    """The values of labelled lines that stand together, by what they tell; and the line behind them."""
    values: dict[str, str] = {}
    at = after = first
    while at < min(len(lines), first + _LONGEST_BLOCK):
        found = _LABEL.match(lines[at])
        kind = _LABELS.get(found[1].lower()) if found else None
        if kind and found:
            values.setdefault(kind, found[2][:LONGEST])
            after = at + 1
        elif not values or not lines[at] or at - after > 1:
            break  # a long list of recipients may be broken twice
        at += 1
    return values, after


def _filled(lines: Sequence[str], at: int) -> int:
    while at < len(lines) and not lines[at]:
        at += 1
    return at


def _bare(text: str) -> str:
    """What is left of a piece of an attribution without the small words around its date."""
    text, before = _FILLER.sub("", text), None
    while text != before:
        text, before = _LEAD.sub("", text), text
    return text if any(sign.isalnum() for sign in text) else ""
