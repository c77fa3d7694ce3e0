"""What is told of a library as a whole, whatever order its languages and files stand in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from tonelint.macros.facts import Facts
from tonelint.macros.library import Told, told

Made = Callable[..., Facts]

NB = "Hei. Du får pengene på kontoen din, og vi sender deg et brev om det som er bestemt i saken din."
EN = "Hello. You get the money in your account within {} days, and we send you a letter about your case."


def versions(made: Made, texts: Sequence[tuple[str, str]], key: str, **more: str) -> list[Facts]:
    return [made(text, key, lang=lang, locale=lang, **more) for lang, text in texts]


def stands(one: Told) -> tuple[str, str | None, str]:
    """What is told, and in which text."""
    return one.sense, one.facts.macro.locale, one.facts.reply.text[one.match.start : one.match.end]


@pytest.mark.parametrize("turn", [1, -1])
def test_of_two_macros_the_contradiction_is_told_in_whatever_language_it_is(made: Made, turn: int) -> None:
    here, there = [("nb", NB), ("en", EN.format(5))][::turn], [("nb", NB), ("en", EN.format(9))][::turn]
    library = [*versions(made, here, "macro-1"), *versions(made, there, "macro-2")]
    twins = [stands(one) for one in told(library) if one.sense.endswith("-macro")]
    assert twins == [("contradicting-macro", "en", "5 days")]


@pytest.mark.parametrize("turn", [1, -1])
def test_a_gap_stands_in_the_same_language_however_a_macro_is_sorted(made: Made, turn: int) -> None:
    texts = [("nb", "Hei. Du får svar innen 14 dager."), ("en", "Hello. You get an answer within 10 days.")]
    (gap,) = told(versions(made, texts[::turn], "macro-1"))
    assert stands(gap) == ("figure-in-one-language", "en", "10 days")


@pytest.mark.parametrize("files", ["ab", "ba"])
def test_a_finding_stands_in_the_same_macro_whatever_its_file_is_called(made: Made, files: str) -> None:
    library = [made(EN.format(5), "macro-1", file=files[0]), made(EN.format(9), "macro-2", file=files[1])]
    (twins,) = told(library)
    assert twins.facts.macro.id == "macro-1"
