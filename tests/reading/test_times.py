"""Times: the words that name a day, a date or an hour."""

from __future__ import annotations

import pytest

from tonelint.reading.times import is_time, names_time
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


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Annoin 4/5 musiikista."), ("fi", "2/5, kylmä keitto."), ("nb", "2/5. Kald suppe."), ("nb", "Jeg ga musikken 4/5."),
        ("nb", "Terningkast 9/10!"), ("en", "2/5, cold soup."), ("en", "I rated it 4/5."), ("en", "We left 3/5 stars."),
    ],
)  # fmt: skip
def test_a_mark_is_no_time(lang: str, text: str) -> None:
    words = list(cut(text, lang))
    assert not any(names_time(words, place, lang) for place in range(len(words)))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nb", "Kan dere komme 2/5?"),
        ("nb", "Vi ses 4/10 klokka ti."),
        ("en", "Can you come on 2/5?"),
        ("en", "2/5 is fine, at ten."),
    ],
)
def test_a_day_written_with_a_stroke_is_a_time(lang: str, text: str) -> None:
    words = list(cut(text, lang))
    assert any(names_time(words, place, lang) for place in range(len(words)))
