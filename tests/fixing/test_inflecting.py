"""The guide's word takes the ending of the one it replaces, where no dictionary is needed to know it."""

from __future__ import annotations

import pytest

from tonelint.entry import Entry
from tonelint.fixing import saying
from tonelint.reading import Reading


def said(lang: str, word: str, say: str, text: str) -> str | None:
    """What is said in place of what stands between the marks."""
    start, end = text.index("<"), text.index(">") - 1
    entry = Entry("vocabulary/x", "vocabulary", lang, 0, "note", {}, {}, fix="say", word=word, instead=(say,))
    return saying.instead(entry, Reading(text.replace("<", "").replace(">", ""), lang), start, end)


@pytest.mark.parametrize(
    ("word", "say", "found", "becomes"),
    [
        ("palvelu{,n,ssa,un}", "sana", "palvelu", "sana"),
        ("palvelu{,n,ssa,un}", "sana", "palvelun", "sanan"),
        ("palvelu{,n,ssa,un}", "sana", "Palvelussa", "Sanassa"),
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
