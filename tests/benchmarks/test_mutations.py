"""Damaged files of every form end in a report or in a clear error; `benchmarks/mutations.py` tries many more."""

from __future__ import annotations

from collections import Counter

import mutations
import pytest

from tonelint import cli

SAMPLES = mutations.samples()


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.seconds(30)
def test_no_damaged_file_makes_tonelint_fall(seed: int) -> None:
    codes: Counter[int] = Counter()
    assert list(mutations.falls(mutations.mutants(50, SAMPLES, seed), codes)) == []
    assert codes.total() == 50


def test_a_fall_and_its_mutant_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "run", lambda _: 3)
    (fall,) = mutations.falls(mutations.mutants(1, SAMPLES, 1), Counter())
    assert (fall.number, fall.told) == (0, "")


def test_the_same_seed_does_the_same_damage() -> None:
    assert list(mutations.mutants(20, SAMPLES, 7)) == list(mutations.mutants(20, SAMPLES, 7))
