"""The figures that the README gives for pastes: nine of ten found, two of a hundred wrongly joined at most."""

from __future__ import annotations

import pytest
import reuse


@pytest.mark.parametrize("lang", ["fi", "nb", "en"])
def test_nine_pastes_of_ten_are_found_and_two_in_a_hundred_wrongly_joined_at_most(lang: str) -> None:
    found, made, wrong, looked = reuse.measure(lang, seed=2)
    assert found / made > 0.9
    assert wrong / looked < 0.02
