"""`tonelint guide diff`: what differs between two guides, or what becomes of replies from one to the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from tonelint.benches import Benches, Wishes, guide_file
from tonelint.commands import CLEAN, FOUND, MISTAKE, Streams
from tonelint.commands.check import write_pieces
from tonelint.commands.guide_show import opened, placed, spoken
from tonelint.commands.mistakes import tell_faults
from tonelint.guides import differences
from tonelint.guides.differences import Change, Ruled, Turned, Value
from tonelint.guides.written import scalar
from tonelint.linting import lint_paths
from tonelint.model import Fault
from tonelint.reports.layout import Piece
from tonelint.reports.speech import Speech, speech
from tonelint.reports.speech.guides import WORDS
from tonelint.reports.visible import json_line, visible
from tonelint.rulebook import Book
from tonelint.version import VERSION
from tonelint.yamlio import Node

_FORMAT = 1  # of the JSON
_NAMED = 3  # rules of a family; more of them would bury the others
_FATES = ("flagged", "freed", "otherwise")
_KINDS = ("added", "gone", "changed")
_WIDE = 26  # columns for what became of a rule


def diff(
    old: str, new: str, names: Iterable[str], streams: Streams, *, as_json: bool = False, lang: str | None = None
) -> int:
    """Write what differs between two guides, or with drafts named, which of them become or cease to be flagged.

    Returns 0 when nothing does, 1 when something does, 2 when a draft cannot be judged. Raises TonelintError with
    every mistake in a guide and its rules.
    """
    names = tuple(names)
    if names:
        return _diff_replies(old, new, names, streams, as_json=as_json, lang=lang)
    files = [guide_file(name, "") for name in (old, new)]
    one, other = map(opened, files)
    values, rules = differences.values(one, other), differences.rules(*(_books(file, lang) for file in files))
    if as_json:
        streams.out.write(json_line(_plain(old, new, values, rules)))
    else:
        write_pieces(_pieces(old, new, values, rules, speech(WORDS, streams.language(other.messages))), streams)
    return FOUND if values or rules else CLEAN


def _books(file: str, lang: str | None) -> dict[str, Book]:
    """The books of a guide, or only that of the language asked for."""
    bench = Benches(Wishes(file, lang)).open(file)
    return {one: bench.book(one) for one in bench.compiled.languages if lang in (None, one)}


def _diff_replies(
    old: str, new: str, names: Sequence[str], streams: Streams, *, as_json: bool, lang: str | None
) -> int:
    asked = Wishes(None, lang, messages=streams.messages, locale=streams.language())
    before, after = (lint_paths(names, asked._replace(guide=guide)) for guide in (old, new))
    replies = differences.turned(before, after)
    faults = tuple(dict.fromkeys((*before.errors, *after.errors)))
    count = before.replies - len(differences.unread(after) - differences.unread(before))  # judged by both
    if as_json:
        streams.out.write(json_line(_plain_replies(old, new, replies, faults, count)))
    else:
        tell_faults(faults, streams)  # in JSON they stay English, because machines read them
        write_pieces(_reply_pieces(replies, count, speech(WORDS, after.messages)), streams)
    return MISTAKE if faults else FOUND if replies else CLEAN


def _pieces(old: str, new: str, found: Sequence[Value], rules: Sequence[Ruled], speak: Speech) -> Iterator[Piece]:
    for value in found:
        yield from _value_pieces(value, speak)
    groups = groupby(sorted(rules, key=_alike), key=_alike)
    for rows in (list(members) for _, members in groups):
        if len(rows) > _NAMED:
            yield from _family_pieces(rows, speak)
        else:
            yield from (piece for rule in rows for piece in _rule_pieces(rule, speak))
    counts = [speak.say(word, n=len(those)) for word, those in (("values", found), ("rules", rules)) if those]
    if counts:
        told = speak.say("differ", n=len(found) + len(rules), counts=speak.all_of(counts), old=old, new=new)
    else:
        told = speak.say("same", old=old, new=new)
    yield Piece("plain", f"{told}\n")


def _value_pieces(value: Value, speak: Speech) -> Iterator[Piece]:
    wide = max(len(speak.say(kind)) for kind in _KINDS) + 2
    yield Piece("quiet", f"{speak.say(value.kind):<{wide}}")
    yield Piece("rule", f"{' › '.join(map(visible, value.at))}\n")
    for side, node in (("was", value.old), ("now", value.new)):
        if node is not None:
            yield Piece("quiet", f"     {speak.say(side):<3} ")
            yield Piece("plain", _told(node))
            yield Piece("quiet", f"  ({visible(spoken(node.place))})\n")


def _told(node: Node) -> str:
    """A value on one line."""
    if node.is_list or node.is_map:
        return f"[{', '.join(map(_told, node.value))}]" if node.is_list else "{}"
    return scalar(node.value)


def _alike(rule: Ruled) -> tuple[str, str, str, str]:
    return rule.family, rule.kind, rule.old or "", rule.new or ""


def _family_pieces(rules: Sequence[Ruled], speak: Speech) -> Iterator[Piece]:
    """Rules of a family that share their fate, counted by language; JSON names them all."""
    langs = {lang: sum(rule.lang == lang for rule in rules) for lang in sorted({rule.lang for rule in rules})}
    counts = ", ".join(f"{lang} {count}" for lang, count in langs.items())
    yield _fate(rules[0], speak)
    yield Piece("rule", rules[0].family)
    yield Piece("plain", f": {speak.say('rules', n=len(rules))} ({counts})\n")


def _rule_pieces(rule: Ruled, speak: Speech) -> Iterator[Piece]:
    yield _fate(rule, speak)
    yield Piece("rule", rule.name)
    yield Piece("plain", f" ({rule.lang})\n")


def _fate(rule: Ruled, speak: Speech) -> Piece:
    old, new = (speak.say(severity) if severity else "" for severity in (rule.old, rule.new))
    return Piece("quiet", f"{speak.say(f'rule {rule.kind}', old=old, new=new):<{_WIDE}} ")


def _plain(old: str, new: str, found: Sequence[Value], rules: Sequence[Ruled]) -> dict[str, Any]:
    return {
        **_head(old, new),
        "values": [
            {"kind": value.kind, "at": value.at, "old": _side(value.old), "new": _side(value.new)} for value in found
        ],
        "rules": [_plain_rule(rule) for rule in rules],
        "summary": {"values": len(found), "rules": len(rules)},
    }


def _head(old: str, new: str) -> dict[str, Any]:
    return {"version": _FORMAT, "tonelint": VERSION, "old": old, "new": new}


def _plain_rule(rule: Ruled) -> dict[str, Any]:
    lang, family, name, old, new = rule
    return {"kind": rule.kind, "rule": name, "family": family, "lang": lang, "old": old, "new": new}


def _side(node: Node | None) -> dict[str, Any] | None:
    return None if node is None else {"value": node.plain(), **placed(node.place)}


def _reply_pieces(replies: Sequence[Turned], count: int, speak: Speech) -> Iterator[Piece]:
    for reply in replies:
        record = f" [{reply.record}]" if reply.record is not None else ""
        yield Piece("place", visible(f"{reply.path}:{reply.place.line}{record}"))
        yield Piece("plain", f"  {speak.say(reply.kind)}\n")
        for change in reply.changes:
            yield from _change_pieces(change, speak)
    fates = ((kind, sum(reply.kind == kind for reply in replies)) for kind in _FATES)
    told = [speak.say(f"count {kind}", n=many) for kind, many in fates if many]
    yield Piece("plain", f"{speak.say('replies', n=count)}: {', '.join(told) or speak.say('unchanged')}.\n")


def _change_pieces(change: Change, speak: Speech) -> Iterator[Piece]:
    old, new = (speak.say(severity) if severity else "" for severity in (change.old, change.new))
    told = f"{old} → {new}" if old and new else f"+ {new}" if new else f"- {old}"
    yield Piece(change.new or "quiet", f"    {told}")
    yield Piece("rule", f"  {change.rule}")
    yield Piece("plain", f"  {speak.quoted(visible(change.text))}\n")


def _plain_replies(
    old: str, new: str, replies: Sequence[Turned], faults: Sequence[Fault], count: int
) -> dict[str, Any]:
    return {
        **_head(old, new),
        "replies": [_plain_reply(reply) for reply in replies],
        "errors": [fault._asdict() for fault in faults],
        "summary": {"replies": count, **{kind: sum(reply.kind == kind for reply in replies) for kind in _FATES}},
    }


def _plain_reply(reply: Turned) -> dict[str, Any]:
    return {
        "kind": reply.kind,
        "path": reply.path,
        "record": reply.record,
        "line": reply.place.line,
        "changes": [change._asdict() for change in reply.changes],
    }
