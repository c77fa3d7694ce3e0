"""Where the wings meet: drafts and a guide in, a Report out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, BinaryIO

from tonelint.benches import Benches, Wishes
from tonelint.drafts import forms, read
from tonelint.errors import fail
from tonelint.findings import finding_of, place, spoke_of
from tonelint.guides import places
from tonelint.judging import Batch, judged
from tonelint.matching.overlap import Hit
from tonelint.model import Fault, Finding, Found, Reply, Report, Spoke, Turn

if TYPE_CHECKING:
    from tonelint.adopting.baseline import Baseline
    from tonelint.drafts.asked import Asked


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
    report = _finished(judged(_looked_back([reply], None), benches).report, benches)
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
    report = _suspecting(report)
    return _new(report, known, names, benches) if known else report


def _new(report: Report, known: Baseline, names: tuple[str, ...], benches: Benches) -> Report:
    """What the baseline does not know, with the options that may have made it so."""
    from tonelint.adopting import baseline  # here, because most runs tell all they find

    new = known.without(report, partial(judged_files, names, benches.wishes.asked))
    if not new.findings:
        return new
    channel = benches.channel(names[0])
    return known.on_channel(channel).explaining(new, baseline.on_channel(benches.wishes.options, channel))


def judged_files(names: Iterable[str], asked: Asked) -> frozenset[str]:
    """The files behind some names, links followed."""
    return frozenset(map(os.path.realpath, read.files(names, asked)))


def _suspecting(report: Report) -> Report:
    """The report with the helpdesk whose macros the drafts may be, where nobody said that they are macros."""
    if sum(finding.family == "template-residue" for finding in report.findings) < _SEVERAL:
        return report
    from tonelint.macros import unsaid  # here, because few drafts hold placeholders

    return report._replace(like_macros=unsaid.suspected(report))


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
        done = [judged(chain(first, chain.from_iterable(batches)), benches)]
    else:
        from tonelint import sharing  # here, because a draft needs no help

        done = sharing.judged_by(jobs, chain([first], batches), benches)
    return _finished(_with_libraries(done, benches), benches)


def _with_libraries(done: list[Batch], benches: Benches) -> Report:
    """The report of all that was judged, and of what its macros show together."""
    macros = [facts for one in done for facts in one.macros]
    reports = [one.report for one in done]
    if macros:
        from tonelint import libraries  # here, because few runs lint macros

        reports += libraries.judged(macros, benches)
    if len(reports) == 1:
        return reports[0]
    from tonelint import sharing

    return sharing.together(reports)


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
    return changed.only(replies, wishes.changed, means, every=wishes.baseline is not None)


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
    return judged(_looked_back(replies, benches.wishes.history), benches).report.findings


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
_SEVERAL = 3  # placeholders left in drafts from which on these may be macros
_BATCH = 200  # replies handed to a worker at a time; fewer than that are not worth a second process


def _batches(replies: Iterable[Found]) -> Iterator[list[Found]]:
    replies = iter(replies)
    while batch := list(islice(replies, _BATCH)):
        yield batch
