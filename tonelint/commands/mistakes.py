"""How a mistake in a file is told: its place, what would help, and the lines around it."""

from __future__ import annotations

from itertools import islice

from tonelint.errors import Place, Problem
from tonelint.reports.visible import visible

_BEFORE = 2  # lines shown before the one of the mistake
_LONGEST = 160  # code points of a line that are shown


def told(problem: Problem) -> str:
    """The problem in a line, and below it the lines of its file around it with a caret where it stands."""
    return f"{visible(str(problem))}\n{''.join(_around(problem.place))}"


def _around(place: Place | None) -> list[str]:
    # Of guides and rules only: a draft's words are shown nowhere but in its findings.
    if place is None or not place.line or not place.path.endswith((".yaml", ".yml")):
        return []
    lines = _lines(place.path, place.line)
    shown = [f"{number:>5} | {visible(line[:_LONGEST])}\n" for number, line in lines]
    if shown and place.column and place.column <= _LONGEST:
        shown.append(f"      | {' ' * (place.column - 1)}^\n")
    return shown


def _lines(path: str, last: int) -> list[tuple[int, str]]:
    """The line of a mistake and the two before it, with their numbers; none where the file cannot be read again."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            first = max(0, last - 1 - _BEFORE)
            return list(enumerate((line.rstrip("\r\n") for line in islice(file, first, last)), first + 1))
    except (OSError, ValueError):
        return []
