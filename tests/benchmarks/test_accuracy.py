"""The figures come out by half, side and family, of a folder that is given; texts never do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import accuracy
import pytest

from tonelint.guides import measured

RULE = """\
title: {fi: a, nb: b, en: c}
phrases: [quite soon]
instead: ["It comes on Friday."]
flag: ["It comes <<quite soon>>.", "<<Quite soon>>!"]
pass: [It comes on Friday., Soon enough.]
"""
LEARNT = RULE.replace("phrases: [quite soon]", "hears: {sure: 70}")
REPLY = "It comes quite soon. The grelb is here."
MARK = {"family": "empty-promise", "start": 9, "end": 19, "severity": "medium"}


def record(name: str, reply: str, *marks: dict[str, Any]) -> str:
    return json.dumps({"id": name, "lang": "en", "customer": "", "reply": reply, "labels": marks}) + "\n"


@pytest.fixture
def folder(tmp_path: Path, little_library: Path) -> Path:
    """Labelled replies beside a library of one rule that has words."""
    place = little_library / "rules" / "en" / "vague-timeline"
    place.mkdir(parents=True)
    (place / "soon.yaml").write_text(RULE, encoding="utf-8")
    here = tmp_path / "replies"
    here.mkdir()
    lines = [record("a", REPLY, MARK), record("b", "All quite soon now, then."), record("c", "Fine.")]
    (here / "en.jsonl").write_text("".join(lines), encoding="utf-8")
    (here / "background_en.jsonl").write_text(record("d", "It is quite soon."), encoding="utf-8")
    return here


def test_figures_come_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    accuracy.main([str(folder), "--json"])
    told = json.loads(capsys.readouterr().out)
    assert list(told["languages"]) == ["en"]
    assert list(told["languages"]["en"]) == ["all", "tune", "report"]
    assert told["second reader"] == json.loads(json.dumps(accuracy.SECOND_READER))
    rules = told["languages"]["en"]["all"]["rules"]
    assert rules["replies"] == 3
    assert rules["span"] == {
        "right": 1, "found": 2, "caught": 1, "owed": 1, "precision": 0.5, "recall": 1.0, "f1": pytest.approx(2 / 3),
    }  # fmt: skip
    assert (rules["unmarked"], rules["neutral"]) == (pytest.approx(1000 / 6), 250.0)
    assert rules["families"]["empty-promise"]["found"] == 2
    assert rules["families"]["canned"]["found"] == 0


def test_both_halves_together_are_the_whole(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    accuracy.main([str(folder), "--json"])
    told = json.loads(capsys.readouterr().out)["languages"]["en"]
    counts = {half: one["rules"]["replies"] for half, one in told.items()}
    assert counts["tune"] + counts["report"] == counts["all"] == 3
    accuracy.main([str(folder), "en", "--half", "report", "--json"])
    assert json.loads(capsys.readouterr().out)["languages"]["en"] == {"report": told["report"]}


def test_a_half_hangs_on_the_id_alone() -> None:
    halves = [accuracy.half_of(f"r-{number}") for number in range(1000)]
    assert 450 < halves.count("tune") < 550
    assert (accuracy.half_of("own-fi-a-003"), accuracy.half_of("own-fi-a-004")) == ("tune", "report")


def test_the_ear_is_told_apart_from_the_rules(
    folder: Path, little_library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = little_library / "rules" / "en" / "canned"
    place.mkdir()
    (place / "heard.yaml").write_text(LEARNT, encoding="utf-8")
    accuracy.main([str(folder), "--json"])
    sides = json.loads(capsys.readouterr().out)["languages"]["en"]["all"]
    assert list(sides) == ["rules", "ear", "both"]
    assert sides["rules"]["span"]["found"] == 2
    assert sides["ear"]["families"]["empty-promise"]["found"] == 0
    assert sides["both"]["span"]["found"] >= 2


def test_no_text_is_ever_printed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    accuracy.main([str(folder)])
    told = capsys.readouterr().out
    assert "second reader  0.89/0.94/0.91" in told
    assert "English, 3 replies" in told
    assert not any(word in told for word in ("soon", "grelb", "Fine."))


def test_a_folder_has_to_be_named_and_to_hold_the_language(folder: Path) -> None:
    with pytest.raises(SystemExit, match="no fi in"):
        accuracy.main([str(folder), "fi"])
    with pytest.raises(SystemExit, match="2"):
        accuracy.main([])


def test_what_is_measured_of_a_family_is_what_the_library_reads(
    folder: Path, little_library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = little_library / "rules" / "en" / "canned"
    place.mkdir()
    (place / "heard.yaml").write_text(LEARNT, encoding="utf-8")
    monkeypatch.setattr(accuracy, "CORPUS", folder)
    accuracy.main(["--write-measured"])
    told = measured.shipped()
    assert (told.replies, told.rules) == ({"fi": 0, "nb": 0, "en": 3}, {"fi": 0, "nb": 0, "en": 1})
    assert list(told.families) == ["vague-timeline"]  # what is learnt tells its figures itself
    assert told.families["vague-timeline"].labels == ("empty-promise",)
    assert told.families["vague-timeline"].figures["en"] == (1, 2, 1, 1)
    text = (little_library / "rules" / "measured.json").read_text(encoding="utf-8")
    assert measured.as_text(json.loads(text)) == text
