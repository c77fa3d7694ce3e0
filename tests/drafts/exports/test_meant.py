"""In a folder, a file that plainly was meant as an export is an error where it holds none."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from tonelint.drafts import read
from tonelint.drafts.asked import Asked
from tonelint.model import Fault, Found, Mapped, Reply

OURS = Mapped("ours", ("text.html",), "items[]", "key", "name", "html", "locale")
ITEM = {"key": "a1", "name": "Late", "locale": "fi", "text": {"html": "<p>Hei!</p>"}}
TABLE = Mapped("table", ("Reply words",), "", "Code", "Case")


def found(folder: Path, described: Sequence[Mapped] = ()) -> list[Found]:
    (folder / "good.md").write_text("Hei!", encoding="utf-8")
    return list(read.replies([str(folder)], None, None, mapped=lambda _: described))


def faults(folder: Path, described: Sequence[Mapped] = ()) -> list[Fault]:
    return [one for one in found(folder, described) if isinstance(one, Fault)]


@pytest.mark.parametrize(
    "page",
    [
        {"macros": [], "count": 0, "next_page": None},
        {"canned_responses": []},
        {"text_modules": [], "total_count": 0},
        {"_embedded": {"saved-replies": []}, "page": {"size": 50}},
    ],
)
def test_a_page_of_macros_with_none_in_it_is_told(tmp_path: Path, page: object) -> None:
    (tmp_path / "m.json").write_text(json.dumps(page), encoding="utf-8")
    assert [one.message for one in faults(tmp_path)] == ["there is no macro in this file"]


def test_a_page_of_macros_that_nobody_can_read_is_told(tmp_path: Path) -> None:
    macro = {"id": 1, "title": "Late", "acts": [{"fld": "comment_value", "value": "It comes on Friday."}]}
    (tmp_path / "m.json").write_text(json.dumps({"macros": [macro], "count": 1}), encoding="utf-8")
    (fault,) = faults(tmp_path)
    assert fault.message == "this is almost an export of Zendesk macros, but not quite"


SAID = "It leaves on Friday at four."
INTERCOM = {"id": "1", "name": "Late", "body": f"<p>{SAID}</p>", "visible_to": "everyone", "available_on": ["inbox"]}
FRONT = {"id": "rsp_1", "name": "Late", "body": f"<p>{SAID}</p>"}
GORGIAS = {"id": 1, "name": "Late", "actions": [{"name": "setResponseText", "args": {"body_text": SAID}}]}
CHATWOOT = {"id": 1, "account_id": 1, "shortcode": "late", "content": SAID}
FRESHDESK = {"id": 1, "titel": "Late", "folder_id": 2, "content": SAID, "content_html": f"<p>{SAID}</p>"}


@pytest.mark.parametrize(
    ("page", "tool", "lacks"),
    [
        ({"type": "list", "data": [{"typ": "macro", **INTERCOM}]}, "Intercom macros", "type=macro"),
        ([INTERCOM], "Intercom macros", "type=macro"),
        ({"_pagination": {"next": None}, "_results": [FRONT]}, "Front templates", "_links.self"),
        ([FRONT], "Front templates", "_links.self"),
        ({"entries": [{**FRONT, "_links": {"self": "x"}}]}, "Front templates", "_results[]"),
        ({"data": [GORGIAS]}, "Gorgias macros", "actions[].arguments"),
        ({"data": [{**GORGIAS, "actions": [{"arguments": {"body_html": SAID}}]}]}, "Gorgias macros", "actions[].name"),
        ([CHATWOOT], "Chatwoot canned responses", "short_code"),
        ([{**CHATWOOT, "created_at": "2026-11-02", "updated_at": None}], "Chatwoot canned responses", "short_code"),
        ([FRESHDESK], "Freshdesk canned responses", "title"),
        ({"canned_response": {**FRESHDESK, "content_html": None}}, "Freshdesk canned responses", "title"),
    ],
)
def test_what_no_other_file_has_tells_what_was_meant(tmp_path: Path, page: object, tool: str, lacks: str) -> None:
    (tmp_path / "m.json").write_text(json.dumps(page), encoding="utf-8")
    (fault,) = faults(tmp_path)
    assert fault.message == f"this is almost an export of {tool}, but not quite"
    assert re.match(rf"it lacks {re.escape(lacks)}(;|$)", fault.hint or "")


TITLES = {"id": 3, "name": "General", "responses_count": 1, "canned_responses": [{"id": 15, "title": "Late"}]}
FILED = {"id": 3, "name": "General", "canned_responses": [{"id": 15, "title": "Late", "folder_id": 3}]}
UNTOLD = {"type": "macro", "id": "1", "name": "Late", "visible_to": "everyone", "available_on": ["inbox"]}


@pytest.mark.parametrize(
    ("page", "tool", "lacks"),
    [
        (TITLES, "Freshdesk canned responses", "content_html"),
        ({**TITLES, "personal": False}, "Freshdesk canned responses", "content_html"),
        (FILED, "Freshdesk canned responses", "content"),
        ({"type": "list", "data": [UNTOLD], "total_count": 1}, "Intercom macros", "body"),
        ([UNTOLD, UNTOLD], "Intercom macros", "body"),
        (
            [{**UNTOLD, "visible_to": "specific_teams", "available_on": ["inbox", "messenger"]}],
            "Intercom macros",
            "body",
        ),
        ([{"id": "rsp_1", "name": "Late"}], "Front templates", "_links.self, body"),
    ],
)
def test_macros_that_came_without_their_texts_are_told_with_what_helps(
    tmp_path: Path, page: object, tool: str, lacks: str
) -> None:
    (tmp_path / "m.json").write_text(json.dumps(page), encoding="utf-8")
    (fault,) = faults(tmp_path)
    assert fault.message == f"this is almost an export of {tool}, but not quite"
    assert fault.hint == f"it lacks {lacks}; export it once more, with its texts"


def test_the_name_of_a_form_is_advised_only_where_it_finds_texts(tmp_path: Path) -> None:
    page = tmp_path / "m.json"
    page.write_text(json.dumps([FRONT]), encoding="utf-8")
    (fault,) = faults(tmp_path)
    assert fault.hint == "it lacks _links.self; if it is one all the same, say --input-format front"
    (named,) = read.replies([str(page)], None, None, Asked(form="front"))
    assert isinstance(named, Reply)
    page.write_text(json.dumps({"entries": [{**FRONT, "_links": {"self": "x"}}]}), encoding="utf-8")
    assert [one.hint for one in faults(tmp_path)] == ["it lacks _results[]"]


@pytest.mark.parametrize(
    "page",
    [
        [{"folder_id": 1, "title": "Handbook", "contents": ["a.md", "b.md"]}],
        [{"folder_id": 1, "title": "Handbook", "contents": "chapters/a.md"}],
        [{"folder_id": 1, "title": ["Handbook"], "contents": SAID}],
        [{"folder_id": {"a": 1}, "title": "Handbook", "contents": SAID}],
        {"name": "chart", "folder_id": "x", "title": "Q", "content_htmls": 1},
        {"name": "chart", "folder_id": "x", "content_html": {"tag": "svg"}},
        [{"folder_id": 7, "titles": ["a"], "content": {"rows": 3}}],
        [{"account_id": 1, "short_code": "x", "contents": ["a"]}],
        [{"account_id": 1, "shortcode": "x", "content": {"url": "a"}}],
        [{"account_id": 1, "shortcode": "x", "content": "image/png"}],
        [{"id": 1, "account_id": 1, "short_code": "40404"}],
        [{"id": 15, "title": "Plan", "folder_id": 3, "attachments": []}],
        {"id": "bot", "name": "Bot", "canned_responses": [{"id": 1, "title": "Hello"}]},
        {"id": 1, "name": "Bot", "model": "x", "canned_responses": [{"id": 1, "title": "Hello"}]},
        {"id": 1, "name": "Bot", "canned_responses": [{"id": 1, "title": "Hello", "intent": "greet"}]},
        {"id": 1, "name": "Bot", "canned_responses": []},
        {"id": 5, "name": "Muistiot", "canned_responses": [{"id": 1, "title": "Myöhässä"}]},
        {"id": 5, "name": "Notater", "personal": True, "canned_responses": [{"id": 1, "title": "Sen"}]},
        [{"folder_id": 12, "title": "Minutes", "contents": "We sat on Tuesday, and Mika brought the cake."}],
        [{"folder_id": 12, "title": "Pöytäkirja", "content_md": "Kokous pidettiin tiistaina, ja kaikki pääsivät."}],
        [{"id": 1, "folder_id": 12, "title": "Referat", "contents": "Vi møttes på tirsdag, og alle kom."}],
        [{"account_id": 3, "short_code": "SEK", "contents": "Mika keeps the account in Turku."}],
        [{"id": 1, "account_id": 3, "sort_code": "12-34-56", "content": "Mika keeps the account in Turku."}],
        [{"id": 1, "account_id": 3, "shortcode": ["NOK"], "content": "Kontoen føres i Bergen av Mika."}],
        [{"account_id": 3, "shortcode": "NOK", "content": "Kontoen føres i Bergen av Mika."}],
        [{"id": 1, "account_id": 3, "shortcode": "16400", "content": "Pakettisi on noudettavissa.", "to": "+358"}],
        [{"id": 1, "name": "Copy", "visible_to": ["editor"], "available_on": ["web", "ios"], "icon": "copy.png"}],
        [{"id": 1, "name": "Kopioi", "visible_to": "everyone", "available_on": ["web", "inbox"]}],
        [{"id": 1, "name": "Kopier", "visible_to": "everyone", "available_on": "inbox"}],
        [{"id": 1, "name": "Kopier", "visible_to": "admins", "available_on": ["inbox"]}],
        [{"id": 1, "name": "Kopier", "visible_to": "everyone", "available_on": []}],
        {"name": "keyboard", "macros": [{"type": "macro", "id": "1", "name": "Copy", "keys": ["ctrl", "c"]}]},
        [{"type": "macro", "id": "1", "name": "Copy", "visible_to": "everyone"}],
        {"type": "list", "data": [], "pages": {"type": "pages", "page": 1}, "total_count": 0},
        {"totalSize": 0, "done": True, "records": []},
        {"data": {"currentUser": None}},
        {"title": "About us", "slug": "about", "content": [{"type": "text", "value": SAID}]},
        [{"name": "Page", "keywords": ["lamp"], "content": {"blocks": [SAID]}}],
        [{"folder_id": 1, "title": "Sold", "content": 7}],
        {"name": "shop", "version": "1.0.0", "scripts": {"content": "x"}, "contents": ["dist"]},
        [{"level": "info", "account_id": 4, "message": "short_code sent", "content": SAID}],
        {"type": "bar", "data": [{"name": "A", "folder_id": 1, "title": "Sold", "content": [1, 2]}]},
    ],
)
def test_ordinary_json_with_a_few_of_their_keys_is_left_alone(tmp_path: Path, page: object) -> None:
    (tmp_path / "m.json").write_text(json.dumps(page), encoding="utf-8")
    assert faults(tmp_path) == []


@pytest.mark.parametrize(
    "page",
    [
        {"object": "list", "uri": "/api/macros", "data": [], "meta": {"next_cursor": None}},
        {"_pagination": {"next": None}, "_links": {"self": "https://x.example/message_templates"}, "_results": []},
    ],
)
def test_a_page_that_says_itself_what_it_lists_is_told_where_that_is_nothing(tmp_path: Path, page: object) -> None:
    (tmp_path / "m.json").write_text(json.dumps(page), encoding="utf-8")
    assert [one.message for one in faults(tmp_path)] == ["there is no macro in this file"]


@pytest.mark.parametrize(
    "other",
    [
        [{"account_id": 1, "short_code": "x7", "long_url": "https://x.example", "title": "Shop"}],
        [{"account_id": 1, "short_url": "x7", "content": "Shop"}],
        [{"folder_id": 2, "title": "Plan", "description": "What we do", "content_type": "pdf"}],
        [{"name": "Board", "visible_to": "everyone"}],
        {
            "data": [{"name": "Send", "actions": [{"name": "mail", "arguments": {"to": "a"}, "id": "rsp"}]}],
            "x": "account_id",
        },
        {"type": "list", "data": [], "pages": {"type": "pages", "page": 1}},
        {"_pagination": {"next": None}, "_links": {"self": "https://x.example/tags"}, "_results": []},
        {"uri": "/api/macros/", "name": "route"},
        {"macros": [], "layers": []},
        {"macros": ["", ""]},
        {"macros": {"a": 1}},
        {"items": [], "count": 0},
        {"data": []},
        {"shortcuts": [], "name": "x"},
    ],
)
def test_what_may_be_a_configuration_is_not(tmp_path: Path, other: object) -> None:
    (tmp_path / "m.json").write_text(json.dumps(other), encoding="utf-8")
    assert faults(tmp_path) == []


@pytest.mark.parametrize(
    ("content", "lacks"),
    [
        ({"items": [{"key": "a1", "name": "Late", "locale": "fi", "content": {"html": "<p>Hei!</p>"}}]}, "text.html"),
        ({"items": [{"code": "a1", "name": "Late", "locale": "fi", "text": {"html": "<p>Hei!</p>"}}]}, "key"),
        ({"entries": [ITEM]}, "items[]"),
        ([ITEM], "items[]"),
    ],
)
def test_an_export_of_the_guides_that_no_longer_fits_is_told(tmp_path: Path, content: object, lacks: str) -> None:
    (tmp_path / "m.json").write_text(json.dumps(content), encoding="utf-8")
    (fault,) = faults(tmp_path, (OURS,))
    assert fault.message == "this is almost an export of ours, but not quite"
    assert fault.hint == f'it lacks {lacks}, which your guide describes under "exports"'
    (named,) = read.replies([str(tmp_path / "m.json")], None, None, mapped=lambda _: (OURS,))
    assert named == fault


def test_a_table_of_the_guides_that_no_longer_fits_is_told(tmp_path: Path) -> None:
    (tmp_path / "m.csv").write_text("Code,Case,Words\na1,Late,Hei!\n", encoding="utf-8")
    (fault,) = faults(tmp_path, (TABLE,))
    assert fault.hint == 'it lacks Reply words, which your guide describes under "exports"'
    (tmp_path / "m.csv").write_text("Code,Case,Reply words\na1,Late,Hei!\n", encoding="utf-8")
    assert [one.text for one in found(tmp_path, (TABLE,)) if isinstance(one, Reply)] == ["Hei!", "Hei!"]


@pytest.mark.parametrize("name", ["package.json", "other.json"])
def test_what_shares_only_common_keys_with_it_is_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text('{"name": "x", "id": 1, "items": [{"sku": 1, "price": 2}]}', encoding="utf-8")
    plain = Mapped("plain", ("text",), "", "id", "name")
    assert faults(tmp_path, (OURS, plain)) == []


def test_a_conversation_is_one_though_it_has_keys_of_the_guides_export(tmp_path: Path) -> None:
    talk = {"id": 1, "messages": [{"id": 2, "from": "customer", "text": "Hei?"}, {"from": "agent", "text": "Hei!"}]}
    (tmp_path / "talk.json").write_text(json.dumps(talk), encoding="utf-8")
    own = Mapped("ours", ("text.html",), "messages[]", "id", "from")
    for name in (tmp_path / "talk.json", tmp_path):
        (reply,) = read.replies([str(name)], None, None, mapped=lambda _: (own,))
        assert isinstance(reply, Reply)
        assert reply.text == "Hei!"
