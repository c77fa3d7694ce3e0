"""`--output FORMAT:FILE`: reports into files."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable

from tonelint import whole
from tonelint.commands import FORMATS, earlier
from tonelint.errors import Place, Problem, did_you_mean, fail
from tonelint.values import NamedTuple

_STDOUT = ("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")


class Target(NamedTuple):
    """A file and the format that goes into it."""

    format: str
    path: str


def targets(wanted: Iterable[str], drafts: Iterable[str] = ()) -> dict[str, Target]:
    """What `--output` names, by file with links followed.

    Raises TonelintError where a format is not known, a file is named twice, is one of the `drafts`, or is standard
    output, and where a file holds anything but an earlier report.
    """
    found: dict[str, Target] = {}
    taken = {os.path.realpath(name) for name in drafts}
    for text in wanted:
        form, colon, path = text.partition(":")
        if not colon or not path:
            raise fail(f'"{text}" names no format and file', None, "write FORMAT:FILE, such as sarif:report.sarif")
        if form not in FORMATS:
            known = ", ".join(FORMATS)
            raise fail(f'no format "{form}" for {path}', None, did_you_mean(form, FORMATS) or f"one of: {known}")
        place = os.path.realpath(path)
        if path == "-" or _is_standard_output(path, place):
            raise fail(
                f"{path} is no file: what goes to standard output is chosen with --format",
                None,
                f"write --format {form}",
            )
        if place in found:
            raise fail(f"{path} is named for two reports", None, "give each --output a file of its own")
        if place in taken and not earlier.is_report(path):  # the shell may name our own files beside drafts
            raise fail(f"{path} is a draft, and the report would take its place", None, "name another file")
        earlier.refuse_unless_report(path)
        found[place] = Target(form, path)
    return found


def _is_standard_output(path: str, place: str) -> bool:
    """Whether a report would stand there among what goes to standard output anyway."""
    return path in _STDOUT or (place == os.path.realpath(_STDOUT[0]) and place != os.devnull)


def write_all(wanted: Iterable[Target], render: Callable[[str], str]) -> list[Problem]:
    """Write each format into its file; what could not be written is told, and does not hold up the others."""
    return [problem for form, path in wanted for problem in _attempt(whole.write, path, render(form))]


def add_all(path: str, text: str) -> list[Problem]:
    """Add a report to the end of a file that others write to as well; what is in the way is told."""
    return _attempt(whole.add, path, text)


def _attempt(write: Callable[[str, str], None], path: str, text: str) -> list[Problem]:
    try:
        write(path, text)
    except OSError as error:
        reason = str(error.strerror or error).lower()
        return [Problem(f"the report could not be written: {reason}", Place(path))]
    return []
