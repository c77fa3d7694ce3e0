"""The forms of drafts, the options that speak of them, and drafts whose customer stands in another file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tonelint.commands import INPUTS
from tonelint.drafts.forms import FORMS
from tonelint.drafts.sniff import is_conversation
from tonelint.model import Fault, Reply

OneReply = Callable[..., Reply]
OneFault = Callable[..., Fault]


def test_the_command_line_knows_every_form() -> None:
    assert tuple(FORMS) == INPUTS


def test_a_suffix_belongs_to_one_form() -> None:
    suffixes = [suffix for form in FORMS.values() for suffix in form.suffixes]
    assert len(suffixes) == len({*suffixes})


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("text", "Here."),
        ("markdown", "Here."),
        ("jsonl", '{"reply": "Here."}'),
        ("yaml", "messages: [{from: agent, text: Here.}]"),
        ("json", '{"messages": [{"from": "agent", "text": "Here."}]}'),
        ("transcript", "Customer: Where?\nAgent: Here."),
    ],
)
def test_a_form_that_is_named_outranks_the_suffix(one_reply: OneReply, form: str, text: str) -> None:
    assert one_reply(text, "export.xyz", form=form).text == "Here."


def test_an_unknown_suffix_is_a_fault_with_what_is_read(one_fault: OneFault) -> None:
    fault = one_fault("Here.", "a.docx")
    assert fault.message == ".docx files are not read"
    assert ".yaml" in str(fault.hint)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.jsonl"])
def test_a_message_is_not_found_in_a_single_draft(one_reply: OneReply, one_fault: OneFault, name: str) -> None:
    fault = one_fault('{"reply": "Here."}', name, draft="2")
    assert fault.message.endswith('is no conversation, so there is no message "2" in it')
    assert one_reply('{"reply": "Here."}', name, all_turns=True).turns == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("messages:\n  - from: agent", True),
        ("meta: {}\nmessages: # all\n - a", True),
        ('[{"id": 1, "messages" : [\n', True),
        ("turns: [", True),
        ("messages: en", False),
        ('{"messages": {}}', False),
        ("", False),
        ("messages: #" + " " * 60_000, False),
    ],
)
@pytest.mark.seconds(5)
def test_a_conversation_is_told_from_other_data(text: str, found: bool) -> None:
    assert is_conversation(text.encode()) is found


@pytest.fixture
def customer(tmp_path: Path) -> str:
    path = tmp_path / "customer.txt"
    path.write_text("Where is it?\n", encoding="utf-8")
    return str(path)


def test_the_customers_message_may_stand_in_a_file_of_its_own(one_reply: OneReply, customer: str) -> None:
    reply = one_reply("Here.", customer=customer, public=True)
    assert (reply.text, reply.customer, reply.public) == ("Here.", "Where is it?\n", True)
    assert reply.turns == ()  # of what was written before, nothing is known


def test_a_draft_that_comes_with_its_customer_takes_no_other(one_fault: OneFault, customer: str) -> None:
    for text, name in (('{"customer": "a", "reply": "b"}', "a.jsonl"), ("Customer: a\nAgent: b", "a.txt")):
        fault = one_fault(text, name, customer=customer)
        assert (fault.message, fault.hint) == ("this draft comes with what the customer wrote", "leave --customer out")


def test_a_customers_message_that_cannot_be_read_is_a_fault(one_fault: OneFault, tmp_path: Path, customer: str) -> None:
    assert one_fault("Here.", customer=f"{customer}x").message == "no such file"
    (tmp_path / "b.txt").write_text("b", encoding="utf-8")
    fault = one_fault("Here.", customer=str(tmp_path))
    assert fault.message == "--customer takes one file with what the customer wrote"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.eml", "From: Laura <l@gmail.com>\nTo: m@l.fi\n\nWhere?\n"),
        ("a.txt", "From: Laura <l@gmail.com>\nTo: m@l.fi\n\nWhere?\n"),
        ("a.yaml", "messages: [{from: customer, text: Where?}]"),
        ("a.txt", "messages:\n- {from: customer, text: Where?}\n"),
        ("a.txt", '{"customer": "Where?", "reply": "Here."}'),
        ("a.jsonl", '{"customer": "Where?"}'),
        ("a.txt", "Customer: Where is it?\nAgent: It comes.\n"),
        ("a.md", "Asiakas: Missä se on?\nAsiakaspalvelija: Se tulee neljältä.\n"),
        ("a.txt", "Kunde: Hvor er den?\nKundebehandler: Den kommer klokka fire.\n"),
        ("a.txt", "[18:02] Laura: Where is it?!\n[18:04] Mika (agent): It comes!!!\n"),
        ("a.txt", "18.02 Laura: Missä se on?\n18.04 Mika: Se tulee neljältä.\n"),
        (
            "a.txt",
            "Laura: Where is my lamp?\nMika: It comes at four.\nLaura: Which day is that?\nMika: Today, Laura.\n",
        ),
    ],
)
def test_what_is_more_than_the_customers_words_is_no_message_of_theirs(
    one_fault: OneFault, tmp_path: Path, name: str, text: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    fault = one_fault("Here.", customer=str(tmp_path / name))
    assert fault.message == "--customer takes a text, and this file holds more than the customer's words"


def test_a_customer_may_write_of_mails_and_lists(one_reply: OneReply, tmp_path: Path) -> None:
    text = "Hi, you wrote:\n- from: Monday\n- to: Friday\nand I write from l@gmail.com. Subject: the text: of it.\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    assert one_reply("Here.", customer=str(tmp_path / "a.md")).customer == text


@pytest.mark.parametrize(
    "text",
    [
        "Order: 88123\nDate: 3 May\n\nWhere is my lamp? It was to come on Friday.\n",
        "Tilaus: 88123\nMalli: LX-2\n\nLamppu ei syty. Mitä teen?\n",
        "Ordre: 88123\nModell: LX-2\n\nLampa virker ikke. Hva gjør jeg?\n",
        "Hi! This is what your colleague said:\nMika: it comes at four.\nIt did not come.\n",
        "Customer: Where is my lamp?\nCustomer: I asked on Friday, too.\n",
        "At 18:02 I rang. At 18:30 somebody answered: no idea.\n",
    ],
)
def test_a_customers_message_with_labels_in_it_is_still_theirs(one_reply: OneReply, tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert one_reply("Here.", customer=str(tmp_path / "a.txt")).customer == text


@pytest.mark.parametrize("public", [True, False])
def test_who_may_read_it_is_what_the_user_says(one_reply: OneReply, public: bool) -> None:
    assert one_reply('{"public": true, "reply": "b"}', "a.jsonl", public=public).public is public
    assert one_reply("Here.", public=public).public is public


def test_a_record_may_hold_turns_beside_its_customer_and_reply(one_reply: OneReply) -> None:
    line = '{"id": 7, "extra": 1, "turns": [{"from": "customer", "text": "A", "x": 1}, {"role": "agent", "text": "B"}], "customer": "C", "reply": "D"}'
    reply = one_reply(line, "a.jsonl")
    assert (reply.record, reply.customer, reply.text) == ("7", "C", "D")
    assert [turn.text for turn in reply.turns] == ["A", "B", "C"]
    assert reply.origin.position(0).column == line.index('"D"') + 2
    again = line.replace('"C"', '"A"')
    assert [turn.text for turn in one_reply(again, "a.jsonl").turns] == ["A", "B"]
    assert one_reply(line, "a.jsonl", draft="2").text == "B"


@pytest.mark.parametrize(
    ("line", "column", "message"),
    [
        ('{"messages": [{"from": "agnt", "text": "a"}]}', 24, 'no role "agnt" in a conversation'),
        ('{"messages": [{"from": "agent", "text": 1}]}', 41, "text has to be a text"),
        ('{"messages": [], "reply": 3}', 27, "reply has to be a text"),
        ('{"messages": [], "customer": 3}', 30, "customer has to be a text"),
        ('{"messages": []}', 1, "there is no draft to lint here"),
        ('{"reply": "a", "public": 1}', 26, "public has to be true or false"),
        ('{"mesages": []}', 1, 'this record has no "reply"'),
    ],
)
def test_a_record_that_cannot_be_used_is_a_fault_at_its_place(
    one_fault: OneFault, line: str, column: int, message: str
) -> None:
    fault = one_fault(f"\n{line}", "a.jsonl")
    assert (fault.message, fault.line, fault.column) == (message, 2, column)


@pytest.mark.parametrize("name", ["a.yaml", "a.json"])
def test_a_slip_in_a_key_of_a_conversation_is_told_as_one_and_not_as_an_export(one_fault: OneFault, name: str) -> None:
    text = '{"id": "s", "mesages": [{"from": "customer", "text": "Where?"}], "draft": "Here."}'
    fault = one_fault(text, name)
    assert (fault.message, fault.hint) == ('no key "mesages" in a conversation', 'did you mean "messages"?')


@pytest.mark.parametrize(("form", "meant"), [("eml", "mail"), ("mbox", "mail"), ("yml", "yaml"), ("po", "gettext")])
def test_a_form_named_by_a_suffix_is_told_by_its_name(one_fault: OneFault, form: str, meant: str) -> None:
    fault = one_fault("Here.", form=form)
    assert (fault.message, fault.hint) == (f'no form "{form}" of drafts', f'did you mean "{meant}"?')


def test_a_form_that_does_not_exist_is_told_with_those_that_do(one_fault: OneFault) -> None:
    assert "text, markdown, jsonl, yaml, json, transcript, mail" in str(one_fault("Here.", form="conversation").hint)
