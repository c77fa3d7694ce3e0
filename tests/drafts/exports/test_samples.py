"""Every export that is known, in every envelope: recognised by its shape, read in full, each text under its name."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tonelint.commands import INPUTS
from tonelint.drafts import read
from tonelint.drafts.exports.helpdesks import BY_NAME, SHAPES
from tonelint.drafts.forms import EXPORTS, FORMS
from tonelint.model import Fault, LeftOut, Reply
from tonelint.names import UNREAD

sys.path.insert(0, str(Path(__file__).parent))
from samples import SAMPLES, Sample, zendesk  # type: ignore[import-not-found]

Read = Callable[..., list[Any]]
LISTED = [
    sample
    for sample in SAMPLES
    if sample.name.endswith(".json") and sample.shape in BY_NAME and BY_NAME[sample.shape].bare
]


def replies(found: list[Any]) -> list[Reply]:
    assert not [one for one in found if isinstance(one, Fault)]
    return [one for one in found if isinstance(one, Reply)]


def ids(sample: Sample) -> str:
    return f"{sample.shape}-{sample.name}"


def test_every_shape_has_a_sample_and_a_name_on_the_command_line() -> None:
    assert {sample.shape for sample in SAMPLES} >= {shape.name for shape in SHAPES if not shape.refused}
    assert tuple(shape.name for shape in SHAPES) == EXPORTS
    assert set(EXPORTS) <= set(INPUTS) == set(FORMS)


@pytest.mark.parametrize("sample", SAMPLES, ids=ids)
def test_an_export_is_known_by_its_shape(read_as: Read, sample: Sample) -> None:
    found = replies(read_as(sample.content, sample.name))
    assert tuple((reply.record, reply.text) for reply in found) == sample.told
    assert {reply.macro.tool for reply in found if reply.macro} == {sample.shape}
    assert all(reply.channel in ("macro", "chat") for reply in found)


@pytest.mark.parametrize("sample", SAMPLES, ids=ids)
def test_an_export_is_known_by_its_shape_in_a_folder_too(tmp_path: Path, sample: Sample) -> None:
    (tmp_path / sample.name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / sample.name).write_bytes(
        sample.content if isinstance(sample.content, bytes) else sample.content.encode()
    )
    found = replies(list(read.replies([str(tmp_path)], None, None)))
    assert tuple((reply.record, reply.text) for reply in found) == sample.told


@pytest.mark.parametrize("sample", [one for one in SAMPLES if one.shape in EXPORTS], ids=ids)
def test_an_export_is_read_by_its_name_from_anywhere(read_as: Read, sample: Sample) -> None:
    found = replies(read_as(sample.content, sample.name.partition(".")[0], form=sample.shape))
    assert [reply.text for reply in found] == [text for _, text in sample.told]


@pytest.mark.parametrize("sample", LISTED, ids=ids)
def test_an_export_is_a_page_a_bare_list_a_single_one_lines_or_a_list_of_pages(read_as: Read, sample: Sample) -> None:
    page = json.loads(sample.content)
    if sample.shape in ("skrivestotte", "zendesk-dynamic-content", "helpscout"):
        items = [*page.values()] if sample.shape == "skrivestotte" else page.get("items") or [page]
    else:
        items = page if isinstance(page, list) else next(value for value in page.values() if isinstance(value, list))
    told = [text for _, text in sample.told]
    lines = "\n".join(json.dumps(item) for item in items)
    pages = [page, page] if isinstance(page, dict) else page
    for text, name in (
        (json.dumps(items), "a.json"),
        (json.dumps(pages), "b.json"),
        (lines, "c.jsonl"),
        (lines + "\n", "d.ndjson"),
    ):
        found = [reply.text for reply in replies(read_as(text, name))]
        assert found in (told, told * 2, [*told, "Sendt."]), name
    single = [reply.text for reply in replies(read_as(json.dumps(items[0]), "e.json"))]
    assert single
    assert single == told[: len(single)]


def test_an_export_that_is_piped_in_needs_no_name(read_as: Read) -> None:
    sample = SAMPLES[0]
    found = replies(read_as(sample.content, read.STDIN))
    assert [reply.text for reply in found] == [text for _, text in sample.told]
    assert [reply.text for reply in replies(read_as("{name}, hei! Paketti lähti.", read.STDIN))] == [
        "{name}, hei! Paketti lähti."
    ]


@pytest.mark.parametrize("title", ["# Late", "Late\n===="])
@pytest.mark.parametrize("body", ["> Hi.\n> It left.", "```\nHi.\nIt left.\n```"])
def test_a_file_with_one_macro_in_markdown_is_read_where_the_user_says_so(read_as: Read, title: str, body: str) -> None:
    text = f"{title}\n\n{body}\n"
    (told,) = replies(read_as(text, "late.md", form="markdown"))
    assert (told.record, told.text) == ('"Late" text', "Hi.\nIt left.\n")


@pytest.mark.parametrize("form", [None, "markdown"])
@pytest.mark.parametrize(
    "text",
    [
        "# Re: lamp\n\n> It is broken!\n\nA new one leaves today. Mina\n",
        "A new one leaves today.\n\n> It is broken!\n\nMina\n----\n> Late!\n",
        "> It is broken!\n\nA new one leaves\ntoday.\n---\n> Late!\n\nIt comes on Friday.\n\n---\n> Bye!\n",
    ],
)
def test_a_draft_that_quotes_its_customer_stays_a_draft(read_as: Read, text: str, form: str | None) -> None:
    (draft,) = replies(read_as(text, "draft.md", form=form))
    assert (draft.macro, draft.text) == (None, text)


@pytest.mark.parametrize("form", [None, "markdown"])
def test_a_quotation_goes_on_in_lines_without_a_mark(read_as: Read, form: str | None) -> None:
    text = "## A\n\n> Hi Ann,\n  it left\nat nine.\n\nFor colleagues.\n\n## B\n> Bye.\n- Not this.\n\n## C\n> So.\n>\nNor this.\n"
    found = replies(read_as(text, "m.md", form=form))
    assert [one.text for one in found] == ["Hi Ann,\nit left\nat nine.\n", "Bye.\n", "So.\n\n"]
    assert [found[0].origin.position(found[0].text.index(word)) for word in ("it", "at")] == [(4, 3), (5, 1)]


@pytest.mark.parametrize(
    "ends",
    [
        "# C",
        "```js\n```",
        "---",
        "***",
        "- one",
        "* one",
        "1. one",
        "<div>",
        "<!-- for colleagues -->",
        "",
        "> \n> ```\n> x",
    ],
)
def test_what_begins_something_else_is_no_part_of_a_quotation(read_as: Read, ends: str) -> None:
    text = f"# A\n> One.\n{ends}\nFor colleagues.\n\n# B\n> Two.\n"
    found = replies(read_as(text, "m.md"))
    assert not [one for one in found if one.macro is None or (one.macro.title != "C" and "lleagues" in one.text)]


@pytest.mark.parametrize("form", [None, "markdown"])
@pytest.mark.parametrize(
    "text",
    [
        "# L\n\n## A\n\n> It left.\n\n## B\n\n```\nIt left.\n```\n",
        "# A\n```\nIt left.\n```\n---\n# B\n<!-- late -->\n> It left.\n",
    ],
)
def test_a_fence_and_a_quotation_alone_are_a_library(read_as: Read, text: str, form: str | None) -> None:
    assert [one.text for one in replies(read_as(text, "m.md", form=form))] == ["It left.\n", "It left.\n"]


@pytest.mark.parametrize("form", [None, "markdown"])
def test_a_draft_with_a_fence_and_a_quotation_stays_a_draft(read_as: Read, form: str | None) -> None:
    text = "# You asked\n\n> Why is it dark?\n\n# Do this\n\nType\n\n```\nlamp on\n```\n"
    assert [one.text for one in replies(read_as(text, "m.md", form=form))] == [text]


@pytest.mark.parametrize("heading", ["**{}**", "__{}__", "<h2>{}</h2>", '<H3 id="x">{}</H3>'])
def test_headings_in_bold_and_in_html_are_read_where_the_user_says_that_it_is_a_library(
    read_as: Read, heading: str
) -> None:
    text = f"# L\n\n{heading.format('A')}\n\n> It left.\n\n{heading.format('B')}\n\n> It came.\n"
    found = replies(read_as(text, "m.md", form="markdown"))
    assert [(one.record, one.text) for one in found] == [('"A" text', "It left.\n"), ('"B" text', "It came.\n")]


@pytest.mark.parametrize("heading", ["**{}**", "<h3>{}</h3>"])
@pytest.mark.parametrize(
    "note",
    ["Nämä ovat meidän vastauksemme.\n\n", "# Våre svar\n\nBare for kolleger.\n\n", "Ours.\n\n## Replies\n\nMore.\n\n"],
)
def test_a_note_above_the_first_bold_heading_does_not_make_a_draft_of_a_library(
    read_as: Read, heading: str, note: str
) -> None:
    text = f"{note}{heading.format('A')}\n\n> It left.\n\n{heading.format('B')}\n\n```\nIt came.\n```\n"
    found = replies(read_as(text, "m.md", form="markdown"))
    assert [(one.record, one.text) for one in found] == [('"A" text', "It left.\n"), ('"B" text', "It came.\n")]


def test_answers_below_quotations_under_bold_headings_stay_a_draft_whatever_the_user_says(read_as: Read) -> None:
    text = "Hi Ann!\n\n**Delivery**\n\n> When is it?\n\nOn Friday.\n\n**Price**\n\n> How much?\n\nTen euros.\n"
    assert [one.text for one in replies(read_as(text, "m.md", form="markdown"))] == [text]


@pytest.mark.parametrize("sign", ["#", "##", "###"])
@pytest.mark.parametrize("body", ["> {}", "```\n{}\n```"])
def test_headings_of_any_one_level_make_a_library(read_as: Read, sign: str, body: str) -> None:
    text = "\n\n".join(f"{sign} {name}\n\n{body.format(name)}" for name in ("Myöhässä", "Sendt"))
    assert [one.text.strip() for one in replies(read_as(text, "m.md"))] == ["Myöhässä", "Sendt"]


@pytest.mark.parametrize("alert", ["NOTE", "tip", "IMPORTANT", "WARNING", "CAUTION", "info]- Only before noon", "Huom"])
@pytest.mark.parametrize("form", [None, "markdown"])
def test_an_alert_is_for_colleagues_and_no_reply(read_as: Read, alert: str, form: str | None) -> None:
    told = f"> [!{alert}]\n".replace("noon]", "noon")
    text = f"# All\n{told}> Ask Mina.\n\n## A\n{told}>\n> Not abroad.\n\n> It left.\n\n## B\n> It came.\n"
    found = replies(read_as(text, "m.md", form=form))
    assert [(one.record, one.text) for one in found] == [('"A" text', "It left.\n"), ('"B" text', "It came.\n")]


def test_beside_fences_one_quotation_is_a_remark(read_as: Read) -> None:
    text = "# A\n> For colleagues.\n# B\n```\nHi.\n```\n# C\n```\nBye.\n```\n"
    assert [one.text for one in replies(read_as(text, "m.md"))] == ["Hi.\n", "Bye.\n"]


def test_what_a_macro_says_of_itself_is_kept(read_as: Read) -> None:
    gorgias = next(sample for sample in SAMPLES if sample.shape == "gorgias")
    body, _ = replies(read_as(gorgias.content, gorgias.name))
    assert body.macro is not None
    assert body.macro[:-1] == ("gorgias", "1", "WISMO", "fi", "body_html", 412)
    assert (body.lang, body.channel) == ("fi", "macro")


@pytest.mark.parametrize("public", ["false", False])
def test_notes_and_what_is_switched_off_are_counted_and_left_out(read_as: Read, public: object) -> None:
    off = zendesk(2, comment_value="Off.") | {"active": False}
    text = json.dumps(
        {
            "macros": [
                zendesk(1, comment_value="Note.", comment_mode_is_public=public),
                off,
                zendesk(3, comment_value="On."),
            ]
        }
    )
    found = read_as(text, "m.json")
    assert [one.text for one in found if isinstance(one, Reply)] == ["On."]
    assert [one for one in found if isinstance(one, LeftOut)] == [
        LeftOut("m.json", "inactive"),
        LeftOut("m.json", "notes"),
    ]
    assert [one.text for one in replies(read_as(text, "m.json", include=("notes", "inactive")))] == [
        "Note.",
        "Off.",
        "On.",
    ]


def gorgias(markup: str, text: str) -> str:
    arguments = {"body_html": markup, "body_text": text}
    return json.dumps([{"id": 1, "name": "N", "actions": [{"name": "setResponseText", "arguments": arguments}]}])


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<div>Do:</div><ol><li>Open it.</li><li>Wait.</li></ol>", "Do:\n1. Open it.\n2. Wait."),
        ("<div>Do:</div><ol><li>Open it.</li><li>Wait.</li></ol>", "Do:\n 1) Open it.\n 2) Wait."),
        ("<p>1. Open it.</p><p>2. Wait.</p>", "1. Open it.\n2. Wait."),
        ("<ul><li>Open it.</li></ul>", "- Open it."),
    ],
)
def test_both_bodies_of_a_list_are_one_message(read_as: Read, markup: str, text: str) -> None:
    assert len(replies(read_as(gorgias(markup, text), "m.json"))) == 1


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>It comes</p><p>14. May.</p>", "It comes\n15. May."),
        ("<p>It costs 4 euros.</p>", "It costs 5 euros."),
    ],
)
def test_bodies_with_other_figures_are_both_judged(read_as: Read, markup: str, text: str) -> None:
    assert len(replies(read_as(gorgias(markup, text), "m.json"))) == 2


def test_the_html_of_a_list_in_markdown_is_the_same_message(read_as: Read) -> None:
    reply = {
        "title": "T",
        "body": "1. Open it.\n2. Wait.",
        "bodyHTML": "<ol>\n<li>Open it.</li>\n<li>Wait.</li>\n</ol>",
    }
    text = json.dumps({"data": {"viewer": {"savedReplies": {"nodes": [reply]}}}})
    assert len(replies(read_as(text, "m.json", form="github"))) == 1


def test_other_languages_are_counted_and_no_mistake(read_as: Read) -> None:
    nav = next(sample for sample in SAMPLES if sample.shape == "skrivestotte")
    assert LeftOut(nav.name, "locale", 1, ("nn_NO",)) in read_as(nav.content, nav.name)


@pytest.mark.parametrize(
    ("name", "lang"),
    [
        ("wp", None), ("my", None), ("co", None), ("how-to", None), ("macros", None),
        ("fi", "fi"), ("replies-nb_NO", "nb"), ("cs", "cs"), ("my_MM", "my_MM"), ("a.de", "de"),
    ],
)  # fmt: skip
def test_only_a_name_that_is_a_locale_tells_the_language(read_as: Read, name: str, lang: str | None) -> None:
    (told,) = read_as('{"wporg-1": {"label": "L", "content": "It left at nine."}}', f"{name}.json")
    assert told.lang == lang


@pytest.mark.parametrize(
    ("page", "chat", "expected"),
    [
        ("Hi Ann,<br />It left at four.", "Hi Ann,\nIt left at four.", [("text", "Hi Ann,\nIt left at four.")]),
        ("<p>Hei Ann, {%user.name%}!</p>", "Hei Ann, {%user.name%}!", [("text", "Hei Ann, {%user.name%}!")]),
        ("Hei, Ann.", "Moi!", [("text", "Hei, Ann."), ("chatText", "Moi!")]),
        ("", "Moi!", [("chatText", "Moi!")]),
        ("Hei.", None, [("text", "Hei.")]),
    ],
)
def test_a_saved_reply_of_help_scouts_is_one_where_mail_and_chat_say_the_same(
    read_as: Read, page: str, chat: str | None, expected: list[tuple[str, str]]
) -> None:
    saved = {"id": 1, "name": "Left", "text": page, "chatText": chat}
    found = replies(read_as(json.dumps(saved), "m.json"))
    assert [(one.macro.field, one.text) for one in found if one.macro] == expected
    assert [one.channel for one in found] == ["chat" if field == "chatText" else "macro" for field, _ in expected]


def test_previews_are_refused_with_what_to_do(read_as: Read) -> None:
    (fault,) = read_as('[{"id": 1, "name": "A", "preview": "Hi …", "chatPreview": null}]', "list.json")
    assert fault.message == "these are Help Scout previews, and not the whole replies"
    assert "one file for each" in fault.hint


@pytest.mark.parametrize("envelope", ['{"quickResponseSummaries": [%s], "nextToken": "x"}', "[%s]", "%s"])
def test_summaries_without_texts_are_refused(read_as: Read, envelope: str) -> None:
    summary = '{"quickResponseId": "q", "name": "N", "contentType": "application/x.quickresponse;format=plain"}'
    (fault,) = read_as(envelope % summary, "list.json")
    assert fault.message == "these are Amazon Connect summaries, and not the whole replies"


@pytest.mark.parametrize(
    "text",
    [
        '{"name": "x", "version": "1.0.0", "type": "module", "scripts": {"a": "b"}}',
        '[{"id": 1, "name": "General", "personal": false, "responses_count": 3}]',
        '{"results": [{"id": 1, "name": "x"}]}',
        '{"data": {"user": {"edges": [{"node": {"id": 1, "title": "x"}}]}}}',
    ],
    ids=["package", "folders", "results", "edges"],
)
def test_what_has_only_a_name_and_an_id_is_compared_with_no_helpdesk(read_as: Read, text: str) -> None:
    (fault,) = read_as(text, "m.json")
    assert fault.message == "this holds neither macros nor a conversation"


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ('{"macros": [], "count": 0}', "there is no macro in this file", None),
        (
            '{"macros": [{"id": 1, "titel": "x", "actions": []}]}',
            "this is almost an export of Zendesk macros, but not quite",
            "it lacks actions[].field",
        ),
        (
            '[{"name": "x", "content": "y", "keyword": "z"}]',
            "this is almost an export of Zammad text modules, but not quite",
            "it lacks keywords",
        ),
        ('{"macros": [{"id"', "this is not JSON: it breaks off here", None),
        (
            '{"macros": [1, ' + json.dumps(zendesk(1, comment_value="a")) + "]}",
            "a macro has to be a mapping of keys and values",
            None,
        ),
        (json.dumps([zendesk(1, comment_value={"a": 1})]), "comment_value has to be a text", None),
    ],
)
def test_what_is_nearly_an_export_is_told(read_as: Read, text: str, message: str, hint: str | None) -> None:
    fault = next(one for one in read_as(text, "m.json") if isinstance(one, Fault))
    assert fault.message == message
    assert hint is None or hint in str(fault.hint)


@pytest.mark.parametrize(
    ("macros", "tool"),
    [
        ([{"title": "Late", "body": "Your lamp left at four."}], "github"),
        (
            [{"databaseId": 7, "title": "Late", "body": "Hi!"}, {"databaseId": 8, "title": "Kept", "body": "Ok."}],
            "github",
        ),
        (
            [
                {"title": "Moi", "body": "Lamppusi lähti aamulla neljältä."},
                {"title": "Hei", "body": "Hei, hauska kuulla sinusta!"},
            ],
            "github",
        ),
        ([{"name": "Late", "content": "Your lamp left at four."}], "gitlab"),
        ([{"id": "gid://gitlab/Users::SavedReply/1", "name": "Sent", "content": "Sendt!"}], "gitlab"),
    ],
)
def test_a_bare_list_with_the_keys_of_an_api_and_no_others_is_that_export(
    read_as: Read, tmp_path: Path, macros: list[dict[str, str]], tool: str
) -> None:
    text = json.dumps(macros)
    (tmp_path / "replies.json").write_text(text, encoding="utf-8")
    for found in (read_as(text, "m.json"), list(read.replies([str(tmp_path)], None, None))):
        assert [(one.text, one.macro.tool) for one in replies(found) if one.macro] == [
            (macro.get("body") or macro["content"], tool) for macro in macros
        ]


@pytest.mark.parametrize(
    "items",
    [
        [{"title": "Late", "body": "Your lamp left at four.", "userId": 1}],
        [{"title": "Late", "content": "Your lamp left at four."}],
        [{"name": "viewport", "content": "width=device-width, initial-scale=1"}, {"name": "robots", "content": "none"}],
        [{"name": "Late", "content": "Your lamp left at four."}, {"name": "x", "content": "y", "lang": "en"}],
        {"name": "Late", "content": "Your lamp left at four."},
    ],
)
def test_what_may_be_macros_or_anything_is_told_with_the_way_to_say_so(
    read_as: Read, tmp_path: Path, items: object
) -> None:
    text = json.dumps(items)
    (fault,) = read_as(text, "m.json")
    assert isinstance(fault, Fault)
    assert "several helpdesks" in fault.message
    assert "--input-format macros" in str(fault.hint)
    assert replies(read_as(text, "m.json", form="macros"))
    (tmp_path / "any.json").write_text(text, encoding="utf-8")
    left, fault = read.replies([str(tmp_path)], None, None)
    assert left == LeftOut(str(tmp_path / "any.json"), UNREAD)
    assert isinstance(fault, Fault)
    assert fault.message == "there is nothing to lint in this folder"


def test_a_shape_that_is_named_wrongly_is_told(read_as: Read) -> None:
    (fault,) = read_as('{"a": 1}', "m.json", form="zendesk")
    assert (fault.message, fault.hint) == (
        "there are no Zendesk macros in this file",
        "each of them has actions[].field",
    )


@pytest.mark.parametrize("form", ["zendesk", "freshdesk", "macros"])
def test_a_table_is_no_export_of_a_helpdesk_that_the_user_names(read_as: Read, form: str) -> None:
    text = "Title,Text (fi),Text (en)\nLate,Hei.,Hi.\n"
    (fault,) = read_as(text, "m.csv", form=form)
    assert fault.message == f"there are no {BY_NAME[form].tool} in this file"
    assert len(replies(read_as(text, "m.csv", form="csv"))) == 2


def test_a_conversation_stays_one(read_as: Read) -> None:
    talk = '{"messages": [{"from": "agent", "text": "Hi.", "name": "Laura"}], "id": 1}'
    (reply,) = replies(read_as(talk, "talk.json"))
    assert (reply.macro, reply.text) == (None, "Hi.")
    (fault,) = read_as('{"mesages": []}', "talk.json")
    assert fault.hint == 'did you mean "messages"?'


def test_empty_bodies_are_nothing_and_twin_keys_are_told(read_as: Read) -> None:
    empty = [zendesk(1, comment_value_html="<p><br></p>", comment_value=" "), zendesk(2, comment_value=None)]
    (fault,) = read_as(json.dumps(empty), "m.json")
    assert (fault.message, fault.path) == ("there is nothing to lint in this file", "m.json")
    assert len(read_as(json.dumps([*empty, zendesk(3, comment_value="Hi.")]), "m.json")) == 1
    found = read_as('{"a": {"label": "L", "content": "x"}, "a": {"label": "M", "content": "y"}}', "m.json")
    assert [one.message for one in found if isinstance(one, Fault)] == ['the key "a" stands here twice']
    assert [one.text for one in found if isinstance(one, Reply)] == ["x", "y"]


@pytest.mark.parametrize("header", ["Title,Text,Text", "title,content,content", "Tittel,Svar,Svar"])
def test_two_columns_with_one_name_are_both_read(read_as: Read, header: str) -> None:
    found = replies(read_as(f"{header}\nA,It left.,It came.\n", "m.csv"))
    name = header.rpartition(",")[2]
    assert [(one.record, one.text) for one in found] == [
        (f'"A" {name}', "It left."),
        (f'"A" {name} (2)', "It came."),
    ]


def test_in_a_folder_what_is_not_ours_is_counted_and_no_more(tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text('{"name": "x", "type": "module"}', encoding="utf-8")
    (tmp_path / "data.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    (tmp_path / "ci.yml").write_text("on: [push]\njobs: &a {}\nb: *a\n", encoding="utf-8")
    *left, fault = read.replies([str(tmp_path)], None, None)
    assert [one.reason for one in left if isinstance(one, LeftOut)] == [UNREAD] * 3
    assert isinstance(fault, Fault)
    assert fault.message == "there is nothing to lint in this folder"
    for number in range(3):
        (tmp_path / f"{number}.json").write_text(
            json.dumps(zendesk(number, comment_value=f"Hi {number}.")), encoding="utf-8"
        )
    assert [reply.text for reply in replies([*read.replies([str(tmp_path)], None, None)])] == [
        "Hi 0.",
        "Hi 1.",
        "Hi 2.",
    ]
    (tmp_path / "half.json").write_text(json.dumps([zendesk(7, comment_value="Hi.")])[:-1], encoding="utf-8")
    faults = [one for one in read.replies([str(tmp_path)], None, None) if isinstance(one, Fault)]
    assert [fault.message for fault in faults] == ["this is not JSON: it breaks off here"]
