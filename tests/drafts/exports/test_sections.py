"""Markdown of which nothing would be read is never a clean draft, and a draft with a quotation or a fence stays one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tonelint.drafts import read
from tonelint.drafts.asked import Asked
from tonelint.drafts.exports import sections
from tonelint.model import Fault, LeftOut, Reply
from tonelint.names import UNREAD

Read = Callable[..., list[Any]]

FENCED = "```\nLamppu lähti.\n```\n"
QUOTED = "> Lampen er på vei.\n"
FOLDED = f"<details><summary>A</summary>\n\n{FENCED}\n</details>\n\n<details>\n<summary><b>B</b></summary>\n\n{FENCED}</details>\n"
SILENT = {
    "a heading and a quotation": f"# Myöhässä\n\n{QUOTED}",
    "an underlined heading and a quotation": f"Sent\n====\n\n{QUOTED}",
    "a quotation": QUOTED,
    "two quotations": f"{QUOTED}\n---\n\n{QUOTED}",
    "fences": f"{FENCED}\n{FENCED}",
    "bold titles": f"**A**\n\n{FENCED}\n**B:**\n{FENCED}",
    "folded": FOLDED,
    "front matter in TOML": f"+++\ntitle = 'Sent'\n+++\n\n{QUOTED}",
    "front matter": f"---\ntitle: Sent\nlang: nb\n---\n\n{QUOTED}",
}
UNREADABLE = {
    "indented": "Late\n====\n\n    It left.\n\nBroken\n======\n\n    A new one left.\n",
    "code": '# A\n\n```json\n{"text": "It left."}\n```\n\n# B\n\n```sh\nls\n```\n',
}


@pytest.mark.parametrize("text", [*SILENT.values(), *UNREADABLE.values()], ids=[*SILENT, *UNREADABLE])
def test_what_holds_nothing_but_quotations_and_code_is_an_error_that_says_what_to_do(read_as: Read, text: str) -> None:
    (fault,) = read_as(text, "late.md")
    assert fault.message == "all of this draft is quotation or code, which is not linted"
    assert fault.hint == "if these are macros, say so with --input-format markdown"


@pytest.mark.parametrize("text", [SILENT["two quotations"], SILENT["fences"]])
@pytest.mark.parametrize("name", ["late.txt", read.STDIN])
def test_so_it_is_in_a_text_that_is_not_called_markdown(read_as: Read, text: str, name: str) -> None:
    (fault,) = read_as(text, name)
    assert isinstance(fault, Fault)


@pytest.mark.parametrize("form", [None, "markdown"])
@pytest.mark.parametrize("text", [*SILENT.values(), *UNREADABLE.values()], ids=[*SILENT, *UNREADABLE])
def test_in_a_folder_it_is_read_or_counted_as_not_read(tmp_path: Path, text: str, form: str | None) -> None:
    (tmp_path / "a.md").write_text("# A\n\n```\nHi.\n```\n\n# B\n\n```\nBye.\n```\n", encoding="utf-8")
    (tmp_path / "late.md").write_text(text, encoding="utf-8")
    every: list[Any] = [*read.replies([str(tmp_path)], None, None, Asked(form=form))]
    found = [one for one in every if one.path.endswith("late.md")]
    left = [LeftOut(str(tmp_path / "late.md"), UNREAD)]
    assert (found == left) is (form is None or text in UNREADABLE.values())
    assert found


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_it_is_read_where_the_user_says_that_it_is_a_library(read_as: Read, text: str) -> None:
    found = read_as(text, "late.md", form="markdown")
    assert {one.text for one in found} <= {"Lamppu lähti.\n", "Lampen er på vei.\n"}
    assert len(found) == max(text.count("```") // 2, text.count("> Lampen"))
    assert all(one.macro for one in found)


@pytest.mark.parametrize("text", UNREADABLE.values(), ids=UNREADABLE)
def test_what_the_user_calls_a_library_and_has_no_macro_is_an_error(read_as: Read, text: str) -> None:
    (fault,) = read_as(text, "late.md", form="markdown")
    assert fault.message == "there is no macro in this file"


@pytest.mark.parametrize("form", [None, "markdown"])
@pytest.mark.parametrize("heading", ["# Sent", "# All\n\n## Sent", "Sent\n----"])
def test_a_heading_and_a_fence_alone_are_a_macro(read_as: Read, heading: str, form: str | None) -> None:
    (told,) = read_as(f"{heading}\n\n{FENCED}", "late.md", form=form)
    assert (told.record, told.text) == ('"Sent" text', "Lamppu lähti.\n")


def test_of_a_fence_with_data_and_one_with_words_the_words_are_the_macro(read_as: Read) -> None:
    text = f"# A\n\n```json\n{{}}\n```\n\n# B\n\n{FENCED}"
    (told,) = read_as(text, "m.md", form="markdown")
    assert (told.record, told.text) == ('"B" text', "Lamppu lähti.\n")
    (fault,) = read_as(text, "m.md")
    assert isinstance(fault, Fault)


@pytest.mark.parametrize("form", [None, "markdown"])
def test_a_fence_that_is_called_like_a_language_is_a_macro_in_it(read_as: Read, form: str | None) -> None:
    fences = "".join(f"```{name}\nX.\n```\n" for name in ("fi", "nb", "en-GB", "sv"))
    found = read_as(f"# A\n\n```text\nHi.\n```\n\n# B\n\n{fences}", "m.md", form=form)
    assert [one.lang for one in found if isinstance(one, Reply)] == [None, "fi", "nb", "en"]
    assert [one.macro and one.macro.title for one in found if isinstance(one, Reply)] == ["A", "B", "B", "B"]
    assert [one.locales for one in found if isinstance(one, LeftOut)] == [("sv",)]


def test_a_fence_in_a_language_of_programs_is_none_of_people(read_as: Read) -> None:
    text = f"# A\n\n```sv\nmodule m;\n```\n\n# B\n\n{FENCED}\n# C\n\n{FENCED}"
    assert [one.macro.title for one in read_as(text, "m.md")] == ["B", "C"]


@pytest.mark.parametrize("form", [None, "markdown"])
@pytest.mark.parametrize(
    "text",
    [
        "Hei Anna!\n\nKirjoita tämä:\n\n```\nlamppu\n```\n\nMika\n",
        "Skriv dette:\n\n```\nlampe\n```\n",
        "> Missä se on?\n\nSe lähti neljältä.\n",
        "> Missä se on?\n\n# Se lähti neljältä.\n",
        "> Where is it?\n\n**It left at four.**\n",
        "> Where is it?\n\n**On its way**\n",
        "It left at four.\n---\n\n> Where is it?\n",
        "**It left at four.**\n\n> Where is it?\n",
        "> Where is it?\n\nhttps://example.org/lamp\n",
        "> Hvor er den?\n\n- Den er på vei\n",
        "> Hvor er den?\nDen er på vei.\n",
        "<details>\n<summary>Log</summary>\n\n```\nx\n```\n</details>\n\nIt left at four.\n",
        "1. Take the lamp\n\n    and turn it.\n",
        "**Takk!**\n",
        "# Hei\n",
    ],
)
def test_a_draft_with_any_word_of_its_own_stays_a_draft(read_as: Read, text: str, form: str | None) -> None:
    (draft,) = read_as(text, "draft.md", form=form)
    assert (draft.macro, draft.text) == (None, text)


@pytest.mark.parametrize("below", ["> Where is my lamp?\n", "```\nlamp --reset\n```\n"])
@pytest.mark.parametrize(
    "title",
    [
        "Thank you for your feedback! Run this",
        "Kiitos palautteestasi! Aja tämä",
        "Takk for tilbakemeldingen. Kjør dette",
        "Lamppusi lähtee perjantaina kello kuusi",
        "Lampen din sendes på fredag 😊",
        "Hi Sari, run this:",
        "Hei Sari",
        "Kjør dette:",
    ],
)
def test_a_title_that_speaks_to_somebody_is_a_draft(read_as: Read, title: str, below: str) -> None:
    for text in (f"# {title}\n\n{below}", f"{title}\n---\n\n{below}", f"**{title}**\n\n{below}"):
        (draft,) = read_as(text, "draft.md")
        assert (draft.macro, draft.text) == (None, text)


@pytest.mark.parametrize("title", ["**Lamp**", "# Myöhässä", "__Lampe__"])
def test_any_title_is_a_draft_in_a_text_that_is_not_called_markdown(read_as: Read, title: str) -> None:
    (draft,) = read_as(f"{title}\n\n{QUOTED}", "draft.txt")
    assert draft.macro is None


def test_a_fence_without_a_sentence_is_no_reply(read_as: Read) -> None:
    (fault,) = read_as("# Nollaus\n\n```\nlamppu --nollaa\n```\n", "late.md")
    assert isinstance(fault, Fault)


def test_a_text_that_the_user_calls_plain_is_not_asked_about(read_as: Read) -> None:
    (draft,) = read_as(QUOTED, "late.txt", form="text")
    assert draft.text == QUOTED


@pytest.mark.seconds(5)
@pytest.mark.parametrize(
    "line", ["> x\n", "# a\n", "**a**\n", "    x\n", "```\n", "<summary>a</summary>\n", "<!--", "</details"]
)
def test_a_long_text_is_told_in_no_time(line: str) -> None:
    sections.says_nothing(line * 20_000, markdown=True)
