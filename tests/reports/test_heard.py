"""What signals, signs of heat and forms are called where people read of them."""

from __future__ import annotations

import pytest

from tonelint.names import SIGNALS
from tonelint.phrase import FORM_CLASSES
from tonelint.reading import mood
from tonelint.reports import heard

FORMS = sorted({form for forms in FORM_CLASSES.values() for form in forms} | {"you", "we-suffix", "i-suffix"})


@pytest.mark.parametrize("lang", ["fi", "nb"])
def test_every_signal_sign_of_heat_and_form_has_a_name_that_people_know(lang: str) -> None:
    assert [name for name in SIGNALS if not heard.signal(name, lang).endswith(f" ({name})")] == []
    assert [name for name in mood._HEAT if heard.heat(name, lang) == name] == []
    assert [name for name in FORMS if heard.form(name, lang) == name] == []


def test_english_and_names_of_a_companys_own_stay_as_rules_write_them() -> None:
    assert (heard.signal("apology", "en"), heard.heat("anger", "en"), heard.form("i-verb", "en")) == (
        "apology",
        "anger",
        "i-verb",
    )
    assert heard.signal("our-word", "fi") == "our-word"
