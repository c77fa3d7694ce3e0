"""Greetings: who greets by name is the agent of a chat, and who greets once more in it is told; one list holds both."""

from __future__ import annotations

import io

import pytest

from tonelint import lint
from tonelint.drafts import read
from tonelint.drafts.asked import Asked
from tonelint.model import Reply

GREETINGS = {
    "fi": ["Hei", "Hei hei", "Heippa", "Heippa hei", "Moi", "Moi moi", "Moikka", "Moikka moi", "Moro", "Morjens", "Terve", "Tervehdys", "Huomenta", "Iltaa", "Hyvää huomenta", "No hei"],
    "nb": ["Hei", "Hei hei", "Heisann", "Heia", "Hallo", "Halla", "Morn", "God morgen", "God kveld", "Goddag", "Hei igjen", "Hei på deg"],
    "en": ["Hi", "Hiya", "Hello", "Hey", "Heya", "Howdy", "Morning", "Afternoon", "Good morning", "Good afternoon", "Hi there", "Hello again", "Well hello"],
}  # fmt: skip
EVERY = [(lang, greeting) for lang, greetings in GREETINGS.items() for greeting in greetings]
ASKED = {
    "fi": ("Moi Milla! Mikä kaulin se oli?", "Marmorinen.", "Sitä on vielä hyllyssä kolme."),
    "nb": ("Hei, Milla! Hvilket kjevle var det?", "Det av marmor.", "Det står fortsatt tre på hylla."),
    "en": ("Hi Milla! Which rolling pin was it?", "The marble one.", "There are still three on the shelf."),
}
AGAIN = "canned-opener/greets-again"


def greets_again(lang: str, reply: str) -> bool:
    asked, answer, _ = ASKED[lang]
    turns = [{"from": "agent", "text": asked}, {"from": "customer", "text": answer}]
    report = lint(reply, lang=lang, channel="chat", turns=turns)
    return AGAIN in [one.rule for one in report.findings]


@pytest.mark.parametrize(("lang", "greeting"), EVERY)
def test_who_greets_the_other_by_name_is_the_agent(lang: str, greeting: str) -> None:
    text = f"[10.11.2026, 17.04.40] Milla: Tuleeko se?\n[10.11.2026, 17.05.40] Kaulin Oy: {greeting} Milla! {ASKED[lang][2]}\n"
    (reply,) = read.replies(["-"], io.BytesIO(text.encode()), "talk.txt", Asked(), lambda _: ())
    assert isinstance(reply, Reply)
    assert reply.customer == "Tuleeko se?"


@pytest.mark.parametrize(("lang", "greeting"), EVERY)
@pytest.mark.parametrize("end", [" Milla!", "!"])
def test_who_greets_again_is_told(lang: str, greeting: str, end: str) -> None:
    assert greets_again(lang, f"{greeting}{end} {ASKED[lang][2]}")


@pytest.mark.parametrize(
    ("lang", "reply"),
    [
        ("fi", "Hei hei!"),
        ("fi", "Ole hyvä. Hei hei!"),
        ("fi", "Moi moi ja mukavaa iltaa!"),
        ("fi", "Heippa hei! Mukavaa iltaa!"),
        ("fi", "Huomenna niitä tulee lisää."),
        ("nb", "Morgenen passer fint for oss."),
        ("nb", "Ha det bra, hei hei!"),
        ("en", "Morning deliveries come at eight."),
        ("en", "Morning or afternoon, whichever you like."),
        ("en", "Evening works for us too."),
    ],
)
def test_who_takes_leave_or_tells_a_time_of_day_does_not_greet(lang: str, reply: str) -> None:
    assert not greets_again(lang, reply)
