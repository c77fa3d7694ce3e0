"""What was noticed in a reply, as plain values for people and tools to look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from tonelint import languages, readings
from tonelint.benches import Benches
from tonelint.drafts import read
from tonelint.model import Fault, LeftOut, Reply
from tonelint.names import POSITIONS
from tonelint.noticed import Noticed, NoticedContact, NoticedMessage, NoticedSentence
from tonelint.reading import Reading, language, signals
from tonelint.reading.customer import Message


def notice(names: Iterable[str], benches: Benches, stdin: BinaryIO | None = None) -> Iterator[Noticed | Fault]:
    """Everything that is noticed in every reply behind files, folders, globs and `-`; raises TonelintError."""
    for found in _readings(names, benches, stdin):
        if isinstance(found, Fault):
            yield found
        else:
            yield _noticed(*found, benches.of(found[0].path).channel(found[0], benches.wishes))


def _readings(
    names: Iterable[str], benches: Benches, stdin: BinaryIO | None = None
) -> Iterator[tuple[Reply, Reading, float] | Fault]:
    """Every reply behind files, folders, globs and `-` as it is read, and how sure its language is (0 to 1)."""
    for reply in read.replies(names, stdin, None, benches.wishes.asked, benches.agents, mapped=benches.exports):
        if isinstance(reply, Fault):
            yield reply
        if not isinstance(reply, Reply):
            continue
        bench = benches.of(reply.path)
        lang = languages.of(reply, bench.compiled, benches.wishes)
        if isinstance(lang, LeftOut):
            continue
        if isinstance(lang, Fault):
            yield lang
        elif isinstance(lang, languages.Heard):
            yield reply, readings.of(bench, reply, lang.lang), lang.sure
        else:
            yield reply, readings.of(bench, reply, lang), 1.0


def _noticed(reply: Reply, reading: Reading, sure: float, channel: str | None) -> Noticed:
    sentences = tuple(_sentence(reply, reading, number) for number in range(len(reading.passages)))
    others = [
        (start, end, heard.lang)
        for start, end, heard in language.passages(reply.masked)
        if heard.lang not in ("", reading.lang)
    ]
    message = _message(reading.message) if reading.message else None
    return Noticed(
        reply.path, reply.record, reading.lang, sure, reply.text, sentences, tuple(others), message,
        reply.turns, channel, reply.public, reply.mood,
    )  # fmt: skip


def _sentence(reply: Reply, reading: Reading, number: int) -> NoticedSentence:
    start, end = reading.span_of(number)
    place = reply.origin.position(start)
    begin, passage = reading.passages[number]
    forms = tuple(
        (begin + word.start, begin + word.end, form)
        for word, form in zip(passage.words, passage.forms, strict=True)
        if form
    )
    positions = tuple(position for position in POSITIONS if reading.is_in(position, number))
    noticed = signals.noticed(reading, number)
    return NoticedSentence(start, end, reply.text[start:end], place.line, place.column, positions, noticed, forms)


def _message(message: Message) -> NoticedMessage:
    heat = message.heat
    return NoticedMessage(
        message.text,
        heat.level,
        heat.score,
        heat.parts,
        message.playful,
        message.praise,
        message.register,
        message.address,
        tuple(message.questions),
        tuple(message.facts),
        _contact(message),
    )


def _contact(message: Message) -> NoticedContact:
    mood = message.mood
    return NoticedContact(
        mood.name,
        mood.sure,
        mood.parts,
        message.written_in.lang,
        message.roleplay,
        message.repeated,
        message.named,
        message.gave,
        message.told.used,
        message.told.tried,
        {
            "gave": tuple(sorted(message.gave_before)),
            "used": tuple(sorted(message.before.used)),
            "tried": tuple(sorted(message.before.tried)),
        },
    )
