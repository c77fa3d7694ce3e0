"""What was noticed in a reply: marked up for people, and as JSON for tools."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tonelint.model import Fault
from tonelint.noticed import Noticed, NoticedMessage, NoticedSentence
from tonelint.reports import contacts, conversation, heard
from tonelint.reports.layout import Piece
from tonelint.reports.speech import Speech, speech
from tonelint.reports.speech.noticed import WORDS
from tonelint.reports.visible import json_line
from tonelint.version import VERSION

_VERSION = 1
_WIDE = 16  # columns of what is noticed, before the words that tell it
Span = tuple[int, int]  # code points of the reply, or of the customer's message


def pieces(noticed: Noticed, messages: str) -> Iterator[Piece]:
    """A reply with its sentences numbered, the evidence underlined, and the signals and forms below each."""
    speak = speech(WORDS, messages)
    record = f" [{noticed.record}]" if noticed.record is not None else ""
    sure = f" ({speak.figure(noticed.sure, 2)})" if noticed.sure < 1 else ""
    yield Piece("place", f"{noticed.path}{record}")
    yield Piece("plain", f"  {speak.say('reads as')}: {noticed.lang}{sure}\n")
    if noticed.turns or noticed.customer or noticed.channel:
        yield from conversation.pieces(noticed, messages)
    if noticed.customer:
        yield from _message_pieces(noticed.customer, speak)
        yield from contacts.pieces(noticed.customer.contact, noticed.customer.text, messages, noticed.customer.heat)
    for number, sentence in enumerate(noticed.sentences, 1):
        yield from _sentence_pieces(number, sentence, noticed.text, speak)
    for start, end, lang in noticed.others:
        yield Piece("note", f"  {speak.say('reads as')}: {lang}  ")
        yield Piece("quiet", f"{_shown(noticed.text[start:end])}\n")
    yield Piece("plain", "\n")


def _sentence_pieces(number: int, sentence: NoticedSentence, text: str, speak: Speech) -> Iterator[Piece]:
    yield Piece("quiet", f"{number:>4}  ")
    yield from _marked(sentence.text, sentence.start, (span for spans in sentence.signals.values() for span in spans))
    yield Piece("plain", "\n")
    named = [(heard.signal(name, speak.lang), spans) for name, spans in sentence.signals.items()]
    wide = max((len(name) for name, _ in named), default=0)
    for name, spans in named:
        yield Piece("rule", f"      {name:<{max(wide, _WIDE)}} ")
        yield Piece("plain", f"{_evidence(text, spans)}\n")
    if sentence.forms:
        yield Piece("quiet", f"      {speak.say('forms')}: ")
        told = (f"{text[start:end]} {heard.form(name, speak.lang)}" for start, end, name in sentence.forms)
        yield Piece("quiet", ", ".join(told) + "\n")


def _message_pieces(message: NoticedMessage, speak: Speech) -> Iterator[Piece]:
    told = [speak.say(message.register)]
    told += [speak.say(name) for name in ("playful", "praise") if getattr(message, name)]
    told += [message.address] if message.address != "none" else []
    told += [speak.say(f"asks {kind}") for kind, _, _ in message.questions]
    yield Piece("quiet", f"  {speak.say('customer')}: ")
    yield Piece("plain", ", ".join(told) + "\n")
    if message.score:
        yield Piece("rule", f"      {speak.say('heated'):<{_WIDE}} ")
        yield Piece("plain", f"{speak.say(f'heat {message.heat}', score=speak.figure(message.score, 1))}\n")
    for name, spans in message.parts.items():
        yield Piece("rule", f"      {heard.heat(name, speak.lang):<{_WIDE}} ")
        yield Piece("plain", f"{_evidence(message.text, spans)}\n")


def _evidence(text: str, spans: Sequence[Span]) -> str:
    return " · ".join(_shown(text[start:end]) for start, end in spans)


def _shown(text: str) -> str:
    """A stretch of text on one line."""
    return " ".join(text.split())


def _marked(text: str, begin: int, spans: Iterable[Span]) -> Iterator[Piece]:
    """A sentence on one line with what carries a signal underlined, each code point once."""
    carried = {place - begin for start, end in spans for place in range(start, end)}
    last = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or (place in carried) != (last in carried):
            yield Piece("span" if last in carried else "plain", re.sub(r"\s+", " ", text[last:place]))
            last = place


def as_json(found: Iterable[Noticed], faults: Iterable[Fault]) -> str:
    """All that was noticed as one line of JSON, offsets in code points; signs that a terminal would obey are escaped."""
    told = {
        "version": _VERSION,
        "tonelint": VERSION,
        "replies": [_plain(noticed) for noticed in found],
        "errors": [fault._asdict() for fault in faults],
    }
    return json_line(told)


def _plain(noticed: Noticed) -> dict[str, Any]:
    fields = noticed._asdict()
    del fields["text"]
    fields["sentences"] = [_plain_sentence(sentence, noticed.text) for sentence in noticed.sentences]
    fields["others"] = [{"start": start, "end": end, "lang": lang} for start, end, lang in noticed.others]
    fields["customer"] = _plain_message(noticed.customer) if noticed.customer else None
    # An address tells one customer from another inside, and is nobody's business in a report.
    fields["turns"] = [
        {key: value for key, value in turn._asdict().items() if key != "address"} for turn in noticed.turns
    ]
    return fields


def _plain_sentence(sentence: NoticedSentence, text: str) -> dict[str, Any]:
    fields = sentence._asdict()
    fields["signals"] = [
        _span(text, start, end, name) for name, spans in sentence.signals.items() for start, end in spans
    ]
    fields["forms"] = [_span(text, start, end, name) for start, end, name in sentence.forms]
    return fields


def _plain_message(message: NoticedMessage) -> dict[str, Any]:
    fields = message._asdict()
    fields["parts"] = [
        _span(message.text, start, end, name) for name, spans in message.parts.items() for start, end in spans
    ]
    fields["questions"] = [_span(message.text, start, end, kind) for kind, start, end in message.questions]
    fields["contact"] = contacts.plain(message.contact, message.text)
    fields["facts"] = [message.text[start:end] for start, end in message.facts]
    return fields


def _span(text: str, start: int, end: int, name: str) -> dict[str, Any]:
    return {"name": name, "start": start, "end": end, "text": text[start:end]}
