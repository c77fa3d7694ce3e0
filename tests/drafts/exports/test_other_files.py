"""Files that are no lists of values: catalogues of gettext, hotstrings of AutoHotkey, workbooks."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tonelint.drafts import read
from tonelint.drafts.asked import Asked
from tonelint.drafts.exports import failed
from tonelint.model import Fault, LeftOut, Reply

Read = Callable[..., list[Any]]
CATALOGUE = """\
# Translators: be kind.
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: fi\\n"

#: a.py:3
msgctxt "refund"
msgid "It left."
msgstr ""
"Paketti\\n"
"l\\"ähti\\"."

#, fuzzy
msgid "Old"
msgstr "Vanha"

msgid "one"
msgid_plural "many"
msgstr[0] "yksi"
msgstr[1] "monta"

msgid "Untold"
msgstr ""
#~ msgid "gone"
#~ msgstr "poissa"
"""
HOTSTRINGS = """\
; for colleagues
#NoEnv
::hei::Hei {name}, paketti l`;hti. ; a remark
:*:kii::
(
Kiitos,
hyvää päivää
)
::run::
{
Send x
}
"""
SHEET = """<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Teksti</t></is></c><c r="D1" t="str"><v>Aktiivinen</v></c></row>
<row r="3"><c r="A3" t="inlineStr"><is><t>Viive</t></is></c><c r="C3" t="s"><v>1</v></c><c r="D3" t="b"><v>1</v></c></row>
<row r="4"><c r="A4" t="inlineStr"><is><t>Pois</t></is></c><c r="C4" t="str"><f>A1</f><v>Ei</v></c><c r="D4" t="b"><v>0</v></c></row>
</sheetData></worksheet>"""
SHARED = """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Otsikko</t></si>
<si><r><t>Paketti </t></r><r><rPr><b/></rPr><t>lähti.</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>"""


def workbook(sheet: str = SHEET, shared: str = SHARED) -> bytes:
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts = {
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{relation}"><sheets><sheet name="Makrot" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="x"><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet,
        "xl/sharedStrings.xml": shared,
    }
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as book:
        for name, text in parts.items():
            book.writestr(name, text)
    return held.getvalue()


def read_bytes(content: bytes, name: str) -> list[Any]:
    return list(read.replies(["-"], io.BytesIO(content), name, Asked()))


def placed(reply: Reply, raw: str, part: str) -> str:
    """What the raw file says where a part of a reply begins."""
    line, column = reply.origin.position(reply.text.index(part))
    return raw.split("\n")[line - 1][column - 1 :]


def test_a_catalogue_holds_its_translations(read_as: Read) -> None:
    found = read_as(CATALOGUE, "fi.po")
    replies = [one for one in found if isinstance(one, Reply)]
    assert [(one.record, one.text, one.lang) for one in replies] == [
        ('"refund | It left." (fi) msgstr', 'Paketti\nl"ähti".', "fi"),
        ('"one" (fi) msgstr0', "yksi", "fi"),
        ('"one" (fi) msgstr1', "monta", "fi"),
    ]
    assert [one for one in found if not isinstance(one, Reply)] == [LeftOut("fi.po", "inactive")]
    assert placed(replies[0], CATALOGUE, "ähti") == 'ähti\\"."'
    assert placed(replies[0], CATALOGUE, '"ähti') == '\\"ähti\\"."'


def test_entries_of_one_context_or_one_text_are_told_apart(read_as: Read) -> None:
    texts = (("email", "late"), ("email", "ready"), ("chat", "late"), ("", "late"))
    entries = (f'msgctxt "{ctx}"\nmsgid "{id_}"\nmsgstr "Uuni {at}."\n' for at, (ctx, id_) in enumerate(texts))
    catalogue = 'msgid ""\nmsgstr "Language: fi\\n"\n\n' + "\n".join(entries).replace('msgctxt ""\n', "")
    assert [one.macro.title for one in read_as(catalogue, "fi.po")] == [
        "email | late",
        "email | ready",
        "chat | late",
        "late",
    ]


def test_a_line_that_is_no_part_of_a_catalogue_is_told(read_as: Read) -> None:
    (fault,) = read_as('msgid "a"\nmsgstr "b\n', "a.po")
    assert (fault.message, fault.line) == ("this line is no part of a catalogue", 2)


def test_hotstrings_hold_their_texts(read_as: Read) -> None:
    replies = read_as(HOTSTRINGS, "a.ahk")
    assert [(one.record, one.text) for one in replies] == [
        ('"hei" text', "Hei {name}, paketti l;hti."),
        ('"kii" text', "Kiitos,\nhyvää päivää"),
    ]
    assert placed(replies[1], HOTSTRINGS, "hyvää") == "hyvää päivää"
    assert placed(replies[0], HOTSTRINGS, "hti") == "hti. ; a remark"


def test_a_workbook_names_sheet_and_cell() -> None:
    found = read_bytes(workbook(), "m.xlsx")
    (reply,) = (one for one in found if isinstance(one, Reply))
    assert (reply.record, reply.text) == ('"Viive" Teksti Makrot!C3', "Paketti lähti.")
    assert reply.origin.position(0) == reply.origin.position(5) == (3, 3)
    assert [one for one in found if not isinstance(one, Reply)] == [LeftOut("m.xlsx", "inactive")]


def test_two_columns_of_a_workbook_with_one_name_are_both_read() -> None:
    sheet = SHEET.replace("Aktiivinen", "Teksti").replace("<v>Ei</v>", "<v>Toinen.</v>")
    found = [one for one in read_bytes(workbook(sheet), "m.xlsx") if isinstance(one, Reply)]
    assert [one.text for one in found if "Viive" in str(one.record)] == ["Paketti lähti.", "true"]


def test_a_workbook_need_not_number_its_rows_and_cells() -> None:
    plain = re.sub(r' r="[A-Z]?\d+"', "", SHEET)
    (reply,) = (one for one in read_bytes(workbook(plain), "m.xlsx") if isinstance(one, Reply))
    assert (reply.record, reply.text) == ('"Viive" Teksti Makrot!B2', "Paketti lähti.")
    cells = re.sub(r' r="[A-Z]\d+"', "", SHEET)
    (reply,) = (one for one in read_bytes(workbook(cells), "m.xlsx") if isinstance(one, Reply))
    assert reply.record == '"Viive" Teksti Makrot!B3'


@pytest.mark.parametrize("formula", ["<f>A1</f>", "<f>A1</f><v></v>", "<f>A1</f><v/>"])
def test_a_text_that_a_formula_has_yet_to_come_to_is_told(formula: str) -> None:
    sheet = SHEET.replace('t="str"><f>A1</f><v>Ei</v>', f">{formula}").replace(
        "<v>0</v></c></row>", "<v>1</v></c></row>"
    )
    found = read_bytes(workbook(sheet), "m.xlsx")
    (fault,) = (one for one in found if isinstance(one, Fault))
    assert (fault.message, fault.line, fault.column) == ("the formula in Makrot!C4 comes without its text", 4, 3)
    assert [one.text for one in found if isinstance(one, Reply)] == ["Paketti lähti."]


@pytest.mark.parametrize(
    ("told", "shown"), [("#REF!", "#REF!"), ("#NAME?", "#NAME?"), ("#PUUTTUU!", "#PUUTTUU!"), ("-1", "#ERROR!")]
)
def test_a_cell_whose_formula_fails_is_told_and_is_no_text(told: str, shown: str) -> None:
    sheet = SHEET.replace('t="str"><f>A1</f><v>Ei</v>', f't="e"><f>A1</f><v>{told}</v>').replace(
        "<v>0</v></c></row>", "<v>1</v></c></row>"
    )
    found = read_bytes(workbook(sheet), "m.xlsx")
    (fault,) = (one for one in found if isinstance(one, Fault))
    assert (fault.message, fault.line, fault.column) == (f'"{shown}" is an error of the spreadsheet, and no text', 4, 3)
    assert [one.text for one in found if isinstance(one, Reply)] == ["Paketti lähti."]


@pytest.mark.parametrize("failed", ["#NAME?", " #N/A ", "#VALUE!", "#NIMI?", "#ARVO!", "#NAVN?", "#VERDI!", "#I/T"])
def test_what_a_spreadsheet_makes_of_a_text_that_it_takes_for_a_formula_is_told(read_as: Read, failed: str) -> None:
    found = read_as(f'title,body\nOven,"{failed}"\nKiln,It is warm.\n', "m.csv")
    (fault,) = (one for one in found if isinstance(one, Fault))
    assert (fault.line, failed.strip() in fault.message) == (2, True)
    assert [one.text for one in found if isinstance(one, Reply)] == ["It is warm."]


@pytest.mark.parametrize("text", ["#REF! is what the form says.", "#1 is yours.", "#kiitos!", "#", "N/A"])
def test_a_text_that_names_or_resembles_such_an_error_is_a_text(read_as: Read, text: str) -> None:
    (reply,) = read_as(f'title,body\nOven,"{text}"\n', "m.csv")
    assert reply.text == text


def test_a_formula_that_comes_to_nothing_is_an_empty_cell() -> None:
    sheet = SHEET.replace("<v>Ei</v>", "<v></v>")
    assert not [one for one in read_bytes(workbook(sheet), "m.xlsx") if isinstance(one, Fault)]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK",
        workbook()[:200],
        workbook("<worksheet"),
        workbook('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'),
        workbook(shared="<sst><si>"),
        workbook(" " * 60_000_000),
    ],
    ids=["empty", "begun", "half", "broken", "entities", "half-shared", "bomb"],
)
@pytest.mark.seconds(5)
def test_a_workbook_that_cannot_be_read_is_one_clear_error(content: bytes) -> None:
    (fault,) = read_bytes(content, "m.xlsx")
    assert isinstance(fault, Fault)
    assert fault.message == "this is no workbook that can be read"


@settings(max_examples=60)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=8), st.integers(1, 3))
def test_every_sign_of_a_translation_is_where_it_says(word: str, lines: int) -> None:
    assume("[sic]" not in word and not failed.is_error(word))
    written = word.replace("\\", "\\\\").replace('"', '\\"')
    raw = 'msgid "x"\nmsgstr ""\n' + f'  "{written}\\n"\n' * lines
    (reply,) = read_bytes(raw.encode(), "x.po")
    assert reply.text.replace("\n", "") in (word * lines, reply.text.replace("\n", ""))
    for at, sign in enumerate(reply.text):
        line, column = reply.origin.position(at)
        meant = raw.split("\n")[line - 1][column - 1 :]
        assert meant.startswith({"\n": "\\n", "\\": "\\\\", '"': '\\"'}.get(sign, sign)) or "&" in word


@pytest.mark.parametrize(
    ("table", "label"),
    [
        ("id,title,text\n12,Late,Hi.\n", '12 "Late" text'),
        ("id,title,text\nLate,Late,Hi.\n", "Late text"),
        ("id,title,text (en)\nLate,Late,Hi.\n", "Late text (en)"),
        ("title,text (nb-NO)\nLate,Hei.\n", '"Late" text (nb-NO)'),
        ("title,English\nLate,Hi.\n", '"Late" English'),
        ("title,lang,text\nLate,en,Hi.\n", '"Late" (en) text'),
        ("title,lang,content\nLate,en,Hi.\n", '"Late" (en) content'),
    ],
)
def test_a_label_says_nothing_twice(table: str, label: str) -> None:
    (csv,) = read_bytes(table.encode(), "a.csv")
    assert csv.record == label
    rows = "".join(
        f'<row r="{at}">{"".join(f"<c t={chr(34)}inlineStr{chr(34)}><is><t>{one}</t></is></c>" for one in line.split(","))}</row>'
        for at, line in enumerate(table.splitlines(), 1)
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    (xlsx,) = read_bytes(workbook(f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'), "a.xlsx")
    assert xlsx.record == f"{label} Makrot!{'ABC'[table.partition(chr(10))[0].count(',')]}2"
