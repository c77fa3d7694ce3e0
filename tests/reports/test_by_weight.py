"""Macros and families by weight: the gravest and most used first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tonelint.model import Finding, Macro, Report
from tonelint.reports.by_weight import by_family, by_macro
from tonelint.reports.layout import statistics

Make = Callable[..., Finding]


def of_macro(
    make: Make, identity: str | None, uses: int | None = None, field: str = "body", **changed: object
) -> Finding:
    one = make(**changed)
    macro = Macro("zendesk", identity, f"Macro {identity}", None, field, uses)
    return one._replace(reply=one.reply._replace(macro=macro))


def test_findings_of_one_macro_stay_together_whatever_field_or_line_they_stand_in(finding: Make) -> None:
    found = [of_macro(finding, "1"), of_macro(finding, "2", line=4), of_macro(finding, "1", field="subject", line=9)]
    groups = by_macro(found)
    assert [(group.id, len(group.findings)) for group in groups] == [("1", 2), ("2", 1)]
    assert groups[0].title == "Macro 1"


def test_the_same_macro_in_another_file_is_another_one(finding: Make) -> None:
    assert len(by_macro([of_macro(finding, "1"), of_macro(finding, "1", path="b.json")])) == 2


def test_a_reply_without_a_macro_is_known_by_its_record(finding: Make) -> None:
    groups = by_macro([finding(record="a"), finding(record="b"), finding(record="a", line=3)])
    assert [(group.title, group.id, len(group.findings)) for group in groups] == [("a", None, 2), ("b", None, 1)]


def test_the_worst_comes_first_and_the_most_used_of_as_bad(finding: Make) -> None:
    found = [
        of_macro(finding, "note", 10, severity="note"),
        of_macro(finding, "rare", 1),
        of_macro(finding, "often", 90),
        of_macro(finding, "error", 50, severity="error"),
    ]
    assert [group.id for group in by_macro(found)] == ["error", "often", "note", "rare"]


def test_a_macro_of_unknown_use_counts_as_the_middle_one(finding: Make) -> None:
    found = [of_macro(finding, "a", 100), of_macro(finding, "b", 10), of_macro(finding, "c", 1), of_macro(finding, "x")]
    assert [(group.id, group.weight) for group in by_macro(found)] == [("a", 200), ("b", 20), ("x", 20), ("c", 2)]
    assert [group.weight for group in by_macro([of_macro(finding, "x")])] == [2]


def test_a_macro_that_nobody_used_comes_last_and_worse_ones_first(finding: Make) -> None:
    found = [of_macro(finding, "a", 0, severity="note"), of_macro(finding, "b", 0), of_macro(finding, "c", 1)]
    assert [group.id for group in by_macro(found)] == ["c", "b", "a"]


def test_families_share_the_weight_of_their_macros(finding: Make) -> None:
    found = [
        of_macro(finding, "1", 10, severity="error"),
        of_macro(finding, "1", 10, family="bounce"),
        of_macro(finding, "2", 40, family="bounce"),
    ]
    told = [(one.name, len(one.findings), one.groups, one.uses, one.weight) for one in by_family(by_macro(found))]
    assert told == [("bounce", 2, 2, 50, 100.0), ("haste", 1, 1, 10, 50.0)]


def test_nothing_found_is_nothing_to_sort() -> None:
    assert (by_macro([]), by_family([])) == ([], [])


@pytest.mark.parametrize(
    ("lang", "severity", "used"),
    [
        ("fi", "varoitus", "käytetty 40 kertaa"),
        ("nb", "advarsel", "brukt 40 ganger"),
        ("en", "warning", "used 40 times"),
    ],
)
def test_statistics_speak_the_language_of_the_run_and_count_each_macro_once_as_families_do(
    finding: Make, lang: str, severity: str, used: str
) -> None:
    found = (of_macro(finding, "1", 30), of_macro(finding, "1", 30, line=4), of_macro(finding, "2", 10))
    twin = found[0]._replace(evidence={"usage": 900})
    told = statistics(Report("warm", 2, (*found, twin), messages=lang))
    assert told.split() == ["4", severity, found[0].rule, *f"({used})".split()]
    assert [family.uses for family in by_family(by_macro((*found, twin)))] == [40]
