"""A library to try things on, judged by the guide that comes along."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tonelint import linting
from tonelint.benches import Wishes
from tonelint.model import Report

Lint = Callable[..., Report]


@pytest.fixture
def lint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lint:
    """Lint texts by their names in a folder of their own; other options are wishes."""
    monkeypatch.chdir(tmp_path)

    def run(files: dict[str, str], **wishes: Any) -> Report:
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_bytes(text.encode())
        read = [name for name in files if not name.startswith("tonelint-")]
        return linting.lint_paths(read, Wishes("warm", **{"lang": "en", **wishes}))

    return run


@pytest.fixture
def zendesk() -> Callable[..., str]:
    """An export of Zendesk's with these texts, numbered from 1."""

    def written(*texts: str, **extra: Any) -> str:
        macros = [
            {"id": number, "title": f"Macro {number}", "actions": [{"field": "comment_value_html", "value": text}]}
            for number, text in enumerate(texts, 1)
        ]
        return json.dumps({"macros": macros, **extra})

    return written
