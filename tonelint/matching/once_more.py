"""Once more: what the customer gave, told or did before, and is asked or told to give, tell or do again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tonelint.matching import prose
from tonelint.model import SIGNS, Match
from tonelint.reading import Reading, before, named, signals
from tonelint.reading.cues import Span
from tonelint.reading.customer import Message
from tonelint.reading.facts import Echoes
from tonelint.reading.passages import Passage
from tonelint.words import Word

_THINGS = tuple(name.removeprefix("thing-") for name in SIGNS if name.startswith("thing-"))
# What there are many kinds of: asked again is only that kind which the customer speaks of.
_OF_KINDS = ("order-number", "serial-number")
_NEAR = 90  # code points between what asks and what is asked for
_BEHIND = 30  # code points behind a photo in which stands what it is to show
_STORY = 12  # words of earlier turns that make a story
_LETTER = 45  # words of a message that tells one by itself
_SHORT = 10  # words of one that was not the first
_ECHOES = 1  # words of the customer's in a request for a story; with more it asks about something in it
_DONE = 2  # words in a piece of advice that stand beside each other in what was done already
_NEW = 1  # and words that do not; with more it is another advice


def find(name: str, reading: Reading) -> list[Match]:
    """What `asked-again`, `story-again` or `done-again` notices; empty without a message."""
    message = reading.message
    return list(_FOUND[name](reading, message)) if message else []


def _asked(reading: Reading, message: Message) -> Iterator[Match]:
    """From the words that ask to the thing that was given."""
    for number in prose.sentences(reading):
        asking = [] if signals.carries(reading, "again", number) else signals.spans(reading, "asks-for", number)
        for kind in _THINGS if asking else ():
            for thing in signals.spans(reading, f"thing-{kind}", number):
                start = _nearest(asking, thing)
                if start is not None and _gave(message, kind) and _is_the_same(kind, thing, reading, message, number):
                    yield Match(start, thing[1], {"asked": kind})


def _nearest(asking: Iterable[Span], thing: Span) -> int | None:
    """Where the words begin that ask before a thing and near it."""
    return next((start for start, end in asking if start <= thing[0] <= end + _NEAR), None)


def _gave(message: Message, kind: str) -> bool:
    """Whether a thing was given; a time that is asked for is more than `today`: it has a figure."""
    if kind != "time":
        return message.holds("gave", kind)
    times = (one.text[start:end] for one in _all_of(message) for start, end in one.named["date"])
    return any(char.isdigit() for time in times for char in time)


def _is_the_same(kind: str, thing: Span, reading: Reading, message: Message, number: int) -> bool:
    """Whether it is the number of what the customer speaks of, and a photo of no other thing."""
    begin, passage = reading.passages[number]
    words = [(begin + word.start, word) for word in passage.words]
    if kind in _OF_KINDS:
        return any(message.echoes(word) for start, word in words if thing[0] <= start < thing[1])
    if kind == "photo":
        shown = [word for start, word in words if thing[1] <= start < thing[1] + _BEHIND]
        return all(message.echoes(word) for word in message.contents(shown))
    return True


def _all_of(message: Message) -> Iterator[Message]:
    """The message and those that its writer sent before it."""
    yield message
    for turn in before.parted(message.turns)[0]:
        yield message.beside(turn.text)


def _story(reading: Reading, message: Message) -> Iterator[Match]:
    """Requests to tell it all that name next to nothing of it, where it was told."""
    if not _has_told(message):
        return
    for number in prose.sentences(reading):
        echoed = signals.spans(reading, "echo", number)
        for span in signals.spans(reading, "asks-for-story", number):
            if sum(not named.overlaps(one, [span]) for one in echoed) <= _ECHOES:
                yield Match(*span, {})


def _has_told(message: Message) -> bool:
    """Whether earlier turns told a story, or this message does; one that speaks of earlier contact need not be a long one."""
    past = sum(len(turn.text.split()) for turn in before.parted(message.turns)[0])
    least = _SHORT if message.repeated else _LETTER
    return past >= _STORY or len(message.text.split()) >= least


def _advised(reading: Reading, message: Message) -> Iterator[Match]:
    """Sentences that advise what the customer has done: the same deed, or the same things together."""
    done = [Echoes(words) for words in _done(message)]
    for number in prose.sentences(reading) if done else ():
        if _advises(reading, number):
            clauses = [message.contents(words) for words in _clauses(reading.passages[number][1])]
            if any(_is_told(words, echoes) for words in clauses for echoes in done):
                yield prose.mark(reading, number, {})


def _clauses(passage: Passage) -> Iterator[Sequence[Word]]:
    """The words of a sentence between its commas."""
    first = 0
    for place, word in enumerate(passage.words):
        last = place + 1 == len(passage.words)
        if last or "," in passage.text[word.end - passage.start : passage.words[place + 1].start - passage.start]:
            yield passage.words[first : place + 1]
            first = place + 1


def _is_told(words: list[Word], done: Echoes) -> bool:
    taken = sum(done.hears(word) for word in words)
    return taken >= _DONE and len(words) - taken <= _NEW


def _advises(reading: Reading, number: int) -> bool:
    """Whether a sentence tells somebody what to do, and not what the writer does."""
    told = any(signals.carries(reading, name, number) for name in ("next-step", "asks-for", "<IMPERATIVE>"))
    return told and not signals.carries(reading, "owner", number)


def _done(message: Message) -> Iterator[list[str]]:
    """The words of each sentence of the customer's that tells of something done."""
    for one in _all_of(message):
        for start, end in one.done:
            yield one.own_words(start, end)


_FOUND = {"asked-again": _asked, "story-again": _story, "done-again": _advised}
