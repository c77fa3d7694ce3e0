"""Spans: stretches of a text, and which of them lie over others."""

from __future__ import annotations

from collections.abc import Iterable

from tonelint.reading.cues import Span


def overlaps(span: Span, others: Iterable[Span]) -> bool:
    """Whether a span shares a code point with one of the others."""
    return any(start < span[1] and span[0] < end for start, end in others)


def outside(spans: list[Span], others: list[Span]) -> list[Span]:
    """The spans that share nothing with the others."""
    return [span for span in spans if not overlaps(span, others)]


def apart(spans: list[Span]) -> list[Span]:
    """Spans, from left to right, without those that overlap one before them: two cues on one word are one sign."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept
