"""Rewrites keep the reply's form of address."""

from __future__ import annotations

import pytest

from tonelint.matching.rewrites import address, fitting

SINA = "Soitan sinulle huomenna ja kerron, milloin pakettisi tulee."
TE = "Soitan teille huomenna ja kerron, milloin pakettinne tulee."
NEITHER = "Soitan huomenna ja kerron, mitä sain selville."


@pytest.mark.parametrize(("text", "heard"), [(SINA, "sinä"), (TE, "te"), (NEITHER, ""), ("Tilanne on sama.", "")])
def test_the_address_of_a_text_is_told(text: str, heard: str) -> None:
    assert address(text) == heard


def test_a_rewrite_speaks_to_the_reader_as_the_reply_does() -> None:
    rewrites = (SINA, TE, NEITHER)
    assert fitting(rewrites, "Kiitos viestistänne.", "fi") == (TE, NEITHER)
    assert fitting(rewrites, "Kiitos sinulle.", "fi") == (SINA, NEITHER)


def test_all_rewrites_are_kept_where_the_reply_or_every_rewrite_is_of_another_address() -> None:
    assert fitting((SINA, TE), "Asia on käsittelyssä.", "fi") == (SINA, TE)
    assert fitting((SINA, SINA), "Kiitos viestistänne.", "fi") == (SINA, SINA)
    assert fitting((SINA, TE), "Kiitos viestistänne.", "nb") == (SINA, TE)
