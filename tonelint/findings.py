"""A hit becomes a finding: message, reason and place are added here, and only here."""

from __future__ import annotations

from collections.abc import Mapping

from tonelint.entry import Entry
from tonelint.matching.overlap import Hit
from tonelint.matching.rewrites import fitting
from tonelint.model import Finding, Match, Position, Quote, Reply, Spoke, Suggestion
from tonelint.names import LANGUAGES, PLACEHOLDERS, REUSED


def place(finding: Finding) -> tuple[str, int, int, int, str]:
    """What findings are sorted by."""
    return finding.path, finding.line, finding.column, finding.end, finding.rule


def spoke_of(entry: Entry, lang: str) -> Spoke:
    """What a list of rules tells of a rule that spoke."""
    title, why = _spoken(entry.title, lang), _spoken(entry.why, lang)
    return Spoke(entry.name, entry.family, title, why, entry.severity, tuple(entry.instead))


def finding_of(reply: Reply, lang: str, hit: Hit, messages: str, safe: Suggestion | None = None) -> Finding:
    """Message, reason and place are added here, and only here."""
    entry, match, severity = hit
    first, last = _places(reply, match)
    start, end = _words(reply, match)
    meant = [match.evidence["known"]] if entry.finds in PLACEHOLDERS and match.evidence.get("known") else []
    return Finding(
        reply.path, reply.record, entry.name, entry.family, severity, lang,
        _message(entry, match, messages), _spoken(entry.why, messages),
        start, end, reply.text[start:end],
        first.line, first.column, last.line, last.column,
        (*map(Suggestion, (*meant, *fitting(entry.instead, reply.masked, lang))), *((safe,) if safe else ())), match.evidence, reply,
        (*entry.quotes, *(Quote("fresh", entry.name, text) for text in match.evidence.get("fresh", ()))),
        entry.priority,
    )  # fmt: skip


def _places(reply: Reply, match: Match) -> tuple[Position, Position]:
    """Where a match begins and ends in the raw file; what is written behind its last sign and not seen is none of it."""
    if match.end > len(reply.text):
        from tonelint.drafts import unseen  # here, because few drafts have tags

        return unseen.position(reply, match.start), unseen.position(reply, match.end)
    first, last = reply.origin.position(match.start), reply.origin.position(match.end)
    if match.end > match.start:
        last = getattr(reply.origin, "behind", reply.origin.position)(match.end)
    if reply.remarks:
        last = min(last, reply.remarks.ends.get(match.end, last))
    return first, last


def _words(reply: Reply, match: Match) -> tuple[int, int]:
    """The words of a reply that a match stands in; of one in a tag those that the tag is for."""
    if match.end <= len(reply.text):
        return match.start, match.end
    from tonelint.drafts import unseen  # here, because few drafts have tags

    one, _ = unseen.attribute(reply, match.start)
    return one.start, one.end


def _message(entry: Entry, match: Match, lang: str) -> str:
    """A rule's title, with what a library shows, what was meant of a placeholder, how often and how alike of what was sent before, what is asked for where that is much, and what to add of a rule made of parts."""
    title = _spoken(entry.title, lang)
    if entry.of_library:
        from tonelint.reports.speech.library import detail  # here, because few drafts are macros

        return f"{title}: {told}" if (told := detail(entry.finds or "", match.evidence, lang)) else title
    if entry.finds in REUSED:
        from tonelint.reports.wording import WORDS, number  # here, because few drafts were sent before

        times = number(lang, "times", match.evidence["times"])
        return f"{title}: {WORDS[lang]['reused'].format(times=times, alike=match.evidence['alike'])}"
    if entry.finds in PLACEHOLDERS:
        from tonelint.reports.speech import placeholders  # here, because drafts hold none

        return f"{title}: {placeholders.told(entry.finds, match.evidence, lang)}"
    if things := match.evidence.get("things"):
        from tonelint.reports.speech import asked  # here, because few drafts ask twice

        return f"{title}: {asked.told(things, lang)}"
    if entry.composite is None:
        return title
    held = match.evidence["parts"]
    return f"{title}: {', '.join(_spoken(part.add, lang) for part in entry.composite.parts if part.name in held)}"


def _spoken(texts: Mapping[str, str], lang: str) -> str:
    return texts.get(lang) or next((texts[one] for one in LANGUAGES if one in texts), "")
