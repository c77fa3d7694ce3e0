"""Lines of plain mails: flowed ones are joined, quoted ones keep their depth, and every sign keeps its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.drafts.mails.flowed import flowed, plain

SCRAPS = st.lists(st.sampled_from(["ovi", "on ", " ", "\n", "\r\n", "\r", ">", "> ", "-- ", "ä", "\ufeff"])).map(
    "".join
)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Ovi on \nauki.\n", "Ovi on auki.\n"),
        ("Ovi on\nauki.", "Ovi on\nauki."),
        (" > ei lainaus\n", "> ei lainaus\n"),
        ("> Ovi on \n> auki.\nJoo.", "> Ovi on auki.\nJoo."),
        ("> Ovi on \nauki.", "> Ovi on \nauki."),
        (">> Ovi \n> on", ">> Ovi \n> on"),
        ("Hei \n-- \nMika", "Hei \n-- \nMika"),
        ("", ""),
    ],
)
def test_flowed_lines_are_joined(text: str, read: str) -> None:
    assert flowed(text)[0] == read
    assert flowed(text.replace("\n", "\r\n"))[0] == read


def test_the_blank_that_only_marks_a_flowed_line_is_deleted_where_the_mail_says_so() -> None:
    assert flowed("Jää \nhyvä  \nolo", delete_space=True)[0] == "Jäähyvä olo"


@settings(max_examples=300)
@given(SCRAPS, st.sampled_from([plain, flowed]))
def test_every_sign_is_where_it_was(text: str, reader) -> None:  # type: ignore[no-untyped-def]
    read, trace = reader(text)
    assert trace.at(len(read)) == len(text)
    for at, sign in enumerate(read):
        source = text[trace.at(at)]
        # A line break may be written in three ways; behind the marks of a quotation stands one blank.
        assert source == sign or (sign == "\n" and source == "\r") or (sign == " " and source == ">")
