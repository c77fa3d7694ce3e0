"""Columns of texts are read, left out or told by name; none is passed over in silence."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from tonelint.drafts import read
from tonelint.drafts.exports import headers
from tonelint.model import Fault, LeftOut, Mapped, Reply
from tonelint.names import COLUMNS, LOCALE

sys.path.insert(0, str(Path(__file__).parent))
from test_other_files import workbook  # type: ignore[import-not-found]
from test_tables import rows_of  # type: ignore[import-not-found]

Read = Callable[..., list[Any]]
FI, NB, EN = (
    "Kattila on korjattu ja odottaa sinua.",
    "Kjelen er reparert og venter på deg.",
    "The kettle is mended and waits for you.",
)


def table(columns: str, *cells: str) -> str:
    """A table with one row, whose cells may hold commas."""
    return "\n".join((columns, ",".join(f'"{cell}"' for cell in cells), ""))


def unread(found: Sequence[object]) -> list[tuple[str, ...]]:
    """The names of the columns that are told as not read."""
    return [one.columns for one in found if isinstance(one, LeftOut) and one.reason == COLUMNS]


@pytest.mark.parametrize(
    ("name", "lang"),
    [
        *(("Svar på norsk", "nb"), ("På norsk", "nb"), ("Norsk oversettelse", "nb"), ("In Norwegian", "nb")),
        *(("Answer in English", "en"), ("In English", "en"), ("English version", "en"), ("Text (en-GB)", "en")),
        *(("Suomenkielinen vastaus", "fi"), ("Suomeksi", "fi"), ("Käännös (fi)", "fi"), ("In Finnish", "fi")),
        *(("translation_fi", "fi"), ("translation_nb", "nb"), ("body_nb_NO", "nb"), ("Engelsk versjon", "en")),
    ],
)
def test_a_column_named_by_its_language_is_read_in_it(read_as: Read, name: str, lang: str) -> None:
    found = read_as(table(f"Title,{name}", "Kettle", FI), "m.csv")
    assert [(one.text, one.lang) for one in found if isinstance(one, Reply)] == [(FI, lang)]


@pytest.mark.parametrize(
    "columns",
    [
        *("Asiakkaan viesti,In English", "Customer message,Translation (en)", "Kundens melding,På norsk"),
        *("Spørsmål,Engelsk oversettelse", "Question,Translation (en)", "Subject,In English", "Aihe,Käännös (en)"),
        *("Asiakaskysymys,Englanniksi käännettynä", "Kundehenvendelse,Oversatt (en)"),
    ],
)
def test_the_translation_of_what_a_customer_wrote_is_no_reply(read_as: Read, columns: str) -> None:
    found = read_as(table(f"Title,{columns},Body", "Kettle", FI, EN, NB), "m.csv")
    assert [one.text for one in found if isinstance(one, Reply)] == [NB]


@pytest.mark.parametrize(
    "name",
    [
        *("body_sv", "body_de", "Text (sv)", "Text (sv-SE)", "Svenska", "Vastaus ruotsiksi", "Svar på dansk"),
        *("In Swedish", "Answer in German", "translation_et", "Nynorsk", "Saameksi", "Text (nn)"),
    ],
)
def test_a_column_in_another_language_is_left_out_and_counted(read_as: Read, name: str) -> None:
    found = read_as(table(f"title,body_en,{name}", "Kettle", EN, "Kitteln är lagad och väntar på dig."), "m.csv")
    assert [one.text for one in found if isinstance(one, Reply)] == [EN]
    assert [(one.reason, one.number) for one in found if isinstance(one, LeftOut)] == [(LOCALE, 1)]


@pytest.mark.parametrize(
    "columns",
    [
        *("Svar nr,Tittel,Svar", "Message ts,Message", "De,Til,Svar", "Se,Svar", "ID,Tittel,Tekst,PS"),
        *("Ref,Reply,Polish", "title,body,sv", "title,body,body kl", "Otsikko,Teksti,Hinta_kr", "title,body,id_de"),
    ],
)
def test_two_letters_at_the_end_of_a_column_mostly_name_no_language(read_as: Read, columns: str) -> None:
    found = read_as(table(columns, *(["17"] * (columns.count(",") + 1))), "m.csv")
    assert not [one for one in found if isinstance(one, LeftOut)]


def test_two_ways_of_address_are_no_languages(read_as: Read) -> None:
    (fault,) = read_as(table("Nimi,Vastaus (te),Vastaus (sinä)", "Keitin", FI, FI), "m.csv")
    assert isinstance(fault, Fault)


@pytest.mark.parametrize("name", ["version no", "Version (no)", "Versjon (no)", "versio fi"])
def test_the_number_of_a_version_is_no_reply(read_as: Read, name: str) -> None:
    found = read_as(table(f"title,body,{name}", "Kettle", EN, "TODO"), "m.csv")
    assert [one.text for one in found] == [EN]


@pytest.mark.parametrize("name", ["Title in English", "Otsikko (en)", "Tittel på engelsk"])
def test_a_title_in_a_language_is_not_told(read_as: Read, name: str) -> None:
    assert unread(read_as(table(f"title,body,{name}", "Kettle", FI, EN), "m.csv")) == []


@pytest.mark.parametrize("name", ["reply id", "message_id", "Svar av", "sent at", "Text no", "is", "id", "tags so"])
def test_a_word_that_is_a_code_as_well_names_no_language(name: str) -> None:
    shape = headers.shape_of(["title", "body", name])
    assert shape
    assert not {body.locale for twins in shape.bodies for body in twins} - {"", "no"}


@pytest.mark.parametrize(
    "name", ["greeting", "Closing", "Aloitus", "Lopetus", "Avslutning", "Del 2", "Signature", "Footer"]
)
def test_a_named_column_of_sentences_is_told_by_its_name(tmp_path: Path, name: str) -> None:
    (tmp_path / "m.csv").write_text(table(f"title,body,{name}", "Kettle", FI, NB), encoding="utf-8")
    (tmp_path / "m.xlsx").write_bytes(workbook(rows_of(("title", "body", name), ("Kettle", FI, NB))))
    found = list(read.replies([str(tmp_path)], None, None))
    assert [one.text for one in found if isinstance(one, Reply)] == [FI, FI]
    assert unread(found) == [(name,)] * 2


def test_the_subject_of_a_mail_is_told_where_it_speaks(read_as: Read) -> None:
    assert unread(read_as(table("title,subject,body", "Kettle", EN, FI), "m.csv")) == [("subject",)]
    assert unread(read_as(table("title,subject,body", "Kettle", "Your kettle", FI), "m.csv")) == []
    assert unread(read_as(table("subject,body", EN, FI), "m.csv")) == []


def test_texts_beside_the_columns_of_a_helpdesk_are_told(read_as: Read) -> None:
    assert unread(read_as(table("Name,Message,Closing", "Kettle", EN, FI), "m.csv")) == [("Closing",)]


@pytest.mark.parametrize(
    "name",
    [
        *("notes", "Internal comment", "Description", "When to use", "Question", "Customer message", "tags"),
        *("Huomautukset", "Kuvaus", "Milloin käytetään", "Kysymys", "Asiakkaan viesti", "Sisäinen kommentti"),
        *("Merknader", "Beskrivelse", "Når brukes den", "Spørsmål", "Melding fra kunden", "Intern kommentar"),
    ],
)
def test_what_colleagues_and_customers_wrote_beside_a_macro_is_neither_linted_nor_told(
    read_as: Read, name: str
) -> None:
    (reply,) = read_as(table(f"title,body,{name}", "Kettle", FI, NB), "m.csv")
    assert reply.text == FI


@pytest.mark.parametrize(
    "said", ["Delivery > Late", "mika@shop.example", "24. desember kl. 10.30", "", "Mika Virtanen"]
)
def test_a_column_without_sentences_is_not_told(read_as: Read, said: str) -> None:
    assert unread(read_as(table("title,body,greeting", "Kettle", FI, said), "m.csv")) == []


def test_a_column_that_seldom_speaks_is_not_told(read_as: Read) -> None:
    rows = "".join(f'Kettle,"{FI}",{cell}\n' for cell in ("Mika", "Laura", f'"{NB}"'))
    assert unread(read_as(f"title,body,team\n{rows}", "m.csv")) == []


def test_where_the_guide_describes_a_table_it_says_which_columns_count(tmp_path: Path) -> None:
    (tmp_path / "m.csv").write_text(table("Message text,Closing", FI, NB), encoding="utf-8")
    ours = Mapped("ours", ("Message text",))
    found = list(read.replies([str(tmp_path)], None, None, mapped=lambda _: (ours,)))
    assert not [one for one in found if isinstance(one, (LeftOut, Fault))]


@pytest.mark.parametrize(
    ("columns", "cells", "told"),
    [
        ("Name,Message,Text (fi)", ("Kettle", EN, FI), [EN, FI]),
        ("Name,Message,Status", ("Kettle", EN, "inactive"), []),
        (
            "Id,Name,Message,Category,Channel,IsInsertable,Language",
            ("1", "K", EN, "General", "Email", "true", "en_US"),
            [EN],
        ),
        ("Id,Name,Message,IsInsertable", ("1", "K", EN, "false"), []),
    ],
)
def test_columns_beside_those_of_quick_text_count(
    read_as: Read, columns: str, cells: Sequence[str], told: list[str]
) -> None:
    found = read_as(table(columns, *cells), "m.csv")
    assert [one.text for one in found if isinstance(one, Reply)] == told
    assert unread(found) == []
