"""How the lines of a transcript name who speaks and when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tonelint.drafts.talks.stamps import DATE, STAMP
from tonelint.values import NamedTuple

_NAME = r"[^\W\d_][^:\n\r!?;]{0,58}?"
_BREAK = r"(?=[ \t\u00a0\u202f]|\r?$)"
_TIGHT = r"(?<=[^\W_]):(?=[^\W\d_]{2})"  # a colon with no blank behind it, as in no time, link or smile
_MARK = r"(?:\*\*|__)?"  # of bold type
_SET, _SLANT = r"(?:[*]{1,3}|_{1,3})", r"[*_`]{0,3}"  # of bold or italic type, and of code
_TIME = rf"[\[(]?(?P<at>{STAMP})[\])]?"
# The expressions are texts, each compiled when a text could hold such a label: with all that a time may be, one takes 2 ms.
# A time at the beginning of the line; without a name behind it, it is the chat itself that speaks.
_TIMED = rf"^[ \t\u200e\u200f]*{_TIME}[ \t]*(?:[-–—|][ \t]*)?(?:(?<=[ \t\])])\u200e?(?P<name>@?{_NAME})[ \t]*:{_BREAK}[ \t]*\u200e?)?"
# A name with its time on a line of their own, or in brackets before the message.
_AFTER = rf"^(?P<name>@?{_NAME}),?[ \t]+(?:\[(?P<at>{STAMP})\]|\((?P<at2>{STAMP})\)|(?P<at3>{STAMP}))[ \t]*(?::{_BREAK}[ \t]*|\r?$)"
_NAMED = rf"{_MARK}(?P<name>@?{_NAME}){_MARK}(?:[ \t]*:{_MARK}{_BREAK}|{_TIGHT})[ \t\u00a0\u202f]*"
_BARE = rf"^[ \t]*{_NAMED}"
_LISTED = rf"^[ \t]*[-*•][ \t]+{_NAMED}"
# A name on a line of its own, its time in brackets before it or below it.
_ABOVE = rf"^[ \t]*{_MARK}(?:\[(?P<at>{STAMP})\]|\((?P<at2>{STAMP})\))[ \t]+{_MARK}(?P<name>@?{_NAME}){_MARK}[ \t]*\r?$"
_OVER = rf"^[ \t]*(?P<name>@?{_NAME})[ \t]*\r?\n[ \t]*{_TIME}[ \t]*\r?$"
_TABBED = rf"^[ ]*{_TIME}[ ]*\t[ ]*(?P<name>@?{_NAME})[ ]*\t[ \t]*"
# A role in brackets, the name as chats of old had it, a heading for each message, a dash for the colon.
_BRACKETED = rf"^[ \t]*\[(?P<name>{_NAME})\][ \t]*:?[ \t]+(?=\S)"
_ANGLED = rf"^[ \t]*<(?P<name>@?{_NAME})>[ \t]+(?=\S)"
_HEADED = rf"^(?:[#]{{1,6}}[ \t]+{_MARK}|\*\*|__)(?P<name>@?{_NAME}){_MARK}[ \t]*:?{_MARK}[ \t]*\r?$"
_HEADED_AT = rf"^(?:[#]{{1,6}}[ \t]+)?(?:{_SET})?(?P<name>@?{_NAME})(?:{_SET})?[ \t]*[-–—|·,][ \t]*{_SLANT}{_TIME}{_SLANT}[ \t]*:?[ \t]*\r?$"
# The name alone in bold or italic type, or in a heading, its time beside it: `**Laura** (17:12)`, `### Laura [17:12]`, `*Laura* _17:12_:`.
_STARRED = (
    rf"^[ \t]*(?:[-*•][ \t]+)?(?:[#]{{1,6}}[ \t]+{_SLANT}(?P<name>@?{_NAME}){_SLANT}|{_SET}(?P<name2>@?{_NAME}){_SET})[ \t]*"
    rf"{_SLANT}[\[(]?{_SLANT}(?:(?P<at>{STAMP})|{DATE}){_SLANT}[\])]?{_SLANT}[ \t]*"
    rf"(?::{_SLANT}{_BREAK}[ \t]*|\r?$|(?<=[\])_*`])[ \t]+(?=\S))"
)
# A picture, a number or a tag before the name, an arrow for the colon, a row of a table: told only by roles.
_PICTURE = r"[\u2190-\u2bff\U0001f000-\U0001faff][\ufe0f\u200d\u20e3\u2190-\u2bff\U0001f000-\U0001faff]{0,8}"
_LED = rf"(?:[ \t]*:{_MARK}{_BREAK}|{_MARK}[ \t]*:{_BREAK})[ \t]*"
_PICTURED = rf"^[ \t]*(?:[-*•][ \t]+)?{_MARK}{_PICTURE}[ \t]*{_MARK}(?P<name>{_NAME}){_MARK}{_LED}"
_NUMBERED = rf"^[ \t]*{_MARK}(?:\d{{1,3}}[.)]|\(\d{{1,3}}\)|[#]\d{{1,3}}[.:)]?)[ \t]+{_MARK}(?:{_PICTURE}[ \t]*)?(?P<name>{_NAME}){_MARK}{_LED}"
_ARROWED = rf"^[ \t]*{_MARK}(?P<name>{_NAME}){_MARK}[ \t]*(?:[-=]?[>]|[→⇒➜➔»])[ \t]+(?=\S)"
_ROWED = rf"^[ \t]*\|[ \t]*(?:(?P<at>{STAMP})[ \t]*\|[ \t]*)?{_MARK}(?P<name>{_NAME}){_MARK}:?[ \t]*\|[ \t]*(?:(?P<at2>{STAMP})[ \t]*\|[ \t]*)?(?=[^|\s])"
_TAGGED = rf"^[ \t]*(?:<[A-Za-z][^<>\n]{{0,60}}>[ \t]*)+(?P<name>{_NAME})(?:[ \t]*:(?:</[a-z]{{1,6}}>)*|(?:</[a-z]{{1,6}}>)+[ \t]*:)[ \t]*"
_DASHED = rf"^[ \t]*{_MARK}(?P<name>{_NAME}){_MARK}[ \t]+[-–—][ \t]+(?=\S)"
# A role between signs that rule a line off, perhaps with its time: `=== Customer ===`, `--- Agent (03.05.2026 18:05) ---`.
_RULED = (
    rf"^[ \t]*[-–—=~*_+#•]{{2,}}[ \t]*(?P<name>{_NAME})[ \t]*"
    rf"(?:[-–—|·,]?[ \t]*[\[(]?(?:(?P<at>{STAMP})|{DATE})[\])]?[ \t]*)?:?[ \t]*[-–—=~*_+#•]{{2,}}[ \t]*\r?$"
)
# A role on a line of its own, without a colon, and something below it: told only by roles. Above the name under which
# somebody signs (`Mika`, `Support`) stands a line, so the message has to begin right below, or a paragraph has to end above.
_ALONE = rf"(?:^[ \t]*(?P<name>{_NAME})[ \t]*\r?\n(?=[ \t]*[^\s])|(?:\A|(?<=\n\n)|(?<=\n\r\n))[ \t]*(?P<name2>{_NAME})[ \t]*\r?\n(?=\s*\S))"
KINDS = {
    "timed": _TIMED,
    "after": _AFTER,
    "bare": _BARE,
    "listed": _LISTED,
    "above": _ABOVE,
    "over": _OVER,
    "tabbed": _TABBED,
    "starred": _STARRED,
    "headed at": _HEADED_AT,
    "bracketed": _BRACKETED,
    "angled": _ANGLED,
    "headed": _HEADED,
    "dashed": _DASHED,
    "pictured": _PICTURED,
    "numbered": _NUMBERED,
    "arrowed": _ARROWED,
    "rowed": _ROWED,
    "tagged": _TAGGED,
    "ruled": _RULED,
    "alone": _ALONE,
}
_NAME_ALONE = ("above", "over")
BY_ROLE = (
    "pictured",
    "numbered",
    "arrowed",
    "rowed",
    "tagged",
    "ruled",
    "alone",
)  # labels in which a name alone tells nothing
TIMELESS = ("bare", "listed", "bracketed", "angled", "headed", "dashed", *BY_ROLE)
# One of these signs stands before a message in such a line, as far as a name may go.
_RULES = ("--", "––", "——", "==", "~~", "**", "__", "++", "##", "••")
_SIGNS: dict[str, Sequence[str]] = {
    "arrowed": "→⇒➜➔»>",
    "rowed": "|",
    "tagged": "<",
    "numbered": ".)#",
    "ruled": _RULES,
    "starred": "*_#",
}
_CLOCK = re.compile(r"\d[:.]\d\d")  # in every time
_NEAR = 250  # code points from where a label begins, in which its time stands
_WORDS = 5  # of a name that stands alone in its line, its role in brackets counted


class Label(NamedTuple):
    """Who speaks, as written (None for the chat itself), when, and where the label begins and the message after it."""

    name: str | None
    at: str | None
    start: int
    end: int


def kinds_at(text: str, start: int) -> Iterator[str]:
    """The kinds of label that stand at the beginning of a line, the most usual first."""
    return (kind for kind in KINDS if next(labels(text, kind, start, once=True), None))


def kind_at(text: str, start: int) -> str | None:
    """The most usual kind of label that stands at the beginning of a line."""
    return next(kinds_at(text, start), None)


def labels(text: str, kind: str, start: int = 0, *, once: bool = False) -> Iterator[Label]:
    """Every label of a kind, from a place on; `once` asks for the one that stands there."""
    if once and kind not in TIMELESS and not _CLOCK.search(text, start, start + _NEAR):
        return
    if once and kind in _SIGNS and not any(sign in text[start : start + _NEAR] for sign in _SIGNS[kind]):
        return
    pattern = _compiled(kind)
    first = pattern.match(text, start)
    for found in ([first] if first else []) if once else pattern.finditer(text, start):
        groups = found.groupdict()
        at = next((groups[name] for name in ("at", "at2", "at3") if groups.get(name)), None)
        name = (groups["name"] or groups.get("name2") or "").strip() or None
        if kind not in _NAME_ALONE or (name and _is_name(name)):
            yield Label(name, at, found.start(), found.end())


@cache
def _compiled(kind: str) -> re.Pattern[str]:
    return re.compile(KINDS[kind], re.MULTILINE)


def _is_name(line: str) -> bool:
    """Whether a line may be somebody's name: a sentence has words in small letters, and ends as sentences do."""
    words = line.split()
    return len(words) <= _WORDS and all(word[0] in "(@" or word[0].isupper() for word in words) and line[-1] not in ".,"
