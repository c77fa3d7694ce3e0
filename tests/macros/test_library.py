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


def unchanged(facts: Facts) -> Facts:
    return facts._replace(unchanged=True)


def test_a_changed_twin_is_compared_though_unchanged_ones_contradict_each_other(made: Made) -> None:
    old = [unchanged(made(EN.format(days), f"macro-{days}")) for days in (5, 6)]
    (twins,) = told([*old, made(EN.format(9), "macro-9")])
    assert (twins.sense, twins.match.evidence["there"]) == ("contradicting-macro", "9 d")


def test_a_macro_is_never_named_as_its_own_twin(made: Made) -> None:
    text = EN.format(5)
    (twins,) = told(
        [made(text, "", place=1), made(f"Hi, {text}", "", place=1), made(text, "", place=70, file="b.json")]
    )
    assert twins.match.evidence["other"] == ["b.json:1"]


STOCK = "{} Show this message at the till when you next come by."
OWN = ("The lamp is mended.", "A key waits here.", "Your coat is sewn.", "One ticket was sent.", "My van is late.")


@pytest.mark.parametrize(("new", "senses"), [(range(0), []), (range(4, 5), ["stock-sentence"])])
def test_a_stock_sentence_is_told_where_a_changed_macro_has_it(made: Made, new: range, senses: list[str]) -> None:
    library = [made(STOCK.format(text), f"macro-{number}") for number, text in enumerate(OWN)]
    library = [one if number in new else unchanged(one) for number, one in enumerate(library)]
    assert [one.sense for one in told(library)] == senses


@pytest.mark.parametrize(("new", "senses"), [(0, []), (4, ["address-by-macro"])])
def test_another_address_is_told_where_a_changed_macro_has_it(made: Made, new: int, senses: list[str]) -> None:
    texts = ("Du får pengene.", "Vi ringer deg.", "Nøkkelen er din.", "Du har en pakke.", "Vi ber Dem komme.")
    library = [made(text, f"macro-{number}", lang="nb") for number, text in enumerate(texts)]
    library = [one if number == new else unchanged(one) for number, one in enumerate(library)]
    assert [one.sense for one in told(library)] == senses


@pytest.mark.parametrize("files", ["ab", "ba"])
def test_a_finding_stands_in_the_same_macro_whatever_its_file_is_called(made: Made, files: str) -> None:
    library = [made(EN.format(5), "macro-1", file=files[0]), made(EN.format(9), "macro-2", file=files[1])]
    (twins,) = told(library)
    assert twins.facts.macro.id == "macro-1"
