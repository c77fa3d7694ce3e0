"""Law 1: who may import whom, and the one door of each third party."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "tonelint"
FILES = sorted(PACKAGE.rglob("*.py"))
WINGS = ("guides", "drafts", "reading", "matching", "reports")
# Every other module that a wing may use: the floor all of them stand on.
FLOOR = {
    "model",
    "names",
    "errors",
    "entry",
    "words",
    "lexicon",
    "phrase",
    "notation",
    "rulebook",
    "noticed",
    "shelf",
    "yamlio",
    "values",
    "version",
    "workers",
    "pages",
    "reuse",
    "fingerprints",
    "whole",
    "placeholders",
    "steps",
    "channels",
    "report_forms",
}
MEETING = {
    "linting",
    "judging",
    "sharing",
    "findings",
    "remembered",
    "shortened",
    "ahead",
    "unchanged",
    "languages",
    "ways",
    "libraries",
    "macros",
    "adopting",
    "benches",
    "readings",
    "examples",
    "noticing",
    "learning",
    "proving",
    "consistency",
    "rendering",
    "writing",
    "fixing",
}
DOORS = {
    "click": {"cli"},
    "yaml": {"yamlio"},
    "spacy": {"matching.nlp"},
    "rich": {"reports.people"},
    "sqlite3": {"reuse.history"},
}


def module(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def ours(path: Path) -> set[str]:
    """The modules of tonelint that a file imports, anywhere in it."""
    names = {module(other) for other in FILES} - {"__init__", ""}
    found = set()
    for name in imports(path):
        if name.startswith("tonelint."):
            inner = name.removeprefix("tonelint.")
            found.add(inner if inner in names else inner.rpartition(".")[0])
    return found - {""}


@pytest.mark.parametrize("path", FILES, ids=module)
def test_a_third_party_has_one_door(path: Path) -> None:
    for name in imports(path):
        top = name.partition(".")[0]
        if top in DOORS:
            assert DOORS[top] & {module(path), module(path).partition(".")[0]}, f"{module(path)} imports {top}"


@pytest.mark.parametrize("name", ["values", "names", "model", "errors", "words", "lexicon", "version"])
def test_the_ground_imports_nothing_of_ours_but_what_values_and_names_are(name: str) -> None:
    assert ours(PACKAGE / f"{name}.py") - {"values", "names"} == set()


@pytest.mark.parametrize("path", FILES, ids=module)
def test_wings_meet_only_in_the_meeting_places(path: Path) -> None:
    wing = module(path).partition(".")[0]
    if wing not in WINGS:
        return
    for other in ours(path):
        room = other.partition(".")[0]
        allowed = room == wing or room in FLOOR or (wing == "matching" and room == "reading")
        assert allowed, f"{module(path)} imports {other}"


@pytest.mark.parametrize("path", FILES, ids=module)
def test_the_floor_never_looks_up(path: Path) -> None:
    if module(path) in FLOOR:
        assert {name.partition(".")[0] for name in ours(path)} <= FLOOR


def test_every_module_has_its_place_in_the_table() -> None:
    top = {module(path).partition(".")[0] for path in FILES} - {""}
    assert top == {*WINGS, *FLOOR, *MEETING, "commands", "cli", "component", "__init__", "__main__"}


def test_there_are_no_circles() -> None:
    graph = {module(path): ours(path) for path in FILES}
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " → ".join([*trail, name])
        if name in done:
            return
        for other in graph.get(name, ()):
            if other != name:
                visit(other, (*trail, name))
        done.add(name)

    for name in graph:
        visit(name, ())
