"""A baseline: what was found on its day is not told again, however files are moved about; what is new is."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint import linting
from tonelint.adopting import baseline
from tonelint.benches import Wishes
from tonelint.errors import TonelintError
from tonelint.model import Report

Lint = Callable[..., Report]
SORRY = "We apologise for any inconvenience."
THANKS = "Thank you for your feedback."
FILE = baseline.FILE_NAME


def keep(report: Report) -> None:
    baseline.write(baseline.of(report), FILE)


def test_what_it_knows_is_counted_and_what_is_new_is_told(lint: Lint, zendesk: Callable[..., str]) -> None:
    keep(lint({"a.json": zendesk(SORRY)}, select=("canned-apology", "canned-opener")))
    report = lint({"a.json": zendesk(SORRY, THANKS)}, baseline=FILE, select=("canned-apology", "canned-opener"))
    assert [one.family for one in report.findings] == ["canned-opener"]
    assert report.known == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "b.json",
            '{"macros": [{"id": 1, "title": "One", "actions": [{"field": "comment_value", "value": "We\\u0020apologise for any inconvenience."}]}]}',
        ),
        (
            "a.json",
            '{"macros": [{"id": 1, "title": "Renamed", "actions":\n[{"field": "comment_value", "value": "Hi!\\nWe apologise for any INCONVENIENCE."}]}]}',
        ),
        (
            "a.json",
            '{"macros": [{"id": 1, "title": "One", "actions": [{"field": "comment_value_html", "value": "<p>We apologise for <b>any</b> inconvenience.</p>"}]}]}',
        ),
    ],
    ids=["another file", "another title, written anew", "another field"],
)
def test_it_outlives_other_names_and_notations(lint: Lint, name: str, text: str) -> None:
    first = {"macros": [{"id": 1, "title": "One", "actions": [{"field": "comment_value", "value": SORRY}]}]}
    keep(lint({"a.json": json.dumps(first)}, select=("canned-apology",)))
    assert lint({name: text}, select=("canned-apology",), baseline=FILE).findings == ()


@pytest.mark.parametrize("tag", ['<a href="https://x.example/{}">{}</a>', '<img src="{}" alt="">{}'])
def test_another_placeholder_in_a_tag_is_new(lint: Lint, zendesk: Callable[..., str], tag: str) -> None:
    wishes = {"select": ("placeholder",), "baseline": FILE}
    before = lint({"a.json": zendesk(tag.format("{{ticket.titel}}", "here"))}, select=("placeholder",))
    assert before.findings
    keep(before)
    assert lint({"a.json": zendesk(tag.format("{{ticket.titel}}", "over there"))}, **wishes).findings == ()
    assert lint({"a.json": zendesk(tag.format("{{ticket.statuss}}", "here"))}, **wishes).findings


def test_alike_findings_are_counted(lint: Lint) -> None:
    keep(lint({"a.txt": f"{SORRY}\n\n{SORRY}\n"}, select=("canned-apology",)))
    three = lint({"a.txt": f"{SORRY}\n\n{SORRY}\n\n{SORRY}\n"}, select=("canned-apology",), baseline=FILE)
    assert [one.line for one in three.findings] == [5]
    assert three.known == 2


def test_it_is_a_line_a_fingerprint_in_order_and_holds_no_word(lint: Lint) -> None:
    report = lint({"a.txt": f"{THANKS} {SORRY}\n"})
    keep(report)
    content = Path(FILE).read_text(encoding="utf-8")
    rows = json.loads(content)["findings"]
    assert rows == sorted(rows, key=lambda row: (row["rule"], row["mark"]))
    assert len(content.splitlines()) == len(rows) + 2
    assert "inconvenience." not in content
    keep(report)
    assert Path(FILE).read_text(encoding="utf-8") == content


def test_pruning_takes_out_what_is_gone_and_adds_nothing(lint: Lint) -> None:
    keep(lint({"a.txt": f"{SORRY}\n\n{SORRY}\n"}, select=("canned-apology", "bounce")))
    before = baseline.read(FILE)
    now = lint({"a.txt": f"{SORRY} {THANKS}\n"})
    after = before.pruned(now)
    assert (before.number, after.number) == (2, 1)
    assert after.counts.keys() <= before.counts.keys()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "there is no baseline here"),
        ("{", "this is not JSON"),
        ("[]", "this is no baseline of tonelint's"),
        ('{"version": "1", "findings": []}', "this is no baseline of tonelint's"),
        ('{"version": 2, "findings": []}', "this baseline was written by a newer tonelint"),
        ('{"version": 1, "findings": [{"rule": "a", "mark": "b", "count": 0}]}', "finding 1 of this baseline"),
        ('{"version": 1, "findings": [{"rule": "a", "mark": "b", "coun": 1}]}', 'did you mean "count"'),
        ('{"version": 1, "findings": ["a"]}', "finding 1 of this baseline"),
        ("[" * 100_000, "this is no baseline of tonelint's"),
        ("\udcff", "this is no baseline of tonelint's"),
    ],
)
def test_what_is_no_baseline_is_told(tmp_path: Path, content: str | None, message: str) -> None:
    path = tmp_path / FILE
    if content is not None:
        path.write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(TonelintError, match=message):
        baseline.read(str(path))


ONLY = {"select": ("canned-apology",), "baseline": FILE}


def new(report: Report) -> list[str]:
    return [one.path for one in report.findings]


def test_what_is_known_of_a_draft_that_is_not_judged_is_not_spent_on_another(lint: Lint) -> None:
    lint({"m2.md": "Hi Laura, your kiln is warm. Kim"})
    keep(lint({"m1.md": SORRY, "m3.md": SORRY}, **{**ONLY, "baseline": None}))
    assert new(lint({"m2.md": SORRY}, **ONLY)) == ["m2.md"]
    assert new(lint({"m2.md": SORRY, "m1.md": SORRY}, **ONLY)) == ["m2.md"]
    assert new(lint({"m2.md": SORRY, "m3.md": SORRY, "m1.md": SORRY}, **ONLY)) == ["m2.md"]
    assert new(lint({"m1.md": SORRY}, **ONLY)) == []


def test_a_draft_that_was_renamed_is_known_by_what_it_was(lint: Lint, tmp_path: Path) -> None:
    keep(lint({"m1.md": SORRY, "m3.md": SORRY}, **{**ONLY, "baseline": None}))
    (tmp_path / "m1.md").rename(tmp_path / "m2.md")
    assert new(lint({"m2.md": SORRY}, **ONLY)) == []
    assert new(lint({"m2.md": f"{SORRY}\n\n{SORRY}"}, **ONLY)) == ["m2.md"]


def test_a_sentence_that_moved_is_known_where_both_drafts_are_judged(lint: Lint) -> None:
    keep(lint({"m1.md": SORRY}, **{**ONLY, "baseline": None}))
    files = {"m1.md": "Hi Laura, your kiln is warm. Kim", "m2.md": SORRY}
    assert new(lint(files, **ONLY)) == []
    assert new(lint({"m2.md": SORRY}, **ONLY)) == ["m2.md"]


def test_a_macro_with_a_name_is_known_in_any_file(lint: Lint, zendesk: Callable[..., str]) -> None:
    keep(lint({"a.json": zendesk(SORRY), "m.md": "Hi."}, **{**ONLY, "baseline": None}))
    assert new(lint({"b.json": zendesk(SORRY)}, **ONLY)) == []
    assert "file" not in Path(FILE).read_text(encoding="utf-8")


def test_files_are_told_from_where_the_baseline_lies(
    lint: Lint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = lint({"macros/m1.md": SORRY, "macros/m2.md": "Hi."}, **{**ONLY, "baseline": None})
    (tmp_path / "ci").mkdir()
    baseline.write(baseline.of(before), "ci/known.json")
    rows = json.loads(Path("ci/known.json").read_text(encoding="utf-8"))["findings"]
    assert [row["file"] for row in rows] == ["../macros/m1.md"]
    monkeypatch.chdir(tmp_path / "macros")
    wishes = Wishes("warm", lang="en", select=("canned-apology",), baseline="../ci/known.json")
    assert new(linting.lint_paths(["m1.md"], wishes)) == []
    Path("m2.md").write_text(SORRY, encoding="utf-8")
    assert new(linting.lint_paths(["m2.md"], wishes)) == ["m2.md"]


def test_a_baseline_from_before_files_were_kept_is_used_as_it_was(lint: Lint) -> None:
    keep(lint({"m1.md": SORRY, "m2.md": "Hi."}, **{**ONLY, "baseline": None}))
    told = json.loads(Path(FILE).read_text(encoding="utf-8"))
    Path(FILE).write_text(json.dumps({**told, "findings": [{**row, "file": None} for row in told["findings"]]}))
    assert new(lint({"m2.md": SORRY}, **ONLY)) == []


def test_pruning_notes_where_a_renamed_draft_is_today(lint: Lint, tmp_path: Path) -> None:
    keep(lint({"m1.md": SORRY, "m3.md": SORRY}, **{**ONLY, "baseline": None}))
    (tmp_path / "m1.md").rename(tmp_path / "m2.md")
    after = baseline.read(FILE).pruned(lint({"m2.md": SORRY, "m3.md": SORRY}, **{**ONLY, "baseline": None}))
    assert after.number == 2
    assert sorted(Path(file).name for _, _, file in after.counts) == ["m2.md", "m3.md"]


TEXTS = st.lists(
    st.sampled_from(
        [SORRY, THANKS, "It leaves at four.", "I will pass this on to the relevant team.", f"{SORRY} {SORRY}"]
    ),
    min_size=1,
    max_size=5,
)
MACROS = st.lists(st.tuples(st.integers(1, 3), st.sampled_from(["A", "B"]), TEXTS), max_size=4)


def library(macros: list[tuple[int, str, list[str]]]) -> str:
    """Macros by id, so that two may share one."""
    items = [
        {"id": number, "title": title, "actions": [{"field": "comment_value", "value": "\n\n".join(texts)}]}
        for number, title, texts in macros
    ]
    return json.dumps({"macros": items})


@settings(max_examples=25)
@given(TEXTS, MACROS, TEXTS, st.randoms(use_true_random=False))
def test_nothing_is_new_after_a_baseline_whatever_the_order(
    tmp_path_factory: pytest.TempPathFactory,
    text: list[str],
    macros: list[tuple[int, str, list[str]]],
    records: list[str],
    chance: object,
) -> None:
    folder = tmp_path_factory.mktemp("library")
    (folder / "a.md").write_text("\n\n".join(text), encoding="utf-8")
    (folder / "b.json").write_text(library(macros), encoding="utf-8")
    (folder / "c.jsonl").write_text(
        "".join(json.dumps({"id": f"r{n}", "reply": one}) + "\n" for n, one in enumerate(records)), encoding="utf-8"
    )
    names = [str(folder / name) for name in ("a.md", "b.json", "c.jsonl")] if macros else [str(folder / "a.md")]
    path = str(folder / FILE)
    baseline.write(baseline.of(linting.lint_paths(names, Wishes("warm", lang="en"))), path)
    assert linting.lint_paths(names, Wishes("warm", lang="en", baseline=path)).findings == ()
    shuffled = list(macros)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    (folder / "b.json").write_text(library(shuffled), encoding="utf-8")
    (folder / "a.md").rename(folder / "z.md")
    names = [name.replace("a.md", "z.md") for name in names]
    assert linting.lint_paths(names, Wishes("warm", lang="en", baseline=path)).findings == ()


SLOT = "Hi {{ticket.requester.first_name}}, your kiln is warm. Kim"


def kept_with(options: dict[str, tuple[str, ...]] | None) -> None:
    baseline.write(baseline.Baseline(baseline.of(Report("warm", 0, ())).counts, options), FILE)


def test_a_baseline_keeps_the_options_that_it_was_written_with(lint: Lint) -> None:
    lint({"a.txt": SLOT})
    wishes = Wishes(lang="en", channel="macro", select=("b", "a"))
    baseline.write(baseline.of(Report("warm", 0, ()), wishes.options), FILE)
    assert baseline.read(FILE).options == {"channel": ("macro",), "lang": ("en",), "select": ("a", "b")}
    kept_with(None)
    assert "options" not in Path(FILE).read_text(encoding="utf-8")
    assert baseline.read(FILE).options is None


@pytest.mark.parametrize(
    ("then", "now", "named"),
    [
        ({"channel": ("macro",)}, {}, ("channel",)),
        ({"lang": ("en",)}, {"channel": "macro"}, ("channel",)),
        ({"lang": ("en",), "select": ("canned-opener",)}, {}, ("select",)),
        ({"lang": ("en",), "ignore": ("template-residue",)}, {}, ("ignore",)),
        ({"lang": ("en",)}, {"select": ("template-residue",)}, ()),
        ({"lang": ("en",)}, {}, ()),
        (None, {"channel": "email"}, ()),
    ],
)
def test_what_is_new_comes_with_the_options_that_may_have_made_it_so(
    lint: Lint, then: dict[str, tuple[str, ...]] | None, now: dict[str, str], named: tuple[str, ...]
) -> None:
    lint({"a.txt": SLOT})
    kept_with(then and {"lang": ("en",), **then})
    text = "We apologise for any inconvenience." if now.get("channel") == "macro" else SLOT
    assert lint({"a.txt": text}, baseline=FILE, **now).other_options == named


def test_where_nothing_is_new_other_options_are_no_matter(lint: Lint) -> None:
    lint({"a.txt": "Hi."})
    kept_with({"channel": ("macro",)})
    report = lint({"a.txt": "Hi Mia, your kiln is warm on Friday. Kim"}, baseline=FILE)
    assert (report.findings, report.other_options) == ((), ())


@pytest.mark.parametrize("options", ["[]", '"x"', '{"lang": "en"}', "1"])
def test_damaged_options_are_told(lint: Lint, options: str) -> None:
    lint({"a.txt": "Hi."})
    Path(FILE).write_text(f'{{"version": 1, "options": {options}, "findings": []}}', encoding="utf-8")
    with pytest.raises(TonelintError, match="no baseline of tonelint's"):
        baseline.read(FILE)
