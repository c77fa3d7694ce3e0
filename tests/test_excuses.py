"""What would be canned, curt or a bounce elsewhere is right where the customer's message asks for it."""

from __future__ import annotations

import pytest

from tonelint import lint

EXCUSED = [
    ("en", "My husband died on Monday. Please cancel his phone.", "I'm so sorry for your loss. His line is closed as of today, and nothing more will be charged. Anna"),
    ("fi", "Mieheni kuoli maanantaina. Voitteko perua hänen liittymänsä?", "Otan osaa suruunne. Liittymä on suljettu tänään, eikä siitä enää laskuteta. Anna"),
    ("nb", "Mannen min døde mandag. Kan dere si opp abonnementet hans?", "Kondolerer så mye. Abonnementet er avsluttet fra i dag, og det kommer ingen flere regninger. Anna"),
    ("en", "Just wanted to say Pam was brilliant yesterday, she stayed an hour late to find my suitcase!", "Thank you so much for your kind words about Pam! I read them out to her, and she blushed. Leo"),
    ("fi", "Halusin vain kiittää Pirjoa, joka jäi tunniksi ylitöihin etsimään laukkuani!", "Kiitos kauniista sanoistasi Pirjosta! Luin ne hänelle ääneen, ja hän punastui. Leo"),
    ("nb", "Ville bare si at Pia var fantastisk i går, hun ble igjen en time for å finne kofferten min!", "Tusen takk for de fine ordene om Pia! Jeg leste dem høyt for henne, og hun rødmet. Leo"),
    ("en", "it doesnt work", "Oh no! What is it that doesn't work, and what do you see when you try? Leo"),
    ("fi", "ei toimi", "Voi harmi! Mikä ei toimi, ja mitä näet, kun yrität? Leo"),
    ("nb", "funker ikke", "Uff da! Hva er det som ikke funker, og hva ser du når du prøver? Leo"),
    ("en", "haha your parcel tracker thinks I live in the sea 😂", "Only at high tide 🌊 I've moved you ashore."),
    ("fi", "haha teidän seurannan mukaan asun meressä 😂", "Vain nousuvedellä 🌊 Siirsin sinut rantaan."),
    ("nb", "haha ifølge sporinga deres bor jeg i havet 😂", "Bare ved flo sjø 🌊 Jeg har flyttet deg på land."),
    ("en", "Order 7741. Photos attached, the hinge is bent.", "Thanks for the photos, the bend is easy to see. A new hinge leaves tomorrow. Leo"),
    ("fi", "Tilaus 7741. Kuvat liitteenä, sarana on vääntynyt.", "Kiitos kuvista, vääntymä näkyy hyvin. Uusi sarana lähtee huomenna. Leo"),
    ("nb", "Ordre 7741. Bilder vedlagt, hengslet er bøyd.", "Takk for bildene, bøyen er lett å se. Et nytt hengsel går i morgen. Leo"),
]  # fmt: skip
GIVEN = [
    "condolences to who grieves, en", "condolences to who grieves, fi", "condolences to who grieves, nb", "thanks for what was praised, en", "thanks for what was praised, fi", "thanks for what was praised, nb", "a question back to who says little, en", "a question back to who says little, fi", "a question back to who says little, nb", "a short joke back, en", "a short joke back, fi", "a short joke back, nb", "thanks for what was sent, en", "thanks for what was sent, fi", "thanks for what was sent, nb",
]  # fmt: skip


@pytest.mark.parametrize(("lang", "customer", "reply"), EXCUSED, ids=GIVEN)
def test_the_customers_message_excuses_an_answer_that_fits_it(lang: str, customer: str, reply: str) -> None:
    report = lint(reply, lang=lang, customer=customer)
    assert [(one.rule, one.text) for one in report.findings if one.severity != "note"] == []


COLD = {"en": "Thank you for your feedback.", "fi": "Kiitos palautteestanne.", "nb": "Takk for tilbakemeldingen."}


@pytest.mark.parametrize("place", [3, 4, 5], ids=GIVEN[3:6])
def test_praise_does_not_excuse_thanks_that_would_fit_anything(place: int) -> None:
    lang, customer, _ = EXCUSED[place]
    report = lint(COLD[lang], lang=lang, customer=customer)
    assert {one.family for one in report.findings} & {"canned-opener", "canned"}


GIVEN_TWICE = [
    ("en", "Order 7741 squeaks, see the attached photo.", "Hi! Could you send me your order number and a photo?", "the order number and the photo"),
    ("fi", "Tilaus 7741 narisee, kuva liitteenä.", "Hei! Lähettäisitkö tilausnumerosi ja kuvan?", "tilausnumero ja kuva"),
    ("nb", "Ordre 7741 knirker, se vedlagt bilde.", "Hei! Kan du sende ordrenummeret og et bilde?", "ordrenummeret og bildet"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "customer", "reply", "named"), GIVEN_TWICE, ids=["en", "fi", "nb"])
def test_both_things_that_are_asked_for_again_are_named(lang: str, customer: str, reply: str, named: str) -> None:
    told = [one.message for one in lint(reply, lang=lang, customer=customer, messages=lang).findings]
    assert [one for one in told if one.endswith(f": {named}")]


APOLOGIES = {
    "en": ("Sorry for any trouble!", "Sorry for asking you twice!"),
    "fi": ("Pahoittelut aiheutuneesta vaivasta!", "Anteeksi, että kysyn tätä uudestaan!"),
    "nb": ("Beklager bryet!", "Beklager at jeg spør to ganger!"),
}


@pytest.mark.parametrize(("lang", "customer", "reply", "named"), GIVEN_TWICE, ids=["en", "fi", "nb"])
@pytest.mark.parametrize("first", [True, False], ids=["before", "behind"])
def test_only_an_apology_for_the_asking_excuses_it(
    lang: str, customer: str, reply: str, named: str, *, first: bool
) -> None:
    def rules(apology: str) -> list[str]:
        both = f"{apology} {reply}" if first else f"{reply} {apology}"
        return [one.rule for one in lint(both, lang=lang, customer=customer).findings if "missing-ack" in one.rule]

    canned, meant = APOLOGIES[lang]
    assert rules(canned), named
    assert not rules(meant), named
