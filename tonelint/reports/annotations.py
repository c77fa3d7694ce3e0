"""Workflow commands of GitHub Actions: each becomes an annotation beside its line.

The runner keeps ten of a kind in a step, so the tenth says how many more there are, and those stand in the log as
concise lines.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonelint.model import Fault, Finding, Report
from tonelint.reports.machine import as_line
from tonelint.reports.naming import named
from tonelint.reports.speech import Speech, speech
from tonelint.reports.speech.ci import WORDS
from tonelint.reports.spoken_mistakes import told_in
from tonelint.reports.visible import visible
from tonelint.values import NamedTuple

MOST = 10  # annotations of a kind that the runner keeps of a step
_KINDS = {"error": "error", "warning": "warning", "note": "notice", "allow": "notice"}


class _Note(NamedTuple):
    """One annotation: its kind, where it stands, title and message, and the line for the log in place of it."""

    kind: str
    place: dict[str, str | int]
    title: str
    message: str
    line: str


def as_annotations(report: Report) -> str:
    """What could not be read first, then the findings, each as a command or as a line for the log."""
    speak = speech(WORDS, report.messages)
    notes = [
        *(_of_fault(fault, speak) for fault in report.errors),
        *(_of_finding(finding, speak) for finding in report.findings),
    ]
    return "".join(f"{line}\n" for kind in ("error", "warning", "notice") for line in _lines(kind, notes, speak))


def _lines(kind: str, notes: list[_Note], speak: Speech) -> Iterator[str]:
    """The commands of one kind, and what the runner would throw away as lines."""
    of_kind = [note for note in notes if note.kind == kind]
    shown = len(of_kind) if len(of_kind) <= MOST else MOST - 1
    for note in of_kind[:shown]:
        yield _command(kind, {**note.place, "title": note.title}, note.message)
    if of_kind[shown:]:
        more = speak.say("more here", n=len(of_kind) - shown)
        yield _command(kind, {"title": "tonelint"}, more)
        yield from (note.line for note in of_kind[shown:])


def _of_finding(finding: Finding, speak: Speech) -> _Note:
    told = [finding.message, finding.why, *(f"{speak.say('better')}: {one.text}" for one in finding.suggestions[:1])]
    message = "\n".join(visible(line) for line in told if line)
    place: dict[str, str | int] = {"file": visible(finding.path), "line": finding.line}
    if finding.end_line == finding.line:
        place |= {"col": finding.column, "endColumn": finding.end_column}
    else:  # the runner takes columns only where both are on one line
        place |= {"endLine": finding.end_line}
    title = f"{finding.rule} {named(finding)}".rstrip()
    return _Note(_KINDS[finding.severity], place, title, message, as_line(finding))


def _of_fault(fault: Fault, speak: Speech) -> _Note:
    parts = {"file": fault.path and visible(fault.path), "line": fault.line, "col": fault.column}
    place = {key: part for key, part in parts.items() if part is not None}
    where = "".join(f"{part}:" for part in place.values())
    told = visible(told_in(fault, speak.lang))
    return _Note("error", place, "tonelint", told, f"{visible(where)} {told}".strip())


def _command(kind: str, properties: dict[str, str | int], message: str) -> str:
    told = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{kind} {told}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
