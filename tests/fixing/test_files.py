"""In every notation: twice is once, what no change needs stays byte for byte, and the other replies say what they said."""

from __future__ import annotations

import csv
import html
import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fixing.conftest import Mend
from tonelint.drafts import read
from tonelint.drafts.raw import Raw
from tonelint.model import Edit, Origin, Reply

STOCK = (
    "Thank you for your feedback.",
    "Thank you for bringing this to our attention.",
    "Please don't hesitate to contact us.",
)
SAID = (
    "The lamp “Ålesund” leaves the store tonight & costs £9.",
    'Mina wrote "yes": the spare key works!!!',
    "It's in the blue box, behind the pump.",
    "Your café table näkyy 😀 here in the list…",
)
ENDS = ("Best,\nMina", "Have a great day!\n\n– Mina", "")
REPLIES = st.builds(
    lambda start, lines, gap, end: "\n\n".join(filter(None, (start, gap.join(lines), end))),
    st.sampled_from(["Hi Ann,", "Hi Ann!!", ""]),
    st.lists(st.sampled_from(STOCK + SAID), min_size=1, max_size=4),
    st.sampled_from([" ", "\n\n", "\n"]),
    st.sampled_from(ENDS),
)
Writer = Callable[[list[str]], str]


def page(text: str) -> str:
    """A text as HTML: paragraphs, and some of its letters as entities."""
    parts = [f"<p>{html.escape(part, quote=False)}</p>".replace("\n", "<br>") for part in text.split("\n\n")]
    return "\n".join(parts).replace("é", "&eacute;").replace("’", "&#8217;")


def zendesk(texts: list[str], *, field: str, **style: Any) -> str:
    value = page if field.endswith("html") else str
    macros = [
        {"id": n, "title": f"T{n}", "active": True, "actions": [{"value": value(text), "field": field}]}
        for n, text in enumerate(texts)
    ]
    return json.dumps({"macros": macros, "count": len(texts)}, **style)


def zendesk_page(value: str) -> str:
    """A macro as a page, of which every letter matters."""
    return json.dumps({"id": 1, "title": "T", "actions": [{"field": "comment_value_html", "value": value}]})


def table(texts: list[str], delimiter: str = ",") -> str:
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=delimiter, lineterminator="\r\n")
    writer.writerows([["Title", "Text", "Lang"], *([f"T{n}", text, "en"] for n, text in enumerate(texts))])
    return written.getvalue()


def catalogue(texts: list[str]) -> str:
    def quoted(text: str) -> str:
        return json.dumps(text, ensure_ascii=False)

    def entry(number: int, text: str) -> str:
        lines = "\n".join(map(quoted, text.splitlines(keepends=True))) or '""'
        return f'#: a.c:{number}\nmsgid "T{number}"\nmsgstr ""\n{lines}\n'

    return "\n".join(['msgid ""\nmsgstr "Language: en\\n"\n', *(entry(n, text) for n, text in enumerate(texts))])


def quoted_library(texts: list[str]) -> str:
    return "".join(
        f"# T{n}\n\nFor colleagues.\n\n" + "".join(f"> {line}\n" for line in text.split("\n")) + "\n"
        for n, text in enumerate(texts)
    )


def tagged(text: str) -> str:
    """A text in Markdown with every other sentence in a tag, and a few entities."""
    words = html.escape(text, quote=False).replace("é", "&eacute;").replace(". ", ".</b> ")
    return words.replace("Thank", "<b>Thank").replace("\n\n", "<br>\n\n")


def hotstrings(texts: list[str]) -> str:
    return "".join(f"::t{n}::{text.replace('`', '``').replace(chr(10), '`n')}\n" for n, text in enumerate(texts))


def in_yaml(texts: list[str], style: str) -> str:
    items = [{"title": f"T{n}", "isenabled": 1, "response": text} for n, text in enumerate(texts)]
    return str(yaml.dump(items, default_style=style, width=40, allow_unicode=True))


NOTATIONS: dict[str, tuple[str, Writer]] = {
    "json": ("m.json", lambda texts: zendesk(texts, field="comment_value", ensure_ascii=False, indent=2)),
    "json in ascii": ("m.json", lambda texts: zendesk(texts, field="comment_value")),
    "html in json": ("m.json", lambda texts: zendesk(texts, field="comment_value_html", indent=1)),
    "json lines": ("m.jsonl", lambda texts: "".join(json.dumps({"id": n, "reply": t}) + "\n" for n, t in enumerate(texts))),
    "csv": ("m.csv", table),
    "tsv": ("m.tsv", lambda texts: table(texts, "\t")),
    "gettext": ("m.po", catalogue),
    "markdown": ("m.md", quoted_library),
    "markdown with tags": ("m.json", lambda texts: json.dumps([{"short_code": f"t{n}", "content": tagged(text)} for n, text in enumerate(texts)])),
    "autohotkey": ("m.ahk", hotstrings),
    "yaml plain": ("m.yaml", lambda texts: in_yaml(texts, "")),
    "yaml literal": ("m.yaml", lambda texts: in_yaml(texts, "|")),
    "yaml folded": ("m.yaml", lambda texts: in_yaml(texts, ">")),
    "yaml quoted": ("m.yaml", lambda texts: in_yaml(texts, '"')),
    "yaml in single quotes": ("m.yaml", lambda texts: in_yaml(texts, "'")),
}  # fmt: skip


def said(name: str, content: bytes) -> list[str]:
    return [one.text for one in read.replies(["-"], io.BytesIO(content), name) if isinstance(one, Reply)]


def is_within(shorter: str, longer: str) -> bool:
    """Whether one text is the other with some of it taken out."""
    signs = iter(longer)
    return all(sign in signs for sign in shorter)


@pytest.mark.parametrize("notation", NOTATIONS)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(REPLIES, min_size=2, max_size=3), st.sampled_from([b"", b"\xef\xbb\xbf"]))
def test_a_file_is_put_right_once_and_for_all(mend: Mend, notation: str, texts: list[str], mark: bytes) -> None:
    name, write = NOTATIONS[notation]
    before = mark + write(texts).encode()
    done = mend(name, before)
    assert mend(name, done.after).after == done.after
    assert done.after.startswith(mark)
    assert is_within(done.after.decode(), before.decode())
    assert (done.after != before) == (done.places > 0)
    for was, becomes in zip(said(name, before), said(name, done.after), strict=True):
        if not any(stock in was for stock in (*STOCK, "!!", "great day")):
            assert becomes == was
        for own in SAID:
            assert own.replace("!!!", "!") in " ".join(becomes.replace("!!!", "!").split()) or own not in was


HELD = "Hi Ann,\n\nThank you for your feedback. The lamp leaves the store tonight!!!\n\nBest,\nMina"
FREED = "Hi Ann,\n\nThe lamp leaves the store tonight!\n\nBest,\nMina"


@pytest.mark.parametrize("notation", NOTATIONS)
def test_a_stock_sentence_goes_in_every_notation(mend: Mend, notation: str) -> None:
    name, write = NOTATIONS[notation]
    before = write([HELD, SAID[2]]).encode()
    done = mend(name, before)
    assert [text.strip() for text in said(name, done.after)] == [FREED, SAID[2]]
    assert done.places == 2
    assert done.left == ()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_file_keeps_its_encoding_and_its_line_endings(mend: Mend, encoding: str) -> None:
    before = HELD.replace("\n", "\r\n").encode(encoding)
    assert mend("m.txt", before).after == FREED.replace("\n", "\r\n").encode(encoding)


@pytest.mark.parametrize(
    "written",
    [
        "<p>Hi Ann,</p><div><p><span>Thank you for your feedback.</span></p></div><p>The lamp leaves the store tonight.</p>",
        "<p>Hi Ann,</p><p>Thank you for your <b>feedback</b>. The lamp leaves the store tonight.</p>",
        "Hi Ann,<br><br>Thank you for your feedback.<br><br>The lamp leaves the store tonight.",
    ],
)
def test_elements_go_whole(mend: Mend, written: str) -> None:
    macro = {"id": 1, "title": "T", "actions": [{"field": "comment_value_html", "value": written}]}
    after = mend("m.json", json.dumps(macro)).after
    value = json.loads(after)["actions"][0]["value"]
    assert value.replace("<br><br>", "</p><p>", 1) in (
        "<p>Hi Ann,</p><p>The lamp leaves the store tonight.</p>",
        "Hi Ann,</p><p>The lamp leaves the store tonight.",
    )


@pytest.mark.parametrize(
    "written",
    [
        "<p>Hi Ann, all is well here.</p><p><i>Thank you for your feedback. The lamp</i> leaves the store tonight.</p>",
        "<p><img src='a.png'>Thank you for your feedback.</p><p>The lamp leaves the store tonight.</p>",
        "<p>Thank you for your <a href='x'>feedback</a>.</p><p>The lamp leaves the store tonight.</p>",
        "<ul><li>Thank you for your feedback.</li><li>The lamp leaves the store tonight.</li></ul>",
    ],
)
def test_what_would_be_torn_or_lost_with_it_is_left(mend: Mend, written: str) -> None:
    macro = json.dumps({"id": 1, "title": "T", "actions": [{"field": "comment_value_html", "value": written}]})
    done = mend("m.json", macro)
    for lost in ("<img", "<a ", "<li>"):
        assert done.after.decode().count(lost) == macro.count(lost)
    assert done.after.decode().count("<i>") == done.after.decode().count("</i>")


SPOILT = {
    "fi": ("Kiitos viestistäsi!", "Lamppu on sinisessä laatikossa pumpun takana"),
    "nb": ("Takk for tilbakemeldingen!", "Lampa står i boksen bak pumpa"),
    "en": ("Thank you for your feedback.", "The lamp leaves the store at nine"),
}


@pytest.mark.parametrize("lang", SPOILT)
@pytest.mark.parametrize(
    "around", ["{}<img src='a.png'>", "<a href='https://a.example/x'>{}</a>", "<ul><li>{}</li></ul>"]
)
def test_what_cannot_be_changed_keeps_no_other_change_of_its_macro(mend: Mend, lang: str, around: str) -> None:
    stock, rest = SPOILT[lang]
    was = f"<p>Moi Mina,</p><p>{around.format(stock)}</p><p>{rest}!!</p>"
    done = mend("m.json", zendesk_page(was), lang)
    assert done.after.decode() == zendesk_page(was.replace("!!", "!"))
    assert done.places == 1
    assert all("!!" not in one.text for one in done.left)


@pytest.mark.parametrize("lang", SPOILT)
@pytest.mark.parametrize(
    "around",
    [
        "<p>{}&nbsp;</p>",
        "<p>{}&#160;</p>",
        "<p>&nbsp;{} </p>",
        "<p>{}<br></p>",
        "<div><p>{}&nbsp;</p></div>",
        "<p>{}<o:p></o:p></p>",
    ],
)
def test_the_blanks_of_an_editor_go_with_their_sentence(mend: Mend, lang: str, around: str) -> None:
    stock, rest = SPOILT[lang]
    done = mend("m.json", zendesk_page(f"<p>Moi Mina,</p>{around.format(stock)}<p>{rest}&#33;&#33;</p>"), lang)
    assert done.after.decode() == zendesk_page(f"<p>Moi Mina,</p><p>{rest}!</p>")
    assert (done.places, done.left) == (2, ())


BLANK_LINES = [
    "<div><br></div>",
    "<div><br /></div>\n",
    "<p>&nbsp;</p>",
    "<p><br></p>",
    "<br>",
    '<div><span style="color:red"><br></span></div>',
    "<div><br></div><div><br></div>",
    '<p class="MsoNormal"><o:p>&nbsp;</o:p></p>',
    "\n&nbsp;\n",
    "<br>&nbsp;<br>",
]


@pytest.mark.parametrize("lang", SPOILT)
@pytest.mark.parametrize("blank", BLANK_LINES)
def test_one_of_the_blank_lines_beside_a_paragraph_goes_with_it(mend: Mend, lang: str, blank: str) -> None:
    stock, rest = SPOILT[lang]
    done = mend("m.json", zendesk_page(f"<div>Moi Mina,</div>{blank}<div>{stock}</div>{blank}<div>{rest}.</div>"), lang)
    assert done.after.decode() == zendesk_page(f"<div>Moi Mina,</div>{blank}<div>{rest}.</div>")
    assert (done.places, done.left) == (1, ())


@pytest.mark.parametrize("blank", BLANK_LINES)
def test_the_blank_lines_before_the_last_paragraph_go_with_it(mend: Mend, blank: str) -> None:
    kept = f"<div>Hi Ann,</div>{blank}<div>the lamp leaves the store at nine.</div>"
    done = mend("m.json", zendesk_page(f"{kept}{blank}<div>Have a great day!</div>"))
    assert said("m.json", done.after) == said("m.json", zendesk_page(kept).encode())
    assert json.loads(done.after)["actions"][0]["value"].rstrip() == kept.rstrip()
    assert (done.places, done.left) == (1, ())


@pytest.mark.parametrize(
    "beside",
    ["<div><img src='a.png'></div>", "<div><br><!-- price list --></div>", "<ul><li>&nbsp;</li></ul>", "<div>{{x}}<br></div>"],
)  # fmt: skip
def test_what_is_more_than_a_blank_line_stays_beside_a_paragraph(mend: Mend, beside: str) -> None:
    was = f"<div>Hi Ann,</div><div>the lamp leaves the store at nine.</div>{beside}<div>Have a great day!</div>"
    done = mend("m.json", zendesk_page(was))
    assert beside in json.loads(done.after)["actions"][0]["value"]


def test_a_change_that_spoils_the_file_keeps_no_other_of_its_reply(mend: Mend, monkeypatch: pytest.MonkeyPatch) -> None:
    place = Raw.edit

    def misplaced(self: Raw, edit: Edit, said: str, origin: Origin) -> Edit | None:
        found = place(self, edit, said, origin)
        return found and (found._replace(start=found.start - 2) if edit.text == "?" else found)

    monkeypatch.setattr(Raw, "edit", misplaced)
    texts = ["Is the blue box in the hall?? The red one is here!!", "The green box is in the hall!!"]
    done = mend("m.json", zendesk(texts, field="comment_value"))
    assert said("m.json", done.after) == [text.replace("!!", "!") for text in texts]
    assert [one.text for one in done.left] == ["??"]


def test_what_is_safe_in_both_forms_is_done_beside_what_is_safe_in_one(mend: Mend) -> None:
    text = "Hi Ann!!\n\n- Thank you for your feedback.\n- The lamp leaves at 9."
    form = "<p>Hi Ann!!</p><p>Thank you for your feedback. The lamp leaves at 9.</p>"
    done = mend("m.json", in_both((text, form)))
    assert done.after.decode() == in_both((text.replace("!!", "!"), form.replace("!!", "!")))
    assert [one.rule for one in done.left] == ["canned-opener/thanks-for-feedback"]


def test_only_the_draft_of_a_conversation_is_changed(mend: Mend) -> None:
    messages = [
        {"from": "customer", "text": "Thank you for your feedback. Why is the lamp not here!!!"},
        {"from": "agent", "text": "Thank you for your feedback. The lamp leaves the store tonight!!!"},
        {"from": "customer", "text": "It did not come!!!"},
        {"from": "agent", "text": "I called the driver and the lamp is with him!!!"},
    ]
    before = json.dumps({"messages": messages})
    after = json.loads(mend("m.json", before).after)["messages"]
    assert after[:3] == messages[:3]
    assert after[3]["text"] == "I called the driver and the lamp is with him!"


def test_a_mail_is_left_as_it_was_sent(mend: Mend) -> None:
    mail = f"From: mina@shop.example\nTo: ann@home.example\nSubject: Lamp\n\n{HELD}\n"
    done = mend("m.eml", mail)
    assert done.after == mail.encode()
    assert {one.rule for one in done.left} >= {"shouting-emoji/double-exclamation"}


def test_a_workbook_is_left_as_it_is(mend: Mend) -> None:
    rows = [["Title", "Text"], ["T", HELD.replace("\n", " ")]]
    cells = "".join(
        f'<row r="{n}">' + "".join(f'<c r="{at}{n}" t="inlineStr"><is><t>{text}</t></is></c>' for at, text in zip("AB", row, strict=True)) + "</row>"
        for n, row in enumerate(rows, 1)
    )  # fmt: skip
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as book:
        sheets = '<sheets><sheet name="M" sheetId="1" r:id="r1"/></sheets>'
        book.writestr("xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{relation}">{sheets}</workbook>')
        target = '<Relationship Id="r1" Target="worksheets/sheet1.xml"/>'
        book.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="x">{target}</Relationships>')
        book.writestr(
            "xl/worksheets/sheet1.xml", f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>'
        )
    done = mend("m.xlsx", held.getvalue())
    assert done.after == held.getvalue()
    assert {one.rule for one in done.left} >= {"shouting-emoji/double-exclamation"}


def in_both(*macros: tuple[str, str]) -> str:
    """Zendesk macros that stand in their file as plain text and as HTML."""
    fields = ("comment_value", "comment_value_html")
    listed = [
        {"id": n, "title": "T", "actions": [{"field": field, "value": one} for field, one in zip(fields, both, strict=True)]}
        for n, both in enumerate(macros)
    ]  # fmt: skip
    return json.dumps({"macros": listed}, indent=1)


BOTH = {
    "fi": ("Kiitos viestistäsi! Lamppu on sinisessä laatikossa pumpun takana!!", "Lamppu on sinisessä laatikossa pumpun takana!"),
    "nb": ("Takk for tilbakemeldingen! Lampa står i boksen bak pumpa!!", "Lampa står i boksen bak pumpa!"),
    "en": ("Thank you for your feedback. The lamp leaves the store at 9!!", "The lamp leaves the store at 9!"),
}  # fmt: skip


@pytest.mark.parametrize("lang", BOTH)
def test_a_macro_that_stands_in_two_forms_is_put_right_in_both(mend: Mend, lang: str) -> None:
    was, becomes = BOTH[lang]
    done = mend("m.json", in_both((was, f"<p>{was}</p>"), (was, page(was))), lang)
    assert done.after.decode() == in_both((becomes, f"<p>{becomes}</p>"), (becomes, page(becomes)))
    assert (done.places, done.left) == (8, ())
    again = mend("m.json", done.after, lang)
    assert (again.after, again.places, again.left) == (done.after, 0, ())


@pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2), (2, 0, 1), (0, 2, 1)])
def test_what_is_safe_in_one_form_alone_is_left_in_both_and_told(mend: Mend, order: tuple[int, ...]) -> None:
    was, becomes = BOTH["en"]
    good, fixed = (was, f"<p>{was}</p>"), (becomes, f"<p>{becomes}</p>")
    listed = (
        "- Thank you for your feedback.\n- The lamp leaves at 9.",
        "<p>Thank you for your feedback. The lamp leaves at 9.</p>",
    )
    before, after = ([(good, listed, one)[n] for n in order] for one in (good, fixed))
    after = [fixed if one is good else one for one in after]
    done = mend("m.json", in_both(*before))
    assert done.after.decode() == in_both(*after)
    assert [one.rule for one in done.left] == ["canned-opener/thanks-for-feedback"]


def test_the_change_that_would_spoil_the_file_is_the_only_one_not_made(
    mend: Mend, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Raw.edit

    def misplaced(self: Raw, edit: Edit, said: str, origin: Origin) -> Edit | None:
        found = place(self, edit, said, origin)
        return found and (found._replace(start=found.start - 2) if "blue" in said else found)

    monkeypatch.setattr(Raw, "edit", misplaced)
    texts = [f"The {what} box is in the hall!!" for what in ("red", "blue", "green", "grey")]
    done = mend("m.json", zendesk(texts, field="comment_value"))
    after = [text if "blue" in text else text.replace("!!", "!") for text in texts]
    assert said("m.json", done.after) == after
    assert [one.text for one in done.left] == ["!!"]
    assert done.places == 3
