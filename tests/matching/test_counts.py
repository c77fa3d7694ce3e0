"""Counts: what is too many in a sentence, and in a reply."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Judged = Callable[..., list[tuple[str, dict[str, Any]]]]

WORDS = "lack/long\ncount: {of: words, in: sentence, more_than: 4}\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One two three four.", []),
        ("One two three four five.", [("One two three four five.", 5)]),
        ("Short.  One two three four five! \n\nShort.", [("One two three four five!", 5)]),
        ("We'll see, don't, cannot.", []),
        ("One two three four 😊 :) \ufffc\ufffc\ufffc {{name}} {{order.id}}.", []),
        ("Hi dear Sam and Mary Smith!", []),
        ("It works.\n\nRegards from Sam and Mary Smith", []),
    ],
    ids=["enough", "too many", "only that sentence", "contractions", "no words", "salutation", "sign-off"],
)
def test_a_sentence_with_too_many_words_is_marked_whole(
    judged: Judged, text: str, found: list[tuple[str, int]]
) -> None:
    assert judged(text, WORDS) == [(marked, {"count": count, "limit": 4}) for marked, count in found]


def test_a_long_sentence_that_only_begins_with_a_greeting_counts(judged: Judged) -> None:
    assert len(judged("Hi Sam we looked at your oven today and it works", WORDS)) == 1


def test_the_limit_may_differ_by_language(judged: Judged) -> None:
    rule = "any:lack/long\ncount: {of: words, in: sentence, more_than: {fi: 2, nb: 3, en: 4}}\n"
    found = {lang: bool(judged("Yksi kaksi kolme neljä.", rule, lang=lang)) for lang in ("fi", "nb", "en")}
    assert found == {"fi": True, "nb": True, "en": False}


def test_forms_are_counted_in_a_sentence(judged: Judged) -> None:
    rule = "lack/passives\ncount: {of: <PASSIVE>, in: sentence, more_than: 1}\n"
    text = "The oven was sent. The oven was sent and the bill was paid."
    assert judged(text, rule) == [("The oven was sent and the bill was paid.", {"count": 2, "limit": 1})]


PROMISES = "lack/promises\ncount: {of: promise, in: reply, more_than: 1%s}\n"


def test_a_reply_is_marked_where_the_count_passes_the_limit(judged: Judged) -> None:
    text = "I will call. Good. We will write. They will come."
    assert judged(text, PROMISES % "") == [("We will write.", {"count": 3, "limit": 1})]
    assert judged("I will call. Good.", PROMISES % "") == []


def test_greeting_and_sign_off_do_not_count_towards_the_reply(judged: Judged) -> None:
    assert judged("Hi Will! I will call.\n\nRegards, Will", PROMISES % "") == []


@pytest.mark.parametrize(("share", "found"), [(50, 1), (51, 0)])
def test_a_share_of_the_sentences_must_hold_one(judged: Judged, share: int, found: int) -> None:
    text = "Hi Sam!\n\nI will call. We will write. Good. Fine.\n\nRegards, Ann"
    assert len(judged(text, PROMISES % f", share: {share}")) == found


def test_what_is_counted_lies_within_the_context_and_not_outside_of_it(judged: Judged) -> None:
    rule = WORDS + "when: {near: {has: [promise]}}\n"
    assert len(judged("We will come and mend it.", rule)) == 1
    assert judged("We came here and mended it.", rule) == []


GREETED = "lack/role\ncount: {of: apology, in: %s, more_than: 0}\n"


def test_greeting_and_sign_off_count_where_any_sentence_does(judged: Judged) -> None:
    text = "Hi sorry Sam! The oven works.\n\nRegards, sorry Will"
    assert judged(text, GREETED % "sentence") == []
    assert [marked for marked, _ in judged(text, GREETED % "any-sentence")] == ["Hi sorry Sam!", "Regards, sorry Will"]
