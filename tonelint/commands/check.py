"""`tonelint check`: drafts in, a reader's verdict out."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from tonelint.benches import Wishes
from tonelint.commands import CLEAN, FAIL_ON, FOUND, MISTAKE, SPOKEN, TOLD, Streams
from tonelint.errors import Place, Problem, TonelintError
from tonelint.linting import lint_paths
from tonelint.model import SEVERITIES, Fault, Report
from tonelint.reports import foremost, layout
from tonelint.reports.layout import Piece
from tonelint.reports.visible import visible

if TYPE_CHECKING:
    from tonelint.commands.outputs import Target


class Output(NamedTuple):
    """How to tell it: the format, the severity that fails the run, extra counts, how quietly, and whether all of it.

    `files` are reports that go into files besides, each as FORMAT:FILE.
    """

    format: str = "text"
    fail_on: str = "warning"
    statistics: bool = False
    quiet: bool = False
    every: bool = False
    files: tuple[str, ...] = ()

    @property
    def grave(self) -> tuple[str, ...]:
        """The severities that fail the run."""
        return () if self.fail_on == "never" else SEVERITIES[: FAIL_ON.index(self.fail_on) + 1]


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
) -> int:
    """Lint what is named and write the report; returns 0, 1 or 2 as the README says."""
    if output.format in SPOKEN:  # machines look for the same words wherever they run
        wishes = wishes._replace(locale=streams.language())
    names = tuple(names)
    files: Mapping[str, Target] = {}
    if output.files:
        from tonelint.commands import outputs  # here, because most reports go to the screen alone

        files = outputs.targets(output.files, names)
        wishes = wishes._replace(asked=wishes.asked._replace(outputs=frozenset(files)))
    broken: tuple[Problem, ...] = ()
    try:
        report = lint_paths(names, wishes, stdin, stdin_filename)
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
    return FOUND if any(finding.severity in output.grave for finding in report.findings) else CLEAN


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
        streams.out.write(_rendered(output.format, report, output))
    if output.format == "github" and _summed_up(report, output):
        streams.out.write(_plain(layout.summary_pieces(report)))
    if output.statistics:
        streams.out.write(layout.statistics(report))


def _write_files(files: Collection[Target], report: Report, output: Output) -> list[Problem]:
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

    return formats.written(form, report, output.grave)


def _pieces(report: Report, output: Output) -> Iterator[Piece]:
    for findings in foremost.by_reply(report.findings):
        # Who answers somebody wants to know what matters; who looks after a library wants all of it.
        shown = findings if output.every or findings[0].reply.customer is None else foremost.foremost(findings)
        for finding in shown:
            yield from layout.finding_pieces(finding, report.messages)
        yield from layout.more_pieces(len(findings) - len(shown), report.messages)
    if _summed_up(report, output):
        yield from layout.summary_pieces(report)


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


def colourful(streams: Streams) -> bool:
    """Whether colours are wanted: on a terminal, unless NO_COLOR is set or the terminal is dumb."""
    return streams.out.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
