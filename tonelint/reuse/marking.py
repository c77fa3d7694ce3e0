"""Marks replies that were sent before: earlier in their thread, to other customers of this run, or as a history knows."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tonelint.model import Reply, Reuse
from tonelint.reuse import addressees
from tonelint.reuse.bodies import Body, Hasher
from tonelint.reuse.sent import Likeness, Memory, Sent, is_alike, share_of


def marker(history: str | None = None) -> Callable[[Reply], Reply]:
    """What marks one reply after the other; `history` is the file of a store.

    Raises TonelintError when there is no such store, or it cannot be read.
    """
    if history is None:
        return Marker().marked
    from tonelint.reuse.history import History  # here, because few runs have one

    store = History(history)
    return Marker(store, store.salt).marked


class Marker:
    """Looks back on the replies of a run as they pass by."""

    def __init__(self, history: Sent | None = None, salt: bytes = b"") -> None:
        """Take the replies sent before this run, where any are known, and the salt of their figures."""
        self._history, self._salt = history, salt
        self._hasher, self._memory = Hasher(salt), Memory()
        self._within = Hasher(salt, days=True)  # to the same customer another day is news
        self._last: Reply | None = None
        self._begun = self._talk = 0  # how many conversations were met, and the number of the one under way
        self._known: dict[str, int] = {}  # the number that a customer's conversations go by, by their address

    def marked(self, reply: Reply) -> Reply:
        """The same reply, with where it was sent before; from now on it counts as sent to its customer."""
        body = self._hasher.body(reply.text)
        if self._last is None or not _goes_on(reply, self._last):
            self._begun += 1
            self._talk = self._of_whom(reply)
        self._last = reply
        found = [one for one in (self._in_thread(reply), self._to_others(reply, body)) if one]
        return reply._replace(sent=tuple(found)) if found else reply

    def _of_whom(self, reply: Reply) -> int:
        """The number of a conversation: a customer whose address is known is nobody else in the next one."""
        customer = next((turn for turn in reversed(reply.turns) if turn.role == "customer"), None)
        address = customer.address if customer else None
        return self._known.setdefault(address.casefold(), self._begun) if address else self._begun

    def _in_thread(self, reply: Reply) -> Reuse | None:
        """Among what agents wrote to this customer in this thread before."""
        had = addressees.had(reply)
        told = _alike(had, self._within.body(reply.text), self._within) if had else None
        return Reuse("thread", told.times, told.body, self._salt) if told else None

    def _to_others(self, reply: Reply, body: Body) -> Reuse | None:
        """Among what others had in this thread and in this run, and what the history holds."""
        answers = reply.customer is not None or bool(reply.turns)
        met = [
            _alike(addressees.others_had(reply), body, self._hasher),
            self._memory.met(body, self._talk) if answers else None,
            self._history.nearest(body) if self._history else None,
        ]
        known = [one for one in met if one]
        if not known:
            return None
        return Reuse("others", sum(one.times for one in known), max(known, key=lambda one: one.share).body, self._salt)


def _alike(texts: Iterable[str], body: Body, hasher: Hasher) -> Likeness | None:
    bodies = map(hasher.body, texts) if body else ()
    alike = [(share, other) for other in bodies if is_alike(body, share := share_of(body, other))]
    return Likeness(len(alike), *max(alike, key=lambda one: one[0])) if alike else None


def _goes_on(reply: Reply, last: Reply) -> bool:
    """Whether a reply stands in the conversation of the one before it: what came before that one comes before both."""
    numbers = reversed(range(len(reply.turns)))
    at = next((one for one in numbers if reply.turns[one].role == "agent" and reply.turns[one].text.strip()), None)
    if at is None or reply.path != last.path:
        return False
    if at == 0:
        return reply.turns[0].text.strip() == last.text.strip()
    return len(last.turns) >= at and reply.turns[:at] == last.turns[-at:]
