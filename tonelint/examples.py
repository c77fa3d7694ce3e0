"""Runs rules against their own examples; used by the tests and by `tonelint test`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from tonelint.drafts.origin import PlainOrigin
from tonelint.errors import Place
from tonelint.guides.compiling import compile_book
from tonelint.guides.families import Family
from tonelint.guides.marked import Example
from tonelint.guides.rules import Rule
from tonelint.macros.facts import facts
from tonelint.macros.library import told
from tonelint.matching import engine
from tonelint.matching.engine import Selection
from tonelint.model import LANGUAGES, Macro, Match, Reply, Reuse, Turn
from tonelint.reading import Reading
from tonelint.reading.customer import Message
from tonelint.reuse import marking
from tonelint.rulebook import Book
from tonelint.shelf import Cues, no_cues


class Verdict(NamedTuple):
    """How one example came out: the spans that had to be marked and those that were.

    `severity` is what the rule said there where the example asks for another, else None.
    """

    rule: str
    kind: str
    number: int
    place: Place
    text: str
    wanted: tuple[tuple[int, int], ...]
    found: tuple[tuple[int, int], ...]
    severity: str | None = None

    @property
    def holds(self) -> bool:
        """Whether exactly the wanted spans were found, as gravely as wanted."""
        return self.wanted == self.found and self.severity is None


def verdicts(
    rules: Iterable[Rule],
    families: dict[str, Family],
    cues: Mapping[str, Mapping[str, Cues]] | None = None,
    others: Iterable[Rule] = (),
    languages: Iterable[str] = LANGUAGES,
) -> Iterator[Verdict]:
    """One verdict for each example of each rule, the rule alone judging; `cues` are what signals are told by.

    A rule made of parts hears, of the `others` too, the rules of those families that it asks for. Examples in
    other `languages` are left out.
    """
    spoken = tuple(languages)
    rules = list(rules)
    known = {rule.address: rule for rule in (*others, *rules)}.values()
    for rule in rules:
        alone = Selection(frozenset([rule.name]))
        asked = rule.composite.families if rule.composite else ()
        company = [other for other in known if other.family in asked and other.address != rule.address]
        books: dict[str, Book] = {}
        for kind, examples in (("flag", rule.flag), ("pass", rule.silent)):
            for number, example in enumerate(examples, 1):
                lang = language(example, rule)
                if lang not in spoken:
                    continue
                if lang not in books:
                    books[lang] = compile_book(lang, [rule._replace(severity=_spoken(rule)), *company], families, {})
                hits = engine.judge(reading(example, lang, cues or {}), books[lang], example.channel, alone)
                found = tuple((hit.match.start, hit.match.end) for hit in hits)
                other = next((hit.severity for hit in hits if hit.severity != (example.severity or hit.severity)), None)
                yield Verdict(rule.address, kind, number, example.place, example.text, example.spans, found, other)


def _spoken(rule: Rule) -> str:
    """A severity at which the rule is heard, even where it is off by default."""
    return "warning" if rule.severity == "allow" else rule.severity


def language(example: Example, rule: Rule) -> str:
    """The language of an example: its own, else its rule's, English for a rule of any."""
    return example.lang or ("en" if rule.lang == "any" else rule.lang)


def reading(example: Example, lang: str, cues: Mapping[str, Mapping[str, Cues]]) -> Reading:
    """An example as a reader takes it in who knows what it answers, where it says so."""

    def heard(part: str) -> Cues:
        return cues[lang][part] if lang in cues else no_cues()

    message = (
        Message(example.customer, lang, partial(heard, "customer"), example.turns)
        if example.customer is not None
        else None
    )
    read = Reading(example.text, lang, partial(heard, "reply"), message)
    read.earlier = [Reading(turn.text, lang, partial(heard, "reply")) for turn in example.turns if turn.role == "agent"]
    read.public = example.public
    if example.turns or example.sent:
        read.sent = sent_before(example)
    if example.macros or example.versions:
        read.library = in_library(example, lang, cues)
    return read


def in_library(example: Example, lang: str, cues: Mapping[str, Mapping[str, Cues]]) -> dict[str, list[Match]]:
    """What the library of an example shows of it as a whole, by sense; the example is its first macro."""
    spoken = [{lang: example.text, **example.versions}, *example.macros]
    texts = [(number, tongue or lang, text) for number, macro in enumerate(spoken, 1) for tongue, text in macro.items()]
    library = []
    for number, tongue, text in texts:
        macro = Macro("macros", f"macro-{number}", None, tongue, "content")
        read = Reading(text, tongue, partial(_opened, cues, tongue))
        reply = _reply(text, ())._replace(path=str(number), macro=macro)
        library.append(facts(reply, macro, read))
    found: dict[str, list[Match]] = {}
    for one in told(library):
        if one.facts.packed == library[0].packed:
            found.setdefault(one.sense, []).append(one.match)
    return found


def _opened(cues: Mapping[str, Mapping[str, Cues]], lang: str) -> Cues:
    return cues[lang]["reply"] if lang in cues else no_cues()


def sent_before(example: Example) -> tuple[Reuse, ...]:
    """Where the reply of an example was sent before."""
    mark = marking.marker()
    for text in example.sent:
        mark(_reply(text, ()))
    return mark(_reply(example.text, example.turns)).sent


def _reply(text: str, turns: tuple[Turn, ...]) -> Reply:
    return Reply(text, text, "", PlainOrigin(text), customer="", turns=turns)
