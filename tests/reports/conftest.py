"""What tests of reports share: a finding to change, and the schemas of those who read what we write."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from tonelint.drafts.origin import PlainOrigin
from tonelint.model import Finding, Reply, Suggestion

SCHEMAS = Path(__file__).resolve().parent / "schemas"
TEXT = "Ovi korjataan pian."
FOUND = Finding(
    "ovi.txt", None, "haste/soon", "haste", "warning", "fi", "Ei kerro milloin", "Lukija odottaa turhaan",
    4, 18, TEXT[4:18], 1, 5, 1, 19, (Suggestion("Ovi korjataan tiistaina."),), {"phrase": "korjataan pian"},
    Reply(TEXT, TEXT, "ovi.txt", PlainOrigin(TEXT)),
)  # fmt: skip


@pytest.fixture(scope="session")
def finding() -> Callable[..., Finding]:
    """A finding with some of it changed."""
    return FOUND._replace


@pytest.fixture(scope="session")
def mistakes_by() -> Callable[[str, Any], list[str]]:
    """What a schema in this folder objects to."""

    @cache
    def validator(name: str) -> Draft4Validator:
        schema = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
        return Draft4Validator(schema, format_checker=Draft4Validator.FORMAT_CHECKER)

    def mistakes(name: str, value: Any) -> list[str]:
        return [f"{list(error.path)}: {error.message}" for error in validator(name).iter_errors(value)]

    return mistakes
