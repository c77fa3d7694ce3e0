"""What a new file may take the place of: an earlier one of the same kind, told by its shape, and never by its name."""

from __future__ import annotations

import os
import re
from collections.abc import Callable

from tonelint import report_forms
from tonelint.errors import Place, fail
from tonelint.reports.wording import WORDS

_HEAD, _TAIL = 65_536, 1024  # bytes from the beginning and the end that tell what a file is
# One that a merge left in two versions is written anew, which settles it.
_CONFLICT = r"<{7}[^\n]*\n"
_BASELINE = rf'(?:{_CONFLICT})?\{{\s*"version":\s*\d+,\s*(?:"options":\s*\{{[^{{}}]*\}},\s*)?"findings":\s*\[\s*(?:\]|\{{\s*"rule":|{_CONFLICT})'


def is_report(path: str) -> bool:
    """Whether a file is there and holds an earlier report."""
    return os.path.isfile(path) and os.path.getsize(path) > 0 and _may_go(path, _is_report)


def refuse_unless_report(path: str) -> None:
    """Raise TonelintError where a report would take the place of anything but an earlier one."""
    if not _may_go(path, _is_report):
        raise fail(
            "this is no report of tonelint's, and a report would take its place",
            Place(path),
            "name another file, or move this one away",
        )


def refuse_unless_baseline(path: str) -> None:
    """Raise TonelintError where a baseline would take the place of anything but an earlier one."""
    if not _may_go(path, lambda head, _: bool(re.match(_BASELINE, head))):
        raise fail(
            "this is no baseline of tonelint's, and a baseline would take its place",
            Place(path),
            "name another file, or move this one away",
        )


def _may_go(path: str, is_ours: Callable[[str, str], bool]) -> bool:
    """Whether nothing is lost: there is no file, nothing in it, or one of ours; a pipe or a folder is left to the writing."""
    if not os.path.isfile(path):
        return True
    try:
        with open(path, "rb") as file:
            head = file.read(_HEAD)
            file.seek(max(0, os.path.getsize(path) - _TAIL))
            tail = file.read()
    except OSError:
        return False
    return not head.strip() or is_ours(*(part.decode("utf-8-sig", "replace") for part in (head, tail)))


def _is_report(head: str, tail: str) -> bool:
    if report_forms.is_begun(head):
        return True
    last = tail.rstrip().rpartition("\n")[2]  # a text without a finding is known by the line that sums it up
    return any(re.fullmatch(line, last) for line in _last_lines())


def _last_lines() -> list[str]:
    """How a report for people may end."""
    counted = r"\d+ \w+"
    figures = {"counts": rf"{counted}(?:, {counted})*", "replies": counted, "warnings": counted, "n": r"\d+"}
    templates = [WORDS[lang][key] for lang in WORDS for key in ("clean", "found", "over")]
    return [re.sub(r"\\\{(\w+)\\\}", lambda found: figures[found[1]], re.escape(one)) for one in templates]
