"""In a folder, a table without titles is read where its columns and its cells say that it holds replies."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tonelint.drafts import read
from tonelint.model import Found, Reply

sys.path.insert(0, str(Path(__file__).parent))
from test_other_files import workbook  # type: ignore[import-not-found]

FI, NB, EN = (
    "Pahoittelemme aiheutunutta haittaa.",
    "Vi beklager at lampen er forsinket.",
    "Your lamp is late, and I am sorry.",
)


def texts(found: list[Found]) -> list[str]:
    return [one.text for one in found if isinstance(one, Reply)]


def named_and_met(tmp_path: Path, name: str, content: bytes) -> list[list[str]]:
    """The texts of a file that is named, and of its folder."""
    (tmp_path / name).write_bytes(content)
    return [texts(list(read.replies([str(place)], None, None))) for place in (tmp_path / name, tmp_path)]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (f'shortcut,message\n#late,"{EN}"\n', [EN]),
        (f"Tunnus,Vastaus\nviive,{FI}\n", [FI]),
        (f"Nøkkel;Svar\nsen;{NB}\n", [NB]),
        (f'key,fi,en,nb\nlate,{FI},"{EN}",{NB}\n', [FI, EN, NB]),
        (f"Avain;Suomi;English;Norsk\nviive;{FI};{EN};{NB}\n", [FI, EN, NB]),
        (f'Question,Answer\nLate?,"{EN}"\n', [EN]),
        (f'Text\n"{EN}"\n', [EN]),
        (f"Makro,Teksti (fi),Teksti (nb)\nViive,{FI},{NB}\n", [FI, NB]),
    ],
)
def test_a_table_whose_cells_are_sentences_is_read_in_a_folder_as_when_named(
    tmp_path: Path, table: str, expected: list[str]
) -> None:
    named, met = named_and_met(tmp_path, "m.csv", table.encode())
    assert met == named == expected


@pytest.mark.parametrize(
    "table",
    [
        "key,fi,nb\nsave,Tallenna,Lagre\nwait,Odota hetki,Vent litt\n",
        f'customer,message\nLaura,"{EN}"\n',
        f"Arvosana;Teksti\n1;{FI}\n",
        f'id,comment\n1,"{EN}"\n',
        f"Dato;Melding\n2024-05-02;{NB}\n",
        f"Sak;Melding\n17;{NB}\n",
    ],
)
def test_labels_and_what_customers_wrote_are_left_alone(tmp_path: Path, table: str) -> None:
    named, met = named_and_met(tmp_path, "m.csv", table.encode())
    assert named
    assert met == []


def _sheet(header: tuple[str, ...], row: tuple[str, ...]) -> str:
    lines = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in cells) + "</row>"
        for cells in (header, row)
    )
    return f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{lines}</sheetData></worksheet>'


@pytest.mark.parametrize(
    "header", [("id", "Text (fi)", "Text (en)"), ("key", "fi", "en"), ("Tunnus", "Suomi", "Englanti")]
)
def test_a_workbook_is_read_as_the_same_table_in_csv(tmp_path: Path, header: tuple[str, ...]) -> None:
    content = workbook(_sheet(header, ("late", FI, EN)))
    assert named_and_met(tmp_path, "m.xlsx", content) == [[FI, EN], [FI, EN]]


def test_a_sheet_that_is_named_need_not_hold_sentences(tmp_path: Path) -> None:
    named, met = named_and_met(tmp_path, "m.xlsx", workbook(_sheet(("key", "fi"), ("ok", "Selvä!"))))
    assert (named, met) == (["Selvä!"], [])


ABOVE = [
    "Our macros 2026,,\n",
    "Our macros 2026\n",
    ",,\n",
    "\n\n",
    "Makrot,,\n\nPäivitetty,2026-11-01,\n",
    "Våre maler\n\n",
    '"Macros, and\nwho owns them",,\n',
    "Text,,\n",
]


@pytest.mark.parametrize("above", ABOVE)
@pytest.mark.parametrize("columns", ["Tunnus,Otsikko,Vastaus", "Id,Tittel,Svar", "id,title,body"])
def test_a_title_above_the_columns_is_no_row_of_theirs(tmp_path: Path, above: str, columns: str) -> None:
    table = f"{above}{columns}\n7,Late,{FI}\n8,Later,{NB}\n"
    assert named_and_met(tmp_path, "m.csv", table.encode()) == [[FI, NB]] * 2
    (first, _) = read.replies([str(tmp_path / "m.csv")], None, None)
    assert isinstance(first, Reply)
    place = first.origin.position(0)
    assert table.splitlines()[place.line - 1][place.column - 1 :].startswith(FI)
    assert first.macro
    assert (first.macro.id, first.macro.title) == ("7", "Late")


@pytest.mark.parametrize("sign", [";", "\t", "|"])
def test_columns_below_a_title_may_stand_apart_by_any_sign(tmp_path: Path, sign: str) -> None:
    rows = (("Otsikko", "Vastaus"), ("Viive", FI))
    table = "Makrot 2026\n\n" + "".join(sign.join(row) + "\n" for row in rows)
    assert named_and_met(tmp_path, "m.csv", table.encode()) == [[FI]] * 2


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (f"title,body\ntitle,body\nLate,{FI}\n", ["body", FI]),
        (f'Text\n"{EN}"\nname; title; text\n', [EN, "name; title; text"]),
        (f"Title,Body\n,\nname,text\nLate,{FI}\n", ["text", FI]),
    ],
)
def test_a_row_of_macros_that_reads_as_columns_do_is_a_row(tmp_path: Path, table: str, expected: list[str]) -> None:
    (tmp_path / "m.csv").write_text(table, encoding="utf-8")
    assert texts(list(read.replies([str(tmp_path / "m.csv")], None, None))) == expected


def test_words_of_an_interface_are_no_macros_by_a_row_of_theirs(tmp_path: Path) -> None:
    (tmp_path / "m.csv").write_text("key,value\nname,text\nsave,Save\n", encoding="utf-8")
    assert texts(list(read.replies([str(tmp_path)], None, None))) == []


def test_a_sheet_may_have_a_title_above_its_columns(tmp_path: Path) -> None:
    cell = '<c r="{}{}" t="inlineStr"><is><t>{}</t></is></c>'
    rows = "".join(
        f'<row r="{number}">{"".join(cell.format(letter, number, text) for letter, text in row.items())}</row>'
        for number, row in ((1, {"B": "Our macros"}), (3, {"B": "title", "C": "body"}), (4, {"B": "Late", "C": FI}))
    )
    sheet = f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>'
    assert named_and_met(tmp_path, "m.xlsx", workbook(sheet)) == [[FI]] * 2
    (reply,) = read.replies([str(tmp_path / "m.xlsx")], None, None)
    assert isinstance(reply, Reply)
    assert reply.origin.position(0)[:2] == (4, 3)
    assert (reply.record or "").endswith("!C4")
