"""Scenes: conversations in which a customer is met and missed, judged as `tonelint check` judges them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tonelint import yamlio
from tonelint.benches import Wishes
from tonelint.linting import lint_paths
from tonelint.model import Finding
from tonelint.names import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
SCENES = ROOT / "examples" / "scenes"


def plain(path: Path) -> Any:
    return yamlio.parse(path.read_text(encoding="utf-8"), str(path)).plain()


EXPECTED: dict[str, dict[str, Any]] = plain(SCENES / "expected.yaml")


def scene(kind: str, name: str) -> Path:
    return SCENES / kind / f"{name}.yaml"


@cache
def found() -> dict[str, list[Finding]]:
    """What is found in each scene's file; each guide is opened once for all of its scenes."""
    by_path: dict[str, list[Finding]] = {}
    for guide in {one.get("guide", "warm") for one in EXPECTED.values()}:
        names = [name for name, one in EXPECTED.items() if one.get("guide", "warm") == guide]
        paths = [str(scene(kind, name)) for kind in ("good", "bad") for name in names]
        report = lint_paths(paths, Wishes(guide, jobs=1))
        assert report.errors == ()
        assert report.replies == len(paths)
        by_path.update({path: [one for one in report.findings if one.path == path] for path in paths})
    return by_path


def told(findings: list[Finding]) -> set[tuple[str, str | None]]:
    """Every rule and family that speaks, those in whose place another speaks too, with its words and without."""
    rules = [(name, one.text) for one in findings for name in (one.rule, *one.evidence.get("also", ()))]
    return {(name, text) for rule, words in rules for name in (rule, rule.partition("/")[0]) for text in (words, None)}


def listed(words: str | list[str] | None) -> list[str | None]:
    return list(words) if isinstance(words, list) else [words]


@pytest.mark.parametrize("name", EXPECTED)
def test_a_customer_who_is_missed_raises_what_is_expected(name: str) -> None:
    findings = found()[str(scene("bad", name))]
    wanted = {(rule, text) for rule, words in EXPECTED[name]["finds"].items() for text in listed(words)}
    assert wanted, "a bad scene has to say what is bad"
    assert wanted - told(findings) == set(), [(one.rule, one.text) for one in findings]


@pytest.mark.parametrize("name", EXPECTED)
def test_a_customer_who_is_met_raises_no_error_and_no_warning(name: str) -> None:
    findings = found()[str(scene("good", name))]
    assert [(one.rule, one.text) for one in findings if one.severity != "note"] == []


@pytest.mark.parametrize("name", EXPECTED)
def test_it_is_the_same_customer_who_is_met_and_missed(name: str) -> None:
    good, bad = plain(scene("good", name)), plain(scene("bad", name))
    assert good["messages"] == bad["messages"]
    assert good["draft"] != bad["draft"]


def test_every_scene_is_listed_and_every_name_listed_is_a_pair_of_scenes() -> None:
    for kind in ("good", "bad"):
        files = (SCENES / kind).rglob("*.*")
        assert sorted(path.relative_to(SCENES / kind).as_posix() for path in files) == [
            f"{name}.yaml" for name in sorted(EXPECTED)
        ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_language_has_a_dozen_scenes_or_more(lang: str) -> None:
    assert 2 * sum(name.startswith(f"{lang}/") for name in EXPECTED) >= 12
