"""A drafted guide reads back word for word, and its sentences are honest tests whatever was answered."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tonelint.guides import guide as guides
from tonelint.guides.guide import Guide
from tonelint.guides.rulebook import Collection, collect
from tonelint.guides.shapes import told_in
from tonelint.guides.written import scalar
from tonelint.names import LANGUAGES
from tonelint.proving import GRAVE, Judge, judge_of, proofs
from tonelint.writing.answers import Answers, node_of, read_answers
from tonelint.writing.drafting import choose, draft
from tonelint.writing.questions import ASK_LANGUAGE, HINTS, QUESTIONS
from tonelint.writing.remarks import REMARKS
from tonelint.yamlio import parse

AWKWARD = ["no", "3.10", "12:30", "null", "~", "a: b", "- a", "# a", "a #b", '"', "'", "\\", "{{name}}", "[x", "🙂", "👩\u200d🔧", "%", "&a", "*a", "|", ">-", "a\nb", "\u2028", "\x85", "\ufeff", "\t", "tilin 3.10 ", "…", "?", "true"]  # fmt: skip
TEXTS = (
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)
    | st.sampled_from(AWKWARD)
    | st.lists(st.sampled_from([*AWKWARD, "sana", "ord", "word", " ", "  ", "\u2003"]), min_size=9, max_size=40).map(" ".join)
).filter(str.strip)  # fmt: skip


def drafted(**plain: Any) -> tuple[Answers, str]:
    answers = read_answers(node_of(plain))
    return answers, draft(answers, choose(answers, lambda *_: False))


def read(text: str) -> Guide:
    return guides.load("-", text)


@given(TEXTS)
@example("yes")
def test_a_quoted_text_reads_back_as_the_same_text(text: str) -> None:
    assert parse(f"key: {scalar(text)}", "x").plain() == {"key": text}
    assert parse(f"{scalar(text[:99])}: x", "x").plain() == {text[:99]: "x"}


@settings(deadline=None, max_examples=50)
@given(st.fixed_dictionaries(dict.fromkeys(("meaning", "story", "mission", "humour"), TEXTS)), TEXTS, TEXTS, TEXTS)
def test_every_answer_reads_back_as_it_was_given(texts: dict[str, str], trait: str, but_not: str, free: str) -> None:
    _, text = drafted(**texts, traits=[{"is": trait, "is_not": but_not}] * 2, freedoms=[free], channels={trait[:90]: 5})
    guide = read(text)
    assert guide.part("brand", "meaning").text == texts["meaning"]
    assert guide.part("brand", "story").text == texts["story"]
    assert guide.part("mission", "statement").text == texts["mission"]
    assert guide.part("humour", "is_for").text == texts["humour"]
    told = [(told_in(one["is"], "en"), told_in(one["is_not"], "en")) for _, one in guide.part("voice")]
    assert told[:2] == [(trait, but_not)] * 2
    assert [told_in(one["may"], "en") for _, one in guide.part("freedoms")] == [free]
    assert [(name.text, one["words"]) for name, one in guide.part("channels")] == [(trait[:90], 5)]


@pytest.mark.parametrize("name", ['Kauppa "Kulma"', "no", "3.10", "Kulma: lähellä", "Kulma 🙂", "O'Kulma #1"])
def test_a_name_and_words_of_any_spelling_read_back(name: str) -> None:
    said = {"name": name, "forms": [f"{name}n"], "words": {"en": {f"{name} desk": name, "yes-no": None}}}
    guide = read(drafted(**said)[1])
    assert guide.brand == (name, f"{name}n")
    avoided = guide.part("vocabulary", "avoid")["en"]
    told = {word.text: block["say"].text if "say" in block else None for word, block in avoided}
    assert (told[f"{name} desk"], told["yes-no"]) == (name, None)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_guide_of_defaults_has_what_a_writer_goes_on_from(lang: str) -> None:
    _, text = drafted(lang=lang, languages=list(LANGUAGES))
    guide = read(text)
    assert guide.languages == LANGUAGES
    own = parse(text, "x").plain()
    assert (own["messages"], own["extends"]) == (lang, "warm")
    assert len(guide.part("voice")) == 3
    for _, trait in guide.part("voice"):
        assert [list(trait[key]) for key in ("do", "dont")] == [list(LANGUAGES)] * 2
    assert [one["lang"] for one in own["examples"].values()] == ["fi", "fi", "nb", "nb", "en", "en"]
    assert all(line.startswith("#") for line in text.split("\n")[:2])
    assert 60 <= text.count("\n") <= 200


def test_comments_are_in_the_language_of_who_answered() -> None:
    told = {lang: set(drafted(lang=lang, languages=["en"])[1].splitlines()) for lang in LANGUAGES}
    comments = {lang: {line for line in lines if line.startswith("#")} for lang, lines in told.items()}
    assert (
        comments["fi"] & comments["nb"] == comments["nb"] & comments["en"] == comments["fi"] & comments["en"] == set()
    )
    assert {len(lines) for lines in comments.values()} == {len(comments["en"])}


def test_what_no_customer_of_a_channel_may_get_stands_in_the_channel() -> None:
    emoji = [read(drafted(emoji=how)[1]).part("channels")[0][1].get("emoji") for how in ("none", "free")]
    assert emoji == ["none", None]


def test_sentences_with_words_the_company_avoids_stand_back_for_others() -> None:
    answers, _ = drafted()
    shown = [text for _, text in choose(answers, lambda text, _: "parcel" in text).texts()]
    assert len(shown) == 5
    assert not any("parcel" in text for text in shown)


def test_a_trait_more_brings_a_pair_more() -> None:
    guide = read(drafted(traits=["a", "b", "c", "d", "e"])[1])
    pairs = [trait["do"]["en"][0].text for _, trait in guide.part("voice")]
    assert len(set(pairs)) == 5


@cache
def collected() -> Collection:
    return collect("-", text=drafted(languages=list(LANGUAGES))[1])


# These object to what we say to writers, who are not the customer: how a company and how a customer is spoken of.
ABOUT_THE_READER = {"address-form/guide", "dead-end/refusal-needs-alternative", "impersonal-agent/tredjeperson"}


@cache
def judged_with(address: str, promises: str) -> Judge:
    """The full judge of all our sentences; the library's rules are read only once."""
    everything = collected()
    answers = {"languages": list(LANGUAGES), "address": address, "promises": promises, "traits": list("abcde")}
    guide = read(drafted(**answers)[1])
    return judge_of(everything._replace(guide=guide, rules=_with_principles(everything, guide)))


def _with_principles(everything: Collection, guide: Guide) -> tuple[Any, ...]:
    from tonelint.guides import principles

    whys = {name: family.why for name, family in everything.families.items()}
    theirs = [rule for rule in everything.rules if not rule.own]
    return (*theirs, *principles.rules(guide, whys, "warning"))


@pytest.mark.parametrize(("address", "promises"), [("sinä", "I"), ("te", "we")])
def test_every_sentence_is_an_honest_test_whatever_the_guide_says(address: str, promises: str) -> None:
    judge = judged_with(address, promises)
    found = [proof for proof in proofs(judge) if proof.place.path == judge.guide.tree.place.path]
    assert [proof for proof in found if not proof.holds] == []
    assert [(proof.text, proof.heard) for proof in found if proof.kind in ("do", "good") and proof.heard] == []
    assert len(found) == 3 * (5 * 2 + 2 * 2)


def test_the_spare_replies_are_honest_tests_too() -> None:
    answers = read_answers(node_of({"languages": list(LANGUAGES)}))
    seen = {scene.name for _, scene in choose(answers, lambda *_: False).scenes}
    spare = choose(answers, lambda text, _: any(name in text for name in ("Laura", "Lars")))
    extra = [(lang, scene) for lang, scene in spare.scenes if scene.name not in seen]
    judge = judged_with("sinä", "I")
    assert len(extra) == 3
    for lang, scene in extra:
        families = {hit.entry.family for hit in judge.hits(scene.bad, lang, None, scene.customer)}
        assert families >= set(scene.rules), scene.name
        assert judge.hits(scene.good, lang, None, scene.customer) == []


def spoken_to_writers(lang: str) -> list[str]:
    asked = [part for one in QUESTIONS for part in (one.ask[lang].replace("{words}", "x"), one.default[lang])]
    hints = [texts[lang] for texts in HINTS.values()]
    return [*asked, *hints, *REMARKS[lang].values()]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_questions_and_comments_speak_as_they_ask_others_to(lang: str) -> None:
    judge = judged_with("sinä", "I")
    objections = [
        (text, hit.entry.name)
        for text in spoken_to_writers(lang)
        for hit in judge.hits(text, lang)
        if hit.severity in GRAVE and not hit.entry.hears and hit.entry.name not in ABOUT_THE_READER
    ]
    assert objections == []


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: one.key)
def test_a_question_is_asked_in_every_language_in_words_of_its_own(question: Any) -> None:
    for texts in (question.ask, question.example):
        assert set(texts) == set(LANGUAGES)
        assert all(texts.values())
    assert len(set(question.ask.values())) == 3
    assert ASK_LANGUAGE.count("·") == 2
