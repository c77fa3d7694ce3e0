"""Unified diffs of long files: changes are few and far between, and so found by walking both files side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonelint.values import NamedTuple

_AROUND = 3  # lines shown before and behind a change
_ALIKE = 3  # lines that have to be the same again behind one
_LONGEST = 200  # lines of one change that is looked for; a longer one is shown as all of the rest


class _Change(NamedTuple):
    """Lines of the old file that others of the new one take the place of."""

    start: int
    end: int
    new_start: int
    new_end: int


def unified(before: Sequence[str], after: Sequence[str], path: str) -> Iterator[str]:
    """The lines of a diff, each with its line feed; nothing where the files are the same."""
    changes = list(_changes(before, after))
    if changes:
        end = "\t" if " " in path else ""  # tells `patch` where a name with blanks ends, as Git does
        yield f"--- {path}{end}\n"
        yield f"+++ {path}{end}\n"
    for hunk in _hunks(changes):
        yield from _hunk(hunk, before, after)


def lines(text: str) -> list[str]:
    """The lines of a text with their line feeds; no other sign ends one."""
    found = [f"{line}\n" for line in text.split("\n")]
    return [*found[:-1], *([found[-1][:-1]] if found[-1] != "\n" else [])]


def _changes(before: Sequence[str], after: Sequence[str]) -> Iterator[_Change]:
    old = new = 0
    while old < len(before) or new < len(after):
        if old < len(before) and new < len(after) and before[old] == after[new]:
            old, new = old + 1, new + 1
            continue
        end, new_end = _together_again(before, after, old, new)
        yield from _parted(_Change(old, end, new, new_end), before, after)
        old, new = end, new_end


def _parted(change: _Change, before: Sequence[str], after: Sequence[str]) -> Iterator[_Change]:
    """A change without the lines in it that stay what they are; where lines are gone it is left as it is."""
    old, end, new, new_end = change
    if end - old != new_end - new:
        yield change
        return
    first: int | None = None
    for place in range(end - old + 1):
        same = place == end - old or before[old + place] == after[new + place]
        if same and first is not None:
            yield _Change(old + first, old + place, new + first, new + place)
        first = None if same else place if first is None else first


def _together_again(before: Sequence[str], after: Sequence[str], old: int, new: int) -> tuple[int, int]:
    """Where both files go on alike: as near as can be, and rather after as many lines of the one as of the other."""
    for most in range(1, _LONGEST):
        fewer = range(most - 1, -1, -1)
        for taken, put in ((most, most), *((most, less) for less in fewer), *((less, most) for less in fewer)):
            end, new_end = old + taken, new + put
            ahead = before[end : end + _ALIKE]
            if end <= len(before) and new_end <= len(after) and ahead == after[new_end : new_end + _ALIKE]:
                return end, new_end
    return len(before), len(after)


def _hunks(changes: Sequence[_Change]) -> Iterator[list[_Change]]:
    """Changes that stand so near one another that they are shown together."""
    hunk: list[_Change] = []
    for change in changes:
        if hunk and change.start - hunk[-1].end > 2 * _AROUND:
            yield hunk
            hunk = []
        hunk.append(change)
    if hunk:
        yield hunk


def _hunk(changes: Sequence[_Change], before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    first, last = changes[0], changes[-1]
    start, new_start = max(0, first.start - _AROUND), max(0, first.new_start - _AROUND)
    end, new_end = min(len(before), last.end + _AROUND), min(len(after), last.new_end + _AROUND)
    yield f"@@ -{_range(start, end)} +{_range(new_start, new_end)} @@\n"
    at = start
    for change in changes:
        yield from (_line(" ", line) for line in before[at : change.start])
        yield from (_line("-", line) for line in before[change.start : change.end])
        yield from (_line("+", line) for line in after[change.new_start : change.new_end])
        at = change.end
    yield from (_line(" ", line) for line in before[at:end])


def _line(sign: str, line: str) -> str:
    return f"{sign}{line}" if line.endswith("\n") else f"{sign}{line}\n\\ No newline at end of file\n"


def _range(start: int, end: int) -> str:
    length = end - start
    return f"{start + bool(length)}" if length == 1 else f"{start + bool(length)},{length}"
