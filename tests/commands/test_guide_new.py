"""`tonelint guide new` asks kindly, takes Enter for an answer, and writes over nothing."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tonelint.commands import CLEAN, Streams
from tonelint.commands.guide_new import new_guide
from tonelint.errors import TonelintError
from tonelint.guides import guide as guides
from tonelint.guides.guide import Guide
from tonelint.names import LANGUAGES
from tonelint.writing.questions import QUESTIONS, WORDS


class Person:
    """Somebody who types the lines given, then Enter, and remembers what was asked."""

    def __init__(self, lines: Iterable[str] = ()) -> None:
        self.lines = iter(lines)
        self.asked: list[str] = []

    def __call__(self, prompt: str) -> str:
        self.asked.append(prompt)
        return next(self.lines, "")


def run(ask: Callable[[str], str] | None = None, stdin: str | None = None, **more: str | None) -> tuple[str, str]:
    streams = Streams(io.StringIO(), io.StringIO())
    source = None if stdin is None else io.StringIO(stdin)
    answers = more.pop("answers", None if stdin is None else "-")
    assert new_guide(streams, ask, stdin=source, answers=answers, **more) == CLEAN
    return streams.out.getvalue(), streams.err.getvalue()  # type: ignore[attr-defined]


def read(text: str) -> Guide:
    return guides.load("-", text)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_enter_is_an_answer_to_every_question(lang: str) -> None:
    person = Person()
    typed, told = run(person, lang=lang)
    assert typed == run(stdin="", lang=lang)[0]
    assert len(person.asked) == len(QUESTIONS) - (0 if lang == "fi" else 2)
    assert len(told.splitlines()) == 1


def test_the_first_question_asks_for_the_language_until_it_has_one() -> None:
    person = Person(["svenska", "NB"])
    assert read(run(person)[0]).messages == "nb"
    assert all("Millä kielellä" in prompt and "Hvilket språk" in prompt for prompt in person.asked[:2])
    assert "Hvilke språk svarer dere" in person.asked[2]


def test_every_prompt_shows_an_example_and_what_enter_takes() -> None:
    person = Person()
    run(person, lang="fi")
    for prompt, question in zip(person.asked, QUESTIONS, strict=True):
        enter = WORDS["fi"] if question.kind == "words" else question.default["fi"]
        for shown in (*enter.split("\n"), *question.options.get("fi", ()), question.example["fi"]):
            assert shown in prompt
        assert prompt.endswith("> ")


def test_what_is_typed_stands_in_the_guide() -> None:
    lines = [
        "englanti, suomi",
        'Kulma "24"',
        "Kulman",
        "Arki: helppoa",
        "no",
        "3.10",
        "rehti, ei töykeä",
        "",
        "te",
        "me",
        "ei",
    ]
    lines += ["#1", "Saat antaa kukkia.", "Saat nauraa.", "", "punter{,s} = guest", "", "", "chat 40", ""]
    guide = read(run(Person(lines), lang="fi")[0])
    assert guide.languages == ("en", "fi")
    assert guide.brand == ('Kulma "24"', "Kulman")
    brand = guide.part("brand")
    assert (brand["meaning"].text, brand["story"].text) == ("Arki: helppoa", "no")
    assert guide.part("mission", "statement").text == "3.10"
    assert {trait["is"]["en"].text for _, trait in guide.part("voice")} >= {"rehti"}
    assert (guide.part("address", "fi"), guide.part("promises")) == ("te", "we")
    assert guide.part("humour", "is_for").text == "#1"
    assert [one["may"]["en"].text for _, one in guide.part("freedoms")] == ["Saat antaa kukkia.", "Saat nauraa."]
    assert "punter{,s}" in [word.text for word, _ in guide.part("vocabulary", "avoid")["en"]]
    assert [(name.text, one["words"], one["emoji"]) for name, one in guide.part("channels")] == [("chat", 40, "none")]


def test_an_answer_that_cannot_be_used_is_asked_for_again() -> None:
    person = Person(["", "!!!", "Corner"])
    text, told = run(person, lang="en")
    assert person.asked[1] == person.asked[2]
    assert 'the name "!!!" has no word in it' in told
    assert read(text).brand == ("Corner",)


def test_questions_broken_off_write_nothing(tmp_path: Path) -> None:
    def gone(_: str) -> str:
        raise EOFError

    with pytest.raises(TonelintError, match="nothing was written"):
        run(gone, out=str(tmp_path / "guide.yaml"))
    assert list(tmp_path.iterdir()) == []


def test_without_anybody_to_ask_the_answers_are_needed() -> None:
    with pytest.raises(TonelintError, match=r"nobody to ask.*YAML file"):
        run(None)


def test_answers_come_from_a_file_with_the_place_of_every_mistake(tmp_path: Path) -> None:
    (tmp_path / "good.yaml").write_text("lang: fi\nname: Kulma\n", encoding="utf-8")
    assert read(run(answers=str(tmp_path / "good.yaml"))[0]).brand == ("Kulma",)
    (tmp_path / "bad.yaml").write_text("lang: fi\nnmae: Kulma\n", encoding="utf-8")
    with pytest.raises(TonelintError, match=r'bad\.yaml:2:1: no key "nmae" in the answers; did you mean "name"'):
        run(answers=str(tmp_path / "bad.yaml"))


def test_a_file_that_is_there_stays_as_it_is_and_nobody_is_asked(tmp_path: Path) -> None:
    place = tmp_path / "tonelint.yaml"
    place.write_text("mine", encoding="utf-8")
    person = Person()
    with pytest.raises(TonelintError, match="there already"):
        run(person, lang="fi", out=str(place))
    assert (place.read_text(encoding="utf-8"), person.asked) == ("mine", [])


def test_a_new_file_holds_the_guide_and_its_name_is_told(tmp_path: Path) -> None:
    place = tmp_path / "tonelint.yaml"
    assert run(stdin="lang: nb", out=str(place))[0] == f"{place}\n"
    assert place.read_text(encoding="utf-8") == run(stdin="lang: nb")[0]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(TonelintError, match=r"nowhere.guide\.yaml: cannot be written"):
        run(stdin="", out=str(tmp_path / "nowhere" / "guide.yaml"))


def test_ready_made_texts_give_way_to_the_words_of_the_company() -> None:
    text, told = run(stdin="words: {en: {'parcel{,s}': package}}")
    assert told == ""
    own = text.split("\nvoice:")[1].split("\nvocabulary:")[0] + text.split("\nexamples:")[1]
    assert "Two Saturdays" not in own
    assert "charged-twice" in own


def test_a_text_with_an_avoided_word_for_which_there_is_no_other_is_told() -> None:
    _, told = run(stdin="words: {fi: {anteeksi: pahoittelen}}\nlang: fi\ntraits: [a, b, c, d, e]")
    assert told.count("\n") >= 1
    assert all("Anteeksi" in line for line in told.splitlines())
