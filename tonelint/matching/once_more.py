"""Once more: what the customer gave, told or did before, and is asked or told to give, tell or do again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tonelint.matching import prose
from tonelint.model import Match
from tonelint.names import SIGNS
from tonelint.reading import Reading, before, named, signals
from tonelint.reading.cues import Span
from tonelint.reading.customer import Message
from tonelint.reading.facts import Echoes
from tonelint.reading.passages import Passage
from tonelint.reading.spans import overlaps
from tonelint.words import Word

_THINGS = tuple(name.removeprefix("thing-") for name in SIGNS if name.startswith("thing-"))
# What there are many kinds of: asked again is only that kind which the customer speaks of.
_OF_KINDS = ("order-number", "serial-number")
# Up to three words, and a number behind them: capitals, figures and strokes, two figures among them.
_NUMBERED = r"(?<![^\W\d_])((?:[^\W\d_]{2,}[ :#,]{1,3}){1,3})(?:[A-Z]{1,4}[ -]?)?\d[\d/-]*\d(?!\d|[.,:]\d|\s?(?:[€£$%]|kr\b|euro|min\b))"
_WORDS = r"[^\W\d_]{3,}"
_NUMBER = frozenset("number numbers nummer nummeret numero numeroni tunnus tunnuksella code kode reference".split())
# What is given by its shape: a number behind words, a first name and a last at the end, the plate of a car.
_SHAPES = {
    "number": _NUMBERED,
    "name": r"(?:^|[\n.!?,] *)[A-ZÅÄÖÆØ][\w-]+ [A-ZÅÄÖÆØ][\w-]+\s*$",
    "plate": r"\b(?:[A-ZÅÄÖ]{2,3}-\d{1,3}|[A-Z]{2} ?\d{5}|[A-Z]{2}\d{2} ?[A-Z]{3})\b",
}
_NEAR = 90  # code points between what asks and what is asked for
_BEHIND = 30  # code points behind a photo in which stands what it is to show
_STORY = 12  # words of earlier turns that make a story
_LETTER = 45  # words of a message that tells one by itself
_SHORT = 10  # words of one that was not the first
_ECHOES = 1  # words of the customer's in a request for a story; with more it asks about something in it
_DONE = 2  # words in a piece of advice that stand beside each other in what was done already
_BESIDES = 2  # words that were not told, in a question whether it was done
_ADVICE = ("asks-for", "<IMPERATIVE>")
_LEADS = frozenset("please kindly then just first try and vennligst så først prøv og bare".split())
_PAST = ("ed", "d", "et", "t", "te", "a", "dd")  # what a deed ends with once it is done, in English and Norwegian
_NEW = 1  # and words that do not; with more it is another advice


def find(name: str, reading: Reading) -> list[Match]:
    """What `asked-again`, `story-again` or `done-again` notices; empty without a message."""
    message = reading.message
    return list(_FOUND[name](reading, message)) if message else []


def _asked(reading: Reading, message: Message) -> Iterator[Match]:
    """From the words that ask to the thing that was given; the whole sentence, where it asks for several such things."""
    for number in prose.sentences(reading):
        things = _things(reading, number)
        # Only then, because words that ask are told by forms, and hearing these takes longest.
        asking = _last_words(reading, number) if things and not signals.carries(reading, "again", number) else []
        told: dict[str, Span] = {}  # the first of each kind: what asks for it twice is one fault
        for thing, kind in things if asking else ():
            start = _nearest(asking, thing)
            if start is not None and _gave(message, kind) and _is_the_same(kind, thing, reading, message, number):
                told.setdefault(kind, (start, thing[1]))
        if len(told) > 1:
            yield prose.mark(reading, number, {"things": [*told]})
        yield from (Match(*span, {"asked": kind}) for kind, span in told.items() if len(told) == 1)


def _things(reading: Reading, number: int) -> list[tuple[Span, str]]:
    """The things that a sentence names, in order, each with its kind; `order number` is told once, and not as a number too."""
    found = [(thing, kind) for kind in _THINGS for thing in signals.spans(reading, f"thing-{kind}", number)]
    precise = [thing for thing, kind in found if kind != "number"]
    return sorted((thing, kind) for thing, kind in found if kind != "number" or not overlaps(thing, precise))


def _last_words(reading: Reading, number: int) -> list[Span]:
    """The last word of each cue that asks: `send` of `could you please send`."""
    found = signals.spans(reading, "asks-for", number)
    return [(end - len(reading.text[start:end].split()[-1]), end) for start, end in found]


def _nearest(asking: Iterable[Span], thing: Span) -> int | None:
    """Where the last word stands that asks before a thing and near it."""
    return max((start for start, end in asking if start <= thing[0] <= end + _NEAR), default=None)


def _gave(message: Message, kind: str) -> bool:
    """Whether a thing was given; a time that is asked for is more than `today`: it has a figure."""
    if kind in _SHAPES:
        return any(named.pattern(_SHAPES[kind]).search(one.text) for one in _all_of(message))
    if kind != "time":
        return message.holds("gave", kind)
    times = (one.text[start:end] for one in _all_of(message) for start, end in one.named["date"])
    return any(char.isdigit() for time in times for char in time)


def _numbered(message: Message) -> Echoes:
    """The words right behind which the customer wrote a number: `policy PN-3108`, `room 305`."""
    numbered, words = named.pattern(_NUMBERED), named.pattern(_WORDS)
    said = [word for one in _all_of(message) for found in numbered.findall(one.text) for word in words.findall(found)]
    return Echoes({word.lower() for word in said} - _NUMBER)


def _is_the_same(kind: str, thing: Span, reading: Reading, message: Message, number: int) -> bool:
    """Whether it is the number of what the customer speaks of, and a photo of no other thing."""
    begin, passage = reading.passages[number]
    words = [(begin + word.start, word) for word in passage.words]
    if kind in _OF_KINDS:
        return any(message.echoes(word) for start, word in words if thing[0] <= start < thing[1])
    if kind == "number":
        told = _numbered(message)
        return any(told.hears(word) for start, word in words if thing[0] <= start < thing[1])
    if kind == "photo":
        shown = [word for start, word in words if thing[1] <= start < thing[1] + _BEHIND]
        return all(message.echoes(word) for word in message.contents(shown))
    return True


def _all_of(message: Message) -> Iterator[Message]:
    """The message and the latest that its writer sent before it."""
    yield message
    yield from message.past


def _story(reading: Reading, message: Message) -> Iterator[Match]:
    """Requests to tell it all that name next to nothing of it, where it was told."""
    for number in prose.sentences(reading):
        for span in signals.spans(reading, "asks-for-story", number):
            echoed = signals.spans(reading, "echo", number)
            if sum(not overlaps(one, [span]) for one in echoed) <= _ECHOES and _has_told(message):
                yield Match(*span, {})


def _has_told(message: Message) -> bool:
    """Whether earlier turns told a story, or this message does; one that speaks of earlier contact need not be a long one."""
    past = sum(len(turn.text.split()) for turn in before.parted(message.turns)[0])
    least = _SHORT if message.repeated else _LETTER
    return past >= _STORY or len(message.text.split()) >= least


def _advised(reading: Reading, message: Message) -> Iterator[Match]:
    """Sentences that advise what the customer has done: the same deed, or the same things together."""
    said = Echoes(word.forms[0] for one in _all_of(message) for *_, word in one.words())
    advised: dict[int, list[tuple[Sequence[Word], list[Word]]]] = {}
    for number in prose.sentences(reading):
        both = ((words, message.contents(words)) for words in _clauses(reading.passages[number][1]))
        if clauses := [(words, own) for words, own in both if _was_told(reading, number, own, said)]:
            advised[number] = clauses
    # Only then, because what was done is told by forms, and hearing these takes longest.
    done = [Echoes(words) for words in _done(message)] if advised else []
    for number, clauses in advised.items():
        if any(_repeats(reading, number, *words, echoes) for words in clauses for echoes in done) and not any(
            signals.carries(reading, name, number)
            for name in ("again", "owner")  # it is another than what was done
        ):
            yield prose.mark(reading, number, {})


def _clauses(passage: Passage) -> Iterator[Sequence[Word]]:
    """The words of a sentence between its commas."""
    first = 0
    for place, word in enumerate(passage.words):
        last = place + 1 == len(passage.words)
        if last or "," in passage.text[word.end - passage.start : passage.words[place + 1].start - passage.start]:
            yield passage.words[first : place + 1]
            first = place + 1


def _repeats(reading: Reading, number: int, clause: Sequence[Word], words: Sequence[Word], done: Echoes) -> bool:
    """Whether a clause advises something that was done, or asks whether it was; `words` are those that say what."""
    if not _was_told(reading, number, words, done):
        return False
    # The forms come last here too.
    asks = signals.carries(reading, "asks-whether-done", number)
    return asks or _commands(clause, done) or any(signals.carries(reading, name, number) for name in _ADVICE)


def _was_told(reading: Reading, number: int, words: Sequence[Word], said: Echoes) -> bool:
    """Whether the customer told what these words say, but for one of them; for two, where it asks whether it was done."""
    taken = sum(map(said.hears, words))
    if taken >= _DONE and len(words) - taken <= _NEW:
        return True
    asks = taken > 0 and len(words) - taken <= _BESIDES
    return asks and signals.carries(reading, "asks-whether-done", number)


def _commands(clause: Sequence[Word], done: Echoes) -> bool:
    """Whether a clause begins with the bare form of a deed that was told as done: `tighten` after `tightened`."""
    first = next((word.forms[0] for word in clause if word.forms[0] not in _LEADS), "")
    return len(first) > 2 and any(f"{first}{ending}" in done.named for ending in _PAST)


def _done(message: Message) -> Iterator[list[str]]:
    """The words of each sentence of the customer's that tells of something done."""
    for one in _all_of(message):
        for start, end in one.done:
            yield one.own_words(start, end)


_FOUND = {"asked-again": _asked, "story-again": _story, "done-again": _advised}
