"""`rules/signals/<lang>.yaml` → the cues by which a reply and a customer's message are read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from tonelint import lexicon
from tonelint.errors import Place, TonelintError, did_you_mean
from tonelint.guides.schema import Checker
from tonelint.names import QUESTIONS, SIGNALS, SIGNS, TRIED, USED
from tonelint.notation import word_class
from tonelint.notation.later import Later, compile_later
from tonelint.notation.signs import CLASSES, Choice
from tonelint.phrase import NotationError, Phrase
from tonelint.shelf import Cues, bind_cues
from tonelint.yamlio import Node, parse

PARTS = ("reply", "customer")
# What cues can tell of a customer's message; `everyday` are words that no reply has to echo, and
# `undone` is what was not done, or not by the customer: it takes back what was used and tried. `glad` and `solved` tell
# of joy, thanks and trouble that is over, `soured` what takes that back: a but, a not, something broken. `unrelated`
# tells of harm that nobody here did, `shed` of weight that was lost, which `harmed` makes bad news, and `asks-goods`
# begins a question about goods and services as such. `device` is what a step may be tried on. `photo` is where something is attached, `picture`, `paper` and `receipt` what it may be. `outcry` is what joy cries
# out as well: anger only in a message that neither rejoices nor plays. `fault` is what stopped working: a loss beside
# other heat, and none where it is only reported.
CUSTOMER = (
    "anger", "outcry", "threat", "sarcasm", "repeated", "waiting", "wronged", "loss", "fault", "playful", "praise", "formal", "informal",
    "grief", "confusion", "contradiction", "roleplay", "contacted", "order-number", "serial-number", "date", "bought",
    "photo", "picture", "paper", "receipt", "screen", *(f"used-{kind}" for kind in USED), *(f"tried-{kind}" for kind in TRIED),
    "glad", "solved", "soured", "cooled", "unrelated", "shed", "harmed", "rhetorical", "everyday", "asks", *(f"asks-{kind}" for kind in QUESTIONS if kind != "yes-no"),
    "asks-degree", "asks-goods", "asks-leave", "asks-lightly", "asks-fact", "asks-cost", "asks-price", "asks-where-to", "asks-refund", "asks-hours", "done", "unkept", "promise-asked", "play-over", "own-affair", "undone", "device",
)  # fmt: skip
_KEYS = ("phrases", "not")
_NAMES: Mapping[str, Sequence[str]] = {"reply": (*SIGNALS, *SIGNS), "customer": CUSTOMER}

# The signals of a part in order: the name, whether the phrases speak for it or take a cue back, and the phrases.
Signals = Sequence[tuple[tuple[str, bool], Sequence[Later]]]


def read_cues(
    text: str,
    path: str,
    lang: str,
    classes: Mapping[str, Sequence[str]] | None = None,
    own: Mapping[str, Sequence[Phrase]] | None = None,
) -> dict[str, Cues]:
    """Read a file of cues: for the reply and for the customer's message those of each signal.

    `own` are cues of signals of the reply that stand in the guide itself. Raises TonelintError with every mistake of the file at its line and column.
    """
    return {part: compiled(signals) for part, signals in read_written(text, path, lang, classes, own).items()}


def read_written(
    text: str,
    path: str,
    lang: str,
    classes: Mapping[str, Sequence[str]] | None = None,
    own: Mapping[str, Sequence[Phrase]] | None = None,
) -> dict[str, Signals]:
    """The same, with phrases that are still to be compiled, and the cues of the guide itself last."""
    check = Checker()
    reader = _Reader(check, lang, classes or {})
    parts = check.mapping(parse(text, path), "a file of signals", ("words", *PARTS))
    if "words" in parts:
        reader.learn(parts["words"][1])
    told = {part: list(reader.signals(parts[part][1], part)) if part in parts else [] for part in PARTS}
    told["reply"] += [((name, True), [partial(_same, one) for one in phrases]) for name, phrases in (own or {}).items()]
    if check.problems:
        raise TonelintError(*check.problems)
    return dict(told)


def _same(phrase: Phrase) -> Phrase:
    return phrase


def compiled(signals: Signals) -> Cues:
    """The cues of a part."""
    return bind_cues([(name, [phrase() for phrase in phrases]) for name, phrases in signals])


class _Reader:
    def __init__(self, check: Checker, lang: str, classes: Mapping[str, Sequence[str]]) -> None:
        self.check, self.lang, self.classes = check, lang, classes
        self.words: dict[str, Choice] = {}

    def learn(self, node: Node) -> None:
        """Take in the classes of words that phrases of the file name, such as <CABLE>; one may name those before it."""
        for name, (key, value) in self.check.mapping(node, "words").items():
            if name in CLASSES or not re.fullmatch("[A-Z]+", str(name)):
                hint = "write it in capitals, and as no class of the notation is called"
                self.check.problem(f'a class of words cannot be called "{name}"', key.place, hint)
                continue
            texts = [text for text, place in self.check.texts(value, str(name)) if self.phrase(text, place)]
            self.words[str(name)] = word_class(texts, self.words)

    def signals(self, node: Node, part: str) -> Iterator[tuple[tuple[str, bool], list[Later]]]:
        """Each signal with the phrases that speak for it, and again with those that take a cue back."""
        for key, value in self.check.mapping(node, part).values():
            name = str(key.value)
            if name not in _NAMES[part]:
                hint = did_you_mean(name, _NAMES[part]) or f"the signals are {', '.join(_NAMES[part])}"
                self.check.problem(f'no signal "{name}" in {part}', key.place, hint)
                continue
            keys = self.check.mapping(value, name, _KEYS)
            for kind, speaks in (("phrases", True), ("not", False)):
                if kind in keys:
                    yield (name, speaks), self.phrases(keys[kind][1], name)

    def phrases(self, node: Node, name: str) -> list[Later]:
        return [phrase for text, place in self.check.texts(node, name) if (phrase := self.phrase(text, place))]

    def phrase(self, text: str, place: Place) -> Later | None:
        try:
            common = lexicon.COMMON[self.lang]
            return compile_later(text, self.lang, self.classes, common, anchored=False, own=self.words)
        except NotationError as error:
            at = place._replace(column=(place.column or 1) + error.offset)
            self.check.problem(f"{error.message} (in the phrase {text})", at, error.hint)
            return None
