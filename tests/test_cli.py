"""The command line as users meet it: what goes in, what comes out, and how it ends."""

from __future__ import annotations

import codecs
import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from tonelint import cli
from tonelint.commands import FORMATS
from tonelint.names import NO_CUSTOMER, NO_TURNS

Run = Callable[..., subprocess.CompletedProcess[str]]
FILLED = """\
title: {fi: a, nb: b, en: c}
phrases: [ask the oracle]
instead: ["I asked, and it is Tuesday."]
flag: ["Please <<ask the oracle>>.", "<<Ask the oracle>>!"]
pass: [No oracle here., "I asked her."]
"""
STUB = "Kiitos palautteestanne. Välitän viestinne eteenpäin."
GOOD = "Moi Laura! Soitin terminaaliin: pakettisi lähtee tänään kello 16, ja minä seuraan, että se lähtee. – Mika"


@pytest.mark.parametrize(
    ("lang", "draft", "spans"),
    [
        ("fi", STUB, [("canned-opener", 0, 22), ("forwarding-stub", 24, 51)]),
        (
            "nb",
            "Takk for din henvendelse. Vi tar dette med oss videre.",
            [("canned-opener", 0, 24), ("forwarding-stub", 26, 53)],
        ),
        (
            "en",
            "Thank you for your feedback. I will pass this on to the relevant team.",
            [("canned-opener", 0, 27), ("forwarding-stub", 29, 69)],
        ),
    ],
)
def test_the_archetype_is_named_with_exact_spans(
    tonelint: Run, lang: str, draft: str, spans: list[tuple[str, int, int]]
) -> None:
    done = tonelint("check", "-", "--lang", lang, "--format", "json", stdin=draft)
    report = json.loads(done.stdout)
    assert [(one["family"], one["start"], one["end"]) for one in report["findings"]] == spans
    assert all(draft[one["start"] : one["end"]] == one["text"] for one in report["findings"])
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.parametrize("lang", ["fi", None])
def test_a_good_reply_is_left_alone(tonelint: Run, lang: str | None) -> None:
    done = tonelint("check", "-", *(["--lang", lang] if lang else []), stdin=GOOD)
    *skipped, last = done.stdout.splitlines()
    assert (done.returncode, last, done.stderr) == (0, "Nothing to change in 1 reply.", "")
    assert all(line.startswith("skipped: ") for line in skipped)


def test_the_json_report_is_exactly_version_1(tonelint: Run, tmp_path: Path) -> None:
    record = {"id": "r-17", "lang": "fi", "reply": STUB}
    (tmp_path / "replies.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    report = json.loads(tonelint("check", "replies.jsonl", "--format", "json").stdout)
    assert list(report) == ["version", "tonelint", "guide", "findings", "skipped", "errors", "summary"]
    assert (report["version"], report["guide"], report["errors"]) == (1, "warm", [])
    assert all(
        set(skipped) == {"rule", "reason"} and skipped["reason"] in (NO_CUSTOMER, NO_TURNS)
        for skipped in report["skipped"]
    )
    assert report["summary"] == {"replies": 1, "findings": 2, "error": 0, "warning": 2, "note": 0}
    finding = report["findings"][1]
    assert list(finding) == [
        "path", "record", "rule", "family", "severity", "lang", "message", "why", "start", "end", "text",
        "line", "column", "end_line", "end_column", "suggestions", "evidence",
    ]  # fmt: skip
    raw = (tmp_path / "replies.jsonl").read_text(encoding="utf-8")
    assert (finding["path"], finding["record"], finding["line"]) == ("replies.jsonl", "r-17", 1)
    assert json.loads(f'"{raw[finding["column"] - 1 : finding["end_column"] - 1]}"') == finding["text"]
    assert all(set(one) == {"text", "safe"} for one in finding["suggestions"])


def test_concise_is_one_line_a_finding(tonelint: Run) -> None:
    done = tonelint("check", "-", "--lang", "fi", "--format", "concise", "--stdin-filename", "a.txt", stdin=STUB)
    first, second = done.stdout.splitlines()
    assert re.fullmatch(r"a\.txt:1:1: warning: .+ \[canned-opener/\S+\]", first)
    assert re.fullmatch(r"a\.txt:1:25: warning: .+ \[forwarding-stub/\S+\]", second)


def test_people_see_the_line_the_span_the_reason_and_a_better_way(tonelint: Run) -> None:
    lines = tonelint("check", "-", "--lang", "fi", stdin=STUB).stdout.splitlines()
    assert lines[0].startswith("<stdin>:1:1  warning  canned-opener/")
    assert lines[2] == f"    1 | {STUB}"
    assert lines[3] == "      | " + "^" * 22
    assert lines[4].startswith("  why: ")
    assert lines[5].startswith("  better: ")
    assert lines[-1] == "2 warnings in 1 reply."


@pytest.mark.parametrize(
    ("lang", "summary"), [("fi", "2 varoitusta, tarkistettu 1 vastaus."), ("nb", "2 advarsler i 1 svar.")]
)
def test_explanations_come_in_the_language_asked_for(tonelint: Run, lang: str, summary: str) -> None:
    assert tonelint("check", "-", "--lang", "fi", "--messages", lang, stdin=STUB).stdout.splitlines()[-1] == summary


def test_a_guide_chooses_the_language_of_explanations(tonelint: Run, tmp_path: Path) -> None:
    (tmp_path / "tonelint.yaml").write_text("messages: nb\n", encoding="utf-8")
    assert tonelint("check", "-", "--lang", "fi", stdin=STUB).stdout.splitlines()[-1] == "2 advarsler i 1 svar."
    assert "Videresending" in tonelint("rules").stdout or "Tilbakemeldingen" in tonelint("rules").stdout


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--fail-on", "error"), 0),
        (("--fail-on", "note"), 1),
        (("--fail-on", "never"), 0),
        (("--ignore", "canned-opener,forwarding-stub,canned,empty-promise"), 0),
        (("--ignore", "canned-opener", "--ignore", "forwarding-stub/valitan-eteenpain,empty-promise,canned"), 0),
        (("--select", "bounce"), 0),
        (("--select", "forwarding-stub"), 1),
    ],
)
def test_the_exit_code_is_what_was_asked_for(tonelint: Run, options: tuple[str, ...], code: int) -> None:
    assert tonelint("check", "-", "--lang", "fi", *options, stdin=STUB).returncode == code


def test_check_baseline_and_changed_pass_over_the_same_and_say_so(tonelint: Run, tmp_path: Path) -> None:
    for name in ("a.md", "old/b.md", "node_modules/c.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(STUB, encoding="utf-8")
    subprocess.run(["git", "init", "-q", "."], cwd=tmp_path, check=True)
    asked = (".", "--lang", "fi", "--exclude", "old")
    done = tonelint("check", *asked, "--ui-lang", "nb")
    assert "Hoppet over: ./node_modules, ./old (" in done.stdout
    assert tonelint("check", *asked, "--changed").stdout.splitlines()[-1].endswith("in 1 reply.")
    tonelint("baseline", *asked)
    known = tonelint("check", *asked, "--baseline", "tonelint-baseline.json", "--format", "json")
    assert json.loads(known.stdout)["summary"]["replies"] == 1
    assert known.returncode == 0
    assert tonelint("check", "a.md", "--exclude", "!old").returncode == 2


def test_statistics_count_each_rule_and_quiet_says_no_more_than_needed(tonelint: Run) -> None:
    done = tonelint(
        "check", "-", "--lang", "fi", "--statistics", "--quiet", "--format", "concise", stdin=f"{STUB} {STUB}"
    )
    assert [line.split()[:2] for line in done.stdout.splitlines()[-2:]] == [["2", "warning"], ["2", "warning"]]
    assert tonelint("check", "-", "--quiet", stdin=GOOD).stdout == ""
    assert tonelint("check", "-", "--statistics", "--format", "json", stdin=GOOD).returncode == 2


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("check", "nowhere.txt"), "nowhere.txt: no such file"),
        (("check", "drafst"), 'drafst: no such file; did you mean "drafts"?'),
        (("check", "empty"), "empty: there is nothing to lint in this folder"),
        (("check", "*.xyz"), "*.xyz: no file matches"),
        (("check", "report.pdf"), "report.pdf: .pdf files are not read"),
        (("check", "latin.txt"), "latin.txt:2:2: byte 0xE4 at offset 4 is not UTF-8"),
        (("check", "nul.txt"), "nul.txt:1:2: a NUL byte"),
        (("check", "broken.jsonl"), "broken.jsonl:2:11: this line is not JSON"),
        (
            ("check", "other.jsonl"),
            'other.jsonl:1:1: this record has no "reply"; did you mean "reply" where it says "replay"?',
        ),
        (
            ("check", "-", "--select", "canned-opner"),
            'no rule and no family "canned-opner"; did you mean "canned-opener"?',
        ),
        (("check", "-", "--guide", "wram"), 'no guide "wram"; did you mean "warm"?'),
        (("check", "-", "--channel", "makro"), '"makro" is no channel that tonelint knows; did you mean "macro"?'),
        (("read", "-", "--channel", "reveiw"), '"reveiw" is no channel that tonelint knows; did you mean "review"?'),
        (("check", "-", "--guide", "none.yaml"), 'no guide file "none.yaml"'),
        (
            ("check", "-", "--guide", "fi.yaml", "--lang", "nb"),
            'oppaassa "fi.yaml" ei ole sääntöjä kielelle nb; oppaan kielet: fi',
        ),
        (("check", "nb.jsonl", "--guide", "fi.yaml"), 'nb.jsonl:1:26: oppaassa "fi.yaml" ei ole sääntöjä kielelle nb'),
        (("check", "-", "--guide", "bomb.yaml"), "bomb.yaml:2:4: aliases (*name) are not read here"),
        (
            ("check", "-", "--guide", "typo.yaml"),
            'typo.yaml:1:9: no rule and no family "bonce"; did you mean "bounce"?',
        ),
        (("check", "-", "--lang", "no"), "'no' is not one of 'fi', 'nb', 'en'"),
        (("check", "-", "--frmat", "json"), "No such option '--frmat'"),
        (("explain", "canned-opner"), 'no rule and no family "canned-opner"; did you mean "canned-opener"?'),
        (("rules", "--family", "bonce"), 'no family "bonce"; did you mean "bounce"?'),
        (("test", "nowhere/en/bounce/x.yaml"), "x.yaml: cannot be read: no such file"),
        (("new", "rule", "bounce", "--lang", "en"), '"bounce" is half a name'),
        (("new", "rule", "bonce/x", "--lang", "en"), 'no family "bonce"; did you mean "bounce"?'),
    ],
)
def test_bad_input_gets_one_clear_line_and_exit_2(
    tonelint: Run, tmp_path: Path, arguments: tuple[str, ...], expected: str
) -> None:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "empty").mkdir()
    (tmp_path / "report.pdf").write_text("x", encoding="utf-8")
    (tmp_path / "latin.txt").write_bytes(b"ok\nh\xe4n")
    (tmp_path / "nul.txt").write_bytes(b"a\0b")
    (tmp_path / "broken.jsonl").write_text('{"reply": "a"}\n{"reply": }\n', encoding="utf-8")
    (tmp_path / "other.jsonl").write_text('{"replay": "a"}\n', encoding="utf-8")
    (tmp_path / "nb.jsonl").write_text('{"lang": "nb", "reply": "Hei"}\n', encoding="utf-8")
    (tmp_path / "fi.yaml").write_text("languages: [fi]\n", encoding="utf-8")
    (tmp_path / "bomb.yaml").write_text("a: &a [1]\nb: *a\n", encoding="utf-8")
    (tmp_path / "typo.yaml").write_text("rules: {bonce: note}\n", encoding="utf-8")
    done = tonelint(*arguments, stdin=GOOD)
    assert expected in done.stderr
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) <= 4  # click adds how a command is used


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "-", "--select", "bounce/any-inconvenience"),
        ("check", "-", "--ignore", "bounce/any-inconvenience"),
        ("check", "-", "--guide", "moved.yaml"),
        ("check", "allowed.md"),
        ("explain", "bounce/any-inconvenience"),
        ("test", "bounce/any-inconvenience"),
    ],
)
def test_a_rule_asked_for_in_another_family_is_offered_where_it_is(
    tonelint: Run, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "moved.yaml").write_text("rules: {bounce/any-inconvenience: note}\n", encoding="utf-8")
    comment = "<!-- tonelint: allow bounce/any-inconvenience because legal wants it -->"
    (tmp_path / "allowed.md").write_text(f"{comment}\n{GOOD}", encoding="utf-8")
    done = tonelint(*arguments, stdin=GOOD)
    assert 'did you mean "canned-apology/any-inconvenience"?' in done.stdout + done.stderr
    assert done.returncode == 2


def test_one_unreadable_file_does_not_hide_the_findings_of_another(tonelint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STUB, encoding="utf-8")
    done = tonelint("check", "a.txt", "nowhere.txt", "--lang", "fi", "--format", "json")
    report = json.loads(done.stdout)
    assert (len(report["findings"]), report["errors"][0]["message"], done.returncode) == (2, "no such file", 2)


def test_a_broken_guide_is_told_in_json_too(tonelint: Run, tmp_path: Path) -> None:
    (tmp_path / "tonelint.yaml").write_text("langs: [fi]\n", encoding="utf-8")
    done = tonelint("check", "-", "--format", "json", stdin=GOOD)
    error = json.loads(done.stdout)["errors"][0]
    assert (error["path"], error["line"], error["column"], done.returncode) == ("tonelint.yaml", 1, 1, 2)


@pytest.mark.parametrize(
    "content", [codecs.BOM_UTF8 + STUB.encode(), STUB.encode("utf-16"), codecs.BOM_UTF16_BE + STUB.encode("utf-16-be")]
)
def test_a_byte_order_mark_is_understood(tonelint: Run, content: bytes) -> None:
    done = tonelint("check", "-", "--lang", "fi", "--format", "concise", stdin=content)
    assert [line.split(":")[2] for line in done.stdout.splitlines()] == ["1", "25"]


@pytest.mark.parametrize("draft", ["!!!", "…"])
def test_a_draft_without_a_word_is_a_normal_report(tonelint: Run, draft: str) -> None:
    done = tonelint("check", "-", "--lang", "en", "--fail-on", "warning", stdin=draft)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("lang", "told"), [("fi", "tiedosto on tyhjä"), ("nb", "filen er tom"), ("en", "this file is empty")]
)
@pytest.mark.parametrize("draft", ["", "\n\n"])
def test_an_empty_draft_is_told_and_no_success(tonelint: Run, draft: str, lang: str, told: str) -> None:
    done = tonelint("check", "-", "--ui-lang", lang, stdin=draft)
    assert (done.returncode, done.stderr) == (2, f"<stdin>: {told}\n")


@pytest.mark.parametrize("form", FORMATS)
def test_terminal_escapes_in_a_draft_are_never_replayed(tonelint: Run, form: str) -> None:
    draft = "\x1b[2J\x9b31m\u202e I will pass this on to the relevant team. \x07"
    done = tonelint("check", "-", "--lang", "en", "--format", form, "--stdin-filename", "\x1b[31m.txt", stdin=draft)
    assert done.returncode == 1
    assert not set("\x1b\x9b\x07\u202e") & set(done.stdout + done.stderr)


def test_half_a_sign_in_a_record_does_no_harm(tonelint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        '{"lang": "en", "reply": "\\ud800 Thank you for your feedback."}\n', encoding="utf-8"
    )
    for form in ("text", "json"):
        done = tonelint("check", "a.jsonl", "--format", form)
        assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.parametrize("suffix", ["txt", "md", "jsonl"])
def test_20_megabytes_on_one_line_end_quickly_in_one_clear_line(tonelint: Run, tmp_path: Path, suffix: str) -> None:
    text = STUB * 400_000
    content = json.dumps({"reply": text}) if suffix == "jsonl" else text
    (tmp_path / f"huge.{suffix}").write_text(content, encoding="utf-8")
    done = tonelint("check", f"huge.{suffix}")
    assert "characters is none; up to 200,000 are read" in done.stderr
    assert done.returncode == 2


def test_drafts_are_judged_by_the_guide_nearest_to_each(tonelint: Run, tmp_path: Path) -> None:
    for name, severity in (("strict", "error"), ("lax", "allow")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "tonelint.yaml").write_text(f"rules: {{canned-opener: {severity}}}\n", encoding="utf-8")
        (tmp_path / name / "draft.txt").write_text("Kiitos palautteestanne.", encoding="utf-8")
    done = tonelint("check", "strict", "lax", "--lang", "fi", "--format", "json")
    report = json.loads(done.stdout)
    assert [(one["path"], one["severity"]) for one in report["findings"]] == [("strict/draft.txt", "error")]
    assert report["guide"] == "lax/tonelint.yaml, strict/tonelint.yaml"


def test_the_guides_words_are_found_and_its_allowed_words_are_left(tonelint: Run, tmp_path: Path) -> None:
    (tmp_path / "tonelint.yaml").write_text(
        'vocabulary:\n  avoid: {en: {"consignment{,s}": parcel}}\n  allow: {en: [thank you for your feedback]}\n',
        encoding="utf-8",
    )
    done = tonelint("check", "-", "--lang", "en", stdin="Thank you for your feedback. Your consignments left today.")
    assert "We say “parcel”" in done.stdout
    assert "vocabulary/consignment" in done.stdout
    assert "canned-opener" not in done.stdout


def test_own_rules_lie_beside_the_guide(tonelint: Run, tmp_path: Path) -> None:
    made = tonelint("new", "rule", "bounce/ask-the-oracle", "--lang", "en")
    path = tmp_path / made.stdout.strip()
    assert path == tmp_path / "rules" / "en" / "bounce" / "ask-the-oracle.yaml"
    assert (
        "ask-the-oracle.yaml:4:6: title (fi) has to be a text" in tonelint("test", made.stdout.strip()).stderr
    )  # not filled in yet
    path.write_text(FILLED, encoding="utf-8")
    assert tonelint("test", made.stdout.strip()).stdout == "1 rule, 4 examples: all hold.\n"
    (tmp_path / "tonelint.yaml").write_text("extends: warm\nown_rules: rules\n", encoding="utf-8")
    assert "bounce/ask-the-oracle" in tonelint("check", "-", "--lang", "en", stdin="Please ask the oracle.").stdout
    assert tonelint("new", "rule", "bounce/ask-the-oracle", "--lang", "en").returncode == 2


def test_test_tells_what_was_marked_and_what_should_have_been(tonelint: Run, tmp_path: Path) -> None:
    path = tmp_path / "rules" / "en" / "bounce" / "x.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(
        "title: {fi: a, nb: b, en: c}\nphrases: [ask the oracle]\ninstead: [It is Tuesday.]\n"
        "flag: ['<<Please ask>> the oracle.', '<<Ask the oracle>>!']\npass: [No oracle here., None.]\n",
        encoding="utf-8",
    )
    done = tonelint("test", str(path))
    assert "flag 1: marked “ask the oracle”, where it should mark “Please ask”" in done.stdout
    assert (done.stdout.splitlines()[-1], done.returncode) == ("1 rule, 4 examples: 1 does not hold.", 1)


def test_an_unsure_language_is_said(tonelint: Run) -> None:
    assert "The language is uncertain in 1 reply. Name it with --lang." in tonelint("check", "-", stdin="OK").stdout
    assert json.loads(tonelint("check", "-", "--format", "json", stdin="OK").stdout)["summary"]["unsure"] == 1
    assert "uncertain" not in tonelint("check", "-", stdin=GOOD).stdout
    assert "uncertain" not in tonelint("check", "-", "--lang", "fi", stdin="OK").stdout


def test_a_reply_in_a_language_without_rules_is_an_error_unless_it_is_named(tonelint: Run) -> None:
    swedish = "Hej Anna! Jag har ringt till terminalen och ditt paket går i dag, så du får det i morgon."
    done = tonelint("check", "-", stdin=swedish)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith('<stdin>:1:1: the guide "warm" has no rules in sv')
    named = tonelint(
        "check",
        "-",
        "--lang",
        "nb",
        stdin=swedish,
    )
    assert (named.returncode, "language-slip/other-language" in named.stdout) == (0, True)


def test_read_shows_what_was_noticed(tonelint: Run) -> None:
    done = tonelint("read", "-", "--lang", "fi", stdin=GOOD)
    assert done.returncode == 0
    assert "time" in done.stdout
    assert json.loads(tonelint("read", "-", "--format", "json", stdin=GOOD).stdout)["replies"][0]["lang"] == "fi"
    assert tonelint("read", "nothing.txt").returncode == 2


def test_explain_says_why_and_how_to_allow_it(tonelint: Run) -> None:
    done = tonelint("explain", "forwarding-stub/valitan-eteenpain")
    assert done.returncode == 0
    for expected in (
        "Why: ",
        "Instead: ",
        "Found:",
        "»Välitän viestinne eteenpäin«",
        "Left alone:",
        "forwarding-stub/valitan-eteenpain: allow",
    ):
        assert expected in done.stdout
    assert "forwarding-stub: allow" in tonelint("explain", "forwarding-stub").stdout


def test_rules_can_be_listed_and_sifted(tonelint: Run) -> None:
    rows = json.loads(
        tonelint("rules", "--lang", "nb", "--family", "bounce", "--severity", "warning", "--format", "json").stdout
    )
    assert rows
    assert {(row["family"], row["severity"], row["lang"]) for row in rows} == {
        ("bounce", "warning", "nb"),
        ("bounce", "warning", "any"),
    }
    assert "bounce/" in tonelint("rules", "--lang", "nb").stdout


def test_one_process_and_many_write_the_same_bytes(tonelint: Run, tmp_path: Path) -> None:
    replies = [STUB, GOOD, "Kiitos viestistäsi!"] * 250
    lines = [json.dumps({"id": number, "lang": "fi", "reply": text}) for number, text in enumerate(replies)]
    (tmp_path / "a.jsonl").write_text("\n".join([*lines, '{"reply": 1}', *lines]), encoding="utf-8")
    one, many = (tonelint("check", "a.jsonl", "--format", "json", "--jobs", jobs) for jobs in ("1", "3"))
    assert one.stdout == many.stdout
    assert json.loads(one.stdout)["summary"]["findings"] == 1500
    assert (one.returncode, many.returncode) == (2, 2)


def test_every_command_has_help(tonelint: Run) -> None:
    for command in ([], ["check"], ["read"], ["explain"], ["rules"], ["test"], ["new"], ["new", "rule"]):
        done = tonelint(*command, "--help")
        assert (done.returncode, done.stdout[:6]) == (0, "Usage:")


def test_the_shell_completes_rules_and_guides(tonelint: Run) -> None:
    for words, expected in (
        ("tonelint check --guide irr", "irreverent"),
        ("tonelint explain forwarding-st", "forwarding-stub"),
    ):
        done = tonelint(_TONELINT_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=str(len(words.split()) - 1))
        assert expected in done.stdout


def test_two_rules_of_one_name_are_an_error(tonelint: Run, tmp_path: Path) -> None:
    place = tmp_path / "rules" / "fi" / "canned-opener" / "kiitos-viestista.yaml"
    place.parent.mkdir(parents=True)
    place.write_text(FILLED, encoding="utf-8")
    (tmp_path / "tonelint.yaml").write_text("extends: warm\nown_rules: rules\n", encoding="utf-8")
    done = tonelint("check", "-", stdin=GOOD)
    assert (done.returncode, done.stderr.count("kiitos-viestista.yaml:")) == (2, 1)
    assert 'there is a rule "fi:canned-opener/kiitos-viestista" already' in done.stderr


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    tool = f"{shlex.quote(sys.executable)} -m tonelint"
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    return subprocess.run(
        ["sh", "-c", command.replace("TONELINT", tool)],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(os.name == "nt", reason="the shell is sh")
@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("TONELINT check a.txt >&-", 1),
        ("TONELINT check missing.txt 2>&-", 2),
        ("TONELINT check - <&-", 2),
    ],
)
def test_a_closed_stream_changes_no_exit_code(tmp_path: Path, command: str, code: int) -> None:
    (tmp_path / "a.txt").write_text(STUB, encoding="utf-8")
    done = shell(command, tmp_path)
    assert done.returncode == code
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk to write to")
def test_a_full_disk_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    done = shell("TONELINT check a.txt > /dev/full", tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith("the report could not be written: ")


def test_a_name_for_standard_input_needs_standard_input(tonelint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    done = tonelint("check", "a.txt", "--stdin-filename", "b.txt")
    assert (done.returncode, "--stdin-filename is for standard input" in done.stderr) == (2, True)


@pytest.mark.parametrize("command", cli.main.list_commands(click.Context(cli.main)))
def test_every_command_is_opened_by_its_name(command: str) -> None:
    assert cli.run([command, "--help"]) == 0


def test_a_command_misspelt_is_met_with_the_one_that_was_meant(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["chek"]) == 2
    assert "check" in capsys.readouterr().err
