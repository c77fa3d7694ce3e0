"""What the README shows is what happens: its commands are run, its output is real.

`TONELINT_UPDATE=1 python -m pytest tests/test_readme.py` writes the output anew.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from tonelint.guides import guide
from tonelint.guides.keys import GUIDE as GUIDE_KEYS

Run = Callable[..., subprocess.CompletedProcess[str]]
ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
CONSOLE = re.compile(r"```console\n\$ (?P<command>[^\n]*)\n(?P<output>.*?)```", re.DOTALL)
PYTHON = re.compile(r"```python\n(?P<code>.*?)```", re.DOTALL)
SHELL = re.compile(r"```sh\n(?P<command>[^\n]*)\n```")
GUIDE = re.compile(r"```yaml\n(?P<guide>.*?)```", re.DOTALL)


def text() -> str:
    return README.read_text(encoding="utf-8")


@pytest.mark.parametrize("command", [found["command"] for found in CONSOLE.finditer(text())])
def test_a_command_prints_what_the_readme_shows(command: str, shell: Run) -> None:
    done = shell(command)
    output = done.stdout
    assert done.stderr == ""
    if os.environ.get("TONELINT_UPDATE"):
        before = text()
        shown = next(found for found in CONSOLE.finditer(before) if found["command"] == command)
        README.write_text(before[: shown.start("output")] + output + before[shown.end("output") :], encoding="utf-8")
    shown_now = {found["command"]: found["output"] for found in CONSOLE.finditer(text())}
    assert shown_now[command] == output


@pytest.mark.parametrize("code", [found["code"] for found in PYTHON.finditer(text())])
def test_python_in_the_readme_runs(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102  # running it is the point
    assert "Thank you for your feedback" in capsys.readouterr().out


def test_the_guide_in_the_readme_is_a_guide(tmp_path: Path) -> None:
    found = GUIDE.search(text())
    assert found
    assert set(yaml.safe_load(found["guide"])) <= set(GUIDE_KEYS.keys)
    (tmp_path / "rules").mkdir()
    (tmp_path / "tonelint.yaml").write_text(found["guide"], encoding="utf-8")
    assert guide.load(str(tmp_path / "tonelint.yaml")).brand[0] == "Kauppakulma"


def test_ci_runs_the_second_command_to_the_letter() -> None:
    first, second = (found["command"] for found in SHELL.finditer(text()))
    assert "tonelint check" in first
    assert second in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_every_command_is_in_the_readme() -> None:
    for command in ("check", "read", "explain", "rules", "test", "new rule"):
        assert f"tonelint {command}" in text()
