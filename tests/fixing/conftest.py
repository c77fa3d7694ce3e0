"""Putting files right from memory, under the guide that comes along."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache

import pytest

from tonelint.benches import Benches, Wishes
from tonelint.drafts import read
from tonelint.fixing import files
from tonelint.fixing.files import Fixed
from tonelint.linting import findings_in
from tonelint.model import Reply

Mend = Callable[..., Fixed]


@cache
def benches(lang: str) -> Benches:
    return Benches(Wishes("warm", lang, fixes=True))


@pytest.fixture(scope="session")
def mend() -> Mend:
    """What becomes of a file of some name; its replies are in one language."""

    def fixed(name: str, content: bytes | str, lang: str = "en") -> Fixed:
        raw = content.encode() if isinstance(content, str) else content
        replies = [one for one in read.replies(["-"], io.BytesIO(raw), name) if isinstance(one, Reply)]
        found = files.fixable(findings_in(replies, benches(lang)))
        return files.fixed(name, raw, found.get(name, ()), benches(lang))

    return fixed
