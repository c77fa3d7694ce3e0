"""How much a finding weighs: how often the macros that it stands in were used, where an export tells that."""

from __future__ import annotations

from tonelint.model import Finding


def weight(finding: Finding) -> int:
    """How often customers got what was found; 0 where nobody counted."""
    macro = finding.reply.macro
    usage: int = finding.evidence.get("usage") or (macro.usage if macro else 0) or 0
    return usage
