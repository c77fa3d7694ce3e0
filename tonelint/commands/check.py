"""`tonelint check`: drafts in, a reader's verdict out."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, BinaryIO

from tonelint.benches import Wishes
from tonelint.commands import CLEAN, FAIL_ON, FOUND, MISTAKE, READ, TOLD, Streams
from tonelint.errors import Place, Problem, TonelintError
from tonelint.linting import lint_paths
from tonelint.model import Fault, Found, Reply, Report
from tonelint.names import SEVERITIES
from tonelint.reports import foremost, layout
from tonelint.reports.layout import Piece
from tonelint.reports.visible import visible
from tonelint.values import NamedTuple

if TYPE_CHECKING:
    from tonelint.commands.outputs import Target
    from tonelint.drafts.asked import Asked


_A_WHILE = 1.0  # seconds; whoever waits longer wants to know for what


class Output(NamedTuple):
    """How to tell it: the format, the severity that fails the run, extra counts, how quietly, and whether all of it.

    `files` are reports that go into files besides, each as FORMAT:FILE; `max_warnings` is how many warnings fail no
    run, None where `fail_on` alone decides.
    """

    format: str = "text"
    fail_on: str = "warning"
    statistics: bool = False
    quiet: bool = False
    every: bool = False
    files: tuple[str, ...] = ()
    max_warnings: int | None = None

    def grave(self, report: Report) -> tuple[str, ...]:
        """The severities that fail the run; of warnings `max_warnings` decides, where it is given."""
        failing = () if self.fail_on == "never" else SEVERITIES[: FAIL_ON.index(self.fail_on) + 1]
        if self.max_warnings is None:
            return failing
        others = tuple(severity for severity in failing if severity != "warning")
        return (*others, "warning") if self.over(report) else others

    def over(self, report: Report) -> bool:
        """Whether there are more warnings than may be."""
        return self.max_warnings is not None and report.count("warning") > self.max_warnings


def usual_format() -> str:
    """How a report is told where nobody said: as text, and in a workflow of GitHub's as annotations."""
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


def check(
    names: Iterable[str],
    wishes: Wishes,
    output: Output,
    streams: Streams,
    *,
    stdin: BinaryIO | None = None,
    stdin_filename: str | None = None,
    mend: Callable[[Report, Wishes], Report] | None = None,
) -> int:
    """Lint what is named and write the report; returns 0, 1 or 2 as the README says.

    `mend` puts right what a report tells, and gives the report of what is left.
    """
    if output.format in READ:  # machines look for the same words wherever they run
        wishes = wishes._replace(locale=streams.language())
    names = tuple(names)
    files: Mapping[str, Target] = {}
    if output.files:
        from tonelint.commands import outputs  # here, because most reports go to the screen alone

        files = outputs.targets(output.files, names)
        wishes = wishes._replace(asked=wishes.asked._replace(outputs=frozenset(files)))
    broken: tuple[Problem, ...] = ()
    try:
        told = not output.quiet and _seen(streams)
        watched = partial(_watched, names=names, streams=streams, asked=wishes.asked) if told else iter
        report = lint_paths(names, wishes, stdin, stdin_filename, watched)
        report = mend(report, wishes) if mend else report
    except TonelintError as error:
        report = Report(wishes.guide or "", 0, (), (), tuple(_fault(problem) for problem in error.problems))
        broken = error.problems if output.format in TOLD else ()
    unwritten = _write_files(files.values(), report, output)  # first, because whoever reads the screen may leave
    if not broken:
        _write(report, output, streams)
    if broken or unwritten:
        raise TonelintError(*broken, *unwritten)
    if report.errors:
        return MISTAKE
    grave = output.grave(report)
    return FOUND if any(finding.severity in grave for finding in report.findings) else CLEAN


def _watched(replies: Iterable[Found], names: Iterable[str], streams: Streams, asked: "Asked") -> Iterator[Found]:
    """The replies as they come; when they take a while, a line on the terminal tells how far they are."""
    began, line, count = monotonic(), None, 0
    try:
        for found in replies:
            count += isinstance(found, Reply)
            if line is None and monotonic() - began > _A_WHILE:
                from tonelint.commands import progress  # here, because most drafts are read at once

                line = progress.Line(names, streams, asked)
            if line:
                line.tell(found, count)
            yield found
    finally:
        if line:
            line.clear()


def _fault(problem: Problem) -> Fault:
    path, line, column = problem.place or Place("")
    return Fault(problem.message, path or None, line, column, problem.hint)


def _write(report: Report, output: Output, streams: Streams) -> None:
    if report.errors and output.format not in ("json", "github"):  # these two hold them where they are looked for
        from tonelint.commands.mistakes import tell_faults  # here, because most drafts can be read

        tell_faults(report.errors, streams)
    if output.format == "text":
        write_pieces(_pieces(report, output), streams)
    else:
        if output.format != "github" and not output.quiet:  # that one ends as the text does
            streams.err.write(_plain(layout.asking_pieces(report)))
            if output.format not in ("json", "html"):  # these two say it themselves
                streams.err.write(_plain(layout.unread_pieces(report)))
        streams.out.write(_rendered(output.format, report, output))
    if output.format == "github" and _summed_up(report, output):
        streams.out.write(_plain(_last_lines(report, output)))
    if output.statistics:
        streams.out.write(layout.statistics(report))


def _write_files(files: "Collection[Target]", report: Report, output: Output) -> list[Problem]:
    """Write the reports that go into files, and the summary of a workflow; returns what could not be written."""
    page = os.environ.get("GITHUB_STEP_SUMMARY") if output.format == "github" else None
    if not files and not page:
        return []
    from tonelint.commands import outputs  # here, because most reports go to the screen alone

    problems = outputs.write_all(files, lambda form: _rendered(form, report, output))
    if page:
        problems += outputs.add_all(page, _rendered("markdown", report, output))
    return problems


def _rendered(form: str, report: Report, output: Output) -> str:
    """The report in one format, whole and without colours."""
    if form == "text":
        return _plain(_pieces(report, output))
    from tonelint.commands import formats  # here, because people read text

    return formats.written(form, report, output.grave(report))


def _pieces(report: Report, output: Output) -> Iterator[Piece]:
    for findings in foremost.by_reply(report.findings):
        # Who answers somebody wants to know what matters; who looks after a library wants all of it.
        shown = findings if output.every or findings[0].reply.customer is None else foremost.foremost(findings)
        for finding in shown:
            yield from layout.finding_pieces(finding, report.messages)
        yield from layout.more_pieces(len(findings) - len(shown), report.messages)
    if _summed_up(report, output):
        yield from _last_lines(report, output)


def _last_lines(report: Report, output: Output) -> Iterator[Piece]:
    yield from layout.summary_pieces(report)
    if output.max_warnings is not None and output.over(report):
        yield from layout.over_pieces(report, output.max_warnings)


def _summed_up(report: Report, output: Output) -> bool:
    return not output.quiet and bool(report.replies or not report.errors)


def write_pieces(pieces: Iterable[Piece], streams: Streams) -> None:
    """In colour where a person looks on, plainly elsewhere."""
    if colourful(streams):
        from tonelint.reports import people

        people.write(_shown(pieces), streams.out)
    else:
        streams.out.write(_plain(pieces))


def _plain(pieces: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in _shown(pieces))


def _shown(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces, with whatever a terminal would obey made visible."""
    return (Piece(role, "\n".join(visible(line) for line in text.split("\n"))) for role, text in pieces)


def _seen(streams: Streams) -> bool:
    """Whether somebody looks on who can see a line change: a person at a terminal, and no build."""
    return streams.err.isatty() and not os.environ.get("CI") and os.environ.get("TERM") != "dumb"


def colourful(streams: Streams) -> bool:
    """Whether colours are wanted: on a terminal, unless NO_COLOR is set or the terminal is dumb."""
    return streams.out.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
