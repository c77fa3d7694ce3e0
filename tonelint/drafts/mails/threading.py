"""A mailbox with several conversations → the mails of each, in the order of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tonelint.drafts.mails.letter import Letter
from tonelint.drafts.mails.sides import party

_ANSWERED = re.compile(r"(?:\s*(?:re|fwd?|vs|vl|sv|ang|aw|wg)\s*(?:\[\d+\])?:|\s*\[[^\]]*\])*\s*", re.IGNORECASE)
_MOST = 10  # recipients of a mail that are looked at

# What two mails of one thread have in common: an id, or a subject with the two who write; either without the other two.
Key = tuple[str, ...]


def threads(mails: Sequence[Sequence[Letter]]) -> list[list[Letter]]:
    """The threads in which the first mail of each comes first; every mail comes with those attached to it before it.

    An answer belongs to what it answers (`References`, `In-Reply-To`). Else mails belong together that have one subject
    and go between the same two, companies taken as one; where a mail does not say to whom it went, the subject decides.
    """
    found: list[list[Letter]] = []
    known: dict[Key, list[Letter]] = {}
    for mail in mails:
        keys = [*_keys(mail[-1])]
        thread = next((known[key] for key in _answered(keys) if key in known), None)
        if thread is None:
            found.append(thread := [])
        thread += mail
        known.update(dict.fromkeys(keys, thread))
    return found


def _keys(letter: Letter) -> Iterator[Key]:
    """By what later mails may know that they belong to this one."""
    subject = _ANSWERED.sub("", letter.thread.subject, count=1).strip().casefold()
    yield from (("id", one) for one in (letter.thread.id, *letter.thread.after) if one)
    author = party(letter.author.address) if letter.author.address else None
    others = [party(one) for one in letter.to[:_MOST]]
    yield from (("between", subject, *sorted((author, other))) for other in others if author)
    yield ("subject" if author and others else "bare subject", subject)


def _answered(keys: Sequence[Key]) -> Iterator[Key]:
    """By what a mail may belong to one before it, the surest first."""
    yield from keys[:-1]
    subject = keys[-1][1]
    yield ("bare subject", subject)
    if keys[-1][0] == "bare subject":
        yield ("subject", subject)
