"""Charsets: bytes become text and keep their places; what had to be guessed is said."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.drafts.mails.charset import decode

LABELS = ["utf-8", "windows-1252", "iso-8859-15", "utf-16-le", "utf-32-be", "gb18030", "shift_jis", "iso-2022-jp"]


@settings(max_examples=200)
@given(st.text(st.characters(codec="utf-8")), st.sampled_from(LABELS))
def test_each_sign_is_where_its_bytes_are(text: str, label: str) -> None:
    data = text.encode(label, "ignore")
    read, trace, _ = decode(data, label)
    assert trace.at(len(read)) == len(data)
    if label == "iso-2022-jp":  # its bytes mean nothing alone
        return
    pieces = [data[trace.at(at) : trace.at(at + 1)] for at in range(len(read))]
    assert b"".join(pieces) == data
    assert all(decode(piece, label)[0] == sign for piece, sign in zip(pieces, read, strict=True))


@settings(max_examples=200)
@given(st.binary(), st.sampled_from([*LABELS, None, "x-unknown", "us-ascii", "base64", "utf-7", "idna", "\0", "ä"]))
def test_any_bytes_become_text(data: bytes, label: str | None) -> None:
    text, trace, _ = decode(data, label)
    assert 0 <= trace.at(len(text)) <= len(data)


@pytest.mark.parametrize(
    ("data", "label", "text", "said"),
    [
        ("ovi ä".encode(), "utf-8", "ovi ä", None),
        ("ovi ä".encode(), None, "ovi ä", None),
        ("ovi ä".encode(), "us-ascii", "ovi ä", None),
        (b"ovi", "x-unknown", "ovi", None),
        (b"\x80 ovi", "iso-8859-1", "€ ovi", None),  # so do mailers mean it
        (b"ovi \xe4", None, "ovi ä", "this mail does not say its charset, and it is not UTF-8"),
        (b"ovi \xe4", "utf-8", "ovi ä", 'the text of this mail is not in the charset that it names, "utf-8"'),
        ("ovi ä".encode(), "x-unknown", "ovi ä", 'this mail names a charset that is not known, "x-unknown"'),
        ("ovi ä".encode(), "rot13", "ovi ä", 'this mail names a charset that is not known, "rot13"'),
    ],
)
def test_what_had_to_be_guessed_is_said(data: bytes, label: str | None, text: str, said: str | None) -> None:
    read, _, problem = decode(data, label)
    assert read == text
    assert (problem.message if problem else None) == said
