"""`tonelint history`: which replies were sent, kept as figures, so that a draft can be told from a paste."""

from __future__ import annotations

from collections.abc import Iterable

from tonelint.commands import CLEAN, MISTAKE, Streams
from tonelint.commands.mistakes import language, tell_faults
from tonelint.drafts import read
from tonelint.model import Fault, Found, Reply
from tonelint.reports.wording import WORDS, number
from tonelint.reuse.bodies import Hasher
from tonelint.reuse.history import History


def add(store: str, names: Iterable[str], streams: Streams) -> int:
    """Count every reply that is named in to the store, and make it where there is none; returns 0 or 2."""
    found = list(read.replies(names, None, None))
    faults = [one for one in found if isinstance(one, Fault)]
    if faults:  # nothing is half counted in: the same command may be given again
        tell_faults(faults, streams)
        return MISTAKE
    history = History(store, new=True)
    hasher = Hasher(history.salt)
    for reply in found:
        for text in _sent(reply):
            history.add(hasher.body(text))
    replies, bodies = history.counts()
    history.close()
    lang = language(streams)
    counted = {"replies": number(lang, "replies", replies), "bodies": number(lang, "bodies", bodies)}
    line = WORDS[lang]["history"].format(**counted)
    streams.out.write(f"{line}\n")
    return CLEAN


def _sent(reply: Found) -> Iterable[str]:
    """What agents wrote in a conversation, the draft last."""
    if isinstance(reply, Reply):
        yield from (turn.text for turn in reply.turns if turn.role == "agent")
        yield reply.text
