"""What stands in the repository for CI does what docs/ci.md and the sample library say: their commands are run.

`TONELINT_UPDATE=1 python -m pytest tests/test_ci.py` writes the output in the pages anew.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml

Run = Callable[..., subprocess.CompletedProcess[str]]
ROOT = Path(__file__).resolve().parent.parent
LIBRARY = ROOT / "examples" / "macro-library"
PAGES = (ROOT / "docs" / "ci.md", LIBRARY / "README.md")
CONSOLE = re.compile(r"```console\n\$ (?P<command>[^\n]*)\n(?P<output>.*?)```", re.DOTALL)
BLOCK = re.compile(r"```yaml\n(# (?P<file>\S+)\n)?(?P<text>.*?)```", re.DOTALL)
SHOWN = [(page, found["command"]) for page in PAGES for found in CONSOLE.finditer(page.read_text(encoding="utf-8"))]


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


ACTION = read(ROOT / "action.yml")
JOB = read(ROOT / "ci" / "gitlab.yml")[".tonelint"]
(HOOK,) = read(ROOT / ".pre-commit-hooks.yaml")
WORKFLOW = read(LIBRARY / ".github" / "workflows" / "tone.yml")
(STEP,) = [step for step in WORKFLOW["jobs"]["tone"]["steps"] if "tonelint" in step["uses"]]


@pytest.mark.parametrize(("page", "command"), SHOWN)
def test_a_command_prints_what_the_page_shows(page: Path, command: str, shell: Run) -> None:
    done = shell(command, LIBRARY)
    assert done.stderr == ""
    if os.environ.get("TONELINT_UPDATE"):
        before = page.read_text(encoding="utf-8")
        old = next(found for found in CONSOLE.finditer(before) if found["command"] == command)
        page.write_text(before[: old.start("output")] + done.stdout + before[old.end("output") :], encoding="utf-8")
    now = {found["command"]: found["output"] for found in CONSOLE.finditer(page.read_text(encoding="utf-8"))}
    assert now[command] == done.stdout


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("macros", 1), ("macros --max-warnings 8", 0), ("macros --max-warnings 7", 1),
        ("macros/chat.md macros/phrases.csv --fail-on note", 0),
    ],
)  # fmt: skip
def test_the_sample_library_passes_and_fails_as_it_says(arguments: str, code: int, shell: Run) -> None:
    done = shell(f"tonelint check {arguments}", LIBRARY)
    assert (done.returncode, done.stderr) == (code, "")


def action(shell: Run, place: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The action's own step, as GitHub runs it, with tonelint installed already."""
    step = next(step for step in ACTION["runs"]["steps"] if step.get("name") == "Check")
    given = {**{name: one["default"] for name, one in ACTION["inputs"].items()}, **inputs}
    env = {name: given[re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", r"\1", value)] for name, value in step["env"].items()}
    summary = place / "summary.md"
    summary.touch()
    own = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary), "RUNNER_TEMP": str(place)}
    return shell(f"set -e -o pipefail\n{step['run']}", LIBRARY, **env, **own)


@pytest.mark.parametrize(("most", "code"), [("8", 0), ("7", 1), ("", 1)])
def test_the_action_annotates_sums_up_and_fails_as_asked(shell: Run, tmp_path: Path, most: str, code: int) -> None:
    inputs = {"max-warnings": most, "sarif": str(tmp_path / "t.sarif"), "html": str(tmp_path / "t.html")}
    done = action(shell, tmp_path, **inputs)
    assert (done.returncode, done.stderr) == (code, "")
    assert done.stdout.count("::warning file=macros/zendesk.json,") == 8
    assert (tmp_path / "summary.md").read_text(encoding="utf-8").startswith("## tonelint: 8 warnings in 18 replies.")
    (run,) = json.loads((tmp_path / "t.sarif").read_text(encoding="utf-8"))["runs"]
    assert len(run["results"]) == 8
    assert "8 warnings in 18 replies." in (tmp_path / "t.html").read_text(encoding="utf-8")


def test_every_input_of_the_action_reaches_the_command(shell: Run, tmp_path: Path) -> None:
    def told(**inputs: str) -> tuple[int, str, str]:
        done = action(shell, tmp_path, **{name.replace("_", "-"): text for name, text in inputs.items()})
        return done.returncode, done.stdout, done.stderr

    assert told(paths="macros/chat.md\nmacros/phrases.csv\n")[:2] == (0, told(paths="macros/chat.md\nmacros/*.csv")[1])
    assert told(fail_on="error")[0] == 0
    assert "12 replies" in told(paths="macros/phrases.csv\nmacros/chat.md")[1]
    assert told(options="--select canned-apology --quiet")[1].count("::warning") == 2
    assert told(options="--quiet\n--select canned-apology\n")[1].count("::warning") == 2
    assert "irreverant" in told(guide="irreverant")[1]
    assert told(lang="sv")[0] == 2
    assert told(paths="no such folder")[0] == 2


def test_options_of_the_action_are_quoted_as_on_a_command_line(shell: Run, tmp_path: Path) -> None:
    def told(options: str) -> tuple[int, str]:
        done = action(shell, tmp_path, paths="macros", options=options)
        return done.returncode, done.stdout + done.stderr

    assert told("""--exclude "old ones" --exclude '*.json' --select canned-apology""")[0] == 0
    assert told("--exclude old ones")[0] == 2
    code, said = told("--exclude 'old ones")
    assert (code, "::error title=tonelint::options: No closing quotation" in said) == (2, True)
    assert "$(touch" in told("--select '$(touch run)'")[1]
    assert not (LIBRARY / "run").exists()


def test_the_workflow_gives_the_action_what_it_knows() -> None:
    assert set(STEP["with"]) <= set(ACTION["inputs"])
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    for name, one in ACTION["inputs"].items():
        default = f"`{one['default']}`" if one["default"] else ""
        assert f"| `{name}` | {one['description']} | {default} |\n" in page


def test_the_job_of_gitlab_writes_what_it_hands_over(shell: Run, tmp_path: Path) -> None:
    job = read(LIBRARY / ".gitlab-ci.yml")["tone"]
    variables = {**JOB["variables"], **job["variables"], "TONELINT_CACHE_DIR": str(tmp_path / "cache")}
    copy = tmp_path / "library"
    copy.symlink_to(LIBRARY, target_is_directory=True)
    script = "\n".join(JOB["script"]).replace("gl-code-quality.json", f"{tmp_path}/q.json")
    script = script.replace("tonelint.xml", f"{tmp_path}/t.xml").replace("tonelint.html", f"{tmp_path}/t.html")
    done = shell(script, LIBRARY, CI="true", CI_PROJECT_DIR=str(LIBRARY), **variables)
    assert (done.returncode, done.stderr) == (0, "")
    issues = json.loads((tmp_path / "q.json").read_text(encoding="utf-8"))
    assert {one["location"]["path"] for one in issues} == {"macros/zendesk.json"}
    suites = ET.fromstring((tmp_path / "t.xml").read_text(encoding="utf-8"))  # noqa: S314  # our own report
    assert (suites.get("failures"), suites.get("skipped")) == ("0", "8")
    assert (tmp_path / "t.html").exists()
    reports = JOB["artifacts"]["reports"]
    assert all(f":{name}" in JOB["script"][0] for name in [*reports.values(), *JOB["artifacts"]["paths"]])


def test_the_hook_takes_macros_and_leaves_the_rest_of_a_repository_alone(shell: Run) -> None:
    wanted = re.compile(HOOK["files"])
    files = [path.relative_to(LIBRARY).as_posix() for path in LIBRARY.rglob("*") if path.is_file()]
    taken = sorted(path for path in files if wanted.search(path))
    assert taken == ["macros/chat.md", "macros/phrases.csv", "macros/zendesk.json"]
    assert not any(wanted.search(path) for path in ("package.json", "macros.json", "my-macros/a.json", "macros/a.py"))
    assert wanted.search("support/macros/fi/a.yaml")
    (repo,) = read(LIBRARY / ".pre-commit-config.yaml")["repos"]
    (hook,) = repo["hooks"]
    assert hook["id"] == HOOK["id"]
    assert HOOK["require_serial"] is True
    line = " ".join([HOOK["entry"], *hook["args"], *taken])
    assert shell(line, LIBRARY).returncode == 0


def test_the_hook_leaves_alone_what_is_no_macro_beside_the_macros() -> None:
    own = ["tonelint.yaml", "tonelint-allow.yaml", "fi/tonelint-baseline.json", "package.json", "package-lock.json"]
    named = [f"macros/{name}" for name in own]
    leave = re.compile(HOOK["exclude"])
    assert [name for name in named if re.search(HOOK["files"], name) and not leave.search(name)] == []
    assert not any(leave.search(f"macros/{name}") for name in ("my-tonelint.yaml", "tonelint-words.json", "a.json"))


def test_the_hook_passes_over_the_library_that_shows_how_to_adopt(shell: Run, tmp_path: Path) -> None:
    library = tmp_path / "macros"
    library.symlink_to(ROOT / "examples" / "adopting", target_is_directory=True)
    named = sorted(f"macros/{path.name}" for path in library.iterdir())
    taken = [name for name in named if re.search(HOOK["files"], name) and not re.search(HOOK["exclude"], name)]
    done = shell(f"{HOOK['entry']} --lang en --fail-on never {' '.join(taken)}", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert taken == ["macros/campaign.md", "macros/shop.yaml", "macros/zendesk.json"]


def test_all_three_let_as_many_warnings_pass() -> None:
    texts = [
        (LIBRARY / name).read_text(encoding="utf-8")
        for name in (".github/workflows/tone.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml")
    ]
    assert [re.findall(r"max-warnings\W+(\d+)", text) for text in texts] == [["8"]] * 3


@pytest.mark.parametrize("name", [".github/workflows/tone.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml"])
def test_the_page_shows_the_files_of_the_library(name: str) -> None:
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    shown = {found["file"]: found["text"] for found in BLOCK.finditer(page)}
    assert shown[name] == (LIBRARY / name).read_text(encoding="utf-8")
