"""Which of two questions a reply leaves open, and what answers one, by the cues and rules that tonelint ships."""

from __future__ import annotations

import pytest

from tonelint import lint

ONE = "answer-the-question/one-of-two"
WHETHER = "answer-the-question/neither-yes-nor-no"


def told(lang: str, customer: str, reply: str) -> list[str]:
    found = lint(reply, customer=customer, lang=lang, channel="chat").findings
    return [finding.rule for finding in found if finding.rule.startswith("answer-the-question/")]


@pytest.mark.parametrize(
    ("lang", "customer", "reply"),
    [
        ("fi", "Moneltako veistäjä tulee? Paljonko veistos maksaa?", "Hän tulee kuudelta. Ota hanskat."),
        ("fi", "Paljonko veistos maksaa ja milloin sen saa?", "Veistos maksaa 40 euroa. Se kestää kauan."),
        ("fi", "Milloin kurssi alkaa ja missä se on?", "Kurssi alkaa 12. toukokuuta. Hienoa, kun tulet."),
        ("nb", "Når begynner timen? Hva koster skåla?", "Timen begynner klokka seks. Ta med hansker."),
        ("nb", "Hva koster skåla, og når får jeg den?", "Skåla koster 400 kr. Den holder lenge."),
        ("nb", "Når begynner kurset, og hvor er det?", "Kurset begynner 12. mai. Vi gleder oss."),
        ("en", "When does the carver come? How much is a bowl?", "She comes at six. Bring gloves."),
        ("en", "How much is a bowl and when can I have it?", "A bowl is £40. Lovely choice of wood."),
        ("en", "When does the course start and where is it?", "It starts on 12 May. Looking forward."),
    ],
)
def test_money_is_no_time_and_an_hour_is_no_price_or_place(lang: str, customer: str, reply: str) -> None:
    assert ONE in told(lang, customer, reply)


@pytest.mark.parametrize(
    ("lang", "customer", "reply"),
    [
        ("fi", "Milloin kurssi alkaa ja missä?", "12. toukokuuta kello 18 Kuopiossa."),
        ("fi", "Milloin kurssit alkavat? Paljonko ne maksavat?", "Ne alkavat maanantaina ja ovat ilmaisia."),
        ("fi", "Montako päivää kurssi kestää ja milloin se alkaa?", "Kolme päivää maanantaista alkaen."),
        ("nb", "Når begynner vi, og hvor møtes vi?", "Mandag ved mølla."),
        ("nb", "Når kan jeg hente skåla, og hva koster den?", "Du kan hente den når som helst, 40 kr."),
        ("en", "When do courses start? How much are they?", "Mondays, and 38 each."),
        ("en", "How much is a bowl? When can I get it?", "It's 40 pounds, and you can have it right away."),
        ("en", "When do we start and where do we meet?", "At six by the old mill."),
        ("en", "When do we start and where do we meet?", "On Monday, in Leeds."),
        ("en", "When does the train leave? How much is the ticket?", "It leaves hourly, and the ticket is 12 pounds."),
        ("en", "When does the train leave? How much is the ticket?", "At six, and kids go free."),
        ("en", "When does the train leave? How much is the ticket?", "At six, and it costs a fiver."),
        ("en", "When do lessons start and where do we meet?", "They start on Monday, same place as last year."),
        ("en", "When do lessons start and where do we meet?", "They start on Monday. It's all remote."),
        ("fi", "Milloin juna lähtee? Paljonko lippu maksaa?", "Juna lähtee kello 18, ja lippu maksaa kympin."),
        ("fi", "Milloin juna lähtee? Paljonko lippu maksaa?", "Juna lähtee tunnin välein, ja lippu maksaa 9 €."),
        ("fi", "Milloin tunnit alkavat ja missä tavataan?", "Tunnit alkavat maanantaina, sama paikka kuin viimeksi."),
        ("fi", "Milloin tunnit alkavat ja missä tavataan?", "Maanantaina Myllytie 3."),
        ("nb", "Når starter timene, og hvor møtes vi?", "De starter på mandag, samme sted som sist."),
        ("nb", "Når starter timene, og hvor møtes vi?", "De starter på mandag, rom 4."),
    ],
)
def test_a_reply_that_may_answer_both_is_left_alone(lang: str, customer: str, reply: str) -> None:
    assert told(lang, customer, reply) == []


@pytest.mark.parametrize(
    ("lang", "customer", "reply"),
    [
        ("en", "Does the bark come off by itself?", "It's peeled off at the mill."),
        ("en", "Does the discount come off by itself?", "It's taken off at the till."),
        ("nb", "Kommer budet inn på tunet med lastebil?", "Han setter bilen på veien og bærer skåla inn."),
        ("fi", "Pääseekö kuljettaja pihaan?", "Hän jättää auton tielle ja kantaa veistoksen ovelle."),
    ],
)
def test_what_becomes_of_the_thing_asked_about_answers_whether(lang: str, customer: str, reply: str) -> None:
    assert told(lang, customer, reply) == []


@pytest.mark.parametrize(
    ("lang", "customer", "reply"),
    [
        ("en", "Does the bark come off by itself?", "It gets processed with great care."),
        ("en", "Does it come with a charger?", "They love it."),
        ("nb", "Kommer pakka i dag?", "De har mye å gjøre."),
        ("nb", "Er badstua ledig på fredag?", "Den har fin utsikt."),
        ("fi", "Onko pakettini kadonnut?", "He ovat kiireisiä."),
        ("fi", "Mahtuuko se hissiin?", "Sohva on sininen."),
        ("fi", "Sopiiko asentaja tulla maanantaina?", "Kiitos viestistäsi."),
        ("fi", "Pääseekö rollaattorilla sisään?", "Kiva kun kysyit. Talvella täällä tapahtuu paljon."),
    ],
)
def test_a_dodge_about_it_answers_nothing(lang: str, customer: str, reply: str) -> None:
    assert WHETHER in told(lang, customer, reply)


@pytest.mark.parametrize(
    ("lang", "customer", "reply"),
    [
        ("fi", "Missä väreissä kulhoa on?", "Kulhoja on punaisina ja mustina."),
        ("fi", "Mistä puusta kulho on tehty?", "Kulho on koivua."),
        ("fi", "Mihin tätä talttaa tarvitaan?", "Sillä tasoitetaan pohja."),
        ("fi", "Mihin saakka paja on auki?", "Auki on seitsemään."),
        ("fi", "Mitä kautta voin maksaa?", "Maksat kortilla tai laskulla."),
        ("fi", "Mistä muualta kulhoja saa?", "Ei mistään muualta, vain me veistämme niitä."),
        ("fi", "Kumman valitsisit?", "Ottaisin vihreän."),
        ("nb", "Hvor starter turen?", "Turen starter ved den store eika."),
        ("nb", "Hvor kan jeg kjøpe skåla?", "Den selges bare hos oss."),
        ("nb", "Hvilke hansker ville du valgt?", "De lette, de tørker fort."),
        ("en", "Where do I park?", "You park behind the bakery."),
        ("en", "Where can I sit?", "You sit anywhere you like."),
        ("en", "Which should we pick?", "Blue hides the stains best."),
    ],
)
def test_a_direct_answer_is_no_dodge(lang: str, customer: str, reply: str) -> None:
    assert told(lang, customer, reply) == []


@pytest.mark.parametrize(
    ("lang", "customer", "reply"),
    [
        ("fi", "Missä myymälässä tätä on?", "Kiitos viestistäsi, tuote on suosittu."),
        ("fi", "Mistä kaupasta saan tämän?", "Tuote on todella suosittu."),
        ("fi", "Missä kulhoni on?", "Kulho on kuljetuksessa."),
        ("nb", "Hvor er skåla mi?", "Skåla er under behandling av systemet."),
        ("en", "Where is my bowl?", "Your bowl is at the moment in our repair process."),
        ("nb", "Hvilken skål passer?", "Produktene våre er av høy kvalitet."),
    ],
)
def test_what_names_no_place_and_chooses_nothing_is_still_told(lang: str, customer: str, reply: str) -> None:
    assert told(lang, customer, reply)
