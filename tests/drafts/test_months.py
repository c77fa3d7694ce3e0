"""The months by their names, long, short and inflected."""

from __future__ import annotations

import pytest

from tonelint.drafts.months import month
from tonelint.reading.times import MONTHS

SHORT = {
    "fi": "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu".split(),
    "nb": "jan feb mar apr mai jun jul aug sep okt nov des".split(),
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec".split(),
}


@pytest.mark.parametrize("lang", ["fi", "nb", "en"])
def test_every_month_is_told_by_its_name_long_and_short(lang: str) -> None:
    assert [month(name) for name in MONTHS[lang]] == [*range(1, 13)]
    assert [month(name) for name in SHORT[lang]] == [*range(1, 13)]


@pytest.mark.parametrize("ending", ["ta", "n", "ssa"])
def test_finnish_months_are_told_with_their_endings(ending: str) -> None:
    assert [month(name + ending) for name in MONTHS["fi"]] == [*range(1, 13)]


def test_what_is_no_month_has_no_number() -> None:
    assert [month(name) for name in ("", "ma", "viikkoa", "apples")] == [0, 0, 0, 0]
