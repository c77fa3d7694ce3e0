"""Standard input and texts: what surely is a conversation is read as one, and a plain draft stays a plain draft."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tonelint.drafts.read import replies
from tonelint.drafts.sniff import is_mail, lists_messages
from tonelint.model import Fault, Found, Reply

TALK = {
    "id": "s",
    "messages": [{"from": "customer", "text": "Where?"}, {"from": "agent", "text": "Here."}],
}
FOLDER = Path(__file__).parent / "mails"


def piped(text: str | bytes, tmp_path: Path, name: str = "-") -> list[Found]:
    """What is read of a text on standard input, or in a file of this name."""
    import io

    content = text.encode() if isinstance(text, str) else text
    (tmp_path / "a.txt").write_bytes(content)
    return list(replies([name if name == "-" else str(tmp_path / name)], io.BytesIO(content), None))


CONVERSATIONS = {
    "json": json.dumps(TALK),
    "json, indented": json.dumps(TALK, indent=2),
    "json, a list": json.dumps([TALK], indent=1),
    "json, messages alone": json.dumps(TALK["messages"]),
    "jsonl": json.dumps({"id": 1, "turns": TALK["messages"]}) + "\n",
    "record": '{"id": 1, "customer": "Where?", "reply": "Here."}\n',
    "record, its draft": '{"id": 1, "customer": "Where?", "draft": "Here."}',
    "record, indented": '{\n  "customer": "Where?",\n  "reply": "Here."\n}\n',
    "records, a list": '[\n  {"id": 1, "customer": "Where?", "reply": "Here."}\n]',
    "yaml": "id: s\nmessages:\n  - {from: customer, text: Where?}\n  - {from: agent, text: Here.}\n",
    "yaml, long": "messages:\n- at: 2026-05-03T18:02\n  from: asiakas\n  text: Where?\n- from: aspa\n  text: |\n    Here.\n",
    "yaml, in a line": 'messages: [{from: kunde, text: "Where?"}, {from: agent, text: Here.}]',
    "yaml, a list": "- role: user\n  content: Where?\n- role: assistant\n  content: Here.\n",
    "mail": "From: Mika <m@l.fi>\nTo: a@x.fi\n\nHere.\n\nOn 3 May 2026 at 18:02, Laura <a@x.fi> wrote:\n> Where?\n",
    "mailbox": "From a\nFrom: a@x.fi\nTo: m@l.fi\n\nWhere?\n\nFrom b\nFrom: m@l.fi\nTo: a@x.fi\n\nHere.\n",
}


@pytest.mark.parametrize("form", CONVERSATIONS)
@pytest.mark.parametrize("name", ["-", "a.txt"])
def test_a_conversation_without_a_name_is_read_as_one(tmp_path: Path, form: str, name: str) -> None:
    (found,) = piped(CONVERSATIONS[form], tmp_path, name)
    assert isinstance(found, Reply), found
    assert (found.text.strip(), (found.customer or "").strip()) == ("Here.", "Where?")


def test_a_mail_in_another_charset_is_read_from_standard_input(tmp_path: Path) -> None:
    content = "From: m@l.fi\nTo: a@x.fi\nContent-Type: text/plain; charset=latin-1\n\nHyvää päivää!\n".encode("latin-1")
    (found,) = piped(content, tmp_path)
    assert isinstance(found, Reply)
    assert found.text.strip() == "Hyvää päivää!"


@pytest.mark.parametrize("path", sorted([*FOLDER.glob("*.eml"), *FOLDER.glob("*.mbox")]), ids=lambda path: path.name)
def test_any_mail_is_known_by_its_headers(path: Path) -> None:
    assert is_mail(path.read_bytes())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"messages": [{"from": "customer", "text": "Where?"},]}', "this is not JSON"),
        ('{\n"messages": [{"from": "customer", "text": "Where?"}', "this is not JSON"),
        ('{"messages": [{"from": "customer", "text": "Where?"}]}', "there is no draft to lint here"),
        ('{"messages": "Where?", "reply": "Here."}', "messages has to be a list of messages"),
        (
            "messages:\n- {from: customer, text: Where?}\n- {from: agnt, text: Here.}",
            'no role "agnt" in a conversation',
        ),
        ("mesages:\n- {from: customer, text: Where?}\n- {from: agent, text: Here.}", 'no key "mesages"'),
        ('{"conversation": [{"from": "customer", "text": "Where?"}]}', 'this record has no "reply"'),
        ('{"conversation": [{"from": "customer", "text": "Where?"}', "this is not JSON"),
        (
            '{"thread": [{"who": "customer", "said": "Where?"}, {"who": "agent", "said": "Here."}]}',
            "this holds neither",
        ),
        ('[{"who": "customer", "said": "Where?"},\n {"who": "agent", "said": "Here."},]', "this is not JSON"),
        ('{"customer": "Where?", "answer": "Here."}', 'this record has no "reply"'),
        ('{\n"asiakas": "Missä?",\n"vastaus": "Täällä."\n}', "this holds neither"),
        ('{"kunde": "Hvor?", "svar": "Her."},\n', "this is not JSON"),
        ('{"kunde": "Hvor?", "svar": "Her."}\n', "this holds neither"),
        ("[]", "there is nothing in this file to lint"),
        ("From: a@gmail.com\nTo: support@l.fi\n\nWhere?\n", "the last mail is from a@gmail.com"),
    ],
)
def test_a_conversation_that_cannot_be_used_is_told_and_not_linted(tmp_path: Path, text: str, message: str) -> None:
    (found,) = piped(text, tmp_path)
    assert isinstance(found, Fault), found
    assert found.message.startswith(message)


def test_lines_of_other_data_are_told_each(tmp_path: Path) -> None:
    found = piped('{"question": "Where?", "answer": "Here."}\n{"question": "When?", "answer": "At four."}\n', tmp_path)
    assert [one.message for one in found if isinstance(one, Fault)] == ['this record has no "reply"'] * 2
    assert len(found) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Note: we close at four.\n\n- from: Monday\n- to: Friday\n",
        "Hi Laura,\n\nyour messages:\n- from: Mika\n- text: all of them\n",
        "Subject: Your lamp\n\nHi Laura, it comes at four.",
        "From: 9 am\nTo: 5 pm\n\nWe are here.",
        "From now on, Laura, I answer.\nMika: at lamps@l.fi\n\nMika",
        "Hi!\n\nFrom: a@x.fi\nTo: b@x.fi\n\nthat is how to write it.",
        "{{name}}, it comes at four.",
        '{"lamp": 4} is what you paste, Laura.',
        'Paste this, Laura:\n{"lamp": 4}',
        '[{"lamp": 4}]: that is what you paste.',
        "[{{name}}, it comes at four.]",
        "[] Write to Laura\n[] Send the lamp",
        "turns:\n- left\n- right",
    ],
)
def test_a_plain_draft_stays_a_plain_draft(tmp_path: Path, text: str) -> None:
    (found,) = piped(text, tmp_path)
    assert isinstance(found, Reply)
    assert (found.text, found.turns, found.customer) == (text, (), None)


@pytest.mark.seconds(5)
@pytest.mark.parametrize("part", ["- ", "from:", "- {", "text: [", "a: b\n", "From: a\n", "\n", "[{ ", "{,", " "])
def test_no_run_of_signs_takes_long(part: str) -> None:
    text = "- from: x\ntext: " + part * (100_000 // len(part))
    assert not lists_messages(text)
    assert not is_mail(b"X: " + text.encode())
