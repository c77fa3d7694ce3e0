"""What a finding is known by from one run to the next, however its file is moved about or written anew."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable

from tonelint.model import Finding

_DIGITS = 32  # hexadecimal digits of the hash: no two findings of a library meet by chance
# What of its evidence names the placeholder that is wrong: as it is written, the rarer of two, or what a half one was to be.
_SLOT = ("slot", "few", "known")
# Rules that tell, of a version, what another one has: the slots, the link, the figures here and there.
_SLOTS, _BETWEEN = "language-gap/missing-placeholder", ("language-gap/missing-link", "language-gap/other-figure")


def fingerprints(findings: Iterable[Finding], *, by_file: bool = False) -> list[str]:
    """The fingerprint of each finding, in their order: `<hash>:<n>`, the n-th of those that are otherwise alike.

    The hash is made of the rule, the record and the words found, blanks and capitals aside, so that it outlives moved
    lines and another notation of the same text, and shows no word of a draft. Where these words are not what is wrong
    (the words of a link that holds a placeholder, the first sentence of a version that lacks a figure), it is made of
    what is. A macro with an id may be given another
    title, and its text may stand in another field. With `by_file` the file counts too: a file given a new name then has
    new findings, and of two files alike each keeps its own.
    """
    seen: dict[str, int] = {}
    found = []
    for finding in findings:
        parts = [finding.rule, _record(finding), _wrong(finding), finding.path if by_file else None]
        digest = hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:_DIGITS]
        seen[digest] = seen.get(digest, 0) + 1
        found.append(f"{digest}:{seen[digest]}")
    return found


def is_named(finding: Finding) -> bool:
    """Whether its reply has a name of its own to be known by; a draft that fills a file has none."""
    macro = finding.reply.macro
    return bool(macro.id or macro.title) if macro else finding.record is not None


def _record(finding: Finding) -> object:
    """What the reply goes by in its file."""
    macro = finding.reply.macro
    if macro and (macro.id or macro.title):
        return [macro.id or macro.title, macro.locale]  # its field is another one where the same text is kept as HTML
    return finding.record


def _wrong(finding: Finding) -> str | list[str]:
    """The words found, or what is wrong where another fault could be found at the same words."""
    evidence = finding.evidence
    if finding.family == "placeholder" and _is_in_tag(finding):
        return _normal(next((evidence[key] for key in _SLOT if evidence.get(key)), finding.text))
    told: list[str] = []
    if finding.rule == _SLOTS:
        told = sorted(evidence.get("told", ()))
    elif finding.rule in _BETWEEN:
        told = list(evidence.get("told", ()))
    elif finding.family == "macro-twins" and evidence.get("here"):
        told = [evidence["kind"], evidence["here"], evidence["there"]]
    return [_normal(one) for one in told] or _normal(finding.text)


def _is_in_tag(finding: Finding) -> bool:
    """Whether it stands in a tag: it is then shown at the words that the tag is for."""
    return any((one.start, one.end) == (finding.start, finding.end) for one in finding.reply.attributes)


def _normal(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
