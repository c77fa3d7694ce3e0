"""`tonelint guide learn` proposes what a library holds, as a fragment that is a guide itself."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tonelint.commands import Streams
from tonelint.commands.guide_learn import learn
from tonelint.errors import TonelintError
from tonelint.guides import shapes
from tonelint.guides.keys import GUIDE
from tonelint.guides.schema import Checker
from tonelint.linting import lint
from tonelint.notation import compile_phrase
from tonelint.yamlio import parse

GOOD = "Hei {0}! Jeg sendte pakken din i dag klokka 12, og du har den på fredag. Ring meg på 55 55 33 33. – Anne"
STOCK = "Takk for din henvendelse. Send oss gjerne en {0}. Ha en fin dag!\n\nMed vennlig hilsen\nAnne\nFjordkraft"
LIBRARY = [GOOD.format("Kari"), *[STOCK.format(word) for word in ("e-post", "e-post", "e-post", "epost")]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    records = [json.dumps({"id": f"r-{number}", "lang": "nb", "reply": text}) for number, text in enumerate(LIBRARY)]
    (tmp_path / "replies.jsonl").write_text("\n".join(records), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(*names: str, lang: str | None = None, top: int = 20, guide: str | None = None) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    code = learn(names, Streams(out, err), guide=guide, lang=lang, top=top)
    return code, out.getvalue(), err.getvalue()


def said(fragment: str) -> Mapping[str, Any]:
    """What a guide says that is this fragment; fails where it is none."""
    check = Checker()
    found: Mapping[str, Any] = shapes.read(parse(fragment, "fragment.yaml"), GUIDE, "a guide", check)
    assert check.problems == []
    return found


@pytest.mark.usefixtures("folder")
def test_what_recurs_is_told_with_its_count_a_sample_and_the_rule_that_objects() -> None:
    code, out, err = told("replies.jsonl")
    assert (code, err) == (0, "")
    assert '#   4 of 5 replies, such as "Takk for din henvendelse."; found by canned-opener/' in out
    assert '# Sign-offs (nb)\n#   4 of 5 replies, such as "Med vennlig hilsen"\n' in out


@pytest.mark.usefixtures("folder")
def test_facts_stand_under_the_keys_of_a_guide() -> None:
    found = said(told("replies.jsonl")[1])
    assert found["address"] == {"nb": "du"}
    ((avoided, instead),) = found["vocabulary"]["avoid"]["nb"]
    assert (avoided.text, instead["say"].text) == ("epost", "e-post")
    ((_, example),) = found["examples"]
    assert (example["good"].text, example["lang"]) == (LIBRARY[0], "nb")


@pytest.mark.usefixtures("folder")
def test_words_to_avoid_are_phrases_and_examples_are_silent() -> None:
    found = said(told("replies.jsonl")[1])
    assert compile_phrase(found["vocabulary"]["avoid"]["nb"][0][0].text, "nb").anchors == ("epost",)
    assert lint(found["examples"][0][1]["good"].text, guide="warm", lang="nb").findings == ()


def test_replies_with_findings_are_told_of_in_comments_only(folder: Path) -> None:
    text = GOOD.format("Kari").replace("– Anne", "Beklager ulempene dette medfører.")
    (folder / "one.txt").write_text(text, encoding="utf-8")
    out = told("one.txt", lang="nb")[1]
    assert "#   one.txt: 1 found (canned-apology/" in out
    assert said(out) == {}


@pytest.mark.parametrize(
    "name", ["a\x1b[31m: # {b", "[x]", "- y", "'\"", "a\u2028b", "tab\there", "\ud800", "x\x85y", "\ufeffz", "😀 👩‍👩‍👧"]
)  # fmt: skip
def test_whatever_stands_in_replies_the_output_is_a_guide(folder: Path, name: str) -> None:
    text = f"{name}: {GOOD.format(name)}\n\n  {name}\n# {name}\n\n{STOCK.format(name)} epost e-post e-post"
    records = [json.dumps({"id": name, "channel": name, "lang": "nb", "reply": text, "who": name})] * 4
    (folder / "odd.jsonl").write_text("\n".join(records), encoding="utf-8")
    code, out, err = told("odd.jsonl")
    assert (code, err) == (0, "")
    said(out)
    assert "of 4 replies" in out


def test_languages_are_told_apart(folder: Path) -> None:
    (folder / "fi.txt").write_text(
        "Hei Laura! Soitan sinulle perjantaina ja kerron, missä pakettisi on.", encoding="utf-8"
    )
    out = told("replies.jsonl", "fi.txt")[1]
    assert "# Learnt from 6 replies." in out
    assert "# sinä (fi): 1 of 1 reply," in out
    assert "Left aside" not in out
    assert "# Left aside: 5 " in told("replies.jsonl", "fi.txt", lang="fi")[1]


def test_the_same_replies_propose_the_same_in_whatever_order(folder: Path) -> None:
    lines = (folder / "replies.jsonl").read_text(encoding="utf-8").split("\n")
    (folder / "turned.jsonl").write_text("\n".join(reversed(lines)), encoding="utf-8")
    assert told("turned.jsonl")[1].replace("turned", "replies") == told("replies.jsonl")[1]


@pytest.mark.usefixtures("folder")
def test_no_more_is_proposed_of_a_sort_than_was_asked_for() -> None:
    out = told("replies.jsonl", top=1)[1]
    stock = out.partition("# Stock sentences (nb)\n")[2].partition("\n\n")[0]
    assert len(stock.splitlines()) == 1


@pytest.mark.usefixtures("folder")
def test_what_cannot_be_read_is_told_and_the_rest_is_learnt_from() -> None:
    code, out, err = told("replies.jsonl", "repleis.jsonl")
    assert (code, err) == (2, 'repleis.jsonl: no such file; did you mean "replies.jsonl"?\n')
    assert "# Learnt from 5 replies." in out


@pytest.mark.parametrize(
    ("names", "told_of", "options"),
    [
        (["nothing.json"], "nothing.json: no such file", {}),
        (["replies.jsonl"], "no reply is in a language of the guide; it speaks", {"lang": "fi"}),
        (["replies.jsonl"], "--top has to be a whole number from 1 up, not 0", {"top": 0}),
        (["replies.jsonl"], 'no guide "wrm"', {"guide": "wrm"}),
        (["blank.txt"], "blank.txt: this file is empty", {}),
        (["idle.json"], "there is no reply to learn from", {}),
    ],
)
def test_where_nothing_can_be_learnt_the_reason_is_an_error(
    folder: Path, names: list[str], told_of: str, options: dict[str, Any]
) -> None:
    (folder / "blank.txt").write_text(" \n", encoding="utf-8")
    idle = {"macros": [{"title": "Late", "active": False, "actions": [{"field": "comment_value", "value": "Hi."}]}]}
    (folder / "idle.json").write_text(json.dumps(idle), encoding="utf-8")
    with pytest.raises(TonelintError) as error:
        told(*names, **options)
    assert told_of in str(error.value)
