"""`tonelint baseline` and `check --baseline`, `--changed`, `--allow` as a user runs them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
SORRY = "We apologise for any inconvenience."


@pytest.fixture
def library(tmp_path: Path) -> Path:
    (tmp_path / "macros").mkdir()
    (tmp_path / "macros" / "a.txt").write_text(f"{SORRY}\n", encoding="utf-8")
    return tmp_path


def test_a_baseline_is_written_used_and_pruned(tonelint: Run, library: Path) -> None:
    done = tonelint("baseline", "--lang", "en", "macros", cwd=library)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("tonelint-baseline.json now holds ")
    assert tonelint("check", "--lang", "en", "macros", cwd=library).returncode == 1  # never used unless it is named
    done = tonelint("check", "--lang", "en", "--baseline", "tonelint-baseline.json", "macros", cwd=library)
    assert (done.returncode, "Known from the baseline: " in done.stdout) == (0, True)
    done = tonelint(
        "check", "macros", "--lang", "en", "--baseline", "tonelint-baseline.json", "--format", "json", cwd=library
    )
    assert json.loads(done.stdout)["summary"]["known"] > 0
    (library / "macros" / "a.txt").write_text("Hi.\n", encoding="utf-8")
    done = tonelint("baseline", "--lang", "en", "--prune", "macros", cwd=library)
    assert done.stdout.startswith("Taken out: ")


def test_a_quiet_baseline_tells_mistakes_alone(tonelint: Run, library: Path) -> None:
    done = tonelint("baseline", "--lang", "en", "-q", "macros", cwd=library)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (library / "tonelint-baseline.json").exists()
    done = tonelint("baseline", "--lang", "en", "--prune", "--quiet", "macros", "gone.txt", cwd=library)
    assert (done.returncode, done.stdout) == (2, "")
    assert "gone.txt" in done.stderr


def test_a_baseline_is_left_as_it_is_where_something_cannot_be_read(tonelint: Run, library: Path) -> None:
    (library / "tonelint-baseline.json").write_text("mine", encoding="utf-8")
    done = tonelint("baseline", "macros", "gone.txt", "--lang", "en", cwd=library)
    assert (done.returncode, done.stdout) == (2, "")
    assert (library / "tonelint-baseline.json").read_text(encoding="utf-8") == "mine"
    assert tonelint("baseline", "macros", "--out", "macros", cwd=library).returncode == 2


def test_every_format_tells_the_same(tonelint: Run, library: Path) -> None:
    text = f"# tonelint: allow canned-apology because legal\n{SORRY}\n"
    (library / "macros" / "a.txt").write_text(text, encoding="utf-8")
    for form in ("text", "concise", "json", "sarif", "github", "gitlab", "junit", "rdjson", "markdown"):
        done = tonelint("check", "--lang", "en", "--format", form, "macros", cwd=library)
        assert (done.returncode, "any-inconvenience" in done.stdout) == (0, False), form
    done = tonelint("check", "--lang", "en", "--format", "json", "macros", cwd=library)
    assert json.loads(done.stdout)["summary"]["allowed"] == 1


def test_a_file_behind_changed_is_no_commit(tonelint: Run, library: Path) -> None:
    done = tonelint("check", "--changed", "macros", cwd=library)
    assert done.returncode == 2
    assert "write --changed=HEAD before it" in done.stderr


@pytest.mark.parametrize("form", ["text", "concise", "github"])
def test_a_check_with_other_options_names_them(tonelint: Run, library: Path, form: str) -> None:
    (library / "macros" / "a.txt").write_text("Hi {{first_name}}, your kiln is warm. Kim\n", encoding="utf-8")
    tonelint("baseline", "--lang", "en", "--channel", "macro", "macros", cwd=library)
    asked = ("macros", "--lang", "en", "--baseline", "tonelint-baseline.json", "--format", form)
    told = tonelint("check", *asked, cwd=library)
    assert told.returncode == 1
    assert "other options (--channel)" in told.stdout + told.stderr
    same = tonelint("check", *asked, "--channel", "macro", cwd=library)
    assert (same.returncode, "other options" in same.stdout + same.stderr) == (0, False)


def test_pruning_with_other_options_leaves_the_baseline_as_it_is(tonelint: Run, library: Path) -> None:
    tonelint("baseline", "--lang", "en", "macros", cwd=library)
    before = (library / "tonelint-baseline.json").read_bytes()
    done = tonelint("baseline", "--lang", "en", "--ignore", "canned-apology", "--prune", "macros", cwd=library)
    assert (done.returncode, "--ignore" in done.stderr) == (2, True)
    assert (library / "tonelint-baseline.json").read_bytes() == before


@pytest.mark.parametrize(("then", "now"), [(("--channel", "macro"), ()), ((), ("--channel", "macro"))])
def test_a_channel_that_the_guide_names_is_no_other_option(
    tonelint: Run, library: Path, then: tuple[str, ...], now: tuple[str, ...]
) -> None:
    (library / "tonelint.yaml").write_text("extends: warm\nchannel: macro\n", encoding="utf-8")
    tonelint("baseline", "macros", "--lang", "en", *then, cwd=library)
    (library / "macros" / "new.txt").write_text("You should have read the terms. Kim\n", encoding="utf-8")
    asked = ("macros", "--lang", "en", "--baseline", "tonelint-baseline.json")
    told = tonelint("check", *asked, *now, cwd=library)
    assert (told.returncode, "other options" in told.stdout + told.stderr) == (1, False)
    assert tonelint("baseline", "macros", "--lang", "en", "--prune", *now, cwd=library).returncode == 0
    other = tonelint("baseline", "macros", "--lang", "en", "--prune", "--channel", "email", cwd=library)
    assert (other.returncode, "--channel" in other.stderr) == (2, True)
