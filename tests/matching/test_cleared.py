"""Words that take the blame off a customer blame nobody, and words of condolence are no formula to who grieves."""

from __future__ import annotations

import pytest

from tonelint import lint

ANGRY = {
    "fi": "KOLME VIIKKOA ilman jääkaappia!!! Vaadin, että tämä hoidetaan NYT. Tuula",
    "nb": "TRE UKER uten kjøleskap!!! Jeg vil ha dette ordnet NÅ. Tove",
    "en": "THREE WEEKS without a fridge!!! I want this sorted NOW. Tess",
}
DEED = {
    "fi": " Kuljettajamme eksyi, ja kaappi on sinulla huomenna kello 9.",
    "nb": " Sjåføren vår kjørte feil, og skapet er hos deg i morgen klokka 9.",
    "en": " Our driver got lost, and the fridge is with you tomorrow at nine.",
}
RELIEF = [
    ("en", "None of it was your fault, Tess."),
    ("en", "No part of this is your doing."),
    ("en", "Neither the fridge nor the delay is your fault."),
    ("en", "Nobody in the depot thinks it is your mistake."),
    ("en", "How could this be your fault?"),
    ("en", "It can't possibly be your own error."),
    ("en", "There was nothing you should have done differently."),
    ("en", "You haven't done anything wrong."),
    ("nb", "Du har ikke gjort noe galt, Tove."),
    ("nb", "Ingenting av dette er din feil."),
    ("nb", "Det var ikke noe galt på din side."),
    ("nb", "Ventetiden er på ingen måte selvforskyldt."),
    ("nb", "Det er ikke noe du burde ha gjort annerledes."),
    ("nb", "Du har ikke sendt feil adresse, vi leste feil."),
    ("nb", "Jeg tror slett ikke at det er noe du har gjort."),
    ("fi", "En usko, että vika on omassa keittiössäsi."),
    ("fi", "Kaappia ei ole käytetty ohjeen vastaisesti."),
    ("fi", "Ei voi olla niin, että vika on sinun päässäsi."),
    ("fi", "Et ole toimittanut mitään väärin."),
    ("fi", "Mikään tästä ei johdu sinusta, Tuula."),
    ("fi", "Sinussa ei ole mitään vikaa, Tuula."),
    ("nb", "Skylda er ikke din, Tove."),
]
BLAME = [
    ("en", "It is not our fault, it is your own mistake."),
    ("en", "If you don't plug it in, it is your fault."),
    ("en", "None of our drivers was late, so the problem is on your end."),
    ("nb", "Du har ikke betalt frakten."),
    ("nb", "Det er ikke noe galt hos oss, så feilen ligger nok hos deg."),
    ("nb", "Du burde ha lest bruksanvisningen."),
    ("fi", "Vika ei ole meissä vaan teidän keittiössänne."),
    ("fi", "Ette ole toimittanut mitään liitteitä."),
    ("fi", "Ongelma on todennäköisesti teidän päässänne."),
]


def blamed(text: str, lang: str, customer: str) -> list[str]:
    found = lint(text, lang=lang, customer=customer).findings
    return [one.rule for one in found if one.family in ("blame-customer", "passive-aggressive", "condescension")]


@pytest.mark.parametrize(("lang", "text"), RELIEF)
def test_that_it_was_not_their_fault_blames_nobody(lang: str, text: str) -> None:
    for reply in (text, text + DEED[lang]):
        assert blamed(reply, lang, ANGRY[lang]) == []


@pytest.mark.parametrize(("lang", "text"), RELIEF)
def test_who_is_told_so_was_heard(lang: str, text: str) -> None:
    found = lint(text + DEED[lang], lang=lang, customer=ANGRY[lang]).findings
    assert "clinical-to-heated" not in {one.family for one in found}


@pytest.mark.parametrize(("lang", "text"), BLAME)
def test_a_denial_of_our_own_fault_is_no_relief(lang: str, text: str) -> None:
    assert blamed(text, lang, ANGRY[lang])


TURNED = [
    ("en", "This isn't your fault, but you should have checked the label."),
    ("en", "It was not your mistake; you should have asked first."),
    ("en", "You did everything right, except that you entered the wrong flat number."),
    ("en", "You couldn't have known, but if you had read the leaflet, you would have."),
    ("en", "There is nothing more you can do, and you should have read the leaflet."),
    ("en", "You did nothing to put it right, and you should have called."),
    ("nb", "Dette er ikke din skyld, men du skulle ha sjekket etiketten."),
    ("nb", "Du kunne ikke ha visst det, men hvis du hadde lest heftet, hadde du det."),
    ("nb", "Du har ikke gjort noe for å rette det, og du skulle ha ringt."),
    ("fi", "Et tehnyt mitään väärin, mutta sinun olisi pitänyt soittaa."),
    ("fi", "Vika ei ole sinussa, mutta sinun olisi pitänyt tarkistaa osoite."),
]


@pytest.mark.parametrize(("lang", "text"), TURNED)
def test_relief_that_turns_clears_nobody(lang: str, text: str) -> None:
    assert blamed(text, lang, ANGRY[lang])


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "You did everything right, but we sent it late."),
        ("en", "We were late, but there was nothing you should have done differently."),
        ("en", "The delay is not your fault, though."),
        ("en", "It is not your fault if you missed the letter."),
        ("en", "The fault is not yours but the courier's."),
        ("nb", "Det er ikke din skyld, men budets."),
        ("fi", "Vika ei ole sinussa, mutta kuljetus myöhästyi."),
        ("nb", "Vi var sene, men det er ikke noe du burde ha gjort annerledes."),
        ("fi", "Myöhästyimme, mutta et olisi voinut tietää sitä."),
    ],
)
def test_a_turn_to_ourselves_or_before_the_relief_leaves_it(lang: str, text: str) -> None:
    assert blamed(text, lang, ANGRY[lang]) == []


MOURNING = {
    "fi": "Isäni Reino kuoli torstaina. Voitteko lopettaa hänen lehtensä?",
    "nb": "Faren min Reidar døde torsdag. Kan dere stoppe avisa hans?",
    "en": "My father Ray died on Thursday. Could you stop his newspaper?",
}
DONE = {
    "fi": "Pysäytin lehden tänään. Anna",
    "nb": "Jeg har stoppet avisa i dag. Anna",
    "en": "I've stopped the paper as of today. Anna",
}
COLD = {"fi": "Lehti on lopetettu.", "nb": "Avisa er stoppet.", "en": "The paper has been stopped."}
CONSOLING = [
    ("en", "What sad news."),
    ("en", "I was so sad to read this."),
    ("en", "Our hearts go out to you."),
    ("en", "May he rest in peace."),
    ("nb", "Jeg føler med deg."),
    ("nb", "Min dypeste medfølelse."),
    ("nb", "Mine varmeste kondolanser."),
    ("nb", "Jeg tenker på deg."),
    ("nb", "Jeg deler sorgen din."),
    ("nb", "Hvil i fred, Reidar."),
    ("fi", "Voi Kaija, miten surullista."),
    ("fi", "Suru on suuri."),
    ("fi", "Lämmin halaus sinulle."),
    ("fi", "Olet ajatuksissani."),
    ("fi", "Voimia suruun."),
]
GRIEF = ("empty-empathy", "missing-acknowledgement", "clinical-to-heated", "canned")


@pytest.mark.parametrize(("lang", "text"), CONSOLING)
def test_to_who_grieves_condolence_is_heard_and_no_formula(lang: str, text: str) -> None:
    found = lint(f"{text} {DONE[lang]}", lang=lang, customer=MOURNING[lang]).findings
    assert [one.rule for one in found if one.family in GRIEF] == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "We understand your frustration and are sorry for your loss."),
        ("nb", "Vi forstår din frustrasjon og kondolerer."),
        ("fi", "Ymmärrämme turhautumisesi ja otamme osaa."),
    ],
)
def test_condolence_hides_no_formula_beside_it(lang: str, text: str) -> None:
    found = lint(text, lang=lang, customer=MOURNING[lang]).findings
    assert "empty-empathy" in {one.family for one in found}


@pytest.mark.parametrize("lang", MOURNING)
def test_a_calm_customer_who_grieves_is_not_called_heated(lang: str) -> None:
    rules = {one.rule for one in lint(COLD[lang], lang=lang, customer=MOURNING[lang]).findings}
    assert "missing-acknowledgement/business-to-the-grieving" in rules
    assert "clinical-to-heated/cool-to-heated" not in rules


def test_an_opening_of_condolence_says_something_of_what_happened() -> None:
    customer = "My father Ray died on Thursday and you STILL bill him!! Third letter!!"
    opening = "missing-acknowledgement/straight-to-business"
    told = {
        one.rule for one in lint("I'm so sorry for your loss. It ends here.", lang="en", customer=customer).findings
    }
    assert opening not in told
    assert opening in {one.rule for one in lint("It ends here.", lang="en", customer=customer).findings}


def test_feeling_without_a_deed_is_still_told_where_nobody_died() -> None:
    found = lint("Our hearts go out to you.", lang="en", customer=ANGRY["en"]).findings
    assert "empty-empathy/our-hearts-go-out" in {one.rule for one in found}
