"""Mistakes in JSON are told in words of ours, in every language, where a person would look for them."""

from __future__ import annotations

import pytest

from tonelint.drafts import json_items
from tonelint.drafts.nodes import SlipError, from_json, from_lines
from tonelint.reports.spoken_mistakes import spoken

MISTAKES = [
    ("", 0, "there is nothing in it"),
    ("[1", 2, "it breaks off here"),
    ("[1,]", 2, "a comma with nothing behind it"),
    ('{"a": 1,\n}', 7, "a comma with nothing behind it"),
    ('[{"a": 1}, \n\n]', 9, "a comma with nothing behind it"),
    ("[1 // one\n]", 3, "a comment stands here, and JSON has none"),
    ("/* one */ [1]", 0, "a comment stands here, and JSON has none"),
    ('{\n# one\n"a": 1}', 2, "a comment stands here, and JSON has none"),
    ('{\n<<<<<<< HEAD\n"a": 1}', 2, "a merge conflict is left here"),
    ('{"a": 1\n=======\n}', 8, "a merge conflict is left here"),
    ("[1,\n>>>>>>> other\n]", 4, "a merge conflict is left here"),
    ('{"a": 1}\n{"a": 2}', 9, "the JSON is complete before this, and a second piece begins here"),
    ("[1]]", 3, "the JSON is complete before this, and more follows"),
    ("{'a': 1}", 1, 'JSON has straight double quotes " and no others'),
    ("[“a”]", 1, 'JSON has straight double quotes " and no others'),
    ("[None]", 1, '"None" is no value in JSON; a text has double quotes around it'),
    ("[,1]", 1, "a value is missing here"),
    ("{a: 1}", 1, "a key needs double quotes around it"),
    ('{"a" 1}', 5, "a colon is missing here"),
    ("[1 2]", 3, "a comma is missing here"),
    ('["a]', 1, "the text that begins here has no closing quote"),
    (r'["\x"]', 2, "a backslash stands before a sign that has none; a backslash itself is written \\\\"),
    (r'["\u12"]', 3, "four digits of a code point belong behind \\u"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "at", "message"), MISTAKES)
def test_a_mistake_is_told_in_our_words_at_its_place(text: str, at: int, message: str) -> None:
    with pytest.raises(SlipError) as caught:
        from_json(text)
    assert (caught.value.message, caught.value.at) == (f"this is not JSON: {message}", at)


@pytest.mark.parametrize(("text", "at", "message"), MISTAKES)
def test_a_long_file_is_told_the_same(text: str, at: int, message: str) -> None:
    with pytest.raises(SlipError) as caught:
        json_items.from_json(text + "\n" * json_items.LONG)
    told = {"this is not JSON: a text holds a bare line break, tab or the like; JSON writes them \\n and \\t"}
    assert caught.value.message in {f"this is not JSON: {message}"} | (
        told if message.startswith("the text") else set()
    )
    assert caught.value.at == at or message.startswith(("the text", "there is", "it breaks"))


def test_a_mistake_in_a_line_is_told_at_its_place_in_the_file() -> None:
    with pytest.raises(SlipError) as caught:
        from_lines('{"a": 1}\n{"a": 2,}\n')
    assert (caught.value.message, caught.value.at) == ("this line is not JSON: a comma with nothing behind it", 16)


@pytest.mark.parametrize("lang", ["fi", "nb"])
@pytest.mark.parametrize("message", sorted({message for _, _, message in MISTAKES}))
def test_every_mistake_has_words_in_every_language(message: str, lang: str) -> None:
    assert spoken(message, lang) != message
    assert message not in spoken(f"this is not JSON: {message}", lang)
