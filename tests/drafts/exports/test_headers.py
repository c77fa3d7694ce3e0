"""Columns are known by what people call them, in English, Finnish and Norwegian."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tonelint.drafts.exports import headers
from tonelint.model import Fault, LeftOut, Reply

Read = Callable[..., list[Any]]


@pytest.mark.parametrize(
    "name",
    [
        *("Reply text", "ReplyText", "Canned response", "Saved reply", "Message body", "Text of the reply"),
        *("Vastausteksti", "Vastauksen teksti", "Viestipohja", "Mallivastaus", "Makron teksti", "Vastaus asiakkaalle"),
        *("Svartekst", "Standardsvar", "Meldingstekst", "Tekst (nb)", "Tekst i svaret", "Ferdig svar"),
    ],
)
def test_a_column_of_replies_is_known(name: str) -> None:
    shape = headers.shape_of([name, "Title"])
    assert shape
    assert [one.path for twins in shape.bodies for one in twins] == [name]


@pytest.mark.parametrize(
    "name",
    [
        *("Customer message", "Message from customer", "Saved", "Full name", "Plain", "Internal comment"),
        *(
            "Asiakkaan viesti",
            "Malli",
            "Valmis",
            "Sisäinen kommentti",
            "Melding fra kunden",
            "Ferdig",
            "Kundens melding",
        ),
    ],
)
def test_a_column_of_anything_else_is_not(name: str) -> None:
    assert headers.shape_of([name, "Title"]) is None


@pytest.mark.parametrize(
    ("column", "value"),
    [
        *(("Status", "inactive"), ("Status", "Draft"), ("State", "archived"), ("Archived", "yes"), ("Draft", "true")),
        *(("Tila", "Ei käytössä"), ("Tila", "luonnos"), ("Status", "Poissa  käytöstä"), ("Arkistoitu", "kyllä")),
        *(("Status", "Inaktiv"), ("Status", "utkast"), ("Status", "Ikke i bruk"), ("Slettet", "ja"), ("I bruk", "nei")),
    ],
)
def test_a_status_switches_a_macro_off(read_as: Read, column: str, value: str) -> None:
    found = read_as(f"Title,Text,{column}\nLate,It left.,{value}\n", "m.csv")
    assert [(type(one), one.reason) for one in found] == [(LeftOut, "inactive")]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        *(("Status", "active"), ("Status", "Open"), ("Archived", "no"), ("Draft", ""), ("Deleted", "2024-05-02")),
        *(("Tila", "Käytössä"), ("Arkistoitu", "ei"), ("Status", "Aktiv"), ("Slettet", "nei"), ("I bruk", "ja")),
    ],
)
def test_any_other_status_leaves_it_on(read_as: Read, column: str, value: str) -> None:
    (reply,) = read_as(f"Title,Text,{column}\nLate,It left.,{value}\n", "m.csv")
    assert isinstance(reply, Reply)


@pytest.mark.parametrize(
    ("value", "times"),
    [
        *(
            ("1200", 1200),
            ("1,200", 1200),
            ("1 200", 1200),
            ("1\u00a0200", 1200),
            ("1\u202f200", 1200),
            ("1.200", 1200),
        ),
        *(
            ("1'200", 1200),
            ("1,200,300", 1_200_300),
            ("1.200,00", 1200),
            ("3.0", 3),
            ("3,0", 3),
            ("12.6", 13),
            ("0", 0),
        ),
        *(("12 times", 12), ("12 kertaa", 12), ("12 ganger", 12), ("12x", 12), ("", None), ("When it is late", None)),
        *(("Within 30 days of the order", None), ("-", None), ("9" * 30, None)),
    ],
)
@pytest.mark.parametrize("column", ["Usage", "Käyttökerrat", "Antall ganger brukt"])
def test_how_often_a_macro_was_used_is_read_as_people_write_it(
    read_as: Read, column: str, value: str, times: int | None
) -> None:
    found = read_as(f'Title,Text,{column}\nLate,It left.,"{value}"\n', "m.csv")
    (reply,) = (one for one in found if isinstance(one, Reply))
    assert reply.macro is not None
    assert reply.macro.usage == times


@pytest.mark.parametrize("value", ["1.2k", "~300", "-5", "1,2,3"])
def test_a_figure_that_cannot_be_read_is_told(read_as: Read, value: str) -> None:
    fault, reply = read_as(f'Title,Text,Usage\nLate,It left.,"{value}"\n', "m.csv")
    assert isinstance(fault, Fault)
    assert (fault.message, fault.line) == (f'"{value}" does not tell how often this macro was used', 2)
    assert reply.macro.usage is None


@pytest.mark.parametrize(
    ("columns", "title"),
    [
        (("Macro", "Text (fi)", "Text (en)"), "Macro"),
        (("Makro", "Teksti"), "Makro"),
        (("Pohja", "Suomi", "Norsk"), "Pohja"),
        (("Mal", "Svar"), "Mal"),
        (("Template", "Message"), "Template"),
        (("Macro", "Subject", "Body"), "Macro|Subject"),
        (("Makro", "Aihe", "Viesti"), "Makro|Aihe"),
        (("Macro name", "Macro"), "Macro name"),
        (("id", "Macro"), ""),
        (("Macro (fi)", "Macro (en)"), ""),
    ],
)
def test_a_column_called_as_macros_are_is_their_title_beside_texts(columns: tuple[str, ...], title: str) -> None:
    shape = headers.shape_of(columns)
    assert shape
    assert shape.title == title
    assert not {*title.split("|")} & {one.path for twins in shape.bodies for one in twins}


@pytest.mark.parametrize(
    "columns",
    [
        *(("Text", "HTML"), ("Plain text", "HTML"), ("Teksti", "HTML"), ("content", "html"), ("Tekst", "HTML")),
        *(("Body text", "Body HTML"), ("Vastaus", "Vastaus HTML"), ("Svar", "HTML"), ("Rich HTML", "Plain text")),
        ("Text (fi)", "HTML (fi)"),
    ],
)
def test_html_and_text_side_by_side_are_one_message(columns: tuple[str, str]) -> None:
    shape = headers.shape_of(("Title", *columns))
    assert shape
    (twins,) = shape.bodies
    assert "html" in twins[0].path.lower()
    assert {one.path for one in twins} == {*columns}


@pytest.mark.parametrize(
    "columns", [("Text (fi)", "HTML (en)"), ("Message", "Answer", "HTML"), ("Message HTML", "Answer")]
)
def test_html_beside_another_text_is_a_message_of_its_own(columns: tuple[str, ...]) -> None:
    shape = headers.shape_of(("Title", *columns))
    assert shape
    assert [len(twins) for twins in shape.bodies] == [1] * len(columns)


@pytest.mark.parametrize(
    "table",
    [
        "time,author,message\n18:02,Customer,Where is it?\n18:04,Agent,Here.\n",
        "aika;kirjoittaja;viesti\n18:02;Laura (asiakas);Missä se on?\n18:04;Aspa;Tässä.\n",
        "tid;avsender;melding\n18:02;kunde;Hvor er den?\n18:04;kundebehandler;Her.\n",
    ],
)
def test_a_table_of_customers_and_agents_is_told_and_not_linted(read_as: Read, table: str) -> None:
    (fault,) = read_as(table, "talk.csv")
    assert isinstance(fault, Fault)
    assert "conversation" in fault.message


def test_a_table_of_replies_may_name_who_wrote_them(read_as: Read) -> None:
    found = read_as("title,author,text\nA,Mika,It comes today.\nB,Agent,It comes tomorrow.\n", "replies.csv")
    assert [one.text for one in found] == ["It comes today.", "It comes tomorrow."]


def locales(*names: str) -> dict[str, str]:
    """The columns that hold texts, each with the language that it is called by."""
    shape = headers.shape_of(headers.apart(names))
    return {one.path: one.locale for twins in shape.bodies for one in twins} if shape else {}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        *(("SV", "sv"), ("sv", "sv"), ("sv-SE", "sv"), ("sv_SE", "sv"), ("SE", "sv"), ("DE", "de"), ("de-CH", "de")),
        *(("da", "da"), ("DK", "da"), ("nn", "nn"), ("IS", "is"), ("Text sv", "sv"), ("Svar da", "da")),
    ],
)
def test_a_code_without_rules_beside_languages_is_a_language(name: str, code: str) -> None:
    assert locales("Nimi", "FI", name, "EN")[name] == code


@pytest.mark.parametrize(
    "columns",
    [
        *(
            ("Nimi", "sv", "fi"),
            ("Nimi", "Sv", "Fi"),
            ("Nimi", "SV", "Suomi", "English"),
            ("Nimi", "SV", "Teksti (fi)"),
        ),
        ("Nimi", "sv", "body_en"),
    ],
)
def test_a_code_may_stand_beside_languages_however_they_are_written(columns: tuple[str, ...]) -> None:
    assert locales(*columns)[columns[1]] == "sv"


@pytest.mark.parametrize("name", ["No", "Is", "To", "Id", "At", "Or", "De", "Et", "Es", "Se"])
@pytest.mark.parametrize("others", [("Title", "Text"), ("Title", "FI", "EN"), ("Otsikko", "Suomi", "Englanti")])
def test_a_word_of_two_letters_is_no_language(name: str, others: tuple[str, ...]) -> None:
    assert name not in locales(name, *others)


@pytest.mark.parametrize(
    "columns",
    [("Title", "Text", "SE"), ("Title", "Text", "sv"), ("NO", "TITLE", "TEXT"), ("Title", "Text", "Answer is")],
)
def test_a_country_a_number_and_a_verb_are_no_language_beside_a_text(columns: tuple[str, ...]) -> None:
    assert set(locales(*columns)) & {"SE", "NO", "Answer is"} == set()


@pytest.mark.parametrize("columns", [("Tittel", "no"), ("Tittel", "FI", "No", "EN"), ("No", "Tittel", "NO", "EN")])
def test_norwegian_stays_a_language(columns: tuple[str, ...]) -> None:
    assert [lang for lang in locales(*columns).values() if lang == "no"] == ["no"]


@pytest.mark.parametrize(
    ("columns", "cells"),
    [
        ("Tittel;Tekst;NO;SE", "Sein;Your lamp is late.;Takk for tålmodigheten.;Tack."),
        ("Title;Text;NO", "Late;Your lamp is late.;Lampa er sen."),
        ("name;body;no", "Late;Your lamp is late.;Lampa er sen"),
        ("Title;Reply;no;sv;da", "Late;Your lamp is late.;Takk;Tack;Tak"),
        ("Otsikko;Teksti;NO", "Myöhässä;Lamppu myöhästyi.;Sendt!"),
        ("No;Tittel;EN;FI", "Lampa er sen.;Sein;Your lamp is late.;Lamppu myöhästyi."),
        ("No;Title;Text", "Lampa er sen.;Late;Your lamp is late."),
    ],
)
def test_norwegian_is_read_beside_texts_and_is_no_id(read_as: Read, columns: str, cells: str) -> None:
    replies = [one for one in read_as(f"{columns}\n{cells}\n", "m.csv") if isinstance(one, Reply)]
    at = columns.lower().split(";").index("no")
    (norwegian,) = [one for one in replies if one.text == cells.split(";")[at]]
    assert norwegian.lang == "nb"
    assert all(f'"{cells.split(";")[at]}' not in (one.record or "") for one in replies)
    assert not any((one.record or "").startswith(cells.split(";")[at]) for one in replies)


@pytest.mark.parametrize(
    "columns", ["No;Title;Text", "NO;TITLE;TEXT", "Title;Text;No", "No;Title;FI;EN", "no;name;body"]
)
@pytest.mark.parametrize("number", ["17", "A-17", "Kap. 17", "3.", "late parcel"])
def test_a_column_of_short_cells_numbers_the_rows(read_as: Read, columns: str, number: str) -> None:
    cells = ";".join(number if one.lower() == "no" else "It left." for one in columns.split(";"))
    replies = [one for one in read_as(f"{columns}\n{cells}\n", "m.csv") if isinstance(one, Reply)]
    assert number not in {one.text for one in replies}
    assert all((one.record or "").startswith(number) for one in replies)


def test_a_number_is_no_id_where_it_says_something(read_as: Read) -> None:
    (reply,) = read_as("Nr,Title,Text\nTakk for nå,Late,It left.\n", "m.csv")
    assert reply.record == '"Late" Text'


@pytest.mark.parametrize("name", ["se_NO", "se-FI", "se_SE"])
def test_northern_sami_is_no_swedish(name: str) -> None:
    assert locales("Tittel", name, "nb_NO")[name] == "se"


@pytest.mark.parametrize("name", ["Nr", "Nr.", "Nro", "Nro.", "No", "No.", "#", "Nummer", "Numero", "Koodi", "Kode"])
def test_a_column_that_numbers_the_rows_tells_which_macro_it_is(read_as: Read, name: str) -> None:
    (reply,) = read_as(f"{name},Title,Text\n17,Late,It left.\n", "m.csv")
    assert reply.record == '17 "Late" Text'


def test_a_column_of_ids_tells_it_before_one_of_numbers(read_as: Read) -> None:
    (reply,) = read_as("Nr,ID,Title,Text\n17,late-1,Late,It left.\n", "m.csv")
    assert reply.record == 'late-1 "Late" Text'
