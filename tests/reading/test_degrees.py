"""How warm, how sharp: a degree is no place and no step, and neither is a question about goods a complaint."""

from __future__ import annotations

import pytest
from shipped import message


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nb", "Hvor varm er dyna?"),
        ("nb", "Hvor skarpe er kantene?"),
        ("nb", "Hvor vanntett er teltet?"),
        ("nb", "Hvor sliten er stolen?"),
        ("nb", "Hvordan smaker suppa?"),
        ("en", "How hot does the hob get?"),
        ("en", "How sturdy is the shelf?"),
        ("en", "How does the soup taste?"),
        ("fi", "Kuinka kuumaksi levy tulee?"),
        ("fi", "Kuinka makea mehu on?"),
        ("fi", "Miten tukeva hylly on?"),
        ("fi", "Kuin kuuma uuni on?"),
        ("nb", "Hvor pen er kjolen?"),
        ("nb", "Hvor ren er puta?"),
    ],
)
def test_a_degree_is_neither_a_place_nor_a_way(lang: str, text: str) -> None:
    assert [one.kind for one in message(text, lang).questions] == ["what"]


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("nb", "Hvor er dyna?", "where"),
        ("nb", "Hvor kjøper jeg pumpa?", "where"),
        ("nb", "Vet du hvor sykkelen står?", "where"),
        ("nb", "Hvor leveres teltet?", "where"),
        ("nb", "Hvor mye koster den?", "how-much"),
        ("nb", "Hvordan vasker jeg teltet?", "how"),
        ("en", "How do I wash the tent?", "how"),
        ("en", "Could you tell me how it folds?", "how"),
        ("en", "How is the pump mounted?", "how"),
        ("fi", "Miten pesen teltan?", "how"),
        ("fi", "Kuinka saan teltan kasaan?", "how"),
        ("fi", "Miten teltta pestään?", "how"),
        ("nb", "Hvor e dyna?", "where"),
        ("nb", "Hvorhen sender jeg den?", "where"),
        ("fi", "Kuin kauan huolto kestää?", "when"),
        ("fi", "Kuin monta mahtuu?", "how-much"),
    ],
)
def test_a_place_and_a_way_are_still_heard(lang: str, text: str, kind: str) -> None:
    assert [one.kind for one in message(text, lang).questions] == [kind]


CALM = [
    ("nb", "Så lekker sykkel!"),
    ("nb", "Kan jeg ha knust is i shakeren?"),
    ("nb", "Kjøper dere ødelagte sykler?"),
    ("nb", "Jævlig bra jobba!"),
    ("nb", "Jeg er så lei av vinteren."),
    ("nb", "dreper denne snegler?? hagen er helt ØDELAGT av dem"),
    ("en", "I lost 12 kg with your plan, thank you!"),
    ("en", "I lost the instructions, could you send them again?"),
    ("en", "My mum passed her flying exam!!"),
    ("en", "I've had it with snow. Which tyres do you have?"),
    ("en", "Do you repair smashed tiles?"),
    ("en", "Damn, this soup is good!"),
    ("fi", "Äitini pääsi läpi tentistä!!"),
    ("fi", "Olen kypsä lumeen. Mitä renkaita teillä on?"),
    ("fi", "Menetin viisi kiloa ohjelmallanne!"),
    ("fi", "Perkele miten hyvää kiisseliä!"),
    ("fi", "tappaako tämä etanat?? puutarha on ihan PILALLA niistä"),
    ("fi", "Onks teillä myynnissä vaurioituneita ovia?"),
    ("fi", "Korjataanko teillä särkyneitä ruutuja?"),
    ("fi", "Mieheni kuoli viisi vuotta sitten. Miten vaihdan nimen?"),
    ("nb", "Kan man reparere en knust skjerm?"),
    ("nb", "Går det an å lime ei ødelagt krukke?"),
    ("nb", "Sneglene har ødelagt salaten, hva hjelper?"),
    ("nb", "Jeg knuste skjermen selv, hva koster en ny?"),
]


@pytest.mark.parametrize(("lang", "text"), CALM)
def test_what_did_not_go_wrong_with_us_is_no_heat(lang: str, text: str) -> None:
    read = message(text, lang)
    assert (read.heat.level, read.mood.name == "upset") == ("calm", False)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nb", "Jævlig bra jobba, tredje feil på rad."),
        ("nb", "Taket lekker fortsatt!!"),
        ("nb", "Skal dere fikse den knuste flisa eller ikke??"),
        ("en", "I've had it with your app."),
        ("en", "Fucking great, broken again."),
        ("en", "Do you repair my smashed tiles or not??"),
        ("en", "I lost three days of work because of you."),
        ("fi", "Olen kypsä teidän palveluunne."),
        ("fi", "Vitun hienoa, taas rikki."),
        ("fi", "Lähetättekö aina rikkinäisiä laattoja??"),
        ("fi", "Ootan vieläki pakettii."),
        ("fi", "Korjataanko tämä särkynyt ruutu joskus??"),
        ("nb", "Montøren har ødelagt gulvet."),
        ("nb", "Kan dere reparere den knuste ruta mi snart??"),
    ],
)
def test_what_did_go_wrong_still_is(lang: str, text: str) -> None:
    assert message(text, lang).heat.level != "calm"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "I have been a widow since 1998. Is there a discount?"),
        ("en", "Do you have a strap for my late uncle's watch?"),
        ("en", "My father died thirty years ago and left me this radio."),
        ("nb", "Jeg har vært enke siden 1998. Finnes det rabatt?"),
        ("fi", "Olen ollut leski vuodesta 1998. Onko alennusta?"),
    ],
)
def test_grief_of_long_ago_is_no_present_grief(lang: str, text: str) -> None:
    assert message(text, lang).mood.name == "calm"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "I am a widow since Friday. Whom do I write to?"),
        ("en", "I have been a widow since 3 November."),
        ("en", "Widow since Friday, and a customer for years."),
        ("en", "Dad died years ago, Mum died on Friday."),
        ("en", "Mum died on Friday, Dad years ago."),
        ("nb", "Jeg er enke siden fredag."),
        ("nb", "Pappa døde for mange år siden, mamma døde fredag."),
        ("nb", "Mamma døde fredag, pappa for mange år siden."),
        ("fi", "Jäin leskeksi kaksi viikkoa sitten."),
        ("fi", "Isä kuoli vuosia sitten, äiti kuoli perjantaina."),
        ("fi", "Äiti kuoli maanantaina ja isä vuosia sitten."),
        ("fi", "Mun iskä kuoli viime viikolla."),
        ("nb", "Mannen min døde i fjor."),
    ],
)
def test_grief_of_last_week_is_present_grief_beside_any_old_one(lang: str, text: str) -> None:
    assert message(text, lang).mood.name == "grieving"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "I've been a widow for twelve years."),
        ("en", "My wife and I moved here in 2005; I was widowed in 2011."),
        ("nb", "Jeg har vært enke i mange år."),
        ("nb", "Mannen min gikk bort for fem år siden."),
        ("fi", "Olen ollut leskenä viisi vuotta."),
        ("fi", "Isäni kuoli kolmekymmentä vuotta sitten."),
        ("fi", "Mieheni kuoli vuonna 2015."),
        ("fi", "Isäni kuoli 90-luvulla."),
        ("fi", "Mieheni kuoli muutama vuosi sitten."),
        ("nb", "Mannen min døde for snart ti år siden."),
        ("nb", "Faren min døde på 90-tallet."),
    ],
)
def test_years_make_grief_old(lang: str, text: str) -> None:
    assert message(text, lang).mood.name != "grieving"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "omg the skirt came and it's PERFECT i cried"),
        ("en", "I cried, it is so gorgeous."),
        ("nb", "skjørtet kom og det er nydelig, jeg gråt"),
        ("nb", "Skjørtet er PERFEKT, jeg gråt av glede"),
        ("fi", "hame tuli ja se on täydellinen, itkin"),
        ("fi", "Hame on TÄYDELLINEN, itkin ilosta"),
    ],
)
def test_who_cries_for_joy_is_calm(lang: str, text: str) -> None:
    read = message(text, lang)
    assert (read.mood.name, read.heat.level) == ("calm", "calm")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "It was perfect in the picture and I cried when I saw the real one."),
        ("en", "Lost ten kilos because the meals were rotten and I ended up in hospital."),
        ("fi", "Menetin kymmenen kiloa, koska ruoka oli pilaantunutta ja jouduin sairaalaan."),
    ],
)
def test_who_cries_or_loses_weight_through_harm_is_not_calm(lang: str, text: str) -> None:
    assert message(text, lang).heat.level != "calm"


@pytest.mark.parametrize(
    ("lang", "text", "tried"),
    [
        ("en", "Do you insure new drivers?", False),
        ("en", "Are there new drivers for the scanner?", False),
        ("en", "Latest drivers installed, still no picture.", True),
        ("nb", "Er appen oppdatert?", False),
        ("nb", "Har oppdatert appen to ganger.", True),
        ("fi", "Onko skanneriin uudet ajurit?", False),
        ("fi", "Päivitin sovelluksen eilen.", True),
    ],
)
def test_who_asks_for_news_has_not_updated(lang: str, text: str, tried: bool) -> None:
    assert message(text, lang).holds("tried", "update") is tried
