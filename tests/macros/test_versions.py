"""One macro in several languages: what is missing where, and what may well differ."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tonelint.macros import versions
from tonelint.macros.facts import Facts
from tonelint.macros.versions import gaps
from tonelint.model import Attribute

Made = Callable[..., Facts]

EN, FI, NB = "en", "fi", "nb"


def told(made: Made, *versions: tuple[str, str]) -> list[tuple[str, int, tuple[str, ...]]]:
    library = [made(text, "macro-7", lang=lang, locale=lang) for lang, text in versions]
    return [(gap.sense, gap.number, gap.told) for gap in gaps(library)]


@pytest.mark.parametrize(
    ("en", "fi", "gap"),
    [
        ("Up to 48 hours before.", "24 tuntia ennen.", ("figure-in-one-language", 0, ("48 h", "24 h"))),
        ("You get 15 % off it.", "Saat siitä 20 %.", ("figure-in-one-language", 0, ("15 %", "20 %"))),
        ("It is €5 each.", "Se on 6 € kappale.", ("figure-in-one-language", 0, ("€ 5", "€ 6"))),
        ("Hi {{name}}, {{number}}.", "Moi {{name}}.", ("slot-in-one-language", 1, ("{{number}}",))),
        ("Order [order number], Ann.", "Tilaus, Ann.", ("slot-in-one-language", 1, ("[order number]",))),
        ("Hi, your order.", "Moi [asiakkaan nimi], tilaus.", ("slot-in-one-language", 0, ("[asiakkaan nimi]",))),
        ("Hi, [insert what is late].", "Moi, hups.", ("slot-in-one-language", 1, ("[insert what is late]",))),
        ("See www.a.example now.", "Katso sivulta.", ("link-in-one-language", 1, ("a.example",))),
    ],
)
def test_what_one_language_lacks_is_told(made: Made, en: str, fi: str, gap: tuple[str, int, tuple[str, ...]]) -> None:
    assert told(made, (EN, en), (FI, fi)) == [gap]


@pytest.mark.parametrize(
    ("en", "fi"),
    [
        ("Two days before.", "48 tuntia ennen."),
        ("It is £5.", "Se on 6 euroa."),
        ("Open on 24 December 10 am to 4 pm, ring 020 7946 0958.", "Auki 24.12. klo 10–16, soita 09 123 4567."),
        ("Hi {{first_name}}, {{number}}.", "Moi {{etunimi}}, {{ numero | default: 'x' }}."),
        ("Hi {{name}}, the shelf of {{name}}.", "Moi {{name}}, sinun {{pronoun}} hyllysi."),
        ("Order [order number], [customer’s name].", "Tilaus [tilausnumero], [asiakkaan nimi]."),
        ("The sum [in full] is due.", "Koko summa."),
        ("See [your order number](https://a.fi/x).", "Katso [tilaus](https://a.fi/y)."),
        ("See www.a.example/en now.", "Katso www.a.example/fi nyt."),
        ("After twelve items.", "Yli 12 tuotetta."),
        ("Since June of 2021.", "Kesästä lähtien."),
    ],
)
def test_what_languages_say_in_their_own_way_is_left_alone(made: Made, en: str, fi: str) -> None:
    assert told(made, (EN, en), (FI, fi)) == []


LINK = Attribute("href", "https://a.fi/x", 0, 5, 0)
SLOT = Attribute("href", "{{dc.help_url}}", 0, 5, 0)


@pytest.mark.parametrize(
    "case",
    [
        ("Guide: www.a.example.", (), "Täällä on ohje.", (LINK,), []),
        ("Guide.", (LINK,), "Ohje.", (LINK,), []),
        ("Guide.", (LINK,), "Ohje.", (SLOT,), []),
        ("Guide.", (LINK,), "Ohje.", (LINK._replace(written="mailto:a@a.fi"),), []),
        ("Guide.", (LINK,), "Ohje.", (LINK._replace(written="/fi/x"),), []),
        ("Guide.", (LINK._replace(written="#top"),), "Ohje.", (), []),
        ("Guide.", (LINK._replace(name="src"),), "Ohje.", (), []),
        ("Guide {{dc.help_url}}.", (), "Ohje täällä.", (SLOT,), []),
        ("Guide.", (LINK._replace(written="https://a.fi/?a=1&amp;b=2"),), "Ohje.", (), [("link-in-one-language", 1, ("a.fi/?a=1&b=2",))]),
        ("[Guide](https://a.fi/x).", (), "[Ohje]({{dc.help_url}}).", (), []),
        ("Guide.", (LINK,), "[Ohje]({{dc.help_url}}).", (), []),
        ("Guide.", (), "[Ohje]({{dc.help_url}}).", (), [("slot-in-one-language", 0, ("{{dc.help_url}}",))]),
        ("Guide.", (), "https://a.fi/{{ticket.id}}", (), [("slot-in-one-language", 0, ("{{ticket.id}}",)), ("link-in-one-language", 0, ("a.fi",))]),
        ("Guide.", (), "Ohje.", (LINK,), [("link-in-one-language", 0, ("a.fi/x",))]),
        ("Guide.", (), "Ohje.", (SLOT,), [("slot-in-one-language", 0, ("{{dc.help_url}}",))]),
    ],
)  # fmt: skip
def test_a_link_is_one_whether_its_address_is_seen_or_not(made: Made, case: tuple[Any, ...]) -> None:
    en, behind_en, fi, behind_fi, gaps = case
    english = made(en, "macro-7", lang=EN, locale=EN, attributes=behind_en)
    finnish = made(fi, "macro-7", lang=FI, locale=FI, attributes=behind_fi)
    assert [(gap.sense, gap.number, gap.told) for gap in versions.gaps([english, finnish])] == gaps


@pytest.mark.parametrize(
    ("lang", "en", "other"),
    [
        (FI, "The cover lasts a year.", "Turva kestää 12 kuukautta."),
        (FI, "Pay half today.", "Maksa tänään 50 %."),
        (FI, "I answer in six weeks.", "Vastaan puolentoista kuukauden päästä."),
        (FI, "Wait 12 hours.", "Odota puoli päivää."),
        (FI, "The first month costs nothing.", "Ensimmäiset 30 päivää eivät maksa mitään."),
        (FI, "The cover lasts 24 months.", "Turva on kaksivuotinen."),
        (FI, "I answer in 14 days.", "Vastaan parin viikon päästä."),
        (FI, "You get twice the points.", "Saat pisteitä 100 % enemmän."),
        (FI, "You get all of it back.", "Saat 100 % takaisin."),
        (NB, "You get 25 % back.", "Du får en fjerdedel tilbake."),
        (NB, "Wait for 10.5 days.", "Vent i halvannen uke."),
        (NB, "Allow two working days.", "Regn med 48 timer."),
        (NB, "Try it for a quarter.", "Prøv den i 90 dager."),
        (NB, "It takes 45 minutes.", "Det tar tre kvarter."),
        (FI, "Wait for 60 seconds.", "Odota minuutti."),
        (NB, "Wait for 60 seconds.", "Vent i ett minutt."),
        (FI, "It is 62 miles away.", "Sinne on 100 km."),
        (FI, "At most 44 pounds.", "Enintään 20 kg."),
        (NB, "It is 200 km away.", "Det er 20 mil dit."),
        (FI, "It is 68 degrees.", "Lämpötila on 20 astetta."),
        (FI, "Postage is £4.50.", "Postitus maksaa 5,90 €."),
        (NB, "Postage is €55.", "Frakten koster 590 SEK."),
        (FI, "The fee is €0.50.", "Maksu on 50 senttiä."),
        (FI, "Call 111.", "Soita 116 117."),
        (NB, "Call (555) 123-4567.", "Ring 815 00 000."),
        (FI, "We are open from 9 am to 5 pm.", "Olemme auki klo 10–16."),
        (NB, "We close at 4 pm.", "Vi stenger kl. 15."),
        (FI, "The price is €1,250.50.", "Hinta on 1 250,50 €."),
        (NB, "You get 12,500 points.", "Du får 12\u2009500 poeng."),
        (FI, "It takes 90 minutes.", "Siinä menee 1 h 30 min."),
        (FI, "It takes an hour and 30 minutes.", "Siihen menee puolitoista tuntia."),
        (FI, "It takes 1.5 hours.", "Vastaan halvannen tunnin päästä."),
        (FI, "It takes 1 hour 45 min.", "Aikaa kuluu tunti ja 45 minuuttia."),
        (FI, "The cover lasts a year and six months.", "Turva kestää puolitoista vuotta."),
        (NB, "It takes 1 hour and 30 minutes.", "Det tar en og en halv time."),
        (NB, "It takes 1 h 30 min.", "Det tar halvannen time."),
        (NB, "It takes 75 minutes.", "Det tar en time og femten minutter."),
        (NB, "The cover lasts 30 months.", "Dekningen varer i 2 år og 6 måneder."),
        (FI, "You win €10k.", "Voitat 10 000 €."),
        (NB, "You win 10k euros.", "Du vinner 10 000 euro."),
        (FI, "You win €10–20k.", "Voitat 10 000–20 000 €."),
        (FI, "You get 15k points.", "Saat 15 000 pistettä."),
        (FI, "You win €100,000.", "Voitat satatuhatta euroa."),
        (FI, "You win €30,000.", "Olet voittanut kolmenkymmenentuhannen euron palkinnon."),
        (FI, "You win €2,000.", "Voitat kaksituhatta euroa."),
        (NB, "You win €100,000.", "Du vinner hundre tusen euro."),
        (NB, "You win €12,000.", "Du vinner tolv tusen euro."),
        (FI, "You win a hundred thousand euros.", "Voitat 100 000 euroa."),
        (FI, "You win €1.5 million.", "Voitat 1 500 000 euroa."),
        (NB, "You win 1,5 million euros.", "Du vinner 1,5 millioner euro."),
        (FI, "You get 100 thousand points.", "Saat 100 tuhatta pistettä."),
        (NB, "You have two hundred days.", "Du har to hundre dager på deg."),
        (FI, "You have 300 days.", "Aikaa on kolmesataa päivää."),
        (FI, "See https://shop.example/.", "Katso kauppa.fi."),
        (NB, "See https://shop.example/.", "Se min.butikk.online/hjelp."),
    ],
)
def test_what_people_take_for_the_same_or_each_country_has_for_itself_is_left_alone(
    made: Made, lang: str, en: str, other: str
) -> None:
    assert told(made, (EN, en), (lang, other)) == []


@pytest.mark.parametrize(
    ("lang", "en", "other", "figures"),
    [
        (FI, "The cover lasts two years.", "Turva kestää 12 kuukautta.", ("2 y", "12 mo")),
        (FI, "Pay 40 % now.", "Maksa nyt 50 %.", ("40 %", "50 %")),
        (FI, "At most 25 kg.", "Enintään 20 kg.", ("25 kg", "20 kg")),
        (NB, "It is 12 km away.", "Det er 15 km dit.", ("12 km", "15 km")),
        (NB, "Wait two hours.", "Vent i halvannen time.", ("2 h", "1.5 h")),
        (FI, "Wait two weeks.", "Odota puolitoista viikkoa.", ("2 w", "1.5 w")),
        (FI, "It costs €1,520.", "Hinta on 1 250 €.", ("€ 1520", "€ 1250")),
        (NB, "Postage is NOK 59.", "Frakten koster 49 kr.", ("kr 59", "kr 49")),
        (FI, "I answer in 48 hours. Have a nice day!", "Vastaan 24 tunnissa.", ("48 h", "24 h")),
        (NB, "You have two weeks.", "Du har tjueen dager på deg.", ("2 w", "21 d")),
        (NB, "You get 30 % off.", "Du får halv pris.", ("30 %",)),
        (FI, "You get 12,000 points.", "Saat 12 500 pistettä.", ("12000", "12500")),
        (FI, "It takes 1 hour 30 minutes.", "Siinä menee 1 h 45 min.", ("90 min", "105 min")),
        (NB, "It takes an hour and 20 minutes.", "Det tar halvannen time.", ("80 min", "1.5 h")),
        (FI, "You win €10k.", "Voitat 1 000 €.", ("€ 10000", "€ 1000")),
        (NB, "You have 300 days.", "Du har to hundre dager på deg.", ("300 d", "200 d")),
        (FI, "You win €1,000,000.", "Voitat 1 000 001 €.", ("€ 1000000", "€ 1000001")),
    ],
)
def test_figures_that_do_not_come_to_the_same_are_told(
    made: Made, lang: str, en: str, other: str, figures: tuple[str, ...]
) -> None:
    assert told(made, (EN, en), (lang, other)) == [("figure-in-one-language", 0, figures)]


@pytest.mark.parametrize("text", ["Katso ohje.pdf klo.12.", "Katso esim. README.md tai v2.1.", "Ohje on postissa."])
def test_a_file_or_an_hour_is_no_link(made: Made, text: str) -> None:
    assert [sense for sense, *_ in told(made, (EN, "See shop.example/help."), (FI, text))] == ["link-in-one-language"]


def test_of_three_languages_the_odd_one_and_the_lacking_one_are_told(made: Made) -> None:
    odd = told(made, (EN, "10 days."), (FI, "14 päivää."), (NB, "14 dager."))
    assert odd == [("figure-in-one-language", 0, ("10 d",))] or odd[0][1] == 0
    assert told(made, (EN, "In time."), (FI, "14 päivää."), (NB, "14 dager.")) == [
        ("figure-in-one-language", 0, ("", "14 d"))
    ]


def test_a_language_is_missing_only_where_most_macros_have_it(made: Made) -> None:
    def library(*groups: tuple[str, ...]) -> list[tuple[str, int, tuple[str, ...]]]:
        texts = [made("Hi.", f"macro-{n}", lang=lang, locale=lang) for n, group in enumerate(groups) for lang in group]
        return [(gap.sense, gap.number, gap.told) for gap in gaps(texts)]

    assert library((EN, FI), (EN, FI), (EN, FI), (EN,)) == [("missing-language", 6, (FI,))]
    assert library((EN, FI), (EN, FI), (EN,), (EN,)) == []
    assert library((EN,), (EN,), (EN,), (FI,)) == []


def test_two_macros_that_could_be_meant_are_not_compared(made: Made) -> None:
    assert told(made, (EN, "10 days."), (EN, "12 days."), (FI, "14 päivää.")) == []


@pytest.mark.parametrize("key", ["7", "macro-7"])
def test_a_library_that_lies_in_two_files_is_compared_inside_each(made: Made, key: str) -> None:
    texts = [(EN, "Up to 48 hours before."), (FI, "24 tuntia ennen."), (NB, "Inntil 48 timer før.")]
    library = [
        made(text, key, lang=lang, locale=lang, file=file) for file in ("a.csv", "b.csv") for lang, text in texts
    ]
    assert [(gap.sense, gap.number) for gap in gaps(library)] == [
        ("figure-in-one-language", 1),
        ("figure-in-one-language", 4),
    ]


def test_two_files_that_both_hold_a_language_are_no_versions_of_each_other(made: Made) -> None:
    texts = [("old.json", EN, "24 hours."), ("new.json", EN, "48 hours."), ("fi.json", FI, "24 tuntia.")]
    assert not list(gaps([made(text, "macro-7", lang=lang, locale=lang, file=file) for file, lang, text in texts]))


def test_short_ids_are_compared_inside_their_file_only(made: Made) -> None:
    apart = [made("10 days.", "1", locale=EN), made("14 päivää.", "1", lang=FI, locale=FI, file="b.json")]
    assert list(gaps(apart)) == []
    beside = [made("10 days.", "1", locale=EN), made("14 päivää.", "1", lang=FI, locale=FI)]
    assert [gap.sense for gap in gaps(beside)] == ["figure-in-one-language"]


def test_texts_without_locale_are_not_compared(made: Made) -> None:
    assert list(gaps([made("10 days.", "macro-7"), made("14 päivää.", "macro-7", lang=FI)])) == []


@pytest.mark.seconds(5)
def test_figures_that_all_others_have_are_excused_by_one_look_at_the_text(made: Made) -> None:
    en = "".join(f"In {number} days it comes, and we tell you. " for number in range(400))
    nb = "".join(f"Om {number} dager kommer den, og vi sier fra. " for number in range(400))
    assert told(made, (EN, en), (NB, nb), (FI, "Se tulee parin päivän päästä. " * 800)) == []


@pytest.mark.seconds(5)
def test_thousands_of_other_figures_are_not_asked_one_by_one(made: Made) -> None:
    en = "".join(f"Lamp {number} euros. " for number in range(3000))
    nb = "".join(f"Lampe {number} euro. " for number in range(3000, 6000))
    assert told(made, (EN, en), (NB, nb)) == [("figure-in-one-language", 0, ("€ 0",))]
