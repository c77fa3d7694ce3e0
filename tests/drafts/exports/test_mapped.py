"""An export that a guide describes is read like those that tonelint knows."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence

import pytest

from tonelint.drafts import read
from tonelint.drafts.asked import Asked
from tonelint.model import Fault, Found, LeftOut, Mapped, Reply

OURS = Mapped("ours", ("text.html",), "items[]", "key", "name", "html", "locale", "active=false", "sent")
ITEM = {"key": "a1", "name": "Late", "locale": "fi-FI", "sent": 7, "active": True, "text": {"html": "<p>Hei!</p>"}}


def found(content: str, name: str = "lib.json", described: Sequence[Mapped] = (OURS,), **asked: object) -> list[Found]:
    stdin = io.BytesIO(content.encode())
    return list(read.replies(["-"], stdin, name, Asked(**asked), mapped=lambda _: described))  # type: ignore[arg-type]


def test_it_is_known_by_its_shape_and_says_what_the_guide_says_it_says() -> None:
    (reply,) = found(json.dumps({"items": [ITEM]}))
    assert isinstance(reply, Reply)
    assert (reply.text, reply.lang, reply.record) == ("Hei!", "fi", 'a1 "Late" (fi-FI) text.html')
    assert reply.macro
    assert (reply.macro.tool, reply.macro.usage) == ("ours", 7)


def test_what_is_switched_off_is_left_out() -> None:
    (left,) = found(json.dumps({"items": [{**ITEM, "active": False}]}))
    assert isinstance(left, LeftOut)
    assert left.reason == "inactive"


@pytest.mark.parametrize("said", ["", 0, 0.0, False, None, [], {}, "false", "No", "0", "ei", "nei", " EI "])
def test_a_path_to_a_no_switches_nothing_off(said: object) -> None:
    draft = Mapped("ours", ("text",), "items[]", inactive="draft")
    (told,) = found(json.dumps({"items": [{"draft": said, "text": "Hei!"}]}), described=(draft,))
    assert isinstance(told, Reply)


@pytest.mark.parametrize("said", [True, 1, "yes", "kyllä", "2024-05-02", {"by": "Ann"}])
def test_a_path_to_anything_else_switches_off(said: object) -> None:
    draft = Mapped("ours", ("text",), "items[]", inactive="draft")
    (left,) = found(json.dumps({"items": [{"draft": said, "text": "Hei!"}]}), described=(draft,))
    assert isinstance(left, LeftOut)


def test_it_goes_before_the_shapes_that_everybody_has() -> None:
    content = json.dumps([{"title": "T", "content": "Hi.", "body": "Hello there."}])
    (reply,) = found(content, described=(Mapped("ours", ("body",)),))
    assert isinstance(reply, Reply)
    assert reply.text == "Hello there."


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("lib.csv", "Message text,Code\nHello there.,a1\n"),
        ("lib.yaml", "- Message text: Hello there.\n  Code: a1\n"),
        ("lib.jsonl", '{"Message text": "Hello there.", "Code": "a1"}\n'),
    ],
)
def test_tables_and_keys_with_blanks_can_be_described(name: str, content: str) -> None:
    (reply,) = found(content, name, (Mapped("ours", ("Message text",), id="Code"),))
    assert isinstance(reply, Reply)
    assert (reply.text, reply.record) == ("Hello there.", "a1 Message text")


def test_the_messages_of_a_macro_without_id_share_its_place() -> None:
    content = json.dumps([{"msgs": ["Hello there.", "Hello again."]}, {"msgs": ["Bye now."]}])
    replies = found(content, described=(Mapped("ours", ("msgs[]",), "[]"),))
    first, second, third = [one.macro.place for one in replies if isinstance(one, Reply) and one.macro]
    assert first == second != third


def test_its_name_can_be_asked_for() -> None:
    (reply,) = found(json.dumps({"items": [{"text": {"html": "Hei!"}}]}), form="ours")
    assert isinstance(reply, Reply)
    (fault,) = found("{}", form="oours")
    assert isinstance(fault, Fault)
    assert fault.hint == 'did you mean "ours"?'


def test_a_file_that_lacks_what_was_described_is_told_what_it_lacks() -> None:
    (fault,) = found('{"entries": []}', form="ours")
    assert isinstance(fault, Fault)
    assert fault.hint == "each of them has text.html, key, name"


@pytest.mark.parametrize("asked", [{}, {"form": "ours"}])
def test_a_path_to_a_list_and_not_into_it_is_told_with_what_to_write(asked: dict[str, str]) -> None:
    (fault,) = found(json.dumps({"items": [ITEM]}), described=(OURS._replace(each="items"),), **asked)
    assert isinstance(fault, Fault)
    assert fault.hint == 'a list stands there; write each: "items[]" in your guide'


def test_a_path_to_a_single_macro_is_no_list() -> None:
    (reply,) = found(json.dumps({"item": ITEM}), described=(OURS._replace(each="item"),))
    assert isinstance(reply, Reply)


TWO = OURS._replace(bodies=("text.html", "short.text"))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("lib.json", json.dumps({"items": [ITEM, {**ITEM, "key": "a2"}]})),
        ("lib.yaml", json.dumps({"items": [ITEM, {**ITEM, "key": "a2"}]})),
    ],
)
def test_a_path_that_no_macro_has_is_told_beside_those_that_lead_somewhere(name: str, content: str) -> None:
    *replies, fault = found(content, name, (TWO,))
    assert replies
    assert isinstance(fault, Fault)
    assert (fault.message, fault.line) == ("no macro in this file has short.text", 1)
    assert "exports" in (fault.hint or "")


def test_a_path_that_no_line_or_row_has_is_told() -> None:
    two = Mapped("ours", ("words", "more"), id="key")
    *_, fault = found('{"key": "a", "words": "Hi there."}\n{"key": "b", "words": "Hi you."}\n', "lib.jsonl", (two,))
    assert isinstance(fault, Fault)
    *_, fault = found("key,words\na,Hi there.\nb,Hi you.\n", "lib.csv", (two,))
    assert isinstance(fault, Fault)


@pytest.mark.parametrize("short", [{"text": "Hi."}, {"text": ""}, {"text": None}])
def test_a_path_that_one_macro_has_is_optional_in_the_others(short: object) -> None:
    content = json.dumps({"items": [ITEM, {**ITEM, "key": "a2", "short": short}]})
    assert not any(isinstance(one, Fault) for one in found(content, described=(TWO,)))


@pytest.mark.parametrize(("content", "each"), [(ITEM, ""), ({"item": ITEM}, "item"), ({"items": [ITEM]}, "items[]")])
def test_a_macro_alone_in_its_file_may_lack_what_the_others_have(content: object, each: str) -> None:
    (reply,) = found(json.dumps(content), described=(TWO._replace(each=each),))
    assert isinstance(reply, Reply)
