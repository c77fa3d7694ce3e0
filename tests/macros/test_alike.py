"""Figures are found among others as if each was asked, whatever they count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.macros.alike import Alike
from tonelint.macros.clues import Clue, clues, same

FIGURE = st.sampled_from(["0", "1", "2", "5", "7", "14", "20", "24", "28", "30", "31", "33", "33.3", "36", "60", "0.5"])
WHAT = st.sampled_from(
    ["days", "hours", "weeks", "months", "years", "working days", "minutes", "%", "euros", "kg", "kr"]
)
FIGURES = st.lists(
    st.builds("{} {}".format, FIGURE | st.builds("{}–{}".format, FIGURE, FIGURE), WHAT), max_size=12
).map("; ".join)  # fmt: skip


@given(FIGURES, FIGURES)
def test_a_figure_is_held_where_any_is_the_same(here: str, there: str) -> None:
    held = clues(there, "en")
    for clue in clues(here, "en"):
        assert Alike(held).holds(clue) is any(same(clue, one) for one in held)


def test_amounts_and_measures_tell_their_units() -> None:
    alike = Alike([*clues("30 euros, £5, 2 kg, 14 days, www.a.example", "en"), Clue("phone", "", 0, 1)])
    assert [alike.units(kind) for kind in ("amount", "measure", "number")] == [{"€", "£"}, {"kg"}, frozenset()]


@pytest.mark.seconds(5)
@pytest.mark.parametrize("other", ["{} months.", "{} hours.", "{}.5 hours.", "{} working days.", "{}.5 %."])
def test_thousands_of_figures_take_no_pairs_of_all(other: str) -> None:
    alike = Alike(clues(" ".join(other.format(number) for number in range(3000)), "en"))
    asked = clues(" ".join(f"{number} days, {number} %." for number in range(7000, 10_000)), "en")
    assert len(asked) == 6000
    assert sum(map(alike.holds, asked)) < 6000
