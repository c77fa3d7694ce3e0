"""The guide's word takes the ending of the one it replaces, where no dictionary is needed to know it."""

from __future__ import annotations

import pytest

from tonelint.entry import Entry
from tonelint.fixing import saying
from tonelint.reading import Reading


def at(lang: str, word: str, say: str, text: str) -> str | None:
    """What is said in place of what stands between two tildes."""
    before, found, behind = text.split("~")
    entry = Entry("vocabulary/x", "vocabulary", lang, 0, "note", {}, {}, fix="say", word=word, instead=(say,))
    whole = before + found + behind
    return saying.instead(entry, Reading(whole, lang), whole, len(before), len(before) + len(found))


def said(lang: str, word: str, say: str, text: str) -> str | None:
    """What is said in place of what stands between the marks."""
    return at(lang, word, say, text.replace("<", "~").replace(">", "~"))


@pytest.mark.parametrize(
    ("word", "say", "found", "becomes"),
    [
        ("palvelu{,n,ssa,un}", "sana", "palvelu", "sana"),
        ("palvelu{,n,ssa,un}", "sana", "palvelun", "sanan"),
        ("palvelu{,n,ssa,un}", "sana", "palvelussa", "sanassa"),
        ("palvelu{,n,ssa,un}", "sana", "palveluun", "sanaan"),
        ("palvelu{,a}", "hymy", "palvelua", "hymyä"),
        ("palvelu{ssanne}", "hymy", "palvelussanne", "hymyssänne"),
        ("palvelu{t,mme}", "sana", "palvelut", "sanat"),
        ("palvelu{t,mme}", "sana", "palvelumme", "sanamme"),
        ("palvelu{,n}", "apu", "palvelun", None),  # avun
        ("palvelu{,n}", "lasi", "palvelun", None),  # lasi, but kivi: kiven
        ("palvelu{,n}", "laite", "palvelun", None),
        ("tilaukse{n,lla}", "kauppa", "tilauksen", None),
        ("hetu{,n,si}", "henkilötunnus", "hetu", "henkilötunnus"),
        ("hetu{,n,si}", "henkilötunnus", "hetun", None),
        ("palvelu{,n}", "tämä sana", "palvelun", None),
        ("palvelu{ksi}", "sana", "palveluksi", "sanaksi"),
        ("palvelu{kseni}", "sana", "palvelukseni", None),
        ("palvelu{,n}", "sinä", "palvelu", None),
        ("reklamaatio{,ta}", "sana", "reklamaatiota", None),
    ],
)
def test_in_finnish(word: str, say: str, found: str, becomes: str | None) -> None:
    assert said("fi", word, say, f"Nyt saat <{found}> tänään.") == becomes


@pytest.mark.parametrize(
    ("word", "say", "text", "becomes"),
    [
        ("henvendelse{,n,r,ne}", "bestillelse", "Vi fikk <henvendelsen> i går.", "bestillelsen"),
        ("tilbakemelding{,en,er}", "mening", "Vi leser <tilbakemeldingen> i dag.", "meningen"),
        ("henvendelse{,n}", "spørsmål", "Vi fikk <henvendelsen> i går.", None),
        ("nedetid{,en}", "brudd", "Det er lang <nedetid> i dag.", None),
        ("nedetid{,en}", "brudd", "Vi er kjent med <nedetid> i dag.", "brudd"),
        ("utbedre{,r}", "rette", "Vi skal <utbedre> feilen.", "rette"),
        ("abonnent{,en}", "du", "Som <abonnent> får du mer.", None),
    ],
)
def test_in_norwegian(word: str, say: str, text: str, becomes: str | None) -> None:
    assert said("nb", word, say, text) == becomes


@pytest.mark.parametrize(
    ("word", "say", "text", "becomes"),
    [
        ("customer{,s}", "guest", "Our <customers> eat at six.", "guests"),
        ("customer{,s}", "guest", "<Customers> eat at six.", "Guests"),
        ("customer{,s}", "child", "Our <customers> eat at six.", None),
        ("customer{,s}", "boss", "Our <customers> eat at six.", None),
        ("customer{,s}", "owner", "She is a <customer> here.", None),  # an owner
        ("customer{,s}", "owner", "She is the <customer> here.", "owner"),
        ("customer{,s}", "you", "As a <customer> I eat.", None),
        ("request{,ing}", "ask", "We are <requesting> it.", "asking"),
        ("request{,ing}", "get", "We are <requesting> it.", None),  # getting
        ("parcel{,s}", "PARCEL", "Our <PARCELS> left.", None),
        ("content", "say film, show or episode", "Our <content> is good.", None),
        ("[parcel|box]{,es}", "case", "Our <boxes> left.", None),
    ],
)
def test_in_english(word: str, say: str, text: str, becomes: str | None) -> None:
    assert said("en", word, say, text) == becomes


@pytest.mark.parametrize(
    ("lang", "text", "becomes"),
    [
        ("en", "<Consignment> Services Ltd sent it.", None),
        ("en", "We asked Nordic <Consignment> Ltd.", None),
        ("en", "We asked Lamp & <Consignment> today.", None),
        ("en", "Hi Anna. <Consignment> is here.", "Parcel"),
        ("en", "Hi Anna, <consignment> is here.", "parcel"),
        ("en", "<Consignment> I sent is here.", "Parcel"),
        ("fi", "Kysyin, mitä Pohjolan <Consignment> Oy tekee.", None),
        ("fi", "<Consignment> tulee. Hei Anna!", "Parcel"),
        ("nb", "Jeg spurte Nordisk <Consignment>.", None),
        ("nb", "Hei Kari.\n<Consignment> er her.", "Parcel"),
    ],
)
def test_what_may_be_a_name_is_left_to_a_person(lang: str, text: str, becomes: str | None) -> None:
    assert said(lang, "consignment", "parcel", text) == becomes


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Press the ~Voucher~ button."),
        ("en", "Then open ~Voucher~ under Orders."),
        ("en", "Choose **~Voucher~** below."),
        ("en", "**~Voucher~** is below."),
        ("en", 'Choose "~voucher~." It is there.'),
        ("en", "Choose [~voucher~](https://x.example/v)."),
        ("en", "We fill in $~voucher~ and more."),
        ("en", "We fill in :~voucher~: and more."),
        ("en", "We fill in ~voucher~:1 and more."),
        ("en", "We fill in ~voucher~=1 and more."),
        ("en", "We fill in \\~voucher~ and more."),
        ("en", "We fill in --~voucher~ and more."),
        ("en", "We fill in <~voucher~> and more."),
        ("en", "We fill in ~voucher~@ and more."),
        ("fi", "Paina painiketta ~Voucher~ alhaalla."),
        ("fi", "Paina ”~voucher~” alhaalla."),
        ("fi", "Avasin sinulle ~voucher~-sivun."),
        ("fi", "Avasin sinulle matka-~voucher~ eilen."),
        ("nb", "Trykk på ~Voucher~ nederst."),
        ("nb", "Trykk på «~voucher~» nederst."),
        ("nb", "Her er ~voucher~/kode."),
    ],
)
def test_what_a_button_or_a_variable_is_called_is_left_to_a_person(lang: str, text: str) -> None:
    assert at(lang, "voucher", "coupon", text) is None


@pytest.mark.parametrize(
    ("lang", "text", "becomes"),
    [
        ("en", "- ~Voucher~: it is below.", "Coupon"),
        ("en", "1. ~Voucher~ first.", "Coupon"),
        ("en", "Hi Anna,\n\n~Voucher~ is here.", "Coupon"),
        ("en", "Your ~voucher~: it is below.", "coupon"),
        ("en", "**Your new ~voucher~ is below**.", "coupon"),
        ("fi", "Tässä on ~voucher~ – se on uusi.", "coupon"),
        ("fi", "Tässä on ~voucher~ (se on uusi).", "coupon"),
    ],
)
def test_a_word_of_the_sentence_is_said_anew(lang: str, text: str, becomes: str) -> None:
    assert at(lang, "voucher", "coupon", text) == becomes


def test_a_capital_of_the_guides_own_is_no_sign_of_a_label() -> None:
    assert at("en", "Voucherly", "Couponly", "You can ask ~Voucherly~ about it.") == "Couponly"
