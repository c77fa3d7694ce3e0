"""A report as one HTML page for team leads: what was found, macro by macro and subject by subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tonelint.model import Fault, Report
from tonelint.names import LANGUAGES, SEVERITIES
from tonelint.reports import by_weight, html_family, html_finding
from tonelint.reports.by_weight import Family, Group
from tonelint.reports.html_family import Told
from tonelint.reports.html_frame import escaped, framed
from tonelint.reports.layout import summary_line, summary_pieces
from tonelint.reports.page_style import STYLE
from tonelint.reports.report_script import SCRIPT
from tonelint.reports.report_style import REPORT_STYLE
from tonelint.reports.speech import Speech, speech
from tonelint.reports.speech.html_report import WORDS
from tonelint.reports.spoken_mistakes import told_in
from tonelint.values import NamedTuple
from tonelint.version import VERSION


class _Part(NamedTuple):
    """A section of the page, its content HTML."""

    name: str
    title: str
    body: str


def as_html(report: Report, families: Mapping[str, Told]) -> str:
    """The page in the report's language; the same report gives the same text.

    `families` tells of the families what a reader wants to know; of one that is not among them its rules tell.
    """
    speak = speech(WORDS, report.messages)
    groups = by_weight.by_macro(report.findings)
    subjects = by_weight.by_family(groups)
    told = {one.name: families.get(one.name) or html_family.by_its_rules(one.name, report) for one in subjects}
    parts = list(_parts(report, groups, subjects, told, speak))
    links = "".join(f'<li><a href="#{part.name}">{escaped(part.title)}</a></li>\n' for part in parts)
    sections = "".join(
        f'<section id="{part.name}">\n<h2>{escaped(part.title)}</h2>\n{part.body}</section>\n' for part in parts
    )
    body = (
        f'<a class="skip" href="#main">{escaped(speak.say("skip"))}</a>\n'
        f'<header>\n<h1>{escaped(speak.say("title"))}</h1>\n<p class="subtitle">{escaped(summary_line(report))}</p>\n</header>\n'
        f'<nav aria-label="{escaped(speak.say("contents"))}">\n<ul>\n{links}</ul>\n</nav>\n'
        f'<main id="main" tabindex="-1">\n{sections}</main>\n'
        f"<footer>{escaped(speak.say('colophon', version=VERSION))}</footer>\n"
    )
    script = SCRIPT if groups else ""
    return framed(report.messages, f"tonelint: {speak.say('title')}", body, STYLE + REPORT_STYLE, script)


def _parts(
    report: Report, groups: list[Group], subjects: list[Family], told: Mapping[str, Told], speak: Speech
) -> Iterator[_Part]:
    if report.errors:
        yield _Part("unread", speak.say("unread"), _unread(report, speak))
    yield _Part("summary", speak.say("summary"), _summary(report, groups, subjects, told, speak))
    if not groups:
        return
    order = speak.say("order" if any(group.uses is not None for group in groups) else "plain order", **by_weight.POINTS)
    cards = "".join(html_finding.card(group, told, speak) for group in groups)
    body = f'<p class="soft">{escaped(order)}</p>\n{_filter(report, subjects, told, speak)}<div class="cards">\n{cards}</div>\n'
    yield _Part("macros", speak.say("macros"), body)
    about = "".join(html_family.card(one, told[one.name], speak) for one in subjects)
    yield _Part("families", speak.say("families"), f'<div class="cards">\n{about}</div>\n')


def _unread(report: Report, speak: Speech) -> str:
    items = "".join(f"<li>{_place(fault)}{escaped(told_in(fault, speak.lang))}</li>\n" for fault in report.errors)
    return f'<ul class="unread">\n{items}</ul>\n'


def _place(fault: Fault) -> str:
    parts = [str(part) for part in (fault.path, fault.line, fault.column) if part is not None]
    return f"<code>{escaped(':'.join(parts))}</code> " if parts else ""


def _summary(
    report: Report, groups: list[Group], subjects: list[Family], told: Mapping[str, Told], speak: Speech
) -> str:
    rows = [
        (speak.say("checked"), speak.say("replies", n=report.replies)),
        (speak.say("found"), _counts({one: report.count(one) for one in SEVERITIES[:3]}, speak)),
    ]
    if groups:
        rows.append((speak.say("where"), speak.say("places", n=len(groups))))
    known = [group.uses for group in groups if group.uses is not None]
    if known:
        rows.append((speak.say("used"), speak.say("used together", uses=speak.say("uses", n=sum(known)))))
    rows.append((speak.say("guide"), report.guide))
    facts = "".join(f"<div><dt>{escaped(name)}</dt><dd>{escaped(value)}</dd></div>\n" for name, value in rows)
    *notes, _ = "".join(piece.text for piece in summary_pieces(report)).splitlines()
    also = "".join(f"<li>{escaped(note)}</li>\n" for note in notes)
    if also:
        also = f'<h3>{escaped(speak.say("run"))}</h3>\n<ul class="soft">\n{also}</ul>\n'
    return f"<dl>\n{facts}</dl>\n{html_family.table(subjects, told, speak)}{also}"


def _counts(counts: Mapping[str, int], speak: Speech) -> str:
    return ", ".join(speak.say(f"n {name}", n=count) for name, count in counts.items() if count) or speak.say("clean")


def _filter(report: Report, subjects: Iterable[Family], told: Mapping[str, Told], speak: Speech) -> str:
    """The search, hidden until the script that it needs is there."""
    severities = [(one, speak.say(one)) for one in SEVERITIES[:3] if report.count(one)]
    spoken_ = {finding.lang for finding in report.findings}
    langs = [(lang, speak.say(lang)) for lang in LANGUAGES if lang in spoken_]
    families = sorted(((one.name, told[one.name].title) for one in subjects), key=lambda one: one[1])
    choices = (("severity", severities), ("family", families), ("lang", langs))
    labels = {"severity": "severity", "family": "family", "lang": "language"}
    selects = "".join(_select(name, speak.say(labels[name]), options, speak) for name, options in choices)
    return (
        f'<form id="filter" role="search" aria-label="{escaped(speak.say("filter"))}" hidden>\n'
        f'<label>{escaped(speak.say("words"))}<input type="search" name="words" autocomplete="off"></label>\n{selects}'
        f'<button type="reset">{escaped(speak.say("reset"))}</button>\n'
        f'<p id="shown" role="status" data-told="{escaped(speak.words["shown"])}"></p>\n'
        f'<p id="nothing" hidden>{escaped(speak.say("nothing"))}</p>\n</form>\n'
    )


def _select(name: str, label: str, options: Iterable[tuple[str, str]], speak: Speech) -> str:
    every = [("", speak.say("all")), *options]
    inner = "".join(f'<option value="{escaped(value)}">{escaped(text)}</option>' for value, text in every)
    return f'<label>{escaped(label)}<select name="{name}">{inner}</select></label>\n'
