"""What the customer's message reads like: its mood, how formal, what is asked, named, given and told of before.

It is never a fact about a person, only how a text reads, with the parts that it was told by. Cues
are phrases that writers own (`rules/signals/<lang>.yaml`, under `customer`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial
from itertools import islice
from typing import TYPE_CHECKING

from tonelint.model import GAVE, LATEST, Turn
from tonelint.reading import before, facts, mood, named, passages, phrases, questions, shouting
from tonelint.reading.before import Before, Told
from tonelint.reading.cues import Span, cued
from tonelint.reading.facts import Echoes
from tonelint.reading.mood import Heat, Mood
from tonelint.reading.passages import Passage
from tonelint.reading.questions import Question
from tonelint.shelf import Cues, no_cues
from tonelint.words import Word

if TYPE_CHECKING:
    from tonelint.reading.language import Heard  # its table takes time to open

_A_WORD = 3  # words; in capitals they are more often a stuck key than a shout
_SHORT, _LONG = 12, 120  # words of a one-liner at most, and of a long letter at least
_FACTS = 300  # words from the top that a reply may echo; a message that long is about all of them
_END = 4  # code points in which a sentence tells that it asks: `??!`
_EXCLAIMING = re.compile(r"!{2,}|\?!|!\?|\?{2,}")
_PRESSING = frozenset(("why", "where", "when", "who"))  # where an answer has been waited for, as a rule
_GREETED = 12  # code points at most before the `!!` of a greeting
_BESIDE = ("loss", "shouting", "exclaiming")  # what is no heat where nothing of theirs went wrong
_SIGNS = ("grief", "confusion", "contradiction", "playful", "roleplay")
_ADDRESS = {
    "te-verb": "te", "te-imperative": "te", "te-suffix": "te", "te-pronoun": "te",
    "sina-verb": "sina", "sina-imperative": "sina", "sina-suffix": "sina", "sina-pronoun": "sina",
    "du": "du", "dere": "dere", "polite": "De",
}  # fmt: skip

# How heated somebody is of whom a person said it.
_HEAT_SAID = {"upset": "upset", "calm": "calm", "playful": "calm", "grieving": "calm"}


class Message:
    """A customer's message as a reader takes it in; offsets are code points of its text.

    `lang` is the language of the cues it is read by, the reply's; `turns` is all that was written in
    the conversation so far, oldest first, and may end with the message itself.
    """

    stated: str | None = None  # the mood that a person said the customer is in

    def __init__(self, text: str, lang: str, cues: Callable[[], Cues] = no_cues, turns: Sequence[Turn] = ()) -> None:
        """Remember the text; nothing is computed yet."""
        self.text, self.lang, self.turns, self._open_cues = text, lang, turns, cues
        self._found: dict[str, list[Span]] = {}  # by the names of signals: where they stand
        self._gives: dict[str, list[Span]] = {}  # by kind of thing
        self._others: dict[str, Message] = {}  # by their texts: the other messages of the conversation

    @cached_property
    def _passages(self) -> list[tuple[int, Passage]]:
        return list(passages.cut(self.text, self.lang))

    @cached_property
    def _cues(self) -> Cues:
        return self._open_cues()

    def _sentences(self) -> Iterator[tuple[int, Passage, Callable[[str], list[Span]]]]:
        """Each sentence with the place of its block, and what tells where a signal stands in it."""
        for begin, passage in self._passages:
            yield begin, passage, partial(self._spans_in, begin, passage)

    def _spans_in(self, begin: int, passage: Passage, name: str) -> list[Span]:
        return cued(passage, begin, self._cues, name).told.get(name, [])

    def spans(self, name: str) -> list[Span]:
        """Where a signal of the message stands, from left to right; looked for once."""
        found = self._found.get(name)
        if found is None:
            may = name in self._awake or name in self._cues.by_form
            heard = (span for _, _, signals in self._sentences() for span in signals(name)) if may else ()
            found = self._found[name] = list(heard)
        return found

    @cached_property
    def _awake(self) -> frozenset[str]:
        """The signals whose cues may stand in the message: one look for the many that are asked for."""
        return frozenset(name for _, passage in self._passages for name in phrases.signals_of(passage, self._cues))

    def _words(self) -> Iterator[tuple[int, Passage, int, Word]]:
        for begin, passage in self._passages:
            for place, word in enumerate(passage.words):
                yield begin, passage, place, word

    @cached_property
    def heat(self) -> Heat:
        """How upset the message reads, with its parts."""
        parts = {name: _apart(self.spans(name)) for name in mood.HEATED}
        if not (self.glad or self.spans("playful")):
            parts["anger"] = _apart(sorted([*parts["anger"], *self.spans("outcry")]))
        parts["loss"] = _outside(parts["loss"], self.spans("grief"))  # who mourns calmly is not heated
        parts["shouting"] += self._shouted() if self._says_something else []
        parts["exclaiming"] += [found.span() for found in _EXCLAIMING.finditer(self.text)]
        if any(parts.values()):
            parts["loss"] = _apart(sorted([*parts["loss"], *self.spans("fault")]))
        if self._only_once(parts):
            parts["exclaiming"] = []
        for name in _BESIDE if self._beside else ():
            parts[name] = _outside(parts[name], self._beside)
        if self.glad:
            parts["anger"] = _outside(parts["anger"], self.spans("cooled"))
            parts = mood.gladly(parts, solved=self.solved, asked=self._asked)
        found = mood.heat(parts, joking=bool(self.spans("playful")), before=self._heat_before)
        level = _HEAT_SAID.get(self.stated or "")
        return found._replace(level=level) if level else found

    def _only_once(self, parts: dict[str, list[Span]]) -> bool:
        """Whether one doubled sign is all that tells of heat in a one-liner: of a greeting, or of a question that presses nobody."""
        told = [(name, span) for name, spans in parts.items() for span in spans]
        if len(told) != 1 or told[0][0] != "exclaiming" or self.length != "short" or self.spans("soured"):
            return False
        start, end = told[0][1]
        kinds = {question.kind for question in self.questions}
        if self.text[start:end] == "!!":
            return bool(kinds) and kinds.isdisjoint(_PRESSING) and start <= _GREETED
        return self.text[start:end] == "??" and bool(kinds) and kinds.isdisjoint(_PRESSING)

    @property
    def _heat_before(self) -> float:
        """How heated the customer's message before this one reads by itself; none of it is left in who is glad."""
        past, _ = before.parted(self.turns)
        if not past or self.glad:
            return 0.0
        return self.beside(past[-1].text).heat.score

    @cached_property
    def glad(self) -> bool:
        """Whether the message gives thanks, rejoices, or tells that all is well, and nothing in it takes that back."""
        told = self.spans("praise") or self._stated("glad") or self._stated("solved")
        return bool(told) and not _outside(self.spans("soured"), self.spans("cooled"))

    @property
    def solved(self) -> bool:
        """Whether the message tells that what it was about has come, works or is settled."""
        return self.glad and bool(self._stated("solved"))

    def _stated(self, name: str) -> list[Span]:
        """Where a signal of the message stands outside its questions."""
        return [span for span in self.spans(name) if not named.overlaps(span, self._asked)]

    @cached_property
    def _asked(self) -> list[Span]:
        """The sentences that end with a question mark."""
        whole = ((begin + passage.start, passage.text) for begin, passage in self._passages)
        return [(start, start + len(text)) for start, text in whole if "?" in text.rstrip()[-_END:]]

    @cached_property
    def _beside(self) -> list[Span]:
        """Where nothing of theirs went wrong with us: harm that nobody here did, and questions about goods as such."""
        begun = self.spans("asks-goods")
        own = self.spans("own-affair") if begun else []
        idle = [one for one in self._asked if named.overlaps(one, begun) and not named.overlaps(one, own)]
        # Weight that was lost is good news, but not in a message that tells of harm, in whichever sentence.
        shed = self.spans("shed")
        return idle + self.spans("unrelated") + ([] if shed and self.spans("harmed") and not self.glad else shed)

    @property
    def _says_something(self) -> bool:
        """Whether it is more than a word or three, such as `OK THANK YOU` from a stuck key; a shout says what is wrong."""
        return any(sign in self.text for sign in "!?") or sum(1 for _ in self._words()) > _A_WORD

    def _shouted(self) -> list[Span]:
        """Words in capitals."""
        return [
            (begin + passage.words[place].start, begin + passage.words[place].end)
            for begin, passage in self._passages
            for place in shouting.shouted(passage.words, self.lang)
        ]

    @cached_property
    def mood(self) -> Mood:
        """What the message reads as, how sure that is, and its parts; what a person said of it counts more than its words."""
        if self.stated:
            return Mood(self.stated, 1.0, {}, 2)
        return mood.mood(self.heat, {name: _apart(sorted(self.spans(name))) for name in _SIGNS})

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
        whole = [
            (begin + passage.start, begin + passage.start + len(passage.text)) for begin, passage in self._passages
        ]
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
    def length(self) -> str:
        """How long the message is: short (12 words at most), middling, or long (120 words or more)."""
        count = sum(len(passage.words) for _, passage in self._passages)
        return "short" if count <= _SHORT else "long" if count >= _LONG else "middling"

    @cached_property
    def address(self) -> str:
        """Which second person the customer uses most: sina, te, du, dere, De, or none."""
        heard = Counter(_ADDRESS[form] for _, passage in self._passages for form in passage.forms if form in _ADDRESS)
        return heard.most_common(1)[0][0] if heard else "none"

    @cached_property
    def written_in(self) -> Heard:
        """The language that the message is written in, "" when unsure, and how sure that is."""
        from tonelint.reading import language  # here, because few rules ask

        return language.identify(self.text)

    @cached_property
    def questions(self) -> list[Question]:
        """The questions asked in earnest, in order."""
        return questions.asked(self.text, self.lang, self._sentences())

    @cached_property
    def facts(self) -> list[Span]:
        """What a reply could echo: figures, times, and words of the customer's that are not everybody's."""
        return list(facts.facts(self._words(), _apart(sorted(self.spans("everyday"))), self.lang))

    def likely_facts(self) -> Iterator[tuple[int, Passage, int, Word]]:
        """What is a fact if its form does not say otherwise: the place of its block, its sentence, its number there, and it."""
        return facts.likely(self._words(), _apart(sorted(self.spans("everyday"))), self.lang)

    def own_words(self, start: int, end: int) -> list[str]:
        """The words of a stretch that are not everybody's, in lower case and in any form."""
        common = _apart(sorted(self.spans("everyday")))
        return list(facts.own_words(self._words(), common, self.lang, start, end))

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
        """What the customer wrote in the latest turns before this message."""
        return [self.beside(turn.text) for turn in before.parted(self.turns)[0][-LATEST:]]

    def echoes(self, word: Word) -> bool:
        """Whether a word of the reply is one of the customer's, in any form or as part of a compound."""
        known = self._echoes
        return known.hears(word) and (word.forms[0] in known.named or not facts.is_everyday(word, self.lang))

    @cached_property
    def named(self) -> dict[str, list[Span]]:
        """What was named, by kind: thing, date, amount, order-number, loss."""
        return named.named(self.text, self.lang, self._passages, self.spans, self.facts)

    @property
    def gave(self) -> dict[str, list[Span]]:
        """What the message gives that nobody needs to ask for, by kind."""
        return {kind: places for kind in GAVE if (places := self.gives(kind))}

    def gives(self, kind: str) -> list[Span]:
        """Where the message gives one kind of thing; looked for once."""
        if kind not in self._gives:
            self._gives[kind] = named.given(kind, named.Said(self.text, self.lang, self._passages, self.spans))
        return self._gives[kind]

    @cached_property
    def told(self) -> Told:
        """What the message tells of before: channels used, steps tried, earlier contact."""
        return before.told(self.spans)

    @cached_property
    def done(self) -> list[Span]:
        """Where the message tells what its writer has done: from the words that say so to the end of the sentence."""
        found: list[Span] = []
        for begin, passage, signals in self._sentences():
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
        spoken = [turn.text for turn in before.answers(self.turns)[-LATEST:]] if missed else []
        of = frozenset[str]().union(*(deeds(text, self.lang) for text in spoken))
        return any(deeds(text, self.lang) & of for text in missed)

    def holds(self, name: str, kind: str) -> bool:
        """Whether the customer `gave`, `used` or `tried` a kind of thing, here or in an earlier turn."""
        if name == "gave":
            return any(one.gives(kind) for one in (self, *self.past))
        if name == "used" and kind in map(before.called, before.elsewhere(self.turns)):
            return True
        return any(before.done(one.spans, f"{name}-{kind}") for one in (self, *self.past))


def _outside(spans: list[Span], others: list[Span]) -> list[Span]:
    return [span for span in spans if not named.overlaps(span, others)]


def _apart(spans: list[Span]) -> list[Span]:
    """Spans without those that overlap one before them: two cues on one word are one sign."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept
