"""What a finding is called by beside its place."""

from __future__ import annotations

from tonelint.model import Finding
from tonelint.reports.visible import visible


def named(finding: Finding) -> str:
    """The record that the finding stands in, in brackets; nothing where its file is one reply."""
    return f"[{visible(finding.record)}]" if finding.record is not None else ""
