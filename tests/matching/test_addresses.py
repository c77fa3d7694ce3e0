"""Words of addresses, files, handles, tags and paths are no words of a sentence; a missing blank makes none of these."""

from __future__ import annotations

import pytest

from tonelint.matching import addresses
from tonelint.model import Match


def is_cut(text: str) -> bool:
    """Whether what stands between << and >> is only a part of an address or the like."""
    start, end = text.index("<<"), text.index(">>") - 2
    return addresses.cut(Match(start, end, {}), text.replace("<<", "").replace(">>", ""))


@pytest.mark.parametrize(
    "text",
    [
        "Katso <<palvelu>>.fi tai soita.", "Katso palvelu.fi/<<palvelu>>!", "Se on my.<<ticket>>.example.com.",
        "Les <<tjeneste>>.pdf først.", "Les doc/tjeneste-<<liste>>.XLSX.", "Liitteenä (<<lasku>>.pdf).",
        "Write to <<ticket>>@lamp.fi.", "Write to ask@<<ticket>>.fi", "Ask @<<ticket>> there", "Tag it #<<ticket>>",
        r"Open C:\<<ticket>>\x now", r"Open \\host\<<ticket>>", "It is in /usr/<<ticket>>.", "Type /<<ticket>> close",
        "It is in ~/<<ticket>>/x", "Katso <<palvelu>>.fi:stä.",
    ],
)  # fmt: skip
def test_a_part_of_an_address_is_no_word(text: str) -> None:
    assert is_cut(text)


@pytest.mark.parametrize(
    "text",
    [
        "Odota.<<Kiitos>> paljon.", "Moi.<<kiitos>> paljon.", "Se tulee 24.12.<<klo>> 8.", "Vent her.<<Takk>>",
        "Wait.<<Thanks>> a lot.", "two <<tickets>>...one", "Valitse <<tilaus>>/palautus.", "Valitse tilaus/<<palautus>>.",
        "<<palvelu>>:n", "a.b.<<palvelu>>", "Ask <<@ticket>> there", "See <<palvelu.fi>>.", "<<Katso palvelu.fi>> nyt",
        "Please read: <<manual>>.", "Was it <<you>>?/", "See ticket #5 and <<ticket>>.", "@<<Laura we>> see",
    ],
)  # fmt: skip
def test_a_word_beside_a_sign_is_a_word(text: str) -> None:
    assert not is_cut(text)


def test_a_long_line_without_a_blank_is_looked_at_in_part() -> None:
    assert not is_cut("." * 100_000 + "<<ticket>>" + "." * 100_000)
    assert not is_cut("a" * 100_000 + "/<<ticket>>/" + "a." * 100_000)
