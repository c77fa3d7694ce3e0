"""Word forms: what is heard as passive, as address and as first person, and what only looks like it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tonelint import words
from tonelint.names import LANGUAGES
from tonelint.phrase import FORM_CLASSES
from tonelint.reading import forms, pronouns, tagger
from tonelint.reading.endings import kind
from tonelint.words import Word


def heard(text: str, lang: str) -> dict[str, str]:
    """The words of a sentence that stand in a form, with its name."""
    cut = words.cut(text, lang)
    return {word.plain: name for word, name in zip(cut, forms.heard(cut, lang), strict=True) if name}


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Hakemuksia luetaan parhaillaan.", "luetaan", "passive"),
        ("Pyyntönne kirjattiin eilen järjestelmään.", "kirjattiin", "passive"),
        ("Summa voitaisiin palauttaa.", "voitaisiin", "passive"),
        ("Maksua ei palauteta.", "palauteta", "passive"),
        ("Laskunne on käsitelty.", "käsitelty", "passive-participle"),
        ("Liitteet on toimitettava viikon kuluessa.", "toimitettava", "necessive"),
        ("Lomake tulee täyttää huolella.", "tulee", "necessive-verb"),
        ("Haluatteko uuden ajan?", "Haluatteko", "te-verb"),
        ("Ottakaa mukaan henkilökortti.", "Ottakaa", "te-imperative"),
        ("Avasimme hakemuksenne tänään.", "hakemuksenne", "te-suffix"),
        ("Lähetin teille kirjeen.", "teille", "te-pronoun"),
        ("Saisitko sen huomiseksi?", "Saisitko", "sina-verb"),
        ("Soita minulle huomenna.", "Soita", "sina-imperative"),
        ("Lippusi on valmis.", "Lippusi", "sina-suffix"),
        ("Mä varasin sulle ajan.", "sulle", "sina-pronoun"),
        ("Tarkistan varaston itse.", "Tarkistan", "i-verb"),
        ("Mielestäni se on väärin.", "Mielestäni", "i-suffix"),
        ("Se jäi mulle epäselväksi.", "mulle", "i-pronoun"),
        ("Selvitämme syyn tänään.", "Selvitämme", "we-verb"),
        ("Kauppamme on avoinna.", "Kauppamme", "we-suffix"),
        ("Meille tuli uusi erä.", "Meille", "we-pronoun"),
    ],
)
def test_finnish_forms_are_heard(text: str, word: str, name: str) -> None:
    assert heard(text, "fi")[word] == name


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Katsotaan laskua yhdessä.", "Katsotaan"),
        ("Katsotaanpa, mistä hinta tuli.", "Katsotaanpa"),
        ("Tehdään vaikka niin, että käyn siellä.", "Tehdään"),
        ("Kiitos kuvasta, sovitaan aika.", "sovitaan"),
    ],
)
def test_what_we_do_together_is_no_passive(text: str, word: str) -> None:
    assert heard(text, "fi").get(word, "") == ""


def test_me_makes_a_passive_ours_but_only_in_its_own_clause() -> None:
    assert heard("Kyllä me nyt palautetaan rahat.", "fi")["palautetaan"] == "we-verb"
    assert heard("Kun me soitimme, rahat palautettiin.", "fi")["palautettiin"] == "passive"


@pytest.mark.parametrize(
    "text",
    [
        "Tilanne on sama siellä kuin täällä, ja sinne on matkaa.",
        "Sitten paketti löytyi, ja uutinen nousi nettiin ja chattiin.",
        "Kortit ja ehdot ovat nyt tallessa.",
        "Aikaa on jäljellä vielä kaksi viikkoa ja matkaa kaksi tuntia.",
        "Uusi vuosi olisi ensi viikolla.",
        "Kuljettaja on matkallaan kaukana omasta varastostaan.",
        "Netti ei toimita mitään.",
        "Kahvi pitää vireänä, ja sinä iltana satoi.",
        "Ystävällisin terveisin Pirjo",
    ],
)
def test_finnish_look_alikes_stand_in_no_form(text: str) -> None:
    assert heard(text, "fi") == {}


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Klagen behandles i tur og orden.", "behandles", "s-passive"),
        ("Skjemaet må signeres.", "signeres", "s-passive"),
        ("Pengene gis tilbake.", "gis", "s-passive"),
        ("Bestillingen blir sendt i morgen.", "blir", "bli-passive"),
        ("Bestillingen blir sendt i morgen.", "sendt", "passive-participle"),
        ("Du vil ikke bli kontaktet.", "bli", "bli-passive"),
        ("Ring oss når du er hjemme.", "Ring", "imperative"),
        ("Vennligst fyll ut skjemaet.", "Vennligst", "vennligst"),
        ("Vennligst fyll ut skjemaet.", "fyll", "imperative"),
        ("Vi ber Dem om å svare.", "Dem", "polite"),
        ("Takk for Deres henvendelse.", "Deres", "polite"),
        ("Man må vente litt.", "Man", "man"),
        ("En må vente litt.", "En", "en"),
        ("Jeg sjekker saken.", "Jeg", "i"),
        ("Gi oss en dag.", "oss", "we"),
        ("Her er koden din.", "din", "du"),
        ("Har dere fått den?", "dere", "dere"),
    ],
)
def test_norwegian_forms_are_heard(text: str, word: str, name: str) -> None:
    assert heard(text, "nb")[word] == name


@pytest.mark.parametrize(
    "text",
    [
        "Det finnes en farge til, og det synes godt.",
        "Håper det lykkes, og at barna trives.",
        "Kundenes navn og butikkenes adresser.",
        "De kom hjem, og pakken deres var der.",
        "Det ble godt vær, og så ble det sent.",
        "En kunde kjøpte den.",
        "Prisen går ned i vår.",
        "Møtet varte 5 min og mannen gikk.",
    ],
)
def test_norwegian_look_alikes_stand_in_no_form(text: str) -> None:
    assert heard(text, "nb") == {}


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("The refund will be approved soon.", "approved", "passive"),
        ("The box was already sent.", "sent", "passive"),
        ("His line got disconnected.", "disconnected", "passive"),
        ("The case is still being reviewed.", "reviewed", "passive"),
        ("Please send a photo.", "send", "imperative"),
        ("Check the cable first.", "Check", "imperative"),
        ("It's late and we'll call.", "'ll", "contraction"),
        ("It's late and we'll call.", "'s", "contraction"),
        ("Give me a day.", "me", "i"),
        ("Leave it to us.", "us", "we"),
        ("Is it yours?", "yours", "you"),
    ],
)
def test_english_forms_are_heard(text: str, word: str, name: str) -> None:
    assert heard(text, "en")[word] == name


@pytest.mark.parametrize(
    "text",
    [
        "The shop has sent the box.",
        "The driver is excited.",
        "Anna's order cannot wait.",
        "The US office is open.",
        "The price dropped at noon.",
        "The fan got louder.",
    ],
)
def test_english_look_alikes_stand_in_no_form(text: str) -> None:
    assert heard(text, "en") == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_learnt_form_is_explained(lang: str) -> None:
    learnt = {form.name for form in tagger.learnt(lang).forms}
    assert learnt <= set(forms.FORMS[lang])
    assert all("=" in feats for feats in forms.FORMS[lang].values())


def test_a_shape_is_told_from_its_look_alike() -> None:
    told = [kind(word, "fi") for word in "otetaan matkallaan otettiin pakettiin voitaisiin tilauksenne tilanne".split()]
    assert told == ["present", "case", "past", "into", "conditional", "-nne", "tilanne"]


@settings(deadline=None, max_examples=150)
@given(st.text(), st.sampled_from(LANGUAGES))
@example("ÄLKÄÄ 😀 \ud800 me!", "fi")
@example("{first name} [bruker fornavn] %%NAME%%", "nb")
@example("'s 'S n't cannot", "en")
@example("שלום e\u0301 \u200d مرحبا", "en")
def test_every_word_has_one_name_or_none(text: str, lang: str) -> None:
    cut = words.cut(text, lang)
    names = forms.heard(cut, lang)
    assert len(names) == len(cut)
    assert set(names) <= {"", *forms.FORMS[lang]}


@given(
    st.lists(
        st.builds(Word, st.just(0), st.just(1), st.text(min_size=1), st.just(("a",)), st.text(), st.booleans()),
        max_size=6,
    )
)
def test_words_made_by_hand_are_heard_too(cut: list[Word]) -> None:
    assert [len(forms.heard(cut, lang)) for lang in LANGUAGES] == [len(cut)] * len(LANGUAGES)


@pytest.mark.parametrize("text", ["Pyydämme, että lähetätte kyselynne.", "Tätä käsitellään yhä."])
def test_a_letter_and_its_combining_mark_are_one(text: str) -> None:
    split = unicodedata.normalize("NFD", text)
    assert forms.heard(words.cut(split, "fi"), "fi") == forms.heard(words.cut(text, "fi"), "fi")


@pytest.mark.seconds(5)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("unit", ["a", "me ", "ä\u0308", "KÄSITELLÄÄN bli be "])
def test_a_long_text_takes_linear_time(lang: str, unit: str) -> None:
    cut = words.cut(unit * 5_000, lang)
    forms.heard(cut, lang)


SOUP = {
    "fi": "me mekin te sinä päivänä minun luetaan hoidetaan kirjattiin käsitelty toimitettava tulee haluatteko ottakaa laskunne soita lippusi soitan asiani kauppamme en katsotaan yhdessä, . ja".split(
        " "
    ),
    "nb": "De Deres de jeg vi vår i sendes blir sendt send finnes man en må vennligst du dere lest og , .".split(" "),
    "en": "I we'll it's us you was sent were being closed send please read the customer's and , .".split(" "),
}


@given(st.data(), st.sampled_from(LANGUAGES))
def test_a_class_of_forms_asked_for_alone_is_heard_as_among_all(data: st.DataObject, lang: str) -> None:
    cut = words.cut(" ".join(data.draw(st.lists(st.sampled_from(SOUP[lang]), max_size=10))), lang)
    among_all = forms.heard(cut, lang)
    for names in FORM_CLASSES.values():
        assert forms.standing_in(names, cut, lang) == [place for place, name in enumerate(among_all) if name in names]


def test_pronouns_are_heard_without_what_was_learnt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(tagger, "learnt")
    assert forms.standing_in(FORM_CLASSES["POLITE"], words.cut("Kan De svare?", "nb"), "nb") == [1]
    assert forms.standing_in(FORM_CLASSES["I"], words.cut("Can I send it?", "en"), "en") == [1]


def test_what_is_learnt_and_what_is_closed_do_not_overlap() -> None:
    for lang in LANGUAGES:
        learnt = {form.name for form in tagger.learnt(lang).forms}
        assert learnt.isdisjoint(pronouns.NAMES[lang])
        assert learnt | pronouns.NAMES[lang] >= forms.FORMS[lang].keys()
