"""What tests of guides share: a cache folder that starts empty, and a rule written in a line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

_RULE = """\
title: {{fi: a, nb: b, en: c}}
phrases: ["{phrase}"]
instead: [Say what it is.]
flag: ["<<{phrase}>> one", "<<{phrase}>> two"]
pass: [one, two]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder that nothing was written to."""
    monkeypatch.setenv("TONELINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def write_rule() -> Callable[..., None]:
    """Write a rule with one phrase into the own rules of a guide."""

    def write(guide: Path, lang: str, phrase: str, name: str = "hello") -> None:
        file = guide.parent / "rules" / lang / "canned-opener" / f"{name}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_RULE.format(phrase=phrase), encoding="utf-8")

    return write
