"""The catalogues of what commands say: no language lacks a text, a slot or a form, and figures are its own."""

from __future__ import annotations

import string
from importlib import import_module
from pkgutil import iter_modules

import pytest

from tonelint.guides.spoken import NEEDS
from tonelint.names import (
    ADDRESSES,
    AFTERWARDS,
    HEATS,
    LANGUAGES,
    POSITIONS,
    QUESTIONS,
    REGISTERS,
    SENSES,
    SEVERITIES,
    SIGNALS,
)
from tonelint.phrase import FORM_KEYS
from tonelint.reports import speech as room
from tonelint.reports.speech import COMMON, Catalogue, Speech, contexts, library, noticed, rules, speech

MODULES = [import_module(f"{room.__name__}.{found.name}") for found in iter_modules(room.__path__)]
CATALOGUES: dict[str, Catalogue] = {
    f"{module.__name__.rpartition('.')[2]}.{name}": value
    for module in (room, *MODULES)
    for name, value in vars(module).items()
    if name.isupper() and isinstance(value, dict)
}
TEXTS = [
    (f"{name} {lang} {key}", lang, key, catalogue)
    for name, catalogue in CATALOGUES.items()
    for lang in LANGUAGES
    for key in catalogue.get(lang, ())
]


def slots(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_the_catalogues_are_seen() -> None:
    assert {"speech.COMMON", "rules.WORDS", "rules.FORMS", "learning.WORDS"} <= set(CATALOGUES)
    assert len(TEXTS) > 500


@pytest.mark.parametrize("name", CATALOGUES)
def test_no_language_lacks_a_text(name: str) -> None:
    keys = {lang: set(CATALOGUES[name].get(lang, ())) for lang in LANGUAGES}
    every = set().union(*keys.values())
    lacking = {lang: every - given for lang, given in keys.items() if every - given}
    assert not lacking
    assert set(CATALOGUES[name]) == set(LANGUAGES)


@pytest.mark.parametrize(("lang", "key", "catalogue"), [text[1:] for text in TEXTS], ids=[text[0] for text in TEXTS])
def test_each_form_of_a_text_has_the_slots_of_the_others(lang: str, key: str, catalogue: Catalogue) -> None:
    forms = catalogue[lang][key].split("|")
    wanted = set().union(*(slots(form) for other in LANGUAGES for form in catalogue[other].get(key, "").split("|")))
    assert len(forms) <= 2
    assert all(form and slots(form) | {"n"} == wanted | {"n"} for form in forms)
    assert slots(forms[-1]) == wanted  # where there are many, it is said how many


@pytest.mark.parametrize("name", CATALOGUES)
def test_a_text_of_words_is_not_left_in_english(name: str) -> None:
    said = CATALOGUES[name]
    same = [key for key, text in said["en"].items() for lang in ("fi", "nb") if said[lang][key] == text and " " in text]
    assert not [key for key in same if any(len(word) > 2 and word.isalpha() for word in said["en"][key].split())]


def test_whatever_a_rule_can_name_has_its_words() -> None:
    places = {f"{place} {what}" for place in ("near", "before", "opening", "reply") for what in ("has", "lacks")}
    customer = {f"heat {one}" for one in HEATS} | {f"register {one}" for one in REGISTERS}
    customer |= {f"asks {one}" for one in QUESTIONS} | {f"address {one}" for one in ADDRESSES}
    assert {*places, *customer, *POSITIONS} <= set(contexts.WORDS["en"])
    assert {*REGISTERS, *(f"asks {one}" for one in QUESTIONS)} <= set(noticed.WORDS["en"])
    assert {*(f"finds {one}" for one in (*SENSES, *AFTERWARDS)), *(f"to {one}" for one in SEVERITIES)} <= set(
        rules.WORDS["en"]
    )
    assert set(SEVERITIES) <= set(COMMON["en"])
    assert (set(rules.FORMS["en"]), set(NEEDS)) == (set(FORM_KEYS), set(SIGNALS))


CAT: Catalogue = {lang: {"cats": "{n} cat|{n} cats", "all": "{n} in all"} for lang in LANGUAGES}


@pytest.mark.parametrize(("count", "told"), [(0, "0 cats"), (1, "1 cat"), (2, "2 cats"), (21, "21 cats")])
def test_one_is_one_and_all_else_are_many(count: int, told: str) -> None:
    assert speech(CAT, "en").say("cats", n=count) == told


@pytest.mark.parametrize(
    ("lang", "whole", "parts"),
    [("fi", "1\u00a0234\u00a0567", "2\u00a0345,60"), ("nb", "1\u00a0234\u00a0567", "2\u00a0345,60"), ("en", "1,234,567", "2,345.60")],
)  # fmt: skip
def test_figures_are_written_as_the_language_does(lang: str, whole: str, parts: str) -> None:
    speak = speech(CAT, lang)
    assert speak.say("all", n=1234567) == f"{whole} in all"
    assert (speak.figure(1234567), speak.figure(2345.6, 2), speak.figure(7)) == (whole, parts, "7")


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fi", "tästä puuttuu 49,9\u00a0€, joka on versiossa B"),
        ("nb", "her mangler 49,9\u00a0€, som står i B"),
        ("en", "€49.9 is missing here and stands in B"),
    ],
)
def test_amounts_are_written_as_the_language_does(lang: str, told: str) -> None:
    assert library.detail("figure-in-one-language", {"told": ["", "€ 49.9"], "other": ["B"]}, lang) == told


def test_names_are_joined_and_quoted_as_the_language_does() -> None:
    told = [speech(CAT, lang) for lang in LANGUAGES]
    assert [one.all_of(["a", "b", "c"]) for one in told] == ["a, b ja c", "a, b og c", "a, b and c"]
    assert [one.any_of(["a", "b"]) for one in told] == ["a tai b", "a eller b", "a or b"]
    assert [one.any_of(["a"]) for one in told] == ["a"] * 3
    assert [one.quoted("a") for one in told] == ["”a”", "«a»", "“a”"]


def test_what_is_filled_in_is_not_read_as_a_slot() -> None:
    assert Speech("en", {"say": "says {text}"}).say("say", text="{n}|{x}") == "says {n}|{x}"
