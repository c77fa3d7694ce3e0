"""How a finding is laid out for people, as pieces of text that each know what they are."""

from collections.abc import Collection, Iterator

from tonelint.model import Finding, Report
from tonelint.names import COLUMNS, LOCALE, NO_CUSTOMER, NO_TURNS, PASSED, TALK, UNREAD
from tonelint.reports.visible import visible
from tonelint.reports.wording import WORDS, number, of_texts
from tonelint.values import NamedTuple

REASONS = {NO_CUSTOMER: "no customer", NO_TURNS: "no turns"}
_NAMED = 3  # rules or files; more of them would bury the findings


class Piece(NamedTuple):
    """A stretch of output and its role: place, error, warning, note, rule, span, quiet, better, plain."""

    role: str
    text: str


_WIDTH = 96  # code points of a reply's line that are shown; a longer line is shown around the span
_BEFORE = 40  # code points shown before the span in a longer line


def excerpt(text: str, start: int, end: int) -> tuple[str, int, int]:
    """The line of a text that holds a span, cut to a width people can read, and the span in it.

    A span over several lines is shown to the end of its first line.
    """
    first = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    broken = [place for place in (text.find("\n", start), text.find("\r", start)) if place >= 0]
    last = min(broken, default=len(text))
    left = max(first, start - _BEFORE) if last - first > _WIDTH else first
    right = min(last, max(left + _WIDTH, min(end, last)))
    before, span, after = (
        visible(part) for part in (text[left:start], text[start : min(end, right)], text[min(end, right) : right])
    )
    before = ("… " if left > first else "") + before
    line = before + span + after + (" …" if right < last else "")
    return line, len(before), len(before) + len(span)


def finding_pieces(finding: Finding, lang: str) -> Iterator[Piece]:
    """One finding: place, rule, title, the line with its span marked, why, one better way."""
    words = WORDS[lang]
    line, start, end = excerpt(finding.reply.text, finding.start, finding.end)
    record = f" [{finding.record}]" if finding.record is not None else ""
    yield Piece("place", visible(f"{finding.path}:{finding.line}:{finding.column}{record}"))
    yield Piece("plain", "  ")
    yield Piece(finding.severity, number(lang, finding.severity, 1).removeprefix("1 "))
    yield Piece("plain", "  ")
    yield Piece("rule", finding.rule)
    yield Piece("plain", f"\n  {finding.message}\n")
    gutter = f"{finding.line:>5} | "
    yield Piece("quiet", gutter)
    yield Piece("plain", line[:start])
    yield Piece("span", line[start:end])
    yield Piece("plain", line[end:] + "\n")
    yield Piece("quiet", " " * (len(gutter) - 2) + "| ")
    yield Piece(finding.severity, " " * width(line[:start]) + "^" * max(1, width(line[start:end])))
    yield Piece("plain", "\n")
    if finding.why:
        yield Piece("quiet", f"  {words['why']}: ")
        yield Piece("plain", finding.why + "\n")
    if finding.suggestions:
        yield Piece("quiet", f"  {words['better']}: ")
        yield Piece("better", finding.suggestions[0].text + "\n")
    yield from _quoted(finding, lang)
    yield Piece("plain", "\n")


def more_pieces(count: int, lang: str) -> Iterator[Piece]:
    """How many findings of a reply were not shown, where there are any."""
    if count:
        yield Piece("quiet", WORDS[lang]["more"].format(findings=number(lang, "findings", count)) + "\n\n")


def _quoted(finding: Finding, lang: str) -> Iterator[Piece]:
    """What the guide says beside a finding, a line each."""
    for label, text in quoted_lines(finding, lang):
        yield Piece("quiet", f"  {label}: ")
        yield Piece("plain", visible(text) + "\n")


def quoted_lines(finding: Finding, lang: str) -> Iterator[tuple[str, str]]:
    """What the guide says beside a finding: what it is, and its words."""
    for quote in finding.quotes:
        end = "" if quote.says.endswith((".", "!", "?", "…")) else "."
        do = f"{end} {WORDS[lang]['as in']} “{quote.do}”" if quote.do else ""
        yield WORDS[lang][quote.kind], f"{quote.says}{do}"


def width(text: str) -> int:
    """How many columns of a terminal a text takes; emoji and East Asian signs take two."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(sign) else 2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def summary_pieces(report: Report) -> Iterator[Piece]:
    """The last line: how much was found in how many replies, and which rules could not run."""
    lang = report.messages
    for reason, rules in _by_reason(report).items():
        why = WORDS[lang].get(REASONS.get(reason, ""), reason)
        yield Piece("quiet", f"{WORDS[lang]['skipped']}: {_named(rules, lang)} ({why})\n")
    if report.unsure:
        told = WORDS[lang]["unsure"].format(replies=number(lang, "replies", report.unsure))
        yield Piece("quiet", f"{told}\n")
    yield from _left_out_pieces(report, {one.reason for one in report.left_out})
    for kind, count in (("allowed", report.allowed), ("known", report.known)):
        if count:
            yield Piece("quiet", f"{WORDS[lang][kind].format(findings=number(lang, 'findings', count))}\n")
    yield from asking_pieces(report)
    yield Piece("plain", f"{summary_line(report)}\n")


def asking_pieces(report: Report) -> Iterator[Piece]:
    """What somebody may have forgotten to say: that the drafts are macros, or the options of the baseline."""
    lang = report.messages
    desk, count = report.like_macros
    if count:
        yield Piece("plain", f"{of_texts(lang, 'macros', count, desk=desk)}\n")
    if report.other_options:
        named = ", ".join(f"--{name}" for name in report.other_options)
        yield Piece("plain", f"{WORDS[lang]['other options'].format(options=named)}\n")


def unread_pieces(report: Report) -> Iterator[Piece]:
    """What was not judged though nobody asked for that, for formats that do not say it themselves."""
    return _left_out_pieces(report, {UNREAD, LOCALE, TALK, COLUMNS})


def _left_out_pieces(report: Report, reasons: Collection[str]) -> Iterator[Piece]:
    lang = report.messages
    for reason, count, locales in _left_out(report):
        if reason not in reasons:
            continue
        named = {
            "locales": ", ".join(locales),
            "passed": _passed(report),
            "unread": _unread(report),
            "columns": _columns(report),
        }
        told = of_texts(lang, reason, count, **named)
        yield Piece("quiet", f"{told}\n")


def over_pieces(report: Report, most: int) -> Iterator[Piece]:
    """A line for a run with more warnings than may be."""
    lang = report.messages
    told = WORDS[lang]["over"].format(warnings=number(lang, "warning", report.count("warning")), n=most)
    yield Piece("plain", f"{told}\n")


def summary_line(report: Report) -> str:
    """How much was found, by severity, in how many replies."""
    lang = report.messages
    counted = [(severity, report.count(severity)) for severity in ("error", "warning", "note")]
    counts = ", ".join(number(lang, severity, count) for severity, count in counted if count)
    template = WORDS[lang]["found" if counts else "clean"]
    return template.format(counts=counts, replies=number(lang, "replies", report.replies))


def _left_out(report: Report) -> Iterator[tuple[str, int, list[str]]]:
    """Why texts of libraries were not judged, how many of them, and their languages."""
    for reason in dict.fromkeys(one.reason for one in report.left_out):
        told = [one for one in report.left_out if one.reason == reason]
        yield reason, sum(one.number for one in told), sorted({name for one in told for name in one.locales})


def _passed(report: Report) -> str:
    """What was passed over: how much, and the first of it by name; JSON names it all."""
    return _few(report, PASSED, "paths")


def _unread(report: Report) -> str:
    """In what no reply is known: how many files, and the first of them by name; JSON names them all."""
    return _few(report, UNREAD, "files")


def _columns(report: Report) -> str:
    """The columns that hold sentences and were not read, by table: of the first tables; JSON names them all."""
    tables = [f"{one.path}: {', '.join(one.columns)}" for one in report.left_out if one.reason == COLUMNS]
    return "; ".join(tables if len(tables) <= _NAMED else [*tables[:_NAMED], "…"])


def _few(report: Report, reason: str, kind: str) -> str:
    """The first paths that were left out for a reason, and how many they are where there are more."""
    paths = [one.path for one in report.left_out if one.reason == reason]
    few = ", ".join(paths[:_NAMED])
    if len(paths) <= _NAMED:
        return few
    return WORDS[report.messages]["such as"].format(files=number(report.messages, kind, len(paths)), few=few)


def _by_reason(report: Report) -> dict[str, list[str]]:
    """The rules that could not run, by what they lacked."""
    found: dict[str, list[str]] = {}
    for skipped in report.skipped:
        found.setdefault(skipped.reason, []).append(skipped.rule)
    return found


def _named(rules: list[str], lang: str) -> str:
    """A few rules by name; of more than that how many they are, since JSON names them all."""
    return ", ".join(rules) if len(rules) <= _NAMED else number(lang, "rules", len(rules))


def statistics(report: Report) -> str:
    """How often each rule spoke: first what stands in the macros that are used most, where that is known, then the most frequent."""
    from tonelint.reports import by_weight  # here, because few runs ask for figures

    found: dict[tuple[str, str], list[Finding]] = {}
    for finding in report.findings:
        found.setdefault((finding.rule, finding.severity), []).append(finding)
    used = {key: sum(group.uses or 0 for group in by_weight.by_macro(own)) for key, own in found.items()}
    words = {severity: number(report.messages, severity, 1).removeprefix("1 ") for _, severity in found}
    wide = max(map(len, ("warning", *words.values())))
    rows = sorted(found.items(), key=lambda row: (-used[row[0]], -len(row[1]), row[0]))
    return "".join(
        f"{len(own):>6}  {words[severity]:<{wide}}  {rule}{_used(used[rule, severity], report.messages)}\n"
        for (rule, severity), own in rows
    )


def _used(used: int, lang: str) -> str:
    return f"  ({number(lang, 'used', used)})" if used else ""
