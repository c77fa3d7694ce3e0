"""Direct answers: a few words that dodge nothing are an answer, whatever they are."""

from __future__ import annotations

from functools import cache

import pytest

from tonelint.guides import guide, library, rulebook
from tonelint.matching.direct import is_direct
from tonelint.reading import Reading
from tonelint.reading.customer import Message
from tonelint.shelf import Cues


@cache
def cues(lang: str) -> dict[str, Cues]:
    return rulebook.cues(guide.load(library.guide_file("warm"))._replace(languages=(lang,)))[lang]


def direct(lang: str, reply: str, customer: str | None = None) -> bool:
    message = None if customer is None else Message(customer, lang, lambda: cues(lang)["customer"])
    return is_direct(Reading(reply, lang, lambda: cues(lang)["reply"], message))


@pytest.mark.parametrize(
    ("lang", "reply"),
    [
        ("fi", "Hei Tuula! Yötä päivää.\nAki"),
        ("nb", "Hei, Turid! Dag og natt.\nHilsen Are"),
        ("en", "Hi Trish, day and night.\nBest, Alec"),
        ("fi", "Kalanpyrstö. Aki"),
        ("nb", "En fiskehale. Are"),
        ("en", "A fish tail. Alec"),
    ],
)
def test_a_reply_of_a_few_words_is_an_answer_whatever_they_are(lang: str, reply: str) -> None:
    assert direct(lang, reply)


@pytest.mark.parametrize(
    ("lang", "reply"),
    [
        ("fi", "Kalanpyrstö. Se pysyy koukussa pitempään kuin muu."),
        ("nb", "En fiskehale. Den blir sittende på kroken lengst."),
        ("en", "A fish tail. It stays on the hook longest."),
    ],
)
def test_a_first_sentence_of_a_word_or_three_answers_where_hardly_anything_follows(lang: str, reply: str) -> None:
    assert direct(lang, reply)


@pytest.mark.parametrize(
    ("lang", "reply"),
    [
        ("fi", "Se on kuljetuksessa."),
        ("nb", "Den er under transport."),
        ("en", "It is in transit."),
        ("fi", "Mahdollisimman pian."),
        ("nb", "Så snart som mulig."),
        ("en", "As soon as possible."),
        ("fi", "Kiva kuulla sinusta!"),
        ("nb", "Så hyggelig å høre fra deg!"),
        ("en", "How lovely to hear from you!"),
        ("fi", "Hinta riippuu pyörästä."),
        ("nb", "Prisen varierer."),
        ("en", "The price varies."),
        ("fi", "Kiitos viestistäsi. Kuulemme aina mielellämme, mitä luistelijat ajattelevat radasta."),
        ("nb", "Takk for meldingen. Vi hører alltid gjerne hva skøyteløperne synes om banen."),
        ("en", "Thanks for writing. It is always good to hear what skaters make of the rink."),
    ],
)
def test_a_short_reply_that_dodges_is_no_answer(lang: str, reply: str) -> None:
    assert not direct(lang, reply)


@pytest.mark.parametrize(
    ("lang", "reply"),
    [
        ("fi", "Kesällä rannalla tapahtuu paljon kaikenlaista mukavaa koko perheelle."),
        ("nb", "Om sommeren er det mye som skjer på stranda for hele familien."),
        ("en", "In summer there is plenty on at the beach for the whole family."),
        ("fi", "Tilasin nosturin. Suntio on pihalla koko aamun ja katsoo, ettei portti mene kiinni."),
        ("nb", "Jeg bestilte kranbil. Kirketjeneren er ute hele formiddagen og passer på at porten står åpen."),
        ("en", "I ordered the crane. The verger is out there all morning and keeps the gate from shutting."),
    ],
)
def test_a_reply_with_room_to_answer_is_looked_at_word_by_word(lang: str, reply: str) -> None:
    assert not direct(lang, reply)


@pytest.mark.parametrize(
    ("lang", "customer", "reply"),
    [
        (
            "fi",
            "Milloin luistinrata on auki?",
            "Portti ei mene meillä lukkoon, vaan radalle pääsee ympäri vuorokauden.",
        ),
        ("nb", "Når er skøytebanen åpen?", "Porten hos oss blir aldri låst, så dere kommer inn på isen døgnet rundt."),
        ("en", "When is the rink open?", "We never lock the gate, so you can get onto the ice around the clock."),
        ("fi", "Paljonko luistimien vuokra on?", "Lasten luistimet ovat meillä ilmaisia, ja kypärän saa samalla."),
        ("nb", "Hvor mye er leia for skøyter?", "Skøytene til barna er gratis hos oss, og hjelmen følger med dem."),
        ("en", "How much are the skates?", "The skates are free for children, and a helmet goes with them too."),
        ("fi", "Missä luistimeni ovat?", "Kuljettaja sanoo, että hän jätti ne aamulla vajan taakse suojaan sateelta."),
        ("nb", "Hvor er skøytene mine?", "Sjåføren sier at han la dem bak skuret så de ikke skulle bli våte."),
        ("en", "Where are my skates?", "The driver says he put them behind the shed, out of the rain."),
    ],
)
def test_a_longer_reply_answers_in_words_that_tell_when_how_much_or_where(lang: str, customer: str, reply: str) -> None:
    assert direct(lang, reply, customer)
    assert not direct(lang, reply, {"fi": "Miksi?", "nb": "Hvorfor?", "en": "Why?"}[lang])


@pytest.mark.parametrize("reply", ["Hei Tuula!", "Hei Tuula!\nAki", "Terveisin Aki"])
def test_a_greeting_and_a_name_answer_nothing(reply: str) -> None:
    assert not direct("fi", reply)


@pytest.mark.parametrize(
    ("lang", "customer", "reply"),
    [
        ("fi", "Milloin paketti tulee?", "Paketti on jo matkalla luoksesi."),
        ("fi", "Milloin netti toimii?", "Ilmoitamme sinulle välittömästi, kun tiedämme lisää."),
        ("fi", "Missä tilaukseni on?", "Asia on työn alla, ja teemme kaikkemme sinun asiasi eteen."),
        ("fi", "Paljonko huolto maksaa?", "Ei mitään hätää, me hoidamme asian kuntoon."),
        ("nb", "Når kommer pakken?", "Pakken er allerede på vei."),
        ("nb", "Når virker nettet?", "Vi gir beskjed med en gang vi vet mer om saken."),
        ("nb", "Når virker nettet?", "Ta kontakt når som helst hvis du lurer på noe."),
        ("nb", "Hvor er pakken min?", "Vi venter på svar fra sjåføren og gir deg beskjed senere."),
        ("nb", "Hvem tok spaden?", "Jeg forstår at dette er veldig frustrerende for deg akkurat nå."),
    ],
)
def test_words_of_an_answer_that_stand_in_a_dodge_answer_nothing(lang: str, customer: str, reply: str) -> None:
    assert not direct(lang, reply, customer)


@pytest.mark.parametrize(
    ("lang", "customer", "reply"),
    [
        ("fi", "Kumpi maali sopii oveen?", "Tuo himmeä on hyvin pestävä."),
        ("fi", "Missä hissi on?", "Se löytyy kirjaston perältä."),
        ("fi", "Miten suodatin pestään?", "Sen voi huuhdella haalealla."),
        ("nb", "Hvilken maling passer til døra?", "Den matte er fin."),
        ("nb", "Hvordan renser jeg filteret?", "Det går fint med lunkent vann."),
    ],
)
def test_a_plain_word_for_what_may_be_done_or_found_dodges_nothing(lang: str, customer: str, reply: str) -> None:
    assert direct(lang, reply, customer)


@pytest.mark.parametrize(
    ("lang", "customer", "reply"),
    [
        ("fi", "Paljonko lamppu maksaa?", "Sitä saa vihreänä."),
        ("fi", "Paljonko se maksaa?", "Se mahtuu hyllyyn."),
        ("nb", "Hvor mye koster lampa?", "Den finnes i grønt."),
        ("nb", "Hva koster den?", "Den får fint plass i hylla."),
        ("en", "How much is the lamp?", "It comes in green."),
        ("fi", "Milloin se tulee?", "Paketti on lähtenyt meiltä."),
        ("nb", "Når kommer den?", "Pakka har gått fra oss."),
        ("en", "When does it arrive?", "The parcel has left us."),
        ("fi", "Miksi tilaukseni peruttiin?", "Tilauksesi on peruttu."),
        ("nb", "Hvorfor ble bestillingen kansellert?", "Bestillingen er kansellert."),
        ("en", "Why was my order cancelled?", "Your order is cancelled."),
        ("fi", "Kuka tulee korjaamaan sen?", "Se korjataan tiistaina."),
        ("nb", "Hvem kommer og fikser den?", "Den repareres på tirsdag."),
        ("en", "Who will come to fix it?", "The repair is booked."),
        ("fi", "Mikä pistoke sopii?", "Kaikkia on varastossa."),
        ("nb", "Hvilken plugg passer?", "Alle er på lager."),
        ("en", "Which plug fits?", "All are in stock."),
        ("fi", "Miten irtisanon sen?", "Sen voi irtisanoa."),
        ("nb", "Hvordan sier jeg opp?", "Du kan si opp."),
        ("en", "How do I cancel it?", "You can cancel."),
    ],
)
def test_a_sentence_that_is_true_and_beside_the_question_is_no_answer(lang: str, customer: str, reply: str) -> None:
    assert not direct(lang, reply, customer)


@pytest.mark.parametrize(
    ("lang", "customer", "reply"),
    [
        ("fi", "Paljonko lamppu maksaa?", "Kaikki hyvin. Lamput tehdään käsin pienessä pajassa Porin ulkopuolella."),
        ("fi", "Paljonko lamppu maksaa?", "Upea lamppu. Valo leviää siitä pehmeänä joka suuntaan koko huoneeseen."),
        ("nb", "Hvor mye koster lampa?", "Godt valg. Lampene våre lages for hånd i et lite verksted utenfor Moss."),
        ("nb", "Hvor mye koster lampa?", "En klassiker. Lampene våre lages for hånd i et lite verksted utenfor Moss."),
        ("en", "How much is the lamp?", "All fine. Our lamps are made by hand in a small workshop outside Leeds."),
        ("en", "How much is the lamp?", "A classic. Our lamps are made by hand in a small workshop outside Leeds."),
    ],
)
def test_two_words_in_front_answer_nothing_for_a_longer_reply(lang: str, customer: str, reply: str) -> None:
    assert not direct(lang, reply, customer)


@pytest.mark.parametrize(
    ("lang", "customer", "reply"),
    [
        ("fi", "Kuka sen vei?", "Naapurisi. Hän lupasi tuoda lapion takaisin heti kun on itse saanut pihansa auki."),
        (
            "nb",
            "Hvem tok den?",
            "Naboen din. Han lovte å komme tilbake med den når han selv er ferdig med gårdsplassen.",
        ),
        ("en", "Who took it?", "Your neighbour. He said he would bring it back once his own yard was clear of snow."),
        ("fi", "Paljonko huolto maksaa?", "Se on ilmainen."),
        ("nb", "Hvor mye koster service?", "Den er gratis."),
        ("en", "How much is a service?", "It's free."),
        ("fi", "Kauanko siinä menee?", "Siinä menee tunnin verran."),
        ("nb", "Når skjer det?", "Det skjer med en gang."),
        ("en", "When does it happen?", "It's instant."),
        ("fi", "Missä se on?", "Pihallanne, sanoo kuljettaja."),
        ("nb", "Hvor er den?", "På trappa deres, sier sjåføren."),
        ("en", "Where is it?", "It's already in your mailbox."),
        ("fi", "Milloin olette auki?", "Aina, yötä päivää."),
        ("nb", "Hvilken er best?", "Den matte er fin."),
        ("en", "How long does it last?", "For life."),
        ("en", "How long does it take?", "It takes a couple of days."),
        ("en", "Do we have to be there?", "The verger will do."),
        ("en", "How do I clean it?", "It comes off with warm water."),
    ],
)
def test_a_short_sentence_answers_where_it_tells_what_was_asked(lang: str, customer: str, reply: str) -> None:
    assert direct(lang, reply, customer)


@pytest.mark.parametrize(
    ("lang", "customer", "reply"),
    [
        ("fi", "Milloin sohva tulee?", "Se on jo saapunut myymälään."),
        ("fi", "Kauanko siinä menee?", "Siinä menee vartti."),
        ("fi", "Kuka vei lapion?", "Tyttärenne haki sen eilisellä reissullaan."),
        ("fi", "Paljonko huolto maksaa?", "Me tarjoamme."),
        ("nb", "Når kommer pakken?", "Den er lagt i postkassa di."),
        ("nb", "Når kommer pakken?", "Den har allerede kommet."),
        ("nb", "Hvor lang tid tar det?", "Det tar et kvarter."),
        ("nb", "Hvor ofte bør filteret vaskes?", "En gang i uka."),
        ("nb", "Hvor er pakken?", "Den står i kjelleren."),
        ("nb", "Når kan jeg hente den?", "Når du vil."),
        ("fi", "Milloin voin hakea sen?", "Ihan milloin vaan."),
        ("fi", "Milloin rahat tulevat?", "Viikon sisällä ne ovat sinulla."),
        ("nb", "Når er dere åpne?", "Hele natta."),
        ("nb", "Når kommer bilen?", "Om en halvtime."),
    ],
)
def test_everyday_words_for_times_places_and_people_tell_what_was_asked(lang: str, customer: str, reply: str) -> None:
    assert direct(lang, reply, customer)


@pytest.mark.parametrize(
    ("lang", "customer", "reply"),
    [
        ("fi", "Missä pakettini on?", "Asia on selvittelyn alla."),
        ("fi", "Missä oven avain on?", "Oven avain on tilauksessa, ja seuraamme sen kulkua järjestelmästä."),
        ("fi", "Milloin asia hoituu?", "Asia on jo hoitavalla osastolla."),
        ("fi", "Paljonko huolto maksaa?", "Me tarjoamme laadukkaita palveluja kaikkiin tarpeisiin ympäri Suomen."),
        ("fi", "Miten maksan?", "Se hoituu parhaalla mahdollisella tavalla."),
        ("nb", "Når kommer pakken?", "Saken din er lagt inn hos oss."),
        ("nb", "Når får jeg svar?", "Du får beskjed umiddelbart."),
        ("nb", "Hvem tok spaden?", "Vi har sendt spørsmålet ditt videre til sjåføren og gir beskjed."),
        ("fi", "Missä pakettini on?", "Saat siitä tiedon viikon sisällä, kun olemme ensin selvittäneet asiaa."),
        ("fi", "Milloin rahat tulevat?", "Voit toki kysyä meiltä asiasta milloin vain ja monella eri tavalla."),
    ],
)
def test_words_of_places_and_people_in_a_dodge_tell_nothing(lang: str, customer: str, reply: str) -> None:
    assert not direct(lang, reply, customer)
