"""`tonelint history`: which replies were sent, kept as figures, so that a draft can be told from a paste."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from tonelint.benches import Benches, Wishes
from tonelint.commands import CLEAN, MISTAKE, Streams
from tonelint.commands.mistakes import language, tell_faults
from tonelint.drafts import read
from tonelint.drafts.asked import PLAINLY, Asked
from tonelint.model import Fault, Reply
from tonelint.reports.wording import WORDS, number
from tonelint.reuse.bodies import Hasher
from tonelint.reuse.history import History


def add(
    store: str, names: Iterable[str], streams: Streams, *, asked: Asked = PLAINLY, stdin: BinaryIO | None = None
) -> int:
    """Count every reply that is named in to the store, and make it where there is none; returns 0 or 2.

    Of a conversation every message of an agent's was sent. Raises TonelintError when the store cannot be used.
    """
    benches = Benches(Wishes())
    found = list(
        read.replies(names, stdin, None, asked._replace(all_turns=True), benches.agents, mapped=benches.exports)
    )
    faults = [one for one in found if isinstance(one, Fault)]
    if faults:  # nothing is half counted in: the same command may be given again
        tell_faults(faults, streams)
        return MISTAKE
    with History(store, new=True) as history:
        hasher = Hasher(history.salt)
        for reply in found:
            if isinstance(reply, Reply):
                history.add(hasher.body(reply.text))
        replies, bodies = history.counts()
    lang = language(streams)
    counted = {"replies": number(lang, "replies", replies), "bodies": number(lang, "bodies", bodies)}
    line = WORDS[lang]["history"].format(**counted)
    streams.out.write(f"{line}\n")
    return CLEAN
