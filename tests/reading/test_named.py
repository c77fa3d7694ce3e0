"""What a message names and gives, by kind and place."""

from __future__ import annotations

import pytest
import shipped
from hypothesis import given
from hypothesis import strategies as st

from tonelint.guides.cues import read_cues
from tonelint.names import GAVE, LANGUAGES, NAMED
from tonelint.reading.customer import Message

CUES = {
    "en": """\
customer:
  order-number: {phrases: ["[order|claim|booking] (number)", "number"], not: ["phone number"]}
  serial-number: {phrases: ["serial number"]}
  date: {phrases: ["<TIME>", "two weeks ago", "on <NUM> march"]}
  bought: {phrases: ["bought"]}
  photo: {phrases: ["photo attached"]}
  screen: {phrases: ["error <NUM>"]}
  loss: {phrases: ["broken"]}
""",
    "fi": "customer:\n  order-number: {phrases: [tilaus]}\n",
    "nb": "customer:\n  order-number: {phrases: [ordre]}\n",
}


def message(text: str, lang: str = "en") -> Message:
    cues = read_cues(CUES[lang], f"signals/{lang}.yaml", lang)["customer"]
    return Message(text, lang, lambda: cues)


def shown(text: str, kinds: dict[str, list[tuple[int, int]]]) -> dict[str, list[str]]:
    return {kind: [text[start:end] for start, end in spans] for kind, spans in kinds.items() if spans}


def test_what_is_named_is_told_once_each_by_its_kind() -> None:
    text = "Order 88231 for £12.50 came broken two weeks ago, the kettle too."
    told = shown(text, message(text).named)
    assert "kettle" in told.pop("thing")
    assert told == {"loss": ["broken"], "amount": ["£12.50"], "order-number": ["88231"], "date": ["two weeks ago"]}
    spans = [span for kind in ("amount", "order-number", "date", "thing") for span in message(text).named[kind]]
    assert len(spans) == len(
        {place for start, end in spans for place in range(start, end)} & {start for start, _ in spans}
    )


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Tilaus 70214-8 3. toukokuuta (49 €) puuttuu."),
        ("nb", "Ordre 70214-8 av 3. mai (kr 490) mangler."),
        ("en", "Order 70214-8 of 3 May (EUR 49) is missing."),
        ("en", "My order 70214-8 from 3 May for 2 lamps is missing."),
    ],
)
def test_an_order_number_is_one_whatever_day_and_sum_stand_behind_it(lang: str, text: str) -> None:
    read = shipped.message(text, lang)
    assert shown(text, {"order-number": read.named["order-number"]}) == {"order-number": ["70214-8"]}


@pytest.mark.parametrize(
    ("lang", "text", "gave"),
    [
        ("en", "It leaks. I've attached the receipt.", {"receipt"}),
        ("en", "It leaks. I've attached the receipt and a photo.", {"receipt", "photo"}),
        ("en", "It leaks. I've attached the bank statement.", set()),
        ("en", "I've attached my bank statement, as I lost the receipt.", set()),
        ("en", "I attached a photo of the crack but can't find the receipt.", {"photo"}),
        ("fi", "Kuitti on hukassa, mutta liitteenä on tiliote.", set()),
        ("fi", "Kuva vauriosta liitteenä, kuittia en löydä.", {"photo"}),
        ("nb", "Jeg har mistet kvitteringen, men legger ved kontoutskrift.", set()),
        ("nb", "Trenger dere kvitteringen, eller holder bildet som ligger ved?", {"photo"}),
        ("fi", "Se vuotaa. Liitteenä kuitti.", {"receipt"}),
        ("fi", "Se vuotaa. Liitteenä kuitti ja kuva.", {"receipt", "photo"}),
        ("nb", "Den lekker. Kvitteringen ligger ved.", {"receipt"}),
        ("nb", "Den lekker. Kvitteringen og et bilde ligger ved.", {"receipt", "photo"}),
    ],
)
def test_a_receipt_that_is_attached_is_no_photo(lang: str, text: str, gave: set[str]) -> None:
    assert set(shipped.message(text, lang).gave) == gave


@pytest.mark.parametrize("text", ["My order of 30214 May lamps is late.", "I ordered it, an order for 70214 lamps."])
def test_how_many_were_ordered_is_no_order_number(text: str) -> None:
    assert not shipped.message(text, "en").named["order-number"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Valitettavasti lamppu sammui."), ("fi", "Ikävä kyllä lamppu sammui."), ("fi", "<Media jätettiin pois>\nlamppu sammui."),
        ("nb", "Beklageligvis er lampa borte."), ("nb", "<Media utelatt>\nLampa er borte."), ("nb", "Heldigvis er lampa her."),
        ("en", "Unfortunately the lamp is gone."), ("en", "<Media omitted>\nThe lamp is gone."), ("en", "image omitted\nSadly the lamp is gone."),
    ],
)  # fmt: skip
def test_regret_and_what_a_chat_left_out_are_no_things(lang: str, text: str) -> None:
    things = shown(text, {"thing": shipped.message(text, lang).named["thing"]})["thing"]
    assert {thing.casefold() for thing in things} <= {"lamppu", "sammui", "lampa", "borte", "lamp", "gone"}


def test_a_photo_that_several_phrases_hear_is_given_once() -> None:
    own = read_cues('customer:\n  photo: {phrases: ["sent … photo", "a photo", "photo"]}\n', "signals/en.yaml", "en")
    text = "I sent you a photo."
    given = Message(text, "en", lambda: own["customer"]).gave
    assert shown(text, given) == {"photo": ["sent you a photo"]}


@pytest.mark.parametrize(
    ("text", "lang", "amount"),
    [
        ("Maksoin 1 299,50 € siitä", "fi", "1 299,50 €"),
        ("meni 20e hukkaan", "fi", "20e"),
        ("129 euron laite", "fi", "129 euron"),
        ("den kosta 1 299,- i fjor", "nb", "1 299,-"),
        ("betalte 642 kr for den", "nb", "642 kr"),
        ("it cost £1,299.50 then", "en", "£1,299.50"),
        ("for 15 quid", "en", "15 quid"),
    ],
)
def test_amounts_are_heard_as_people_write_them(text: str, lang: str, amount: str) -> None:
    assert shown(text, {"amount": message(text, lang).named["amount"]}) == {"amount": [amount]}


@pytest.mark.parametrize("text", ["It takes 5 days", "20 eggs", "room 214", "2 kg"])
def test_a_figure_alone_is_no_amount(text: str) -> None:
    assert not message(text).named["amount"]


@pytest.mark.parametrize(
    ("text", "lang", "kind", "told"),
    [
        ("order A-20931", "en", "order-number", "A-20931"),
        ("booking number is QX7T2L.", "en", "order-number", "QX7T2L"),
        ("serial number LM-55-0921", "en", "serial-number", "LM-55-0921"),
        ("mail sam@newmail.example please", "en", "email", "sam@newmail.example"),
        ("ring me on 07700 900143", "en", "phone", "07700 900143"),
        ("ring me on 020 7946 0018", "en", "phone", "020 7946 0018"),
        ("mobile 98300 00417 only", "en", "phone", "98300 00417"),
        ("call (555) 010-4477 after five", "en", "phone", "(555) 010-4477"),
        ("soita 040 123 4567", "fi", "phone", "040 123 4567"),
        ("ring 912 34 567", "nb", "phone", "912 34 567"),
        ("Larch Road? No: 14 Larch Road", "en", "address", "14 Larch Road"),
        ("My code 70551-20981 does not open it", "en", "order-number", "70551-20981"),
        ("ordre nr mitt: 9920-18", "nb", "order-number", "9920-18"),
        ("Address: 12 Shivaji Nagar, Nagpur", "en", "address", "12 Shivaji Nagar"),
        ("Flat 3, Rowan House", "en", "address", "Flat 3, Rowan"),
        ("Lehtikuusentie 14", "fi", "address", "Lehtikuusentie 14"),
        ("Björkvägen 14", "fi", "address", "Björkvägen 14"),
        ("Lerkeveien 14", "nb", "address", "Lerkeveien 14"),
        ("I bought it two weeks ago", "en", "purchase-date", "two weeks ago"),
        ("photo attached", "en", "photo", "photo attached"),
        ("It shows error 37", "en", "screen", "error 37"),
        ("E-09 ja piippausta", "fi", "screen", "E-09"),
        ("Err 3 i displayet", "nb", "screen", "Err 3"),
    ],
)
def test_what_was_given_is_told(text: str, lang: str, kind: str, told: str) -> None:
    read = message(text, lang)
    assert shown(text, read.gave) == {kind: [told]}
    assert read.holds("gave", kind)


@pytest.mark.parametrize(
    "text",
    ["I ordered it in 2019", "the claim since 2009", "order of 5 lamps", "code WINTER10", "It broke two weeks ago", "my order, 2 lamps",
     "I was on the E18", "a wait on the E6", "I drive an F150", "press F5",
     "along the E-18", "I sat in seat F17", "The barcode is 0735912345678", "SKU 200.555.1234"],
)  # fmt: skip
def test_nothing_is_given_where_nothing_is(text: str) -> None:
    assert message(text).gave == {}


@given(st.text(), st.sampled_from(LANGUAGES))
def test_any_text_is_looked_through_and_every_span_lies_in_it(text: str, lang: str) -> None:
    read = message(text, lang)
    assert set(read.named) == set(NAMED)
    assert set(read.gave) <= set(GAVE)
    spans = [span for kinds in (read.named, read.gave) for found in kinds.values() for span in found]
    assert all(0 <= start < end <= len(text) for start, end in spans)


@pytest.mark.seconds(5)
@pytest.mark.parametrize("text", ["1 " * 30_000, "A1" * 30_000, "order " * 20_000, "a@" * 30_000, "1.1" * 20_000])
def test_texts_made_to_be_slow_are_looked_through_quickly(text: str) -> None:
    read = message(text)
    assert set(read.named) == set(NAMED)
    assert isinstance(read.gave, dict)
