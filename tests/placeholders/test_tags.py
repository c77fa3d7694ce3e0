"""Tags: they are read as Liquid and Handlebars write them, and what is not closed is told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.placeholders.conftest import SIGNS
from tonelint.placeholders import tags

CHOICE = "{% if a %}b{% elsif c %}d{% else %}e{% endif %}"


@settings(deadline=None)
@given(st.text() | SIGNS)
def test_tags_stand_in_order_inside_of_the_text(text: str) -> None:
    last = 0
    for tag in tags.found(text):
        assert last <= tag.start < tag.end <= len(text)
        assert text[tag.at : tag.at + len(tag.asks)] == tag.asks
        last = tag.end
    assert all(text[at : at + len(name)] == name for at, name in tags.asked(text))


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        (CHOICE, []),
        ("{% if a %}x", ["{% endif %}"]),
        ("x{% endif %}", [""]),
        ("x{% else %}y", [""]),
        ("{% if a %}{% for b in c %}x{% endif %}", ["{% endfor %}"]),
        ("{{#if a}}x", ["{{/if}}"]),
        ("{{#if a}}x{{/if}}", []),
        ("{{#each a}}{{#if b}}x{{/each}}", ["{{/if}}"]),
        ("{% assign a = 'b' %}{{a}}", []),
    ],
)
def test_what_is_not_closed_is_told_with_what_it_lacks(text: str, lacks: list[str]) -> None:
    assert [one.lacks for one in tags.loose(text)] == lacks


def test_names_in_conditions_are_asked_for_and_quotations_are_not() -> None:
    text = "{% if ticket.status == 'a.b' and ticket.tags contains \"c.d\" %}x{% endif %}"
    assert [name for _, name in tags.asked(text)] == ["ticket.status", "ticket.tags"]


def test_what_a_macro_makes_for_itself_is_known() -> None:
    assert tags.made("{% assign a = 1 %}{% capture b %}x{% endcapture %}{% for c in d.e %}{% endfor %}") == {
        "a",
        "b",
        "c",
        "forloop",
        "loop",
    }


def test_what_stands_under_a_condition_is_told() -> None:
    text = "{% if a %}one{% else %}two{% endif %}three"
    assert [tags.chosen(text, text.index(word)) for word in ("one", "two", "three")] == [True, True, False]


def test_the_stretches_by_language_are_those_between_tags_that_ask_for_one() -> None:
    text = "zero{% if lang %}one{% for b in c %}more{% endfor %}{% else %}two{% endif %}three{% if d %}four{% endif %}"
    assert [text[start:end] for start, end in tags.by_language(text)] == ["one", "more", "two"]


@pytest.mark.seconds(5)
@pytest.mark.parametrize("scrap", ["{% if ", "{% if a %}", "{{#if a}}", "{% else %}", "{{else", "{%-   "])
def test_a_long_text_of_tags_is_read_in_no_time(scrap: str) -> None:
    text = scrap * 20_000
    assert sum(1 for _ in tags.loose(text)) <= 20_000
