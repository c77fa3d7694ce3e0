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
