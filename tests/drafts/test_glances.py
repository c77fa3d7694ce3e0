"""Glances at a draft: they wake whoever reads other things than drafts, and only where there may be one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tonelint.drafts import glances
from tonelint.drafts.talks import recognise
from tonelint.model import Reply

OneReply = Callable[..., Reply]


@pytest.mark.parametrize("owner", glances.OWNERS)
@pytest.mark.parametrize("title", ["Response from Sam, {}", "Vastaus: {}", "Svar fra {}en"])
def test_the_answer_of_whoever_owns_or_leads_may_stand_below_a_review(title: str, owner: str) -> None:
    text = "The soup was cold.\n\n{}\n\nI cooked it anew today."
    assert glances.may_be_review(text.format(title.format(owner.capitalize())))
    assert not glances.may_be_review(text.format(f"The {owner} cooks"))


@pytest.mark.parametrize(
    "words",
    [
        "Du trenger ikke bekymre deg, for jeg har funnet det som dreier seg om regningen din, og eierskapet er ordnet nå.",
        "The owner of the flat has the key, so I rang her, and she opens the door for you at six this evening. It is the blue one.",
        "Asunnon omistaja toi avaimen minulle, ja minä annan sen sinulle tänään kuudelta. Se on sininen, ja siinä on nimesi.",
    ],
)
def test_an_owner_in_a_sentence_wakes_nobody_who_looks_for_talks(
    one_reply: OneReply, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    def woken(*_: object, **__: object) -> None:
        raise AssertionError(words)

    monkeypatch.setattr(recognise, "recognised", woken)
    assert one_reply(words, "draft.txt").text == words
