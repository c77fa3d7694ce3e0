"""Which dates of a macro are over, and which stand there on purpose."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.matching.dates import find
from tonelint.names import LANGUAGES
from tonelint.reading import Reading

TODAY = "2026-11-22"


def told(text: str, lang: str) -> list[str]:
    return [text[match.start : match.end] for match in find(Reading(text, lang), TODAY)]


@pytest.mark.parametrize(
    ("lang", "text", "dates"),
    [
        ("en", "Open until 24.12.2023.", ["24.12.2023"]),
        ("en", "On June 3, 2024 the shop is closed.", ["June 3, 2024"]),
        ("en", "Christmas 2022 hours: closed.", ["Christmas 2022"]),
        ("en", "The summer 2023 campaign is on.", ["summer 2023"]),
        ("en", "In summer 2024 our shop is open from 9 to 15.", ["summer 2024"]),
        ("nb", "Sommeren 2024 har butikken åpent fra 9 til 15.", ["Sommeren 2024"]),
        ("en", "Valid until 1 October 2026.", ["1 October 2026"]),
        ("fi", "Palvelemme jouluna 2022 klo 10–14.", ["jouluna 2022"]),
        ("fi", "Avoinna 24. joulukuuta 2023.", ["24. joulukuuta 2023"]),
        ("nb", "I påsken 2023 holder vi stengt.", ["påsken 2023"]),
        ("nb", "Tilbudet gjelder til 1. mars 2024.", ["1. mars 2024"]),
        ("en", "We close on Dec. 24, 2023.", ["Dec. 24, 2023"]),
        ("en", "We are closed on 24 Dec 2023.", ["24 Dec 2023"]),
        ("nb", "Vi har stengt 24. des. 2023.", ["24. des. 2023"]),
        ("fi", "Kauppa on suljettu 24.12.2023.", ["24.12.2023"]),
        ("en", "Order before 31 January 2024 and it is free.", ["31 January 2024"]),
        ("nb", "Bestill før 31.1.2024.", ["31.1.2024"]),
        ("nb", "Hent pakken før 31.1.2024.", ["31.1.2024"]),
        ("fi", "Noutakaa paketti ennen 31.1.2024.", ["31.1.2024"]),
        ("fi", "Tilaa ennen 31.1.2024.", ["31.1.2024"]),
        ("fi", "Varatkaa paikka ennen 31. tammikuuta 2024.", ["31. tammikuuta 2024"]),
        ("en", "The price holds until the end of 2024.", ["until the end of 2024"]),
        ("en", "The price holds until March 2026.", ["until March 2026"]),
        ("fi", "Hinta pitää vuoden 2024 loppuun.", ["vuoden 2024 loppuun"]),
        ("fi", "Hinta pitää maaliskuun 2024 loppuun.", ["maaliskuun 2024 loppuun"]),
        ("nb", "Kampanjen varer ut 2024.", ["ut 2024"]),
        ("nb", "Prisen gjelder til mars 2024.", ["til mars 2024"]),
    ],
)
def test_what_is_over_is_found(lang: str, text: str, dates: list[str]) -> None:
    assert told(text, lang) == dates


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The price holds since 1 May 2019."),
        ("en", "We met in summer 2021."),
        ("en", "The recall covers lamps that were sold between 3 May 2022 and 1 June 2023."),
        ("nb", "Varer solgt mellom 3. mai 2022 og 1. juni 2023 kan byttes."),
        ("fi", "Koskee lamppuja, jotka on myyty 3.5.2022–1.6.2023 välisenä aikana."),
        ("en", "Open until 24.12.2026, and at Christmas 2026."),
        ("en", "The letter of 3 March 2026 is attached."),
        ("en", "The Act of 3 March 2006 says so."),
        ("fi", "Hinta on voimassa 1.5.2020 alkaen."),
        ("fi", "Joulukuussa 2022 alkoi sataa."),
        ("nb", "Fra 1.1.2020 gjelder nye priser."),
        ("nb", "Ordre 2020-1234 er sendt."),
        ("en", "Your heater was recalled on 3 May 2021."),
        ("fi", "Lämmittimesi kutsuttiin takaisin 3.5.2021."),
        ("nb", "Ovnen din ble tilbakekalt 3. mai 2021."),
        ("fi", "Pakettisi on toimitettu 3.5.2021."),
        ("en", "If you placed your order before 31 January 2024, write to me."),
        ("fi", "Ennen 31.1.2024 ostetut lamput vaihdamme."),
        ("nb", "Varer kjøpt før 31.1.2024 kan byttes."),
        ("nb", "Vi flytta til torget 31.1.2024, og døra er grønn."),
        ("en", "Valid until November 2026, or until the end of 2026."),
        ("en", "We were in York until 2019."),
        ("en", "Ring us until 2015 on Friday, or take it through 2020 grams."),
        ("nb", "Prisen går ned til 2009 kroner, og pakka går til 2010 Strømmen."),
        ("nb", "Vi holder åpent til 2015."),
        ("fi", "Olimme Porissa vuoden 2019 loppuun."),
        ("nb", "Butikken var åpen ut 2019."),
    ],
)
def test_what_is_to_come_or_told_of_the_past_is_left_alone(lang: str, text: str) -> None:
    assert told(text, lang) == []


def test_today_is_the_day_of_the_run() -> None:
    text = f"Open until 24.12.{int(time.strftime('%Y')) - 1}."
    assert find(Reading(text, "en"))
    assert not find(Reading(f"Open until 24.12.{int(time.strftime('%Y')) + 1}.", "en"))


@given(st.text(alphabet="0123456789./- juliCrstma\u00e4", max_size=60), st.sampled_from(LANGUAGES))
def test_whatever_is_found_lies_in_the_text(text: str, lang: str) -> None:
    for match in find(Reading(text, lang), TODAY):
        assert 0 <= match.start < match.end <= len(text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Terms of 1 May 2024 apply to your kiln."),
        ("en", "The price list dated 1 May 2024 applies."),
        ("en", "Your letter of May 1, 2024 is with Kim."),
        ("en", "What counts is the agreement (1 May 2024), page 3."),
        ("en", "The 1 May 2024 edition has it on page 3."),
        ("nb", "Vilkårene av 1. mai 2024 gjelder for ovnen din."),
        ("nb", "Prislisten av 1.5.2024 gjelder for ovnen."),
        ("nb", "Kjøpsavtalen (1.5.2024) gjelder fortsatt."),
        ("nb", "Versjon 1.5.2024 ligger på nettsiden."),
        ("fi", "1.5.2024 päivätyt ehdot koskevat uuniasi."),
        ("fi", "1. toukokuuta 2024 päivätyssä sopimuksessa lukee näin."),
        ("fi", "Hinnasto 1.5.2024 on voimassa."),
        ("fi", "Käyttöehdot (1.5.2024) ovat voimassa."),
        ("fi", "Noudatamme 1.5.2024 annettua ohjetta ja 1.5.2024 hinnastoa."),
    ],
)
def test_the_date_of_a_paper_is_its_name(lang: str, text: str) -> None:
    assert told(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "date"),
    [
        ("en", "Our terms change: the offer is valid until 1 May 2024.", "1 May 2024"),
        ("en", "You get it by letter until 1 May 2024.", "1 May 2024"),
        ("nb", "Vilkårene er enkle: tilbudet gjelder til 1. mai 2024.", "1. mai 2024"),
        ("fi", "Ehdot ovat selvät: tarjous on voimassa 1.5.2024 saakka.", "1.5.2024"),
        ("fi", "Hinnasto 1.5.2024 saakka on voimassa.", "1.5.2024"),
        ("fi", "Avoinna 1.5.2024 sopimusasiakkaille.", "1.5.2024"),
    ],
)
def test_a_paper_elsewhere_in_the_sentence_excuses_no_date(lang: str, text: str, date: str) -> None:
    assert told(text, lang) == [date]


@pytest.mark.parametrize(
    ("lang", "feasts"),
    [
        ("fi", "jouluaattona 2024|joulupäivänä 2024|tapaninpäivänä 2024|välipäivinä 2024|uudenvuodenaattona 2024"),
        ("fi", "loppiaisena 2025|pääsiäismaanantaina 2025|pitkäperjantaina 2025|vappuaattona 2025|vapunpäivänä 2025"),
        ("fi", "juhannusaattona 2025|helatorstaina 2025|itsenäisyyspäivänä 2024|pyhäinpäivänä 2024|jouluna vuonna 2024"),
        ("nb", "julaften 2024|lille julaften 2024|juledag 2024|romjulen 2024|nyttårsaften 2024|skjærtorsdag 2025|påskeaften 2025"),
        ("nb", "17. mai 2025|syttende mai 2025|pinsedag 2025|Kristi himmelfartsdag 2025|sankthansaften 2025|St. Hans 2025"),
        ("en", "Christmas Eve 2024|Christmas Day, 2024|Boxing Day 2024|New Year’s Eve 2024|Good Friday 2025|Easter Monday 2025"),
        ("en", "Thanksgiving 2024|Midsummer 2024|Midsummer's Eve 2024|bank holiday Monday 2024|Black Friday 2024|Cyber Monday 2024"),
    ],
)  # fmt: skip
def test_feasts_of_years_gone_by_are_found_in_their_forms(lang: str, feasts: str) -> None:
    frame = {
        "fi": "Emme ole paikalla {} ollenkaan.",
        "nb": "Vi er borte {} alle sammen.",
        "en": "We are away {} all day.",
    }
    for feast in feasts.split("|"):
        assert told(frame[lang].format(feast), lang) == [feast]
        assert told(frame[lang].format(feast[:-4] + "2026"), lang) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Black Friday 2024 -alennus odottaa sinua."),
        ("fi", "Black Friday 2024-alennus odottaa sinua."),
        ("nb", "Black Friday 2024 gir deg en mug på kjøpet."),
        ("en", "Your Black Friday 2024 mug is ready."),
    ],
)
def test_a_day_of_offers_is_found_in_every_language(lang: str, text: str) -> None:
    assert told(text, lang) == ["Black Friday 2024"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The recall of 7 June 2024 concerns the red kettle."),
        ("nb", "Tilbakekallingen av 7. juni 2024 gjelder den røde kjelen."),
        ("fi", "7.6.2024 tehty takaisinveto koskee punaista pannua."),
        ("fi", "Takaisinveto (7.6.2024) koskee punaista pannua."),
        ("en", "The kettle needs the firmware of 7 June 2024."),
        ("en", "The kettle needs 7 June 2024 or newer in its menu."),
        ("nb", "Kjelen trenger 7.6.2024 eller nyere i menyen."),
        ("fi", "Pannun valikossa pitää lukea 7.6.2024 tai uudempi."),
        ("nb", "Kjelen trenger fastvaren av 7. juni 2024."),
        ("en", "The outage of 7 June 2024 is described on our page."),
        ("nb", "Oppdateringen av 7. juni 2024 er obligatorisk."),
        ("fi", "7.6.2024 tekemäsi tilaus on punainen pannu."),
    ],
)
def test_the_date_of_a_recall_an_update_or_an_order_is_its_name(lang: str, text: str) -> None:
    assert told(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "date"),
    [
        ("en", "Outage 7 June 2024: the phones are quiet.", "7 June 2024"),
        ("nb", "Driftsstans 7. juni 2024: telefonene er stille.", "7. juni 2024"),
        ("fi", "Häiriö 7.6.2024: puhelimet ovat hiljaa.", "7.6.2024"),
    ],
)
def test_what_is_announced_for_a_day_is_over_with_it(lang: str, text: str, date: str) -> None:
    assert told(text, lang) == [date]


@pytest.mark.parametrize(
    ("lang", "text", "range_"),
    [
        ("fi", "Pannu maksaa 9 € 1.12.2024–28.2.2025.", "1.12.2024–28.2.2025"),
        ("nb", "Kjelen koster 9 kr 1.12.2024 til 28.2.2025.", "1.12.2024 til 28.2.2025"),
        ("en", "The kettle is £9 on 1 May 2024 - 3 June 2024.", "1 May 2024 - 3 June 2024"),
    ],
)
def test_a_range_is_told_once_and_only_when_its_end_is_over(lang: str, text: str, range_: str) -> None:
    assert told(text, lang) == [range_]
    assert told(text.replace("2025", "2027").replace("3 June 2024", "3 June 2027"), lang) == []
    two = {"fi": "1.5.2024 ja 3.5.2024", "nb": "1.5.2024 og 3.5.2024", "en": "1 May 2024 and 3 May 2024"}[lang]
    assert len(told(text.replace(range_, two), lang)) == 2


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Huomenna 3.5.2024 tehtävä päivitys sammuttaa pannun."),
        ("fi", "Huomenna 3.5.2024 lähetettävä tiedote kertoo lisää."),
        ("fi", "Ohjelmistopäivitys 3.5.2024 sammuttaa pannun."),
        ("fi", "Takaisinvetokampanja 3.5.2024 pidetään torilla."),
        ("nb", "Programvareoppdatering 3.5.2024 slår av kjelen."),
        ("nb", "Tilbakekallingskampanjen 3.5.2024 holdes på torget."),
    ],
)
def test_an_event_that_is_called_after_a_paper_is_over_with_its_day(lang: str, text: str) -> None:
    assert told(text, lang) == ["3.5.2024"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "You rang us up on Good Friday 2024, and nobody answered."),
        ("en", "You called on Easter Monday 2024, and nobody answered."),
        ("en", "The kettle shop opened on Mother's Day 2024."),
        ("en", "The kettle shop, opened on Mother's Day 2024, is closed on Mondays."),
        ("en", "We celebrated Midsummer 2025 with a red kettle."),
        ("en", "The book Halloween 2018 is on shelf 4."),
        ("nb", "Boka Halloween 2018 er på hylle 4."),
        ("nb", "Kjelen røk langfredag 2024, og ingen svarte."),
        ("nb", "Kafeen feiret morsdag 2024 med kake."),
        ("fi", "Poikkesit luonamme vappuaattona 2024."),
        ("fi", "Pannu hajosi itsenäisyyspäivänä 2024."),
        ("fi", "Ystävänpäivänä 2024 avattu kahvila on auki arkisin."),
    ],
)
def test_a_small_feast_that_is_remembered_or_a_name_is_left_alone(lang: str, text: str) -> None:
    assert told(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "feast"),
    [
        ("en", "The shop is closed on Good Friday 2024.", "Good Friday 2024"),
        ("en", "Good Friday 2024: closed.", "Good Friday 2024"),
        ("en", "The offer ends on Mother’s Day 2024.", "Mother’s Day 2024"),
        ("nb", "Butikken er stengt langfredag 2024.", "langfredag 2024"),
        ("nb", "Prisen står til julaften 2024.", "julaften 2024"),
        ("fi", "Kauppa on kiinni pitkäperjantaina 2024.", "pitkäperjantaina 2024"),
        ("fi", "Hinta pysyy jouluaattoon 2024 asti.", "jouluaattoon 2024"),
    ],
)
def test_a_small_feast_is_worn_where_something_goes_on_or_is_to_come(lang: str, text: str, feast: str) -> None:
    assert told(text, lang) == [feast]


@pytest.mark.parametrize(
    ("lang", "text", "date"),
    [
        ("en", "The workshop is closed from 1 July to 31 July 2025.", "31 July 2025"),
        ("en", "We are closed from July 1 to July 31, 2025.", "July 31, 2025"),
        ("en", "Half price from the 1st of January until the 31st of March 2026 on our offer.", "31st of March 2026"),
        ("en", "The offer is valid from 1 May 2025 until 3 May 2025.", "1 May 2025 until 3 May 2025"),
        ("nb", "Verkstedet er stengt fra 1. til 31. juli 2025.", "31. juli 2025"),
        ("nb", "Verkstedet er stengt fra og med mandag 1. juli t.o.m. 31. juli 2025.", "31. juli 2025"),
        ("nb", "Tilbudet gjelder fra 01.01.2026 til 31.03.2026.", "01.01.2026 til 31.03.2026"),
        ("fi", "Verstas on kiinni 1.7. alkaen 31.7.2025 asti.", "31.7.2025"),
        ("fi", "Tarjous on voimassa 1.1.2026 alkaen 31.3.2026 saakka.", "1.1.2026 alkaen 31.3.2026"),
    ],
)
def test_from_and_alkaen_are_no_since_where_they_begin_a_range(lang: str, text: str, date: str) -> None:
    assert told(text, lang) == [date]
    assert told("2027".join(text.rsplit(date[-4:], 1)), lang) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The workshop is on the quay from 1 July 2025 on."),
        ("en", "The offer holds from 1 July 2025 until further notice."),
        ("en", "From 3 May 2024 postage goes up to 30 kr."),
        ("en", "Kettles sold from 1 May 2024 to 3 June 2024 can be swapped."),
        ("en", "Orders placed from 1 July to 31 July 2025 are covered."),
        ("en", "The bill for the period from 1 July to 31 July 2025 is on its way."),
        ("en", "Ruth ran the workshop from 1 May 2009 to 3 June 2019."),
        ("en", "You rented the boat from 1 July to 5 July 2025."),
        ("nb", "Du leide båten fra 1. til 5. juli 2025."),
        ("fi", "Vuokrasit veneen 1.7. alkaen 5.7.2025 asti."),
        ("nb", "Fra 1. juli 2025 gjelder nye priser."),
        ("nb", "Fra 1. mai 2024 koster frakten 9 til 12 kroner."),
        ("nb", "Varer bestilt fra 1. juli til 31. juli 2025 kan byttes."),
        ("nb", "Fakturaen for perioden fra 1. juli til 31. juli 2025 kommer i dag."),
        ("fi", "1.7.2025 alkaen olemme auki sunnuntaisin kuuteen asti."),
        ("fi", "Hinta on sama 1.5.2024 alkaen ja 3 kiloon asti."),
        ("en", "Your stay from 1 July to 3 July 2025 is in the archive."),
        ("nb", "Jeg refunderer reisen fra 1. juli til 3. juli 2025."),
        ("fi", "Sairausloma 1.7.2025 alkaen 3.7.2025 asti on kirjattu."),
        ("fi", "Lasku kattaa ajan 1.7.2025 alkaen 31.7.2025 asti."),
    ],
)
def test_since_when_something_holds_and_what_a_range_covers_are_left_alone(lang: str, text: str) -> None:
    assert told(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Hinnat nousivat 1.3.2025."),
        ("fi", "Postimaksu nousi 1.3.2025."),
        ("fi", "Aukioloajat muuttuivat 1.3.2025."),
        ("fi", "Siirryimme torin laidalle 1.3.2025."),
        ("fi", "Nostimme hintoja 1.3.2025."),
        ("fi", "Verstas lakkasi 1.3.2025."),
        ("nb", "Prisene steg 1. mars 2025."),
        ("nb", "Åpningstidene endret seg 1. mars 2025."),
        ("nb", "Frakten økte 1. mars 2025."),
        ("en", "Our prices rose on 1 March 2025."),
        ("en", "The opening hours changed on 1 March 2025."),
        ("en", "Postage increased by £1 on 1 March 2025."),
    ],
)
def test_what_rose_or_changed_on_a_day_is_told_of_the_past(lang: str, text: str) -> None:
    assert told(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "date"),
    [
        ("fi", "Hinnat nousevat 1.3.2025.", "1.3.2025"),
        ("fi", "Aukioloajat muuttuvat 1.3.2025.", "1.3.2025"),
        ("nb", "Prisene stiger 1. mars 2025.", "1. mars 2025"),
        ("nb", "Endret åpningstid 24. desember 2025: stengt.", "24. desember 2025"),
        ("en", "Our prices rise on 1 March 2025.", "1 March 2025"),
        ("en", "Changed opening hours on 24 December 2025: closed.", "24 December 2025"),
        ("nb", "Neste steg er å sende skjemaet innen 15. januar 2026.", "15. januar 2026"),
        ("en", "The rose sale is on until 15 January 2026.", "15 January 2026"),
        ("fi", "Tarjous on voimassa 15.1.2026 asti, ja vanha hinta jäi lappuun.", "15.1.2026"),
        ("fi", "Ilmoittautumisen määräaika on 15.1.2026.", "15.1.2026"),
        ("nb", "Påmeldingsfristen er 15. januar 2026.", "15. januar 2026"),
        ("en", "The deadline is 15 January 2026.", "15 January 2026"),
        ("fi", "Ennen 18.12.2025 tilatut lamput ehtivät jouluksi.", "18.12.2025"),
        ("nb", "Alt som er bestilt før 18. desember 2025, er framme til jul.", "18. desember 2025"),
        ("en", "Orders placed before 18 December 2025 are with you by Christmas.", "18 December 2025"),
    ],
)
def test_what_rises_a_deadline_and_the_last_day_before_a_feast_are_over_with_their_day(
    lang: str, text: str, date: str
) -> None:
    assert told(text, lang) == [date]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Määräaika on 15.12.2026, ja edellinen oli 15.1.2026."),
        ("nb", "Fristen var 15. januar 2026."),
        ("nb", "Fristen 15. januar 2026 har gått ut, men jeg tar skjemaet ditt."),
        ("fi", "Määräaika 15.1.2026 meni jo, mutta seuraava on toukokuussa."),
        ("en", "The deadline passed on 15 January 2026, and the next one is in May."),
        ("en", "The deadline was 15 January 2026."),
        ("nb", "Bestilte du før 18.12.2025, og kom ikke pakka til jul, så skriv til meg."),
        ("en", "If you ordered before 18 December 2025 and it did not come by Christmas, write to me."),
    ],
)
def test_a_deadline_or_a_christmas_that_was_is_left_alone(lang: str, text: str) -> None:
    assert told(text, lang) == []
