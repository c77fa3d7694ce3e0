"""YAML texts: every sign is traced to where it is written, in every style that the parser knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from tonelint import yamlio
from tonelint.drafts.yaml_origin import places
from tonelint.errors import TonelintError
from tonelint.yamlio import Node, parse_all

LOADERS = [getattr(yaml, name) for name in ("CSafeLoader", "SafeLoader") if hasattr(yaml, name)]
TEXTS = st.text(
    st.sampled_from("abä'\"\\:#-> |\n\n \t😀\x85\u2028%,[]{}!&?1") | st.characters(codec="utf-8"), max_size=40
)
SHAPES = st.fixed_dictionaries(
    {"width": st.sampled_from([5, 20, 80]), "indent": st.integers(2, 9), "allow_unicode": st.booleans()}
)
STYLES = st.sampled_from([None, "'", '"', "|", ">"])
ESCAPE = re.compile(r"\\(?:x..|u....|U........|.)", re.DOTALL)


def texts(node: Node) -> Iterator[Node]:
    if node.is_map:
        for key, value in node.items():
            yield from (*texts(key), *texts(value))
    elif node.is_list:
        for one in node.value:
            yield from texts(one)
    elif isinstance(node.value, str):
        yield node


def written(raw: str, at: int, style: str) -> str:
    """What the raw text at a place stands for, by itself."""
    if style == '"' and raw[at] == "\\":
        found = ESCAPE.match(raw, at)
        assert found
        return str(yaml.safe_load(f'"{found[0]}"'))
    if re.match(r"[ \t]*[\r\n\x85\u2028\u2029]", raw[at:]):
        return "\n "  # a break, or the blank or the breaks that it is folded into
    return raw[at]


def check(raw: str) -> None:
    """Every text of a file is read as the parser reads it, and each of its signs where it is written."""
    try:
        roots = parse_all(raw, "x.yaml")
    except TonelintError:
        return  # the dumper writes a few things that no parser takes
    for node in (one for root in roots for one in texts(root)):
        assert node.raw
        start, end, style = node.raw
        found = list(places(start, end, style, node.value, raw))
        assert len(found) == len(node.value) + 1
        assert found == sorted(set(found))
        assert found[-1] <= end
        for sign, at in zip(node.value, found, strict=False):
            told = written(raw, at, style)
            assert sign == told or (told == "\n " and sign in " \t\n\x85\u2028\u2029"), (raw, node.value, at)


@pytest.fixture(params=LOADERS, ids=lambda loader: loader.__name__)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(yamlio, "_LOADER", request.param)
    return request.param


@pytest.mark.parametrize("parser", LOADERS, ids=lambda loader: loader.__name__)
@given(text=TEXTS, style=STYLES, shape=SHAPES)
@example(text="a  b\n\n\nc\n d\n", style=">", shape={"width": 5, "indent": 2, "allow_unicode": True})
@example(text="\n", style="|", shape={"width": 80, "indent": 7, "allow_unicode": True})
def test_every_sign_of_a_dumped_text_is_where_the_file_says_it(
    parser: Any, text: str, style: str | None, shape: dict[str, Any]
) -> None:
    before = yamlio._LOADER
    yamlio._LOADER = parser
    try:
        for data in ({"t": {"text": text, "z": "ä"}}, {"a": [{"text": text, "z": 1}, [text]]}):
            check(yaml.dump(data, default_style=style, **shape))
    finally:
        yamlio._LOADER = before


HAND = """\
plain: one two
  three

  four  five
single: 'it''s  here
  and	there  '
double: "a\\tb \\u00e4\\x41  \\
   c\\
   \\ d

   e"
literal: |

    two more
  base
   one more

keep: |+
  a

strip: >-
  folded
  line

  para
    more
  back
indented: |2
    two blanks before
  none
anchored: &x "after its anchor"
tagged: !!str tagged word
empty: ""
nothing: |
last: no break at the end"""


@pytest.mark.usefixtures("loader")
def test_every_style_that_people_write_by_hand_is_followed() -> None:
    check(HAND)
    check(HAND.replace("\n", "\r\n"))


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        ("a: first second", "second"),
        ("a: first\n  second", "second"),
        ("a: 'it''s first second'", "second"),
        ('a: "\\u00e4\\n second"', "second"),
        ('a: "first \\\n   second"', "second"),
        ("a: |\n  first\n  second\n", "second"),
        ("a:\n  - >2-\n     first\n    second\n", "second"),
        ("- - a: |-  # why\n\n      first\n\n      second", "second"),
    ],
)
@pytest.mark.usefixtures("loader")
def test_a_word_is_found_where_it_stands(raw: str, word: str) -> None:
    (root,) = parse_all(raw, "x.yaml")
    node = next(node for node in texts(root) if word in node.value)
    assert node.raw
    found = places(*node.raw, node.value, raw)
    start = node.value.index(word)
    assert (found[start], found[start + len(word) - 1]) == (raw.index(word), raw.index(word) + len(word) - 1)


def test_what_cannot_be_followed_stands_at_its_start() -> None:
    assert list(places(3, 8, "", "other", "a: words")) == [3] * 6


@pytest.mark.seconds(5)
@pytest.mark.parametrize("style", ["'", '"', "|", ">", None])
@pytest.mark.parametrize("text", ["word " * 40_000, " " * 100_000 + "x", "a\n" * 50_000, "\n" * 50_000 + "a"])
def test_long_texts_are_followed_quickly(style: str | None, text: str) -> None:
    raw = yaml.dump({"a": text}, default_style=style, Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper))
    (root,) = parse_all(raw, "x.yaml")
    for node in texts(root):
        assert node.raw
        assert len(places(*node.raw, node.value, raw)) == len(node.value) + 1
