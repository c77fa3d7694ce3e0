"""What only the thread before a draft tells: a role changed on the way, a customer whom nobody answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from tonelint.matching import prose
from tonelint.matching.writers import OF_THE_WRITER
from tonelint.model import Match, Turn
from tonelint.names import SIGNS
from tonelint.reading import Reading, before, signals
from tonelint.reading.customer import Message
from tonelint.reading.facts import Echoes
from tonelint.words import EMOJI

_ROLES = tuple(name for name in SIGNS if name.startswith("role-"))
_TURNS = 2  # of agents in one role, before anybody counts on it
_TAKEN_UP = 2  # different words of a customer's, of whom a reply speaks without a name
_OPENS = 4  # words at the head of a sentence that call a customer, though an agent bears the name (`Hi Will and Mary`)
_STEM = 4  # letters by which words are told to be different


def other_role(reading: Reading) -> list[Match]:
    """The first sentence in a role of another kind than agents kept for two turns, and than the customer plays."""
    new = _kinds(reading)
    if not new or reading.message is None:
        return []
    kept = [_kinds(turn) for turn in reading.earlier]
    known = frozenset[str]().union(*kept)
    asked = _kinds(Reading(reading.message.text, reading.lang, lambda: reading.cues))
    if not known or sum(map(_is_played, reading.earlier)) < _TURNS or new & (known | asked):
        return []
    places = range(len(reading.passages))
    shown = next(number for number in places if any(signals.carries(reading, kind, number) for kind in new))
    return [prose.mark(reading, shown, {"before": sorted(_bare(known)), "now": sorted(_bare(new))})]


def _is_played(turn: Reading) -> bool:
    """Whether somebody plays in a turn: words of any role will do where another turn tells its kind."""
    return any(signals.held(turn, name) for name in (*_ROLES, "role", "role-kept"))


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
    known = before.people(turns)
    last = known.get(waiting[0].name or "") if waiting else None
    return (turn for turn in waiting if turn.name and known.get(turn.name) != last)


def _is_met(reading: Reading, turn: Turn, message: Message) -> bool:
    """Whether the reply calls a customer by name, or takes up words that are theirs and not those of who wrote last."""
    last = reading.message
    known = before.people(last.turns) if last else {}
    if known.get(turn.name or "") in before.called_by_name(_addressing(reading), {*known.values()}):
        return True
    taken = {
        word.forms[0][:_STEM] for word in reading.words if message.echoes(word) and not (last and last.echoes(word))
    }
    return len(taken) >= _TAKEN_UP


def _addressing(reading: Reading) -> str:
    """The words of a reply that may call somebody: an agent may bear a customer's name, and signs with it."""
    turns = reading.message.turns if reading.message else ()
    agents = {word for turn in turns if turn.role == "agent" for word in _first_name(turn)}
    said: list[str] = []
    for number, (begin, passage) in enumerate(reading.passages):
        end = _writer_from(reading, number)
        said += [
            word.plain
            for place, word in enumerate(passage.words)
            if begin + word.start < end and (place < _OPENS or word.forms[0] not in agents)
        ]
    return " ".join(said)


def _first_name(turn: Turn) -> list[str]:
    return (turn.name or "").casefold().split()[:1]


def _writer_from(reading: Reading, number: int) -> int:
    """Where the writer's own name begins in a sentence that signs off or says who is here; its end where none does."""
    own = [start for name in OF_THE_WRITER for start, _ in signals.spans(reading, name, number)]
    return min(own, default=reading.span_of(number)[1])
