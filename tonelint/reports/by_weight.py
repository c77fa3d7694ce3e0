"""Findings put together by macro and by family, the heaviest first: how grave they are, times how often they go out."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from statistics import median

from tonelint.model import Finding
from tonelint.names import Severity
from tonelint.values import NamedTuple

POINTS = {"error": 5, "warning": 2, "note": 1}  # a macro with two warnings comes before one with three notes


class Group(NamedTuple):
    """The findings of one macro (in all its languages and fields), or of one reply that stands alone.

    `uses` is how often the macro was used, where its export tells; `weight` is what the group is sorted by.
    """

    title: str | None
    id: str | None
    uses: int | None
    findings: tuple[Finding, ...]
    weight: float

    def count(self, severity: Severity) -> int:
        """How many findings have exactly this severity."""
        return sum(finding.severity == severity for finding in self.findings)


class Family(NamedTuple):
    """The findings of one family, in how many groups they stand, and how often those were used as far as that is known."""

    name: str
    findings: tuple[Finding, ...]
    groups: int
    uses: int | None
    weight: float


def by_macro(findings: Iterable[Finding]) -> list[Group]:
    """The findings by macro or reply, the heaviest first.

    The weight is the points of the findings times the uses; a macro of which nobody counted them weighs as the
    median of those that were counted.
    """
    found: dict[Hashable, list[Finding]] = {}
    for finding in findings:
        found.setdefault(_key(finding), []).append(finding)
    known = [uses for of_one in found.values() if (uses := _uses(of_one)) is not None]
    typical = median(known) if known else 1
    return sorted((_group(of_one, typical) for of_one in found.values()), key=_heaviest)


def by_family(groups: Iterable[Group]) -> list[Family]:
    """The findings of groups by family, the heaviest first."""
    found: dict[str, list[tuple[Group, list[Finding]]]] = {}
    for group in groups:
        for name in dict.fromkeys(finding.family for finding in group.findings):
            own = [finding for finding in group.findings if finding.family == name]
            found.setdefault(name, []).append((group, own))
    return sorted((_family(name, parts) for name, parts in found.items()), key=lambda one: (-one.weight, one.name))


def points(findings: Iterable[Finding]) -> int:
    """How bad findings are together, uses aside."""
    return sum(POINTS[finding.severity] for finding in findings)


def _key(finding: Finding) -> Hashable:
    macro = finding.reply.macro
    if macro and (macro.id or macro.title):
        return finding.path, macro.tool, macro.id or macro.title
    return finding.path, finding.record, finding.reply.origin.position(0)


def _uses(findings: Iterable[Finding]) -> int | None:
    told = (finding.reply.macro.usage for finding in findings if finding.reply.macro)
    return max((uses for uses in told if uses is not None), default=None)


def _group(findings: list[Finding], typical: float) -> Group:
    macro, uses = findings[0].reply.macro, _uses(findings)
    title = macro.title if macro else findings[0].record
    weight = points(findings) * (typical if uses is None else uses)
    return Group(title, macro.id if macro else None, uses, tuple(findings), weight)


def _heaviest(group: Group) -> tuple[float, int, str, int, int]:
    first = group.findings[0]
    return -group.weight, -points(group.findings), first.path, first.line, first.column


def _family(name: str, parts: list[tuple[Group, list[Finding]]]) -> Family:
    known = [group.uses for group, _ in parts if group.uses is not None]
    findings = tuple(finding for _, own in parts for finding in own)
    weight = sum(group.weight * points(own) / points(group.findings) for group, own in parts)
    return Family(name, findings, len(parts), sum(known) if known else None, weight)
