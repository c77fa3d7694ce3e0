"""A placeholder that ends a greeting leaves a hole there, and what stands in for a name has to fit the greeting."""

from __future__ import annotations

import pytest

from tonelint.guides.cues import read_cues
from tonelint.matching import greetings
from tonelint.placeholders import slots
from tonelint.reading import Reading

CUES = {
    lang: read_cues(f"reply:\n  salutation: {{phrases: {phrases}}}\n", f"signals/{lang}.yaml", lang)
    for lang, phrases in (
        ("fi", '["^[hei|moi|huomenta]", "^hyvää huomenta"]'),
        ("nb", '["^[hei|hallo|god morgen]", "^kjære … $"]'),
        ("en", '["^[hi|hello|dear|good morning]"]'),
    )
}
BEHIND = {"fi": "Kello käy taas.", "nb": "Klokka går igjen.", "en": "The clock runs again."}


def read(lang: str, greeting: str) -> tuple[Reading, slots.Slot]:
    text = f"{greeting.replace('X', '{{user.first_name}}')}\n\n{BEHIND[lang]}"
    reading = Reading(text, lang, lambda: CUES[lang]["reply"])
    (slot,) = slots.found(text)
    return reading, slot


@pytest.mark.parametrize(
    ("lang", "greeting"),
    [
        ("fi", "Hei X!"),
        ("fi", "Hei, X!"),
        ("fi", "Moi taas, X."),
        ("fi", "Hyvää huomenta, X!"),
        ("fi", "Hyvä X,"),
        ("fi", "Hyvä X"),
        ("nb", "Hei, X!"),
        ("nb", "Hei igjen, X 😊"),
        ("nb", "God morgen, X"),
        ("nb", "Kjære X,"),
        ("en", "Hi, X!"),
        ("en", "Hello, **X**!"),
        ("en", "Good morning, X, the clock runs again."),
    ],
)
def test_who_is_greeted_is_found_behind_a_comma_too(lang: str, greeting: str) -> None:
    assert greetings.greets(*read(lang, greeting))


@pytest.mark.parametrize(
    ("lang", "opening"),
    [
        ("fi", "Hei, X kertoo, että kello käy."),
        ("fi", "Hyvä X kertoo, että kello käy."),
        ("fi", "Hyvä juttu, X!"),
        ("fi", "Kiitos, X!"),
        ("fi", "Hei!\nX, kiitos."),
        ("nb", "Hei, X forteller at klokka går."),
        ("nb", "Hei, X og Bo har hentet den."),
        ("nb", "Takk, X!"),
        ("nb", "Hei,\n\nX, klokka går."),
        ("en", "Hi, X tells me that the clock runs."),
        ("en", "Hi, X here."),
        ("en", "Thanks, X!"),
        ("en", "Hi. X, the clock runs."),
    ],
)
def test_who_is_only_spoken_of_behind_a_greeting_is_not_greeted(lang: str, opening: str) -> None:
    assert not greetings.greets(*read(lang, opening))


@pytest.mark.parametrize(
    ("lang", "greeting", "word"),
    [
        ("en", "Hi X,", "there"),
        ("en", "Hello, X!", "there"),
        ("en", "Hi **X**,", "there"),
        ("en", "Hello, _X_!", "there"),
        ("en", "Dear **X**,", ""),
        ("en", "Dear X,", ""),
        ("en", "Good morning X,", ""),
        ("en", "Hi again X,", ""),
        ("nb", "Hei X!", "du"),
        ("nb", "Hei __X__!", "du"),
        ("nb", "Hei, **X**!", ""),
        ("nb", "Hei, X!", ""),
        ("nb", "God morgen X,", ""),
        ("nb", "Kjære X,", ""),
        ("fi", "Hei X!", ""),
        ("fi", "Hyvää huomenta X!", ""),
    ],
)
def test_a_word_stands_in_for_a_name_only_where_it_fits_the_greeting(lang: str, greeting: str, word: str) -> None:
    assert greetings.stand_in(*read(lang, greeting)) == word
