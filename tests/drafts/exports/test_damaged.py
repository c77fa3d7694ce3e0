"""Damaged exports end in replies or in clear errors: no traceback, no hang, and no place outside of the file."""

from __future__ import annotations

import io
import json
import random
import sys
from pathlib import Path
from typing import Any

import pytest

from tonelint.drafts import json_items, read
from tonelint.drafts.asked import Asked
from tonelint.model import Fault, LeftOut, Reply
from tonelint.names import UNREAD

sys.path.insert(0, str(Path(__file__).parent))
from samples import SAMPLES, Sample, zendesk  # type: ignore[import-not-found]


def read_bytes(content: bytes, name: str, form: str | None = None) -> list[Any]:
    return list(read.replies(["-"], io.BytesIO(content), name, Asked(form=form)))


def damaged(content: bytes, chance: random.Random) -> bytes:
    """The same with a few bytes changed, cut out or doubled, or half of it."""
    held = bytearray(content)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(held) or 1)
        sort = chance.randrange(4)
        if sort == 0 and held:
            held[at] = chance.choice(b'"\\{}[],:\x00\xff<&\n;')
        elif sort == 1:
            del held[at : at + chance.randint(1, 9)]
        elif sort == 2:
            held[at:at] = held[at : at + 20]
        elif chance.random() < 0.3:
            del held[at:]
    return bytes(held)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.shape)
@pytest.mark.seconds(10)
def test_a_damaged_export_is_read_or_told(sample: Sample) -> None:
    chance = random.Random(sample.content)  # noqa: S311  # the same damage each time
    for _ in range(60):
        content = damaged(sample.content.encode(), chance)
        for one in read_bytes(content, sample.name):
            if isinstance(one, Fault):
                assert one.message
            elif isinstance(one, Reply):
                lines = content.decode("utf-8", "replace").count("\n") + content.count(b"\r") + 1
                assert all(1 <= one.origin.position(at).line <= lines for at in range(len(one.text) + 1))


@pytest.mark.parametrize(
    "content", ["[" * 10_000, '{"macros":' * 10_000, "[" * 10_000 + "]" * 10_000, '{"a":' * 10_000 + "1" + "}" * 10_000]
)
@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.yaml"])
@pytest.mark.seconds(5)
def test_what_nests_too_deep_is_one_error(content: str, name: str) -> None:
    assert all(isinstance(one, Fault) for one in read_bytes(content.encode(), name))


def long(text: str) -> str:
    """The text with so many blanks around it that it is read item by item."""
    return text + " " * json_items.LONG


@pytest.mark.seconds(10)
def test_a_long_export_is_read_as_a_short_one() -> None:
    macros = [zendesk(number, comment_value=f"Ää\n{number}", status="x") for number in range(3)]
    for value in ({"macros": macros, "count": 3}, macros, {"a": 1, "macro": macros[0]}, [{"macros": macros}]):
        short = json.dumps(value, indent=1)
        few, many = (
            [one for one in read_bytes(text.encode(), "a.json") if isinstance(one, Reply)]
            for text in (short, long(short))
        )
        assert few
        assert [(one.text, one.record, one.origin.position(3)) for one in few] == [
            (one.text, one.record, one.origin.position(3)) for one in many
        ]


@pytest.mark.parametrize(
    "text",
    [
        '{"macros": [',
        '{"macros": [{}',
        '{"macros": [{},]}',
        '{"a" 1}',
        "{1: 2}",
        '{"a": 1} x',
        "[1 2]",
        "x",
        '{"a": tru}',
        "",
        '{"a": 1,}',
        "[" * 2000,
    ],
)
@pytest.mark.seconds(5)
def test_a_long_export_is_refused_where_a_short_one_is(text: str) -> None:
    (few,) = read_bytes(text.encode(), "a.json")
    (many,) = read_bytes(long(text).encode(), "a.json")
    assert (
        few.message.partition(":")[0]
        == many.message.partition(":")[0]
        == ("this is not JSON" if len(text) < 100 else "this is not JSON that can be read")
    )
    assert abs(few.column - many.column) <= 1 or not text or many.line == 1


def test_half_a_sign_and_marks_of_byte_order_do_no_harm() -> None:
    text = json.dumps([zendesk(1, comment_value="a\ud800b")])
    assert all(isinstance(one, (Reply, Fault)) for one in read_bytes(text.encode(), "a.json"))
    for encoding in ("utf-8-sig", "utf-16"):
        (reply,) = read_bytes(
            json.dumps([zendesk(1, comment_value="Ää")], ensure_ascii=False).encode(encoding), "a.json"
        )
        assert reply.text == "Ää"


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ('title,text\n"a,b\n', "the quotes of this cell are never closed", 2),
        ('title,text\na,"b"c\n', "something follows the quotes of this cell", 2),
        ("title,text\na,b,c\n", "3 cells under a header of 2", 2),
        ("a,b\n1,2\n", "no column of this table is known to hold replies", 1),
        ("", "this file is empty", 1),
        (
            'title,active,actions_json\na,True,"[{"\n',
            "this is not JSON: it breaks off here",
            2,
        ),
    ],
)
def test_a_table_that_is_none_is_told(text: str, message: str, line: int) -> None:
    fault = next(one for one in read_bytes(text.encode(), "a.csv") if isinstance(one, Fault))
    assert (fault.message, fault.line) == (message, line)


@pytest.mark.seconds(5)
def test_a_cell_that_never_ends_takes_no_time() -> None:
    (fault,) = read_bytes(b'title,text\na,"' + b'""' * 1_000_000, "a.csv")
    assert fault.message == "the quotes of this cell are never closed"


@pytest.mark.parametrize(
    ("text", "message", "line", "read_before"),
    [
        ('Title,Text\nA,Hi.\nB,"It left.\nC,x\n', "the quotes of this cell are never closed", 3, ["Hi."]),
        ('title,actions_json\nA,"[{"\n', "this is not JSON: it breaks off here", 2, []),
    ],
)
def test_in_a_folder_a_broken_table_of_macros_is_told_and_any_other_is_not(
    tmp_path: Path, text: str, message: str, line: int, read_before: list[str]
) -> None:
    (tmp_path / "macros.csv").write_text(text, encoding="utf-8")
    (tmp_path / "prices.csv").write_text('item,price\nlamp,"12\n', encoding="utf-8")
    found = list(read.replies([str(tmp_path)], None, None))
    (fault,) = (one for one in found if isinstance(one, Fault))
    assert (fault.message, fault.line) == (message, line)
    assert [one.text for one in found if isinstance(one, Reply)] == read_before


@pytest.mark.parametrize(
    ("name", "text", "message", "line"),
    [
        ("m.json", '[{"id": 1, "name": "Greeting", "text": "It le', "this is not JSON: the text that begins here has no closing quote", 1),
        ("m.json", '{"macros":\n[{"id": 1,', "this is not JSON: it breaks off here", 2),
        ("m.json", "", "this is not JSON: there is nothing in it", 1),
        ("m.json", '{\n<<<<<<< HEAD\n "a": 1\n=======\n}', "this is not JSON: a merge conflict is left here", 2),
        ("m.csv", "", "this file is empty", 1),
        ("m.csv", " \n", "this file is empty", 1),
    ],
)  # fmt: skip
def test_in_a_folder_a_file_that_may_have_been_a_library_is_told(
    tmp_path: Path, name: str, text: str, message: str, line: int
) -> None:
    (tmp_path / "good.txt").write_text("It left.", encoding="utf-8")
    (tmp_path / name).write_text(text, encoding="utf-8")
    (fault,) = (one for one in read.replies([str(tmp_path)], None, None) if isinstance(one, Fault))
    assert (fault.message, fault.line) == (message, line)


@pytest.mark.parametrize(
    "text",
    [
        '{"name": "x"}',
        '{\n  // what is built\n  "files": ["a // b",], /* and\n more */\n  "url": "http://x,]",\n}\n',
        "[1, // one\n 2, /* two */ // three\n]",
        '{"at": 1}\n{"at": 2}\n',
        "[]",
        "1",
    ],
)
def test_in_a_folder_whole_json_that_is_no_library_is_counted_and_no_more(tmp_path: Path, text: str) -> None:
    (tmp_path / "good.txt").write_text("It left.", encoding="utf-8")
    (tmp_path / "config.json").write_text(text, encoding="utf-8")
    left, reply = read.replies([str(tmp_path)], None, None)
    assert left == LeftOut(str(tmp_path / "config.json"), UNREAD)
    assert isinstance(reply, Reply)


@pytest.mark.parametrize("piece", ['"', "/*", "/* ", ",/*", ", ", ",//\n", '",', '\\"'])
@pytest.mark.seconds(5)
def test_broken_json_in_a_folder_takes_no_time(tmp_path: Path, piece: str) -> None:
    (tmp_path / "m.json").write_text("{" + piece * 100_000, encoding="utf-8")
    assert [type(one) for one in read.replies([str(tmp_path)], None, None)] == [Fault]


@pytest.mark.parametrize("header", ["Title,Body", "Otsikko;Teksti", "Navn,Svar (nb)"])
def test_a_table_of_macros_without_rows_is_told_in_a_folder_too(tmp_path: Path, header: str) -> None:
    (tmp_path / "a.csv").write_text(f"{header}\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Hi.", encoding="utf-8")
    for found in (read_bytes(f"{header}\n".encode(), "a.csv"), read.replies([str(tmp_path)], None, None)):
        (fault,) = (one for one in found if isinstance(one, Fault))
        assert (fault.message, fault.line) == ("there is no macro in this file", 1)
        told = header.replace(",", ", ").replace(";", ", ")
        assert fault.hint == f"no row stands below the names of its columns ({told})"


@pytest.mark.parametrize("content", ["", " \r\n", "\ufeff", "sep=;\n", ",,\n,,\n"])
def test_an_empty_table_tells_what_one_needs_be_it_named_or_met(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.csv").write_text(content, encoding="utf-8")
    (tmp_path / "b.txt").write_text("Hi.", encoding="utf-8")
    for found in (read_bytes(content.encode(), "a.csv"), read.replies([str(tmp_path)], None, None)):
        (fault,) = (one for one in found if isinstance(one, Fault))
        assert (fault.message, fault.line) == ("this file is empty", 1)
        assert "the names of its columns" in (fault.hint or "")


def test_a_broken_line_of_an_export_hides_neither_itself_nor_the_others() -> None:
    line = '{"id": %d, "title": "Delay", "content_html": "<p>It comes at four.</p>", "folder_id": 3}'
    found = read_bytes(f'{line % 1}\n{{"id": 2, "title"\n{line % 3}\n'.encode(), "a.jsonl")
    assert [one.text for one in found if isinstance(one, Reply)] == ["It comes at four."] * 2
    (fault,) = (one for one in found if isinstance(one, Fault))
    assert (fault.message, fault.line) == ("this line is not JSON: it breaks off here", 2)
