"""`guide check` and `guide schema` from the command line."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tonelint.commands import CLEAN, FOUND, Streams, guide_check
from tonelint.errors import TonelintError

CANNED = (
    "voice: {read: {is: read, do: {en: [Thank you for contacting us.]}, dont: {en: [Thank you for contacting us.]}}}\n"
)


@pytest.fixture(autouse=True)
def few_rules(library_of: Callable[..., None]) -> None:
    library_of("thanks-for-contacting")


def checked(guide: str | None, stdin: str = "") -> tuple[int, str]:
    out = io.StringIO()
    return guide_check.check(guide, Streams(out, io.StringIO()), io.StringIO(stdin)), out.getvalue()


def test_a_guide_from_standard_input_is_checked() -> None:
    code, told = checked("-", f"languages: [en]\n{CANNED}")
    assert code == FOUND
    assert told.startswith('-:2:36: a sentence to follow under "read" is flagged by canned-opener/')
    assert told.endswith("1 thing to look at.\n")


def test_a_guide_in_a_file_is_shown_where_it_is_wrong(tmp_path: Path) -> None:
    file = tmp_path / "tonelint.yaml"
    file.write_text(f"languages: [en]\n{CANNED}", encoding="utf-8")
    assert "    1 | languages: [en]\n" in checked(str(file))[1]


def test_a_guide_that_agrees_with_itself_says_so() -> None:
    assert checked("-", "languages: [en]\n") == (CLEAN, "This guide agrees with itself.\n")


def test_a_guide_that_cannot_be_read_is_a_mistake() -> None:
    with pytest.raises(TonelintError, match='-:1:1: no key "voize" in a guide; did you mean "voice"'):
        checked("-", "voize: {}")


def test_the_schema_is_json() -> None:
    out = io.StringIO()
    assert guide_check.schema(Streams(out, io.StringIO())) == CLEAN
    assert json.loads(out.getvalue())["title"] == "A tonelint guide"
