"""Who is quoted: the lines and headers that mailers write in three languages, and sentences that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.drafts.mails.attribution import Author, addresses, block, spoken
from tonelint.drafts.mails.stamps import find, header

L = Author("Laura", "l@x.fi", "2026-05-03T18:02")
NAMED = L._replace(address=None)
UNNAMED = L._replace(name=None)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("On Mon, 3 May 2026 at 18:02, Laura <l@x.fi> wrote:", L),
        ("On Mon, May 3, 2026 at 6:02 PM Laura <l@x.fi> wrote:", L),
        ("On Mon, May 3, 2026 at 6:02\u202fPM Laura <l@x.fi> wrote:", L),
        ("On 3 May 2026, at 18:02, Laura <l@x.fi> wrote:", L),
        ("On May 3, 2026, at 6:02 PM, Laura <l@x.fi> wrote:", L),
        ("On 5/3/26 6:02 PM, Laura wrote:", NAMED),
        ("On 03/05/2026 18:02, Laura wrote:", NAMED),
        ("On 2026-05-03 18:02, Laura wrote:", NAMED),
        ("On 3.5.2026 18:02, <l@x.fi> wrote:", UNNAMED),
        ("Laura <l@x.fi> wrote on 3 May 2026 at 18:02:", L),
        ("ma 3. toukok. 2026 klo 18.02 Laura (l@x.fi) kirjoitti:", L),
        ("3. toukokuuta 2026 klo 18.02 Laura <l@x.fi> kirjoitti:", L),
        ("Laura <l@x.fi> kirjoitti 3.5.2026 kello 18.02:", L),
        ("3.5.2026 18.02, Laura kirjoitti:", NAMED),
        ("Laura kirjoitti 3.5.2026 klo 18.02:", NAMED),
        ("Laura kirjoitti:", NAMED._replace(at=None)),
        ("man. 3. mai 2026 kl. 18:02 skrev Laura <l@x.fi>:", L),
        ("3. mai 2026 kl. 18:02 skrev Laura <l@x.fi>:", L),
        ("Den 03.05.2026 18:02, skrev Laura:", NAMED),
        ("Den man. 3. mai 2026 kl. 18.02 skrev Laura <l@x.fi> følgende:", L),
        ("Laura skrev 3. mai 2026 kl. 18:02:", NAMED),
        ('On Mon, 3 May 2026 at 18:02, "Salo, Laura" <l@x.fi> wrote:', L._replace(name="Salo, Laura")),
        ("On Sunday, May 3, 2026 at 06:02:11 PM GMT+3, Laura <l@x.fi> wrote:", L._replace(at="2026-05-03T18:02+03:00")),
        ("On Sunday, May 3, 2026 at 06:02:11 PM UTC-0330, Laura wrote:", NAMED._replace(at="2026-05-03T18:02-03:30")),
        ("On Sunday, May 3, 2026, 06:02:11 PM EEST, Laura <l@x.fi> wrote:", L),
        ("On Sunday, May 3, 2026 at 06:02:11 PM GMT, Laura <l@x.fi> wrote:", L),
        (
            "sunnuntai 3. toukokuuta 2026 klo 18.02.11 UTC+3 Laura <l@x.fi> kirjoitti:",
            L._replace(at="2026-05-03T18:02+03:00"),
        ),
        ("søndag 3. mai 2026 kl. 18:02:11 CEST skrev Laura <l@x.fi>:", L),
        ("On 3 May 2026 at 18:02 Westley <l@x.fi> wrote:", L._replace(name="Westley")),
        ("On 3 May 2026 at 18:02 Esti <l@x.fi> wrote:", L._replace(name="Esti")),
        ("On Mon, 3 May 2026 18:02:31 +0300, Laura <l@x.fi> wrote:", L._replace(at="2026-05-03T18:02+03:00")),
    ],
)
def test_a_line_names_who_is_quoted(line: str, author: Author) -> None:
    assert spoken(line) == author


@pytest.mark.parametrize(
    "line",
    [
        "On 3 May 2026 you wrote:", "You wrote:", "Du skrev 3. mai 2026 kl. 18:02:", "Sinä kirjoitti:",
        "On 3 May our technician Laura wrote to me that the door is open and that nobody locked it:",
        "Kirjoitit 3.5.2026 klo 18.02:", "Laura wrote", "wrote:", "Mika On 3 May 2026 at 18:02, Laura wrote:",
        "She wrote on 3 May 2026:", "Jeg skrev:", "Tässä hinnat:", "",
    ],
)  # fmt: skip
def test_a_sentence_names_nobody(line: str) -> None:
    assert spoken(line) is None


@pytest.mark.parametrize(
    "lines",
    [
        ["Lähettäjä: Laura <l@x.fi>", "Lähetetty: maanantai 3. toukokuuta 2026 18.02", "Vastaanottaja: A", "Aihe: B"],
        ["Fra: Laura <l@x.fi>", "Sendt: mandag 3. mai 2026 18:02", "Til: A", "Emne: B"],
        ["From: Laura <l@x.fi>", "Sent: Monday, May 3, 2026 6:02 PM", "To: A; C;", " D", "Subject:"],
        ["*From:* Laura [mailto:l@x.fi]", "*Sent:* 03 May 2026 18:02", "*To:* A", "*Subject:* B"],
        ["From: Laura <l@x.fi>", "Date: Mon, 3 May 2026 18:02", "Subject: B", "To: A"],
        ["-----Original Message-----", "From: Laura <l@x.fi>", "Sent: 3 May 2026 18:02"],
        ["-----Alkuperäinen viesti-----", "", "Lähettäjä: Laura <l@x.fi>", "Lähetetty: 3.5.2026 klo 18.02", "Aihe: B"],
        ["-----Opprinnelig melding-----", "Fra: Laura <l@x.fi>", "Sendt: 3. mai 2026 18:02", "Til: A", "Emne: B"],
        ["---------- Forwarded message ---------", "From: Laura <l@x.fi>", "Date: Mon, 3 May 2026 at 18:02", "Subject: B"],
        ["________________________________", "Fra: Laura <l@x.fi>", "Sendt: 3. mai 2026 18:02", "Til: A", "Emne: B"],
    ],
)  # fmt: skip
def test_headers_name_who_is_quoted(lines: list[str]) -> None:
    assert block([*map(str.strip, lines), "", "Hei!"], 0) == (L, len(lines))


@pytest.mark.parametrize(
    "lines",
    [
        ["From: Laura Hill", "Sent: Sunday, May 3, 2026 6:02 PM", "To: Support", "Subject: Lamp"],
        ["Lähettäjä: Laura Hill", "Lähetetty: sunnuntai 3. toukokuuta 2026 klo 18.02", "Aihe: Lamppu"],
        ["Fra: Laura Hill", "Sendt: søndag 3. mai 2026 18:02", "Til: Hjelp", "Emne: Lampe"],
    ],
)
def test_headers_without_an_address_tell_the_hour(lines: list[str]) -> None:
    assert block([*lines, "", "Hei!"], 0) == (Author("Laura Hill", None, "2026-05-03T18:02"), len(lines))


def test_a_line_of_separation_alone_is_a_mail_by_nobody_known() -> None:
    assert block(["-----Original Message-----", "Hello!"], 0) == (Author(), 1)


@pytest.mark.parametrize(
    "lines",
    [
        ["Fra: Oslo S", "Til: Bergen", "Dato: 3.5.2026", "God tur!"],
        ["From: Hull", "To: Leeds", "Subject: two chairs"], ["From: Hull", "To: Leeds", "Date: 12.3.2026", "Subject: chairs"],
        ["Lähettäjä: Kauko Oy", "Vastaanottaja: Minna", "Päiväys: 12.3.", "Aihe: tuolit"],
        ["Fra: 12.3.2026", "Til: 15.3.2026", "Emne: leie av bil"], ["From: 9 am", "To: 5 pm"], ["________", "Hei!"], ["Aihe: hylly", "Hei!"], ["-- ", "Mika"], [""],
    ],
)  # fmt: skip
def test_what_somebody_lists_is_no_header(lines: list[str]) -> None:
    assert block(lines, 0) is None


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("31.12.2026 klo 9.05", "2026-12-31T09:05"), ("12/31/26 12:00 AM", "2026-12-31T00:00"),
        ("31/12/26 9:05", "2026-12-31T09:05"), ("1st of June 2026", "2026-06-01"), ("1. des. 2026", "2026-12-01"),
        ("24. joulukuuta 2026 klo 18", "2026-12-24"), ("ma 9. marraskuuta 2026 klo 8.41", "2026-11-09T08:41"),
        ("30.2.2026 klo 9.00", None), ("99:99", None), ("3 apples 2026", None),
    ],
)  # fmt: skip
def test_a_date_is_read_or_none(text: str, at: str | None) -> None:
    found = find(text)
    assert (found.at if found else None) == at


@given(st.text(st.sampled_from("0123456789./:- ampklokMay,junTZ+") | st.characters()))
def test_no_text_is_too_odd(text: str) -> None:
    found = find(text)
    assert found is None or text[found.start : found.end]
    spoken(text + " wrote:")
    block([text, text], 0)
    header(text)


def test_remarks_that_nest_too_deep_name_nobody() -> None:
    assert addresses(["(" * 1000 + " <a@b.fi>"]) == []


def test_the_line_of_a_helpdesk_names_the_author_below_it() -> None:
    lines = [
        "##- Please type your reply above this line -##",
        "",
        "Laura Hill (laura@a.example)",
        "",
        "May 3, 2026, 18:02 EEST",
        "",
        "Where?",
    ]
    found = block(lines, 0)
    assert found
    author, after = found
    assert author[:2] == ("Laura Hill", "laura@a.example")
    assert (author.at or "").startswith("2026-05-03T18:02")
    assert [line for line in lines[after:] if line] == ["Where?"]
    assert block([lines[0], "Where is it?"], 0) == (Author(), 1)
