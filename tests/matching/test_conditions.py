"""Whether a match stands in the context that its rule asks for."""

from __future__ import annotations

from typing import Any

import pytest

from tonelint.entry import ALWAYS, Bounds, Condition, Earlier, Wanted
from tonelint.guides.cues import read_cues
from tonelint.matching import conditions
from tonelint.matching.conditions import holds
from tonelint.model import Match
from tonelint.reading import Reading, forms
from tonelint.reading.customer import Message

CUES = read_cues(
    """\
reply:
  owner: {phrases: ["I [call|called]"]}
  salutation: {phrases: ["^ hello"]}
  sign-off: {phrases: ["^ regards"]}
  apology: {phrases: ["sorry"]}
customer:
  anger: {phrases: ["outrageous", "scandal"]}
  playful: {phrases: ["haha"]}
  grief: {phrases: ["funeral"]}
  roleplay: {phrases: ["captain"]}
  used-phone: {phrases: ["i rang"]}
  tried-restart: {phrases: ["restarted"]}
  order-number: {phrases: ["order"]}
  asks-when: {phrases: ["when"]}
""",
    "signals/en.yaml",
    "en",
)
REPLY = "Hello Sam. It comes soon. I called the baker on Friday. Bread needs time. It is warm. Sorry it was late."


def reading(text: str = REPLY, customer: str | None = None) -> Reading:
    message = None if customer is None else Message(customer, "en", lambda: CUES["customer"])
    return Reading(text, "en", lambda: CUES["reply"], message)


def match(text: str = "soon") -> Match:
    start = REPLY.index(text)
    return Match(start, start + len(text), {})


def test_no_context_holds_and_asks_for_nothing() -> None:
    read = reading()
    assert holds(ALWAYS, read, match(), None)
    assert not read.cued


@pytest.mark.parametrize(
    ("near", "held"),
    [
        (Wanted(has=("owner",)), True),
        (Wanted(has=("owner", "time")), True),
        (Wanted(has=("owner", "apology")), False),
        (Wanted(lacks=("apology",)), True),
        (Wanted(lacks=("apology", "time")), False),
        (Wanted(has=("owner",), lacks=("time",)), False),
    ],
)
def test_near_looks_at_the_sentence_and_the_next(near: Wanted, held: bool) -> None:
    assert holds(Condition(near=near), reading(), match(), None) is held


def test_near_does_not_look_back_nor_at_the_match_itself() -> None:
    assert not holds(Condition(near=Wanted(has=("owner",))), reading(), match("Bread"), None)
    assert not holds(Condition(near=Wanted(has=("owner",))), reading(), match("I called the baker on Friday"), None)


@pytest.mark.parametrize(
    ("reply", "held"),
    [(Wanted(has=("apology",)), True), (Wanted(lacks=("apology",)), False), (Wanted(has=("refusal",)), False), (Wanted(lacks=("refusal",)), True)],
)  # fmt: skip
def test_reply_looks_everywhere(reply: Wanted, held: bool) -> None:
    assert holds(Condition(reply=reply), reading(), match(), None) is held


@pytest.mark.parametrize(
    ("customer", "wanted", "held"),
    [
        ("Outrageous! A scandal!", {"heat": "upset"}, True),
        ("Outrageous! A scandal!", {"heat": "annoyed"}, True),
        ("Outrageous! A scandal!", {"heat": "calm"}, False),
        ("Thanks.", {"heat": "calm"}, True),
        ("Thanks.", {"heat": "annoyed"}, False),
        ("haha, when does it come?", {"playful": True, "asks": "when"}, True),
        ("haha, does it come?", {"playful": True, "asks": "when"}, False),
        ("haha, does it come?", {"playful": False}, False),
        ("Does it come?", {"asks": "yes-no"}, True),
        ("It is for a funeral.", {"mood": "grieving"}, True),
        ("It is for a party.", {"mood": "grieving"}, False),
        ("Outrageous! A scandal!", {"mood": "upset"}, True),
        ("Aye, captain.", {"roleplay": True, "mood": "playful"}, True),
        ("Aye.", {"roleplay": False}, True),
        ("I rang about order 88231.", {"used": "phone", "gave": "order-number", "repeated": True}, True),
        ("I restarted it.", {"tried": "restart", "repeated": False}, True),
        ("I restarted it.", {"tried": "reset"}, False),
        ("It comes.", {"register": "neutral", "address": "none", "praise": False}, True),
        ("Does it come?", {"length": "short"}, True),
        ("It comes and goes. " * 5, {"length": "middling"}, True),
        ("It comes and goes. " * 40, {"length": "long"}, True),
        ("Aye, captain.", {"played": True}, True),
        ("Does it come?", {"played": True}, False),
    ],
)
def test_customer_looks_at_what_the_customer_wrote(customer: str, wanted: dict[str, Any], held: bool) -> None:
    assert holds(Condition(customer=wanted), reading(customer=customer), match(), None) is held


def test_without_the_customers_message_nothing_is_guessed() -> None:
    assert not holds(Condition(customer={"heat": "calm"}), reading(), match(), None)


@pytest.mark.parametrize(
    ("channel", "names", "held"),
    [
        ("Social", ("social",), True),
        ("social", ("chat", "social"), True),
        ("email", ("chat", "social"), False),
        (None, ("chat",), False),
        (None, ("public",), False),
        *(
            (name, ("public",), True)
            for name in (
                "social",
                "review",
                "app-store",
                "forum",
                "comment",
                "TWEET",
                "public",
                "Facebook",
                "facebook_wall",
            )
        ),
        *((name, ("public",), False) for name in ("facebook messenger", "instagram-dm", "x direct message", "box")),
        ("chat", ("public",), False),
        ("our-own", ("our-own",), True),
    ],
)
def test_channel_is_the_drafts_own(channel: str | None, names: tuple[str, ...], held: bool) -> None:
    assert holds(Condition(channel=names), reading(), match(), channel) is held


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("Hello Sam!", 0), ("Hello Sam! It comes. Good.\n\nRegards, Ann", 2), ("It comes. 😊", 1)],
)
def test_sentences_are_counted_without_greeting_sign_off_and_pictures(text: str, count: int) -> None:
    for bounds in (Bounds(at_most=count), Bounds(at_least=count), Bounds(count, count)):
        assert holds(Condition(sentences=bounds), reading(text), Match(0, 0, {}), None)
    assert not holds(Condition(sentences=Bounds(at_least=count + 1)), reading(text), Match(0, 0, {}), None)
    if count:
        assert not holds(Condition(sentences=Bounds(at_most=count - 1)), reading(text), Match(0, 0, {}), None)


@pytest.mark.parametrize(
    ("bounds", "held"), [(Bounds(at_least=7), False), (Bounds(at_most=6), True)], ids=["too short", "short enough"]
)
def test_nobody_asks_which_sentences_greet_where_their_number_settles_it(bounds: Bounds, held: bool) -> None:
    read = reading()
    assert holds(Condition(sentences=bounds), read, match(), None) is held
    assert not read.cued


@pytest.mark.parametrize(
    ("text", "before", "held"),
    [
        ("Bread", Wanted(has=("owner", "time")), True),
        ("I called", Wanted(has=("owner",)), False),
        ("I called", Wanted(lacks=("time",)), True),
        ("Bread", Wanted(lacks=("time",)), False),
        ("Sorry", Wanted(lacks=("apology",)), True),
    ],
)
def test_before_looks_at_the_sentences_before_that_of_the_match(text: str, before: Wanted, held: bool) -> None:
    assert holds(Condition(before=before), reading(), match(text), None) is held


@pytest.mark.parametrize(
    ("text", "opening", "held"),
    [
        ("Sorry", Wanted(has=("owner",)), True),
        ("Sorry", Wanted(lacks=("owner",)), False),
        ("Bread", Wanted(lacks=("apology",)), True),
        ("I called the baker on Friday", Wanted(has=("owner",)), False),
    ],
)
def test_opening_looks_at_the_first_sentences_outside_the_match(text: str, opening: Wanted, held: bool) -> None:
    assert holds(Condition(opening=opening), reading(), match(text), None) is held


THREAD = ("Hello Sam. Sorry for the wait.", "Sorry again. I called the baker.", "It comes soon.")


@pytest.mark.parametrize(
    ("earlier", "held"),
    [
        (Earlier(("apology",)), True),
        (Earlier(("apology",), turns=2), True),
        (Earlier(("apology",), turns=3), False),
        (Earlier(("apology", "owner")), True),
        (Earlier((), ("owner",)), False),
        (Earlier((), ("promise",)), True),
        (Earlier(("promise",)), False),
    ],
)
def test_earlier_looks_at_what_agents_wrote_before(earlier: Earlier, held: bool) -> None:
    read = reading()
    read.earlier = [reading(text) for text in THREAD]
    assert holds(Condition(earlier=earlier), read, match(), None) is held


@pytest.mark.parametrize(
    ("earlier", "held"), [(Earlier(("apology",), same_day=True), False), (Earlier(("apology",)), True)]
)
def test_a_turn_of_another_day_counts_only_where_the_day_is_not_asked(earlier: Earlier, held: bool) -> None:
    read = reading()
    read.earlier = [reading("I am sorry."), reading("It is on its way.")]
    read.earlier[0].same_day = False
    assert holds(Condition(earlier=earlier), read, match(), None) is held


@pytest.mark.parametrize("earlier", [Earlier(("apology",)), Earlier((), ("apology",)), Earlier()])
def test_where_no_agent_wrote_before_nothing_is_guessed(earlier: Earlier) -> None:
    assert not holds(Condition(earlier=earlier), reading(), match(), None)


@pytest.mark.parametrize(
    ("near", "held"),
    [(Wanted(has=("<I>",)), True), (Wanted(lacks=("<I>",)), False), (Wanted(lacks=("<PASSIVE>",)), True)],
)
def test_a_form_may_be_asked_for_like_a_signal(near: Wanted, held: bool) -> None:
    assert holds(Condition(near=near), reading(), match(), None) is held


def test_forms_are_heard_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "heard", lambda *_: pytest.fail("forms were heard"))
    text = "Nothing here was heard by anybody before."
    context = Condition(near=Wanted(has=("<PASSIVE>",)), reply=Wanted(has=("apology",)))
    assert not holds(context, reading(text), Match(0, 7, {}), None)


@pytest.mark.parametrize(("text", "direct"), [("Hello. On the roof.", True), ("Hello. Sorry.", False)])
def test_a_direct_reply_is_a_few_words(text: str, *, direct: bool) -> None:
    assert holds(Condition(direct=direct), reading(text), Match(0, 1, {}), None)
    assert not holds(Condition(direct=not direct), reading(text), Match(0, 1, {}), None)


@pytest.mark.parametrize(("position", "held"), [("opening", True), ("middle", False), ("closing", False)])
def test_the_position_is_that_of_the_match(position: str, held: bool) -> None:
    assert holds(Condition(position=position), reading(), match("Hello"), None) is held


def test_all_parts_of_a_context_have_to_hold() -> None:
    assert holds(Condition("opening", False, Wanted(has=("owner",))), reading(), match(), None)
    assert not holds(Condition("closing", False, Wanted(has=("owner",))), reading(), match(), None)
    assert not holds(Condition("opening", True, Wanted(has=("owner",))), reading(), match(), None)
    assert holds(Condition("opening", True, Wanted(has=("owner",))), reading(), match(), "macro")


def test_where_no_agent_wrote_before_nobody_counts_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conditions, "_is_within", lambda *_: pytest.fail("sentences were counted"))
    context = Condition(earlier=Earlier(("apology",)), sentences=Bounds(at_most=3))
    assert not conditions.applies(context, reading(), None)
