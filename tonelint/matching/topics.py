"""Topics: what the customer asked about and no sentence of the reply comes near; where it is in doubt, none.

A figure or a name of the customer's own, handed back to them, tells them nothing new.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from tonelint.matching import prose
from tonelint.model import Match
from tonelint.reading import Reading, named, signals
from tonelint.reading.cues import Span
from tonelint.reading.customer import Message
from tonelint.reading.facts import Echoes
from tonelint.reading.questions import Question
from tonelint.reading.spans import overlaps
from tonelint.values import NamedTuple
from tonelint.words import Word


class Topic(NamedTuple):
    """What is asked: by a question of some `kinds` or by a `cue` in it; and the signals of a reply that come near it.

    Where a reply holds none of `more` either, a plainer rule of the family says that nothing is answered. In a reply of
    more than `longest` sentences a hint may lie in any of them.
    """

    kinds: tuple[str, ...]
    cue: str
    told: tuple[str, ...]
    more: tuple[str, ...] = ()
    longest: int = 100


_FEW = 4  # sentences
_RETOLD = ("retold", "harm", "apology")  # how a sentence begins to tell what it was told
_FIGURES = ("time", "number")  # which stand in opening hours and case numbers as well
TOPICS = {
    "cost-left": Topic((), "asks-cost", ("tells-cost", "number"), ("question", "owner", "refusal", "alternative")),
    "refund-left": Topic((), "asks-refund", ("tells-refund", "plain-answer", "refusal")),
    "hours-left": Topic((), "asks-hours", ("tells-hours", "plain-answer", "refusal")),
    "day-left": Topic(("when",), "", ("time", "number", "refusal", "alternative", "repair"), ("question", "owner")),
    "figure-left": Topic(("how-much",), "", ("time", "number", "refusal", "alternative"), ("question", "owner")),
    "person-left": Topic(
        ("who",),
        "",
        ("name", "number", "recipient", "responsibility", "<I>", "<WE>"),
        ("time", "owner", "question", "refusal", "alternative", "signed"),
        _FEW,
    ),
    "leave-left": Topic(
        ("yes-no",),
        "asks-leave",
        ("answer", "plain-answer", "refusal", "alternative", "reason", "responsibility"),
        (),
        _FEW,
    ),
    "choice-left": Topic(("yes-no", "which"), "", ("plain-answer", "refusal"), (), _FEW),
}
# Said in words by one side and in figures by the other, it is still the same figure.
_COUNTED = {
    "fi": "kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen".split(),
    "nb": "to tre fire fem seks sju åtte ni ti".split(),
    "en": "two three four five six seven eight nine ten".split(),
}
_CLAUSE = r"(?i:[,;:–—]|\b(?:ja|og|and|but|mutta|men)\b)"
_REGRETS = 7  # words of a sentence that is sorry for what the question names, and answers nothing
_BESIDE = 3  # words before an `or` that may name the first of the two
_OR = {"fi": ("vai",), "nb": ("eller",), "en": ("or",)}
_NOT = {"fi": ("ei", "en", "ette", "et"), "nb": ("ikke", "ei"), "en": ("not", "no", "what", "else")}
# What is too short to be heard as a word: a size, or a letter with a figure (`M`, `XL`, `B4`).
_SHORT = r"(?<!\w)(?:[A-ZÅÄÆÖØ]{1,3}|[A-Za-zÅÄÆÖØåäæöø]{1,3}\d{1,4}\w{0,2})(?!\w)"
# Whose matter it is; what concerns one customer alone may well be answered in private.
_OWN = {
    "fi": r"(?i:\b(?:minu\w+|mun|mulle|multa)\b|(?<!\bpie)(?<!\bää)(?<!\bkiin)(?<!ii)ni\b)",
    "nb": r"(?i:\b(?:min|mitt|mine|mi|meg|jeg)\b)",
    "en": r"(?i:\b(?:my|mine|me|i)\b)",
}


def left(name: str, reading: Reading) -> list[Match]:
    """The first sentence after the greeting, where a question about a topic (one of TOPICS) is left open."""
    message, topic, shown = reading.message, TOPICS[name], prose.first(reading)
    if message is None or shown is None:
        return []
    asked = [question for question in message.questions if _is_about(topic, question, message)]
    if name == "choice-left":
        asked = [choice for question in asked for choice in _choices(question, message)]
    if not asked or any(_is_answered(topic, question, reading, message) for question in asked):
        return []
    if all(_is_put_off(question, reading, message) for question in asked) or _is_plain(topic, reading, message):
        return []
    return [prose.mark(reading, shown, {"left": [name.removesuffix("-left")]})]


def _is_about(topic: Topic, question: Question, message: Message) -> bool:
    if topic.cue and topic.kinds and question.kind not in topic.kinds:
        return False
    if topic.cue:
        return any(question.start <= start < question.end for start, _ in message.spans(topic.cue))
    if topic.kinds == ("how-much",):  # of a price another topic tells
        asked, priced = message.spans("asks-how-much"), message.spans("asks-cost")
        return any(question.start <= one[0] < question.end and not overlaps(one, priced) for one in asked)
    return question.kind in topic.kinds


def _choices(question: Question, message: Message) -> Iterator[Question]:
    """The parts of a question that offer two things: `the 9th or the 10th`, and not `or not`."""
    text = message.text[question.start : question.end]
    bounds = [0, *(place for found in named.pattern(_CLAUSE).finditer(text) for place in found.span()), len(text)]
    before = 0
    for start, end in zip(bounds[::2], bounds[1::2], strict=True):
        words = re.findall(r"\w+", text[start:end].lower())
        offered = [place for place, word in enumerate(words[:-1]) if word in _OR[message.lang]]
        first = before if offered[:1] == [0] else start
        if first < start or any(words[place + 1] not in _NOT[message.lang] for place in offered if place):
            yield question._replace(start=question.start + first, end=question.start + end)
        before = start


def _is_plain(topic: Topic, reading: Reading, message: Message) -> bool:
    """Whether a plainer rule of the family speaks, or the reply is long."""
    if len(prose.sentences(reading)) > topic.longest:
        return True
    priced = not topic.cue or "how-much" in {question.kind for question in message.questions}
    return bool(topic.more) and priced and not any(signals.held(reading, name) for name in (*topic.told, *topic.more))


def _is_answered(topic: Topic, question: Question, reading: Reading, message: Message) -> bool:
    """Whether a sentence that answers anything comes near the topic."""
    places = list(_answering(reading))
    aside = {number for number in places if _is_beside(question, reading, message, number)}
    for name in topic.told:
        if any(
            _tells(reading, name, number, message, question)
            for number in places
            if name not in _FIGURES or number not in aside
        ):
            return True
    return topic.kinds not in ((), ("when",), ("how-much",)) and _takes_up(question, reading, message, places)


def _answering(reading: Reading) -> Iterator[int]:
    """The sentences that are no frame, and do more than to move on to somewhere private."""
    return (number for number in prose.sentences(reading) if not signals.carries(reading, "in-private", number))


def _is_beside(question: Question, reading: Reading, message: Message, number: int) -> bool:
    """Whether a sentence tells when the office is open or a message came in, where nobody asked for that."""
    beside, words = signals.spans(reading, "beside-the-point", number), _asked_words(question, message)
    said = [word for word in reading.passages[number][1].words if words.hears(word)]
    begin = reading.passages[number][0]
    return bool(beside) and not any(overlaps((begin + word.start, begin + word.end), beside) for word in said)


def _tells(reading: Reading, name: str, number: int, message: Message, question: Question) -> bool:
    if name == "name":
        return any(_is_new(word.plain, message) for word in _capitalised(reading, number))
    if name == "number":
        stands = signals.spans(reading, name, number)
        return any(_is_new_figure(reading.text[start:end].casefold(), message) for start, end in stands)
    if name == "time":
        times = signals.spans(reading, name, number)
        return any(not _is_retold(time, reading, number, message, question) for time in times)
    return signals.carries(reading, name, number)


def _is_retold(time: Span, reading: Reading, number: int, message: Message, question: Question) -> bool:
    """Whether a sentence tells the customer what they told, of that time, and takes up nothing of the question.

    *I see it broke down on Monday* is no answer to *It broke down on Monday. When are you coming?*
    """
    if not any(signals.carries(reading, name, number) for name in _RETOLD):
        return False
    said = reading.text[slice(*time)].casefold()
    begin, passage = reading.passages[number]
    rest = [word for word in passage.words if not overlaps((begin + word.start, begin + word.end), [time])]
    if any(map(_asked_words(question, message).hears, rest)):
        return False
    for start, own in message.passages:
        whole = (start + own.start, start + own.start + len(own.text))
        if said in own.text.casefold() and not overlaps(whole, message.asked):
            told = Echoes(word for word in message.own_words(*whole) if word not in said)
            if any(map(told.hears, rest)):
                return True
    return False


def _capitalised(reading: Reading, number: int) -> Iterator[Word]:
    """The words inside a sentence that have a capital, in however short a sentence."""
    return (word for word in reading.passages[number][1].words[1:] if word.plain[:1].isupper())


def _in_figures(text: str, lang: str) -> str:
    """A small number in figures, however it is written; in lower case."""
    words = _COUNTED[lang]
    return str(words.index(text) + 2) if text in words else text


def _is_new_figure(text: str, message: Message) -> bool:
    """Whether the customer did not name it first, in figures or in words; a part of another figure is new."""
    figure, said = _in_figures(text, message.lang), message.text.casefold()
    if re.search(rf"(?<!\w){re.escape(figure)}(?!\w)", said):
        return False
    return all(_in_figures(word, message.lang) != figure for word in re.findall(r"\w+", said))


def _is_new(text: str, message: Message) -> bool:
    """Whether the customer did not say it first."""
    return text.casefold() not in message.text.casefold()


def _takes_up(question: Question, reading: Reading, message: Message, places: Sequence[int]) -> bool:
    """Whether a word or a figure of the question is taken up, such as one of the things to choose from."""
    echoes = _asked_words(question, message)
    if not echoes.named or names_again(question, reading, message):
        return True
    return any(
        echoes.hears(word)
        for number in places
        if not _is_regret(reading, number)
        for word in reading.passages[number][1].words
    )


def names_again(question: Question, reading: Reading, message: Message) -> bool:
    """Whether a size or a model that the question names stands in the reply, be it beside the name that signs."""
    text = message.text[question.start : question.end]
    models = set(named.pattern(_SHORT).findall(text))
    letters = {letter for model in models for letter in re.findall(r"^[A-ZÅÄÆÖØ]+(?=\d)", model)}
    names = (models | letters | _offered(text, message.lang)) - {"I"}
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", reading.text) for name in names)


def _offered(text: str, lang: str) -> set[str]:
    """The capitalised words beside an `or`, by which one of two is called for short (`the Pro or the Pro Max` – `The Max`)."""
    words = re.findall(r"\w+", text)
    beside = next((place for place, word in enumerate(words) if word.lower() in _OR[lang]), 0)
    return {word for word in words[max(1, beside - _BESIDE) :] if word[:1].isupper()} if beside else set()


def _asked_words(question: Question, message: Message) -> Echoes:
    figures = re.findall(r"\d+\w*", message.text[question.start : question.end].lower())
    return Echoes([*message.own_words(question.start, question.end), *figures])


def _is_regret(reading: Reading, number: int) -> bool:
    short = len(reading.passages[number][1].words) <= _REGRETS
    return short and any(signals.carries(reading, name, number) for name in ("harm", "condolence"))


def _is_put_off(question: Question, reading: Reading, message: Message) -> bool:
    """Whether somebody finds out, asks back, or takes to a private place what concerns this customer alone."""
    every = prose.sentences(reading)
    private = [number for number in every if signals.carries(reading, "in-private", number)]
    if private and named.pattern(_OWN[message.lang]).search(message.text[question.start : question.end]):
        return True
    return _hold(reading, ("finds-out", "question"), (number for number in every if number not in private))


def _hold(reading: Reading, names: Iterable[str], places: Iterable[int]) -> bool:
    return any(signals.carries(reading, name, number) for number in places for name in names)
