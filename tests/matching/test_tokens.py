"""Token patterns are spaCy's own, woken only where a rule's anchors occur, and exact about places."""

from __future__ import annotations

from typing import Any

import pytest

from tonelint import linting, yamlio
from tonelint.entry import ALWAYS, Entry
from tonelint.errors import Place
from tonelint.guides import token_patterns
from tonelint.guides.compiling import derived_anchors, phrases_of
from tonelint.guides.rules import Rule
from tonelint.guides.schema import Checker
from tonelint.matching import engine, nlp, tokens
from tonelint.names import NO_CUSTOMER, NO_TURNS
from tonelint.notation import compile_phrase
from tonelint.reading import Reading
from tonelint.rulebook import Book, bind

SHOULD: list[dict[str, Any]] = [
    {"LOWER": "you"},
    {"LOWER": "should"},
    {"LOWER": "have"},
    {"LOWER": {"REGEX": "ed$", "NOT_IN": ["needed"]}},
]


def book(pattern: list[dict[str, Any]], anchor: str, lang: str = "en") -> Book:
    entry = Entry("blame-customer/x", "blame-customer", lang, 0, "warning", {}, {}, tokens=(tuple(pattern),))
    return bind(lang, [(entry, [compile_phrase(anchor, lang)])])


def found(
    text: str, pattern: list[dict[str, Any]] = SHOULD, anchor: str = "should have", lang: str = "en"
) -> list[str]:
    return [
        text[hit.match.start : hit.match.end] for hit in engine.judge(Reading(text, lang), book(pattern, anchor, lang))
    ]


def test_a_pattern_says_what_phrases_cannot() -> None:
    assert found("You should have checked. You should have needed it. You should have it.") == [
        "You should have checked"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "You should have\nchecked",
        "You should\u00a0have checked",
        "You sho\u00aduld have checked",
        "“You should have checked”",
    ],
)
def test_what_hides_no_phrase_hides_no_pattern(text: str) -> None:
    assert [part.strip("“”") for part in found(text)] == [text.strip("“”")]


def test_typographic_apostrophes_are_straight_for_patterns() -> None:
    pattern = [{"LOWER": "you"}, {"LOWER": "do"}, {"LOWER": "n't"}, {"LOWER": "listen"}]
    assert found("Well, you don’t listen!", pattern, "listen") == ["you don’t listen"]


def test_signs_are_tokens_of_their_own() -> None:
    pattern: list[dict[str, Any]] = [{"LOWER": "no"}, {"IS_PUNCT": True}, {"LOWER": "never"}]
    assert found("No, never. No never.", pattern, "never") == ["No, never"]


def test_a_pattern_does_not_reach_into_the_next_sentence() -> None:
    pattern: list[dict[str, Any]] = [{"LOWER": "you"}, {"IS_PUNCT": True, "OP": "?"}, {"LOWER": "have"}]
    assert found("It is for you. Have a look, and then you, have it.", pattern, "have") == ["you, have"]


def test_words_behind_a_repeated_word_are_a_run_of_their_own() -> None:
    anchors = derived_anchors(rule({"LOWER": "very", "OP": "+"}, {"LOWER": "kind"}, {"LOWER": "of"}), "en")
    assert [phrase.source for phrase in anchors] == ["[kind] [of]"]


def test_a_sentence_start_is_where_ours_is() -> None:
    pattern = [{"IS_SENT_START": True, "LOWER": "kiitos"}]
    assert found("Hei Anna, kiitos. Sanoin kiitos.", pattern, "kiitos", "fi") == ["kiitos"]


def test_spacy_sleeps_while_no_anchor_occurs(monkeypatch: pytest.MonkeyPatch) -> None:
    def woken(*_: object) -> None:
        raise AssertionError("spaCy was woken")

    monkeypatch.setattr(tokens, "find", woken)
    assert found("You have checked what you should.") == []
    with pytest.raises(AssertionError, match="woken"):
        found("You should have it.")


def rule(*pattern: dict[str, Any]) -> Rule:
    empty: dict[str, str] = {}
    return Rule(
        "f/r", "f", "en", Place("r.yaml"), "note", empty, empty, {}, (pattern,), {}, None, 1, ALWAYS, (), (), {}, (), ()
    )


def test_anchors_are_the_longest_run_of_given_words() -> None:
    anchors = derived_anchors(
        rule({"LOWER": "a"}, {"IS_ALPHA": True}, {"LOWER": "should"}, {"LOWER": {"IN": ["have", "of"]}}), "en"
    )
    assert [phrase.source for phrase in anchors] == ["[should] [have|of]"]


@pytest.mark.parametrize(
    "token", [{"LOWER": "x", "OP": "?"}, {"LOWER": "x", "OP": "!"}, {"IS_ALPHA": True}, {"LOWER": {"REGEX": "x"}}]
)
def test_a_token_that_need_not_be_there_is_no_anchor(token: dict[str, Any]) -> None:
    assert phrases_of(rule(token), "en") == ()


def test_spacy_tells_what_it_cannot_read() -> None:
    assert nlp.faults([[{"LOWER": "fine"}]]) == []
    assert nlp.faults([[{"LOWR": "x"}]]) != []


def test_without_spacy_rules_that_ask_for_more_than_words_are_skipped_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nlp, "installed", lambda *_: False)
    asks = Entry("x/y", "x", "en", 0, "warning", {}, {}, tokens=(({"LOWER": "you"}, {"IS_PUNCT": True}),))
    assert "spaCy" in str(nlp.missing(asks, None))
    assert tokens.find(asks, Reading("You, too", "en"), None) == []


def test_without_spacy_rules_that_ask_for_words_are_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nlp, "installed", lambda *_: False)
    report = linting.lint("You should have checked.", lang="en")
    assert "blame-customer/should-have" in {finding.rule for finding in report.findings}
    assert {skipped.reason for skipped in report.skipped} == {NO_CUSTOMER, NO_TURNS}


def test_a_token_that_stands_once_may_say_so() -> None:
    node = yamlio.parse('[[{LOWER: you, OP: "1"}, {IS_PUNCT: true, OP: "1"}]]', "x.yaml")
    (pattern,) = token_patterns.read(node, Checker())
    assert found("You, too", [dict(token) for token in pattern], "you") == ["You,"]


def test_a_lone_surrogate_hides_no_pattern_and_fells_nothing() -> None:
    assert found("\ud800 You should have checked \udfff it.") == ["You should have checked"]
