"""What a reply takes up in few words: an earlier message, a broken promise, one of two, the customer's language."""

from __future__ import annotations

import pytest

from tonelint import lint

AGAIN = {
    "fi": "Tämä on jo kolmas viestini. Mistä saan uuden pumpun?",
    "nb": "Dette er tredje gang jeg skriver. Hvor får jeg ny pumpe?",
    "en": "This is the third time I have asked. Where do I get a new pump?",
}
SHOP = {"fi": " Pumppuja myy liike.", "nb": " Pumper selges i butikken.", "en": " Pumps are sold in the shop."}
FIRST = "missing-acknowledgement/as-if-for-the-first-time"


def rules(text: str, lang: str, customer: str) -> set[str]:
    return {one.rule for one in lint(text, lang=lang, customer=customer).findings}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Third message, and the first with an answer."),
        ("en", "You rang twice for nothing."),
        ("nb", "Tredje melding, og den første med et svar."),
        ("nb", "Du skrev to ganger forgjeves."),
        ("fi", "Kolmas viesti, ja viimein vastaus."),
        ("fi", "Kaksi viestiä ilman vastausta."),
    ],
)
def test_an_earlier_message_is_taken_up_in_few_words(lang: str, text: str) -> None:
    assert FIRST in rules(SHOP[lang].strip(), lang, AGAIN[lang])
    assert FIRST not in rules(text + SHOP[lang], lang, AGAIN[lang])


@pytest.mark.parametrize(
    "text", ["Puhelu venyi, anteeksi: olin luvannut kolmen.", "Tunti myöhässä, eli petin lupaukseni."]
)
def test_a_broken_promise_is_named_in_finnish(text: str) -> None:
    turns = [
        {"role": "customer", "text": "Missä pumppu on?"},
        {"role": "agent", "text": "Soitan sinulle tänään kello kolme."},
        {"role": "customer", "text": "Kello on neljä eikä kukaan soittanut."},
    ]
    found = lint(f"{text} Pumppu on varastossa.", lang="fi", turns=turns).findings
    assert "unowned-promise" not in {one.family for one in found}


@pytest.mark.parametrize(
    ("lang", "customer", "text"),
    [
        ("en", "Should I get the K20 or the B45?", "For a small garden I'd go B, since it turns on the spot."),
        ("en", "Pump 12 Pro or the Pro Max?", "That would be the Max, for the long hose and the quiet motor."),
        ("nb", "Skal jeg ta K20 eller B45?", "Til en liten hage ville jeg gått for B, for den snur på flekken."),
        ("fi", "Otanko K20:n vai B45:n?", "Pieneen pihaan ottaisin B:n, koska se kääntyy paikallaan."),
    ],
)
def test_a_choice_may_be_called_by_its_short_name(lang: str, customer: str, text: str) -> None:
    chosen = "answer-the-question/one-or-the-other"
    assert chosen not in rules(text, lang, customer)


def test_who_writes_swedish_is_answered_in_swedish() -> None:
    customer = "Hej! Kan ni säga när pumpen som jag beställde är klar, och var jag kan hämta den?"
    told = "register-mirror/another-language"
    assert told not in rules("Hej! Pumpen är klar på torsdag, och butiken är öppen till sex.", "fi", customer)
    assert told in rules("Hei! Pumppu on valmis torstaina, ja liike on auki kuuteen.", "fi", customer)


def test_who_asks_for_an_answer_in_english_gets_one() -> None:
    asks = "Moi, voisitteko vastata englanniksi, koska mieheni ei puhu suomea? Milloin pumppu on valmis?"
    silent = "Moi, voisitteko vastata pian, koska mieheni ei ehdi odottaa? Milloin pumppu on valmis?"
    answer = "Hello! The pump is ready on Thursday, and the shop is open until six."
    told = "register-mirror/another-language"
    assert told not in rules(answer, "en", asks)
    assert told in rules(answer, "en", silent)


TURNS = {
    "en": ["Sorry, which pump?", "Excuse me, the red or the blue one?"],
    "nb": ["Unnskyld, hvilken pumpe?", "Beklager, mente du den røde eller den blå?"],
    "fi": ["Anteeksi, mikä pumppu?", "Anteeksi, tarkoititko punaista vai sinistä?"],
}
SORRY = {
    "en": "Sorry that it took so long.",
    "nb": "Beklager at det tok så lang tid.",
    "fi": "Anteeksi, että siinä kesti.",
}


@pytest.mark.parametrize("lang", TURNS)
def test_a_polite_sorry_is_no_apology(lang: str) -> None:
    turns = [{"role": "customer", "text": "?"}]
    for said in TURNS[lang]:
        turns += [{"role": "agent", "text": said}, {"role": "customer", "text": "OK"}]
    found = lint(SORRY[lang], lang=lang, turns=turns).findings
    assert "canned-apology/third-sorry" not in {one.rule for one in found}


def test_who_refuses_to_say_sorry_again_does_not_say_it() -> None:
    turns = [{"role": "customer", "text": "Hvor er pumpa?"}]
    for said in ("Beklager at pumpa er forsinket.", "Jeg beklager at den havnet i feil by."):
        turns += [{"role": "agent", "text": said}, {"role": "customer", "text": "Fortsatt ingen pumpe."}]
    third = "canned-apology/third-sorry"
    refused = lint("Jeg skal ikke si unnskyld en gang til. Pumpa har vi ikke.", lang="nb", turns=turns)
    assert third not in {one.rule for one in refused.findings}
    repeated = lint("Jeg beklager enda en gang.", lang="nb", turns=turns)
    assert third in {one.rule for one in repeated.findings}
