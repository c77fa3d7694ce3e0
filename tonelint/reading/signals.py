"""Signals: what stands in a sentence of a reply that makes a phrase near it fine, or worse.

Most are told by cues, phrases that writers own (`rules/signals/<lang>.yaml`); the others by the
shape of a word. Every signal is the spans that carry it, in code points of the reply:

    name             a capitalised word inside a sentence: a person, a product, a place
    number           a figure, or a word that counts
    time             a day, a date, an hour, or a span with a bound
    echo             a word of the customer's own message
    specifics        any of these four
    owner            who acts: the writer, a name, a named team
    recipient        to whom the matter was given
    promise          what somebody will do or what will come
    next-step        what happens next, or what the customer can do next
    question         something the customer is asked
    open-offer       an offer to answer whatever more there may be to ask
    spared           that nothing (more) is asked of the customer
    ready            that what the customer waits for is there for them
    reason           why it is so
    refusal          a no
    alternative      another way in place of what cannot be had
    acknowledgement  that this message was heard, with something of it named
    again            that what is asked or advised is so once more, is another one, or is only to be confirmed
    in-private       an invitation to go on where nobody else reads along
    apology          being sorry; responsibility, harm and repair are its working parts (Lewicki,
                     Polin & Lount 2016): whose fault it was, what it did, what puts it right
    bad-news         what is sad to hear (a loss, a breakage, a delay, a danger), or that the writer is serious now
    cleared          that it was not the customer's fault, or nothing they did
    condolence       sympathy with somebody who grieves or is gravely ill
    salutation, sign-off, signed   the greeting, the close, and a close with a person's name
    initials         a writer's short mark at the end (`^KT`), where there is little room
    role             a word of a role that somebody plays, the guide's persona among them
    mission          a point of the guide's mission

Wherever a signal is asked for, a class of forms (`<PASSIVE>`) may stand in its place: it is carried by
the words in such a form.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from tonelint.names import SIGNALS
from tonelint.phrase import FORM_KEYS
from tonelint.reading import Reading, Span, times
from tonelint.reading.cues import Cued, cued
from tonelint.reading.passages import Passage

SPECIFICS = ("name", "number", "time", "echo")
_SIGNATURE = 3  # words; the name in so short a sentence is the writer's own
_PROSE = 4  # words; a shorter line behind a name may be a role, or a number to call
_LONGEST_FIRST_NAME = 10  # letters
_LONGEST_NAME = 5  # words of a last line that holds a name and a role, and no more
_NOT_NAMES = {
    "fi": frozenset("te teidän teitä teille teiltä teillä teistä teihin sinä sinun sinua sinulle sinulta".split()),
    "en": frozenset(["i", "dm", "ok", "faq", "pdf", "url"]),
    "nb": frozenset(["de", "dem", "deres"]),  # polite with a capital
}


def has(reading: Reading, name: str, sentence: int, start: int, end: int) -> bool:
    """Whether a sentence, or the one after it, carries the signal outside the span `start` to `end`."""
    return among(reading, name, (sentence, sentence + 1), start, end)


def among(reading: Reading, name: str, sentences: Iterable[int], start: int, end: int) -> bool:
    """Whether any of these sentences carries the signal outside the span `start` to `end`."""
    return any(_outside(reading, name, number, start, end) for number in sentences)


def carries(reading: Reading, name: str, sentence: int) -> bool:
    """Whether a sentence carries the signal; quicker than asking where."""
    return any(True for _ in _spans(reading, name, sentence))


def held(reading: Reading, name: str) -> bool:
    """Whether any sentence of a reply carries the signal; looked for once."""
    if name not in reading.held:
        reading.held[name] = any(carries(reading, name, number) for number in range(len(reading.passages)))
    return reading.held[name]


def spans(reading: Reading, name: str, sentence: int) -> list[Span]:
    """Where a signal stands in a sentence, from left to right; a span inside another is told by that one."""
    kept: list[Span] = []
    for start, end in sorted(set(_spans(reading, name, sentence)), key=lambda span: (span[0], -span[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return kept


def noticed(reading: Reading, sentence: int) -> dict[str, list[Span]]:
    """Every signal of a sentence with where it stands."""
    _cued(reading, sentence, "")  # all in one search
    found = {name: spans(reading, name, sentence) for name in SIGNALS}
    return {name: stands for name, stands in found.items() if stands}


def _outside(reading: Reading, name: str, sentence: int, start: int, end: int) -> bool:
    if sentence >= len(reading.passages):
        return False
    return any(first < start or last > end for first, last in _spans(reading, name, sentence))


def _spans(reading: Reading, name: str, sentence: int) -> Iterator[Span]:
    """A signal's spans, those first that are told by shape: cues are not opened where they are not needed."""
    if name in FORM_KEYS:
        yield from _by_form(reading, name, sentence)
        return
    if name == "specifics":
        yield from chain.from_iterable(_spans(reading, one, sentence) for one in SPECIFICS)
    if name in _SHAPES:
        yield from _by_shape(reading, name, sentence)
    if name in ("sign-off", "signed"):
        if _opens(reading, sentence):
            return
        yield from _closing_name(reading, name, sentence)
    yield from _cued(reading, sentence, name).told.get(name, ())


def _by_form(reading: Reading, name: str, sentence: int) -> Iterator[Span]:
    """The words of a sentence that stand in a form of this class."""
    begin, passage = reading.passages[sentence]
    for place in passage.standing_in(name):
        yield begin + passage.words[place].start, begin + passage.words[place].end


def _by_shape(reading: Reading, name: str, sentence: int) -> list[Span]:
    """The words of a sentence that carry a signal by their shape; looked for once."""
    known = reading.shaped.get((sentence, name))
    if known is None:
        begin, passage = reading.passages[sentence]
        carries = _SHAPES[name]
        known = [
            (begin + word.start, begin + word.end)
            for place, word in enumerate(passage.words)
            if carries(reading, passage, place)
        ]
        if known:
            cues = _cued(reading, sentence, name)
            framed = name != "time" and _is_frame(reading, sentence)
            known = [span for span in known if not framed and cues.stands(name, span)]
        reading.shaped[sentence, name] = known
    return known


def _closing_name(reading: Reading, name: str, sentence: int) -> Iterator[Span]:
    """A name alone at the end (`Bex`), or with a role on the last line (`Corinne, hub manager`); no phrase could tell it."""
    _, passage = reading.passages[sentence]
    if not sentence or sentence + 1 < len(reading.passages) or not 0 < len(passage.words) <= _LONGEST_NAME:
        return
    start, end = reading.span_of(sentence)
    first, own_line = passage.words[0], "\n" in reading.text[reading.span_of(sentence - 1)[1] - 1 : start]
    alone = (
        (own_line or (len(passage.words) == 1 and passage.text[0].isalpha()))
        and first.plain[:1].isupper()
        and not first.plain.isupper()
        and passage.text[-1] not in ".!?:"
    )
    # A team signs in one long word (`Asiakaspalvelu`), a person in a short one.
    alone = alone and (name == "sign-off" or len(first.plain) <= _LONGEST_FIRST_NAME)
    if alone and _cued(reading, sentence, name).stands(name, (start, end)):
        yield start, end


def _opens(reading: Reading, sentence: int) -> bool:
    """Whether a sentence is a reply's first after the greeting, with prose behind it: nobody signs off there."""
    if sentence > 1 or sentence + 1 >= len(reading.passages):
        return False
    behind = reading.passages[sentence + 1][1]
    if behind.length < _PROSE or behind.text[-1] not in ".!?":
        return False
    greeted = all(carries(reading, "salutation", number) for number in range(sentence))
    return greeted and not carries(reading, "sign-off", sentence + 1)


def _is_frame(reading: Reading, sentence: int) -> bool:
    """Whether a sentence greets or signs off: the names and figures in it belong to customer and writer, not to the matter."""
    return bool(spans(reading, "salutation", sentence) or spans(reading, "sign-off", sentence))


def _cued(reading: Reading, sentence: int, name: str) -> Cued:
    """What cues tell of a signal in a sentence, or of all signals where they are looked for together; looked for once."""
    known = reading.cued.get((sentence, "")) or reading.cued.get((sentence, name))
    if known is None:
        begin, passage = reading.passages[sentence]
        known = reading.cued[sentence, name] = cued(passage, begin, reading.cues, name)
    return known


def _is_time(reading: Reading, passage: Passage, place: int) -> bool:
    words, lang = passage.words, reading.lang
    return times.is_bounded(words, place, lang) or times.names_time(words, place, lang)


def _is_number(_: Reading, passage: Passage, place: int) -> bool:
    return any(char.isdigit() for char in passage.words[place].plain)


def _is_name(reading: Reading, passage: Passage, place: int) -> bool:
    """A capitalised word inside a sentence, or at its beginning if it is one elsewhere in the reply."""
    if len(passage.words) <= _SIGNATURE:
        return False
    if not place:
        return passage.words[0].plain in _names(reading)
    return _is_capitalised(passage, place)


def _is_capitalised(passage: Passage, place: int) -> bool:
    """Whether a word has a capital of its own; two in a row are an acronym, and English days and months have one too."""
    word = passage.words[place]
    if not word.plain[:1].isupper() or word.plain.isupper():
        return False
    return word.forms[0] not in _NOT_NAMES[passage.lang] and not times.is_time(word, passage.lang)


def _names(reading: Reading) -> frozenset[str]:
    """The words that have a capital inside some sentence of the reply; gathered once."""
    if reading.names is None:
        reading.names = frozenset(
            passage.words[place].plain
            for _, passage in reading.passages
            for place in range(1, len(passage.words))
            if _is_capitalised(passage, place)
        )
    return reading.names


def _is_echo(reading: Reading, passage: Passage, place: int) -> bool:
    return reading.message is not None and reading.message.echoes(passage.words[place])


_SHAPES: dict[str, Callable[[Reading, Passage, int], bool]] = {
    "time": _is_time,
    "number": _is_number,
    "name": _is_name,
    "echo": _is_echo,
}
