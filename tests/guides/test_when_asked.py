"""Values that are made when somebody asks for them: never before, and once."""

from __future__ import annotations

import pytest

from tonelint.guides.when_asked import WhenAsked


def test_a_value_is_made_when_it_is_looked_up_and_kept() -> None:
    asked: list[str] = []

    def make(key: str) -> str:
        asked.append(key)
        return key.upper()

    values = WhenAsked(["fi", "nb"], make)
    assert "fi" in values
    assert "en" not in values
    assert (list(values), len(values), asked) == (["fi", "nb"], 2, [])
    assert (values["nb"], values["nb"], values.get("en"), asked) == ("NB", "NB", None, ["nb"])
    with pytest.raises(KeyError):
        values["en"]


def test_what_could_not_be_made_is_tried_again() -> None:
    outcomes = iter([False, True])

    def make(_: str) -> str:
        if not next(outcomes):
            raise OSError("gone")
        return "made"

    values = WhenAsked(["fi"], make)
    with pytest.raises(OSError, match="gone"):
        values["fi"]
    assert values["fi"] == "made"
