"""What an agent sees first of many findings in one reply: the three that matter most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from tonelint.model import Finding, Position
from tonelint.names import SEVERITIES

MOST = 3  # findings; more at once are a telling-off and no help


def by_reply(findings: Iterable[Finding]) -> Iterator[list[Finding]]:
    """The findings of a report, which are sorted by place, reply by reply."""
    for _, of_one in groupby(findings, _reply):
        yield list(of_one)


def foremost(findings: Sequence[Finding]) -> list[Finding]:
    """The three that matter most in one reply, in the order of the guide's priorities.

    Errors and warnings go by these priorities, and the graver first where they serve the same; notes come last. Where there is
    an error, one is among the three. Of several findings of one family in the same words only the first counts.
    """
    ordered = sorted(findings, key=_weight)
    first = _first(ordered)
    gravest = next((one for one in ordered if one.severity == "error"), None)
    if gravest and all(one.severity != "error" for one in first):
        first[-1] = gravest
    return sorted(first, key=lambda one: one.priority)


def _first(ordered: Sequence[Finding]) -> list[Finding]:
    """The first that tell of something each; others only where there are no more of these."""
    first: list[Finding] = []
    told: list[Finding] = []
    for one in ordered:
        (told if _is_told(one, first) else first).append(one)
        if len(first) == MOST:
            break
    return [*first, *told][:MOST]


def _weight(finding: Finding) -> tuple[bool, int, int, int, int]:
    grave = SEVERITIES.index(finding.severity)
    return finding.severity == "note", finding.priority, grave, finding.line, finding.column


def _is_told(finding: Finding, before: Iterable[Finding]) -> bool:
    """Whether a finding before is of the same family and stands in the same words."""
    return any(one.family == finding.family and one.start < finding.end and finding.start < one.end for one in before)


def _reply(finding: Finding) -> tuple[str, str | None, Position]:
    return finding.path, finding.record, finding.reply.origin.position(0)
