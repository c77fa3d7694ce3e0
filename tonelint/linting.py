"""Where the wings meet: drafts and a guide in, a Report out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache, partial
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from tonelint import languages
from tonelint.benches import Bench, Benches, Wishes
from tonelint.drafts import forms, read
from tonelint.errors import fail
from tonelint.findings import finding_of, place, spoke_of
from tonelint.guides import places
from tonelint.guides.lines import DamagedError
from tonelint.matching import engine
from tonelint.matching.overlap import Hit, Told
from tonelint.model import (
    NO_CUSTOMER,
    NO_TURNS,
    Allowance,
    Fault,
    Finding,
    Found,
    LeftOut,
    Macro,
    Reply,
    Report,
    Spoke,
    Suggestion,
    Turn,
    Use,
)

if TYPE_CHECKING:
    from tonelint.adopting.allowing import Hush
    from tonelint.adopting.baseline import Baseline
    from tonelint.macros.facts import Facts
    from tonelint.remembered import Memory


def lint(
    text: str,
    *,
    guide: str | None = None,
    lang: str | None = None,
    channel: str | None = None,
    messages: str | None = None,
    customer: str | None = None,
    turns: Iterable[Turn | Mapping[str, Any]] = (),
    public: bool | None = None,
) -> Report:
    """Judge one reply given as text, by the guide named (or found upward from here).

    `turns` are the messages before it, oldest first, each such as `{"from": "customer", "text": "…"}` with the keys
    that a message has in a file; `customer` is what it answers, where that is not simply the customer's last words.
    `public` says whether anybody may read it, where the channel does not tell.
    Raises TonelintError when the guide, a language or a role is not known.
    """
    reply = forms.whole(text, read.STDIN)._replace(channel=channel, public=public)
    if customer is not None or turns:
        from tonelint.drafts.talks import answering  # here, because most drafts come alone

        reply = answering.with_turns(reply, turns, customer)
    wishes = Wishes(guide, lang, channel, messages=messages, fixes=True)
    benches = Benches(wishes)
    report = _finished(_read(_looked_back([reply], None), benches).report, benches)
    if report.errors:
        raise fail(report.errors[0].message, None, report.errors[0].hint)
    return report


def lint_paths(
    names: Iterable[str],
    wishes: Wishes,
    stdin: BinaryIO | None = None,
    stdin_filename: str | None = None,
    watched: Callable[[Iterable[Found]], Iterator[Found]] = iter,
) -> Report:
    """Judge every reply behind files, folders, globs and `-`; `watched` hands on the replies and sees them pass.

    Of a macro the findings keep what is shown of it. What cannot be read stands in the report's errors. Raises
    TonelintError when a guide cannot be used or a rule asked for does not exist.
    """
    names = tuple(names)
    wishes = wishes._replace(asked=read.settled(names, wishes.asked))
    benches = Benches(wishes)
    known = _baseline(wishes.baseline)
    if wishes.cached and _is_large(names):
        from tonelint import ahead, unchanged  # here, because a draft is judged sooner than looked up

        if _jobs(wishes) > 1:
            ahead.compile_guides(names, wishes, _jobs(wishes))

        def judge(passing: unchanged.Passing) -> Report:
            return _report(names, benches, stdin, stdin_filename, lambda found: passing(watched(found)))

        report = unchanged.told(names, benches, judge)
    else:
        report = _report(names, benches, stdin, stdin_filename, watched)
    return known.without(report) if known else report


def _is_large(names: Iterable[str]) -> bool:
    """Whether there may be enough to read to ask whether it has changed."""
    return any(os.path.isdir(name) or (os.path.isfile(name) and os.path.getsize(name) >= _LARGE) for name in names)


def _report(
    names: Iterable[str],
    benches: Benches,
    stdin: BinaryIO | None,
    stdin_filename: str | None,
    watched: Callable[[Iterable[Found]], Iterator[Found]],
) -> Report:
    """Everything behind the names, read and judged."""
    wishes = benches.wishes
    found = read.replies(names, stdin, stdin_filename, wishes.asked, benches.agents, mapped=benches.exports)
    replies = _looked_back(watched(found), wishes.history)
    batches = _batches(_changed(replies, wishes, benches))
    first = next(batches, [])
    jobs = _jobs(wishes)
    if jobs == 1 or len(first) < _BATCH:
        done = [_read(chain(first, chain.from_iterable(batches)), benches)]
    else:
        from tonelint import workers  # here, because a draft needs no help

        if wishes.cached:
            _compile(first, benches)
        done = [*workers.spread(partial(_work, wishes), chain([first], batches), jobs)]
    return _finished(_with_libraries(done, benches), benches)


def _compile(replies: Iterable[Found], benches: Benches) -> None:
    """Compile and keep what the guides have for the languages of some replies, or every worker would."""
    for reply in replies:
        if isinstance(reply, Reply):
            bench = benches.of(reply.path)
            spoken = _spoken(reply, bench, benches.wishes)
            if spoken:
                bench.book(spoken)
                bench.cues(spoken, "reply")


def _spoken(reply: Reply, bench: Bench, wishes: Wishes) -> str | None:
    """The language that a reply is judged in; None where it has no rules."""
    lang = languages.of(reply, bench.compiled, wishes)
    spoken = lang.lang if isinstance(lang, languages.Heard) else lang
    return spoken if isinstance(spoken, str) else None


def _with_libraries(done: list[Batch], benches: Benches) -> Report:
    """The report of all that was judged, and of what its macros show together."""
    macros = [facts for one in done for facts in one.macros]
    reports = [one.report for one in done]
    if macros:
        from tonelint import libraries  # here, because few runs lint macros

        reports += libraries.judged(macros, benches)
    return reports[0] if len(reports) == 1 else _together(reports)


def _baseline(path: str | None) -> Baseline | None:
    """What was found before; raises TonelintError where that cannot be used."""
    if path is None:
        return None
    from tonelint.adopting import baseline  # here, because most runs tell all they find

    return baseline.read(path)


def _changed(replies: Iterable[Found], wishes: Wishes, benches: Benches) -> Iterable[Found]:
    """The replies; where only what changed was asked for, of the others their number."""
    if wishes.changed is None:
        return replies
    from tonelint.adopting import changed  # here, because most runs judge all they read

    means = changed.Means(
        wishes.asked, benches.agents, benches.exports, benches.sidecar, wishes.allow, places.ALLOW_NAME
    )
    return changed.only(replies, wishes.changed, means)


def _finished(report: Report, benches: Benches) -> Report:
    """The report with what is to be told of allowances, once all of them were seen."""
    if not report.uses:
        return report
    from tonelint.adopting import allowing  # here, because few drafts allow anything

    findings: list[Finding] = []
    faults: list[Fault] = []
    spoke: set[Spoke] = set(report.rules)
    for told in allowing.to_tell(report, lambda path: benches.of(path).compiled.names):
        if isinstance(told, Fault):
            faults.append(told)
            continue
        bench = benches.of(told.reply.path)
        lang, messages = benches.wishes.lang or bench.compiled.languages[0], bench.messages(benches.wishes)
        for entry in filter(bench.selection.takes, bench.book(lang).finding(told.sense)):
            findings.append(finding_of(told.reply, lang, Hit(entry, told.match, entry.severity), messages))
            spoke.add(spoke_of(entry, messages))
    findings = sorted((*report.findings, *findings), key=place)
    return report._replace(findings=tuple(findings), errors=(*report.errors, *faults), rules=tuple(sorted(spoke)))


def _jobs(wishes: Wishes) -> int:
    """How many processes share the work: at most as many as processors, or they would stand in each other's way."""
    allowed = getattr(os, "sched_getaffinity", None)  # in a container they can be fewer than the machine has
    processors = len(allowed(0)) if allowed else os.cpu_count() or 1
    return min(wishes.jobs or processors, processors)


def findings_in(replies: Iterable[Found], benches: Benches) -> tuple[Finding, ...]:
    """The findings of some replies, sorted by place and then by rule."""
    return _read(_looked_back(replies, benches.wishes.history), benches).report.findings


def _looked_back(replies: Iterable[Found], history: str | None) -> Iterator[Found]:
    """The replies, those that answer somebody with where the like of them was sent before."""
    mark: Callable[[Reply], Reply] | None = None
    for reply in replies:
        if isinstance(reply, Reply) and (history is not None or reply.customer is not None or reply.turns):
            if mark is None:
                from tonelint.reuse import marking  # here, because most drafts are read alone

                mark = marking.marker(history)
            yield mark(reply)
        else:
            yield reply


_LARGE = 100_000  # bytes; less is judged sooner than looked up
_BATCH = 200  # replies handed to a worker at a time; fewer than that are not worth a second process


def _batches(replies: Iterable[Found]) -> Iterator[list[Found]]:
    replies = iter(replies)
    while batch := list(islice(replies, _BATCH)):
        yield batch


@lru_cache(maxsize=1)
def _own_benches(wishes: Wishes) -> Benches:
    """The guides of a worker, kept from one batch to the next."""
    return Benches(wishes)


def _work(wishes: Wishes, batch: list[Found]) -> Batch:
    return _read(batch, _own_benches(wishes))


class Batch(NamedTuple):
    """Replies that were judged: the report, and the facts of those that are macros."""

    report: Report
    macros: tuple[Facts, ...]


def _together(all_of_them: list[Report]) -> Report:
    """Many reports as one, the same as if one process had made it."""
    return Report(
        ", ".join(sorted({name for report in all_of_them for name in report.guide.split(", ")})),
        sum(report.replies for report in all_of_them),
        tuple(sorted((finding for report in all_of_them for finding in report.findings), key=place)),
        tuple(sorted({skipped for report in all_of_them for skipped in report.skipped})),
        tuple(fault for report in all_of_them for fault in report.errors),
        all_of_them[0].messages,
        sum(report.unsure for report in all_of_them),
        rules=tuple(sorted({rule for report in all_of_them for rule in report.rules})),
        left_out=_counted(left for report in all_of_them for left in report.left_out),
        allowed=sum(report.allowed for report in all_of_them),
        uses=tuple({use for report in all_of_them for use in report.uses}),
    )


def _counted(left_out: Iterable[LeftOut]) -> tuple[LeftOut, ...]:
    """What was left out, once for each file and reason."""
    found: dict[tuple[str, str], LeftOut] = {}
    for one in left_out:
        before = found.get((one.path, one.reason), one._replace(number=0))
        locales = tuple(sorted({*before.locales, *one.locales}))
        found[one.path, one.reason] = one._replace(number=before.number + one.number, locales=locales)
    return tuple(found[key] for key in sorted(found))


def _read(replies: Iterable[Found], benches: Benches) -> Batch:
    wishes = benches.wishes
    findings: list[Finding] = []
    faults: list[Fault] = []
    spoke: dict[tuple[str, str, str], Spoke] = {}
    left_out: list[LeftOut] = []
    uses: set[Use] = set()
    macros: list[Facts] = []
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
            macros.extend(_beside(reply, bench, benches))
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
        findings.extend(_findings(reply, told, bench, wishes, spoke))
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
        rules=tuple(sorted({*spoke.values()})), left_out=_counted(left_out), allowed=allowed, uses=tuple(uses),
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
    lang = languages.of(reply, bench.compiled, wishes)
    if isinstance(lang, (Fault, LeftOut)):
        return lang
    spoken, guessed = (lang.lang, not lang.certain) if isinstance(lang, languages.Heard) else (lang, False)
    told = Told(spoken, guessed, _judge(reply, spoken, bench, wishes, hush))
    if memory and key:
        memory.note(key, reply, told)
    return told


def _beside(reply: Reply, bench: Bench, benches: Benches) -> Iterator[Facts]:
    """What is kept of a macro that is not judged today, to compare those with it that are."""
    lang = _spoken(reply, bench, benches.wishes)
    if lang and reply.macro is not None and bench.minds_library(lang):
        yield _facts(reply, reply.macro, lang, bench, benches)


def _facts(reply: Reply, macro: Macro, lang: str, bench: Bench, benches: Benches) -> Facts:
    """What is kept of a macro until all of them have passed by."""
    from tonelint.macros import facts  # here, because most drafts are no macros

    memory, key = _remembered(reply, bench, benches)
    seen = memory.recall_noticed(key) if memory and key else None
    if seen is None or seen.lang != lang:
        seen = facts.noticed(bench.reading(reply, lang), macro)
        if memory and key:
            memory.note_noticed(key, seen)
    return facts.facts(reply, macro, seen)


def _remembered(reply: Reply, bench: Bench, benches: Benches) -> tuple[Memory | None, bytes | None]:
    """Where a reply may be remembered, and by what; nowhere where it stands in no library."""
    if reply.macro is None or not benches.wishes.cached:
        return None, None
    memory = benches.memory(bench)
    return memory, memory.key(reply)


def _judge(reply: Reply, lang: str, bench: Bench, wishes: Wishes, hush: Hush | None) -> list[Hit]:
    """What the rules find in one reply, without what is in `hush`."""
    channel = wishes.channel or reply.channel
    try:
        readings = bench.readings(reply, lang, channel)
        hits = engine.judge_ways(readings, bench.book(lang), channel, bench.selection, hushed=hush)
    except DamagedError:
        bench.renew()
        readings = bench.readings(reply, lang, channel)
        hits = engine.judge_ways(readings, bench.book(lang), channel, bench.selection, hushed=hush)
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

        safe = fixing.suggestions(told.hits, bench.reading(reply, lang), reply.text, reply.remarks)
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
