"""Direct answers: a few words that answer and dodge nothing (`Always.` – `On your doorstep, says the driver.`).

What answers a question is more than any list of words could hold. So a fragment (`Your neighbour.`) is taken for an
answer unless it holds a sign of dodging (`dodge`: in the queue, as soon as possible, how lovely to hear from you). A
whole sentence may be true and answer nothing (`It comes in green.`), so it has to tell something of the kind that the
customer asked for; a long reply had room to answer, and is looked at word by word.
"""

from __future__ import annotations

from tonelint.matching import prose
from tonelint.reading import Reading, signals

# Words of a short sentence, greeting and sign-off left out; Finnish says in a word what takes others two.
_SHORT = {"fi": 6, "nb": 9, "en": 9}
_FRAGMENT = {"fi": 3, "nb": 4, "en": 4}  # words that answer without a verb, whatever they are
_FIRST = 3  # words of a first sentence that answers before the reply goes on (`One is enough. I can …`)
# What answers a question of a kind in any reply, where no day, figure, place or name does.
_TELLS = {
    "when": ("tells-when",),
    "how-much": ("tells-amount", "tells-when"),  # how long it lasts
    "where": ("tells-place",),
    "who": ("tells-who",),
}
# What does so in a short sentence; whatever tells anything answers yes or no, and nothing else.
_TELLS_SHORTLY = {**_TELLS, "which": ("tells-which",), "what": ("tells-which",), "how": ("tells-how",), "why": ()}
_TELLS_ANYTHING = ("answer", "plain-answer", "tells-when", "tells-amount", "tells-place", "tells-who", "tells-which")
_DODGES = ("dodge", "apology", "condolence", "harm", "in-private", "beside-the-point")
# What a fragment does not hold: a finite verb. Finnish verbs that say who acts need no pronoun.
_CLAUSE = {
    "fi": ("finite", "<PASSIVE>", "<I>", "<WE>"),
    "nb": ("finite", "<PASSIVE>"),
    "en": ("finite", "<PASSIVE>"),
}


def is_direct(reading: Reading) -> bool:
    """Whether a reply is one short sentence that answers, or begins with a shorter one, and does not dodge."""
    body = prose.sentences(reading)
    if not body:
        return False
    kinds = [question.kind for question in reading.message.questions] if reading.message else []
    if any(signals.held(reading, name) for kind in kinds for name in _TELLS.get(kind, ())):
        return True
    if _dodges(reading, body[0]):
        return False
    if len(body) == 1:
        return _is_fragment(reading, body[0]) or _tells(reading, body[0], kinds)
    first = reading.passages[body[0]][1]
    if len(first.words) > _FIRST or first.text.endswith(("!", "?")):
        return False
    # What the writer did is no answer yet (`I ordered the crane.`).
    if signals.carries(reading, "<I>", body[0]):
        return False
    then, *more = body[1:]
    ends = not more and is_short(reading, then)
    return (ends and _is_fragment(reading, body[0])) or _tells(reading, body[0], kinds)


def _tells(reading: Reading, number: int, kinds: list[str]) -> bool:
    """Whether a short sentence tells something of a kind that was asked for."""
    names = {name for kind in kinds or [""] for name in _TELLS_SHORTLY.get(kind, _TELLS_ANYTHING)}
    return is_short(reading, number) and any(signals.carries(reading, name, number) for name in names)


def is_short(reading: Reading, number: int) -> bool:
    """Whether a sentence has few words for its language."""
    return len(reading.passages[number][1].words) <= _SHORT[reading.lang]


def _is_fragment(reading: Reading, number: int) -> bool:
    """Whether a sentence is a few words without a finite verb, as far as a list and the tagger can tell."""
    few = len(reading.passages[number][1].words) <= _FRAGMENT[reading.lang]
    return few and not any(signals.carries(reading, name, number) for name in _CLAUSE[reading.lang])


def _dodges(reading: Reading, number: int) -> bool:
    return any(signals.carries(reading, name, number) for name in _DODGES)
