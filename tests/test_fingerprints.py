"""Fingerprints: what a finding is known by from one run to the next."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.drafts.origin import PlainOrigin
from tonelint.fingerprints import fingerprints
from tonelint.model import Finding, Macro, Reply

FOUND = Finding(
    "a.txt", None, "haste/soon", "haste", "warning", "en", "No day", "They wait",
    0, 9, "Very soon", 1, 1, 1, 10, (), {}, Reply("Very soon", "Very soon", "a.txt", PlainOrigin("Very soon")),
)  # fmt: skip


@pytest.mark.parametrize(
    "changed",
    [
        {"line": 90, "column": 7, "end_line": 90, "start": 300, "end": 309},
        {"text": "very\r\n   SOON"},
        {"path": "library/b.txt"},
        {"message": "Ei kerro päivää", "why": "", "severity": "note", "evidence": {"phrase": "soon"}},
    ],
    ids=["moved", "notation", "renamed", "told otherwise"],
)
def test_what_is_found_is_known_again(changed: dict[str, object]) -> None:
    assert fingerprints([FOUND._replace(**changed)]) == fingerprints([FOUND])  # type: ignore[arg-type]


@pytest.mark.parametrize("changed", [{"rule": "haste/later"}, {"record": "r-1"}, {"record": ""}, {"text": "Soon"}])
def test_another_rule_record_or_text_is_another_finding(changed: dict[str, str]) -> None:
    assert fingerprints([FOUND._replace(**changed)]) != fingerprints([FOUND])  # type: ignore[arg-type]


def of_macro(**said: str) -> Finding:
    macro = Macro("zendesk", "1", "Late", None, "comment_value")._replace(**said)  # type: ignore[arg-type]
    return FOUND._replace(reply=FOUND.reply._replace(macro=macro))


@pytest.mark.parametrize("changed", [{"field": "comment_value_html"}, {"title": "Delayed"}, {"tool": "freshdesk"}])
def test_a_macro_is_known_again_by_its_id(changed: dict[str, str]) -> None:
    assert fingerprints([of_macro(**changed)]) == fingerprints([of_macro()])


@pytest.mark.parametrize("changed", [{"id": "2"}, {"locale": "nb"}])
def test_another_macro_or_language_is_another_finding(changed: dict[str, str]) -> None:
    assert fingerprints([of_macro(**changed)]) != fingerprints([of_macro()])


def test_composed_and_decomposed_letters_are_the_same_text() -> None:
    assert fingerprints([FOUND._replace(text="Pää")]) == fingerprints([FOUND._replace(text="Pa\u0308a\u0308")])


def test_findings_alike_are_counted() -> None:
    first, second, third = fingerprints([FOUND, FOUND._replace(rule="a/b"), FOUND._replace(path="b.txt")])
    assert (first.split(":")[1], second.split(":")[1], third.split(":")[1]) == ("1", "1", "2")
    assert first.split(":")[0] == third.split(":")[0] != second.split(":")[0]


def test_by_file_two_files_alike_do_not_count_each_other() -> None:
    other = FOUND._replace(path="b.txt")
    first, second = fingerprints([FOUND, other], by_file=True)
    assert [second] == fingerprints([other], by_file=True)
    assert first != second


@given(st.lists(st.sampled_from(["Soon", "soon", "Later", "\ud83d"]), max_size=6))
def test_no_two_findings_share_a_fingerprint_and_order_is_all_the_same(texts: Sequence[str]) -> None:
    found = [FOUND._replace(text=text) for text in texts]
    assert len({*fingerprints(found)}) == len(found)
    assert sorted(fingerprints(found[::-1])) == sorted(fingerprints(found))


def test_a_fingerprint_shows_nothing_of_the_draft() -> None:
    (mark,) = fingerprints([FOUND._replace(text="Laura Virtanen, 0401234567", record="laura")])
    assert set(mark.lower()) <= set("0123456789abcdef:")
