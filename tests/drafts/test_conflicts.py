"""A merge conflict that is left in a file is told once, with its place, and neither of its versions is judged."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tonelint.model import Fault, Reply

Read = Callable[..., list[Reply | Fault]]
KINDS = {
    "m.csv": ('title,body\nA,"Moi."\n', 'Late,"Tulee."\n', 'Late,"Ei tule."\n'),
    "m.tsv": ("title\tbody\nA\tMoi.\n", "Late\tTulee.\n", "Late\tEi tule.\n"),
    "m.md": ("# A\n\n> Moi.\n\n", "# Late\n\n> Tulee.\n", "# Late\n\n> Ei tule.\n"),
    "d.txt": ("Moi Anna,\n\n", "lamppu tulee.\n", "lamppu ei tule.\n"),
    "d.md": ("Moi Anna,\n\n", "lamppu tulee.\n", "lamppu ei tule.\n"),
    "m.po": ('msgid "a"\nmsgstr "Moi."\n\n', 'msgid "b"\nmsgstr "Tulee."\n', 'msgid "b"\nmsgstr "Ei tule."\n'),
    "m.yaml": ("matches:\n", '- {trigger: ":a", replace: "Tulee."}\n', '- {trigger: ":a", replace: "Ei tule."}\n'),
    "m.ahk": ("::moi::Moi.\n", "::late::Tulee.\n", "::late::Ei tule.\n"),
    "r.jsonl": ('{"reply": "Moi."}\n', '{"reply": "Tulee."}\n', '{"reply": "Ei tule."}\n'),
    "t.txt": ("Asiakas: Missä lamppu on?\n", "Agentti: Tulossa.\n", "Agentti: Hukassa.\n"),
}


def conflict(first: str, ours: str, theirs: str, base: str = "") -> str:
    return f"{first}<<<<<<< HEAD\n{ours}{base}=======\n{theirs}>>>>>>> feat/lamp\n"


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("base", ["", "||||||| 1a2b3c\n"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_conflict_is_told_once_with_its_place(read_as: Read, name: str, base: str, newline: str) -> None:
    parts = KINDS[name]
    (fault,) = read_as(conflict(*parts, base).replace("\n", newline), name)
    assert isinstance(fault, Fault)
    assert (fault.message, fault.line, fault.column) == ("a merge conflict is left here", parts[0].count("\n") + 1, 1)


@pytest.mark.parametrize("name", KINDS)
def test_two_conflicts_are_told_once(read_as: Read, name: str) -> None:
    text = conflict(*KINDS[name])
    assert len(read_as(text + text, name)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Moi!\n=======\nKiitos.\n", ">>>>>>> a\n=======\n<<<<<<< b\n", "<<<<<<< HEAD\nMoi.\n", "<<<<<<< HEAD\n>>>>>>> feat\n=======\n",
        "Moi <<<<<<< HEAD\n=======\n>>>>>>> feat\n", " <<<<<<< HEAD\n =======\n >>>>>>> feat\n",
        "<<<<<<<< HEAD\n========\n>>>>>>>> feat\n",
    ],
)  # fmt: skip
def test_a_draft_with_some_of_the_signs_is_a_draft(read_as: Read, text: str) -> None:
    (reply,) = read_as(f"Moi Anna.\n{text}", "a.txt")
    assert isinstance(reply, Reply)


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_draft_that_shows_a_conflict_in_code_is_a_draft(read_as: Read, name: str) -> None:
    shown, left = conflict("", "a\n", "b\n"), conflict("", "Tulee.\n", "Ei tule.\n")
    (reply,) = read_as(f"Moi Anna, poista nämä rivit:\n\n```\n{shown}```\n", name)
    assert isinstance(reply, Reply)
    (fault,) = read_as(f"# Late\n\n```\n{left}```\n\n# B\n\n```\nMoi.\n```\n", name)
    assert isinstance(fault, Fault)
