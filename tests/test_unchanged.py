"""Files that did not change by a byte: the same report at once, sealed in the cache, and only then."""

from __future__ import annotations

import io
import json
import os
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from tonelint import linting, unchanged
from tonelint.benches import Benches, Wishes
from tonelint.commands import Streams
from tonelint.commands.fixing import Mending
from tonelint.drafts import read
from tonelint.guides import cache as caching
from tonelint.model import LeftOut, Reply, Report
from tonelint.names import UNREAD
from tonelint.reports import machine

BODIES = ("Thank you for your feedback.", "As per my last email, the form is mandatory.", "I posted the lamp at four.")
WISHES = Wishes(guide="warm", lang="en", asked=Wishes().asked)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One for all these tests, because compiling a guide takes seconds."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def _nothing_kept(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TONELINT_CACHE_DIR", str(cache))
    monkeypatch.setattr(linting, "_LARGE", 10)
    for path in (*cache.glob("*.report"), *cache.glob("*.found")):
        path.unlink()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    macros = [
        {"id": number, "title": f"Lamp {number}", "actions": [{"field": "comment_value", "value": body}]}
        for number, body in enumerate(BODIES)
    ]
    path = tmp_path / "macros.json"
    path.write_text(json.dumps({"macros": macros}), encoding="utf-8")
    return path


class Counted:
    """Counts how often replies were read and judged."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.times = 0
        judge = linting._report

        def report(*arguments: object) -> Report:
            self.times += 1
            return judge(*arguments)  # type: ignore[arg-type]

        monkeypatch.setattr(linting, "_report", report)


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> Counted:
    return Counted(monkeypatch)


def told(report: Report) -> str:
    """Everything that a machine is told."""
    return machine.as_json(report)


def test_the_second_run_tells_the_same_and_judges_nothing(library: Path, judged: Counted) -> None:
    first = linting.lint_paths([str(library)], WISHES)
    second = linting.lint_paths([str(library)], WISHES)
    assert first.findings
    assert told(first) == told(second)
    assert judged.times == 1


def test_no_word_of_the_library_can_be_read_in_the_cache(library: Path, cache: Path) -> None:
    linting.lint_paths([str(library)], WISHES)
    (kept,) = cache.glob("*.report")
    assert not any(
        word.encode() in kept.read_bytes() for word in ("Lamp", "feedback", "mandatory", "findings", "tonelint")
    )
    assert unchanged.recall(unchanged.Known(str(kept), bytes(32))) is None


def _another_sentence(library: Path) -> None:
    library.write_text(library.read_text().replace("at four", "at five"))


def _allowance(library: Path) -> None:
    library.with_name("tonelint-allow.yaml").write_text(
        "- {file: macros.json, rule: canned-opener, because: we mean it}\n"
    )


def _file_beside(library: Path) -> None:
    library.with_name("more.md").write_text("# Lamp\n\n> Hello\n")


def _link_to_nothing(library: Path) -> None:
    library.with_name("more.md").symlink_to(library.with_name("nothing.md"))


def _guide_beside(library: Path) -> None:
    library.with_name("tonelint.yaml").write_text("extends: irreverent\n")


@pytest.mark.parametrize("change", [_another_sentence, _allowance, _file_beside, _link_to_nothing, _guide_beside])
def test_whatever_changes_the_report_has_it_judged_anew(
    library: Path, judged: Counted, change: Callable[[Path], None]
) -> None:
    wishes = WISHES._replace(guide=None)
    linting.lint_paths([str(library.parent)], wishes)
    change(library)
    again = linting.lint_paths([str(library.parent)], wishes)
    assert judged.times == 2
    assert told(again) == told(linting.lint_paths([str(library.parent)], wishes._replace(cached=False)))


def test_a_file_named_beside_an_unchanged_library_is_missed_once_it_is_gone_and_found_once_it_is_back(
    library: Path, judged: Counted
) -> None:
    named = library.with_name("old.csv")
    library.with_name("tonelint-allow.yaml").write_text(
        "- {file: old.csv, rule: canned-apology, because: we mean it}\n"
    )
    unused = []
    for change in (named.touch, named.unlink, named.touch):
        change()
        report = linting.lint_paths([str(library)], WISHES)
        unused.append([one.rule for one in report.findings].count("allowance/unused"))
    assert (unused, judged.times) == ([0, 1, 0], 2)


@pytest.mark.parametrize(
    "other",
    [
        WISHES._replace(select=("canned-opener",)),
        WISHES._replace(guide="irreverent"),
        WISHES._replace(messages="fi"),
        WISHES._replace(channel="chat"),
        WISHES._replace(fixes=True),
        WISHES._replace(today="2031-01-01"),
    ],
    ids=["rules", "guide", "messages", "channel", "fixes", "day"],
)
def test_whatever_else_is_asked_is_judged_anew(library: Path, judged: Counted, other: Wishes) -> None:
    linting.lint_paths([str(library)], WISHES)
    linting.lint_paths([str(library)], other)
    assert judged.times == 2


def test_what_changes_nothing_is_not_asked(library: Path, judged: Counted) -> None:
    linting.lint_paths([str(library)], WISHES._replace(jobs=1))
    linting.lint_paths([str(library)], WISHES._replace(jobs=2))
    assert judged.times == 1


def test_a_damaged_report_is_judged_anew(library: Path, cache: Path, judged: Counted) -> None:
    first = linting.lint_paths([str(library)], WISHES)
    (kept,) = cache.glob("*.report")
    whole = kept.read_bytes()
    for damaged in (b"", whole[:10], whole[:-1], whole[:40] + bytes([whole[40] ^ 1]) + whole[41:]):
        kept.write_bytes(damaged)
        assert told(linting.lint_paths([str(library)], WISHES)) == told(first)
    assert judged.times == 5


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("engine", lambda: iter([("words.py", 1, 1)])),
        ("time.strftime", lambda _: "2031-01-01"),
        ("nlp.installed", lambda: None),
    ],
    ids=["our own files", "the clock's day", "spaCy"],
)
def test_whatever_else_judges_makes_another_key(
    library: Path, monkeypatch: pytest.MonkeyPatch, name: str, other: Callable[..., object]
) -> None:
    before = unchanged.known((str(library),), Benches(WISHES))
    monkeypatch.setattr(f"tonelint.unchanged.{name}", other)
    assert None is not before != unchanged.known((str(library),), Benches(WISHES))


@pytest.mark.parametrize(
    "wishes",
    [
        WISHES._replace(history="store"),
        WISHES._replace(changed="HEAD"),
        WISHES._replace(asked=WISHES.asked._replace(customer="message.txt")),
    ],
    ids=["history", "changed", "customer"],
)
def test_what_is_judged_by_more_than_these_files_has_no_key(library: Path, wishes: Wishes) -> None:
    assert unchanged.known((str(library),), Benches(wishes)) is None


def test_a_report_s_own_file_is_no_part_of_the_key(library: Path) -> None:
    before = unchanged.known((str(library.parent),), Benches(WISHES))
    output = library.with_name("report.json")
    output.write_text("{}", encoding="utf-8")
    asked = WISHES.asked._replace(outputs=frozenset([os.path.realpath(output)]))
    assert None is not before == unchanged.known((str(library.parent),), Benches(WISHES._replace(asked=asked)))


@pytest.mark.parametrize("name", ["missing.md", "broken.yaml"])
def test_a_report_with_mistakes_is_not_kept(library: Path, cache: Path, name: str) -> None:
    library.with_name("broken.yaml").write_text("reply: [", encoding="utf-8")
    report = linting.lint_paths([str(library), str(library.with_name(name))], WISHES)
    assert report.errors
    assert not [*cache.glob("*.report")]


@pytest.mark.parametrize(("reply", "found"), [(BODIES[0], 1), (BODIES[2], 0)], ids=["a finding", "nothing found"])
def test_what_was_written_to_a_customer_is_not_kept(tmp_path: Path, cache: Path, reply: str, found: int) -> None:
    (tmp_path / "drafts.jsonl").write_text(json.dumps({"id": 1, "reply": reply}) + "\n", encoding="utf-8")
    assert len(linting.lint_paths([str(tmp_path)], WISHES).findings) == found
    assert not [*cache.glob("*.report")]


def test_a_library_beside_a_draft_is_not_kept(library: Path, cache: Path) -> None:
    library.with_name("draft.md").write_text(BODIES[2], encoding="utf-8")
    linting.lint_paths([str(library.parent)], WISHES)
    assert not [*cache.glob("*.report")]


def test_what_is_wrong_with_a_name_is_told_every_time(library: Path) -> None:
    linting.lint_paths([str(library)], WISHES)
    assert linting.lint_paths([str(library), str(library.with_name("no*.md"))], WISHES).errors


def test_files_that_change_while_they_are_judged_are_not_kept(library: Path, cache: Path) -> None:
    def changing(found: object) -> object:
        _another_sentence(library)
        return iter(found)  # type: ignore[call-overload]

    linting.lint_paths([str(library)], WISHES, watched=changing)  # type: ignore[arg-type]
    assert not [*cache.glob("*.report")]


def test_the_guide_is_told_by_its_way_from_where_the_user_stands(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _guide_beside(library)
    wishes = WISHES._replace(guide=None)
    monkeypatch.chdir(tmp_path)
    assert linting.lint_paths([str(library)], wishes).guide == "tonelint.yaml"
    monkeypatch.chdir("/")
    assert linting.lint_paths([str(library)], wishes).guide == str(tmp_path / "tonelint.yaml")


def test_standard_input_is_read_even_where_a_file_has_its_name(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "-").write_text("Hello.", encoding="utf-8")
    assert unchanged.known((str(library),), Benches(WISHES))
    assert unchanged.known(("-", str(library)), Benches(WISHES)) is None


def test_of_many_reports_the_last_are_kept_and_no_guide_goes_for_them(
    library: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caching, "_REPORTS", 2)
    linting.lint_paths([str(library)], WISHES)
    guides = sorted(cache.glob("*.guide"))
    for channel in ("chat", "email", "phone"):
        linting.lint_paths([str(library)], WISHES._replace(channel=channel))
    assert len([*cache.glob("*.report")]) == 2
    assert sorted(cache.glob("*.guide")) == guides != []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_no_file_whose_report_is_kept(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    assert unchanged.known((str(tmp_path / "pipe.md"),), Benches(WISHES)) is None


def test_without_a_cache_nothing_is_kept_and_nothing_recalled(library: Path, cache: Path, judged: Counted) -> None:
    linting.lint_paths([str(library)], WISHES)
    (kept,) = cache.glob("*.report")
    kept.unlink()
    linting.lint_paths([str(library)], WISHES._replace(cached=False))
    assert judged.times == 2
    assert not kept.exists()


def test_a_stranger_s_values_are_not_built(library: Path) -> None:
    known = unchanged.known((str(library),), Benches(WISHES))
    assert known

    class Stranger:
        def __reduce__(self) -> tuple[object, ...]:
            return os.mkdir, (str(library.with_name("built")),)

    with pytest.raises(pickle.UnpicklingError):
        unchanged._Reader(io.BytesIO(pickle.dumps(Stranger()))).load()
    assert not library.with_name("built").exists()


def test_another_folder_that_is_passed_over_is_told_though_no_file_changed(library: Path) -> None:
    folder = str(library.parent)
    wishes = WISHES._replace(asked=WISHES.asked._replace(exclude=("old",)))
    told = []
    for name in ("old", "new/old"):
        (library.parent / name).mkdir(parents=True)
        told.append([one.path for one in linting.lint_paths([folder], wishes).left_out])
    assert [len(paths) for paths in told] == [1, 2]


def test_what_was_not_read_is_told_the_second_time_too_and_what_came_besides(library: Path, judged: Counted) -> None:
    folder = library.parent
    (folder / "tags.csv").write_text("id,name\n1,lamp\n", encoding="utf-8")
    told = [linting.lint_paths([str(folder)], WISHES).left_out for _ in range(2)]
    assert judged.times == 1
    assert told == [(LeftOut(str(folder / "tags.csv"), UNREAD),)] * 2
    for name in ("page.html", "sub/linked"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).symlink_to("/", target_is_directory=True) if "linked" in name else (folder / name).touch()
        paths = [one.path for one in linting.lint_paths([str(folder)], WISHES).left_out if one.reason == UNREAD]
        assert str(folder / name) in paths


def test_of_a_macro_its_findings_keep_what_is_shown_and_where_it_began(library: Path) -> None:
    began = {
        one.text: one.origin.position(0) for one in read.replies([str(library)], None, None) if isinstance(one, Reply)
    }
    report = linting.lint_paths([str(library)], WISHES)
    assert report.findings
    for one in report.findings:
        assert (one.reply.masked, one.reply.origin.position(0)) == ("", began[one.reply.text])


def test_a_library_whose_report_was_kept_is_put_right_all_the_same(library: Path) -> None:
    library.write_text(library.read_text().replace("at four.", "at four. Have a great day!"))
    wishes = WISHES._replace(fixes=True)
    reports = [linting.lint_paths([str(library)], wishes) for _ in range(2)]
    before = library.read_bytes()
    kept = [
        Mending((str(library),), Streams(io.StringIO(), io.StringIO())).changes(report, wishes) for report in reports
    ]
    assert kept[0] == kept[1]
    assert [one.before for one in kept[1]] == [before]
    assert kept[1][0].after != before
