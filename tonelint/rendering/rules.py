"""The end of a guide's page: what it decided about rules, its own rules, and the families that it judges by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tonelint.guides.compiling import severity_under
from tonelint.guides.families import Family
from tonelint.guides.rulebook import Collection
from tonelint.pages import Block, Cards, Line, Prose, Row, Table
from tonelint.rendering.lines import Teller
from tonelint.rendering.names import GROUPS


def rules(tell: Teller) -> Iterator[Block | Cards]:
    """What the guide decided, its own rules, and the families with rules in its languages, by group."""
    tables = [table for table in (*_decided(tell), *_own(tell), *_groups(tell)) if table.rows]
    if tables:
        yield Prose(tell.word("rules intro"))
        yield from tables


def severity_of(held: Collection, family: str) -> str:
    """How grave a family is under the guide."""
    stated = held.guide.severities.get(family)
    return stated or (held.families[family].severity if family in held.families else "warning")


def _table(tell: Teller, head: str, rows: Iterator[Row]) -> Table:
    return Table(head, (tell.word("what"), tell.word("severity")), tuple(rows))


def _decided(tell: Teller) -> Iterator[Table]:
    """Families and rules of which the guide itself says something."""
    given = tell.held.guide.part("rules") or ()
    yield _table(tell, tell.word("exceptions"), (_decision(tell, name.text, told) for name, told in given))


def _decision(tell: Teller, name: str, told: Mapping[str, Any]) -> Row:
    changes = [
        tell.word(key, words=", ".join(tell.read_out(phrase.text) for phrase in told[key]))
        for key in ("add", "remove")
        if told.get(key)
    ]
    severity = told.get("severity", "")
    return Row((tell.rule(name, "; ".join(changes)), Line(tell.severity(severity) if severity else "–")), kind=severity)


def _own(tell: Teller) -> Iterator[Table]:
    """Rules that the guide's principles make, or that lie beside it; its words stand among the words."""
    severities = tell.held.guide.severities
    rows = (
        Row((Line(rule.title[tell.lang]), Line(tell.severity(severity))), kind=severity)
        for rule in tell.held.rules
        if rule.own and rule.family != "vocabulary"
        for severity in (severity_under(rule, severities),)
    )
    yield _table(tell, tell.word("own"), iter(dict.fromkeys(rows)))


def _groups(tell: Teller) -> Iterator[Table]:
    """The families with rules that come along, by group."""
    used = {rule.family for rule in tell.held.rules}
    families = [family for family in tell.held.families.values() if family.name in used]
    for group in dict.fromkeys(family.group for family in families):
        title = GROUPS[group][tell.lang] if group in GROUPS else group
        yield _table(tell, title, (_family(tell, family) for family in families if family.group == group))


def _family(tell: Teller, family: Family) -> Row:
    severity = severity_of(tell.held, family.name)
    return Row((Line(family.title[tell.lang]), Line(tell.severity(severity))), family.name, severity)
