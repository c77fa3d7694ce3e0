"""`tonelint guide learn`: a library of replies in, proposals for a guide out, as YAML to paste."""

from __future__ import annotations

from collections.abc import Iterable

from tonelint.commands import CLEAN, MISTAKE, Streams
from tonelint.commands.mistakes import tell_faults
from tonelint.learning.fragment import written
from tonelint.learning.proposing import propose


def learn(
    names: Iterable[str], streams: Streams, *, guide: str | None = None, lang: str | None = None, top: int = 20
) -> int:
    """Write what the replies named propose for a guide, at most `top` of each sort; returns 2 when something could not be read.

    Raises TonelintError when there is no reply to learn from, or the guide cannot be used.
    """
    proposed = propose(names, guide, lang, top)
    tell_faults(proposed.faults, streams)
    streams.out.write(written(proposed.found, proposed.aside, streams.language(proposed.messages)))
    return MISTAKE if proposed.faults else CLEAN
