"""JSON Lines: one record a line; what cannot be used is a fault at its place, and nothing is lost."""

from __future__ import annotations

import json
import pickle
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.drafts import jsonl
from tonelint.drafts import read as drafts
from tonelint.model import Fault, Reply

Read = Callable[..., list[Reply | Fault]]

PATH = "replies.jsonl"
SCRAPS = st.lists(
    st.sampled_from(["{", "}", "[", "]", '"reply"', '"id"', '"lang"', '"ovi"', ":", ",", "1", "null", "true", " ", "\n", "\\", '"', "\u2028", "NaN", "1e999", "-"])
).map("".join)  # fmt: skip


def read(text: str) -> list[Reply | Fault]:
    return list(jsonl.read(text, PATH))


def one_reply(text: str) -> Reply:
    (reply,) = read(text)
    assert isinstance(reply, Reply), reply
    return reply


def one_fault(text: str) -> Fault:
    (fault,) = read(text)
    assert isinstance(fault, Fault), fault
    assert fault.path == PATH
    return fault


@settings(deadline=None)
@given(st.text() | SCRAPS)
def test_every_line_that_is_not_blank_is_a_reply_or_a_fault(text: str) -> None:
    lines = [line for line in text.split("\n") if line.strip()]
    assert len(read(text)) == max(1, len(lines))


@settings(deadline=None)
@given(st.lists(st.text().filter(str.strip), min_size=1))
def test_the_replies_come_in_the_order_of_the_lines(texts: list[str]) -> None:
    records = "\r\n".join(json.dumps({"id": number, "reply": text}) for number, text in enumerate(texts))
    read_back = [(reply.record, reply.text) for reply in read(records) if isinstance(reply, Reply)]
    assert read_back == [(str(number), text) for number, text in enumerate(texts)]


def test_a_record_gives_all_that_is_known_of_its_reply() -> None:
    reply = one_reply('{"id": "r-1", "lang": "nb", "channel": "chat", "customer": "Hei?", "reply": "Ovnen `er` varm."}')
    assert (reply.record, reply.lang, reply.channel, reply.path) == ("r-1", "nb", "chat", PATH)
    assert reply.text == "Ovnen `er` varm."
    assert reply.masked == "Ovnen \ufffc\ufffc\ufffc\ufffc varm."


@pytest.mark.parametrize("empty", ['""', '"  "', "null"])
def test_an_empty_message_of_the_customers_is_none(empty: str) -> None:
    assert one_reply(f'{{"reply": "Moi!", "customer": {empty}}}').customer is None


def test_a_person_may_say_how_the_customer_is() -> None:
    assert one_reply('{"customer": "Where is it?", "reply": "Here.", "mood": "upset"}').mood == "upset"
    assert [one_reply(json.dumps({"reply": "ovi", "mood": said})).mood for said in (None, "")] == [None, None]


@pytest.mark.parametrize("extra", [', "turns": 3', ', "messages": null', ', "turns": false'])
def test_a_count_of_turns_is_the_records_own_business(extra: str) -> None:
    assert one_reply('{"reply": "ovi"' + extra + "}").turns == ()


@pytest.mark.parametrize(
    "extra", ["", ', "lang": null', ', "lang": ""', ', "id": null', ', "channel": null', ', "agent": {"reply": 1}']
)
def test_only_the_reply_is_needed(extra: str) -> None:
    reply = one_reply('{"reply": "ovi"' + extra + "}")
    assert (reply.text, reply.lang, reply.channel, reply.record) == ("ovi", None, None, None)


@pytest.mark.parametrize("empty", ["", " ", "\\n"])
def test_an_empty_draft_is_told_and_not_called_clean(empty: str) -> None:
    found = one_fault(f'{{"customer": "Where?", "reply": "{empty}"}}')
    assert (found.message, found.column) == ("the draft is empty", 33)


@pytest.mark.parametrize(
    "line", ['{"reply": "a\\u0000b"}', '{"reply": "a\\ud800b"}', '{"reply": "a\u2028b"}', '{"reply": "ab", "n": NaN}']
)
def test_odd_signs_inside_a_reply_are_read(line: str) -> None:
    assert one_reply(line).text.startswith("a")


@pytest.mark.parametrize(
    ("line", "column", "message"),
    [
        ("ovi", 1, 'this line is not JSON: "ovi" is no value in JSON; a text has double quotes around it'),
        ('{"reply": "ovi"', 16, "this line is not JSON: it breaks off here"),
        ('{"reply": "ovi" "id": 1}', 17, "this line is not JSON: a comma is missing here"),
        ("{'reply': 'ovi'}", 2, 'this line is not JSON: JSON has straight double quotes " and no others'),
        ('["ovi"]', 1, 'a record is an object, such as {"reply": "…"}'),
        ('{"id": 1}', 1, 'this record has no "reply"'),
        ('{"id": 1, "reply": null}', 20, "reply has to be a text"),
        ('{"id": 1, "reply": ["ovi"]}', 20, "reply has to be a text"),
        ('{"reply": "ovi", "lang": "sv"}', 26, 'no language "sv" here'),
        ('{"reply": "ovi", "lang": 1}', 26, "lang has to be a text"),
        ('{"reply": "ovi", "channel": ["chat"]}', 29, "channel has to be a text"),
        ('{"reply": "ovi", "id": true}', 24, "id has to be a text or a whole number"),
        ('{"reply": "ovi", "id": 1.5}', 24, "id has to be a text or a whole number"),
        ('{"reply": "ovi", "chanel": "chat"}', 18, 'no key "chanel"'),
        ('{"reply": "ovi", "Lang": "fi"}', 18, 'no key "Lang"'),
        ('{"turns": "Where is it?", "reply": "ovi"}', 11, "turns has to be a list of messages"),
        ('{"messages": [], "turns": []}', 18, "messages and turns stand here both, and mean the same"),
        ('{"messages": {"a": 1}}', 14, "messages has to be a list of messages"),
        ('{"reply": "ovi", "mood": "furious"}', 26, 'no mood "furious" here'),
        ('{"reply": "ovi", "mood": 3}', 26, "mood has to be a text"),
        ('{"reply": "ovi", "reply": "uuni"}', 1, 'the key "reply" stands in this record twice'),
        ('{"reply": "ovi", "agent": {"a": 1, "a": 2}}', 1, 'the key "a" stands in this record twice'),
    ],
)
def test_a_record_that_cannot_be_used_is_a_fault_at_its_place(line: str, column: int, message: str) -> None:
    fault = one_fault("\n \n" + line)
    assert (fault.line, fault.column, fault.message) == (3, column, message)


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ('{"reply": "ovi", "chanel": "chat"}', 'did you mean "channel"?'),
        ('{"repyl": "ovi"}', 'did you mean "reply" where it says "repyl"?'),
        ('{"text": "ovi"}', "keys read here: id, lang, channel, customer, reply, public, mood, draft, messages, turns"),
        ('{"reply": "ovi", "lang": "no"}', "one of: fi, nb, en"),
    ],
)
def test_a_slip_of_the_pen_gets_a_hint(line: str, hint: str) -> None:
    assert one_fault(line).hint == hint


def test_a_draft_beside_a_customer_is_the_reply_unless_there_is_one() -> None:
    draft = one_reply('{"id": 1, "customer": "Missä?", "draft": "ov\\u0069"}')
    assert (draft.text, draft.customer, draft.origin.position(2).column) == ("ovi", "Missä?", 45)
    assert one_reply('{"draft": "vanha", "reply": "ovi"}').text == "ovi"


def test_a_broken_line_does_not_stop_the_others() -> None:
    kinds = [type(item) for item in read('{"reply": "ovi"}\n{"reply": \n{"reply": "uuni"}\n')]
    assert kinds == [Reply, Fault, Reply]


@pytest.mark.parametrize("text", ["", "\n\n", " \r\n\t"])
def test_a_file_without_a_record_is_a_fault(text: str) -> None:
    assert one_fault(text).message == "there is no record in this file"


@pytest.mark.parametrize("value", ["[" * 100_000, '{"a":' * 100_000, "9" * 5000])
def test_what_json_itself_gives_up_on_is_a_fault(value: str) -> None:
    fault = one_fault('{"reply": "ovi", "deep": ' + value + "}")
    assert fault.message.startswith("this line is not JSON")


def test_every_reply_can_be_handed_to_another_process() -> None:
    for depth in (1, 400):
        line = '{"deep": ' + "[" * depth + "]" * depth + ', "reply": "ovi"}'
        (item,) = read(line)
        assert isinstance(item, Reply)
        handed = pickle.loads(pickle.dumps(item))  # noqa: S301  # our own bytes
        assert handed.origin.position(0).column == line.index("ovi") + 1


def test_nesting_as_deep_as_can_be_read_does_not_hide_the_place_of_the_reply() -> None:
    for depth in range(sys.getrecursionlimit() - 300, sys.getrecursionlimit()):
        line = '{"deep": ' + "[" * depth + "]" * depth + ', "reply": "ovi"}'
        for item in read(line):
            assert isinstance(item, Fault) or item.origin.position(0).column == line.index("ovi") + 1


LINES = {
    "records": ['{"id": 1, "reply": "Sendt."}', '{"id": 2, "reply": "Lähti."}'],
    "macros": [json.dumps({"title": "T", "actions": [{"field": "comment_value", "value": one}]}) for one in ("A.", "B.")],
    "talks": [json.dumps({"messages": [{"from": "customer", "text": "?"}, {"from": "agent", "text": one}]}) for one in ("A.", "B.")],
}  # fmt: skip


@pytest.mark.parametrize("kind", LINES)
def test_lines_in_a_file_called_json_are_what_they_would_be_in_one_called_jsonl(kind: str, read_as: Read) -> None:
    text = "\n".join(LINES[kind]) + "\n"
    told, expected = read_as(text, "a.json"), read_as(text, "a.jsonl")
    assert [(one.text, one.origin.position(0)) for one in told if isinstance(one, Reply)] == [
        (one.text, one.origin.position(0)) for one in expected if isinstance(one, Reply)
    ]
    assert len(told) == 2


def test_a_broken_line_in_a_file_called_json_is_told_and_the_others_are_read(read_as: Read) -> None:
    text = "\n".join([*LINES["records"], '{"reply": '])
    *_, fault = found = read_as(text, "a.json")
    assert isinstance(fault, Fault)
    assert (len(found), fault.line) == (3, 3)


@pytest.mark.parametrize("text", ['{"a": 1}\n{"b": 2}\n', '{"a": 1}\n[1]\n', '{"reply": "x"}\n]\n'])
def test_what_is_no_json_and_holds_no_records_stays_a_mistake(text: str, read_as: Read) -> None:
    (fault,) = read_as(text, "a.json")
    assert isinstance(fault, Fault)
    assert fault.message.startswith("this is not JSON: ")


@pytest.mark.parametrize(("kind", "number"), [("records", 0), ("macros", 2), ("talks", 2)])
def test_in_a_folder_lines_called_json_are_read_as_a_list_of_them_would_be(
    tmp_path: Path, kind: str, number: int
) -> None:
    (tmp_path / "a.txt").write_text("Hei!", encoding="utf-8")
    for lines in ("\n".join(LINES[kind]), f"[{','.join(LINES[kind])}]"):
        (tmp_path / "b.json").write_text(lines, encoding="utf-8")
        found = list(drafts.replies([str(tmp_path)], None, None))
        assert len([one for one in found if isinstance(one, Reply)]) == 1 + number
        assert not [one for one in found if isinstance(one, Fault)]
