"""JSON with places: the values are JSON's own, and each stands where its place says."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.drafts.nodes import Node, SlipError, from_json, from_python

WORDS = st.text(st.sampled_from('aä"\\\n😀{}[]:,/ '), max_size=8)
DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=12,
)


def plain(node: Node) -> Any:
    if isinstance(node.value, dict):
        return {key: plain(value) for key, (_, value) in node.value.items()}
    return [plain(one) for one in node.value] if isinstance(node.value, list) else node.value


def nodes(node: Node) -> list[Node]:
    inner = [one for pair in node.value.values() for one in pair] if isinstance(node.value, dict) else []
    inner = node.value if isinstance(node.value, list) else inner
    return [node, *(deeper for one in inner for deeper in nodes(one))]


@given(DATA, st.sampled_from([None, 1, "\t"]), st.booleans(), st.sampled_from(["", " \r\n"]))
def test_every_value_is_read_and_stands_where_it_says(data: Any, indent: Any, plainly: bool, around: str) -> None:
    text = around + json.dumps(data, indent=indent, ensure_ascii=plainly) + around
    root = from_json(text)
    assert plain(root) == data
    for node in nodes(root):
        assert json.loads(text[node.start : node.end]) == plain(node)


@given(DATA)
def test_values_without_a_file_are_the_same(data: Any) -> None:
    assert plain(from_python(data)) == data


@pytest.mark.parametrize(
    ("text", "at", "message"),
    [
        ('{"a": }', 6, "this is not JSON: a value is missing here"),
        ('{"a": 1, "a": 2}', 9, 'the key "a" stands here twice'),
        ("[" * 100_000, 0, "this is not JSON that can be read"),
        ("", 0, "this is not JSON: there is nothing in it"),
        (
            '{"a": "b\nc"}',
            8,
            "this is not JSON: a text holds a bare line break, tab or the like; JSON writes them \\n and \\t",
        ),
        ('{"a": "b', 6, "this is not JSON: the text that begins here has no closing quote"),
    ],
)
def test_what_is_no_json_is_a_slip_at_its_place(text: str, at: int, message: str) -> None:
    with pytest.raises(SlipError) as caught:
        from_json(text)
    assert (caught.value.at, caught.value.message) == (at, message)
