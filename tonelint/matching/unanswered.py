"""Which of the customer's questions a reply leaves open; where it is in doubt, none."""

from __future__ import annotations

from collections.abc import Iterable

from tonelint.matching import prose, topics
from tonelint.model import Match
from tonelint.reading import Reading, signals
from tonelint.reading.customer import Message
from tonelint.reading.facts import Echoes
from tonelint.reading.questions import Question

# What answers a question of each kind that can be told surely; a bare figure may be a day as well as a price.
_ANSWERS = {
    "when": ("time", "tells-when", "number"),
    "how-much": ("tells-amount", "money", "number"),
    "why": ("reason", "responsibility"),
    "where": ("tells-place", "name", "somewhere"),
}
# What is no answer though it looks like one: money for a time, an hour for a price, a month for a place.
_OTHER = {
    ("when", "number"): ("money",),
    ("when", "time"): ("money",),
    ("how-much", "number"): ("hour",),
    ("where", "name"): ("hour",),
}
_PUT_OFF = ("question", "owner", "refusal", "alternative")  # who asks back, or will find out, has left nothing open
# What answers a yes-no question without a yes or a no: what was done about it, or what would have been in its way.
_DONE = ("answer", "alternative", "owner", "recipient", "refusal", "repair", "responsibility", "harm", "reason")
_FACTS = ("number", "time", "name")  # `Are you open on Sunday?` – `From ten to four.`
_OWN = 4  # letters of a word that a reply could take up
# What goes with a verb and is too short to be a word of the question: `comes off` is taken up by `taken off`.
_PARTICLES = {
    "fi": {"irti", "pois", "ulos", "auki", "kiinni", "sisään"},
    "nb": {"av", "fra", "inn", "ut", "opp", "ned", "bort"},
    "en": {"off", "out", "up", "down", "away", "apart"},
}


def one_of_two(reading: Reading) -> list[Match]:
    """The first sentence after the greeting, where the customer asked two things and the reply answers one."""
    asked = {question.kind for question in reading.message.questions} if reading.message else set()
    kinds = [kind for kind in _ANSWERS if kind in asked]
    shown = prose.first(reading) if len(kinds) > 1 else None
    if shown is None or _holds(reading, _PUT_OFF):
        return []
    left = [kind for kind in kinds if not any(_answers(reading, name, kind) for name in _ANSWERS[kind])]
    return [prose.mark(reading, shown, {"left": left})] if 0 < len(left) < len(kinds) else []


def _answers(reading: Reading, name: str, kind: str) -> bool:
    """Whether a reply holds what answers a kind of question; no money does where a time is asked for, and no hour a price."""
    others = _OTHER.get((kind, name), ())
    return any(
        _stands_alone(span, [told for other in others for told in signals.spans(reading, other, number)])
        for number in prose.sentences(reading)
        for span in signals.spans(reading, name, number)
    )


def _stands_alone(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return not any(start < span[1] and span[0] < end for start, end in others)


def yes_or_no(reading: Reading) -> list[Match]:
    """The first sentence after the greeting, where a reply takes up nothing of what was asked with a yes or a no in mind."""
    message = reading.message
    shown = prose.first(reading) if message else None
    if message is None or shown is None or message.heat.level == "upset" or message.mood.name == "grieving":
        return []  # who is upset or grieves asks for more than a yes
    left = [question for question in message.questions if _is_open(question, reading, message)]
    return [prose.mark(reading, shown, {"left": ["yes-no"]})] if left else []


def _is_open(question: Question, reading: Reading, message: Message) -> bool:
    leave, fact = (_stands(message, name, question) for name in ("asks-leave", "asks-fact"))
    if question.kind != "yes-no" or not (leave or fact) or _asks_back(reading):
        return False
    if _holds(reading, _DONE) or (fact and _holds(reading, _FACTS)):
        return False
    if fact and _goes_on(question, reading, message):
        return False
    # `Is it type L, or a plain C?` is answered by a letter, which is too short to be a word of the question.
    return not (topics.names_again(question, reading, message) or _takes_up(_words(question, message), reading))


def _goes_on(question: Question, reading: Reading, message: Message) -> bool:
    """Whether a reply begins with what becomes of the thing asked about (`It's taken off at the till.`), and dodges nothing."""
    body = prose.sentences(reading)
    if not body or not signals.carries(reading, "takes-up", body[0]) or signals.carries(reading, "dodge", body[0]):
        return False
    asked = set(message.text[question.start : question.end].lower().rstrip("?! ").split())
    told = {word.plain.lower() for word in reading.passages[body[0]][1].words}
    return bool(asked & told & _PARTICLES[reading.lang])


def _stands(message: Message, name: str, question: Question) -> bool:
    return any(question.start <= start < question.end for start, _ in message.spans(name))


def _asks_back(reading: Reading) -> bool:
    """Whether the customer is asked anything besides whether there is more."""
    return signals.held(reading, "question")


def _words(question: Question, message: Message) -> list[str]:
    """The words of the question that are not everybody's; those of the whole message where it has none."""
    asked = message.own_words(question.start, question.end)
    return asked or message.own_words(0, len(message.text))


def _takes_up(asked: Iterable[str], reading: Reading) -> bool:
    """Whether a sentence that is no greeting and no sign-off holds one of these words, in any form."""
    echoes = Echoes(asked)
    return any(echoes.hears(word) for number in prose.sentences(reading) for word in reading.passages[number][1].words)


def _holds(reading: Reading, names: Iterable[str]) -> bool:
    return any(signals.held(reading, name) for name in names)
