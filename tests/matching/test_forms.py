"""Forms: each word in a form is a match, and every class is at home where it is said to be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tonelint.names import LANGUAGES
from tonelint.phrase import CLASSES_IN, FORM_CLASSES
from tonelint.reading import forms

Judged = Callable[..., list[tuple[str, dict[str, Any]]]]


def test_every_word_in_the_form_is_a_match(judged: Judged) -> None:
    found = judged("Voitte noutaa tilauksenne. Uuni toimii.", "lack/te\nforms: [<TE>]\n", lang="fi")
    assert found == [("Voitte", {"form": "<TE>"}), ("tilauksenne", {"form": "<TE>"})]


def test_one_word_is_one_match_whatever_classes_it_is_in(judged: Judged) -> None:
    found = judged("Ottakaa kuitti mukaan.", "lack/te\nforms: [<IMPERATIVE>, <TE>]\n", lang="fi")
    assert found == [("Ottakaa", {"form": "<IMPERATIVE>"})]


def test_a_contraction_is_not_torn(judged: Judged) -> None:
    assert [text for text, _ in judged("So I'll call.", "lack/i\nforms: [<I>]\n")] == ["I'll"]


@pytest.mark.parametrize(("within", "found"), [("reply", ["I"]), ("sentence", ["me", "I"])])
def test_many_are_counted_in_the_reply_or_in_each_sentence(judged: Judged, within: str, found: list[str]) -> None:
    rule = f"lack/i\nforms: [<I>]\nat_least: 2\nwithin: {within}\n"
    text = "I said that you told me. I wait. So I think that I know."
    counted = judged(text, rule)
    assert [marked for marked, _ in counted] == found
    assert counted[-1][1]["count"] == {"reply": 5, "sentence": 2}[within]


def test_no_form_is_heard_where_the_rule_may_not_speak(judged: Judged, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "heard", lambda *_: pytest.fail("forms were heard"))
    rule = "lack/i\nforms: [<I>]\nwhen: {channel: [chat]}\n"
    assert judged("Nobody listens to what I say here.", rule, channel="email") == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_language_has_the_classes_that_its_forms_belong_to(lang: str) -> None:
    told = {f"<{name}>" for name, members in FORM_CLASSES.items() if members.intersection(forms.FORMS[lang])}
    assert told == set(CLASSES_IN[lang])
