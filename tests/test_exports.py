"""Macro libraries from the command line: what is told of what was left out, and the same report for every number of workers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tonelint import cli, linting

CANNED = "Kiitos viestistäsi. Välitän asiasi eteenpäin."


def macro(identity: int, *, public: bool = True, active: bool = True) -> dict[str, Any]:
    actions = [{"field": "comment_value", "value": CANNED}, {"field": "comment_mode_is_public", "value": public}]
    return {"id": identity, "title": "Viive", "active": active, "actions": actions}


@pytest.fixture
def library(tmp_path: Path) -> str:
    (tmp_path / "z.json").write_text(
        json.dumps([macro(1), macro(2, public=False), macro(3, active=False)]), encoding="utf-8"
    )
    (tmp_path / "t.csv").write_text("Title,Text,Lang\na,Tack för ditt meddelande,sv\nb,Hei!,nn\n", encoding="utf-8")
    return str(tmp_path)


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = cli.run(["check", "--lang", "fi", *arguments])
    return code, capsys.readouterr().out


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("fi", ["Pois jätettiin 1 teksti, koska makro ei ole käytössä", "2 tekstiä, joiden kielelle", ": nn, sv."]),
        ("nb", ["Utelatt: 1 tekst fordi makroen er slått av", "1 tekst fordi det er et internt notat", ": nn, sv."]),
        ("en", ["Left out: 1 text, for the macro is switched off", "1 text, for it is an internal note", ": nn, sv."]),
    ],
)
def test_what_was_left_out_is_counted(
    capsys: pytest.CaptureFixture[str], library: str, lang: str, lines: list[str]
) -> None:
    code, out = said(capsys, library, "--ui-lang", lang)
    assert code == 1
    assert all(line in out for line in lines), out
    assert out.count("forwarding-stub/") == 1


def test_a_machine_is_told_the_macro_and_what_was_left_out(capsys: pytest.CaptureFixture[str], library: str) -> None:
    _, out = said(capsys, library, "--format", "json")
    report = json.loads(out)
    assert {(one["reason"], one["number"], tuple(one["locales"])) for one in report["left_out"]} == {
        ("inactive", 1, ()),
        ("notes", 1, ()),
        ("locale", 2, ("nn", "sv")),
    }
    told = {"tool": "zendesk", "id": "1", "title": "Viive", "locale": None, "field": "comment_value", "usage": None}
    assert all(finding["macro"] == told for finding in report["findings"])
    assert report["findings"][0]["record"] == '1 "Viive" comment_value'
    assert report["summary"]["replies"] == 1


def test_what_is_left_out_can_be_asked_for(capsys: pytest.CaptureFixture[str], library: str) -> None:
    _, out = said(capsys, library, "--include", "inactive,notes")
    assert out.count("forwarding-stub/") == 3
    assert "--include" not in out
    assert cli.run(["check", library, "--include", "inactve"]) == 2


def test_a_draft_says_nothing_of_what_was_left_out(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(CANNED, encoding="utf-8")
    _, out = said(capsys, str(draft), "--format", "json")
    assert "left_out" not in json.loads(out)
    assert all("macro" not in finding for finding in json.loads(out)["findings"])


@pytest.mark.seconds(20)
def test_the_report_is_the_same_for_every_number_of_workers(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "z.json"
    path.write_text(
        json.dumps({"macros": [macro(number, active=number % 9 > 0) for number in range(1, 700)]}), encoding="utf-8"
    )
    reports = {
        said(capsys, str(path), "--select", "forwarding-stub", "--format", "json", "--jobs", jobs)
        for jobs in ("1", "2")
    }
    assert len(reports) == 1


def test_a_subject_is_in_the_language_of_its_body(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    template = "subject: |\n  Open Tickets Limit Reached\nbody: |\n  <p>You have five open cases with us, so we cannot open a sixth.</p>\nnotes: x\n"
    (tmp_path / "t.yaml").write_text(template, encoding="utf-8")
    cli.run(["check", str(tmp_path), "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert report["summary"]["replies"] == 2
    assert "unsure" not in report["summary"]
    assert {finding["lang"] for finding in report["findings"]} <= {"en"}


STOCK = {"fi": "Pahoittelemme aiheutunutta vaivaa", "nb": "Vi beklager eventuelle ulemper", "en": "We apologise for any inconvenience"}  # fmt: skip


@pytest.mark.parametrize("lang", STOCK)
@pytest.mark.parametrize(
    ("page", "ends"),
    [
        ("<ul><li>{}</li></ul>", "</li>"),
        ("<p><i>{}</i>. Lamp 7.</p>", "</i>"),
        ("<p>{}</p>\n", "</p>"),
        ("<p>{}</p><p>Lamp 7.</p>", "</p>"),
        ("<p>{}&nbsp;</p>", "&nbsp;"),
        ("<p><b>{}</b> <!-- tonelint: allow canned-opener: it is ours --></p>", "</b>"),
        ("<p><b>{} <!-- tonelint: allow canned-opener: it is ours --></b></p>", " <!--"),
        ("{}<br>\n<br>", "<br>"),
    ],
)
def test_a_finding_ends_where_its_last_word_does(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, lang: str, page: str, ends: str
) -> None:
    path = tmp_path / "f.json"
    html = page.format(STOCK[lang])
    path.write_text(json.dumps([{"id": 1, "title": "a", "folder_id": 2, "content_html": html}], ensure_ascii=False))
    cli.run(["check", "--lang", lang, "--format", "json", "--select", "canned-apology", str(path)])
    (found,) = json.loads(capsys.readouterr().out)["findings"]
    written = path.read_text(encoding="utf-8")
    assert written[found["column"] - 1 : found["end_column"] - 1].endswith(STOCK[lang][-5:])
    assert written[found["end_column"] - 1 :].startswith(json.dumps(ends, ensure_ascii=False)[1:-1])


@pytest.mark.parametrize("lang", STOCK)
@pytest.mark.parametrize(
    "export",
    [
        {"id": 1, "title": "t", "slug": "s", "usages": 3, "content": "{}"},
        {"id": 1, "short_code": "t", "content": "{}"},
        {"data": {"viewer": {"savedReplies": {"nodes": [{"title": "t", "body": "{}"}]}}}},
    ],
)
@pytest.mark.parametrize("between", ["&nbsp;", "</b> ", " <i>", "\\\n", "<br>\n", "&#32;"])
def test_tags_and_entities_in_markdown_hide_no_phrase(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, lang: str, export: dict[str, Any], between: str
) -> None:
    path = tmp_path / "m.json"
    *first, last = STOCK[lang].split()
    said = f"{' '.join(first)}{between}{last}"
    path.write_text(json.dumps([export] if "data" not in export else export).replace("{}", json.dumps(said)[1:-1]))
    cli.run(["check", "--lang", lang, "--format", "json", "--select", "canned-apology", str(path)])
    (found,) = json.loads(capsys.readouterr().out)["findings"]
    raw = path.read_text(encoding="utf-8")[found["column"] - 1 : found["end_column"] - 1]
    assert raw == json.dumps(said)[1:-1][-len(raw) :]
    assert json.dumps(between)[1:-1] in raw


def test_a_reply_in_markdown_and_in_html_is_judged_once(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said = "We&nbsp;apologise for <b>any</b> inconvenience."
    nodes = [{"title": "t", "body": said, "bodyHTML": f"<p>{said}</p>"}]
    path = tmp_path / "g.json"
    path.write_text(json.dumps({"data": {"viewer": {"savedReplies": {"nodes": nodes}}}}))
    cli.run(["check", "--lang", "en", "--format", "json", "--select", "canned-apology", str(path)])
    report = json.loads(capsys.readouterr().out)
    assert (report["summary"]["replies"], len(report["findings"])) == (1, 1)


@pytest.mark.parametrize(
    ("text", "judged"),
    [
        ("It left at nine, and Ruth in our shop saw it go.", True),
        ("Dobrý den, omlouváme se za způsobené potíže. Balík odešel včera ráno.", False),
        ("Děkujeme za zprávu.", False),
    ],
)
def test_a_file_called_like_a_language_is_judged_where_its_text_is_surely_in_ours(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, text: str, judged: bool
) -> None:
    (tmp_path / "cs.json").write_text(json.dumps({"wporg-1": {"label": "L", "content": text}}), encoding="utf-8")
    cli.run(["check", str(tmp_path / "cs.json"), "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert report["summary"]["replies"] == int(judged)
    assert [one["locales"] for one in report.get("left_out", ())] == ([] if judged else [["cs"]])


@pytest.mark.parametrize("own", ["tonelint.yaml", "tonelint-allow.yaml", "tonelint-baseline.json"])
@pytest.mark.parametrize("pattern", [True, False])
def test_files_of_our_own_beside_others_are_passed_over_and_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, own: str, pattern: bool
) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text("It left at nine.", encoding="utf-8")
    (tmp_path / own).write_text(
        {"tonelint.yaml": "extends: warm\n", "tonelint-allow.yaml": "[]\n"}.get(own, "{}"), "utf-8"
    )
    guide = ("--guide", "warm", "--lang", "en", "--format", "json")
    names = [str(tmp_path / "*")] if pattern else [str(draft), str(tmp_path / own)]
    assert cli.run(["check", *names, *guide]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["summary"]["replies"] == 1
    assert [one["reason"] for one in report["left_out"]] == ["own"]
    assert cli.run(["check", str(tmp_path / own), *guide]) == 2


@pytest.mark.parametrize(
    ("lang", "few", "many"),
    [
        (
            "fi",
            "Näitä ei luettu vastauksina: {0}.",
            "Näitä ei luettu vastauksina: 4 tiedostoa, esimerkiksi {0}, {1}, {2}.",
        ),
        ("nb", "Ikke lest som svar: {0}.", "Ikke lest som svar: 4 filer, for eksempel {0}, {1}, {2}."),
        ("en", "Not read as replies: {0}.", "Not read as replies: 4 files, such as {0}, {1}, {2}."),
    ],
)
def test_whoever_lints_a_folder_sees_what_was_not_read(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, lang: str, few: str, many: str
) -> None:
    (tmp_path / "a.txt").write_text("Lamppu lähti neljältä.", encoding="utf-8")
    names = [str(tmp_path / name) for name in ("b.json", "c.csv", "d.html", "e.yaml")]
    for number, name in enumerate(names):
        Path(name).write_text("{}", encoding="utf-8")
        if number in (0, 3):
            code, out = said(capsys, str(tmp_path), "--guide", "warm", "--ui-lang", lang)
            assert code == 0
            assert (many if number else few).format(*names) in out
    _, out = said(capsys, str(tmp_path), "--guide", "warm", "--format", "json")
    told = json.loads(out)["left_out"]
    assert [(one["path"], one["reason"], one["number"]) for one in told] == [(name, "unread", 1) for name in names]


@pytest.mark.parametrize("lang", ["fi", "nb", "en"])
@pytest.mark.parametrize("form", ["text", "concise", "github", "markdown"])
def test_an_earlier_report_that_lies_in_a_folder_is_no_reply(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, lang: str, form: str
) -> None:
    (tmp_path / "a.txt").write_text("We apologise for any inconvenience.", encoding="utf-8")
    asked = ("--guide", "warm", "--lang", "en", "--ui-lang", lang)
    _, report = said(capsys, str(tmp_path / "a.txt"), *asked, "--format", form)
    for name in ("tone.md", "tone.txt"):
        (tmp_path / name).write_text(report, encoding="utf-8")
    _, out = said(capsys, str(tmp_path), *asked, "--format", "json")
    told = json.loads(out)
    assert told["summary"]["replies"] == 1
    assert [(Path(one["path"]).name, one["reason"]) for one in told["left_out"]] == [
        ("tone.md", "unread"),
        ("tone.txt", "unread"),
    ]


def test_what_was_not_read_is_the_same_for_every_number_of_workers(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linting, "_BATCH", 2)
    for number in range(6):
        (tmp_path / f"{number}.json").write_text(json.dumps([macro(number)]), encoding="utf-8")
        (tmp_path / f"{number}.html").touch()
    one, two = (said(capsys, str(tmp_path), "--guide", "warm", "--jobs", jobs) for jobs in ("1", "2"))
    assert one == two
    assert "6 " in one[1]
