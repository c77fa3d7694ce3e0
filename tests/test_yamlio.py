"""YAML: every value has its place, words mean what they say, and nothing blows up."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.errors import Place, Problem, TonelintError
from tonelint.yamlio import Node, parse

PATH = "rule.yaml"
WORDS = st.text(st.sampled_from("abcäåø😀 :#-'\"?!1{}[],&*|>%@`~."), max_size=12)
DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=12,
)
SCRAPS = st.lists(
    st.sampled_from(["a", ":", " ", "\n", "  ", "- ", "? ", "&x ", "*x", "[", "]", "{", "}", ",", "#", "|", ">", "---\n", "...\n", "!!", "%YAML 1.2\n", "<<", '"', "'", "\t", "\\", "1", "no", "\u2028", "\x00", "\x85"])
).map("".join)  # fmt: skip


def refused(text: str) -> Problem:
    with pytest.raises(TonelintError) as caught:
        parse(text, PATH)
    assert len(caught.value.problems) == 1
    return caught.value.problems[0]


def value(text: str) -> Any:
    return parse(text, PATH).plain()


@settings(deadline=None)
@given(st.text() | SCRAPS)
def test_any_text_is_read_or_refused_with_its_place(text: str) -> None:
    try:
        places: list[Place | None] = [parse(text, PATH).place]
    except TonelintError as error:
        places = [problem.place for problem in error.problems]
    assert [place.path for place in places if place] == [PATH]


@settings(deadline=None)
@given(st.dictionaries(WORDS, DATA, max_size=4))
def test_what_json_says_is_read_as_it_was_said(data: dict[str, Any]) -> None:
    assert value(json.dumps(data, ensure_ascii=False)) == data


def test_every_key_and_value_knows_its_line_and_column() -> None:
    root = parse('title:\n  fi: Ääni\npass:\n  - yksi\n  - "kaksi"\n', PATH)
    pairs = [(key.value, key.place[1:], node.place[1:]) for key, node in root.items()]
    assert pairs == [("title", (1, 1), (2, 3)), ("pass", (3, 1), (4, 3))]
    listed = root.get("pass")
    assert listed is not None
    assert [node.place[1:] for node in listed.value] == [(4, 5), (5, 5)]


@pytest.mark.parametrize("before", ["ää: 1, ", "😀: 1, ", "å\u0308: 1, "])
def test_columns_count_code_points(before: str) -> None:
    node = parse(f"{{{before}b: 2}}", PATH).get("b")
    assert node is not None
    assert node.place == Place(PATH, 1, len(before) + 5)


@pytest.mark.parametrize(
    "word", ["no", "off", "yes", "on", "No", "OFF", "y", "12:30", "0755", "1_000", "1e3", "=", ".5"]
)
def test_words_that_yaml_would_twist_stay_words(word: str) -> None:
    assert value(f"a: {word}") == {"a": word}


@pytest.mark.parametrize(
    ("text", "expected"),
    [("true", True), ("false", False), ("null", None), ("~", None), ("", None), ("3", 3), ("-2", -2), ("0.5", 0.5)],
)
def test_plain_true_false_null_and_numbers_are_themselves(text: str, expected: object) -> None:
    assert value(f"a: {text}") == {"a": expected}


@pytest.mark.parametrize("text", ["true", "null", "3", "", "~"])
def test_what_is_quoted_is_text(text: str) -> None:
    assert value(f'a: "{text}"') == {"a": text}


@pytest.mark.parametrize("key", ["no", "on", "true", "1", "1.50", "12:30"])
def test_a_key_is_the_word_that_was_written(key: str) -> None:
    assert list(value(f"{key}: x")) == [key]


def test_a_key_may_stand_only_once() -> None:
    problem = refused("title: a\nwhy: b\n\ntitle: c\n")
    assert problem.place == Place(PATH, 4, 1)
    assert problem.hint == "it was first written in line 1"
    assert '"title"' in problem.message


def test_the_same_key_may_stand_in_two_mappings() -> None:
    assert value("a: {x: 1}\nb: {x: 2}") == {"a": {"x": 1}, "b": {"x": 2}}


def test_an_alias_bomb_is_refused_at_its_first_alias() -> None:
    lines = ["a0: &a0 [ha, ha, ha]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    assert refused("\n".join(lines)).place == Place(PATH, 2, 10)


@pytest.mark.seconds(5)
@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_is_refused_at_once(opening: str) -> None:
    assert "levels deep" in refused(opening * 50_000).message


@pytest.mark.parametrize("odd", ["1" * 5000, "\ud800", "\x00"], ids=["5000 figures", "half a sign", "NUL"])
def test_what_no_value_can_be_is_refused(odd: str) -> None:
    place = refused(f"a: {odd}").place
    assert place is not None
    assert place.path == PATH


def test_a_file_for_no_people_is_refused_by_its_size() -> None:
    assert "1,000,003 characters" in refused("a: " + "x" * 1_000_000).message


@pytest.mark.parametrize("text", ["a: 1\n---\nb: 2\n", "---\na\n---\n"])
def test_a_second_document_is_refused(text: str) -> None:
    assert refused(text).message == "a second document starts here"


@pytest.mark.parametrize("text", ["[a, b]: 1", "? {a: 1}\n: 2", "~: 1"])
def test_a_key_that_is_no_word_is_refused(text: str) -> None:
    assert refused(text).message == "a key has to be a word"


def test_a_tab_is_told_from_other_slips() -> None:
    problem = refused("a:\n\t- b\n")
    assert (problem.place, problem.hint) == (Place(PATH, 2, 1), "indent with spaces, not with tabs")


def test_a_colon_inside_a_text_gets_its_hint() -> None:
    problem = refused("why: sovittu: huomenna\n")
    assert problem.place == Place(PATH, 1, 13)
    assert problem.hint is not None
    assert "quotes" in problem.hint


@pytest.mark.parametrize("text", ["", "\n\n", "# vain huomautus\n"])
def test_an_empty_document_is_an_empty_mapping(text: str) -> None:
    assert parse(text, PATH) == Node({}, Place(PATH, 1, 1))
