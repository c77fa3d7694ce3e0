"""Signals are heard in replies that were written and labelled for it, the half that nobody tuned on."""

from __future__ import annotations

import pytest
import signals as scorer
from labels import cues

from tonelint.names import ADDRESSES, HEATS, LANGUAGES, QUESTIONS, REGISTERS, SIGNALS

# Precision and recall below which a signal is no longer what rules were written for; what is measured lies above.
FLOORS = {
    "salutation": (0.95, 0.95),
    "sign-off": (0.90, 0.70),
    "question": (0.85, 0.85),
    "apology": (0.75, 0.90),
    "owner": (0.80, 0.75),
    "number": (0.70, 0.90),
    "time": (0.75, 0.75),
    "echo": (0.85, 0.75),
    "specifics": (0.85, 0.85),
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("half", ["tune", "report"])
def test_the_labels_are_whole(half: str, lang: str) -> None:
    exchanges = scorer.exchanges(half, lang)
    assert len(exchanges) >= 30
    for exchange in exchanges:
        assert {name for sentence in exchange["reply"] for name in sentence["signals"]} <= set(SIGNALS)
        reads = exchange["reads"]
        assert (reads["heat"], reads["register"], reads["address"]) in {
            (heat, register, address) for heat in HEATS for register in REGISTERS for address in ADDRESSES
        }
        assert set(reads["questions"]) <= set(QUESTIONS)
        assert all(str(fact).lower() in exchange["customer"].lower() for fact in exchange["facts"])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_exchange_stands_in_both_halves(lang: str) -> None:
    ids = [{exchange["id"] for exchange in scorer.exchanges(half, lang)} for half in ("tune", "report")]
    assert ids[0].isdisjoint(ids[1])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_signals_are_heard_in_replies_that_nobody_tuned_on(lang: str) -> None:
    scores = scorer.of_replies("report", lang, cues([lang]))
    for name, (precision, recall) in FLOORS.items():
        assert scores[name].precision >= precision, (name, scores[name])
        assert scores[name].recall >= recall, (name, scores[name])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_customers_are_read_in_messages_that_nobody_tuned_on(lang: str) -> None:
    scores = scorer.of_messages("report", lang, cues([lang]))
    for name, floor in {"heat": 0.5, "playful": 0.85, "praise": 0.85, "register": 0.8, "address": 0.9}.items():
        assert scores[name].precision >= floor, (name, scores[name])
