"""What a reader notices in a reply; each part computed once, and only when a rule asks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from tonelint.model import Match, Reuse
from tonelint.reading import passages
from tonelint.reading.cues import Cued
from tonelint.reading.passages import Passage
from tonelint.reading.sentences import Sentence
from tonelint.shelf import Cues, no_cues
from tonelint.words import Word

if TYPE_CHECKING:
    from tonelint.reading.customer import Message  # most drafts come without one

Span = tuple[int, int]  # in code points of the reply

_OPENING = 3  # sentences from the top, the greeting included
_CLOSING = 4  # sentences from the end, the signature included


class Reading:
    """One reply as a reader takes it in.

    `text` is the masked text of a reply in language `lang`; all offsets are its code points. `cues`
    opens what signals are told by, without which only times, numbers and names are noticed;
    `message` is what the customer wrote, None when it is not known; `public` tells whether anybody may
    read the reply, None where only its channel can tell, `sent` is where a reply like this was sent
    before, `library` what a library of macros shows of it, by sense, `tool` the shape of the export that it comes from as a macro, "" where nobody knows the shape and None for a draft, and `earlier` what agents wrote before in the same conversation, each with whether it may be of the
    `same_day` as the latest message and under which name its `writer` goes.
    """

    same_day: bool = True
    spoken: frozenset[str] = frozenset()  # the languages among which a macro chooses, each at home in it
    writer: str | None = None

    def __init__(
        self, text: str, lang: str, cues: Callable[[], Cues] = no_cues, message: Message | None = None
    ) -> None:
        """Remember the text; nothing is computed yet."""
        self.text, self.lang, self.message = text, lang, message
        self.sent: tuple[Reuse, ...] = ()
        self.library: dict[str, list[Match]] = {}
        self.public: bool | None = None
        self.earlier: list[Reading] = []
        # As it was written, where `text` is one of the ways in which it may be sent; what its tags say stands behind it.
        self.written = text
        self.tool: str | None = None
        self.told_in: tuple[Span, ...] | None = None  # outside of these places another reading tells what there is
        self._open_cues = cues
        self.shaped: dict[tuple[int, str], list[Span]] = {}  # by sentence and signal: words told by their shape
        self.cued: dict[tuple[int, str], Cued] = {}  # by sentence and signal, "" for all: what cues tell
        self.held: dict[str, bool] = {}  # by signal: whether it stands anywhere in the reply
        self.body: list[int] | None = None  # the sentences that neither greet nor sign off, once somebody asked
        self.names: frozenset[str] | None = None  # words with a capital of their own, once somebody asked

    def instead(self, text: str) -> Reading:
        """The same reading of another text, which is one of the ways in which this one may be sent."""
        read = Reading(text, self.lang, self._open_cues, self.message)
        read.sent, read.public, read.earlier, read.tool = self.sent, self.public, self.earlier, self.tool
        read.written, read.spoken = self.written, self.spoken
        return read

    @cached_property
    def cues(self) -> Cues:
        """What signals are told by, opened when it is first needed."""
        return self._open_cues()

    @cached_property
    def passages(self) -> list[tuple[int, Passage]]:
        """Each sentence with the place where its block begins; signs without a word may be one too."""
        return list(passages.cut(self.text, self.lang))

    @cached_property
    def words(self) -> list[Word]:
        """Every word in order, placed in the reply."""
        return [
            word._replace(start=begin + word.start, end=begin + word.end)
            for begin, passage in self.passages
            for word in passage.words
        ]

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The passages as ranges of the reply's words."""
        ends = list(accumulate(len(passage.words) for _, passage in self.passages))
        return [Sentence(first, last) for first, last in zip([0, *ends], ends, strict=False)]

    @cached_property
    def _starts(self) -> list[int]:
        return [begin + passage.start for begin, passage in self.passages]

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence in which a code point stands, 0 before the first."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def span_of(self, sentence: int) -> Span:
        """Where a sentence begins and ends, with the signs around its words."""
        begin, passage = self.passages[sentence]
        return begin + passage.start, begin + passage.start + len(passage.text)

    def is_in(self, position: str, sentence: int) -> bool:
        """Whether a sentence stands in the opening, the middle or the closing of the reply; short replies have no middle."""
        opens, closes = sentence < _OPENING, sentence >= len(self.passages) - _CLOSING
        return {"opening": opens, "closing": closes, "middle": not opens and not closes}[position]
