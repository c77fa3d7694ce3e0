"""Senses: what the reading tells by itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tonelint import lint
from tonelint.matching.senses import SENSES
from tonelint.model import Turn
from tonelint.names import CUSTOMER_SENSES, LIBRARY, REUSED
from tonelint.names import SENSES as NAMED
from tonelint.reading import language

ROOT = Path(__file__).resolve().parent.parent.parent
Judged = Callable[..., list[tuple[str, dict[str, Any]]]]

CUSTOMER = "lack/tongue\nfinds: customer-language\n"
TWICE = "lack/twice\nfinds: repeated-sentence\n"
FINNISH = "Hei, uunini ei lämpene enää ollenkaan ja odotan vastausta teiltä."


def test_every_sense_that_a_rule_may_name_is_there() -> None:
    assert (*SENSES, *REUSED, *LIBRARY) == NAMED
    assert set(CUSTOMER_SENSES) <= set(NAMED)


@pytest.mark.parametrize(
    ("customer", "heard"),
    [
        (FINNISH, "fi"),
        ("Hej! Min ugn blir inte varm längre och jag har väntat i två veckor.", "sv"),
        ("Hello, my oven does not get warm and I have been waiting for weeks.", None),
        ("Uunini ei lämpene.", None),
        ("Min omn vert ikkje varm lenger, og eg har venta i fleire veker på svar frå dykk.", None),
        (None, None),
    ],
    ids=["Finnish", "Swedish", "the same", "too short", "none of ours", "no message"],
)
def test_a_customer_of_another_language_is_noticed(judged: Judged, customer: str | None, heard: str | None) -> None:
    found = judged("Hi! We mended your oven. It is warm.", CUSTOMER, customer=customer)
    assert [(text, evidence["language"]) for text, evidence in found] == (
        [("We mended your oven.", heard)] if heard else []
    )
    assert all(evidence["sure"] >= 0.95 for _, evidence in found)


@pytest.mark.parametrize(("sure", "found"), [(0.95, 1), (0.94, 0)])
def test_a_language_that_is_not_sure_is_not_told(
    judged: Judged, monkeypatch: pytest.MonkeyPatch, sure: float, found: int
) -> None:
    sounds = {FINNISH: language.Heard("fi", sure)}
    monkeypatch.setattr(language, "identify", lambda text: sounds.get(text, language.Heard("en", 1.0)))
    assert len(judged("We mended your oven.", CUSTOMER, customer=FINNISH)) == found


def test_a_reply_in_the_customers_language_is_left_alone(judged: Judged) -> None:
    assert judged("Hei! Korjasimme uunisi.", CUSTOMER, lang="fi", customer=FINNISH) == []


@pytest.mark.parametrize(
    "customer",
    [
        "Hej! Min ugn blir inte varm längre och jag har väntat i två veckor.",
        "Hej! Min ovn bliver ikke varm længere, og jeg har ventet på jer i flere uger nu.",
    ],
    ids=["Swedish", "Danish"],
)
def test_a_neighbour_is_answered_in_norwegian(judged: Judged, customer: str) -> None:
    assert judged("Hei! Vi har rettet ovnen din.", CUSTOMER, lang="nb", customer=customer) == []
    assert judged("Hei! Korjasimme uunisi.", CUSTOMER, lang="fi", customer=customer)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We sent the new one on Friday. Good. we SENT the new one, on Friday!", ["we SENT the new one, on Friday!"]),
        (
            "We'll send the new one on Friday. We will send the new one on Friday.",
            ["We will send the new one on Friday."],
        ),
        ("We sent the new one. We sent the new one.", []),
        ("We sent the 3 ones on Friday. We sent the 4 ones on Friday.", []),
        ("We sent the new one on Friday.", []),
    ],
    ids=["folded", "contracted", "short", "another figure", "once"],
)
def test_a_sentence_that_stands_twice_is_marked_the_second_time(judged: Judged, text: str, found: list[str]) -> None:
    assert judged(text, TWICE) == [(one, {}) for one in found]


def test_the_first_greeting_is_marked(judged: Judged) -> None:
    assert judged("Hi Ann! Hello from us all.", "lack/hi\nfinds: greeting\n") == [("Hi", {})]
    assert judged("Your oven is here.", "lack/hi\nfinds: greeting\n") == []


def test_the_evidence_of_a_card_tells_its_kind_and_not_its_number(judged: Judged) -> None:
    found = judged("We charged 4111 1111 1111 1111 once.", "lack/card\nfinds: personal-data\n")
    assert found == [("4111 1111 1111 1111", {"kind": "card"})]


def test_an_account_is_one_persons_where_the_customer_named_it(judged: Judged) -> None:
    rule, reply = "lack/account\nfinds: personal-data\n", "It goes to NO93 8601 1117 947."
    assert judged(reply, rule, customer="Mine is NO9386011117947.") == [("NO93 8601 1117 947", {"kind": "account"})]
    assert judged(reply, rule) == []


LEFT = "lack/left\nfinds: question-left\n"
BOTH = "When does the oven come? How much is it?"


@pytest.mark.parametrize(
    ("customer", "reply", "left"),
    [
        (BOTH, "Hi! It comes on Friday. Warm regards.", ["how-much"]),
        (BOTH, "Hi! It comes on Friday and costs £300.", []),
        (BOTH, "Hi! We like ovens.", []),
        (BOTH, "Hi! It comes on Friday. Which size do you want?", []),
        ("When does the oven come?", "Hi! We like ovens.", []),
        (None, "Hi! It comes on Friday.", []),
    ],
    ids=["one left", "both answered", "none answered", "asked back", "one asked", "no message"],
)
def test_a_question_is_left_where_another_was_answered(
    judged: Judged, customer: str | None, reply: str, left: list[str]
) -> None:
    found = judged(reply, LEFT, customer=customer)
    assert [(text, evidence["left"]) for text, evidence in found] == ([("It comes on Friday.", left)] if left else [])


MAY = "Can I paint the fence?"


@pytest.mark.parametrize(
    ("customer", "reply", "left"),
    [
        (MAY, "Hi! We like summer. Regards.", True),
        (MAY, "Hi! The office closes at 5.", True),
        (MAY, "Hi! Yes.", False),
        (MAY, "Hi! Painting is fine by us.", False),
        (MAY, "Hi! I will ask the board.", False),
        (MAY, "Hi! Which size is it?", False),
        ("Is the pool open?", "Hi! We like summer.", True),
        ("Is the pool open?", "Hi! From 10 on.", False),
        ("Can you paint the fence?", "Hi! We like summer.", False),
        ("Outrageous scandal! Can I paint the fence?", "Hi! We like summer.", False),
        (None, "Hi! We like summer.", False),
    ],
    ids=[
        "nothing taken up", "a figure is no leave", "yes", "a word of the question", "somebody asks", "asked back",
        "a fact left open", "a figure is a fact", "a request", "an upset customer", "no message",
    ],
)  # fmt: skip
def test_a_question_waits_for_a_yes_or_a_no(judged: Judged, customer: str | None, reply: str, *, left: bool) -> None:
    assert bool(judged(reply, "lack/open\nfinds: yes-no-left\n", customer=customer)) is left


@pytest.mark.parametrize("name", NAMED)
def test_whoever_writes_a_rule_can_read_what_a_sense_notices(name: str) -> None:
    assert f"`{name}`" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


WELCOMES = {
    "en": ("Hi Laura! Let me look.", "Any news?", "Hello and welcome to the chat! I'm Ella and I'm here for you."),
    "fi": ("Moi Laura! Katson sitä.", "No löytyikö?", "Hei ja tervetuloa chattiin! Nimeni on Ella, ja olen täällä sinua varten."),
    "nb": ("Hei Laura! Jeg ser på det.", "Fant du den?", "Hei og velkommen til chatten! Jeg heter Ella og er her for deg."),
}  # fmt: skip


@pytest.mark.parametrize("lang", WELCOMES)
@pytest.mark.parametrize(
    ("name", "again"), [("Ella", True), ("Ella Aho (support)", True), ("Tiina", False), (None, False)]
)
def test_who_wrote_before_under_a_name_is_nobody_new(lang: str, name: str | None, *, again: bool) -> None:
    agent, customer, draft = WELCOMES[lang]
    turns = [Turn("agent", agent, name), Turn("customer", customer)]
    rules = {one.rule.rpartition("/")[2] for one in lint(draft, turns=turns, lang=lang, channel="chat").findings}
    assert ("greets-again" in rules) is again


@pytest.mark.parametrize(
    ("customer", "again"),
    [
        ("Okei kiitti, moikka!", False),
        ("Löysin sen. Kiitos paljon 😊", False),
        ("Jes, nähdään lauantaina!", False),
        ("Kiitos! Entä koko?", True),
        ("Onko teillä sitä punaisena, kiitos?", True),
        ("Kiitos kuvasta, siinä on kuitenkin väärä malli", True),
    ],
)
def test_a_goodbye_that_is_answered_is_no_greeting(customer: str, *, again: bool) -> None:
    turns = [Turn("agent", "Moi Iiris! Täällä Pekka. Mikä niistä?"), Turn("customer", customer)]
    rules = {
        one.rule
        for one in lint("Hei hei! Pue takki, ulkona tuulee kovasti.", turns=turns, lang="fi", channel="chat").findings
    }
    assert ("canned-opener/greets-again" in rules) is again


HANDED_OVER = {
    "en": ("Hi Iris! Pip will be with you shortly, he has the shelf list.", "ok", "Hi Iris, Pip here. Two are left."),
    "fi": ("Moi Iiris! Siirrän sinut Pekalle. Pekka on täällä pian.", "ok", "Moi Iiris, täällä Pekka. Kaksi on jäljellä."),
    "nb": ("Hei Iris! Jeg setter deg over til Per, som har lista.", "ok", "Hei Iris, Per her. To er igjen."),
}  # fmt: skip


@pytest.mark.parametrize("lang", HANDED_OVER)
@pytest.mark.parametrize("names", [("Sina", "Pip"), (None, None)], ids=["with names", "without"])
def test_a_colleague_whom_somebody_announced_may_greet(lang: str, names: tuple[str | None, str | None]) -> None:
    first, customer, draft = HANDED_OVER[lang]
    turns = [Turn("agent", first, names[0]), Turn("customer", customer)]
    rules = {one.rule for one in lint(draft, turns=turns, lang=lang, channel="chat").findings}
    assert rules.isdisjoint({"canned-opener/greets-again", "canned-opener/introduces-again"})


@pytest.mark.parametrize(
    ("lang", "first", "draft"),
    [
        ("en", "Hi Iris! Pip here. Which one?", "Hi Iris, Pip here. Two are left."),
        ("fi", "Moi Iiris! Täällä Pekka. Mikä niistä?", "Moi Iiris! Nimeni on Pekka. Kaksi on jäljellä."),
        ("nb", "Hei Iris! Per her. Hvilken?", "Hei Iris, Per her. To er igjen."),
    ],
)
def test_who_said_before_who_they_are_is_nobody_new(lang: str, first: str, draft: str) -> None:
    turns = [Turn("agent", first), Turn("customer", "ok")]
    rules = {one.rule for one in lint(draft, turns=turns, lang=lang, channel="chat").findings}
    assert "canned-opener/greets-again" in rules
