"""Senses: kinds of match that a rule names under `finds`, told by the reading and not by words."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from tonelint.matching import prose
from tonelint.model import Match
from tonelint.names import PLACEHOLDERS
from tonelint.reading import Reading, signals, strangers

_TWICE = frozenset(("hei hei", "moi moi", "heippa hei", "moikka moikka"))
# The last words of somebody who thanks or goes; what is asked with thanks waits for more than a goodbye.
_LEAVES = (
    r"\b(?:kiitos|kiitoksia|kiitokset|kiitti|näkemiin|nähdään|kuulemiin|hei hei|heippa|moi moi|moikka|moido|heido)"
    r"(?:[ ,]+\w+){0,2}[^\w?]*$"
)
_CALLED, _PROSE = 4, 4  # words of a greeting with a name, and of a sentence that goes on
_REPEATED = 6  # words; what is shorter may well be said twice


def find(name: str, reading: Reading) -> list[Match]:
    """Everything in a reply that a sense notices."""
    return SENSES[name](reading)


def _repeated_sentence(reading: Reading) -> list[Match]:
    """Sentences of some length that stood in the reply before, word by word."""
    met: set[tuple[str, ...]] = set()
    found: list[Match] = []
    for number, (_, passage) in enumerate(reading.passages):
        if passage.length < _REPEATED:
            continue
        told = tuple([word.forms[0] for word in passage.words])
        if told in met:
            found.append(prose.mark(reading, number, {}))
        met.add(told)
    return found


def _greeting(reading: Reading) -> list[Match]:
    """The words of the first greeting, but for that of somebody new to the conversation, and one that greets back."""
    if reading.earlier:
        from tonelint.matching import writers  # here, because few drafts come with a thread

        if writers.is_new(reading) or writers.greeted(reading):
            return []
    spans = (signals.spans(reading, "salutation", number) for number in range(len(reading.passages)))
    return next(([Match(*found[0], {})] for found in spans if found), []) or _greets_twice(reading)


def _greets_twice(reading: Reading) -> list[Match]:
    """A Finnish *Hei hei* or *Moi moi* that opens a reply.

    With nothing said behind it, it takes leave, as the cues tell it, and so it does of somebody whose last words thank or take leave.
    """
    if reading.lang != "fi" or len(reading.passages) < 2 or re.search(_LEAVES, _asked(reading).lower()):
        return []
    (begin, passage), (_, behind) = reading.passages[:2]
    words = [word.plain.casefold() for word in passage.words]
    if (
        " ".join(words[:2]) not in _TWICE
        or len(words) > _CALLED
        or len(behind.words) < _PROSE
        or prose.is_frame(reading, 1)
    ):
        return []
    return [Match(begin + passage.words[0].start, begin + passage.words[1].end, {})]


def _introduced_again(reading: Reading) -> list[Match]:
    """Where somebody says again who they are."""
    if not reading.earlier:
        return []
    from tonelint.matching import writers

    return writers.introduced_again(reading)


def _personal_data(reading: Reading) -> list[Match]:
    """Numbers that belong to one person alone; the evidence names their kind and never the number."""
    from tonelint.matching import personal  # here, because only public drafts are searched

    return [Match(one.start, one.end, {"kind": one.kind}) for one in personal.numbers(reading.text, _asked(reading))]


def _past_date(reading: Reading) -> list[Match]:
    """Days and seasons of years gone by that the reply speaks of as if they were to come."""
    from tonelint.matching import dates  # here, because only macros are searched

    return dates.find(reading)


def _other_language(reading: Reading) -> list[Match]:
    """Longer passages in another language than the rest."""
    if not strangers.any_in(reading.passages, reading.lang):
        return []
    from tonelint.matching import tongues  # here, because few replies hold a stranger

    return tongues.other(reading)


def _customer_language(reading: Reading) -> list[Match]:
    """The first sentence after the greeting, where the customer surely wrote in another language than the reply's."""
    if reading.message is None:
        return []
    from tonelint.matching import tongues  # here, because few drafts come with a message

    return tongues.customers(reading)


def _asked(reading: Reading) -> str:
    return reading.message.text if reading.message else ""


def _question_left(reading: Reading) -> list[Match]:
    """Where the customer asked two things and the reply answers one."""
    from tonelint.matching import unanswered  # here, because few drafts come with a question

    return unanswered.one_of_two(reading)


def _yes_no_left(reading: Reading) -> list[Match]:
    """Where the customer waits for a yes or a no and the reply gives neither."""
    from tonelint.matching import unanswered  # here, because few drafts come with a question

    return unanswered.yes_or_no(reading)


def _topic_left(name: str, reading: Reading) -> list[Match]:
    """Where the customer asked of something that no sentence of the reply comes near."""
    if reading.message is None:
        return []
    from tonelint.matching import topics  # here, because few drafts come with a question

    return topics.left(name, reading)


def _kind_left(reading: Reading) -> list[Match]:
    """Where the customer is told another kind of thing than they asked for."""
    if reading.message is None:
        return []
    from tonelint.matching import other_kind  # here, because few drafts come with a question

    return other_kind.left(reading)


def _once_more(name: str, reading: Reading) -> list[Match]:
    """Where the customer is asked or told what they gave, told or did before."""
    if reading.message is None:
        return []
    from tonelint.matching import once_more  # here, because few drafts come with a customer

    return once_more.find(name, reading)


def _other_role(reading: Reading) -> list[Match]:
    """A role of another kind than the one that agents kept so far."""
    if not reading.earlier:
        return []
    from tonelint.matching import threads  # here, because few drafts come with a thread

    return threads.other_role(reading)


def _passed_over(reading: Reading) -> list[Match]:
    """Where another customer of the thread waits for an answer and gets none."""
    if reading.message is None or len(reading.message.turns) < 2:
        return []
    from tonelint.matching import threads  # here, because few drafts come with a thread

    return threads.passed_over(reading)


def _promise_left(reading: Reading) -> list[Match]:
    """Where a promise was not kept, and the reply says nothing of it."""
    if reading.message is None or not reading.earlier:
        return []
    from tonelint.matching import promises  # here, because few drafts come with a thread

    return promises.left(reading)


def _role_left(reading: Reading) -> list[Match]:
    """Where the customer plays, and the reply takes up nothing of it."""
    if reading.message is None or not reading.message.roleplay:
        return []
    from tonelint.matching import threads  # here, because few customers play

    return threads.role_left(reading)


def _sentence_again(reading: Reading) -> list[Match]:
    """Where a sentence of an earlier turn comes round again."""
    if not reading.earlier:
        return []
    from tonelint.matching import reuse  # here, because few drafts come with a thread

    return reuse.again(reading)


def _question_moved(reading: Reading) -> list[Match]:
    """Where a question for all is taken into private."""
    if reading.message is None:
        return []
    from tonelint.matching import openly  # here, because only public drafts are searched

    return openly.question_moved(reading)


def _details(reading: Reading) -> list[Match]:
    """Mailboxes of a person's own, and what the customer gave and the reply repeats."""
    from tonelint.matching import openly  # here, because only public drafts are searched

    return openly.details(reading)


def _placeholders(name: str, reading: Reading) -> list[Match]:
    """What a sense objects to in the placeholders of a macro."""
    from tonelint.matching import placeholders  # here, because most drafts hold none

    return placeholders.find(name, reading)


SENSES: dict[str, Callable[[Reading], list[Match]]] = {
    "other-language": _other_language,
    "customer-language": _customer_language,
    "repeated-sentence": _repeated_sentence,
    "question-left": _question_left,
    "yes-no-left": _yes_no_left,
    **{
        name: partial(_topic_left, name)
        for name in (
            "cost-left",
            "refund-left",
            "hours-left",
            "day-left",
            "figure-left",
            "choice-left",
            "person-left",
            "leave-left",
        )
    },
    "kind-left": _kind_left,
    "other-role": _other_role,
    "passed-over": _passed_over,
    "promise-left": _promise_left,
    "role-left": _role_left,
    "question-moved": _question_moved,
    "sentence-again": _sentence_again,
    **{name: partial(_once_more, name) for name in ("asked-again", "story-again", "done-again")},
    "personal-data": _personal_data,
    "details-in-public": _details,
    "greeting": _greeting,
    "introduced-again": _introduced_again,
    **{name: partial(_placeholders, name) for name in PLACEHOLDERS},
    "past-date": _past_date,
}
