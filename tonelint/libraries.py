"""Where the macros of a run are judged as a library, once all of them have passed by: their facts in, reports out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tonelint import readings
from tonelint.benches import Bench, Benches
from tonelint.findings import finding_of, place, spoke_of
from tonelint.guides.lines import DamagedError
from tonelint.macros.facts import Facts
from tonelint.macros.library import Told, told
from tonelint.matching import engine
from tonelint.matching.overlap import Hit
from tonelint.model import Finding, Reply, Report, Spoke, Use
from tonelint.shortened import shortened


def judged(macros: Iterable[Facts], benches: Benches) -> Iterator[Report]:
    """What the macros under each guide show together, a report for each of these libraries."""
    by_guide: dict[str, list[Facts]] = {}
    for facts in macros:
        by_guide.setdefault(benches.of(facts.path).file, []).append(facts)
    for file in sorted(by_guide):
        yield _report(by_guide[file], benches.opened[file], benches)


def _report(library: Sequence[Facts], bench: Bench, benches: Benches) -> Report:
    wishes, messages = benches.wishes, bench.messages(benches.wishes)
    findings: list[Finding] = []
    spoke: set[Spoke] = set()
    uses: set[Use] = set()
    allowed = 0
    for one in told(library):
        reply = one.facts.reply
        hush = benches.hush(reply)
        for hit in _hits(one, reply, bench, bench.channel(reply, wishes)):
            if hush and hush(hit):
                continue
            findings.append(finding_of(reply, one.facts.lang, hit, messages)._replace(reply=shortened(reply)))
            spoke.add(spoke_of(hit.entry, messages))
        if hush:
            allowed += hush.number
        if hush and not reply.unchanged:  # what else it allows was not asked for today
            uses.update(hush.uses(reply, bench.book(one.facts.lang), bench.selection))
    findings.sort(key=place)
    return Report(
        bench.compiled.guide,
        0,
        tuple(findings),
        messages=messages,
        rules=tuple(sorted(spoke)),
        allowed=allowed,
        uses=tuple(uses),
    )


def _hits(one: Told, reply: Reply, bench: Bench, channel: str | None) -> list[Hit]:
    reading = readings.of(bench, reply, one.facts.lang)
    reading.library = {one.sense: [one.match]}
    try:
        return engine.of_library(reading, bench.book(one.facts.lang), channel, bench.selection)
    except DamagedError:
        bench.renew()
        return engine.of_library(reading, bench.book(one.facts.lang), channel, bench.selection)
