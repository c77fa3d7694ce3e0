"""Glances: what a text may be, told from how it begins; each is asked of every draft, and so looks at little."""

from __future__ import annotations

_DATA = ('{"', "[{", "[]")  # how JSON begins
_LOOKED_AT = 20_000  # bytes; the headers of a mail are seldom longer
FRONTS = ("---", "+++")  # what front matter begins and ends with: in YAML, and in TOML
_OPENS = ("#", ">", "```", "~~~", "**", "__", "<", *FRONTS)  # how a text may begin of which nothing is read
_UNREAD_LAST = (">", "```", "~~~", "    ", "\t", "<", " ")  # and how its last line may
_LABEL, _TITLE = 60, 80  # code points before a colon in which a speaker may be named, and of a line above a talk
_ROLE = 3  # words of a role that stands alone
GREETINGS = frozenset("hei heippa moi moikka terve hyvä hi hello hey dear hallo heisann kjære god".split())
# In the title of an answer below a review that was copied, in lower case, and what its word for an answer begins with.
OWNERS = ("owner", "manager", "omistaja", "yrittäjä", "päällikkö", "johtaja", "eier", "innehaver", "leder", "sjef")
_ANSWERS = ("respon", "repl", "answer", "vasta", "svar")
GLANCED, _ABOVE = 1_200, 12  # code points and lines in which a transcript has to begin
_DASHES = frozenset("-–—")
_RULES = "-–—=~_+•"  # what rules a line off, as in `=== Customer ===`
_ARROWS = frozenset("→⇒➜➔»>|")  # what may stand between who speaks and a message besides
_UNSEEN = "\u200e\u200f \t\r"


def may_stand_in(content: bytes) -> bool:
    """Whether a file may be a pointer, a web page or an error in place of what it is called."""
    begin = content[:GLANCED].lstrip(b"\xef\xbb\xbf \t\r\n")
    return begin.startswith((b"version https://git-lfs", b"<")) or (
        begin.startswith((b"{", b"[")) and (b'"message"' in begin or b'"error' in begin)
    )


def may_be_unread(text: str) -> bool:
    """Whether a text may be a title and a quotation or code, or these alone."""
    last = text.rstrip().rpartition("\n")[2]
    return last.startswith(_UNREAD_LAST) and text.lstrip().startswith(_OPENS)


def may_be_mail(content: bytes) -> bool:
    """Whether a text may begin with the headers of a mail."""
    return content[:8].lstrip(b"\xef\xbb\xbf").startswith(b"From") or b"\nFrom:" in content[:_LOOKED_AT]


def may_be_data(text: str) -> bool:
    """Whether a text may be JSON, or YAML with messages."""
    if "".join(text[:40].split())[:2] in _DATA:
        return True
    return ("from:" in text or "role:" in text) and ("text:" in text or "content:" in text)


def may_be_transcript(text: str) -> bool:
    """Whether the first line, or one below a heading, may name a speaker or a time."""
    *lines, _ = f"{text.lstrip()[:GLANCED]}\n".split("\n", _ABOVE)
    for number, line in enumerate(filter(None, (one.strip(_UNSEEN) for one in lines))):
        if _names_or_times(line):
            return number > 0 or "\n" in text.strip()
        if _may_be_role(line):
            return True
        if len(line) > _TITLE or line[-1] in ".!?,;":
            break
    return may_be_review(text)


def _may_be_role(line: str) -> bool:
    """Whether a line may be a role that stands alone, such as `Customer`: a word or two, and no greeting."""
    words = line.casefold().split()
    return len(words) <= _ROLE and (line[-1].isalpha() or line[-1] == ")") and words[0] not in GREETINGS


def may_be_review(text: str) -> bool:
    """Whether a title such as `Response from the owner` may stand in a text, in a line of its own."""
    low = text.casefold()
    lines = low.split("\n") if any(owner in low for owner in OWNERS) else ()
    titles = (line for line in lines if len(line) <= _TITLE and any(owner in line for owner in OWNERS))
    return any(answer in title for title in titles for answer in _ANSWERS)


def _names_or_times(line: str) -> bool:
    label, colon, _ = line.partition(":")
    named = bool(colon) and len(label) <= _LABEL and not any(sign in label for sign in "!?,")
    ends_in_time = len(line) <= _LABEL and line[-1] in "0123456789)]:mM" and any(map(str.isdigit, line))
    dashed = not _DASHES.isdisjoint(line[:_LABEL].split(maxsplit=4)[1:4])
    ruled = line[0] in _RULES and line[:2] == line[0] * 2 and line[-2:] == line[:2] and bool(line.strip(line[0]))
    headed = (line[0] in "#*" or ruled) and len(line) <= _LABEL
    arrowed = not _ARROWS.isdisjoint(line[:_LABEL])
    return named or line[0] in "[(<" or line[0].isdigit() or ends_in_time or headed or dashed or arrowed
