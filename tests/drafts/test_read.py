"""Reading drafts: whatever was named is read or is a fault, once, in order, and quickly."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from tonelint.drafts import read
from tonelint.drafts.asked import Asked
from tonelint.model import Fault, Found, LeftOut, Position, Reply
from tonelint.names import UNREAD


def replies(*names: str | Path, stdin: bytes | None = None, called: str | None = None) -> list[Found]:
    return list(read.replies([str(name) for name in names], None if stdin is None else io.BytesIO(stdin), called))


def texts(*names: str | Path) -> list[str]:
    return [item.text for item in replies(*names) if isinstance(item, Reply)]


def one_fault(*names: str | Path, stdin: bytes | None = None, called: str | None = None) -> Fault:
    (fault,) = replies(*names, stdin=stdin, called=called)
    assert isinstance(fault, Fault), fault
    return fault


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of drafts, in which the test stands."""
    for name in ("b.txt", "a.md", "deep/c.txt", "deep/d.jsonl", ".hidden/e.txt", "deep/.f.txt", "notes.docx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(json.dumps({"reply": name}) if name.endswith("jsonl") else name, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_a_file_is_one_reply() -> None:
    (reply,) = replies("b.txt")
    assert isinstance(reply, Reply)
    assert (reply.text, reply.masked, reply.path, reply.record) == ("b.txt", "b.txt", "b.txt", None)
    assert reply.origin.position(2) == Position(1, 3)


@pytest.mark.usefixtures("folder")
def test_a_folder_gives_its_drafts_in_order_and_nothing_hidden() -> None:
    assert texts(".") == ["a.md", "b.txt", "deep/c.txt", "deep/d.jsonl"]


@pytest.mark.usefixtures("folder")
def test_a_glob_gives_the_files_it_matches() -> None:
    assert texts("*.txt") == ["b.txt"]
    assert texts("**/*.txt") == ["b.txt", "deep/c.txt"]


@pytest.mark.usefixtures("folder")
def test_files_come_in_the_order_named() -> None:
    assert texts("deep", "b.txt", "a.md") == ["deep/c.txt", "deep/d.jsonl", "b.txt", "a.md"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("again", ["b.txt", "./b.txt", "deep/../b.txt", "*.txt", "."])
def test_a_file_named_twice_is_read_once(again: str) -> None:
    assert texts("b.txt", again).count("b.txt") == 1


def test_a_name_with_signs_of_a_glob_is_that_file_where_it_exists(tmp_path: Path) -> None:
    (tmp_path / "[1].txt").write_text("ovi", encoding="utf-8")
    assert texts(tmp_path / "[1].txt") == ["ovi"]


def test_a_suffix_in_capitals_is_the_same_suffix(tmp_path: Path) -> None:
    (tmp_path / "OVI.TXT").write_text("ovi", encoding="utf-8")
    assert texts(tmp_path / "OVI.TXT") == ["ovi"]
    assert texts(tmp_path) == ["ovi"]


@pytest.mark.usefixtures("folder")
def test_a_missing_file_is_a_fault_with_its_nearest_neighbour() -> None:
    assert one_fault("bb.txt") == Fault("no such file", "bb.txt", hint='did you mean "b.txt"?')
    assert one_fault("none/x.txt") == Fault("no such file", "none/x.txt")


@pytest.mark.usefixtures("folder")
def test_a_glob_that_matches_nothing_is_a_fault() -> None:
    assert one_fault("*.jsonl") == Fault("no file matches", "*.jsonl")


def test_a_folder_with_nothing_to_lint_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "a.odd").write_text("ovi", encoding="utf-8")
    fault = one_fault(tmp_path)
    assert (fault.message, fault.path) == ("there is nothing to lint in this folder", str(tmp_path))
    assert fault.hint == (
        "tonelint looks for *.txt, *.text, *.md, *.markdown, *.mdx, *.jsonl, *.ndjson, *.eml, *.mbox, *.po, *.ahk, "
        "and for conversations and macros in *.yaml, *.yml, *.json, *.csv, *.tsv, *.xlsx"
    )


def answering(customer: str, *names: str) -> list[Found]:
    return list(read.replies(names, None, None, Asked(customer=customer)))


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", [".", "*", "**/*.txt", "[bc].txt"])
@pytest.mark.parametrize("customer", ["b.txt", "./deep/../b.txt", "link.txt"])
def test_the_customers_file_is_passed_over_where_the_drafts_are_found(folder: Path, name: str, customer: str) -> None:
    (folder / "notes.docx").unlink()
    (folder / "c.txt").write_text("c.txt", encoding="utf-8")
    (folder / "elsewhere").mkdir()
    (folder / "link.txt").symlink_to(folder / "b.txt")
    found = answering(customer, name)
    assert {one.text for one in found if isinstance(one, Reply)} >= {"c.txt"}
    assert not [one for one in found if isinstance(one, Reply) and one.text == "b.txt"]
    assert not [one for one in found if isinstance(one, Fault)], found


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", ["b.txt", "./b.txt", "deep/../b.txt"])
def test_a_file_named_as_the_draft_and_as_the_customers_message_is_a_fault(name: str) -> None:
    drafts = answering("b.txt", "a.md", name)
    assert [one.text for one in drafts if isinstance(one, Reply)] == ["a.md"]
    (fault,) = (one for one in drafts if isinstance(one, Fault))
    assert (fault.message, fault.path) == ("this is the customer's message, and that is not linted", name)


def test_a_folder_that_holds_the_customers_message_alone_holds_no_draft(folder: Path) -> None:
    (folder / "own").mkdir()
    (folder / "own" / "m.txt").write_text("Where?", encoding="utf-8")
    for name, message in (("own", "there is nothing to lint in this folder"), ("own/*", "no file matches")):
        (fault,) = answering("own/m.txt", name)
        assert isinstance(fault, Fault)
        assert fault.message == message


def test_a_folder_that_cannot_be_opened_is_a_fault(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.scandir

    def locked(path: str) -> object:
        if path.endswith("deep"):
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", locked)
    found = replies(folder)
    assert [item.text for item in found if isinstance(item, Reply)] == ["a.md", "b.txt"]
    assert [(item.message, item.path) for item in found if isinstance(item, Fault)] == [
        ("cannot be read: permission denied", str(folder / "deep"))
    ]


@pytest.mark.usefixtures("folder")
def test_a_file_of_another_kind_is_a_fault_when_it_is_named() -> None:
    fault = one_fault("notes.docx")
    assert (fault.message, fault.path) == (".docx files are not read", "notes.docx")


def test_a_faulty_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff")
    (tmp_path / "b.txt").write_bytes(b"ovi")
    assert [type(item) for item in replies(tmp_path)] == [Fault, Reply]


@pytest.mark.parametrize(
    ("content", "message", "line", "column"),
    [
        (b"ovi\nP\xe4iv\xe4", "byte 0xE4 at offset 5 is not UTF-8", 2, 2),
        (b"ovi\n\0", "a NUL byte, which no text holds", 2, 1),
    ],
)
def test_bytes_that_are_no_text_are_a_fault_at_their_place(
    tmp_path: Path, content: bytes, message: str, line: int, column: int
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    fault = one_fault(path)
    assert (fault.message, fault.path, fault.line, fault.column) == (message, str(path), line, column)


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\n", b"  \n\n"])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_an_empty_draft_is_told_and_counts_as_no_reply(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert one_fault(path) == Fault("this file is empty", str(path))
    assert one_fault("-", stdin=content) == Fault("this file is empty", "<stdin>")
    (tmp_path / "b.txt").write_text("ovi", encoding="utf-8")
    left, reply = replies(tmp_path)
    assert left == LeftOut(str(path), UNREAD)
    assert isinstance(reply, Reply)


def test_standard_input_is_a_reply_and_is_read_once() -> None:
    (reply,) = replies("-", "-", stdin=b"ovi on auki")
    assert isinstance(reply, Reply)
    assert (reply.text, reply.path) == ("ovi on auki", "<stdin>")


def test_standard_input_is_read_as_the_name_it_is_given_says() -> None:
    (reply,) = replies("-", stdin=b'{"id": 1, "reply": "ovi"}', called="drafts/x.jsonl")
    assert isinstance(reply, Reply)
    assert (reply.text, reply.record, reply.path) == ("ovi", "1", "drafts/x.jsonl")
    assert one_fault("-", stdin=b"\xff", called="x.txt").path == "x.txt"


def test_indented_code_is_masked_in_markdown_only(tmp_path: Path) -> None:
    for name in ("a.md", "b.txt"):
        (tmp_path / name).write_text("Aja:\n\n    ovi\n", encoding="utf-8")
    masked = [item.masked.split() for item in replies(tmp_path) if isinstance(item, Reply)]
    assert masked == [["Aja:"], ["Aja:", "ovi"]]


@pytest.mark.seconds(5)
@pytest.mark.parametrize(("sign", "size"), [("x", 20_000_000), ("ovi ", 20_000_000), ("[", 2_000_000)])
def test_megabytes_on_one_line_are_one_quick_fault(tmp_path: Path, sign: str, size: int) -> None:
    text = sign * (size // len(sign))
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text("\n" + json.dumps({"id": 1, "reply": text}), encoding="utf-8")
    for name, place in (("a.txt", (1, 1)), ("b.jsonl", (2, 21))):
        fault = one_fault(tmp_path / name)
        assert f"{size:,} characters" in fault.message
        assert (fault.line, fault.column) == place


def test_a_reply_of_200_000_signs_is_still_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("ovi " * 50_000, encoding="utf-8")
    assert [len(text) for text in texts(path)] == [200_000]
