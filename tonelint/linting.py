"""Where the wings meet: drafts and a guide in, a Report out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache, partial
from itertools import chain, islice
from typing import Any, BinaryIO, NamedTuple

from tonelint.benches import Bench, Benches, Wishes
from tonelint.drafts import read
from tonelint.drafts.mask import mask
from tonelint.drafts.origin import PlainOrigin
from tonelint.entry import Entry
from tonelint.errors import fail
from tonelint.guides.cache import Compiled
from tonelint.guides.lines import DamagedError
from tonelint.matching import engine
from tonelint.matching.overlap import Hit, Told
from tonelint.matching.rewrites import fitting
from tonelint.model import (
    LANGUAGES,
    LOCALE,
    NO_CUSTOMER,
    NO_TURNS,
    REUSED,
    Fault,
    Finding,
    Found,
    LeftOut,
    Match,
    Quote,
    Reply,
    Report,
    Spoke,
    Suggestion,
    Turn,
)
from tonelint.reading import Reading


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
    reply = Reply(text, mask(text), read.STDIN, PlainOrigin(text), channel=channel, public=public)
    if customer is not None or turns:
        from tonelint.drafts.talks import answering  # here, because most drafts come alone

        reply = answering.with_turns(reply, turns, customer)
    report = _report(_looked_back([reply], None), Wishes(guide, lang, channel, messages=messages))
    if report.errors:
        raise fail(report.errors[0].message, None, report.errors[0].hint)
    return report


def readings(
    names: Iterable[str], benches: Benches, stdin: BinaryIO | None = None
) -> Iterator[tuple[Reply, Reading, float] | Fault]:
    """Every reply behind files, folders, globs and `-` as it is read, and how sure its language is (0 to 1)."""
    for reply in read.replies(names, stdin, None, benches.wishes.asked, benches.agents):
        if isinstance(reply, Fault):
            yield reply
        if not isinstance(reply, Reply):
            continue
        bench = benches.of(reply.path)
        lang = _language(reply, bench.compiled, benches.wishes)
        if isinstance(lang, LeftOut):
            continue
        if isinstance(lang, Fault):
            yield lang
        elif isinstance(lang, Heard):
            yield reply, bench.reading(reply, lang.lang), lang.sure
        else:
            yield reply, bench.reading(reply, lang), 1.0


def lint_paths(
    names: Iterable[str], wishes: Wishes, stdin: BinaryIO | None = None, stdin_filename: str | None = None
) -> Report:
    """Judge every reply behind files, folders, globs and `-`.

    What cannot be read stands in the report's errors. Raises TonelintError when a guide cannot be
    used or a rule asked for does not exist.
    """
    benches = Benches(wishes)
    replies = read.replies(names, stdin, stdin_filename, wishes.asked, benches.agents)
    batches = _batches(_looked_back(replies, wishes.history))
    first = next(batches, [])
    processors = os.cpu_count() or 1
    jobs = min(wishes.jobs or processors, processors)  # more would only stand in each other's way
    if jobs == 1 or len(first) < _BATCH:
        return _report(chain(first, *batches), wishes, benches)
    from tonelint import workers  # here, because a draft needs no help

    return _together(workers.spread(partial(_work, wishes), chain([first], batches), jobs))


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


_BATCH = 200  # replies handed to a worker at a time; fewer than that are not worth a second process


def _batches(replies: Iterable[Found]) -> Iterator[list[Found]]:
    replies = iter(replies)
    while batch := list(islice(replies, _BATCH)):
        yield batch


@lru_cache(maxsize=1)
def _own_benches(wishes: Wishes) -> Benches:
    """The guides of a worker, kept from one batch to the next."""
    return Benches(wishes)


def _work(wishes: Wishes, batch: list[Found]) -> Report:
    return _report(batch, wishes, _own_benches(wishes))


def _together(reports: Iterable[Report]) -> Report:
    """Many reports as one, the same as if one process had made it."""
    all_of_them = list(reports)
    return Report(
        ", ".join(sorted({name for report in all_of_them for name in report.guide.split(", ")})),
        sum(report.replies for report in all_of_them),
        tuple(sorted((finding for report in all_of_them for finding in report.findings), key=_place)),
        tuple(sorted({skipped for report in all_of_them for skipped in report.skipped})),
        tuple(fault for report in all_of_them for fault in report.errors),
        all_of_them[0].messages,
        sum(report.unsure for report in all_of_them),
        rules=tuple(sorted({rule for report in all_of_them for rule in report.rules})),
        left_out=_counted(left for report in all_of_them for left in report.left_out),
    )


def _counted(left_out: Iterable[LeftOut]) -> tuple[LeftOut, ...]:
    """What was left out, once for each file and reason."""
    found: dict[tuple[str, str], LeftOut] = {}
    for one in left_out:
        before = found.get((one.path, one.reason), one._replace(number=0))
        locales = tuple(sorted({*before.locales, *one.locales}))
        found[one.path, one.reason] = one._replace(number=before.number + one.number, locales=locales)
    return tuple(found[key] for key in sorted(found))


def _place(finding: Finding) -> tuple[str, int, int, int, str]:
    return finding.path, finding.line, finding.column, finding.end, finding.rule


def _report(replies: Iterable[Found], wishes: Wishes, benches: Benches | None = None) -> Report:
    benches = benches or Benches(wishes)
    findings: list[Finding] = []
    faults: list[Fault] = []
    spoke: dict[tuple[str, str, str], Spoke] = {}
    left_out: list[LeftOut] = []
    count = unsure = 0
    for reply in replies:
        if isinstance(reply, Fault):
            faults.append(reply)
            continue
        if isinstance(reply, LeftOut):
            left_out.append(reply)
            continue
        bench = benches.of(reply.path)
        told = _told(reply, bench, wishes, benches)
        if isinstance(told, Fault):
            faults.append(told)
            continue
        if isinstance(told, LeftOut):
            left_out.append(told)
            continue
        unsure += told.guessed
        count += 1
        findings.extend(_findings(reply, told, bench, wishes, spoke))
    benches.keep()
    if not benches.opened:
        benches.of(read.STDIN)
    findings.sort(key=_place)
    return Report(
        benches.names(), count, tuple(findings), benches.skipped(), tuple(faults), benches.messages(), unsure,
        rules=tuple(sorted({*spoke.values()})), left_out=_counted(left_out),
    )  # fmt: skip


class Heard(NamedTuple):
    """A language that nobody named: what a reply reads as, how sure that is (0 to 1), and whether it is certain."""

    lang: str
    sure: float
    certain: bool


def _language(reply: Reply, compiled: Compiled, wishes: Wishes) -> str | Heard | Fault | LeftOut:
    """The language asked for, else the record's, else the guide's only one, else what the reply reads as."""
    lang = wishes.lang or reply.lang
    if lang is None:
        return compiled.languages[0] if len(compiled.languages) == 1 else _heard(reply, compiled)
    if lang in compiled.languages:
        return lang
    return _no_rules(reply, compiled, lang, f"it speaks {', '.join(compiled.languages)}")


def _heard(reply: Reply, compiled: Compiled) -> Heard | Fault | LeftOut:
    from tonelint.reading import language  # here, because most drafts come with their language

    heard = language.identify(reply.masked)
    if reply.beside and heard.lang not in compiled.languages:
        heard = language.identify(reply.beside)
    if heard.lang in compiled.languages:
        return Heard(heard.lang, heard.sure, certain=True)
    if heard.lang and heard.sure >= _CERTAIN:
        return _no_rules(reply, compiled, heard.lang, "this reply reads so; if it is something else, say --lang")
    return Heard(language.guess(reply.masked, compiled.languages), 0.0, certain=False)


_CERTAIN = 0.98  # how sure we are before we refuse to judge a reply in a language that is not ours


def _no_rules(reply: Reply, compiled: Compiled, lang: str, hint: str) -> Fault | LeftOut:
    """A mistake in a draft; in a library, which holds what the company speaks, something to be counted."""
    if reply.macro is not None:
        return LeftOut(reply.path, LOCALE, 1, (reply.macro.locale or lang,))
    place = reply.origin.position(0)
    return Fault(f'the guide "{compiled.guide}" has no rules in {lang}', reply.path, place.line, place.column, hint)


def _told(reply: Reply, bench: Bench, wishes: Wishes, benches: Benches) -> Told | Fault | LeftOut:
    """What is found in one reply: remembered, where it stands in a library and was judged so before, else judged now."""
    memory = benches.memory(bench) if reply.macro is not None and wishes.cached else None
    key = memory.key(reply) if memory else None
    known = memory.recall(key, reply) if memory and key else None
    if known:
        return known
    lang = _language(reply, bench.compiled, wishes)
    if isinstance(lang, (Fault, LeftOut)):
        return lang
    spoken, guessed = (lang.lang, not lang.certain) if isinstance(lang, Heard) else (lang, False)
    told = Told(spoken, guessed, _judge(reply, spoken, bench, wishes))
    if memory and key:
        memory.note(key, reply, told)
    return told


def _judge(reply: Reply, lang: str, bench: Bench, wishes: Wishes) -> list[Hit]:
    """What the rules find in one reply."""
    channel = wishes.channel or reply.channel
    try:
        hits = engine.judge(bench.reading(reply, lang), bench.book(lang), channel, bench.selection)
    except DamagedError:
        bench.renew()
        hits = engine.judge(bench.reading(reply, lang), bench.book(lang), channel, bench.selection)
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
    messages = bench.messages(wishes)
    for hit in told.hits:
        if (bench.file, lang, hit.entry.name) not in spoke:
            spoke[bench.file, lang, hit.entry.name] = _spoke(hit.entry, messages)
    return (_finding(reply, lang, hit, messages) for hit in told.hits)


def _spoke(entry: Entry, lang: str) -> Spoke:
    title, why = _spoken(entry.title, lang), _spoken(entry.why, lang)
    return Spoke(entry.name, entry.family, title, why, entry.severity, tuple(entry.instead))


def _finding(reply: Reply, lang: str, hit: Hit, messages: str) -> Finding:
    """Message, reason and place are added here, and only here."""
    entry, match, severity = hit
    first, last = reply.origin.position(match.start), reply.origin.position(match.end)
    return Finding(
        reply.path, reply.record, entry.name, entry.family, severity, lang,
        _message(entry, match, messages), _spoken(entry.why, messages),
        match.start, match.end, reply.text[match.start : match.end],
        first.line, first.column, last.line, last.column,
        tuple(Suggestion(text) for text in fitting(entry.instead, reply.masked, lang)), match.evidence, reply,
        (*entry.quotes, *(Quote("fresh", entry.name, text) for text in match.evidence.get("fresh", ()))),
        entry.priority,
    )  # fmt: skip


def _message(entry: Entry, match: Match, lang: str) -> str:
    """A rule's title, with how often and how alike of what was sent before, and what to add of a rule made of parts."""
    title = _spoken(entry.title, lang)
    if entry.finds in REUSED:
        from tonelint.reports.wording import WORDS, number  # here, because few drafts were sent before

        times = number(lang, "times", match.evidence["times"])
        return f"{title}: {WORDS[lang]['reused'].format(times=times, alike=match.evidence['alike'])}"
    if entry.composite is None:
        return title
    held = match.evidence["parts"]
    return f"{title}: {', '.join(_spoken(part.add, lang) for part in entry.composite.parts if part.name in held)}"


def _spoken(texts: Mapping[str, str], lang: str) -> str:
    return texts.get(lang) or next((texts[one] for one in LANGUAGES if one in texts), "")
