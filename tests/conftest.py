"""What tests share: a cache of their own, and the command line as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tonelint.guides import library

ROOT = Path(__file__).resolve().parent.parent
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def _own_cache(cache_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TONELINT_CACHE_DIR", str(cache_folder))
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def little_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with the real families and a bare default guide, and no rules."""
    place = tmp_path / "library"
    (place / "rules").mkdir(parents=True)
    (place / "styleguides").mkdir()
    (place / "rules" / "families.yaml").write_bytes((ROOT / "rules" / "families.yaml").read_bytes())
    (place / "styleguides" / "warm.yaml").write_text("tonelint: 1\n", encoding="utf-8")
    monkeypatch.setattr(library, "root", lambda: str(place))
    return place


@pytest.fixture
def tonelint(tmp_path: Path) -> Run:
    """Run `tonelint` in a fresh process, in an empty folder; input and output are text."""

    def run(
        *arguments: str, stdin: str | bytes = "", cwd: Path = tmp_path, **env: str
    ) -> subprocess.CompletedProcess[str]:
        content = stdin.encode() if isinstance(stdin, str) else stdin
        done = subprocess.run(
            [sys.executable, "-m", "tonelint", *arguments],
            input=content,
            capture_output=True,
            cwd=cwd,
            env={**os.environ, "PYTHONPATH": str(ROOT), **env},
            check=False,
        )
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    return run
