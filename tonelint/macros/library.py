"""The library as a whole: every finding that no macro gives by itself, each with the macro that it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tonelint.macros.address import voices
from tonelint.macros.dialects import mixed
from tonelint.macros.differences import difference
from tonelint.macros.facts import Facts, is_news
from tonelint.macros.stock import overused
from tonelint.macros.twins import clusters
from tonelint.macros.versions import gaps
from tonelint.model import Match
from tonelint.placeholders import slots
from tonelint.values import NamedTuple

_CONTRADICTION = "contradicting-macro"
_NAMED = 3  # other macros that are named
_COMPARED = 50  # macros of a cluster that are compared with its first


class Told(NamedTuple):
    """A finding of the library: the macro's text that it stands in, the sense by which it is found, and the match.

    A match without length is shown at the first sentence.
    """

    facts: Facts
    sense: str
    match: Match


def told(passed: Iterable[Facts]) -> Iterator[Told]:
    """What the macros that passed by show together, in whatever order they and their files came.

    Where some are unchanged, only what concerns another one.
    """
    library = sorted(passed, key=_rank)
    twins = clusters(library)
    for same in _by_macros(library, (cluster for cluster in twins if is_news(library, cluster))):
        yield _gravest([_twins(library, cluster) for cluster in same])
    for stock in overused(library, twins):
        if not is_news(library, stock.holders):
            continue
        evidence: dict[str, Any] = {"macros": stock.macros, "of": stock.of, **_usage(library, stock.holders)}
        yield Told(library[stock.number], "stock-sentence", Match(stock.start, stock.end, evidence))
    for gap in gaps(library):
        others: dict[str, Any] = {"other": [name(library[gap.other])]} if gap.other != gap.number else {}
        evidence = {"told": list(gap.told), **others, **_usage(library, [gap.number])}
        yield Told(library[gap.number], gap.sense, Match(gap.start, gap.end, evidence))
    for voice in voices(library):
        if not is_news(library, voice.numbers):
            continue
        evidence = {"few": voice.few, "most": voice.most, "count": voice.macros, "macros": len(voice.numbers)}
        others = {"other": [name(library[number]) for number in voice.numbers[1 : _NAMED + 1]]}
        first = library[voice.numbers[0]]
        yield Told(first, "address-by-macro", Match(0, 0, {**evidence, **others, **_usage(library, voice.numbers)}))
    for one in mixed(library):
        if not is_news(library, one.numbers):
            continue
        evidence = {key: slots.write(slot.dialect, slot.name) for key, slot in (("few", one.few), ("most", one.most))}
        others = {"other": [name(library[one.other])]} if one.other != one.number else {}
        match = Match(one.few.start, one.few.end, {**evidence, **others, **_usage(library, one.numbers)})
        yield Told(library[one.number], "dialect-by-macro", match)


def _rank(facts: Facts) -> tuple[object, ...]:
    """What macros are ordered by: what they are called and what they say, because places change when a file is sorted.

    Where a file lies and in what order its languages stand changes nothing for a macro that has a name.
    """
    macro = facts.macro
    called = (macro.id or "", macro.title or "", macro.locale or "", macro.field)
    return *called, facts.path, facts.body, facts.sentences


def _by_macros(library: Sequence[Facts], twins: Iterable[Sequence[int]]) -> Iterable[list[Sequence[int]]]:
    """The clusters of the same macros together: the versions of two macros are twins in every language."""
    found: dict[frozenset[object], list[Sequence[int]]] = {}
    for cluster in twins:
        found.setdefault(frozenset(library[number].owner for number in cluster), []).append(cluster)
    return found.values()


def _gravest(told: Sequence[Told]) -> Told:
    """The first contradiction, where there is one: the same macros are told once."""
    return next((one for one in told if one.sense == _CONTRADICTION), told[0])


def _twins(library: Sequence[Facts], cluster: Sequence[int]) -> Told:
    """A cluster: as a contradiction where two of it contradict each other, else as near-duplicates."""
    first = cluster[0]
    others = [number for number in cluster if library[number].owner != library[first].owner]
    others.sort(key=lambda number: library[number].unchanged)
    reply = library[first].reply
    for other in [other for other in others if is_news(library, (first, other))][:_COMPARED]:
        found = difference(reply, library[other].reply, library[first].lang)
        if found:
            told: dict[str, Any] = {
                "kind": found.kind,
                "here": found.here,
                "there": found.there,
                "other": [name(library[other])],
            }
            evidence = {**told, **_usage(library, cluster)}
            return Told(library[first], _CONTRADICTION, Match(found.start, found.end, evidence))
    named: dict[str, Any] = {"other": [name(library[other]) for other in others[:_NAMED]], "macros": len(others)}
    return Told(library[first], "near-duplicate-macro", Match(0, 0, {**named, **_usage(library, cluster)}))


def name(facts: Facts) -> str:
    """A macro as a finding names it: id and title, and where it stands."""
    line = facts.reply.origin.position(0).line
    return f"{facts.reply.record} ({facts.path}:{line})" if facts.reply.record else f"{facts.path}:{line}"


def _usage(library: Sequence[Facts], numbers: Iterable[int]) -> dict[str, int]:
    """How often these macros were used together, where the export tells; each macro counts once."""
    known = {library[number].owner: library[number].macro.usage for number in numbers}
    figures = [usage for usage in known.values() if usage is not None]
    return {"usage": sum(figures)} if figures else {}
