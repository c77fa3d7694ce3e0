"""Whether texts of which nobody knows what they are speak in sentences, as replies do, and names, labels and codes do not."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORDS, _SIGNS = (
    3,
    25,
)  # in a sentence at least; labels of an interface mostly have fewer, and Finnish sentences few words
_END = re.compile(r"[.!?…][\"'”’»)\]]*(?:\s|<|&nbsp;|$)")


def mostly(texts: Iterable[str]) -> bool:
    """Whether more than half of the texts that say anything hold a sentence."""
    said = [text for text in texts if text.strip()]
    return 2 * sum(map(_is_one, said)) > len(said)


def _is_one(text: str) -> bool:
    return len(text) >= _SIGNS and len(text.split()) >= _WORDS and bool(_END.search(text))
