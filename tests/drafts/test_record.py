"""Records in JSON and YAML: judged as in JSON Lines, one in the file or a list of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tonelint.model import Fault, Reply

Read = Callable[..., list[Reply | Fault]]
OneReply = Callable[..., Reply]
OneFault = Callable[..., Fault]
RECORD = '{"id": 7, "lang": "fi", "channel": "chat", "customer": "Missä?", "reply": "Ov\\u0069 on auki.", "public": true, "own": 1}'
YAML = "id: 7\nlang: fi\nchannel: chat\ncustomer: Missä?\nreply: Ovi on auki.\npublic: true\nown: 1\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.json", RECORD), ("a.json", f"[\n{RECORD}\n]"), ("a.jsonl", RECORD), ("a.yaml", YAML), ("a.txt", RECORD)],
)
def test_a_record_says_the_same_however_it_is_written(one_reply: OneReply, name: str, text: str) -> None:
    reply = one_reply(text, name)
    assert (reply.text, reply.customer, reply.lang, reply.channel) == ("Ovi on auki.", "Missä?", "fi", "chat")
    assert (reply.record, reply.public, reply.turns) == ("7", True, ())


def test_each_sign_of_a_record_in_json_is_where_it_says(one_reply: OneReply) -> None:
    reply = one_reply('{\n "customer": "Missä?",\n "draft": "Ov\\u0069 on auki."\n}', "a.json")
    assert [reply.origin.position(at) for at in (0, 2, 3)] == [(3, 12), (3, 14), (3, 20)]


def test_of_a_list_each_record_is_judged_and_what_is_none_is_told(read_as: Read) -> None:
    text = f'[{RECORD},\n{{"customer": "Missä?"}},\n{{"reply": 3}},\n3,\n{{"reply": "Ovi."}}]'
    found = read_as(text, "a.json")
    assert [one.text for one in found if isinstance(one, Reply)] == ["Ovi on auki.", "Ovi."]
    assert [(one.message, one.line) for one in found if isinstance(one, Fault)] == [
        ('this record has no "reply"', 2),
        ("reply has to be a text", 3),
        ('a record is an object, such as {"reply": "…"}', 4),
    ]


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ('{"reply": "ovi", "chanel": "chat"}', 18, 'no key "chanel"'),
        ('{"reply": "ovi", "lang": "sv"}', 26, 'no language "sv" here'),
        ('{"customer": ["Missä?"], "reply": "ovi"}', 14, "customer has to be a text"),
        ('{"customer": "Missä?", "answer": "ovi"}', 1, 'this record has no "reply"'),
        ('{"reply": "ovi", "reply": "uuni"}', 18, 'the key "reply" stands here twice'),
        ('{"conversation": [{"from": "customer", "text": "a"}], "reply": "ovi"}', 1, "this holds neither"),
        ("[]", 1, "there is nothing in this file to lint"),
    ],
)
def test_a_mistake_in_a_record_is_told_at_its_place(one_fault: OneFault, text: str, column: int, message: str) -> None:
    fault = one_fault(text, "a.json")
    assert (fault.line, fault.column) == (1, column)
    assert fault.message.startswith(message)


def test_messages_under_another_key_are_told_where_they_belong(one_fault: OneFault) -> None:
    fault = one_fault('{"conversation": [{"from": "customer", "text": "a"}], "reply": "ovi"}', "a.json")
    assert fault.hint == 'such as messages: [{from: customer, text: "…"}]'


def test_a_record_holds_no_message_to_choose(one_fault: OneFault) -> None:
    assert one_fault(RECORD, "a.json", draft="2").message.startswith("this record is no conversation")


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.yaml"])
@pytest.mark.parametrize("key", ["messages", "turns"])
@pytest.mark.parametrize("value", ["null", "3", "false", "[]"])
def test_a_record_without_messages_is_judged_whatever_stands_under_their_key(
    one_reply: OneReply, name: str, key: str, value: str
) -> None:
    reply = one_reply(f'{{"reply": "Ovi.", "{key}": {value}, "own": 1}}', name)
    assert (reply.text, reply.turns, reply.origin.position(1)) == ("Ovi.", (), (1, 13))


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.yaml"])
def test_beside_an_empty_list_a_customer_is_answered_and_meta_is_heard(one_reply: OneReply, name: str) -> None:
    reply = one_reply('{"customer": "Missä?", "reply": "Ovi.", "messages": [], "meta": {"lang": "fi"}}', name)
    assert (reply.customer, reply.lang, len(reply.turns)) == ("Missä?", "fi", 1)


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.yaml"])
@pytest.mark.parametrize("value", ['"x"', '""', "{}"])
def test_a_text_or_a_mapping_instead_of_messages_is_a_mistake_in_a_record(
    one_fault: OneFault, name: str, value: str
) -> None:
    fault = one_fault(f'{{"reply": "Ovi.", "messages": {value}}}', name)
    assert (fault.message, fault.column) == ("messages has to be a list of messages", 31)


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.yaml"])
def test_a_count_under_the_other_key_hides_no_messages(one_reply: OneReply, name: str) -> None:
    assert one_reply('{"messages": 3, "turns": [{"from": "agent", "text": "Ovi."}]}', name).text == "Ovi."


BOTH = '{"messages": [{"from": "customer", "text": "a"}], "turns": [{"from": "agent", "text": "b"}]}'


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", BOTH),
        ("a.jsonl", BOTH),
        ("a.txt", BOTH),
        ("a.yaml", "messages:\n- {from: customer, text: a}\nturns:\n- {from: agent, text: b}\n"),
        ("a.yaml", "turns: [{from: agent, text: b}]\nmessages: a\n"),
    ],
)
def test_messages_and_turns_together_are_a_mistake(one_fault: OneFault, name: str, text: str) -> None:
    assert one_fault(text, name).message == "messages and turns stand here both, and mean the same"


def test_a_conversation_with_both_does_not_stop_the_others(read_as: Read) -> None:
    other = '{"turns": [{"from": "agent", "text": "Where messages go."}]}'
    found = read_as(f"[{BOTH},\n{other}]", "a.json")
    assert [one.text for one in found if isinstance(one, Reply)] == ["Where messages go."]
    assert [one.line for one in found if isinstance(one, Fault)] == [1]


TALK = '{"messages": [{"role": "customer", "text": "Missä?"}, {"role": "agent", "text": "Ovi."}]}'


@pytest.mark.parametrize(
    ("name", "around", "between"), [("a.json", "[{}]", ",\n"), ("a.jsonl", "{}", "\n"), ("a.yaml", "{}", "\n---\n")]
)
@pytest.mark.parametrize("first", ["record", "conversation"])
def test_records_and_conversations_are_judged_in_one_list(
    read_as: Read, name: str, around: str, between: str, first: str
) -> None:
    items = ['{"reply": "Uuni."}', TALK] if first == "record" else [TALK, '{"reply": "Uuni."}']
    found = read_as(around.format(between.join(items)), name)
    assert [one.text for one in found if isinstance(one, Reply)] == ["Uuni.", "Ovi."][:: 1 if first == "record" else -1]
    assert len(found) == 2


def test_a_record_behind_hundreds_of_conversations_is_judged(read_as: Read) -> None:
    found = read_as("[" + f"{TALK}," * 300 + '{"reply": "Uuni."}]', "a.json")
    assert [one.text for one in found if isinstance(one, Reply)][-2:] == ["Ovi.", "Uuni."]


def test_a_mistake_in_a_mixed_list_is_told_where_it_stands(read_as: Read) -> None:
    text = f'[{{"reply": "Uuni."}},\n{{"messages": "x"}},\n{{"message": [{{"from": "agent", "text": "a"}}]}},\n3,\n{TALK},\n{BOTH}]'
    found = read_as(text, "a.json")
    assert [one.text for one in found if isinstance(one, Reply)] == ["Uuni.", "Ovi."]
    assert [(one.line, one.message) for one in found if isinstance(one, Fault)] == [
        (2, "messages has to be a list of messages"),
        (3, 'no key "message" in a conversation'),
        (4, 'a record is an object, such as {"reply": "…"}'),
        (6, "messages and turns stand here both, and mean the same"),
    ]


def test_in_a_bare_list_of_messages_a_key_of_records_is_a_mistake(one_fault: OneFault) -> None:
    text = '[{"from": "customer", "text": "a"}, {"from": "agent", "text": "b", "reply": "c"}]'
    assert one_fault(text, "a.json").message == 'no key "reply" in a message'


def test_an_export_with_a_customer_in_it_stays_an_export(one_fault: OneFault) -> None:
    fault = one_fault('{"customer": "Missä?", "reply": "Ovi."}', "a.json", form="zendesk")
    assert fault.message == "there are no Zendesk macros in this file"
