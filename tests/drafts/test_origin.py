"""Origins: every character of a reply is traced to its line and column in the raw file."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tonelint.drafts import jsonl
from tonelint.drafts.origin import PlainOrigin
from tonelint.model import Origin, Position, Reply

LINES = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("\r\n\n\r\u2028\x85\x0b")))
TEXTS = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("\\\"/u0\n\t\u20ac😀{}[]:,'")))


def naive_position(text: str, offset: int) -> Position:
    line = column = 1
    for at in range(offset):
        ends = text[at] == "\n" or (text[at] == "\r" and text[at + 1 : at + 2] != "\n")
        line, column = (line + 1, 1) if ends else (line, column + 1)
    return Position(line, column)


@settings(deadline=None)
@given(LINES)
@example("a\r\n\r\nb\rc\n")
def test_a_plain_reply_counts_lines_as_an_editor_does(text: str) -> None:
    origin = PlainOrigin(text)
    for offset in range(len(text) + 1):
        assert origin.position(offset) == naive_position(text, offset)


def test_only_line_breaks_break_lines() -> None:
    text = "ovi\u2028on\x85auki\x0bja\x0cvalot"
    assert PlainOrigin(text).position(len(text)) == Position(1, len(text) + 1)


def test_a_plain_reply_is_placed_quickly_at_every_sign() -> None:
    origin = PlainOrigin("ovi on auki\n" * 20_000)
    assert [origin.position(offset) for offset in range(0, 240_000, 12)] == [
        Position(line, 1) for line in range(1, 20_001)
    ]


def origin_of(line: str, before: str = "") -> tuple[str, Origin]:
    """The reply in a line of JSON, and its origin."""
    (reply,) = jsonl.read(before + line, "replies.jsonl")
    assert isinstance(reply, Reply)
    return reply.text, reply.origin


def written(raw: str, at: int, sign: str) -> int:
    """How many raw signs stand for the reply's sign at a place; 0 when it does not stand there."""
    for length in (1, 2, 6, 12):
        try:
            if json.loads(f'"{raw[at : at + length]}"') == sign:
                return length
        except ValueError:
            continue
    return 0


@settings(deadline=None, max_examples=200)
@given(
    TEXTS.filter(str.strip),  # one without a word is told to be empty
    TEXTS,
    st.booleans(),
    st.sampled_from([(", ", ": "), (",", ":"), (" ,\t", " :  ")]),
    st.permutations(["id", "customer", "reply", "extra"]),
)
def test_every_sign_of_a_reply_is_where_the_raw_line_says_it(
    text: str,
    other: str,
    plain: bool,
    separators: tuple[str, str],
    order: list[str],
) -> None:
    values = {"id": 7, "customer": other, "reply": text, "extra": {"reply": other, "list": [other, '"reply": "']}}
    line = json.dumps({key: values[key] for key in order}, ensure_ascii=plain, separators=separators)
    reply, origin = origin_of(line, "\n\n")
    assert reply == text
    at = origin.position(0).column - 1
    for offset, sign in enumerate(text):
        assert origin.position(offset) == Position(3, at + 1)
        length = written(line, at, sign)
        assert length
        at += length
    assert origin.position(len(text)) == Position(3, at + 1)
    assert line[at] == '"'


@pytest.mark.parametrize(
    ("raw", "offset", "column"),
    [
        (r'{"reply": "ovi"}', 0, 12),
        (r'{"reply": "ovi"}', 3, 15),
        (r'{"reply": "\"ovi\""}', 1, 14),
        (r'{"reply": "\u00e4iti"}', 1, 18),
        (r'{"reply": "\ud83d\ude00 ovi"}', 1, 24),
        (r'{"reply": "\\ud83d ovi"}', 1, 14),
        (r'{"reply": "\ud83d ovi"}', 1, 18),
        (r'{"reply": "\\\\n"}', 2, 16),
        (r'  {"id":"reply","reply":"ovi"}', 0, 26),
        (r'{"\u0072eply": "ovi"}', 0, 17),
    ],
)
def test_escapes_count_as_they_are_written(raw: str, offset: int, column: int) -> None:
    assert origin_of(raw)[1].position(offset) == Position(1, column)


@pytest.mark.seconds(5)
def test_a_place_in_a_long_line_of_escapes_is_found_quickly() -> None:
    line = json.dumps({"reply": "ä" * 50_000})
    (reply,) = jsonl.read(line, "r.jsonl")
    assert isinstance(reply, Reply)
    places = [reply.origin.position(offset).column for offset in range(0, 50_000, 5)]
    assert places == [len('{"reply": "') + 1 + 6 * offset for offset in range(0, 50_000, 5)]


def test_a_place_may_be_asked_for_more_than_once_and_in_any_order() -> None:
    _, origin = origin_of(r'{"reply": "a\nb\nc"}')
    assert [origin.position(offset).column for offset in (4, 0, 4, 2)] == [18, 12, 18, 15]
