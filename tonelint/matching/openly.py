"""What does not belong where everybody reads: a question for all taken into private, and somebody's own details.

A company's own numbers and addresses are for everybody. What belongs to the customer is told by what stands beside
it (`your address`), by their name in it, or by the kind of mailbox.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonelint.matching import prose
from tonelint.model import Match
from tonelint.reading import Reading, signals

# What a reply says to everybody before it asks somebody to write in private.
_ANSWERED = ("reason", "responsibility", "repair", "refusal", "alternative", "number", "time")
_MAILBOX = re.compile(r"(?<![\w.+-])([\w.+-]{1,64})@([\w-]{1,63}(?:\.[\w-]{1,63}){1,4})")
# Where people have mailboxes of their own (the great free ones, and the providers of the three countries).
_PEOPLES = re.compile(
    r"(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|aol|proton|protonmail|gmx|mail|luukku|kolumbus|elisanet|saunalahti|"
    r"suomi24|pp\.inet|online|broadpark|lyse|frisurf|getmail|start|btinternet|virginmedia|sky|talktalk|ntlworld)"
    r"\.(?:com|net|org|me|fi|no|se|dk|uk|co\.uk|de)"
)
_TELLING = ("order-number", "phone", "address")
_NAME = 3  # letters; a shorter name stands in many a mailbox


def question_moved(reading: Reading) -> list[Match]:
    """Where the customer asks what others may ask as well, and the reply only invites them to write in private."""
    message = reading.message
    if message is None or not message.questions or message.spans("own-affair"):
        return []
    if any(signals.held(reading, name) for name in _ANSWERED):
        return []
    places = [number for number in prose.with_words(reading) if signals.carries(reading, "in-private", number)]
    if not places or any(_answers(reading, number, inviting=number in places) for number in prose.sentences(reading)):
        return []
    return [Match(*signals.spans(reading, "in-private", places[0])[0], {})]


def _answers(reading: Reading, number: int, *, inviting: bool) -> bool:
    """Whether a sentence answers; one that invites as well does so with its first word (`Yes, and message us …`)."""
    found = signals.spans(reading, "answer", number)
    return bool(found) and (not inviting or found[0][0] == reading.span_of(number)[0])


def details(reading: Reading) -> list[Match]:
    """What of the customer's own stands in a reply; the evidence names the kind and never the words.

    It is a mailbox that reads as a person's own, or a number or an address that the customer gave and the reply repeats.
    """
    boxes = (Match(*one.span(), {"kind": "email"}) for one in _MAILBOX.finditer(reading.text) if _is_own(one, reading))
    return [*boxes, *_repeated(reading)]


def _repeated(reading: Reading) -> Iterator[Match]:
    for text, kind in _given(reading):
        for found in re.finditer(rf"(?<!\w){re.escape(text)}(?!\w)", reading.text):
            yield Match(*found.span(), {"kind": kind})


def _given(reading: Reading) -> Iterator[tuple[str, str]]:
    """The details that the customer gave and that tell who they are or where they live, and the kind of each."""
    message = reading.message
    if message is None:
        return
    for kind, spans in message.gave.items():
        if kind in _TELLING:
            yield from ((message.text[start:end], kind) for start, end in spans if end - start >= _NAME)


def _is_own(found: re.Match[str], reading: Reading) -> bool:
    before, host = found[1].lower(), found[2].lower()
    return _PEOPLES.fullmatch(host) is not None or any(
        name in re.split(r"[\W_\d]+", before) for name in _names(reading)
    )


def _names(reading: Reading) -> Iterator[str]:
    """The customer's own names, in lower case."""
    turns = reading.message.turns if reading.message else ()
    for turn in turns:
        if turn.role == "customer" and turn.name:
            yield from (part for part in re.split(r"\W+", turn.name.lower()) if len(part) >= _NAME)
