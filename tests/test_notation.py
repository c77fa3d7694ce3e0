"""The notation of phrases: what its signs mean, how mistakes are told, and that nothing takes for ever."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tonelint.notation import compile_phrase
from tonelint.phrase import NotationError
from tonelint.reading import Reading, phrases

SIGNS = st.lists(st.sampled_from(["a", "Bc", " ", "{", "}", "[", "]", "(", ")", "|", ",", "…", "...", "^", "$", "<NUM>", "<CAPS>", "<BRAND>", "<X>", "<", ">", "!", "ä"]))  # fmt: skip
REGEX = st.lists(st.sampled_from(["a", "!", "-", "\\", "b", "[", "]", "^", "(", "(?:", "(?=", "(?<!", "(?i)", "(?#", ")", "|", "*", "+", "?", "{2,}", "{,3}", "{2}", "{", "}", ".", "$", "1", "&", "~", ":"]))  # fmt: skip
NOTATION = st.text() | SIGNS.map("".join)
EXPRESSION = REGEX.map(lambda parts: "re:" + "".join(parts))


def found(phrase: str, text: str, lang: str = "fi") -> list[str]:
    reading = Reading(text, lang)
    return [text[start:end] for start, end in phrases.throughout(compile_phrase(phrase, lang), reading.passages)]


def refused(phrase: str, lang: str = "fi") -> NotationError:
    with pytest.raises(NotationError) as caught:
        compile_phrase(phrase, lang)
    return caught.value


@settings(deadline=None, max_examples=150)
@given(NOTATION, st.sampled_from(["fi", "nb", "en"]))
def test_any_text_compiles_or_is_refused_inside_itself(source: str, lang: str) -> None:
    offset = 0
    try:
        compile_phrase(source, lang)
    except NotationError as error:
        offset = error.offset
    assert 0 <= offset <= len(source)


@settings(deadline=None, max_examples=150)
@given(EXPRESSION)
@example("re:!a*+")
@example("re:![[a]")
@example("re:!a{2,}+")
def test_any_expression_that_compiles_can_be_run(source: str) -> None:
    with contextlib.suppress(NotationError):
        found(source, "aa!! - a{b} !a: !!!")


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("laku{,t,ja}", "laku, lakut ja lakuja lakun", ["laku", "lakut", "lakuja"]),
        (
            "[sininen|vihreä tumma] matto",
            "sininen matto ja vihreä tumma matto",
            ["sininen matto", "vihreä tumma matto"],
        ),
        ("osta (heti) matto", "osta heti matto tai osta matto", ["osta heti matto", "osta matto"]),
        ("iso (punainen|musta) auto", "iso musta auto, iso auto", ["iso musta auto", "iso auto"]),
        ("kissa | koira", "koira ja kissa", ["koira", "kissa"]),
        ("pese … matto", "pese yksi kaksi kolme neljä matto", ["pese yksi kaksi kolme neljä matto"]),
        ("pese ... matto", "pese matto", ["pese matto"]),
        ("pese … matto", "pese yksi kaksi kolme neljä viisi matto", []),
        ("pese … matto", "Pese ikkuna! Vie matto ulos.", []),
        ("^ vie", "vie ja tuo, vie", ["vie"]),
        ("ulos $", "ulos vai sisään? Ulos!", ["Ulos"]),
        ("maksu <NUM>", "maksu kuusi, maksu 6,50", ["maksu 6,50"]),
        ("tuomme <TIME>", "tuomme sen, tuomme tiistaina", ["tuomme tiistaina"]),
        ("soitti <NAME>", "soitti äiti, soitti Mikko", ["soitti Mikko"]),
        ("luki <CAPS>", "luki kirjaa, luki LEHTEÄ", ["luki LEHTEÄ"]),
        ("heippa <EMOJI>", "heippa 👋🏽 heippa", ["heippa 👋🏽"]),
        ("piste <NUM>:n", "piste 5:n, piste 7", ["piste 5:n"]),
        ("re:\\?\\?+", "Mitä?? Miten???", ["??", "???"]),
    ],
)
def test_the_signs_mean_what_the_manual_says(phrase: str, text: str, expected: list[str]) -> None:
    assert found(phrase, text) == expected


@pytest.mark.parametrize(
    "phrase", ["tosi (paljon|paljon asiaa)", "tosi [paljon|paljon asiaa]", "tosi (paljon asiaa|paljon)"]
)
def test_the_longest_way_that_is_there_belongs_to_the_finding(phrase: str) -> None:
    assert found(phrase, "Siinä oli tosi paljon asiaa.") == ["tosi paljon asiaa"]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("soitan <NAME>{lle,lta}", "Minä soitan Annalle", ["soitan Annalle"]),
        ("soitan <NAME>{lle,lta}", "Minä soitan Annan", []),
        ("soitan <NAME>lle", "Minä soitan Annan", []),
    ],
)
def test_endings_may_be_glued_to_a_class(phrase: str, text: str, expected: list[str]) -> None:
    assert found(phrase, text) == expected


@pytest.mark.parametrize("name", ["Kotivalo", "Uusi Kotivalo Oy"])
def test_a_brand_that_a_guide_names_is_only_that_brand(name: str) -> None:
    phrase = compile_phrase("meillä <BRAND> hoitaa", "fi", {"BRAND": [name]})
    text = f"Meillä {name} hoitaa, meillä Pekka hoitaa."
    assert [text[start:end] for start, end in phrases.throughout(phrase, Reading(text, "fi").passages)] == [
        f"Meillä {name} hoitaa"
    ]


@pytest.mark.parametrize(
    ("phrase", "offset"),
    [
        ("vie [matto", 4),
        ("vie (matto", 4),
        ("vie matto{n,t", 9),
        ("vie matto]", 9),
        ("vie) matto", 3),
        ("vie matto}", 9),
        ("matto{n,[t]}", 8),
        ("vie <MATTO>", 4),
        ("vie !! nyt", 4),
        ("vie vasta<NUM>", 9),
        ("re:!(", 4),
        ("re:!{2}(a+)+", 10),
        ("re:(!)\\1", 6),
    ],
)
def test_a_mistake_is_told_with_its_place(phrase: str, offset: int) -> None:
    assert refused(phrase).offset == offset


@pytest.mark.parametrize("phrase", ["", "  ", "^ $", "(vie)", "<NUM> <NAME>", "(vie) … (matto)", "[vie|<TIME>]"])
def test_a_phrase_without_a_word_of_its_own_is_refused(phrase: str) -> None:
    assert refused(phrase).hint == "give it a word that must be there"


@pytest.mark.parametrize(
    "phrase", ["re:abc", "re:.*", "re:a|!", "re:!*", "re:(!|a)", "re:\\s+", "re:[!?]", "re:(?#!)a"]
)
def test_an_expression_without_a_sign_of_its_own_is_refused(phrase: str) -> None:
    assert "would be run on every draft" in refused(phrase).message


@pytest.mark.seconds(5)
@pytest.mark.parametrize(
    ("phrase", "run"),
    [
        ("re:(a+)+!", 380), ("re:(?:a*)*!", 380), ("re:(a|a)*!", 380), ("re:(?:a?){30}!", 380), ("re:(?P<x>a)*(?P=x)!", 9),
        ("re:.*.*.*.*!", 380), ("re:.{0,400}.{0,400}.{0,400}#!", 380), ("re:" + "a?" * 22 + "!", 30),
        ("re:" + "(?:a|a)" * 22 + "!", 30), ("re:" + "a{0,10}" * 6 + "!", 60),
    ],
    ids=lambda value: str(value)[:24],
)  # fmt: skip
def test_no_expression_can_keep_the_matcher_busy(phrase: str, run: int) -> None:
    text = "Oho: " + "a" * run + " b#\n\nja #!"
    with contextlib.suppress(NotationError):
        found(phrase, text)


@pytest.mark.seconds(5)
@pytest.mark.parametrize("phrase", ["talo" + "{a,b}" * 13, "x(" + "{a,b}" * 22 + ")", "[a|b]c" * 40])
def test_a_phrase_of_endless_spellings_is_refused_at_once(phrase: str) -> None:
    assert refused(phrase).hint == "put a space between the groups"


@pytest.mark.parametrize("phrase", ["(" * 5000 + "a" + ")" * 5000, "[" * 5000, "re:" + "(" * 5000 + "!" + ")" * 5000])
def test_a_phrase_of_endless_brackets_is_refused(phrase: str) -> None:
    refused(phrase)


def test_a_repeat_of_5000_figures_is_refused() -> None:
    refused("re:!a{" + "1" * 5000 + "}")
