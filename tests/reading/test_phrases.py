"""Phrases: found at their exact places whatever stands between and inside their words, and nowhere else."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.notation import compile_phrase
from tonelint.reading import Reading, phrases

POOLS = {
    "fi": ["paketti", "saapuu", "meille", "pian", "työpäivän", "aikana", "kunnes", "ehdimme"],
    "nb": ["pakken", "kommer", "når", "været", "tillater", "ærlig", "så", "snart"],
    "en": ["parcel", "don't", "arrives", "we'll", "whenever", "cannot", "it's", "soon"],
}
LANGS = st.sampled_from(sorted(POOLS))
GAPS = st.sampled_from([" ", "  ", "\n", "\r\n", " \n", "\u00a0", "\u202f", ", ", ",\n", ",\r\n", " “", "” ", " »", "« ", ' "', "’ ", " – ", "** ", " *", " _", "_ ", " \u200b ", "\u00ad "])  # fmt: skip
HIDDEN = ["\u00ad", "\u200b", "\u2060", "\u200d"]


def spans(phrase: str, text: str, lang: str) -> list[tuple[int, int]]:
    return phrases.throughout(compile_phrase(phrase, lang), Reading(text, lang).passages)


def found(phrase: str, text: str, lang: str = "en") -> list[str]:
    return [text[start:end] for start, end in spans(phrase, text, lang)]


@st.composite
def dressed(draw: st.DrawFn, word: str, cases: list[str]) -> str:
    """A word with a hidden sign in it, another apostrophe, taken-apart letters or another case."""
    at = draw(st.integers(1, len(word) - 1))
    word = word[:at] + draw(st.sampled_from(["", *HIDDEN])) + word[at:]
    word = word.replace("'", draw(st.sampled_from(["'", "’", "ʼ"])))
    word = {"lower": word, "upper": word.upper(), "title": word.capitalize()}[draw(st.sampled_from(cases))]
    return unicodedata.normalize(draw(st.sampled_from(["NFC", "NFD"])), word)


@st.composite
def disguised(draw: st.DrawFn) -> tuple[str, str, str, int, int]:
    """A language, a phrase, a text that holds it in disguise, and its place there."""
    lang = draw(LANGS)
    chosen = draw(st.lists(st.sampled_from(POOLS[lang]), min_size=1, max_size=4))
    text = draw(st.sampled_from(["", "Xyz, ", "Å: ", "😀 ", "1) ", "… “", "xyz\n"]))
    start = len(text)
    text += draw(dressed(chosen[0], ["lower", "upper", "title"]))
    for word in chosen[1:]:
        gap = draw(GAPS)
        # A capital after a line break starts afresh, as a heading does, so it has no disguise there.
        text += gap + draw(dressed(word, ["lower"] if "\n" in gap else ["lower", "upper", "title"]))
    return (
        lang,
        " ".join(chosen),
        text + draw(st.sampled_from(["", ".", "!?", ", xyz", "”", "\n\nXyz"])),
        start,
        len(text),
    )


@settings(deadline=None, max_examples=150)
@given(disguised())
def test_no_disguise_hides_a_phrase_or_moves_its_place(case: tuple[str, str, str, int, int]) -> None:
    lang, phrase, text, start, end = case
    assert spans(phrase, text, lang) == [(start, end)]


@pytest.mark.parametrize("clitic", ["kin", "kaan", "ko", "kohan", "pa", "han"])
def test_a_finnish_clitic_hides_no_phrase(clitic: str) -> None:
    assert found("tuomme pakettinne", f"Tuomme{clitic} pakettinne{clitic} heti.", "fi") == [
        f"Tuomme{clitic} pakettinne{clitic}"
    ]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("oven", "Ovens, woven, oven-ready and oven_2 are other words."),
        ("we send", "We sender. Twe send."),
        ("will", "It is we'll-known."),
        ("send it", "Send. It works."),
        ("send it", "send/it and send: it"),
        ("send it", "Send the big it."),
        ("i am", "I'm-based i a m"),
    ],
)
def test_words_are_whole_words_and_phrases_whole_phrases(phrase: str, text: str) -> None:
    assert found(phrase, text) == []


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("we will", "we’ll"), ("i am", "I’m"), ("do not", "don’t"), ("can not", "CANNOT"), ("don't", "do not"),
        ("it is", "It's"), ("I can't", "I can’t"), ("I won't", "I won't"), ("I shan't", "I shan't"),
        ("Oven Works", "Oven\u00a0Works"), ("Our <CAPS>", "Our OVEN"), ("Hi <EMOJI>", "Hi 👍🏽"), ("bring u", "bring you"),
    ],
)  # fmt: skip
def test_a_phrase_finds_its_other_spellings(phrase: str, text: str) -> None:
    assert found(phrase, f"Well, {text} then.") == [text]


def test_a_phrase_with_a_capital_is_compared_case_by_case() -> None:
    assert found("Oven Works", "oven works, OVEN WORKS, Oven Works") == ["Oven Works"]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("we", "we’ll send it, we send it", ["we’ll", "we"]),
        ("will send", "we'll send it", ["we'll send"]),
        ("not send", "don't send it", ["don't send"]),
        ("we can", "we can't and we cannot, we can", ["we can"]),
        ("we | will", "we'll", ["we'll"]),
    ],
)
def test_a_contraction_is_never_torn(phrase: str, text: str, expected: list[str]) -> None:
    assert found(phrase, text) == expected


def test_matches_stand_in_order_and_do_not_overlap() -> None:
    assert spans("ja ja", "Ja ja ja ja ja.", "fi") == [(0, 5), (6, 11)]


def test_an_expression_sees_one_sentence_at_a_time() -> None:
    assert found("re:-\\s*hei", "Oho - hei vaan.", "fi") == ["- hei"]
    assert found("re:-\\s*hei", "Oho -\n\nHei vaan.", "fi") == []


def test_an_expression_is_found_at_its_place_in_a_long_text() -> None:
    text = "Ovi on auki. " * 500 + "Hei {{nimi}}!"
    assert spans("re:\\{\\{\\w+\\}\\}", text, "fi") == [(6504, 6512)]
