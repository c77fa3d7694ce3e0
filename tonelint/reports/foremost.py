"""What an agent sees first of many findings in one reply: the three that matter most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from tonelint.model import Finding, Position

MOST = 3  # findings; more at once are a telling-off and no help


def by_reply(findings: Iterable[Finding]) -> Iterator[list[Finding]]:
    """The findings of a report, which are sorted by place, reply by reply."""
    for _, of_one in groupby(findings, _reply):
        yield list(of_one)


def foremost(findings: Sequence[Finding]) -> list[Finding]:
    """The three of one reply that matter most: before notes what is graver, then as the guide's priorities say, then by place."""
    return sorted(findings, key=_weight)[:MOST]


def _reply(finding: Finding) -> tuple[str, str | None, Position]:
    return finding.path, finding.record, finding.reply.origin.position(0)


def _weight(finding: Finding) -> tuple[bool, int, bool, int, int]:
    return finding.severity == "note", finding.priority, finding.severity != "error", finding.line, finding.column
