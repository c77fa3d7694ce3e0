"""Drafts that are macros, most likely, though nobody said so: a folder in which most hold a helpdesk's placeholders."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator

from tonelint.model import Finding, Report
from tonelint.placeholders import slots
from tonelint.placeholders.known import ALL

FAMILY = "template-residue"  # what is told of a placeholder in a draft that is no macro
_LEAST = 3  # drafts in a folder that hold them; fewer may have been forgotten
_DRAFTS = (".md", ".markdown", ".mdx", ".txt", ".text")


def suspected(report: Report) -> tuple[str, int]:
    """The helpdesk whose placeholders most drafts of a folder hold, and how many do; ("", 0) where there is none."""
    files: dict[tuple[str, str], set[str]] = {}
    for finding in report.findings:
        if finding.family == FAMILY and finding.reply.macro is None:
            for desk in _desks(finding):
                files.setdefault((os.path.dirname(finding.path), desk), set()).add(finding.path)
    counts: Counter[str] = Counter()
    for (folder, desk), found in files.items():
        if len(found) >= _LEAST and 2 * len(found) > _drafts(folder):
            counts[desk] += len(found)
    return max(counts.items(), key=lambda row: row[1], default=("", 0))


def _desks(finding: Finding) -> Iterator[str]:
    """The helpdesks that know a placeholder by its name and in its dialect."""
    names = {(slot.dialect, slot.name) for slot in slots.found(finding.text)}
    for desk in ALL:
        if any("." in name and dialect in desk.dialects and name in desk.names for dialect, name in names):
            yield desk.label


def _drafts(folder: str) -> int:
    """How many files in a folder are drafts by their names."""
    try:
        return sum(name.lower().endswith(_DRAFTS) for name in os.listdir(folder or "."))
    except OSError:
        return 0
