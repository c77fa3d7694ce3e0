"""Which macros are nearly the same: names, numbers and slots do not disguise them, and their order does not matter."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from tonelint.macros.facts import Facts
from tonelint.macros.twins import clusters

Made = Callable[..., Facts]

BIKE = "Your bicycle is mended and waits for you at our shop in {}. Bring your helmet, and I'll adjust that too."
CHAIN = "The chain of your bicycle is on order. I'll ring you on Thursday as soon as somebody has put it on."


def test_a_name_a_number_or_a_slot_does_not_disguise_a_twin(made: Made) -> None:
    library = [made(BIKE.format(one), key) for key, one in (("1", "York"), ("2", "shelf 12"), ("3", "{{shop}}"))]
    assert clusters([*library, made(CHAIN, "4")]) == [[0, 1, 2]]


@pytest.mark.parametrize(
    ("lang", "text", "times"),
    [
        ("en", "We mend the clock in {} and ring you.", ("three working days", "9 working days", "a week", "two weeks", "1 day")),
        ("nb", "Vi reparerer klokka på {} og ringer deg.", ("tre virkedager", "9 virkedager", "to uker", "1 dag")),
        ("nb", "Vi reparerer klokka innen {}, så ringer vi deg.", ("en uke", "to uker")),
        ("fi", "Korjaamme kellon teille {} ja soitamme sitten heti.", ("kolmessa arkipäivässä", "9 arkipäivässä", "kahdessa viikossa")),
        ("fi", "Korjaamme kellon teille {} kuluessa ja soitamme heti.", ("viikon", "kahden viikon", "3 päivän")),
    ],
)  # fmt: skip
def test_a_deadline_disguises_no_short_twin_however_it_is_written(
    made: Made, lang: str, text: str, times: tuple[str, ...]
) -> None:
    library = [made(text.format(time), str(key), lang=lang) for key, time in enumerate(times)]
    assert clusters(library) == [[*range(len(times))]]


def test_a_short_macro_of_another_thing_is_no_twin_by_its_deadline(made: Made) -> None:
    clock, radio = (f"We mend the {thing} in three working days and ring you." for thing in ("clock", "radio"))
    assert clusters([made(clock, "1"), made(radio, "2")]) == []


def test_list_lines_count(made: Made) -> None:
    first = "Here is how you go on with it today:\n- open the small lid at the back\n- pull the red lever down"
    other = "Here is how you go on with it today:\n- write to the people at the desk\n- wait for them to answer you"
    assert clusters([made(first, "1"), made(other, "2")]) == []


def test_texts_of_one_macro_are_no_twins(made: Made) -> None:
    assert clusters([made(BIKE, "1", locale="en-GB"), made(BIKE, "1", locale="en-US")]) == []


def test_texts_of_one_macro_without_id_and_title_are_no_twins(made: Made) -> None:
    here, too, there = made(BIKE, "", place=2), made(f"Hi, {BIKE}", "", place=2), made(BIKE, "", place=90)
    assert clusters([here, too]) == []
    assert clusters([here, there]) == [[0, 1]]


def test_short_subjects_may_be_the_same(made: Made) -> None:
    assert clusters([made("Your money is on its way", "1"), made("Your money is on its way", "2")]) == []


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_a_library_changes_nothing(made: Made, seed: int) -> None:
    words = "the old lamp on your shelf may be warm when you come home and we then look at it with care".split()
    rng = random.Random(seed)  # noqa: S311
    texts = [" ".join(rng.choices(words, k=30)) for _ in range(20)]
    texts += [f"{text} and thank you" for text in texts[:10]] + [f"{text} {words[0]}" for text in texts[:5]]
    library = [made(text, str(number)) for number, text in enumerate(texts)]
    mixed = rng.sample(range(len(library)), len(library))
    again = clusters([library[number] for number in mixed])
    assert clusters(library) == sorted(sorted(mixed[place] for place in cluster) for cluster in again)
    assert [0, 20, 30] in clusters(library)


@pytest.mark.seconds(5)
def test_thousands_of_alike_macros_take_no_pairs_of_all(made: Made) -> None:
    base = "we look at the shelf and the lamp with you and then we write to you about what we found there"
    library = [made(f"{base} {'so ' * (number % 3)}very {'a' * (number % 97)}", str(number)) for number in range(2000)]
    assert sum(map(len, clusters(library))) == 2000
