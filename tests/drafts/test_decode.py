"""Bytes become text, or the first byte that is none is named with its place."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.drafts.decode import SNIFFED, beginning, decode
from tonelint.errors import Place, Problem, TonelintError

PATH = "reply.txt"
MARKS = [
    (b"", "utf-8"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
]


def refused(content: bytes) -> Problem:
    with pytest.raises(TonelintError) as caught:
        decode(content, PATH)
    assert len(caught.value.problems) == 1
    return caught.value.problems[0]


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff")), st.sampled_from(MARKS))
def test_every_text_comes_back_whatever_mark_it_was_saved_with(text: str, saved: tuple[bytes, str]) -> None:
    mark, encoding = saved
    assert decode(mark + text.encode(encoding), PATH) == text


@settings(deadline=None)
@given(st.binary())
def test_any_bytes_are_text_or_one_problem_with_its_place(content: bytes) -> None:
    try:
        text = decode(content, PATH)
    except TonelintError as error:
        (problem,) = error.problems
        assert problem.place is not None
        assert problem.place.path == PATH
        assert problem.place.line is not None
    else:
        assert "\0" not in text


@pytest.mark.parametrize(
    ("content", "byte", "offset", "line", "column"),
    [
        (b"\xff", "0xFF", 0, 1, 1),
        (b"Ovi on auki.\nP\xe4iv\xe4\xe4", "0xE4", 14, 2, 2),
        ("Päivää ".encode() + b"\x80", "0x80", 10, 1, 8),
        (b"a\r\nb\xc3", "0xC3", 4, 2, 2),
        ("ovi\ud800".encode("utf-8", "surrogatepass"), "0xED", 3, 1, 4),
    ],
)
def test_a_byte_that_is_no_utf8_is_named(content: bytes, byte: str, offset: int, line: int, column: int) -> None:
    problem = refused(content)
    assert problem.message == f"byte {byte} at offset {offset} is not UTF-8"
    assert problem.place == Place(PATH, line, column)
    assert problem.hint == "save the file as UTF-8"


def test_an_offset_counts_from_the_start_of_the_file_even_behind_a_mark() -> None:
    assert "at offset 5 " in refused(codecs.BOM_UTF8 + b"ab\xff").message
    assert "at offset 4 " in refused(codecs.BOM_UTF16_LE + b"a\0\0\xdc").message


def test_half_a_sign_of_utf16_is_named_with_its_encoding() -> None:
    problem = refused(codecs.BOM_UTF16_BE + "ovi\nja".encode("utf-16-be") + b"\xd8")
    assert "is not UTF-16" in problem.message
    assert problem.place == Place(PATH, 2, 3)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_are_counted_as_everywhere_else(newline: str) -> None:
    assert refused(f"ovi{newline}ja".encode() + b"\xff").place == Place(PATH, 2, 3)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le"])
def test_utf16_without_a_mark_is_told_by_its_nul_bytes(encoding: str) -> None:
    problem = refused("Ovi on auki".encode(encoding))
    assert problem.message == "a NUL byte, which no text holds"
    assert problem.hint == "save it as UTF-8"


def test_a_nul_byte_is_named_with_its_place() -> None:
    problem = refused(b"Ovi\non \0 auki ja valot ovat")
    assert (problem.place, problem.hint) == (Place(PATH, 2, 4), "is this a text file?")


def test_a_mark_inside_the_text_stays() -> None:
    assert decode("ovi\ufeff".encode(), PATH) == "ovi\ufeff"


@pytest.mark.parametrize(("mark", "encoding"), MARKS)
def test_an_empty_file_is_an_empty_text(mark: bytes, encoding: str) -> None:
    assert decode(mark + "".encode(encoding), PATH) == ""


@given(st.text(), st.sampled_from(MARKS[1:]))
def test_the_beginning_of_a_file_is_the_same_in_every_encoding(text: str, saved: tuple[bytes, str]) -> None:
    mark, encoding = saved
    assert beginning(mark + text.encode(encoding)) == text.encode()


def test_no_more_than_the_beginning_is_looked_at() -> None:
    assert len(beginning(b"a" * (SNIFFED + 1))) == SNIFFED
