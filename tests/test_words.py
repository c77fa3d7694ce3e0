"""Words: what counts as one, where it stands, and under which forms it may match."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tonelint import words
from tonelint.names import LANGUAGES
from tonelint.words import CAPS, EMAIL, EMOJI, OPAQUE, SLOT, Word

SCRAPS = st.lists(
    st.sampled_from(["aä", "A\u0308", "don't", "12.30", "3/4", "{{", "}}", "{%", "%}", "{", "}", "[", "]", "<<", ">>", "%", "*|", "|*", "$", ":", ":)", ":D", "-", ".", " ", "\n", "\r", "\u00ad", "\u200d", "\ud800", "😀", "👩\u200d🔧", "a@b.fi", "ا"])
).map("".join)  # fmt: skip
TEXTS = SCRAPS | st.text(
    st.one_of(st.characters(exclude_categories=()), st.sampled_from("aäöåøndtskinSA1.,:' ’`´-_*\u00ad\u200b\u0308😀\n"))
)


def cut(text: str, lang: str = "en") -> list[Word]:
    return list(words.cut(text, lang))


def plains(text: str, lang: str = "en") -> list[str]:
    return [word.plain for word in cut(text, lang)]


@settings(deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES))
@example("We can\u00adnot, and don\u00ad't", "en")
@example("Va\u0308ha\u0308n\u00adko\u0308 sulla'kin", "fi")
def test_every_word_is_the_folded_text_at_its_offsets(text: str, lang: str) -> None:
    for word in words.cut(text, lang):
        assert words.fold(text[word.start : word.end]) == word.plain


@settings(deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES))
def test_words_stand_in_order_and_never_overlap(text: str, lang: str) -> None:
    last = 0
    for word in words.cut(text, lang):
        assert last <= word.start < word.end <= len(text)
        last = word.end


@settings(deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES))
def test_every_letter_and_figure_belongs_to_a_word(text: str, lang: str) -> None:
    inside = {place for word in words.cut(text, lang) for place in range(word.start, word.end)}
    assert [sign for place, sign in enumerate(text) if sign.isalnum() and place not in inside] == []


@settings(deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES))
@example("kiitos \u200b sinulle", "fi")
def test_an_invisible_sign_alone_is_no_word(text: str, lang: str) -> None:
    assert "" not in [word.plain for word in words.cut(text, lang)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lento-asemalla klo 12.30", ["Lento-asemalla", "klo", "12.30"]),
        ("EU:n alueella: kyllä", ["EU:n", "alueella", "kyllä"]),
        ("Hinta on 1.249,50 €/kk", ["Hinta", "on", "1.249,50", "kk"]),
        ("tilaus A-113/b", ["tilaus", "A-113", "b"]),
        ("tilaus A-1234/56, #7781", ["tilaus", "A-1234/56", "7781"]),
        ("24/7 eli 3/5/2024 asti", ["24/7", "eli", "3/5/2024", "asti"]),
        ("kenttä order_id puuttuu", ["kenttä", "order_id", "puuttuu"]),
        ("vaa\u2011an lukema", ["vaa-an", "lukema"]),
    ],
)
def test_a_word_keeps_what_is_inside_it(text: str, expected: list[str]) -> None:
    assert plains(text, "fi") == expected


@pytest.mark.parametrize("text", ["*Hyvää* matkaa", "**Hyvää** matkaa", "_Hyvää_ matkaa", "__Hyvää__ matkaa"])
def test_emphasis_is_no_part_of_a_word(text: str) -> None:
    assert plains(text, "fi") == ["Hyvää", "matkaa"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("we'll", ["we", "'ll"]),
        ("we’ll", ["we", "'ll"]),
        ("couldn’t", ["could", "n't"]),
        ("DON’T", ["DO", "N'T"]),
        ("cannot", ["can", "not"]),
        ("can\u00adnot", ["can", "not"]),
        ("don\u00ad't", ["do", "n't"]),
        ("don'\u00adt", ["do", "n't"]),
        ("{{name}}'s", ["{{name}}", "'s"]),
        ("o'clock", ["o'clock"]),
    ],
)
def test_english_contractions_are_two_words(text: str, expected: list[str]) -> None:
    assert plains(text, "en") == expected


@pytest.mark.seconds(5)
@pytest.mark.parametrize(
    ("text", "expected"),
    [("José`s", ["José", "'s"]), ("can`t", ["ca", "n't"]), ("İ`d", ["İ", "'d"])],
)
def test_a_contraction_with_a_backtick_is_one_too(text: str, expected: list[str]) -> None:
    assert plains(text) == expected


@pytest.mark.seconds(30)
@given(
    st.text(st.sampled_from("anNOtdsré'’`´ʼ\u0301\u0307İıſK\u00ad\u200b"), max_size=8),
    st.sampled_from(["n't", "'ll", "not", "`s", "’M", "'d", "`\u0301re"]),
)
def test_a_word_is_cut_whatever_its_signs_are_folded_to(word: str, tail: str) -> None:
    assert "".join(words.split(word + tail, "en")) == word + tail


@pytest.mark.seconds(5)
@pytest.mark.parametrize("text", ["x's" + "\u00ad\u200b" * 30_000, "x'" + "\u00ad" * 60_000 + "s"])
def test_a_contraction_with_many_invisible_signs_is_cut_at_once(text: str) -> None:
    assert plains(text) == ["x", "'s"]


def test_only_the_second_half_of_a_contraction_is_a_tail() -> None:
    assert [word.tail for word in cut("They've gone, haven't they", "en")] == [False, True, False, False, True, False]


@pytest.mark.parametrize("lang", ["fi", "nb"])
def test_other_languages_do_not_split_at_an_apostrophe(lang: str) -> None:
    assert plains("Mark's", lang) == ["Mark's"]


@pytest.mark.parametrize(
    ("lang", "word", "form"),
    [
        ("en", "'ll", "will"),
        ("en", "N'T", "not"),
        ("en", "thx", "thanks"),
        ("fi", "Mulla", "minulla"),
        ("fi", "paketistakin", "paketista"),
        ("fi", "saisittekohan", "saisitte"),
        ("fi", "emmeköhän", "emme"),
        ("nb", "Deres", "din"),
        ("nb", "dere", "deg"),
    ],
)
def test_a_word_also_matches_under_its_other_forms(lang: str, word: str, form: str) -> None:
    assert form in words.forms(word, lang)


@pytest.mark.parametrize("word", ["hän", "mikin", "kokko", "talo"])
def test_a_word_too_short_for_a_clitic_stays_whole(word: str) -> None:
    kept = [form for form in words.forms(word, "fi") if len(form) < 3]
    assert kept == []
    assert words.forms(word, "fi")[0] == word


@pytest.mark.parametrize(
    ("word", "shouted"), [("HETI", True), ("ÅPENT", True), ("Heti", False), ("I", False), ("B2B", False)]
)
def test_only_a_shouted_word_has_the_class_of_capitals(word: str, *, shouted: bool) -> None:
    assert (CAPS in words.forms(word, "nb")) is shouted


@pytest.mark.parametrize("picture", ["😀", "❤", "❤\ufe0f", "👍🏽", "👩\u200d🔧"])
def test_a_picture_is_one_word_of_its_class(picture: str) -> None:
    assert [(word.start, word.end) for word in cut(f"Moi {picture} taas", "fi")][1] == (4, 4 + len(picture))
    assert EMOJI in cut(picture, "fi")[0].forms


@pytest.mark.parametrize(
    "slot",
    ["{{first_name}}", "{{ ticket.requester.name }}", "{{#if a}}", "{% if x == 'y' %}", "{etunimi}", "{0}", "${order.total}", "%{name}", "%NAME%", "%%navn%%", "<<navn>>", "*|FNAME|*", "[etunimi]", "[Your Name]", "[bruker.fornavn]", "[[first name]]", "[pa\u0308iva\u0308]"],
)  # fmt: skip
def test_a_placeholder_is_one_word_of_its_class(slot: str) -> None:
    found = cut(f"Hei {slot}, a@b.fi", "fi")
    assert [(word.start, word.end) for word in found][1:] == [(4, 4 + len(slot)), (6 + len(slot), 12 + len(slot))]
    assert [SLOT in word.forms for word in found] == [False, True, False]
    assert EMAIL in found[2].forms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{}}", []),
        ("[PDF] [FYLL INN]", ["PDF", "FYLL", "INN"]),
        ("[vilkår](https) [vilkår][1]", ["vilkår", "https", "vilkår", "1"]),
        ("[avaa ovi]", ["avaa", "ovi"]),
        ("100 % ja 50 %", ["100", "ja", "50"]),
        ("{{Ovi on auki. Tule}}", ["Ovi", "on", "auki", "Tule"]),
        ("[Kiitos, kuulemme sinusta]", ["Kiitos", "kuulemme", "sinusta"]),
        ("{{ovi\nauki}}", ["ovi", "auki"]),
    ],
)
def test_other_brackets_hold_words(text: str, expected: list[str]) -> None:
    assert plains(text, "fi") == expected


@pytest.mark.parametrize("face", [":)", ":-)", ";)", "=)", ":D", ":("])
def test_a_typed_face_is_one_word(face: str) -> None:
    assert plains(f"Kiitos {face} ja hei", "fi") == ["Kiitos", face, "ja", "hei"]


def test_a_colon_before_a_letter_is_no_face() -> None:
    assert plains("EU:Dn :Daniel :D1", "fi") == ["EU:Dn", "Daniel", "D1"]


@pytest.mark.parametrize("word", ["hyvää", "På", "façade", "TÄÄLLÄ"])
def test_composed_and_decomposed_letters_are_the_same_word(word: str) -> None:
    assert words.fold(unicodedata.normalize("NFD", word)) == word


@pytest.mark.parametrize("sign", [".", ":", "/", "?", "(", "•", "="])
def test_the_signs_a_phrase_does_not_step_over_are_kept(sign: str) -> None:
    assert cut(f"yksi {sign} kaksi", "fi")[1].stop == sign


@pytest.mark.parametrize("between", [", ", " – ", "\n", "\u00a0", " »", "” ", "** ", "\u200b "])
def test_commas_dashes_quotes_and_white_space_stop_no_phrase(between: str) -> None:
    assert cut(f"yksi{between}kaksi", "fi")[1].stop == ""


def test_a_masked_stretch_is_one_word_that_nothing_else_is() -> None:
    assert [word.forms for word in cut(f"katso {OPAQUE * 5} tästä", "fi")][1] == (OPAQUE * 5,)


def test_a_million_signs_without_a_space_are_cut_at_once() -> None:
    assert len(cut("1" * 500_000 + "x" * 500_000, "en")) == 1


@pytest.mark.seconds(5)
@pytest.mark.parametrize("part", ["{{a", "[a", "[a ", "{% a", "<<a.", "%%a", "*|a", "a:", "3/", "😀", "a\u0308", "[a-"])
def test_what_begins_like_a_placeholder_and_never_ends_is_cut_at_once(part: str) -> None:
    cut(part * (60_000 // len(part)), "en")
    cut(part + "a" * 60_000, "en")


@given(st.text(alphabet="a1' .,\u200d\u00ad\ufe0f\u263a\u2b50\U0001f3f4\U0001f3fb", max_size=12))
def test_a_picture_made_of_several_is_cut_alike_by_the_quick_expression(text: str) -> None:
    quick = [found.span() for found in words.word_in(text).finditer(text)]
    assert quick == [found.span() for found in words._word_unseen().finditer(text)]


def test_a_joined_picture_needs_no_slow_expression() -> None:
    text = "We raise the \U0001f3f4\u200d\u2620\ufe0f for you \U0001f937\u200d\u2642\ufe0f"
    assert words.word_in(text) is words._WORD
