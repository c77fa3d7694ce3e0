"""Regular expressions for signs, refused when they could take for ever or would be run on every draft.

Python's engine goes back over what it has read, so an expression such as `(a+)+b` can keep it busy
for years. Here a repeat or a choice inside a repeated group is refused, every repeat is given a
bound, the ways of all repeats and choices together are limited, and matchers see at most 400
characters at a time.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from functools import lru_cache

from tonelint.phrase import NotationError, Phrase
from tonelint.values import NamedTuple

_REACH = 80  # signs; a repeat without an upper bound reaches this far, and none further than _FURTHEST
_FURTHEST = 120
_WAYS = 600_000  # in which an expression may go over a text; more could keep a draft waiting
_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?[a-zA-Z]*[:=!<>]*|\{\d*(?:,\d*)?\}|.", re.DOTALL)
_BOUNDS = re.compile(r"\{(\d*)(?:(,)(\d*))?\}$")
_PREFIX = len("re:")


class _Piece(NamedTuple):
    """A sign, class, bracket or repeat of an expression, and where it stands in it."""

    text: str
    offset: int

    @property
    def reach(self) -> int:
        """How many times a repeat may repeat, at most; 0 for what is no repeat."""
        if self.text in ("*", "+"):
            return _REACH
        if self.text == "?":
            return 1
        found = _BOUNDS.match(self.text)
        if not found or not (found[1] or found[2]):
            return 0
        return _figure(found[3]) or _REACH + _figure(found[1]) if found[2] else _figure(found[1])

    @property
    def least(self) -> int:
        """How many times a repeat repeats, at least."""
        found = _BOUNDS.match(self.text)
        return _figure(found[1]) if found else int(self.text == "+")

    @property
    def bounded(self) -> str:
        """The piece, a repeat without an upper bound given one."""
        if self.text in ("*", "+") or (self.text.startswith("{") and self.text.endswith(",}")):
            return f"{{{self.least},{self.reach}}}"
        return self.text


def _figure(text: str | None) -> int:
    """The number written; one too long to be meant is just too many."""
    return 0 if not text else int(text) if len(text) < 5 else 10_000


@lru_cache(maxsize=1000)
def compile_expression(source: str) -> Phrase:
    """Compile `re:…` into a phrase; raises NotationError with an offset into `source`."""
    pattern = source[_PREFIX:]
    refuse_endless(pattern)
    pieces = [_Piece(found[0], found.start()) for found in _PIECE.finditer(pattern)]
    exact = bool(re.search(r"[A-ZÅÄÖÆØ]", re.sub(r"\\.", "", pattern)))
    signs = tuple(sorted(set(_required(pieces, exact=exact))))
    if not signs:
        hint = "regular expressions are for signs such as {{ or !!; write words in the notation, shouting as <CAPS>"
        raise NotationError("this expression has no sign that must occur, and would be run on every draft", 0, hint)
    bounded = "".join(piece.bounded for piece in pieces)
    _refuse_unreadable(bounded)
    return Phrase(source, signs, (0, 0), (), exact, regex=bounded)


def refuse_endless(pattern: str) -> None:
    """Raise NotationError for an expression that does not parse or could take for ever."""
    _refuse_unreadable(pattern)
    _refuse_endless([_Piece(found[0], found.start()) for found in _PIECE.finditer(pattern)])


def _refuse_unreadable(pattern: str) -> None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            re.compile(pattern)
    except (re.error, Warning, OverflowError, RecursionError, ValueError) as error:
        offset = min(getattr(error, "pos", None) or 0, len(pattern))
        message = str(error).partition("\n")[0][:120]
        raise NotationError(f"this regular expression does not parse: {message}", _PREFIX + offset) from None


def _refuse_endless(pieces: list[_Piece]) -> None:
    groups: list[bool] = []  # for each open group: does it hold a repeat or a choice?
    choices: list[int] = [1]  # for each open group, and for the whole: its alternatives so far
    ways = 1
    for number, piece in enumerate(pieces):
        if re.fullmatch(r"\\[1-9]", piece.text) or piece.text.startswith("(?P"):
            raise NotationError("a back reference can take for ever", _PREFIX + piece.offset)
        if piece.text.startswith("("):
            groups.append(False)
            choices.append(1)
        elif piece.text == ")":
            ways *= choices.pop() if len(choices) > 1 else 1
            following = pieces[number + 1].reach if number + 1 < len(pieces) else 0
            if groups and groups.pop() and following > 1:
                raise NotationError(
                    "a repeat or a choice inside a repeated group can take for ever",
                    _PREFIX + piece.offset,
                    "repeat a single sign or class instead, or give the alternatives phrases of their own",
                )
        elif piece.text == "|" or piece.reach:
            groups = [True] * len(groups)
            if piece.reach > _FURTHEST:
                raise NotationError(f"a repeat reaches {_FURTHEST} signs at most", _PREFIX + piece.offset)
            choices[-1] += piece.text == "|"
            ways *= 1 + piece.reach - piece.least if piece.reach else 1
        if ways * choices[-1] > _WAYS:
            raise NotationError("so many repeats and choices can take for ever", _PREFIX + piece.offset)


def _required(pieces: list[_Piece], *, exact: bool) -> Iterator[str]:
    """The runs of plain signs without which the expression cannot match; none when it is a choice.

    Letters count only where case does, since elsewhere each of them is two signs.
    """
    depth, run = 0, ""
    if _is_choice(pieces):
        return
    for number, piece in enumerate(pieces):
        depth += piece.text.startswith("(") - (piece.text == ")")
        if piece.reach and depth == 0:
            continue
        sign = _plain_sign(piece.text, exact=exact) if depth == 0 else ""
        following = pieces[number + 1] if number + 1 < len(pieces) else _Piece("", 0)
        if sign and not following.reach:
            run += sign
            continue
        least = following.least if sign else 0
        if (run + sign * least).strip():
            yield run + sign * least
        run = sign if least else ""
    if run.strip():
        yield run


def _is_choice(pieces: list[_Piece]) -> bool:
    """Whether the whole expression is one alternative or another."""
    depth = 0
    for piece in pieces:
        depth += piece.text.startswith("(") - (piece.text == ")")
        if piece.text == "|" and depth == 0:
            return True
    return False


def _plain_sign(piece: str, *, exact: bool) -> str:
    """The sign itself where it stands for itself, else nothing."""
    escaped = piece.startswith("\\") and len(piece) == 2
    sign = piece[1:] if escaped else piece
    if len(sign) != 1 or (sign in "^$|()" and not escaped) or (sign == "." and not escaped):
        return ""
    if sign.isalnum():
        return sign if exact and not escaped else ""
    return sign
