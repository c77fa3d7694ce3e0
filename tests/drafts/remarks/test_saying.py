"""What a comment for tonelint says, and what it is told that says nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.drafts.nodes import SlipError
from tonelint.drafts.remarks import saying
from tonelint.drafts.remarks.saying import Said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (" allow bounce because it moved", Said("allow", (("bounce", 7),), "it moved")),
        (" allow bounce, dead-end/no because x", Said("allow", (("bounce", 7), ("dead-end/no", 15)), "x")),
        ("allow-file a until 2027-01-31 because x", Said("allow-file", (("a", 11),), "x", "2027-01-31")),
        ("allow a because x y until 2027-01-31", Said("allow", (("a", 6),), "x y", "2027-01-31")),
        ("allow\n  a\nbecause\n x\n", Said("allow", (("a", 8),), "x")),
        ("allow-end", Said("allow-end", ())),
        (" Allow bounce Until 2027-01-31 Because x", Said("allow", (("bounce", 7),), "x", "2027-01-31")),
        ("ALLOW-END", Said("allow-end", ())),
        ("allow-end a, b", Said("allow-end", (("a", 10), ("b", 13)))),
    ],
)
def test_what_a_comment_says(text: str, said: Said) -> None:
    assert saying.read(text) == said
    assert all(text[at : at + len(name)] == name for name, at in said.names)


@pytest.mark.parametrize(
    ("text", "message", "at"),
    [
        ("", '"" is nothing that a comment can say to tonelint', 0),
        (" alow bounce because x", '"alow" is nothing that a comment can say to tonelint', 1),
        (" allow bounce", "this comment gives no reason", 1),
        (" allow bounce because ", "this comment gives no reason", 1),
        (" allow bounce because until 2027-01-31", "this comment gives no reason", 1),
        (" allow because x", "this comment names no rule and no family", 1),
        ("allow bounce until 31.1.2027 because x", '"31.1.2027" is no day', 19),
        ("allow bounce until 2027-02-30 because x", '"2027-02-30" is no day', 19),
    ],
)
def test_what_says_nothing_is_told_with_its_place(text: str, message: str, at: int) -> None:
    with pytest.raises(SlipError) as slip:
        saying.read(text)
    assert (slip.value.message, slip.value.at) == (message, at)


def test_a_slip_of_the_pen_is_told_what_was_meant() -> None:
    with pytest.raises(SlipError) as slip:
        saying.read("allow-fle bounce because x")
    assert slip.value.hint == 'did you mean "allow-file"?'


@given(st.text(alphabet="allow-endfilestart ,because until 2027-01-31\n\u00e4") | st.text())
def test_any_text_is_read_or_told(text: str) -> None:
    slip = None
    try:
        said = saying.read(text)
    except SlipError as error:
        slip = error
    if slip is not None:
        assert 0 <= slip.at <= len(text)
    else:
        assert said.verb in saying.VERBS
        assert all(text.startswith(name, at) for name, at in said.names)
