"""What was noticed in a reply, as values; apart from the model, because a check does without them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tonelint.model import Turn
from tonelint.values import NamedTuple


class NoticedSentence(NamedTuple):
    """What a reader notices in one sentence of a reply.

    `start` and `end` count code points of the reply, `line` and `column` from 1 in the raw file, as
    in a Finding. `signals` tells for each signal where it stands, `forms` names the grammatical form
    of each word that has one (start, end, name); `positions` are opening, middle, closing.
    """

    start: int
    end: int
    text: str
    line: int
    column: int
    positions: tuple[str, ...]
    signals: Mapping[str, Sequence[tuple[int, int]]]
    forms: tuple[tuple[int, int, str], ...]


class NoticedContact(NamedTuple):
    """What a customer's message reads as, names, gives and tells of before; spans count code points of the message.

    `mood` is as sure as `sure` says, from 0 to 1. `earlier` names what earlier turns gave, used and tried.
    """

    mood: str
    sure: float
    signs: Mapping[str, Sequence[tuple[int, int]]]
    written_in: str
    roleplay: bool
    repeated: bool
    named: Mapping[str, Sequence[tuple[int, int]]]
    gave: Mapping[str, Sequence[tuple[int, int]]]
    used: Mapping[str, Sequence[tuple[int, int]]]
    tried: Mapping[str, Sequence[tuple[int, int]]]
    earlier: Mapping[str, tuple[str, ...]]


class NoticedMessage(NamedTuple):
    """What the customer's message reads as; spans count code points of the message."""

    text: str
    heat: str
    score: float
    parts: Mapping[str, Sequence[tuple[int, int]]]
    playful: bool
    praise: bool
    register: str
    address: str
    questions: tuple[tuple[str, int, int], ...]
    facts: tuple[tuple[int, int], ...]
    contact: NoticedContact


class Noticed(NamedTuple):
    """One reply as it was read: its language (`sure` from 0 to 1, 1 when it was named), sentences and customer.

    `others` are longer passages that read as another language (start, end, language). `turns` are the messages
    before it, oldest first; `channel`, `public` and `mood` are what somebody said of it.
    """

    path: str
    record: str | None
    lang: str
    sure: float
    text: str
    sentences: tuple[NoticedSentence, ...]
    others: tuple[tuple[int, int, str], ...]
    customer: NoticedMessage | None
    turns: tuple[Turn, ...] = ()
    channel: str | None = None
    public: bool | None = None
    mood: str | None = None
