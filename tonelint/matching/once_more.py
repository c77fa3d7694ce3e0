"""Once more: what the customer gave, told or did before, and is asked or told to give, tell or do again."""

from __future__ import annotations

from collections.abc import Iterator

from tonelint.matching import prose
from tonelint.model import SIGNS, Match, Turn
from tonelint.reading import Reading, before, signals
from tonelint.reading.cues import Span
from tonelint.reading.customer import Message
from tonelint.reading.facts import Echoes
from tonelint.words import Word

_THINGS = tuple(name.removeprefix("thing-") for name in SIGNS if name.startswith("thing-"))
_NEAR = 90  # code points between what asks and what is asked for
_STORY = 12  # words of earlier turns that make a story
_LETTER = 45  # words of a message that tells one by itself
_ECHOES = 1  # words of the customer's in a request for a story; more of them, and it asks about something in it
_DONE = 2  # words in a piece of advice that stand beside each other in what was done already
_NEW = 2  # and words that do not: more of them, and it is another advice


def find(name: str, reading: Reading) -> list[Match]:
    """What `asked-again`, `story-again` or `done-again` notices; empty without a message."""
    if reading.message is None:
        return []
    if name == "asked-again":
        return list(_asked(reading, reading.message))
    if name == "story-again":
        return list(_story(reading, reading.message))
    return list(_advised(reading, reading.message))


def _asked(reading: Reading, message: Message) -> Iterator[Match]:
    """From the words that ask to the thing that was given."""
    for number in prose.sentences(reading):
        asking = signals.spans(reading, "asks-for", number)
        for kind in _THINGS if asking else ():
            for thing in signals.spans(reading, f"thing-{kind}", number):
                start = _nearest(asking, thing)
                if start is not None and _gave(message, kind):
                    yield Match(start, max(thing[1], start), {"asked": kind})


def _nearest(asking: list[Span], thing: Span) -> int | None:
    """Where the last words begin that ask before a thing and near it."""
    starts = [start for start, end in asking if start <= thing[0] and thing[0] - end <= _NEAR]
    return starts[-1] if starts else None


def _gave(message: Message, kind: str) -> bool:
    if kind != "time":
        return message.holds("gave", kind)
    return any(one.named["date"] for one in (message, *_told_before(message)))


def _told_before(message: Message) -> Iterator[Message]:
    past, _ = before.parted(message.turns)
    return (message.beside(turn.text) for turn in past)


def _story(reading: Reading, message: Message) -> Iterator[Match]:
    """Requests to tell it all, where it was told, and which name next to nothing of it."""
    if not (message.repeated or _has_told(message)):
        return
    for number in prose.sentences(reading):
        echoed = signals.spans(reading, "echo", number)
        for start, end in signals.spans(reading, "asks-for-story", number):
            if sum(1 for span in echoed if span[0] >= end or span[1] <= start) <= _ECHOES:
                yield Match(start, end, {})


def _has_told(message: Message) -> bool:
    past, _ = before.parted(message.turns)
    return _words(past) >= _STORY or len(message.text.split()) >= _LETTER


def _words(turns: tuple[Turn, ...] | list[Turn] | object) -> int:
    return sum(len(turn.text.split()) for turn in turns)  # type: ignore[attr-defined]


def _advised(reading: Reading, message: Message) -> Iterator[Match]:
    """Sentences that advise what the customer has done: the same deed, to the same thing."""
    done = [Echoes(words) for words in _done(message)]
    if not done:
        return
    for number in prose.sentences(reading):
        if _advises(reading, number):
            words = [word for word in reading.passages[number][1].words if _is_own(word, message)]
            for echoes in done:
                taken = [word for word in words if echoes.hears(word)]
                if len(taken) >= _DONE and len(words) - len(taken) <= _NEW:
                    yield prose.mark(reading, number, {})
                    break


def _advises(reading: Reading, number: int) -> bool:
    return signals.carries(reading, "<IMPERATIVE>", number) or signals.carries(reading, "asks-for", number)


def _is_own(word: Word, message: Message) -> bool:
    from tonelint.reading import facts

    return facts._is_content(word, message.lang)


def _done(message: Message) -> Iterator[list[str]]:
    """The words of each sentence of the customer's that tells of something done."""
    for one in (message, *_told_before(message)):
        for start, end in one.done:
            yield one.own_words(start, end)
