"""Leaving and switching are everyday matters; a threat sets a condition or names a competitor. By the shipped cues."""

from __future__ import annotations

import pytest
from shipped import message


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Miten perun tilauksen?"),
        ("fi", "Perun tilauksen."),
        ("fi", "Kuinka irtisanon liittymän?"),
        ("fi", "Vaihdan pankkia, miten siirrän laskut?"),
        ("fi", "Jos vaihdan pankkia, siirtyvätkö laskut?"),
        ("fi", "Lähden pois kaupungista perjantaina, ehtiikö paketti?"),
        ("fi", "Perun tilauksen, jos se ei ole vielä lähtenyt."),
        ("fi", "Vaihdan toiseen kokoon."),
        ("en", "I'm leaving for Spain on Friday. Can you deliver before?"),
        ("en", "I'm leaving at five, can I collect it before?"),
        ("en", "I'm leaving you my number: 0400 123 456."),
        ("en", "I'm cancelling my plan. How?"),
        ("en", "I'm moving to Leeds, how do I move my contract?"),
        ("en", "I'm switching to the annual plan."),
        ("en", "Can I cancel if I haven't used it?"),
        ("en", "What time do you close today?"),
        ("nb", "Jeg sier opp abonnementet. Hvordan gjør jeg det?"),
        ("nb", "Jeg bytter bank, hvordan flytter jeg regningene?"),
        ("nb", "Jeg vurderer å bytte mobil, hva anbefaler dere?"),
        ("nb", "Kan jeg si opp hvis jeg ikke er fornøyd?"),
        ("nb", "Da sier jeg takk, så flytter vi i mai."),
        ("fi", "Vaihdan isompaan, jos tämä ei mahdu."),
        ("fi", "Jos koko ei sovi, vaihdan toiseen."),
        ("fi", "Perun ajan, jos en parane huomiseksi."),
        ("fi", "Jos ette ole auki sunnuntaina, menen maanantaina."),
        ("nb", "Når var siste gang jeg bestilte linser?"),
    ],
)
def test_who_asks_or_tells_of_leaving_threatens_nobody(lang: str, text: str) -> None:
    read = message(text, lang)
    assert (read.heat.level, read.mood.name) == ("calm", "calm")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Irtisanon sopimukseni jos tätä ei korjata"),
        ("fi", "Jos ette vastaa tänään, irtisanon sopimuksen."),
        ("fi", "Perun tilauksen, ellei se tule huomenna."),
        ("fi", "Siirryn kilpailijalle!"),
        ("en", "I'm leaving you for a competitor!"),
        ("en", "I'm cancelling my plan if this isn't fixed."),
        ("en", "If you don't fix this I'm leaving."),
        ("en", "Fix it or I'm cancelling my subscription."),
        ("en", "I'm taking my business elsewhere."),
        ("nb", "Jeg sier opp avtalen hvis dette ikke blir fikset."),
        ("nb", "Hvis dere ikke svarer i dag, sier jeg opp avtalen."),
        ("nb", "Fiks dette, ellers bytter jeg bank!"),
        ("nb", "Jeg bytter til en konkurrent!"),
        ("fi", "Me vaihdetaan firmaa, jos mitään ei ala tapahtua."),
        ("fi", "Jos en kuule teistä tänään, perun tilauksen."),
        ("fi", "Jos ette hoida tätä, menen muualle."),
    ],
)
def test_who_leaves_unless_it_is_mended_or_for_a_competitor_threatens(lang: str, text: str) -> None:
    read = message(text, lang)
    assert read.spans("threat")
    assert read.mood.name == "upset"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "I read in the papers that you open on Sundays now. Is it so?"),
        ("en", "How do I set the gas regulator to low?"),
        ("en", "I want to avoid this fee next year. What should I do?"),
        ("en", "Is tonight my last chance to buy at the sale price?"),
        ("en", "I got a final notice for a bill that I paid in May. Can you check?"),
        ("en", "The last time I ordered, the shoes fitted well. Is the size the same?"),
        ("en", "Should I send it back or else pay the rest?"),
        ("en", "I will tell everyone about these shoes, lovely!"),
        ("en", "Does it take long by public transport?"),
        ("nb", "Jeg leste i avisa at dere har åpent på søndag. Stemmer det?"),
        ("nb", "Hvordan sletter jeg media fra minnekortet?"),
        ("nb", "Er i dag siste sjanse til å kjøpe på salg?"),
        ("nb", "Så dere på sosiale medier, har dere gavekort?"),
        ("nb", "Jeg vurderer å melde meg på kurset, er det plass?"),
        ("nb", "Avisa kom ikke i dag. Kan dere sende den i morgen?"),
        ("fi", "Luin lehdestä, että olette auki sunnuntaina. Pitääkö se paikkansa?"),
        ("fi", "Ilmoitin varkaudesta poliisille viime viikolla. Mitä lähetän teille?"),
        ("fi", "Laitan kuvan someen, käykö se?"),
        ("fi", "Jätin teille google-arvion. Mistä saan alennuskoodin?"),
        ("fi", "Teen ilmoituksen vesivahingosta. Mitä tietoja tarvitsette?"),
        ("fi", "Miten siirrän mediaan tallennetut kuvat?"),
        ("fi", "Onko tänään viimeinen mahdollisuus ostaa alehintaan?"),
        ("fi", "Kirjoitan juttua lehteen ja haluaisin haastattelun."),
        ("fi", "Onko hotelli yhden tähden?"),
        ("nb", "Er det lenge til siste gang vi kan levere?"),
        ("nb", "Jeg legger bilder av stolen på Facebook, går det greit?"),
    ],
)
def test_who_names_a_paper_a_regulator_or_a_last_chance_threatens_nobody(lang: str, text: str) -> None:
    assert not message(text, lang).spans("threat")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "I'm going to the papers with this."),
        ("en", "The papers will hear about it."),
        ("en", "I shall complain to the regulator."),
        ("en", "I'm reporting this to the energy watchdog."),
        ("en", "I'll tell everyone to stay away from you."),
        ("en", "Avoid this company."),
        ("en", "This is your last chance to fix it."),
        ("en", "Pay me back by Friday, or else."),
        ("en", "This was the last time I ordered here."),
        ("nb", "Jeg går til avisa med dette."),
        ("nb", "Da tipser jeg lokalavisa."),
        ("nb", "Pressen skal få høre om dette."),
        ("nb", "Jeg klager dere inn for Forbrukertilsynet."),
        ("nb", "Dere får en siste sjanse til å ordne dette."),
        ("nb", "Jeg legger dette ut på sosiale medier."),
        ("fi", "Vien tämän lehtiin."),
        ("fi", "Asia menee mediaan."),
        ("fi", "Vien asian kuluttajariitalautakuntaan."),
        ("fi", "Olen yhteydessä kuluttajaneuvontaan."),
        ("fi", "Teen teistä rikosilmoituksen."),
        ("fi", "Saatte minulta huonon arvion."),
        ("fi", "Kirjoitan tästä someen."),
        ("fi", "Kirjoitan tästä lehteen."),
        ("fi", "Annan teille yhden tähden."),
        ("fi", "Tää menee kuluttajansuojaan."),
        ("fi", "Viedään tämä lehteen."),
        ("nb", "Dette var siste gangen jeg handla her."),
        ("nb", "Siste gang vi bestiller noe hos dere!"),
        ("nb", "Da går jeg til sak."),
        ("nb", "Jeg legger ut om dette på Facebook."),
    ],
)
def test_who_goes_to_the_papers_or_to_a_regulator_threatens(lang: str, text: str) -> None:
    assert message(text, lang).spans("threat")
