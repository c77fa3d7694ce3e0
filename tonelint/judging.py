"""Replies judged one by one: told their language, looked up or heard, and put into findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from tonelint import languages, readings
from tonelint.benches import Bench, Benches, Wishes
from tonelint.drafts import read
from tonelint.findings import finding_of, place, spoke_of
from tonelint.guides.lines import DamagedError
from tonelint.matching import engine
from tonelint.matching.overlap import Hit, Told
from tonelint.model import Allowance, Fault, Finding, Found, LeftOut, Macro, Reply, Report, Spoke, Suggestion, Use
from tonelint.names import LOCALE, NO_CUSTOMER, NO_TURNS
from tonelint.values import NamedTuple

if TYPE_CHECKING:
    from tonelint.adopting.allowing import Hush
    from tonelint.macros.facts import Facts
    from tonelint.remembered import Memory
    from tonelint.ways import Ways


class Batch(NamedTuple):
    """Replies that were judged: the report, and the facts of those that are macros."""

    report: Report
    macros: tuple[Facts, ...]


def judged(replies: Iterable[Found], benches: Benches) -> Batch:
    """Some replies judged, the findings sorted by place and then by rule; what cannot be read stands among the errors."""
    wishes = benches.wishes
    findings: list[Finding] = []
    faults: list[Fault] = []
    spoke: dict[tuple[str, str, str], Spoke] = {}
    left_out: list[LeftOut] = []
    uses: set[Use] = set()
    macros: list[Facts] = []
    beside: list[Finding] = []
    count = unsure = allowed = 0
    for reply in replies:
        if isinstance(reply, Fault):
            faults.append(reply)
            continue
        if isinstance(reply, LeftOut):
            left_out.append(reply)
            continue
        bench = benches.of(reply.path)
        if isinstance(reply, Allowance):
            uses.update(_unattached(reply, bench, wishes.today))
            continue
        if reply.unchanged:
            macros.extend(_beside(reply, bench, benches) if reply.macro else ())
            beside.extend(_still_there(reply, bench, benches) if wishes.baseline else ())
            continue
        if reply.remarks:
            faults.extend(reply.remarks.faults)
        hush = benches.hush(reply)
        told = _told(reply, bench, benches, hush)
        if isinstance(told, Fault):
            faults.append(told)
            continue
        if isinstance(told, LeftOut):
            left_out.append(told)
            continue
        unsure += told.guessed
        count += 1
        findings.extend(chain.from_iterable(_findings(reply, one, bench, wishes, spoke) for one in told.each))
        left_out.extend(LeftOut(reply.path, LOCALE, 1, (lang,)) for lang in told.without)
        if reply.macro is not None and bench.minds_library(told.lang):
            macros.append(_facts(reply, reply.macro, told.lang, bench, benches))
        if hush:
            allowed += hush.number
            uses.update(hush.uses(reply, bench.book(told.lang), bench.selection))
    uses.update(benches.without_file())
    benches.keep()
    if not benches.opened:
        benches.of(read.STDIN)
    findings.sort(key=place)
    report = Report(
        benches.names(), count, tuple(findings), benches.skipped(), tuple(faults), benches.messages(), unsure,
        rules=tuple(sorted({*spoke.values()})), left_out=counted(left_out), allowed=allowed, uses=tuple(uses),
        beside=tuple(sorted(beside, key=place)),
    )  # fmt: skip
    return Batch(report, tuple(macros))


def _unattached(allowance: Allowance, bench: Bench, today: str | None) -> Iterable[Use]:
    from tonelint.adopting import allowing

    return allowing.unattached(allowance, bench.selection, today)


def _told(reply: Reply, bench: Bench, benches: Benches, hush: Hush | None) -> Told | Fault | LeftOut:
    """What is found in one reply: remembered, where it stands in a library and was judged so before, else judged now."""
    wishes = benches.wishes
    memory, key = (None, None) if hush else _remembered(reply, bench, benches)
    known = memory.recall(key, reply) if memory and key else None
    if known:
        return known
    told = _found(reply, bench, wishes, hush)
    if memory and key and isinstance(told, Told):
        memory.note(key, reply, told)
    return told


def _found(reply: Reply, bench: Bench, wishes: Wishes, hush: Hush | None) -> Told | Fault | LeftOut:
    """What the rules find in one reply, in its language or in those that it chooses from."""
    lang = languages.of(reply, bench.compiled, wishes)
    ways = None
    if readings.has_ways(reply, bench.channel(reply, wishes)) and not wishes.lang:
        from tonelint import ways as chosen  # here, because most drafts are no macros

        ways = chosen.by_language(reply, lang, bench.compiled.languages)
    if ways:
        return _found_in_each(reply, ways, bench, wishes, hush)
    if isinstance(lang, (Fault, LeftOut)):
        return lang
    spoken, guessed = (lang.lang, not lang.certain) if isinstance(lang, languages.Heard) else (lang, False)
    return Told(spoken, guessed, _judge(reply, spoken, bench, wishes, hush))


def _found_in_each(reply: Reply, ways: Ways, bench: Bench, wishes: Wishes, hush: Hush | None) -> Told | LeftOut:
    """What the rules of each language find in its texts; what several of them find in the same words is found once."""
    if not ways.texts:
        return LeftOut(reply.path, LOCALE, 1, ways.without)
    told: list[Told] = []
    seen: set[tuple[int, int, str]] = set()
    for lang in ways.texts:
        hits = _judge(reply, lang, bench, wishes, hush, ways=ways)
        told.append(Told(lang, False, [hit for hit in hits if (*hit.match[:2], hit.entry.name) not in seen]))
        seen.update((*hit.match[:2], hit.entry.name) for hit in hits)
    return told[0]._replace(others=tuple(told[1:]), without=ways.without)


def _beside(reply: Reply, bench: Bench, benches: Benches) -> Iterator[Facts]:
    """What is kept of a macro that is not judged today, to compare those with it that are."""
    lang = spoken_in(reply, bench, benches.wishes)
    if lang and reply.macro is not None and bench.minds_library(lang):
        yield _facts(reply, reply.macro, lang, bench, benches)


def _still_there(reply: Reply, bench: Bench, benches: Benches) -> Iterator[Finding]:
    """What is found in a reply that is not judged today: a baseline that knows it knows nothing new by that."""
    from tonelint.shortened import shortened  # here, because few runs leave anything out

    told = _told(reply, bench, benches, benches.hush(reply))
    if not isinstance(told, Told):
        return
    for one in told.each:
        for hit in one.hits:
            yield finding_of(reply, one.lang, hit, bench.messages(benches.wishes))._replace(reply=shortened(reply))


def _facts(reply: Reply, macro: Macro, lang: str, bench: Bench, benches: Benches) -> Facts:
    """What is kept of a macro until all of them have passed by."""
    from tonelint.macros import facts  # here, because most drafts are no macros

    memory, key = _remembered(reply, bench, benches)
    seen = memory.recall_noticed(key) if memory and key else None
    if seen is None or seen.lang != lang:
        seen = facts.noticed(readings.of(bench, reply, lang), macro)
        if memory and key:
            memory.note_noticed(key, seen)
    return facts.facts(reply, macro, seen)


def _remembered(reply: Reply, bench: Bench, benches: Benches) -> tuple[Memory | None, bytes | None]:
    """Where a reply may be remembered, and by what; nowhere where it stands in no library."""
    if reply.macro is None or not benches.wishes.cached:
        return None, None
    memory = benches.memory(bench)
    return memory, memory.key(reply)


def _judge(
    reply: Reply, lang: str, bench: Bench, wishes: Wishes, hush: Hush | None, *, ways: Ways | None = None
) -> list[Hit]:
    """What the rules of a language find in one reply, or in those `ways` of it, without what is in `hush`."""
    channel = bench.channel(reply, wishes)
    try:
        every = readings.every(bench, reply, lang, channel, ways)
        hits = engine.judge_ways(every, bench.book(lang), channel, bench.selection, hushed=hush)
    except DamagedError:
        bench.renew()
        every = readings.every(bench, reply, lang, channel, ways)
        hits = engine.judge_ways(every, bench.book(lang), channel, bench.selection, hushed=hush)
    if hits and (reply.turns or reply.customer):
        from tonelint.drafts.talks import quotes  # here, because few drafts with a finding quote anybody

        said = quotes.spans(reply)
        hits = [hit for hit in hits if hit.entry.points or not quotes.within(hit.match, said)]
    return hits


def _findings(
    reply: Reply, told: Told, bench: Bench, wishes: Wishes, spoke: dict[tuple[str, str, str], Spoke]
) -> Iterator[Finding]:
    """The findings of one reply; rules that speak are put with those that `spoke`, by guide, language and name."""
    lang = told.lang
    book = bench.book(lang)
    if reply.customer is None:
        bench.lacked(NO_CUSTOMER, lang, book.needs_customer)
    if not reply.turns:
        bench.lacked(NO_TURNS, lang, book.needs_turns)
    safe: Mapping[int, Suggestion] = {}
    if wishes.fixes and any(hit.entry.fix for hit in told.hits):
        from tonelint.fixing import safe as fixing  # here, because few drafts are fixed

        safe = fixing.suggestions(told.hits, readings.of(bench, reply, lang), reply.text, reply.remarks, reply.origin)
    messages = bench.messages(wishes)
    for hit in told.hits:
        if (bench.file, lang, hit.entry.name) not in spoke:
            spoke[bench.file, lang, hit.entry.name] = spoke_of(hit.entry, messages)
    found = (finding_of(reply, lang, hit, messages, safe.get(number)) for number, hit in enumerate(told.hits))
    if reply.macro is None or not told.hits:
        return found
    from tonelint.shortened import shortened  # here, because most drafts are no macros

    short = shortened(reply)
    return (one._replace(reply=short) for one in found)


def spoken_in(reply: Reply, bench: Bench, wishes: Wishes) -> str | None:
    """The language that a reply is judged in; None where it has no rules."""
    lang = languages.of(reply, bench.compiled, wishes)
    spoken = lang.lang if isinstance(lang, languages.Heard) else lang
    return spoken if isinstance(spoken, str) else None


def counted(left_out: Iterable[LeftOut]) -> tuple[LeftOut, ...]:
    """What was left out, once for each file and reason."""
    found: dict[tuple[str, str], LeftOut] = {}
    for one in left_out:
        before = found.get((one.path, one.reason), one._replace(number=0))
        locales = tuple(sorted({*before.locales, *one.locales}))
        columns = tuple(dict.fromkeys((*before.columns, *one.columns)))
        number = len(columns) or before.number + one.number
        found[one.path, one.reason] = one._replace(number=number, locales=locales, columns=columns)
    return tuple(found[key] for key in sorted(found))
