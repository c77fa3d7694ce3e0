"""Conversations as YAML, as JSON and in records: what is read, what is refused, and where each sign stands."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tonelint.drafts import read
from tonelint.drafts.talks.threads import KEYS, MESSAGE_KEYS, META_KEYS, MOODS, turn_of
from tonelint.errors import TonelintError
from tonelint.model import Fault, LeftOut, Reply, Turn
from tonelint.names import UNREAD

FORM = """\
messages:
  - {from: customer, at: 2026-05-03T18:02, channel: facebook_wall, public: true, name: Espen, text: "Hvor er den?"}
  - {from: agent,    at: 2026-05-03T18:40, name: Michael, text: "Hei Espen."}
draft: "Den kommer i dag."
meta: {lang: nb, mood: upset, turn: 3, case: delivery, agent: Michael}
"""
Read = Callable[..., list[Reply | Fault]]
OneReply = Callable[..., Reply]
OneFault = Callable[..., Fault]
DRAFTS = st.text(st.sampled_from("abä \n\"'\\:#-|>\t😀") | st.characters(codec="utf-8"), min_size=1, max_size=30)


@pytest.mark.parametrize("name", ["talk.yaml", "talk.yml", "talk.json", "talk.jsonl"])
def test_the_form_is_read_the_same_from_every_sort_of_file(one_reply: OneReply, name: str) -> None:
    text = FORM if name.startswith("talk.y") else json.dumps(yaml.load(FORM, yaml.BaseLoader))  # noqa: S506  # strings only
    text = text.replace('"true"', "true")
    reply = one_reply(text, name)
    assert (reply.text, reply.lang, reply.mood) == ("Den kommer i dag.", "nb", "upset")
    assert (reply.channel, reply.public, reply.customer) == ("facebook_wall", True, "Hvor er den?")
    assert reply.turns == (
        Turn("customer", "Hvor er den?", "Espen", "2026-05-03T18:02", "facebook_wall", True),
        Turn("agent", "Hei Espen.", "Michael", "2026-05-03T18:40"),
    )
    lines = text.split("\n")
    place = reply.origin.position(4)
    assert lines[place.line - 1][place.column - 1 :].startswith("kommer")


@pytest.mark.parametrize("where", ["draft", "message"])
@pytest.mark.parametrize("form", ["'", '"', "|", ">", "json", "jsonl"])
@given(text=DRAFTS)
def test_every_sign_of_a_draft_is_where_the_raw_file_says_it(read_as: Read, where: str, form: str, text: str) -> None:
    message = {"from": "agent", "text": text}
    data = (
        {"messages": [message] if where == "message" else [], "draft": text}
        if where == "draft"
        else {"messages": [message]}
    )
    if form.startswith("json"):
        raw, name = json.dumps(data, indent=1 if form == "json" else None), f"talk.{form}"
    else:
        raw, name = yaml.dump(data, default_style=form, width=12, allow_unicode=True), "talk.yaml"
    (reply,) = read_as(raw, name)
    if isinstance(reply, Fault):
        # An empty draft is refused, and a few signs are dumped as they are, which YAML does not take.
        assert not text.strip() or not text.isprintable()
        return
    if reply.text != text:
        return  # YAML has one sort of line break
    lines = raw.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for offset, sign in enumerate(text):
        line, column = reply.origin.position(offset)
        at = lines[line - 1][column - 1 : column]
        assert at == sign or at in "\\'" or (sign.isspace() and at.strip() == ""), (raw, offset)


def test_a_file_may_hold_several_conversations_with_ids(read_as: Read) -> None:
    listed = "- {id: r-1, messages: [{from: agent, text: one}]}\n- {id: 0012, messages: [{from: agent, text: two}]}\n"
    stream = "id: r-1\nmessages: [{from: agent, text: one}]\n---\nid: 0012\nmessages: [{from: agent, text: two}]\n"
    for text in (listed, stream):
        found = [(reply.record, reply.text) for reply in read_as(text, "talk.yaml") if isinstance(reply, Reply)]
        assert found == [("r-1", "one"), ("0012", "two")]
    data = [{"id": 1, "messages": [{"role": "assistant", "content": "one"}]}, {"messages": 3}]
    first, second = read_as(json.dumps(data), "talk.json")
    assert isinstance(first, Reply)
    assert isinstance(second, Fault)
    assert (first.record, second.message) == ("1", "messages has to be a list of messages")


def test_a_bare_list_of_messages_is_one_conversation(one_reply: OneReply) -> None:
    reply = one_reply('[{"role": "user", "content": "Where?"}, {"role": "assistant", "content": "Here."}]', "a.json")
    assert (reply.customer, reply.text) == ("Where?", "Here.")


@pytest.mark.parametrize("written", ["12.50", "true", "0012", "2026-05-03", "no"])
def test_what_yaml_would_twist_is_the_text_that_was_written(one_reply: OneReply, written: str) -> None:
    reply = one_reply(f"messages: [{{from: asiakas, text: {written}}}, {{from: aspa, text: {written}}}]", "a.yaml")
    assert (reply.customer, reply.text) == (written, written)
    assert reply.origin.position(len(written)).column == reply.origin.position(0).column + len(written)


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        ("mesages: []", (1, 1), 'no key "mesages" in a conversation', 'did you mean "messages"?'),
        ("lang: fi", (1, 1), "a conversation has to have messages", 'such as messages: [{from: customer, text: "…"}]'),
        ("extends: warm", (1, 1), "this holds neither macros nor a conversation", 'your guide can describe an export that tonelint does not know, under "exports"'),
        ("[]", (1, 1), "there is nothing in this file to lint", None),
        ("", (1, 1), "there is nothing in this file to lint", None),
        ("words", (1, 1), "a conversation has to be a mapping of keys and values", None),
        ("messages: 3", (1, 11), "messages has to be a list of messages", 'such as messages: [{from: customer, text: "…"}]'),
        ("messages: [3]", (1, 12), "a message has to be a mapping of keys and values", None),
        ("messages:\n- {from: custmer, text: a}", (2, 10), 'no role "custmer" in a conversation', 'did you mean "customer"?'),
        ("messages:\n- {from: xyzzy, text: a}", (2, 10), 'no role "xyzzy" in a conversation', "one of: customer, agent, bot, note"),
        ("messages:\n- {text: a}", (2, 3), "this message does not say who it is from", "from: customer, agent, bot or note"),
        ("messages:\n- {from: agent}", (2, 3), "this message has no text", None),
        ("messages:\n- {from: agent, txt: a}", (2, 17), 'no key "txt" in a message', 'did you mean "text"?'),
        ("messages:\n- {from: agent, text: [a]}", (2, 23), "text has to be a text", None),
        ("messages:\n- {from: agent, text: a, at: soon}", (2, 30), '"soon" is no time that can be read', "such as 2026-05-03T18:02"),
        ("messages:\n- {from: agent, text: a, public: maybe}", (2, 34), "public has to be true or false", None),
        ("messages: [{from: agent, text: a}]\nmeta: {language: fi}", (2, 8), 'no key "language" in meta', None),
        ("messages: [{from: agent, text: a}]\nmeta: {lang: sv}", (2, 14), 'no language "sv" here', "one of: fi, nb, en"),
        ("messages: [{from: agent, text: a}]\nmood: angry", (2, 7), 'no mood "angry" here', None),
        ("messages: [{from: agent, text: a}]\nmeta: [1]", (2, 7), "meta has to be a mapping of keys and values", None),
        ("messages: [{from: agent, text: a}]\ndraft: {text: b}", (2, 8), "draft has to be a text", None),
        ("messages: [{from: agent, text: a}]\nid: [1]", (2, 5), "id has to be a text or a whole number", None),
        ("messages: [{from: customer, text: a}]", (1, 35), "there is no draft to lint here", "write it last, or name an agent's message with --draft"),
        ("messages: [*x]", (1, 12), "aliases (*name) are not read here", "write the value out where it is needed"),
        ("messages: [", (2, 1), "this is not YAML: did not find expected node content", None),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_place(
    one_fault: OneFault, text: str, place: tuple[int, int], message: str, hint: str | None
) -> None:
    fault = one_fault(text, "talk.yaml")
    assert (fault.message, (fault.line, fault.column)) == (message, place)
    assert hint is None or fault.hint == hint


def test_a_mistake_in_json_is_told_with_its_place(one_fault: OneFault) -> None:
    fault = one_fault('{"messages": [\n {"from": "agnt", "text": "a"}]}', "talk.json")
    assert (fault.message, fault.line, fault.column) == ('no role "agnt" in a conversation', 2, 11)
    fault = one_fault('{"messages": [\n 1 2]}', "talk.json")
    assert (fault.message, fault.line, fault.column) == ("this is not JSON: a comma is missing here", 2, 4)


def test_empty_turns_are_kept_and_say_nothing(one_reply: OneReply) -> None:
    text = "messages:\n- {from: customer, text: Where?}\n- {from: customer, text: }\n- {from: customer, text: ''}\ndraft: Here.\n"
    reply = one_reply(text, "talk.yaml")
    assert (reply.customer, [turn.text for turn in reply.turns]) == ("Where?", ["Where?", "", ""])


@given(st.text(st.sampled_from("messages:[]{} \n-fromtxt,\"'|>draft&*"), max_size=60))
def test_any_yaml_is_a_reply_or_a_fault_with_its_place(read_as: Read, text: str) -> None:
    for one in read_as(text, "talk.yaml"):
        assert isinstance(one, Reply) or one.path == "talk.yaml"


def test_a_message_from_python_is_a_turn_or_an_error() -> None:
    told = {"from": "kunde", "text": "Hvor?", "at": "18.02", "public": True}
    assert turn_of(told) == Turn("customer", "Hvor?", None, "18:02", None, True)
    for broken in ({"from": "agnt", "text": "a"}, {"from": "agent"}, {"from": "agent", "text": 1}, "words"):
        with pytest.raises(TonelintError):
            turn_of(broken)  # type: ignore[arg-type]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files: dict[str, Any] = {
        "talk.yaml": "messages:\n  - {from: agent, text: one}\n",
        "flow.yml": "{messages: [{from: agent, text: two}]}\n",
        "talk.json": '{"messages": [{"from": "agent", "text": "three"}]}',
        "tonelint.yaml": "extends: warm\nmessages: en\n",
        "package.json": '{"messages": {"hello": "Hi"}}',
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_folder_gives_its_conversations_and_no_other_data(folder: Path) -> None:
    found = list(read.replies([str(folder)], None, None))
    assert sorted(one.text for one in found if isinstance(one, Reply)) == ["one", "three", "two"]
    assert [one for one in found if not isinstance(one, Reply)] == [LeftOut(str(folder / "package.json"), UNREAD)]


def test_a_guide_that_is_named_as_a_draft_is_a_fault(folder: Path) -> None:
    (fault,) = read.replies([str(folder / "tonelint.yaml")], None, None)
    assert isinstance(fault, Fault)
    assert fault.message == "messages has to be a list of messages"


def test_the_page_on_conversations_tells_every_key_and_its_example_is_read(one_reply: OneReply) -> None:
    page = (Path(__file__).resolve().parents[3] / "docs" / "conversations.md").read_text(encoding="utf-8")
    every, of_messages = page.split("| key of a message | says |")
    assert all(f"`{key}`" in every for key in KEYS)
    assert all(f"`meta.{key}`" in every or f"`{key}`" in every for key in META_KEYS)
    assert all(f"`{key}`" in of_messages for key in MESSAGE_KEYS)
    assert all(mood in every for mood in MOODS)
    example = page.split("```yaml\n")[1].split("```")[0]
    reply = one_reply(example, "talk.yaml")
    assert (reply.record, reply.lang, len(reply.turns)) == ("r-17", "nb", 2)


def test_an_id_that_stands_twice_is_told_where_it_stands_again(one_fault: OneFault) -> None:
    text = "messages:\n  - {id: a, from: agent, text: Here.}\n  - {id: a, from: agent, text: There.}\n"
    found = one_fault(text, "talk.yaml", draft="a")
    assert (found.message, found.line) == ('two messages bear the id "a"', 3)
