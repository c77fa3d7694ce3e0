"""Times: the words that name a day, a date or an hour."""

from __future__ import annotations

import pytest

from tonelint.reading.times import is_time
from tonelint.words import Word, cut


def word(text: str, lang: str) -> Word:
    (only,) = cut(text, lang)
    return only


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "perjantaina"), ("fi", "Maanantaihin"), ("fi", "TÄNÄÄN"), ("fi", "kesäkuun"), ("fi", "14.30"), ("fi", "24.12"),
        ("fi", "huo\u00admenna"), ("nb", "fredag"), ("nb", "Lørdagen"), ("nb", "mai"), ("nb", "midnatt"),
        ("nb", "08:15"), ("en", "Tuesday"), ("en", "tomorrow"), ("en", "9am"), ("en", "o’clock"), ("en", "24.12.2025"), ("en", "mid-June"), ("en", "mid-May"),
    ],
)  # fmt: skip
def test_days_dates_and_hours_are_times(lang: str, text: str) -> None:
    assert is_time(word(text, lang), lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "pian"), ("fi", "perjantaipullo"), ("fi", "12"), ("fi", "kuukausi"), ("nb", "snart"), ("nb", "kveld"), ("nb", "dagen"),
        ("nb", "perjantaina"), ("en", "am"), ("en", "PM"), ("en", "soon"), ("en", "mondayish"), ("en", "may"), ("en", "mid-size"),
    ],
)  # fmt: skip
def test_other_words_are_no_times(lang: str, text: str) -> None:
    assert not is_time(word(text, lang), lang)
