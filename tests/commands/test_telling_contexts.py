"""A context of a rule in words: each part of it a clause, joined as the language joins them."""

from __future__ import annotations

import pytest

from tonelint.commands.telling_contexts import clauses, lacking
from tonelint.entry import Bounds, Condition, Wanted


@pytest.mark.parametrize(
    ("context", "expected"),
    [
        (Condition(channel=("chat", "sms")), "the channel is chat or sms"),
        (
            Condition(channel=("public",)),
            "the channel is public (social, review, reviews, app-store, forum, comment, comments, tweet, facebook, instagram, twitter, x, linkedin, tiktok, youtube, trustpilot, reddit)",
        ),
        (Condition(sentences=Bounds(at_most=3)), "the reply has 3 sentences at most"),
        (Condition(sentences=Bounds(at_least=1)), "the reply has 1 sentence or more"),
        (Condition(sentences=Bounds(2, 4)), "the reply has 2 to 4 sentences"),
        (Condition(sentences=Bounds(1, 1)), "the reply has exactly 1 sentence"),
        (Condition(before=Wanted(("refusal",))), "what stands before the sentence holds refusal"),
        (Condition(opening=Wanted((), ("<I>",))), "the opening lacks <I>"),
        (Condition(direct=False), "the reply is not just a few words to the point"),
        (Condition(template=True), "the reply is a macro that nobody has filled in yet"),
    ],
)
def test_each_part_of_a_context_is_a_clause(context: Condition, expected: str) -> None:
    assert clauses(context, "en") == expected


WHOLE = Condition(
    "closing",
    False,
    Wanted(("promise",), ("owner", "time")),
    customer={"heat": "upset", "playful": False, "asks": "when"},
)


TOLD = {
    "fi": "kohta on vastauksen lopussa, kyse ei ole täyttämättömästä vastauspohjasta, asiakkaan viesti kuulostaa "
    "tuohtuneelta, asiakkaan viesti ei ole leikkisä, asiakas kysyy ”milloin?”, samassa tai seuraavassa "
    "virkkeessä on promise ja samasta ja seuraavasta virkkeestä puuttuu owner ja time",
    "nb": "det står mot slutten av svaret, svaret ikke er en uutfylt mal, kundens melding virker opprørt, kunden ikke "
    "tuller, kunden spør «når?», samme setning eller den neste har promise og både samme setning og den neste "
    "mangler owner og time",
    "en": "it stands in the closing of the reply, the reply is no macro still to be filled in, the customer's message "
    "reads as upset, the customer's message is not playful, the customer asks “when?”, the same sentence or the "
    "next holds promise and the same sentence and the next lack owner and time",
}


@pytest.mark.parametrize("lang", TOLD)
def test_a_whole_context_reads_as_one(lang: str) -> None:
    assert clauses(WHOLE, lang) == TOLD[lang]


def test_families_that_have_to_speak_are_a_clause_too() -> None:
    assert clauses(Condition(), "nb", ("bounce", "dead-end")) == "en regel i bounce eller dead-end sa fra"


def test_what_has_to_be_absent_is_told_as_lacking() -> None:
    assert lacking("reply", ("time", "owner"), "fi") == "vastauksesta puuttuu time ja owner"
