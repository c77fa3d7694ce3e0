"""Laws 3 and 4: every rule is whole and its own examples hold; what is good is left alone."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tonelint.drafts.mask import mask
from tonelint.examples import language, reading, verdicts
from tonelint.guides import library, rulebook
from tonelint.guides.compiling import compile_book, phrases_of
from tonelint.guides.rulebook import Collection, collect
from tonelint.guides.rules import Rule
from tonelint.matching import engine, nlp
from tonelint.names import AFTERWARDS, LANGUAGES, PLACEHOLDERS
from tonelint.reading import Reading
from tonelint.rulebook import Book
from tonelint.shelf import Cues

ROOT = Path(__file__).resolve().parent.parent


@cache
def everything() -> Collection:
    return collect(library.guide_file("warm"), LANGUAGES)


def shipped() -> list[Rule]:
    return [rule for rule in everything().rules if rule.family != "vocabulary"]


@cache
def book(lang: str) -> Book:
    """All shipped rules of a language at the severity they have by themselves."""
    return compile_book(lang, shipped(), everything().families, {})


@cache
def cues() -> dict[str, dict[str, Cues]]:
    return rulebook.cues(everything().guide._replace(languages=LANGUAGES))


def hits(read: Reading) -> list[str]:
    found = engine.judge(read, book(read.lang))
    return [
        f"{hit.entry.name}: {read.text[hit.match.start : hit.match.end]}" for hit in found if hit.severity != "note"
    ]


def plain(text: str, lang: str) -> Reading:
    return Reading(text, lang, lambda: cues()[lang]["reply"])


@pytest.mark.parametrize("rule", shipped(), ids=lambda rule: rule.address)
def test_the_examples_of_a_rule_hold(rule: Rule) -> None:
    for verdict in verdicts([rule], everything().families, cues(), shipped()):
        wanted = [verdict.text[start:end] for start, end in verdict.wanted]
        found = [verdict.text[start:end] for start, end in verdict.found]
        told = f"{found} {verdict.severity or ''} instead of {wanted}"
        assert verdict.holds, f"{verdict.kind} {verdict.number}: {told} in {verdict.text!r}"


@pytest.mark.parametrize("rule", shipped(), ids=lambda rule: rule.address)
def test_what_a_rule_passes_or_advises_is_silent_under_all_rules(rule: Rule) -> None:
    # What an allowance is needed for is no example to follow.
    for example in rule.silent if rule.finds not in AFTERWARDS else ():
        assert hits(reading(example, language(example, rule), cues())) == [], example.text
    for lang, texts in rule.instead.items():
        for text in texts:
            read = plain(text, lang)
            read.tool = "" if rule.finds in (*PLACEHOLDERS, "dialect-by-macro") else None  # such advice is for macros
            assert hits(read) == [], text


@pytest.mark.parametrize("rule", shipped(), ids=lambda rule: rule.address)
def test_findings_with_and_without_the_anchor_gate_are_the_same(rule: Rule) -> None:
    for example in (*rule.flag, *rule.silent):
        lang = language(example, rule)
        read = reading(example, lang, cues())
        assert engine.judge(read, book(lang)) == engine.judge(read, book(lang), gated=False)


def test_every_family_has_rules_in_every_language() -> None:
    families = set(everything().families) - {"vocabulary"}  # its words stand in guides
    for lang in LANGUAGES:
        spoken = {rule.family for rule in shipped() if rule.lang in (lang, "any")}
        assert families <= spoken, families - spoken


def test_rules_with_tokens_use_spacy_and_spacy_understands_them() -> None:
    rules = [rule for rule in shipped() if rule.tokens]
    assert len(rules) >= 3
    for rule in rules:
        assert nlp.faults([[dict(token) for token in pattern] for pattern in rule.tokens]) == []
        assert phrases_of(rule, rule.lang), f"{rule.address} would wake spaCy for every draft"


def test_titles_and_reasons_are_spoken_in_all_three_languages() -> None:
    for rule in shipped():
        for lang in LANGUAGES:
            assert rule.title[lang].strip()
            assert rule.why[lang].strip()
            assert not rule.title[lang].endswith("."), rule.address


def test_no_rewrite_is_given_twice_within_a_language() -> None:
    seen: dict[tuple[str, str], str] = {}
    for rule in shipped():
        for lang, texts in rule.instead.items():
            for text in texts:
                assert seen.setdefault((lang, text), rule.address) == rule.address, text


@pytest.mark.parametrize(
    "path", sorted((ROOT / "examples").glob("*/good/*.*")), ids=lambda path: f"{path.parts[-3]}/{path.name}"
)
def test_a_good_reply_is_left_alone(path: Path) -> None:
    text = mask(path.read_text(encoding="utf-8"), markdown=path.suffix == ".md")
    assert hits(plain(text, path.parts[-3])) == []
