"""Another thing: a step that the customer tried on one device, and a reply advises for a different one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from tonelint.model import Match
from tonelint.reading import Reading, before
from tonelint.reading.cues import Span
from tonelint.reading.customer import Message
from tonelint.reading.facts import Echoes
from tonelint.words import Word

_OBJECT = 2  # words behind what advises a step that may say of what: `restart` `the printer`
_BREAK = re.compile(r"[,;:.!?\n–—]\s")  # what parts a clause from the next


def is_advised(reading: Reading, match: Match, kinds: Iterable[str]) -> bool:
    """Whether a match and the words before it name a thing of the customer's, and none on which such a step was tried.

    In doubt it is the same: where the customer does not say on what they tried it, or the reply names nothing of theirs.
    """
    message = reading.message
    on = [_tried_on(one, span) for one in (message, *message.past) for span in _tried(one, kinds)] if message else []
    if not on or message is None or not all(on):
        return False
    told = Echoes(word for words in on for word in words)
    words = list(_around(reading, match))
    same = any(told.hears(word) or word.forms[0] in told.named for word in words)
    return not same and any(message.echoes(word) and not _is_the_step(word, message, kinds) for word in words)


def _tried(message: Message, kinds: Iterable[str]) -> list[Span]:
    return [span for kind in kinds for span in before.done(message.spans, f"tried-{kind}")]


def _tried_on(message: Message, step: Span) -> list[str]:
    """The words of the device that a step was tried on: the first one in its clause from where it is told."""
    parted = _BREAK.search(message.text, step[0])
    end = parted.start() if parted else len(message.text)
    device = next((span for span in message.spans("device") if step[0] <= span[0] < end), None)
    return message.text[slice(*device)].lower().split() if device else []


def _around(reading: Reading, match: Match) -> Iterator[Word]:
    """The words of a match with its object, and those of its sentence before it."""
    begin, passage = reading.passages[reading.sentence_at(match.start)]
    parted = _BREAK.search(reading.text, match.end)
    end = parted.start() if parted else len(reading.text)
    behind = (word for word in passage.words if match.end <= begin + word.start < end)
    yield from (word for word in passage.words if begin + word.start < match.end)
    yield from islice(behind, _OBJECT)


def _is_the_step(word: Word, message: Message, kinds: Iterable[str]) -> bool:
    """Whether a word of the reply only says what was done: `restart` after `restarting`."""
    steps = (message.text[start:end].lower().split() for start, end in _tried(message, kinds))
    return Echoes(one for words in steps for one in words).hears(word)
