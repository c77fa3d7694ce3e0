"""Phrases that are checked now and compiled later: most are so plain that a look at their signs shows they compile.

A guide holds thousands of phrases in three languages, and a run mostly needs those of one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from tonelint import words
from tonelint.notation import EVERYWHERE, compile_phrase
from tonelint.notation.network import MOST_STEPS
from tonelint.notation.signs import CLASSES, Choice
from tonelint.phrase import Phrase

Later = Callable[[], Phrase]

_EXPRESSION = "re:"
_SHORT = 300  # signs; a longer phrase might have too many steps
_ENOUGH = 2  # words of its own, with which a phrase is not common
_GLUED = frozenset("{'’.:/-")  # with these a word is not what stands in the phrase
_LETTERS = r"[^\W_]+"
_RUN = re.compile(_LETTERS)
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


def is_plain(source: str, lang: str, common: Mapping[str, float], *, anchored: bool = True) -> bool:
    """Whether a phrase compiles for certain; an `anchored` one needs words of its own, and a single one may not be common."""
    if source.startswith(_EXPRESSION) or not words.TWO_IN_ONE.isdisjoint(_RUN.findall(source.lower())):
        return False  # an expression is compiled by another, and a word that is two may leave one that is everywhere
    given = _given(source)
    if given is None or (len(source) > _SHORT and _most_steps(source) > MOST_STEPS):
        return False
    if not anchored:
        return True
    bare = source.strip("[]()| ")  # a lone gap in brackets is a gap
    if not given or "…" in (bare[0], bare[-1]):
        return False
    return given == _ENOUGH or (_GLUED.isdisjoint(source) and not any(_common(source, lang, common)))


def _given(source: str) -> int | None:
    """How many words of its own a phrase has at least, counted no further than matters; None where it is not plain."""
    fewest, here, at = _ENOUGH, 0, 0
    while at < len(source):
        piece = _PIECE.match(source, at)
        if not piece:
            return None
        here += 2 if piece[1] else 1 if piece[2] else 0
        if piece[3]:
            fewest, here = min(fewest, here), 0
        at = piece.end()
    return min(fewest, here)


def _most_steps(source: str) -> int:
    """More steps than a plain phrase can have: a word can be two, as "cannot" is, and an alternative takes two besides."""
    return 2 * len(_RUN.findall(source)) + 3 * sum(map(source.count, "|[("))


def _common(source: str, lang: str, common: Mapping[str, float]) -> Iterator[bool]:
    """For each form of each word in a phrase, whether it is everywhere."""
    return (
        common.get(form, 0) > EVERYWHERE for word in _RUN.findall(source) for form in words.forms(word.lower(), lang)
    )


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
    if is_plain(source, lang, common or {}, anchored=anchored):
        return how
    compiled = how()
    return lambda: compiled
