"""A change to a reply lands on its own bytes, written as its notation writes it."""

from __future__ import annotations

import io
import json

import pytest

from tonelint.drafts import raw, read
from tonelint.model import Edit, Reply

NEW = "ä\"'&"
FILES = {
    "d.txt": "The lamp is here.",
    "r.jsonl": '{"reply": "The lamp is here.", "id": 1}\n',
    "m.json": '{"macros": [{"title": "T", "content": "The lamp is here."}]}',
    "m.csv": 'Title,Text\nT,"The lamp is here."\n',
    "m.po": 'msgid "a"\nmsgstr ""\n"The lamp "\n"is here."\n',
    "literal.yaml": "- title: T\n  isenabled: 1\n  response: |\n    The lamp\n    is here.\n",
    "double.yaml": '- title: T\n  isenabled: 1\n  response: "The lamp is here."\n',
    "single.yaml": "- title: T\n  isenabled: 1\n  response: 'The lamp is here.'\n",
    "m.ahk": "::t::The lamp is here.\n",
    "page.json": '{"macros": [{"title": "T", "content": "<p>The <b>lamp</b> is here.</p>"}]}',
}


def reply_of(name: str, content: bytes) -> Reply:
    (reply,) = (one for one in read.replies(["-"], io.BytesIO(content), name) if isinstance(one, Reply))
    return reply


@pytest.mark.parametrize("name", FILES)
def test_a_word_is_put_in_as_its_notation_writes_it(name: str) -> None:
    content = FILES[name].encode()
    reply, file = reply_of(name, content), raw.opened(content)
    start = reply.text.index("lamp")
    assert file
    edit = file.edit(Edit(start, start + 4, NEW), reply.text, reply.origin)
    assert edit
    assert file.text[edit.start : edit.end] == "lamp"
    changed = file.changed([edit])
    assert changed
    assert reply_of(name, changed).text == reply.text.replace("lamp", NEW)


@pytest.mark.parametrize(("ascii_only", "written"), [(True, "\\u00e4 \\u00e5"), (False, "ä \\u00e5")])
def test_json_keeps_to_its_own_way_with_letters(ascii_only: bool, written: str) -> None:
    text = json.dumps({"reply": "The lamp å"}) if ascii_only else '{"reply": "The lamp \\u00e5 ö"}'
    reply, file = reply_of("r.jsonl", text.encode()), raw.opened(text.encode())
    assert file
    edit = file.edit(Edit(4, 8, "ä"), reply.text, reply.origin)
    changed = file.changed([edit] if edit else [])
    assert changed
    assert written in changed.decode()


def test_what_is_no_text_is_not_opened() -> None:
    assert raw.opened(b"PK\x03\x04\xff\xfe\x00") is None


def test_changes_that_overlap_are_refused() -> None:
    file = raw.opened(b"The lamp")
    assert file
    assert file.changed([Edit(0, 5, ""), Edit(3, 8, "")]) is None
    assert file.changed([Edit(0, 3, "A"), Edit(3, 8, "")]) == b"A"
