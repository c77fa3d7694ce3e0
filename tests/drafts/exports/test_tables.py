"""In a folder, a table without titles is read where its columns and its cells say that it holds replies."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tonelint.drafts import read
from tonelint.model import Fault, Found, Mapped, Reply

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


def fields(path: Path) -> list[tuple[str, str, str]]:
    """Title, field and text of each reply of a file."""
    read_ = [one for one in read.replies([str(path)], None, None) if isinstance(one, Reply) and one.macro]
    return [(one.macro.title or "", one.macro.field or "", one.text) for one in read_ if one.macro]


@pytest.mark.parametrize(
    ("groups", "columns"),
    [
        ("Makro;;Vastaus;", "Tunnus;Otsikko;Suomi;Norja"),
        ("Meta;;Reply;", "Id;Title;Finnish;Norwegian"),
        ("Om makroen;;Svar;", "Nøkkel;Tittel;Finsk;Norsk"),
        ("Otsikko;;Teksti;", "Tunnus;Nimi;Teksti (fi);Teksti (nb)"),
        ("Mal;Mal;Tekst;Tekst", "Nøkkel;Tittel;Tekst (fi);Tekst (nb)"),
        ("Våre maler 2026;;;\nMal;;Svar;", "Nøkkel;Tittel;Finsk;Norsk"),
        ("Makro;;Vastaus;", "Tunnus;Luokka;Suomi;Norja"),
    ],
)
def test_a_row_of_groups_above_the_columns_is_no_row_of_names(tmp_path: Path, groups: str, columns: str) -> None:
    table = tmp_path / "m.csv"
    table.write_text(f"{groups}\n{columns}\n7;Viive;{FI};{NB}\n", encoding="utf-8")
    names = columns.split(";")
    title = "" if names[1] == "Luokka" else "Viive"
    assert fields(table) == [(title, names[2], FI), (title, names[3], NB)]


def test_a_sheet_may_have_a_row_of_groups(tmp_path: Path) -> None:
    sheet = rows_of(("Makro", "", "Vastaus", ""), ("Tunnus", "Otsikko", "Suomi", "Norja"), ("7", "Viive", FI, NB))
    (tmp_path / "m.xlsx").write_bytes(workbook(sheet))
    assert fields(tmp_path / "m.xlsx") == [("Viive", "Suomi", FI), ("Viive", "Norja", NB)]


def rows_of(*rows: tuple[str, ...]) -> str:
    """A sheet; cells that say nothing are left out, as spreadsheets do."""
    cell = '<c r="{}{}" t="inlineStr"><is><t>{}</t></is></c>'
    lines = "".join(
        f'<row r="{number}">'
        + "".join(cell.format("ABCDEF"[at], number, text) for at, text in enumerate(row) if text)
        + "</row>"
        for number, row in enumerate(rows, 1)
    )
    return f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{lines}</sheetData></worksheet>'


NAMELESS = "this column holds texts and has no name"


def test_a_column_without_a_name_before_all_others_is_told_where_it_speaks(tmp_path: Path) -> None:
    sheet = rows_of(("", "title", "body"), ("Late parcel", "Late", FI), (NB, "Later", FI))
    (tmp_path / "m.xlsx").write_bytes(workbook(sheet))
    (tmp_path / "m.csv").write_text(f",title,body\nLate parcel,Late,{FI}\n{NB},Later,{FI}\n", encoding="utf-8")
    found = [one for one in read.replies([str(tmp_path)], None, None) if isinstance(one, Fault)]
    assert [(one.message, one.line, one.column) for one in found] == [(NAMELESS, 3, 1)] * 2


@pytest.mark.parametrize("columns", ["Otsikko,Teksti,", "Title,Text,", "Tittel,Tekst, "])
def test_texts_in_a_column_without_a_name_are_told_once_where_they_begin(tmp_path: Path, columns: str) -> None:
    table = f'{columns}\n"Late","{EN}",\n"Later","{FI}","{NB}"\n"Latest","{FI}","{NB}"\n'
    (tmp_path / "m.csv").write_text(table, encoding="utf-8")
    for name in (tmp_path, tmp_path / "m.csv"):
        found = [*read.replies([str(name)], None, None)]
        (fault,) = (one for one in found if isinstance(one, Fault))
        assert (fault.message, fault.line, fault.column) == (NAMELESS, 3, table.splitlines()[2].index(NB) + 1)
        assert texts(found) == [EN, FI, FI]


def test_texts_beside_the_columns_of_a_sheet_are_told(tmp_path: Path) -> None:
    sheet = rows_of(("title", "body", ""), ("Late", FI, "7"), ("Later", FI, NB))
    (tmp_path / "m.xlsx").write_bytes(workbook(sheet))
    (fault,) = (one for one in read.replies([str(tmp_path)], None, None) if isinstance(one, Fault))
    assert (fault.message, fault.line, fault.column) == (NAMELESS, 3, 3)


@pytest.mark.parametrize(
    "table",
    [
        f",title,body\n0,Late,{FI}\n1,Later,{NB}\n",
        f",fi,nb\nLate parcel,{FI},{NB}\n",
        f"title,body,\nLate,{FI},\nLater,{NB},  \n",
        f"title,body,,\nLate,{FI},2026-11-03,x\n",
    ],
)
def test_a_column_without_a_name_may_be_empty_or_say_which_row_it_is(tmp_path: Path, table: str) -> None:
    (tmp_path / "m.csv").write_text(table, encoding="utf-8")
    assert not [one for one in read.replies([str(tmp_path)], None, None) if isinstance(one, Fault)]


BESIDE = [
    "mika@shop.example",
    "https://shop.example/apua/viive",
    "0b9f4c1e-7a55-4c7e-9d1f-2f6a1c3e8b70",
    "4 June 2026 at ten",
    "24. kesäkuuta 2026 klo 10.30",
    "24. desember 2026 kl. 10.30 torsdag",
    "St. Hansgata 12 0165 Oslo Norge",
    "late_parcel",
    "Mika Virtanen",
    "Parcel::Late",
    "Paketit > Viive",
    "alt i alt 9 maler",
]


@pytest.mark.parametrize("said", BESIDE)
@pytest.mark.parametrize("columns", ["Otsikko,Teksti,", "title,,text", ",Tittel,Tekst"])
def test_what_is_no_sentence_may_stand_in_a_column_without_a_name(tmp_path: Path, columns: str, said: str) -> None:
    row = {
        "": said,
        **dict.fromkeys(("Otsikko", "title", "Tittel"), "Late"),
        **dict.fromkeys(("Teksti", "text", "Tekst"), FI),
    }
    cells = tuple(row[name] for name in columns.split(","))
    (tmp_path / "m.csv").write_text(f"{columns}\n{','.join(cells)}\n", encoding="utf-8")
    (tmp_path / "m.xlsx").write_bytes(workbook(rows_of(tuple(columns.split(",")), cells)))
    found = [*read.replies([str(tmp_path)], None, None)]
    assert not [one for one in found if isinstance(one, Fault)]
    assert texts(found) == [FI, FI]


def test_a_sum_below_a_sheet_is_no_text(tmp_path: Path) -> None:
    sheet = rows_of(("title", "body"), ("Late", FI), ("", "", "yhteensä 9 makroa"))
    (tmp_path / "m.xlsx").write_bytes(workbook(sheet))
    assert not [one for one in read.replies([str(tmp_path)], None, None) if isinstance(one, Fault)]


@pytest.mark.parametrize(
    ("columns", "row"),
    [
        ("Title,Text,Text", ("ID", "Message", "Hello")),
        ("Otsikko,Teksti,teksti", ("Tunnus", "Viesti", "Moi")),
        ("Tekst,Tekst", ("Nøkkel", "Melding")),
        ("Id,Tittel,Tekst,Tekst", ("Tunnus", "Tittel", "Melding", "Hei")),
    ],
)
def test_a_header_that_names_texts_twice_is_as_wide_as_it_is(
    tmp_path: Path, columns: str, row: tuple[str, ...]
) -> None:
    last = [*row[:-2], FI, NB]
    (tmp_path / "m.csv").write_text(f"{columns}\n{','.join(row)}\n{','.join(last)}\n", encoding="utf-8")
    (tmp_path / "m.xlsx").write_bytes(workbook(rows_of(tuple(columns.split(",")), row, tuple(last))))
    for name in ("m.csv", "m.xlsx"):
        assert texts([*read.replies([str(tmp_path / name)], None, None)]) == [*row[-2:], FI, NB]


@pytest.mark.parametrize("groups", ["Makro;Makro;Vastaus;Vastaus", "Om malen;Om malen;Tekst;Tekst"])
def test_groups_written_over_every_column_of_theirs_are_no_row_of_names(tmp_path: Path, groups: str) -> None:
    (tmp_path / "m.csv").write_text(f"{groups}\nId;Title;Finnish;Norwegian\n7;Late;{FI};{NB}\n", encoding="utf-8")
    assert fields(tmp_path / "m.csv") == [("Late", "Finnish", FI), ("Late", "Norwegian", NB)]


@pytest.mark.parametrize(
    ("above", "sign"),
    [
        ("Makrot 2026, asiakaspalvelu", ";"),
        ("Maler: fi, nb, en;;", ";"),
        ("Macros | shop, parcels", "\t"),
        (",,\n" * 7, ","),
        (f"{';' * 3}\n" * 9, ";"),
        ("Our macros,owner Mika,v2", ","),
    ],
)
@pytest.mark.parametrize(
    "columns", [("ID", "Title", "Text"), ("Tunnus", "Otsikko", "Teksti"), ("Id", "Tittel", "Tekst")]
)
@pytest.mark.parametrize("quote", ["", '"'])
def test_a_title_may_have_signs_of_its_own_and_empty_rows_may_be_many(
    tmp_path: Path, above: str, sign: str, columns: tuple[str, ...], quote: str
) -> None:
    rows = [sign.join(f"{quote}{cell}{quote}" for cell in row) for row in (columns, ("7", "Late", FI))]
    table = f"{above.rstrip(chr(10))}\n" + "\n".join(rows)
    assert named_and_met(tmp_path, "m.csv", table.encode()) == [[FI]] * 2
    (reply,) = read.replies([str(tmp_path / "m.csv")], None, None)
    assert isinstance(reply, Reply)
    place = reply.origin.position(0)
    assert table.splitlines()[place.line - 1][place.column - 1 :].startswith(FI)


def test_a_title_may_stand_above_a_table_of_zendesks(tmp_path: Path) -> None:
    actions = '"[{""field"": ""comment_value"", ""value"": ""It leaves on Friday.""}]"'
    table = f"Zendesk export 2026,,\ntitle,active,actions_json\nLate,true,{actions}\n"
    assert named_and_met(tmp_path, "m.csv", table.encode()) == [["It leaves on Friday."]] * 2


OURS = Mapped("ours", ("koko",), "", "koodi", "kuvaus", "html", "kielikoodi")


@pytest.mark.parametrize(
    "above", ["", "Our export 2026;;;\n", ";;;\n" * 7, "Vienti 2026, Mika\n\n", "Vienti;Mika;2026;v2\n"]
)
def test_a_title_may_stand_above_a_table_of_the_guides(tmp_path: Path, above: str) -> None:
    table = f"{above}koodi;kuvaus;kielikoodi;koko;\n7;Viive;fi;{FI};Tarkista tämä vielä\n"
    (tmp_path / "m.csv").write_text(table, encoding="utf-8")
    (reply,) = read.replies([str(tmp_path)], None, None, mapped=lambda _: (OURS,))
    assert isinstance(reply, Reply)
    assert reply.macro
    assert (reply.text, reply.macro.id, reply.macro.title) == (FI, "7", "Viive")
    place = reply.origin.position(0)
    assert table.splitlines()[place.line - 1][place.column - 1 :].startswith(FI)


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (f"Question,Answer\nname; title; text,{FI}\n", [FI]),
        (f"Shortcut,Reply\nid,{FI}\n", [FI]),
        (f"key,value,more\nid,title,text\n7,Late,{FI}\n", []),
    ],
)
def test_a_row_below_names_that_nobody_doubts_is_no_row_of_columns(
    tmp_path: Path, table: str, expected: list[str]
) -> None:
    (tmp_path / "m.csv").write_text(table, encoding="utf-8")
    assert texts(list(read.replies([str(tmp_path)], None, None))) == expected
