"""Sentences: where they begin and end, and that no word is left out or counted twice."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tonelint import words
from tonelint.names import LANGUAGES
from tonelint.reading.sentences import Sentence, blocks, split

SCRAPS = st.lists(
    st.sampled_from(["Hei", "God", "dear", "Ovi", "avain", "don't", "esim", "terv", "Mvh", "Kind regards", "Thanks,", "17", "4.5", "p", "J", "A\u0308ä", "va\u0308", "es\u00adim", "\u200d", "\ud800", "{{x. Y}}", "{% if A %}", "[nimi]", " ", " ", " ", " ", ".", ". ", "!", "?", "…", "..", ",", ":", "–", "\n", "\n\n", "\r\n", "\r", "- ", "1. ", "“", ")", ":)", "😊", "👩\u200d🔧", "ا", " " * 250])
).map("".join)  # fmt: skip
TEXTS = st.text(st.characters(exclude_categories=())) | SCRAPS


def sentences(text: str, lang: str) -> list[Sentence]:
    return split(text, list(words.cut(text, lang)), lang)


def told(text: str, lang: str) -> list[str]:
    """Each sentence from its first word to its last."""
    cut = list(words.cut(text, lang))
    return [text[cut[one.first].start : cut[one.last - 1].end] for one in split(text, cut, lang)]


@settings(deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES))
@example("", "fi")
@example("!?", "nb")
def test_sentences_cover_every_word_exactly_once(text: str, lang: str) -> None:
    covered = [number for one in sentences(text, lang) for number in range(one.first, one.last)]
    assert covered == list(range(len(list(words.cut(text, lang)))))


@settings(deadline=None)
@given(SCRAPS, st.sampled_from(LANGUAGES))
def test_no_sentence_is_empty(text: str, lang: str) -> None:
    assert all(one.first < one.last for one in sentences(text, lang))


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fi", "Uuni on korjattu. Se lämpenee taas!", ["Uuni on korjattu", "Se lämpenee taas"]),
        ("fi", "Onko uuni kylmä? Kokeile uudelleen", ["Onko uuni kylmä", "Kokeile uudelleen"]),
        ("fi", "Toimiiko?! Hyvä… Niin minäkin luulin", ["Toimiiko", "Hyvä", "Niin minäkin luulin"]),
        ("nb", "«Er ovnen varm?» Ja. Den virker.", ["Er ovnen varm", "Ja", "Den virker"]),
        ("nb", "Ovnen virker igjen !! Bra", ["Ovnen virker igjen", "Bra"]),
        ("en", "The oven works (again). Enjoy it.", ["The oven works (again", "Enjoy it"]),
        ("en", 'He said "it works." Then he left.', ['He said "it works', "Then he left"]),
        ("en", "**It works.** Enjoy it.", ["It works", "Enjoy it"]),
        ("en", "It works! then it stops", ["It works", "then it stops"]),
        ("en", "It works!Then it stops...Then it works", ["It works", "Then it stops", "Then it works"]),
    ],
)
def test_a_sentence_ends_at_its_stop(lang: str, text: str, expected: list[str]) -> None:
    assert told(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Uuni on esim. Oulussa tai mm. kylmä jne. koko ajan"),
        ("fi", "Tuomme sen 3. kerrokseen klo 14.30"),
        ("fi", "Tuomme sen 3. toukokuuta, 3.5. tai 3. 5. 2024, rappu 2, 4. krs"),
        ("fi", "Uunin korjasi Maija J. Puro, s. 1980"),
        ("fi", "Ks. sivu 4 ja vrt. kuva"),
        ("fi", "Saat 50 eur. takaisin, jos n. 3 kk. riittää"),
        ("nb", "Det gjelder f.eks. ovnen og bl.a. Bergen"),
        ("nb", "Vi møtes 17. mai eller 18. Mai ved nr. 5"),
        ("nb", "Den koster ca. 400 kr. inkl. mva. og frakt"),
        ("en", "Ask Mr. Brown or Dr. Gray of Oven Inc. about it"),
        ("en", "It costs 4.50 at oven.example.com today"),
        ("en", "Pick a colour, e.g. Red, i.e. No. 5 of the U.S. Navy"),
        ("en", "Your order A-1234/56 is #7781 in our books"),
        ("en", "See https://oven.example.com/a?b=C!d for it"),
    ],
)
def test_a_full_stop_inside_a_sentence_ends_nothing(lang: str, text: str) -> None:
    assert told(text, lang) == [text]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Uuni on… no, kylmä... ja hiljaa"),
        ("en", "It works ...then it stops...and then it works"),
        ("en", "You asked “does it work?” and (yes!) it does"),
    ],
)
def test_an_ellipsis_or_a_quotation_goes_on_in_lower_case(lang: str, text: str) -> None:
    assert told(text, lang) == [text]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fi", "Maksoit 20 eur. Uuni lähti klo 9. Se painaa jne. Kiitos", ["Maksoit 20 eur", "Uuni lähti klo 9", "Se painaa jne", "Kiitos"]),
        ("nb", "Du betalte 20 kr. Ovnen er fra 2024. Takk", ["Du betalte 20 kr", "Ovnen er fra 2024", "Takk"]),
        ("en", "We close at 5 p.m. The oven is no. 3 of 4. So am I. No. It is not", ["We close at 5 p.m", "The oven is no. 3 of 4", "So am I", "No", "It is not"]),
    ],
)  # fmt: skip
def test_an_abbreviation_or_a_figure_may_end_a_sentence(lang: str, text: str, expected: list[str]) -> None:
    assert told(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kiitos 😊 Soitan huomenna", ["Kiitos 😊", "Soitan huomenna"]),
        ("Kiitos 😊 ja soitan huomenna", ["Kiitos 😊 ja soitan huomenna"]),
        ("Kiitos! 😊👍 soitan huomenna 👍", ["Kiitos! 😊👍", "soitan huomenna 👍"]),
        ("Kiitos 😊. Soitan 👍!", ["Kiitos 😊", "Soitan 👍"]),
        ("Kiitos :) Soitan :D Moi", ["Kiitos :)", "Soitan :D", "Moi"]),
        ("😊 Kiitos\n😊 Soitan", ["😊 Kiitos", "😊 Soitan"]),
        ("👍", ["👍"]),
    ],
)
def test_a_picture_belongs_to_the_sentence_before_it(text: str, expected: list[str]) -> None:
    assert told(text, "fi") == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fi", "Uuni lähti. Terveisin Mika / Asiakaspalvelu", ["Uuni lähti", "Terveisin Mika / Asiakaspalvelu"]),
        ("fi", "Uuni lähti!\nYst. terv.\nMika\nPuh. 010 123", ["Uuni lähti", "Yst. terv.\nMika\nPuh. 010 123"]),
        ("fi", "Uuni lähti. t. Mika", ["Uuni lähti", "t. Mika"]),
        ("fi", "Uuni lähti – Pohjoiseen. – Mika", ["Uuni lähti – Pohjoiseen", "Mika"]),
        ("fi", "Uuni lähti\n– Mika Puro\nAsiakaspalvelu", ["Uuni lähti", "Mika Puro\nAsiakaspalvelu"]),
        ("nb", "Ovnen er på vei. Hilsen Anne", ["Ovnen er på vei", "Hilsen Anne"]),
        ("nb", "Ovnen er på vei\r\nMvh\r\nAnne", ["Ovnen er på vei", "Mvh\r\nAnne"]),
        ("nb", "Ovnen er på vei. Mvh. Anne", ["Ovnen er på vei", "Mvh. Anne"]),
        ("en", "It is on its way. Kind regards,\nJo\nOvens", ["It is on its way", "Kind regards,\nJo\nOvens"]),
        ("en", "It is on its way.\n\nThanks,\nJo", ["It is on its way", "Thanks,\nJo"]),
    ],
)
def test_a_sign_off_is_a_sentence_of_its_own(lang: str, text: str, expected: list[str]) -> None:
    assert told(text, lang) == expected


def test_a_sign_off_ends_a_long_line_without_a_stop() -> None:
    line = "Soitan sinulle huomenna aamulla heti kun olen ehtinyt takaisin töihin"
    assert told(f"{line}\nterveisin Mika", "fi") == [line, "terveisin Mika"]


@pytest.mark.parametrize("after", ["\n\nOvens", "\n- Ovens", "\nWe open at nine."])
def test_a_sign_off_ends_at_a_blank_line_a_bullet_and_a_sentence(after: str) -> None:
    assert told(f"Kind regards,\nJo{after}", "en")[0] == "Kind regards,\nJo"


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Hi {{first_name}}, it is on its way. {{agent.name}}", ["Hi {{first_name}}", "it is on its way", "{{agent.name}}"]),
        ("nb", "Hei <<navn>>! Ovnen er her {% if x.y %}i dag{% endif %}.", ["Hei <<navn>>", "Ovnen er her {% if x.y %}i dag{% endif %}"]),
        ("fi", "Hei [etunimi]! Uuni on %PAIKKA%.", ["Hei [etunimi]", "Uuni on %PAIKKA%"]),
    ],
)  # fmt: skip
def test_a_placeholder_is_a_word_like_any_other(lang: str, text: str, expected: list[str]) -> None:
    assert told(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "greeting"),
    [
        ("fi", "Moi Sari, uuni on tulossa.", "Moi Sari"),
        ("fi", "Hei!\nUuni on tulossa.", "Hei"),
        ("fi", "Hyvä asiakas\nUuni on tulossa.", "Hyvä asiakas"),
        ("nb", "Hei Ola, ovnen er på vei.", "Hei Ola"),
        ("nb", "God dag\n\novnen er på vei.", "God dag"),
        ("nb", "Hei, Per Olav! Ovnen er på vei.", "Hei, Per Olav"),
        ("fi", "Hei, Laura, uuni on tulossa.", "Hei, Laura"),
        ("nb", "Hei, Vi sender ovnen.", "Hei"),
        ("en", "Good morning Kim, the oven is on its way.", "Good morning Kim"),
    ],
)
def test_a_greeting_is_a_sentence_of_its_own(lang: str, text: str, greeting: str) -> None:
    found = told(text, lang)
    assert (found[0], len(found)) == (greeting, 2)


def test_a_comma_far_behind_a_greeting_ends_nothing() -> None:
    assert len(told("Hei taas kaikille teille siellä kotona, uuni tulee", "fi")) == 1


@pytest.mark.parametrize(
    "text",
    ["Ota\n- avain\n- kuitti\n", "Ota\n* avain\n* kuitti\n", "Ota\n• avain\n• kuitti\n", "Ota\n1. Avain\n2. Kuitti\n", "Ota\n1) avain\n2) kuitti"],
)  # fmt: skip
def test_no_sentence_goes_from_one_line_of_a_list_to_the_next(text: str) -> None:
    assert [one for one in told(text, "fi") if "\n" in one] == []


def test_the_number_of_a_line_belongs_to_what_it_numbers() -> None:
    assert told("Tee näin:\n1. Avaa uuni.\n2. Sulje uuni.", "fi") == ["Tee näin", "1. Avaa uuni", "2. Sulje uuni"]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", " \n  ", ",\r\n"])
def test_a_wrapped_line_goes_on(newline: str) -> None:
    text = f"Uuni on tulossa{newline}huomenna teille"
    assert told(text, "fi") == [text]


@pytest.mark.parametrize("blank", ["\n\n", "\r\n\r\n", "\r\r", "\n \t\n", "\n\n\n"])
def test_a_blank_line_ends_a_sentence(blank: str) -> None:
    assert told(f"uuni on tulossa{blank}avain on ovessa", "fi") == ["uuni on tulossa", "avain on ovessa"]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_short_line_before_a_capital_stands_alone(newline: str) -> None:
    assert told(f"Avain on ovessa{newline}Pekka Puro", "fi") == ["Avain on ovessa", "Pekka Puro"]


def test_a_long_line_before_a_capital_is_a_wrap() -> None:
    text = "Uunin tuo teille kotiin huomenna aamupäivällä meidän oma\nPekka"
    assert told(text, "fi") == [text]


def test_words_far_apart_are_in_two_sentences() -> None:
    assert told("uuni" + " " * 300 + "avain", "fi") == ["uuni", "avain"]


@settings(deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES))
@example("Hei (esim. Oulu)\tUuni. Se\u00adsim. Ovi", "fi")
@example("Avain on ovessa. Uuni\nPekka Puro. Terv. Anne\nHän. Ovi\n\n\n\nUuni", "fi")
@example("Terveisin Mika\nUuni tulee. Aina\nPekka", "fi")
@example("can't. Ovi cannot. Ovi", "en")
def test_each_block_can_be_read_without_the_others(text: str, lang: str) -> None:
    whole = words.cut(text, lang)
    apart: list[tuple[int, int]] = []
    for begin, end in blocks(text):
        cut = words.cut(text[begin:end], lang)
        found = split(text[begin:end], cut, lang)
        apart += [(begin + cut[one.first].start, begin + cut[one.last - 1].end) for one in found]
    assert apart == [(whole[one.first].start, whole[one.last - 1].end) for one in split(text, whole, lang)]


@given(st.text("Ovi .!\n\r\t"))
@example("\n\n\n\n")
def test_blocks_leave_out_nothing_but_white_space(text: str) -> None:
    found = list(blocks(text))
    assert all(text[begin:end].strip() for begin, end in found)
    assert "".join("".join(text[begin:end].split()) for begin, end in found) == "".join(text.split())


@settings(deadline=None)
@given(SCRAPS, st.sampled_from(LANGUAGES))
@example("Ää:)", "fi")
def test_decomposed_letters_change_no_sentence(text: str, lang: str) -> None:
    plain = [unicodedata.normalize("NFC", one) for one in told(unicodedata.normalize("NFD", text), lang)]
    assert plain == [unicodedata.normalize("NFC", one) for one in told(text, lang)]


@pytest.mark.seconds(5)
@pytest.mark.parametrize(
    "part",
    ["uuni. ", "uuni\n", "uuni\r", "\n", "Hei, ", "e.g. ", "etc. A", "? ", "uuni …", "Mvh\nUuni\n", "😊", "😊 A", "- A\n", "{{", "[a ", "A ", "x"],
)  # fmt: skip
def test_a_very_long_text_is_split_quickly(part: str) -> None:
    text = part * (30_000 // len(part))
    for begin, end in blocks(text):
        split(text[begin:end], words.cut(text[begin:end], "en"), "en")
