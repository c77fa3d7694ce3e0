"""A pointer, a web page or an error of an API in place of a file is an error, named or in a folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tonelint.drafts import read
from tonelint.model import Fault, Reply

POINTER = f"version https://git-lfs.github.com/spec/v1\noid sha256:{'4d' * 32}\nsize 12345\n"
PAGE = "\n<!-- x -->\n<!DOCTYPE html>\n<html><title>Log in</title></html>\n"


def told(tmp_path: Path, name: str, text: str) -> list[str]:
    """What is said of a file, which has to be the same where it is named and where its folder is."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    named, met = (
        [one.message for one in read.replies([str(place)], None, None) if isinstance(one, Fault)]
        for place in (tmp_path / name, tmp_path)
    )
    assert [one for one in met if "nothing to lint" not in one] == named
    return named


@pytest.mark.parametrize("suffix", ["md", "txt", "csv", "json", "yaml", "xlsx", "po", "jsonl"])
def test_a_pointer_of_git_lfs_is_no_draft_and_no_export(tmp_path: Path, suffix: str) -> None:
    assert told(tmp_path, f"m.{suffix}", POINTER) == ["this is a pointer of Git LFS, and not the file itself"]


@pytest.mark.parametrize("suffix", ["csv", "json", "yaml", "xlsx", "po", "tsv"])
@pytest.mark.parametrize("page", [PAGE, "<HTML lang='fi'><body>Kirjaudu</body></HTML>"])
def test_a_web_page_is_no_export(tmp_path: Path, suffix: str, page: str) -> None:
    assert told(tmp_path, f"m.{suffix}", page) == ["this is a web page, and no export"]


@pytest.mark.parametrize("suffix", ["json", "csv", "yaml"])
@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({"error": "Couldn't authenticate you"}, "Couldn't authenticate you"),
        ({"message": "API rate limit exceeded"}, "API rate limit exceeded"),
        ({"message": "Not Found", "documentation_url": "https://x", "status": "404"}, "Not Found"),
        ({"error": {"title": "Forbidden", "message": "You do not have access."}}, "Forbidden"),
        ({"type": "error.list", "errors": [{"code": "unauthorized", "message": "Token expired"}]}, "unauthorized"),
        ({"_error": {"status": 401, "title": "Unauthenticated", "message": "The token is invalid"}}, "Unauthenticated"),
        (
            {"code": "rest_cannot_read", "message": "Sorry, you may not do that.", "data": {"status": 403}},
            "Sorry, you may not do that.",
        ),
        ([{"message": "Session expired", "errorCode": "INVALID_SESSION_ID"}], "Session expired"),
        ({"errors": ["You need to sign in or sign up first."]}, "You need to sign in or sign up first."),
    ],
)
def test_an_error_of_an_api_is_no_export(tmp_path: Path, suffix: str, answer: object, said: str) -> None:
    assert told(tmp_path, f"m.{suffix}", json.dumps(answer)) == [
        f'this is an error of a helpdesk, and no export: "{said}"'
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "version https://git-lfs.github.com/spec/v1 is what the file says, Laura."),
        ("a.md", PAGE),
        ("a.txt", "<html>Hei Laura, lamppu lähti neljältä.</html>"),
        ("a.txt", "<b>Hei!</b> Lamppu lähti."),
    ],
)
def test_a_draft_stays_a_draft(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    (reply,) = read.replies([str(tmp_path)], None, None)
    assert isinstance(reply, Reply)


@pytest.mark.parametrize(
    "text",
    [
        '{"error": "Something went wrong"}',
        '{"message": "Message", "error": "Error"}',
        '{"error": "Not found", "greeting": "Hi"}',
        '{"code": "rest_api", "message": "The REST API", "data": {"status": 200}}',
        '{"code": "rest_api", "message": "The REST API", "data": ["status"]}',
        '{"code": "light", "message": "The lamp is on", "data": {"status": 500}}',
        '[{"message": "The disk is full", "errorCode": "DISK_FULL"}]',
        '[{"message": "Log in", "errorCode": "INVALID_SESSION_ID"}, {"message": "Wait", "errorCode": "TOO_MANY"}]',
        '[{"message": "Log in", "errorCode": "INVALID_SESSION_ID", "level": "warn"}]',
    ],
)
def test_the_words_of_an_interface_are_no_error(tmp_path: Path, text: str) -> None:
    (tmp_path / "en.json").write_text(text, encoding="utf-8")
    (tmp_path / "a.md").write_text("Hei!", encoding="utf-8")
    assert not [one for one in read.replies([str(tmp_path)], None, None) if isinstance(one, Fault)]


@pytest.mark.seconds(5)
@pytest.mark.parametrize(
    "text",
    [
        "<!-- --> " * 1_000,
        "<!--" * 100_000,
        f"{POINTER.partition(chr(10))[0]}\n" + "a b\n" * 20_000,
        '{"error": ' + "[" * 9_000,
        '{"error": ' * 900,
        '{"error": 1e999, "message": {"a": null}}',
    ],
)
def test_nothing_takes_long_or_falls(tmp_path: Path, text: str) -> None:
    (tmp_path / "m.csv").write_text(text, encoding="utf-8")
    assert [*read.replies([str(tmp_path)], None, None)]
