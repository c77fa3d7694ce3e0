"""The walker over compiled phrases, held against a naive matcher that tries everything."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.notation import compile_phrase
from tonelint.phrase import GAP
from tonelint.reading import Reading, phrases

Item = Any  # a word, "…", or ("(" or "[", options), each option a list of items

WORDS = st.sampled_from(["kivi", "puu", "lumi"])
ITEMS = st.recursive(
    WORDS | st.just("…"),
    lambda inner: st.tuples(
        st.sampled_from("(["), st.lists(st.lists(inner, min_size=1, max_size=3), min_size=1, max_size=3)
    ),
    max_leaves=6,
)
EDGES = WORDS | st.tuples(
    st.sampled_from("(["), st.lists(st.lists(WORDS, min_size=1, max_size=2), min_size=1, max_size=3)
)
PHRASES = st.tuples(EDGES, st.lists(ITEMS, max_size=2), WORDS, st.lists(ITEMS, max_size=2), EDGES).map(
    lambda parts: [parts[0], *parts[1], parts[2], *parts[3], parts[4]]
)
LETTERS = st.lists(st.sampled_from(["kivi", "puu", "lumi", "maa", "kivi, ", "Puu! ", "maa\n"]), max_size=14).map(
    " ".join
)


def written(items: list[Item]) -> str:
    return " ".join(item if isinstance(item, str) else _bracketed(*item) for item in items)


def _bracketed(kind: str, options: list[list[Item]]) -> str:
    return kind + "|".join(written(option) for option in options) + {"(": ")", "[": "]"}[kind]


def ends(items: list[Item], plain: list[str], at: int, last: int) -> set[int]:
    """Every word at which a match of the items that begins at a word may end."""
    if not items:
        return {at}
    first, rest = items[0], items[1:]
    if first == "…":
        after = set(range(at, min(at + GAP, last) + 1))
    elif isinstance(first, str):
        after = {at + 1} if at < last and plain[at] == first else set()
    else:
        after = {end for option in first[1] for end in ends(option, plain, at, last)} | (
            {at} if first[0] == "(" else set()
        )
    return {end for step in after for end in ends(rest, plain, step, last)}


@settings(deadline=None, max_examples=150)
@given(PHRASES, LETTERS, st.sampled_from(["", "^ ", " $", "^ $"]))
def test_the_walker_agrees_with_a_naive_matcher(items: list[Item], text: str, pinned: str) -> None:
    source = written(items)
    source = ("^ " if "^" in pinned else "") + source + (" $" if "$" in pinned else "")
    phrase = compile_phrase(source, "fi")
    for _, passage in Reading(text, "fi").passages:
        plain = [word.plain.lower() for word in passage.words]
        starts = {word.start: number for number, word in enumerate(passage.words)}
        stops = {word.end: number for number, word in enumerate(passage.words, 1)}
        walked = {starts[start]: stops[end] for start, end in phrases.find(phrase, passage)}
        free = 0
        for number in range(len(plain)):
            possible = ends(items, plain, number, len(plain)) if "^" not in pinned or number == 0 else set()
            possible = {end for end in possible if "$" not in pinned or end == len(plain)}
            if number in walked:
                assert number >= free
                assert walked[number] in possible
                free = walked[number]
            elif number >= free:
                assert possible == set()


@pytest.mark.seconds(5)
@pytest.mark.parametrize(
    "phrase", ["kivi … kivi … kivi … kivi $", "(kivi) " * 30 + "puu", "[kivi|kivi kivi] " * 30 + "puu"]
)
def test_no_phrase_takes_for_ever(phrase: str) -> None:
    text = "kivi " * 5000
    compiled = compile_phrase(phrase, "fi")
    for _, passage in Reading(text, "fi").passages:
        phrases.find(compiled, passage)
