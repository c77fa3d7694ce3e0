"""Runs rules against their own examples; used by the tests and by `tonelint test`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from tonelint.adopting.allowing import Hush, Told, to_tell
from tonelint.drafts import forms
from tonelint.drafts.origin import PlainOrigin
from tonelint.errors import Place
from tonelint.fixing.safe import apart, applied, suggestions
from tonelint.guides.compiling import compile_book
from tonelint.guides.families import Family
from tonelint.guides.marked import Example
from tonelint.guides.rules import Rule
from tonelint.macros.facts import facts, noticed
from tonelint.macros.library import told
from tonelint.matching import conditions, engine
from tonelint.matching.engine import Selection
from tonelint.model import Edit, Macro, Match, Reply, Report, Reuse, Turn
from tonelint.names import AFTERWARDS, LANGUAGES
from tonelint.placeholders import branches
from tonelint.reading import Reading, before
from tonelint.reading.customer import Message
from tonelint.reuse import marking
from tonelint.rulebook import Book
from tonelint.shelf import Cues, no_cues
from tonelint.values import NamedTuple


class Verdict(NamedTuple):
    """How one example came out: the spans that had to be marked and those that were.

    `severity` is what the rule said there where the example asks for another, else None. Of a fix it tells what was
    `meant` to become of the reply, and what `became`.
    """

    rule: str
    kind: str
    number: int
    place: Place
    text: str
    wanted: tuple[tuple[int, int], ...]
    found: tuple[tuple[int, int], ...]
    severity: str | None = None
    meant: str = ""
    became: str = ""

    @property
    def holds(self) -> bool:
        """Whether exactly the wanted spans were found, as gravely as wanted; of a fix, whether it made what was meant."""
        return self.wanted == self.found and self.severity is None and self.meant == self.became


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
                if rule.finds in AFTERWARDS:
                    found = _told_after(rule, example, [*known], families)
                    yield Verdict(rule.address, kind, number, example.place, example.text, example.spans, found)
                    continue
                hits = engine.judge_ways(readings(example, lang, cues or {}), books[lang], example.channel, alone)
                found = tuple((hit.match.start, hit.match.end) for hit in hits)
                other = next((hit.severity for hit in hits if hit.severity != (example.severity or hit.severity)), None)
                yield Verdict(rule.address, kind, number, example.place, example.text, example.spans, found, other)
        yield from _fixes(rule, families, cues or {}, spoken)


def _fixes(
    rule: Rule, families: dict[str, Family], cues: Mapping[str, Mapping[str, Cues]], spoken: tuple[str, ...]
) -> Iterator[Verdict]:
    """One verdict for each reply that the rule is to put right or to leave."""
    for number, one in enumerate(rule.fixed, 1):
        lang = one.lang or ("en" if rule.lang == "any" else rule.lang)
        if lang in spoken:
            book = compile_book(lang, [rule._replace(severity=_spoken(rule))], families, {})
            read = reading(Example(one.was, (), one.place), lang, cues)
            safe = suggestions(engine.judge(read, book), read, one.was)
            became = applied(one.was, apart(Edit(told.start, told.end, told.text) for told in safe.values()))
            yield Verdict(rule.address, "fixed", number, one.place, one.was, (), (), None, one.becomes, became)


def _told_after(
    rule: Rule, example: Example, known: list[Rule], families: dict[str, Family]
) -> tuple[tuple[int, int], ...]:
    """What a rule marks that is told when all are judged; the rules that the example allows judge it as well."""
    reply, lang = forms.whole(example.text, ""), language(example, rule)
    allowed = reply.remarks.allowed if reply.remarks else ()
    names = {name for allowance, _, _ in allowed for name, _, _ in allowance.names}
    book = compile_book(lang, [one for one in known if {one.name, one.family} & names], families, {})
    hush = Hush(reply, None, None)
    engine.judge(reading(example._replace(text=reply.masked), lang, {}), book, example.channel, hushed=hush)
    report = Report("", 1, (), uses=tuple(hush.uses(reply, book, engine.ALL)))
    found = []
    for one in to_tell(report, lambda _: names):
        if isinstance(one, Told) and one.sense == rule.finds:
            begins = example.text.index(one.reply.text)
            found.append((begins + one.match.start, begins + one.match.end))
    return tuple(found)


def _spoken(rule: Rule) -> str:
    """A severity at which the rule is heard, even where it is off by default."""
    return "warning" if rule.severity == "allow" else rule.severity


def language(example: Example, rule: Rule) -> str:
    """The language of an example: its own, else its rule's, English for a rule of any."""
    return example.lang or ("en" if rule.lang == "any" else rule.lang)


def readings(example: Example, lang: str, cues: Mapping[str, Mapping[str, Cues]]) -> list[Reading]:
    """An example in each of the ways in which a customer may read it."""
    read = reading(example, lang, cues)
    return [read] if read.tool is None else [read.instead(text) for text in branches.ways(example.text)]


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
    read.tool = example.tool or ("" if conditions.is_library(example.channel) else None)
    read.earlier = [Reading(turn.text, lang, partial(heard, "reply")) for turn in before.answers(example.turns)]
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
        reply = _reply(text, ())._replace(macro=macro)
        library.append(facts(reply, macro, noticed(read, macro)))
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
