"""What a folder or a glob passes over, what is read all the same, and that nothing of it goes in silence."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tonelint.drafts import folders, read
from tonelint.drafts.asked import Asked
from tonelint.model import Fault, Found, LeftOut, Reply
from tonelint.names import OWN, PASSED

Tree = Callable[..., None]


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tree:
    """Makes files that hold their own name, in a folder in which the test stands."""
    monkeypatch.chdir(tmp_path)

    def make(*names: str, git: str | None = None) -> None:
        for name in names:
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text(name, encoding="utf-8")
        if git is not None:
            subprocess.run(["git", "init", "-q", "."], check=True)
            Path(".gitignore").write_text(git, encoding="utf-8")

    return make


def found(*names: str, exclude: tuple[str, ...] = ()) -> list[Found]:
    return list(read.replies(names, None, None, Asked(exclude=exclude)))


def texts(*names: str, exclude: tuple[str, ...] = ()) -> list[str]:
    return [one.text for one in found(*names, exclude=exclude) if isinstance(one, Reply)]


def passed(*names: str, exclude: tuple[str, ...] = ()) -> list[str]:
    return [one.path for one in found(*names, exclude=exclude) if isinstance(one, LeftOut) and one.reason == PASSED]


@pytest.mark.parametrize("name", folders.PROGRAMS)
def test_what_programs_put_into_a_folder_is_passed_over_at_any_depth_and_told(tree: Tree, name: str) -> None:
    tree("moi.md", f"{name}/readme.md", f"sub/{name}/deep/readme.md")
    for named in (".", "**/*.md"):
        assert texts(named) == ["moi.md"]
        assert {os.path.normpath(one) for one in passed(named)} == {name, os.path.join("sub", name)}


def test_an_environment_of_python_is_known_whatever_it_is_called(tree: Tree) -> None:
    tree("moi.md", "py312/pyvenv.cfg", "py312/lib/hei.md")
    assert texts(".") == ["moi.md"]
    assert texts("py312") == ["py312/lib/hei.md"]


def test_a_folder_called_build_is_read_where_git_says_nothing_else(tree: Tree) -> None:
    tree("build/moi.md", "dist/hei.md")
    assert texts(".") == ["build/moi.md", "dist/hei.md"]


def test_what_git_ignores_is_passed_over_and_told(tree: Tree) -> None:
    tree("moi.md", "out/a.md", "out/deep/b.md", "sub/c.tmp.md", "sub/d.md", git="out/\n*.tmp.md\n")
    for named in (".", "**/*.md"):
        assert texts(named) == ["moi.md", "sub/d.md"]
        assert [os.path.normpath(one) for one in passed(named)] == ["out", os.path.join("sub", "c.tmp.md")]
    assert texts("sub") == ["sub/d.md"]


def test_what_git_keeps_is_read_though_a_pattern_would_ignore_it(tree: Tree) -> None:
    tree("out/a.md", "out/b.md", git="out/\n")
    subprocess.run(["git", "add", "-f", "out/a.md"], check=True)
    assert texts(".") == ["out/a.md"]


def test_what_is_named_itself_is_read_though_git_or_a_pattern_passes_it_over(tree: Tree) -> None:
    tree("out/a.md", "out/deep/b.md", "node_modules/c.md", git="out/\n")
    assert texts("out") == ["out/a.md", "out/deep/b.md"]
    assert texts("out/deep") == ["out/deep/b.md"]
    assert texts("out/a.md", exclude=("a.md", "out")) == ["out/a.md"]
    assert texts("node_modules") == ["node_modules/c.md"]
    assert texts("out/*.md") == ["out/a.md"]


def test_git_is_asked_once_for_a_folder_and_never_for_a_file(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    tree("a.md", "sub/b.md", "sub/deep/c.md", git="")
    calls: list[object] = []
    real = subprocess.run

    def run(*words: Any, **keys: Any) -> object:
        calls.append(words)
        return real(*words, **keys)

    monkeypatch.setattr(subprocess, "run", run)
    texts("a.md", "sub/*.md")
    assert not calls
    texts(".")
    assert len(calls) == 1


def test_without_git_all_is_read(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    tree("a.md", "out/b.md", git="out/\n")
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert texts(".") == ["a.md", "out/b.md"]


def test_a_hook_of_another_repository_does_not_lead_astray(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    tree("a.md", "out/b.md", git="out/\n")
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    assert texts(".") == ["a.md"]


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        ("old", ["a.md", "new/b.md", "new/sub/d.md"]),
        ("old/", ["a.md", "new/b.md", "new/sub/d.md"]),
        ("new/old", ["a.md", "new/b.md", "new/sub/d.md", "old/c.md"]),
        ("./new/old", ["a.md", "new/b.md", "new/sub/d.md", "old/c.md"]),
        ("/old", ["a.md", "new/b.md", "new/old/e.md", "new/sub/d.md"]),
        ("b.md/", ["a.md", "new/b.md", "new/old/e.md", "new/sub/d.md", "old/c.md"]),
        ("[bc].md", ["a.md", "new/old/e.md", "new/sub/d.md"]),
        ("new/*.md", ["a.md", "new/old/e.md", "new/sub/d.md", "old/c.md"]),
        ("new/**/*.md", ["a.md", "old/c.md"]),
        ("**/sub", ["a.md", "new/b.md", "new/old/e.md", "old/c.md"]),
        ("new/**", ["a.md", "old/c.md"]),
        ("OLD", ["a.md", "new/b.md", "new/old/e.md", "new/sub/d.md", "old/c.md"]),
    ],
)
def test_a_pattern_passes_over_what_gitignore_would(tree: Tree, pattern: str, left: list[str]) -> None:
    tree("a.md", "new/b.md", "old/c.md", "new/sub/d.md", "new/old/e.md")
    assert texts(".", exclude=(pattern,)) == left
    assert texts("**/*.md", exclude=(pattern,)) == left


def test_a_pattern_holds_for_a_plain_glob_too(tree: Tree) -> None:
    tree("a.md", "b.md", "old/c.md", "new/d.md")
    assert texts("*.md", exclude=("b.md",)) == ["a.md"]
    assert texts("*/*.md", exclude=("old",)) == ["new/d.md"]


@pytest.mark.parametrize("named", [".", "**/*.md", "*.md"])
def test_where_all_is_passed_over_that_is_a_mistake_that_says_so(tree: Tree, named: str) -> None:
    tree("a.md")
    (fault,) = (one for one in found(named, exclude=("*.md",)) if isinstance(one, Fault))
    assert fault.message.startswith("there is nothing to lint in th")
    assert "passed over: " in (fault.hint or "")
    assert "a.md" in (fault.hint or "")


PAPERS = ("README.md", "readme.txt", "Readme.fi.md", "LICENSE", "LICENSE.md", "LICENCE.txt", "CHANGELOG.md", "CODE_OF_CONDUCT.md",
    "CONTRIBUTING.md", "COPYING.txt", "SECURITY.md", "AUTHORS.txt", "NOTICE.md", "pull_request_template.md")  # fmt: skip


def test_the_papers_of_a_repository_are_passed_over_and_told_and_read_when_named(tree: Tree) -> None:
    papers = [name for name in PAPERS if "." in name]
    tree("moi.md", *PAPERS, "macros/README.md", "macros/hei.md")
    for named in (".", "**/*.*"):
        assert texts(named) == ["macros/hei.md", "moi.md"]
        told = {os.path.normpath(one) for one in passed(named)}
        assert told == {*papers, os.path.join("macros", "README.md")}
    assert texts("README.md", "macros/README.md") == ["README.md", "macros/README.md"]


@pytest.mark.parametrize(
    "name",
    [
        "security.md",
        "notice.txt",
        "readme-first-aid.md",
        "license-plate.md",
        "support.md",
        "license.md",
        "licence.txt",
        "copying.md",
        "contributing.md",
    ],
)
def test_what_may_be_the_name_of_a_macro_is_no_paper(tree: Tree, name: str) -> None:
    tree(name)
    assert (texts("."), passed(".")) == ([name], [])


@pytest.mark.parametrize("named", [".", "**/*", "book/*"])
def test_what_an_office_program_puts_beside_an_open_file_is_passed_over(tree: Tree, named: str) -> None:
    tree("book/moi.md", "book/~$book.xlsx", "book/~$moi.md", "book/~$moi.docx")
    assert texts(named) == ["book/moi.md"]
    assert not [one for one in found(named) if isinstance(one, Fault)]


def test_a_folder_of_papers_alone_says_what_was_passed_over(tree: Tree) -> None:
    tree("macros/README.md")
    (fault,) = (one for one in found("macros") if isinstance(one, Fault))
    assert "README.md" in (fault.hint or "")


def forced(*names: str, exclude: tuple[str, ...] = ()) -> list[Found]:
    return list(read.replies(names, None, None, Asked(exclude=exclude, forced=True)))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("tags.csv", "tag,owner\nvip,Mia\nlate,Kim\n"),
        ("owners.yaml", "owners:\n  - Mia\n  - Kim\n"),
        ("schema.json", '{"type": "object", "properties": {"id": {"type": "string"}}}'),
        ("package.json", '{"name": "macros", "version": "1.0.0"}'),
        ("README.md", "Our macros."),
        ("tonelint.yaml", "extends: warm"),
        ("node_modules/a.md", "Hei."),
        ("old/a.md", "Hei."),
    ],
)
def test_what_a_hook_hands_over_is_left_alone_where_a_folder_would_and_counted(
    tree: Tree, name: str, content: str
) -> None:
    tree(name, "moi.md")
    Path(name).write_text(content, encoding="utf-8")
    (left,) = forced(name, exclude=("old",))
    assert isinstance(left, LeftOut)
    assert name.startswith(left.path)
    assert [type(one) for one in forced(name, "moi.md", exclude=("old",))] == [LeftOut, Reply]


def test_what_a_hook_hands_over_and_is_broken_or_nearly_an_export_stays_a_mistake(tree: Tree) -> None:
    tree("broken.json", "a.csv")
    Path("broken.json").write_text(
        '{"macros": [{"title": "a", "actions": [{"field": "comment_value", "value": "Hi', "utf-8"
    )
    assert [type(one) for one in forced("broken.json")] == [Fault]
    assert [type(one) for one in forced("gone.md")] == [Fault]


def test_an_export_that_a_hook_hands_over_is_read(tree: Tree) -> None:
    tree("a.csv")
    Path("a.csv").write_text("title,text\nLate,Your kiln is late.\nWarm,Your kiln is warm.\n", encoding="utf-8")
    assert [one.text for one in forced("a.csv") if isinstance(one, Reply)] == [
        "Your kiln is late.",
        "Your kiln is warm.",
    ]


def test_a_glob_that_finds_only_our_own_files_has_nothing_to_lint(tree: Tree) -> None:
    tree("tonelint.yaml", "tonelint-baseline.json")
    for names in (("*",), ("*.json",), ("tonelint.yaml", "tonelint-baseline.json")):
        faults = [one for one in found(*names) if isinstance(one, Fault)]
        assert [(one.message, one.path) for one in faults] == [("there is nothing to lint in these files", names[0])]


def test_our_own_files_beside_a_draft_are_passed_over_and_no_mistake(tree: Tree) -> None:
    tree("tonelint.yaml", "tonelint-baseline.json", "a.md")
    for names in (("*",), ("a.md", "tonelint.yaml"), ("tonelint.yaml", "*.md")):
        assert [one for one in found(*names) if isinstance(one, Fault)] == []
        assert texts(*names) == ["a.md"]
    assert [one.path for one in found("*") if isinstance(one, LeftOut) and one.reason == OWN]


_UNTRANSLATED = 'msgid ""\nmsgstr "Language: fi\\n"\n\nmsgid "Hello"\nmsgstr ""\n'


def test_a_catalogue_without_a_translation_has_nothing_to_lint(tree: Tree) -> None:
    tree()
    Path("fi.po").write_text(_UNTRANSLATED, encoding="utf-8")
    for name, message in (("fi.po", "this file"), ("*.po", "these files"), (".", "this folder")):
        (fault,) = (one for one in found(name) if isinstance(one, Fault))
        assert (fault.message, fault.path) == (f"there is nothing to lint in {message}", name)
