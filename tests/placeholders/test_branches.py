"""Branches: each is read with what stands around it, none with another, and nothing moves."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.placeholders.conftest import SIGNS
from tonelint.placeholders import branches, tags
from tonelint.reading import Reading


def told(text: str) -> str:
    return " ".join(text.split())


def ways(text: str) -> list[str]:
    return [told(way) for way in branches.ways(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a {% if x %}b{% else %}c{% endif %} d", ["a b d", "a c d"]),
        (
            "a {% if x %}b{% elsif y %}c{% else %}d{% endif %} {% if z %}e{% else %}f{% endif %}",
            ["a b e", "a c f", "a d f"],
        ),
        ("{% if x %}a {% if y %}b{% else %}c{% endif %}{% else %}d{% endif %}", ["a b", "a c", "d"]),
        (
            "a {% if x %}b{% elseif y %}c{% else if z %}d{% elif v %}e{% else %}f{% endif %}",
            ["a b", "a c", "a d", "a e", "a f"],
        ),
        ("{% case x %}\n{% when 1 %}a{% when 2 %}b{% else %}c{% endcase %}", ["a", "b", "c"]),
        ("a {{#if x}}b{{else}}c{{/if}}", ["a b", "a c"]),
        ("a {% unless x -%}b{%- else -%}c{% endunless %}", ["a b", "a c"]),
        ("a {% if x %}b{% endif %} c", ["a b c"]),
        ("a {% if x %}b", ["a b"]),
        ("a {% endif %}b{% else %}c", ["a b c"]),
        ("a {% comment %}b{% endcomment %}c", ["a c"]),
        ("a {% for x in y %}b{% endfor %}", ["a b"]),
        ("a", ["a"]),
    ],
)
def test_every_branch_is_read_once_with_what_stands_around_it(text: str, wanted: list[str]) -> None:
    assert ways(text) == wanted


CHOICE = "Hi. {% if late %}We are sorry{% elsif lost %}for your parcel{% else %}any inconvenience{% endif %} today."


def sentences(text: str) -> list[str]:
    reading = Reading(branches.without(text), "en")
    return [" ".join(word.plain for word in passage.words) for _, passage in reading.passages]


def test_no_sentence_holds_words_of_two_branches() -> None:
    assert sentences(CHOICE) == ["Hi", "We are sorry", "for your parcel", "any inconvenience today"]


def test_words_before_a_condition_are_read_with_its_first_branch() -> None:
    assert sentences("I sent {% if two %}both parcels{% endif %} today.") == ["I sent both parcels today"]


@pytest.mark.parametrize(
    "text",
    [
        "One. {{#if a}}Two{{else}}three{{/if}}",
        "One. {% case a %}{% when 1 %}Two{% when 2 %}three{% endcase %}",
        "One. {% unless a -%}Two{%- else -%}three{% endunless %}",
    ],
)
def test_all_that_divides_divides(text: str) -> None:
    assert sentences(text)[0] == "One"
    assert sentences(text)[-2:] == ["Two", "three"]


def test_a_comment_is_not_judged() -> None:
    assert sentences("One. {% comment %}Not for customers{% endcomment %}Two.") == ["One", "Two"]


def test_branches_beyond_a_dozen_are_read_together_and_apart() -> None:
    text = "Now {% case x %}" + "".join(f"{{% when {one} %}}word{one} here" for one in range(30)) + "{% endcase %}"
    told = branches.ways(text)
    assert len(told) == 12
    last = [" ".join(word.plain for word in passage.words) for _, passage in Reading(told[-1], "en").passages]
    assert last == ["Now", *(f"word{one} here" for one in range(11, 30))]


@settings(deadline=None)
@given(st.text() | SIGNS)
def test_nothing_moves_and_nothing_is_lost(text: str) -> None:
    told = branches.ways(text)
    assert 1 <= len(told) <= 12
    assert {len(way) for way in told} == {len(text)}
    inside = {place for tag in tags.found(text) for place in range(tag.start, tag.end)}
    for place, sign in enumerate(text):
        if place not in inside and "comment" not in text:
            assert any(way[place] == sign for way in told)
            assert all(way[place] in (sign, " ") for way in told)


@pytest.mark.seconds(5)
@pytest.mark.parametrize(
    "scrap",
    [
        "{% if a %}",
        "{% if a %}b{% else %}",
        "{% else %}",
        "{% endif %}",
        "{% if a %}b{% else %}c{% endif %}",
        "{% comment %}",
    ],
)
def test_a_long_text_of_choices_is_read_in_no_time(scrap: str) -> None:
    text = scrap * 6_000
    assert {len(way) for way in branches.ways(text)} == {len(text)}


def test_a_fallback_is_read_where_it_stands_and_nothing_else_of_its_placeholder() -> None:
    text = "Dear {{name | default: 'friend'}}, see\n{{note}} {{x || ''}} now."
    filled, places = branches.with_fallbacks(text) or ("", ())
    assert len(filled) == len(text)
    assert filled.split() == ["Dear", "friend", ",", "see", "{{note}}", "{{x", "||", "''}}", "now."]
    assert [filled[start:end] for start, end in places] == ["friend"]
    assert branches.with_fallbacks("Dear {{name}}, {{x | default: ' '}}") is None
