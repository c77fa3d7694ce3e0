"""Token patterns that ask for words alone find what spaCy finds, and spaCy is left asleep."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.matching import nlp, plain_tokens

spacy = pytest.importorskip("spacy")

WORDS = ("you", "You", "should", "have", "read", "it", ",", "ÄLÄ", "älä")
_tests = st.one_of(
    st.sampled_from(WORDS),
    st.fixed_dictionaries(
        {},
        optional={
            "IN": st.lists(st.sampled_from(WORDS), max_size=3),
            "NOT_IN": st.lists(st.sampled_from(WORDS), max_size=3),
            "REGEX": st.sampled_from(["^you", "ad$", "^.?.$", "l", "^(?:it|have)$"]),
        },
    ).filter(bool),
)
_tokens = st.fixed_dictionaries(
    {}, optional={"LOWER": _tests, "ORTH": _tests, "TEXT": _tests, "OP": st.sampled_from(["?", "*", "+"])}
)
_patterns = st.lists(st.lists(_tokens, min_size=1, max_size=4), min_size=1, max_size=3)


def by_spacy(words: list[str], patterns: list[list[dict[str, Any]]]) -> list[tuple[int, int]]:
    from spacy.matcher import Matcher
    from spacy.tokens import Doc

    blank = nlp._blank("en")
    matcher = Matcher(blank.vocab)
    matcher.add("rule", patterns, greedy="LONGEST")
    return sorted((start, end) for _, start, end in matcher(Doc(blank.vocab, words=words)))


@given(st.lists(st.sampled_from(WORDS), max_size=9), _patterns)
def test_it_finds_what_spacy_finds(words: list[str], patterns: list[list[dict[str, Any]]]) -> None:
    assert plain_tokens.match(words, patterns) == by_spacy(words, patterns)


@pytest.mark.seconds(5)
def test_a_pattern_with_any_words_between_is_looked_for_in_a_long_reply_at_once() -> None:
    words = [word for _ in range(700) for word in ("you", "should", "have", "read", "it", ",")]
    assert plain_tokens.match(words, [[{"LOWER": "you"}, {"OP": "*"}, {"LOWER": "read"}]]) == [(0, 4198)]


@pytest.mark.parametrize(
    "token",
    [{"LEMMA": "read"}, {"MORPH": "Person=2"}, {"IS_DIGIT": True}, {"LENGTH": 3}, {"LOWER": "you", "OP": "!"}],
)
def test_what_asks_for_more_than_words_is_left_to_spacy(token: dict[str, Any]) -> None:
    assert not nlp.is_plain([[{"LOWER": "you"}, token]])


@pytest.mark.seconds(20)
def test_none_of_our_own_rules_wakes_spacy() -> None:
    code = """
import sys
from tonelint.linting import lint
texts = {"en": "You should have checked the size.", "fi": "Sinun olisi pitänyt tarkistaa mitat.", "nb": "Du burde ha lest avtalen."}
found = [any(one.family == "blame-customer" for one in lint(text, lang=lang).findings) for lang, text in texts.items()]
print(found, "spacy" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[True, True, True] False"
