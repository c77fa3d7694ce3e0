"""`tonelint check`: drafts in, a reader's verdict out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import BinaryIO, NamedTuple

from tonelint.benches import Wishes
from tonelint.commands import CLEAN, FAIL_ON, FOUND, MISTAKE, Streams
from tonelint.errors import Place, Problem, TonelintError
from tonelint.linting import lint_paths
from tonelint.model import SEVERITIES, Fault, Report
from tonelint.reports import foremost, layout
from tonelint.reports.layout import Piece
from tonelint.reports.visible import visible


class Output(NamedTuple):
    """How to tell it: the format, the severity that fails the run, extra counts, how quietly, and whether all of it."""

    format: str = "text"
    fail_on: str = "warning"
    statistics: bool = False
    quiet: bool = False
    every: bool = False


def check(
    names: Iterable[str],
    wishes: Wishes,
    output: Output,
    streams: Streams,
    *,
    stdin: BinaryIO | None = None,
    stdin_filename: str | None = None,
) -> int:
    """Lint what is named and write the report; returns 0, 1 or 2 as the README says."""
    try:
        report = lint_paths(names, wishes, stdin, stdin_filename)
    except TonelintError as error:
        if output.format != "json":
            raise
        report = Report(wishes.guide or "", 0, (), (), tuple(_fault(problem) for problem in error.problems))
    _write(report, output, streams)
    if report.errors:
        return MISTAKE
    return FOUND if _fails(report, output.fail_on) else CLEAN


def _fails(report: Report, fail_on: str) -> bool:
    """Whether there is a finding at or above the severity that fails the run."""
    if fail_on == "never":
        return False
    grave = SEVERITIES[: FAIL_ON.index(fail_on) + 1]
    return any(finding.severity in grave for finding in report.findings)


def _fault(problem: Problem) -> Fault:
    path, line, column = problem.place or Place("")
    return Fault(problem.message, path or None, line, column, problem.hint)


def _write(report: Report, output: Output, streams: Streams) -> None:
    if output.format == "json":
        from tonelint.reports import machine

        # Faults stay English here: machines read them, and look for the same words wherever they run.
        streams.out.write(machine.as_json(report))
        return
    if report.errors:
        from tonelint.commands.mistakes import tell_faults  # here, because most drafts can be read

        tell_faults(report.errors, streams)
    if output.format == "concise":
        from tonelint.reports import machine

        streams.out.write(machine.as_lines(report))
    else:
        write_pieces(_pieces(report, output), streams)
    if output.statistics:
        streams.out.write(layout.statistics(report))


def _pieces(report: Report, output: Output) -> Iterator[Piece]:
    for findings in foremost.by_reply(report.findings):
        # Who answers somebody wants to know what matters; who looks after a library wants all of it.
        shown = findings if output.every or findings[0].reply.customer is None else foremost.foremost(findings)
        for finding in shown:
            yield from layout.finding_pieces(finding, report.messages)
        yield from layout.more_pieces(len(findings) - len(shown), report.messages)
    if not output.quiet and (report.replies or not report.errors):
        yield from layout.summary_pieces(report)


def write_pieces(pieces: Iterable[Piece], streams: Streams) -> None:
    """In colour where a person looks on, plainly elsewhere."""
    shown = (Piece(role, "\n".join(visible(line) for line in text.split("\n"))) for role, text in pieces)
    if colourful(streams):
        from tonelint.reports import people

        people.write(shown, streams.out)
    else:
        streams.out.writelines(piece.text for piece in shown)


def colourful(streams: Streams) -> bool:
    """Whether colours are wanted: on a terminal, unless NO_COLOR is set or the terminal is dumb."""
    return streams.out.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
