"""A conversation → its drafts as replies, each with what was written before it; the customer's own words are never one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tonelint.drafts.asked import Asked
from tonelint.drafts.mask import LARGEST, mask
from tonelint.errors import did_you_mean
from tonelint.model import Fault, Origin, Reply, Turn
from tonelint.values import NamedTuple

# Turns that a draft keeps before it where every turn is linted. A promise or a loss is told in weeks of messages at
# most, and without a limit ten thousand turns would hand fifty million of them on.
KEPT = 100
NO_DRAFT = "write it last, or name an agent's message with --draft"


class Message(NamedTuple):
    """A message with its id, where it has one, and where the signs of its text stand in the file."""

    turn: Turn
    origin: Origin
    id: str | None = None


class Conversation(NamedTuple):
    """Messages, oldest first, perhaps with a draft behind them, and what is said of them all; `origin` is where it begins."""

    path: str
    origin: Origin
    messages: tuple[Message, ...]
    draft: Message | None = None
    record: str | None = None
    lang: str | None = None
    channel: str | None = None
    public: bool | None = None
    mood: str | None = None
    markdown: bool = False


def replies(talk: Conversation, asked: Asked) -> Iterator[Reply | Fault]:
    """The drafts that were asked for, in their order: the one named, all of an agent's turns, or the one at the end."""
    messages = (*talk.messages, *([talk.draft] if talk.draft else ()))
    chosen = _chosen(talk, messages, asked)
    if isinstance(chosen, Fault):
        yield chosen
        return
    empty = next((messages[number] for number in sorted(chosen) if not messages[number].turn.text.strip()), None)
    if empty:
        yield _fault(talk.path, empty.origin, "the draft is empty", "write the answer, or name another with --draft")
        return
    before = Before()
    kept = KEPT if asked.all_turns else len(messages)
    turns = tuple(message.turn for message in messages)
    for number, message in enumerate(messages):
        if number in chosen:
            yield _reply(talk, message, turns[max(0, number - kept) : number], before)
        before.add(message.turn)


def _chosen(talk: Conversation, messages: Sequence[Message], asked: Asked) -> frozenset[int] | Fault:
    """The places of the messages to lint."""
    if asked.all_turns:
        ours = [place for place, (turn, _, _) in enumerate(messages) if turn.role == "agent" and turn.text.strip()]
        return frozenset(ours) or _fault(talk.path, talk.origin, "no agent has written anything here")
    if asked.draft is not None:
        return _named(talk, messages, asked.draft)
    # What colleagues note below a draft does not answer it.
    last = next((place for place, one in reversed([*enumerate(messages)]) if one.turn.role != "note"), None)
    if last is not None and messages[last].turn.role == "agent":
        return frozenset([last])
    end = messages[-1].origin if messages else talk.origin
    return _fault(talk.path, end, "there is no draft to lint here", NO_DRAFT)


def _named(talk: Conversation, messages: Sequence[Message], name: str) -> frozenset[int] | Fault:
    """The message with this id, else with this number; a fault where two bear the id."""
    bearers = [message for message in messages if message.id == name]
    if len(bearers) > 1:
        hint = "give each message an id of its own, or leave the ids out and name it by its number"
        return _fault(talk.path, bearers[1].origin, f'two messages bear the id "{name}"', hint)
    by_id = {message.id: place for place, message in enumerate(messages) if message.id is not None}
    number = int(name) - 1 if name.isdecimal() and len(name) < 10 else -1
    place = by_id.get(name, number if 0 <= number < len(messages) else None)
    if place is None:
        hint = did_you_mean(name, by_id) or f"they are numbered from 1 to {len(messages)}"
        return _fault(talk.path, talk.origin, f'there is no message "{name}" in this conversation', hint)
    if messages[place].turn.role != "agent":
        return _fault(
            talk.path, messages[place].origin, f'message "{name}" is not an agent\'s, and only those are linted'
        )
    return frozenset([place])


def _fault(path: str, origin: Origin, message: str, hint: str | None = None) -> Fault:
    place = origin.position(0)
    return Fault(message, path, place.line, place.column, hint)


def _reply(talk: Conversation, message: Message, turns: tuple[Turn, ...], before: Before) -> Reply:
    turn = message.turn
    channel = turn.channel or talk.channel or before.channel
    public = next((said for said in (turn.public, talk.public) if said is not None), None)
    if public is None and before.channel in (None, channel):
        public = before.public
    text = turn.text
    masked = mask(text, markdown=talk.markdown) if len(text) <= LARGEST else text
    record = _record(talk, message)
    return Reply(
        text,
        masked,
        talk.path,
        message.origin,
        talk.lang,
        channel,
        record,
        before.customer,
        turns,
        public,
        mood=talk.mood,
    )


def _record(talk: Conversation, message: Message) -> str | None:
    """What the draft goes by in its file."""
    return "/".join(filter(None, (talk.record, message.id))) or None


def answered(turns: Iterable[Turn]) -> str | None:
    """What a draft behind these turns answers; None where no customer wrote."""
    before = Before()
    for turn in turns:
        before.add(turn)
    return before.customer


class Before:
    """What a draft answers, gathered turn by turn: the customer's words since an agent last wrote, the channel, who may read it."""

    def __init__(self) -> None:
        self.channel: str | None = None
        self.public: bool | None = None
        self._run: list[Turn] = []
        self._is_answered = False
        self._said: str | None = None

    def add(self, turn: Turn) -> None:
        """Take the next turn; bots and notes come between a customer's messages without ending them."""
        if turn.role == "agent":
            self._is_answered = True
        elif turn.role == "customer" and turn.text.strip():
            if self._is_answered:
                self._run = []
            self._run.append(turn)
            self._is_answered, self._said = False, None
        if turn.role != "note":
            if turn.channel and turn.channel != self.channel:
                self.channel, self.public = turn.channel, turn.public
            elif turn.public is not None:
                self.public = turn.public

    @property
    def customer(self) -> str | None:
        """What the customer who wrote last has written without an answer; None where no customer wrote."""
        if self._said is None and self._run:
            name = next((turn.name for turn in reversed(self._run) if turn.name), None)
            own = [turn.text.strip() for turn in self._run if turn.name in (None, name)]
            self._said = "\n\n".join(own)[-LARGEST:]
        return self._said
