"""Figures that can be compared: what they come to, and where they stand."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.macros.clues import Clue, clues, numbers, same
from tonelint.names import LANGUAGES


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("en", "within 14 days or two weeks", ["14 d", "14 d"]),
        ("en", "in 2-3 business days", ["2–3 wd"]),
        ("en", "24 hours, a 7-day trial, 2 years", ["1 d", "7 d", "24 mo"]),
        ("en", "within a week, or a fortnight", ["7 d"]),
        ("en", "£20.50 or €1,000, 15 % off", ["£ 20.5", "€ 1000", "15 %"]),
        ("en", "Ring +358 40 123 4567", ["358401234567"]),
        ("en", "See https://www.Example.com/x/. Bye", ["example.com/x"]),
        ("en", "Write to Help@example.com today", ["help@example.com"]),
        ("en", "open 9am-5pm on 24 December 2025 and 10:30 on 2025-12-24", []),
        ("en", "1. Open it\n2. Wait\n12) Close it, {{ticket.field_77}} [14 days]", []),
        ("fi", "14 päivän, kahden viikon, viikon kuluessa", ["14 d", "14 d", "7 d"]),
        ("fi", "3–5 arkipäivässä, 49,90 € tai 1 000 euroa", ["3–5 wd", "€ 49.9", "€ 1000"]),
        ("fi", "klo 10–16 ja 24.12.2025", []),
        ("nb", "14 dager, to uker, innen en uke", ["14 d", "14 d", "7 d"]),
        ("nb", "1 000 kr, kr 49, 199,- og 20 prosent", ["kr 1000", "kr 49", "kr 199", "20 %"]),
        ("nb", "ring 22 33 44 55", ["22334455"]),
        (
            "en",
            "half a year, a year and a half, half an hour, a quarter of an hour",
            ["6 mo", "18 mo", "30 min", "15 min"],
        ),
        ("fi", "Puoli vuotta, puolitoista vuotta, puolen tunnin, vartin", ["6 mo", "18 mo", "30 min", "15 min"]),
        ("nb", "Et halvt år, halvannet år, en halvtime, et kvarter i kvarteret", ["6 mo", "18 mo", "30 min", "15 min"]),
        ("en", "1.5 hours", ["90 min"]),
        ("nb", "halvannen time, ett år", ["90 min", "12 mo"]),
        ("en", "forty-eight hours, a two-week trial, two to three weeks", ["2 d", "14 d", "14–21 d"]),
        ("en", "half a day, 2½ years, two weeks and a half", ["12 h", "30 mo", "17.5 d"]),
        ("fi", "puolentoista kuukauden päästä, puoli päivää, kaksi ja puoli vuotta", ["1.5 mo", "12 h", "30 mo"]),
        ("fi", "parin viikon päästä, ensi viikon aikana, puolen vuoden kuluessa", ["6 mo"]),
        ("fi", "kahdessakymmenessäneljässä tunnissa, kahdesta kolmeen päivään", ["1 d", "2–3 d"]),
        ("nb", "halvannen uke, førtiåtte timer, to og en halv måned", ["10.5 d", "2 d", "2.5 mo"]),
        ("fi", "Soita 116 117 klo 16, kauppa.fi/ohje, ohje.pdf ja klo.12", ["kauppa.fi/ohje"]),
        ("en", "10 km, 20 lb, e.g. 68 °F and 68 degrees", ["km 10", "lb 20", "fahrenheit 68"]),
        ("nb", "590 SEK og 12\u2009500 kr", ["SEK 590", "kr 12500"]),
        ("nb", "to og et halvt tusen, et halvt eple", []),
        ("nb", "et halvt år, en halv t, en halvtime, halve dagen", ["6 mo", "30 min", "30 min", "12 h"]),
        ("en", "60 seconds, 90 seconds", ["1 min", "90 s"]),
        ("fi", "takuu on vuoden, tämän vuoden alusta", ["12 mo"]),
        (
            "en",
            "2 days and 4 hours, 1 h 30 min, 30 min 1 h, 1 hour, 30 minutes",
            ["52 h", "90 min", "30 min", "1 h", "1 h", "30 min"],
        ),
        ("nb", "1 t 30 min, 2 timer og 90 minutter, en time og 15 minutter", ["90 min", "2 h", "90 min", "75 min"]),
        ("fi", "tunnin ja 20 minuutin, 2–3 tuntia 30 minuuttia, 1 vuosi 6 kk", ["80 min", "2–3 h", "30 min", "18 mo"]),
        ("en", "€10k, 10K €, a 4K screen, 15k points, 10 kg, 10km", ["€ 10000", "€ 10000", "15000", "kg 10", "km 10"]),
        ("fi", "10 tuhatta euroa, 1,5 milj. euroa, 10 tuhannesosaa", ["€ 10000", "€ 1500000", "10"]),
        ("nb", "10 tusen kroner, 2 millioner kroner, kr 5k", ["kr 10000", "kr 2000000", "kr 5000"]),
    ],
)
def test_figures_are_alike_however_they_are_written(lang: str, text: str, values: list[str]) -> None:
    assert [clue.value for clue in clues(text, lang)] == values


@pytest.mark.parametrize(
    ("lang", "one", "other", "alike"),
    [
        ("en", "30 days", "one month", True),
        ("en", "six weeks", "1.5 months", True),
        ("en", "5 working days", "one week", True),
        ("en", "24 hours", "one working day", True),
        ("en", "30 days", "31 days", False),
        ("en", "14 days", "one month", False),
        ("en", "5 working days", "5 days", False),
        ("en", "33 %", "33.3 %", True),
        ("en", "60 seconds", "one minute", True),
        ("fi", "90 sekuntia", "1,5 minuuttia", True),
        ("nb", "60 sekunder", "ett minutt", True),
        ("nb", "60 sekunder", "to minutter", False),
        ("en", "33 %", "34 %", False),
        ("fi", "010 123 4567", "+358 10 123 4567", True),
        ("fi", "010 123 4567", "+358 (0)10 123 4567", True),
        ("fi", "09 123 4567", "+358 9 123 4567", True),
        ("nb", "22 33 44 55", "+47 22 33 44 55", True),
        ("en", "020 7946 0958", "+44 20 7946 0958", True),
        ("en", "(555) 123-4567", "+1 555 123-4567", True),
        ("fi", "010 123 4567", "+358 10 123 4568", False),
        ("fi", "010 123 4567", "+358 20 123 4567", False),
        ("nb", "22 33 44 55", "09 22 33 44 55", False),
        ("nb", "+46 22 33 44 55", "+47 22 33 44 55", False),
    ],
)
def test_what_people_take_for_the_same_is_the_same(lang: str, one: str, other: str, alike: bool) -> None:
    (here,), (there,) = clues(one, lang), clues(other, lang)
    assert same(here, there) is same(there, here) is alike


def test_a_capital_makes_a_bare_address_a_name() -> None:
    assert [clue.kind for clue in clues("Booking.com, booking.com and Booking.com/help", "en")] == [
        "domain",
        "link",
        "link",
    ]


def test_a_deadline_is_told_as_it_was_written() -> None:
    assert [clue.told for clue in clues("two weeks, 14 days, €5, 20 kg, 68 °F", "en")] == [
        "2 w",
        "14 d",
        "€ 5",
        "20 kg",
        "68 °F",
    ]


@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_every_clue_stands_in_the_text_and_none_overlaps_another(text: str, lang: str) -> None:
    found = clues(text, lang)
    assert all(0 <= clue.start < clue.end <= len(text) for clue in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.integers(2, 999), st.sampled_from([("en", "days"), ("fi", "päivää"), ("nb", "dager")]))
def test_a_figure_is_marked_with_its_unit(number: int, unit: tuple[str, str]) -> None:
    lang, word = unit
    text = f"X {number} {word} Y"
    assert clues(text, lang) == [Clue("deadline", f"{number} d", 2, len(text) - 2, str(number), "d")]


def test_every_number_counts_whatever_it_numbers() -> None:
    assert {"33", "15", "19", "7", "1000"} <= numbers("before the 33rd week, 15/19 or seven of 1,000 {{x_5}}", "en")
    assert "5" not in numbers("{{x_5}}", "en")


@pytest.mark.seconds(5)
@pytest.mark.parametrize(
    "text", ["1" * 50_000, "1 000 " * 10_000, "1." * 20_000, "{{" * 20_000, "two " * 20_000, "+1 (" * 9_000]
)
def test_no_text_takes_long(text: str) -> None:
    began = time.process_time()
    clues(text, "en")
    assert time.process_time() - began < 4
