"""Paths through values are read to their end, or the first wrong sign is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint import steps
from tonelint.drafts.exports.helpdesks import SHAPES


@pytest.mark.parametrize(
    ("path", "at"),
    [
        ("", None),
        ("items[]", None),
        ("[].items[0].text{}", None),
        ("actions[field=comment value].value[1]", None),
        ("Message text", None),
        ("items[", 5),
        (".a", 0),
        ("a.", 1),
        ("a..b", 2),
        ("a[x]", 1),
        ("a]", 1),
        ("a[]b", 3),
        ("a|b", 1),
    ],
)
def test_the_first_wrong_sign_is_told(path: str, at: int | None) -> None:
    assert steps.slip(path) == at


def test_the_paths_of_our_own_shapes_are_paths() -> None:
    for shape in SHAPES:
        paths = [*shape.lists, shape.parts, *(body.path for twins in shape.bodies for body in twins)]
        assert [path for path in paths if steps.slip(path) is not None] == []


@given(st.text("ab.[]{}=^0| ", max_size=12))
def test_a_path_without_a_slip_is_made_of_its_steps(path: str) -> None:
    at = steps.slip(path)
    assert at is None or 0 <= at < len(path)
    if at is None:
        assert bool(steps.steps(path)) == bool(path)
