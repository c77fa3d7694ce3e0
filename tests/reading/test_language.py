"""The language of a reply and of its passages, told by its words and letters."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.names import LANGUAGES
from tonelint.reading import language
from tonelint.reading.language import KNOWN, Heard, guess, identify, passages

OURS = [
    ("fi", "Pyykkikone korjattiin eilen ja se toimii taas."),
    ("fi", "Moi! Avain löytyi naapurilta."),
    ("fi", "Tuon sen teille perjantaina, jos sopii."),
    ("fi", "Valitettavasti ovi oli lukossa, joten palaamme huomenna."),
    ("fi", "Kiitos viestistäsi"),
    ("nb", "Ovnen er reparert og virker som den skal."),
    ("nb", "Hei! Nøkkelen lå hos naboen."),
    ("nb", "Jeg kommer med den på fredag hvis det passer."),
    ("nb", "Dessverre var døra låst, så vi prøver igjen i morgen."),
    ("nb", "Takk for meldingen"),
    ("en", "The oven has been repaired and works again."),
    ("en", "Hi! Your key was at the neighbour's place."),
    ("en", "I can bring it on Friday if that suits you."),
    ("en", "Unfortunately the door was locked, so we will try again."),
    ("en", "Thanks, Sam"),
]
# One matter in six languages: a bicycle that waits at the workshop.
BICYCLE = {
    "fi": "Hei Aino! Pyöräsi on nyt huollettu, ja voit noutaa sen meiltä huomenna kello kymmenestä alkaen. "
    "Vaihdoimme ketjun ja molemmat jarrupalat. Soita, jos et ehdi tällä viikolla, niin pidän sen tallessa.",
    "nb": "Hei Aina! Sykkelen din er klar, og du kan hente den hos oss i morgen fra klokka ti. "
    "Vi har byttet kjede og begge bremseklossene. Ring meg hvis du ikke rekker det denne uka, så tar jeg vare på den.",
    "en": "Hi Anna! Your bike is ready, and you can pick it up from our workshop tomorrow from ten o'clock. "
    "We changed the chain and both brake pads. Call me if you can't make it this week and I'll keep it safe.",
    "sv": "Hej Anna! Din cykel är klar, och du kan hämta den hos oss i morgon från klockan tio. "
    "Vi har bytt kedja och båda bromsklossarna. Ring mig om du inte hinner den här veckan, så tar jag hand om den.",
    "da": "Hej Anna! Din cykel er klar, og du kan hente den hos os i morgen fra klokken ti. "
    "Vi har skiftet kæden og begge bremseklodser. Ring til mig, hvis du ikke når det i denne uge, så passer jeg på den.",
    "nn": "Hei Anna! Sykkelen din er klar, og du kan hente han hos oss i morgon frå klokka ti. "
    "Vi har bytt kjede og begge bremseklossane. Ring meg om du ikkje rekk det denne veka, så tek eg vare på han.",
}
SIX = pytest.mark.parametrize("lang", KNOWN)


@pytest.fixture(autouse=True)
def _no_word_is_known_from_before() -> None:
    language._weights.cache_clear()


@pytest.mark.parametrize(("lang", "text"), OURS)
def test_an_everyday_reply_is_told_by_its_language(lang: str, text: str) -> None:
    assert guess(text, LANGUAGES) == lang


@pytest.mark.parametrize(("lang", "text"), OURS)
def test_the_order_of_the_languages_does_not_matter_where_the_text_tells(lang: str, text: str) -> None:
    assert guess(text, reversed(LANGUAGES)) == lang


@pytest.mark.parametrize(("lang", "text"), OURS)
def test_a_shouted_reply_is_told_as_well(lang: str, text: str) -> None:
    assert guess(text.upper(), LANGUAGES) == lang


@pytest.mark.parametrize(("lang", "text"), OURS)
def test_decomposed_letters_and_soft_hyphens_change_nothing(lang: str, text: str) -> None:
    hyphened = text.replace("n", "\u00adn")
    assert guess(unicodedata.normalize("NFD", hyphened), LANGUAGES) == lang


@pytest.mark.parametrize("text", ["", "   ", "12.30 – 14", "👍", "{{}}", "Qwx", "\ufffc\ufffc", "Спасибо", "תודה"])
def test_the_first_language_is_taken_where_nothing_speaks_for_any(text: str) -> None:
    assert [guess(text, order) for order in (("fi", "nb", "en"), ("nb", "en"), ("en", "fi"))] == ["fi", "nb", "en"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_guide_of_one_language_needs_no_guess(lang: str) -> None:
    assert guess("Ovnen er reparert, and the key, avain, on tässä.", [lang]) == lang


@settings(deadline=None)
@given(st.text(), st.lists(st.sampled_from(LANGUAGES), min_size=1, max_size=3, unique=True))
def test_the_answer_is_always_one_of_those_asked_for(text: str, among: list[str]) -> None:
    assert guess(text, among) in among


def test_a_norwegian_reply_stays_norwegian_with_an_english_name_in_it() -> None:
    text = "Takk for sist! Du kan hente The Great Oven Book hos oss på lørdag, så legger jeg den klar."
    assert guess(text, LANGUAGES) == identify(text).lang == "nb"


@SIX
def test_the_same_reply_is_told_in_six_languages_for_certain(lang: str) -> None:
    heard = identify(BICYCLE[lang])
    assert heard.lang == lang
    assert heard.sure > 0.95


@SIX
def test_case_does_not_matter_to_a_whole_reply(lang: str) -> None:
    assert {identify(BICYCLE[lang].upper()).lang, identify(BICYCLE[lang].lower()).lang} == {lang}


@SIX
def test_composed_and_decomposed_letters_are_heard_the_same(lang: str) -> None:
    assert identify(unicodedata.normalize("NFD", BICYCLE[lang])) == identify(BICYCLE[lang])


def test_finnish_typed_without_its_dots_is_still_finnish() -> None:
    assert identify(BICYCLE["fi"].translate(str.maketrans("äö", "ao"))).lang == "fi"


@pytest.mark.parametrize("text", ["Hei", "hei!", "OK", "", "👍", "12.5.", "\ufffc", "Qwx", "Ida Hansen"])
def test_too_little_to_tell_is_said_to_be_unsure(text: str) -> None:
    heard = identify(text)
    assert heard.lang == ""
    assert heard.sure < 0.7


def test_nothing_to_hear_makes_every_language_as_likely() -> None:
    assert identify("") == Heard("", 1 / len(KNOWN))


def test_names_inside_a_sentence_do_not_count() -> None:
    assert identify("Kerroin Shaughnessylle.") == identify("Kerroin Fitzwilliamille.")


def test_a_masked_stretch_does_not_count() -> None:
    assert identify("Kiitos \ufffc\ufffc\ufffc viestistäsi") == identify("Kiitos viestistäsi")


def test_a_long_reply_is_read_from_its_beginning_to_its_end() -> None:
    assert identify(f"{BICYCLE['en']}\n{BICYCLE['fi'] * 20}").lang == "fi"
    assert identify(f"{BICYCLE['fi'] * 20}\n{BICYCLE['en']}").lang == "fi"


@pytest.mark.seconds(5)
@pytest.mark.parametrize(
    "text", ["Ovnen er reparert og virker som den skal. " * 20_000, "a" * 1_000_000, "ä̈" * 300_000]
)
def test_a_huge_reply_is_told_at_once(text: str) -> None:
    identify(text)
    guess(text, LANGUAGES)


def test_a_word_of_a_million_letters_makes_no_passage() -> None:
    assert passages("a" * 1_000_000) == []


@SIX
def test_a_reply_in_one_language_is_one_passage(lang: str) -> None:
    text = BICYCLE[lang]
    ((start, end, heard),) = passages(text)
    assert (start, text[end:], heard.lang) == (0, ".", lang)


def test_an_english_paragraph_left_in_a_finnish_reply_is_found() -> None:
    left = "We changed the chain and both brake pads, so please ride carefully at first"
    text = f"{BICYCLE['fi']}\n\n{left}.\n\nTerveisin Mika"
    assert [(text[start:end], heard.lang) for start, end, heard in passages(text)][1:] == [(left, "en")]


def test_danish_in_a_norwegian_reply_is_found() -> None:
    left = "Hvis du oplever problemer igen, er du meget velkommen til at kontakte os, så hjælper vi dig hurtigst muligt"
    text = f"{BICYCLE['nb']}\n\n{left}."
    assert [(text[start:end], heard.lang) for start, end, heard in passages(text)][1:] == [(left, "da")]


def test_english_sentences_inside_a_norwegian_paragraph_are_found() -> None:
    left = "Please restart the router first. Then wait for two minutes before you plug it back in"
    text = f"{BICYCLE['nb']} {left}. Når lampa lyser grønt, er du på nett igjen, og da kan du bare slappe av."
    assert [heard.lang for _, _, heard in passages(text)] == ["nb", "en", "nb"]
    start, end, _ = passages(text)[1]
    assert text[start:end] == left


@pytest.mark.parametrize(
    "text",
    [
        "Tilasit meiltä kirjan The Long Way to a Small Angry Planet, ja se lähti tänään postissa.",
        "Pakkasin mukaan myös Smart Home Starter Kit -laatikon ja ohjeen, joten pääset heti alkuun.",
        "Näytöllä lukee ”Check the paper tray”, kun paperi on loppu. Lisää silloin paperia ja paina vihreää.",
        "Korjasin laskun. Sorry about that! Saat uuden laskun huomenna, ja vanhan voit heittää pois.",
    ],
)
def test_a_name_a_title_or_a_few_borrowed_words_make_no_passage(text: str) -> None:
    assert [heard.lang for _, _, heard in passages(text)] == ["fi"]


def test_paragraphs_are_heard_each_by_itself() -> None:
    text = "\n\n".join(BICYCLE[lang] for lang in ("en", "fi", "sv"))
    found = passages(text)
    assert [heard.lang for _, _, heard in found] == ["en", "fi", "sv"]
    assert [text[start:end] for start, end, _ in found] == [BICYCLE[lang][:-1] for lang in ("en", "fi", "sv")]


def test_lines_that_are_wrapped_belong_together() -> None:
    text = BICYCLE["fi"].replace(" ja ", "\nja ").replace(" niin ", "\r\nniin ")
    assert len(passages(text)) == 1


def test_fewer_than_eight_words_are_no_passage() -> None:
    assert passages("Kiitos viestistäsi, palaan asiaan huomenna aamulla varmasti") == []
    assert len(passages("Kiitos viestistäsi, palaan asiaan huomenna aamulla aivan varmasti")) == 1


@settings(deadline=None)
@given(st.lists(st.one_of(st.text(), st.sampled_from(sorted(BICYCLE.values()))), max_size=4), st.sampled_from(" \n"))
def test_passages_lie_in_the_text_in_order_whatever_it_is(parts: list[str], glue: str) -> None:
    text = (glue * 2).join(parts)
    before = 0
    for start, end, heard in passages(text):
        assert before <= start < end <= len(text)
        assert heard.lang in ("", *KNOWN)
        assert 0 <= heard.sure <= 1
        before = end


@settings(deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_lone_surrogates_and_every_other_sign_are_read(text: str) -> None:
    heard = identify(text)
    assert (heard.lang == "") == (heard.sure < 0.7)


def test_the_data_holds_a_sign_for_each_language_with_every_clue() -> None:
    known, signs = language._clues()
    assert len(known) * len(KNOWN) == len(signs.rstrip())
    assert max(known.values()) + len(KNOWN) == len(signs.rstrip())


ENGLISH_SLOTS = "{{ticket.requester.organization.name}} {{current_user.first_name}} "
FINNISH = "Lähetin paketin eilen kello kolme, ja se on teillä huomenna. "


def test_a_long_macro_is_told_by_its_own_words_wherever_it_is_cut() -> None:
    text = (ENGLISH_SLOTS * 3 + FINNISH) * 12
    assert identify(text).lang == "fi"
    assert guess(text, ("en", "fi")) == "fi"


def test_placeholders_make_no_passage_of_another_language() -> None:
    text = FINNISH * 3 + "\n\n" + "Terveisin " + ENGLISH_SLOTS * 6
    assert {heard.lang for _, _, heard in passages(text)} == {"fi"}
