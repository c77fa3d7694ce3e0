"""A macro or reply and its findings, as the page for team leads shows them."""

from __future__ import annotations

from collections.abc import Mapping

from tonelint.model import Finding
from tonelint.reports.by_weight import Group
from tonelint.reports.html_family import Told, advice, labelled
from tonelint.reports.html_frame import escaped
from tonelint.reports.layout import quoted_lines
from tonelint.reports.speech import Speech

_AROUND = 160  # code points of the paragraph shown before and after what was found
_LONGEST = 480  # code points of what was found itself
_BETTER = 2  # rewrites shown


def card(group: Group, told: Mapping[str, Told], speak: Speech) -> str:
    """One macro with all its findings, the gravest in its own place."""
    first = group.findings[0]
    line = first.reply.origin.position(0).line
    title = group.title or group.id or (f"{first.path}:{line}" if line > 1 else first.path)
    facts = [
        *([f"<code>{escaped(group.id)}</code>"] if group.id and group.title else []),
        *([escaped(speak.say("uses", n=group.uses))] if group.uses is not None else []),
        escaped(
            ", ".join(speak.say(f"n {one}", n=n) for one in ("error", "warning", "note") if (n := group.count(one)))
        ),
        *([f"<code>{escaped(first.path)}</code>"] if group.title or group.id else []),
    ]
    items = "".join(_item(finding, told[finding.family], speak) for finding in group.findings)
    return (
        f'<article>\n<h3>{escaped(title)}</h3>\n<p class="facts">{" · ".join(facts)}</p>\n'
        f'<ul class="findings">\n{items}</ul>\n</article>\n'
    )


def _item(finding: Finding, family: Told, speak: Speech) -> str:
    before, span, after = around(finding.reply.text, finding.start, finding.end)
    marks = f'data-severity="{finding.severity}" data-family="{escaped(finding.family)}" data-lang="{finding.lang}"'
    return (
        f'<li {marks}>\n<h4><span class="severity {finding.severity}">{escaped(speak.say(finding.severity))}</span> '
        f"{escaped(finding.message)}</h4>\n"
        f'<blockquote lang="{finding.lang}">{escaped(before)}<mark>{escaped(span)}</mark>{escaped(after)}</blockquote>\n'
        f"{_texts(finding, speak)}"
        f'<p class="place"><code>{escaped(_place(finding))}</code> · '
        f'<a href="#family-{escaped(finding.family)}">{escaped(family.title)}</a></p>\n</li>\n'
    )


def _texts(finding: Finding, speak: Speech) -> str:
    """Why it hurts, what would be better, and what the guide says beside it."""
    better = (f'<span lang="{finding.lang}">{escaped(one.text)}</span>' for one in finding.suggestions[:_BETTER])
    quoted = (labelled("soft", label, escaped(text)) for label, text in quoted_lines(finding, speak.lang))
    return advice(finding.why, speak.say("better"), better) + "".join(quoted)


def _place(finding: Finding) -> str:
    macro = finding.reply.macro
    where = f"{finding.path}:{finding.line}:{finding.column}"
    return " ".join(part for part in (where, macro.field if macro else None, macro.locale if macro else None) if part)


def around(text: str, start: int, end: int) -> tuple[str, str, str]:
    """What stands before a span in its paragraph, the span, and what follows it; cut between words, with an ellipsis."""
    first = max(text.rfind("\n\n", 0, start) + 1, text.rfind("\r\n\r\n", 0, start) + 1, 0)
    ends = [at for at in (text.find("\n\n", end), text.find("\r\n\r\n", end)) if at >= 0]
    before, after = text[first:start].lstrip(), text[end : min(ends, default=len(text))].rstrip()
    if len(before) > _AROUND:
        before = f"… {before[-_AROUND:].partition(' ')[2]}"
    if len(after) > _AROUND:
        after = f"{after[:_AROUND].rpartition(' ')[0]} …"
    span = text[start:end] if end - start <= _LONGEST else f"{text[start : start + _LONGEST]} …"
    one, two, three = (part.replace("\r\n", "\n").replace("\r", "\n") for part in (before, span, after))
    return one, two, three
