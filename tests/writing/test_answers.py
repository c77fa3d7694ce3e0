"""Answers are read as strictly as a guide, and typed as a person would type them."""

from __future__ import annotations

from typing import Any

import pytest

from tonelint.errors import TonelintError
from tonelint.names import LANGUAGES
from tonelint.writing.answers import Answers, default, node_of, read_answers, typed
from tonelint.writing.fitting import ANSWERS
from tonelint.writing.questions import QUESTIONS, WORDS
from tonelint.yamlio import parse

BY_KEY = {question.key: question for question in QUESTIONS}


def read(text: str, lang: str | None = None) -> Answers:
    return read_answers(parse(text, "answers.yaml"), lang)


def problems(text: str) -> list[str]:
    with pytest.raises(TonelintError) as caught:
        read(text)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("stroy: x", 'answers.yaml:1:1: no key "stroy" in the answers; did you mean "story"?'),
        ("traits:\n- {is: a, isnt: b}", 'answers.yaml:2:11: no key "isnt" in each entry of traits; did you mean "is_not"?'),
        ("languages: [no]", 'answers.yaml:1:13: a language cannot be "no"; did you mean "nb"?'),
        ("languages: []", "answers.yaml:1:12: languages has to name 1 to 3"),
        ("traits: [a, b, c, d, e, f]", "answers.yaml:1:9: traits has to name 1 to 5"),
        ("promises: you", 'answers.yaml:1:11: promises cannot be "you"; one of: I, we, either'),
        ("name: '!!'", 'answers.yaml:1:7: the name "!!" has no word in it'),
        ("name: 3.10", "answers.yaml:1:7: this is read as a number; put quotes around it if it is meant as a text"),
        ("channels: {chat: many}", "answers.yaml:1:18: chat has to be a whole number from 1 up"),
        ("channels: {'  ': 5}", "answers.yaml:1:12: a name has to have 1 to 100 signs"),
        ("words: {nb: {sak: melding}}", "answers.yaml:1:9: nothing reads this: the replies are in en"),
        ("address: te", "answers.yaml:1:1: nothing reads this: the replies are in en"),
        ("words: {en: {'[a|b': c}}", "answers.yaml:1:14: this bracket is never closed"),
        ("- a", "answers.yaml:1:1: the answers has to be a mapping"),
    ],
)  # fmt: skip
def test_a_slip_has_its_place_and_a_hint(text: str, expected: str) -> None:
    found = problems(text)
    assert len(found) == 1
    assert expected in found[0]


def test_half_a_sign_from_a_terminal_is_refused() -> None:
    with pytest.raises(TonelintError, match="half a sign"):
        read_answers(node_of({"story": "a\ud800"}))


def test_all_slips_are_told_at_once() -> None:
    assert len(problems("stroy: x\nemoji: no\nname: '?'\nchannels: {chat: 0}\n")) == 4


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_answer_at_all_takes_every_default(lang: str) -> None:
    answers = read("", lang)
    assert (answers.lang, answers.languages) == (lang, (lang,))
    assert [len(answers.traits), len(answers.freedoms), len(answers.channels)] == [3, 2, 3]
    assert all(but_not for _, but_not in answers.traits)
    assert list(answers.words) == [lang]
    assert answers.words[lang][0][1]


def test_the_language_asked_for_outranks_the_answers() -> None:
    assert read("lang: fi", "nb").lang == "nb"
    assert read("lang: fi").lang == "fi"


def test_a_name_of_ones_own_has_no_forms_of_the_default() -> None:
    assert read("languages: [fi]").forms
    assert read("languages: [fi]\nname: Kulma").forms == ()


def test_words_of_one_language_leave_the_default_of_another() -> None:
    words = read("languages: [fi, en]\nwords: {en: {foo: bar}}").words
    assert words["en"] == (("foo", "bar"),)
    assert words["fi"] == (tuple(WORDS["fi"].split(" = ")),)


@pytest.mark.parametrize(
    ("key", "lang", "text", "expected"),
    [
        ("languages", "fi", "Suomi, englanti", ["fi", "en"]),
        ("languages", "nb", "norsk en", ["nb", "en"]),
        ("languages", "en", "Swedish", ["Swedish"]),
        ("forms", "fi", "Kulman, Kulmasta,", ["Kulman", "Kulmasta"]),
        ("traits", "fi", "rehti, ei töykeä\nlämmin", [{"is": "rehti", "is_not": "töykeä"}, {"is": "lämmin"}]),
        ("traits", "nb", "kjapp, ikke brå", [{"is": "kjapp", "is_not": "brå"}]),
        ("traits", "en", "dry, and not cold, not mean", [{"is": "dry, and not cold", "is_not": "mean"}]),
        ("address", "fi", "Kuten asiakas", "mirror"),
        ("promises", "nb", "begge deler", "either"),
        ("emoji", "en", "no", "none"),
        ("emoji", "fi", "kyllä", "free"),
        ("words", "en", "ticket = message\nfoo", {"ticket": "message", "foo": None}),
        ("channels", "en", "live chat: 60\nemail 180\nx", {"live chat": 60, "email": 180, "x": None}),
        ("freedoms", "en", "a\n\n b ", ["a", "b"]),
    ],
)
def test_an_answer_is_read_as_a_person_types_it(key: str, lang: str, text: str, expected: Any) -> None:
    assert typed(BY_KEY[key], text, lang) == expected


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: one.key)
def test_what_enter_takes_and_every_example_are_good_answers(question: Any, lang: str) -> None:
    spoken = "en" if question.kind == "words" else None
    shown = [default(question, lang, spoken)]
    if question.kind != "choice":  # of a choice, the example is a sentence that shows what it means
        shown.append(question.example[lang])
    for text in shown:
        value = typed(question, text, lang)
        given = {"languages": list(LANGUAGES), question.key: {spoken: value} if spoken else value}
        assert value
        assert read_answers(node_of(given))


def test_every_question_has_its_key_and_every_key_its_question() -> None:
    assert {*BY_KEY, "lang"} == set(ANSWERS.keys)
