"""The learned ear: what it hears, how it is quiet, and how it goes together with the rules."""

from __future__ import annotations

import itertools
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.entry import Entry, Hears
from tonelint.guides.compiling import compile_book
from tonelint.guides.families import read_families
from tonelint.guides.rules import read_rule
from tonelint.matching import ear, engine
from tonelint.matching.agreement import confirmed
from tonelint.matching.company import company
from tonelint.matching.overlap import Hit, settle
from tonelint.model import Match
from tonelint.names import HEARD, HEATS, LANGUAGES
from tonelint.notation import compile_phrase
from tonelint.reading import Reading
from tonelint.reading.customer import Message
from tonelint.rulebook import Book, load
from tonelint.shelf import no_cues

DATA = Path(ear.__file__).parent / "data"
STOCK = {
    "fi": "Pahoittelemme tilanteesta mahdollisesti aiheutunutta haittaa ja kiitämme kärsivällisyydestänne.",
    "nb": "Vi beklager eventuelle ulemper dette måtte medføre, og takker for tålmodigheten.",
    "en": "We apologise for any inconvenience this may have caused and thank you for your patience.",
}
PLAIN = {
    "fi": "Soitin varastolle, ja punainen takki lähtee sinulle tiistaina. Laura",
    "nb": "Jeg ringte lageret, og den røde jakken går i posten på tirsdag. Laura",
    "en": "I rang the warehouse and your red coat leaves on Tuesday. Laura",
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_stock_sentence_is_heard_and_a_plain_one_is_not(lang: str) -> None:
    assert ear.hear(Reading(STOCK[lang], lang))
    assert ear.hear(Reading(PLAIN[lang], lang)) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_heard_has_its_span_its_family_and_the_words_that_weighed_most(lang: str) -> None:
    text = f"Hei!\n{STOCK[lang]}\n{PLAIN[lang]}"
    (heard,) = [one for one in ear.hear(Reading(text, lang)) if one.start < len(STOCK[lang])]
    assert text[heard.start : heard.end].strip(".") in STOCK[lang]
    assert heard.family in HEARD
    assert 50 <= heard.sure <= 100
    assert heard.words
    assert all(word in STOCK[lang] for word in heard.words)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_weights_of_a_language_are_small_and_whole(lang: str) -> None:
    file = DATA / f"ear-{lang}.bin"
    assert file.stat().st_size <= 1_000_000
    known = ear.learnt(lang)
    assert len(known.weights) == 1 << 18
    assert len(known.family_weights) == len(HEARD) << 16
    assert len(known.family_bias) == len(HEARD)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_weight_of_the_company_is_one_that_the_company_can_have(lang: str) -> None:
    customer = {"fi": "Kuka tietää takista?", "nb": "Hvor er jakken?", "en": "Where is the coat?"}[lang]
    text = {
        "fi": "Moi! Kysyin takista Lauralta tiistaina 12.5. klo 16. Anteeksi!",
        "nb": "Hei! Jeg spurte Laura om jakken tirsdag 12. mai kl. 16. Beklager!",
        "en": "Hi! I asked Laura about the coat on Tuesday at 16. Sorry!",
    }[lang]
    reading = Reading(text, lang, message=Message(customer, lang, no_cues))
    numbers = list(range(len(reading.passages)))
    can = {name for place in numbers for name in company(reading, numbers, place, [0.0] * len(numbers))}
    can |= {f"customer:{heat}" for heat in HEATS}
    assert set(ear.learnt(lang).company) <= can


@pytest.mark.parametrize("text", ["", "?", "👍", "a", "\ud800", "\u200b", "A" * 3000, "1 2 3", "ä" * 50])
def test_odd_texts_are_read_without_a_word(text: str) -> None:
    for lang in LANGUAGES:
        assert isinstance(ear.hear(Reading(text, lang)), list)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_what_is_heard_lies_in_the_reply_in_order_and_the_same_each_time(text: str, lang: str) -> None:
    heard = ear.hear(Reading(text, lang))
    assert heard == ear.hear(Reading(text, lang))
    assert all(0 <= one.start < one.end <= len(text) for one in heard)
    assert all(first.end <= second.start for first, second in itertools.pairwise(heard))


def test_a_clause_that_speaks_against_the_fault_is_left_out_of_its_span() -> None:
    passage = Reading("the red coat leaves on Tuesday, sorry for any inconvenience caused", "en").passages[0][1]
    assert ear._clause(passage, [-1.0] * 6 + [1.0] * 5) == (6, 10)
    assert ear._clause(passage, [1.0] * 6 + [-1.0] * 5) == (0, 5)
    assert ear._clause(passage, [1.0] * 11) == (0, 10)
    assert ear._clause(passage, [-1.0] * 11) == (0, 10)


def test_figures_of_what_it_did_on_unseen_replies_are_known_for_every_family() -> None:
    for lang in LANGUAGES:
        for family in HEARD:
            figures = ear.measured(lang, family, 71)
            assert figures == ear.measured(lang, family, 70)
            assert 0 < figures.caught <= figures.owed
            assert figures.same <= figures.right <= figures.found


# How it goes together with rules.


def hit(family: str, start: int, end: int, severity: Any = "warning", **changed: Any) -> Hit:
    entry = Entry(f"{family}/x", family, "en", 0, "warning", {}, {})._replace(severity=severity, **changed)
    return Hit(entry, Match(start, end, {"sure": 91} if entry.hears else {}), entry.severity)


def heard(start: int, end: int, severity: str = "warning", **changed: Any) -> Hit:
    return hit("clinical", start, end, severity, hears=Hears(70, ("stiff",)), rank=9, **changed)


def together(hits: list[Hit]) -> list[Hit]:
    return settle(confirmed(hits))


def told(hits: list[Hit]) -> list[tuple[str, str]]:
    return [(one.entry.family, one.severity) for one in hits]


def test_where_rule_and_ear_agree_the_finding_is_the_rules_and_as_grave_as_the_graver() -> None:
    (one,) = together([hit("stiff", 2, 5, "note"), heard(0, 9)])
    assert (one.entry.family, one.severity, one.match.start, one.match.evidence["heard"]) == ("stiff", "warning", 2, 91)
    assert told(together([hit("stiff", 2, 5, "error"), heard(0, 9)])) == [("stiff", "error")]


def test_a_severity_that_the_guide_states_is_not_raised() -> None:
    assert told(together([hit("stiff", 2, 5, "note", stated=True), heard(0, 9)])) == [("stiff", "note")]


def test_a_severity_that_a_context_of_the_rule_makes_milder_is_not_raised() -> None:
    milder = hit("stiff", 2, 5, "warning")._replace(severity="note")
    assert told(together([milder, heard(0, 9)])) == [("stiff", "note")]


def test_the_ear_does_not_speak_for_a_family_that_it_does_not_confirm() -> None:
    assert told(together([hit("shouting", 2, 5, "note"), heard(0, 9)])) == [("clinical", "warning")]
    assert told(together([hit("shouting", 2, 5, "warning"), heard(0, 9)])) == [("shouting", "warning")]


def test_every_rule_in_the_words_that_the_ear_heard_is_confirmed() -> None:
    found = together([hit("stiff", 0, 3, "note"), hit("stiff", 5, 9, "note"), heard(0, 9)])
    assert told(found) == [("stiff", "warning"), ("stiff", "warning")]


@given(st.permutations([("stiff", 0, 3), ("stiff", 2, 9), ("shouting", 8, 12), ("stiff", 20, 22)]))
def test_the_order_in_which_hits_come_changes_nothing(order: list[tuple[str, int, int]]) -> None:
    hits = [hit(family, start, end, "note") for family, start, end in order]
    given_hits = together([*hits, heard(0, 9), heard(10, 15)])
    assert given_hits == together([heard(10, 15), heard(0, 9), *reversed(hits)])


SPOKEN = "{fi: a, nb: b, en: c}"
FAMILIES = read_families(
    "".join(
        f"{name}:\n  group: x\n  severity: warning\n  title: {SPOKEN}\n  why: {SPOKEN}\n  remedy: {SPOKEN}\n"
        for name in ("canned-apology", "canned")
    ),
    "families.yaml",
)
REST = f"title: {SPOKEN}\ninstead: [On Friday.]\nflag: [<<a>>, <<b>>]\npass: [c, d]\n"
EAR = "hears: {sure: 50, confirms: [canned-apology]}"
RULE = "phrases: [any inconvenience]"


def book(*rules: tuple[str, str], severities: dict[str, str] | None = None, allowed: tuple[str, ...] = ()) -> Book:
    read = [
        read_rule(f"{body}\n{REST}", f"rules/en/{family}/rule-{number}.yaml", FAMILIES)
        for number, (family, body) in enumerate(rules)
    ]
    phrases = tuple(compile_phrase(text, "en") for text in allowed)
    made = compile_book("en", read, FAMILIES, severities or {}, phrases)
    return load(made.dump())


def judged(made: Book, text: str = STOCK["en"]) -> list[str]:
    return [one.entry.family for one in engine.judge(Reading(text, "en"), made)]


def test_the_ear_speaks_where_no_rule_does() -> None:
    assert judged(book(("canned", EAR))) == ["canned"]


@pytest.mark.parametrize(("sure", "told"), [(60, []), (89, []), (90, ["canned"])])
def test_words_that_a_rule_knows_to_be_excused_are_not_scolded_by_an_ear_that_is_not_certain(
    monkeypatch: pytest.MonkeyPatch, sure: int, told: list[str]
) -> None:
    text = "Sorry for any inconvenience. Your coat leaves on Tuesday."
    monkeypatch.setattr(ear, "hear", lambda _: [ear.Heard(0, 28, "canned", sure, ())])
    excused = f"{RULE}\nexcused_by: [time]"
    assert judged(book(("canned-apology", RULE), ("canned", EAR)), text) == ["canned-apology"]
    assert judged(book(("canned-apology", excused), ("canned", EAR)), text) == told


@pytest.mark.parametrize(("sure", "severity"), [(89, "note"), (90, "warning")])
def test_a_note_of_the_ears_is_a_warning_where_it_is_sure_enough(
    monkeypatch: pytest.MonkeyPatch, sure: int, severity: str
) -> None:
    monkeypatch.setattr(ear, "hear", lambda _: [ear.Heard(0, 28, "canned", sure, ())])
    noted = ("canned", "severity: note\nhears: {sure: 50, warns: 90}")
    reading = Reading("Sorry for any inconvenience.", "en")
    assert [one.severity for one in engine.judge(reading, book(noted))] == [severity]
    stated = book(noted, severities={"canned": "note"})
    assert [one.severity for one in engine.judge(reading, stated)] == ["note"], "what a guide states holds"


def test_what_the_guide_allows_is_not_scolded_by_the_ear() -> None:
    rules = (("canned-apology", RULE), ("canned", EAR))
    assert judged(book(*rules, severities={"canned-apology": "allow"})) == []
    assert judged(book(*rules, allowed=("any inconvenience",))) == []


def test_a_draft_whose_rules_ask_for_no_ear_does_not_open_it() -> None:
    script = (
        "import sys; from tonelint.matching import engine; from tonelint.reading import Reading;"
        "from tonelint.rulebook import bind; engine.judge(Reading('Hello there.', 'en'), bind('en', []));"
        "sys.exit('tonelint.matching.ear' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


@pytest.mark.parametrize(("lang", "text"), [("fi", "Ole hyvä!"), ("nb", "Vær så god!"), ("nb", "Lykke til på prøven!"), ("en", "You're welcome!")])  # fmt: skip
@pytest.mark.parametrize("emoji", ["😊", "💪", "😄 😄", "👍🏽"])
def test_a_smile_behind_a_sentence_changes_nothing_of_how_it_sounds(lang: str, text: str, emoji: str) -> None:
    assert ear.hear(Reading(f"{text} {emoji}", lang)) == ear.hear(Reading(text, lang)) == []
