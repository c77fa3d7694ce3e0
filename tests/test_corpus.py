"""The corpus is what its card says: every record is whole, every mark stands where it should."""

from __future__ import annotations

import re
from collections import Counter
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tonelint.matching import tones
from tonelint.names import HEARD, LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "corpus"
CARD = (CORPUS / "README.md").read_text(encoding="utf-8")
KEYS = ("id", "lang", "channel", "customer", "reply", "labels", "source")
MARK = ("family", "start", "end", "severity")
PYTHON = re.compile(r"```python\n(?P<code>.*?)```", re.DOTALL)


def _describe() -> ModuleType:
    spec = spec_from_file_location("describe_corpus", ROOT / "training" / "describe_corpus.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


describe = _describe()
ROWS: dict[str, list[dict[str, Any]]] = {lang: list(describe.rows(lang)) for lang in LANGUAGES}
PROSE: dict[str, list[dict[str, Any]]] = {lang: list(describe.prose_rows(lang)) for lang in LANGUAGES}
EVERY = [row for rows in ROWS.values() for row in rows]


def marks(row: dict[str, Any]) -> list[str]:
    return [row["reply"][mark["start"] : mark["end"]] for mark in row["labels"]]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_record_has_its_keys_and_no_other(lang: str) -> None:
    assert [row["id"] for row in ROWS[lang] if tuple(row) not in (KEYS, (*KEYS, "place"))] == []
    assert [row["id"] for row in ROWS[lang] if any(tuple(mark) != MARK for mark in row["labels"])] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_record_is_of_its_language_and_of_known_kinds(lang: str) -> None:
    assert {row["lang"] for row in ROWS[lang]} == {lang}
    assert {row["source"] for row in ROWS[lang]} == {"written for this project"}
    assert {row["channel"] for row in ROWS[lang]} <= set(describe.CHANNELS)
    assert {mark["severity"] for row in ROWS[lang] for mark in row["labels"]} == set(describe.SEVERITIES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_family_is_there_and_no_other(lang: str) -> None:
    assert {mark["family"] for row in ROWS[lang] for mark in row["labels"]} == set(HEARD)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_texts_are_there_and_nothing_stands_around_them(lang: str) -> None:
    for row in ROWS[lang]:
        assert row["reply"], row["id"]
        for key in {"customer", "reply", "place"} & set(row):
            assert row[key] == row[key].strip(), (row["id"], key)
        assert row.get("place") != "", row["id"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_mark_stands_in_the_reply_and_around_words(lang: str) -> None:
    for row in ROWS[lang]:
        for mark, words in zip(row["labels"], marks(row), strict=True):
            assert 0 <= mark["start"] < mark["end"] <= len(row["reply"]), row["id"]
            assert words == words.strip(), (row["id"], words)
            assert any(sign.isalnum() for sign in words), (row["id"], words)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_mark_cuts_no_word(lang: str) -> None:
    for row in ROWS[lang]:
        for mark in row["labels"]:
            for edge in (mark["start"], mark["end"]):
                around = row["reply"][max(0, edge - 1) : edge + 1]
                assert not (0 < edge < len(row["reply"]) and around.isalnum()), (row["id"], around)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_marks_stand_in_order_and_apart(lang: str) -> None:
    for row in ROWS[lang]:
        edges = [edge for mark in row["labels"] for edge in (mark["start"], mark["end"])]
        assert edges == sorted(edges), row["id"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_records_are_sorted_one_a_line(lang: str) -> None:
    names = [row["id"] for row in ROWS[lang]]
    assert names == sorted(names)
    assert len((CORPUS / f"{lang}.jsonl").read_text(encoding="utf-8").splitlines()) == len(names)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_piece_of_prose_has_its_keys_and_its_texts_and_stands_in_order(lang: str) -> None:
    rows = PROSE[lang]
    assert [row["id"] for row in rows if tuple(row) != describe.Prose._fields] == []
    assert {(row["lang"], row["source"]) for row in rows} == {(lang, "written for this project")}
    for row in rows:
        for key in ("genre", "subject", "text"):
            assert row[key], (row["id"], key)
            assert row[key] == row[key].strip(), (row["id"], key)
    assert [row["id"] for row in rows] == sorted(row["id"] for row in rows)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_reading_is_of_a_message_that_is_there_and_of_known_kinds(lang: str) -> None:
    answered = {row["id"]: row["customer"] for row in ROWS[lang]}
    rows = list(describe.customer_rows(lang))
    assert [row["id"] for row in rows] == sorted(row["id"] for row in rows)
    for row in rows:
        assert set(row["reads"]) <= set(describe.READINGS), row["id"]
        assert 1 <= len(set(row["reads"])) == len(row["reads"]) <= 2, row["id"]
        assert bool(row.get("customer")) != bool(answered.get(row["id"])), row["id"]
        assert row.get("customer", "") == row.get("customer", "").strip(), row["id"]


def test_no_reading_stands_twice() -> None:
    names = Counter(row["id"] for lang in LANGUAGES for row in describe.customer_rows(lang))
    assert [name for name, times in names.items() if times > 1] == []


def test_no_name_stands_twice() -> None:
    names = Counter(row["id"] for row in EVERY + [row for rows in PROSE.values() for row in rows])
    assert [name for name, times in names.items() if times > 1] == []


def test_no_reply_stands_twice() -> None:
    every = [row["reply"] for row in EVERY] + [row["text"] for rows in PROSE.values() for row in rows]
    texts = Counter(" ".join(re.findall(r"\w+", text.casefold())) for text in every)
    assert [text for text, times in texts.items() if times > 1] == []


def test_addresses_for_mail_are_nobodys() -> None:
    found = re.findall(
        r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
        "\n".join(
            [row["customer"] + "\n" + row["reply"] for row in EVERY]
            + [row["text"] for rows in PROSE.values() for row in rows]
        ),
    )
    assert [address for address in found if not address.endswith(".example")] == []


def test_the_table_in_the_card_is_current() -> None:
    assert describe.table() in CARD, "python training/describe_corpus.py prints the tables anew"
    assert describe.customers_table() in CARD, "python training/describe_corpus.py prints the tables anew"
    assert describe.prose_table() in CARD, "python training/describe_corpus.py prints the tables anew"


def test_the_card_tells_every_channel_and_family() -> None:
    for name in (*describe.CHANNELS, *HEARD):
        assert f"\n| `{name}` |" in CARD, name


def test_python_in_the_card_runs(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    code = PYTHON.search(CARD)
    assert code
    exec(compile(code["code"], "README.md", "exec"), {})  # noqa: S102  # running it is the point
    assert any(family in capsys.readouterr().out for family in HEARD)


@pytest.mark.parametrize("lang", tones.LEARNT)
def test_the_words_and_their_tones_stand_one_a_line_in_order_and_are_known(lang: str) -> None:
    lines = (CORPUS / f"tones-{lang}.tsv").read_text(encoding="utf-8").splitlines()
    told = [line.split("\t") for line in lines]
    words = [word for word, _ in told]
    assert words == sorted(set(words))
    assert {code for _, code in told} == set(tones.CODES) | {"-"}
    assert f"{len(words):,} lemmas" in CARD


def test_the_card_tells_every_tone() -> None:
    assert all(f"| `{code}` |" in CARD for code in (*tones.CODES, "-"))
