"""What an agent sees first of many findings in one reply: the three that matter most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from tonelint.model import SEVERITIES, Finding, Position

MOST = 3  # findings; more at once are a telling-off and no help


def by_reply(findings: Iterable[Finding]) -> Iterator[list[Finding]]:
    """The findings of a report, which are sorted by place, reply by reply."""
    for _, of_one in groupby(findings, _reply):
        yield list(of_one)


def foremost(findings: Sequence[Finding]) -> list[Finding]:
    """The three gravest of one reply, in the order of the guide's priorities; that order also says which of many as grave."""
    chosen = sorted(findings, key=lambda one: (SEVERITIES.index(one.severity), one.priority, one.line, one.column))
    return sorted(chosen[:MOST], key=lambda one: one.priority)


def _reply(finding: Finding) -> tuple[str, str | None, Position]:
    return finding.path, finding.record, finding.reply.origin.position(0)
