"""Tonelint passes tonelint: what it says to people is clean under its own rules."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import pytest

from tonelint.guides import library
from tonelint.guides.compiling import compile_book
from tonelint.guides.rulebook import Collection, collect
from tonelint.guides.spoken import CONTEXTS
from tonelint.matching import engine
from tonelint.names import LANGUAGES
from tonelint.reading import Reading
from tonelint.reports import speech
from tonelint.reports.wording import WORDS, number
from tonelint.rulebook import Book

# These object to speaking of the reader as "the customer"; what we say is read by agents, who are not the customer.
ABOUT_THE_READER = {
    "blame-customer/purringer",
    "demand-tone/bes-om",
    "impersonal-agent/customers-are-reminded",
    "impersonal-agent/tredjeperson",
    "impersonal-agent/tulee-toimittaa",
}


@cache
def everything() -> Collection:
    return collect(library.guide_file("warm"), LANGUAGES)


@cache
def book(lang: str) -> Book:
    # The ear knows replies; a title tells what is wrong with one, and sounds like it.
    rules = [rule for rule in everything().rules if not rule.hears]
    return compile_book(lang, rules, everything().families, {})


def objections(text: str, lang: str, family: str = "") -> list[str]:
    """What our own rules object to in a text; a text about a family may name that family's faults."""
    found = engine.judge(Reading(text, lang), book(lang))
    heard = [hit.entry for hit in found if hit.severity in ("error", "warning") and hit.entry.family != family]
    return [f"{entry.name}: {text!r}" for entry in heard if entry.name not in ABOUT_THE_READER]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_families_speak_as_they_ask_others_to(lang: str) -> None:
    for family in everything().families.values():
        for text in (family.title[lang], family.why[lang], family.remedy[lang]):
            assert objections(text, lang, family.name) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_rules_speak_as_they_ask_others_to(lang: str) -> None:
    told = [
        objections(text, lang, rule.family)
        for rule in everything().rules
        for text in (rule.title[lang], rule.why[lang])
    ]
    assert [objection for one in told for objection in one] == []


COUNTED = {
    "counts": "warning",
    "warnings": "warning",
    "replies": "replies",
    "bodies": "bodies",
    "times": "times",
    "findings": "findings",
    "texts": "texts",
    "files": "files",
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_reports_own_words_are_clean(lang: str) -> None:
    for name, text in WORDS[lang].items():
        counted = {kind: number(lang, word, 2) for kind, word in COUNTED.items()}
        filled = text.format(
            n=2,
            alike=80,
            locales="sv, da",
            passed="Mika",
            desk="Zendesk",
            options="--channel",
            unread="Mika",
            columns="Mika",
            few="Mika",
            path="Mika",
            gone=number(lang, "findings", 3),
            **counted,
        )
        assert objections(filled.replace("|", ". "), lang) == [], name


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("subject", [found.name for found in iter_modules(speech.__path__)])
def test_what_the_commands_say_is_clean(subject: str, lang: str) -> None:
    told = import_module(f"{speech.__name__}.{subject}").WORDS[lang].values()
    filled = [re.sub(r"\{n\}", "2", text).replace("|", ". ") for text in told]
    filled = [re.sub(r"\{\w+\}", "Mika", text) for text in filled]
    assert [objection for text in filled for objection in objections(text, lang)] == []


# A mood is what a message reads as, with how sure that is; a title that says it of a person states a fact.
FELT = {
    "fi": r"(?i)\basiakas on (?:tuohtu|kiihty|harmistu|petty|viha|hämmenty)|\b(?:(?:tuohtu|kiihty|harmistu|petty|hämmenty)nyt|vihainen|sureva) asiakas\b|\b(?:tuohtu|kiihty|harmistu|petty|hämmenty)neelle\b|\bsurevalle\b|\bvihaiselle\b",
    "nb": r"(?i)\bkunden er (?:opprørt|irritert|sint|skuffet|i sorg|forvirret)|\b(?:opprørt|irritert|sint|skuffet|forvirret) kunde\b|\bkunde (?:i sorg|som er sint)\b",
    "en": r"(?i)\b(?:annoyed|upset|heated|angry|grieving|let-down|confused) customer|\bthe customer is (?:annoyed|upset|heated|angry|grieving|lost)|\bthey are (?:annoyed|upset|angry)|\bsomebody (?:confused|upset|angry)",
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_titles_tell_how_a_message_sounds_and_not_how_a_person_feels(lang: str) -> None:
    titles = [one.title[lang] for one in everything().rules]
    titles += [one.title[lang] for one in everything().families.values()]
    titles += [context[lang] for context in CONTEXTS["mood"].values()]
    assert [title for title in titles if re.search(FELT[lang], title)] == []


def test_in_finnish_one_word_is_a_finding_and_another_a_note() -> None:
    told = [
        text
        for name in iter_modules(speech.__path__)
        for text in import_module(f"{speech.__name__}.{name.name}").WORDS["fi"].values()
    ]
    told += WORDS["fi"].values()
    assert [text for text in told if re.search(r"(?i)huomautu(?:s|kse)", text)] == []
    assert (number("fi", "findings", 2), number("fi", "findings", 1)) == ("2 löydöstä", "1 löydös")


def test_any_picture_of_the_kind_is_called_an_emoji() -> None:
    titles = [one.title[lang] for one in everything().rules for lang in LANGUAGES]
    assert [title for title in titles if re.search(r"(?i)hymiö|smilefjes|smiley", title)] == []
