"""`tonelint rules` and `tonelint explain`: what the rules are, and why."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from tonelint.benches import guide_file
from tonelint.commands import CLEAN, Streams, telling
from tonelint.commands.check import write_pieces
from tonelint.errors import did_you_mean, fail
from tonelint.guides.compiling import severity_under
from tonelint.guides.marked import Example
from tonelint.guides.rulebook import Collection, collect
from tonelint.guides.rules import Rule
from tonelint.model import LANGUAGES
from tonelint.reports.layout import Piece


def list_rules(
    streams: Streams,
    *,
    guide: str | None = None,
    lang: str | None = None,
    family: str | None = None,
    severity: str | None = None,
    as_json: bool = False,
    messages: str | None = None,
) -> int:
    """Write the rules that fit, one a line: severity, language, name, title."""
    collection = collect(guide_file(guide, ""))
    if family and family not in collection.families:
        raise fail(f'no family "{family}"', None, did_you_mean(family, collection.families))
    chosen = [
        rule
        for rule in sorted(
            collection.rules, key=lambda rule: (collection.families[rule.family].rank, rule.name, rule.lang)
        )
        if (not lang or rule.lang in (lang, "any"))
        and (not family or rule.family == family)
        and (not severity or severity_under(rule, collection.guide.severities) == severity)
    ]
    if as_json:
        rows = [_row(rule, severity_under(rule, collection.guide.severities)) for rule in chosen]
        streams.out.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
    else:
        write_pieces(_list_pieces(chosen, collection, messages or collection.guide.messages), streams)
    return CLEAN


def _row(rule: Rule, severity: str) -> dict[str, object]:
    return {
        "rule": rule.name,
        "family": rule.family,
        "lang": rule.lang,
        "severity": severity,
        "title": dict(rule.title),
    }


def _list_pieces(rules: Iterable[Rule], collection: Collection, messages: str) -> Iterator[Piece]:
    for rule in rules:
        severity = severity_under(rule, collection.guide.severities)
        yield Piece(severity if severity != "allow" else "quiet", f"{severity:<8}")
        yield Piece("quiet", f"{rule.lang:<4}")
        yield Piece("rule", f"{rule.name:<52} ")
        yield Piece("plain", f"{rule.title[messages]}\n")


def explain(name: str, guide: str | None, streams: Streams, messages: str | None = None) -> int:
    """Write what a rule or a family objects to, why, what to write instead, and how to allow it."""
    collection = collect(guide_file(guide, ""), LANGUAGES)
    messages = messages or collection.guide.messages
    rules = [rule for rule in collection.rules if name in (rule.name, rule.address)]
    if rules:
        pieces: Iterator[Piece] = (piece for rule in rules for piece in _rule_pieces(rule, collection, messages))
    elif name in collection.families:
        pieces = _family_pieces(name, collection, messages)
    else:
        known = {*collection.families, *(rule.name for rule in collection.rules)}
        raise fail(
            f'no rule and no family "{name}"', None, did_you_mean(name, known) or "`tonelint rules` lists them all"
        )
    write_pieces(pieces, streams)
    return CLEAN


def _rule_pieces(rule: Rule, collection: Collection, messages: str) -> Iterator[Piece]:
    severity = severity_under(rule, collection.guide.severities)
    family = collection.families[rule.family]
    yield Piece("rule", rule.name)
    yield Piece("plain", f"  ({rule.lang}, ")
    yield Piece(severity if severity != "allow" else "quiet", severity)
    yield Piece("plain", f")\n  {rule.title[messages]}\n\n")
    yield from _paragraph("Why", rule.why[messages])
    yield from _paragraph("Instead", family.remedy[messages])
    for rewrites in rule.instead.values():
        for text in rewrites:
            yield Piece("better", f"    {text}\n")
    yield Piece("plain", "\n")
    yield from _examples("Found", rule.flag)
    yield from _examples("Left alone", rule.silent)
    for source in rule.sources or family.sources:
        yield from _paragraph("Source", source)
    for line in telling.told(rule, messages):
        yield Piece("plain", f"{line}\n")
    yield Piece("quiet", f"The rule is {rule.place.path}\n")
    yield Piece("plain", f"To allow it, write in your guide:\n\n  rules:\n    {rule.name}: allow\n\n")
    yield Piece("plain", f"or for one run: --ignore {rule.name}\n\n")


def _paragraph(head: str, text: str) -> Iterator[Piece]:
    yield Piece("quiet", f"{head}: ")
    yield Piece("plain", f"{text}\n")


def _examples(head: str, examples: Iterable[Example]) -> Iterator[Piece]:
    """Examples with their spans marked: underlined in colour, and between >< signs everywhere."""
    for number, example in enumerate(examples):
        if not number:
            yield Piece("quiet", f"{head}:\n")
        yield Piece("plain", "    ")
        last = 0
        for start, end in example.spans:
            yield Piece("plain", f"{example.text[last:start]}")
            yield Piece("span", f"»{example.text[start:end]}«")
            last = end
        yield Piece("plain", example.text[last:].rstrip() + "\n")


def _family_pieces(name: str, collection: Collection, messages: str) -> Iterator[Piece]:
    family = collection.families[name]
    yield Piece("rule", family.name)
    yield Piece("plain", f"  ({family.group}, ")
    yield Piece(family.severity, family.severity)
    yield Piece("plain", f")\n  {family.title[messages]}\n\n")
    yield from _paragraph("Why", family.why[messages])
    yield from _paragraph("Instead", family.remedy[messages])
    for source in family.sources:
        yield from _paragraph("Source", source)
    members = [rule for rule in collection.rules if rule.family == name]
    for line in telling.measured_told(name, members):
        yield Piece("plain", f"{line}\n")
    yield Piece("plain", "\n")
    yield from _list_pieces(sorted(members, key=lambda rule: (rule.lang, rule.name)), collection, messages)
    yield Piece("plain", f"\nTo allow them all, write in your guide:\n\n  rules:\n    {name}: allow\n")
