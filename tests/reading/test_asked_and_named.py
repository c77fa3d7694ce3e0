"""What messages ask, name and give, by the cues that tonelint ships: words that look like more than they say."""

from __future__ import annotations

import pytest
import shipped

from tonelint.reading.customer import Message


def told(lang: str, text: str) -> Message:
    return shipped.message(text, lang)


@pytest.mark.parametrize(
    "text", ["Mitä nyt tehdään?", "Milloin huolto tehdään?", "Miten tämä hoituu?", "Hyvä, tehdään niin!"]
)
def test_what_is_to_be_done_tells_of_no_contact_before(text: str) -> None:
    assert not told("fi", text).repeated


def test_who_was_told_where_it_is_done_was_in_touch() -> None:
    assert told("fi", "Sanottiin, että peruutus hoidetaan vain netissä.").repeated


@pytest.mark.parametrize("text", ["Der lå ringen til bestemor.", "Hjulet på trilla er skjevt.", "Ringen er borte."])
def test_a_ring_and_a_wheel_are_nothing_that_a_screen_shows(text: str) -> None:
    assert told("nb", text).gives("screen") == []


def test_a_ring_that_spins_is_what_the_screen_shows() -> None:
    assert told("nb", "Ringen bare snurrer.").gives("screen")


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("en", "What is a standing charge?", "what"),
        ("en", "What are these fees?", "what"),
        ("en", "What is the delivery charge?", "how-much"),
        ("en", "What are your fees?", "how-much"),
        ("en", "What delivery fee applies?", "how-much"),
        ("en", "What would a kayak cost?", "how-much"),
        ("nb", "Jeg ber Dem opplyse når bestillingen blir levert.", "when"),
        ("nb", "Kan dere bekrefte når montøren kommer?", "when"),
        ("nb", "Kan dere bekrefte bestillingen?", "yes-no"),
    ],
)
def test_a_question_is_of_the_kind_that_it_waits_for(lang: str, text: str, kind: str) -> None:
    assert [question.kind for question in told(lang, text).questions] == [kind]


@pytest.mark.parametrize("text", ["You're the best!", "You guys are simply the best, thank you"])
def test_the_best_is_praise(text: str) -> None:
    assert told("en", text).praise


@pytest.mark.parametrize(
    "text", ["You're the best placed to tell me.", "You are the best person to ask.", "Sure, you're the best."]
)
def test_the_best_for_something_is_no_praise(text: str) -> None:
    assert not told("en", text).praise


@pytest.mark.parametrize(
    ("lang", "text", "things"),
    [
        ("fi", "Olen pettynyt ja vihainen kajakkiin, jonka ostin 2021.", ["kajakkiin"]),
        ("nb", "Jeg er sint og skuffa over kajakken fra 2021.", ["kajakken"]),
        ("en", "I am furious with the kayak of 2021.", ["kayak"]),
        ("en", "The kayak 2021-XL leaks.", ["kayak", "2021-XL", "leaks"]),
    ],
)
def test_a_feeling_and_a_bare_year_are_no_things(lang: str, text: str, things: list[str]) -> None:
    message = told(lang, text)
    assert [text[start:end] for start, end in message.named["thing"]] == things
