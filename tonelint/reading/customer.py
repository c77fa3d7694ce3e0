"""What the customer's message reads like: its mood, how formal, what is asked, named, given and told of before.

It is never a fact about a person, only how a text reads, with the parts that it was told by. Cues
are phrases that writers own (`rules/signals/<lang>.yaml`, under `customer`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from tonelint.model import Turn
from tonelint.names import GAVE, LATEST, OURS
from tonelint.reading import before, facts, heat, mood, named
from tonelint.reading.before import Before, Told
from tonelint.reading.cues import Span
from tonelint.reading.facts import Echoes
from tonelint.reading.mood import Heat, Mood
from tonelint.reading.passages import Passage
from tonelint.reading.spans import apart
from tonelint.reading.telling import Telling
from tonelint.shelf import Cues, no_cues
from tonelint.words import Word

if TYPE_CHECKING:
    from tonelint.reading.language import Heard  # its table takes time to open

_FACTS = 300  # words from the top that a reply may echo; a message that long is about all of them
_SIGNS = ("grief", "confusion", "contradiction", "playful", "roleplay")
_ADDRESS = {
    "te-verb": "te", "te-imperative": "te", "te-suffix": "te", "te-pronoun": "te",
    "sina-verb": "sina", "sina-imperative": "sina", "sina-suffix": "sina", "sina-pronoun": "sina",
    "du": "du", "dere": "dere", "polite": "De",
}  # fmt: skip


class Message(Telling):
    """A customer's message as a reader takes it in; offsets are code points of its text.

    `lang` is the language of the cues it is read by, the reply's; `turns` is all that was written in
    the conversation so far, oldest first, and may end with the message itself.
    """

    stated: str | None = None  # the mood that a person said the customer is in

    def __init__(self, text: str, lang: str, cues: Callable[[], Cues] = no_cues, turns: Sequence[Turn] = ()) -> None:
        """Remember the text; nothing is computed yet."""
        super().__init__(text, lang, cues)
        self.turns = turns
        self._gives: dict[str, list[Span]] = {}  # by kind of thing
        self._others: dict[str, Message] = {}  # by their texts: the other messages of the conversation

    @cached_property
    def heat(self) -> Heat:
        """How upset the message reads, with its parts."""
        return heat.of(self, stated=self.stated, before=self._heat_before)

    @property
    def _heat_before(self) -> float:
        """How heated the customer's message before this one reads by itself; none of it is left in who is glad."""
        past, _ = before.parted(self.turns)
        if not past or self.glad:
            return 0.0
        return self.beside(past[-1].text).heat.score

    @cached_property
    def mood(self) -> Mood:
        """What the message reads as, how sure that is, and its parts; what a person said of it counts more than its words."""
        if self.stated:
            return Mood(self.stated, 1.0, {}, 2)
        return mood.mood(self.heat, {name: apart(sorted(self.spans(name))) for name in _SIGNS})

    @property
    def playful(self) -> bool:
        """Whether the customer jokes or plays a role in good humour."""
        return (
            bool(self.spans("playful") or self.spans("roleplay"))
            and self.heat.level != "upset"
            and self.mood.name != "grieving"
        )

    @property
    def roleplay(self) -> bool:
        """Whether the customer plays a role, gives the agent one, or writes in a genre."""
        return bool(self.spans("roleplay")) and self.mood.name not in ("grieving", "upset")

    @property
    def scenes(self) -> list[Span]:
        """The sentences in which the customer plays a role or jokes."""
        spans = self.spans("roleplay") + self.spans("playful")
        whole = [(begin + passage.start, begin + passage.start + len(passage.text)) for begin, passage in self.passages]
        return [(start, end) for start, end in whole if any(start <= first < end for first, _ in spans)]

    @property
    def praise(self) -> bool:
        """Whether something or somebody is praised, and not with a slow clap."""
        return bool(self.spans("praise")) and self.heat.level != "upset" and not self.spans("sarcasm")

    @cached_property
    def register(self) -> str:
        """How formal the message reads: formal, neutral or informal."""
        formal, informal = len(self.spans("formal")), len(self.spans("informal")) + self.text.lstrip()[:1].islower()
        if formal == informal:
            return "neutral"
        return "formal" if formal > informal else "informal"

    @cached_property
    def address(self) -> str:
        """Which second person the customer uses most: sina, te, du, dere, De, or none."""
        heard = Counter(_ADDRESS[form] for _, passage in self.passages for form in passage.forms if form in _ADDRESS)
        return heard.most_common(1)[0][0] if heard else "none"

    @cached_property
    def written_in(self) -> Heard:
        """The language that the message is written in, "" when unsure, and how sure that is."""
        from tonelint.reading import language  # here, because few rules ask

        return language.identify(self.text)

    @cached_property
    def facts(self) -> list[Span]:
        """What a reply could echo: figures, times, and words of the customer's that are not everybody's."""
        return list(facts.facts(self.words(), apart(sorted(self.spans("everyday"))), self.lang))

    def likely_facts(self) -> Iterator[tuple[int, Passage, int, Word]]:
        """What is a fact if its form does not say otherwise: the place of its block, its sentence, its number there, and it."""
        return facts.likely(self.words(), apart(sorted(self.spans("everyday"))), self.lang)

    def own_words(self, start: int, end: int) -> list[str]:
        """The words of a stretch that are not everybody's, in lower case and in any form."""
        common = apart(sorted(self.spans("everyday")))
        return list(facts.own_words(self.words(), common, self.lang, start, end))

    def contents(self, words: Iterable[Word]) -> list[Word]:
        """Those of a reply's words that could be taken from the message: they are not everybody's."""
        return [word for word in words if facts.is_content(word, self.lang)]

    @cached_property
    def _echoes(self) -> Echoes:
        places: dict[str, list[tuple[Passage, int]]] = {}
        for one in (self, *self.past):  # who takes up a word of an earlier turn has listened as well
            for _, passage, place, word in islice(one.likely_facts(), _FACTS):
                places.setdefault(word.plain.lower(), []).append((passage, place))

        def is_meant(word: str) -> bool:
            return any(facts.is_fact(passage, place, self.lang) for passage, place in places[word])

        return Echoes(places, is_meant)

    @cached_property
    def past(self) -> list[Message]:
        """What the customer wrote in the first turn, where most stands of what it is about, and the latest before this message."""
        told, _ = before.parted(self.turns)
        return [self.beside(turn.text) for turn in (*told[:-LATEST][:1], *told[-LATEST:])]

    def echoes(self, word: Word) -> bool:
        """Whether a word of the reply is one of the customer's, in any form or as part of a compound."""
        known = self._echoes
        return known.hears(word) and (word.forms[0] in known.named or not facts.is_everyday(word, self.lang))

    @cached_property
    def named(self) -> dict[str, list[Span]]:
        """What was named, by kind: thing, date, amount, order-number, loss."""
        return named.named(self.text, self.lang, self.passages, self.spans, self.facts)

    @property
    def gave(self) -> dict[str, list[Span]]:
        """What the message gives that nobody needs to ask for, by kind."""
        return {kind: places for kind in GAVE if (places := self.gives(kind))}

    def gives(self, kind: str) -> list[Span]:
        """Where the message gives one kind of thing; looked for once."""
        if kind not in self._gives:
            self._gives[kind] = named.given(kind, named.Said(self.text, self.lang, self.passages, self.spans))
        return self._gives[kind]

    @cached_property
    def told(self) -> Told:
        """What the message tells of before: channels used, steps tried, earlier contact."""
        return before.told(self.spans)

    @cached_property
    def done(self) -> list[Span]:
        """Where the message tells what its writer has done: from the words that say so to the end of the sentence."""
        found: list[Span] = []
        for begin, passage, signals in self.sentences():
            told = not passage.text.rstrip().endswith("?") and signals("done")
            if told:
                found.append((told[0][0], begin + passage.start + len(passage.text)))
        return found

    @cached_property
    def before(self) -> Before:
        """What the customer's earlier turns tell of before."""
        return before.before(self.turns, [one.told for one in self.past]) if self.turns else Before()

    @cached_property
    def gave_before(self) -> frozenset[str]:
        """The kinds of things that the customer's earlier turns gave."""
        return frozenset(kind for one in self.past for kind in one.gave)

    def beside(self, text: str) -> Message:
        """Another message of the same conversation, by itself; read once, however many ask for it."""
        if text not in self._others:
            self._others[text] = Message(text, self.lang, self._open_cues)
        return self._others[text]

    @cached_property
    def played(self) -> bool:
        """Whether the customer jokes or plays a role, here or in an earlier turn, and has not said since that the play is over."""
        # "In all seriousness: best captain ever, arr!" plays on.
        ended = any(one.spans("play-over") and not one.spans("roleplay") for one in (self, *self.past))
        return not ended and any(one.roleplay or one.playful for one in (self, *self.past))

    @property
    def repeated(self) -> bool:
        """Whether the customer was in touch about this before."""
        return bool(self.told.contacted) or self.before.repeated

    @cached_property
    def unkept(self) -> bool:
        """Whether the customer says that what an agent spoke of before (a call, a visit, a refund …) did not happen."""
        from tonelint.reading.deeds import deeds  # here, because few customers miss anything

        missed = [self.text[start:end] for start, end in self.spans("unkept")]
        spoken = [turn.text for turn in before.answers(self.turns)[-OURS:]] if missed else []
        of = frozenset[str]().union(*(deeds(text, self.lang) for text in spoken))
        return any(deeds(text, self.lang) & of for text in missed)

    def holds(self, name: str, kind: str) -> bool:
        """Whether the customer `gave`, `used` or `tried` a kind of thing, here or in an earlier turn."""
        if name == "gave":
            return any(one.gives(kind) for one in (self, *self.past))
        if name == "used" and kind in map(before.called, before.elsewhere(self.turns)):
            return True
        return any(before.done(one.spans, f"{name}-{kind}") for one in (self, *self.past))
