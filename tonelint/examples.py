"""Runs rules against their own examples; used by the tests and by `tonelint test`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tonelint.errors import Place
from tonelint.guides.compiling import compile_book
from tonelint.guides.families import Family
from tonelint.guides.rules import Rule
from tonelint.matching import engine
from tonelint.reading import Reading


class Verdict(NamedTuple):
    """How one example came out: the spans that had to be marked and those that were."""

    rule: str
    kind: str
    number: int
    place: Place
    text: str
    wanted: tuple[tuple[int, int], ...]
    found: tuple[tuple[int, int], ...]

    @property
    def holds(self) -> bool:
        """Whether exactly the wanted spans were found."""
        return self.wanted == self.found


def verdicts(rules: Iterable[Rule], families: dict[str, Family]) -> Iterator[Verdict]:
    """One verdict for each example of each rule, the rule alone judging."""
    for rule in rules:
        lang = "en" if rule.lang == "any" else rule.lang
        book = compile_book(lang, [rule._replace(severity="warning")], families, {})
        for kind, examples in (("flag", rule.flag), ("pass", rule.silent)):
            for number, example in enumerate(examples, 1):
                hits = engine.judge(Reading(example.text, lang), book)
                found = tuple((hit.match.start, hit.match.end) for hit in hits)
                yield Verdict(rule.address, kind, number, example.place, example.text, example.spans, found)
