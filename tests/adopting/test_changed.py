"""Only what Git says changed is judged, reply by reply."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tonelint.adopting import baseline
from tonelint.errors import TonelintError
from tonelint.model import Report

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no Git here")
Lint = Callable[..., Report]
SORRY = "We apologise for any inconvenience."
OTHER = f"Hi Laura. {SORRY}"


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Git in a repository of its own, whatever the user's settings say."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)

    def run(*words: str) -> None:
        who = ("-c", "user.name=Mika", "-c", "user.email=mika@example.com", "-c", "init.defaultBranch=main")
        subprocess.run(["git", *who, *words], cwd=tmp_path, check=True, capture_output=True)

    run("init")
    return run


def save(git: Callable[..., None]) -> None:
    git("add", "-A")
    git("commit", "-m", "Keep it")


def judged(report: Report) -> tuple[list[tuple[str, str | None]], int, int]:
    """Where something was found, how many replies were judged, and how many were left out as they were."""
    found = [(one.path, one.record) for one in report.findings if one.family == "canned-apology"]
    return found, report.replies, sum(one.number for one in report.left_out if one.reason == "unchanged")


def test_only_the_macros_that_changed_are_judged(
    lint: Lint, git: Callable[..., None], zendesk: Callable[..., str]
) -> None:
    lint({"a.json": zendesk(SORRY, SORRY, SORRY), "b.json": zendesk(SORRY), "c.txt": SORRY})
    save(git)
    files = {"a.json": zendesk(SORRY, OTHER, SORRY, SORRY), "b.json": zendesk(SORRY), "c.txt": SORRY}
    found, replies, left = judged(lint(files, changed="HEAD"))
    assert found == [("a.json", '2 "Macro 2" comment_value_html'), ("a.json", '4 "Macro 4" comment_value_html')]
    assert (replies, left) == (2, 4)


def test_what_is_only_written_anew_or_put_in_another_order_did_not_change(
    lint: Lint, git: Callable[..., None], zendesk: Callable[..., str]
) -> None:
    lint({"a.json": zendesk(SORRY, OTHER), "b.jsonl": '{"reply": "One. ä"}\n{"reply": "Two."}\n'})
    save(git)
    anew = zendesk(SORRY, OTHER, count=2).replace(", ", ",\n").replace("apologise", "\\u0061pologise")
    files = {"a.json": anew, "b.jsonl": '{"reply": "Two."}\n{"reply": "One. \\u00e4"}\n'}
    assert judged(lint(files, changed="HEAD")) == ([], 0, 4)


def test_what_git_does_not_know_yet_is_new(lint: Lint, git: Callable[..., None]) -> None:
    lint({"a.txt": SORRY})
    save(git)
    assert judged(lint({"a.txt": SORRY, "new.txt": SORRY}, changed="HEAD")) == ([("new.txt", None)], 1, 1)


@pytest.mark.parametrize("told", [True, False])
def test_a_file_of_another_name_is_followed(
    lint: Lint,
    git: Callable[..., None],
    zendesk: Callable[..., str],
    tmp_path: Path,
    told: bool,
) -> None:
    lint({"a.json": zendesk(*[f"{SORRY} {number}" for number in range(20)])})
    save(git)
    if told:
        git("mv", "a.json", "b.json")
    else:
        (tmp_path / "a.json").rename(tmp_path / "b.json")
    changed = zendesk(*[f"{SORRY} {number}" for number in range(19)], "Another.")
    assert judged(lint({"b.json": changed}, changed="HEAD")) == ([], 1, 19)


@pytest.mark.parametrize("name", ["a.jsonl", "b.ndjson", "a.yaml", "a.json"])
def test_a_library_that_is_written_in_another_form_is_compared_macro_by_macro(
    lint: Lint, git: Callable[..., None], zendesk: Callable[..., str], tmp_path: Path, name: str
) -> None:
    lint({"a.json": zendesk(*[f"{SORRY} {number}" for number in range(9)])})
    save(git)
    (tmp_path / "a.json").unlink()
    macros = json.loads(zendesk(*[f"{SORRY} {number}" for number in range(8)], "Another."))["macros"]
    ends = "---\n" if name.endswith("yaml") else ""
    lines = "".join(f"{ends}{json.dumps(one, indent=None)}\n" for one in macros)
    assert judged(lint({name: lines}, changed="HEAD")) == ([], 1, 8)
    git("add", "-A")
    assert judged(lint({name: lines}, changed="HEAD")) == ([], 1, 8)


def test_records_that_are_written_in_another_form_did_not_change(
    lint: Lint, git: Callable[..., None], tmp_path: Path
) -> None:
    records = [{"id": f"r{number}", "reply": f"{SORRY} {number}"} for number in range(4)]
    lint({"a.json": json.dumps(records)})
    save(git)
    (tmp_path / "a.json").unlink()
    assert judged(lint({"a.jsonl": "".join(f"{json.dumps(one)}\n" for one in records)}, changed="HEAD")) == ([], 0, 4)


def test_a_branch_is_compared_with_where_it_was_left(lint: Lint, git: Callable[..., None]) -> None:
    lint({"a.txt": SORRY, "b.txt": SORRY})
    save(git)
    git("checkout", "-b", "mine")
    lint({"a.txt": OTHER})
    save(git)
    git("checkout", "main")
    lint({"b.txt": "Hi."})
    save(git)
    git("checkout", "mine")
    report = lint({"a.txt": OTHER, "b.txt": SORRY}, changed="main")
    assert judged(report) == ([("a.txt", None)], 1, 1)


def test_an_allowance_that_is_taken_out_is_a_change(lint: Lint, git: Callable[..., None]) -> None:
    lint({"a.txt": f"# tonelint: allow canned-apology because legal\n{SORRY}"})
    save(git)
    assert judged(lint({"a.txt": SORRY}, changed="HEAD"))[0] == [("a.txt", None)]


BESIDE = "tonelint-allow.yaml"
ENTRY = "- {file: macros/a.json, macro: 1, rule: canned-apology, because: legal}\n"


@pytest.mark.parametrize(
    ("allow", "found"),
    [
        (ENTRY, []),
        (f"# Reviewed.\n{ENTRY.replace('legal', 'the law')}", []),
        (ENTRY.replace("canned-apology", "bounce"), ['1 "Macro 1" comment_value_html']),
        (ENTRY.replace("macro: 1", "macro: 2"), ['1 "Macro 1" comment_value_html']),
        (ENTRY.replace("canned-apology", "canned-apology, until: 2020-01-01"), ['1 "Macro 1" comment_value_html']),
        (None, ['1 "Macro 1" comment_value_html']),
    ],
)
def test_what_is_allowed_beside_a_file_is_a_change_for_the_macros_it_is_for(
    lint: Lint, git: Callable[..., None], zendesk: Callable[..., str], allow: str | None, found: list[str]
) -> None:
    files = {"macros/a.json": zendesk(SORRY, SORRY, SORRY)}
    lint({**files, BESIDE: ENTRY})
    save(git)
    if allow is None:
        Path(BESIDE).unlink()
    report = lint({**files, **({BESIDE: allow} if allow else {})}, changed="HEAD")
    assert [record for _, record in judged(report)[0]] == found


def test_an_entry_for_a_files_old_name_allows_nothing_any_more(
    lint: Lint, git: Callable[..., None], zendesk: Callable[..., str]
) -> None:
    lint({"macros/a.json": zendesk(SORRY), BESIDE: ENTRY})
    save(git)
    lint({"replies/read.txt": "Hi."})
    git("mv", "macros/a.json", "replies/a.json")
    Path("macros").rmdir()
    assert len(judged(lint({"replies/a.json": zendesk(SORRY)}, changed="HEAD"))[0]) == 1


def test_a_change_of_what_another_file_allows_is_one_too(
    lint: Lint, git: Callable[..., None], zendesk: Callable[..., str]
) -> None:
    other = "tonelint-other.yaml"
    files = {"macros/a.json": zendesk(SORRY)}
    lint({**files, other: ENTRY}, allow=other)
    save(git)
    assert judged(lint({**files, other: ENTRY}, changed="HEAD", allow=other)) == ([], 0, 1)
    report = lint({**files, other: ENTRY.replace("canned-apology", "bounce")}, changed="HEAD", allow=other)
    assert len(judged(report)[0]) == 1


def test_what_could_not_be_read_at_the_commit_allowed_nothing(
    lint: Lint, git: Callable[..., None], tmp_path: Path
) -> None:
    (tmp_path / BESIDE).write_text("- {file: a.txt\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text(SORRY, encoding="utf-8")
    save(git)
    report = lint({"a.txt": SORRY, BESIDE: "- {file: a.txt, rule: bounce, because: legal}\n"}, changed="HEAD")
    assert judged(report) == ([("a.txt", None)], 1, 0)


def test_nothing_is_called_unused_that_an_unchanged_reply_may_need(lint: Lint, git: Callable[..., None]) -> None:
    library = "# tonelint: allow-file canned-apology because legal\nmacros:\n- {title: One, body: ONE}\n- {title: Two, body: TWO}\n"
    first = library.replace("ONE", SORRY).replace("TWO", "It leaves at four.")
    lint({"a.yaml": first})
    save(git)
    report = lint({"a.yaml": first.replace("at four", "at five")}, changed="HEAD")
    assert [one for one in report.findings if one.family == "allowance"] == []


LIBRARY = ("macro-twins", "language-gap", "worn-macro/stock-sentence", "allowance", "canned-apology")
DAYS = "Hi! You can send the shoes back within {} days of the parcel reaching you. Put the receipt in the box."


def of_library(report: Report) -> list[tuple[str, str | None, str]]:
    return [(one.rule, one.record, one.text) for one in report.findings]


def test_a_language_that_changed_is_compared_with_one_that_did_not(lint: Lint, git: Callable[..., None]) -> None:
    table = "Title,Text (fi),Text (en)\nLate,Hei! Paketti tulee {} päivässä.,Hi! The parcel comes in 3 days.\n"
    lint({"a.csv": table.format(3)})
    save(git)
    report = lint({"a.csv": table.format(5)}, changed="HEAD", select=LIBRARY, lang=None)
    assert [one.rule for one in report.findings] == ["language-gap/other-figure"]
    assert judged(report) == ([], 1, 1)


def test_a_macro_that_changed_is_compared_with_all_of_the_library(
    lint: Lint, git: Callable[..., None], zendesk: Callable[..., str]
) -> None:
    lint({"a.json": zendesk(DAYS.format(14), "Hi! It came."), "b.json": zendesk(SORRY)})
    save(git)
    report = lint(
        {"a.json": zendesk(DAYS.format(14), DAYS.format(30)), "b.json": zendesk(SORRY)}, changed="HEAD", select=LIBRARY
    )
    assert of_library(report) == [("macro-twins/contradiction", '1 "Macro 1" comment_value_html', "14 days")]
    assert report.left_out[0].number == 1


def test_what_concerns_unchanged_macros_alone_is_not_told(
    lint: Lint, git: Callable[..., None], zendesk: Callable[..., str]
) -> None:
    twins = DAYS.format(14), DAYS.format(30)
    lint({"a.json": zendesk(*twins, "Hi! It came.")})
    save(git)
    report = lint({"a.json": zendesk(*twins, "Hi! It came at nine.")}, changed="HEAD", select=LIBRARY)
    assert of_library(report) == []


def test_what_an_unchanged_macro_allows_besides_is_not_called_unused(
    lint: Lint, git: Callable[..., None], zendesk: Callable[..., str]
) -> None:
    allowed = f"{DAYS.format(14)} {SORRY} <!-- tonelint: allow canned-apology because legal -->"
    lint({"a.json": zendesk(allowed, "Hi! It came.")})
    save(git)
    report = lint({"a.json": zendesk(allowed, f"{DAYS.format(30)} Bye now!")}, changed="HEAD", select=LIBRARY)
    assert [one.rule for one in report.findings] == ["macro-twins/contradiction"]


def test_a_text_that_moves_to_another_field_did_not_change(
    lint: Lint, git: Callable[..., None], zendesk: Callable[..., str]
) -> None:
    lint({"a.json": zendesk(SORRY)})
    save(git)
    plain = zendesk(SORRY).replace("comment_value_html", "comment_value")
    assert judged(lint({"a.json": plain}, changed="HEAD")) == ([], 0, 1)


def test_before_the_first_commit_everything_is_new(lint: Lint, git: Callable[..., None]) -> None:
    assert callable(git)
    assert judged(lint({"a.txt": SORRY}, changed="HEAD")) == ([("a.txt", None)], 1, 0)


def test_line_ends_that_git_turns_are_no_change(lint: Lint, git: Callable[..., None]) -> None:
    git("config", "core.autocrlf", "true")
    lint({"a.jsonl": '{"reply": "One."}\n', "b.md": f"{SORRY}\r\n\r\nHi.\r\n"})
    save(git)
    assert judged(lint({"b.md": f"{SORRY}\r\n\r\nHi.\r\n"}, changed="HEAD")) == ([], 0, 1)


@pytest.mark.parametrize(
    ("ref", "message"),
    [
        ("mian", 'Git knows no commit "mian"; did you mean "main"?'),
        ("--all", 'Git knows no commit "--all"'),
        ("", 'Git knows no commit ""'),
    ],
)
def test_an_unknown_commit_is_told(lint: Lint, git: Callable[..., None], ref: str, message: str) -> None:
    lint({"a.txt": SORRY})
    save(git)
    with pytest.raises(TonelintError, match=message.replace("?", r"\?")):
        lint({"a.txt": SORRY}, changed=ref)


def test_histories_without_a_common_commit_are_told(lint: Lint, git: Callable[..., None]) -> None:
    lint({"a.txt": SORRY})
    save(git)
    git("checkout", "--orphan", "other")
    lint({"a.txt": "Hi."})
    save(git)
    with pytest.raises(TonelintError, match="no commit in common here; fetch more of the history"):
        lint({"a.txt": OTHER}, changed="main")


def test_a_folder_without_git_is_told(lint: Lint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(TonelintError, match="this is in no Git repository"):
        lint({"a.txt": SORRY}, changed="HEAD")


def test_a_machine_without_git_is_told(lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(TonelintError, match="there is no Git on this machine"):
        lint({"a.txt": SORRY}, changed="HEAD")


@pytest.mark.parametrize(("address", "judged_today"), [("https://a.fi/x", 0), ("https://a.fi/y", 1)])
def test_where_a_link_leads_is_part_of_the_macro(
    lint: Lint, git: Callable[..., None], zendesk: Callable[..., str], address: str, judged_today: int
) -> None:
    lint({"a.json": zendesk('<p>It is <a href="https://a.fi/x">here</a>.</p>')})
    save(git)
    report = lint({"a.json": zendesk(f'<p>It is <a href="{address}">here</a>.</p>')}, changed="HEAD")
    assert report.replies == judged_today


TWO = "\n".join(f'{{"reply": "{text}"}}' for text in (SORRY, "Your kiln is warm, Laura. Kim"))


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ({"m1.md": SORRY, "m2.md": "Hi."}, {"m1.md": SORRY, "m2.md": SORRY}),
        ({"m2.md": SORRY, "m1.md": "Hi."}, {"m2.md": SORRY, "m1.md": SORRY}),
        ({"a.jsonl": TWO}, {"a.jsonl": TWO.replace("Your kiln is warm, Laura. Kim", SORRY)}),
        ({"a.csv": f"body\n{SORRY}\nHi.\n"}, {"a.csv": f"body\n{SORRY}\n{SORRY}\n"}),
        ({"a.csv": f"body\nHi.\n{SORRY}\n"}, {"a.csv": f"body\n{SORRY} Hi.\n{SORRY}\n"}),
    ],
    ids=["another draft", "one before it", "another line", "another row", "a row before it"],
)
def test_what_a_baseline_knows_of_an_unchanged_reply_is_not_spent_on_a_changed_one(
    lint: Lint, git: Callable[..., None], before: dict[str, str], now: dict[str, str]
) -> None:
    baseline.write(baseline.of(lint(before, select=("canned-apology",))), baseline.FILE_NAME)
    save(git)
    asked = {"changed": "HEAD", "baseline": baseline.FILE_NAME, "select": ("canned-apology",)}
    assert judged(lint(before, **asked))[0] == []
    report = lint(now, **asked)
    assert (len(report.findings), report.known, report.replies) == (1, 0, 1)
    assert report.errors == ()
