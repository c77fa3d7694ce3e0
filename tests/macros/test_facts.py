"""Sentences as figures, which stay alike whatever changes from one macro to the next, and how a macro speaks to its reader."""

from __future__ import annotations

import pytest

from tests.macros.conftest import Made
from tonelint.macros.facts import figure_of


@pytest.mark.parametrize("other", ["Hi {{name}}, 14 days.", "hi [Name], 30 days.", "Hi %name%, 2.5 days. "])
def test_numbers_and_placeholders_do_not_tell_two_sentences_apart(other: str) -> None:
    assert figure_of(other) == figure_of("Hi {name}, 3 days.")


def test_words_do() -> None:
    assert figure_of("Hi {name}, 3 days.") != figure_of("Hi {name}, 3 weeks.")


@pytest.mark.seconds(3)
@pytest.mark.parametrize("sign", ["[", "{", "{{", "%", "%a"])
def test_brackets_that_never_close_take_no_time(sign: str) -> None:
    assert figure_of(sign * 40_000)


@pytest.mark.parametrize(
    ("lang", "text", "address"),
    [
        ("nb", "Nå har verkstedet reparert kikkerten Deres.", "De"),
        ("nb", "Vi sender Dem boka og kvitteringen Deres på mandag.", "De"),
        ("nb", "Har De funnet billettene Deres i posten?", "De"),
        ("nb", "Kikkerten din er reparert, og du kan hente den.", "du"),
        ("nb", "Vi sender Dem boka, så du har den på mandag.", ""),
        ("nb", "Barna kan hente kikkertene deres i butikken.", ""),
        ("fi", "Voitte noutaa kiikarinne huomenna.", "te"),
        ("fi", "Voit noutaa kiikarisi huomenna.", "sinä"),
        ("fi", "Voitte molemmat noutaa kiikarinne huomenna.", ""),
        ("fi", "Hei kaikille! Voitte noutaa kiikarinne huomenna.", ""),
        ("fi", "Koko perheenne liput ovat kassalla, ja voitte noutaa ne huomenna.", ""),
        ("fi", "Teille kummallekin on varattu kiikari.", ""),
        ("fi", "Voitte sopia vuorot keskenänne.", ""),
        ("fi", "Voitte kutsua toisianne vuorolle.", ""),
    ],
)
def test_how_a_macro_speaks_to_its_reader(made: Made, lang: str, text: str, address: str) -> None:
    assert made(text, lang=lang).address == address
