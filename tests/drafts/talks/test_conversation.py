"""Which messages of a conversation are drafts, and what each of them answers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.drafts.asked import PLAINLY, Asked
from tonelint.drafts.origin import PlainOrigin
from tonelint.drafts.talks.conversation import Conversation, Message, replies
from tonelint.model import Fault, Reply, Turn
from tonelint.names import ROLES

TURNS = st.lists(st.builds(Turn, st.sampled_from(ROLES), st.sampled_from(["", " ", "one", "two", "three"]), st.sampled_from([None, "A", "B"])))  # fmt: skip


def talk(turns: Iterable[Turn], ids: Iterable[str] = (), draft: str | None = None, **more: Any) -> Conversation:
    named = dict(enumerate(ids))
    messages = tuple(Message(turn, PlainOrigin(turn.text), named.get(place)) for place, turn in enumerate(turns))
    last = None if draft is None else Message(Turn("agent", draft), PlainOrigin(draft))
    return Conversation("talk.yaml", PlainOrigin(""), messages, last, **more)


def said(*lines: str) -> list[Turn]:
    """Turns as `c: text`, `Laura/c: text`, `a: text` …"""
    letters = {role[0]: role for role in ROLES}
    found = []
    for line in lines:
        who, _, text = line.partition(": ")
        name, _, letter = who.rpartition("/")
        found.append(Turn(letters[letter], text, name or None))
    return found


def one(conversation: Conversation, asked: Asked = PLAINLY) -> Reply:
    (reply,) = replies(conversation, asked)
    assert isinstance(reply, Reply), reply
    return reply


def fault(conversation: Conversation, asked: Asked = PLAINLY) -> Fault:
    (found,) = replies(conversation, asked)
    assert isinstance(found, Fault), found
    return found


def test_the_draft_is_its_own_key_or_the_agents_last_message() -> None:
    turns = said("c: Where?", "a: Here.")
    assert one(talk(turns)).text == "Here."
    assert one(talk(turns, draft="And there.")).text == "And there."
    assert one(talk(turns, draft="And there.")).turns == tuple(turns)
    assert one(talk([*turns, *said("n: Check the van.")])).text == "Here."


@pytest.mark.parametrize("empty", ["", " \n "])
def test_an_empty_draft_is_told_and_not_called_clean(empty: str) -> None:
    turns = said("c: Where?", "a: Here.", "c: Really?")
    assert fault(talk(turns, draft=empty)).message == "the draft is empty"
    assert fault(talk([*turns, Turn("agent", empty)])).message == "the draft is empty"
    assert one(talk(turns, draft=empty), Asked(draft="2")).text == "Here."


@pytest.mark.parametrize(
    ("lines", "customer"),
    [
        (["c: a", "a: draft"], "a"),
        (["c: a", "c: b", "a: draft"], "a\n\nb"),
        (["c: a", "a: x", "c: b", "c: c", "a: draft"], "b\n\nc"),
        (["c: a", "b: Thanks!", "n: Angry one.", "c: b", "a: draft"], "a\n\nb"),
        (["c: a", "a: x", "a: draft"], "a"),
        (["c: a", "c: ", "a: draft"], "a"),
        (["Espen/c: a", "Kari/c: b", "a: draft"], "b"),
        (["Espen/c: a", "Kari/c: b", "Espen/c: c", "a: draft"], "a\n\nc"),
        (["a: Hello?", "a: draft"], None),
        (["b: Hello?", "a: draft"], None),
        (["a: draft"], None),
    ],
)
def test_it_answers_what_the_last_customer_wrote_since_an_agent_did(lines: list[str], customer: str | None) -> None:
    assert one(talk(said(*lines))).customer == customer


@pytest.mark.parametrize(("name", "text"), [("2", "one"), ("4", "two"), ("m4", "two"), ("7", "two")])
def test_a_message_is_named_by_its_id_or_its_number(name: str, text: str) -> None:
    turns = said("c: a", "a: one", "c: b", "a: two", "c: c")
    ids = ["1", "m2", "m3", "7" if name == "7" else "m4"]
    reply = one(talk(turns, ids), Asked(draft=name))
    assert (reply.text, len(reply.turns)) == (text, turns.index(reply.turns[-1]) + 1)


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("1", 'message "1" is not an agent\'s, and only those are linted', None),
        ("9", 'there is no message "9" in this conversation', "they are numbered from 1 to 2"),
        ("0", 'there is no message "0" in this conversation', "they are numbered from 1 to 2"),
        ("9" * 5000, f'there is no message "{"9" * 5000}" in this conversation', "they are numbered from 1 to 2"),
        ("rply", 'there is no message "rply" in this conversation', 'did you mean "reply"?'),
    ],
)
def test_a_draft_that_is_none_is_a_fault(name: str, message: str, hint: str | None) -> None:
    found = fault(talk(said("c: a", "a: b"), ["first", "reply"]), Asked(draft=name))
    assert (found.message, found.hint) == (message, hint)


def test_an_id_that_two_messages_bear_is_a_fault_where_it_is_named() -> None:
    turns = talk(said("c: a", "a: one", "c: b", "a: two"), ["m1", "m2", "m3", "m2"])
    found = fault(turns, Asked(draft="m2"))
    assert found.message == 'two messages bear the id "m2"'
    assert one(turns).text == "two"
    assert one(turns, Asked(draft="2")).text == "one"


@pytest.mark.parametrize("lines", [[], ["c: a"], ["a: x", "c: b"], ["a: x", "b: y"], ["n: z"]])
def test_a_conversation_without_a_draft_is_a_fault(lines: list[str]) -> None:
    assert fault(talk(said(*lines))).message == "there is no draft to lint here"


def test_every_turn_of_an_agents_is_linted_when_asked_for() -> None:
    found = [*replies(talk(said("c: a", "a: x", "a: ", "c: b", "a: y"), draft="z"), Asked(all_turns=True))]
    told = [(one.text, one.customer, len(one.turns)) for one in found if isinstance(one, Reply)]
    assert told == [("x", "a", 1), ("y", "b", 4), ("z", "b", 5)]
    assert fault(talk(said("c: a", "b: x")), Asked(all_turns=True)).message == "no agent has written anything here"


@given(TURNS, st.booleans())
def test_the_customers_own_words_are_never_linted(turns: list[Turn], every: bool) -> None:
    for reply in replies(talk(turns), Asked(all_turns=every)):
        if isinstance(reply, Reply):
            assert turns[len(reply.turns)][:2] == ("agent", reply.text)
            assert reply.turns == tuple(turns[: len(reply.turns)])
            words = {turn.text.strip() for turn in reply.turns if turn.role == "customer"}
            assert reply.customer is None or set(reply.customer.split("\n\n")) <= words


@pytest.mark.parametrize(
    ("turns", "meta", "told"),
    [
        ([Turn("customer", "a", channel="wall", public=True), Turn("agent", "b")], {}, ("wall", True)),
        ([Turn("customer", "a", channel="wall", public=True), Turn("customer", "b", channel="dm"), Turn("agent", "c")], {}, ("dm", None)),
        ([Turn("customer", "a", channel="wall", public=True), Turn("agent", "b", channel="dm")], {}, ("dm", None)),
        ([Turn("customer", "a", channel="wall", public=True), Turn("agent", "b", public=False)], {}, ("wall", False)),
        ([Turn("customer", "a", public=True), Turn("agent", "b")], {"channel": "wall"}, ("wall", True)),
        ([Turn("customer", "a", channel="wall"), Turn("agent", "b")], {"channel": "chat", "public": False}, ("chat", False)),
        ([Turn("customer", "a", channel="chat"), Turn("note", "x", channel="crm"), Turn("agent", "b")], {}, ("chat", None)),
        ([Turn("agent", "b")], {}, (None, None)),
    ],
)  # fmt: skip
def test_a_draft_goes_where_the_conversation_is(
    turns: list[Turn], meta: dict[str, Any], told: tuple[str, bool]
) -> None:
    reply = one(talk(turns, **meta))
    assert (reply.channel, reply.public) == told


def test_a_draft_is_called_by_the_ids_of_its_conversation_and_message() -> None:
    assert one(talk(said("c: a", "a: b"), ["1", "2"], record="r")).record == "r/2"
    assert one(talk(said("c: a", "a: b"), record="r")).record == "r"
    assert one(talk(said("c: a", "a: b"))).record is None


@pytest.mark.seconds(3)
@pytest.mark.parametrize("lines", [["c: a", "a: b"], ["c: a"] * 30 + ["a: b"] * 30])
def test_ten_thousand_turns_are_read_at_once(lines: list[str]) -> None:
    turns = said(*lines) * (10_000 // len(lines))
    found = [*replies(talk(turns, draft="b"), Asked(all_turns=True))]
    assert len(found) > 4_000
    assert max(len(reply.turns) for reply in found if isinstance(reply, Reply)) == 100
    assert len(one(talk(turns, draft="b")).turns) == len(turns)
