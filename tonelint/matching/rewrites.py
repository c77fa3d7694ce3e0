"""Rewrites for the case at hand: those that speak to the reader as the reply does."""

from __future__ import annotations

from collections.abc import Sequence

_TE = frozenset("te teidän teitä teille teiltä teillä teistä teihin teissä teidät".split())
_SINA = frozenset(
    "sinä sinun sinua sinulle sinulta sinulla sinusta sinuun sä sun sua sulle sulta sulla oot voit saat olet löydät".split()
)
# They end like "your" and "you", and are neither.
_NEITHER = frozenset(
    "tilanne tänne sinne minne jonne tuonne luonne rakenne asenne tunne liikenne käänne rinne vanne sitte".split()
)
_SIGNS = ".,:;!?()[]”\"'–—"


def fitting(rewrites: Sequence[str], reply: str, lang: str) -> tuple[str, ...]:
    """The rewrites in the reply's own form of address, or all of them where none is or the reply has none.

    Only Finnish tells one polite reader from a familiar one in nearly every sentence; rewrites in
    Norwegian and English say du and you.
    """
    wanted = address(reply) if lang == "fi" and len(rewrites) > 1 else ""
    kept = tuple(text for text in rewrites if address(text) in ("", wanted)) if wanted else ()
    return kept or tuple(rewrites)


def address(text: str) -> str:
    """`te` or `sinä`, whichever is said more often in a Finnish text, "" where neither is; told by pronouns and endings."""
    words = [word.strip(_SIGNS) for word in text.lower().split()]
    polite = sum(word in _TE or (word.endswith(("nne", "tte")) and word not in _NEITHER) for word in words)
    familiar = sum(word in _SINA or (word.endswith("si") and len(word) > 5) for word in words)
    return "te" if polite > familiar else "sinä" if familiar > polite else ""
