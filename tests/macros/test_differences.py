"""What twins contradict each other in, and what makes them two cases."""

from __future__ import annotations

import pytest

from tonelint.drafts.origin import PlainOrigin
from tonelint.macros.differences import Difference, difference
from tonelint.model import Attribute, Reply

REST = " Put the receipt in the box, and write the number of your order on the lid."


def found(one: str, other: str, lang: str = "en", rest: str = REST) -> Difference | None:
    first, second = (Reply(text + rest, text + rest, "", PlainOrigin(text)) for text in (one, other))
    return difference(first, second, lang)


@pytest.mark.parametrize(
    ("kind", "one", "other", "here", "there"),
    [
        ("deadline", "Send it back within 14 days.", "Send it back within 30 days.", "14 d", "30 d"),
        ("amount", "The postage for it is £4.", "The postage for it is £6.", "£ 4", "£ 6"),
        ("percentage", "You get 10 % off the next one.", "You get 15 % off the next one.", "10 %", "15 %"),
        ("phone", "Ring me on 020 7946 0958 please.", "Ring me on 020 7946 0111 please.", "02079460958", "02079460111"),
        ("link", "The form is at a.example/x now.", "The form is at a.example/x now.", "", ""),
        ("negation", "The guarantee covers the bulb and the switch.", "The guarantee does not cover the bulb and the switch.", "", ""),
    ],
)  # fmt: skip
def test_a_contradiction_is_named(kind: str, one: str, other: str, here: str, there: str) -> None:
    told = found(one, other)
    if kind == "link":
        assert told is None
        told = found("The form is at www.a.example/x now.", "The form is at www.a.example/y now.")
        here, there = "a.example/x", "a.example/y"
    assert told is not None
    assert (told.kind, told.here, told.there) == (kind, here, there)


@pytest.mark.parametrize(
    ("lang", "text", "here", "there"),
    [
        ("en", "You can send the kettle back within {} of buying it, and the money is on your card in a week.", "14 days|14 d", "30 days|30 d"),
        ("en", "The parcel costs {} to your door, and orders over €50 travel free.", "€4.90|€ 4.9", "€5.90|€ 5.9"),
        ("en", "Repairs take {} in our workshop, and we answer your mail within 2 days.", "3 working days|3 wd", "8 working days|8 wd"),
        ("fi", "Palautus maksaa sinulle {} €, ja yli 50 € ostoksista se on ilmainen.", "4,90|€ 4.9", "6,90|€ 6.9"),
        ("fi", "Keittimen voi palauttaa {} kuluessa, ja rahat ovat tilillä 7 päivässä.", "14 päivän|14 d", "30 päivän|30 d"),
        ("nb", "Returen koster {} kr for en pakke, og på ordre over 500 kr er den gratis.", "49|kr 49", "79|kr 79"),
    ],
)  # fmt: skip
def test_a_figure_on_which_both_agree_hides_no_contradiction(lang: str, text: str, here: str, there: str) -> None:
    (one, mine), (other, yours) = here.split("|"), there.split("|")
    told = found(text.format(one), text.format(other), lang)
    assert told is not None
    assert (told.here, told.there) == (mine, yours)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Repairs take 3 days in Leeds and 5 days in York.", "Repairs take 5 days in York and 3 days in Leeds."),
        ("A small parcel costs €4 and is free over €50.", "A large parcel costs €6 and is free over €50."),
        ("The lamp costs €40 with a bulb, and €4 to send.", "The lamp costs €40 with a bulb, €4 to send and €2 to wrap."),
        ("It costs €4.90, or £4.20, to send the lamp.", "It costs €4.90, or 49 kr, to send the lamp."),
        ("The lamp lasts for 12 months and the bulb for 30 days.", "The lamp lasts for a year and the bulb for 30 days."),
    ],
)  # fmt: skip
def test_figures_beside_a_shared_one_that_cannot_be_set_against_each_other_are_left_alone(one: str, other: str) -> None:
    assert found(one, other) is found(other, one) is None


@pytest.mark.parametrize(
    ("lang", "text", "here", "there"),
    [
        ("en", "You have waited 3 days, and the lamp comes within {}.", "5 days", "8 days"),
        ("en", "You have waited {}, and the repair takes 5 days.", "3 days", "8 days"),
        ("en", "I have refunded {} of the €50 that you paid for the lamp.", "€10", "€20"),
        ("en", "The {} warranty covers the lamp, and you get the money in 14 days.", "2-year", "5-year"),
        ("nb", "Du får {} kr tilbake av de 500 kr du betalte for lampa.", "100", "200"),
        ("fi", "Saat {} € alennuksen lampusta yli 50 euron tilauksesta.", "10", "20"),
    ],
)
def test_what_one_customer_gets_beside_a_shared_figure_is_no_rule(lang: str, text: str, here: str, there: str) -> None:
    one, other = text.format(here), text.format(there)
    assert found(one, other, lang) is found(other, one, lang) is None


def test_one_telephone_with_and_without_its_country_is_no_contradiction() -> None:
    home, abroad = "Ring me on 020 7946 0958 please.", "Ring me on +44 20 7946 0958 please."
    assert found(home, abroad) is found(abroad, home) is None
    assert found(home, "Ring me on +44 20 7946 0111 please.") is not None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Täytä lomake täällä ennen perjantaita."),
        ("nb", "Fyll ut skjemaet her før fredag."),
        ("en", "Fill in the form over here by Friday."),
    ],
)
@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("https://a.fi/x", "https://a.fi/y", ("link", "a.fi/x", "a.fi/y")),
        ("https://a.fi/?x=1&amp;y=2", "https://www.a.fi/?x=1&y=2", None),
        ("mailto:x@a.fi", "mailto:y@a.fi?subject=a", ("email", "x@a.fi", "y@a.fi")),
        ("tel:+358401", "tel:+358402", ("phone", "358401", "358402")),
        ("{{ticket.link}}", "{{ticket.url}}", None),
        ("https://a.fi/x", "{{ticket.url}}", None),
        ("#x", "#y", None),
    ],
)
def test_twins_that_lead_elsewhere_contradict_each_other(
    lang: str, text: str, one: str, other: str, told: tuple[str, str, str] | None
) -> None:
    start = text.index(" ") + 1
    place = start, text.index(" ", start)
    first, second = (
        Reply(text, text, "", PlainOrigin(text), attributes=(Attribute("href", address, *place, 0),))
        for address in (one, other)
    )
    found = difference(first, second, lang)
    assert (found and (found.kind, found.here, found.there)) == told
    assert found is None or (found.start, found.end) == place


def test_finnish_and_norwegian_say_no_too() -> None:
    told = found(
        "Takuu kattaa lampun ja sen kytkimen.", "Takuu ei kata lamppua ja sen kytkintä.", "fi", " Liitä kuitti mukaan."
    )
    assert told is not None
    assert told.kind == "negation"
    told = found(
        "Garantien dekker lampa og bryteren.",
        "Garantien dekker ikke lampa og bryteren.",
        "nb",
        " Legg ved kvitteringen.",
    )
    assert told is not None
    assert told.kind == "negation"


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("en", "We mend the clock without an invoice in our shop.", "We do not mend the clock without an invoice in our shop."),
        ("nb", "Vi reparerer klokka uten faktura i butikken vår.", "Vi reparerer ikke klokka uten faktura i butikken vår."),
        ("fi", "Korjaamme kellon ilman laskua omassa pajassamme.", "Emme korjaa kelloa ilman laskua omassa pajassamme."),
        ("en", "We mend the clock if its glass is not broken.", "We don't mend the clock if its glass is not broken."),
        ("nb", "Vi reparerer klokka hvis glasset ikke er knust.", "Vi reparerer ikke klokka hvis glasset ikke er knust."),
        ("fi", "Korjaamme kellon, jos sen lasi ei ole rikki.", "Emme korjaa kelloa, jos sen lasi ei ole rikki."),
    ],
)  # fmt: skip
def test_another_no_in_the_sentence_hides_no_contradiction(lang: str, one: str, other: str) -> None:
    for told in (found(one, other, lang, ""), found(other, one, lang, "")):
        assert told is not None
        assert told.kind == "negation"


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("en", "We will not send a bill, not even if you ask for it.", "We will not send a bill, even if you ask for it."),
        ("fi", "Emme lähetä sinulle laskua, emme edes pyynnöstä.", "Emme lähetä sinulle laskua edes pyynnöstä."),
        ("nb", "Vi sender ikke faktura til deg, ikke engang i mai.", "Vi sender ikke faktura til deg engang i mai."),
        ("nb", "Vi sender ikke faktura til deg, ikke en gang i mai.", "Vi sender ikke faktura til deg en gang i mai."),
    ],
)  # fmt: skip
def test_not_even_says_a_no_once_more(lang: str, one: str, other: str) -> None:
    assert found(one, other, lang, "") is None
    assert found(other, one, lang, "") is None


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("en", "We mend the clock in our shop with an invoice.", "We mend the clock in our shop without an invoice."),
        ("en", "We mend the clock in our shop with an invoice.", "We don't mend the clock in our shop without an invoice."),
        ("nb", "Vi reparerer klokka i butikken med faktura.", "Vi reparerer ikke klokka i butikken uten faktura."),
        ("fi", "Korjaamme kellon omassa pajassa laskulla.", "Emme korjaa kelloa omassa pajassa ilman laskua."),
        ("en", "With an invoice we mend the clock in 5 days.", "Without an invoice we mend the clock in 9 days."),
        ("en", "We do not mend the clock at the shop in Oslo.", "No, we do not mend the clock at the shop in Oslo."),
        ("en", "We do not mend old clocks and radios in our shop.", "We do not mend old clocks and not radios in our shop."),
        ("en", "We never mend the clock in our shop.", "We never, never mend the clock in our shop."),
        ("fi", "Emme korjaa kelloja tai radioita omassa pajassa.", "Emme korjaa kelloja emmekä radioita omassa pajassa."),
    ],
)  # fmt: skip
def test_what_is_lacking_makes_another_case_and_a_no_said_twice_is_one(lang: str, one: str, other: str) -> None:
    assert found(one, other, lang, "") is found(other, one, lang, "") is None


SHORT = {
    "fi": " Kirjoita minulle, jos ne eivät ole siellä silloin, niin selvitän asian.",
    "nb": " Skriv til meg hvis de ikke er der da, så finner jeg ut av det.",
    "en": " Write to me if it is not there by then, and I will look into it.",
}


@pytest.mark.parametrize(
    ("lang", "one", "other", "here", "there"),
    [
        ("fi", "Hyvitys näkyy 2 viikossa.", "Hyvitys näkyy 3 viikossa.", "2 w", "3 w"),
        ("fi", "Hyvitys näkyy kahdeksassa päivässä.", "Hyvitys näkyy yhdeksässä päivässä.", "8 d", "9 d"),
        ("fi", "Toimitus kestää 4–6 arkipäivää.", "Toimitus kestää 8–9 arkipäivää.", "4–6 wd", "8–9 wd"),
        ("nb", "Frakten koster 49 kr.", "Frakten koster 79 kr.", "kr 49", "kr 79"),
        ("nb", "Vent i to uker.", "Vent i tre uker.", "2 w", "3 w"),
        ("en", "Wait 5 days.", "Wait 10 days.", "5 d", "10 d"),
    ],
)
def test_a_short_sentence_contradicts_its_very_like(lang: str, one: str, other: str, here: str, there: str) -> None:
    told = found(one, other, lang, SHORT[lang])
    assert told is not None
    assert (told.here, told.there) == (here, there)


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("en", "Small: 5 days.", "Large: 10 days."),
        ("en", "Small\n\nWait 5 days.", "Large\n\nWait 10 days."),
        ("fi", "Pieni: 5 päivää.", "Suuri: 10 päivää."),
        ("nb", "Liten: 5 dager.", "Stor: 10 dager."),
        ("en", "Wait 5 days. Wait 9 days.", "Wait 9 days. Wait 12 days."),
        ("en", "Wait 30 days.", "Wait one month."),
        ("fi", "Odota 36 tuntia.", "Odota puolitoista päivää."),
        ("nb", "Vent i 5 virkedager.", "Vent i en uke. Eller vent i 7 dager."),
        ("en", "Wait two to three weeks.", "Wait 2–3 weeks."),
    ],
)
def test_short_sentences_of_two_cases_or_of_one_length_are_left_alone(lang: str, one: str, other: str) -> None:
    assert found(one, other, lang, SHORT[lang]) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("You have 14 days to send it back.", "You have two weeks to send it back."),
        ("The money is there within 2 days by card.", "The money is there within 5 days by invoice."),
        ("It takes 2 days to reach you in York.", "It takes 5 days to reach you in Oslo."),
        ("It takes 2 days to reach you.", "It reaches you."),
        ("The shop opens at 9:30 on Monday.", "The shop opens at 10:30 on Monday."),
    ],
)
def test_two_ways_to_say_it_and_two_cases_are_no_contradiction(one: str, other: str) -> None:
    assert found(one, other) is None


def test_the_figure_is_marked_in_the_first_macro() -> None:
    text = "Send it back within 14 days."
    told = found(text, "Send it back within 30 days.")
    assert told is not None
    assert text[told.start : told.end] == "14 days"


def test_a_figure_that_promises_nothing_makes_two_cases() -> None:
    assert found("A parcel up to 2 kg is with you in 2 days.", "A parcel up to 10 kg is with you in 3 days.") is None


def test_prices_in_two_currencies_are_not_compared() -> None:
    assert found("The postage for it is €4.", "The postage for it is £3.") is None


@pytest.mark.seconds(5)
@pytest.mark.parametrize("sentence", ["Lamp {} euros. ", "The lamp on the shelf over there is {} euros. "])
def test_thousands_of_sentences_are_not_compared_each_with_each(sentence: str) -> None:
    one, other = ("".join(sentence.format(number + first) for number in range(2000)) for first in (0, 5000))
    told = found(one, other)
    assert (told is None) is sentence.startswith("Lamp")
