"""`tonelint rules` and `tonelint explain`: what the rules are, and why."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from tonelint.benches import guide_file
from tonelint.commands import CLEAN, Streams, telling, telling_figures
from tonelint.commands.check import write_pieces
from tonelint.errors import did_you_mean, fail, rule_meant
from tonelint.guides.compiling import severity_under
from tonelint.guides.marked import Example
from tonelint.guides.rulebook import Collection, collect
from tonelint.guides.rules import Rule
from tonelint.names import LANGUAGES, SEVERITIES
from tonelint.rendering.names import GROUPS
from tonelint.reports.layout import Piece
from tonelint.reports.speech import Speech, speech
from tonelint.reports.speech.rules import WORDS


def list_rules(
    streams: Streams,
    *,
    guide: str | None = None,
    lang: str | None = None,
    family: str | None = None,
    severity: str | None = None,
    as_json: bool = False,
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
        write_pieces(_list_pieces(chosen, collection, _speech(collection, streams)), streams)
    return CLEAN


def _speech(collection: Collection, streams: Streams) -> Speech:
    return speech(WORDS, streams.language(collection.guide.messages))


def _row(rule: Rule, severity: str) -> dict[str, object]:
    return {
        "rule": rule.name,
        "family": rule.family,
        "lang": rule.lang,
        "severity": severity,
        "title": dict(rule.title),
    }


def _list_pieces(rules: Iterable[Rule], collection: Collection, speak: Speech) -> Iterator[Piece]:
    wide = max(len(speak.say(severity)) for severity in SEVERITIES) + 1
    for rule in rules:
        severity = severity_under(rule, collection.guide.severities)
        yield Piece(severity if severity != "allow" else "quiet", f"{speak.say(severity):<{wide}}")
        yield Piece("quiet", f"{rule.lang:<4}")
        yield Piece("rule", f"{rule.name:<52} ")
        yield Piece("plain", f"{rule.title[speak.lang]}\n")


def explain(name: str, guide: str | None, streams: Streams) -> int:
    """Write what a rule or a family objects to, why, what to write instead, and how to allow it."""
    collection = collect(guide_file(guide, ""), LANGUAGES)
    speak = _speech(collection, streams)
    rules = [rule for rule in collection.rules if name in (rule.name, rule.address)]
    if rules:
        pieces: Iterator[Piece] = (piece for rule in rules for piece in _rule_pieces(rule, collection, speak))
    elif name in collection.families:
        pieces = _family_pieces(name, collection, speak)
    else:
        known = {*collection.families, *(rule.name for rule in collection.rules)}
        raise fail(
            f'no rule and no family "{name}"', None, rule_meant(name, known) or "`tonelint rules` lists them all"
        )
    write_pieces(pieces, streams)
    return CLEAN


def _rule_pieces(rule: Rule, collection: Collection, speak: Speech) -> Iterator[Piece]:
    severity = severity_under(rule, collection.guide.severities)
    family = collection.families[rule.family]
    yield Piece("rule", rule.name)
    yield Piece("plain", f"  ({rule.lang}, ")
    yield Piece(severity if severity != "allow" else "quiet", speak.say(severity))
    yield Piece("plain", f")\n  {rule.title[speak.lang]}\n\n")
    yield from _paragraph(speak.say("why"), rule.why[speak.lang])
    yield from _paragraph(speak.say("instead"), family.remedy[speak.lang])
    for rewrites in rule.instead.values():
        for text in rewrites:
            yield Piece("better", f"    {text}\n")
    yield Piece("plain", "\n")
    yield from _examples(speak.say("found"), rule.flag)
    yield from _examples(speak.say("left alone"), rule.silent)
    for source in rule.sources or family.sources:
        yield from _paragraph(speak.say("source"), source)
    for line in telling.told(rule, speak.lang):
        yield Piece("plain", f"{line}\n")
    for line in telling.names_told(rule, speak.lang):
        yield Piece("quiet", f"{line}\n")
    yield Piece("quiet", f"{speak.say('file', path=rule.place.path)}\n")
    yield Piece("plain", f"{speak.say('allow it')}\n\n  rules:\n    {rule.name}: allow\n\n")
    yield Piece("plain", f"{speak.say('ignore', option=f'--ignore {rule.name}')}\n\n")


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


def _family_pieces(name: str, collection: Collection, speak: Speech) -> Iterator[Piece]:
    family = collection.families[name]
    yield Piece("rule", family.name)
    group = GROUPS[family.group][speak.lang] if family.group in GROUPS else family.group
    yield Piece("plain", f"  ({group}, ")
    yield Piece(family.severity, speak.say(family.severity))
    yield Piece("plain", f")\n  {family.title[speak.lang]}\n\n")
    yield from _paragraph(speak.say("why"), family.why[speak.lang])
    yield from _paragraph(speak.say("instead"), family.remedy[speak.lang])
    for source in family.sources:
        yield from _paragraph(speak.say("source"), source)
    members = [rule for rule in collection.rules if rule.family == name]
    for line in telling_figures.measured_told(name, members, speak.lang):
        yield Piece("plain", f"{line}\n")
    yield Piece("plain", "\n")
    yield from _list_pieces(sorted(members, key=lambda rule: (rule.lang, rule.name)), collection, speak)
    yield Piece("plain", f"\n{speak.say('allow all')}\n\n  rules:\n    {name}: allow\n")
