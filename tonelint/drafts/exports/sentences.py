"""Whether texts of which nobody knows what they are speak in sentences, as replies do, and names, labels and codes do not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_WORDS, _SIGNS = (
    3,
    25,
)  # in a sentence at least; labels of an interface mostly have fewer, and Finnish sentences few words
_END = re.compile(r"[.!?…][\"'”’»)\]]*(?:\s|<|&nbsp;|$)")


def mostly(texts: Iterable[str]) -> bool:
    """Whether more than half of the texts that say anything hold a sentence."""
    said = [text for text in texts if text.strip()]
    return 2 * sum(map(_is_one, said)) > len(said)


def mostly_said(texts: Sequence[str]) -> bool:
    """Whether more than half of the texts say something, however short: `Takk for nå`, `Sendt!`; `A 12` and `3.` number."""
    return 2 * sum(map(_says, texts)) > len(texts)


def _says(text: str) -> bool:
    words = text.split()
    return len(words) >= _WORDS or (text.rstrip()[-1:] in tuple(".!?…") and any(word[:2].isalpha() for word in words))


def _is_one(text: str) -> bool:
    return len(text) >= _SIGNS and len(text.split()) >= _WORDS and bool(_END.search(text))
