"""A folder of macros that nobody called macros is asked about, and drafts with a forgotten slot are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tonelint import linting
from tonelint.benches import Wishes
from tonelint.model import Report
from tonelint.reports import layout

MACRO = "Hi {{{{ticket.requester.first_name}}}},\n\nyour kiln {} waits in Turku.\n\n{{{{current_user.first_name}}}}\n"
DRAFT = "Hi Mia,\n\nyour kiln {} waits in Turku.\n\nKim\n"


def report(folder: Path, guide: str = "", channel: str | None = None) -> Report:
    (folder / "tonelint.yaml").write_text(f"extends: warm\nlanguages: [en]\n{guide}", encoding="utf-8")
    return linting.lint_paths([str(folder)], Wishes(channel=channel, lang="en"))


def written(folder: Path, *texts: str) -> Path:
    for number, text in enumerate(texts, 1):
        (folder / f"m{number}.md").write_text(text.format(number), encoding="utf-8")
    return folder


def test_where_most_drafts_of_a_folder_hold_placeholders_of_one_helpdesk_they_may_be_macros(tmp_path: Path) -> None:
    assert report(written(tmp_path, MACRO, DRAFT, MACRO, MACRO)).like_macros == ("Zendesk", 3)


@pytest.mark.parametrize(
    "texts",
    [
        (MACRO, MACRO),
        (MACRO, MACRO, MACRO, DRAFT, DRAFT, DRAFT),
        ("Hi {{{{name}}}}, kiln {} waits.",) * 3,
        ("Hi {{{{ticket.requester.first_name}}}} and {{{{contact.name}}}} {}.", *[DRAFT] * 4),
    ],
)
def test_drafts_with_a_forgotten_slot_are_no_macros(tmp_path: Path, texts: tuple[str, ...]) -> None:
    assert report(written(tmp_path, *texts)).like_macros == ("", 0)


@pytest.mark.parametrize(("guide", "channel"), [("channel: macro\n", None), ("", "macro")])
def test_who_said_that_they_are_macros_is_not_asked(tmp_path: Path, guide: str, channel: str | None) -> None:
    found = report(written(tmp_path, MACRO, MACRO, MACRO), guide, channel)
    assert (found.findings, found.like_macros) == ((), ("", 0))


@pytest.mark.parametrize("lang", ["fi", "nb", "en"])
def test_the_question_says_what_to_write_in_every_language(lang: str) -> None:
    (piece,) = layout.asking_pieces(Report("warm", 3, (), messages=lang, like_macros=("Zendesk", 3)))
    assert all(part in piece.text for part in ("Zendesk", "3", "--channel macro", "channel: macro"))
    assert [*layout.asking_pieces(Report("warm", 3, (), messages=lang))] == []
