"""A reply taken apart: greeting, body, close and signature, and what is to be counted of each."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tonelint.matching.overlap import Hit
from tonelint.model import Reply
from tonelint.phrase import FORM_CLASSES
from tonelint.reading import Reading, signals
from tonelint.values import NamedTuple
from tonelint.words import EMAIL, OPAQUE, SLOT, Word, fold

BLANK = "_"  # what stands in a pattern for a name, a number, a placeholder or a link
SIGNALS = ("specifics", "owner", "time")  # what a reply is best known by
_SHORT = 3  # words of a sentence that is no more than the name of who is greeted
_LONGEST_NAME = 5  # words of a line under a sign-off
_NO_NAME = re.compile(r"[/:@\d]|www\.")  # links, headings and addresses
_BULLET = re.compile(r"^(?:[-*•–·]\s*(?=[^\W\d])|[-*•–·]\s+|\d{1,2}(?:\)\s*|\.\s+(?=[A-ZÅÄÖÆØ])))")
_FORMS = {"te": FORM_CLASSES["TE"], "sinä": FORM_CLASSES["SINA"], "du": ("du",), "De": FORM_CLASSES["POLITE"]}
_ADDRESS = {form: name for name, forms in _FORMS.items() for form in forms}


class Line(NamedTuple):
    """A sentence of a reply: its text on one line, its pattern, and the rule that objects to words in it ("" for none).

    `known` counts the words of the pattern that are no blank.
    """

    text: str
    pattern: str
    known: int
    rule: str = ""


class Letter(NamedTuple):
    """One reply taken apart.

    `last` is the last sentence before it closes; `wishes` are sentences like *Have a nice day.*; `signed` are the lines under the sign-off, or the name behind
    it. `address` gives for each form of address a sentence that has it, `signals` for each signal the words that carry it.
    """

    reply: Reply
    lang: str
    greeting: Line | None
    body: tuple[Line, ...]
    last: Line | None
    wishes: tuple[Line, ...]
    sign_off: Line | None
    signed: tuple[str, ...]
    address: Mapping[str, str]
    signals: Mapping[str, str]
    findings: tuple[str, ...]


def letter(reply: Reply, reading: Reading, hits: list[Hit]) -> Letter:
    """Take a reply apart that was read and judged."""
    lines = {number: line for number in range(len(reading.passages)) if (line := _line(reply, reading, number, hits))}
    greeting, rest = _greeted(reading, lines)
    closes = [number for number in rest if reading.is_in("closing", number) and _carries(reading, "sign-off", number)]
    wishes = [number for number in closes if lines[number].text.endswith((".", "!", "?"))]
    signature = _signature(reply, reading, [number for number in rest if number not in wishes], closes)
    sign_off, signed = _parted(reply, reading, signature)
    frame = {*wishes, *signature}
    before = [number for number in rest if number not in frame and number < min(frame, default=-1)]
    return Letter(
        reply,
        reading.lang,
        greeting,
        tuple(lines[number] for number in rest if number not in frame),
        lines[before[-1]] if before else None,
        tuple(lines[number] for number in wishes),
        sign_off,
        signed,
        _addressed(reading, lines),
        _noticed(reply, reading),
        tuple(sorted(hit.entry.name for hit in hits)),
    )


def _line(reply: Reply, reading: Reading, number: int, hits: list[Hit]) -> Line | None:
    """A sentence as it is counted; None for one without a word."""
    _, passage = reading.passages[number]
    if not any(word.plain[0].isalnum() or SLOT in word.forms for word in passage.words):
        return None
    start, end = reading.span_of(number)
    rule = next((hit.entry.name for hit in hits if not hit.entry.whole and start <= hit.match.start < end), "")
    bullet = _BULLET.match(passage.text)
    told = [word for word in passage.words if word.start >= passage.start + (bullet.end() if bullet else 0)]
    tokens = _pattern(told)
    return Line(_flat(reply.text[start:end]), " ".join(tokens), len(tokens) - tokens.count(BLANK), rule)


def _flat(text: str) -> str:
    return _BULLET.sub("", " ".join(text.split()))


def _pattern(words: list[Word]) -> list[str]:
    """The words in lower case, names, numbers, placeholders and links left blank; several blanks in a row are one."""
    tokens: list[str] = []
    for word in words:
        token = BLANK if _varies(word, first=word is words[0]) else word.forms[0]
        if token != BLANK or tokens[-1:] != [BLANK]:
            tokens.append(token)
    return tokens


def _varies(word: Word, *, first: bool) -> bool:
    if SLOT in word.forms or EMAIL in word.forms or not word.plain[0].isalpha() or OPAQUE in word.plain:
        return True
    named = not first and word.plain[0].isupper() and not word.plain.isupper()
    return named or any(char.isdigit() for char in word.plain)


def _carries(reading: Reading, name: str, number: int) -> bool:
    return signals.carries(reading, name, number)


def _greeted(reading: Reading, lines: Mapping[int, Line]) -> tuple[Line | None, list[int]]:
    """The greeting with the name that may stand in a sentence of its own behind it, and the numbers of the others."""
    order = list(lines)
    if not order or not reading.is_in("opening", order[0]) or not _carries(reading, "salutation", order[0]):
        return None, order
    greeting = lines[order[0]]
    if len(order) > 1 and lines[order[1]].pattern == BLANK and len(reading.passages[order[1]][1].words) <= _SHORT:
        named = lines[order[1]]
        pattern = greeting.pattern if greeting.pattern.endswith(BLANK) else f"{greeting.pattern} {BLANK}"
        return Line(f"{greeting.text} {named.text}", pattern, greeting.known), order[2:]
    return greeting, order[1:]


def _signature(reply: Reply, reading: Reading, rest: list[int], closes: list[int]) -> list[int]:
    """The numbers of the sentences that sign off: the first that does, and the lines with names right behind it."""
    first = next(
        (number for number in rest if number in closes and _is_name_like(_shown(reply, reading, number))), None
    )
    if first is None:
        return []
    found = [first]
    for number in rest[rest.index(first) + 1 :]:
        if len(reading.passages[number][1].words) > _LONGEST_NAME or not _is_name_like(_shown(reply, reading, number)):
            break
        found.append(number)
    return found


def _shown(reply: Reply, reading: Reading, number: int) -> str:
    return reply.text[slice(*reading.span_of(number))]


def _is_name_like(text: str) -> bool:
    """Whether the first line of a text may sign: it is no sentence, no link and no heading of something."""
    first = text.partition("\n")[0].strip()
    return not first.endswith((".", "!", "?")) and not _NO_NAME.search(first)


def _parted(reply: Reply, reading: Reading, signature: list[int]) -> tuple[Line | None, tuple[str, ...]]:
    """How a reply signs off, and who signs: the lines below, or the name in the same line."""
    if not signature:
        return None, ()
    _, passage = reading.passages[signature[0]]
    first, *below = [line for number in signature for line in _shown(reply, reading, number).split("\n")]
    inside = [word for word in passage.words if word.start < passage.start + len(first)]
    named = [word.plain for word in inside if _varies(word, first=word is passage.words[0])]
    names = [_flat(fold(line)) for line in below if line.strip() and not _NO_NAME.search(line)]
    plain = first.strip().lstrip("-–— ")
    if plain != first.strip() or (not names and len(inside) == 1 and plain[:1].isupper()):
        return None, (plain, *names)  # `– Mika`, or a name alone
    tokens = _pattern(inside)
    close = Line(first.strip(), " ".join(tokens), len(tokens) - tokens.count(BLANK))
    return close, tuple([" ".join(named)] if named else names)


def _addressed(reading: Reading, lines: Mapping[int, Line]) -> dict[str, str]:
    found: dict[str, str] = {}
    for number, line in lines.items():
        for form in reading.passages[number][1].forms:
            if form in _ADDRESS:
                found.setdefault(_ADDRESS[form], line.text)
    return found


def _noticed(reply: Reply, reading: Reading) -> dict[str, str]:
    """The first words that carry each of the signals a reply is known by."""
    found: dict[str, str] = {}
    for number in range(len(reading.passages)):
        for name in SIGNALS:
            if name not in found and (spans := signals.spans(reading, name, number)):
                found[name] = _flat(reply.text[slice(*spans[0])])
    return found
