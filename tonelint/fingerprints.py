"""What a finding is known by from one run to the next, however its file is moved about or written anew."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable

from tonelint.model import Finding

_DIGITS = 32  # hexadecimal digits of the hash: no two findings of a library meet by chance


def fingerprints(findings: Iterable[Finding], *, by_file: bool = False) -> list[str]:
    """The fingerprint of each finding, in their order: `<hash>:<n>`, the n-th of those that are otherwise alike.

    The hash is made of the rule, the record and the words found, blanks and capitals aside, so that it outlives moved
    lines and another notation of the same text, and shows no word of a draft. A macro with an id may be given another
    title, and its text may stand in another field. With `by_file` the file counts too: a file given a new name then has
    new findings, and of two files alike each keeps its own.
    """
    seen: dict[str, int] = {}
    found = []
    for finding in findings:
        parts = [finding.rule, _record(finding), _normal(finding.text), finding.path if by_file else None]
        digest = hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:_DIGITS]
        seen[digest] = seen.get(digest, 0) + 1
        found.append(f"{digest}:{seen[digest]}")
    return found


def _record(finding: Finding) -> object:
    """What the reply goes by in its file."""
    macro = finding.reply.macro
    if macro and (macro.id or macro.title):
        return [macro.id or macro.title, macro.locale]  # its field is another one where the same text is kept as HTML
    return finding.record


def _normal(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
