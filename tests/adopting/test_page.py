"""What docs/adopting.md shows is what happens: its commands are run in order, its output is real.

`TONELINT_UPDATE=1 python -m pytest tests/adopting/test_page.py` writes the output anew.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = ROOT / "docs" / "adopting.md"
STOCK = "We will get back to you as soon as possible."
CONSOLE = re.compile(r"```console\n\$ (?P<command>[^\n]*)\n(?P<output>.*?)```", re.DOTALL)


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no Git here")
def test_the_page_tells_the_truth(tmp_path: Path) -> None:
    text = PAGE.read_text(encoding="utf-8")
    shutil.copytree(ROOT / "examples" / "adopting", tmp_path / "macros")
    for name in ("campaign.md", "tonelint-allow.yaml"):
        assert "\n".join((tmp_path / "macros" / name).read_text(encoding="utf-8").splitlines()[2:4]) in text
    env = {**os.environ, "PYTHONPATH": str(ROOT), "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}

    def run(*words: str) -> str:
        done = subprocess.run(words, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
        assert done.stderr == ""
        return done.stdout

    run("git", "init", "-q")
    run("git", "add", "-A")
    run("git", "-c", "user.name=Mika", "-c", "user.email=mika@example.com", "commit", "-q", "-m", "Keep it")

    def shown(found: re.Match[str]) -> str:
        name, *words = found["command"].split()
        assert name == "tonelint"
        if "--prune" in words:  # what the page says is mended by now
            export = tmp_path / "macros" / "zendesk.json"
            mended = export.read_text(encoding="utf-8").replace(STOCK, "I'll ring you tomorrow at ten. Mika")
            export.write_text(mended, encoding="utf-8")
        output = run(sys.executable, "-m", "tonelint", *words)
        return f"```console\n$ {found['command']}\n{output}```"

    now = CONSOLE.sub(shown, text)
    if os.environ.get("TONELINT_UPDATE"):
        PAGE.write_text(now, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == now
