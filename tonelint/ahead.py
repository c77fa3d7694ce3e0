"""Guides that a large library needs and nobody has compiled yet: compiled in processes that end before it is judged.

A language each, several at once; what compiling takes of memory goes with them, and the rest is in the cache.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from functools import lru_cache, partial

from tonelint import workers
from tonelint.benches import Benches, Wishes, guide_file
from tonelint.drafts import read
from tonelint.errors import TonelintError
from tonelint.guides import cache
from tonelint.names import LANGUAGES
from tonelint.version import VERSION

_LIBRARY = 200_000  # bytes, some two hundred macros; less is judged sooner than a second process has begun


def compile_guides(names: Iterable[str], wishes: Wishes, jobs: int) -> None:
    """Compile the guides of files and folders that hold a library, in at most `jobs` processes.

    Where one cannot be used, nothing happens: whoever opens it next is told why.
    """
    files = [name for name in read.expanded(names, wishes.asked) if isinstance(name, str)]
    with suppress(TonelintError, OSError):  # a file may be gone by now
        if sum(os.path.getsize(file) for file in files if os.path.isfile(file)) < _LIBRARY:
            return
        for guide in sorted({guide_file(wishes.guide, folder) for folder in {*map(os.path.dirname, files)}}):
            if cache.recall(os.path.abspath(guide), VERSION) is None:
                asked = wishes._replace(guide=guide)
                spoken = (wishes.lang,) if wishes.lang else LANGUAGES
                for _ in workers.spread(partial(_compile, asked), spoken, min(jobs, len(spoken))):
                    pass


def _compile(wishes: Wishes, lang: str) -> None:
    """Compile and keep one language of a guide, if it speaks it."""
    bench = _own_benches(wishes).of(read.STDIN)
    if lang in bench.compiled.languages:
        bench.book(lang)
        bench.cues(lang, "reply")


@lru_cache(maxsize=1)
def _own_benches(wishes: Wishes) -> Benches:
    """The guide of a process, kept from one language to the next."""
    return Benches(wishes)
