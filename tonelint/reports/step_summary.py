"""The summary of a run in Markdown, as GitHub shows it above the logs of a workflow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tonelint.model import Fault, Finding, Report
from tonelint.names import SEVERITIES
from tonelint.reports.layout import summary_line
from tonelint.reports.markdown_page import escaped
from tonelint.reports.naming import named
from tonelint.reports.speech import Speech, speech
from tonelint.reports.speech.ci import WORDS
from tonelint.reports.spoken_mistakes import told_in
from tonelint.reports.weight import weight

MOST = 100  # rows and lines: more nobody reads there, and GitHub takes a megabyte a step


def as_summary(report: Report) -> str:
    """What could not be read, then the gravest findings in a table, of these the most used first, ready to be added to a file."""
    speak = speech(WORDS, report.messages)
    judged = report.replies or not report.errors
    blocks = [f"## tonelint: {escaped(summary_line(report))}" if judged else "## tonelint"]
    if report.errors:
        blocks += [f"**{speak.say('unread')}:**", _listed(report.errors, speak)]
    if report.findings:
        blocks.append(_table(report.findings, speak))
        blocks += _more(len(report.findings), speak)
    return "\n\n".join(blocks) + "\n\n"


def _listed(faults: tuple[Fault, ...], speak: Speech) -> str:
    lines = [
        f"- {_where(fault.path, fault.line, fault.column)} {escaped(told_in(fault, speak.lang))}"
        for fault in faults[:MOST]
    ]
    return "\n".join([*lines, *(f"- {more}" for more in _more(len(faults), speak))])


def _table(findings: Iterable[Finding], speak: Speech) -> str:
    heads = [speak.say(key) for key in ("where", "severity", "what", "rule")]
    gravest = sorted(findings, key=lambda finding: (SEVERITIES.index(finding.severity), -weight(finding)))
    rows = [heads, ["---"] * len(heads), *(_row(finding, speak) for finding in gravest[:MOST])]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _row(finding: Finding, speak: Speech) -> list[str]:
    where = f"{_where(finding.path, finding.line, finding.column)} {escaped(named(finding))}".rstrip()
    return [where, speak.say(finding.severity), escaped(finding.message), escaped(finding.rule)]


def _where(*place: str | int | None) -> str:
    return escaped(":".join(str(part) for part in place if part is not None))


def _more(count: int, speak: Speech) -> Iterator[str]:
    """A line on what is left out, where anything is."""
    if count > MOST:
        yield speak.say("more there", n=count - MOST)
