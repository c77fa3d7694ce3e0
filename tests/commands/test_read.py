"""`tonelint read` shows what was noticed, to people and to tools."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tonelint.benches import Wishes
from tonelint.commands import Streams, read

REPLY = "Hei Laura,\n\nsoitin terminaaliin: pakettisi lähtee tänään kello 16.\n\n– Mika"
RECORD = {
    "id": "r-1",
    "lang": "fi",
    "customer": "Missä pakettini on?! Kolmas viesti jo.",
    "reply": REPLY,
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "draft.txt").write_text(REPLY, encoding="utf-8")
    (tmp_path / "replies.jsonl").write_text(json.dumps(RECORD) + "\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(*names: str, form: str = "text", lang: str | None = None) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    code = read.read(names, Wishes(lang=lang), form, Streams(out, err))
    return code, out.getvalue(), err.getvalue()


@pytest.mark.usefixtures("folder")
def test_every_sentence_is_shown_with_its_signals_and_forms() -> None:
    code, out, _ = told("draft.txt", lang="fi")
    assert code == 0
    assert out.startswith("draft.txt  language: fi\n")
    rows = [line.split(maxsplit=1) for line in out.splitlines()]
    assert ["time", "tänään · kello · 16"] in rows or any(
        row[0] == "time" and "tänään" in row[1] for row in rows if len(row) > 1
    )
    assert "soitin i-verb" in out
    assert out.count("lähtee tänään kello 16") == 1


@pytest.mark.usefixtures("folder")
def test_what_is_noticed_goes_by_names_of_the_readers_language() -> None:
    out = io.StringIO()
    read.read(("replies.jsonl",), Wishes(lang="fi"), "text", Streams(out, io.StringIO(), "fi"))
    assert "      toistuminen " in out.getvalue()
    assert "      aika (time) " in out.getvalue()
    assert "soitin minämuoto" in out.getvalue()


@pytest.mark.usefixtures("folder")
def test_the_customers_message_is_read_too() -> None:
    _, out, _ = told("replies.jsonl")
    assert "replies.jsonl [r-1]" in out
    (line,) = [line for line in out.splitlines() if line.startswith("  the customer's message: ")]
    assert "asks where" in line
    assert "exclaiming" in out


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("ui", "rows"),
    [
        ("fi", ("vaikuttaa        tuohtuneelta, 0,", "otti yhteyttä    puhelin: soitin", "antoi jo         tilausnumero: 88123", "kokeili jo       käynnisti uudelleen: Buuttasin")),
        ("nb", ("virker           opprørt, 0,", "tok kontakt      telefon: soitin", "har oppgitt      ordrenummer: 88123", "har tatt kontakt før")),
        ("en", ("reads as         heated, .", "wrote or rang    phone: soitin", "gave             order number: 88123", "was in touch before")),
    ],
)  # fmt: skip
def test_mood_and_what_went_before_are_told_in_the_language_of_the_agent(ui: str, rows: tuple[str, ...]) -> None:
    message = "Törkeää!! Eilen jo soitin, ihan törkeää. Buuttasin reitittimen. Tilaus 88123."
    record = {"lang": "fi", "customer": message, "reply": REPLY}
    Path("upset.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    out = io.StringIO()
    read.read(("upset.jsonl",), Wishes(messages=ui), "text", Streams(out, io.StringIO()))
    assert all(row in out.getvalue() for row in rows), out.getvalue()


@pytest.mark.usefixtures("folder")
def test_for_tools_mood_and_kinds_are_plain_values_with_their_places() -> None:
    message = json.loads(told("replies.jsonl", form="json")[1])["replies"][0]["customer"]
    contact = message["contact"]
    assert contact["mood"] == "upset"
    assert 0 < contact["sure"] < 1
    assert contact["repeated"] is True
    assert contact["earlier"] == {"gave": [], "used": [], "tried": []}
    spans = [one for name in ("signs", "named", "gave", "used", "tried") for one in contact[name]]
    assert spans
    assert all(message["text"][one["start"] : one["end"]] == one["text"] for one in spans)


@pytest.mark.usefixtures("folder")
def test_for_tools_every_span_is_exact() -> None:
    _, out, _ = told("draft.txt", "replies.jsonl", form="json", lang="fi")
    report = json.loads(out)
    assert (report["version"], len(report["replies"]), report["errors"]) == (1, 2, [])
    for reply in report["replies"]:
        for sentence in reply["sentences"]:
            assert REPLY[sentence["start"] : sentence["end"]] == sentence["text"]
            for span in (*sentence["signals"], *sentence["forms"]):
                assert REPLY[span["start"] : span["end"]] == span["text"]
    message = report["replies"][1]["customer"]
    assert all(
        message["text"][one["start"] : one["end"]] == one["text"] for one in (*message["parts"], *message["questions"])
    )


@pytest.mark.usefixtures("folder")
def test_places_in_the_raw_file_are_told() -> None:
    report = json.loads(told("draft.txt", form="json", lang="fi")[1])
    assert [(one["line"], one["column"]) for one in report["replies"][0]["sentences"]] == [(1, 1), (3, 1), (5, 1)]


@pytest.mark.usefixtures("folder")
def test_what_cannot_be_read_is_told_and_the_rest_is_shown() -> None:
    code, out, err = told("draft.txt", "drfat.txt", lang="fi")
    assert code == 2
    assert 'drfat.txt: no such file; did you mean "draft.txt"?' in err
    assert out.startswith("draft.txt")


def test_another_language_inside_is_shown(folder: Path) -> None:
    text = REPLY + "\n\nYour parcel has been handed over to the carrier and will arrive on the next working day."
    (folder / "mixed.txt").write_text(text, encoding="utf-8")
    _, out, _ = told("mixed.txt", lang="fi")
    assert "language: en  Your parcel" in out


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("text", ["a", "😀", "A" * 5000, "שלום", "\u0301\u0308", "HELLO THERE, IT IS ME!"])
def test_odd_replies_are_shown_without_a_fall(folder: Path, text: str) -> None:
    (folder / "odd.txt").write_text(text, encoding="utf-8")
    for form in ("text", "json"):
        assert told("odd.txt", form=form, lang="en")[0] == 0


def test_it_is_told_in_the_language_of_the_guide(folder: Path) -> None:
    (folder / "tonelint.yaml").write_text("extends: warm\nmessages: nb\n", encoding="utf-8")
    assert told("draft.txt", lang="fi")[1].startswith("draft.txt  språk: fi\n")


TALK = """\
messages:
  - {from: customer, name: Espen, at: 2026-05-03T18:02, channel: wall, public: true, text: "Hvor er pakken?!"}
draft: Den kommer i kveld.
meta: {lang: nb, mood: upset}
"""


def test_the_conversation_is_shown_as_it_was_read(folder: Path) -> None:
    (folder / "talk.yaml").write_text(TALK, encoding="utf-8")
    _, out, _ = told("talk.yaml")
    assert out.splitlines()[:3] == [
        "talk.yaml  language: nb",
        "   1  customer, Espen, 2026-05-03T18:02, wall, public: Hvor er pakken?!",
        "      draft, wall, public, upset",
    ]
    (reply,) = json.loads(told("talk.yaml", form="json")[1])["replies"]
    assert (reply["channel"], reply["public"], reply["mood"]) == ("wall", True, "upset")
    assert reply["turns"] == [
        {
            "role": "customer",
            "text": "Hvor er pakken?!",
            "name": "Espen",
            "at": "2026-05-03T18:02",
            "channel": "wall",
            "public": True,
        }
    ]


@pytest.mark.usefixtures("folder")
def test_a_draft_alone_is_shown_without_a_conversation() -> None:
    assert "draft," not in told("draft.txt", lang="fi")[1]
    assert json.loads(told("draft.txt", form="json", lang="fi")[1])["replies"][0]["turns"] == []
