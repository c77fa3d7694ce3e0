"""Phrases that are checked now and compiled later: most are so plain that a look at their signs shows they compile.

A guide holds thousands of phrases in three languages, and a run mostly needs those of one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from tonelint.notation import compile_phrase
from tonelint.notation.signs import CLASSES, Choice
from tonelint.phrase import Phrase

Later = Callable[[], Phrase]

_LONGEST = 300  # signs; a longer phrase might have too many steps
_LETTERS = r"[^\W_]+"
_ENDINGS = r"\{(?:[^\W_]|[-,])*\}"  # palaut{e,teesi}
_WORD = rf"{_LETTERS}(?:['’.:/-]{_LETTERS})*(?:{_ENDINGS})?"
_ALONE, _GUIDED = ("CAPS", "EMOJI", "EMAIL"), ("BRAND", "TEAM")  # classes without endings; such as a guide fills
_CLASS = "|".join(name for name in CLASSES if name not in (*_ALONE, *_GUIDED))
_SIGN = rf"<(?:{_CLASS})>(?:{_LETTERS}|{_ENDINGS})?|<(?:{'|'.join(_ALONE)})>|[…^$]"


def _one_of(sequence: str) -> str:
    return rf"{sequence}(?: ?\| ?{sequence})*"


def _row(item: str) -> str:
    return rf"(?:{item})(?: (?:{item}))*"


_FEW = _one_of(_row(f"{_WORD}|{_SIGN}"))
_INNER = rf"{_WORD}|{_SIGN}|\[{_FEW}\]|\({_FEW}\)"
_MANY = _one_of(_row(_INNER))
# Stretches that cannot match without two words of their own, without one, and any others of which phrases are made.
_TWO = rf"\[{_one_of(rf'{_WORD}(?: {_WORD})+')}\]"
_ONE = rf"{_WORD}|\[{_one_of(rf'{_WORD}(?: (?:{_INNER}))*')}\]"
_PIECE = re.compile(rf"(?:({_TWO})|({_ONE})|{_SIGN}|\[{_MANY}\]|\({_MANY}\))(?:( ?\| ?)| +|$|(?=\$$))|\^ *")


def is_plain(source: str, *, anchored: bool = True) -> bool:
    """Whether a phrase compiles for certain, in every language; an `anchored` one has two words that must be there."""
    if len(source) > _LONGEST or source[-1:] == " " or (anchored and "…" in (source[:1], source[-1:])):
        return False
    at = given = 0
    while at < len(source):
        piece = _PIECE.match(source, at)
        if not piece or (piece[3] and given + _words(piece) < 2 and anchored):
            return False
        given = 0 if piece[3] else given + _words(piece)
        at = piece.end()
    return given >= 2 or not anchored


def _words(piece: re.Match[str]) -> int:
    """How many words of its own a stretch has at least, as far as it matters."""
    return 2 if piece[1] else 1 if piece[2] else 0


def compile_later(
    source: str,
    lang: str,
    classes: Mapping[str, Sequence[str]] | None = None,
    common: Mapping[str, float] | None = None,
    *,
    anchored: bool = True,
    own: Mapping[str, Choice] | None = None,
) -> Later:
    """What gives the phrase that `compile_phrase` would; raises now what that would raise."""
    how = partial(compile_phrase, source, lang, classes, common, anchored=anchored, own=own)
    if is_plain(source, anchored=anchored):
        return how
    compiled = how()
    return lambda: compiled
