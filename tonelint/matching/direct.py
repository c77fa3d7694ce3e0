"""Direct answers: a few words that dodge nothing (`Always.` – `On your doorstep, says the driver.`).

What answers a question is more than any list of words could hold. So a short reply is taken for an answer unless it
holds a sign of dodging (`dodge`: in the queue, as soon as possible, how lovely to hear from you); a long one had room
to answer, and is looked at word by word.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonelint.matching import prose
from tonelint.reading import Reading, signals

# Words of a sentence that answers alone, greeting and sign-off left out; Finnish says in a word what takes others two.
_ALONE = {"fi": 6, "nb": 9, "en": 9}
_FIRST = 3  # words of a first sentence that answers before the reply goes on (`One is enough. I can …`)
# What answers a question of a kind in any reply, where no day, figure, place or name does.
_TELLS = {
    "when": ("tells-when",),
    "how-much": ("tells-amount", "tells-when"),  # how long it lasts
    "where": ("tells-place",),
    "who": ("tells-who",),
}
_DODGES = ("dodge", "apology", "condolence", "harm", "in-private", "beside-the-point")


def is_direct(reading: Reading) -> bool:
    """Whether a reply is one short sentence, or begins with a shorter one, that does not dodge."""
    body = prose.sentences(reading)
    if not body:
        return False
    if any(signals.held(reading, name) for name in _asked(reading)):
        return True
    first = reading.passages[body[0]][1]
    if len(body) == 1:
        return len(first.words) <= _ALONE[reading.lang] and not _dodges(reading, body[0])
    short = len(first.words) <= _FIRST and not first.text.endswith(("!", "?"))
    # What the writer did is no answer yet (`I ordered the crane.`).
    return short and not _dodges(reading, body[0]) and not signals.carries(reading, "<I>", body[0])


def _asked(reading: Reading) -> Iterator[str]:
    """The signals that answer what the customer asked."""
    for question in reading.message.questions if reading.message else ():
        yield from _TELLS.get(question.kind, ())


def _dodges(reading: Reading, number: int) -> bool:
    return any(signals.carries(reading, name, number) for name in _DODGES)
