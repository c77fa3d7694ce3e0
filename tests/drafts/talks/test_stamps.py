"""Times as people and chats write them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.drafts.talks.stamps import iso


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2026-05-03T18:02", "2026-05-03T18:02"),
        ("2026-05-03 18:02:11", "2026-05-03T18:02:11"),
        ("2026-05-03T18:02Z", "2026-05-03T18:02Z"),
        ("2026-05-03T18:02+02:00", "2026-05-03T18:02+02:00"),
        ("2026-05-03", "2026-05-03"),
        ("18:02", "18:02"),
        ("18.02", "18:02"),
        ("8.02", "08:02"),
        ("6:02 PM", "18:02"),
        ("12:02\u202fam", "00:02"),
        ("3.5.2026 klo 18.02", "2026-05-03T18:02"),
        ("03.05.26, 18:02", "2026-05-03T18:02"),
        ("3.5. klo 18.02", "18:02"),
        ("3.5.2026 kl. 18.02", "2026-05-03T18:02"),
        ("3/5/2026, 18:02", "2026-05-03T18:02"),
        ("5/3/26, 6:02 PM", "2026-05-03T18:02"),
        ("3.5.2026, 18.02.11", "2026-05-03T18:02:11"),
        ("klo 18.02", "18:02"),
        ("kl. 18:02", "18:02"),
        ("3 May 2026, 18:02", "2026-05-03T18:02"),
        ("May 3, 2026 at 6:02 PM", "2026-05-03T18:02"),
        ("Sept. 3rd, 2026 18:02", "2026-09-03T18:02"),
        ("3. mai 2026 kl. 18:02", "2026-05-03T18:02"),
        ("3. toukokuuta 2026 klo 18.02", "2026-05-03T18:02"),
        ("9. marraskuuta 2026 klo 8.41", "2026-11-09T08:41"),
        ("9. marrask. 2026 klo 8.41", "2026-11-09T08:41"),
        ("9. mars 2026 kl. 08:41", "2026-03-09T08:41"),
        ("3 May 18:02", "18:02"),
    ],
)
def test_a_time_is_told_as_iso_writes_it(text: str, told: str) -> None:
    assert iso(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "25:00",
        "18:75",
        "31.2.2026 18.02",
        "13/13/26, 6:02 PM",
        "20260503",
        "2026",
        "1234",
        "2026-W10",
        "31 June 2026, 18:02",
        "3 Mayor 2026",
        "3 May 2026",
    ],
)
def test_what_is_no_time_is_none(text: str) -> None:
    assert iso(text) is None


@given(st.text(st.sampled_from("0123456789.:/-T ZklopmPM,+"), max_size=24) | st.text())
def test_any_text_is_a_time_or_none(text: str) -> None:
    told = iso(text)
    assert told is None or re.match(r"\d{4}-\d\d-\d\d|\d\d:\d\d", told)
