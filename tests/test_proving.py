"""A guide's own sentences are tried, and it is told which of them do not come out as it says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tonelint import consistency, proving
from tonelint.guides import rulebook

KEPT = ("cannot-help", "thanks-for-contacting", "another-team", "emoji-to-the-upset")


@pytest.fixture(autouse=True)
def few_rules(library_of: Callable[..., None]) -> None:
    library_of(*KEPT)


def collected(folder: Path, text: str) -> rulebook.Collection:
    path = folder / "tonelint.yaml"
    path.write_text(f"languages: [en]\n{text}", encoding="utf-8")
    return rulebook.collect(str(path))


def broken(folder: Path, text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    judge = proving.judge_of(collected(folder, text))
    return [(one.kind, one.missing, one.found) for one in proving.proofs(judge) if not one.holds]


CANNED = "Thank you for contacting us."
VOICE = "voice:\n  read:\n    is: read first\n    rules: [canned-opener]\n"


def test_a_sentence_to_follow_that_a_rule_finds_does_not_hold(tmp_path: Path) -> None:
    found = broken(tmp_path, f"{VOICE}    do: {{en: ['{CANNED}', 'It left today.']}}\n")
    assert found == [("do", (), ("canned-opener/thanks-for-contacting",))]


def test_a_sentence_to_leave_has_to_be_found_by_a_rule_of_its_trait(tmp_path: Path) -> None:
    found = broken(
        tmp_path, f"{VOICE}    dont: {{en: ['{CANNED}', 'It left today.', 'We cannot help you with this.']}}\n"
    )
    assert found == [("dont", ("canned-opener",), ())] * 2


def test_sentences_in_languages_that_the_guide_does_not_speak_are_not_tried(tmp_path: Path) -> None:
    assert broken(tmp_path, f"{VOICE}    do: {{fi: ['{CANNED}']}}\n") == []


EXAMPLE = "examples:\n  one:\n    customer: {customer}\n    bad: {bad}\n    good: {good}\n    rules: [{rules}]\n"


@pytest.mark.parametrize(
    ("bad", "good", "rules", "told"),
    [
        (CANNED, "It left today.", "canned-opener", []),
        (CANNED, "It left today.", "canned-opener/thanks-for-contacting", []),
        (CANNED, "It left today.", "dead-end", [("bad", ("dead-end",), ())]),
        ("It left.", CANNED, "canned-opener", [("bad", ("canned-opener",), ()), ("good", (), ("canned-opener/thanks-for-contacting",))]),
        ("So sorry 🎉", "It left.", "forced-fun", []),
    ],
)  # fmt: skip
def test_a_bad_reply_raises_what_it_names_and_a_good_one_nothing(
    tmp_path: Path, bad: str, good: str, rules: str, told: list[object]
) -> None:
    customer = "This is outrageous!!! Third time!!!"
    assert broken(tmp_path, EXAMPLE.format(customer=customer, bad=bad, good=good, rules=rules)) == told


def test_coverage_tells_rules_that_no_sentence_fires_and_traits_without_a_rule(tmp_path: Path) -> None:
    text = f"{VOICE}  kind: {{is: kind}}\nvocabulary: {{avoid: {{en: {{parcel: box, ticket: message}}}}}}\n"
    text += "examples: {one: {bad: Your parcel left., rules: [vocabulary]}}\n"
    collection = collected(tmp_path, text)
    found = list(proving.proofs(proving.judge_of(collection)))
    assert proving.coverage(collection, found) == (("vocabulary/ticket",), ("kind",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{VOICE}    do: {{en: ['{CANNED}']}}\n    dont: {{en: [x]}}\n", 'under "read" is flagged by canned-opener'),
        (f"{VOICE}    do: {{en: [It left.]}}\n", '"read" has no dont in en'),
        ("vocabulary: {avoid: {en: {parcel: thank you for contacting us}}}\n", 'instead of "parcel" is flagged by'),
        ("vocabulary: {avoid: {en: {Parcel: box}}, allow: {en: [parcel]}}\n", '"Parcel" is avoided here and allowed in line 2'),
        ("experiments: {yo: {words: {en: [yo there]}, until: 2001-02-03, owner: Kim}}\n", 'the experiment "yo" ended on 2001-02-03; take it out, or give it another day, ask Kim'),
        ("persona: {words: {en: [captain]}}\n", "the roles are played for upset customers too"),
        ("rules: {bounce: allow}\nfreedoms: {month: {may: Give., rules: [bounce]}}\n", 'the freedom "month" is never told'),
        ("vocabulary: {allow: {nb: [heisann]}}\n", "nb is not one of the guide's languages"),
    ],
)  # fmt: skip
def test_what_contradicts_itself_or_leads_nowhere_is_told_with_its_place(
    tmp_path: Path, text: str, expected: str
) -> None:
    found = consistency.problems(collected(tmp_path, text))
    assert [expected in str(problem) for problem in found] == [True], found
    assert found[0].place
    assert found[0].place.line


def test_a_guide_that_agrees_with_itself_has_no_problem(tmp_path: Path) -> None:
    text = f"{VOICE}    do: {{en: [It left today.]}}\n    dont: {{en: ['{CANNED}']}}\n"
    text += "vocabulary: {avoid: {en: {nb: Norwegian, fi: Finnish}}}\n"  # words, and no languages
    assert consistency.problems(collected(tmp_path, text)) == []


def test_a_language_without_a_rule_is_told(tmp_path: Path) -> None:
    (tmp_path / "tonelint.yaml").write_text("languages: [en, fi]\n", encoding="utf-8")
    found = consistency.problems(rulebook.collect(str(tmp_path / "tonelint.yaml")))
    assert [str(problem).partition(": ")[2] for problem in found] == ["there is no rule in fi"]
