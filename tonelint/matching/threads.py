"""What only the thread before a draft tells: a role changed on the way, a customer whom nobody answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from tonelint.matching import prose
from tonelint.model import SIGNS, Match, Turn
from tonelint.reading import Reading, signals
from tonelint.reading.customer import Message
from tonelint.reading.facts import Echoes
from tonelint.words import EMOJI

_ROLES = tuple(name for name in SIGNS if name.startswith("role-"))
_TURNS = 2  # of agents in one role, before anybody counts on it
_TAKEN_UP = 2  # different words of a customer's, of whom a reply speaks without a name
_STEM = 4  # letters by which words are told to be different


def other_role(reading: Reading) -> list[Match]:
    """The first sentence in a role of another kind than agents kept for two turns, and than the customer plays."""
    new = _kinds(reading)
    if not new or reading.message is None:
        return []
    before = [_kinds(turn) for turn in reading.earlier]
    known = frozenset[str]().union(*before)
    asked = _kinds(Reading(reading.message.text, reading.lang, lambda: reading.cues))
    if sum(map(bool, before)) < _TURNS or new & (known | asked):
        return []
    places = range(len(reading.passages))
    shown = next(number for number in places if any(signals.carries(reading, kind, number) for kind in new))
    return [prose.mark(reading, shown, {"before": sorted(_bare(known)), "now": sorted(_bare(new))})]


def _kinds(reading: Reading) -> frozenset[str]:
    """The kinds of roles that somebody plays in a text."""
    return frozenset(kind for kind in _ROLES if signals.held(reading, kind))


def _bare(kinds: Iterable[str]) -> list[str]:
    return [kind.removeprefix("role-") for kind in kinds]


def role_left(reading: Reading) -> list[Match]:
    """The first sentence after the greeting, where a reply takes up nothing of what the customer plays, nor is playful itself."""
    message, shown = reading.message, prose.first(reading)
    if message is None or shown is None or any(signals.held(reading, name) for name in ("role", "role-kept", *_ROLES)):
        return []
    played = Echoes(chain.from_iterable(message.own_words(*span) for span in message.scenes))
    if _is_lively(reading) or any(played.hears(word) for word in reading.words):
        return []
    return [prose.mark(reading, shown, {})]


def _is_lively(reading: Reading) -> bool:
    """Whether a reply calls something out, or holds a picture, besides its greeting."""
    calls = any(reading.passages[number][1].text.endswith("!") for number in prose.sentences(reading))
    return calls or any(EMOJI in word.forms for word in reading.words)


def passed_over(reading: Reading) -> list[Match]:
    """The first sentence after the greeting, where another customer waits too, is upset, and is neither named nor taken up."""
    shown = prose.first(reading)
    if reading.message is None or shown is None:
        return []
    for turn in _others(reading.message.turns):
        message = reading.message.beside(turn.text)
        if message.heat.level == "upset" and not _is_met(reading, turn, message):
            return [prose.mark(reading, shown, {})]
    return []


def _others(turns: Sequence[Turn]) -> Iterator[Turn]:
    """The customers' messages since an agent last wrote, but for those of who wrote last."""
    waiting: list[Turn] = []
    for turn in reversed(turns):
        if turn.role not in ("customer", "note"):
            break
        if turn.role == "customer":
            waiting.append(turn)
    return (turn for turn in waiting if turn.name and turn.name != waiting[0].name)


def _is_met(reading: Reading, turn: Turn, message: Message) -> bool:
    """Whether the reply names a customer, or takes up words that are theirs and not those of who wrote last."""
    name = (turn.name or "").split()[0].casefold()
    last = reading.message
    taken = {
        word.forms[0][:_STEM] for word in reading.words if message.echoes(word) and not (last and last.echoes(word))
    }
    return len(taken) >= _TAKEN_UP or any(word.forms[0] == name for word in reading.words)
