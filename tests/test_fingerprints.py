"""Fingerprints: what a finding is known by from one run to the next."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.drafts.origin import PlainOrigin
from tonelint.fingerprints import fingerprints
from tonelint.model import Attribute, Finding, Macro, Reply

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


def of_slot(slot: str, words: str, *, tag: bool = True) -> Finding:
    """A placeholder that is wrong, in a tag that is for these words or in these words."""
    reply = FOUND.reply._replace(attributes=(Attribute("href", slot, 0, len(words), 0),) if tag else ())
    rule = {"rule": "placeholder/misspelt-name", "family": "placeholder"}
    return FOUND._replace(**rule, text=words, end=len(words), evidence={"slot": slot}, reply=reply)  # type: ignore[arg-type]


@pytest.mark.parametrize("words", ["here", ""], ids=["link", "picture"])
def test_a_placeholder_in_a_tag_is_known_by_itself(words: str) -> None:
    known = fingerprints([of_slot("{{ticket.titel}}", words)])
    assert fingerprints([of_slot("{{ticket.idd}}", words)]) != known
    assert fingerprints([of_slot("{{ticket.titel}}", "over there")]) == known


@pytest.mark.parametrize(
    ("rule", "evidence", "other"),
    [
        ("left-open", {"known": "{{ticket.title}}"}, {"known": "{{ticket.id}}"}),
        ("two-in-one-library", {"few": "{!Case.Id}", "most": "{{id}}"}, {"few": "{!Case.Owner}", "most": "{{id}}"}),
        ("misspelt-name", {"slot": "{{a.titel}}", "known": "{{a.title}}"}, {"slot": "{{a.tilte}}", "known": "{{a.title}}"}),
    ],
)  # fmt: skip
def test_whatever_is_wrong_with_a_placeholder_in_a_tag_it_is_known_by_that(
    rule: str, evidence: dict[str, str], other: dict[str, str]
) -> None:
    here, there = (of_slot("{{x}}", words)._replace(rule=f"placeholder/{rule}") for words in ("here", "over there"))
    known = fingerprints([here._replace(evidence=evidence)])
    assert fingerprints([there._replace(evidence=evidence)]) == known
    assert fingerprints([here._replace(evidence=other)]) != known
    assert fingerprints([there._replace(evidence={**evidence, "most": "{{x}}", "other": ["2"]})]) == known


def test_a_placeholder_in_the_text_is_known_by_the_words_found() -> None:
    inflected = of_slot("{{nimi}}", "{{ nimi }}lle", tag=False)
    assert fingerprints([inflected]) == fingerprints([inflected._replace(evidence={})])


def between(rule: str, *told: str, text: str = "Hello there.") -> Finding:
    return FOUND._replace(rule=rule, family=rule.partition("/")[0], text=text, evidence={"told": list(told)})


@pytest.mark.parametrize(
    ("rule", "told", "other"),
    [
        ("language-gap/missing-placeholder", ["{{ticket.id}}"], ["{{ticket.title}}"]),
        ("language-gap/missing-link", ["a.example/x"], ["a.example/y"]),
        ("language-gap/other-figure", ["", "14 d"], ["", "30 d"]),
        ("language-gap/other-figure", ["", "14 d"], ["14 d", ""]),
    ],
)
def test_what_a_version_lacks_is_known_by_itself(rule: str, told: list[str], other: list[str]) -> None:
    known = fingerprints([between(rule, *told)])
    assert fingerprints([between(rule, *other)]) != known
    assert fingerprints([between(rule, *told, text="Good day.")]) == known


def test_placeholders_that_are_missing_may_change_places() -> None:
    here, there = (between("language-gap/missing-placeholder", *slots) for slots in (("{a}", "{b}"), ("{b}", "{a}")))
    assert fingerprints([here]) == fingerprints([there])


def test_a_contradiction_is_known_by_both_of_its_sides() -> None:
    told = {"kind": "link", "here": "a.example/x", "there": "a.example/y", "other": ["2 (a.json:4)"]}
    rule = {"rule": "macro-twins/contradiction", "family": "macro-twins"}
    found = FOUND._replace(**rule, text="here", evidence=told)  # type: ignore[arg-type]
    known = fingerprints([found])
    assert fingerprints([found._replace(text="over there", evidence={**told, "other": ["2 (b.json:9)"]})]) == known
    assert fingerprints([found._replace(evidence={**told, "there": "a.example/z"})]) != known


@pytest.mark.parametrize(
    ("rule", "evidence"),
    [
        ("language-gap/missing-language", {"told": ["nb"]}),
        ("language-gap/half-the-length", {"told": ["100", "300"]}),
        ("language-gap/missing-placeholder", {"told": []}),
        ("macro-twins/contradiction", {"kind": "negation", "here": "", "there": ""}),
        ("macro-twins/near-duplicate", {"other": ["2"], "macros": 1}),
        ("haste/soon", {"slot": "{{name}}", "told": ["14 d"], "here": "14 d"}),
    ],
)
def test_all_others_are_known_by_the_words_found(rule: str, evidence: dict[str, object]) -> None:
    found = FOUND._replace(rule=rule, family=rule.partition("/")[0], evidence=evidence)
    assert fingerprints([found]) == fingerprints([found._replace(evidence={})])


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
