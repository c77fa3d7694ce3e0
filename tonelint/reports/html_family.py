"""A family of faults as the page for team leads tells of it: how often, why it hurts, and how it reads here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from tonelint.model import Report
from tonelint.names import Severity
from tonelint.reports.by_weight import Family
from tonelint.reports.html_frame import escaped
from tonelint.reports.speech import Speech
from tonelint.values import NamedTuple

_EXAMPLES = 5  # wordings shown of a family, the most frequent
_SHORT = 160  # code points of a wording: a longer one is a whole passage, and no example
_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


class Told(NamedTuple):
    """What is told of a family in the report's language: what is wrong, why it hurts, what to do instead."""

    title: str
    why: str
    remedy: str = ""


def by_its_rules(name: str, report: Report) -> Told:
    """What the rules of a family tell of it, where nobody wrote down more."""
    rules = [rule for rule in report.rules if rule.family == name]
    return Told(name, rules[0].why if rules else "")


def table(families: Iterable[Family], told: Mapping[str, Told], speak: Speech) -> str:
    """The families in a table, the heaviest first, with a column for uses where any are known."""
    families = list(families)
    if not families:
        return ""
    used = any(one.uses is not None for one in families)
    heads = [
        speak.say("family"),
        *(speak.say(f"many {one}") for one in _SEVERITIES),
        *([speak.say("used")] if used else []),
    ]
    rows = "".join(_row(one, told[one.name].title, speak, used=used) for one in families)
    first, *others = heads
    head = "".join(f'<th scope="col" class="n">{escaped(text)}</th>' for text in others)
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escaped(speak.say("families"))}">\n'
        f'<table class="counts">\n<thead><tr><th scope="col">{escaped(first)}</th>{head}</tr></thead>\n'
        f"<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
    )


def _row(family: Family, title: str, speak: Speech, *, used: bool) -> str:
    counts = Counter(finding.severity for finding in family.findings)
    cells = [speak.figure(counts[one]) if counts[one] else "" for one in _SEVERITIES]
    if used:
        cells.append("" if family.uses is None else speak.figure(family.uses))
    told = "".join(f'<td class="n">{cell}</td>' for cell in cells)
    link = f'<a href="#family-{escaped(family.name)}">{escaped(title)}</a>'
    return f'<tr><th scope="row">{link}</th>{told}</tr>\n'


def card(family: Family, told: Told, speak: Speech) -> str:
    """One family: how many findings in how many macros, why it hurts, what to do instead, the most frequent wordings."""
    counts = [speak.say("findings", n=len(family.findings)), speak.say("places", n=family.groups)]
    if family.uses is not None:
        counts.append(speak.say("uses", n=family.uses))
    remedies = [escaped(told.remedy)] if told.remedy else []
    return (
        f'<article id="family-{escaped(family.name)}">\n<h3>{escaped(told.title)}</h3>\n'
        f'<p class="facts">{escaped(" · ".join(counts))} · <code>{escaped(family.name)}</code></p>\n'
        f"{advice(told.why, speak.say('instead'), remedies)}{_examples(family, speak)}"
        f'<button type="button" data-only="{escaped(family.name)}" hidden>{escaped(speak.say("only"))}'
        f'<span class="unseen">: {escaped(told.title)}</span></button>\n</article>\n'
    )


def advice(why: str, label: str, better: Iterable[str]) -> str:
    """Why it hurts, and what would be better behind a label; the latter is HTML already."""
    reason = f"<p>{escaped(why)}</p>\n" if why else ""
    return reason + "".join(labelled("better", label, one) for one in better)


def labelled(kind: str, label: str, inner: str) -> str:
    """A paragraph that says first what it is, around what is HTML already; `kind` is how it looks, "better" or "soft"."""
    return f'<p class="{kind}"><b>{escaped(label)}:</b> {inner}</p>\n'


def _examples(family: Family, speak: Speech) -> str:
    """The wordings that stand in most findings, with how often; of as many the first."""
    texts = Counter(
        (" ".join(finding.text.split()), finding.lang)
        for finding in family.findings
        if finding.text.strip() and len(finding.text) <= _SHORT
    )
    items = "".join(_example(*one, count, speak) for one, count in texts.most_common(_EXAMPLES))
    return f"<h4>{escaped(speak.say('as written'))}</h4>\n<ul>\n{items}</ul>\n" if items else ""


def _example(text: str, lang: str, count: int, speak: Speech) -> str:
    times = f" <small>{escaped(speak.say('times', n=count))}</small>" if count > 1 else ""
    return f'<li><span lang="{lang}">{escaped(text)}</span>{times}</li>\n'
